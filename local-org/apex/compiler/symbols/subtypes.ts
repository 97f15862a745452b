/** Who is whose subtype: classes, interfaces, sObjects, generics. */
import type { PlatformLibrary } from './platform.ts';
import { superclassOf } from './resolve-types.ts';
import type { ClassSymbol } from './symbols.ts';
import { ANY } from './type-table.ts';
import type { ApexType } from './types.ts';

/** Whether every value of `from` is a value of `to` without any conversion. */
export function isSubtype(from: ApexType, to: ApexType, platform: PlatformLibrary): boolean {
  if (from === to || to === ANY) return true;
  switch (from.kind) {
    case 'null':
      return to.kind !== 'void';
    case 'error':
      return true;
    case 'sobject':
      return to.kind === 'sobject' && to.name === 'SObject';
    case 'user':
      return userIsSubtype(from.symbol, to, platform);
    case 'platform':
    case 'list':
    case 'set':
    case 'map':
    case 'primitive':
      for (const ancestor of platform.ancestry(from)) {
        if (ancestor === to || (ancestor !== ANY && covers(ancestor, to, platform))) return true;
      }
      return false;
    default:
      return false;
  }
}

/** The same platform declaration with arguments that fit: `Iterable<Account>` for `Iterable<SObject>`, `Iterable<Object>`. */
function covers(from: ApexType, to: ApexType, platform: PlatformLibrary): boolean {
  if (from.kind !== 'platform' || to.kind !== 'platform' || from.declaration !== to.declaration) return false;
  return from.args.every((arg, i) => {
    const wanted = to.args[i] ?? ANY;
    return (
      arg === wanted ||
      wanted === ANY ||
      arg === ANY ||
      isSubtype(arg, wanted, platform) ||
      (arg.kind === 'sobject' && wanted.kind === 'sobject' && arg.name === 'SObject')
    );
  });
}

function userIsSubtype(symbol: ClassSymbol, to: ApexType, platform: PlatformLibrary): boolean {
  const seen = new Set<ClassSymbol>();
  for (let at: ClassSymbol | null = symbol; at && !seen.has(at); at = superclassOf(at)) {
    seen.add(at);
    if (at.type === to) return true;
    for (const implemented of at.interfaces) {
      if (implemented === to || isSubtype(implemented, to, platform)) return true;
    }
    if (at.superclass?.kind === 'platform' && isSubtype(at.superclass, to, platform)) return true;
  }
  return false;
}

/** The class itself, then its superclasses of the source. */
export function* lineage(symbol: ClassSymbol): Generator<ClassSymbol> {
  const seen = new Set<ClassSymbol>();
  for (let at: ClassSymbol | null = symbol; at && !seen.has(at); at = superclassOf(at)) {
    seen.add(at);
    yield at;
  }
}

/** For an interface: itself and all it extends, of the source. For a class: none of its own. */
export function* interfaceLineage(symbol: ClassSymbol): Generator<ClassSymbol> {
  const seen = new Set<ClassSymbol>();
  const queue = [symbol];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    yield at;
    for (const parent of at.interfaces) if (parent.kind === 'user') queue.push(parent.symbol);
  }
}

/** The superclass of the platform that a class extends, directly or through others. */
export function platformSuperclass(symbol: ClassSymbol): ApexType | null {
  let last: ClassSymbol = symbol;
  for (const at of lineage(symbol)) last = at;
  return last.superclass?.kind === 'platform' ? last.superclass : null;
}
