import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, ApexTime } from '../../values/index.ts';
import { formatPattern } from './date-format.ts';
import { call, NOW, thrown } from './library-testing.ts';

const date = (year: number, month: number, day: number): ApexDate => ApexDate.of(year, month, day);

test('dates follow the Apex Reference (Date Class)', () => {
  assert.equal(String(call('Date.addMonths', date(2026, 1, 31), 1)), '2026-02-28');
  assert.equal(call('Date.daysBetween', date(2026, 1, 1), date(2026, 3, 1)), 59);
  assert.equal(call('Date.monthsBetween', date(2006, 2, 2), date(2007, 1, 1)), 11);
  assert.equal(String(call('Date.toStartOfWeek', date(2026, 3, 5))), '2026-03-01');
  assert.equal(String(call('Date.toStartOfMonth', date(2026, 3, 5))), '2026-03-01');
  assert.equal(call('Date.dayOfYear', date(2024, 12, 31)), 366);
  assert.equal(call('Date.format', date(2026, 3, 5)), '3/5/2026');
  assert.equal(String(call('static Date.parse', '10/14/2011')), '2011-10-14');
  assert.equal(String(call('static Date.valueOf(String)', '2026-3-5')), '2026-03-05');
  assert.equal(
    thrown(() => call('static Date.valueOf(String)', 'tomorrow')),
    'System.TypeException: Invalid date: tomorrow'
  );
  assert.equal(String(call('static Date.today')), '2026-03-05');
});

test('date patterns are those of SimpleDateFormat', () => {
  const ms = Date.UTC(2026, 2, 5, 15, 4, 9, 7);
  const format = (pattern: string, zone = 'GMT'): string => formatPattern(ms, pattern, zone, 'en-US');
  assert.equal(format("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), '2026-03-05T15:04:09.007Z');
  assert.equal(format('EEE, d MMM yy h:mm a'), 'Thu, 5 Mar 26 3:04 PM');
  assert.equal(format('EEEE MMMM'), 'Thursday March');
  assert.equal(format('HH:mm Z XXX', 'Europe/Helsinki'), '17:04 +0200 +02:00');
  assert.equal(format('D w u k K'), '64 10 4 15 3');
  assert.equal(format("h 'o''clock' a, z"), "3 o'clock PM, GMT");
  assert.equal(format('yyyy MM dd HH', 'America/Los_Angeles'), '2026 03 05 07');
  assert.equal(
    thrown(() => format('yyyy-b')),
    "System.StringException: Illegal pattern character 'b'"
  );
});

test('moments are told in the time zone of the running user', () => {
  assert.equal(call('Datetime.hour', new ApexDatetime(NOW)), 10);
  assert.equal(call('Datetime.format', new ApexDatetime(NOW)), '3/5/2026, 10:20 AM');
  assert.equal(call('Datetime.format', new ApexDatetime(NOW), 'HH:mm', 'America/New_York'), '05:20');
  assert.equal(
    (call('static Datetime.valueOf(String)', '2026-03-05 10:00:00') as ApexDatetime).toIso(),
    '2026-03-05T10:00:00.000Z'
  );
  assert.equal(
    thrown(() => call('static Datetime.valueOf(String)', '2026-03-05')),
    'System.TypeException: Invalid date/time: 2026-03-05'
  );
  assert.equal(
    (
      call('static Datetime.newInstanceGmt(Date,Time)', date(2026, 1, 2), ApexTime.of(3, 4, 5, 6)) as ApexDatetime
    ).toIso(),
    '2026-01-02T03:04:05.006Z'
  );
  assert.equal(call('static Datetime.now') instanceof ApexDatetime, true);
  assert.equal(call('Datetime.getTime', new ApexDatetime(NOW)), BigInt(NOW));
});
