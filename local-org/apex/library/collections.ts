/** System.List, Set, Map, Iterable, Iterator, Comparable, Comparator. Source: Apex Reference, the classes of these names. */
import { NotSupported } from '../../data/access.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { apexEquals, apexHashCode } from '../runtime/equality.ts';
import { throwApex, throwNull } from '../runtime/exceptions.ts';
import { ApexIterator } from '../runtime/iterator.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { notNull } from './arguments.ts';
import { abstractMethod, platformType } from './declare.ts';
import { iterate } from './iteration.ts';
import { cloneRecord } from './sobject/clone.ts';
import { currentSchema, sObjectTypeToken } from './schema/tokens.ts';
import { compareValues } from './sort.ts';
import { valueText } from './text.ts';

interface UserComparator {
  compare$2(a: unknown, b: unknown): number | null;
}

/** The object of a list of one sObject type; null for List<SObject>. */
function objectOf(element: RuntimeType | undefined): unknown {
  if (element?.kind !== 'sobject')
    throwApex('System.TypeException', 'getSObjectType is only for collections of sObjects');
  const object = currentSchema().objects.get(element.name.toLowerCase());
  return object === undefined ? null : sObjectTypeToken(object);
}

function deepClone(
  list: ApexList,
  preserveId: boolean,
  preserveTimestamps: boolean,
  preserveAutonumber: boolean
): ApexList {
  return new ApexList(
    list.type,
    list.items.map((item) => {
      if (item === null) return null;
      if (!(item instanceof SObjectRecord)) throw new NotSupported('List.deepClone of other than sObjects');
      return cloneRecord(item, { preserveId, deep: true, preserveTimestamps, preserveAutonumber });
    })
  );
}

const sort = (list: ApexList): void => list.sortBy(compareValues);

platformType({
  name: 'System.List<T>',
  kind: 'class',
  interfaces: ['System.Iterable<T>'],
  construct: ApexList,
  methods: {
    'void add(T element)': (list: ApexList, element: unknown) => list.add(element),
    'void add(Integer index, T element)': (list: ApexList, index: number | null, element: unknown) =>
      list.addAt(notNull(index), element),
    'void addAll(List<T> elements)': (list: ApexList, elements: ApexList | null) =>
      list.addAll(notNull(elements).items),
    'void addAll(Set<T> elements)': (list: ApexList, elements: ApexSet | null) =>
      list.addAll(notNull(elements).toArray()),
    'void clear()': (list: ApexList) => list.clear(),
    'List<T> clone()': (list: ApexList) => list.clone(),
    'Boolean contains(T element)': (list: ApexList, element: unknown) => list.contains(element),
    'List<T> deepClone()': (list: ApexList) => deepClone(list, false, false, false),
    'List<T> deepClone(Boolean preserveId)': (list: ApexList, id: boolean) => deepClone(list, id, false, false),
    'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)': (
      list: ApexList,
      id: boolean,
      stamps: boolean
    ) => deepClone(list, id, stamps, false),
    'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)': deepClone,
    'Boolean equals(Object other)': apexEquals,
    'T get(Integer index)': (list: ApexList, index: number | null) => list.get(notNull(index)),
    'Schema.SObjectType getSObjectType()': (list: ApexList) => objectOf(list.type.args[0]),
    'Integer hashCode()': apexHashCode,
    'Integer indexOf(T element)': (list: ApexList, element: unknown) => list.indexOf(element),
    'Boolean isEmpty()': (list: ApexList) => list.isEmpty(),
    'Iterator<T> iterator()': (list: ApexList) => list.iterator(),
    'T remove(Integer index)': (list: ApexList, index: number | null) => list.remove(notNull(index)),
    'void set(Integer index, T element)': (list: ApexList, index: number | null, element: unknown) =>
      list.set(notNull(index), element),
    'Integer size()': (list: ApexList) => list.size(),
    'void sort()': sort,
    'void sort(Comparator<T> comparator)': (list: ApexList, comparator: UserComparator | null) => {
      if (comparator === null) return sort(list);
      return list.sortBy((a, b) => comparator.compare$2(a, b) ?? 0);
    },
    'String toString()': valueText
  }
});

