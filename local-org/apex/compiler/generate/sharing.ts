/**
 * Which sharing and which default access the code of a class has.
 * Source: Apex Developer Guide, "Using the with sharing, without sharing, and inherited sharing Keywords", and the
 * changes of API version 67.0: a class without a keyword is `with sharing`, database operations default to user mode.
 */
import type { ClassSymbol } from '../symbols/symbols.ts';

export const USER_MODE_BY_DEFAULT_FROM = 67;

export type EffectiveSharing = 'with' | 'without' | 'caller';

/** What holds inside the methods of a class. A class without a keyword takes that of its superclass first. */
export function effectiveSharing(symbol: ClassSymbol): EffectiveSharing {
  for (let at: ClassSymbol | null = symbol; at; at = superclassOf(at)) {
    if (at.sharing === 'inherited') return 'caller';
    if (at.sharing !== null) return at.sharing;
  }
  return symbol.apiVersion >= USER_MODE_BY_DEFAULT_FROM ? 'with' : 'caller';
}

function superclassOf(symbol: ClassSymbol): ClassSymbol | null {
  return symbol.superclass?.kind === 'user' ? symbol.superclass.symbol : null;
}

/** The bit of `machine.mode` that says: operations default to user mode. */
export function defaultModeBit(apiVersion: number): number {
  return apiVersion >= USER_MODE_BY_DEFAULT_FROM ? 2 : 0;
}
