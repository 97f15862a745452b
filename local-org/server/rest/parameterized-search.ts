/** A search without SOSL, by parameters or a body (REST API Developer Guide, "Parameterized Search"). */
import { HttpError } from '../http.ts';

interface SearchInput {
  readonly q?: unknown;
  readonly in?: unknown;
  readonly fields?: unknown;
  readonly sobject?: unknown;
  readonly sobjects?: unknown;
  readonly overallLimit?: unknown;
  readonly defaultLimit?: unknown;
}

/** The same in SOSL. Throws HttpError 400. */
export function searchOf(given: unknown): string {
  const input = (given ?? {}) as SearchInput;
  const words = typeof input.q === 'string' ? input.q.trim() : '';
  if (words === '') throw new HttpError(400, 'MALFORMED_SEARCH', 'The search text q is required.');
  const group = namesOf(input.in ?? 'ALL')[0] ?? 'ALL';
  if (!/^(ALL|NAME|EMAIL|PHONE|SIDEBAR)$/i.test(group))
    throw new HttpError(400, 'MALFORMED_SEARCH', `in must be one of ALL, NAME, EMAIL, PHONE, SIDEBAR; it is ${group}.`);
  const defaultFields = namesOf(input.fields ?? 'Id');
  const returning = objectsOf(input).map(({ name, fields, limit }) => {
    const most = limit ?? numberOf(input.defaultLimit);
    return `${name}(${(fields ?? defaultFields).join(', ')}${most === undefined ? '' : ` LIMIT ${most}`})`;
  });
  const overall = numberOf(input.overallLimit);
  // The text is only words here: characters that mean something in SOSL are taken as themselves.
  const escaped = words.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&');
  return (
    `FIND {${escaped}} IN ${group} FIELDS` +
    (returning.length === 0 ? '' : ` RETURNING ${returning.join(', ')}`) +
    (overall === undefined ? '' : ` LIMIT ${overall}`)
  );
}

function objectsOf(input: SearchInput): { name: string; fields?: string[]; limit?: number }[] {
  if (typeof input.sobject === 'string') return namesOf(input.sobject).map((name) => ({ name }));
  if (!Array.isArray(input.sobjects)) return [];
  return (input.sobjects as { name?: unknown; fields?: unknown; limit?: unknown }[]).map((each) => {
    const limit = numberOf(each.limit);
    return {
      name: namesOf(each.name ?? '')[0] ?? '',
      ...(each.fields === undefined ? {} : { fields: namesOf(each.fields) }),
      ...(limit === undefined ? {} : { limit })
    };
  });
}

/** Names of objects and fields, as a list or with commas between. Throws HttpError 400 for what is no name. */
function namesOf(given: unknown): string[] {
  const names = (Array.isArray(given) ? given.map(String) : String(given).split(',')).map((name) => name.trim());
  for (const name of names)
    if (!/^\w+(\.\w+)*$/.test(name))
      throw new HttpError(400, 'MALFORMED_SEARCH', `${name} is no name of a field or object.`);
  return names;
}

function numberOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new HttpError(400, 'MALFORMED_SEARCH', `${String(given)} is no number of records.`);
  return number;
}
