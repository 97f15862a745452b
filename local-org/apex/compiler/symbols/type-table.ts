/** Makes types, each distinct one once. */
import type { FieldSchema, ObjectSchema, Schema } from '../../../data/schema/model.ts';
import type { PlatformTypeDeclaration } from '../../library/declare.ts';
import type { ClassSymbol } from './symbols.ts';
import type {
  AnyType,
  ApexType,
  ErrorType,
  ListType,
  MapType,
  NullType,
  PlatformType,
  PrimitiveName,
  PrimitiveType,
  SetType,
  SObjectType,
  TypeParameter,
  UserType,
  VoidType
} from './types.ts';

export const VOID: VoidType = { kind: 'void', name: 'void' };
export const NULL: NullType = { kind: 'null', name: 'null' };
export const ANY: AnyType = { kind: 'any', name: 'Object' };
export const ERROR: ErrorType = { kind: 'error', name: '?' };

const primitive = (name: PrimitiveName): PrimitiveType => ({ kind: 'primitive', name });
export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');

/** Lower-cased name → primitive. */
export const PRIMITIVES: ReadonlyMap<string, PrimitiveType> = new Map(
  [BOOLEAN, INTEGER, LONG, DOUBLE, DECIMAL, STRING, ID, DATE, DATETIME, TIME, BLOB].map((t) => [
    t.name.toLowerCase(),
    t
  ])
);

/** The name of a platform type that the library lacks, or undefined. */
export const missingName = (type: ApexType): string | undefined => (type.kind === 'any' ? type.missing : undefined);

/** The name of such a type anywhere in a type, its elements included. */
export function mentionedMissing(type: ApexType): string | undefined {
  switch (type.kind) {
    case 'any':
      return type.missing;
    case 'list':
    case 'set':
      return mentionedMissing(type.element);
    case 'map':
      return mentionedMissing(type.key) ?? mentionedMissing(type.value);
    default:
      return undefined;
  }
}

export class TypeTable {
  readonly schema: Schema;
  private readonly lists = new Map<ApexType, ListType>();
  private readonly sets = new Map<ApexType, SetType>();
  private readonly maps = new Map<ApexType, Map<ApexType, MapType>>();
  private readonly sobjects = new Map<string, SObjectType>();
  private readonly platforms = new Map<PlatformTypeDeclaration, Map<string, PlatformType>>();
  private readonly parameters = new Map<string, TypeParameter>();
  private readonly missingTypes = new Map<string, AnyType>();
  /** Any record. */
  readonly sobject: SObjectType = { kind: 'sobject', name: 'SObject', object: null };
  readonly aggregateResult: SObjectType = { kind: 'sobject', name: 'AggregateResult', object: null };

  /** Lower-cased names of the classes of the source: the platform's types of the same name are then called by their namespace. */
  private readonly classes: ReadonlyMap<string, unknown>;

  constructor(schema: Schema, classes: ReadonlyMap<string, unknown> = new Map()) {
    this.schema = schema;
    this.classes = classes;
  }

  private named(namespace: string, name: string): string {
    return this.classes.has(name.toLowerCase()) ? `${namespace}.${name}` : name;
  }

  list(element: ApexType): ListType {
    let type = this.lists.get(element);
    if (!type) this.lists.set(element, (type = { kind: 'list', name: `List<${element.name}>`, element }));
    return type;
  }

  set(element: ApexType): SetType {
    let type = this.sets.get(element);
    if (!type) this.sets.set(element, (type = { kind: 'set', name: `Set<${element.name}>`, element }));
    return type;
  }

  map(key: ApexType, value: ApexType): MapType {
    let byValue = this.maps.get(key);
    if (!byValue) this.maps.set(key, (byValue = new Map()));
    let type = byValue.get(value);
    if (!type) byValue.set(value, (type = { kind: 'map', name: `Map<${key.name},${value.name}>`, key, value }));
    return type;
  }

  /** Stands for a type of the platform that the library lacks. */
  missing(name: string): AnyType {
    const key = name.toLowerCase();
    let type = this.missingTypes.get(key);
    if (!type) this.missingTypes.set(key, (type = { kind: 'any', name: 'Object', missing: name }));
    return type;
  }

  /** The type of an object's records. */
  record(object: ObjectSchema): SObjectType {
    let type = this.sobjects.get(object.name);
    if (!type) {
      type = { kind: 'sobject', name: this.named('Schema', object.name), object };
      this.sobjects.set(object.name, type);
    }
    return type;
  }

  user(symbol: ClassSymbol): UserType {
    return symbol.type as UserType;
  }

  /** `displayName` without the namespace System, as the platform shows it. */
  platform(declaration: PlatformTypeDeclaration, displayName: string, args: readonly ApexType[]): PlatformType {
    let byArgs = this.platforms.get(declaration);
    if (!byArgs) this.platforms.set(declaration, (byArgs = new Map()));
    const plain = this.named('System', displayName);
    const name = args.length > 0 ? `${plain}<${args.map((a) => a.name).join(',')}>` : plain;
    let type = byArgs.get(name);
    if (!type) byArgs.set(name, (type = { kind: 'platform', name, declaration, args }));
    return type;
  }

  parameter(name: string): TypeParameter {
    let type = this.parameters.get(name);
    if (!type) this.parameters.set(name, (type = { kind: 'parameter', name }));
    return type;
  }

  /** Replaces type parameters by their arguments. */
  substitute(type: ApexType, bindings: ReadonlyMap<string, ApexType>): ApexType {
    if (bindings.size === 0) return type;
    switch (type.kind) {
      case 'parameter':
        return bindings.get(type.name) ?? ANY;
      case 'list':
        return this.list(this.substitute(type.element, bindings));
      case 'set':
        return this.set(this.substitute(type.element, bindings));
      case 'map':
        return this.map(this.substitute(type.key, bindings), this.substitute(type.value, bindings));
      case 'platform':
        if (type.args.length === 0) return type;
        return this.platform(
          type.declaration,
          type.name.slice(0, type.name.indexOf('<')),
          type.args.map((a) => this.substitute(a, bindings))
        );
      default:
        return type;
    }
  }
}

const NAMED_BY_TEXT = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);

/** Apex type of a field's values (Object Reference, "Field Types"; Apex Developer Guide, "Primitive Data Types"). Compound fields are left to the caller. */
export function fieldPrimitive(field: FieldSchema): PrimitiveType | AnyType | null {
  switch (field.type) {
    case 'id':
      return ID;
    case 'reference':
      // metadata relationships to objects and fields hold their names (Custom Metadata Types Implementation Guide, "Metadata Relationship Fields")
      return field.referenceTo.some((name) => NAMED_BY_TEXT.has(name)) ? STRING : ID;
    case 'boolean':
      return BOOLEAN;
    case 'integer':
      return INTEGER;
    case 'long':
      return LONG;
    case 'double':
    case 'currency':
    case 'percent':
      return DECIMAL;
    case 'date':
      return DATE;
    case 'datetime':
      return DATETIME;
    case 'time':
      return TIME;
    case 'base64':
      return BLOB;
    case 'anytype':
      return ANY;
    case 'address':
    case 'location':
    case 'complexvalue':
      return null;
    default:
      return STRING;
  }
}
