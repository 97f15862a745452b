/** Related lists (User Interface API Developer Guide, "Related Lists"). */
import { SYSTEM_WITH_SHARING, USER_ACCESS, type TransactionContext } from '../../data/access.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { layoutOf, relatedListModel, relatedLists } from '../../lightning/pages/layout.ts';
import type { RelatedListModel } from '../../lightning/pageModel.ts';
import { HttpError, json, type OrgRequest, type Route } from '../http.ts';
import {
  canRead,
  metadataFor,
  objectOfId,
  requireObject,
  requireUser,
  soqlText,
  type ServerContext
} from '../org/context.ts';
import { nameList, resolvePath, resolvePaths } from './field-paths.ts';
import { dataTypeOf } from './object-info.ts';
import { pageOf, pageProperties } from './paging.ts';
import { readRecords } from './record-representation.ts';
import { requireId } from './records.ts';
import { orderBy, sortKeys, type SortKey } from './sorting.ts';
import { whereCondition } from './where.ts';

/** Routes of related lists. */
export function relatedListRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api';
  return [
    {
      method: 'GET',
      pattern: `${base}/related-list-info/:object`,
      handle: (request) => {
        const parent = requireObject(context, request.userId, request.params['object']!);
        const lists = listsOfLayout(context, request.userId, parent).flatMap(
          ({ name }) => findList(context, request.userId, parent, name) ?? []
        );
        return json({
          parentObjectApiName: parent.name,
          parentRecordTypeId: request.query.get('recordTypeId'),
          relatedLists: lists.map((list) => summary(parent, list))
        });
      }
    },
    {
      method: 'GET',
      pattern: `${base}/related-list-info/batch/:object/:names`,
      handle: (request) => {
        const parent = requireObject(context, request.userId, request.params['object']!);
        const results = request.params['names']!.split(',').map((name) => {
          const list = findList(context, request.userId, parent, name);
          return list
            ? { statusCode: 200, result: info(context, request.userId, parent, list) }
            : {
                statusCode: 404,
                result: [{ errorCode: 'NOT_FOUND', message: `Related list ${name} does not exist.` }]
              };
        });
        return json({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
      }
    },
    {
      method: 'GET',
      pattern: `${base}/related-list-info/:object/:name`,
      handle: (request) => {
        const parent = requireObject(context, request.userId, request.params['object']!);
        return json(
          info(context, request.userId, parent, requireList(context, request.userId, parent, request.params['name']!))
        );
      }
    },
    {
      method: 'GET',
      pattern: `${base}/related-list-records/:id/:name`,
      handle: (request) => json(listRecords(context, request, {}))
    },
    {
      method: 'POST',
      pattern: `${base}/related-list-records/:id/:name`,
      handle: (request) =>
        json(listRecords(context, request, request.json() as Record<string, unknown>), { status: 201 })
    },
    {
      method: 'GET',
      pattern: `${base}/related-list-count/:id/:name`,
      handle: (request) =>
        json(
          inTransaction(context, request, (tx) => {
            const { list, id } = target(context, tx, request);
            const soql = `SELECT COUNT() FROM ${list.child.name} WHERE ${list.link} = ${soqlText(id)} LIMIT 1000`;
            const count = context.org.query(tx, soql, { access: USER_ACCESS }).totalSize;
            return { count, fields: [], hasMore: count >= 1000, listReference: reference(id, list) };
          })
        )
    }
  ];
}

function inTransaction<T>(context: ServerContext, request: OrgRequest, work: (tx: TransactionContext) => T): T {
  return context.transactions.transaction(request.userId, work);
}

interface RelatedList {
  readonly child: ObjectSchema;
  /** Field of the child that points to the parent. */
  readonly link: string;
  readonly model: RelatedListModel;
}

function listsOfLayout(context: ServerContext, userId: string, parent: ObjectSchema): RelatedListModel[] {
  const metadata = metadataFor(context, userId);
  return relatedLists(metadata, parent, layoutOf(metadata, parent, null)).lists;
}

/** A related list by its id, which is the name of the child relationship; null where there is none the user may see. */
function findList(context: ServerContext, userId: string, parent: ObjectSchema, name: string): RelatedList | null {
  const model = relatedListModel(metadataFor(context, userId), parent, name);
  const child = model && context.org.schema.objects.get(model.childObject.toLowerCase());
  const field = child?.fields.get(model!.childField.toLowerCase());
  if (!model || !child || !field || !canRead(context, userId, field)) return null;
  // Where the layout places the list, its columns and order hold.
  const placed = listsOfLayout(context, userId, parent).find((list) => list.name === model.name);
  return { child, link: model.childField, model: placed ?? model };
}

function requireList(context: ServerContext, userId: string, parent: ObjectSchema, name: string): RelatedList {
  const list = findList(context, userId, parent, name);
  if (!list) throw new HttpError(404, 'NOT_FOUND', `Related list ${name} does not exist.`);
  return list;
}

function target(
  context: ServerContext,
  tx: TransactionContext,
  request: OrgRequest
): { parent: ObjectSchema; list: RelatedList; id: string } {
  const id = requireId(request.params['id']!);
  const parent = objectOfId(context, id);
  const found =
    context.org.query(tx, `SELECT Id FROM ${parent.name} WHERE Id = ${soqlText(id)}`, { access: SYSTEM_WITH_SHARING })
      .records.length > 0;
  if (!found) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return { parent, list: requireList(context, request.userId, parent, request.params['name']!), id };
}

function summary(parent: ObjectSchema, { child, link, model }: RelatedList): Record<string, unknown> {
  return {
    entityLabel: model.object.label,
    fieldApiName: link,
    keyPrefix: child.keyPrefix,
    label: model.label,
    objectApiName: child.name,
    relatedListId: model.name,
    relatedListInfoUrl: `/services/data/v67.0/ui-api/related-list-info/${parent.name}/${model.name}`,
    themeInfo: null
  };
}

function info(
  context: ServerContext,
  userId: string,
  parent: ObjectSchema,
  list: RelatedList
): Record<string, unknown> {
  const { child, link, model } = list;
  return {
    cloneable: false,
    createable: context.org.objectPermissions(userId, child.name).create,
    deletable: context.org.objectPermissions(userId, child.name).delete,
    updateable: false,
    displayColumns: model.columns.flatMap(({ path, label, linkIdPath }) => {
      const resolved = resolvePath(context, userId, child, path);
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
    fieldApiName: link,
    filterLogicString: null,
    filteredByInfo: [],
    label: model.label,
    listReference: {
      id: null,
      listViewApiName: null,
      parentObjectApiName: parent.name,
      parentRecordId: null,
      recordTypeId: null,
      relatedListId: model.name,
      type: 'relatedList'
    },
    objectApiNames: [child.name],
    orderedByInfo:
      model.sortField === null
        ? []
        : [
            {
              fieldApiName: model.sortField,
              isAscending: !model.sortDescending,
              label: child.fields.get(model.sortField.toLowerCase())?.label ?? model.sortField
            }
          ],
    restrictColumnsToLayout: false,
    userPreferences: {},
    visibility: 'Public',
    visibilityEditable: false
  };
}

function reference(parentRecordId: string, { model }: RelatedList): Record<string, unknown> {
  return {
    id: null,
    inContextOfRecordId: null,
    listViewApiName: null,
    parentObjectApiName: null,
    parentRecordId,
    recordTypeId: null,
    relatedListId: model.name,
    type: 'relatedList'
  };
}

/** Parameters may come in the query or, for POST, in the body. */
function listRecords(context: ServerContext, sent: OrgRequest, body: Record<string, unknown>): unknown {
  const query = new URLSearchParams(sent.query);
  for (const [name, value] of Object.entries(body ?? {}))
    if (value !== null) query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  const request: OrgRequest = Object.create(sent, { query: { value: query } }) as OrgRequest;
  return inTransaction(context, request, (tx) => {
    const { list, id } = target(context, tx, request);
    const { child, link, model } = list;
    const page = pageOf(request, 50, 1999);
    const fields = nameList(query.getAll('fields'));
    const optional = nameList(query.getAll('optionalFields'));
    const paths = resolvePaths(context, request.userId, child, fields, optional);
    if (fields.length + optional.length === 0)
      paths.push(
        ...resolvePaths(
          context,
          request.userId,
          child,
          [],
          model.columns.map(({ path }) => path)
        )
      );
    const where = [`${link} = ${soqlText(id)}`];
    const filter = query.get('where');
    if (filter !== null) where.push(whereCondition(context, request.userId, child, filter));
    const keys = sortKeys(context, request, child);
    const records = readRecords(context, tx, requireUser(context, request.userId), child, paths, {
      where: where.join(' AND '),
      orderBy: orderBy(keys.length > 0 ? keys : standardOrder(child, model)),
      limit: page.size + 1,
      offset: page.offset
    });
    const more = records.length > page.size;
    const shown = records.slice(0, page.size);
    return {
      count: shown.length,
      fields,
      listInfoETag: null,
      listReference: reference(id, list),
      optionalFields: optional,
      records: shown,
      sortBy: keys.map(({ column, descending }) => (descending ? `-${column}` : column)),
      ...pageProperties(request, page, more)
    };
  });
}

function standardOrder(child: ObjectSchema, model: RelatedListModel): SortKey[] {
  const column = model.sortField ?? child.nameField;
  const sortable =
    column !== undefined && (column.includes('.') || child.fields.get(column.toLowerCase())?.sortable === true);
  return sortable ? [{ column, descending: model.sortField !== null && model.sortDescending }] : [];
}