platformType({
  name: 'System.Set<T>',
  kind: 'class',
  interfaces: ['System.Iterable<T>'],
  construct: ApexSet,
  methods: {
    'Boolean add(T element)': (set: ApexSet, element: unknown) => set.add(element),
    'Boolean addAll(List<T> elements)': (set: ApexSet, elements: ApexList | null) =>
      set.addAll(notNull(elements).items),
    'Boolean addAll(Set<T> elements)': (set: ApexSet, elements: ApexSet | null) =>
      set.addAll(notNull(elements).toArray()),
    'void clear()': (set: ApexSet) => set.clear(),
    'Set<T> clone()': (set: ApexSet) => set.clone(),
    'Boolean contains(T element)': (set: ApexSet, element: unknown) => set.contains(element),
    'Boolean containsAll(List<T> elements)': (set: ApexSet, elements: ApexList | null) =>
      set.containsAll(notNull(elements).items),
    'Boolean containsAll(Set<T> elements)': (set: ApexSet, elements: ApexSet | null) =>
      set.containsAll(notNull(elements).toArray()),
    'Boolean equals(Object other)': apexEquals,
    'Integer hashCode()': apexHashCode,
    'Boolean isEmpty()': (set: ApexSet) => set.isEmpty(),
    'Iterator<T> iterator()': (set: ApexSet) => set.iterator(),
    'Boolean remove(T element)': (set: ApexSet, element: unknown) => set.remove(element),
    'Boolean removeAll(List<T> elements)': (set: ApexSet, elements: ApexList | null) =>
      set.removeAll(notNull(elements).items),
    'Boolean removeAll(Set<T> elements)': (set: ApexSet, elements: ApexSet | null) =>
      set.removeAll(notNull(elements).toArray()),
    'Boolean retainAll(List<T> elements)': (set: ApexSet, elements: ApexList | null) =>
      set.retainAll(notNull(elements).items),
    'Boolean retainAll(Set<T> elements)': (set: ApexSet, elements: ApexSet | null) =>
      set.retainAll(notNull(elements).toArray()),
    'Integer size()': (set: ApexSet) => set.size(),
    'String toString()': valueText
  }
});

/** Records are cloned, too; other values are shared (Apex Reference, Map.deepClone). */
function deepCloneMap(map: ApexMap): ApexMap {
  return new ApexMap(
    map.type,
    map
      .entries()
      .map(
        ([key, value]) =>
          [
            key,
            value instanceof SObjectRecord
              ? cloneRecord(value, { preserveId: true, deep: true, preserveTimestamps: true, preserveAutonumber: true })
              : value
          ] as const
      )
  );
}

platformType({
  name: 'System.Map<K,V>',
  kind: 'class',
  construct: ApexMap,
  methods: {
    'void clear()': (map: ApexMap) => map.clear(),
    'Map<K,V> clone()': (map: ApexMap) => map.clone(),
    'Boolean containsKey(K key)': (map: ApexMap, key: unknown) => map.containsKey(key),
    'Map<K,V> deepClone()': deepCloneMap,
    'Boolean equals(Object other)': apexEquals,
    'V get(K key)': (map: ApexMap, key: unknown) => map.get(key),
    'Schema.SObjectType getSObjectType()': (map: ApexMap) => objectOf(map.type.args[1]),
    'Integer hashCode()': apexHashCode,
    'Boolean isEmpty()': (map: ApexMap) => map.isEmpty(),
    'Set<K> keySet()': (map: ApexMap) => map.keySet(),
    'V put(K key, V value)': (map: ApexMap, key: unknown, value: unknown) => map.put(key, value),
    'void putAll(Map<K,V> other)': (map: ApexMap, other: ApexMap | null) => map.putAll(other ?? throwNull()),
    'void putAll(List<SObject> records)': (map: ApexMap, records: ApexList | null) =>
      map.putRecords((records ?? throwNull()).items as (SObjectRecord | null)[], false),
    'V remove(K key)': (map: ApexMap, key: unknown) => map.remove(key),
    'Integer size()': (map: ApexMap) => map.size(),
    'String toString()': valueText,
    'List<V> values()': (map: ApexMap) => map.values()
  }
});

platformType({
  name: 'System.Iterator<T>',
  kind: 'interface',
  construct: ApexIterator,
  methods: {
    // Called on iterators of the platform; those of Apex classes are called by their own bridges.
    'Boolean hasNext()': (iterator: ApexIterator<unknown>) => iterator.hasnext$0(),
    'T next()': (iterator: ApexIterator<unknown>) => iterator.next$0()
  }
});

platformType({
  name: 'System.Iterable<T>',
  kind: 'interface',
  methods: {
    'Iterator<T> iterator()': (source: object) => new ApexIterator(iterate(source)[Symbol.iterator]())
  }
});

platformType({
  name: 'System.Comparable',
  kind: 'interface',
  methods: { 'Integer compareTo(Object other)': compareValues }
});
platformType({
  name: 'System.Comparator<T>',
  kind: 'interface',
  methods: { 'Integer compare(T a, T b)': abstractMethod }
});
