/** Report types, reports, dashboards and their folders. */
import type { XmlElement } from '../../source/index.ts';
import { isTrue, noSuchField, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const REPORT_TYPE = 'Metadata API Developer Guide, “ReportType”';
const REPORT = 'Metadata API Developer Guide, “Report”';
const DASHBOARD = 'Metadata API Developer Guide, “Dashboard”';

/** The joins of a report type from the outside in: child relationship name and whether the join is outer. */
function joinsOf(reportType: XmlElement): { element: XmlElement; relationship: string; outer: boolean }[] {
  const joins: { element: XmlElement; relationship: string; outer: boolean }[] = [];
  for (let join = reportType.first('join'); join !== undefined; join = join.first('join')) {
    joins.push({
      element: join,
      relationship: join.textOf('relationship') ?? '',
      outer: join.textOf('outerJoin') === 'true'
    });
  }
  return joins;
}

/** Child object and field of a custom child relationship (`Factors__r`) of an object of the project. */
function childOf(project: ProjectIndex, parent: string, relationship: string): string | undefined {
  for (const object of project.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.xml.textOf('referenceTo')?.toLowerCase() !== parent.toLowerCase()) continue;
      if (`${field.xml.textOf('relationshipName') ?? ''}__r`.toLowerCase() === relationship.toLowerCase())
        return object.name;
    }
  }
  return undefined;
}

const joins: Rule = {
  name: 'report-type-joins',
  severity: 'error',
  states:
    'A report type joins at most four objects by child relationship names, and no inner join follows an outer one.',
  source: REPORT_TYPE,
  check(project, report) {
    for (const { component, xml } of project.parsed('ReportType')) {
      let outer = false;
      let parent = xml.textOf('baseObject');
      const all = joinsOf(xml);
      if (all[3] !== undefined)
        report(component.path, all[3].element, 'A report type holds at most four objects: remove this join.');
      for (const join of all) {
        if (outer && !join.outer)
          report(
            component.path,
            join.element.first('outerJoin'),
            'An inner join cannot follow an outer join: set <outerJoin> to true.'
          );
        outer ||= join.outer;
        const child = parent === undefined ? undefined : childOf(project, parent, join.relationship);
        if (child === undefined && project.isOwnName(join.relationship) && parent !== undefined) {
          report(
            component.path,
            join.element.first('relationship'),
            `${parent} has no child relationship ${join.relationship}: name it as in SOQL, such as Factors__r.`
          );
        } else if (/__c$/i.test(join.relationship)) {
          report(
            component.path,
            join.element.first('relationship'),
            `Join by the child relationship name (…__r), not by the object ${join.relationship}.`
          );
        }
        parent = child;
      }
    }
  }
};

/** The object that a table of a report type (`Base__c.Children__r`) stands for; undefined when it cannot be known. */
function objectOfTable(project: ProjectIndex, table: string): string | undefined {
  const [base, ...relationships] = table.split('.');
  let object: string | undefined = base;
  for (const relationship of relationships)
    object = object === undefined ? undefined : childOf(project, object, relationship);
  return object;
}

/** Lower-cased names of the tables a report type joins: `base`, `base.children__r`. */
function tablesOf(reportType: XmlElement): ReadonlySet<string> {
  let table = (reportType.textOf('baseObject') ?? '').toLowerCase();
  const tables = new Set([table]);
  for (const { relationship } of joinsOf(reportType)) {
    table = `${table}.${relationship.toLowerCase()}`;
    tables.add(table);
  }
  return tables;
}

/** Columns go on to parents by field or relationship: `Account__c.Industry`, `Owner.Name`. */
function pathProblem(project: ProjectIndex, object: string, path: string): string | undefined {
  const steps = path
    .split('.')
    .map((step, index, all) => (index < all.length - 1 ? step.replace(/__c$/i, '__r') : step));
  const last = steps.pop() ?? '';
  if (/^(CreatedBy|LastModifiedBy|Owner|RecordType)$/i.test(last)) return undefined;
  // A lookup is named by its relationship.
  const lookup = steps.length === 0 && project.fieldState(object, `${last}Id`).state === 'exists';
  return lookup ? undefined : project.wrongStep(object, [...steps, last].join('.'));
}

