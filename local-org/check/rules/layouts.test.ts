import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules, type RuleExample } from '../testing/ruleTests.ts';
import { layoutRules } from './layouts.ts';

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

const PLAN_LAYOUT = 'layouts/Plan__c-Plan Layout.layout-meta.xml';
const due = object('Plan__c', { Due__c: ['<required>true</required>', '<type>Date</type>'] });
const status = object('Plan__c', {
  Status__c: [
    '<type>Picklist</type>',
    '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Draft</fullName><default>false</default><label>Draft</label></value></valueSetDefinition></valueSet>'
  ]
});
const layout = (behavior: string, field: string): string =>
  xml(
    'Layout',
    '<layoutSections>',
    '<customLabel>false</customLabel>',
    '<layoutColumns><layoutItems>',
    behavior,
    `<field>${field}</field>`,
    '</layoutItems></layoutColumns>',
    '<style>OneColumn</style>',
    '</layoutSections>'
  );
const view = (logic: string, field: string, value: string): string =>
  xml(
    'ListView',
    '<fullName>All</fullName>',
    logic,
    '<filterScope>Everything</filterScope>',
    `<filters><field>${field}</field><operation>equals</operation>`,
    `<value>${value}</value></filters>`,
    '<label>All</label>'
  );
const fieldSet = (field: string): string =>
  xml(
    'FieldSet',
    '<fullName>Shown</fullName>',
    '<description>d</description>',
    '<displayedFields>',
    field,
    '<isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields>',
    '<label>Shown</label>'
  );

function example(
  rule: string,
  file: string,
  type: string,
  body: (field: string) => readonly string[],
  line: number,
  names: readonly [string, string] = ['Gaol__c', 'Goal__c']
): RuleExample {
  const with_ = (name: string): Files => ({ ...plan, ...factor, [file]: xml(type, ...body(name)) });
  return { rule, broken: with_(names[0]), at: [file, line], kept: with_(names[1]) };
}

testRules(layoutRules, [
  example(
    'layout-field',
    'layouts/Plan__c-Plan Layout.layout-meta.xml',
    'Layout',
    (field) => [
      '<layoutSections>',
      '<customLabel>false</customLabel>',
      '<layoutColumns><layoutItems><behavior>Edit</behavior>',
      `<field>${field}</field>`,
      '</layoutItems></layoutColumns>',
      '<style>OneColumn</style>',
      '</layoutSections>'
    ],
    6
  ),
  example(
    'layout-related-list',
    'layouts/Plan__c-Plan Layout.layout-meta.xml',
    'Layout',
    (field) => [
      '<relatedLists>',
      '<fields>NAME</fields>',
      `<relatedList>Factor__c.${field}</relatedList>`,
      '</relatedLists>'
    ],
    5,
    ['Plans__c', 'Plan__c']
  ),
  example(
    'list-view-field',
    'objects/Plan__c/listViews/All.listView-meta.xml',
    'ListView',
    (field) => [
      '<fullName>All</fullName>',
      '<columns>NAME</columns>',
      `<columns>${field}</columns>`,
      '<filterScope>Everything</filterScope>',
      '<label>All</label>'
    ],
    5
  ),
  example(
    'compact-layout-field',
    'objects/Plan__c/compactLayouts/Short.compactLayout-meta.xml',
    'CompactLayout',
    (field) => [
      '<fullName>Short</fullName>',
      '<fields>Name</fields>',
      `<fields>${field}</fields>`,
      '<label>Short</label>'
    ],
    5
  ),
  example(
    'field-set-field',
    'objects/Plan__c/fieldSets/Shown.fieldSet-meta.xml',
    'FieldSet',
    (field) => [
      '<fullName>Shown</fullName>',
      '<description>d</description>',
      `<displayedFields><field>${field}</field><isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields>`,
      '<label>Shown</label>'
    ],
    5
  ),
  {
    rule: 'object-compact-layout',
    broken: {
      'objects/Plan__c/Plan__c.object-meta.xml': xml(
        'CustomObject',
        '<compactLayoutAssignment>Long</compactLayoutAssignment>',
        '<label>Plan</label>'
      )
    },
    at: ['objects/Plan__c/Plan__c.object-meta.xml', 3],
    kept: {
      'objects/Plan__c/Plan__c.object-meta.xml': xml(
        'CustomObject',
        '<compactLayoutAssignment>SYSTEM</compactLayoutAssignment>',
        '<label>Plan</label>'
      )
    }
  },
  marked(
    'layout-behavior',
    PLAN_LAYOUT,
    layout('¦<behavior>Edit</behavior>', 'Days__c'),
    layout('<behavior>Readonly</behavior>', 'Days__c'),
    object('Plan__c', {
      Days__c: ['<formula>1</formula>', '<precision>18</precision>', '<scale>0</scale>', '<type>Number</type>']
    })
  ),
  marked(
    'layout-required-field',
    PLAN_LAYOUT,
    layout('<behavior>Required</behavior>', 'Name').replace('<layoutSections>', '¦<layoutSections>'),
    layout('<behavior>Required</behavior>', 'Name').replace(
      '</layoutColumns>',
      '<layoutItems><behavior>Required</behavior><field>Due__c</field></layoutItems></layoutColumns>'
    ),
    due
  ),
  marked(
    'layout-action',
    PLAN_LAYOUT,
    xml(
      'Layout',
      '<platformActionList><actionListContext>Record</actionListContext><platformActionListItems>',
      '¦<actionName>Plan__c.Review</actionName>',
      '<actionType>QuickAction</actionType><sortOrder>0</sortOrder></platformActionListItems></platformActionList>'
    ),
    xml(
      'Layout',
      '<platformActionList><actionListContext>Record</actionListContext><platformActionListItems>',
      '<actionName>Edit</actionName>',
      '<actionType>StandardButton</actionType><sortOrder>0</sortOrder></platformActionListItems></platformActionList>'
    ),
    plan
  ),
  marked(
    'list-view-filter',
    'objects/Plan__c/listViews/All.listView-meta.xml',
    view('¦<booleanFilter>1 OR 2</booleanFilter>', 'Goal__c', 'x'),
    view('<booleanFilter>1</booleanFilter>', 'Goal__c', 'x'),
    plan
  ),
  marked(
    'list-view-value',
    'objects/Plan__c/listViews/All.listView-meta.xml',
    view('', 'Status__c', 'Darft').replace('<value>', '¦<value>'),
    view('', 'Status__c', 'Draft'),
    status
  ),
  marked(
    'field-set-path',
    'objects/Factor__c/fieldSets/Shown.fieldSet-meta.xml',
    fieldSet('¦<field>Plan__r.Gaol__c</field>'),
    fieldSet('<field>Plan__r.Goal__c</field>'),
    { ...plan, ...factor }
  ),
  marked(
    'layout-required-behavior',
    PLAN_LAYOUT,
    layout('¦<behavior>Edit</behavior>', 'Due__c'),
    layout('<behavior>Required</behavior>', 'Due__c'),
    due
  )
]);
