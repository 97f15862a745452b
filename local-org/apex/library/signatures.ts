/**
 * Reads the signature strings of the standard library (see declare.ts) into types and names.
 * Parsing is lazy per platform type: `signaturesOf` reads a declaration when the compiler first asks for it.
 */
import type { PlatformTypeDeclaration } from './declare.ts';

/** A type as written: `Map<String,List<Object>>`, arrays as List. Names are not resolved. */
export interface TypeExpression {
  readonly name: string;
  readonly args: readonly TypeExpression[];
}

export interface ParameterSignature {
  readonly type: TypeExpression;
  readonly name: string;
}

export interface MethodSignature {
  /** The string the method is declared under. */
  readonly key: string;
  readonly returnType: TypeExpression;
  readonly name: string;
  readonly parameters: readonly ParameterSignature[];
}

export interface ConstructorSignature {
  readonly key: string;
  readonly parameters: readonly ParameterSignature[];
}

export interface PropertySignature {
  readonly key: string;
  readonly type: TypeExpression;
  readonly name: string;
  readonly writable: boolean;
}

/** All signatures of one platform type. Members are found by their lower-cased names. */
export interface PlatformSignatures {
  readonly constructors: readonly ConstructorSignature[];
  readonly methods: ReadonlyMap<string, readonly MethodSignature[]>;
  readonly statics: ReadonlyMap<string, readonly MethodSignature[]>;
  readonly properties: ReadonlyMap<string, PropertySignature>;
  readonly staticProperties: ReadonlyMap<string, PropertySignature>;
}

/** The parts of `System.List<T>`: namespace, simple name (`Messaging.SingleEmailMessage` → `SingleEmailMessage`), type parameters. */
export interface DeclaredName {
  readonly namespace: string;
  readonly name: string;
  readonly parameters: readonly string[];
}

class Scanner {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  private space(): void {
    while (this.text.charCodeAt(this.at) === 32) this.at++;
  }

  /** An identifier, dots included; empty when there is none. */
  word(): string {
    this.space();
    const start = this.at;
    while (this.at < this.text.length && isWordCharacter(this.text.charCodeAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  take(char: string): boolean {
    this.space();
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  expect(char: string): void {
    if (!this.take(char)) this.fail(`'${char}' expected`);
  }

  get done(): boolean {
    this.space();
    return this.at >= this.text.length;
  }

  type(): TypeExpression {
    const name = this.word();
    if (name === '') this.fail('a type expected');
    let args: TypeExpression[] = NO_ARGUMENTS;
    if (this.take('<')) {
      args = [];
      do args.push(this.type());
      while (this.take(','));
      this.expect('>');
    }
    let type: TypeExpression = { name, args };
    while (this.take('[')) {
      this.expect(']');
      type = { name: 'List', args: [type] };
    }
    return type;
  }

  parameters(): ParameterSignature[] {
    this.expect('(');
    const parameters: ParameterSignature[] = [];
    if (this.take(')')) return parameters;
    do {
      const type = this.type();
      parameters.push({ type, name: this.word() });
    } while (this.take(','));
    this.expect(')');
    return parameters;
  }

  end(): void {
    if (!this.done) this.fail('the end expected');
  }

  private fail(what: string): never {
    throw new SyntaxError(`${what} at ${this.at} in the signature "${this.text}"`);
  }
}

const NO_ARGUMENTS: TypeExpression[] = [];

function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 46 ||
    code === 36
  );
}

/** Reads `Integer`, `Map<Id,List<Account>>`, `String[]`. Throws SyntaxError. */
export function parseType(text: string): TypeExpression {
  const scanner = new Scanner(text);
  const type = scanner.type();
  scanner.end();
  return type;
}

/** Reads `String join(Iterable<Object> parts, String separator)`. Throws SyntaxError. */
export function parseMethod(key: string): MethodSignature {
  const scanner = new Scanner(key);
  const returnType = scanner.type();
  const name = scanner.word();
  const parameters = scanner.parameters();
  scanner.end();
  return { key, returnType, name, parameters };
}

/** Reads `(String message, Exception cause)`. Throws SyntaxError. */
export function parseConstructor(key: string): ConstructorSignature {
  const scanner = new Scanner(key);
  const parameters = scanner.parameters();
  scanner.end();
  return { key, parameters };
}

/** Reads `Integer size`. Throws SyntaxError. */
export function parseProperty(key: string, writable: boolean): PropertySignature {
  const scanner = new Scanner(key);
  const type = scanner.type();
  const name = scanner.word();
  scanner.end();
  return { key, type, name, writable };
}

/** Reads the name of a declaration: `System.Map<K,V>`. */
export function parseDeclaredName(text: string): DeclaredName {
  const type = parseType(text);
  const dot = type.name.indexOf('.');
  return {
    namespace: dot < 0 ? 'System' : type.name.slice(0, dot),
    name: type.name.slice(dot + 1),
    parameters: type.args.map((arg) => arg.name)
  };
}

function methodsByName(table: Readonly<Record<string, unknown>> | undefined): Map<string, MethodSignature[]> {
  const byName = new Map<string, MethodSignature[]>();
  for (const key in table) {
    const method = parseMethod(key);
    const lower = method.name.toLowerCase();
    const overloads = byName.get(lower);
    if (overloads === undefined) byName.set(lower, [method]);
    else overloads.push(method);
  }
  return byName;
}

function propertiesByName(
  table: Readonly<Record<string, { set?: unknown }>> | undefined
): Map<string, PropertySignature> {
  const byName = new Map<string, PropertySignature>();
  for (const key in table) {
    const property = parseProperty(key, table[key]!.set !== undefined);
    byName.set(property.name.toLowerCase(), property);
  }
  return byName;
}

const parsed = new WeakMap<PlatformTypeDeclaration, PlatformSignatures>();

/** The signatures of a declaration, read at the first call. */
export function signaturesOf(declaration: PlatformTypeDeclaration): PlatformSignatures {
  let signatures = parsed.get(declaration);
  if (signatures === undefined) {
    signatures = {
      constructors: Object.keys(declaration.constructors ?? {}).map(parseConstructor),
      methods: methodsByName(declaration.methods),
      statics: methodsByName(declaration.statics),
      properties: propertiesByName(declaration.properties),
      staticProperties: propertiesByName(declaration.staticProperties)
    };
    parsed.set(declaration, signatures);
  }
  return signatures;
}
