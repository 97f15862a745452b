/** `lightning-record-picker` (Component Reference, "lightning-record-picker"): searches records by name and picks one. */
import { LightningElement, api } from 'lwc';
import { readObjectInfo, type ObjectInfo } from 'localOrg/objectInfo';
import { subscribeRecord } from 'localOrg/records';
import { errorMessages, request } from 'localOrg/request';

interface Criterion {
  readonly fieldPath: string;
  readonly operator: string;
  readonly value: unknown;
}

interface Filter {
  readonly criteria: readonly Criterion[];
  readonly filterLogic?: string;
}

interface MatchingInfo {
  readonly primaryField?: { readonly fieldPath: string };
  readonly additionalFields?: readonly { readonly fieldPath: string }[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  lte: '<=',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES'
};

export default class RecordPicker extends LightningElement {
  @api label = '';
  @api placeholder = '';
  @api required = false;
  @api disabled = false;
  @api variant = 'standard';
  @api fieldLevelHelp: string | undefined;
  @api messageWhenValueMissing = 'Complete this field.';
  @api filter: Filter | undefined;
  @api matchingInfo: MatchingInfo | undefined;
  @api displayInfo: { readonly primaryField?: string; readonly additionalFields?: readonly string[] } | undefined;
  @api iconName: string | undefined;
  term = '';
  open = false;
  found: readonly { id: string; name: string }[] = [];
  active = 0;
  error = '';
  chosenName = '';
  private currentId: string | null = null;
  private object = '';
  private stop: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private custom = '';

  @api get value(): string | null {
    return this.currentId;
  }
  set value(value: string | null | undefined) {
    this.currentId = value || null;
    this.watchChosen();
  }

  @api get objectApiName(): string {
    return this.object;
  }
  set objectApiName(value: string) {
    this.object = value;
    this.watchChosen();
  }

  get showLabel(): boolean {
    return this.variant !== 'label-hidden';
  }
  get hasChosen(): boolean {
    return this.currentId !== null;
  }
  get expanded(): string {
    return String(this.open);
  }
  get placeholderText(): string {
    return this.placeholder || 'Search...';
  }
  get nothing(): boolean {
    return this.found.length === 0;
  }
  get icon(): string {
    return this.iconName ?? (/__c$/i.test(this.object) ? 'standard:record' : `standard:${this.object.toLowerCase()}`);
  }
  get formClass(): string {
    return `slds-form-element${this.error ? ' slds-has-error' : ''}`;
  }
  get options(): { id: string; name: string; className: string; selected: string }[] {
    return this.found.map((record, index) => ({
      ...record,
      className: `option${index === this.active ? ' active' : ''}`,
      selected: String(index === this.active)
    }));
  }

  connectedCallback(): void {
    this.watchChosen();
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  private async nameField(): Promise<string> {
    const shown = this.displayInfo?.primaryField;
    if (shown) return shown;
    const info: ObjectInfo = await readObjectInfo(this.object);
    return info.nameFields.includes('Name') || info.fields['Name'] ? 'Name' : (info.nameFields[0] ?? 'Id');
  }

  private watchChosen(): void {
    this.stop?.();
    this.stop = undefined;
    this.chosenName = '';
    const { currentId: id, object } = this;
    if (!id || !object) return;
    this.nameField().then(
      (field) => {
        if (id !== this.currentId) return;
        this.stop = subscribeRecord(id, { fields: [], optionalFields: [`${object}.${field}`] }, ({ data, error }) => {
          const name = data?.fields[field];
          this.chosenName = name ? String(name.displayValue ?? name.value ?? id) : error ? 'Not available' : id;
        });
      },
      (error: unknown) => {
        this.error = errorMessages(error).join(' ');
      }
    );
  }

  enter(): void {
    void this.search();
  }

  leave(): void {
    this.open = false;
  }

  type(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.search(), 150);
  }

  private async search(): Promise<void> {
    const { object, term } = this;
    if (!object) return;
    try {
      const field = await this.nameField();
      const matched = this.matchingInfo?.primaryField?.fieldPath ?? field;
      const fields = [matched, ...(this.matchingInfo?.additionalFields ?? []).map((each) => each.fieldPath)];
      const text = `'%${term.trim().replace(/[\\'%_]/g, '\\$&')}%'`;
      const matches = term.trim() === '' ? [] : [`(${fields.map((each) => `${each} LIKE ${text}`).join(' OR ')})`];
      const conditions = [...matches, ...this.filterConditions()];
      const soql = `SELECT Id, ${field} FROM ${object}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''} ORDER BY ${field} LIMIT 20`;
      const { records } = (await request('GET', `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`)) as {
        records: Record<string, unknown>[];
      };
      if (term !== this.term) return;
      this.found = records.map((record) => ({ id: String(record['Id']), name: String(record[field] ?? '') }));
      this.active = 0;
      this.open = true;
      this.error = '';
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
  }

  private filterConditions(): string[] {
    const { filter } = this;
    if (!filter || filter.criteria.length === 0) return [];
    const texts = filter.criteria.map(({ fieldPath, operator, value }) => {
      const name = OPERATORS[operator];
      if (!name) throw new Error(`Not supported by the local org: the record picker's filter operator ${operator}`);
      const literal = (each: unknown): string =>
        typeof each === 'string' ? `'${each.replace(/[\\']/g, '\\$&')}'` : String(each);
      return `${fieldPath} ${name} ${Array.isArray(value) ? `(${value.map(literal).join(', ')})` : literal(value)}`;
    });
    return [
      filter.filterLogic
        ? `(${filter.filterLogic.replace(/\d+/g, (number) => texts[Number(number) - 1] ?? 'Id = null')})`
        : texts.join(' AND ')
    ];
  }

  choose(event: Event): void {
    event.preventDefault();
    const { id, name } = (event.currentTarget as HTMLElement).dataset;
    this.pick(id ?? null, name ?? '');
  }

  key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
    }
    if (!this.open) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.active = Math.min(this.found.length - 1, Math.max(0, this.active + (event.key === 'ArrowDown' ? 1 : -1)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const record = this.found[this.active];
      if (record) this.pick(record.id, record.name);
    }
  }

  clear(): void {
    this.pick(null, '');
  }

  private pick(id: string | null, name: string): void {
    this.currentId = id;
    this.chosenName = name;
    this.term = '';
    this.open = false;
    this.error = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: id }, bubbles: true, composed: true }));
  }

  @api focus(): void {
    (this.template!.querySelector('input') as HTMLElement | null)?.focus();
  }

  @api clearSelection(): void {
    this.pick(null, '');
  }

  @api setCustomValidity(message: string): void {
    this.custom = message;
  }

  @api checkValidity(): boolean {
    return this.custom === '' && !(this.required && this.currentId === null);
  }

  @api reportValidity(): boolean {
    this.error = this.custom || (this.required && this.currentId === null ? this.messageWhenValueMissing : '');
    return this.error === '';
  }
}
