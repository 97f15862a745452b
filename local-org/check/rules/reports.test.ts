import { object, xml, type Files } from '../testing/example.ts';
import { testRules, type RuleExample } from '../testing/ruleTests.ts';
import { reportRules } from './reports.ts';

const plan = object('Plan__c', { Goal__c: ['<length>80</length>', '<type>Text</type>'] });
const factor = object(
  'Factor__c',
  {
    Plan__c: [
      '<referenceTo>Plan__c</referenceTo>',
      '<relationshipName>Factors</relationshipName>',
      '<type>MasterDetail</type>'
    ]
  },
  'ControlledByParent'
);
const typeFile = 'reportTypes/Plans.reportType-meta.xml';
const reportType = (join: string, ...columns: string[]): Files => ({
  [typeFile]: xml(
    'ReportType',
    '<baseObject>Plan__c</baseObject>',
    '<category>other</category>',
    '<deployed>true</deployed>',
    join,
    '<label>Plans</label>',
    '<sections>',
    ...columns,
    '<masterLabel>Plans</masterLabel>',
    '</sections>'
  )
});
const column = (field: string, table = 'Plan__c') =>
  `<columns><checkedByDefault>true</checkedByDefault><field>${field}</field><table>${table}</table></columns>`;
const join = (relationship: string) =>
  `<join><outerJoin>true</outerJoin><relationship>${relationship}</relationship></join>`;
const reportFile = 'reports/Plans/All.report-meta.xml';
const folder: Files = {
  'reports/Plans.reportFolder-meta.xml': xml(
    'ReportFolder',
    '<folderShares><accessLevel>View</accessLevel><sharedTo>AllInternalUsers</sharedTo><sharedToType>Group</sharedToType></folderShares>',
    '<name>Plans</name>'
  )
};
const report = (...body: string[]): Files => ({
  ...folder,
  [reportFile]: xml('Report', ...body, '<reportType>Plans__c</reportType>')
});
const standardReport = (field: string): Files => ({
  ...folder,
  [reportFile]: xml(
    'Report',
    '<columns>',
    field,
    '</columns>',
    '<format>Tabular</format>',
    '<name>All</name>',
    '<reportType>CustomEntity$Plan__c</reportType>'
  )
});
const more = { ...plan, ...factor, ...reportType(join('Factors__r'), column('Goal__c'), column('Name')) };
const shown = (field: string) => `<columns><field>${field}</field></columns>`;
const down = (field: string) =>
  `<groupingsDown><dateGranularity>Day</dateGranularity><field>${field}</field><sortOrder>Asc</sortOrder></groupingsDown>`;
const dashboardFile = 'dashboards/Plans/Board.dashboard-meta.xml';
const dashboard = (...body: string[]): Files => ({
  ...report(shown('Plan__c$Name'), '<format>Tabular</format>', '<name>All</name>'),
  'dashboards/Plans.dashboardFolder-meta.xml': xml(
    'DashboardFolder',
    '<accessType>Public</accessType>',
    '<name>Plans</name>'
  ),
  [dashboardFile]: xml('Dashboard', ...body)
});
const cell = (x: number, width: number, y: number, name = 'Plans/All') =>
  `<dashboardGridComponents><colSpan>${width}</colSpan><columnIndex>${x}</columnIndex><dashboardComponent><componentType>Metric</componentType><report>${name}</report></dashboardComponent><rowIndex>${y}</rowIndex><rowSpan>4</rowSpan></dashboardGridComponents>`;
const grid = (...cells: string[]) => [
  '<dashboardGridLayout>',
  ...cells,
  '<numberOfColumns>12</numberOfColumns>',
  '<rowHeight>36</rowHeight>',
  '</dashboardGridLayout>'
];

function onReport(rule: string, broken: readonly string[], line: number, kept: readonly string[]): RuleExample {
  return {
    rule,
    broken: { ...more, ...report(...broken) },
    at: [reportFile, line],
    kept: { ...more, ...report(...kept) }
  };
}

const filters =
  '<dashboardFilters><dashboardFilterOptions><operator>equals</operator><values>a</values></dashboardFilterOptions><name>F</name></dashboardFilters>';
const filtered = (columns: number) =>
  cell(0, 4, 0)
    .replace('<componentType>', `<componentType>`)
    .replace(
      '</componentType>',
      `</componentType>${'<dashboardFilterColumns><column>Plan__c$Name</column></dashboardFilterColumns>'.repeat(columns)}`
    );

const grouped = {
  ...more,
  ...report(
    '<format>Summary</format>',
    '<groupingsDown><dateGranularity>Day</dateGranularity><field>Plan__c$Goal__c</field></groupingsDown>'
  )
};
const chart = (column: string): Files =>
  dashboard(
    '<dashboardGridLayout><dashboardGridComponents><dashboardComponent><componentType>Bar</componentType>',
    `<groupingColumn>${column}</groupingColumn>`,
    '<report>Plans/All</report></dashboardComponent></dashboardGridComponents></dashboardGridLayout>'
  );

