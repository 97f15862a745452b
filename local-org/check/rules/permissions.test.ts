import { object, xml, type Files } from '../testing/example.ts';
import { testRules, type RuleExample } from '../testing/ruleTests.ts';
import { permissionRules } from './permissions.ts';

const file = 'permissionsets/P.permissionset-meta.xml';
const set = (...body: string[]): Files => ({ [file]: xml('PermissionSet', ...body, '<label>P</label>') });
const onField = (field: string, editable: boolean, readable = true) => [
  '<fieldPermissions>',
  `<editable>${editable}</editable>`,
  `<field>Plan__c.${field}</field>`,
  `<readable>${readable}</readable>`,
  '</fieldPermissions>'
];
const onActivityField = (field: string) => [
  '<fieldPermissions>',
  '<editable>true</editable>',
  `<field>Task.${field}</field>`,
  '<readable>true</readable>',
  '</fieldPermissions>'
];
const onObject = (name: string, rights: readonly string[]) => [
  '<objectPermissions>',
  ...['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords'].map(
    (right) => `<${right}>${rights.includes(right)}</${right}>`
  ),
  `<object>${name}</object>`,
  '<viewAllRecords>false</viewAllRecords>',
  '</objectPermissions>'
];
const plan = object('Plan__c', {
  Optional__c: ['<type>Checkbox</type>'],
  Required__c: ['<length>10</length>', '<required>true</required>', '<type>Text</type>'],
  Priority__c: ['<formula>1</formula>', '<precision>2</precision>', '<scale>0</scale>', '<type>Number</type>']
});
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
const activity = {
  'objects/Activity/fields/Reason__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Reason__c</fullName>',
    '<label>Reason</label>',
    '<type>Checkbox</type>',
    '<defaultValue>false</defaultValue>'
  )
};
const tab = { 'tabs/Plan__c.tab-meta.xml': xml('CustomTab', '<customObject>true</customObject>') };
const onTab = (name: string) => [
  '<tabSettings>',
  `<tab>${name}</tab>`,
  '<visibility>Visible</visibility>',
  '</tabSettings>'
];
const onClass = (name: string) => [
  '<classAccesses>',
  `<apexClass>${name}</apexClass>`,
  '<enabled>true</enabled>',
  '</classAccesses>'
];
const controller = {
  'classes/Controller.cls': 'public class Controller {}',
  'classes/Controller.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion>', '<status>Active</status>')
};

/** Grants on line 3 and on: the broken ones reported at `line`. */
function example(rule: string, broken: readonly string[], line: number, kept: readonly string[]): RuleExample {
  const more = { ...plan, ...activity, ...factor, ...tab, ...controller };
  return { rule, broken: { ...more, ...set(...broken) }, at: [file, line], kept: { ...more, ...set(...kept) } };
}

const caller: Files = {
  'classes/Controller.cls': 'public class Controller {\n    @AuraEnabled\n    public static void save() {}\n}',
  'classes/Controller.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion>', '<status>Active</status>'),
  'lwc/board/board.js':
    "import { LightningElement } from 'lwc';\nimport save from '@salesforce/apex/Controller.save';\nexport default class Board extends LightningElement {}\n",
  'lwc/board/board.js-meta.xml': xml(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion>',
    '<isExposed>false</isExposed>'
  )
};

const userPermission = (name: string) =>
  `<userPermissions><enabled>true</enabled><name>${name}</name></userPermissions>`;

testRules(permissionRules, [
  example('permission-on-required-field', onField('Required__c', true), 5, onField('Optional__c', true)),
  example('permission-on-name-field', onField('Name', true), 5, onField('Optional__c', true)),
  example('permission-calculated-editable', onField('Priority__c', true), 4, onField('Priority__c', false)),
  example('permission-missing-field', onField('Typo__c', false), 5, onField('Optional__c', false)),
  example('permission-missing-field', onActivityField('Typo__c'), 5, onActivityField('Reason__c')),
  example('permission-editable-readable', onField('Optional__c', true, false), 4, onField('Optional__c', true, true)),
  example(
    'permission-object',
    onObject('Plan__c', ['allowRead', 'allowDelete']),
    5,
    onObject('Plan__c', ['allowRead', 'allowEdit', 'allowDelete'])
  ),
  example('permission-parent-read', onObject('Factor__c', ['allowRead']), 9, [
    ...onObject('Factor__c', ['allowRead']),
    ...onObject('Plan__c', ['allowRead'])
  ]),
  example('permission-tab', onTab('Plan'), 4, onTab('Plan__c')),
  example('permission-reference', onClass('Contoller'), 4, onClass('Controller')),
  example('permission-twice', [...onClass('Controller'), ...onClass('Controller')], 8, onClass('Controller')),
  {
    rule: 'permission-class-access',
    broken: { ...caller, ...set(...onClass('Other')) },
    at: ['lwc/board/board.js', 2],
    kept: { ...caller, ...set(...onClass('Controller')) }
  },
  {
    rule: 'permission-object',
    broken: { ...object('Rule__mdt'), ...set(...onObject('Rule__mdt', ['allowRead'])) },
    at: [file, 9],
    kept: {
      ...object('Rule__mdt'),
      ...set('<customMetadataTypeAccesses><enabled>true</enabled><name>Rule__mdt</name></customMetadataTypeAccesses>')
    }
  },
  {
    rule: 'permission-twice',
    broken: set(userPermission('RunReports'), userPermission('RunReports')),
    at: [file, 4],
    kept: set(userPermission('RunReports'), userPermission('ManageReports'))
  }
]);
