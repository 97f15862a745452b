import type { SObjectRecord } from '../../data/record.ts';
import { READ_ONLY } from './collection-guard.ts';
import { throwApex } from './exceptions.ts';
import { hasPlainKeys, HashTable } from './hash-table.ts';
import { ApexList } from './list.ts';
import { RuntimeTypes } from './registry.ts';
import { ApexSet } from './set.ts';
import type { RuntimeType } from './types.ts';

export class ApexMap<K = unknown, V = unknown> {
  readonly type: RuntimeType;
  private readonly table: HashTable;

  constructor(type: RuntimeType, entries?: Iterable<readonly [K, V]>) {
    this.type = type;
    this.table = new HashTable(hasPlainKeys(type.args[0]));
    if (entries !== undefined) for (const [key, value] of entries) this.table.put(key, value);
  }

  /** A map of given types. */
  static of<K, V>(key: RuntimeType, value: RuntimeType, entries: Iterable<readonly [K, V]>): ApexMap<K, V> {
    return new ApexMap<K, V>(RuntimeTypes.mapOf(key, value), entries);
  }

  makeReadOnly(): this {
    this.table.guard = READ_ONLY;
    return this;
  }

  size(): number {
    return this.table.size;
  }

  isEmpty(): boolean {
    return this.table.size === 0;
  }

  /** Null when the key is not there. */
  get(key: unknown): V | null {
    return (this.table.get(key) as V | undefined) ?? null;
  }

  containsKey(key: unknown): boolean {
    return this.table.has(key);
  }

  /** Returns the value that was there before, or null. */
  put(key: K, value: V): V | null {
    return (this.table.put(key, value) as V | undefined) ?? null;
  }

  putAll(other: ApexMap<K, V>): void {
    for (const [key, value] of other.entries()) this.table.put(key, value);
  }

  /**
   * Puts records under their ids, or, where the key is a String, too (Map.putAll(List<SObject>), new Map<Id,Account>(list)).
   * Throws ListException where duplicates are refused, in a new map: for the same record twice, and for one without id.
   */
  putRecords(records: readonly (SObjectRecord | null)[], refuseDuplicates: boolean): void {
    const seen = new Set<string>();
    records.forEach((record, index) => {
      if (record === null) throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
      const id = record.id;
      if (refuseDuplicates) {
        if (id === null) throwApex('System.ListException', `Row with null Id at index: ${index}`);
        if (seen.has(id)) throwApex('System.ListException', `Row with duplicate Id at index: ${index}`);
        seen.add(id);
      }
      this.table.put(id, record);
    });
  }

  /** Returns the value that was there, or null. */
  remove(key: unknown): V | null {
    return (this.table.remove(key) as V | undefined) ?? null;
  }

  clear(): void {
    this.table.clear();
  }

  /** A view: what is removed from it is removed from the map. */
  keySet(): ApexSet<K> {
    return new ApexSet<K>(RuntimeTypes.setOf(this.type.args[0]!), undefined, this.table);
  }

  values(): ApexList<V> {
    return new ApexList<V>(RuntimeTypes.listOf(this.type.args[1]!), this.table.values() as V[]);
  }

  clone(): ApexMap<K, V> {
    return new ApexMap<K, V>(this.type, this.entries());
  }

  /** Keys and values in order, as a new array. */
  entries(): [K, V][] {
    return this.table.entries() as [K, V][];
  }
}

/** A map whose String keys do not tell case apart and are kept in small letters, as the maps of describe calls. */
export class CaseInsensitiveMap<V = unknown> extends ApexMap<string, V> {
  override get(key: unknown): V | null {
    return super.get(typeof key === 'string' ? key.toLowerCase() : key);
  }

  override containsKey(key: unknown): boolean {
    return super.containsKey(typeof key === 'string' ? key.toLowerCase() : key);
  }

  override put(key: string, value: V): V | null {
    return super.put(key.toLowerCase(), value);
  }

  override remove(key: unknown): V | null {
    return super.remove(typeof key === 'string' ? key.toLowerCase() : key);
  }
}
