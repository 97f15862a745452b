/** Which method of a class implements what an interface asks for, and the bridges that follow from it. */
import type { Program } from './program.ts';
import { sameParameters } from './members.ts';
import type { PlatformLibrary, PlatformMethod } from './platform.ts';
import { isSubtype, lineage, platformSuperclass } from './subtypes.ts';
import type { Bridge, ClassSymbol, MethodSymbol } from './symbols.ts';
import type { ApexType } from './types.ts';

/**
 * The method of a class (inherited ones too) with this name and these parameters. Where there is none, the platform also takes
 * for an interface's method one that takes all that the interface's takes, `get(Object)` for `get(String)`, and a static one.
 * For an abstract method of a superclass (`platform` null) only the same parameters will do.
 */
export function findImplementation(
  symbol: ClassSymbol,
  name: string,
  parameters: readonly { readonly type: ApexType }[],
  platform: PlatformLibrary | null
): MethodSymbol | null {
  const lower = name.toLowerCase();
  let near: MethodSymbol | null = null;
  let wide: MethodSymbol | null = null;
  for (const at of lineage(symbol)) {
    for (const method of at.methods.get(lower) ?? []) {
      if (method.parameters.length !== parameters.length) continue;
      if (sameParameters(method.parameters, parameters) && !method.isStatic) return method;
      if (near === null && method.parameters.every((p, i) => isEquivalent(p.type, parameters[i]?.type))) near = method;
      if (wide === null && platform && method.parameters.every((p, i) => takes(p.type, parameters[i]?.type, platform)))
        wide = method;
    }
  }
  return near ?? wide;
}

/** Whether a parameter takes every value of another one's type as it is. */
function takes(given: ApexType, wanted: ApexType | undefined, platform: PlatformLibrary): boolean {
  return wanted !== undefined && (isEquivalent(given, wanted) || isSubtype(wanted, given, platform));
}

/** Collections of records stand for each other: `execute(BatchableContext, List<Account>)` implements Batchable<SObject>. */
function isEquivalent(given: ApexType, wanted: ApexType | undefined): boolean {
  if (given === wanted || given.kind === 'error' || wanted?.kind === 'error') return true;
  if (wanted === undefined) return false;
  const isElement = (one: ApexType, other: ApexType): boolean =>
    isEquivalent(one, other) || one.kind === 'any' || other.kind === 'any';
  if (given.kind === 'list' && wanted.kind === 'list') return isElement(given.element, wanted.element);
  if (given.kind === 'set' && wanted.kind === 'set') return isElement(given.element, wanted.element);
  if (given.kind === 'map' && wanted.kind === 'map')
    return isElement(given.key, wanted.key) && isElement(given.value, wanted.value);
  return (
    given.kind === 'sobject' && wanted.kind === 'sobject' && (given.name === 'SObject' || wanted.name === 'SObject')
  );
}

/** An interface's method that has no implementation in a class, with the name to report it by. */
export type Demand =
  | { readonly kind: 'user'; readonly method: MethodSymbol }
  | { readonly kind: 'platform'; readonly method: PlatformMethod };

/** All methods that the interfaces of a class ask for. */
export function* demandsOf(program: Program, symbol: ClassSymbol): Generator<Demand> {
  const seen = new Set<string>();
  for (const type of symbol.allInterfaces) {
    if (type.kind === 'user') {
      for (const overloads of type.symbol.methods.values())
        for (const method of overloads) yield { kind: 'user', method };
    } else if (type.kind === 'platform') {
      for (const method of program.platform.interfaceMethods(type)) {
        const key = `${method.declaration.name} ${method.signature}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield { kind: 'platform', method };
      }
    }
  }
}

/** Name by which library code calls a method. */
export const bridgeName = (name: string, count: number): string => `${name.toLowerCase()}$${count}`;

const OBJECT_METHODS = new Map([
  ['equals', 1],
  ['hashcode', 0],
  ['tostring', 0]
]);

/** Sets `bridges` (see symbols.ts). */
export function makeBridges(program: Program, symbol: ClassSymbol): void {
  if (symbol.kind !== 'class') return;
  const bridges = new Map<string, Bridge>();
  const add = (name: string, target: MethodSymbol): void => {
    if (name !== target.key && !bridges.has(name)) bridges.set(name, { name, target });
  };
  for (const demand of demandsOf(program, symbol)) {
    const parameters =
      demand.kind === 'user' ? demand.method.parameters : demand.method.parameters.map((type) => ({ type }));
    const target = findImplementation(symbol, demand.method.name, parameters, program.platform);
    if (!target) continue;
    add(demand.kind === 'user' ? demand.method.key : bridgeName(demand.method.name, parameters.length), target);
  }
  const platformParent = platformSuperclass(symbol);
  for (const [lower, overloads] of symbol.methods) {
    for (const method of overloads) {
      if (method.isStatic || method.access === 'private') continue;
      const count = method.parameters.length;
      if (OBJECT_METHODS.get(lower) === count) add(bridgeName(lower, count), method);
      else if (
        platformParent &&
        program.platform.methods(platformParent, lower, false).some((m) => m.parameters.length === count)
      )
        add(bridgeName(lower, count), method);
    }
  }
  symbol.bridges = [...bridges.values()];
}
