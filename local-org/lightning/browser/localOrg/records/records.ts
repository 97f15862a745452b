/**
 * Records of the org in the page, as Lightning Data Service keeps them: by id, shared by every wire and form, asked for once,
 * and told to all when one of them writes (Lightning Web Components Developer Guide, "Lightning Data Service").
 */
import { fullId } from 'localOrg/fieldNames';
import { deepFreeze, request, UI_API } from 'localOrg/request';

export interface FieldValue {
  readonly displayValue: string | null;
  readonly value: string | number | boolean | null | RecordRepresentation;
}

/** A record as the UI API gives it (User Interface API Developer Guide, "Record"). */
export interface RecordRepresentation {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly childRelationships?: unknown;
  readonly lastModifiedById?: string | null;
  readonly lastModifiedDate?: string | null;
  readonly recordTypeId?: string | null;
  readonly recordTypeInfo?: unknown;
  readonly systemModstamp?: string | null;
  readonly eTag?: string;
  readonly weakEtag?: number;
}

export interface RecordNeed {
  /** Qualified names: `Account.Name`, `Contact.Account.Name`. The record fails without them. */
  readonly fields: readonly string[];
  /** Left out where the user may not see them. */
  readonly optionalFields: readonly string[];
}

export interface RecordResult {
  readonly data: RecordRepresentation | undefined;
  readonly error: unknown;
}

/** What happened to records, told to lists and pages. */
export interface RecordChange {
  readonly kind: 'created' | 'updated' | 'deleted' | 'refreshed';
  readonly ids: readonly string[];
  readonly apiName: string | undefined;
}

interface Subscription {
  readonly id: string;
  readonly need: RecordNeed;
  readonly emit: (result: RecordResult) => void;
  last: string | undefined;
}

interface Kept {
  record: RecordRepresentation;
  /** Lower-cased paths that were asked for, whether or not the user may see them. */
  readonly asked: Set<string>;
}

const kept = new Map<string, Kept>();
const subscriptions = new Map<string, Set<Subscription>>();
const waiting = new Map<string, Set<Subscription>>();
const changeListeners = new Set<(change: RecordChange) => void>();

const path = (qualified: string): string => qualified.slice(qualified.indexOf('.') + 1);

/** Puts a record of the org in the cache, over what is kept of it, and tells who listens. */
export function keepRecord(record: RecordRepresentation, asked: readonly string[] = []): void {
  const id = fullId(record.id);
  const known = kept.get(id);
  const fields = known ? mergeFields(known.record.fields, record.fields) : record.fields;
  const entry: Kept = { record: { ...(known?.record ?? {}), ...record, id, fields }, asked: known?.asked ?? new Set() };
  for (const name of asked) entry.asked.add(path(name).toLowerCase());
  for (const name of Object.keys(record.fields)) entry.asked.add(name.toLowerCase());
  kept.set(id, entry);
  for (const value of Object.values(record.fields)) if (isRecord(value.value)) keepQuietly(value.value);
  for (const subscription of subscriptions.get(id) ?? [])
    if (covers(entry, subscription.need)) tell(subscription, entry);
}

/** A parent seen through a lookup: kept only where it adds to a record already known. */
function keepQuietly(record: RecordRepresentation): void {
  const known = kept.get(fullId(record.id));
  if (known) known.record = { ...known.record, fields: mergeFields(known.record.fields, record.fields) };
}

function mergeFields(
  old: Readonly<Record<string, FieldValue>>,
  fresh: Readonly<Record<string, FieldValue>>
): Record<string, FieldValue> {
  const merged: Record<string, FieldValue> = { ...old };
  for (const [name, field] of Object.entries(fresh)) {
    const before = merged[name]?.value;
    merged[name] =
      isRecord(field.value) && isRecord(before) && before.id === field.value.id
        ? { ...field, value: { ...before, ...field.value, fields: mergeFields(before.fields, field.value.fields) } }
        : field;
  }
  return merged;
}

function isRecord(value: unknown): value is RecordRepresentation {
  return value !== null && typeof value === 'object' && 'fields' in value;
}

function covers(entry: Kept, need: RecordNeed): boolean {
  return [...need.fields, ...need.optionalFields].every((name) => entry.asked.has(path(name).toLowerCase()));
}

/** The record with only the fields that were asked for, as the platform gives it. */
function pick(record: RecordRepresentation, paths: readonly string[]): RecordRepresentation {
  const fields: Record<string, FieldValue> = {};
  const deeper = new Map<string, string[]>();
  for (const each of paths) {
    const [head = '', ...rest] = each.split('.');
    const name = Object.keys(record.fields).find((candidate) => candidate.toLowerCase() === head.toLowerCase());
    if (name === undefined) continue;
    fields[name] = record.fields[name]!;
    if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join('.')]);
  }
  for (const [name, inner] of deeper) {
    const value = record.fields[name]!.value;
    if (isRecord(value)) fields[name] = { ...record.fields[name]!, value: pick(value, inner) };
  }
  return { ...record, fields };
}

