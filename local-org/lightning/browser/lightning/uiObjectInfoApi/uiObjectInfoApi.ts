/** `lightning/uiObjectInfoApi` (Lightning Web Components Developer Guide, "lightning/uiObjectInfoApi Wire Adapters"). */
import { fieldPath, objectName, qualifiedName } from 'localOrg/fieldNames';
import { UI_API } from 'localOrg/request';
import { getRequest, resourceAdapter } from 'localOrg/resources';

/** Describes an object: its fields, record types, child relationships. */
export const getObjectInfo = resourceAdapter((config) => {
  const object = objectName(config['objectApiName']);
  return object ? getRequest(`${UI_API}/object-info/${object}`) : null;
});

/** Describes several objects. */
export const getObjectInfos = resourceAdapter((config) => {
  const names = Array.isArray(config['objectApiNames']) ? config['objectApiNames'].map(objectName) : [];
  return names.length > 0 && names.every((name) => name !== undefined)
    ? getRequest(`${UI_API}/object-info/batch/${names.join(',')}`)
    : null;
});

/** Values of a picklist field for a record type. */
export const getPicklistValues = resourceAdapter((config) => {
  const { recordTypeId, fieldApiName } = config;
  if (typeof recordTypeId !== 'string' || fieldApiName === undefined || fieldApiName === null) return null;
  const object = qualifiedName(fieldApiName).split('.')[0];
  return getRequest(`${UI_API}/object-info/${object}/picklist-values/${recordTypeId}/${fieldPath(fieldApiName)}`);
});

/** Values of all picklist fields of an object for a record type. */
export const getPicklistValuesByRecordType = resourceAdapter((config) => {
  const object = objectName(config['objectApiName']);
  const { recordTypeId } = config;
  return object && typeof recordTypeId === 'string'
    ? getRequest(`${UI_API}/object-info/${object}/picklist-values/${recordTypeId}`)
    : null;
});
