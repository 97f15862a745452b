/** Many records in one request (REST API Developer Guide, "sObject Collections", "sObject Tree"). */
import { USER_ACCESS } from '../../data/access.ts';
import { toId18 } from '../../values/index.ts';
import { HttpError, json, type OrgRequest, type OrgResponse, type Route } from '../http.ts';
import { requireObject, soqlText, type ServerContext } from '../org/context.ts';
import { recordToJson } from '../org/json-values.ts';
import { fieldNames, versionOf } from './sobjects.ts';
import { saveRecords, type JsonRecord, type SaveResult } from './write.ts';

const MOST_RECORDS = 200;

/** Routes of /composite/sobjects and /composite/tree. */
export function collectionRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/composite';
  const save = (
    request: OrgRequest,
    operation: 'insert' | 'update' | 'upsert',
    externalIdField?: string
  ): OrgResponse => {
    const { records, allOrNone } = collectionOf(request);
    return json(
      saveRecords(context, request.userId, operation, records, {
        allOrNone,
        ...(externalIdField === undefined || /^id$/i.test(externalIdField) ? {} : { externalIdField })
      })
    );
  };
  return [
    { method: 'POST', pattern: `${base}/sobjects`, handle: (request) => save(request, 'insert') },
    { method: 'PATCH', pattern: `${base}/sobjects`, handle: (request) => save(request, 'update') },
    {
      method: 'PATCH',
      pattern: `${base}/sobjects/:object/:field`,
      handle: (request) => save(request, 'upsert', request.params['field'])
    },
    { method: 'DELETE', pattern: `${base}/sobjects`, handle: (request) => deleteMany(context, request) },
    {
      method: 'GET',
      pattern: `${base}/sobjects/:object`,
      handle: (request) =>
        readMany(
          context,
          request,
          idsOf(request.query.get('ids') ?? ''),
          (request.query.get('fields') ?? 'Id').split(',')
        )
    },
    {
      method: 'POST',
      pattern: `${base}/sobjects/:object`,
      handle: (request) => {
        const body = request.json() as { ids?: unknown; fields?: unknown };
        if (!Array.isArray(body?.ids) || !Array.isArray(body.fields))
          throw new HttpError(400, 'JSON_PARSER_ERROR', 'ids and fields are lists.');
        return readMany(context, request, idsOf(body.ids.join(',')), body.fields.map(String));
      }
    },
    { method: 'POST', pattern: `${base}/tree/:object`, handle: (request) => saveTree(context, request) }
  ];
}

function collectionOf(request: OrgRequest): { records: JsonRecord[]; allOrNone: boolean } {
  const body = request.json() as { records?: unknown; allOrNone?: unknown } | null;
  if (!Array.isArray(body?.records)) throw new HttpError(400, 'JSON_PARSER_ERROR', 'records is a list of records.');
  if (body.records.length > MOST_RECORDS)
    throw new HttpError(400, 'LIMIT_EXCEEDED', `The record limit of ${MOST_RECORDS} was exceeded.`);
  return { records: body.records as JsonRecord[], allOrNone: body.allOrNone === true };
}

function idsOf(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => {
      const full = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(id) ? toId18(id) : null;
      if (full === null) throw new HttpError(400, 'MALFORMED_ID', `malformed id ${id}`);
      return full;
    });
}

function deleteMany(context: ServerContext, request: OrgRequest): OrgResponse {
  const ids = idsOf(request.query.get('ids') ?? '');
  const bodies = ids.map((id): JsonRecord => ({
    attributes: { type: context.org.schema.byPrefix.get(id.slice(0, 3))?.name },
    Id: id
  }));
  return json(
    saveRecords(context, request.userId, 'delete', bodies, { allOrNone: request.query.get('allOrNone') === 'true' })
  );
}

/** Records in the order of their ids; null for one the user does not see. */
function readMany(
  context: ServerContext,
  request: OrgRequest,
  ids: readonly string[],
  fields: readonly string[]
): OrgResponse {
  const object = requireObject(context, request.userId, request.params['object']!);
  if (ids.length === 0) return json([]);
  const columns = [...new Set(['Id', ...fieldNames(fields)])];
  const soql = `SELECT ${columns.join(', ')} FROM ${object.name} WHERE Id IN (${ids.map(soqlText).join(', ')})`;
  const rows = context.transactions.transaction(
    request.userId,
    (tx) => context.org.query(tx, soql, { access: USER_ACCESS }).records
  );
  const byId = new Map(rows.map((row) => [row.id, recordToJson(row, versionOf(request))]));
  return json(ids.map((id) => byId.get(id) ?? null));
}

interface TreeNode {
  readonly body: JsonRecord;
  readonly referenceId: string;
  readonly children: readonly { link: string; nodes: readonly TreeNode[] }[];
}

/** A tree of records, parents first; one failure undoes all. */
function saveTree(context: ServerContext, request: OrgRequest): OrgResponse {
  const { records } = collectionOf(request);
  const object = requireObject(context, request.userId, request.params['object']!);
  const roots = records.map((record) => treeNode(context, object.name, record));
  const saved: { referenceId: string; id: string }[] = [];
  const failures: { referenceId: string; errors: SaveResult['errors'] }[] = [];
  const undo = new Error('undo the tree');
  const saveLevel = (nodes: readonly { node: TreeNode; more: JsonRecord }[]): void => {
    if (nodes.length === 0) return;
    const results = saveRecords(
      context,
      request.userId,
      'insert',
      nodes.map(({ node, more }) => ({ ...node.body, ...more })),
      { allOrNone: false }
    );
    const below: { node: TreeNode; more: JsonRecord }[] = [];
    results.forEach((result, index) => {
      const { node } = nodes[index]!;
      if (!result.success) failures.push({ referenceId: node.referenceId, errors: result.errors });
      else {
        saved.push({ referenceId: node.referenceId, id: result.id! });
        for (const { link, nodes: children } of node.children)
          for (const child of children) below.push({ node: child, more: { [link]: result.id } });
      }
    });
    if (failures.length > 0) throw undo;
    saveLevel(below);
  };
  try {
    context.transactions.transaction(request.userId, () => saveLevel(roots.map((node) => ({ node, more: {} }))));
  } catch (error) {
    if (error !== undo) throw error;
    return json({ hasErrors: true, results: failures }, { status: 400 });
  }
  return json({ hasErrors: false, results: saved }, { status: 201 });
}

function treeNode(context: ServerContext, objectName: string, record: JsonRecord): TreeNode {
  const object = context.org.schema.objects.get(objectName.toLowerCase());
  const attributes = record['attributes'] as { type?: string; referenceId?: string } | undefined;
  if (!object || attributes?.referenceId === undefined)
    throw new HttpError(400, 'INVALID_INPUT', 'Each record of a tree has attributes with type and referenceId.');
  const body: Record<string, unknown> = { attributes: { type: object.name } };
  const children: { link: string; nodes: TreeNode[] }[] = [];
  for (const [name, value] of Object.entries(record)) {
    if (name === 'attributes') continue;
    const relationship = object.childRelationships.find((child) => child.name?.toLowerCase() === name.toLowerCase());
    const rows = (value as { records?: unknown } | null)?.records;
    if (relationship && Array.isArray(rows)) {
      children.push({
        link: relationship.field,
        nodes: (rows as JsonRecord[]).map((row) => treeNode(context, relationship.childObject, row))
      });
    } else body[name] = value;
  }
  return { body, referenceId: attributes.referenceId, children };
}
