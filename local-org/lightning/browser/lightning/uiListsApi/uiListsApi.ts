/** `lightning/uiListsApi` (Lightning Web Components Developer Guide, "lightning/uiListsApi Wire Adapters"). */
import { fieldList, objectName } from 'localOrg/fieldNames';
import { UI_API } from 'localOrg/request';
import { getRequest, resourceAdapter } from 'localOrg/resources';

function parameters(config: Record<string, unknown>, names: readonly string[]): string {
  const query = new URLSearchParams();
  for (const name of ['fields', 'optionalFields', 'sortBy']) {
    const fields = fieldList(config[name]);
    if (fields.length > 0) query.set(name, fields.join(','));
  }
  for (const name of names) if (config[name] !== undefined) query.set(name, String(config[name]));
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** Columns, filters and order of a list view. */
export const getListInfoByName = resourceAdapter((config) => {
  const object = objectName(config['objectApiName']);
  const { listViewApiName } = config;
  return object && typeof listViewApiName === 'string'
    ? getRequest(`${UI_API}/list-info/${object}/${listViewApiName}`)
    : null;
});

/** The list views of an object. */
export const getListInfosByObjectName = resourceAdapter((config) => {
  const object = objectName(config['objectApiName']);
  return object
    ? getRequest(
        `${UI_API}/list-info/${object}${parameters(config, ['pageSize', 'pageToken', 'q', 'recentListsOnly'])}`
      )
    : null;
});

/** Records of a list view. */
export const getListRecordsByName = resourceAdapter((config) => {
  const object = objectName(config['objectApiName']);
  const { listViewApiName } = config;
  return object && typeof listViewApiName === 'string'
    ? getRequest(
        `${UI_API}/list-records/${object}/${listViewApiName}${parameters(config, ['pageSize', 'pageToken', 'searchTerm', 'where'])}`
      )
    : null;
});
