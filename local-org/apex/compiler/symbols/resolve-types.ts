/**
 * Finds the type a name means (Apex Developer Guide, "Type Resolution and System Namespace for Types" and "Name Precedence"):
 * inner types of the class around (inherited ones too), then top-level classes of the source, then the namespaces System and
 * Schema, then sObjects; qualified names by outer class first, then by namespace.
 */
import { isKnownButMissing } from '../../library/known-namespaces.ts';
import type { TypePart, TypeReference } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { typeText } from '../syntax/types.ts';
import { isMissingObject } from './missing-objects.ts';
import type { Program } from './program.ts';
import type { ClassSymbol } from './symbols.ts';
import { ANY, ERROR, PRIMITIVES, VOID } from './type-table.ts';
import type { ApexType, UserType } from './types.ts';

export class TypeResolver {
  readonly program: Program;

  constructor(program: Program) {
    this.program = program;
  }

  /** The type, or ERROR after reporting `Invalid type`. */
  resolve(reference: TypeReference, scope: ClassSymbol | null, file: string): ApexType {
    const found = this.find(reference, scope, file);
    if (found === null) {
      const text = typeText(reference);
      if (this.isMissing(text.replaceAll('[]', ''))) return this.missingType(text, reference.dimensions);
      this.program.report(file, reference.position, `Invalid type: ${text}`);
      return ERROR;
    }
    if (scope && found.kind === 'user' && !isTypeVisible(scope, found.symbol))
      this.program.report(file, reference.position, `Type is not visible: ${found.name}`);
    return found;
  }

  /** Whether the platform has this type or object, though neither library nor schema do. */
  isMissing(name: string): boolean {
    return isKnownButMissing(name) || isMissingObject(name.replace(/^schema\./i, ''), this.program.schema);
  }

  private missingType(text: string, dimensions: number): ApexType {
    let type: ApexType = this.program.types.missing(text.replaceAll('[]', ''));
    for (let i = 0; i < dimensions; i++) type = this.program.types.list(type);
    return type;
  }

  /** The type, or null. Problems inside type arguments are reported. */
  find(reference: TypeReference, scope: ClassSymbol | null, file: string): ApexType | null {
    let type = this.findParts(reference.parts, scope, file, reference.position);
    if (type === null || type === ERROR) return type;
    for (let i = 0; i < reference.dimensions; i++) type = this.program.types.list(type);
    return type;
  }

  private findParts(
    parts: readonly TypePart[],
    scope: ClassSymbol | null,
    file: string,
    position: Position
  ): ApexType | null {
    const last = parts[parts.length - 1] as TypePart;
    const args = last.args.map((a) => this.resolve(a, scope, file));
    if (args.includes(ERROR)) return ERROR;
    const names = parts.map((p) => p.name);
    const collection = this.collection(names, args, file, position);
    if (collection) return collection;
    const found = this.findName(names, scope, args);
    if (found === null || args.length === 0) return found;
    const wanted = found.kind === 'platform' ? this.program.platform.parameterCount(found.declaration) : 0;
    if (wanted === args.length) return found;
    this.program.report(
      file,
      position,
      `Invalid number of type arguments for ${names.join('.')}: expected ${wanted} but found ${args.length}`
    );
    return ERROR;
  }

  private collection(
    names: readonly string[],
    args: readonly ApexType[],
    file: string,
    position: Position
  ): ApexType | null {
    const name = (
      names.length === 2 && names[0]?.toLowerCase() === 'system' ? names[1] : names.length === 1 ? names[0] : ''
    )?.toLowerCase();
    if (name !== 'list' && name !== 'set' && name !== 'map') return null;
    const wanted = name === 'map' ? 2 : 1;
    if (args.length !== wanted) {
      this.program.report(
        file,
        position,
        `Invalid number of type arguments for ${name === 'map' ? 'Map' : name === 'set' ? 'Set' : 'List'}: expected ${wanted} but found ${args.length}`
      );
      return ERROR;
    }
    const [first, second] = args as [ApexType, ApexType];
    if (name === 'list') return this.program.types.list(first);
    return name === 'set' ? this.program.types.set(first) : this.program.types.map(first, second);
  }

  /** `Foo`, `Outer.Inner`, `ns.Foo`, `Database.Batchable`, `Schema.Account`. */
  findName(names: readonly string[], scope: ClassSymbol | null, args: readonly ApexType[] = []): ApexType | null {
    const [first, ...rest] = names as [string, ...string[]];
    const user = this.findUser(first, scope);
    if (user) {
      const inner = this.inside(user, rest);
      if (inner) return inner;
    }
    if (rest.length === 0) return user ? user.type : this.findUnqualified(first, args);
    return this.findQualified(first, rest, args);
  }

