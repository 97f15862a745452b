/** The platform's own types as the compiler sees them: found by name, their members found by name, generics filled in. */
import type { Implementation, PlatformTypeDeclaration } from '../../library/declare.ts';
import {
  parseDeclaredName,
  parseType,
  signaturesOf,
  type MethodSignature,
  type TypeExpression
} from '../../library/signatures.ts';
import { ANY, PRIMITIVES, VOID, type TypeTable } from './type-table.ts';
import type { ApexType, PlatformType } from './types.ts';

export interface PlatformMethod {
  readonly declaration: PlatformTypeDeclaration;
  /** Key in `methods` or `statics`. */
  readonly signature: string;
  readonly name: string;
  readonly parameters: readonly ApexType[];
  readonly returnType: ApexType;
  readonly isStatic: boolean;
  readonly implementation: Implementation;
}

export interface PlatformConstructor {
  readonly declaration: PlatformTypeDeclaration;
  readonly signature: string;
  readonly parameters: readonly ApexType[];
  readonly implementation: Implementation;
}

export interface PlatformPropertyMember {
  readonly declaration: PlatformTypeDeclaration;
  readonly signature: string;
  readonly name: string;
  readonly type: ApexType;
  readonly get: Implementation;
  readonly set: Implementation | undefined;
}

/** A platform type with its arguments: where members are looked up. */
interface Instance {
  readonly declaration: PlatformTypeDeclaration;
  readonly bindings: ReadonlyMap<string, ApexType>;
}

const NO_BINDINGS: ReadonlyMap<string, ApexType> = new Map();

export class PlatformLibrary {
  readonly types: TypeTable;
  /** Lower-cased namespace → lower-cased name → declaration. */
  private readonly namespaces = new Map<string, Map<string, PlatformTypeDeclaration>>();
  private readonly ancestors = new Map<ApexType, readonly ApexType[]>();
  private readonly methodCache = new Map<ApexType, Map<string, readonly PlatformMethod[]>>();
  private readonly staticCache = new Map<ApexType, Map<string, readonly PlatformMethod[]>>();
  private readonly displayNames = new Map<PlatformTypeDeclaration, string>();
  private readonly typeParameters = new Map<PlatformTypeDeclaration, readonly string[]>();

  constructor(declarations: readonly PlatformTypeDeclaration[], types: TypeTable) {
    this.types = types;
    for (const declaration of declarations) {
      const { namespace, name, parameters } = parseDeclaredName(declaration.name);
      let names = this.namespaces.get(namespace.toLowerCase());
      if (!names) this.namespaces.set(namespace.toLowerCase(), (names = new Map()));
      names.set(name.toLowerCase(), declaration);
      this.displayNames.set(declaration, namespace === 'System' ? name : `${namespace}.${name}`);
      this.typeParameters.set(declaration, parameters);
    }
    for (const special of ['schema', 'database', 'messaging']) {
      if (!this.namespaces.has(special)) this.namespaces.set(special, new Map());
    }
  }

  isNamespace(name: string): boolean {
    return this.namespaces.has(name.toLowerCase());
  }

  find(namespace: string, name: string): PlatformTypeDeclaration | undefined {
    return this.namespaces.get(namespace.toLowerCase())?.get(name.toLowerCase());
  }

  displayName(declaration: PlatformTypeDeclaration): string {
    return this.displayNames.get(declaration) ?? declaration.name;
  }

  parameterCount(declaration: PlatformTypeDeclaration): number {
    return this.typeParameters.get(declaration)?.length ?? 0;
  }

  /** The type of a declaration with these arguments: primitives, collections and Object are types of their own kind. */
  typeOf(declaration: PlatformTypeDeclaration, args: readonly ApexType[]): ApexType {
    const display = this.displayName(declaration);
    switch (display) {
      case 'List':
        return this.types.list(args[0] ?? ANY);
      case 'Set':
        return this.types.set(args[0] ?? ANY);
      case 'Map':
        return this.types.map(args[0] ?? ANY, args[1] ?? ANY);
      case 'Object':
        return ANY;
      case 'SObject':
        return this.types.sobject;
      case 'AggregateResult':
        return this.types.aggregateResult;
      default: {
        const simple = PRIMITIVES.get(display.toLowerCase());
        if (simple) return simple;
        const count = this.parameterCount(declaration);
        const filled = count > args.length ? [...args, ...new Array<ApexType>(count - args.length).fill(ANY)] : args;
        return this.types.platform(declaration, display, filled);
      }
    }
  }

