/** Parents and children of records by name: getSObject, getSObjects, putSObject. */
import type { SObjectRecord } from '../../../data/record.ts';
import type { ApexList } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { children, missing } from '../../runtime/records.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { findField, findRelationship, SObjectFieldToken } from '../schema/tokens.ts';

/** The canonical relationship name of a lookup field, given by relationship name, field name or token. Throws SObjectException. */
function relationshipName(record: SObjectRecord, name: string | SObjectFieldToken): string {
  const field =
    name instanceof SObjectFieldToken
      ? name.field
      : (findRelationship(record.object, name) ?? findField(record.object, name));
  if (field?.relationshipName === undefined) {
    throwApex('System.SObjectException', `Invalid relationship ${String(name)} for ${record.object.name}`);
  }
  return field.relationshipName;
}

/** The parent, or null. Throws SObjectException on a row whose query did not ask for it. */
export function getParent(record: SObjectRecord, name: string | SObjectFieldToken): SObjectRecord | null {
  const canonical = relationshipName(record, name);
  const parent = record.values[canonical] as SObjectRecord | null | undefined;
  return parent === undefined ? (missing(record, canonical) as null) : parent;
}

/** Sets the parent; returns the one that was there. */
export function putParent(
  record: SObjectRecord,
  name: string | SObjectFieldToken,
  parent: SObjectRecord | null
): SObjectRecord | null {
  const canonical = relationshipName(record, name);
  if (record.readOnly) throwApex('System.FinalException', 'Record is read-only');
  const former = (record.values[canonical] as SObjectRecord | null | undefined) ?? null;
  record.values[canonical] = parent;
  return former;
}

/** The queried rows of a child relationship; null when there are none. */
export function getChildren(record: SObjectRecord, name: string): ApexList | null {
  const lower = name.toLowerCase();
  const relationship = record.object.childRelationships.find((candidate) => candidate.name?.toLowerCase() === lower);
  if (relationship?.name === undefined) throwApex('System.SObjectException', `Invalid Aggregate Relationship ${name}`);
  if (record.values[relationship.name] === undefined || record.values[relationship.name] === null) return null;
  const list = children(
    record,
    relationship.name,
    RuntimeTypes.listOf(RuntimeTypes.ofSObject(relationship.childObject))
  ) as ApexList;
  return list.isEmpty() ? null : list;
}
