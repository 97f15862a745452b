/** `lightning-record-edit-form` (Component Reference, "lightning-record-edit-form"). */
import { LightningElement, api } from 'lwc';
import { fullId, objectName } from 'localOrg/fieldNames';
import {
  REGISTER_FIELD,
  REGISTER_MESSAGES,
  type FieldRegistration,
  type FormField,
  type FormMessages,
  type FormState,
  type MessagesRegistration
} from 'localOrg/formFields';
import { fieldInfo, readObjectInfo, readPicklists, type ObjectInfo } from 'localOrg/objectInfo';
import { insertRecord, saveRecord, subscribeRecord, type RecordRepresentation } from 'localOrg/records';
import { errorMessages, request, UI_API } from 'localOrg/request';

const PICKLISTS = ['Picklist', 'MultiPicklist'];

export default class RecordEditForm extends LightningElement {
  @api density = 'auto';
  @api formClass = '';
  @api recordTypeId: string | undefined;
  @api optionalFields: unknown;
  loadError = '';
  private fields: FormField[] = [];
  private messages: FormMessages[] = [];
  private state: FormState | undefined;
  private stop: (() => void) | undefined;
  private scheduled = false;
  private currentId: string | undefined;
  private object: unknown;
  private connected = false;
  private turn = 0;
  /** What the record is loaded with, so that a new field on the form asks for itself. */
  private asked = '';

  @api get recordId(): string | undefined {
    return this.currentId;
  }
  set recordId(value: string | undefined) {
    if (value === this.currentId) return;
    this.currentId = value;
    this.restart();
  }

  @api get objectApiName(): unknown {
    return this.object;
  }
  set objectApiName(value: unknown) {
    if (value === this.object) return;
    this.object = value;
    this.restart();
  }

  constructor() {
    super();
    this.template!.host.addEventListener(REGISTER_FIELD, (event) =>
      this.addField(event as CustomEvent<FieldRegistration>)
    );
    this.template!.host.addEventListener(REGISTER_MESSAGES, (event) => {
      event.stopPropagation();
      this.messages.push((event as CustomEvent<MessagesRegistration>).detail.messages);
    });
  }

  connectedCallback(): void {
    this.connected = true;
    this.restart();
  }

  disconnectedCallback(): void {
    this.connected = false;
    this.stop?.();
    this.stop = undefined;
  }

  private addField(event: CustomEvent<FieldRegistration>): void {
    event.stopPropagation();
    const { detail } = event;
    this.fields.push(detail.field);
    detail.unregister = () => {
      this.fields = this.fields.filter((field) => field !== detail.field);
    };
    detail.changed = (name, value) => {
      for (const field of this.fields) if (field !== detail.field) field.siblingChanged(name, value);
    };
    if (this.state) detail.field.receive(this.state);
    this.schedule();
  }

  private restart(): void {
    this.stop?.();
    this.stop = undefined;
    this.state = undefined;
    this.asked = '';
    this.schedule();
  }

