/** How the fields of a form and the form find each other: a field announces itself by an event, the form hands it what it knows. */
import type { ObjectInfo, PicklistFields } from 'localOrg/objectInfo';
import type { RecordRepresentation } from 'localOrg/records';

export const REGISTER_FIELD = 'localorgregisterfield';
export const REGISTER_MESSAGES = 'localorgregistermessages';

export interface FormState {
  readonly info: ObjectInfo;
  /** Absent in a form for a new record until its defaults are there. */
  readonly record: RecordRepresentation | undefined;
  readonly picklists: PicklistFields | undefined;
  readonly isNew: boolean;
  readonly density: string;
  readonly readOnly: boolean;
}

export interface FormField {
  fieldName(): string;
  receive(state: FormState): void;
  /** Fields this one writes, with their values now; null when it writes none. */
  values(): Record<string, unknown> | null;
  reportValidity(): boolean;
  showError(message: string): void;
  /** A field of the same form changed: for dependent picklists. */
  siblingChanged(name: string, value: unknown): void;
  /** The form was saved: the record holds the values now. */
  saved(): void;
}

export interface FormMessages {
  setError(error: unknown): void;
}

export interface FieldRegistration {
  readonly field: FormField;
  /** Set by the form: takes the field out again. */
  unregister?: () => void;
  changed?: (name: string, value: unknown) => void;
}

export interface MessagesRegistration {
  readonly messages: FormMessages;
}
