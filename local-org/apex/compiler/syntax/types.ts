/** Reads type references: `Map<Id, List<ns.Foo>>[]`. */
import type { TypePart, TypeReference } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { TOKEN_WORD } from './lexer.ts';

/** Type arguments within type arguments. */
const MAX_DEPTH = 100;

const COLLECTIONS = new Set(['list', 'set', 'map']);

/** Throws SyntaxFailure when no type stands here. */
export function readType(cursor: Cursor, depth = 0): TypeReference {
  if (depth > MAX_DEPTH) throw cursor.failure('Type is nested too deeply');
  const position = cursor.position();
  const parts: TypePart[] = [readPart(cursor, depth)];
  while (cursor.isSign('.') && (cursor.isName(1) || COLLECTIONS.has(cursor.peek(1)))) {
    cursor.at++;
    parts.push(readPart(cursor, depth));
  }
  let dimensions = 0;
  while (cursor.isSign('[') && cursor.isSign(']', 1)) {
    cursor.at += 2;
    dimensions++;
  }
  return { position, parts, dimensions };
}

function readPart(cursor: Cursor, depth: number): TypePart {
  const name = COLLECTIONS.has(cursor.peek()) ? cursor.memberName() : cursor.name();
  const args: TypeReference[] = [];
  if (cursor.takeSign('<')) {
    do args.push(readType(cursor, depth + 1));
    while (cursor.takeSign(','));
    cursor.expectSign('>');
  }
  return { name, args };
}

/** As written, without spaces: for messages. */
export function typeText(type: TypeReference): string {
  const parts = type.parts.map((p) => (p.args.length > 0 ? `${p.name}<${p.args.map(typeText).join(',')}>` : p.name));
  return parts.join('.') + '[]'.repeat(type.dimensions);
}

/**
 * Where a type that begins `ahead` tokens from here would end, or -1 when none can stand there. Only looks.
 */
export function skipType(cursor: Cursor, ahead: number, depth = 0): number {
  if (depth > MAX_DEPTH) return -1;
  let at = ahead;
  for (;;) {
    if (!cursor.isName(at) && !(COLLECTIONS.has(cursor.peek(at)) && cursor.kind(at) === TOKEN_WORD)) return -1;
    at++;
    if (cursor.isSign('<', at)) {
      do {
        at = skipType(cursor, at + 1, depth + 1);
        if (at < 0) return -1;
      } while (cursor.isSign(',', at));
      if (!cursor.isSign('>', at)) return -1;
      at++;
    }
    if (!cursor.isSign('.', at) || !(cursor.isName(at + 1) || COLLECTIONS.has(cursor.peek(at + 1)))) break;
    at++;
  }
  while (cursor.isSign('[', at) && cursor.isSign(']', at + 1)) at += 2;
  return at;
}