const reportTypeColumns: Rule = {
  name: 'report-type-columns',
  severity: 'error',
  states: 'Columns of a report type name fields that exist.',
  source: REPORT_TYPE,
  check(project, report) {
    for (const { component, xml } of project.parsed('ReportType')) {
      const base = xml.first('baseObject');
      if (
        base !== undefined &&
        project.isOwnName(base.text.trim()) &&
        project.objects.get(base.text.trim().toLowerCase())?.component === undefined
      ) {
        report(component.path, base, `There is no object ${base.text.trim()} in the project.`);
      }
      const tables = tablesOf(xml);
      for (const section of xml.all('sections')) {
        for (const column of section.all('columns')) {
          const object = objectOfTable(project, column.textOf('table') ?? '');
          const field = column.first('field');
          const wrong =
            object === undefined || field === undefined ? undefined : pathProblem(project, object, field.text.trim());
          if (wrong !== undefined) report(component.path, field, wrong);
          const at = column.first('table');
          if (at !== undefined && !tables.has(at.text.trim().toLowerCase()))
            report(component.path, at, `The report type joins no table ${at.text.trim()}.`);
        }
      }
    }
  }
};

function reportRule(
  name: string,
  states: string,
  check: (
    xml: XmlElement,
    project: ProjectIndex,
    report: (at: XmlElement | undefined, message: string) => void
  ) => void,
  severity: Rule['severity'] = 'error'
): Rule {
  return {
    name,
    severity,
    states,
    source: REPORT,
    check(project, report) {
      for (const { component, xml } of project.parsed('Report'))
        check(xml, project, (at, message) => report(component.path, at ?? xml, message));
    }
  };
}

/** Every element of a report that names a field: columns, groupings, filters, chart. */
function* fieldElements(report: XmlElement): Generator<XmlElement> {
  for (const element of report.children) {
    // Those of a cross filter are fields of the object it looks at.
    if (element.name === 'crossFilters') continue;
    if (
      ['field', 'column', 'groupingColumn', 'secondaryGroupingColumn', 'sortColumn', 'dateColumn'].includes(
        element.name
      )
    )
      yield element;
    yield* fieldElements(element);
  }
}

const reportFields = reportRule(
  'report-fields',
  'Reports on a custom report type name its type as Name__c and its fields as Base__c$Field__c.',
  (xml, project, report) => {
    const type = xml.first('reportType');
    const name = type?.text.trim() ?? '';
    const reportType = project.project.find('ReportType', name.replace(/__c$/i, ''));
    if (reportType === undefined) {
      if (/__c$/i.test(name) && project.isOwnName(name) && !name.includes('$'))
        report(type, `There is no report type ${name.replace(/__c$/i, '')} in the project.`);
      return;
    }
    if (!/__c$/i.test(name)) {
      report(type, `Write ${name}__c: a custom report type is named with __c in reports.`);
      return;
    }
    const columns = new Set<string>();
    for (const section of reportType.xml().all('sections')) {
      for (const column of section.all('columns'))
        columns.add(`${column.textOf('table') ?? ''}$${column.textOf('field') ?? ''}`.toLowerCase());
    }
    for (const element of fieldElements(xml)) {
      const field = element.text.trim();
      if (field === '' || field === 'RowCount' || /^(FORMULA|BucketField|BUCKET|CDF|Rank|PARENTGROUPVAL)/i.test(field))
        continue;
      if (!field.includes('$')) {
        // Aggregated chart columns carry a prefix: s!Base__c$Field__c.
        report(element, `Write the field as Base__c$Field__c: “${field}” is not of the report type ${name}.`);
      } else if (!columns.has(field.replace(/^[a-z]+!/, '').toLowerCase())) {
        report(element, `The report type ${name} has no column ${field.replace(/^[a-z]+!/, '')}.`);
      }
    }
  }
);

