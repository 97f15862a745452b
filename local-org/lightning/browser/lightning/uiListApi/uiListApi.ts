/** `lightning/uiListApi`: the older adapter for a list view with its records. */
import { fieldList, objectName } from 'localOrg/fieldNames';
import { UI_API } from 'localOrg/request';
import { getRequest, resourceAdapter } from 'localOrg/resources';

export const getListUi = resourceAdapter((config) => {
  const { listViewId, listViewApiName } = config;
  const object = objectName(config['objectApiName']);
  const query = new URLSearchParams();
  for (const name of ['fields', 'optionalFields', 'sortBy']) {
    const fields = fieldList(config[name]);
    if (fields.length > 0) query.set(name, fields.join(','));
  }
  for (const name of ['pageSize', 'pageToken']) if (config[name] !== undefined) query.set(name, String(config[name]));
  if (typeof listViewId === 'string') return getRequest(`${UI_API}/list-ui/${listViewId}?${query}`);
  if (object && listViewApiName !== undefined)
    return getRequest(`${UI_API}/list-ui/${object}/${String(listViewApiName)}?${query}`);
  return object ? getRequest(`${UI_API}/list-ui/${object}?${query}`) : null;
});
