/** A report as its metadata has it (Metadata API Developer Guide, "Report"). */
import { NotSupported } from '../data/access.ts';
import type { SourceComponent, XmlElement } from '../source/index.ts';

export const SUMMARIES = ['Sum', 'Average', 'Maximum', 'Minimum'] as const;
export type Summary = (typeof SUMMARIES)[number];

export const GRANULARITIES = ['Day', 'Week', 'Month', 'Quarter', 'Year', 'FiscalQuarter', 'FiscalYear'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export interface DefinedColumn {
  /** As the report names it: `Plan__c$Name`, `Plan__c.Goals__r$Due__c`, `CUST_NAME`. */
  readonly column: string;
  readonly summaries: readonly Summary[];
}

export interface DefinedGrouping {
  readonly column: string;
  readonly granularity: Granularity;
  readonly descending: boolean;
}

export interface DefinedFilter {
  readonly column: string;
  readonly operator: string;
  readonly value: string;
}

export interface ReportDefinition {
  /** Folder and developer name: `Plans/All_Plans`. */
  readonly fullName: string;
  readonly label: string;
  readonly description: string;
  readonly format: 'Tabular' | 'Summary' | 'Matrix';
  readonly reportType: string;
  /** `organization` or `mine`. */
  readonly scope: string;
  readonly columns: readonly DefinedColumn[];
  readonly down: readonly DefinedGrouping[];
  readonly across: readonly DefinedGrouping[];
  readonly filters: readonly DefinedFilter[];
  /** `1 AND (2 OR 3)`; all must hold where there is none. */
  readonly filterLogic: string | undefined;
  /** The standard date filter; absent when it leaves all time. */
  readonly dates: {
    readonly column: string;
    readonly interval: string;
    readonly start: string;
    readonly end: string;
  } | null;
  readonly showDetails: boolean;
  readonly sortColumn: string | undefined;
  readonly sortDescending: boolean;
  readonly rowLimit: number | undefined;
  /** What the report has and the local org does not draw, by name; the figures are right without it. */
  readonly notDrawn: readonly string[];
}

/** Elements that change what a report says: a report that has one is refused by name rather than run without it. */
const REFUSED: Readonly<Record<string, string>> = {
  aggregates: 'summary formulas of reports',
  block: 'joined reports',
  buckets: 'bucket fields of reports',
  crossFilters: 'cross filters of reports',
  customDetailFormulas: 'row-level formulas of reports',
  dataCategoryFilters: 'data category filters of reports',
  division: 'divisions in reports',
  historicalSelector: 'historical trending reports',
  roleHierarchyFilter: 'role filters of reports',
  territoryHierarchyFilter: 'territory filters of reports',
  userFilter: 'user filters of reports'
};

const NOT_DRAWN: Readonly<Record<string, string>> = { chart: 'its chart', colorRanges: 'its colour ranges' };

/** Reads a report. Throws NotSupported for what would change its figures and is not carried out. */
export function readReport(component: SourceComponent): ReportDefinition {
  const xml = component.xml();
  const refuse = (feature: string, element: XmlElement): never => {
    throw new NotSupported(feature, `${component.path}:${element.line}`);
  };
  for (const child of xml.children) {
    const feature = REFUSED[child.name];
    if (feature !== undefined) refuse(feature, child);
  }
  const format = xml.textOf('format') ?? 'Tabular';
  if (format !== 'Tabular' && format !== 'Summary' && format !== 'Matrix')
    refuse(`reports of the format ${format}`, xml);
  const filter = xml.first('filter');
  for (const item of filter?.all('criteriaItems') ?? []) {
    if (item.textOf('columnToColumn') === 'true') refuse('filters of reports that compare two fields', item);
  }
  return {
    fullName: component.fullName,
    label: xml.textOf('name') ?? component.fullName,
    description: xml.textOf('description') ?? '',
    format: format as ReportDefinition['format'],
    reportType: xml.textOf('reportType') ?? '',
    scope: xml.textOf('scope') ?? 'organization',
    columns: xml.all('columns').map((column) => readColumn(column, refuse)),
    down: xml.all('groupingsDown').map((grouping) => readGrouping(grouping, refuse)),
    across: xml.all('groupingsAcross').map((grouping) => readGrouping(grouping, refuse)),
    filters: (filter?.all('criteriaItems') ?? []).map((item) => ({
      column: item.textOf('column') ?? '',
      operator: item.textOf('operator') ?? 'equals',
      value: item.textOf('value') ?? ''
    })),
    filterLogic: filter?.textOf('booleanFilter'),
    dates: readDates(xml.first('timeFrameFilter')),
    showDetails: xml.textOf('showDetails') !== 'false',
    sortColumn: xml.textOf('sortColumn'),
    sortDescending: xml.textOf('sortOrder') === 'Desc',
    rowLimit: xml.textOf('rowLimit') === undefined ? undefined : Number(xml.textOf('rowLimit')),
    notDrawn: xml.children.flatMap(({ name }) => NOT_DRAWN[name] ?? [])
  };
}

type Refuse = (feature: string, element: XmlElement) => never;

function readColumn(xml: XmlElement, refuse: Refuse): DefinedColumn {
  const summaries = xml.all('aggregateTypes').map((type) => {
    const summary = SUMMARIES.find((one) => one === type.text.trim());
    return summary ?? refuse(`the summary ${type.text.trim()} of reports`, type);
  });
  return { column: xml.textOf('field') ?? '', summaries };
}

function readGrouping(xml: XmlElement, refuse: Refuse): DefinedGrouping {
  const name = xml.textOf('dateGranularity') ?? 'Day';
  if (xml.first('sortByName')) refuse('groups of reports that are sorted by a summary', xml.first('sortByName')!);
  return {
    column: xml.textOf('field') ?? '',
    granularity: GRANULARITIES.find((one) => one === name) ?? refuse(`the date granularity ${name} of reports`, xml),
    descending: xml.textOf('sortOrder') === 'Desc'
  };
}

function readDates(xml: XmlElement | undefined): ReportDefinition['dates'] {
  const interval = xml?.textOf('interval') ?? 'INTERVAL_CUSTOM';
  const start = xml?.textOf('startDate') ?? '';
  const end = xml?.textOf('endDate') ?? '';
  if (xml === undefined || (interval === 'INTERVAL_CUSTOM' && start === '' && end === '')) return null;
  return { column: xml.textOf('dateColumn') ?? '', interval, start, end };
}
