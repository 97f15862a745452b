/** Reports for a user: which there are, and what one of them says, with every value as the user reads it. */
import { SYSTEM_ACCESS, type TransactionContext } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { Texts } from '../../data/schema/translations.ts';
import { ApexDate, type Decimal } from '../../values/index.ts';
import { runReport, summarize, valueAt, valueOf } from '../../reports/index.ts';
import type { ReportAnswer, ReportCell, ReportFact, ReportGroup, ReportSummary } from '../../reports/answer.ts';
import type { Group, Grouping, ReportColumn, ReportResult, ReportRow, Summarized } from '../../reports/index.ts';
import type { SourceComponent } from '../../source/index.ts';
import { HttpError } from '../http.ts';
import type { UserDetails } from '../sessions.ts';
import { requireUser, soqlText, textsFor, type ServerContext } from './context.ts';
import { displayValue } from './display.ts';
import { toJson } from './json-values.ts';

/** As many detail rows as the platform shows and gives (Reports and Dashboards REST API Developer Guide, "Limits"). */
const MOST_ROWS = 2000;

/** Reports in folders that are open to the user, by name. */
export function listReports(context: ServerContext, userId: string): ReportSummary[] {
  return context.transactions.transaction(userId, (tx) =>
    storedReports(context, tx, 'ORDER BY Name LIMIT 2000').flatMap(({ id, component }) =>
      component && isOpen(context, userId, component) ? [summaryOf(id, component, context)] : []
    )
  );
}

/** Runs a report. Throws HttpError 404 for an id of no report that is open to the user, and what runReport throws. */
export function answerReport(context: ServerContext, userId: string, id: string): ReportAnswer {
  const user = requireUser(context, userId);
  return context.transactions.transaction(userId, (tx) => {
    const [stored] = /^[a-zA-Z0-9]{15,18}$/.test(id) ? storedReports(context, tx, `WHERE Id = ${soqlText(id)}`) : [];
    const component = stored?.component;
    if (!component || !isOpen(context, userId, component))
      throw new HttpError(404, 'NOT_FOUND', 'The report does not exist, or you have no access to its folder.');
    const result = runReport(context.org, tx, context.project, component);
    return new Answering(result, user, textsFor(context, userId)).answer(summaryOf(id, component, context));
  });
}

/** Reports of the org and their metadata, in two queries however many there are. `condition` follows `FROM Report`. */
function storedReports(
  context: ServerContext,
  tx: TransactionContext,
  condition: string
): { id: string; component: SourceComponent | undefined }[] {
  const read = (soql: string): SObjectRecord[] => context.org.query(tx, soql, { access: SYSTEM_ACCESS }).records;
  const folders = new Map(
    read("SELECT Id, DeveloperName FROM Folder WHERE Type = 'Report'").map((folder) => [
      folder.id,
      String(folder.values['DeveloperName'])
    ])
  );
  return read(`SELECT Id, DeveloperName, OwnerId FROM Report ${condition}`).map((report) => {
    const folder = folders.get(report.values['OwnerId'] as string | null);
    const name = String(report.values['DeveloperName']);
    return { id: report.id!, component: context.project.find('Report', folder ? `${folder}/${name}` : name) };
  });
}

function folderOf(context: ServerContext, report: SourceComponent): SourceComponent | undefined {
  return context.project.find('ReportFolder', report.fullName.slice(0, report.fullName.lastIndexOf('/')));
}

/** Whether the report's folder is shared with everybody, or the user manages public folders (Metadata API Developer Guide, "FolderShare"). */
function isOpen(context: ServerContext, userId: string, component: SourceComponent): boolean {
  const everybody = folderOf(context, component)
    ?.xml()
    .all('folderShares')
    .some((share) => ['AllInternalUsers', 'Organization'].includes(share.textOf('sharedTo') ?? ''));
  return everybody === true || context.org.hasSystemPermission(userId, 'ViewAllData');
}

function summaryOf(id: string, component: SourceComponent, context: ServerContext): ReportSummary {
  const xml = component.xml();
  return {
    id,
    name: xml.textOf('name') ?? component.fullName,
    description: xml.textOf('description') ?? '',
    folder: folderOf(context, component)?.xml().textOf('name') ?? '',
    format: (xml.textOf('format') ?? 'Tabular').toUpperCase(),
    reportType: xml.textOf('reportType') ?? ''
  };
}

class Answering {
  readonly #result: ReportResult;
  readonly #user: UserDetails;
  readonly #texts: Texts;

  constructor(result: ReportResult, user: UserDetails, texts: Texts) {
    this.#result = result;
    this.#user = user;
    this.#texts = texts;
  }

