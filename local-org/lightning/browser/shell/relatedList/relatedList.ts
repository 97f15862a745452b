/** A related list: the records of one child relationship. */
import { LightningElement, api } from 'lwc';
import { onRecordChange } from 'localOrg/records';
import { errorMessages } from 'localOrg/request';
import type { RelatedListModel } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';
import { confirmDelete, openRecordDialog } from 'shell/recordModal';
import { datatableColumns, queryRows, type Row } from 'shell/rows';
import { shellText } from 'shell/texts';

const FIRST_ROWS = 6;
const ALL_ROWS = 200;

export default class RelatedList extends LightningElement {
  @api subject!: PageSubject;
  @api name = '';
  @api properties: Record<string, unknown> = {};
  rows: Row[] | null = null;
  total = 0;
  all = false;
  error = '';
  private stop: (() => void) | undefined;

  get list(): RelatedListModel | null {
    return this.subject.model.relatedLists.find((list) => list.name.toLowerCase() === this.name.toLowerCase()) ?? null;
  }

  get missing(): string {
    return this.list ? '' : `the related list ${this.name}`;
  }

  get columns(): Record<string, unknown>[] {
    const actions = [
      ...(this.list?.object.updateable ? [{ label: shellText('edit'), name: 'edit' }] : []),
      ...(this.list?.object.deletable ? [{ label: shellText('delete'), name: 'delete' }] : [])
    ];
    return [
      ...datatableColumns(this.list?.columns ?? [], false),
      ...(actions.length > 0 ? [{ type: 'action', typeAttributes: { rowActions: actions } }] : [])
    ];
  }

  get title(): string {
    return `${this.list?.label ?? ''} (${this.rows === null ? '…' : this.total > FIRST_ROWS && !this.all ? `${FIRST_ROWS}+` : this.total})`;
  }

  get hasRows(): boolean {
    return this.rows !== null && this.rows.length > 0;
  }

  get hasMore(): boolean {
    return !this.all && this.total > FIRST_ROWS;
  }

  get newLabel(): string {
    return shellText('new');
  }

  get viewAllLabel(): string {
    return shellText('viewAll');
  }

  connectedCallback(): void {
    void this.load();
    const child = this.list?.childObject;
    this.stop = onRecordChange(({ apiName, ids, kind }) => {
      if (kind === 'refreshed' ? ids.length > 0 : apiName === child || apiName === undefined) void this.load();
    });
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  async load(): Promise<void> {
    const { list } = this;
    if (!list) return;
    const paths = new Set([
      'Id',
      ...list.columns.flatMap(({ path, linkIdPath }) => [path, ...(linkIdPath ? [linkIdPath] : [])])
    ]);
    const order = list.sortField ? `${list.sortField}${list.sortDescending ? ' DESC' : ''}` : 'CreatedDate DESC';
    const limit = this.all ? ALL_ROWS : FIRST_ROWS + 1;
    const soql = `SELECT ${[...paths].join(', ')} FROM ${list.childObject} WHERE ${list.childField} = '${this.subject.model.recordId}' ORDER BY ${order} LIMIT ${limit}`;
    try {
      const { rows } = await queryRows(soql, list.columns);
      this.total = rows.length;
      this.rows = this.all ? rows : rows.slice(0, FIRST_ROWS);
      this.error = '';
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
  }

  showAll(): void {
    this.all = true;
    void this.load();
  }

  create(): void {
    const { list, subject } = this;
    if (!list) return;
    void openRecordDialog({
      type: 'standard__objectPage',
      attributes: { objectApiName: list.childObject, actionName: 'new' },
      state: { defaultFieldValues: `${list.childField}=${subject.model.recordId}` }
    });
  }

  act(event: CustomEvent<{ action: { name: string }; row: Row }>): void {
    const { list } = this;
    if (!list) return;
    const { action, row } = event.detail;
    if (action.name === 'edit')
      void openRecordDialog({
        type: 'standard__recordPage',
        attributes: { objectApiName: list.childObject, recordId: row.id, actionName: 'edit' }
      });
    else void confirmDelete(list.object, row.id, String(row[list.object.nameField] ?? list.object.label));
  }
}
