/** `lightning/uiRecordApi` (Lightning Web Components Developer Guide, "lightning/uiRecordApi Wire Adapters and Functions"). */
import { fieldList, fieldPath, fullId, objectName } from 'localOrg/fieldNames';
import { deepFreeze, request, UI_API } from 'localOrg/request';
import {
  insertRecord,
  keepRecord,
  refreshRecords,
  removeRecord,
  saveRecord,
  subscribeRecord,
  type RecordNeed,
  type RecordRepresentation,
  type RecordResult
} from 'localOrg/records';
import { getRequest, rememberRefresh, resourceAdapter } from 'localOrg/resources';

type Emit = (result: { data: unknown; error: unknown }) => void;
type Config = Record<string, unknown>;

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(value);
}

/** What a getRecord configuration asks for; null while it is incomplete. */
function needOf(config: Config): RecordNeed | null {
  const fields = fieldList(config['fields']);
  const optionalFields = fieldList(config['optionalFields']);
  return fields.length + optionalFields.length === 0 ? null : { fields, optionalFields };
}

/** Wire adapter: one record, by `fields` and `optionalFields`, or by `layoutTypes` and `modes`. */
export class getRecord {
  readonly #emit: Emit;
  #config: Config = {};
  #key = '';
  #connected = false;
  #stop: (() => void) | undefined;

  constructor(emit: Emit) {
    this.#emit = emit;
    emit({ data: undefined, error: undefined });
  }

  update(config: Config): void {
    const key = JSON.stringify(config);
    if (key === this.#key) return;
    this.#key = key;
    this.#config = config;
    if (this.#connected) this.#listen();
  }

  connect(): void {
    this.#connected = true;
    this.#listen();
  }

  disconnect(): void {
    this.#connected = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #listen(): void {
    this.#stop?.();
    this.#stop = undefined;
    const { recordId, layoutTypes } = this.#config;
    if (!isId(recordId)) return;
    const need = needOf(this.#config);
    if (need) this.#stop = subscribeRecord(recordId, need, (result) => this.#give(recordId, result));
    else if (layoutTypes !== undefined) this.#listenToLayout(recordId);
  }

  #listenToLayout(recordId: string): void {
    const list = (value: unknown, otherwise: string): string =>
      Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : otherwise;
    const query = new URLSearchParams({
      layoutTypes: list(this.#config['layoutTypes'], 'Full'),
      modes: list(this.#config['modes'], 'View')
    });
    let stopped = false;
    this.#stop = () => {
      stopped = true;
    };
    request('GET', `${UI_API}/records/${fullId(recordId)}?${query}`).then(
      (answer) => {
        if (stopped) return;
        const record = answer as RecordRepresentation;
        const fields = Object.keys(record.fields).map((name) => `${record.apiName}.${name}`);
        keepRecord(record, fields);
        this.#stop = subscribeRecord(recordId, { fields: [], optionalFields: fields }, (result) =>
          this.#give(recordId, result)
        );
      },
      (error: unknown) => {
        if (!stopped) this.#emit({ data: undefined, error });
      }
    );
  }

  #give(recordId: string, result: RecordResult): void {
    const given = { data: result.data, error: result.error };
    rememberRefresh(given, () => refreshRecords([recordId]));
    this.#emit(given);
  }
}

/** Wire adapter: several records. Each group asks for its own fields; a record that fails stands as an error in `results`. */
export class getRecords {
  readonly #emit: Emit;
  #key = '';
  #groups: readonly { recordIds: readonly string[]; need: RecordNeed }[] = [];
  #connected = false;
  #stops: (() => void)[] = [];

  constructor(emit: Emit) {
    this.#emit = emit;
    emit({ data: undefined, error: undefined });
  }

  update(config: Config): void {
    const key = JSON.stringify(config);
    if (key === this.#key) return;
    this.#key = key;
    const groups = (Array.isArray(config['records']) ? config['records'] : []) as Config[];
    this.#groups = groups.flatMap((group) => {
      const need = needOf(group);
      const recordIds = Array.isArray(group['recordIds']) ? group['recordIds'].filter(isId) : [];
      return need && recordIds.length > 0 ? [{ recordIds, need }] : [];
    });
    if (this.#connected) this.#listen();
  }

  connect(): void {
    this.#connected = true;
    this.#listen();
  }

