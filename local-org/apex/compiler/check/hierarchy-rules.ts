/** Rules of inheritance: what must be implemented, what may be overridden (Apex Developer Guide, "Extending a Class", "Interfaces"). */
import { implicitConversion } from './conversions.ts';
import { demandsOf, findImplementation } from '../symbols/implementations.ts';
import { methodText, sameParameters } from '../symbols/members.ts';
import { lineage, platformSuperclass } from '../symbols/subtypes.ts';
import type { AccessModifier, ClassSymbol, MethodSymbol } from '../symbols/symbols.ts';
import type { Program } from '../symbols/program.ts';
import type { ApexType } from '../symbols/types.ts';

/** Does nothing when a superclass could not be found: what it declares is not known. */
export function checkHierarchyRules(program: Program, symbol: ClassSymbol): void {
  if (symbol.kind !== 'class' || hasUnknownAncestor(program, symbol)) return;
  if (symbol.isException && !symbol.name.toLowerCase().endsWith('exception'))
    program.report(
      symbol.file,
      symbol.position,
      `Classes extending Exception must have a name ending in 'Exception': ${symbol.name}`
    );
  checkImplementations(program, symbol);
  for (const overloads of symbol.methods.values())
    for (const method of overloads) checkOverride(program, symbol, method);
}

function hasUnknownAncestor(program: Program, symbol: ClassSymbol): boolean {
  for (const at of lineage(symbol)) {
    const syntax = program.sources.get(at)?.syntax;
    if (syntax?.kind !== 'class') continue;
    if ((syntax.superclass && at.superclass === null) || syntax.interfaces.length > at.interfaces.length) return true;
  }
  return false;
}

function checkImplementations(program: Program, symbol: ClassSymbol): void {
  const report = (text: string): void =>
    program.report(symbol.file, symbol.position, `Class ${symbol.name} must implement the method: ${text}`);
  if (!symbol.isAbstract) {
    for (const ancestor of lineage(symbol)) {
      for (const overloads of ancestor.methods.values()) {
        for (const method of overloads) {
          if (!method.isAbstract || ancestor === symbol) continue;
          const found = findImplementation(symbol, method.name, method.parameters, null);
          if (!found || found.isAbstract)
            report(`${methodText(method).replace(`${method.name}(`, `${method.owner.name}.${method.name}(`)}`);
        }
      }
    }
  }
  for (const demand of demandsOf(program, symbol)) {
    const parameters =
      demand.kind === 'user' ? demand.method.parameters : demand.method.parameters.map((type) => ({ type }));
    const found = findImplementation(symbol, demand.method.name, parameters, program.platform);
    if (!found) {
      if (symbol.isAbstract || isInherited(program, symbol, demand.method.name, parameters.length)) continue;
      const owner =
        demand.kind === 'user' ? demand.method.owner.name : program.platform.displayName(demand.method.declaration);
      report(
        `${demand.method.returnType.name} ${owner}.${demand.method.name}(${parameters.map((p) => p.type.name).join(', ')})`
      );
      continue;
    }
    if (!givesWanted(found.returnType, demand.method.returnType, program)) {
      program.report(
        found.owner.file,
        found.position,
        `Method return type must match overridden method: ${demand.method.returnType.name}`
      );
    }
    if (found.access !== 'public' && found.access !== 'global') {
      program.report(
        found.owner.file,
        found.position,
        `${found.owner.name}: Overriding implementations of ${demand.method.name} must be public or global`
      );
    }
  }
}

/** Whether an implementation's value is what the interface promises; `Object` is promised where values of several types may come. */
function givesWanted(given: ApexType, wanted: ApexType, program: Program): boolean {
  if (given === wanted || given.kind === 'error' || wanted.kind === 'error') return true;
  if ((given.kind === 'void') !== (wanted.kind === 'void')) return false;
  return (
    implicitConversion(given, wanted, program.platform) === 'none' ||
    implicitConversion(wanted, given, program.platform) === 'none'
  );
}

/** Methods that a platform superclass or Object itself has. */
function isInherited(program: Program, symbol: ClassSymbol, name: string, count: number): boolean {
  const parent: ApexType | null = platformSuperclass(symbol);
  const types = parent ? [parent] : [];
  types.push(program.platform.named('System', 'Object'));
  return types.some(
    (t) => t.kind !== 'error' && program.platform.methods(t, name, false).some((m) => m.parameters.length === count)
  );
}

const RANK: Readonly<Record<AccessModifier, number>> = { private: 0, protected: 1, public: 2, global: 2 };

function checkOverride(program: Program, symbol: ClassSymbol, method: MethodSymbol): void {
  if (method.isStatic) return;
  const report = (message: string): void => program.report(symbol.file, method.position, message);
  let overridden: MethodSymbol | null = null;
  for (const ancestor of lineage(symbol)) {
    if (ancestor === symbol) continue;
    overridden =
      (ancestor.methods.get(method.name.toLowerCase()) ?? []).find(
        (m) => !m.isStatic && (m.access !== 'private' || m.isVirtual) && sameParameters(m.parameters, method.parameters)
      ) ?? null;
    if (overridden) break;
  }
  if (!overridden) {
    const parent = platformSuperclass(symbol);
    const candidates = [
      ...(parent ? program.platform.methods(parent, method.name, false) : []),
      ...program.platform.methods(program.platform.named('System', 'Object'), method.name, false)
    ];
    const isOfPlatform = candidates.some((m) => m.parameters.length === method.parameters.length);
    const isOfInterface = [...demandsOf(program, symbol)].some(
      (d) => d.method.name.toLowerCase() === method.name.toLowerCase()
    );
    if (!method.isOverride && method.parameters.length === 0 && method.name.toLowerCase() === 'tostring')
      report(`Method must use the override keyword: ${methodText(method)}`);
    if (method.isOverride && !isOfPlatform && !isOfInterface)
      report(`Method does not override an ancestor method: ${methodText(method)}`);
    return;
  }
  if (!overridden.isVirtual)
    report(`Non-virtual, non-abstract methods cannot be overridden: ${methodText(overridden)}`);
  // a private abstract method may be implemented without the keyword
  else if (!method.isOverride && overridden.access !== 'private')
    report(`Method must use the override keyword: ${methodText(method)}`);
  if (
    method.returnType !== overridden.returnType &&
    method.returnType.kind !== 'error' &&
    overridden.returnType.kind !== 'error'
  ) {
    report(`Method return type must match overridden method: ${overridden.returnType.name}`);
  }
  if (RANK[method.access] < RANK[overridden.access])
    report(`Cannot reduce the visibility of the inherited method: ${methodText(overridden)}`);
}
