/** `lightning-input-field` (Component Reference, "lightning-input-field"): the input that fits a field's type. */
import { LightningElement, api } from 'lwc';
import { fieldPath } from 'localOrg/fieldNames';
import { REGISTER_FIELD, type FieldRegistration, type FormField, type FormState } from 'localOrg/formFields';
import { fieldInfo, type FieldInfo, type PicklistField } from 'localOrg/objectInfo';
import { partsOf } from 'lightning/recordEditForm';

/** A URL field takes `example.com`, which a browser's own url input would refuse. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  EncryptedString: 'text',
  Email: 'email',
  Phone: 'tel',
  Url: 'text',
  ComboBox: 'text',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Int: '',
  Long: ''
};
const NUMBERS = ['Double', 'Currency', 'Percent', 'Int', 'Long'];

interface ValidatedInput extends HTMLElement {
  reportValidity(): boolean;
  setCustomValidity?(message: string): void;
}

export default class InputField extends LightningElement {
  @api fieldName: unknown;
  @api variant = 'standard';
  @api disabled = false;
  @api readOnly = false;
  @api required = false;
  @api density: string | undefined;
  /** Instead of the field's own label: layouts call some fields otherwise. */
  @api fieldLabel: string | undefined;
  state: FormState | undefined;
  error = '';
  /** Value given by the component that uses the field. */
  private given: unknown;
  private isGiven = false;
  /** Value the user typed. */
  private typed: unknown;
  private isTyped = false;
  private parts: Record<string, unknown> = {};
  private siblings: Record<string, unknown> = {};
  private registration: FieldRegistration | undefined;

  @api get value(): unknown {
    return this.isTyped ? this.typed : this.isGiven ? this.given : this.recordValue;
  }
  set value(value: unknown) {
    if (value === undefined) return;
    this.given = value;
    this.isGiven = true;
    this.isTyped = false;
  }

  /** Sets the field back to the record's value. */
  @api reset(): void {
    this.isTyped = false;
    this.isGiven = false;
    this.parts = {};
    this.error = '';
  }

  @api clean(): void {
    this.given = this.value;
    this.isGiven = this.isGiven || this.isTyped;
    this.isTyped = false;
  }

  @api get dirty(): boolean {
    return this.isTyped || Object.keys(this.parts).length > 0;
  }

  @api focus(): void {
    this.input?.focus();
  }

  @api reportValidity(): boolean {
    return this.validate();
  }

  @api setErrors(errors: { body?: { output?: { fieldErrors?: Record<string, { message: string }[]> } } }): void {
    this.error = (errors.body?.output?.fieldErrors?.[this.fieldKey] ?? []).map(({ message }) => message).join(' ');
  }

  connectedCallback(): void {
    const field: FormField = {
      fieldName: () => this.fieldKey,
      receive: (state) => {
        this.state = state;
      },
      values: () => this.values(),
      reportValidity: () => this.validate(),
      showError: (message) => {
        this.error = message;
      },
      siblingChanged: (name, value) => this.siblingChanged(name, value),
      saved: () => this.reset()
    };
    this.registration = { field };
    this.dispatchEvent(new CustomEvent(REGISTER_FIELD, { bubbles: true, composed: true, detail: this.registration }));
  }

  disconnectedCallback(): void {
    this.registration?.unregister?.();
  }

  get fieldKey(): string {
    return this.fieldName === undefined || this.fieldName === null ? '' : fieldPath(this.fieldName);
  }

  private get field(): FieldInfo | undefined {
    return this.state ? fieldInfo(this.state.info, this.fieldKey) : undefined;
  }

  private get input(): ValidatedInput | null {
    return this.template!.querySelector('.input') as ValidatedInput | null;
  }

  private get recordValue(): unknown {
    const { field, state } = this;
    if (!field || !state) return undefined;
    const value = state.record?.fields[field.apiName]?.value;
    if (state.isNew && (value === null || value === undefined) && field.dataType === 'Picklist')
      return this.picklist?.defaultValue?.value ?? null;
    return value ?? null;
  }

  private recordPart(name: string): unknown {
    const given =
      this.isGiven && this.given !== null && typeof this.given === 'object'
        ? (this.given as Record<string, unknown>)[name]
        : undefined;
    return this.parts[name] ?? given ?? this.state?.record?.fields[name]?.value ?? null;
  }

  /** A lookup is labelled by the record it shows, not by the id it holds. */
  get label(): string {
    return (
      this.fieldLabel ??
      (this.field?.dataType === 'Reference' ? this.field.label.replace(/ ID$/, '') : this.field?.label) ??
      ''
    );
  }
  get help(): string | undefined {
    return this.field?.inlineHelpText ?? undefined;
  }
  get isRequired(): boolean {
    return this.required || (this.field?.required ?? false);
  }
  get isDisabled(): boolean {
    return this.disabled;
  }
  get maxLength(): number | undefined {
    return this.field && this.field.length > 0 ? this.field.length : undefined;
  }

  private get editable(): boolean {
    const { field, state } = this;
    if (!field || !state || this.readOnly) return false;
    if (partsOf(state.info, field.apiName).length > 0) return true;
    return !field.calculated && (state.isNew ? field.createable : field.updateable);
  }

  private is(...types: string[]): boolean {
    return this.editable && types.includes(this.field!.dataType);
  }

  get isPersonName(): boolean {
    return (
      this.editable && this.field!.dataType === 'String' && partsOf(this.state!.info, this.field!.apiName).length > 0
    );
  }
  get isText(): boolean {
    return (
      !this.isPersonName &&
      this.is('String', 'EncryptedString', 'Email', 'Phone', 'Url', 'ComboBox', 'Date', 'DateTime', 'Time')
    );
  }
  get isNumber(): boolean {
    return this.is(...NUMBERS);
  }
  get isCheckbox(): boolean {
    return this.is('Boolean');
  }
  get isPicklist(): boolean {
    return this.is('Picklist') && this.picklist !== undefined;
  }
  get isMultiPicklist(): boolean {
    return this.is('MultiPicklist') && this.picklist !== undefined;
  }
  get isRichText(): boolean {
    return this.is('TextArea') && this.field!.htmlFormatted;
  }
  get isLongText(): boolean {
    return this.is('TextArea') && !this.field!.htmlFormatted;
  }
  get isReference(): boolean {
    return this.is('Reference') && this.field!.referenceToInfos.length > 0;
  }
  get isAddress(): boolean {
    return this.is('Address');
  }
  get isOutput(): boolean {
    return this.field !== undefined && !this.editable;
  }

  get refusal(): string {
    const { field, state } = this;
    if (!state) return '';
    if (!field) return `The object ${state.info.apiName} has no field ${this.fieldKey}, or you may not see it.`;
    if (this.is('Location', 'Base64', 'AnyType'))
      return `Not supported by the local org: an input for a field of type ${field.dataType}`;
    return '';
  }

  get inputType(): string {
    return TEXT_TYPES[this.field?.dataType ?? ''] || 'text';
  }
  get step(): number {
    return 10 ** -(this.field?.scale ?? 0);
  }
  get formatter(): string {
    return { Currency: 'currency', Percent: 'percent-fixed' }[this.field?.dataType ?? ''] ?? 'decimal';
  }

  private get picklist(): PicklistField | undefined {
    return this.field ? this.state?.picklists?.[this.field.apiName] : undefined;
  }

  get options(): { label: string; value: string }[] {
    const { picklist, field } = this;
    if (!picklist || !field) return [];
    const controller = field.controllerName;
    let values = picklist.values;
    if (controller) {
      const controlling =
        controller in this.siblings ? this.siblings[controller] : this.state?.record?.fields[controller]?.value;
      const index = picklist.controllerValues[String(controlling)];
      values = index === undefined ? [] : values.filter(({ validFor }) => validFor.includes(index));
    }
    const options = values.map(({ label, value }) => ({ label, value }));
    const { value } = this;
    // A value that is no longer offered still shows.
    if (
      typeof value === 'string' &&
      value !== '' &&
      field.dataType === 'Picklist' &&
      !options.some((option) => option.value === value) &&
      !controller
    )
      options.push({ label: value, value });
    return field.dataType === 'Picklist' ? [{ label: '--None--', value: '' }, ...options] : options;
  }

  get listValue(): string[] {
    return typeof this.value === 'string' && this.value !== '' ? this.value.split(';') : [];
  }
  /** Of several objects an owner is most often a user; otherwise the first one is searched. */
  get target(): string {
    const names = this.field?.referenceToInfos.map(({ apiName }) => apiName) ?? [];
    return names.includes('User') ? 'User' : (names[0] ?? '');
  }

  get address(): Record<string, unknown> {
    const values = partsOf(this.state!.info, this.field!.apiName).map((part): [string, unknown] => [
      /(Street|City|State|PostalCode|Country)(?:__s)?$/.exec(part)![1]!,
      this.recordPart(part)
    ]);
    return Object.fromEntries(values);
  }

  get name(): Record<string, unknown> {
    return Object.fromEntries(['FirstName', 'LastName', 'Salutation'].map((part) => [part, this.recordPart(part)]));
  }

  get nameParts(): string[] {
    return partsOf(this.state!.info, this.field!.apiName).map((part) => part[0]!.toLowerCase() + part.slice(1));
  }

  get salutations(): { label: string; value: string }[] {
    return (
      this.state?.picklists?.['Salutation']?.values ??
      ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'].map((value) => ({ label: value, value }))
    ).map(({ label, value }) => ({ label, value }));
  }

  get text(): string {
    const { field, state } = this;
    if (!field) return '';
    const parent = field.relationshipName ? state?.record?.fields[field.relationshipName] : undefined;
    const inner = parent?.value;
    if (inner !== null && typeof inner === 'object')
      return parent?.displayValue ?? String(Object.values(inner.fields)[0]?.value ?? '');
    const found = state?.record?.fields[field.apiName];
    return found?.displayValue ?? (found?.value === null || found?.value === undefined ? '' : String(found.value));
  }

  private take(value: unknown): void {
    this.typed = value;
    this.isTyped = true;
    this.error = '';
    this.registration?.changed?.(this.fieldKey, value);
    this.dispatchEvent(new CustomEvent('change', { detail: { value }, bubbles: true, composed: true }));
  }

  changeValue(event: CustomEvent<{ value: unknown }>): void {
    event.stopPropagation();
    const { value } = event.detail;
    this.take(
      value === '' ? null : NUMBERS.includes(this.field?.dataType ?? '') && value !== null ? Number(value) : value
    );
  }

  changeChecked(event: CustomEvent<{ checked: boolean }>): void {
    event.stopPropagation();
    this.take(event.detail.checked);
  }

  changeList(event: CustomEvent<{ value: string[] }>): void {
    event.stopPropagation();
    this.take(event.detail.value.length === 0 ? null : event.detail.value.join(';'));
  }

  changeReference(event: CustomEvent<{ recordId: string | null }>): void {
    event.stopPropagation();
    this.take(event.detail.recordId);
  }

  changeAddress(event: CustomEvent<Record<string, unknown>>): void {
    event.stopPropagation();
    const names: Readonly<Record<string, string>> = {
      Street: 'street',
      City: 'city',
      State: 'province',
      PostalCode: 'postalCode',
      Country: 'country'
    };
    for (const part of partsOf(this.state!.info, this.field!.apiName)) {
      const kind = /(Street|City|State|PostalCode|Country)(?:__s)?$/.exec(part)![1]!;
      this.parts = { ...this.parts, [part]: event.detail[names[kind]!] || null };
    }
  }

  changeName(event: CustomEvent<Record<string, unknown>>): void {
    event.stopPropagation();
    for (const part of partsOf(this.state!.info, this.field!.apiName))
      this.parts = { ...this.parts, [part]: event.detail[part[0]!.toLowerCase() + part.slice(1)] || null };
  }

  private siblingChanged(name: string, value: unknown): void {
    this.siblings = { ...this.siblings, [name]: value };
    if (this.field?.controllerName?.toLowerCase() !== name.toLowerCase()) return;
    if (
      typeof this.value === 'string' &&
      this.value !== '' &&
      !this.options.some((option) => option.value === this.value)
    )
      this.take(null);
  }

  private values(): Record<string, unknown> | null {
    const { field } = this;
    if (!field || !this.editable) return this.isGiven && field ? { [field.apiName]: this.given } : null;
    if (this.isAddress || this.isPersonName) {
      return Object.fromEntries(partsOf(this.state!.info, field.apiName).map((part) => [part, this.recordPart(part)]));
    }
    const value = this.value ?? (field.dataType === 'Boolean' ? false : null);
    return { [field.apiName]: value === '' ? null : value };
  }

  private validate(): boolean {
    const { input } = this;
    if (!input || typeof input.reportValidity !== 'function') return true;
    return input.reportValidity() !== false;
  }
}