testRules(reportRules, [
  {
    rule: 'report-type-joins',
    broken: { ...plan, ...factor, ...reportType(join('Factor__c')) },
    at: [typeFile, 6],
    kept: { ...plan, ...factor, ...reportType(join('Factors__r')) }
  },
  {
    rule: 'report-type-columns',
    broken: { ...plan, ...reportType('', column('Gaol__c')) },
    at: [typeFile, 9],
    kept: { ...plan, ...reportType('', column('Goal__c')) }
  },
  onReport('report-fields', [shown('Plan__c$Gaol__c'), '<format>Tabular</format>', '<name>All</name>'], 3, [
    shown('Plan__c$Goal__c'),
    '<format>Tabular</format>',
    '<name>All</name>'
  ]),
  onReport(
    'report-grouping-not-column',
    [shown('Plan__c$Goal__c'), '<format>Summary</format>', down('Plan__c$Goal__c'), '<name>All</name>'],
    3,
    [shown('Plan__c$Name'), '<format>Summary</format>', down('Plan__c$Goal__c'), '<name>All</name>']
  ),
  onReport(
    'report-format',
    [shown('Plan__c$Name'), '<format>Matrix</format>', down('Plan__c$Goal__c'), '<name>All</name>'],
    4,
    [shown('Plan__c$Name'), '<format>Summary</format>', down('Plan__c$Goal__c'), '<name>All</name>']
  ),
  onReport('report-name', [shown('Plan__c$Name'), '<format>Tabular</format>', `<name>${'x'.repeat(41)}</name>`], 5, [
    shown('Plan__c$Name'),
    '<format>Tabular</format>',
    `<name>${'x'.repeat(40)}</name>`
  ]),
  {
    rule: 'report-folder',
    broken: {
      ...more,
      [reportFile]: xml(
        'Report',
        shown('Plan__c$Name'),
        '<format>Tabular</format>',
        '<name>All</name>',
        '<reportType>Plans__c</reportType>'
      )
    },
    at: [reportFile, 1],
    kept: { ...more, ...report(shown('Plan__c$Name'), '<format>Tabular</format>', '<name>All</name>') }
  },
  {
    rule: 'folder-shares',
    broken: { 'reports/Plans.reportFolder-meta.xml': xml('ReportFolder', '<name>Plans</name>') },
    at: ['reports/Plans.reportFolder-meta.xml', 2],
    kept: folder
  },
  {
    rule: 'dashboard-report',
    broken: { ...more, ...dashboard(...grid(cell(0, 4, 0, 'Plans/Al'))) },
    at: [dashboardFile, 4],
    kept: { ...more, ...dashboard(...grid(cell(0, 4, 0))) }
  },
  {
    rule: 'dashboard-grid',
    broken: { ...more, ...dashboard(...grid(cell(0, 4, 0), cell(10, 4, 0))) },
    at: [dashboardFile, 5],
    kept: { ...more, ...dashboard(...grid(cell(0, 4, 0), cell(4, 4, 0))) }
  },
  {
    rule: 'dashboard-running-user',
    broken: {
      ...more,
      ...dashboard('<dashboardType>SpecifiedUser</dashboardType>', '<runningUser>anna@example.com</runningUser>')
    },
    at: [dashboardFile, 4],
    kept: { ...more, ...dashboard('<dashboardType>LoggedInUser</dashboardType>') }
  },
  {
    rule: 'dashboard-filters',
    broken: { ...more, ...dashboard(filters, ...grid(filtered(2))) },
    at: [dashboardFile, 5],
    kept: { ...more, ...dashboard(filters, ...grid(filtered(1))) }
  },
  {
    rule: 'report-custom-field',
    broken: { ...plan, ...standardReport('<field>Plan__c.Gaol__c</field>') },
    at: [reportFile, 4],
    kept: { ...plan, ...standardReport('<field>Plan__c.Goal__c</field>') }
  },
  {
    rule: 'report-shown-column',
    broken: {
      ...more,
      ...report(
        '<columns>',
        '<field>Plan__c$Goal__c</field>',
        '</columns>',
        '<columns>',
        '<field>Plan__c$Goal__c</field>',
        '</columns>',
        '<format>Tabular</format>',
        '<name>All</name>'
      )
    },
    at: [reportFile, 7],
    kept: {
      ...more,
      ...report(shown('Plan__c$Goal__c'), shown('Plan__c$Name'), '<format>Tabular</format>', '<name>All</name>')
    }
  },
  {
    rule: 'report-summary-groups',
    broken: { ...more, ...report('<format>Summary</format>', '<name>All</name>') },
    at: [reportFile, 3],
    kept: { ...more, ...report('<format>Summary</format>', down('Plan__c$Goal__c'), '<name>All</name>') }
  },
  {
    rule: 'report-aggregate',
    broken: {
      ...more,
      ...report(
        '<columns>',
        '<aggregateTypes>Sum</aggregateTypes>',
        '<field>Plan__c$Goal__c</field>',
        '</columns>',
        '<format>Summary</format>'
      )
    },
    at: [reportFile, 4],
    kept: {
      ...more,
      ...report('<columns>', '<field>Plan__c$Goal__c</field>', '</columns>', '<format>Summary</format>')
    }
  },
  {
    rule: 'report-aggregate',
    broken: {
      ...more,
      ...report(
        '<chart><chartSummaries><aggregate>Sum</aggregate>',
        '<column>Plan__c$Worth__c</column></chartSummaries></chart>'
      )
    },
    at: [reportFile, 4],
    kept: { ...more, ...report('<chart><chartSummaries>', '<column>RowCount</column></chartSummaries></chart>') }
  },
  {
    rule: 'report-fields',
    broken: { ...more, ...report('<columns>', '<field>Goal__c</field>', '</columns>') },
    at: [reportFile, 4],
    kept: {
      ...more,
      ...report('<crossFilters><criteriaItems>', '<column>Goal__c</column></criteriaItems></crossFilters>')
    }
  },
  {
    rule: 'report-type-columns',
    broken: { ...plan, ...reportType('', column('Creatr__c')) },
    at: [typeFile, 9],
    kept: { ...plan, ...reportType('', column('CreatedBy')) }
  },
  {
    rule: 'dashboard-grouping',
    broken: { ...chart('Plan__c$Name'), ...grouped },
    at: [dashboardFile, 4],
    kept: { ...chart('Plan__c$Goal__c'), ...grouped }
  }
]);
