/** Text functions (Salesforce Help, "Formula Operators and Functions": Text). Blank and empty text are the same. */
import { ApexDate } from '../../../values/date.ts';
import { ApexDatetime } from '../../../values/datetime.ts';
import { Decimal } from '../../../values/decimal.ts';
import { ApexTime } from '../../../values/time.ts';
import { toId18 } from '../../../values/ids.ts';
import { FormulaError, FormulaSyntaxError } from '../api.ts';
import { requireCount, simple, type FormulaFunction } from '../expression.ts';
import { wrongLiteral, wrongType } from '../messages.ts';
import { toCount, toText } from '../numbers.ts';

const filled = (text: string | null): text is string => text !== null && text !== '';

function left(text: string, count: Decimal): string | null {
  const length = toCount(count);
  return length <= 0 || text === '' ? null : text.slice(0, length);
}

function right(text: string, count: Decimal): string | null {
  const length = toCount(count);
  return length <= 0 || text === '' ? null : text.slice(-length);
}

function mid(text: string, start: Decimal, count: Decimal): string | null {
  const from = Math.max(1, toCount(start)) - 1;
  const length = Math.max(0, toCount(count));
  return text.slice(from, from + length) || null;
}

function find(search: string | null, text: string | null, start: Decimal | null = null): Decimal {
  if (!filled(search) || !filled(text)) return Decimal.ZERO;
  const from = start === null ? 0 : Math.max(0, toCount(start) - 1);
  return Decimal.fromInteger(text.indexOf(search, from) + 1);
}

function substitute(text: string | null, old: string | null, replacement: string | null): string | null {
  if (text === null || old === null) return null;
  return old === '' ? text : text.replaceAll(old, () => replacement ?? '');
}

/** Shortens as well as pads. */
function pad(side: 'start' | 'end'): FormulaFunction {
  return simple(
    ['text', 'number', 'text'],
    'text',
    (text: string | null, length: Decimal | null, padding: string | null = ' ') => {
      if (length === null || !filled(text)) return null;
      const wanted = toCount(length);
      if (wanted <= 0) return null;
      if (wanted <= text.length) return text.slice(0, wanted);
      if (!filled(padding)) return text;
      return side === 'start' ? text.padStart(wanted, padding) : text.padEnd(wanted, padding);
    },
    { optional: 1, blank: 'pass' }
  );
}

/** BEGINS and CONTAINS: always true of an empty second text, blank (so not true) of an empty first. */
function textTest(holds: (text: string, part: string) => boolean): FormulaFunction {
  return simple(
    ['text', 'text'],
    'boolean',
    (text: string | null, part: string | null) => (!filled(part) ? true : !filled(text) ? null : holds(text, part)),
    { blank: 'pass' }
  );
}

function cased(change: (text: string, locale: string | undefined) => string): FormulaFunction {
  return simple(
    ['text', 'text'],
    'text',
    (text: string | null, locale: string | null = null) => {
      if (!filled(text)) return null;
      return change(text, filled(locale) ? locale.replaceAll('_', '-') : undefined);
    },
    { optional: 1, blank: 'pass' }
  );
}

/** Every word's first letter large, the others small. */
function initCap(text: string): string {
  return text.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Numbers plain, dates YYYY-MM-DD, date/times in GMT with Z, picklists their API value. */
const toTextFunction: FormulaFunction = (call) => {
  requireCount(call, 1);
  const argument = call.argument(0, { picklists: true });
  if (!['number', 'date', 'datetime', 'time', 'picklist', 'null'].includes(argument.type)) {
    throw wrongType(call.name, ['number', 'date', 'datetime', 'picklist'], argument.type, argument.offset);
  }
  return {
    type: 'text',
    offset: call.offset,
    run: (context) => {
      const value = argument.run(context);
      if (value === null) return null;
      if (value instanceof Decimal) return toText(value);
      if (value instanceof ApexDate) return value.toIso();
      if (value instanceof ApexDatetime) return `${new Date(value.ms).toISOString().slice(0, 19).replace('T', ' ')}Z`;
      if (value instanceof ApexTime) return new Date(value.ms).toISOString().slice(11, 23);
      return value as string;
    }
  };
};

function toNumber(text: string): Decimal | null {
  if (text === '') return null;
  const value = Decimal.tryParse(text);
  if (value === null) throw new FormulaError(`The value '${text}' is not a valid number.`);
  return value;
}

const isPickVal: FormulaFunction = (call) => {
  requireCount(call, 2);
  const picklist = call.argument(0, { picklists: true });
  if (picklist.type !== 'picklist') throw wrongType(call.name, ['picklist'], picklist.type, picklist.offset);
  const wanted = call.argument(1);
  if (wanted.literal === undefined) throw wrongLiteral(call.name, wanted.type, wanted.offset);
  const { literal } = wanted;
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) => ((picklist.run(context) as string | null) ?? '') === literal
  };
};

