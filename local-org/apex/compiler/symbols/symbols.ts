/**
 * What the source declares: classes (also interfaces and enums), fields, properties, methods, constructors, local variables.
 * A symbol is one object, shared by its declaration and every use.
 *
 * Names in JavaScript. `key` is a valid JavaScript identifier, chosen so that nothing collides along a class hierarchy:
 * - instance and static fields and properties: `_` + lower-cased name, and `$` + depth in the hierarchy when a superclass
 *   has a field or property of that name (both exist then, as on the platform): `_name`, `_name$1`;
 * - methods: lower-cased name, `$` + number of parameters, and for each parameter `$` + its mangled type
 *   (canonical name with every character that is no letter or digit turned into `_`): `tostring$0`, `process$1$String`,
 *   `execute$2$Database_BatchableContext$List_SObject_`; private instance methods get `$p` + depth after that, since they
 *   neither override nor are overridden. An override has the key of what it overrides, by construction;
 * - constructors: `new$` + number of parameters + `$` + mangled types, like methods: `new$0`, `new$1$String`.
 *
 * Bridges (`ClassSymbol.bridges`). Library code calls user code by `lowername$count` (`compareto$1`, `next$0`, `execute$2`,
 * `equals$1`, `hashcode$0`, `tostring$0`). A class gets a bridge of that name for each method by which it implements a
 * method of a platform interface or overrides one of a platform class (Object included). Where name and key are the same
 * (no parameters) there is none. A bridge also appears where an interface of the source and the implementing method differ in key.
 */
import type { Position } from '../syntax/position.ts';
import type { ApexType } from './types.ts';

export type AccessModifier = 'private' | 'protected' | 'public' | 'global';

/** `@Future(callout=true)` → name `future`, arguments `{ callout: true }`; a single unnamed argument is under ``''``. */
export interface AnnotationUse {
  /** Lower-cased. */
  readonly name: string;
  /** Lower-cased name → value. */
  readonly values: Readonly<Record<string, string | boolean | number>>;
  readonly position: Position;
}

export interface ClassSymbol {
  readonly what: 'class';
  readonly kind: 'class' | 'interface' | 'enum';
  /** `Outer.Inner`, as declared. */
  readonly name: string;
  readonly simpleName: string;
  readonly outer: ClassSymbol | null;
  readonly file: string;
  readonly position: Position;
  readonly apiVersion: number;
  readonly access: AccessModifier;
  readonly isAbstract: boolean;
  /** Declared virtual or abstract: may be extended. */
  readonly isVirtual: boolean;
  /** As declared; null when nothing is declared (the generator applies the platform's rule for that). Inner classes do not inherit the outer's. */
  readonly sharing: 'with' | 'without' | 'inherited' | null;
  readonly isTest: boolean;
  readonly annotations: readonly AnnotationUse[];
  /** The type of an instance. */
  readonly type: ApexType;
  /** A user or platform class, or null. */
  superclass: ApexType | null;
  /** Interfaces as declared (for an interface: those it extends). */
  interfaces: readonly ApexType[];
  /** All interfaces, inherited ones and superclasses' too. Filled when the hierarchy is complete. */
  allInterfaces: readonly ApexType[];
  /** 0 for a class without a superclass of the source. */
  depth: number;
  /** True when it extends System.Exception, directly or not. */
  isException: boolean;
  /** Lower-cased simple name → symbol, in declared order. */
  readonly inner: Map<string, ClassSymbol>;
  readonly fields: Map<string, FieldSymbol>;
  readonly properties: Map<string, PropertySymbol>;
  /** Lower-cased name → overloads declared here. */
  readonly methods: Map<string, MethodSymbol[]>;
  /** Never empty for a class: an implicit one stands where none is declared. */
  readonly constructors: ConstructorSymbol[];
  /** Names of enum constants, in order. */
  readonly constants: readonly string[];
  bridges: readonly Bridge[];
}

/** A further name of a method on the prototype: `this[name] = (...args) => this[target.key](...args)`; the target may be static (then of `target.owner`). */
export interface Bridge {
  readonly name: string;
  readonly target: MethodSymbol;
}

export interface FieldSymbol {
  readonly what: 'field';
  readonly name: string;
  readonly key: string;
  readonly owner: ClassSymbol;
  type: ApexType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  readonly access: AccessModifier;
  readonly annotations: readonly AnnotationUse[];
  readonly position: Position;
}

export interface PropertySymbol {
  readonly what: 'property';
  readonly name: string;
  /** Key of the accessor pair; the backing value, where there is one, is kept under `key + '$value'`. */
  readonly key: string;
  readonly owner: ClassSymbol;
  type: ApexType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  readonly isVirtual: boolean;
  readonly isAbstract: boolean;
  readonly isOverride: boolean;
  readonly access: AccessModifier;
  /** null when there is no such accessor. `automatic`: `get;` without a body. */
  readonly getter: { readonly access: AccessModifier; readonly automatic: boolean } | null;
  readonly setter: { readonly access: AccessModifier; readonly automatic: boolean } | null;
  readonly annotations: readonly AnnotationUse[];
  readonly position: Position;
}

export interface ParameterSymbol {
  readonly name: string;
  type: ApexType;
  readonly isFinal: boolean;
  readonly position: Position;
}

export interface MethodSymbol {
  readonly what: 'method';
  readonly name: string;
  key: string;
  readonly owner: ClassSymbol;
  returnType: ApexType;
  readonly parameters: readonly ParameterSymbol[];
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  /** May be overridden: virtual, abstract, override (which stays virtual), or of an interface. */
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly access: AccessModifier;
  /** `testMethod` or `@IsTest`. */
  readonly isTest: boolean;
  /** `webservice` methods. */
  readonly isWebService: boolean;
  readonly annotations: readonly AnnotationUse[];
  readonly position: Position;
}

export interface ConstructorSymbol {
  readonly what: 'constructor';
  key: string;
  readonly owner: ClassSymbol;
  readonly parameters: readonly ParameterSymbol[];
  readonly access: AccessModifier;
  /**
   * `default`: the no-argument constructor of a class that declares none.
   * `exception`: one of the four that every exception class has: (), (String), (Exception), (String, Exception).
   * null: declared in the source.
   */
  readonly implicit: 'default' | 'exception' | null;
  readonly annotations: readonly AnnotationUse[];
  readonly position: Position;
}

/** A local variable, parameter, catch variable, for-each variable or the binding of `when Account a`. */
export interface LocalSymbol {
  readonly what: 'local';
  readonly role: 'local' | 'parameter';
  readonly name: string;
  /** Unique within the method, a valid JavaScript identifier that is no reserved word: `name$3`. */
  readonly key: string;
  readonly type: ApexType;
  readonly isFinal: boolean;
  readonly position: Position;
}
