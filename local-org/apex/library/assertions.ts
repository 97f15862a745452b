/** System.Assert and the assertions of System. Source: Apex Reference, "Assert Class", "System Class"; messages as test runs show them. */
import { apexLooseEquals } from '../runtime/equality.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { isInstance, runtimeTypeName } from '../runtime/type-tests.ts';
import { notNull } from './arguments.ts';
import { platformType } from './declare.ts';
import { debugText } from './text.ts';
import type { TypeToken } from './types.ts';

/** `Assertion Failed`, then the message of the caller and what was found, where there is any. */
export function failed(message: unknown, found: string | null): never {
  const parts = ['Assertion Failed'];
  if (message !== null && message !== undefined) parts.push(debugText(message));
  if (found !== null) parts.push(found);
  throwApex('System.AssertException', parts.join(': '));
}

const expectedActual = (expected: unknown, actual: unknown): string =>
  `Expected: ${debugText(expected)}, Actual: ${debugText(actual)}`;

export function assertTrue(condition: boolean | null, message: unknown = null): void {
  if (condition !== true) failed(message, null);
}

export function assertEquals(expected: unknown, actual: unknown, message: unknown = null): void {
  if (!apexLooseEquals(expected, actual)) failed(message, expectedActual(expected, actual));
}

export function assertNotEquals(expected: unknown, actual: unknown, message: unknown = null): void {
  if (apexLooseEquals(expected, actual)) failed(message, `Same value: ${debugText(actual)}`);
}

function isInstanceOfType(instance: unknown, type: TypeToken | null, message: unknown = null): void {
  const wanted = notNull(type).type;
  if (!isInstance(instance, wanted))
    failed(message, `Expected instance of ${wanted.name}, Actual: ${runtimeTypeName(instance)}`);
}

function isNotInstanceOfType(instance: unknown, type: TypeToken | null, message: unknown = null): void {
  const unwanted = notNull(type).type;
  if (isInstance(instance, unwanted)) failed(message, `Not expected instance of ${unwanted.name}`);
}

const isTrue = (condition: boolean | null, message: unknown = null): void => assertEquals(true, condition, message);
const isFalse = (condition: boolean | null, message: unknown = null): void => assertEquals(false, condition, message);

platformType({
  name: 'System.Assert',
  kind: 'class',
  statics: {
    'void areEqual(Object expected, Object actual)': assertEquals,
    'void areEqual(Object expected, Object actual, String message)': assertEquals,
    'void areNotEqual(Object notExpected, Object actual)': assertNotEquals,
    'void areNotEqual(Object notExpected, Object actual, String message)': assertNotEquals,
    'void fail()': () => failed(null, null),
    'void fail(String message)': (message: string | null) => failed(message, null),
    'void isFalse(Boolean condition)': isFalse,
    'void isFalse(Boolean condition, String message)': isFalse,
    'void isInstanceOfType(Object instance, Type expectedType)': isInstanceOfType,
    'void isInstanceOfType(Object instance, Type expectedType, String message)': isInstanceOfType,
    'void isNotInstanceOfType(Object instance, Type notExpectedType)': isNotInstanceOfType,
    'void isNotInstanceOfType(Object instance, Type notExpectedType, String message)': isNotInstanceOfType,
    'void isNotNull(Object value)': (value: unknown) => assertNotEquals(null, value),
    'void isNotNull(Object value, String message)': (value: unknown, message: string | null) =>
      assertNotEquals(null, value, message),
    'void isNull(Object value)': (value: unknown) => assertEquals(null, value),
    'void isNull(Object value, String message)': (value: unknown, message: string | null) =>
      assertEquals(null, value, message),
    'void isTrue(Boolean condition)': isTrue,
    'void isTrue(Boolean condition, String message)': isTrue
  }
});
