/** `lightning/uiRelatedListApi` (Lightning Web Components Developer Guide, "lightning/uiRelatedListApi Wire Adapters"). */
import { fieldList, objectName } from 'localOrg/fieldNames';
import { request, UI_API } from 'localOrg/request';
import { getRequest, resourceAdapter, type Question } from 'localOrg/resources';

type Config = Record<string, unknown>;

function listQuery(config: Config): string {
  const query = new URLSearchParams();
  for (const name of ['fields', 'optionalFields']) {
    const fields = fieldList(config[name]);
    if (fields.length > 0) query.set(name, fields.join(','));
  }
  const sortBy = fieldList(config['sortBy']);
  if (sortBy.length > 0) query.set('sortBy', sortBy.join(','));
  for (const name of ['pageSize', 'pageToken', 'where'])
    if (config[name] !== undefined) query.set(name, String(config[name]));
  const text = query.toString();
  return text ? `?${text}` : '';
}

function records(config: Config): Question | null {
  const { parentRecordId, relatedListId } = config;
  if (typeof parentRecordId !== 'string' || typeof relatedListId !== 'string') return null;
  return getRequest(`${UI_API}/related-list-records/${parentRecordId}/${relatedListId}${listQuery(config)}`);
}

/** Records of one related list of a record. */
export const getRelatedListRecords = resourceAdapter(records);

/** Records of several related lists of a record. */
export const getRelatedListRecordsBatch = resourceAdapter((config) => {
  const { parentRecordId, relatedListParameters } = config;
  if (typeof parentRecordId !== 'string' || !Array.isArray(relatedListParameters)) return null;
  const questions = relatedListParameters.map((parameters: Config) => records({ ...parameters, parentRecordId }));
  if (questions.includes(null)) return null;
  return {
    key: `relatedLists:${questions.map((question) => question!.key).join(' ')}`,
    load: async () => ({
      results: await Promise.all(
        questions.map(async (question) => {
          try {
            return { statusCode: 200, result: await question!.load() };
          } catch (error) {
            const { status, body } = error as { status: number; body: unknown };
            return { statusCode: status, result: body };
          }
        })
      )
    })
  };
});

/** The related lists of an object's layout. */
export const getRelatedListsInfo = resourceAdapter((config) => {
  const object = objectName(config['parentObjectApiName']);
  if (!object) return null;
  const type = typeof config['recordTypeId'] === 'string' ? `?recordTypeId=${config['recordTypeId']}` : '';
  return getRequest(`${UI_API}/related-list-info/${object}${type}`);
});

/** Columns and sort order of one related list. */
export const getRelatedListInfo = resourceAdapter((config) => {
  const object = objectName(config['parentObjectApiName']);
  const { relatedListId } = config;
  return object && typeof relatedListId === 'string'
    ? getRequest(`${UI_API}/related-list-info/${object}/${relatedListId}`)
    : null;
});

/** Columns of several related lists. */
export const getRelatedListInfoBatch = resourceAdapter((config) => {
  const object = objectName(config['parentObjectApiName']);
  const names = config['relatedListNames'];
  return object && Array.isArray(names) && names.length > 0
    ? getRequest(`${UI_API}/related-list-info/batch/${object}/${names.join(',')}`)
    : null;
});

/** How many records a related list has. */
export const getRelatedListCount = resourceAdapter((config) => {
  const { parentRecordId, relatedListId } = config;
  return typeof parentRecordId === 'string' && typeof relatedListId === 'string'
    ? getRequest(`${UI_API}/related-list-count/${parentRecordId}/${relatedListId}`)
    : null;
});

/** Related list actions are not drawn by the local org: the request says so. */
export const getRelatedListActions = resourceAdapter((config) => {
  const { recordIds, relatedListId } = config;
  const path = `${UI_API}/actions/record/${String(recordIds)}/related-list/${String(relatedListId)}`;
  return recordIds === undefined ? null : { key: path, load: () => request('GET', path) };
});
