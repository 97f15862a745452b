/**
 * Share rows that people and Apex write (Object Reference, "CustomObject__Share"; Apex Developer Guide, "Sharing a Record Using
 * Apex"; Metadata API Developer Guide, "SharingReason").
 */
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { sharesOf } from '../owner-shares.ts';
import type { SaveRow } from '../row.ts';
import { fail } from '../row.ts';
import type { SaveRun } from '../run.ts';

export const share: Behaviour = {
  derive(run, rows) {
    refuseTrivial(run, rows);
    if (!sharingCounts(run)) return;
    refuseReasons(run, rows);
    const added = rows.filter((row) => row.old === undefined && row.errors.length === 0);
    refuseWithoutFullAccess(run, added);
  },
  deleting(run, rows) {
    if (sharingCounts(run)) refuseReasons(run, rows);
  }
};

const sharingCounts = (run: SaveRun): boolean => run.access.level === 'user' || run.access.sharing;

const EVERYBODY_READS = new Set(['Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess']);

/** A row must give more than the organization-wide default of its custom object does. */
function refuseTrivial(run: SaveRun, rows: readonly SaveRow[]): void {
  for (const row of rows) {
    const parent = parentOf(run, row.record.object);
    const shares = parent?.kind === 'custom' ? sharesOf(run.schema, parent) : undefined;
    if (parent === undefined || shares === undefined || parent.sharingModel === undefined) continue;
    const level = row.record.values[shares.accessField];
    const open = EVERYBODY_READS.has(parent.sharingModel);
    if (open && (level === 'Read' || (level === 'Edit' && parent.sharingModel !== 'Read')))
      fail(
        row,
        'FIELD_FILTER_VALIDATION_EXCEPTION',
        `${shares.accessField}: the access level must be more permissive than the object's default access level`,
        [shares.accessField]
      );
  }
}

/** Rows with a reason of Apex are for Apex that looks past sharing, and for holders of Modify All Data. */
function refuseReasons(run: SaveRun, rows: readonly SaveRow[]): void {
  const mayAll = run.security.hasSystemPermission(run.tx.userId, 'ModifyAllData');
  for (const row of rows) {
    if (mayAll || !String(row.record.values['RowCause']).endsWith('__c')) continue;
    fail(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  }
}

/** Who shares a record has full access to it. */
function refuseWithoutFullAccess(run: SaveRun, rows: readonly SaveRow[]): void {
  const [first] = rows;
  const parent = first === undefined ? undefined : parentOf(run, first.record.object);
  const shares = parent === undefined ? undefined : sharesOf(run.schema, parent);
  if (parent === undefined || shares === undefined) return;
  const idOf = (row: SaveRow): string => row.record.values[shares.parentField] as string;
  const allowed = run.security.accessible(run.tx.userId, parent, [...new Set(rows.map(idOf))], 'Delete');
  for (const row of rows) {
    if (allowed.has(idOf(row))) continue;
    fail(
      row,
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${idOf(row).slice(0, 15)}`,
      []
    );
  }
}

function parentOf(run: SaveRun, object: ObjectSchema): ObjectSchema | undefined {
  return run.schema.objects.get(object.parentObject?.toLowerCase() ?? '');
}
