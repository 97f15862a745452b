import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ApexDate,
  ApexDatetime,
  ApexTime,
  Decimal,
  dayOfWeek,
  daysInMonth,
  doubleText,
  isValidId,
  localToUtc,
  makeId,
  RoundingNecessary,
  toId18,
  zoneOffset,
  zoneParts,
  civilFromDays,
  daysFromCivil,
  isTimeZone
} from './index.ts';
import type { RoundingMode } from './index.ts';

const d = (text: string): Decimal => Decimal.parse(text);

test('sums keep the larger scale and products add the scales', () => {
  assert.equal(d('1.10').add(d('2')).toString(), '3.10');
  assert.equal(d('1.5').multiply(d('1.50')).toString(), '2.250');
  assert.equal(d('0.1').add(d('0.2')).toString(), '0.3');
  assert.equal(d('1234567890123456.78').add(d('0.3')).toString(), '1234567890123457.08');
});

test('division is exact where it ends and has 34 digits where it does not', () => {
  assert.equal(d('1').divide(d('4')).toString(), '0.25');
  assert.equal(d('10.00').divide(d('4')).toString(), '2.50');
  assert.equal(d('1').divide(d('3')).toString(), '0.3333333333333333333333333333333333');
  assert.equal(d('-2').divide(d('3')).toString(), '-0.6666666666666666666666666666666667');
  assert.equal(d('1000').divide(d('0.1')).toString(), '10000');
  assert.throws(() => d('1').divide(d('0')), /Divide by 0/);
  assert.equal(d('19').divideToScale(d('100'), 1).toString(), '0.2');
});

test('rounding modes give the examples of the Apex Reference (Decimal, "Rounding Mode")', () => {
  const inputs = ['5.5', '1.1', '-1.1', '-2.7'];
  const expected: Partial<Record<RoundingMode, bigint[]>> = {
    CEILING: [6n, 2n, -1n, -2n],
    DOWN: [5n, 1n, -1n, -2n],
    FLOOR: [5n, 1n, -2n, -3n],
    HALF_DOWN: [5n, 1n, -1n, -3n],
    HALF_EVEN: [6n, 1n, -1n, -3n],
    HALF_UP: [6n, 1n, -1n, -3n],
    UP: [6n, 2n, -2n, -3n]
  };
  for (const [mode, results] of Object.entries(expected)) {
    assert.deepEqual(
      inputs.map((input) => d(input).round(mode as RoundingMode)),
      results,
      mode
    );
  }
  assert.throws(() => d('5.5').round('UNNECESSARY'), RoundingNecessary);
  assert.equal(d('2.5').round(), 2n);
  assert.equal(d('2.345').setScale(2).toString(), '2.34');
});

test('decimals write themselves as BigDecimal does', () => {
  assert.equal(d('0.0000001').toString(), '1E-7');
  assert.equal(d('0.000001').toString(), '0.000001');
  assert.equal(d('0.0000001').toPlainString(), '0.0000001');
  assert.equal(d('1E3').toString(), '1E+3');
  assert.equal(d('1E3').toPlainString(), '1000');
  assert.equal(d('100.00').stripTrailingZeros().toString(), '1E+2');
  assert.equal(d('-0.05').toString(), '-0.05');
  assert.equal(d('1.1').compareTo(d('1.10')), 0);
  assert.equal(Decimal.fromDouble(5).toString(), '5.0');
  assert.equal(Decimal.tryParse('12a'), null);
  assert.equal(Decimal.tryParse('.'), null);
  assert.equal(d('3000000000.9').intValue(), -1294967296);
});

test('doubles write themselves as Java does', () => {
  assert.deepEqual([1, 1e7, 1.5e-5, 0.001, 123456.789, -0, 1e21].map(doubleText), [
    '1.0',
    '1.0E7',
    '1.5E-5',
    '0.001',
    '123456.789',
    '-0.0',
    '1.0E21'
  ]);
});

test('dates roll over, cut months and know their weekday', () => {
  assert.equal(ApexDate.of(2026, 14, 1).toIso(), '2027-02-01');
  assert.equal(ApexDate.of(2024, 1, 31).addMonths(1).toIso(), '2024-02-29');
  assert.equal(ApexDate.of(2024, 2, 29).addYears(1).toIso(), '2025-02-28');
  assert.equal(dayOfWeek(ApexDate.of(2026, 11, 23).days), 1);
  assert.equal(ApexDate.parseIso('2026-02-30'), null);
  assert.equal(daysInMonth(2000, 2), 29);
  for (const days of [-800_000, -1, 0, 59, 60, 20_000, 2_900_000]) {
    const { year, month, day } = civilFromDays(days);
    assert.equal(daysFromCivil(year, month, day), days);
  }
});

test('moments and times are read and written in ISO form', () => {
  assert.equal(ApexDatetime.parseIso('2026-03-05T10:00:00.12+02:00')!.toIso(), '2026-03-05T08:00:00.120Z');
  assert.equal(ApexDatetime.parseIso('2026-03-05'), null);
  assert.equal(ApexDatetime.ofGmt(1969, 12, 31, 23, 59, 59).toString(), '1969-12-31 23:59:59');
  assert.equal(ApexTime.of(25, 0, 0, 5).toString(), '01:00:00.005Z');
  assert.equal(ApexTime.parseIso('09:30')!.ms, 34_200_000);
});

test('time zones follow daylight saving time, also at its edges', () => {
  const hour = 3_600_000;
  const zone = 'Europe/Helsinki';
  assert.equal(zoneOffset(zone, Date.UTC(2026, 0, 15)), 2 * hour);
  assert.equal(zoneOffset(zone, Date.UTC(2026, 6, 15)), 3 * hour);
  const change = Date.UTC(2026, 2, 29, 1);
  assert.equal(zoneOffset(zone, change - 1), 2 * hour);
  assert.equal(zoneOffset(zone, change), 3 * hour);
  assert.deepEqual(zoneParts(zone, change).hour, 4);
  const days = ApexDate.of(2026, 3, 29).days;
  assert.equal(localToUtc(zone, days, 3.5 * hour), change + hour / 2, 'a skipped time moves forward');
  const autumn = ApexDate.of(2026, 10, 25).days;
  assert.equal(
    localToUtc(zone, autumn, 3.5 * hour),
    Date.UTC(2026, 9, 25, 0, 30),
    'of a time that occurs twice the first'
  );
  assert.equal(localToUtc('America/Los_Angeles', ApexDate.of(2026, 7, 1).days, 0), Date.UTC(2026, 6, 1, 7));
  assert.ok(isTimeZone('GMT') && isTimeZone('GMT+02:00') && !isTimeZone('Nowhere/Land'));
});

test('ids have a checksum that gives lost case back', () => {
  assert.equal(toId18('001D000000IqhSL'), '001D000000IqhSLIAZ');
  assert.equal(toId18('001d000000iqhsliaz'), '001D000000IqhSLIAZ');
  assert.equal(toId18('001D000000IqhSLIAZ'), '001D000000IqhSLIAZ');
  assert.equal(toId18('001000000000000001'), '001000000000000001', 'the checksum is not looked at');
  assert.ok(!isValidId('001D000000IqhS') && !isValidId('001D000000Iqh-L') && !isValidId(''));
  assert.equal(makeId('a00', 63), 'a00Lo0000000011IAA');
});
