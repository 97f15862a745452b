/** The door of this room: reports of a project, run on an org. */
export { runReport, type ReportResult } from './run-report.ts';
export { readReport, type ReportDefinition } from './definition.ts';
export { summarize, type Summarized } from './summaries.ts';
export type { ReportColumn } from './columns.ts';
export type { Group, Grouping } from './groups.ts';
export { valueAt, valueOf, type ReportRow } from './rows.ts';
