/** From source text to the syntax tree. */
import type { AnonymousUnitSyntax, MemberSyntax, StatementSyntax, TriggerUnitSyntax, UnitSyntax } from './ast.ts';
import { Cursor } from './cursor.ts';
import { isMember, readMember, readTypeDeclaration } from './declarations.ts';
import { SyntaxFailure } from './lexer.ts';
import { readModifiers } from './modifiers.ts';
import type { Problem } from './position.ts';
import { readStatement } from './statements.ts';

export type ParseResult =
  { readonly unit: UnitSyntax; readonly problem: null } | { readonly unit: null; readonly problem: Problem };

/** Parses one file. The first syntax error ends it, as on the platform; nothing is thrown. */
export function parseUnit(file: string, source: string, kind: 'class' | 'trigger' | 'anonymous'): ParseResult {
  try {
    const cursor = new Cursor(source);
    const unit =
      kind === 'class' ? readClassUnit(cursor) : kind === 'trigger' ? readTrigger(cursor) : readAnonymous(cursor);
    return { unit, problem: null };
  } catch (error) {
    if (!(error instanceof SyntaxFailure)) throw error;
    const { line, column } = error.position;
    return { unit: null, problem: { file, line, column, message: error.message } };
  }
}

function expectEnd(cursor: Cursor): void {
  if (cursor.peek() !== '<EOF>') throw cursor.failure(`Missing '<EOF>' at '${cursor.raw()}'`);
}

function readClassUnit(cursor: Cursor): UnitSyntax {
  const position = cursor.position();
  const modifiers = readModifiers(cursor);
  const declaration = readTypeDeclaration(cursor, position, modifiers);
  expectEnd(cursor);
  return { kind: 'classUnit', declaration };
}

function readTrigger(cursor: Cursor): TriggerUnitSyntax {
  cursor.expectWord('trigger');
  const position = cursor.position();
  const name = cursor.name();
  cursor.expectWord('on');
  const objectPosition = cursor.position();
  const object = cursor.name();
  cursor.expectSign('(');
  const events: TriggerUnitSyntax['events'][number][] = [];
  do {
    const eventPosition = cursor.position();
    const timing = cursor.peek();
    if (timing !== 'before' && timing !== 'after') throw cursor.unexpected();
    cursor.at++;
    const operation = cursor.peek();
    if (operation !== 'insert' && operation !== 'update' && operation !== 'delete' && operation !== 'undelete')
      throw cursor.unexpected();
    cursor.at++;
    events.push({ timing, operation, position: eventPosition });
  } while (cursor.takeSign(','));
  cursor.expectSign(')');
  cursor.expectSign('{');
  const { members, statements } = readLooseBody(cursor, '}');
  cursor.expectSign('}');
  expectEnd(cursor);
  return { kind: 'triggerUnit', position, name, object, objectPosition, events, members, statements };
}

function readAnonymous(cursor: Cursor): AnonymousUnitSyntax {
  const position = cursor.position();
  const { members, statements } = readLooseBody(cursor, '<EOF>');
  expectEnd(cursor);
  return { kind: 'anonymousUnit', position, members, statements };
}

/** Statements with methods, properties and classes among them. */
function readLooseBody(cursor: Cursor, end: string): { members: MemberSyntax[]; statements: StatementSyntax[] } {
  const members: MemberSyntax[] = [];
  const statements: StatementSyntax[] = [];
  while (cursor.peek() !== end) {
    if (cursor.peek() === '<EOF>') throw cursor.failure("Expecting '}' but was: '<EOF>'");
    if (cursor.isSign(';')) {
      cursor.at++;
      continue;
    }
    if (isMember(cursor)) members.push(readMember(cursor, null));
    else statements.push(readStatement(cursor));
  }
  return { members, statements };
}
