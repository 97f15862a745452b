/** System.Type. Source: Apex Reference, "Type Class". */
import { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { platformClassInfo } from '../runtime/platform-classes.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { isAssignable } from '../runtime/type-tests.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { notNull } from './arguments.ts';
import { platformType } from './declare.ts';
import { findObject } from './schema/tokens.ts';
import { stringHash } from '../runtime/equality.ts';

/** A System.Type: one object per run-time type. */
export class TypeToken {
  readonly type: RuntimeType;
  constructor(type: RuntimeType) {
    this.type = type;
  }

  toString(): string {
    return typeName(this.type);
  }

  apexEquals(other: unknown): boolean {
    return other instanceof TypeToken && other.type === this.type;
  }

  apexHashCode(): number {
    return stringHash(this.type.name);
  }
}

/** `Type.getName()`: classes of the platform carry their namespace, `System` too; primitives, collections and own classes do not. */
function typeName({ name, info }: RuntimeType): string {
  if (info === undefined || name.includes('.') || info !== platformClassInfo(info.name.toLowerCase())) return name;
  return `System.${name}`;
}

const tokens = new WeakMap<RuntimeType, TypeToken>();

/** `Foo.class`. */
export function typeToken(type: RuntimeType): TypeToken {
  let token = tokens.get(type);
  if (token === undefined) tokens.set(type, (token = new TypeToken(type)));
  return token;
}

/** Null for a name that means nothing. */
function forName(name: string): TypeToken | null {
  const type = RuntimeTypes.find(name);
  // An object comes before a class of the source that is named like it.
  const object = type?.info === undefined ? undefined : currentTransaction().org.schema.objects.get(name.toLowerCase());
  if (object !== undefined) return typeToken(RuntimeTypes.ofSObject(object.name));
  return type === undefined ? null : typeToken(type);
}

function forQualifiedName(namespace: string | null, name: string): TypeToken | null {
  const own = currentTransaction().host.namespace;
  if (namespace === null || namespace === '' || namespace.toLowerCase() === own?.toLowerCase()) return forName(name);
  return forName(`${namespace}.${name}`);
}

/** `Type.newInstance()`. Throws TypeException where there is no constructor without parameters. */
function newInstance({ type }: TypeToken): unknown {
  switch (type.kind) {
    case 'list':
      return new ApexList(type);
    case 'set':
      return new ApexSet(type);
    case 'map':
      return new ApexMap(type);
    case 'sobject':
      return new SObjectRecord(
        findObject(type.name) ?? throwApex('System.TypeException', `Cannot instantiate ${type.name}`)
      );
    default: {
      const { info } = type;
      if (info?.newInstance === undefined || info.isAbstract) {
        throwApex(
          'System.TypeException',
          `Class ${type.name} must have a visible no-argument constructor and be neither abstract nor an interface`
        );
      }
      return info.newInstance();
    }
  }
}

platformType({
  name: 'System.Type',
  kind: 'class',
  construct: TypeToken,
  methods: {
    'Boolean equals(Object other)': (token: TypeToken, other: unknown) => token.apexEquals(other),
    'String getName()': String,
    'Integer hashCode()': (token: TypeToken) => token.apexHashCode(),
    'Boolean isAssignableFrom(Type sourceType)': (token: TypeToken, source: TypeToken | null) =>
      isAssignable(notNull(source).type, token.type),
    'Object newInstance()': newInstance,
    'String toString()': String
  },
  statics: {
    'Type forName(String fullyQualifiedName)': (name: string | null) => (name === null ? null : forName(name)),
    'Type forName(String namespace, String name)': (namespace: string | null, name: string | null) =>
      name === null ? null : forQualifiedName(namespace, name)
  }
});
