/** Shows where in a query something is wrong, as the API's messages do. */
import type { QueryFailure } from '../access.ts';

/** Characters of the line shown on each side of the place. */
const AROUND = 24;

/**
 * The message with the line, a caret under the place, and row and column from 1:
 * `SELECT Foo FROM Account`, `       ^`, `ERROR at Row:1:Column:8`, then what is wrong. Without a place the message alone.
 */
export function placeInQuery(text: string, failure: QueryFailure): string {
  const { offset } = failure;
  if (offset === undefined || offset > text.length) return failure.message;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const row = text.slice(0, lineStart).split('\n').length;
  const column = offset - lineStart;
  const from = Math.max(lineStart, offset - AROUND);
  const shown = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, offset + AROUND)).replace(/\t/g, ' ');
  return `\n${shown}\n${' '.repeat(offset - from)}^\nERROR at Row:${row}:Column:${column + 1}\n${failure.message}`;
}
