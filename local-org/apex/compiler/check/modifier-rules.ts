/** Where modifiers may stand (Apex Developer Guide, "Class Definition", "Access Modifiers", "Static and Instance Methods, Variables, and Initialization Code"). */
import { hasWord } from '../symbols/collect.ts';
import type { Program } from '../symbols/program.ts';
import type { ClassSymbol } from '../symbols/symbols.ts';
import type { MemberSyntax, Modifiers } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';

const WORD_OF: Readonly<Partial<Record<MemberSyntax['kind'], string>>> = {
  field: 'fields',
  property: 'properties',
  method: 'methods',
  constructor: 'constructors'
};

export function checkModifiers(program: Program, symbol: ClassSymbol): void {
  const syntax = program.sources.get(symbol)?.syntax;
  if (!syntax) return;
  const report = (position: Position, message: string): void => program.report(symbol.file, position, message);
  if (syntax.kind === 'interface') {
    for (const method of syntax.methods) {
      const word = method.modifiers.words[0];
      if (word && word.word !== 'global' && word.word !== 'public')
        report(word.position, `Modifier is not allowed: ${word.word}`);
      if (method.body !== null) report(method.position, `Interface methods cannot have a body: ${method.name}`);
    }
    return;
  }
  checkType(symbol, syntax.modifiers, report);
  if (syntax.kind === 'enum') checkConstants(syntax.constants, report);
  if (syntax.kind !== 'class') return;
  for (const member of syntax.members) {
    if (member.kind === 'initializer' && member.isStatic && symbol.outer)
      report(member.position, 'static can only be used on initializers of a top level type');
    if (member.kind === 'property' && member.getter === null && member.setter === null)
      report(member.position, `Properties must have at least one accessor: ${member.name}`);
    const what = WORD_OF[member.kind];
    if (what !== undefined && 'modifiers' in member) checkMember(symbol, member, member.modifiers, what, report);
  }
}

type Report = (position: Position, message: string) => void;

/** What may stand before a class, interface or enum. */
function checkType(symbol: ClassSymbol, modifiers: Modifiers, report: Report): void {
  const words = modifiers.words;
  const wrong = words.find(({ word }) => !TYPE_WORDS.has(word) && !word.endsWith(' sharing'));
  if (wrong) report(wrong.position, `Modifier is not allowed: ${wrong.word}`);
  const sharing = words.filter(({ word }) => word.endsWith(' sharing'));
  if (sharing[1]) report(sharing[1].position, `Duplicate modifier: ${sharing[1].word}`);
  const global = words.find(({ word }) => word === 'global');
  if (global && symbol.outer && symbol.outer.access !== 'global')
    report(symbol.position, 'Defining type for global types must be declared as global');
}

const TYPE_WORDS = new Set(['global', 'public', 'protected', 'private', 'virtual', 'abstract', 'final', 'transient']);

function checkConstants(
  constants: readonly { readonly name: string; readonly position: Position }[],
  report: Report
): void {
  const seen = new Set<string>();
  for (const { name, position } of constants) {
    if (seen.has(name.toLowerCase())) report(position, `Duplicate enum value: ${name}`);
    seen.add(name.toLowerCase());
  }
}

/** Words that say nothing of a member of this kind. */
const WRONG_ON: Readonly<Record<string, readonly string[]>> = {
  fields: ['virtual', 'override', 'testmethod'],
  methods: ['transient'],
  constructors: ['virtual', 'override', 'abstract', 'static', 'transient', 'final', 'testmethod', 'webservice'],
  properties: ['testmethod']
};

const ACCESS = ['private', 'protected', 'public', 'global'];

function checkMember(
  symbol: ClassSymbol,
  member: MemberSyntax,
  modifiers: Modifiers,
  what: string,
  report: Report
): void {
  for (const { word, position } of modifiers.words)
    if (WRONG_ON[what]?.includes(word)) report(position, `${word} is not allowed on ${what}`);
  const seen = new Set<string>();
  for (const { word, position } of modifiers.words) {
    if (seen.has(word)) report(position, `Duplicate modifier: ${word}`);
    else if (ACCESS.includes(word) && ACCESS.some((other) => seen.has(other)))
      report(position, `Modifier is not allowed together with another access modifier: ${word}`);
    seen.add(word);
  }
  const { position } = member;
  const never = ['virtual', 'abstract', 'override'].find((word) => hasWord(modifiers, word));
  if (what === 'methods' && hasWord(modifiers, 'static') && never !== undefined)
    report(position, `Static methods cannot be ${never}`);
  if (
    hasWord(modifiers, 'webservice') &&
    what === 'methods' &&
    !hasWord(modifiers, 'static') &&
    symbol.access === 'global'
  )
    report(position, 'webService methods must be static');
  if (symbol.outer && hasWord(modifiers, 'static'))
    report(position, `static can only be used on ${what} of a top level type`);
  if (hasWord(modifiers, 'global') && symbol.access !== 'global')
    report(position, `Defining type for global ${what} must be declared as global`);
  if (hasWord(modifiers, 'webservice') && symbol.access !== 'global')
    report(position, `Defining type for webService ${what} must be declared as global`);
  if (hasWord(modifiers, 'abstract') && !symbol.isAbstract)
    report(position, `Defining type for abstract ${what} must be declared as abstract`);
}
