/** What every method of the library says of its arguments. */
import { throwApex } from '../runtime/exceptions.ts';
import type { Implementation } from './declare.ts';

/** A null argument, as the platform words it: methods of text tell its place (from 1), others do not. */
export function nullArgument(place?: number): never {
  throwApex(
    'System.NullPointerException',
    place === undefined ? 'Argument cannot be null.' : `Argument ${place} cannot be null`
  );
}

/** The value, or NullPointerException for null. */
export function notNull<T>(value: T | null): T {
  if (value === null) nullArgument();
  return value;
}

/** Wraps instance methods (receiver first) so that a null argument is refused. */
export function refuseNulls(methods: Readonly<Record<string, Implementation>>): Record<string, Implementation> {
  return wrapAll(methods, 0);
}

/** Wraps static methods and constructors so that a null argument is refused. */
export function refuseNullsStatic(methods: Readonly<Record<string, Implementation>>): Record<string, Implementation> {
  return wrapAll(methods, 1);
}

function wrapAll(methods: Readonly<Record<string, Implementation>>, shift: 0 | 1): Record<string, Implementation> {
  const wrapped: Record<string, Implementation> = {};
  for (const key in methods) wrapped[key] = wrap(methods[key]!, shift);
  return wrapped;
}

function wrap(method: Implementation, shift: 0 | 1): Implementation {
  return (...args: unknown[]) => {
    for (let at = 1 - shift; at < args.length; at++) if (args[at] === null) nullArgument(shift === 0 ? at : undefined);
    return method(...args);
  };
}
