import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addOpenTime, nextOpen, openTimeBetween } from './working-week.ts';
import type { WorkingWeek } from './working-week.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);
const nineToFive = { start: 9 * HOUR, end: 17 * HOUR };

/** Monday to Friday in Helsinki. */
const office: WorkingWeek = {
  zone: 'Europe/Helsinki',
  days: [null, nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null]
};
const always: WorkingWeek = { zone: 'America/New_York', days: Array.from({ length: 7 }, () => ({ start: 0, end: 0 })) };
const never: WorkingWeek = { zone: 'UTC', days: Array.from({ length: 7 }, () => null) };

test('time is added in open hours only (BusinessHours.add)', () => {
  // Friday 2026-03-06, 16:00 in Helsinki
  const friday = at('2026-03-06T14:00:00Z');
  assert.equal(addOpenTime(office, friday, HOUR), at('2026-03-06T15:00:00Z'));
  assert.equal(addOpenTime(office, friday, 2 * HOUR), at('2026-03-09T08:00:00Z'));
  assert.equal(addOpenTime(office, at('2026-03-07T10:00:00Z'), 0), at('2026-03-09T07:00:00Z'));
  assert.equal(addOpenTime(office, at('2026-03-09T08:00:00Z'), -2 * HOUR), friday);
  assert.equal(addOpenTime(never, friday, HOUR), null);
});

test('the clock change counts where it falls into open hours', () => {
  // New York loses an hour on 2026-03-08
  assert.equal(openTimeBetween(always, at('2026-03-08T05:00:00Z'), at('2026-03-09T04:00:00Z')), 23 * HOUR);
  // Helsinki's hours begin an hour earlier in UTC from 2026-03-29 on
  assert.equal(nextOpen(office, at('2026-03-28T10:00:00Z')), at('2026-03-30T06:00:00Z'));
});

test('the difference counts open time and has a sign (BusinessHours.diff)', () => {
  const friday = at('2026-03-06T14:00:00Z');
  const monday = at('2026-03-09T08:00:00Z');
  assert.equal(openTimeBetween(office, friday, monday), 2 * HOUR);
  assert.equal(openTimeBetween(office, monday, friday), -2 * HOUR);
  assert.equal(openTimeBetween(never, friday, monday), 0);
});

test('an open moment is its own next start (BusinessHours.nextStartDate)', () => {
  const friday = at('2026-03-06T14:00:00Z');
  assert.equal(nextOpen(office, friday), friday);
  assert.equal(nextOpen(office, at('2026-03-06T15:00:00Z')), at('2026-03-09T07:00:00Z'));
  assert.equal(nextOpen(never, friday), null);
});
