/** A record's page: one subscription to the record serves everything native on it. */
import { LightningElement, api } from 'lwc';
import { onRecordChange, subscribeRecord, type RecordRepresentation } from 'localOrg/records';
import { errorMessages, type FetchResponseError } from 'localOrg/request';
import type { ErrorPageModel, RecordPageModel } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';

export default class RecordPage extends LightningElement {
  @api model!: RecordPageModel;
  record: RecordRepresentation | undefined;
  failure: ErrorPageModel | null = null;
  private stops: (() => void)[] = [];

  connectedCallback(): void {
    const { recordId, fields } = this.model;
    this.stops = [
      subscribeRecord(recordId, { fields: [], optionalFields: fields }, ({ data, error }) => {
        if (data) this.show(data);
        else if (!this.record) this.fail(error as FetchResponseError);
      }),
      onRecordChange((change) => {
        if (change.kind === 'deleted' && change.ids.includes(recordId)) this.gone();
      })
    ];
  }

  disconnectedCallback(): void {
    for (const stop of this.stops) stop();
  }

  get subject(): PageSubject {
    return { model: this.model, record: this.record };
  }

  private show(record: RecordRepresentation): void {
    this.record = record;
    const name = record.fields[this.model.object.nameField];
    const text = name?.displayValue ?? name?.value;
    if (text) document.title = `${String(text)} | ${this.model.object.label} | Salesforce`;
  }

  private fail(error: FetchResponseError): void {
    const missing = error.status === 404 || error.status === 403;
    this.failure = {
      kind: 'error',
      status: missing ? 404 : 500,
      title: missing ? 'Record not available' : 'This record could not be loaded',
      message: missing
        ? "The record you're looking for doesn't exist, was deleted, or you don't have access to it."
        : `The org answered: ${errorMessages(error).join(' ')}`
    };
  }

  private gone(): void {
    globalThis.localOrg.router?.navigate(
      { type: 'standard__objectPage', attributes: { objectApiName: this.model.object.apiName, actionName: 'list' } },
      true
    );
  }
}
