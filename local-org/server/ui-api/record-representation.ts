/** Records as the UI API gives them (User Interface API Developer Guide, "Record"). */
import { createHash } from 'node:crypto';
import type { TransactionContext } from '../../data/access.ts';
import { USER_ACCESS } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { ApexDatetime } from '../../values/index.ts';
import { canRead, soqlText, textsFor, type ServerContext } from '../org/context.ts';
import { displayValue } from '../org/display.ts';
import { toJson } from '../org/json-values.ts';
import type { Texts } from '../../data/schema/translations.ts';
import type { UserDetails } from '../sessions.ts';
import type { FieldPath } from './field-paths.ts';

export interface FieldValue {
  readonly displayValue: string | null;
  readonly value: string | number | boolean | null | RecordRepresentation;
}

export interface RecordTypeInfo {
  readonly available: boolean;
  readonly defaultRecordTypeMapping: boolean;
  readonly master: boolean;
  readonly name: string;
  readonly recordTypeId: string;
}

export interface RecordRepresentation {
  readonly apiName: string;
  readonly childRelationships: Record<string, never>;
  readonly eTag: string;
  readonly fields: Record<string, FieldValue>;
  readonly id: string;
  readonly lastModifiedById: string | null;
  readonly lastModifiedDate: string | null;
  readonly recordTypeId: string | null;
  readonly recordTypeInfo: RecordTypeInfo | null;
  readonly systemModstamp: string | null;
  readonly weakEtag: number;
}

/** Id of the record type that stands for none. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** Fields every representation needs beside those asked for. */
const STANDING = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId', 'CurrencyIsoCode'];

/** A tree of the fields wanted: own fields, and parents by relationship name. */
interface Wanted {
  readonly fields: Set<string>;
  readonly parents: Map<string, Wanted>;
}

const emptyWanted = (): Wanted => ({ fields: new Set(), parents: new Map() });

function treeOf(paths: readonly FieldPath[]): Wanted {
  const root = emptyWanted();
  for (const path of paths) {
    let node = root;
    for (const parent of path.parents) {
      let next = node.parents.get(parent);
      if (!next) node.parents.set(parent, (next = emptyWanted()));
      node = next;
    }
    node.fields.add(path.field.name);
  }
  return root;
}

/** Columns of SOQL for a tree of fields. */
function columnsOf(context: ServerContext, userId: string, object: ObjectSchema, wanted: Wanted): string[] {
  const columns = new Set<string>();
  const standing = (target: ObjectSchema, prefix: string): void => {
    for (const name of STANDING) {
      const field = target.fields.get(name.toLowerCase());
      if (field && canRead(context, userId, field)) columns.add(prefix + field.name);
    }
  };
  const visit = (targets: readonly ObjectSchema[], node: Wanted, prefix: string): void => {
    // Behind a polymorphic relationship only what all its objects share can be selected: the fields of the pseudo-object Name.
    if (targets.length === 1) standing(targets[0]!, prefix);
    else columns.add(`${prefix}Id`);
    for (const name of node.fields) columns.add(prefix + name);
    for (const [relationship, below] of node.parents) {
      const fields = targets
        .flatMap((target) => [...target.fields.values()])
        .filter((field) => field.relationshipName === relationship);
      const parents = [...new Set(fields.flatMap((field) => field.referenceTo))].flatMap(
        (name) => context.org.schema.objects.get(name.toLowerCase()) ?? []
      );
      const nameField = parents[0]?.nameField;
      if (nameField !== undefined && canRead(context, userId, parents[0]!.fields.get(nameField.toLowerCase())!))
        columns.add(`${prefix}${relationship}.${nameField}`);
      visit(parents, below, `${prefix}${relationship}.`);
    }
  };
  visit([object], wanted, '');
  return [...columns];
}

export interface RecordQuery {
  readonly where?: string;
  readonly orderBy?: string;
  readonly limit?: number;
  readonly offset?: number;
  /** Such as `USING SCOPE mine`. */
  readonly scope?: string;
}