  /** Resolves a type of a signature. Throws when the library names a type it does not declare. */
  signatureType(expression: TypeExpression, within: PlatformTypeDeclaration): ApexType {
    const lower = expression.name.toLowerCase();
    if (expression.args.length === 0) {
      if (this.typeParameters.get(within)?.includes(expression.name)) return this.types.parameter(expression.name);
      if (lower === 'void') return VOID;
      if (lower === 'object') return ANY;
      if (lower === 'sobject') return this.types.sobject;
      if (lower === 'aggregateresult') return this.types.aggregateResult;
      const simple = PRIMITIVES.get(lower);
      if (simple) return simple;
    }
    const args = expression.args.map((a) => this.signatureType(a, within));
    if (lower === 'list') return this.types.list(args[0] ?? ANY);
    if (lower === 'set') return this.types.set(args[0] ?? ANY);
    if (lower === 'map') return this.types.map(args[0] ?? ANY, args[1] ?? ANY);
    const found = this.findWritten(expression.name, within);
    if (found) return this.typeOf(found, args);
    const object = this.types.schema.objects.get(lower.replace(/^schema\./, ''));
    if (object) return this.types.record(object);
    // A declaration that names a type nobody declares is a fault of the library; what uses the member is told so.
    return { kind: 'error', name: expression.name };
  }

  private findWritten(name: string, within: PlatformTypeDeclaration): PlatformTypeDeclaration | undefined {
    const own = parseDeclaredName(within.name).namespace;
    const dot = name.indexOf('.');
    if (dot > 0) {
      const qualified = this.find(name.slice(0, dot), name.slice(dot + 1));
      if (qualified) return qualified;
    }
    return (
      this.find(own, name) ?? this.find('System', name) ?? this.find('Schema', name) ?? this.find('Database', name)
    );
  }

  /** The declaration whose members a value of this type has, with the type's arguments. */
  private instance(type: ApexType): Instance | null {
    switch (type.kind) {
      case 'primitive':
        return this.plain(this.find('System', type.name));
      case 'any':
        return this.plain(this.find('System', 'Object'));
      case 'list':
        return this.generic(this.find('System', 'List'), [type.element]);
      case 'set':
        return this.generic(this.find('System', 'Set'), [type.element]);
      case 'map':
        return this.generic(this.find('System', 'Map'), [type.key, type.value]);
      case 'sobject':
        return this.plain(
          (type.name === 'AggregateResult' ? this.find('System', 'AggregateResult') : undefined) ??
            this.find('System', 'SObject')
        );
      case 'platform':
        return this.generic(type.declaration, type.args);
      default:
        return null;
    }
  }

  private plain(declaration: PlatformTypeDeclaration | undefined): Instance | null {
    return declaration ? { declaration, bindings: NO_BINDINGS } : null;
  }

  private generic(declaration: PlatformTypeDeclaration | undefined, args: readonly ApexType[]): Instance | null {
    if (!declaration) return null;
    const names = this.typeParameters.get(declaration) ?? [];
    if (names.length === 0) return { declaration, bindings: NO_BINDINGS };
    return { declaration, bindings: new Map(names.map((name, i) => [name, args[i] ?? ANY])) };
  }

  /** Declared superclass and interfaces of a type, generics filled in. */
  parents(type: ApexType): { superclass: ApexType | null; interfaces: ApexType[] } {
    const instance = this.instance(type);
    if (!instance) return { superclass: null, interfaces: [] };
    const { declaration, bindings } = instance;
    const resolve = (text: string): ApexType =>
      this.types.substitute(this.signatureType(parseType(text), declaration), bindings);
    return {
      superclass: declaration.superclass === undefined ? null : resolve(declaration.superclass),
      interfaces: (declaration.interfaces ?? []).map(resolve)
    };
  }

  /** The type itself, its superclasses and interfaces, nearest first, Object last. */
  ancestry(type: ApexType): readonly ApexType[] {
    let found = this.ancestors.get(type);
    if (!found) this.ancestors.set(type, (found = this.findAncestry(type)));
    return found;
  }

