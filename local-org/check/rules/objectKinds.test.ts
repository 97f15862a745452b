import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { objectKindRules } from './objectKinds.ts';

const field = (name: string, ...body: string[]): string =>
  xml('CustomField', `<fullName>${name}</fullName>`, '<label>F</label>', ...body);
const SETTING: Files = {
  'objects/Rules__c/Rules__c.object-meta.xml': xml(
    'CustomObject',
    '<customSettingsType>Hierarchy</customSettingsType>',
    '<label>Rules</label>'
  )
};
const tracked = (enabled: boolean): Files => ({
  'objects/Plan__c/Plan__c.object-meta.xml': xml(
    'CustomObject',
    `<enableHistory>${enabled}</enableHistory>`,
    '<label>Plan</label>'
  )
});
const PATH = 'objects/Plan__c/fields/F__c.field-meta.xml';
const history = ['<length>80</length>', '¦<trackHistory>true</trackHistory>', '<type>Text</type>'];
const goals: Files = object(
  'Goal__c',
  {
    Plan__c: ['<referenceTo>Plan__c</referenceTo><relationshipName>Goals</relationshipName><type>MasterDetail</type>'],
    Worth__c: ['<precision>18</precision><scale>2</scale><type>Currency</type>'],
    Text__c: ['<length>80</length><type>Text</type>']
  },
  'ControlledByParent'
);
const sum = (of: string): string =>
  field(
    'F__c',
    `<summarizedField>${of}</summarizedField>`,
    '<summaryForeignKey>Goal__c.Plan__c</summaryForeignKey>',
    '<summaryOperation>sum</summaryOperation>',
    '<type>Summary</type>'
  );

testRules(objectKindRules, [
  marked(
    'field-type-of-object',
    'objects/Rules__c/fields/F__c.field-meta.xml',
    field('F__c', '<referenceTo>Account</referenceTo>', '¦<type>Lookup</type>'),
    field('F__c', '<length>18</length>', '<type>Text</type>'),
    SETTING
  ),
  marked(
    'field-type-of-object',
    'objects/Rule__mdt/fields/F__c.field-meta.xml',
    field('F__c', '<precision>18</precision>', '<scale>2</scale>', '¦<type>Currency</type>'),
    field('F__c', '<precision>18</precision>', '<scale>2</scale>', '<type>Number</type>'),
    object('Rule__mdt')
  ),
  marked(
    'field-type-of-object',
    'objects/Moved__e/fields/F__c.field-meta.xml',
    field('F__c', '¦<type>Email</type>'),
    field('F__c', '<length>80</length>', '<type>Text</type>'),
    object('Moved__e')
  ),
  marked(
    'master-detail-target',
    PATH,
    field('F__c', '¦<referenceTo>Plan__c</referenceTo>', '<type>MasterDetail</type>'),
    field('F__c', '<referenceTo>Goal__c</referenceTo>', '<type>MasterDetail</type>'),
    { ...object('Plan__c'), ...object('Goal__c') }
  ),
  marked(
    'master-detail-target',
    PATH,
    field('F__c', '¦<referenceTo>User</referenceTo>', '<type>MasterDetail</type>'),
    field('F__c', '<referenceTo>User</referenceTo>', '<type>Lookup</type>'),
    object('Plan__c')
  ),
  marked(
    'field-history',
    PATH,
    field('F__c', ...history),
    field('F__c', ...history)
      .replace('¦', '')
      .replace('true', 'false'),
    tracked(false)
  ),
  {
    rule: 'field-history',
    broken: { ...tracked(false), [PATH]: field('F__c', ...history).replace('¦', '') },
    at: [PATH, 6],
    kept: { ...tracked(true), [PATH]: field('F__c', ...history).replace('¦', '') }
  },
  marked(
    'summary-field',
    PATH,
    sum('Goal__c.Text__c').replace('<summarized', '¦<summarized'),
    sum('Goal__c.Worth__c'),
    {
      ...object('Plan__c'),
      ...goals
    }
  ),
  marked(
    'summary-field',
    PATH,
    sum('Opportunity.Amount').replace('<summarized', '¦<summarized'),
    sum('Goal__c.Worth__c'),
    { ...object('Plan__c'), ...goals }
  )
]);