function tell(subscription: Subscription, entry: Kept): void {
  const data = pick(entry.record, [...subscription.need.fields, ...subscription.need.optionalFields].map(path));
  const text = JSON.stringify(data);
  if (text === subscription.last) return;
  subscription.last = text;
  subscription.emit({ data: deepFreeze(JSON.parse(text) as RecordRepresentation), error: undefined });
}

/** Listens to a record. Askers of the same turn share one request. Returns how to stop. */
export function subscribeRecord(recordId: string, need: RecordNeed, emit: (result: RecordResult) => void): () => void {
  const id = fullId(recordId);
  const subscription: Subscription = { id, need, emit, last: undefined };
  const all = subscriptions.get(id) ?? new Set<Subscription>();
  subscriptions.set(id, all.add(subscription));
  const entry = kept.get(id);
  if (entry && covers(entry, need)) tell(subscription, entry);
  else enqueue(subscription);
  return () => {
    all.delete(subscription);
    waiting.get(id)?.delete(subscription);
  };
}

function enqueue(subscription: Subscription): void {
  const group = waiting.get(subscription.id) ?? new Set<Subscription>();
  if (waiting.size === 0) queueMicrotask(() => setTimeout(loadWaiting, 0));
  waiting.set(subscription.id, group.add(subscription));
}

function loadWaiting(): void {
  const groups = [...waiting.values()];
  waiting.clear();
  for (const group of groups) if (group.size > 0) void load([...group]);
}

async function load(group: readonly Subscription[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const need = union(group);
  try {
    keepRecord(await fetchRecord(first.id, need), [...need.fields, ...need.optionalFields]);
  } catch (error) {
    // A field that one of them may not ask for must not fail the others.
    if (group.length > 1) await Promise.all(group.map((subscription) => load([subscription])));
    else fail(first, error);
  }
}

function fail(subscription: Subscription, error: unknown): void {
  subscription.last = undefined;
  subscription.emit({ data: undefined, error });
}

function union(group: readonly Subscription[]): RecordNeed {
  const fields = new Set(group.flatMap(({ need }) => need.fields));
  const optionalFields = new Set(group.flatMap(({ need }) => need.optionalFields).filter((name) => !fields.has(name)));
  return { fields: [...fields], optionalFields: [...optionalFields] };
}

/** Reads a record from the org, past the cache. Rejects with a FetchResponseError. */
export async function fetchRecord(id: string, need: RecordNeed): Promise<RecordRepresentation> {
  const query = new URLSearchParams();
  if (need.fields.length > 0) query.set('fields', need.fields.join(','));
  if (need.optionalFields.length > 0) query.set('optionalFields', need.optionalFields.join(','));
  return (await request('GET', `${UI_API}/records/${id}?${query}`)) as RecordRepresentation;
}

/** Reads records again that somebody listens to, and tells lists that they may have changed. */
export async function refreshRecords(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => reload(fullId(id))));
  announce({ kind: 'refreshed', ids: ids.map(fullId), apiName: undefined });
}

/** Reads every record again that somebody listens to. */
export async function refreshAllRecords(): Promise<void> {
  const listened = [...subscriptions].filter(([, group]) => group.size > 0).map(([id]) => id);
  await refreshRecords(listened);
}

async function reload(id: string): Promise<void> {
  const group = [...(subscriptions.get(id) ?? [])];
  kept.delete(id);
  await load(group);
}

/** Sends a new record. Gives it as saved. */
export async function insertRecord(input: {
  apiName: string;
  fields: Record<string, unknown>;
}): Promise<RecordRepresentation> {
  const record = deepFreeze((await request('POST', `${UI_API}/records`, input)) as RecordRepresentation);
  announce({ kind: 'created', ids: [record.id], apiName: input.apiName });
  return record;
}

/** Sends changed fields of a record (with `Id` among them). Gives it as saved; whoever listens reads it again. */
export async function saveRecord(
  input: { fields: Record<string, unknown> },
  options: { ifUnmodifiedSince?: string } = {}
): Promise<RecordRepresentation> {
  const { Id: id, ...fields } = input.fields;
  if (typeof id !== 'string') throw new TypeError('updateRecord: fields.Id must name the record.');
  const headers = options.ifUnmodifiedSince ? { 'if-unmodified-since': options.ifUnmodifiedSince } : {};
  const record = deepFreeze(
    (await request(
      'PATCH',
      `${UI_API}/records/${id}`,
      { fields },
      headers as Record<string, string>
    )) as RecordRepresentation
  );
  // Formulas, triggers and roll-ups may have changed what the answer does not hold.
  await reload(fullId(id));
  announce({ kind: 'updated', ids: [fullId(id)], apiName: record.apiName });
  return record;
}

/** Deletes a record. Wires that hold it are told that it is gone. */
export async function removeRecord(recordId: string): Promise<void> {
  const id = fullId(recordId);
  await request('DELETE', `${UI_API}/records/${id}`);
  const apiName = kept.get(id)?.record.apiName;
  kept.delete(id);
  announce({ kind: 'deleted', ids: [id], apiName });
}

/** Tells lists and pages what happened. */
export function announce(change: RecordChange): void {
  for (const listener of [...changeListeners]) listener(change);
}

/** Listens to all changes made or announced in this page. Returns how to stop. */
export function onRecordChange(listener: (change: RecordChange) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}
