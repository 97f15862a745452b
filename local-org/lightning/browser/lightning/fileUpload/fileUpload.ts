/** `lightning-file-upload`: refused, since the local org has no file storage for pages. */
import { LightningElement, api } from 'lwc';

export default class FileUpload extends LightningElement {
  @api label = '';
  @api name = '';
  @api recordId: string | undefined;
  @api accept: unknown;
  @api multiple = false;
  @api disabled = false;
  @api fileFieldName: string | undefined;
  @api fileFieldValue: string | undefined;

  get text(): string {
    return `Not supported by the local org: lightning-file-upload${this.label ? ` (${this.label})` : ''}`;
  }
}
