/** Cache.Org, Cache.Session, partitions and CacheBuilder, in memory. Source: Apex Reference, "Cache Namespace". */
import { ApexDouble } from '../../values/index.ts';
import { ApexMap, ApexSet } from '../runtime/collections.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { notNull } from './arguments.ts';
import { abstractMethod, platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { platformEnum } from './enums.ts';
import type { TypeToken } from './types.ts';

platformEnum('Cache.Visibility', ['ALL', 'NAMESPACE']);

interface Entry {
  readonly value: unknown;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

const DEFAULT_SECONDS = 86_400;

/** One space of keys. In tests it lives as long as the test, else as long as the process. */
class Partition {
  readonly name: string;
  readonly entries: Map<string, Entry>;
  constructor(name: string, entries: Map<string, Entry>) {
    this.name = name;
    this.entries = entries;
  }

  private checked(key: string | null): string {
    const text = notNull(key);
    if (!/^[a-zA-Z0-9.]{1,50}$/.test(text))
      throwApex(
        'Cache.PlatformCacheInvalidOperationException',
        `Invalid key: ${text}. Keys are alphanumeric and at most 50 characters long.`
      );
    return text.slice(text.lastIndexOf('.') + 1);
  }

  private entry(key: string | null): Entry | undefined {
    const name = this.checked(key);
    const entry = this.entries.get(name);
    if (entry === undefined || entry.expires > currentTransaction().now()) return entry;
    this.entries.delete(name);
    return undefined;
  }

  contains(key: string | null): boolean {
    return this.entry(key) !== undefined;
  }

  get(key: string | null): unknown {
    return this.entry(key)?.value ?? null;
  }

  put(key: string | null, value: unknown, seconds: number = DEFAULT_SECONDS): void {
    this.entries.set(this.checked(key), {
      value: notNull(value),
      expires: currentTransaction().now() + seconds * 1000
    });
  }

  remove(key: string | null): boolean {
    return this.entries.delete(this.checked(key));
  }

  /** The value, loaded by a CacheBuilder class when it is not there. */
  load(builder: TypeToken | null, key: string | null): unknown {
    const name = `${notNull(builder).type.name.replaceAll('.', '')}${notNull(key)}`
      .replace(/[^a-zA-Z0-9]/g, '')
      .slice(0, 50);
    const entry = this.entry(name);
    if (entry !== undefined) return entry.value;
    const made = builder!.type.info?.newInstance?.() as { doload$1?(key: string): unknown } | undefined;
    if (made?.doload$1 === undefined)
      throwApex(
        'Cache.PlatformCacheInvalidOperationException',
        `${builder!.type.name} does not implement Cache.CacheBuilder`
      );
    const value = made.doload$1(key!);
    if (value !== null) this.put(name, value);
    return value;
  }

  removeBuilt(builder: TypeToken | null, key: string | null): boolean {
    return this.remove(
      `${notNull(builder).type.name.replaceAll('.', '')}${notNull(key)}`.replace(/[^a-zA-Z0-9]/g, '').slice(0, 50)
    );
  }

  keys(): string[] {
    return [...this.entries.keys()].filter((key) => this.contains(key));
  }
}

type Spaces = Map<string, Map<string, Entry>>;
const processWide: Spaces = new Map();

function spaces(): Spaces {
  const { test } = currentTransaction();
  if (test === null) return processWide;
  let own = test.extras.get('cache') as Spaces | undefined;
  if (own === undefined) test.extras.set('cache', (own = new Map()));
  return own;
}

/** A session cache belongs to the user. */
function partition(kind: 'org' | 'session', name: string): Partition {
  const all = spaces();
  const key =
    kind === 'org' ? `org ${name.toLowerCase()}` : `session ${currentTransaction().userId} ${name.toLowerCase()}`;
  let entries = all.get(key);
  if (entries === undefined) all.set(key, (entries = new Map()));
  return new Partition(name, entries);
}

type Access = (receiver: unknown) => Partition;

/** The members of a partition; static ones of Org and Session get the default partition. */
function members(at: Access, instance: boolean): Record<string, Implementation> {
  const bind = (act: (space: Partition, ...args: never[]) => unknown): Implementation =>
    instance
      ? (receiver: unknown, ...args: unknown[]) => act(at(receiver), ...(args as never[]))
      : (...args: unknown[]) => act(at(null), ...(args as never[]));
  const put = bind((space, key: string | null, value: unknown) => space.put(key, value));
  const putFor = bind((space, key: string | null, value: unknown, seconds: number | null) =>
    space.put(key, value, seconds ?? DEFAULT_SECONDS)
  );
  return {
    'Boolean contains(String key)': bind((space, key: string | null) => space.contains(key)),
    'Map<String,Boolean> contains(Set<String> keys)': bind((space, keys: ApexSet<string> | null) =>
      ApexMap.of(
        RuntimeTypes.string,
        RuntimeTypes.boolean,
        notNull(keys)
          .toArray()
          .map((key) => [key, space.contains(key)] as const)
      )
    ),
    'Object get(String key)': bind((space, key: string | null) => space.get(key)),
    'Object get(Type cacheBuilder, String key)': bind((space, builder: TypeToken | null, key: string | null) =>
      space.load(builder, key)
    ),
    'Map<String,Object> get(Set<String> keys)': bind((space, keys: ApexSet<string> | null) =>
      ApexMap.of(
        RuntimeTypes.string,
        RuntimeTypes.any,
        notNull(keys)
          .toArray()
          .map((key) => [key, space.get(key)] as const)
      )
    ),
    'Set<String> getKeys()': bind((space) => ApexSet.of(RuntimeTypes.string, space.keys())),
    'Long getNumKeys()': bind((space) => BigInt(space.keys().length)),
    'String getName()': bind((space) => space.name),
    'Boolean isAvailable()': bind(() => true),
    'Double getCapacity()': bind((space) => new ApexDouble(Math.min(100, space.keys().length / 10))),
    'Long getAvgGetTime()': bind(() => 0n),
    'Long getMaxGetTime()': bind(() => 0n),
    'Long getAvgValueSize()': bind(() => 0n),
    'Long getMaxValueSize()': bind(() => 0n),
    'Double getMissRate()': bind(() => ApexDouble.ZERO),
    'void put(String key, Object value)': put,
    'void put(String key, Object value, Cache.Visibility visibility)': put,
    'void put(String key, Object value, Integer ttlSecs)': putFor,
    'void put(String key, Object value, Integer ttlSecs, Cache.Visibility visibility, Boolean immutable)': putFor,
    'Boolean remove(String key)': bind((space, key: string | null) => space.remove(key)),
    'Boolean remove(Type cacheBuilder, String key)': bind((space, builder: TypeToken | null, key: string | null) =>
      space.removeBuilt(builder, key)
    )
  };
}

/** Statics of all three partition classes. */
const PARTITION_STATICS: Record<string, Implementation> = {
  'String createFullyQualifiedPartition(String namespace, String partition)': (
    namespace: string | null,
    name: string | null
  ) => `${namespace ?? 'local'}.${notNull(name)}`,
  'String createFullyQualifiedKey(String namespace, String partition, String key)': (
    namespace: string | null,
    name: string | null,
    key: string | null
  ) => `${namespace ?? 'local'}.${notNull(name)}.${notNull(key)}`
};

class OrgPartition extends Partition {}
class SessionPartition extends Partition {}

const ofReceiver: Access = (receiver) => receiver as Partition;
platformType({
  name: 'Cache.Partition',
  kind: 'class',
  construct: Partition,
  methods: members(ofReceiver, true),
  statics: PARTITION_STATICS
});
platformType({
  name: 'Cache.OrgPartition',
  kind: 'class',
  superclass: 'Cache.Partition',
  construct: OrgPartition,
  methods: members(ofReceiver, true),
  statics: PARTITION_STATICS
});
platformType({
  name: 'Cache.SessionPartition',
  kind: 'class',
  superclass: 'Cache.Partition',
  construct: SessionPartition,
  methods: members(ofReceiver, true),
  statics: PARTITION_STATICS
});

function asKind<P extends Partition>(
  construct: new (name: string, entries: Map<string, Entry>) => P,
  kind: 'org' | 'session'
): Implementation {
  return (name: string | null) => {
    const found = partition(kind, notNull(name));
    return new construct(found.name, found.entries);
  };
}
const LONGEST_ORG_SECONDS = 172_800;
const LONGEST_SESSION_SECONDS = 28_800;
platformType({
  name: 'Cache.Org',
  kind: 'class',
  statics: {
    ...members(() => partition('org', 'default'), false),
    'Cache.OrgPartition getPartition(String name)': asKind(OrgPartition, 'org')
  },
  staticProperties: { 'Integer MAX_TTL_SECS': { get: () => LONGEST_ORG_SECONDS } }
});
platformType({
  name: 'Cache.Session',
  kind: 'class',
  statics: {
    ...members(() => partition('session', 'default'), false),
    'Cache.SessionPartition getPartition(String name)': asKind(SessionPartition, 'session')
  },
  staticProperties: { 'Integer MAX_TTL_SECS': { get: () => LONGEST_SESSION_SECONDS } }
});
platformType({
  name: 'Cache.CacheBuilder',
  kind: 'interface',
  methods: { 'Object doLoad(String key)': abstractMethod }
});
