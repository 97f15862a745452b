import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { wholeObjectRules } from './objects.ts';

const FILE = 'objects/Plan__c/Plan__c.object-meta.xml';
const name = '<nameField><label>Name</label><type>Text</type></nameField>';
const plan = (...body: string[]): string =>
  xml('CustomObject', '<deploymentStatus>Deployed</deploymentStatus>', '<label>Plan</label>', name, ...body);
const shared = '<sharingModel>Private</sharingModel>';
const plural = '<pluralLabel>Plans</pluralLabel>';
const picklist = [
  '<type>Picklist</type>',
  '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Draft</fullName><default>false</default><label>Draft</label></value></valueSetDefinition></valueSet>'
];
const status: Files = object('Plan__c', { Status__c: picklist });
const recordType = (...body: string[]): string =>
  xml('RecordType', '<fullName>Big</fullName>', '<active>true</active>', '<label>Big</label>', ...body);
const RECORD_TYPE = 'objects/Plan__c/recordTypes/Big.recordType-meta.xml';

testRules(wholeObjectRules, [
  marked('object-required-parts', FILE, plan(shared).replace('<CustomObject', '¦<CustomObject'), plan(plural, shared)),
  marked(
    'controlled-by-parent',
    FILE,
    plan(plural, '¦<sharingModel>ControlledByParent</sharingModel>'),
    plan(plural, shared)
  ),
  marked(
    'search-layout-field',
    FILE,
    plan(
      plural,
      '<searchLayouts>',
      '¦<searchResultsAdditionalFields>Sttaus__c</searchResultsAdditionalFields>',
      '</searchLayouts>',
      shared
    ),
    plan(
      plural,
      '<searchLayouts>',
      '<searchResultsAdditionalFields>Status__c</searchResultsAdditionalFields>',
      '</searchLayouts>',
      shared
    ),
    { 'objects/Plan__c/fields/Status__c.field-meta.xml': status['objects/Plan__c/fields/Status__c.field-meta.xml']! }
  ),
  marked(
    'record-type-picklist',
    RECORD_TYPE,
    recordType(
      '<picklistValues><picklist>Status__c</picklist>',
      '<values>',
      '¦<fullName>Darft</fullName>',
      '<default>false</default></values></picklistValues>'
    ),
    recordType(
      '<picklistValues><picklist>Status__c</picklist>',
      '<values><fullName>Draft</fullName><default>false</default></values></picklistValues>'
    ),
    status
  ),
  marked(
    'record-type-reference',
    RECORD_TYPE,
    recordType('¦<compactLayoutAssignment>Short</compactLayoutAssignment>'),
    recordType(),
    status
  ),
  {
    rule: 'part-of-object',
    broken: { ...status, 'layouts/Paln__c-Layout.layout-meta.xml': xml('Layout') },
    at: ['layouts/Paln__c-Layout.layout-meta.xml', 1],
    kept: { ...status, 'layouts/Plan__c-Layout.layout-meta.xml': xml('Layout') }
  },
  {
    rule: 'sharing-reason',
    broken: {
      ...object('Plan__c', {}, 'ControlledByParent'),
      'objects/Plan__c/sharingReasons/Team__c.sharingReason-meta.xml': xml(
        'SharingReason',
        '<fullName>Team__c</fullName>',
        '<label>Team</label>'
      )
    },
    at: ['objects/Plan__c/sharingReasons/Team__c.sharingReason-meta.xml', 2],
    kept: {
      ...object('Plan__c'),
      'objects/Plan__c/sharingReasons/Team__c.sharingReason-meta.xml': xml(
        'SharingReason',
        '<fullName>Team__c</fullName>',
        '<label>Team</label>'
      )
    }
  },
  marked(
    'big-object-index',
    'objects/Visit__b/indexes/Index.index-meta.xml',
    xml(
      'Index',
      '<fullName>Index</fullName>',
      '<fields>',
      '¦<name>Waht__c</name>',
      '<sortDirection>ASC</sortDirection></fields>',
      '<label>Index</label>'
    ),
    xml(
      'Index',
      '<fullName>Index</fullName>',
      '<fields><name>What__c</name><sortDirection>ASC</sortDirection></fields>',
      '<label>Index</label>'
    ),
    {
      'objects/Visit__b/Visit__b.object-meta.xml': xml(
        'CustomObject',
        '<deploymentStatus>Deployed</deploymentStatus>',
        '<label>Visit</label>',
        '<pluralLabel>Visits</pluralLabel>'
      ),
      'objects/Visit__b/fields/What__c.field-meta.xml': xml(
        'CustomField',
        '<fullName>What__c</fullName>',
        '<label>What</label>',
        '<length>18</length>',
        '<required>true</required>',
        '<type>Text</type>'
      )
    }
  ),
  marked(
    'object-required-parts',
    FILE,
    plan(plural, shared).replace(
      '<nameField><label>Name</label><type>Text',
      '<nameField><label>Name</label>\n¦<type>Number'
    ),
    plan(plural, shared)
  ),
  marked(
    'object-required-parts',
    FILE,
    plan(plural, shared).replace('<nameField><label>Name</label>', '¦<nameField>'),
    plan(plural, shared)
  )
]);
