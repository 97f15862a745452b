/**
 * Run-time types of Apex values: what `instanceof`, casts, JSON and `String.valueOf` need to know.
 * One object per distinct type (interned by `RuntimeTypes.get`), so identity is equality.
 */
export type RuntimeTypeKind =
  'any' | 'void' | 'primitive' | 'list' | 'set' | 'map' | 'sobject' | 'class' | 'interface' | 'enum';

export interface RuntimeType {
  /** Canonical name: `Integer`, `List<Account>`, `Map<Id,List<String>>`, `Outer.Inner`, `ns.Name`. */
  readonly name: string;
  readonly kind: RuntimeTypeKind;
  /** Arguments of generics. */
  readonly args: readonly RuntimeType[];
  /** For class, interface and enum types: the registered class. */
  readonly info?: ClassInfo;
}

/** A class, interface or enum known at run time: of the source or of the platform. */
export interface ClassInfo {
  /** `Foo`, `Foo.Bar`, `System.Queueable`. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly isAbstract: boolean;
  readonly superclass?: ClassInfo;
  /** All interfaces, inherited ones too, as canonical type names (`Database.Batchable<SObject>` also under `Database.Batchable`). */
  readonly interfaces: ReadonlySet<string>;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly sharing?: 'with' | 'without' | 'inherited';
  /** Instance fields and properties in declared order, superclass first: for JSON and String.valueOf. */
  readonly fields: readonly FieldInfo[];
  /** The JavaScript constructor (`new construct()` makes an uninitialised instance). Absent for interfaces. */
  readonly construct?: new () => object;
  /** Makes a new instance by the no-argument constructor (Type.newInstance), if there is a visible one. */
  readonly newInstance?: () => object;
  /** Enum constants in order. */
  readonly constants?: readonly EnumConstant[];
  /** Serialisable and deserialisable as `@JsonAccess` states it. */
  readonly jsonAccess?: { serializable: string; deserializable: string };
}

export interface FieldInfo {
  readonly name: string;
  readonly type: RuntimeType;
  readonly isTransient: boolean;
  readonly isStatic: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  get(instance: object): unknown;
  set(instance: object, value: unknown): void;
}

/** One constant of an enum; equal by identity. */
export class EnumConstant {
  readonly enumName: string;
  readonly constant: string;
  readonly ordinal: number;
  constructor(enumName: string, constant: string, ordinal: number) {
    this.enumName = enumName;
    this.constant = constant;
    this.ordinal = ordinal;
  }
}

/** Base of every instance of a class written in Apex. */
export abstract class ApexObject {
  /** Set on the prototype of each generated class. */
  declare readonly $class: ClassInfo;
  /** Runs the initialisers of the fields of the class and its superclasses, superclasses first; gives the object. */
  $i(): this {
    return this;
  }
}
