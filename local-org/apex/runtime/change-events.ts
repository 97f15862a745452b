/** Change events as triggers get them (Change Data Capture Developer Guide, "Change Event Fields", "ChangeEventHeader"). */
import type { RecordChange } from '../../data/access.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexList } from './collections.ts';
import { RuntimeTypes } from './registry.ts';
import type { Transaction } from './transaction.ts';

/** The header of a change event; tests make and fill it too. Source: Apex Reference, "ChangeEventHeader Class". */
export class ChangeEventHeader {}

/** Type and name of its fields. */
export const HEADER_FIELDS = [
  'List<String> changedFields',
  'String changeOrigin',
  'String changeType',
  'Long commitNumber',
  'Long commitTimestamp',
  'String commitUser',
  'List<String> diffFields',
  'String entityName',
  'List<String> nulledFields',
  'List<String> recordIds',
  'Integer sequenceNumber',
  'String transactionKey'
] as const;

/** A header with nothing set: its lists are empty. */
export function emptyHeader(): ChangeEventHeader {
  return Object.assign(
    new ChangeEventHeader(),
    Object.fromEntries(
      HEADER_FIELDS.map((field) => [field.split(' ')[1], field.startsWith('List<') ? texts([]) : null])
    )
  );
}

const texts = (values: readonly string[]): ApexList => ApexList.of(RuntimeTypes.string, [...values]);

/**
 * The event of one change: of an update only what changed has a value, of a delete nothing but the header.
 * @param sequence position of the change in its transaction, from 1
 */
export function changeEventOf(tx: Transaction, change: RecordChange, sequence: number): SObjectRecord {
  const { event, type, record, changedFields } = change;
  const values: Record<string, unknown> = {};
  if (type !== 'DELETE') {
    const names = type === 'UPDATE' ? changedFields : [...event.fields.values()].map((field) => field.name);
    for (const name of names) {
      const value = record.values[name];
      if (value !== undefined) values[name] = value;
    }
  }
  const now = tx.now();
  values['ChangeEventHeader'] = Object.assign(emptyHeader(), {
    changedFields: texts(changedFields),
    changeOrigin: '',
    changeType: type,
    commitNumber: BigInt(now),
    commitTimestamp: BigInt(now),
    commitUser: tx.userId,
    diffFields: texts([]),
    entityName: record.object.name,
    nulledFields: texts(changedFields.filter((name) => (record.values[name] ?? null) === null)),
    recordIds: texts([record.id as string]),
    sequenceNumber: sequence,
    transactionKey: tx.requestId
  });
  return new SObjectRecord(event, values);
}