const standardFields = reportRule(
  'report-custom-field',
  'Custom fields in reports on standard report types (Account.Region__c, CUST…) exist.',
  (xml, project, report) => {
    const type = xml.textOf('reportType') ?? '';
    if (project.project.find('ReportType', type.replace(/__c$/i, '')) !== undefined) return;
    const main = /^CustomEntity\$(\w+)/.exec(type)?.[1];
    if (main !== undefined && project.lacksObject(main))
      report(xml.first('reportType'), `There is no object ${main} in the project.`);
    for (const element of fieldElements(xml)) {
      const text = element.text.trim().replace(/^[a-z]+!/, '');
      const match = /^(\w+)[.$](\w+__c)$/.exec(text) ?? /^(\w+)[.$](\w+__c)[.$]/.exec(text);
      if (match === null) continue;
      const [, object = '', field = ''] = match;
      if (/^CustomEntity|^CUST/i.test(object)) continue;
      const { state, like } = project.fieldState(object.replace(/^(FK_|CUST_ENT)/, ''), field);
      if (state === 'missing' && project.org.schema.objects.has(object.toLowerCase()))
        report(element, noSuchField(object, field, like));
    }
  }
);

const sortColumn = reportRule(
  'report-shown-column',
  'What a report sorts, groups its chart or filters across by is there.',
  (xml, _project, report) => {
    const groupings = new Set(
      [...xml.all('groupingsDown'), ...xml.all('groupingsAcross')].map((grouping) => grouping.textOf('field'))
    );
    const chart = xml.first('chart');
    for (const name of ['groupingColumn', 'secondaryGroupingColumn']) {
      const at = chart?.first(name);
      if (at !== undefined && at.text.trim() !== '' && !groupings.has(at.text.trim()))
        report(at, `The chart groups by ${at.text.trim()}, the report does not: add it to the groupings.`);
    }
    const logic = xml.first('filter')?.first('booleanFilter');
    const count = xml.first('filter')?.all('criteriaItems').length ?? 0;
    for (const [number] of logic?.text.matchAll(/\d+/g) ?? []) {
      if (Number(number) < 1 || Number(number) > count)
        report(logic, `The filter logic names filter ${number}; there are ${count}.`);
    }
    const columns = new Set<string>();
    for (const column of xml.all('columns')) {
      const at = column.first('field');
      if (at !== undefined && columns.has(at.text.trim()))
        report(at, `The column ${at.text.trim()} stands twice: keep one.`);
      columns.add(at?.text.trim() ?? '');
    }
    if (xml.textOf('format') === 'Matrix' || xml.textOf('format') === 'Summary') {
      for (const name of ['groupingsDown', 'groupingsAcross']) {
        const third = xml.all(name)[name === 'groupingsDown' && xml.textOf('format') === 'Summary' ? 3 : 2];
        if (third !== undefined) report(third, `Too many <${name}>: a matrix takes two each way, a summary three.`);
      }
    }
  }
);

const groupedColumn = reportRule(
  'report-grouping-not-column',
  'A field that groups is not a column too.',
  (xml, _project, report) => {
    const groupings = new Set(
      [...xml.all('groupingsDown'), ...xml.all('groupingsAcross')].map((grouping) => grouping.textOf('field'))
    );
    for (const column of xml.all('columns')) {
      if (groupings.has(column.textOf('field')))
        report(column, `${column.textOf('field') ?? ''} groups the report: remove it from the columns.`);
    }
  }
);

const format = reportRule(
  'report-format',
  'Tabular reports have no groupings, chart or aggregates; summaries group down only; matrices group down and across.',
  (xml, _project, report) => {
    const kind = xml.textOf('format');
    const first = (...names: string[]) => names.map((name) => xml.first(name)).find((element) => element !== undefined);
    if (kind === 'Tabular') {
      const extra = first('chart', 'aggregates', 'groupingsDown', 'groupingsAcross');
      if (extra !== undefined) report(extra, `A Tabular report takes no <${extra.name}>: make it Summary or Matrix.`);
    }
    if (kind === 'Summary' && xml.first('groupingsAcross') !== undefined)
      report(xml.first('groupingsAcross'), 'A Summary report groups down only: make it a Matrix.');
    if (kind === 'Matrix' && (xml.first('groupingsDown') === undefined || xml.first('groupingsAcross') === undefined)) {
      report(xml.first('format'), 'A Matrix report needs <groupingsDown> and <groupingsAcross>.');
    }
  }
);

const summaryGroups = reportRule(
  'report-summary-groups',
  'A Summary report groups by something.',
  (xml, _project, report) => {
    if (xml.textOf('format') === 'Summary' && xml.first('groupingsDown') === undefined)
      report(xml.first('format'), 'A Summary report without <groupingsDown> shows as a Tabular one: add a grouping.');
  },
  'warning'
);

