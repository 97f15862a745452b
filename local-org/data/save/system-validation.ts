/** What the platform checks of every record, whatever the project says: types, lengths, ranges, required fields, picklists. */
import { Decimal } from '../../values/index.ts';
import type { FieldSchema } from '../schema/model.ts';
import { coerce, WrongValue } from './coerce.ts';
import type { ObjectPlan } from './object-plan.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

/** Brings the values of a row's writable fields into their kind; what cannot be brought there becomes an error. */
export function coerceRow(plan: ObjectPlan, row: SaveRow): void {
  const { values } = row.record;
  for (const field of plan.createable) {
    const value = values[field.name];
    if (value === undefined) continue;
    try {
      values[field.name] = coerce(field, value);
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      fail(row, error.statusCode, error.message, [field.name]);
      values[field.name] = null;
    }
  }
}

/** Restricted picklists (checked before and after triggers). A value that was stored before stays valid. */
export function checkPicklists(plan: ObjectPlan, rows: readonly SaveRow[]): void {
  for (const { field, values } of plan.restricted) {
    for (const row of rows) {
      const value = row.record.values[field.name] as string | null | undefined;
      if (!value || value === row.old?.values[field.name]) continue;
      for (const part of field.type === 'multipicklist' ? value.split(';') : [value]) {
        if (values.has(part.trim().toLowerCase()) || part === '') continue;
        fail(
          row,
          'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
          `${field.label}: bad value for restricted picklist field: ${part}`,
          [field.name]
        );
      }
    }
  }
}

/** Lengths, ranges, formats and required fields, as checked after the before triggers. */
export function validateRow(run: SaveRun, plan: ObjectPlan, row: SaveRow): void {
  const { values } = row.record;
  let missing: string[] | undefined;
  for (const field of plan.required) {
    const value = values[field.name];
    if (value === null || value === undefined || value === '') (missing ??= []).push(field.name);
  }
  if (missing) fail(row, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  for (const field of plan.texts) checkLength(run, row, field);
  for (const field of plan.numbers) checkRange(row, field);
  for (const field of plan.formats) checkEmail(row, field);
  if (row.old === undefined || plan.masters.length > 0) checkMasters(plan, row);
}

function checkLength(run: SaveRun, row: SaveRow, field: FieldSchema): void {
  const value = row.record.values[field.name];
  if (typeof value !== 'string' || value.length <= field.length) return;
  if (run.allowFieldTruncation) row.record.values[field.name] = value.slice(0, field.length);
  else
    fail(row, 'STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${field.length})`, [
      field.name
    ]);
}

const limits = new Map<number, Decimal>();

function checkRange(row: SaveRow, field: FieldSchema): void {
  const value = row.record.values[field.name];
  if (value === null || value === undefined) return;
  const digits = field.precision > 0 ? field.precision - field.scale : 18 - field.scale;
  if (typeof value === 'number') {
    if (field.precision > 0 && Math.abs(value) >= 10 ** field.precision) outside(row, field, String(value));
    return;
  }
  const decimal = value as Decimal;
  let limit = limits.get(digits);
  if (!limit) limits.set(digits, (limit = new Decimal(10n ** BigInt(digits), 0)));
  if (decimal.setScale(field.scale, 'HALF_UP').abs().compareTo(limit) >= 0) outside(row, field, decimal.toString());
}

function outside(row: SaveRow, field: FieldSchema, value: string): void {
  fail(row, 'NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: value outside of valid range on numeric field: ${value}`, [
    field.name
  ]);
}

const email = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/;

function checkEmail(row: SaveRow, field: FieldSchema): void {
  const value = row.record.values[field.name];
  if (typeof value !== 'string' || value === '' || value === row.old?.values[field.name] || email.test(value)) return;
  fail(row, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
}

/** A master may be changed only where the relationship says so. */
function checkMasters(plan: ObjectPlan, row: SaveRow): void {
  if (!row.old) return;
  for (const field of plan.masters) {
    const now = row.record.values[field.name] ?? null;
    const before = row.old.values[field.name] ?? null;
    if (now !== before && now !== null && !field.reparentable) notWritable(row, field);
  }
}

/** The error for a field that may be set on insert only, or never. */
export function notWritable(row: SaveRow, field: FieldSchema): void {
  fail(
    row,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [field.name]
  );
}
