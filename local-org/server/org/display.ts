/**
 * Values as the user reads them: numbers, dates and currencies in the user's locale and time zone (User Interface API
 * Developer Guide, "Field Value": displayValue).
 */
import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';
import type { FieldSchema } from '../../data/schema/model.ts';
import type { UserDetails } from '../sessions.ts';
import type { Texts } from '../../data/schema/translations.ts';

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function remembered<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  let formatter = formatters.get(key) as T | undefined;
  if (!formatter) formatters.set(key, (formatter = make()));
  return formatter;
}

const tags = new Map<string, string>();

/** `fi_FI` → `fi-FI`; what is no locale counts as US English. */
function intlLocale(locale: string): string {
  let tag = tags.get(locale);
  if (tag === undefined) {
    try {
      tag = Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en-US';
    } catch {
      tag = 'en-US';
    }
    tags.set(locale, tag);
  }
  return tag;
}

function numberText(value: Decimal | number, locale: string, options: Intl.NumberFormatOptions): string {
  const tag = intlLocale(locale);
  const formatter = remembered(`n:${tag}:${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
  // Intl formats decimal text exactly, however many digits it has.
  return typeof value === 'number'
    ? formatter.format(value)
    : formatter.format(value.toPlainString() as Intl.StringNumericLiteral);
}

function dateText(ms: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const tag = intlLocale(locale);
  return remembered(`d:${tag}:${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options)).format(ms);
}

const DATE: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** Null where the raw value reads as well: text, checkboxes, ids, blanks. `currency` is the record's own, else the user's. */
export function displayValue(
  field: FieldSchema,
  value: unknown,
  user: UserDetails,
  texts: Texts,
  currency: string = user.currency
): string | null {
  if (value === null || value === undefined) return null;
  const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
  switch (field.type) {
    case 'currency':
      return value instanceof Decimal
        ? numberText(value, user.locale, { style: 'currency', currency, ...digits })
        : null;
    case 'percent':
      // A percentage is stored as 25, Intl wants 0.25.
      return value instanceof Decimal
        ? numberText(new Decimal(value.unscaled, value.scale + 2), user.locale, { style: 'percent', ...digits })
        : null;
    case 'double':
      return value instanceof Decimal ? numberText(value, user.locale, digits) : null;
    case 'integer':
    case 'long':
      return typeof value === 'number' ? numberText(value, user.locale, {}) : null;
    case 'date':
      return value instanceof ApexDate
        ? dateText(value.days * 86_400_000, user.locale, { ...DATE, timeZone: 'UTC' })
        : null;
    case 'datetime':
      return value instanceof ApexDatetime
        ? dateText(value.ms, user.locale, { ...DATE, ...TIME, timeZone: user.timeZone })
        : null;
    case 'time':
      return value instanceof ApexTime ? dateText(value.ms, user.locale, { ...TIME, timeZone: 'UTC' }) : null;
    case 'picklist':
    case 'combobox':
      return texts.valueLabel(field, String(value));
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((part) => texts.valueLabel(field, part))
        .join(';');
    default:
      return null;
  }
}
