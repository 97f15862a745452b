/** Reads statements and blocks. */
import type {
  BlockSyntax,
  DmlSyntax,
  ExpressionSyntax,
  ForEachSyntax,
  ForSyntax,
  LocalSyntax,
  Modifiers,
  StatementSyntax,
  SwitchBranchSyntax,
  SwitchSyntax,
  TrySyntax,
  VariableSyntax
} from './ast.ts';
import type { Cursor } from './cursor.ts';
import { readArguments, readExpression } from './expressions.ts';
import { TOKEN_WORD } from './lexer.ts';
import { readModifiers } from './modifiers.ts';
import type { Position } from './position.ts';
import { readType, skipType } from './types.ts';

const NO_MODIFIERS: Modifiers = { words: [], annotations: [] };
const DML = new Set(['insert', 'update', 'upsert', 'delete', 'undelete', 'merge']);
const MAX_DEPTH = 250;
const depths = new WeakMap<Cursor, number>();

export function readBlock(cursor: Cursor): BlockSyntax {
  const position = cursor.position();
  cursor.expectSign('{');
  const statements: StatementSyntax[] = [];
  while (!cursor.isSign('}')) {
    if (cursor.peek() === '<EOF>') throw cursor.failure("Expecting '}' but was: '<EOF>'");
    statements.push(readStatement(cursor));
  }
  const end = cursor.position();
  cursor.at++;
  return { kind: 'block', position, statements, end };
}

/** Whether a local variable is declared here: modifiers or a type, then a name, then `=`, `,`, `;` or `:`. */
export function isLocalDeclaration(cursor: Cursor): boolean {
  if (cursor.kind() !== TOKEN_WORD) return cursor.isSign('@');
  if (cursor.isWord('final') || cursor.isWord('transient')) return cursor.kind(1) === TOKEN_WORD;
  const end = skipType(cursor, 0);
  if (end < 0 || cursor.kind(end) !== TOKEN_WORD || cursor.isWord('instanceof', end)) return false;
  const after = cursor.peek(end + 1);
  // a reserved word or a missing `;` behind the name is reported by what reads the declaration
  return after === '=' || after === ',' || after === ';' || after === ':' || cursor.isName(end);
}

export function readStatement(cursor: Cursor): StatementSyntax {
  const depth = (depths.get(cursor) ?? 0) + 1;
  if (depth > MAX_DEPTH) throw cursor.failure('Statement is nested too deeply');
  depths.set(cursor, depth);
  try {
    return statement(cursor);
  } finally {
    depths.set(cursor, depth - 1);
  }
}

function statement(cursor: Cursor): StatementSyntax {
  const position = cursor.position();
  if (cursor.isSign('{')) return readBlock(cursor);
  if (cursor.isSign(';')) throw cursor.unexpected();
  if (cursor.kind() === TOKEN_WORD) {
    const word = cursor.peek();
    switch (word) {
      case 'if': {
        cursor.at++;
        const condition = readCondition(cursor);
        const then = readStatement(cursor);
        const otherwise = cursor.takeWord('else') ? readStatement(cursor) : null;
        return { kind: 'if', position, condition, then, otherwise };
      }
      case 'for':
        return readFor(cursor, position);
      case 'while': {
        cursor.at++;
        const condition = readCondition(cursor);
        return { kind: 'while', position, condition, body: readLoopBody(cursor) };
      }
      case 'do': {
        cursor.at++;
        const body = readBlock(cursor);
        cursor.expectWord('while');
        const condition = readCondition(cursor);
        cursor.expectSign(';');
        return { kind: 'doWhile', position, body, condition };
      }
      case 'try':
        return readTry(cursor, position);
      case 'return': {
        cursor.at++;
        const value = cursor.isSign(';') ? null : readExpression(cursor);
        cursor.expectSign(';');
        return { kind: 'return', position, value };
      }
      case 'throw': {
        cursor.at++;
        const value = readExpression(cursor);
        cursor.expectSign(';');
        return { kind: 'throw', position, value };
      }
      case 'break':
      case 'continue':
        cursor.at++;
        cursor.expectSign(';');
        return { kind: word, position };
      case 'switch':
        if (cursor.isWord('on', 1)) return readSwitch(cursor, position);
        break;
      default:
        if (DML.has(word)) return readDml(cursor, position, word as DmlSyntax['operation']);
    }
    if (isLocalDeclaration(cursor)) {
      const local = readLocal(cursor);
      cursor.expectSign(';');
      return local;
    }
  } else if (cursor.isSign('@')) {
    const local = readLocal(cursor);
    cursor.expectSign(';');
    return local;
  }
  if (cursor.isWord('system') && cursor.isSign('.', 1) && cursor.isWord('runas', 2) && cursor.isSign('(', 3)) {
    const start = cursor.at;
    cursor.at += 3;
    const args = readArguments(cursor);
    if (cursor.isSign('{')) return { kind: 'runAs', position, args, body: readBlock(cursor) };
    cursor.at = start;
  }
  const expression = readExpression(cursor);
  cursor.expectSign(';');
  return { kind: 'expressionStatement', position, expression };
}

function readCondition(cursor: Cursor): ExpressionSyntax {
  cursor.expectSign('(');
  const condition = readExpression(cursor);
  cursor.expectSign(')');
  return condition;
}