  /** Fields announce themselves one after the other: the form loads once for all of a turn. */
  private schedule(): void {
    if (this.scheduled || !this.connected) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      void this.load();
    }, 0);
  }

  private async load(): Promise<void> {
    const name = objectName(this.object);
    if (!this.connected || !name) return;
    const turn = ++this.turn;
    try {
      const info = await readObjectInfo(name);
      if (turn !== this.turn) return;
      const names = this.fields.map((field) => field.fieldName()).filter((field) => field !== '');
      const wanted = [...new Set(names.flatMap((field) => this.pathsOf(info, field)))].sort();
      if (this.currentId && this.asked === wanted.join() && this.state) return;
      this.asked = wanted.join();
      const picklistNeeded = names.some((field) => PICKLISTS.includes(fieldInfo(info, field)?.dataType ?? ''));
      if (this.currentId) this.watchRecord(info, wanted, picklistNeeded);
      else await this.loadDefaults(info, picklistNeeded, turn);
    } catch (error) {
      this.failed(error);
    }
  }

  private pathsOf(info: ObjectInfo, name: string): string[] {
    const field = fieldInfo(info, name);
    if (!field) return [];
    const reference =
      field.dataType === 'Reference' && field.relationshipName
        ? [`${info.apiName}.${field.relationshipName}.${field.referenceToInfos[0]?.nameFields[0] ?? 'Name'}`]
        : [];
    const controller = field.controllerName ? [`${info.apiName}.${field.controllerName}`] : [];
    const own = ['Address', 'Location'].includes(field.dataType) ? [] : [`${info.apiName}.${field.apiName}`];
    return [
      ...own,
      ...reference,
      ...controller,
      ...partsOf(info, field.apiName).map((part) => `${info.apiName}.${part}`)
    ];
  }

  private watchRecord(info: ObjectInfo, wanted: readonly string[], picklistNeeded: boolean): void {
    this.stop?.();
    const hadRecord = this.state?.record !== undefined;
    let first = !hadRecord;
    this.stop = subscribeRecord(
      this.currentId!,
      { fields: [`${info.apiName}.Id`], optionalFields: wanted },
      async ({ data, error }) => {
        if (!data) {
          this.failed(error);
          return;
        }
        try {
          const picklists = picklistNeeded
            ? await readPicklists(info, data.recordTypeId ?? this.recordTypeId)
            : undefined;
          this.give({ info, record: data, picklists, isNew: false, density: this.density, readOnly: false });
          if (first) this.loaded(data, info);
          first = false;
        } catch (problem) {
          this.failed(problem);
        }
      }
    );
  }

  private async loadDefaults(info: ObjectInfo, picklistNeeded: boolean, turn: number): Promise<void> {
    const query = this.recordTypeId ? `?recordTypeId=${this.recordTypeId}` : '';
    const [defaults, picklists] = await Promise.all([
      this.state?.record
        ? { record: this.state.record }
        : (request('GET', `${UI_API}/record-defaults/create/${info.apiName}${query}`) as Promise<{
            record: RecordRepresentation;
          }>),
      picklistNeeded ? readPicklists(info, this.recordTypeId) : undefined
    ]);
    if (turn !== this.turn) return;
    const isFirst = this.state === undefined;
    this.give({ info, record: defaults.record, picklists, isNew: true, density: this.density, readOnly: false });
    if (isFirst) this.loaded(defaults.record, info);
  }

  private give(state: FormState): void {
    this.state = state;
    this.loadError = '';
    for (const field of this.fields) field.receive(state);
  }

  private loaded(record: RecordRepresentation, info: ObjectInfo): void {
    const records = this.currentId ? { [fullId(this.currentId)]: record } : {};
    this.dispatchEvent(
      new CustomEvent('load', {
        detail: { record, records, objectInfos: { [info.apiName]: info }, picklistValues: this.state?.picklists ?? {} }
      })
    );
  }

  private failed(error: unknown): void {
    this.loadError = errorMessages(error).join(' ');
    this.dispatchEvent(new CustomEvent('error', { detail: detailOf(error) }));
  }

  private collect(): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const field of this.fields) Object.assign(values, field.values() ?? {});
    return values;
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    for (const messages of this.messages) messages.setError(null);
    const valid = this.fields.map((field) => field.reportValidity()).every(Boolean);
    if (!valid) return;
    const fields = this.collect();
    const submit = new CustomEvent('submit', { cancelable: true, detail: { fields } });
    this.dispatchEvent(submit);
    if (!submit.defaultPrevented) this.submit(fields);
  }

  /** Saves; a component calls it with the fields of a submit event it stopped. */
  @api submit(fields?: Record<string, unknown>): void {
    void this.save({ ...(fields ?? this.collect()) });
  }

  private async save(fields: Record<string, unknown>): Promise<void> {
    const name = objectName(this.object)!;
    try {
      const record = this.currentId
        ? await saveRecord({ fields: { ...fields, Id: this.currentId } })
        : await insertRecord({
            apiName: name,
            fields: {
              ...fields,
              ...(this.recordTypeId && fields['RecordTypeId'] === undefined ? { RecordTypeId: this.recordTypeId } : {})
            }
          });
      if (this.currentId) for (const field of this.fields) field.saved();
      this.dispatchEvent(new CustomEvent('success', { detail: record }));
    } catch (error) {
      this.showErrors(error);
      this.dispatchEvent(new CustomEvent('error', { detail: detailOf(error) }));
    }
  }

  private showErrors(error: unknown): void {
    const { fieldErrors } = detailOf(error).output;
    const shown = new Set<string>();
    for (const field of this.fields) {
      const found = Object.entries(fieldErrors).find(
        ([name]) => name.toLowerCase() === field.fieldName().toLowerCase()
      );
      if (!found) continue;
      shown.add(found[0]);
      field.showError(found[1].map(({ message }) => message).join(' '));
    }
    const body = detailOf(error);
    for (const messages of this.messages) messages.setError(body);
  }
}

interface ErrorDetail {
  readonly message: string;
  readonly detail: string;
  readonly output: {
    readonly errors: readonly { readonly message: string }[];
    readonly fieldErrors: Readonly<Record<string, readonly { readonly message: string }[]>>;
  };
}

/** The detail of an `error` event. */
function detailOf(error: unknown): ErrorDetail {
  const body = (error as { body?: unknown } | null)?.body as
    { message?: string; output?: Partial<ErrorDetail['output']> } | undefined;
  const messages = errorMessages(error);
  return {
    message: body?.message ?? messages[0] ?? 'The record could not be saved.',
    detail: messages.join(' '),
    output: {
      errors: body?.output?.errors ?? (body?.output ? [] : messages.map((message) => ({ message }))),
      fieldErrors: body?.output?.fieldErrors ?? {}
    }
  };
}

/** Fields behind a compound field: the parts of an address, the parts of a person's name. */
export function partsOf(info: ObjectInfo, name: string): string[] {
  const field = fieldInfo(info, name);
  if (field?.dataType === 'Address') {
    const stem = field.apiName.replace(/Address$/, '').replace(/__c$/, '__');
    return ['Street', 'City', 'State', 'PostalCode', 'Country']
      .map((part) => (stem.endsWith('__') ? `${stem}${part}__s` : stem + part))
      .filter((part) => info.fields[part]);
  }
  if (field?.apiName === 'Name' && info.fields['LastName'] && !field.updateable)
    return ['Salutation', 'FirstName', 'LastName'].filter((part) => info.fields[part]);
  return [];
}