/** Types of fields that have a sum or an average. */
const NUMBERS = /^(Number|Currency|Percent|Summary)$/;

const aggregates = reportRule(
  'report-aggregate',
  'A report sums numbers only, and a chart shows what the report sums.',
  (xml, project, report) => {
    const type = project.project.find('ReportType', (xml.textOf('reportType') ?? '').replace(/__c$/i, ''));
    const summed = new Set(['RowCount']);
    for (const column of xml.all('columns')) {
      const field = column.textOf('field') ?? '';
      for (const at of column.all('aggregateTypes')) {
        summed.add(`${at.text.trim()} ${field}`);
        const [table = '', name = ''] = field.split('$');
        const object = type === undefined || name.includes('.') ? undefined : objectOfTable(project, table);
        const own = object === undefined ? undefined : project.field(object, name);
        const numeric = own?.xml.first('formula') !== undefined || NUMBERS.test(own?.type ?? 'Number');
        if (/^(Sum|Average)$/.test(at.text.trim()) && (!numeric || (object !== undefined && name === 'Name')))
          report(
            at,
            `${name} is ${own === undefined ? 'a text' : `a ${own.type ?? ''}`}: it has no ${at.text.trim().toLowerCase()}.`
          );
      }
    }
    for (const summary of xml.first('chart')?.all('chartSummaries') ?? []) {
      const at = summary.first('column');
      const column = at?.text.trim() ?? '';
      if (at === undefined || column === 'RowCount' || /^FORMULA\d/.test(column)) continue;
      if (!summed.has(`${summary.textOf('aggregate') ?? ''} ${column}`))
        report(
          at,
          `The chart shows ${summary.textOf('aggregate') ?? 'a figure'} of ${column}, the report does not: add it to its column.`
        );
    }
  }
);

const reportName = reportRule(
  'report-name',
  'Names of reports have at most 40 characters, descriptions 255.',
  (xml, _project, report) => {
    for (const [name, most] of [
      ['name', 40],
      ['description', 255]
    ] as const) {
      const element = xml.first(name);
      if (element !== undefined && element.text.trim().length > most)
        report(element, `<${name}> has ${element.text.trim().length} characters; at most ${most} fit.`);
    }
  }
);

const folder: Rule = {
  name: 'report-folder',
  severity: 'error',
  states: 'Reports and dashboards stand in a folder that has its own file.',
  source: REPORT,
  check(project, report) {
    for (const [type, folderType] of [
      ['Report', 'ReportFolder'],
      ['Dashboard', 'DashboardFolder']
    ] as const) {
      for (const component of project.project.ofType(type)) {
        const at = component.fullName.lastIndexOf('/');
        const name = component.fullName.slice(0, at);
        if (at < 0) report(component.path, 1, `A ${type} stands in a folder: move it into one.`);
        // A folder with a namespace comes with another package.
        else if (name !== 'unfiled$public' && !/^\w+__/.test(name) && !project.has(folderType, name)) {
          report(
            component.path,
            1,
            `The folder ${name} has no ${folderType} file (${name}.${folderType[0]!.toLowerCase()}${folderType.slice(1)}-meta.xml).`
          );
        }
      }
    }
  }
};

const folderShares: Rule = {
  name: 'folder-shares',
  severity: 'warning',
  states: 'A folder of reports or dashboards is shared with somebody.',
  source: 'Metadata API Developer Guide, “Folder”',
  check(project, report) {
    for (const type of ['ReportFolder', 'DashboardFolder']) {
      for (const { component, xml } of project.parsed(type)) {
        const shared =
          xml.first('folderShares') !== undefined ||
          xml.first('accessType') !== undefined ||
          xml.first('publicFolderAccess') !== undefined;
        if (!shared && !component.fullName.includes('/'))
          report(
            component.path,
            xml,
            `Nobody but administrators sees the folder ${component.fullName}: add <folderShares>.`
          );
      }
    }
  }
};

/** Elements of a given name anywhere below. */
function* below(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}

