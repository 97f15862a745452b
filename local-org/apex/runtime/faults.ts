/**
 * Errors of JavaScript as Apex sees them. A null receiver and an endless recursion show in generated code as JavaScript's own
 * errors; everything else that is not an Apex exception is a mistake of the local org and is never swallowed by a catch clause.
 */
import { AccessFailure, DmlFailure, ListFailure, QueryFailure } from '../../data/access.ts';
import { ApexException, fromDataFailure, newException } from './exceptions.ts';
import { failedInGeneratedCode } from './stack-trace.ts';

const NULL_ACCESS = /^Cannot (?:read|set) properties of null/;

function withStackOf(exception: ApexException, error: Error): ApexException {
  Object.defineProperty(exception, 'stack', { value: error.stack, configurable: true });
  return exception;
}

/** The Apex exception an error stands for, or the error itself. */
export function asApexError(error: unknown): unknown {
  if (error instanceof ApexException) return error;
  if (error instanceof RangeError && error.message === 'Maximum call stack size exceeded') {
    return withStackOf(newException('System.LimitException', 'Maximum stack depth reached: 1001'), error);
  }
  if (error instanceof RangeError && /^Invalid (?:string|array) length$/.test(error.message)) {
    return withStackOf(newException('System.LimitException', 'Apex heap size too large'), error);
  }
  if (error instanceof TypeError && NULL_ACCESS.test(error.message) && failedInGeneratedCode(error)) {
    return withStackOf(newException('System.NullPointerException', 'Attempt to de-reference a null object'), error);
  }
  if (error instanceof DmlFailure || error instanceof AccessFailure || error instanceof ListFailure)
    return withStackOf(fromDataFailure(error, 'dml') as ApexException, error);
  if (error instanceof QueryFailure) return withStackOf(fromDataFailure(error, 'query') as ApexException, error);
  return error;
}

/** What a catch clause may look at. Throws on what no catch clause may see. */
export function caught(error: unknown): ApexException {
  const apex = asApexError(error);
  if (apex instanceof ApexException && apex.isCatchable) return apex;
  throw apex;
}
