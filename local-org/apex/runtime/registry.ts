/**
 * The types known at run time: one `RuntimeType` object per distinct type, and the classes of the running program by name.
 *
 * Primitives, sObjects and collections of them are the same for every program of the process; what names a class of the
 * program is dropped when another program is loaded (`RuntimeTypes.useClasses`).
 */
import type { ClassInfo, RuntimeType, RuntimeTypeKind } from './types.ts';

/** Where names that are neither primitive nor generic are looked up. Names come lower-cased. */
export interface ClassSource {
  /** Class, interface or enum of the source or of the platform. */
  classInfo(lowerName: string): ClassInfo | undefined;
  /** Canonical API name of an sObject, if there is one of this name. */
  sobjectName(lowerName: string): string | undefined;
}

const PRIMITIVES = [
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Datetime',
  'Time',
  'Blob'
] as const;

class TypeTable {
  /** Lower-cased canonical name → type. */
  readonly #shared = new Map<string, RuntimeType>();
  readonly #ofProgram = new Map<string, RuntimeType>();
  /** What a name meant when it was asked for; told apart from the types, since a class may be named like an object of the platform. */
  readonly #byText = new Map<string, RuntimeType>();
  readonly #ofInfo = new Map<ClassInfo, RuntimeType>();
  readonly #numbers = new Map<RuntimeType, number>();
  #source: ClassSource | undefined;

  readonly any: RuntimeType = this.#fixed('Object', 'any');
  readonly void: RuntimeType = this.#fixed('void', 'void');
  readonly boolean: RuntimeType;
  readonly integer: RuntimeType;
  readonly long: RuntimeType;
  readonly double: RuntimeType;
  readonly decimal: RuntimeType;
  readonly string: RuntimeType;
  readonly id: RuntimeType;
  readonly date: RuntimeType;
  readonly datetime: RuntimeType;
  readonly time: RuntimeType;
  readonly blob: RuntimeType;
  readonly sobject: RuntimeType = this.#fixed('SObject', 'sobject');

  constructor() {
    const made = PRIMITIVES.map((name) => this.#fixed(name, 'primitive'));
    [
      this.boolean,
      this.integer,
      this.long,
      this.double,
      this.decimal,
      this.string,
      this.id,
      this.date,
      this.datetime,
      this.time,
      this.blob
    ] = made as [
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType,
      RuntimeType
    ];
  }

  #fixed(name: string, kind: RuntimeTypeKind): RuntimeType {
    const type: RuntimeType = { name, kind, args: [] };
    this.#shared.set(name.toLowerCase(), type);
    return type;
  }

  /** Makes the classes of a program the ones that names mean from now on. */
  useClasses(source: ClassSource | undefined): void {
    this.#source = source;
    this.#ofProgram.clear();
    this.#byText.clear();
    this.#ofInfo.clear();
  }

  /** A number of its own for each type: two types may have the same name. */
  #numberOf(type: RuntimeType): number {
    let number = this.#numbers.get(type);
    if (number === undefined) this.#numbers.set(type, (number = this.#numbers.size));
    return number;
  }

  listOf(element: RuntimeType): RuntimeType {
    return this.#generic('List', 'list', [element]);
  }

  setOf(element: RuntimeType): RuntimeType {
    return this.#generic('Set', 'set', [element]);
  }

  mapOf(key: RuntimeType, value: RuntimeType): RuntimeType {
    return this.#generic('Map', 'map', [key, value]);
  }

  #generic(name: string, kind: RuntimeTypeKind, args: readonly RuntimeType[], info?: ClassInfo): RuntimeType {
    const full = `${name}<${args.map((a) => a.name).join(',')}>`;
    const key = `${name.toLowerCase()} ${args.map((a) => this.#numberOf(a)).join(' ')}`;
    const found = this.#shared.get(key) ?? this.#ofProgram.get(key);
    if (found) return found;
    const type: RuntimeType = info ? { name: full, kind, args, info } : { name: full, kind, args };
    const table = info || args.some((a) => this.#isOfProgram(a)) ? this.#ofProgram : this.#shared;
    table.set(key, type);
    return type;
  }

  #isOfProgram(type: RuntimeType): boolean {
    return type.info !== undefined || type.args.some((a) => this.#isOfProgram(a));
  }

  /** The type of a class, interface or enum. */
  ofClass(info: ClassInfo): RuntimeType {
    const found = this.#ofInfo.get(info);
    if (found) return found;
    const type: RuntimeType = { name: info.name, kind: info.kind, args: [], info };
    this.#ofInfo.set(info, type);
    return type;
  }

  /** The type of an sObject by its API name (any spelling that was canonical when asked first is kept). */
  ofSObject(apiName: string): RuntimeType {
    const key = `sobject ${apiName.toLowerCase()}`;
    const found = this.#shared.get(key);
    if (found) return found;
    const type: RuntimeType =
      apiName.toLowerCase() === 'sobject' ? this.sobject : { name: apiName, kind: 'sobject', args: [] };
    this.#shared.set(key, type);
    return type;
  }

  /**
   * The type of a name as Apex writes it (`list<account>`, `Map<Id, Foo.Bar>`, `Integer[]`, `System.String`, `Schema.Account`),
   * or undefined when there is none.
   */
  find(text: string): RuntimeType | undefined {
    const known = this.#byText.get(text);
    if (known) return known;
    const found = this.#find(text.replace(/\s+/g, ''));
    if (found) this.#byText.set(text, found);
    return found;
  }

  #find(clean: string): RuntimeType | undefined {
    const simple = this.#shared.get(clean.toLowerCase());
    if (simple) return simple;
    if (clean.endsWith('[]')) {
      const element = this.find(clean.slice(0, -2));
      return element && this.listOf(element);
    }
    const open = clean.indexOf('<');
    if (open > 0 && clean.endsWith('>'))
      return this.#findGeneric(clean.slice(0, open), splitArguments(clean.slice(open + 1, -1)));
    return this.#findNamed(clean);
  }

  /** Like `find`, for names the compiler has checked. Throws Error when there is no such type. */
  get(text: string): RuntimeType {
    const type = this.find(text);
    if (!type) throw new Error(`no type ${text} at run time`);
    return type;
  }

  #findGeneric(name: string, argumentTexts: readonly string[]): RuntimeType | undefined {
    const args: RuntimeType[] = [];
    for (const text of argumentTexts) {
      const type = this.find(text);
      if (!type) return undefined;
      args.push(type);
    }
    const [first, second] = args;
    const bare = name.toLowerCase().replace(/^system\./, '');
    if (bare === 'list' && first) return this.listOf(first);
    if (bare === 'set' && first) return this.setOf(first);
    if (bare === 'map' && first && second) return this.mapOf(first, second);
    const info = this.#source?.classInfo(name.toLowerCase());
    return info && this.#generic(info.name, info.kind, args, info);
  }

  #findNamed(name: string): RuntimeType | undefined {
    const lower = name.toLowerCase();
    const info = this.#source?.classInfo(lower);
    if (info) return this.ofClass(info);
    const bare = lower.replace(/^(system|schema)\./, '');
    const primitive = this.#shared.get(bare);
    if (primitive && primitive.args.length === 0) return primitive;
    const sobject = this.#source?.sobjectName(bare);
    return sobject === undefined ? undefined : this.ofSObject(sobject);
  }
}

/** Splits `A,Map<B,C>` at the commas of the outermost level. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '<') depth++;
    else if (c === '>') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** The one table of types of this process (each worker thread has its own). */
export const RuntimeTypes = new TypeTable();
