import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AccessFailure, DmlFailure, QueryFailure } from '../../data/access.ts';
import { ApexDouble, Decimal } from '../../values/index.ts';
import { CronExpression } from './cron.ts';
import { ApexException, dmlMessage, fromDataFailure, newException, platformExceptionNames } from './exceptions.ts';
import { caught } from './faults.ts';
import { LimitCounters, limitsFor } from './limits.ts';
import * as op from './operators.ts';
import { RuntimeTypes } from './registry.ts';
import { apexFrames, apexStackTrace, registerLineTable } from './stack-trace.ts';
import { cast, isInstance } from './type-tests.ts';
import { ApexList } from './collections.ts';

function thrown(body: () => unknown): ApexException {
  try {
    body();
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

test('DmlException is worded as the platform words it (Apex Reference, DmlException)', () => {
  const errors = [
    { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]', fields: ['Name'] }
  ];
  assert.equal(
    dmlMessage('insert', [{ index: 0, id: null, errors }]),
    'Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]'
  );
  assert.equal(
    dmlMessage('update', [
      {
        index: 2,
        id: '001000000000001AAA',
        errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No', fields: [] }]
      }
    ]),
    'Update failed. First exception on row 2 with id 001000000000001AAA; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, No: []'
  );
  const exception = fromDataFailure(
    new DmlFailure('insert', [{ index: 1, id: null, errors: [...errors, ...errors] }]),
    'dml'
  ) as ApexException;
  assert.equal(exception.typeName, 'System.DmlException');
  assert.equal(exception.dmlRows?.length, 2);
  assert.equal(exception.dmlRows?.[0]?.index, 1);
});

test('failures of the data room become the exceptions Apex knows', () => {
  assert.equal(
    (fromDataFailure(new QueryFailure('INVALID_FIELD', 'No such column'), 'query') as ApexException).typeName,
    'System.QueryException'
  );
  const denied = fromDataFailure(
    new AccessFailure('X', 'no', new Map([['Account', ['Name']]])),
    'query'
  ) as ApexException;
  assert.deepEqual([...(denied.inaccessible ?? [])], [['Account', ['Name']]]);
  const other = new Error('x');
  assert.equal(fromDataFailure(other, 'dml'), other);
});

test('every built-in exception has its name; LimitException and AssertException cannot be caught (Exceptions that Can’t be Caught)', () => {
  for (const name of platformExceptionNames()) assert.equal(newException(name, 'm').typeName, name);
  assert.equal(caught(newException('DmlException', 'm')).typeName, 'System.DmlException');
  assert.throws(() => caught(newException('LimitException', 'm')), ApexException);
  assert.throws(() => caught(newException('AssertException', 'm')), ApexException);
  assert.throws(
    () => caught(new TypeError('Cannot read properties of null (reading x)')),
    TypeError,
    'an internal error is not a NullPointerException'
  );
});

test('an endless recursion is a LimitException', () => {
  const recurse = (): number => recurse() + 1;
  const error = thrown(() => {
    try {
      recurse();
    } catch (e) {
      caught(e);
    }
  });
  assert.equal(error.describe(), 'System.LimitException: Maximum stack depth reached: 1001');
});

test('limits have the documented values (Execution Governors and Limits)', () => {
  const sync = limitsFor('sync');
  assert.deepEqual(
    [sync.queries, sync.queryRows, sync.dmlStatements, sync.dmlRows, sync.cpuTime, sync.heapSize],
    [100, 50_000, 150, 10_000, 10_000, 6_000_000]
  );
  const batch = limitsFor('batch');
  assert.deepEqual(
    [batch.queries, batch.cpuTime, batch.heapSize, batch.futureCalls, batch.queueableJobs],
    [200, 60_000, 12_000_000, 0, 1]
  );
  const counters = new LimitCounters('sync');
  counters.count('queries', 100);
  assert.equal(
    thrown(() => counters.count('queries', 1)).describe(),
    'System.LimitException: Too many SOQL queries: 101'
  );
});

test('integer arithmetic wraps, division by zero throws (Primitive Data Types, Expression Operators)', () => {
  assert.equal(op.idiv(-7, 2), -3);
  assert.equal(op.idiv(-2147483648, -1), -2147483648);
  assert.equal(thrown(() => op.idiv(1, 0)).describe(), 'System.MathException: Divide by 0');
  assert.equal(op.ladd(9223372036854775807n, 1n), -9223372036854775808n);
  assert.equal(op.lushr(-1n, 60n), 15n);
  assert.equal(op.f2i(new ApexDouble(3e10)), 2147483647);
  assert.equal(op.m2i(Decimal.parse('-3.99')), -3);
});

test('ordering with null is false, text with null is not (Expression Operators)', () => {
  assert.equal(op.lt(null, 1), false);
  assert.equal(op.ge(null, null), false);
  assert.equal(op.slt(null, 'a'), true);
  assert.equal(op.seq('Ab', 'aB'), true);
  assert.equal(op.seq(null, ''), false);
  assert.equal(op.ideq('001000000000001', '001000000000001AAA'), true);
});

test('casts check the dynamic type and widen numbers (Class Casting)', () => {
  const strings = ApexList.of(RuntimeTypes.string, ['a']);
  assert.equal(isInstance(strings, RuntimeTypes.get('List<Object>')), true);
  assert.equal(isInstance(strings, RuntimeTypes.get('List<Integer>')), false);
  assert.equal(
    thrown(() => cast('a', RuntimeTypes.integer)).describe(),
    'System.TypeException: Invalid conversion from runtime type String to Integer'
  );
  assert.equal(cast(5, RuntimeTypes.long), 5n);
  assert.equal(cast('001000000000001', RuntimeTypes.id), '001000000000001AAA');
  assert.equal(isInstance(null, RuntimeTypes.any), false);
});

test('type names are read as Apex writes them, and each type is one object', () => {
  assert.equal(RuntimeTypes.get('map< id , LIST<string>>').name, 'Map<Id,List<String>>');
  assert.equal(RuntimeTypes.get('Integer[]'), RuntimeTypes.listOf(RuntimeTypes.integer));
  assert.equal(RuntimeTypes.find('Nothing.Here'), undefined);
});

test('a stack trace names class, method and line', () => {
  registerLineTable('apex-module:Foo', {
    lines: [0, 0, 7, 9],
    unitOfLine: [0, 0, 0, 1],
    units: ['Class.Foo.bar', 'Class.Foo.<init>'],
    file: 'Foo.cls'
  });
  const error = new Error('x');
  error.stack =
    'Error: x\n    at foo (apex-module:Foo:2:11)\n    at /somewhere/else.ts:9:1\n    at new Foo (apex-module:Foo:3:1)';
  assert.equal(apexStackTrace(error), 'Class.Foo.bar: line 7, column 1\nClass.Foo.<init>: line 9, column 1');
  assert.equal(apexFrames(error)[0]?.file, 'Foo.cls');
});

test('cron expressions (Apex Reference, System.schedule)', () => {
  const at = Date.UTC(2026, 0, 15, 12, 0, 0);
  const next = (text: string): string => new Date(new CronExpression(text).next(at, 'GMT') ?? NaN).toISOString();
  assert.equal(next('0 0 13 * * ?'), '2026-01-15T13:00:00.000Z');
  assert.equal(next('0 0 8 1 * ?'), '2026-02-01T08:00:00.000Z');
  assert.equal(next('0 0 10 ? * MON-FRI'), '2026-01-16T10:00:00.000Z');
  assert.equal(next('0 0 10 L * ?'), '2026-01-31T10:00:00.000Z');
  assert.equal(next('0 0 10 ? * 6L'), '2026-01-30T10:00:00.000Z');
  assert.equal(next('0 0 0 3 9 ? 2042'), '2042-09-03T00:00:00.000Z');
  assert.equal(thrown(() => new CronExpression('0 0 25 * * ?')).typeName, 'System.StringException');
  assert.equal(thrown(() => new CronExpression('0 0 1 * * *')).typeName, 'System.StringException');
});