/** Reads records with the fields wanted, as the user sees them. */
export function readRecords(
  context: ServerContext,
  tx: TransactionContext,
  user: UserDetails,
  object: ObjectSchema,
  paths: readonly FieldPath[],
  query: RecordQuery
): RecordRepresentation[] {
  const wanted = treeOf(paths);
  const soql = [
    `SELECT ${columnsOf(context, user.id, object, wanted).join(', ')} FROM ${object.name}`,
    query.scope ? ` USING SCOPE ${query.scope}` : '',
    query.where ? ` WHERE ${query.where}` : '',
    query.orderBy ? ` ORDER BY ${query.orderBy}` : '',
    query.limit === undefined ? '' : ` LIMIT ${query.limit}`,
    query.offset ? ` OFFSET ${query.offset}` : ''
  ].join('');
  const { records } = context.org.query(tx, soql, { access: USER_ACCESS });
  const reader: Reader = { user, texts: textsFor(context, user.id), recordTypes: recordTypeReader(context, tx) };
  return records.map((record) => represent(record, wanted, reader));
}

/** One record by id; null when the user sees none. */
export function readRecord(
  context: ServerContext,
  tx: TransactionContext,
  user: UserDetails,
  object: ObjectSchema,
  id: string,
  paths: readonly FieldPath[]
): RecordRepresentation | null {
  return readRecords(context, tx, user, object, paths, { where: `Id = ${soqlText(id)}`, limit: 1 })[0] ?? null;
}

interface Reader {
  readonly user: UserDetails;
  readonly texts: Texts;
  recordTypes(id: string): RecordTypeInfo | null;
}

function represent(record: SObjectRecord, wanted: Wanted, reader: Reader): RecordRepresentation {
  const { user, texts } = reader;
  const { object, values } = record;
  const fields: Record<string, FieldValue> = {};
  const currency = typeof values['CurrencyIsoCode'] === 'string' ? values['CurrencyIsoCode'] : user.currency;
  for (const name of [...wanted.fields].sort()) {
    const field = object.fields.get(name.toLowerCase());
    const value = values[name] ?? null;
    fields[name] = {
      displayValue: field ? displayValue(field, value, user, texts, currency) : null,
      value: toJson(value, 'ui')
    };
  }
  for (const [relationship, below] of wanted.parents) {
    const parent = values[relationship] as SObjectRecord | null | undefined;
    const nameField = parent?.object.nameField;
    fields[relationship] = parent
      ? {
          displayValue:
            nameField === undefined ? null : ((parent.values[nameField] as string | null | undefined) ?? null),
          value: represent(parent, below, reader)
        }
      : { displayValue: null, value: null };
  }
  const recordTypeId = (values['RecordTypeId'] as string | null | undefined) ?? null;
  const modified = values['LastModifiedDate'];
  const stamp = values['SystemModstamp'] ?? modified;
  const representation = {
    apiName: object.name,
    childRelationships: {},
    fields,
    id: record.id ?? '',
    lastModifiedById: (values['LastModifiedById'] as string | null | undefined) ?? null,
    lastModifiedDate: toJson(modified, 'ui') as string | null,
    recordTypeId: object.fields.has('recordtypeid') ? (recordTypeId ?? MASTER_RECORD_TYPE) : null,
    recordTypeInfo: recordTypeId === null ? null : reader.recordTypes(recordTypeId),
    systemModstamp: toJson(stamp, 'ui') as string | null,
    weakEtag: stamp instanceof ApexDatetime ? stamp.ms : 0
  };
  return { ...representation, eTag: createHash('md5').update(JSON.stringify(representation)).digest('hex') };
}

/** Looks record types up once per answer. */
function recordTypeReader(context: ServerContext, tx: TransactionContext): (id: string) => RecordTypeInfo | null {
  const known = new Map<string, RecordTypeInfo | null>();
  return (id) => {
    let info = known.get(id);
    if (info === undefined) {
      const [row] = context.org.query(tx, `SELECT Id, Name, IsActive FROM RecordType WHERE Id = ${soqlText(id)}`, {
        access: { level: 'system', sharing: false }
      }).records;
      info = row
        ? {
            available: row.values['IsActive'] === true,
            defaultRecordTypeMapping: false,
            master: false,
            name: String(row.values['Name']),
            recordTypeId: id
          }
        : null;
      known.set(id, info);
    }
    return info;
  };
}
