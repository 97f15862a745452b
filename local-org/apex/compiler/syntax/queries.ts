/** Finds the end and the bind expressions of a query in brackets. What the query says is the data room's business. */
import type { ExpressionSyntax, QuerySyntax } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { TOKEN_END, TOKEN_INTEGER, TOKEN_WORD } from './lexer.ts';

/** Whether the bracket at the cursor opens a query. */
export function isQueryStart(cursor: Cursor): boolean {
  return cursor.isSign('[') && (cursor.isWord('select', 1) || cursor.isWord('find', 1));
}

/** `LAST_N_DAYS:30`: a number follows the colon, and the word before it is a date literal. */
const DATE_LITERAL = /^((last|next)_n_|n_)\w+$/;

/** Reads from the opening to the closing bracket. */
export function readQuery(cursor: Cursor, readExpression: (cursor: Cursor) => ExpressionSyntax): QuerySyntax {
  const position = cursor.position();
  const kind = cursor.isWord('find', 1) ? 'sosl' : 'soql';
  cursor.at++;
  const textPosition = { line: position.line, column: position.column + 1, offset: position.offset + 1 };
  const binds: { expression: ExpressionSyntax; offset: number; end: number }[] = [];
  let depth = 0;
  for (;;) {
    if (cursor.kind() === TOKEN_END) throw cursor.failure("Expecting ']' but was: '<EOF>'");
    if (cursor.isSign(']') && depth === 0) break;
    if (cursor.isSign('[')) depth++;
    if (cursor.isSign(']')) depth--;
    if (!cursor.isSign(':') || !isBind(cursor)) {
      cursor.at++;
      continue;
    }
    const offset = cursor.position().offset - textPosition.offset;
    cursor.at++;
    const outer = cursor.inQuery;
    cursor.inQuery = true;
    const expression = readExpression(cursor);
    cursor.inQuery = outer;
    binds.push({ expression, offset, end: cursor.lastEnd() - textPosition.offset });
  }
  const text = cursor.tokens.source.slice(textPosition.offset, cursor.position().offset);
  cursor.at++;
  return { kind, position, text, textPosition, binds };
}

/** Colons also stand in date literals (`LAST_N_DAYS:3`) and times (`10:00:00Z`). */
function isBind(cursor: Cursor): boolean {
  const before = cursor.at - 1;
  if (before < 0 || !cursor.adjacent(0)) return true;
  const kind = cursor.tokens.kind[before];
  const text = cursor.tokens.text[before] as string;
  if (kind === TOKEN_INTEGER) return false;
  if (kind === TOKEN_WORD) return !(DATE_LITERAL.test(text) || /^t?\d/.test(text));
  return true;
}
