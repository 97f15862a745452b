/** The dialog to create or edit a record, by its layout. Closes with the saved record, or undefined. */
import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { RecordRepresentation } from 'localOrg/records';
import type { LayoutSection } from '../../../pageModel.ts';
import { shellText } from 'shell/texts';

export interface RecordDialogResult {
  readonly record: RecordRepresentation;
  readonly another: boolean;
}

interface Cell {
  readonly key: string;
  readonly field: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly value: unknown;
  readonly label: string | undefined;
}

export default class RecordDialog extends LightningModal {
  @api title = '';
  @api objectApiName = '';
  @api recordId: string | undefined;
  @api recordTypeId: string | undefined;
  @api layout: readonly LayoutSection[] = [];
  @api defaults: Record<string, unknown> = {};
  /** Labels of fields, by API name. */
  @api labels: Readonly<Record<string, string>> = {};
  @api focusField: string | undefined;
  @api offerAnother = false;
  saving = false;
  ready = false;
  private another = false;

  get sections(): { key: number; label: string; showLabel: boolean; columns: { key: number; cells: Cell[] }[] }[] {
    const isNew = !this.recordId;
    return this.layout
      .map(({ label, showLabel, columns }, key) => ({
        key,
        label,
        showLabel,
        columns: columns.map((items, column) => ({
          key: column,
          cells: items
            .filter(({ behavior }) => !(isNew && behavior === 'readonly'))
            .map(({ field, behavior }) => ({
              key: field,
              field,
              required: behavior === 'required',
              readOnly: behavior === 'readonly',
              value: field in this.defaults ? this.defaults[field] : undefined,
              label: this.labels[field]
            }))
        }))
      }))
      .filter((section) => section.columns.some(({ cells }) => cells.length > 0));
  }

  /** Defaults the layout does not show are saved all the same. */
  private get hiddenDefaults(): Record<string, unknown> {
    const shown = new Set(this.layout.flatMap(({ columns }) => columns.flat().map(({ field }) => field)));
    return Object.fromEntries(Object.entries(this.defaults).filter(([name]) => !shown.has(name)));
  }

  get saveLabel(): string {
    return shellText('save');
  }
  get cancelLabel(): string {
    return shellText('cancel');
  }
  get anotherLabel(): string {
    return shellText('saveAndNew');
  }
  get notReady(): boolean {
    return !this.ready;
  }
  get busy(): boolean {
    return this.saving || !this.ready;
  }

  loaded(): void {
    this.ready = true;
    const { focusField } = this;
    if (!focusField) return;
    requestAnimationFrame(() => {
      const fields = [...this.template!.querySelectorAll('lightning-input-field')] as unknown as (HTMLElement & {
        fieldName: string;
        focus(): void;
      })[];
      fields.find((field) => field.fieldName === focusField)?.focus();
    });
  }

  save(): void {
    this.another = false;
    this.press();
  }

  saveAndNew(): void {
    this.another = true;
    this.press();
  }

  private press(): void {
    (this.template!.querySelector('[data-submit]') as HTMLElement | null)?.click();
  }

  submit(event: CustomEvent<{ fields: Record<string, unknown> }>): void {
    event.preventDefault();
    this.saving = true;
    (event.target as unknown as { submit(fields: Record<string, unknown>): void }).submit({
      ...this.hiddenDefaults,
      ...event.detail.fields
    });
  }

  failed(): void {
    this.saving = false;
    // A form that cannot load says so in its place; the dialog can only be left.
    this.ready = true;
  }

  saved(event: CustomEvent<RecordRepresentation>): void {
    this.close({ record: event.detail, another: this.another } satisfies RecordDialogResult);
  }

  cancel(): void {
    this.close(undefined);
  }
}
