/** Resolves the hierarchy of the source's classes and the types of their members, and gives every member its key. */
import type {
  ConstructorSyntax,
  FieldSyntax,
  MemberSyntax,
  MethodSyntax,
  ParameterSyntax,
  PropertySyntax,
  TypeReference
} from '../syntax/ast.ts';
import { accessOf, annotationsOf, hasAnnotation, hasWord } from './collect.ts';
import type { Program } from './program.ts';
import { superclassOf, type TypeResolver } from './resolve-types.ts';
import { isSubtype, lineage } from './subtypes.ts';
import type {
  ClassSymbol,
  ConstructorSymbol,
  FieldSymbol,
  MethodSymbol,
  ParameterSymbol,
  PropertySymbol
} from './symbols.ts';
import { ERROR, missingName, STRING, VOID } from './type-table.ts';
import type { ApexType } from './types.ts';

/** Superclass and interfaces. Must have run for all classes before `resolveMembers`. */
export function resolveHierarchy(program: Program, resolver: TypeResolver, symbol: ClassSymbol): void {
  const syntax = program.sources.get(symbol)?.syntax;
  if (!syntax || syntax.kind === 'enum') return;
  // the names in `extends` and `implements` are looked up from outside, so that they do not depend on the hierarchy being made
  const scope = symbol.outer ?? symbol;
  const interfaces: ApexType[] = [];
  for (const reference of syntax.interfaces) {
    const type = resolver.resolve(reference, scope, symbol.file);
    // an interface that the library lacks is left out: nothing here would call the class through it
    if (type === ERROR || missingName(type) !== undefined) continue;
    if (!isInterface(type))
      program.report(
        symbol.file,
        reference.position,
        `${syntax.kind === 'interface' ? 'Interface' : 'Class'} ${symbol.name} must ${syntax.kind === 'interface' ? 'extend' : 'implement'} an interface: ${type.name}`
      );
    else if (type.kind === 'user' && type.symbol === symbol)
      program.report(symbol.file, reference.position, `Circular definition: ${symbol.name}`);
    else if (interfaces.includes(type))
      program.report(symbol.file, reference.position, `Type is already implemented: ${type.name}`);
    else interfaces.push(type);
  }
  symbol.interfaces = interfaces;
  if (syntax.kind !== 'class' || !syntax.superclass) return;
  const type = resolver.resolve(syntax.superclass, scope, symbol.file);
  if (type === ERROR || isMissing(program, symbol, syntax.superclass, type)) return;
  const report = (message: string): void =>
    program.report(symbol.file, syntax.superclass?.position ?? symbol.position, message);
  if (type.kind === 'user' && type.symbol.kind === 'class') {
    if (!type.symbol.isVirtual) report(`Non-virtual and non-abstract type cannot be extended: ${type.name}`);
    for (let at: ClassSymbol | null = type.symbol; at; at = superclassOf(at)) {
      if (at !== symbol) continue;
      report(`Circular definition: ${symbol.name}`);
      return;
    }
    symbol.superclass = type;
  } else if (type.kind === 'platform' && type.declaration.kind === 'class') {
    if (type.declaration.isVirtual !== true && type.declaration.isAbstract !== true)
      report(`Non-virtual and non-abstract type cannot be extended: ${type.name}`);
    symbol.superclass = type;
  } else report(`Type cannot be extended: ${type.name}`);
}

/** A class cannot extend what the library lacks. */
function isMissing(program: Program, symbol: ClassSymbol, reference: TypeReference, type: ApexType): boolean {
  const name = missingName(type);
  if (name !== undefined) program.report(symbol.file, reference.position, `Not supported by the local org: ${name}`);
  return name !== undefined;
}

function isInterface(type: ApexType): boolean {
  return (
    (type.kind === 'user' && type.symbol.kind === 'interface') ||
    (type.kind === 'platform' && type.declaration.kind === 'interface')
  );
}