const includes: FormulaFunction = (call) => {
  requireCount(call, 2);
  const picklist = call.argument(0, { multipicklists: true });
  if (picklist.type !== 'multipicklist') throw wrongType(call.name, ['multipicklist'], picklist.type, picklist.offset);
  const wanted = call.argument(1);
  if (wanted.literal === undefined) throw wrongLiteral(call.name, wanted.type, wanted.offset);
  const { literal } = wanted;
  const values = picklist.reference?.field?.picklistValues ?? [];
  if (literal.trim() === '' || (values.length > 0 && !values.some(({ value }) => value === literal))) {
    throw new FormulaSyntaxError(
      'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field.',
      wanted.offset
    );
  }
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) => ((picklist.run(context) as string | null) ?? '').split(';').includes(literal)
  };
};

const picklistCount: FormulaFunction = (call) => {
  requireCount(call, 1);
  const picklist = call.argument(0, { multipicklists: true });
  if (picklist.type !== 'multipicklist') throw wrongType(call.name, ['multipicklist'], picklist.type, picklist.offset);
  return {
    type: 'number',
    offset: call.offset,
    run: (context) => {
      const value = picklist.run(context) as string | null;
      return Decimal.fromInteger(filled(value) ? value.split(';').length : 0);
    }
  };
};

export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
  TEXT: toTextFunction,
  VALUE: simple(['text'], 'number', toNumber),
  ISNUMBER: simple(['text'], 'boolean', (text: string | null) => filled(text) && Decimal.tryParse(text) !== null, {
    blank: 'pass'
  }),
  LEN: simple(['text'], 'number', (text: string | null) => Decimal.fromInteger(text?.length ?? 0), { blank: 'pass' }),
  LEFT: simple(['text', 'number'], 'text', left),
  RIGHT: simple(['text', 'number'], 'text', right),
  MID: simple(['text', 'number', 'number'], 'text', mid),
  FIND: simple(['text', 'text', 'number'], 'number', find, { optional: 1, blank: 'pass' }),
  SUBSTITUTE: simple(['text', 'text', 'text'], 'text', substitute, { blank: 'pass' }),
  UPPER: cased((text, locale) => text.toLocaleUpperCase(locale ?? 'en')),
  LOWER: cased((text, locale) => text.toLocaleLowerCase(locale ?? 'en')),
  INITCAP: simple(['text'], 'text', initCap),
  TRIM: simple(['text'], 'text', (text: string) => text.replace(/^ +| +$/g, '') || null),
  REVERSE: simple(['text'], 'text', (text: string) => Array.from(text).reverse().join('')),
  LPAD: pad('start'),
  RPAD: pad('end'),
  BEGINS: textTest((text, part) => text.startsWith(part)),
  CONTAINS: textTest((text, part) => text.includes(part)),
  ISPICKVAL: isPickVal,
  INCLUDES: includes,
  PICKLISTCOUNT: picklistCount,
  CASESAFEID: simple(['text'], 'text', (text: string) => (text.length === 15 ? (toId18(text) ?? text) : text)),
  ASCII: simple(['text'], 'number', (text: string) => (text === '' ? null : Decimal.fromInteger(text.codePointAt(0)!))),
  CHR: simple(['number'], 'text', (value: Decimal) => {
    const code = toCount(value);
    return code <= 0 || code > 0x10ffff ? null : String.fromCodePoint(code);
  })
};
