import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDouble, Decimal } from '../../values/index.ts';
import { call, thrown } from './library-testing.ts';
import { ROUNDING_MODE } from './numbers.ts';

const d = (text: string): Decimal => Decimal.parse(text);

test('texts become numbers, and what is none is named (TypeException)', () => {
  assert.equal(call('static Integer.valueOf(String)', '-12'), -12);
  assert.equal(
    thrown(() => call('static Integer.valueOf(String)', 'abc')),
    'System.TypeException: Invalid integer: abc'
  );
  assert.equal(
    thrown(() => call('static Integer.valueOf(String)', '2147483648')),
    'System.TypeException: Invalid integer: 2147483648'
  );
  assert.equal(
    thrown(() => call('static Integer.valueOf(String)', null)),
    'System.NullPointerException: Argument cannot be null.'
  );
  assert.equal(call('static Integer.valueOf(Object)', null), null);
  assert.equal(call('static Long.valueOf(String)', '4271990'), 4271990n);
  assert.equal((call('static Double.valueOf(String)', '3.89') as ApexDouble).value, 3.89);
  assert.equal(
    thrown(() => call('static Decimal.valueOf(String)', '12.x')),
    'System.TypeException: Invalid decimal: 12.x'
  );
  assert.equal(call('static Boolean.valueOf', 'TRUE'), true);
  assert.equal(call('static Boolean.valueOf', 'yes'), false);
});

test('decimals follow the Apex Reference (Decimal Class)', () => {
  assert.equal(String(call('Decimal.divide', d('19'), d('100'), 3)), '0.190');
  assert.equal(String(call('Decimal.setScale', d('8.888'), 2)), '8.89');
  assert.equal(String(call('Decimal.setScale', d('2.345'), 2, ROUNDING_MODE.HALF_UP)), '2.35');
  assert.equal(call('Decimal.round', d('4.5')), 4n);
  assert.equal(call('Decimal.precision', d('123.45')), 5);
  assert.equal(call('Decimal.scale', d('123.45')), 2);
  assert.equal(String(call('Decimal.pow', d('4.12'), 2)), '16.9744');
  assert.equal(call('Decimal.format', d('1234567.891')), '1,234,567.891');
  assert.equal(
    thrown(() => call('Decimal.divide', d('1'), d('0'), 2)),
    'System.MathException: Divide by 0'
  );
});

test('Math keeps decimals exact where it can and rounds half to even', () => {
  assert.equal(String(call('static Math.floor(Decimal)', d('-1.5'))), '-2');
  assert.equal(call('static Math.round(Decimal)', d('2.5')), 2);
  assert.equal(call('static Math.round(Double)', new ApexDouble(3.5)), 4);
  assert.equal(call('static Math.mod(Integer,Integer)', -7, 3), -1);
  assert.equal(
    thrown(() => call('static Math.mod(Integer,Integer)', 1, 0)),
    'System.MathException: Divide by 0'
  );
  assert.equal(String(call('static Math.max(Decimal,Decimal)', d('1.0'), d('2'))), '2');
  assert.equal((call('static Math.pow', new ApexDouble(2), new ApexDouble(10)) as ApexDouble).value, 1024);
  assert.equal(String(call('static Math.sqrt(Decimal)', d('2.25'))), '1.5');
});