/** Depth, all interfaces, whether it is an exception. */
export function completeHierarchy(program: Program, symbol: ClassSymbol): void {
  const all: ApexType[] = [];
  const add = (type: ApexType): void => {
    if (all.includes(type)) return;
    all.push(type);
    if (type.kind === 'user') type.symbol.interfaces.forEach(add);
    else
      for (const ancestor of program.platform.ancestry(type))
        if (ancestor.kind === 'platform' && ancestor !== type) add(ancestor);
  };
  let depth = -1;
  for (const at of lineage(symbol)) {
    depth++;
    at.interfaces.forEach(add);
    if (at.superclass?.kind === 'platform') {
      symbol.isException = isSubtype(at.superclass, program.platform.named('System', 'Exception'), program.platform);
      program.platform.parents(at.superclass).interfaces.forEach(add);
    }
  }
  symbol.depth = Math.max(depth, 0);
  symbol.allInterfaces = all;
}

/** Mangled name of a type in a key: letters, digits and `_`. */
export const mangle = (type: ApexType): string => (missingName(type) ?? type.name).replaceAll(/[^A-Za-z0-9]/g, '_');

export function signatureKey(name: string, parameters: readonly { readonly type: ApexType }[]): string {
  return `${name.toLowerCase()}$${parameters.length}${parameters.map((p) => `$${mangle(p.type)}`).join('')}`;
}

/** Fields, properties, methods and constructors. */
export function resolveMembers(program: Program, resolver: TypeResolver, symbol: ClassSymbol): void {
  const source = program.sources.get(symbol);
  if (!source) return;
  const syntax = source.syntax;
  const loose = syntax === null;
  const members: readonly MemberSyntax[] =
    syntax === null
      ? source.loose
      : syntax.kind === 'class'
        ? syntax.members
        : syntax.kind === 'interface'
          ? syntax.methods
          : [];
  for (const member of members) {
    switch (member.kind) {
      case 'field':
        addFields(program, resolver, symbol, member, loose);
        break;
      case 'property':
        addProperty(program, resolver, symbol, member, loose);
        break;
      case 'method':
        addMethod(program, resolver, symbol, member, loose);
        break;
      case 'constructor':
        addConstructor(program, resolver, symbol, member);
        break;
      default:
    }
  }
  if (symbol.kind === 'class') addImplicitConstructors(program, symbol);
}

function isTaken(symbol: ClassSymbol, name: string): boolean {
  const lower = name.toLowerCase();
  return symbol.fields.has(lower) || symbol.properties.has(lower);
}

/** `_name`, and `$depth` where a superclass has the same name. */
function memberKey(program: Program, symbol: ClassSymbol, name: string, isStatic: boolean): string {
  const lower = name.toLowerCase();
  if (!isStatic) {
    for (const at of lineage(symbol)) {
      if (at !== symbol && isDeclared(program, at, lower)) return `_${lower}$${symbol.depth}`;
    }
  }
  return `_${lower}`;
}

/** Members may not be collected yet for a superclass, so its syntax is asked. */
const declaredNames = new WeakMap<ClassSymbol, Set<string>>();
function isDeclared(program: Program, symbol: ClassSymbol, lower: string): boolean {
  let names = declaredNames.get(symbol);
  if (!names) {
    names = new Set();
    const syntax = program.sources.get(symbol)?.syntax;
    if (syntax?.kind === 'class') {
      for (const member of syntax.members) {
        if (member.kind === 'field') member.variables.forEach((v) => names?.add(v.name.toLowerCase()));
        else if (member.kind === 'property') names.add(member.name.toLowerCase());
      }
    }
    declaredNames.set(symbol, names);
  }
  return names.has(lower);
}

function addFields(
  program: Program,
  resolver: TypeResolver,
  symbol: ClassSymbol,
  syntax: FieldSyntax,
  loose: boolean
): void {
  const type = resolver.resolve(syntax.type, symbol, symbol.file);
  const isStatic = loose || hasWord(syntax.modifiers, 'static');
  for (const variable of syntax.variables) {
    if (isTaken(symbol, variable.name)) {
      program.report(symbol.file, variable.position, `Duplicate field: ${variable.name}`);
      continue;
    }
    const field: FieldSymbol = {
      what: 'field',
      name: variable.name,
      key: memberKey(program, symbol, variable.name, isStatic),
      owner: symbol,
      type,
      isStatic,
      isFinal: hasWord(syntax.modifiers, 'final'),
      isTransient: hasWord(syntax.modifiers, 'transient'),
      access: accessOf(syntax.modifiers, loose ? 'public' : 'private'),
      annotations: annotationsOf(syntax.modifiers),
      position: variable.position
    };
    symbol.fields.set(variable.name.toLowerCase(), field);
    program.memberSyntax.set(field, syntax);
  }
}

