/** Which operators and literals a field can be compared with (SOQL Reference, "Comparison Operators", "fieldExpression Syntax"). */
import { QueryFailure } from '../access.ts';
import { ApexDate, toId18 } from '../../values/index.ts';
import type { FieldType } from '../schema/model.ts';
import type { Operator, Value } from './ast.ts';
import type { CheckedExpression } from './checked.ts';

export type TypeFamily =
  'text' | 'id' | 'multipicklist' | 'boolean' | 'number' | 'date' | 'datetime' | 'time' | 'other';

export function familyOf(type: FieldType): TypeFamily {
  switch (type) {
    case 'string':
    case 'textarea':
    case 'email':
    case 'phone':
    case 'url':
    case 'encryptedstring':
    case 'picklist':
    case 'combobox':
    case 'anytype':
      return 'text';
    case 'id':
    case 'reference':
      return 'id';
    case 'multipicklist':
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
      return type;
    case 'integer':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return 'number';
    case 'base64':
    case 'address':
    case 'location':
    case 'complexvalue':
      return 'other';
  }
}

/** Throws QueryFailure when the operator does not fit the type. */
export function checkOperator(type: FieldType, operator: Operator, label: string, offset: number): void {
  const family = familyOf(type);
  if (family === 'other')
    throw new QueryFailure('INVALID_FIELD', `field '${label}' can not be filtered in a query call`, offset);
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
    if (family !== 'multipicklist')
      throw new QueryFailure(
        'INVALID_QUERY_FILTER_OPERATOR',
        `${label}: includes or excludes operator only valid on multipicklist field`,
        offset
      );
    return;
  }
  if (operator === 'LIKE' && family !== 'text') {
    throw new QueryFailure(
      'INVALID_QUERY_FILTER_OPERATOR',
      `invalid operator on ${family === 'number' ? type : family} field`,
      offset
    );
  }
  const ordered = operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
  if (ordered && (family === 'boolean' || family === 'multipicklist')) {
    throw new QueryFailure('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${family} field`, offset);
  }
}

function typeWord(type: FieldType, family: TypeFamily): string {
  switch (family) {
    case 'number':
      return type === 'integer' ? 'int' : type;
    case 'datetime':
      return 'dateTime';
    default:
      return family === 'text' || family === 'multipicklist' ? 'string' : family;
  }
}

/** Throws QueryFailure when a literal cannot be compared with a value of this type. Binds are left to their callers. */
export function checkLiteral(
  expression: CheckedExpression,
  type: FieldType,
  value: Value,
  label: string,
  multiCurrency: boolean
): void {
  if (value.kind === 'list') {
    for (const item of value.values) checkLiteral(expression, type, item, label, multiCurrency);
    return;
  }
  if (value.kind === 'null' || value.kind === 'bind' || value.kind === 'query') return;
  const family = familyOf(type);
  const wrong = (rest: string): QueryFailure =>
    new QueryFailure(
      'INVALID_FIELD',
      `value of filter criterion for field '${label}' must be of type ${typeWord(type, family)} and ${rest}`,
      value.offset
    );
  switch (family) {
    case 'text':
    case 'multipicklist':
      if (value.kind !== 'string') throw wrong('should be enclosed in quotes');
      return;
    case 'id':
      if (value.kind !== 'string') throw wrong('should be enclosed in quotes');
      if (value.value !== '' && toId18(value.value) === null)
        throw new QueryFailure('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value.value}`, value.offset);
      return;
    case 'boolean':
      if (value.kind !== 'boolean') throw wrong('should not be enclosed in quotes');
      return;
    case 'number':
      if (value.kind === 'currency') {
        if (!multiCurrency || type !== 'currency')
          throw new QueryFailure(
            'INVALID_FIELD',
            `Currency literal ${value.isoCode}${value.text} is not allowed for field '${label}'`,
            value.offset
          );
        return;
      }
      if (value.kind !== 'number') throw wrong('should not be enclosed in quotes');
      return;
    case 'date':
      if (value.kind !== 'date' && value.kind !== 'dateLiteral') throw wrong('should not be enclosed in quotes');
      if (value.kind === 'date' && ApexDate.parseIso(value.text) === null)
        throw new QueryFailure('INVALID_FIELD', `Invalid date: ${value.text}`, value.offset);
      return;
    case 'datetime':
      if (value.kind !== 'datetime' && value.kind !== 'dateLiteral') throw wrong('should not be enclosed in quotes');
      if (
        value.kind === 'datetime' &&
        (ApexDate.parseIso(value.text.slice(0, 10)) === null || !/T([01]\d|2[0-3]):[0-5]\d/i.test(value.text))
      ) {
        throw new QueryFailure('INVALID_FIELD', `Invalid datetime: ${value.text}`, value.offset);
      }
      return;
    case 'time':
      if (value.kind !== 'time') throw wrong('should not be enclosed in quotes');
      return;
    case 'other':
      return;
  }
}
