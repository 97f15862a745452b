/** `flexipage:filterListCard`: the first records of a list view, on a page. */
import { LightningElement, api } from 'lwc';
import { onRecordChange } from 'localOrg/records';
import { errorMessages, request } from 'localOrg/request';
import type { ListPageModel, PageAnswer } from '../../../pageModel.ts';
import { datatableColumns, queryRows, type Row } from 'shell/rows';
import { shellText } from 'shell/texts';

export default class ListCard extends LightningElement {
  @api properties: Record<string, unknown> = {};
  list: ListPageModel | null = null;
  rows: Row[] | null = null;
  error = '';
  private stop: (() => void) | undefined;

  connectedCallback(): void {
    void this.load();
    this.stop = onRecordChange(() => void this.loadRows());
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  private get address(): string {
    const { entityName, filterName } = this.properties;
    return `/lightning/o/${String(entityName)}/list${filterName ? `?filterName=${encodeURIComponent(String(filterName))}` : ''}`;
  }

  private async load(): Promise<void> {
    try {
      const { page } = (await request('GET', `/local-org/page?url=${encodeURIComponent(this.address)}`)) as PageAnswer;
      if (page.kind === 'list') this.list = page;
      else this.error = page.kind === 'error' ? page.message : '';
      await this.loadRows();
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
  }

  private async loadRows(): Promise<void> {
    const { list } = this;
    if (!list) return;
    if (list.soql === null) {
      this.error = list.refusal ?? '';
      return;
    }
    const size = Number(this.properties['pageSize'] ?? 3) || 3;
    try {
      this.rows = (await queryRows(`${list.soql} ORDER BY ${list.orderBy} LIMIT ${size}`, list.columns)).rows;
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
  }

  get columns(): Record<string, unknown>[] {
    return datatableColumns(this.list?.columns.slice(0, 4) ?? [], false);
  }

  get title(): string {
    return this.list?.view.label ?? '';
  }

  get hasRows(): boolean {
    return this.rows !== null && this.rows.length > 0;
  }

  get isEmpty(): boolean {
    return this.rows !== null && this.rows.length === 0;
  }

  get emptyLabel(): string {
    return shellText('noItems');
  }

  get viewAllLabel(): string {
    return shellText('viewAll');
  }

  get url(): string {
    return this.address;
  }
}
