import { READ_ONLY, refuseChange } from './collection-guard.ts';
import { apexEquals, hashKey, isExactKey } from './equality.ts';
import type { RuntimeType } from './types.ts';

/** Key types whose values are their own JavaScript map keys. */
export function hasPlainKeys(key: RuntimeType | undefined): boolean {
  if (key === undefined) return false;
  if (key.kind === 'enum') return true;
  return key.kind === 'primitive' && ['String', 'Id', 'Integer', 'Long', 'Boolean'].includes(key.name);
}

interface Entry {
  readonly key: unknown;
  value: unknown;
  /** Next entry whose key has the same hash but is not equal. */
  next: Entry | null;
}

/** The table under sets and maps. A map's key set shares the table of the map. */
export class HashTable {
  /** True: the JavaScript map goes from key to value; false: from hash key to entry. */
  readonly plain: boolean;
  readonly map = new Map<unknown, unknown>();
  guard = 0;
  private chained = 0;

  constructor(plain: boolean) {
    this.plain = plain;
  }

  get size(): number {
    return this.map.size + this.chained;
  }

  changing(): void {
    if (this.guard !== 0) refuseChange(this.guard);
  }

  private find(key: unknown): Entry | null {
    const hash = hashKey(key);
    let entry = (this.map.get(hash) as Entry | undefined) ?? null;
    if (entry === null || isExactKey(hash)) return entry;
    while (entry !== null && !apexEquals(entry.key, key)) entry = entry.next;
    return entry;
  }

  has(key: unknown): boolean {
    return this.plain ? this.map.has(key) : this.find(key) !== null;
  }

  get(key: unknown): unknown {
    return this.plain ? this.map.get(key) : this.find(key)?.value;
  }

  /** Returns the former value, undefined when the key is new. */
  put(key: unknown, value: unknown): unknown {
    if (this.guard !== 0) refuseChange(this.guard);
    if (this.plain) {
      const former = this.map.get(key);
      this.map.set(key, value);
      return former;
    }
    const entry = this.find(key);
    if (entry !== null) {
      const former = entry.value;
      entry.value = value;
      return former;
    }
    const hash = hashKey(key);
    const first = this.map.get(hash) as Entry | undefined;
    if (first === undefined) this.map.set(hash, { key, value, next: null });
    else {
      let last = first;
      while (last.next !== null) last = last.next;
      last.next = { key, value, next: null };
      this.chained++;
    }
    return undefined;
  }

  /** Takes a key out; returns its value, undefined when it was not there. */
  remove(key: unknown): unknown {
    this.changing();
    if (this.plain) {
      const former = this.map.get(key);
      this.map.delete(key);
      return former;
    }
    const entry = this.find(key);
    if (entry === null) return undefined;
    const hash = hashKey(key);
    const first = this.map.get(hash) as Entry;
    if (first === entry) {
      if (entry.next === null) this.map.delete(hash);
      else {
        this.map.set(hash, entry.next);
        this.chained--;
      }
    } else {
      let before = first;
      while (before.next !== entry) before = before.next!;
      before.next = entry.next;
      this.chained--;
    }
    return entry.value;
  }

  clear(): void {
    this.changing();
    this.map.clear();
    this.chained = 0;
  }

  entries(): [unknown, unknown][] {
    if (this.plain) return [...this.map];
    const all: [unknown, unknown][] = [];
    for (const first of this.map.values()) {
      for (let entry = first as Entry | null; entry !== null; entry = entry.next) all.push([entry.key, entry.value]);
    }
    return all;
  }

  keys(): unknown[] {
    return this.plain ? [...this.map.keys()] : this.entries().map((entry) => entry[0]);
  }

  values(): unknown[] {
    return this.plain ? [...this.map.values()] : this.entries().map((entry) => entry[1]);
  }
}

/** Runs over the keys of a table, which cannot change until the loop ends. */
export function* guardedKeys<T>(table: HashTable): Generator<T, void> {
  if (table.guard === READ_ONLY) {
    yield* table.keys() as T[];
    return;
  }
  table.guard++;
  try {
    if (table.plain) yield* table.map.keys() as Iterable<T>;
    else yield* table.keys() as T[];
  } finally {
    table.guard--;
  }
}