  private inside(start: ClassSymbol, path: readonly string[]): ApexType | null {
    let symbol: ClassSymbol | null = start;
    for (const name of path) {
      symbol = this.innerOf(symbol, name);
      if (!symbol) return null;
    }
    return symbol.type;
  }

  /** An inner type of a class, declared there or inherited. */
  innerOf(symbol: ClassSymbol, name: string): ClassSymbol | null {
    const lower = name.toLowerCase();
    const seen = new Set<ClassSymbol>();
    for (let at: ClassSymbol | null = symbol; at && !seen.has(at); at = superclassOf(at)) {
      seen.add(at);
      const inner = at.inner.get(lower);
      if (inner) return inner;
    }
    return null;
  }

  /** A class of the source by simple name, seen from `scope`. A trigger is no class, though a class may have its name. */
  findUser(name: string, scope: ClassSymbol | null): ClassSymbol | null {
    const lower = name.toLowerCase();
    for (let at = scope; at; at = at.outer) {
      if (at.simpleName.toLowerCase() === lower && this.program.sources.get(at)?.syntax !== null) return at;
      const inner = this.innerOf(at, name);
      if (inner) return inner;
    }
    return this.program.classes.get(lower) ?? null;
  }

  private findUnqualified(name: string, args: readonly ApexType[]): ApexType | null {
    const lower = name.toLowerCase();
    const { platform, types } = this.program;
    const simple = PRIMITIVES.get(lower);
    if (simple) return simple;
    if (lower === 'object') return ANY;
    if (lower === 'void') return VOID;
    if (lower === 'sobject') return types.sobject;
    if (lower === 'aggregateresult') return types.aggregateResult;
    const declaration = platform.find('System', name) ?? platform.find('Schema', name);
    const object = this.program.findObject(name);
    // `Site`, `Network` and the like are both: the class has only statics, so a variable of that type holds a record
    if (
      declaration &&
      !(
        object &&
        declaration.constructors === undefined &&
        declaration.methods === undefined &&
        declaration.properties === undefined
      )
    ) {
      return platform.typeOf(declaration, args);
    }
    return object ? types.record(object) : null;
  }

  private findQualified(first: string, rest: readonly string[], args: readonly ApexType[]): ApexType | null {
    const { platform, types, environment } = this.program;
    const lower = first.toLowerCase();
    const joined = rest.join('.');
    if (environment.namespace !== undefined && lower === environment.namespace.toLowerCase()) {
      const user = this.program.classes.get((rest[0] as string).toLowerCase());
      if (user) return this.inside(user, rest.slice(1));
    }
    const declaration = platform.find(first, joined);
    if (declaration) return platform.typeOf(declaration, args);
    if (rest.length === 1) {
      const name = rest[0] as string;
      if (lower === 'schema' || lower === 'sobject') {
        if (name.toLowerCase() === 'sobject') return types.sobject;
        if (name.toLowerCase() === 'aggregateresult') return types.aggregateResult;
        const object = this.program.findObject(name);
        if (object) return types.record(object);
      }
      if (lower === 'system') return this.findUnqualifiedSystem(name, args);
    }
    // `Foo.Inner` of a platform class in System: `DMLOptions.DuplicateRuleHeader` is written `Database.DMLOptions…`
    const inSystem =
      platform.find('System', [first, ...rest].join('.')) ?? platform.find('Schema', [first, ...rest].join('.'));
    return inSystem ? platform.typeOf(inSystem, args) : null;
  }

  private findUnqualifiedSystem(name: string, args: readonly ApexType[]): ApexType | null {
    const lower = name.toLowerCase();
    if (lower === 'object') return ANY;
    if (lower === 'sobject') return this.program.types.sobject;
    const simple = PRIMITIVES.get(lower);
    if (simple) return simple;
    const declaration = this.program.platform.find('System', name);
    return declaration ? this.program.platform.typeOf(declaration, args) : null;
  }
}

export function outermost(symbol: ClassSymbol): ClassSymbol {
  let top = symbol;
  while (top.outer) top = top.outer;
  return top;
}

/** Whether a type may be named in the class `from`. */
export function isTypeVisible(from: ClassSymbol, symbol: ClassSymbol): boolean {
  for (let at: ClassSymbol | null = symbol; at?.outer; at = at.outer) {
    if (at.access !== 'private' || outermost(at) === outermost(from)) continue;
    if (!(outermost(from).isTest && at.annotations.some((a) => a.name === 'testvisible'))) return false;
  }
  return true;
}

/** The superclass when it is of the source. */
export function superclassOf(symbol: ClassSymbol): ClassSymbol | null {
  return symbol.superclass?.kind === 'user' ? (symbol.superclass as UserType).symbol : null;
}
