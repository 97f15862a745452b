/** Object infos and picklist values for forms, kept in the page's cache (User Interface API Developer Guide, "Object Info"). */
import { UI_API } from 'localOrg/request';
import { getRequest, readResource } from 'localOrg/resources';

export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly inlineHelpText: string | null;
  readonly htmlFormatted: boolean;
  readonly calculated: boolean;
  readonly relationshipName: string | null;
  readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
  readonly controllerName: string | null;
  readonly extraTypeInfo: string | null;
}

export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, FieldInfo>>;
  readonly nameFields: readonly string[];
  readonly defaultRecordTypeId: string | null;
}

export interface PicklistValue {
  readonly label: string;
  readonly value: string;
  readonly validFor: readonly number[];
}

export interface PicklistField {
  readonly controllerValues: Readonly<Record<string, number>>;
  readonly defaultValue: PicklistValue | null;
  readonly values: readonly PicklistValue[];
}

export type PicklistFields = Readonly<Record<string, PicklistField>>;

const MASTER_RECORD_TYPE = '012000000000000AAA';

/** Describes an object. Rejects with a FetchResponseError. */
export async function readObjectInfo(objectApiName: string): Promise<ObjectInfo> {
  const { key, load } = getRequest(`${UI_API}/object-info/${objectApiName}`);
  return (await readResource(key, load)) as ObjectInfo;
}

/** Values of an object's picklists for a record type (the default one when none is given). */
export async function readPicklists(info: ObjectInfo, recordTypeId?: string | null): Promise<PicklistFields> {
  const type = recordTypeId ?? info.defaultRecordTypeId ?? MASTER_RECORD_TYPE;
  const { key, load } = getRequest(`${UI_API}/object-info/${info.apiName}/picklist-values/${type}`);
  return ((await readResource(key, load)) as { picklistFieldValues: PicklistFields }).picklistFieldValues;
}

/** A field's info, whatever the case of the name. */
export function fieldInfo(info: ObjectInfo, name: string): FieldInfo | undefined {
  return (
    info.fields[name] ?? Object.values(info.fields).find((field) => field.apiName.toLowerCase() === name.toLowerCase())
  );
}
