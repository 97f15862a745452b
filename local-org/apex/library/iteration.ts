import { ApexList, ApexSet } from '../runtime/collections.ts';

/** What user classes that implement Iterable and Iterator look like from here. */
export interface UserIterable {
  iterator$0(): UserIterator;
}
export interface UserIterator {
  hasnext$0(): boolean;
  next$0(): unknown;
}

/** The elements of anything that is Iterable in Apex: a List, a Set, or an object of a class that implements Iterable. */
export function iterate<T = unknown>(source: ApexList<T> | ApexSet<T> | object): T[] {
  if (source instanceof ApexList) return source.items as T[];
  if (source instanceof ApexSet) return source.toArray() as T[];
  const elements: T[] = [];
  const iterator = (source as UserIterable).iterator$0();
  while (iterator.hasnext$0()) elements.push(iterator.next$0() as T);
  return elements;
}
