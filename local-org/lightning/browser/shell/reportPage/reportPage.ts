/** A report, run as the user who looks at it. */
import { LightningElement, api } from 'lwc';
import { errorMessages, request } from 'localOrg/request';
import { shellText } from 'shell/texts';
import type { ReportAnswer } from '../../../../reports/answer.ts';
import type { ReportPageModel } from '../../../pageModel.ts';
import { presented, type Table } from './presentation.ts';

export default class ReportPage extends LightningElement {
  @api model!: ReportPageModel;
  answer: ReportAnswer | null = null;
  error = '';
  loading = true;

  get name(): string {
    return this.answer?.summary.name ?? '';
  }

  get description(): string {
    return this.answer?.summary.description ?? '';
  }

  get kindLabel(): string {
    return shellText('report');
  }

  get refreshLabel(): string {
    return shellText('refresh');
  }

  get figures(): { key: string; label: string; value: string }[] {
    const { aggregates = [], facts = {} } = this.answer ?? {};
    return aggregates.map(({ name, label }, at) => ({
      key: name,
      label: name === 'RowCount' ? shellText('totalRecords') : label,
      value: facts['T!T']?.aggregates[at]?.label ?? ''
    }));
  }

  get table(): Table | null {
    return this.answer && presented(this.answer, { total: shellText('grandTotal'), count: shellText('recordCount') });
  }

  get isEmpty(): boolean {
    return this.answer?.facts['T!T']?.aggregates.at(-1)?.value === 0;
  }

  get hasRows(): boolean {
    return this.answer !== null && !this.isEmpty;
  }

  get emptyLabel(): string {
    return shellText('noReportRows');
  }

  get notes(): string[] {
    if (!this.answer) return [];
    return [
      ...this.answer.notDrawn.map((what) => `Not supported by the local org: ${what}`),
      ...(this.answer.allData ? [] : [shellText('reportCut')])
    ];
  }

  connectedCallback(): void {
    void this.load();
  }

  async load(): Promise<void> {
    this.loading = true;
    try {
      this.answer = (await request('GET', `/local-org/reports/${this.model.reportId}`)) as ReportAnswer;
      this.error = '';
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
    this.loading = false;
  }
}