function addProperty(
  program: Program,
  resolver: TypeResolver,
  symbol: ClassSymbol,
  syntax: PropertySyntax,
  loose: boolean
): void {
  if (isTaken(symbol, syntax.name)) {
    program.report(symbol.file, syntax.position, `Duplicate property: ${syntax.name}`);
    return;
  }
  const { modifiers } = syntax;
  const isStatic = loose || hasWord(modifiers, 'static');
  const isOverride = hasWord(modifiers, 'override');
  const access = accessOf(modifiers, 'private');
  const accessor = (a: PropertySyntax['getter']): PropertySymbol['getter'] =>
    a ? { access: accessOf(a.modifiers, access), automatic: a.body === null } : null;
  const overridden = isOverride ? findProperty(symbol, syntax.name) : undefined;
  const property: PropertySymbol = {
    what: 'property',
    name: syntax.name,
    key: overridden?.key ?? memberKey(program, symbol, syntax.name, isStatic),
    owner: symbol,
    type: resolver.resolve(syntax.type, symbol, symbol.file),
    isStatic,
    isFinal: hasWord(modifiers, 'final'),
    isTransient: hasWord(modifiers, 'transient'),
    isVirtual: hasWord(modifiers, 'virtual') || hasWord(modifiers, 'abstract') || isOverride,
    isAbstract: hasWord(modifiers, 'abstract'),
    isOverride,
    access,
    getter: accessor(syntax.getter),
    setter: accessor(syntax.setter),
    annotations: annotationsOf(modifiers),
    position: syntax.position
  };
  symbol.properties.set(syntax.name.toLowerCase(), property);
  program.memberSyntax.set(property, syntax);
}

