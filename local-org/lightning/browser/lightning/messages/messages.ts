/** `lightning-messages`: errors of the form it stands in. */
import { LightningElement, api } from 'lwc';
import { REGISTER_MESSAGES, type MessagesRegistration } from 'localOrg/formFields';
import { errorMessages } from 'localOrg/request';

export default class Messages extends LightningElement {
  errors: readonly string[] = [];

  connectedCallback(): void {
    const registration: MessagesRegistration = { messages: { setError: (error) => this.setError(error) } };
    this.dispatchEvent(new CustomEvent(REGISTER_MESSAGES, { bubbles: true, composed: true, detail: registration }));
  }

  /** Shows an error, or none. */
  @api setError(error: unknown): void {
    this.errors = [...new Set(errorMessages(error))];
  }

  get hasErrors(): boolean {
    return this.errors.length > 0;
  }

  get entries(): { key: number; text: string }[] {
    return this.errors.map((text, key) => ({ key, text }));
  }
}
