/** `lightning-output-field` (Component Reference, "lightning-output-field"): a field's label and value, read-only. */
import { LightningElement, api } from 'lwc';
import { fieldPath } from 'localOrg/fieldNames';
import { REGISTER_FIELD, type FieldRegistration, type FormState } from 'localOrg/formFields';
import { fieldInfo } from 'localOrg/objectInfo';
import type { FieldModel } from '../../../pageModel.ts';

export default class OutputField extends LightningElement {
  @api fieldName: unknown;
  @api fieldClass = '';
  @api variant = 'standard';
  state: FormState | undefined;
  private registration: FieldRegistration | undefined;

  connectedCallback(): void {
    this.registration = {
      field: {
        fieldName: () => this.key,
        receive: (state) => {
          this.state = state;
        },
        values: () => null,
        reportValidity: () => true,
        showError: () => {},
        siblingChanged: () => {},
        saved: () => {}
      }
    };
    this.dispatchEvent(new CustomEvent(REGISTER_FIELD, { bubbles: true, composed: true, detail: this.registration }));
  }

  disconnectedCallback(): void {
    this.registration?.unregister?.();
  }

  private get key(): string {
    return this.fieldName === undefined || this.fieldName === null ? '' : fieldPath(this.fieldName);
  }

  get showLabel(): boolean {
    return this.variant !== 'label-hidden';
  }

  get className(): string {
    return `slds-form-element ${this.fieldClass}`;
  }

  get refusal(): string {
    return this.state && !this.model
      ? `The object ${this.state.info.apiName} has no field ${this.key}, or you may not see it.`
      : '';
  }

  get model(): FieldModel | null {
    const field = this.state ? fieldInfo(this.state.info, this.key) : undefined;
    if (!field) return null;
    const type = field.dataType.toLowerCase();
    const picklist = this.state?.picklists?.[field.apiName];
    return {
      apiName: field.apiName,
      label: field.label,
      type: type === 'int' ? 'integer' : type,
      required: false,
      updateable: false,
      createable: false,
      helpText: field.inlineHelpText,
      scale: field.scale,
      htmlFormatted: field.htmlFormatted,
      calculated: field.calculated,
      nameField: false,
      relationshipName: field.relationshipName,
      referenceTo: field.referenceToInfos.map(({ apiName }) => apiName),
      picklistLabels: picklist ? Object.fromEntries(picklist.values.map(({ value, label }) => [value, label])) : null
    };
  }
}
