/** A field's value as the user reads it. */
import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from 'localOrg/records';
import type { FieldModel } from '../../../pageModel.ts';

export default class FieldValue extends LightningElement {
  @api field!: FieldModel;
  @api record: RecordRepresentation | undefined;

  private get given() {
    return this.record?.fields[this.field.apiName];
  }

  get value(): unknown {
    return this.given?.value ?? null;
  }

  get text(): string {
    const given = this.given;
    if (!given || given.value === null) return '';
    if (this.field.picklistLabels && typeof given.value === 'string') {
      return given.value
        .split(';')
        .map((each) => this.field.picklistLabels?.[each] ?? each)
        .join('; ');
    }
    return given.displayValue ?? (typeof given.value === 'object' ? '' : String(given.value));
  }

  private get parent() {
    const name = this.field.relationshipName;
    return name ? this.record?.fields[name] : undefined;
  }

  get isEmpty(): boolean {
    return !this.isBoolean && !this.isAddress && (this.value === null || this.value === '');
  }
  get isBoolean(): boolean {
    return this.field.type === 'boolean';
  }
  get isReference(): boolean {
    return !this.isEmpty && this.field.type === 'reference';
  }
  get isEmail(): boolean {
    return !this.isEmpty && this.field.type === 'email';
  }
  get isPhone(): boolean {
    return !this.isEmpty && this.field.type === 'phone';
  }
  get isUrl(): boolean {
    return !this.isEmpty && this.field.type === 'url';
  }
  get isRich(): boolean {
    return !this.isEmpty && this.field.htmlFormatted;
  }
  get isAddress(): boolean {
    return this.field.type === 'address';
  }

  get isText(): boolean {
    return !(
      this.isEmpty ||
      this.isBoolean ||
      this.isReference ||
      this.isEmail ||
      this.isPhone ||
      this.isUrl ||
      this.isRich ||
      this.isAddress
    );
  }

  get checked(): boolean {
    return this.value === true;
  }

  get checkIcon(): string {
    return this.checked ? 'utility:check' : 'utility:steps';
  }

  get checkText(): string {
    return this.checked ? 'True' : 'False';
  }

  get referenceName(): string {
    const parent = this.parent;
    const inner = parent?.value;
    const name = inner !== null && typeof inner === 'object' ? inner?.fields['Name'] : undefined;
    return parent?.displayValue ?? (name ? (name.displayValue ?? String(name.value ?? '')) : '') ?? String(this.value);
  }

  get referenceUrl(): string {
    const inner = this.parent?.value;
    const object = inner !== null && typeof inner === 'object' ? inner?.apiName : this.field.referenceTo[0];
    return `/lightning/r/${object ? `${object}/` : ''}${String(this.value)}/view`;
  }

  get hasReferenceName(): boolean {
    return this.referenceName !== '';
  }

  get url(): string {
    const text = String(this.value);
    return /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  }

  get addressLines(): { key: number; text: string }[] {
    const { apiName } = this.field;
    const part = (suffix: string): string => {
      const value =
        this.record?.fields[
          apiName.endsWith('__c') ? apiName.replace(/__c$/, `__${suffix}__s`) : apiName.replace(/Address$/, suffix)
        ]?.value;
      return typeof value === 'string' ? value : '';
    };
    return [
      part('Street'),
      [part('City'), part('State'), part('PostalCode')].filter(Boolean).join(', '),
      part('Country')
    ]
      .filter(Boolean)
      .map((text, key) => ({ key, text }));
  }
}
