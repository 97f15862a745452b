/** Makes the symbols of the source: first the types, then (when all are known) their hierarchy and the signatures of their members. */
import type {
  AnnotationSyntax,
  ExpressionSyntax,
  MemberSyntax,
  Modifiers,
  TypeDeclarationSyntax,
  UnitSyntax
} from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import type { Program } from './program.ts';
import type { AccessModifier, AnnotationUse, ClassSymbol } from './symbols.ts';
import type { UserType } from './types.ts';

export function hasWord(modifiers: Modifiers, word: string): boolean {
  return modifiers.words.some((w) => w.word === word);
}

export function accessOf(modifiers: Modifiers, fallback: AccessModifier): AccessModifier {
  for (const { word } of modifiers.words) {
    if (word === 'global' || word === 'webservice') return 'global';
    if (word === 'public' || word === 'protected' || word === 'private') return word;
  }
  return fallback;
}

export function annotationsOf(modifiers: Modifiers): AnnotationUse[] {
  return modifiers.annotations.map(annotation);
}

function annotation(syntax: AnnotationSyntax): AnnotationUse {
  const values: Record<string, string | boolean | number> = {};
  for (const { name, value } of syntax.values) values[name.toLowerCase()] = constant(value);
  return { name: syntax.name.toLowerCase(), values, position: syntax.position };
}

/** Values in annotations are literals or a bare word (`delegatedSObject=Account`). */
function constant(value: ExpressionSyntax): string | boolean | number {
  if (value.kind === 'literal') {
    if (value.literal === 'boolean') return value.text === 'true';
    return value.literal === 'integer' ? Number(value.text) : value.text;
  }
  if (value.kind === 'name') return value.name;
  return '';
}

export function hasAnnotation(annotations: readonly AnnotationUse[], name: string): boolean {
  return annotations.some((a) => a.name === name);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The symbol of a type, with its inner types; hierarchy and members are still empty. */
export function makeClass(
  program: Program,
  syntax: TypeDeclarationSyntax,
  outer: ClassSymbol | null,
  file: string,
  apiVersion: number
): ClassSymbol {
  const { modifiers } = syntax;
  const annotations = annotationsOf(modifiers);
  const isTest = hasAnnotation(annotations, 'istest') || (outer?.isTest ?? false);
  const sharing = modifiers.words.find((w) => w.word.endsWith(' sharing'))?.word.split(' ')[0] as
    ClassSymbol['sharing'] | undefined;
  const symbol: Mutable<ClassSymbol> = {
    what: 'class',
    kind: syntax.kind,
    name: outer ? `${outer.name}.${syntax.name}` : syntax.name,
    simpleName: syntax.name,
    outer,
    file,
    position: syntax.position,
    apiVersion,
    access: accessOf(modifiers, 'private'),
    isAbstract: syntax.kind === 'interface' || hasWord(modifiers, 'abstract'),
    isVirtual: hasWord(modifiers, 'virtual') || hasWord(modifiers, 'abstract'),
    sharing: sharing ?? null,
    isTest,
    annotations,
    type: null as unknown as UserType,
    superclass: null,
    interfaces: [],
    allInterfaces: [],
    depth: 0,
    isException: false,
    inner: new Map(),
    fields: new Map(),
    properties: new Map(),
    methods: new Map(),
    constructors: [],
    constants: syntax.kind === 'enum' ? syntax.constants.map((c) => c.name) : [],
    bridges: []
  };
  symbol.type = { kind: 'user', name: symbol.name, symbol };
  program.sources.set(symbol, { syntax, loose: [] });
  if (syntax.kind === 'class') addInner(program, symbol, syntax.members, file, apiVersion);
  checkTypeModifiers(program, symbol, modifiers);
  return symbol;
}

function addInner(
  program: Program,
  symbol: ClassSymbol,
  members: readonly MemberSyntax[],
  file: string,
  apiVersion: number
): void {
  for (const member of members) {
    if (member.kind !== 'class' && member.kind !== 'interface' && member.kind !== 'enum') continue;
    if (symbol.outer) program.report(file, member.position, 'Inner types are not allowed to have inner types');
    if (symbol.inner.has(member.name.toLowerCase()))
      program.report(file, member.position, `Duplicate type: ${member.name}`);
    if (symbol.simpleName.toLowerCase() === member.name.toLowerCase()) {
      program.report(file, member.position, `Inner type name conflicts with its outer type: ${member.name}`);
    }
    symbol.inner.set(member.name.toLowerCase(), makeClass(program, member, symbol, file, apiVersion));
  }
}

function checkTypeModifiers(program: Program, symbol: ClassSymbol, modifiers: Modifiers): void {
  const words = modifiers.words.map((w) => w.word);
  const duplicate = modifiers.words.find((w, i) => words.indexOf(w.word) !== i);
  if (duplicate) program.report(symbol.file, duplicate.position, `Duplicate modifier: ${duplicate.word}`);
  if (!symbol.outer && symbol.access === 'private' && !symbol.isTest && !words.includes('private')) {
    program.report(symbol.file, symbol.position, 'Top-level type must have public or global visibility');
  } else if (!symbol.outer && (words.includes('private') || words.includes('protected')) && !symbol.isTest) {
    program.report(symbol.file, symbol.position, 'Top-level type must have public or global visibility');
  }
  if (symbol.kind === 'enum' && words.some((w) => w === 'virtual' || w === 'abstract' || w.endsWith(' sharing'))) {
    program.report(
      symbol.file,
      symbol.position,
      `Modifier is not allowed: ${words.find((w) => w === 'virtual' || w === 'abstract' || w.endsWith(' sharing'))}`
    );
  }
}

/** A class for what is declared loosely in a trigger or an anonymous block. */
export function makeLooseClass(
  program: Program,
  name: string,
  position: Position,
  members: readonly MemberSyntax[],
  file: string,
  apiVersion: number
): ClassSymbol {
  const none: Modifiers = { words: [{ word: 'public', position }], annotations: [] };
  const symbol = makeClass(
    program,
    { kind: 'class', position, name, modifiers: none, superclass: null, interfaces: [], members },
    null,
    file,
    apiVersion
  );
  program.sources.set(symbol, { syntax: null, loose: members });
  return symbol;
}

/** The symbol of a unit: of its class, or of what holds a trigger's or anonymous block's members. */
export function collectUnit(program: Program, unit: UnitSyntax, file: string, apiVersion: number): ClassSymbol {
  if (unit.kind === 'triggerUnit')
    return makeLooseClass(program, unit.name, unit.position, unit.members, file, apiVersion);
  if (unit.kind === 'anonymousUnit')
    return makeLooseClass(program, 'AnonymousBlock', unit.position, unit.members, file, apiVersion);
  const symbol = makeClass(program, unit.declaration, null, file, apiVersion);
  const lower = symbol.name.toLowerCase();
  const other = program.classes.get(lower);
  if (other) program.report(file, symbol.position, `Duplicate class: ${symbol.name} is also declared in ${other.file}`);
  else program.classes.set(lower, symbol);
  return symbol;
}

/** The class and all its inner ones. */
export function* withInner(symbol: ClassSymbol): Generator<ClassSymbol> {
  yield symbol;
  for (const inner of symbol.inner.values()) yield* withInner(inner);
}
