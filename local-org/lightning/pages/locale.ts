/**
 * Values of `@salesforce/i18n/*` for a user (Lightning Web Components Developer Guide, "Access Internationalization
 * Properties"), found through Intl so that every locale works.
 */
import type { PageUser } from './context.ts';

/** `fi_FI` as the platform writes it → `fi-FI` as browsers do. */
export function bcp47(locale: string): string {
  const tag = locale
    .replace(/_(?:EURO|PREEURO)$/, '')
    .replaceAll('_', '-')
    .replace(/^iw\b/, 'he')
    .replace(/^in\b/, 'id');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

type PatternOptions = Intl.DateTimeFormatOptions;

/** A CLDR pattern such as `d.M.yyyy`, read off a formatted sample. */
function pattern(locale: string, options: PatternOptions): string {
  const numericMonth = options.dateStyle === 'short' || options.month === 'numeric';
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory'
  });
  const hour12 = format.resolvedOptions().hour12 === true;
  const parts = format.formatToParts(new Date(Date.UTC(2003, 3, 5, 7, 8, 9)));
  return parts
    .map(({ type, value }) => {
      switch (type) {
        case 'year':
          return 'yyyy';
        case 'month':
          return /^\d+$/.test(value) ? (value.length > 1 ? 'MM' : 'M') : numericMonth ? 'M' : monthWidth(locale, value);
        case 'day':
          return value.length > 1 ? 'dd' : 'd';
        case 'hour':
          return hour12 ? (value.length > 1 ? 'hh' : 'h') : value.length > 1 ? 'HH' : 'H';
        case 'minute':
          return 'mm';
        case 'second':
          return 'ss';
        case 'dayPeriod':
          return 'a';
        case 'weekday':
          return 'EEEE';
        // Letters in literals are quoted in CLDR patterns; narrow spaces are written as plain ones.
        default:
          return value.replace(/[\u202f\u00a0]/g, ' ').replace(/[A-Za-zÀ-ÿ]+/g, (word) => `'${word}'`);
      }
    })
    .join('');
}

function monthWidth(locale: string, value: string): string {
  const long = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).formatToParts(
    new Date(Date.UTC(2003, 3, 5))
  );
  return long.find(({ type }) => type === 'month')?.value === value ? 'MMMM' : 'MMM';
}

function namesOf(count: number, name: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), name(index)]));
}

/** Names of months, days and parts of the day, in the shape of CLDR's calendar data. */
function calendarData(locale: string): unknown {
  const month = (width: 'long' | 'short' | 'narrow', standalone: boolean) =>
    namesOf(12, (index) => {
      const date = new Date(Date.UTC(2003, index, 5));
      if (standalone)
        return new Intl.DateTimeFormat(locale, { month: width, timeZone: 'UTC', calendar: 'gregory' }).format(date);
      const parts = new Intl.DateTimeFormat(locale, {
        month: width,
        day: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory'
      }).formatToParts(date);
      return parts.find(({ type }) => type === 'month')?.value ?? '';
    });
  const dayKeys = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  const day = (width: 'long' | 'short' | 'narrow') =>
    Object.fromEntries(
      dayKeys.map((key, index) => [
        key,
        new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC', calendar: 'gregory' }).format(
          new Date(Date.UTC(2003, 5, 1 + index))
        )
      ])
    );
  const period = (hour: number) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
      .formatToParts(new Date(Date.UTC(2003, 3, 5, hour)))
      .find(({ type }) => type === 'dayPeriod')?.value ?? (hour < 12 ? 'AM' : 'PM');
  const periods = {
    am: period(9),
    pm: period(15),
    'am-alt-variant': period(9).toLowerCase(),
    'pm-alt-variant': period(15).toLowerCase()
  };
  const widths = <T>(make: (width: 'long' | 'short' | 'narrow') => T) => ({
    wide: make('long'),
    abbreviated: make('short'),
    narrow: make('narrow'),
    short: make('short')
  });
  const era = (year: number, width: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { era: width, timeZone: 'UTC', calendar: 'gregory' })
      .formatToParts(new Date(Date.UTC(year, 5, 1)))
      .find(({ type }) => type === 'era')?.value ?? '';
  const date = (style: 'full' | 'long' | 'medium' | 'short') => pattern(locale, { dateStyle: style });
  const time = (style: 'medium' | 'short') => pattern(locale, { timeStyle: style });
  const gregorian = {
    months: { format: widths((width) => month(width, false)), 'stand-alone': widths((width) => month(width, true)) },
    days: { format: widths(day), 'stand-alone': widths(day) },
    dayPeriods: {
      format: { wide: periods, abbreviated: periods, narrow: periods },
      'stand-alone': { wide: periods, abbreviated: periods, narrow: periods }
    },
    eras: {
      eraNames: { '0': era(-100, 'long'), '1': era(2003, 'long') },
      eraAbbr: { '0': era(-100, 'short'), '1': era(2003, 'short') },
      eraNarrow: { '0': era(-100, 'short'), '1': era(2003, 'short') }
    },
    dateFormats: { full: date('full'), long: date('long'), medium: date('medium'), short: date('short') },
    timeFormats: { full: time('medium'), long: time('medium'), medium: time('medium'), short: time('short') }
  };
  return { gregorian };
}

