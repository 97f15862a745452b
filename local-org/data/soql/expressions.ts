/** Checks field expressions: paths, aggregate functions, date functions, toLabel and their like. */
import type { QueryFailure } from '../access.ts';
import { isLongText } from '../schema/field.ts';
import type { Schema } from '../schema/model.ts';
import type { Expression, FunctionCall, Value } from './ast.ts';
import type { AggregateExpression, AggregateName, CheckedExpression, DateFunctionName, FieldRef } from './checked.ts';
import { familyOf } from './comparisons.ts';
import { resolvePath, type PathScope } from './resolve.ts';
import { malformed } from './tokens.ts';

const AGGREGATES: ReadonlySet<string> = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);
const DATE_FUNCTIONS: ReadonlySet<string> = new Set([
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR'
]);

/** Resolves one expression. Throws QueryFailure. */
export function checkExpression(schema: Schema, scope: PathScope, expression: Expression): CheckedExpression {
  if (expression.kind === 'field') return resolvePath(schema, scope, expression);
  const name = expression.name.toUpperCase();
  if (AGGREGATES.has(name)) return checkAggregate(schema, scope, expression, name as AggregateName);
  if (DATE_FUNCTIONS.has(name)) return checkDateFunction(schema, scope, expression, name as DateFunctionName);
  switch (name) {
    case 'TOLABEL': {
      const argument = fieldArgument(schema, scope, expression);
      return { kind: 'toLabel', argument, offset: expression.offset };
    }
    case 'FORMAT': {
      const only = onlyArgument(expression);
      const argument = checkExpression(schema, scope, only);
      if (argument.kind === 'convertCurrency')
        return { kind: 'format', argument: argument.argument, offset: expression.offset };
      if (argument.kind !== 'field' && argument.kind !== 'aggregate') throw unexpectedFunction(expression);
      return { kind: 'format', argument, offset: expression.offset };
    }
    case 'CONVERTCURRENCY': {
      const argument = checkExpression(schema, scope, onlyArgument(expression));
      if (argument.kind !== 'field' && argument.kind !== 'aggregate') throw unexpectedFunction(expression);
      return { kind: 'convertCurrency', argument, offset: expression.offset };
    }
    case 'GROUPING': {
      const argument = fieldArgument(schema, scope, expression);
      return { kind: 'grouping', argument, offset: expression.offset };
    }
    case 'CONVERTTIMEZONE':
      throw malformed('convertTimezone() can only be used inside a date function', expression.offset);
    default:
      throw unexpectedFunction(expression);
  }
}

function unexpectedFunction(call: FunctionCall): QueryFailure {
  return malformed(`unexpected token: '${call.name}'`, call.offset);
}

function isExpression(argument: Expression | Value): argument is Expression {
  return argument.kind === 'field' || argument.kind === 'function';
}

function onlyArgument(call: FunctionCall): Expression {
  const first = call.args[0];
  if (call.args.length !== 1 || first === undefined || !isExpression(first)) throw unexpectedFunction(call);
  return first;
}

function fieldArgument(schema: Schema, scope: PathScope, call: FunctionCall): FieldRef {
  const argument = onlyArgument(call);
  if (argument.kind !== 'field') throw unexpectedFunction(call);
  return resolvePath(schema, scope, argument);
}

function checkAggregate(
  schema: Schema,
  scope: PathScope,
  call: FunctionCall,
  name: AggregateName
): AggregateExpression {
  if (call.args.length === 0) {
    if (name !== 'COUNT') throw unexpectedFunction(call);
    return { kind: 'aggregate', name, argument: undefined, offset: call.offset };
  }
  const inner = onlyArgument(call);
  if (inner.kind === 'function' && inner.name.toUpperCase() === 'CONVERTCURRENCY') {
    const checked = checkExpression(schema, scope, inner);
    if (checked.kind === 'convertCurrency' && checked.argument.kind === 'field')
      return aggregateOf(call, name, checked.argument);
  }
  return aggregateOf(call, name, fieldArgument(schema, scope, call));
}

function aggregateOf(call: FunctionCall, name: AggregateName, argument: FieldRef): AggregateExpression {
  if (!aggregateFits(name, argument)) {
    throw malformed(`field ${argument.path} does not support aggregate operator ${name}`, argument.offset);
  }
  return { kind: 'aggregate', name, argument, offset: call.offset };
}

/** SOQL Reference, "Support for Field Types in Aggregate Functions". */
function aggregateFits(name: AggregateName, argument: FieldRef): boolean {
  const { type } = argument.field;
  const family = familyOf(type);
  if (family === 'other' || family === 'boolean' || family === 'multipicklist' || family === 'time') return false;
  if (type === 'encryptedstring' || type === 'anytype' || isLongText(argument.field)) return false;
  return name === 'SUM' || name === 'AVG' ? family === 'number' : true;
}

function checkDateFunction(
  schema: Schema,
  scope: PathScope,
  call: FunctionCall,
  name: DateFunctionName
): CheckedExpression {
  let inner = onlyArgument(call);
  let convertTimezone = false;
  if (inner.kind === 'function') {
    if (inner.name.toUpperCase() !== 'CONVERTTIMEZONE') throw unexpectedFunction(inner);
    convertTimezone = true;
    const offset = inner.offset;
    inner = onlyArgument(inner);
    if (inner.kind !== 'field') throw malformed('convertTimezone() takes a field', offset);
  }
  const argument = resolvePath(schema, scope, inner);
  const { type } = argument.field;
  const timed = name === 'DAY_ONLY' || name === 'HOUR_IN_DAY';
  if (type !== 'datetime' && (timed || convertTimezone || type !== 'date')) {
    throw malformed(`field ${argument.path} does not support date function ${name}`, argument.offset);
  }
  return { kind: 'dateFunction', name, argument, convertTimezone, offset: call.offset };
}

/** A text that is equal for equal expressions, to match SELECT, GROUP BY, HAVING and ORDER BY with each other. */
export function expressionKey(expression: CheckedExpression): string {
  switch (expression.kind) {
    case 'field':
      return expression.path;
    case 'aggregate':
      return `${expression.name}(${expression.argument?.path ?? ''})`;
    case 'dateFunction':
      return `${expression.name}(${expression.convertTimezone ? 'tz ' : ''}${expression.argument.path})`;
    default:
      return `${expression.kind}(${expressionKey(expression.argument)})`;
  }
}

/** The expression as a message of the platform names it. */
export function expressionLabel(expression: CheckedExpression): string {
  return expression.kind === 'field' ? expression.path : expressionKey(expression);
}
