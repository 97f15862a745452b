/** Apex as the pages call it: @AuraEnabled methods by name with JSON arguments. See wire-values.ts for how values travel. */
import type { ApexProgram } from '../program.ts';
import { entryMode } from '../program.ts';
import type { MethodMeta } from '../compiler/generate/module.ts';
import { ApexException } from './exceptions.ts';
import { asApexError } from './faults.ts';
import type { LoadedClass } from './loaded-class.ts';
import { RuntimeTypes } from './registry.ts';
import { apexStackTrace } from './stack-trace.ts';
import { machine } from './transaction.ts';
import { fromWire, toWire, WireValueError } from './wire-values.ts';

export interface AuraCall {
  readonly namespace: string | null;
  readonly className: string;
  readonly method: string;
  /** Arguments by parameter name, as JSON values. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly userId: string;
}

/** What a component finds in `error.body`. */
export interface AuraFailure {
  readonly message: string;
  readonly exceptionType?: string;
  readonly isUserDefinedException: boolean;
  readonly stackTrace?: string;
  readonly pageErrors?: readonly { readonly statusCode: string; readonly message: string }[];
  readonly fieldErrors?: Readonly<Record<string, readonly { readonly statusCode: string; readonly message: string }[]>>;
  readonly duplicateResults?: readonly unknown[];
  readonly index?: unknown;
}

/** The call itself is wrong: no such method, or an argument that does not fit. */
export class AuraCallError extends Error {}

/**
 * Runs an @AuraEnabled method as a user in a transaction of its own that commits, or rolls back when it throws. A cacheable
 * method may write nothing. Gives a JSON value. Throws AuraCallError, and what the Apex code throws.
 */
export function callAura(program: ApexProgram, call: AuraCall): unknown {
  const info = program.linker.find(call.className.toLowerCase());
  const method = info
    ?.methodsNamed(call.method)
    .find((m) => m.isStatic && m.annotations.some((a) => a.name === 'auraenabled'));
  if (!info || !method)
    throw new AuraCallError(
      `You do not have access to the Apex class or method named '${call.className}.${call.method}'.`
    );
  const cacheable = method.annotations.some((a) => a.name === 'auraenabled' && a.values['cacheable'] === true);
  return program.run({ userId: call.userId }, (tx) => {
    if (cacheable) tx.limits.allowed.dmlStatements = 0;
    const args = argumentsOf(method, call.params);
    // A controller without a sharing keyword runs with sharing when a component calls it.
    machine.mode = info.meta.sharing === null ? 1 : entryMode(info);
    const result = runMethod(info, method, args, cacheable);
    return method.returnType === 'void' ? null : toWire(result);
  });
}

function runMethod(info: LoadedClass, method: MethodMeta, args: readonly unknown[], cacheable: boolean): unknown {
  try {
    return info.callStatic(method.key, args);
  } catch (error) {
    const apex = asApexError(error);
    if (
      cacheable &&
      apex instanceof ApexException &&
      apex.typeName === 'System.LimitException' &&
      apex.text?.startsWith('Too many DML')
    ) {
      apex.text = 'Too many DML statements: 1. Cacheable methods (@AuraEnabled(cacheable=true)) cannot change data';
    }
    throw apex;
  }
}

/** Arguments in the order of the parameters; names are told apart by case only where that is needed. */
function argumentsOf(method: MethodMeta, params: Readonly<Record<string, unknown>>): unknown[] {
  const byLower = new Map(Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]));
  return method.parameters.map((p) => {
    try {
      return fromWire(p.name in params ? params[p.name] : byLower.get(p.name.toLowerCase()), RuntimeTypes.get(p.type));
    } catch (error) {
      if (!(error instanceof WireValueError)) throw error;
      throw new AuraCallError(
        `Value provided is invalid for action parameter '${p.name}' of type '${p.type}': ${error.message}`
      );
    }
  });
}

/** What a page is told of an exception; null for an error that neither Apex code nor the call is the cause of. */
export function describeAuraFailure(error: unknown): AuraFailure | null {
  if (error instanceof AuraCallError || error instanceof WireValueError)
    return { message: error.message, isUserDefinedException: false };
  const apex = asApexError(error);
  if (!(apex instanceof ApexException)) return null;
  const exceptionType = apex.typeName;
  const isUserDefinedException = apex.$class !== undefined;
  if (exceptionType === 'System.AuraHandledException')
    return {
      message: (apex.details?.['auraMessage'] as string | undefined) ?? apex.apexMessage(),
      exceptionType,
      isUserDefinedException,
      stackTrace: ''
    };
  const described: AuraFailure = {
    message: apex.apexMessage(),
    exceptionType,
    isUserDefinedException,
    stackTrace: apexStackTrace(apex)
  };
  if (apex.dmlRows === null) return described;
  const pageErrors: { statusCode: string; message: string }[] = [];
  const fieldErrors: Record<string, { statusCode: string; message: string }[]> = {};
  for (const { statusCode, message, fields } of apex.dmlRows) {
    if (fields.length === 0) pageErrors.push({ statusCode, message });
    for (const field of fields) (fieldErrors[field] ??= []).push({ statusCode, message });
  }
  return { ...described, pageErrors, fieldErrors, duplicateResults: [], index: null };
}
