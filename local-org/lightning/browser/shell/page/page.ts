/** One page, by its kind. */
import { LightningElement, api } from 'lwc';
import { REFRESH_EVENT, runRefreshHandlers } from 'lightning/refresh';
import { refreshAllRecords } from 'localOrg/records';
import { openRecordDialog } from 'shell/recordModal';
import { open } from 'shell/router';
import type { NewRecordModel, PageModel } from '../../../pageModel.ts';

export default class Page extends LightningElement {
  @api model!: PageModel;

  get isRecord(): boolean {
    return this.model.kind === 'record';
  }

  get isList(): boolean {
    return this.model.kind === 'list';
  }

  get isApp(): boolean {
    return this.model.kind === 'app' || this.model.kind === 'home';
  }

  get isEmptyHome(): boolean {
    return this.model.kind === 'home' && this.model.page.regions.length === 0;
  }

  get isComponent(): boolean {
    return this.model.kind === 'component';
  }

  get isReport(): boolean {
    return this.model.kind === 'report';
  }

  get isReportList(): boolean {
    return this.model.kind === 'reports';
  }

  get isError(): boolean {
    return this.model.kind === 'error';
  }

  get component(): string {
    return this.model.kind === 'component' ? this.model.component : '';
  }

  get flexiPage() {
    return this.model.kind === 'app' || this.model.kind === 'home' ? this.model.page : null;
  }

  connectedCallback(): void {
    this.template!.host.addEventListener(REFRESH_EVENT, this.refresh);
    if (this.model.kind === 'new') void this.createRecord(this.model);
  }

  /** An address of its own for a new record: whoever leaves the dialog stands on the object's list. */
  private async createRecord({ object }: NewRecordModel): Promise<void> {
    const address = location.href;
    await openRecordDialog({
      type: 'standard__objectPage',
      attributes: { objectApiName: object.apiName, actionName: 'new' },
      state: Object.fromEntries(new URLSearchParams(location.search))
    });
    if (location.href === address) await open(`/lightning/o/${object.apiName}/list`, true);
  }

  disconnectedCallback(): void {
    this.template!.host.removeEventListener(REFRESH_EVENT, this.refresh);
  }

  /** The page is the outermost container of `lightning/refresh`: records and registered handlers are asked again. */
  private refresh = (event: Event): void => {
    event.stopPropagation();
    void Promise.all([refreshAllRecords(), runRefreshHandlers()]);
  };
}
