/** List views and their records (User Interface API Developer Guide, "List Views": list-info, list-records, list-ui). */
import type { TransactionContext } from '../../data/access.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { NotSupported } from '../../data/access.ts';
import { listDefinition, listViews, type ListDefinition } from '../../lightning/pages/listView.ts';
import { HttpError, json, type OrgRequest, type Route } from '../http.ts';
import { metadataFor, requireObject, requireUser, soqlText, type ServerContext } from '../org/context.ts';
import { nameList, resolvePath, resolvePaths } from './field-paths.ts';
import { dataTypeOf } from './object-info.ts';
import { pageOf, pageProperties } from './paging.ts';
import { readRecords } from './record-representation.ts';
import { orderBy, sortKeys } from './sorting.ts';
import { whereCondition } from './where.ts';

/** Routes of list views. */
export function listRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api';
  const view = (request: OrgRequest): { object: ObjectSchema; found: ListDefinition } => {
    const object = requireObject(context, request.userId, request.params['object']!);
    const found = findList(context, request.userId, object, request.params['view']!);
    if (!found)
      throw new HttpError(404, 'NOT_FOUND', `List view ${request.params['view']} of ${object.name} does not exist.`);
    return { object, found };
  };
  const records = (request: OrgRequest): Record<string, unknown> => {
    const { object, found } = view(request);
    return context.transactions.transaction(request.userId, (tx) => listRecords(context, tx, request, object, found));
  };
  const summaries = (request: OrgRequest): unknown => {
    const object = requireObject(context, request.userId, request.params['object']!);
    const query = (request.query.get('q') ?? '').toLowerCase();
    const lists = listViews(metadataFor(context, request.userId), object)
      .filter(({ label }) => label.toLowerCase().includes(query))
      .map((each) => ({
        apiName: each.name,
        id: null,
        label: each.label,
        listUiUrl: `/services/data/v67.0/ui-api/list-ui/${object.name}/${each.name}`,
        primary: true
      }));
    return {
      count: lists.length,
      lists,
      objectApiName: object.name,
      pageSize: lists.length,
      currentPageToken: '0',
      nextPageToken: null,
      previousPageToken: null,
      queryString: request.query.get('q')
    };
  };
  return [
    { method: 'GET', pattern: `${base}/list-info/:object`, handle: (request) => json(summaries(request)) },
    { method: 'GET', pattern: `${base}/list-ui/:object`, handle: (request) => json(summaries(request)) },
    {
      method: 'GET',
      pattern: `${base}/list-info/:object/:view`,
      handle: (request) => {
        const { object, found } = view(request);
        return json(listInfo(context, request.userId, object, found));
      }
    },
    { method: 'GET', pattern: `${base}/list-records/:object/:view`, handle: (request) => json(records(request)) },
    {
      method: 'GET',
      pattern: `${base}/list-ui/:object/:view`,
      handle: (request) => {
        const { object, found } = view(request);
        return json({ info: listInfo(context, request.userId, object, found), records: records(request) });
      }
    }
  ];
}

/** A list view by API name. `All…` stands for every record where the project has no list of that name. */
function findList(context: ServerContext, userId: string, object: ObjectSchema, name: string): ListDefinition | null {
  const metadata = metadataFor(context, userId);
  return (
    listDefinition(metadata, object, name) ?? (/^All/i.test(name) ? listDefinition(metadata, object, '__All') : null)
  );
}

function listInfo(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  view: ListDefinition
): Record<string, unknown> {
  const permissions = context.org.objectPermissions(userId, object.name);
  return {
    cloneable: false,
    createable: permissions.create,
    deletable: permissions.delete,
    updateable: false,
    displayColumns: view.columns.flatMap(({ path, label, linkIdPath }) => {
      const resolved = resolvePath(context, userId, object, path);
      return resolved
        ? [
            {
              dataType: dataTypeOf(resolved.field).toLowerCase(),
              fieldApiName: path,
              label,
              lookupId: linkIdPath,
              sortable: resolved.field.sortable
            }
          ]
        : [];
    }),
    filterLogicString: null,
    filteredByInfo: [],
    label: view.view.label,
    listReference: reference(object, view),
    objectApiNames: [object.name],
    orderedByInfo: [],
    userPreferences: {},
    visibility: 'Public',
    visibilityEditable: false
  };
}

function reference(object: ObjectSchema, view: ListDefinition): Record<string, unknown> {
  return { id: null, listViewApiName: view.view.name, objectApiName: object.name, type: 'listView' };
}

function listRecords(
  context: ServerContext,
  tx: TransactionContext,
  request: OrgRequest,
  object: ObjectSchema,
  view: ListDefinition
): Record<string, unknown> {
  const page = pageOf(request, 50, 2000);
  const fields = nameList(request.query.getAll('fields'));
  const optional = nameList(request.query.getAll('optionalFields'));
  const paths = resolvePaths(context, request.userId, object, fields, [
    ...optional,
    'Id',
    ...view.columns.map(({ path }) => path)
  ]);
  const keys = sortKeys(context, request, object);
  if (view.refusal !== null) throw new NotSupported(view.refusal.replace(/^Not supported by the local org: /, ''));
  const nameField = object.nameField === undefined ? undefined : object.fields.get(object.nameField.toLowerCase());
  const conditions = view.where === '' ? [] : [`(${view.where.replace(/^ WHERE /, '')})`];
  const where = request.query.get('where');
  if (where !== null) conditions.push(whereCondition(context, request.userId, object, where));
  const term = request.query.get('searchTerm');
  if (term !== null && term !== '' && nameField)
    conditions.push(`${nameField.name} LIKE ${soqlText(`%${term.replace(/[%_\\]/g, '\\$&')}%`)}`);
  const records = readRecords(context, tx, requireUser(context, request.userId), object, paths, {
    ...(conditions.length > 0 ? { where: conditions.join(' AND ') } : {}),
    orderBy: orderBy(keys.length > 0 || view.orderBy === 'Id' ? keys : [{ column: view.orderBy, descending: false }]),
    limit: page.size + 1,
    offset: page.offset
  });
  return {
    count: Math.min(records.length, page.size),
    fields,
    listInfoETag: null,
    listReference: reference(object, view),
    optionalFields: optional,
    records: records.slice(0, page.size),
    searchTerm: term,
    sortBy: keys.map(({ column, descending }) => (descending ? `-${column}` : column)),
    ...pageProperties(request, page, records.length > page.size)
  };
}
