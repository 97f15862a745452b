/** Pages of a list: `pageSize` and `pageToken`, the token being the number of records before the page. */
import { HttpError, type OrgRequest } from '../http.ts';

export interface Page {
  readonly size: number;
  readonly offset: number;
}

/** Throws HttpError 400 for a size or token that is no number in range. */
export function pageOf(request: OrgRequest, standard: number, largest: number): Page {
  const size = request.query.get('pageSize');
  const token = request.query.get('pageToken');
  const page = { size: size === null ? standard : Number(size), offset: token === null ? 0 : Number(token) };
  if (!Number.isInteger(page.size) || page.size < 1 || page.size > largest) {
    throw new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `pageSize must be a number between 1 and ${largest}.`);
  }
  if (!Number.isInteger(page.offset) || page.offset < 0)
    throw new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'pageToken is not a token of this list.');
  return page;
}

/** The properties of a record collection that tell where it stands. `more`: there are records after this page. */
export function pageProperties(request: OrgRequest, page: Page, more: boolean): Record<string, unknown> {
  const url = (offset: number): string => {
    const query = new URLSearchParams(request.query);
    query.set('pageToken', String(offset));
    query.set('pageSize', String(page.size));
    return `${request.path}?${query}`;
  };
  const previous = Math.max(0, page.offset - page.size);
  return {
    currentPageToken: String(page.offset),
    currentPageUrl: url(page.offset),
    nextPageToken: more ? String(page.offset + page.size) : null,
    nextPageUrl: more ? url(page.offset + page.size) : null,
    pageSize: page.size,
    previousPageToken: page.offset > 0 ? String(previous) : null,
    previousPageUrl: page.offset > 0 ? url(previous) : null
  };
}
