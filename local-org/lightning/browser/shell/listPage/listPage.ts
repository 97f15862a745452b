/** A list view: its records, sortable, with the other list views of the object in a menu. */
import { LightningElement, api } from 'lwc';
import { onRecordChange } from 'localOrg/records';
import { errorMessages } from 'localOrg/request';
import type { ListPageModel } from '../../../pageModel.ts';
import { confirmDelete, openRecordDialog } from 'shell/recordModal';
import { countRows, datatableColumns, queryRows, type Row } from 'shell/rows';
import { shellText } from 'shell/texts';

const PAGE = 50;

export default class ListPage extends LightningElement {
  @api model!: ListPageModel;
  rows: Row[] | null = null;
  total: number | null = null;
  loading = true;
  error = '';
  term = '';
  viewsOpen = false;
  sortedBy: string | undefined;
  sortDirection: 'asc' | 'desc' = 'asc';
  private limit = PAGE;
  private stop: (() => void) | undefined;
  private outside = (event: Event): void => {
    if (this.viewsOpen && !event.composedPath().includes(this.template!.querySelector('.view')!)) this.toggleViews();
  };
  private timer: ReturnType<typeof setTimeout> | undefined;

  get columns(): Record<string, unknown>[] {
    const { object } = this.model;
    const actions = [
      ...(object.updateable ? [{ label: shellText('edit'), name: 'edit' }] : []),
      ...(object.deletable ? [{ label: shellText('delete'), name: 'delete' }] : [])
    ];
    return [
      ...datatableColumns(this.model.columns, true),
      ...(actions.length > 0 ? [{ type: 'action', typeAttributes: { rowActions: actions } }] : [])
    ];
  }

  get summary(): string {
    if (this.rows === null) return '';
    const shown = this.rows.length;
    const items =
      this.total !== null && this.total > shown
        ? shellText('itemsOf', shown, this.total)
        : shown === 1
          ? shellText('oneItem')
          : shellText('items', shown);
    const column = this.model.columns.find(({ path }) => path === this.orderPath);
    return column ? `${items} • ${shellText('sortedBy', column.label)}` : items;
  }

  get views(): { value: string; label: string; url: string; current: string | null }[] {
    const { object, view } = this.model;
    return this.model.views.map(({ name, label }) => ({
      value: name,
      label,
      url: `/lightning/o/${object.apiName}/list?filterName=${encodeURIComponent(name)}`,
      current: name === view.name ? 'true' : null
    }));
  }

  get viewsExpanded(): string {
    return String(this.viewsOpen);
  }

  get isEmpty(): boolean {
    return this.rows !== null && this.rows.length === 0 && !this.loading;
  }

  get hasRows(): boolean {
    return this.rows !== null && this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.rows !== null && this.total !== null && this.rows.length < this.total;
  }

  get searchLabel(): string {
    return shellText('searchList');
  }
  get refreshLabel(): string {
    return shellText('refresh');
  }
  get emptyLabel(): string {
    return shellText('noItems');
  }
  get moreLabel(): string {
    return shellText('loadMore');
  }
  get selectLabel(): string {
    return shellText('selectList');
  }

  get newLabel(): string {
    return shellText('new');
  }

  get canSearch(): boolean {
    return this.model.object.nameField !== 'Id' && this.model.soql !== null;
  }

  connectedCallback(): void {
    if (this.model.soql === null) {
      this.loading = false;
      this.error = this.model.refusal ?? '';
      return;
    }
    void this.load();
    this.stop = onRecordChange(() => void this.load());
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.outside);
    this.stop?.();
  }

  private get orderPath(): string {
    const column = this.model.columns.find(
      ({ path }) => path.replaceAll('.', '_') === this.sortedBy?.replace(/_url$/, '')
    );
    return column?.path ?? this.model.orderBy;
  }

  private get filtered(): string {
    const { soql, object } = this.model;
    const term = this.term.trim();
    if (soql === null || term === '') return soql ?? '';
    const condition = `${object.nameField} LIKE '%${term.replace(/[\\'%_]/g, '\\$&')}%'`;
    const at = soql.indexOf(' WHERE ');
    return at < 0
      ? `${soql} WHERE ${condition}`
      : `${soql.slice(0, at)} WHERE ${condition} AND (${soql.slice(at + 7)})`;
  }

  async load(): Promise<void> {
    this.loading = true;
    const soql = this.filtered;
    try {
      const { rows } = await queryRows(
        `${soql} ORDER BY ${this.orderPath} ${this.sortDirection === 'desc' ? 'DESC' : 'ASC'} NULLS LAST LIMIT ${this.limit}`,
        this.model.columns
      );
      this.rows = rows;
      this.total =
        rows.length < this.limit
          ? rows.length
          : await countRows(`SELECT COUNT() ${soql.slice(soql.indexOf(' FROM ') + 1)}`);
      this.error = '';
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
    this.loading = false;
  }

  sort(event: CustomEvent<{ fieldName: string; sortDirection: 'asc' | 'desc' }>): void {
    this.sortedBy = event.detail.fieldName;
    this.sortDirection = event.detail.sortDirection;
    void this.load();
  }

  more(): void {
    this.limit += PAGE * 4;
    void this.load();
  }

  search(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), 250);
  }

  toggleViews(): void {
    this.viewsOpen = !this.viewsOpen;
    if (this.viewsOpen) document.addEventListener('click', this.outside);
    else document.removeEventListener('click', this.outside);
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.viewsOpen) return;
    this.toggleViews();
    (this.template!.querySelector('[data-view-button]') as HTMLElement | null)?.focus();
  }

  refresh(): void {
    void this.load();
  }

  create(): void {
    void openRecordDialog({
      type: 'standard__objectPage',
      attributes: { objectApiName: this.model.object.apiName, actionName: 'new' }
    });
  }

  act(event: CustomEvent<{ action: { name: string }; row: Row }>): void {
    const { object } = this.model;
    const { action, row } = event.detail;
    if (action.name === 'edit')
      void openRecordDialog({
        type: 'standard__recordPage',
        attributes: { objectApiName: object.apiName, recordId: row.id, actionName: 'edit' }
      });
    else void confirmDelete(object, row.id, String(row[object.nameField] ?? object.label));
  }
}
