/** `Trigger.new` and its like while a trigger runs (Apex Developer Guide, "Trigger Context Variables"). */
import type { TriggerEvent } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap } from './collections.ts';
import { enumConstantOf } from './platform-enums.ts';
import { RuntimeTypes } from './registry.ts';
import { machine } from './transaction.ts';

export class TriggerContext {
  readonly event: TriggerEvent;
  readonly #new: ApexList | null;
  readonly #old: ApexList | null;
  #newMap: ApexMap | null | undefined;
  #oldMap: ApexMap | null | undefined;

  constructor(event: TriggerEvent) {
    this.event = event;
    const type = RuntimeTypes.listOf(RuntimeTypes.ofSObject(event.object));
    this.#new = event.newRecords ? new ApexList(type, [...event.newRecords]).makeReadOnly() : null;
    this.#old = event.oldRecords ? new ApexList(type, [...event.oldRecords]).makeReadOnly() : null;
  }

  /** The value of a trigger variable by its name as Apex writes it in lower camel case. */
  get(name: string): unknown {
    const { timing, operation } = this.event;
    switch (name) {
      case 'new':
        return this.#new;
      case 'old':
        return this.#old;
      case 'newMap':
        return (this.#newMap ??= mapOf(this.event, this.event.newRecords));
      case 'oldMap':
        return (this.#oldMap ??= mapOf(this.event, this.event.oldRecords));
      case 'isInsert':
        return operation === 'insert';
      case 'isUpdate':
        return operation === 'update';
      case 'isDelete':
        return operation === 'delete';
      case 'isUndelete':
        return operation === 'undelete';
      case 'isBefore':
        return timing === 'before';
      case 'isAfter':
        return timing === 'after';
      case 'isExecuting':
        return true;
      case 'size':
        return (this.event.newRecords ?? this.event.oldRecords ?? []).length;
      case 'operationType':
        return enumConstantOf('System.TriggerOperation', `${timing}_${operation}`.toUpperCase());
      default:
        throw new Error(`no trigger variable ${name}`);
    }
  }
}

/** Null before insert, where there are no ids yet. */
function mapOf(event: TriggerEvent, records: readonly SObjectRecord[] | undefined): ApexMap | null {
  if (!records || (event.timing === 'before' && event.operation === 'insert')) return null;
  const type = RuntimeTypes.ofSObject(event.object);
  return ApexMap.of(
    RuntimeTypes.id,
    type,
    records.map((r) => [r.id, r] as const)
  ).makeReadOnly();
}

const OUTSIDE: Readonly<Record<string, unknown>> = {
  isInsert: false,
  isUpdate: false,
  isDelete: false,
  isUndelete: false,
  isBefore: false,
  isAfter: false,
  isExecuting: false
};

/** A trigger variable wherever it is read: outside a trigger `is…` is false and the others are null. */
export function trigger(name: string): unknown {
  const context = machine.trigger;
  return context === null ? (OUTSIDE[name] ?? null) : context.get(name);
}
