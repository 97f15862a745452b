/** What a report says to a page or a program. Types only: pages in the browser read them too. */

export interface ReportSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly folder: string;
  readonly format: string;
  readonly reportType: string;
}

/** A value as JSON, as the user reads it, and the record it leads to. */
export interface ReportCell {
  readonly value: string | number | boolean | null;
  readonly label: string;
  readonly link: { readonly id: string; readonly object: string } | null;
}

export interface ReportGroup {
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly label: string;
  readonly groupings: readonly ReportGroup[];
}

/** One crossing of a group down and one across (REST API Reports, "factMap"); `T` stands for all. */
export interface ReportFact {
  /** The summaries in their order, the record count last. */
  readonly aggregates: readonly { readonly value: number | null; readonly label: string }[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportAnswer {
  readonly summary: ReportSummary;
  readonly columns: readonly { readonly name: string; readonly label: string; readonly type: string }[];
  readonly aggregates: readonly { readonly name: string; readonly label: string }[];
  readonly groupLabels: { readonly down: readonly string[]; readonly across: readonly string[] };
  readonly down: readonly ReportGroup[];
  readonly across: readonly ReportGroup[];
  readonly facts: Readonly<Record<string, ReportFact>>;
  readonly hasDetailRows: boolean;
  /** False when there are more rows than are shown. */
  readonly allData: boolean;
  readonly notDrawn: readonly string[];
}
