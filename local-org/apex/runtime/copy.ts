/**
 * Copies of Apex values with everything they hold, as the platform makes them when a job is put on the queue and between
 * the transactions of a batch that is not stateful (Apex Developer Guide, "Using Batch Apex": state).
 */
import { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexException } from './exceptions.ts';
import { ApexObject } from './types.ts';
import type { ClassInfo } from './types.ts';

/** A copy of a value; what is immutable or belongs to the platform is shared. Cycles stay cycles. */
export function deepCopy<T>(value: T, seen: Map<object, object> = new Map()): T {
  if (value === null || typeof value !== 'object') return value;
  const known = seen.get(value);
  if (known) return known as T;
  const source: object = value;
  if (source instanceof ApexList) {
    const copy = new ApexList(source.type);
    seen.set(source, copy);
    for (const item of source.items) copy.items.push(deepCopy(item, seen));
    return copy as T;
  }
  if (source instanceof ApexSet) {
    const copy = new ApexSet(source.type);
    seen.set(source, copy);
    for (const item of source.toArray()) copy.add(deepCopy(item, seen));
    return copy as T;
  }
  if (source instanceof ApexMap) {
    const copy = new ApexMap(source.type);
    seen.set(source, copy);
    for (const [key, item] of source.entries()) copy.put(deepCopy(key, seen), deepCopy(item, seen));
    return copy as T;
  }
  if (source instanceof SObjectRecord) {
    const copy = new SObjectRecord(source.object);
    seen.set(source, copy);
    for (const [field, item] of Object.entries(source.values)) copy.values[field] = deepCopy(item, seen);
    copy.queried = source.queried;
    return copy as T;
  }
  if (source instanceof ApexObject || source instanceof ApexException) return copyInstance(source, seen) as T;
  return value;
}

/** Transient fields come back as null, as after serialisation. */
function copyInstance(source: object, seen: Map<object, object>): object {
  const copy = Object.create(Object.getPrototypeOf(source) as object) as Record<string, unknown>;
  seen.set(source, copy);
  for (const [key, item] of Object.entries(source)) copy[key] = deepCopy(item, seen);
  const info = (source as { $class?: ClassInfo }).$class;
  for (const field of info?.fields ?? []) if (field.isTransient) field.set(copy, null);
  return copy;
}
