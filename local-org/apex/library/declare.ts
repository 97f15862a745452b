/**
 * How the standard library is declared: a signature in Apex's own words beside the function that carries it out.
 * The compiler resolves overloads from the signatures; what is not declared is refused by name when a class uses it.
 *
 * An implementation gets the receiver first (never null: the generated code has thrown NullPointerException before),
 * then the arguments, already converted to the declared parameter types (Integer → Long, Id → String, …).
 * It needs no context argument: what belongs to the running transaction is reached through `currentTransaction()`.
 */

// Each signature states its own parameters, so implementations of many shapes stand in one table.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Implementation = (...args: any[]) => unknown;

export interface PlatformTypeDeclaration {
  /** Qualified name with type parameters: `System.String`, `System.List<T>`, `Database.Batchable<T>`, `Messaging.SingleEmailMessage`. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly isAbstract?: boolean;
  /** May be extended by Apex classes (Exception and few others). */
  readonly isVirtual?: boolean;
  readonly superclass?: string;
  readonly interfaces?: readonly string[];
  /** `'(String message, Exception cause)'` → makes the value. */
  readonly constructors?: Readonly<Record<string, Implementation>>;
  /** `'String join(Iterable<Object> parts, String separator)'` → function of the arguments. */
  readonly statics?: Readonly<Record<string, Implementation>>;
  /** `'Boolean contains(String substring)'` → function of receiver and arguments. For interfaces: the abstract methods, implementation `abstractMethod`. */
  readonly methods?: Readonly<Record<string, Implementation>>;
  /** `'Integer size'` → getter of the receiver, with a setter where it can be written. */
  readonly properties?: Readonly<Record<string, { get: Implementation; set?: Implementation }>>;
  readonly staticProperties?: Readonly<Record<string, { get: Implementation; set?: Implementation }>>;
  /** Constants of an enum, in order. */
  readonly constants?: readonly string[];
  /** JavaScript class of the values, for `instanceof` and for Apex classes that extend it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly construct?: new (...args: any[]) => object;
}

/** Stands for the body of an interface's method. */
export const abstractMethod: Implementation = () => {
  throw new Error('an interface method has no body of its own');
};

const declared: PlatformTypeDeclaration[] = [];

/** Declares a platform class or interface. */
export function platformType(declaration: PlatformTypeDeclaration): PlatformTypeDeclaration {
  declared.push(declaration);
  return declaration;
}

/** All declarations made by the modules of the library that were imported. */
export function platformDeclarations(): readonly PlatformTypeDeclaration[] {
  return declared;
}
