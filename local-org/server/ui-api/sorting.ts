/** The `sortBy` parameter of lists: field names, descending with a minus sign in front. */
import type { ObjectSchema } from '../../data/schema/model.ts';
import { HttpError, type OrgRequest } from '../http.ts';
import type { ServerContext } from '../org/context.ts';
import { nameList, resolvePath } from './field-paths.ts';

export interface SortKey {
  /** Column of SOQL. */
  readonly column: string;
  readonly descending: boolean;
}

/** Throws HttpError 400 for a field that cannot be sorted by. */
export function sortKeys(context: ServerContext, request: OrgRequest, object: ObjectSchema): SortKey[] {
  return nameList(request.query.getAll('sortBy')).map((name) => {
    const descending = name.startsWith('-');
    const path = resolvePath(context, request.userId, object, descending ? name.slice(1) : name);
    if (!path?.field.sortable) throw new HttpError(400, 'INVALID_FIELD', `${name} cannot be sorted by.`);
    return { column: [...path.parents, path.field.name].join('.'), descending };
  });
}

/** ORDER BY of SOQL; the id comes last so that pages do not overlap. */
export function orderBy(keys: readonly SortKey[]): string {
  return [
    ...keys.map(({ column, descending }) => `${column} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`),
    ...(keys.some(({ column }) => column === 'Id') ? [] : ['Id'])
  ].join(', ');
}
