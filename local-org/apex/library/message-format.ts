import { ApexDouble, Decimal } from '../../values/index.ts';
import { valueText } from './text.ts';
import { userLocale } from './running-user.ts';

/**
 * `String.format`: `{0}` stands for an argument, `''` for a quote, and text in single quotes is taken as it is
 * (java.text.MessageFormat, which the Apex Reference names). A placeholder without an argument stays.
 */
export function formatMessage(pattern: string, args: readonly unknown[]): string {
  const texts = args.map((arg) => argumentText(arg));
  let result = '';
  let quoted = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === "'") {
      if (pattern[at + 1] === "'") {
        result += "'";
        at++;
      } else quoted = !quoted;
      continue;
    }
    if (char === '{' && !quoted) {
      const end = pattern.indexOf('}', at);
      const match = end < 0 ? null : /^\{\s*(\d+)\s*(?:,[^}]*)?\}$/.exec(pattern.slice(at, end + 1));
      if (match !== null) {
        const index = Number(match[1]);
        result += texts[index] ?? `{${index}}`;
        at = end;
        continue;
      }
    }
    result += char;
  }
  return result;
}

function argumentText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return new Intl.NumberFormat(userLocale()).format(value);
  if (value instanceof Decimal || value instanceof ApexDouble) return formatNumber(value);
  return valueText(value);
}

/** `format()` of numbers: digits grouped as in the locale of the running user, at most three after the point. */
export function formatNumber(value: number | bigint | Decimal | ApexDouble, fractionDigits = 3): string {
  const format = new Intl.NumberFormat(userLocale(), { maximumFractionDigits: fractionDigits });
  if (value instanceof Decimal) return format.format(value.toPlainString() as unknown as number);
  return format.format(value instanceof ApexDouble ? value.value : value);
}
