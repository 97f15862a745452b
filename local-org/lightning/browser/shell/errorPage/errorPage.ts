/** A page that cannot be shown, and why. */
import { LightningElement, api } from 'lwc';
import { shellText } from 'shell/texts';
import type { ErrorPageModel } from '../../../pageModel.ts';

export default class ErrorPage extends LightningElement {
  @api model!: ErrorPageModel;

  get icon(): string {
    return { 404: 'utility:search', 403: 'utility:lock', 501: 'utility:ban', 500: 'utility:error' }[this.model.status];
  }

  get backLabel(): string {
    return shellText('goBack');
  }

  back(): void {
    history.back();
  }
}