interface WeekInfo {
  firstDay?: number;
}

/** 1 is Sunday, as the platform counts. */
function firstDayOfWeek(locale: string): number {
  const intlLocale = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  const firstDay = (intlLocale.getWeekInfo?.() ?? intlLocale.weekInfo)?.firstDay ?? 7;
  return (firstDay % 7) + 1;
}

const cache = new Map<string, Record<string, unknown>>();

/** The values of `@salesforce/i18n/*` for a user, by the name after the last slash. */
export function localeValues(
  user: Pick<PageUser, 'language' | 'locale' | 'timeZone' | 'currency'>
): Readonly<Record<string, unknown>> {
  const key = `${user.language} ${user.locale} ${user.timeZone} ${user.currency}`;
  let values = cache.get(key);
  if (!values) cache.set(key, (values = compute(user)));
  return values;
}

function compute(user: Pick<PageUser, 'language' | 'locale' | 'timeZone' | 'currency'>): Record<string, unknown> {
  const locale = bcp47(user.locale);
  const language = bcp47(user.language);
  const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(-1234567.5);
  const part = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    number.find((each) => each.type === type)?.value ?? otherwise;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).formatToParts(12);
  const currency = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: user.currency,
    numberingSystem: 'latn'
  }).formatToParts(1234.5);
  const symbol = currency.find(({ type }) => type === 'currency')?.value ?? user.currency;
  const currencyFirst =
    currency.findIndex(({ type }) => type === 'currency') < currency.findIndex(({ type }) => type === 'integer');
  const fraction = currency.some(({ type }) => type === 'fraction') ? '.00' : '';
  const percentSpace = percent.some(({ type }) => type === 'literal') ? '\u00a0' : '';
  const currencySpace = currency.some(({ type, value }) => type === 'literal' && value.trim() === '') ? '\u00a0' : '';
  const rightToLeft = ['ar', 'he', 'fa', 'ur', 'yi'].includes(language.split('-')[0]!);
  return {
    lang: language,
    locale,
    dir: rightToLeft ? 'rtl' : 'ltr',
    currency: user.currency,
    timeZone: user.timeZone,
    firstDayOfWeek: firstDayOfWeek(locale),
    defaultCalendar: 'gregorian',
    defaultNumberingSystem: 'latn',
    showJapaneseCalendar: false,
    calendarData: calendarData(language.split('-')[0] === locale.split('-')[0] ? locale : language),
    'dateTime.shortDateFormat': pattern(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }),
    'dateTime.mediumDateFormat': pattern(locale, { dateStyle: 'medium' }),
    'dateTime.longDateFormat': pattern(locale, { dateStyle: 'long' }),
    'dateTime.shortTimeFormat': pattern(locale, { timeStyle: 'short' }),
    'dateTime.mediumTimeFormat': pattern(locale, { timeStyle: 'medium' }),
    'dateTime.shortDateTimeFormat': `${pattern(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })} ${pattern(locale, { timeStyle: 'short' })}`,
    'dateTime.mediumDateTimeFormat': `${pattern(locale, { dateStyle: 'medium' })} ${pattern(locale, { timeStyle: 'medium' })}`,
    'dateTime.longDateTimeFormat': `${pattern(locale, { dateStyle: 'long' })} ${pattern(locale, { timeStyle: 'medium' })}`,
    'number.currencyFormat': currencyFirst ? `¤${currencySpace}#,##0${fraction}` : `#,##0${fraction}${currencySpace}¤`,
    'number.currencySymbol': symbol,
    'number.decimalSeparator': part('decimal', '.'),
    'number.groupingSeparator': part('group', ','),
    'number.minusSign': part('minusSign', '-'),
    'number.numberFormat': '#,##0.###',
    'number.percentFormat': `#,##0${percentSpace}%`,
    'number.percentSign': '%',
    'number.plusSign': '+',
    'number.exponentialSign': 'E',
    'number.superscriptingExponentSign': '×',
    'number.perMilleSign': '‰',
    'number.infinity': '∞',
    'number.nan': 'NaN'
  };
}
