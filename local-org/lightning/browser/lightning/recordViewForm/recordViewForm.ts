/** `lightning-record-view-form` (Component Reference, "lightning-record-view-form"). */
import { LightningElement, api } from 'lwc';
import { objectName } from 'localOrg/fieldNames';
import { REGISTER_FIELD, type FieldRegistration, type FormField, type FormState } from 'localOrg/formFields';
import { fieldInfo, readObjectInfo, readPicklists } from 'localOrg/objectInfo';
import { subscribeRecord } from 'localOrg/records';
import { errorMessages } from 'localOrg/request';
import { partsOf } from 'lightning/recordEditForm';

export default class RecordViewForm extends LightningElement {
  @api density = 'auto';
  @api optionalFields: unknown;
  loadError = '';
  private currentId: string | undefined;
  private object: unknown;
  private fields: FormField[] = [];
  private state: FormState | undefined;
  private stop: (() => void) | undefined;
  private scheduled = false;
  private connected = false;

  @api get recordId(): string | undefined {
    return this.currentId;
  }
  set recordId(value: string | undefined) {
    this.currentId = value;
    this.schedule();
  }

  @api get objectApiName(): unknown {
    return this.object;
  }
  set objectApiName(value: unknown) {
    this.object = value;
    this.schedule();
  }

  constructor() {
    super();
    this.template!.host.addEventListener(REGISTER_FIELD, (event) => {
      event.stopPropagation();
      const { detail } = event as CustomEvent<FieldRegistration>;
      this.fields.push(detail.field);
      detail.unregister = () => {
        this.fields = this.fields.filter((field) => field !== detail.field);
      };
      if (this.state) detail.field.receive(this.state);
      this.schedule();
    });
  }

  connectedCallback(): void {
    this.connected = true;
    this.schedule();
  }

  disconnectedCallback(): void {
    this.connected = false;
    this.stop?.();
  }

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
    if (!this.connected || !name || !this.currentId) return;
    try {
      const info = await readObjectInfo(name);
      const picklists = await readPicklists(info);
      const wanted = new Set<string>();
      for (const each of this.fields) {
        const field = fieldInfo(info, each.fieldName());
        if (!field) continue;
        const own = ['Address', 'Location'].includes(field.dataType) ? [] : [field.apiName];
        for (const path of [...own, ...partsOf(info, field.apiName)]) wanted.add(`${info.apiName}.${path}`);
        if (field.dataType === 'Reference' && field.relationshipName)
          wanted.add(`${info.apiName}.${field.relationshipName}.${field.referenceToInfos[0]?.nameFields[0] ?? 'Name'}`);
      }
      this.stop?.();
      let first = true;
      this.stop = subscribeRecord(
        this.currentId,
        { fields: [`${info.apiName}.Id`], optionalFields: [...wanted] },
        ({ data, error }) => {
          if (!data) {
            this.fail(error);
            return;
          }
          this.state = { info, record: data, picklists, isNew: false, density: this.density, readOnly: true };
          for (const field of this.fields) field.receive(this.state);
          if (first)
            this.dispatchEvent(
              new CustomEvent('load', {
                detail: { records: { [data.id]: data }, objectInfos: { [info.apiName]: info } }
              })
            );
          first = false;
        }
      );
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.loadError = errorMessages(error).join(' ');
    this.dispatchEvent(new CustomEvent('error', { detail: { message: this.loadError } }));
  }
}