  private findAncestry(type: ApexType): readonly ApexType[] {
    const seen = new Set<ApexType>();
    const queue: ApexType[] = [type];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const { superclass, interfaces } = this.parents(next);
      if (superclass) queue.push(superclass);
      queue.push(...interfaces);
      if (next.kind === 'sobject' && next.object !== null) queue.push(this.types.sobject);
      if (next.kind === 'sobject' && next.name === 'AggregateResult') queue.push(this.types.sobject);
    }
    seen.add(ANY);
    return [...seen];
  }

  /** Overloads of a method, nearest declaration first; those further up only where the parameters differ. */
  methods(type: ApexType, name: string, isStatic: boolean): readonly PlatformMethod[] {
    const lower = name.toLowerCase();
    const cache = isStatic ? this.staticCache : this.methodCache;
    let byName = cache.get(type);
    if (!byName) cache.set(type, (byName = new Map()));
    let found = byName.get(lower);
    if (!found) byName.set(lower, (found = this.findMethods(type, lower, isStatic)));
    return found;
  }

  private findMethods(type: ApexType, lower: string, isStatic: boolean): PlatformMethod[] {
    const found: PlatformMethod[] = [];
    for (const ancestor of isStatic ? [type] : this.ancestry(type)) {
      const instance = this.instance(ancestor);
      if (!instance) continue;
      const { declaration, bindings } = instance;
      const signatures = signaturesOf(declaration);
      for (const method of (isStatic ? signatures.statics : signatures.methods).get(lower) ?? []) {
        const made = this.method(declaration, bindings, method, isStatic);
        if (
          !found.some(
            (f) =>
              f.parameters.length === made.parameters.length && f.parameters.every((p, i) => p === made.parameters[i])
          )
        )
          found.push(made);
      }
    }
    return found;
  }

  /** All abstract methods an interface asks for, its parents' too. */
  interfaceMethods(type: PlatformType): PlatformMethod[] {
    const all: PlatformMethod[] = [];
    for (const ancestor of this.ancestry(type)) {
      if (ancestor.kind !== 'platform') continue;
      const instance = this.instance(ancestor);
      if (!instance) continue;
      for (const overloads of signaturesOf(instance.declaration).methods.values()) {
        for (const method of overloads) all.push(this.method(instance.declaration, instance.bindings, method, false));
      }
    }
    return all;
  }

  private method(
    declaration: PlatformTypeDeclaration,
    bindings: ReadonlyMap<string, ApexType>,
    signature: MethodSignature,
    isStatic: boolean
  ): PlatformMethod {
    const resolve = (e: TypeExpression): ApexType =>
      this.types.substitute(this.signatureType(e, declaration), bindings);
    const table = isStatic ? declaration.statics : declaration.methods;
    return {
      declaration,
      signature: signature.key,
      name: signature.name,
      parameters: signature.parameters.map((p) => resolve(p.type)),
      returnType: resolve(signature.returnType),
      isStatic,
      implementation: (table as Record<string, Implementation>)[signature.key] as Implementation
    };
  }

  constructors(type: ApexType): PlatformConstructor[] {
    const instance = this.instance(type);
    if (!instance) return [];
    const { declaration, bindings } = instance;
    return signaturesOf(declaration).constructors.map((c) => ({
      declaration,
      signature: c.key,
      parameters: c.parameters.map((p) => this.types.substitute(this.signatureType(p.type, declaration), bindings)),
      implementation: (declaration.constructors as Record<string, Implementation>)[c.key] as Implementation
    }));
  }

  property(type: ApexType, name: string, isStatic: boolean): PlatformPropertyMember | null {
    const lower = name.toLowerCase();
    for (const ancestor of isStatic ? [type] : this.ancestry(type)) {
      const instance = this.instance(ancestor);
      if (!instance) continue;
      const { declaration, bindings } = instance;
      const signatures = signaturesOf(declaration);
      const found = (isStatic ? signatures.staticProperties : signatures.properties).get(lower);
      if (!found) continue;
      const table = (isStatic ? declaration.staticProperties : declaration.properties) as Record<
        string,
        { get: Implementation; set?: Implementation }
      >;
      const accessors = table[found.key] as { get: Implementation; set?: Implementation };
      const propertyType = this.types.substitute(this.signatureType(found.type, declaration), bindings);
      return {
        declaration,
        signature: found.key,
        name: found.name,
        type: propertyType,
        get: accessors.get,
        set: accessors.set
      };
    }
    return null;
  }

  /** Whether instances may belong to classes of the source: interfaces, and classes that may be extended. */
  isOpen(declaration: PlatformTypeDeclaration): boolean {
    return (
      declaration.kind === 'interface' ||
      declaration.isVirtual === true ||
      declaration.isAbstract === true ||
      this.displayName(declaration) === 'Object'
    );
  }

  /** Type of a compound field. */
  compound(kind: 'address' | 'location'): ApexType {
    const declaration = this.find('System', kind === 'address' ? 'Address' : 'Location');
    return declaration ? this.typeOf(declaration, []) : ANY;
  }

  /** A platform type that the language itself needs; `null` type of error when the library lacks it. */
  named(namespace: string, name: string): ApexType {
    const declaration = this.find(namespace, name);
    return declaration ? this.typeOf(declaration, []) : { kind: 'error', name: `${namespace}.${name}` };
  }
}
