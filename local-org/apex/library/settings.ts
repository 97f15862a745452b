/** Custom settings and custom metadata types: getInstance, getValues, getOrgDefaults, getAll. Source: Apex Reference, "Custom Settings Methods", "Custom Metadata Type Methods". */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { toId18 } from '../../values/index.ts';
import { ApexMap } from '../runtime/collections.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { runningUser, uncounted } from './running-user.ts';
import { sObjectTypeToken } from './schema/tokens.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { readUserProfile } from './settings-owner.ts';

/** Rows of an object with all their fields; these reads are not counted, as on the platform, where they come from a cache. */
function rows(object: ObjectSchema, where = '', binds: ReadonlyMap<string, unknown> = new Map()): SObjectRecord[] {
  const tx = currentTransaction();
  const fields = [...object.fields.values()]
    .filter((field) => field.type !== 'address' && field.type !== 'location')
    .map((field) => field.name);
  return tx.org.query(uncounted(tx), `SELECT ${fields.join(', ')} FROM ${object.name}${where}`, {
    access: SYSTEM_ACCESS,
    binds
  }).records;
}

/** Records of custom metadata cannot change while a transaction runs, so they are read once. */
function metadata(object: ObjectSchema): SObjectRecord[] {
  const { extras } = currentTransaction();
  const key = `custom metadata ${object.name}`;
  let all = extras.get(key) as SObjectRecord[] | undefined;
  if (all === undefined) extras.set(key, (all = rows(object)));
  return all;
}

const text = (record: SObjectRecord, field: string): string => String(record.values[field] ?? '');

function byName(all: readonly SObjectRecord[], field: string, type: RuntimeType): ApexMap {
  return new ApexMap(
    type,
    all.map((record) => [text(record, field), record] as const)
  );
}

function metadataInstance(object: ObjectSchema, name: string | null): SObjectRecord | null {
  if (name === null) return null;
  const lower = name.toLowerCase();
  const id = toId18(name);
  return (
    metadata(object).find(
      (record) =>
        text(record, 'DeveloperName').toLowerCase() === lower ||
        text(record, 'QualifiedApiName').toLowerCase() === lower ||
        (id !== null && record.id === id)
    ) ?? null
  );
}

function ofOwner(object: ObjectSchema, owner: string | null): SObjectRecord | null {
  if (owner === null) return null;
  return rows(object, ' WHERE SetupOwnerId = :owner', new Map([['owner', owner]]))[0] ?? null;
}

/** The record of the organisation: the one whose owner is neither a user nor a profile. */
function ofOrganisation(object: ObjectSchema): SObjectRecord | null {
  return rows(object).find((record) => text(record, 'SetupOwnerId').startsWith('00D')) ?? null;
}

/**
 * A user's values over those of the profile over those of the organisation, field by field. It is the record of the owner asked for:
 * where that one has none of its own, a record without id, which an upsert makes the owner's.
 */
function merged(object: ObjectSchema, owner: string | null): SObjectRecord {
  const { profileId, userId } = readUserProfile(owner, runningUser());
  const levels = [ofOwner(object, userId), ofOwner(object, profileId), ofOrganisation(object)].filter(
    (level) => level !== null
  );
  const asked = userId ?? profileId;
  const own = asked === null ? levels[0] : levels.find((level) => level.values['SetupOwnerId'] === asked);
  const record = new SObjectRecord(object);
  for (const field of object.fields.values()) {
    const given = field.custom ? levels.find((level) => (level.values[field.name] ?? null) !== null) : own;
    const value = given?.values[field.name];
    if (value !== undefined && value !== null) record.values[field.name] = value;
  }
  if (own === undefined && asked !== null) record.values['SetupOwnerId'] = asked;
  return record;
}

/** Statics of an sObject type, as generated code calls them. */
export function sobjectStatic(
  object: ObjectSchema,
  method: string,
  args: readonly unknown[],
  type: RuntimeType
): unknown {
  if (method === 'getSObjectType') return sObjectTypeToken(object);
  const name = (args[0] as string | null | undefined) ?? null;
  if (object.kind === 'customMetadata')
    return method === 'getAll' ? byName(metadata(object), 'DeveloperName', type) : metadataInstance(object, name);
  if (object.customSettingsType === 'List') {
    if (method === 'getAll') return byName(rows(object), 'Name', type);
    return name === null ? null : (rows(object, ' WHERE Name = :name', new Map([['name', name]]))[0] ?? null);
  }
  switch (method) {
    case 'getOrgDefaults':
      return ofOrganisation(object) ?? new SObjectRecord(object);
    case 'getValues':
      return name !== null && name.startsWith('00D') ? ofOrganisation(object) : ofOwner(object, name);
    case 'getInstance':
      return merged(object, args.length === 0 ? runningUser().id : name);
    default:
      return throwApex('System.TypeException', `Method does not exist: ${object.name}.${method}`);
  }
}
