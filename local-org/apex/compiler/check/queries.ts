/** Queries in brackets: checked against the schema by the data room, their bind expressions by type. */
import { NotSupported, QueryFailure } from '../../../data/access.ts';
import type { FieldType } from '../../../data/schema/model.ts';
import { checkSoql } from '../../../data/soql/check.ts';
import type { CheckedBind, CheckedQuery } from '../../../data/soql/checked.ts';
import { parseSoql } from '../../../data/soql/parse.ts';
import { parseSosl } from '../../../data/sosl/parse.ts';
import { INTEGER } from '../symbols/type-table.ts';
import type { ApexType } from '../symbols/types.ts';
import type { QuerySyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { failed, isFailed, wantValue } from './nodes.ts';
import type { Expression, SoqlQuery } from './tree.ts';

/** The text with `:b`, padded to the same length, for each bind expression. */
function withPlainBinds(syntax: QuerySyntax): string {
  let text = '';
  let from = 0;
  for (const bind of syntax.binds) {
    text += syntax.text.slice(from, bind.offset) + ':b'.padEnd(bind.end - bind.offset, ' ');
    from = bind.end;
  }
  return text + syntax.text.slice(from);
}

const ACCESS = { USER_MODE: 'user', SYSTEM_MODE: 'system', SECURITY_ENFORCED: 'securityEnforced' } as const;

/** Line and column of an offset in the query's text. */
function place(syntax: QuerySyntax, offset: number): Position {
  const before = syntax.text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  const { textPosition } = syntax;
  return {
    line: textPosition.line + (before.match(/\n/g)?.length ?? 0),
    column: lastBreak < 0 ? textPosition.column + offset : offset - lastBreak,
    offset: textPosition.offset + offset
  };
}

export function checkQuery(frame: Frame, syntax: QuerySyntax): Expression {
  const binds = syntax.binds.map((b) => wantValue(frame, checkExpression(frame, b.expression)));
  const text = withPlainBinds(syntax);
  if (syntax.kind === 'sosl') {
    refuse(frame, syntax, () => {
      for (const query of parseSosl(text).returning) checkSoql(query, frame.program.schema);
    });
    const type = frame.program.types.list(frame.program.types.list(frame.program.types.sobject));
    return { kind: 'sosl', position: syntax.position, type, text, binds };
  }
  const checked = checkText(frame, syntax, text);
  if (!checked) return failed(syntax.position);
  checked.binds.forEach((bind, i) => {
    const given = binds[bind.bind.index] ?? binds[i];
    if (given) checkBind(frame, bind, given);
  });
  const access = checked.ast.security === undefined ? null : ACCESS[checked.ast.security];
  if (access === 'securityEnforced' && frame.unit.apiVersion >= 67) {
    frame.report(
      syntax.position,
      'WITH SECURITY_ENFORCED is not supported in API version 67.0 and later, use WITH USER_MODE'
    );
  }
  const { types } = frame.program;
  const result: SoqlQuery['result'] = checked.isCount ? 'count' : checked.isAggregate ? 'aggregates' : 'records';
  const type: ApexType = checked.isCount
    ? INTEGER
    : types.list(checked.isAggregate ? types.aggregateResult : types.record(checked.object));
  return {
    kind: 'soql',
    position: syntax.position,
    type,
    text,
    binds,
    result,
    single: false,
    orNull: false,
    object: checked.object,
    access
  };
}

function checkText(frame: Frame, syntax: QuerySyntax, text: string): CheckedQuery | null {
  return refuse(frame, syntax, () => checkSoql(parseSoql(text), frame.program.schema));
}

/** Runs a check of the data room; what it throws becomes a problem at its place in the query. */
function refuse<T>(frame: Frame, syntax: QuerySyntax, check: () => T): T | null {
  try {
    return check();
  } catch (error) {
    const object =
      error instanceof QueryFailure ? /^sObject type '(\w+)' is not supported/.exec(error.message)?.[1] : undefined;
    if (object !== undefined && frame.unit.resolver.isMissing(object))
      frame.refuse(`the object ${object}`, syntax.position);
    else if (error instanceof QueryFailure) frame.report(place(syntax, error.offset ?? 0), error.message);
    else if (error instanceof NotSupported) frame.refuse(error.feature, syntax.position);
    else throw error;
    return null;
  }
}

const ACCEPTED: Readonly<Partial<Record<FieldType, readonly string[]>>> = {
  id: ['Id', 'String'],
  reference: ['Id', 'String'],
  boolean: ['Boolean'],
  integer: ['Integer', 'Long', 'Double', 'Decimal'],
  long: ['Integer', 'Long', 'Double', 'Decimal'],
  double: ['Integer', 'Long', 'Double', 'Decimal'],
  currency: ['Integer', 'Long', 'Double', 'Decimal'],
  percent: ['Integer', 'Long', 'Double', 'Decimal'],
  date: ['Date', 'Datetime'],
  datetime: ['Datetime', 'Date'],
  time: ['Time']
};
const TEXT = ['String', 'Id'];

/** `Invalid bind expression type of Integer for column of type String`. */
function checkBind(frame: Frame, bind: CheckedBind, value: Expression): void {
  if (isFailed(value)) return;
  const { type } = value;
  if (bind.use === 'count') {
    if (!['Integer', 'Long', 'null'].includes(type.name))
      frame.report(value.position, `Invalid bind expression type of ${type.name} for column of type Integer`);
    return;
  }
  const element = type.kind === 'list' || type.kind === 'set' ? type.element : type;
  if (bind.use === 'list' && element === type && type.kind === 'primitive') {
    frame.report(
      value.position,
      `Invalid bind expression type of ${type.name} for column of type ${columnType(bind.type)}`
    );
    return;
  }
  if (element.kind === 'null' || element.kind === 'any' || element.kind === 'platform' || element.kind === 'user')
    return;
  const accepted = ACCEPTED[bind.type] ?? TEXT;
  const isRecordForId = element.kind === 'sobject' && (bind.type === 'id' || bind.type === 'reference');
  if (isRecordForId || accepted.includes(element.name)) return;
  frame.report(
    value.position,
    `Invalid bind expression type of ${type.name} for column of type ${columnType(bind.type)}`
  );
}

const COLUMN_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  integer: 'Integer',
  long: 'Long',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time'
};
const columnType = (type: FieldType): string => COLUMN_TYPES[type] ?? 'String';