  disconnect(): void {
    this.#connected = false;
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #listen(): void {
    for (const stop of this.#stops) stop();
    const wanted = this.#groups.flatMap(({ recordIds, need }) => recordIds.map((id) => ({ id, need })));
    const results: (RecordResult | undefined)[] = wanted.map(() => undefined);
    this.#stops = wanted.map(({ id, need }, index) =>
      subscribeRecord(id, need, (result) => {
        results[index] = result;
        if (results.includes(undefined)) return;
        const given = {
          data: {
            hasErrors: results.some((each) => each!.error !== undefined),
            results: results.map((each) =>
              each!.error === undefined
                ? { statusCode: 200, result: each!.data }
                : {
                    statusCode: (each!.error as { status?: number }).status ?? 500,
                    result: (each!.error as { body?: unknown }).body
                  }
            )
          },
          error: undefined
        };
        rememberRefresh(given, () => refreshRecords(wanted.map((each) => each.id)));
        this.#emit(deepFreeze(given));
      })
    );
  }
}

function fieldOf(record: unknown, field: unknown): { value: unknown; displayValue: string | null } | undefined {
  let current = record as RecordRepresentation | null | undefined;
  const parts = fieldPath(field).split('.');
  const last = parts.pop()!;
  for (const part of parts) current = current?.fields[part]?.value as RecordRepresentation | null | undefined;
  return current?.fields[last];
}

/** A field's value in a record of the UI API; the field may be a path over parents. */
export function getFieldValue(record: unknown, field: unknown): unknown {
  return fieldOf(record, field)?.value;
}

/** A field's value as the user reads it: localised and formatted. */
export function getFieldDisplayValue(record: unknown, field: unknown): string | null | undefined {
  return fieldOf(record, field)?.displayValue;
}

/** Creates a record: `{apiName, fields}`. */
export function createRecord(recordInput: {
  apiName: unknown;
  fields: Record<string, unknown>;
}): Promise<RecordRepresentation> {
  const apiName = objectName(recordInput?.apiName);
  if (!apiName) return Promise.reject(new TypeError('createRecord: apiName must name the object.'));
  return insertRecord({ ...recordInput, apiName });
}

/** Changes a record: `{fields: {Id, …}}`. */
export function updateRecord(
  recordInput: { fields: Record<string, unknown> },
  clientOptions?: { ifUnmodifiedSince?: string }
): Promise<RecordRepresentation> {
  return saveRecord(recordInput, clientOptions);
}

/** Deletes a record. */
export function deleteRecord(recordId: string): Promise<void> {
  return removeRecord(recordId);
}

/** Tells the page that records changed behind its back, for example by Apex. Resolves when their wires have the new values. */
export function notifyRecordUpdateAvailable(items: readonly { recordId: string }[]): Promise<void> {
  return refreshRecords(items.map(({ recordId }) => recordId));
}

/** The older name of notifyRecordUpdateAvailable. */
export function getRecordNotifyChange(items: readonly { recordId: string }[]): void {
  void refreshRecords(items.map(({ recordId }) => recordId));
}

interface ObjectInfo {
  readonly apiName: string;
  readonly fields: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean }>>;
}

/** A record input of a record with the fields the user may create. */
export function generateRecordInputForCreate(
  record: RecordRepresentation,
  objectInfo?: ObjectInfo
): { apiName: string; fields: Record<string, unknown> } {
  return { apiName: record.apiName, fields: writableFields(record, objectInfo, 'createable') };
}

/** A record input of a record with the fields the user may change, and its Id. */
export function generateRecordInputForUpdate(
  record: RecordRepresentation,
  objectInfo?: ObjectInfo
): { fields: Record<string, unknown> } {
  return { fields: { Id: record.id, ...writableFields(record, objectInfo, 'updateable') } };
}

/** Only the fields whose values differ from the original's, and the Id. */
export function createRecordInputFilteredByEditedFields(
  recordInput: { fields: Record<string, unknown> },
  originalRecord: RecordRepresentation
): { fields: Record<string, unknown> } {
  const changed = Object.entries(recordInput.fields).filter(
    ([name, value]) => name === 'Id' || originalRecord.fields[name]?.value !== value
  );
  return { fields: { Id: originalRecord.id, ...Object.fromEntries(changed) } };
}

/** The record input of `getRecordCreateDefaults`' answer is made with this. */
export const createRecordInputFromRecord = generateRecordInputForCreate;

function writableFields(
  record: RecordRepresentation,
  objectInfo: ObjectInfo | undefined,
  permission: 'createable' | 'updateable'
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(record.fields)) {
    if (field.value !== null && typeof field.value === 'object') continue; // parents are written through their id
    if (objectInfo && objectInfo.fields[name]?.[permission] !== true) continue;
    if (!objectInfo && name === 'Id') continue;
    fields[name] = field.value;
  }
  return fields;
}

/** Wire adapter: layout, object info and default values for a new record. */
export const getRecordCreateDefaults = resourceAdapter((config) => {
  const object = objectName(config['objectApiName']);
  if (!object) return null;
  const query = new URLSearchParams();
  for (const name of ['formFactor', 'recordTypeId'])
    if (typeof config[name] === 'string') query.set(name, config[name]);
  const optionalFields = fieldList(config['optionalFields']);
  if (optionalFields.length > 0) query.set('optionalFields', optionalFields.join(','));
  return getRequest(`${UI_API}/record-defaults/create/${object}?${query}`);
});

/** Wire adapter: layout, object info and record data for records. */
export const getRecordUi = resourceAdapter((config) => {
  const ids = Array.isArray(config['recordIds']) ? config['recordIds'] : [config['recordIds']];
  if (!ids.every(isId) || ids.length === 0) return null;
  const query = new URLSearchParams();
  for (const name of ['layoutTypes', 'modes']) {
    const value = config[name];
    if (value !== undefined) query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return getRequest(`${UI_API}/record-ui/${ids.join(',')}?${query}`);
});