  answer(summary: ReportSummary): ReportAnswer {
    const { report, columns, summaries, groupings, down, across, rows } = this.#result;
    return {
      summary,
      columns: columns.map((column) => ({ name: column.name, label: this.#label(column), type: column.field.type })),
      aggregates: [
        ...summaries.map(({ column, summary: kind }) => ({
          name: `${kind.toLowerCase()[0]}!${column.name}`,
          label: `${kind} ${this.#label(column)}`
        })),
        { name: 'RowCount', label: 'Record Count' }
      ],
      groupLabels: {
        down: groupings.down.map(({ of }) => this.#label(of)),
        across: groupings.across.map(({ of }) => this.#label(of))
      },
      down: this.#groups(down, groupings.down),
      across: this.#groups(across, groupings.across),
      facts: this.#facts(),
      hasDetailRows: report.showDetails,
      allData: rows.length <= MOST_ROWS,
      notDrawn: report.notDrawn
    };
  }

  #label(column: ReportColumn): string {
    return this.#texts.fieldLabel(column.labelField);
  }

  #groups(groups: readonly Group[], groupings: readonly Grouping[]): ReportGroup[] {
    const [grouping, ...inner] = groupings;
    return groups.map((group) => ({
      key: group.key,
      value: toJson(group.value, 'rest'),
      label: this.#groupLabel(group.value, grouping!),
      groupings: this.#groups(group.groups, inner)
    }));
  }

  #groupLabel(value: unknown, { of, granularity }: Grouping): string {
    if (value === null || value === undefined) return '-';
    if (!(value instanceof ApexDate)) return this.#text(of, value);
    const format = (options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(this.#user.locale.replaceAll('_', '-'), { ...options, timeZone: 'UTC' }).format(
        value.days * 86_400_000
      );
    switch (granularity) {
      case 'Month':
        return format({ month: 'long', year: 'numeric' });
      case 'Quarter':
      case 'FiscalQuarter':
        return `Q${Math.floor(new Date(value.days * 86_400_000).getUTCMonth() / 3) + 1} ${format({ year: 'numeric' })}`;
      case 'Year':
      case 'FiscalYear':
        return format({ year: 'numeric' });
      default:
        return format({ year: 'numeric', month: 'numeric', day: 'numeric' });
    }
  }

  /** Every crossing of groups, the totals included. Detail rows stand at the innermost groups. */
  #facts(): Record<string, ReportFact> {
    const { down, across, rows } = this.#result;
    const shown = rows.slice(0, MOST_ROWS);
    const facts: Record<string, ReportFact> = {};
    const acrossAll = [{ key: 'T', rows: new Set(rows), isLeaf: across.length === 0 }, ...flatten(across)];
    for (const one of [{ key: 'T', rows: new Set(rows), isLeaf: down.length === 0 }, ...flatten(down)]) {
      for (const other of acrossAll) {
        const own =
          other.key === 'T'
            ? [...one.rows]
            : one.key === 'T'
              ? [...other.rows]
              : [...one.rows].filter((row) => other.rows.has(row));
        const details = this.#result.report.showDetails && one.isLeaf && other.isLeaf;
        const visible = details ? new Set(shown) : undefined;
        facts[`${one.key}!${other.key}`] = {
          aggregates: this.#aggregates(own),
          rows: visible ? own.filter((row) => visible.has(row)).map((row) => this.#cells(row)) : []
        };
      }
    }
    return facts;
  }

  #aggregates(rows: readonly ReportRow[]): ReportFact['aggregates'] {
    const count = {
      value: rows.length,
      label: new Intl.NumberFormat(this.#user.locale.replaceAll('_', '-')).format(rows.length)
    };
    return [...this.#result.summaries.map((summarized) => this.#aggregate(summarized, rows)), count];
  }

  #aggregate(summarized: Summarized, rows: readonly ReportRow[]): { value: number | null; label: string } {
    const value: Decimal | null = summarize(summarized, rows);
    if (value === null) return { value: null, label: '-' };
    const { field } = summarized.column;
    // The average of whole numbers is seldom whole.
    const scale = summarized.summary === 'Average' ? Math.max(field.scale, 2) : field.scale;
    const type = field.type === 'integer' || field.type === 'long' ? 'double' : field.type;
    const shown = summarized.summary === 'Average' ? value.setScale(scale, 'HALF_UP') : value;
    return {
      value: shown.toNumber(),
      label: displayValue({ ...field, type, scale }, shown, this.#user, this.#texts) ?? shown.toPlainString()
    };
  }

  #cells(row: ReportRow): ReportCell[] {
    return this.#result.columns.map((column) => {
      const value = valueOf(row, column);
      const id = column.link && valueAt(row[column.table] ?? null, column.link.path);
      return {
        value: toJson(value, 'rest'),
        label: this.#text(column, value),
        link: typeof id === 'string' ? { id, object: column.link!.object } : null
      };
    });
  }

  #text(column: ReportColumn, value: unknown): string {
    if (value === null || value === undefined) return '-';
    return displayValue(column.field, value, this.#user, this.#texts) ?? String(toJson(value, 'ui'));
  }
}

interface FlatGroup {
  readonly key: string;
  readonly rows: ReadonlySet<ReportRow>;
  readonly isLeaf: boolean;
}

function flatten(groups: readonly Group[]): FlatGroup[] {
  return groups.flatMap((group) => [
    { key: group.key, rows: new Set(group.rows), isLeaf: group.groups.length === 0 },
    ...flatten(group.groups)
  ]);
}
