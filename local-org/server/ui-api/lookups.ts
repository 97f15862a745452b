/** Records a lookup field may point to (User Interface API Developer Guide, "Lookups"). */
import { HttpError, json, type OrgRequest, type Route } from '../http.ts';
import { requireObject, requireUser, soqlText, type ServerContext } from '../org/context.ts';
import { nameList, resolvePaths } from './field-paths.ts';
import { compactFields } from './layouts.ts';
import { pageOf, pageProperties } from './paging.ts';
import { readRecords } from './record-representation.ts';

/** Routes of lookups: with the target object, or without it where the field has but one. */
export function lookupRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api/lookups/:object/:field';
  return [
    { method: 'GET', pattern: base, handle: (request) => json(lookup(context, request)) },
    { method: 'GET', pattern: `${base}/:target`, handle: (request) => json(lookup(context, request)) }
  ];
}

/** Records whose name has a word that begins with each word of `q`; without `q` the ones changed last. */
function lookup(context: ServerContext, request: OrgRequest): unknown {
  const object = requireObject(context, request.userId, request.params['object']!);
  const field = object.fields.get(request.params['field']!.toLowerCase());
  if (!field || field.type !== 'reference')
    throw new HttpError(404, 'NOT_FOUND', `${request.params['field']} is no lookup field of ${object.name}.`);
  const wanted = request.params['target'] ?? field.referenceTo[0] ?? '';
  const targetName = field.referenceTo.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (targetName === undefined)
    throw new HttpError(404, 'NOT_FOUND', `${object.name}.${field.name} does not point to ${wanted}.`);
  const target = requireObject(context, request.userId, targetName);
  const nameField = target.nameField ?? 'Id';
  const page = pageOf(request, 25, 100);
  const words = (request.query.get('q') ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const like = (word: string): string => word.replace(/[%_\\]/g, '\\$&');
  const conditions = words.map(
    (word) => `(${nameField} LIKE ${soqlText(`${like(word)}%`)} OR ${nameField} LIKE ${soqlText(`% ${like(word)}%`)})`
  );
  if (target.name === 'User') conditions.push('IsActive = true');
  const extra = nameList([...request.query.getAll('optionalFields'), ...request.query.getAll('fields')]);
  const paths = resolvePaths(
    context,
    request.userId,
    target,
    [],
    [nameField, ...compactFields(context, request.userId, target).map(({ name }) => name), ...extra]
  );
  const recent = words.length === 0 && target.fields.has('lastmodifieddate');
  const records = context.transactions.transaction(request.userId, (tx) =>
    readRecords(context, tx, requireUser(context, request.userId), target, paths, {
      ...(conditions.length > 0 ? { where: conditions.join(' AND ') } : {}),
      orderBy: recent ? 'LastModifiedDate DESC, Id' : `${nameField} ASC, Id`,
      limit: page.size + 1,
      offset: page.offset
    })
  );
  const shown = records.slice(0, page.size);
  return {
    ...pageProperties(request, page, records.length > page.size),
    count: shown.length,
    lookupResults: { [target.name]: { count: shown.length, currentPageToken: String(page.offset), records: shown } },
    records: shown,
    searchType: request.query.get('searchType') ?? (words.length > 0 ? 'Search' : 'Recent')
  };
}
