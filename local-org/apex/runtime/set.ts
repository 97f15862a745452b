import { READ_ONLY } from './collection-guard.ts';
import { throwApex } from './exceptions.ts';
import { guardedKeys, hasPlainKeys, HashTable } from './hash-table.ts';
import { ApexIterator } from './iterator.ts';
import { RuntimeTypes } from './registry.ts';
import type { RuntimeType } from './types.ts';

export class ApexSet<T = unknown> {
  readonly type: RuntimeType;
  private readonly table: HashTable;
  private readonly view: boolean;

  constructor(type: RuntimeType, items?: Iterable<T>, table?: unknown) {
    this.type = type;
    this.view = table !== undefined;
    this.table = (table as HashTable | undefined) ?? new HashTable(hasPlainKeys(type.args[0]));
    if (items !== undefined) for (const item of items) this.table.put(item, true);
  }

  /** A set of a given element type. */
  static of<T>(element: RuntimeType, items: Iterable<T>): ApexSet<T> {
    return new ApexSet<T>(RuntimeTypes.setOf(element), items);
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

  contains(item: unknown): boolean {
    return this.table.has(item);
  }

  /** True when the element was not there before. */
  add(item: T): boolean {
    // The key set of a map has no values to give to a new key.
    if (this.view)
      throwApex('System.UnsupportedOperationException', 'Set is a view of the keys of a map: add to the map instead');
    if (this.table.has(item)) {
      this.table.changing();
      return false;
    }
    this.table.put(item, true);
    return true;
  }

  /** True when the element was there. */
  remove(item: unknown): boolean {
    return this.table.remove(item) !== undefined;
  }

  addAll(items: Iterable<T>): boolean {
    let changed = false;
    for (const item of items) if (this.add(item)) changed = true;
    return changed;
  }

  removeAll(items: Iterable<unknown>): boolean {
    let changed = false;
    for (const item of items) if (this.remove(item)) changed = true;
    return changed;
  }

  /** Keeps only what `items` holds too. */
  retainAll(items: Iterable<T>): boolean {
    const kept = new ApexSet<T>(this.type, items);
    return this.removeAll(this.toArray().filter((item) => !kept.contains(item)));
  }

  containsAll(items: Iterable<unknown>): boolean {
    for (const item of items) if (!this.table.has(item)) return false;
    return true;
  }

  clear(): void {
    this.table.clear();
  }

  clone(): ApexSet<T> {
    return new ApexSet<T>(this.type, this.toArray());
  }

  /** The elements in order, as a new array. */
  toArray(): T[] {
    return this.table.keys() as T[];
  }

  iterator(): ApexIterator<T> {
    return new ApexIterator<T>(this.toArray()[Symbol.iterator]());
  }

  /** A loop over the keys of a map runs over the keys as they were: the map may change meanwhile. */
  [Symbol.iterator](): Iterator<T> {
    return this.view ? this.toArray()[Symbol.iterator]() : guardedKeys<T>(this.table);
  }
}
