import { SObjectRecord } from '../../data/record.ts';
import { READ_ONLY, refuseChange } from './collection-guard.ts';
import { apexEquals } from './equality.ts';
import { throwApex } from './exceptions.ts';
import { ApexIterator } from './iterator.ts';
import { RuntimeTypes } from './registry.ts';
import type { RuntimeType } from './types.ts';

function outOfBounds(index: number): never {
  throwApex('System.ListException', `List index out of bounds: ${index}`);
}

/** The only sObject a list or map may hold, or null when it is not bound to one. */
function boundObject(element: RuntimeType | undefined): string | null {
  return element !== undefined && element.kind === 'sobject' && element.name !== 'SObject'
    ? element.name.toLowerCase()
    : null;
}

export class ApexList<T = unknown> {
  readonly type: RuntimeType;
  /** The elements. Generated code may read and write by index after checking the bounds; anything else goes through the methods. */
  readonly items: T[];
  /** 0: free; > 0: loops running over it; READ_ONLY. */
  private guard = 0;
  private readonly bound: string | null;

  /** Takes `items` over without copying. */
  constructor(type: RuntimeType, items: T[] = []) {
    this.type = type;
    this.items = items;
    this.bound = boundObject(type.args[0]);
  }

  /** A list of a given element type, with a copy of the items. */
  static of<T>(element: RuntimeType, items: Iterable<T>): ApexList<T> {
    return new ApexList<T>(RuntimeTypes.listOf(element), [...items]);
  }

  private changing(): void {
    if (this.guard !== 0) refuseChange(this.guard);
  }

  private admit(item: unknown): void {
    if (this.bound !== null && item instanceof SObjectRecord && item.object.name.toLowerCase() !== this.bound) {
      throwApex('System.TypeException', `Collection store exception adding ${item.object.name} to ${this.type.name}`);
    }
  }

  get readOnly(): boolean {
    return this.guard === READ_ONLY;
  }

  /** Refuses any further change. */
  makeReadOnly(): this {
    this.guard = READ_ONLY;
    return this;
  }

  size(): number {
    return this.items.length;
  }

  isEmpty(): boolean {
    return this.items.length === 0;
  }

  get(index: number): T {
    if (index < 0 || index >= this.items.length) outOfBounds(index);
    return this.items[index]!;
  }

  /** Replaces an element; allowed while iterating, as on the platform. */
  set(index: number, item: T): void {
    if (this.guard === READ_ONLY) refuseChange(READ_ONLY);
    if (index < 0 || index >= this.items.length) outOfBounds(index);
    if (this.bound !== null) this.admit(item);
    this.items[index] = item;
  }

  add(item: T): void {
    if (this.guard !== 0) refuseChange(this.guard);
    if (this.bound !== null) this.admit(item);
    this.items.push(item);
  }

  addAt(index: number, item: T): void {
    this.changing();
    if (index < 0 || index > this.items.length) outOfBounds(index);
    this.admit(item);
    this.items.splice(index, 0, item);
  }

  addAll(items: readonly T[]): void {
    this.changing();
    // A list may be added to itself, so its length is read first.
    const count = items.length;
    for (let at = 0; at < count; at++) {
      this.admit(items[at]);
      this.items.push(items[at]!);
    }
  }

  /** Takes the element out and returns it. */
  remove(index: number): T {
    this.changing();
    if (index < 0 || index >= this.items.length) outOfBounds(index);
    return this.items.splice(index, 1)[0]!;
  }

  clear(): void {
    this.changing();
    this.items.length = 0;
  }

  indexOf(item: unknown): number {
    return typeof item === 'string' || typeof item === 'number'
      ? (this.items as unknown[]).indexOf(item)
      : this.items.findIndex((other) => apexEquals(other, item));
  }

  contains(item: unknown): boolean {
    return this.indexOf(item) >= 0;
  }

  /** A list of the same type with the same elements (not copies of them). */
  clone(): ApexList<T> {
    return new ApexList<T>(this.type, [...this.items]);
  }

  /** Orders the elements in place by a comparison. The sort is stable. */
  sortBy(compare: (a: T, b: T) => number): void {
    this.changing();
    this.items.sort(compare);
  }

  iterator(): ApexIterator<T> {
    return new ApexIterator<T>(this.items[Symbol.iterator]());
  }

  /** Used by Apex `for` loops: the list cannot change its size until the loop ends. */
  [Symbol.iterator](): Iterator<T> {
    return new GuardedListIteration<T>(this);
  }

  /** Begins and ends a loop; for generated code that runs over `items` itself (in try … finally). */
  enter(): void {
    if (this.guard !== READ_ONLY) this.guard++;
  }

  leave(): void {
    if (this.guard !== READ_ONLY) this.guard--;
  }
}

class GuardedListIteration<T> implements Iterator<T> {
  private readonly list: ApexList<T>;
  private at = 0;
  private open = true;
  constructor(list: ApexList<T>) {
    this.list = list;
    list.enter();
  }

  next(): IteratorResult<T> {
    if (this.at < this.list.items.length) return { done: false, value: this.list.items[this.at++]! };
    this.close();
    return { done: true, value: undefined };
  }

  return(): IteratorResult<T> {
    this.close();
    return { done: true, value: undefined };
  }

  private close(): void {
    if (!this.open) return;
    this.open = false;
    this.list.leave();
  }
}
