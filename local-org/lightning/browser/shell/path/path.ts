/** `runtime_sales_pathassistant:pathAssistant`: a picklist's values as steps, the record's own marked. */
import { LightningElement, api } from 'lwc';
import { saveRecord } from 'localOrg/records';
import { errorMessages } from 'localOrg/request';
import type { FieldModel } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';
import { shellText } from 'shell/texts';
import { showToast } from 'shell/toasts';

interface Step {
  readonly value: string;
  readonly label: string;
  readonly className: string;
  readonly selected: string;
  readonly tabIndex: string;
  readonly done: boolean;
}

export default class Path extends LightningElement {
  @api subject!: PageSubject;
  @api fieldName = '';
  @api hideButton = false;
  chosen: string | null = null;
  saving = false;

  private get field(): FieldModel | undefined {
    return this.subject.model.object.fields[this.fieldName];
  }

  private get current(): string | null {
    const value = this.subject.record?.fields[this.fieldName]?.value;
    return typeof value === 'string' ? value : null;
  }

  private get values(): string[] {
    return Object.keys(this.field?.picklistLabels ?? {});
  }

  get steps(): Step[] {
    const at = this.current === null ? -1 : this.values.indexOf(this.current);
    const active = this.chosen ?? this.current ?? this.values[0];
    return this.values.map((value, index): Step => ({
      value,
      label: this.field?.picklistLabels?.[value] ?? value,
      done: index < at,
      className: `slds-path__item ${index < at ? 'slds-is-complete' : index === at ? 'slds-is-current' : 'slds-is-incomplete'}${value === active ? ' slds-is-active' : ''}`,
      selected: String(value === active),
      tabIndex: value === active ? '0' : '-1'
    }));
  }

  get showButton(): boolean {
    return (
      !this.hideButton &&
      this.field?.updateable === true &&
      this.subject.model.object.updateable &&
      this.target !== null
    );
  }

  /** The step the button would set: the chosen one, or the one after the record's. */
  private get target(): string | null {
    if (this.chosen !== null && this.chosen !== this.current) return this.chosen;
    return this.values[(this.current === null ? -1 : this.values.indexOf(this.current)) + 1] ?? null;
  }

  get buttonLabel(): string {
    const label = this.field?.label ?? '';
    return shellText(this.chosen !== null && this.chosen !== this.current ? 'markCurrent' : 'markComplete', label);
  }

  choose(event: Event): void {
    event.preventDefault();
    this.chosen = (event.currentTarget as HTMLElement).dataset['value'] ?? null;
  }

  key(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = this.values.indexOf(this.chosen ?? this.current ?? '');
    this.chosen = this.values[Math.min(this.values.length - 1, Math.max(0, at + step))] ?? null;
    requestAnimationFrame(() => (this.template!.querySelector('[tabindex="0"]') as HTMLElement | null)?.focus());
  }

  async mark(): Promise<void> {
    const { target } = this;
    if (target === null) return;
    this.saving = true;
    try {
      await saveRecord({ fields: { Id: this.subject.model.recordId, [this.fieldName]: target } });
      this.chosen = null;
      showToast({ title: shellText('wasSaved', this.field?.label ?? ''), variant: 'success' });
    } catch (error) {
      showToast({
        title: this.field?.label ?? '',
        message: errorMessages(error).join(' '),
        variant: 'error',
        mode: 'sticky'
      });
    }
    this.saving = false;
  }
}
