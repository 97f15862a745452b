/** `lightning-record-form` (Component Reference, "lightning-record-form"): a form to view, edit or create a record. */
import { LightningElement, api } from 'lwc';
import { fieldPath, objectName } from 'localOrg/fieldNames';
import { errorMessages, request, UI_API } from 'localOrg/request';

interface LayoutAnswer {
  readonly sections: readonly {
    readonly layoutRows: readonly {
      readonly layoutItems: readonly {
        readonly layoutComponents: readonly { readonly apiName: string | null; readonly componentType: string }[];
      }[];
    }[];
  }[];
}

export default class RecordForm extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: unknown;
  @api recordTypeId: string | undefined;
  @api fields: unknown;
  @api layoutType: string | undefined;
  @api columns: number | string = 1;
  @api density = 'auto';
  @api mode: 'view' | 'edit' | 'readonly' | undefined;
  editing = false;
  layoutFields: readonly string[] = [];

  connectedCallback(): void {
    if (this.fields === undefined || this.layoutType !== undefined) void this.loadLayout();
  }

  private async loadLayout(): Promise<void> {
    const object = objectName(this.objectApiName);
    if (!object) return;
    try {
      const layout = (await request(
        'GET',
        `${UI_API}/layout/${object}?layoutType=${this.layoutType ?? 'Full'}&mode=View`
      )) as LayoutAnswer;
      const names = layout.sections.flatMap((section) =>
        section.layoutRows.flatMap((row) =>
          row.layoutItems.flatMap((item) =>
            item.layoutComponents
              .filter(({ componentType }) => componentType === 'Field')
              .map(({ apiName }) => apiName ?? '')
          )
        )
      );
      this.layoutFields = [...new Set(names.filter((name) => name !== ''))];
    } catch (error) {
      this.dispatchEvent(new CustomEvent('error', { detail: { message: errorMessages(error).join(' ') } }));
    }
  }

  get names(): string[] {
    const own =
      this.fields === undefined || this.fields === null
        ? []
        : (Array.isArray(this.fields) ? this.fields : [this.fields]).map(fieldPath);
    return [...new Set([...own, ...this.layoutFields])];
  }

  get isEdit(): boolean {
    if (this.mode === 'readonly') return false;
    return this.editing || this.mode === 'edit' || !this.recordId;
  }

  get canEdit(): boolean {
    return this.mode !== 'readonly';
  }

  get columnsClass(): string {
    return `columns columns-${Number(this.columns) || 1}`;
  }

  edit(): void {
    this.editing = true;
  }

  cancel(): void {
    this.editing = false;
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  pass(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail as unknown }));
  }

  passSubmit(event: CustomEvent): void {
    const copy = new CustomEvent('submit', { cancelable: true, detail: event.detail as unknown });
    this.dispatchEvent(copy);
    if (copy.defaultPrevented) event.preventDefault();
  }

  saved(event: CustomEvent): void {
    if (this.recordId) this.editing = false;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail as unknown }));
  }

  /** Saves with the given fields. */
  @api submit(fields?: Record<string, unknown>): void {
    (
      this.template!.querySelector('lightning-record-edit-form') as unknown as {
        submit(fields?: Record<string, unknown>): void;
      } | null
    )?.submit(fields);
  }
}
