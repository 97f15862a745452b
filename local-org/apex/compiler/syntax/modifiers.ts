/** Reads modifiers and annotations. */
import type { AnnotationSyntax, ExpressionSyntax, Modifiers } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { readExpression } from './expressions.ts';
import { TOKEN_WORD } from './lexer.ts';
import type { Position } from './position.ts';

const WORDS = new Set([
  'global',
  'public',
  'protected',
  'private',
  'transient',
  'static',
  'abstract',
  'final',
  'webservice',
  'override',
  'virtual',
  'testmethod'
]);

/** Reads as many as stand here, none included. */
export function readModifiers(cursor: Cursor): Modifiers {
  const words: { word: string; position: Position }[] = [];
  const annotations: AnnotationSyntax[] = [];
  for (;;) {
    const position = cursor.position();
    if (cursor.isSign('@')) annotations.push(readAnnotation(cursor));
    else if (cursor.kind() !== TOKEN_WORD) break;
    else if (
      (cursor.isWord('with') || cursor.isWord('without') || cursor.isWord('inherited')) &&
      cursor.isWord('sharing', 1)
    ) {
      words.push({ word: `${cursor.peek()} sharing`, position });
      cursor.at += 2;
    } else if (WORDS.has(cursor.peek()) && !(cursor.isWord('transient') && cursor.kind(1) !== TOKEN_WORD)) {
      words.push({ word: cursor.peek(), position });
      cursor.at++;
    } else break;
  }
  return { words, annotations };
}

function readAnnotation(cursor: Cursor): AnnotationSyntax {
  const position = cursor.position();
  cursor.at++;
  let name = cursor.memberName();
  while (cursor.takeSign('.')) name += `.${cursor.memberName()}`;
  const values: { name: string; value: ExpressionSyntax }[] = [];
  if (cursor.takeSign('(')) {
    while (!cursor.isSign(')')) {
      if (cursor.kind() === TOKEN_WORD && cursor.isSign('=', 1)) {
        const key = cursor.memberName();
        cursor.at++;
        values.push({ name: key, value: readExpression(cursor) });
      } else {
        values.push({ name: '', value: readExpression(cursor) });
        if (values.length > 1 || !cursor.isSign(')')) throw cursor.unexpected();
      }
      cursor.takeSign(',');
    }
    cursor.at++;
  }
  return { position, name, values };
}