function readLoopBody(cursor: Cursor): StatementSyntax {
  const position = cursor.position();
  return cursor.takeSign(';') ? { kind: 'empty', position } : readStatement(cursor);
}

/** `final Integer a = 1, b`. */
export function readLocal(cursor: Cursor): LocalSyntax {
  const position = cursor.position();
  const modifiers =
    cursor.isSign('@') || cursor.isWord('final') || cursor.isWord('transient') ? readModifiers(cursor) : NO_MODIFIERS;
  const type = readType(cursor);
  return { kind: 'local', position, modifiers, type, variables: readVariables(cursor) };
}

export function readVariables(cursor: Cursor): VariableSyntax[] {
  const variables: VariableSyntax[] = [];
  do {
    const position = cursor.position();
    const name = cursor.name();
    variables.push({ position, name, initializer: cursor.takeSign('=') ? readExpression(cursor) : null });
  } while (cursor.takeSign(','));
  return variables;
}

function readFor(cursor: Cursor, position: Position): ForSyntax | ForEachSyntax {
  cursor.at++;
  cursor.expectSign('(');
  const typeEnd = skipType(cursor, 0);
  if (typeEnd > 0 && cursor.isName(typeEnd) && cursor.isSign(':', typeEnd + 1)) {
    const type = readType(cursor);
    const namePosition = cursor.position();
    const name = cursor.name();
    cursor.expectSign(':');
    const iterable = readExpression(cursor);
    cursor.expectSign(')');
    return { kind: 'forEach', position, type, name, namePosition, iterable, body: readLoopBody(cursor) };
  }
  let init: ForSyntax['init'] = null;
  if (!cursor.isSign(';')) init = isLocalDeclaration(cursor) ? readLocal(cursor) : readList(cursor);
  cursor.expectSign(';');
  const condition = cursor.isSign(';') ? null : readExpression(cursor);
  cursor.expectSign(';');
  const update = cursor.isSign(')') ? [] : readList(cursor);
  cursor.expectSign(')');
  return { kind: 'for', position, init, condition, update, body: readLoopBody(cursor) };
}

function readList(cursor: Cursor): ExpressionSyntax[] {
  const list: ExpressionSyntax[] = [];
  do list.push(readExpression(cursor));
  while (cursor.takeSign(','));
  return list;
}

function readTry(cursor: Cursor, position: Position): TrySyntax {
  cursor.at++;
  const body = readBlock(cursor);
  const catches: TrySyntax['catches'][number][] = [];
  while (cursor.isWord('catch')) {
    const catchPosition = cursor.position();
    cursor.at++;
    cursor.expectSign('(');
    readModifiers(cursor);
    const type = readType(cursor);
    const namePosition = cursor.position();
    const name = cursor.name();
    cursor.expectSign(')');
    catches.push({ position: catchPosition, type, name, namePosition, body: readBlock(cursor) });
  }
  const last = cursor.takeWord('finally') ? readBlock(cursor) : null;
  if (catches.length === 0 && last === null) throw cursor.failure(`Missing 'catch' at '${cursor.raw()}'`);
  return { kind: 'try', position, body, catches, finally: last };
}

function readSwitch(cursor: Cursor, position: Position): SwitchSyntax {
  cursor.at += 2;
  const value = readExpression(cursor);
  cursor.expectSign('{');
  const branches: SwitchBranchSyntax[] = [];
  while (!cursor.isSign('}')) {
    const branchPosition = cursor.position();
    cursor.expectWord('when');
    branches.push({ position: branchPosition, when: readWhen(cursor), body: readBlock(cursor) });
  }
  if (branches.length === 0) throw cursor.failure(`Missing 'when' at '${cursor.raw()}'`);
  cursor.at++;
  return { kind: 'switch', position, value, branches };
}

function readWhen(cursor: Cursor): SwitchBranchSyntax['when'] {
  if (cursor.takeWord('else')) return { kind: 'else' };
  const typeEnd = skipType(cursor, 0);
  if (typeEnd > 0 && cursor.isName(typeEnd)) {
    const type = readType(cursor);
    const namePosition = cursor.position();
    return { kind: 'type', type, name: cursor.name(), namePosition };
  }
  return { kind: 'values', values: readList(cursor) };
}

function readDml(cursor: Cursor, position: Position, operation: DmlSyntax['operation']): DmlSyntax {
  cursor.at++;
  let access: DmlSyntax['access'] = null;
  if (cursor.isWord('as') && (cursor.isWord('user', 1) || cursor.isWord('system', 1))) {
    access = cursor.isWord('user', 1) ? 'user' : 'system';
    cursor.at += 2;
  }
  const target = readExpression(cursor);
  let losers: ExpressionSyntax | null = null;
  let externalId: DmlSyntax['externalId'] = null;
  if (operation === 'merge') losers = readExpression(cursor);
  else if (operation === 'upsert' && cursor.isName()) {
    const at = cursor.position();
    const path = [cursor.name()];
    while (cursor.takeSign('.')) path.push(cursor.memberName());
    externalId = { position: at, path };
  }
  cursor.expectSign(';');
  return { kind: 'dml', position, operation, access, target, externalId, losers };
}
