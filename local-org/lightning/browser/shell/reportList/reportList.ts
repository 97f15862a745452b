/** The reports that are open to the user. */
import { LightningElement } from 'lwc';
import { errorMessages, request } from 'localOrg/request';
import { shellText } from 'shell/texts';
import type { ReportSummary } from '../../../../reports/answer.ts';

export default class ReportList extends LightningElement {
  reports: (ReportSummary & { readonly url: string })[] | null = null;
  error = '';

  get title(): string {
    return shellText('reports');
  }

  get headings(): { name: string; description: string; folder: string } {
    return { name: shellText('reportName'), description: shellText('description'), folder: shellText('folder') };
  }

  get isEmpty(): boolean {
    return this.reports?.length === 0;
  }

  get hasReports(): boolean {
    return (this.reports?.length ?? 0) > 0;
  }

  get emptyLabel(): string {
    return shellText('noReports');
  }

  async connectedCallback(): Promise<void> {
    try {
      const reports = (await request('GET', '/local-org/reports')) as ReportSummary[];
      this.reports = reports.map((report) => ({ ...report, url: `/lightning/r/Report/${report.id}/view` }));
    } catch (error) {
      this.error = errorMessages(error).join(' ');
    }
  }
}
