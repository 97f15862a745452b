import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bcp47, localeValues } from './locale.ts';

const values = (locale: string, language = locale, currency = 'EUR') =>
  localeValues({ locale, language, currency, timeZone: 'Europe/Helsinki' });

test('locales are written as browsers write them', () => {
  assert.equal(bcp47('fi_FI'), 'fi-FI');
  assert.equal(bcp47('de_DE_EURO'), 'de-DE');
  assert.equal(bcp47('iw'), 'he');
  assert.equal(bcp47('nonsense!'), 'en-US');
});

test('American formats', () => {
  const i18n = values('en_US', 'en_US', 'USD');
  assert.equal(i18n['dateTime.shortDateFormat'], 'M/d/yyyy');
  assert.equal(i18n['dateTime.mediumDateFormat'], 'MMM d, yyyy');
  assert.equal(i18n['dateTime.longDateFormat'], 'MMMM d, yyyy');
  assert.equal(i18n['dateTime.shortTimeFormat'], 'h:mm a');
  assert.equal(i18n['number.currencyFormat'], '¤#,##0.00');
  assert.equal(i18n['number.currencySymbol'], '$');
  assert.equal(i18n['firstDayOfWeek'], 1);
});

test('Finnish formats', () => {
  const i18n = values('fi_FI', 'fi');
  assert.equal(i18n['lang'], 'fi');
  assert.equal(i18n['dateTime.shortDateFormat'], 'd.M.yyyy');
  assert.equal(i18n['dateTime.shortTimeFormat'], 'H.mm');
  assert.equal(i18n['number.decimalSeparator'], ',');
  assert.equal(i18n['number.groupingSeparator'], '\u00a0');
  assert.equal(i18n['number.currencyFormat'], '#,##0.00\u00a0¤');
  assert.equal(i18n['firstDayOfWeek'], 2);
  const { gregorian } = i18n['calendarData'] as {
    gregorian: {
      months: { 'stand-alone': { wide: Record<string, string> } };
      days: { format: { abbreviated: Record<string, string> } };
    };
  };
  assert.equal(gregorian.months['stand-alone'].wide['3'], 'maaliskuu');
  assert.equal(gregorian.days.format.abbreviated['mon'], 'ma');
});

test('an Arabic page is read from right to left', () => {
  assert.equal(values('ar_SA', 'ar')['dir'], 'rtl');
});