function findProperty(symbol: ClassSymbol, name: string): PropertySymbol | undefined {
  for (const at of lineage(symbol)) {
    const found = at === symbol ? undefined : at.properties.get(name.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

function parametersOf(
  program: Program,
  resolver: TypeResolver,
  symbol: ClassSymbol,
  syntax: readonly ParameterSyntax[]
): ParameterSymbol[] {
  const seen = new Set<string>();
  return syntax.map((p) => {
    if (seen.has(p.name.toLowerCase())) program.report(symbol.file, p.position, `Duplicate variable: ${p.name}`);
    seen.add(p.name.toLowerCase());
    return {
      name: p.name,
      type: resolver.resolve(p.type, symbol, symbol.file),
      isFinal: hasWord(p.modifiers, 'final'),
      position: p.position
    };
  });
}

function addMethod(
  program: Program,
  resolver: TypeResolver,
  symbol: ClassSymbol,
  syntax: MethodSyntax,
  loose: boolean
): void {
  const { modifiers } = syntax;
  const isInterface = symbol.kind === 'interface';
  const isAbstract = isInterface || hasWord(modifiers, 'abstract');
  const isStatic =
    !isInterface &&
    (loose || hasWord(modifiers, 'static') || hasWord(modifiers, 'testmethod') || hasWord(modifiers, 'webservice'));
  const annotations = annotationsOf(modifiers);
  const access = isInterface
    ? symbol.access === 'global'
      ? 'global'
      : 'public'
    : accessOf(modifiers, loose ? 'public' : 'private');
  const isOverride = hasWord(modifiers, 'override');
  const parameters = parametersOf(program, resolver, symbol, syntax.parameters);
  const method: MethodSymbol = {
    what: 'method',
    name: syntax.name,
    key: '',
    owner: symbol,
    returnType: syntax.returnType === null ? VOID : resolver.resolve(syntax.returnType, symbol, symbol.file),
    parameters,
    isStatic,
    isAbstract,
    isVirtual: !isStatic && (isAbstract || isOverride || hasWord(modifiers, 'virtual')),
    isOverride,
    access,
    isTest: hasWord(modifiers, 'testmethod') || hasAnnotation(annotations, 'istest'),
    isWebService: hasWord(modifiers, 'webservice'),
    annotations,
    position: syntax.position
  };
  method.key =
    signatureKey(syntax.name, parameters) +
    (access === 'private' && !isStatic && !method.isVirtual && !isDemanded(symbol, method) ? `$p${symbol.depth}` : '');
  const lower = syntax.name.toLowerCase();
  const overloads = symbol.methods.get(lower) ?? [];
  if (!parameters.some((p) => p.type === ERROR) && overloads.some((o) => sameParameters(o.parameters, parameters))) {
    program.report(
      symbol.file,
      syntax.position,
      `Method already defined: ${methodText(method)} from the type ${symbol.name}`
    );
  }
  overloads.push(method);
  symbol.methods.set(lower, overloads);
  program.memberSyntax.set(method, syntax);
}

/** Whether a superclass has this method as an abstract one: a private one implements it, though it is no override. */
function isDemanded(symbol: ClassSymbol, { name, parameters }: MethodSymbol): boolean {
  for (const at of lineage(symbol)) {
    const overloads = at === symbol ? [] : (at.methods.get(name.toLowerCase()) ?? []);
    if (overloads.some((m) => m.isAbstract && sameParameters(m.parameters, parameters))) return true;
  }
  return false;
}

export function sameParameters(
  a: readonly { readonly type: ApexType }[],
  b: readonly { readonly type: ApexType }[]
): boolean {
  return a.length === b.length && a.every((p, i) => p.type === b[i]?.type);
}

/** `void foo(String, Integer)`: as messages name a method. */
export function methodText(method: {
  readonly name: string;
  readonly returnType: ApexType;
  readonly parameters: readonly { readonly type: ApexType }[];
}): string {
  return `${method.returnType.name} ${method.name}(${method.parameters.map((p) => p.type.name).join(', ')})`;
}

function addConstructor(
  program: Program,
  resolver: TypeResolver,
  symbol: ClassSymbol,
  syntax: ConstructorSyntax
): void {
  const parameters = parametersOf(program, resolver, symbol, syntax.parameters);
  if (symbol.constructors.some((c) => sameParameters(c.parameters, parameters))) {
    program.report(
      symbol.file,
      syntax.position,
      `Constructor already defined: void ${symbol.simpleName}(${parameters.map((p) => p.type.name).join(', ')})`
    );
  }
  const constructor: ConstructorSymbol = {
    what: 'constructor',
    key: signatureKey('new', parameters),
    owner: symbol,
    parameters,
    access: accessOf(syntax.modifiers, 'private'),
    implicit: null,
    annotations: annotationsOf(syntax.modifiers),
    position: syntax.position
  };
  symbol.constructors.push(constructor);
  program.memberSyntax.set(constructor, syntax);
}

function addImplicitConstructors(program: Program, symbol: ClassSymbol): void {
  const add = (implicit: 'default' | 'exception', types: readonly ApexType[]): void => {
    const parameters = types.map((type, i) => ({
      name: ['message', 'cause'][types.length === 1 && type !== STRING ? 1 : i] ?? 'p',
      type,
      isFinal: false,
      position: symbol.position
    }));
    if (symbol.constructors.some((c) => sameParameters(c.parameters, parameters))) return;
    symbol.constructors.push({
      what: 'constructor',
      key: signatureKey('new', parameters),
      owner: symbol,
      parameters,
      implicit,
      access: symbol.access === 'global' ? 'global' : 'public',
      annotations: [],
      position: symbol.position
    });
  };
  if (symbol.isException) {
    const exception = program.platform.named('System', 'Exception');
    add('exception', []);
    add('exception', [STRING]);
    add('exception', [exception]);
    add('exception', [STRING, exception]);
  } else if (symbol.constructors.length === 0) add('default', []);
}