const dashboards: Rule = {
  name: 'dashboard-report',
  severity: 'error',
  states: 'Dashboard components show reports that exist.',
  source: DASHBOARD,
  check(project, report) {
    for (const { component, xml } of project.parsed('Dashboard')) {
      for (const element of below(xml, 'report')) {
        if (!project.has('Report', element.text.trim()) && !element.text.includes('__'))
          report(component.path, element, `There is no report ${element.text.trim()} in the project.`);
      }
    }
  }
};

const grid: Rule = {
  name: 'dashboard-grid',
  severity: 'error',
  states: 'Dashboard components lie within the columns of the grid and do not overlap.',
  source: DASHBOARD,
  check(project, report) {
    for (const { component, xml } of project.parsed('Dashboard')) {
      const layout = xml.first('dashboardGridLayout');
      if (layout === undefined) continue;
      const columns = Number(layout.textOf('numberOfColumns'));
      const taken = new Map<string, number>();
      for (const cell of layout.all('dashboardGridComponents')) {
        const [x = 0, width = 0, y = 0, height = 0] = ['columnIndex', 'colSpan', 'rowIndex', 'rowSpan'].map((name) =>
          Number(cell.textOf(name))
        );
        if (x + width > columns)
          report(component.path, cell, `This component ends at column ${x + width}, the grid has ${columns}.`);
        let overlaps: number | undefined;
        for (let column = x; column < x + width; column++) {
          for (let row = y; row < y + height; row++) {
            overlaps ??= taken.get(`${column}:${row}`);
            taken.set(`${column}:${row}`, cell.line);
          }
        }
        if (overlaps !== undefined)
          report(component.path, cell, `This component overlaps the one at line ${overlaps}.`);
      }
    }
  }
};

const runningUser: Rule = {
  name: 'dashboard-running-user',
  severity: 'warning',
  states: 'A packaged dashboard names no running user: it runs as the viewer.',
  source: DASHBOARD,
  check(project, report) {
    for (const { component, xml } of project.parsed('Dashboard')) {
      const user = xml.first('runningUser');
      if (user !== undefined && user.text.trim() !== '')
        report(
          component.path,
          user,
          'Remove <runningUser> and set <dashboardType>LoggedInUser</dashboardType>: the user does not exist in another org.'
        );
    }
  }
};

const dashboardFilters: Rule = {
  name: 'dashboard-filters',
  severity: 'error',
  states: 'A component that answers to dashboard filters has one column for each of them.',
  source: DASHBOARD,
  check(project, report) {
    for (const { component, xml } of project.parsed('Dashboard')) {
      const filters = xml.all('dashboardFilters').length;
      for (const element of below(xml, 'dashboardComponent')) {
        const columns = element.all('dashboardFilterColumns').length;
        if (columns > 0 && columns !== filters) {
          report(
            component.path,
            element.first('dashboardFilterColumns'),
            `This component has ${columns} filter columns, the dashboard ${filters} filters.`
          );
        }
      }
    }
  }
};

const dashboardGrouping: Rule = {
  name: 'dashboard-grouping',
  severity: 'error',
  states: 'A chart of a dashboard groups by what its report groups by.',
  source: DASHBOARD,
  check(project, report) {
    for (const { component, xml } of project.parsed('Dashboard')) {
      for (const element of below(xml, 'dashboardComponent')) {
        const shown = project.project.find('Report', element.textOf('report') ?? '')?.xml();
        // A chart of the report itself brings its groupings along.
        if (shown === undefined || isTrue(element, 'useReportChart')) continue;
        const groupings = [...shown.all('groupingsDown'), ...shown.all('groupingsAcross')];
        for (const at of element.all('groupingColumn')) {
          if (!groupings.some((grouping) => grouping.textOf('field') === at.text.trim()))
            report(
              component.path,
              at,
              `The report does not group by ${at.text.trim()}: add it to the report's groupings.`
            );
        }
      }
    }
  }
};

/** The rules of this file. */
export const reportRules: readonly Rule[] = [
  joins,
  reportTypeColumns,
  reportFields,
  standardFields,
  sortColumn,
  groupedColumn,
  format,
  summaryGroups,
  aggregates,
  reportName,
  folder,
  folderShares,
  dashboards,
  grid,
  runningUser,
  dashboardFilters,
  dashboardGrouping
];
