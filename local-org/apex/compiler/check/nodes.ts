/** Small makers of checked nodes, and the conversion of an expression to the type its place wants. */
import { ERROR } from '../symbols/type-table.ts';
import type { ApexType } from '../symbols/types.ts';
import type { Position } from '../syntax/position.ts';
import { implicitConversion, type Conversion } from './conversions.ts';
import type { Frame } from './frame.ts';
import type { Expression, Literal } from './tree.ts';

/** Stands for an expression whose error was reported; its type silences what follows. Units with errors are not handed over. */
export function failed(position: Position): Literal {
  return { kind: 'literal', position, type: ERROR, value: null, text: 'null' };
}

export const isFailed = (expression: Expression): boolean => expression.type.kind === 'error';

/** `Database.query(…)` and the like. */
export const isDynamicQuery = (e: Expression): boolean =>
  e.kind === 'platformCall' && e.declaration.name === 'System.Database' && /^query/i.test(e.name);

/** A query as its one row or null: left of `?.` and `??`. */
export function asRowOrNull(expression: Expression): Expression {
  const row = asSingleRow(expression);
  return row.kind === 'soql' && row.single ? { ...row, orNull: true } : row;
}

/** A query as its one row. */
export function asSingleRow(expression: Expression): Expression {
  if (isDynamicQuery(expression) && expression.type.kind === 'list')
    return { kind: 'singleRow', position: expression.position, type: expression.type.element, list: expression };
  if (expression.kind !== 'soql' || expression.single || expression.type.kind !== 'list') return expression;
  return { ...expression, single: true, type: expression.type.element };
}

export function applyConversion(expression: Expression, conversion: Conversion, to: ApexType): Expression {
  if (conversion === 'none') return expression;
  return { kind: 'convert', position: expression.position, type: to, conversion, value: expression };
}

/** The expression as a value of `to`, or null when it cannot be one. */
export function tryConvert(frame: Frame, expression: Expression, to: ApexType): Expression | null {
  if (to.kind === 'sobject' && expression.type.kind === 'list') {
    const row = asSingleRow(expression);
    // the rows of a dynamic query fit any object at compile time
    if (row.kind === 'singleRow') return { ...row, type: to };
    if (row !== expression) return tryConvert(frame, row, to);
  }
  const rows = to.kind === 'sobject' && expression.type.kind === 'list' ? rowOfBranches(frame, expression, to) : null;
  if (rows) return rows;
  const conversion = implicitConversion(expression.type, to, frame.program.platform);
  return conversion === null ? null : applyConversion(expression, conversion, to);
}

/** `b ? [SELECT …] : [SELECT …]` and `[SELECT …] ?? [SELECT …]` where one record is wanted. */
function rowOfBranches(frame: Frame, expression: Expression, to: ApexType): Expression | null {
  if (expression.kind === 'conditional') {
    const then = tryConvert(frame, expression.then, to);
    const otherwise = tryConvert(frame, expression.otherwise, to);
    return then && otherwise ? { ...expression, type: to, then, otherwise } : null;
  }
  if (expression.kind !== 'coalesce') return null;
  const value = tryConvert(frame, asRowOrNull(expression.value), to);
  const otherwise = tryConvert(frame, expression.otherwise, to);
  return value && otherwise ? { ...expression, type: to, value, otherwise } : null;
}

/** The expression as a value of `to`; reports `Illegal assignment from X to Y` when it cannot be one. */
export function convert(
  frame: Frame,
  expression: Expression,
  to: ApexType,
  position: Position = expression.position
): Expression {
  const converted = tryConvert(frame, expression, to);
  if (converted) return converted;
  if (expression.type.kind !== 'error' && to.kind !== 'error') {
    frame.report(position, `Illegal assignment from ${expression.type.name} to ${to.name}`);
  }
  return failed(expression.position);
}

/** Reports that an expression has no value where one is wanted. */
export function wantValue(frame: Frame, expression: Expression): Expression {
  if (expression.type.kind !== 'void') return expression;
  frame.report(expression.position, 'A value cannot be stored to or used from void');
  return failed(expression.position);
}
