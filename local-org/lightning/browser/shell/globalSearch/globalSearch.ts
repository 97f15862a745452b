/** A search over the names of records of the app's objects; the platform's search over all fields is not part of the local org. */
import { LightningElement, api } from 'lwc';
import { request } from 'localOrg/request';
import { shellText } from 'shell/texts';
import { router } from 'shell/router';
import type { ShellModel } from '../../../pageModel.ts';

interface Hit {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly icon: string;
  readonly url: string;
}

export default class GlobalSearch extends LightningElement {
  @api shell!: ShellModel;
  term = '';
  hits: readonly Hit[] = [];
  searched = '';
  focused = false;
  error = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  get placeholder(): string {
    return shellText('search');
  }

  get open(): boolean {
    return this.focused && this.term.trim().length > 1 && this.searched === this.term.trim();
  }

  get expanded(): string {
    return String(this.open);
  }

  get nothing(): boolean {
    return this.hits.length === 0 && this.error === '';
  }

  get hint(): string {
    return shellText('notFound', this.shell.searchObjects.map(({ label }) => label).join(', '), this.searched);
  }

  type(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.search(), 200);
  }

  async search(): Promise<void> {
    const term = this.term.trim();
    if (term.length < 2) return;
    const pattern = `%${term.replace(/[\\'%_]/g, '\\$&')}%`;
    this.error = '';
    const found = await Promise.allSettled(
      this.shell.searchObjects.map(async ({ apiName, label, icon, nameField }) => {
        const soql = `SELECT Id, ${nameField} FROM ${apiName} WHERE ${nameField} LIKE '${pattern}' ORDER BY ${nameField} LIMIT 5`;
        const { records } = (await request('GET', `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`)) as {
          records: Record<string, unknown>[];
        };
        return records.map((record): Hit => ({
          id: String(record['Id']),
          name: String(record[nameField]),
          detail: label,
          icon,
          url: `/lightning/r/${apiName}/${String(record['Id'])}/view`
        }));
      })
    );
    if (term !== this.term.trim()) return;
    this.hits = found.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])).slice(0, 12);
    if (found.length > 0 && found.every(({ status }) => status === 'rejected'))
      this.error = 'The org could not be searched.';
    this.searched = term;
  }

  focusIn(): void {
    this.focused = true;
  }

  focusOut(event: FocusEvent): void {
    if (!this.template!.host.contains(event.relatedTarget as Node | null)) this.focused = false;
  }

  key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.focused = false;
    if (event.key === 'Enter' && this.open && this.hits[0]) {
      this.choose();
      router.navigate({ type: 'standard__webPage', attributes: { url: this.hits[0].url } }, false);
    }
  }

  choose(): void {
    this.focused = false;
    this.term = '';
  }
}
