import { SObjectRecord } from '../../../data/record.ts';
import type { ChildRows } from '../../../data/record.ts';

export interface CloneOptions {
  readonly preserveId: boolean;
  /** Parents and children are cloned, too. */
  readonly deep: boolean;
  readonly preserveTimestamps: boolean;
  readonly preserveAutonumber: boolean;
}

const TIMESTAMPS: ReadonlySet<string> = new Set([
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp'
]);

/** `SObject.clone`. The clone remembers the id of its source (`getCloneSourceId`). */
export function cloneRecord(source: SObjectRecord, options: CloneOptions): SObjectRecord {
  const clone = new SObjectRecord(source.object);
  for (const name in source.values) {
    if (name === 'Id' && !options.preserveId) continue;
    if (TIMESTAMPS.has(name) && !options.preserveTimestamps) continue;
    if (!options.preserveAutonumber && source.object.fields.get(name.toLowerCase())?.autoNumberFormat !== undefined)
      continue;
    clone.values[name] = options.deep ? copyValue(source.values[name], options) : source.values[name];
  }
  clone.extras = { cloneSource: source.id, isClone: true };
  return clone;
}

function copyValue(value: unknown, options: CloneOptions): unknown {
  const whole = { ...options, preserveId: true };
  if (value instanceof SObjectRecord) return cloneRecord(value, whole);
  const children = value as Partial<ChildRows> | null | undefined;
  if (children?.kind === 'children') {
    return {
      kind: 'children',
      object: children.object!,
      rows: children.rows!.map((row) => cloneRecord(row, whole))
    } satisfies ChildRows;
  }
  return value;
}
