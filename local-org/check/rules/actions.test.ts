import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { actionRules } from './actions.ts';

const plan: Files = object('Plan__c', {
  Status__c: [
    '<type>Picklist</type>',
    '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Draft</fullName><default>false</default><label>Draft</label></value></valueSetDefinition></valueSet>'
  ]
});
const component = (target: string): Files => ({
  'lwc/review/review.js':
    "import { LightningElement } from 'lwc';\nexport default class Review extends LightningElement {}\n",
  'lwc/review/review.js-meta.xml': xml(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion>',
    '<isExposed>true</isExposed>',
    `<targets><target>${target}</target></targets>`
  )
});
const action = (...body: string[]): string =>
  xml('QuickAction', '<label>Review</label>', '<optionsCreateFeedItem>false</optionsCreateFeedItem>', ...body);
const review = action('¦<lightningWebComponent>review</lightningWebComponent>', '<type>LightningWebComponent</type>');
const ACTION = 'quickActions/Plan__c.Review.quickAction-meta.xml';
const path = (value: string): string =>
  xml(
    'PathAssistant',
    '<active>true</active>',
    '<entityName>Plan__c</entityName>',
    '<fieldName>Status__c</fieldName>',
    '<masterLabel>Plan</masterLabel>',
    '<pathAssistantSteps>',
    value,
    '</pathAssistantSteps>',
    '<recordTypeName>__MASTER__</recordTypeName>'
  );
const queue = (name: string): string =>
  xml(
    'Queue',
    '<doesSendEmailToMembers>false</doesSendEmailToMembers>',
    '<name>Plans</name>',
    '<queueSobject>',
    name,
    '</queueSobject>'
  );
const sharing = (field: string): string =>
  xml(
    'SharingRules',
    '<sharingCriteriaRules><fullName>Drafts</fullName><accessLevel>Read</accessLevel><label>Drafts</label><sharedTo><allInternalUsers></allInternalUsers></sharedTo><criteriaItems>',
    field,
    '<operation>equals</operation><value>Draft</value></criteriaItems><includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>'
  );
const flow = (field: string): string =>
  xml(
    'Flow',
    '<apiVersion>67.0</apiVersion>',
    '<label>Read</label>',
    '<processType>AutoLaunchedFlow</processType>',
    '<recordLookups><name>Read</name><label>Read</label><locationX>0</locationX><locationY>0</locationY><filters>',
    field,
    '<operator>EqualTo</operator><value><stringValue>Draft</stringValue></value></filters><object>Plan__c</object></recordLookups>',
    '<status>Draft</status>'
  );
const update = (field: string): string =>
  xml(
    'Workflow',
    '<fieldUpdates><fullName>Clear</fullName>',
    field,
    '<name>Clear</name><notifyAssignee>false</notifyAssignee><operation>Null</operation><protected>false</protected></fieldUpdates>'
  );
const set = { 'permissionsets/Reader.permissionset-meta.xml': xml('PermissionSet', '<label>Reader</label>') };

testRules(actionRules, [
  marked(
    'quick-action',
    ACTION,
    action('¦<targetObject>Paln__c</targetObject>', '<type>Create</type>'),
    action('<targetObject>Plan__c</targetObject>', '<type>Create</type>'),
    plan
  ),
  {
    rule: 'quick-action-component',
    broken: { ...plan, ...component('lightning__RecordPage'), [ACTION]: review.replace('¦', '') },
    at: [ACTION, 5],
    kept: { ...plan, ...component('lightning__RecordAction'), [ACTION]: review.replace('¦', '') }
  },
  marked(
    'path-assistant',
    'pathAssistants/Plan.pathAssistant-meta.xml',
    path('¦<picklistValueName>Darft</picklistValueName>'),
    path('<picklistValueName>Draft</picklistValueName>'),
    plan
  ),
  marked(
    'queue',
    'queues/Plans.queue-meta.xml',
    queue('¦<sobjectType>Paln__c</sobjectType>'),
    queue('<sobjectType>Plan__c</sobjectType>'),
    plan
  ),
  marked(
    'sharing-rule',
    'sharingRules/Plan__c.sharingRules-meta.xml',
    sharing('¦<field>Sttaus__c</field>'),
    sharing('<field>Status__c</field>'),
    plan
  ),
  marked(
    'permission-set-group',
    'permissionsetgroups/All.permissionsetgroup-meta.xml',
    xml('PermissionSetGroup', '<label>All</label>', '¦<permissionSets>Raeder</permissionSets>'),
    xml('PermissionSetGroup', '<label>All</label>', '<permissionSets>Reader</permissionSets>'),
    set
  ),
  marked(
    'custom-permission',
    'customPermissions/Edit.customPermission-meta.xml',
    xml(
      'CustomPermission',
      '<isLicensed>false</isLicensed>',
      '<label>Edit</label>',
      '<requiredPermission>',
      '¦<customPermission>Raed</customPermission>',
      '<dependency>true</dependency>',
      '</requiredPermission>'
    ),
    xml('CustomPermission', '<isLicensed>false</isLicensed>', '<label>Edit</label>')
  ),
  marked(
    'workflow-field',
    'workflows/Plan__c.workflow-meta.xml',
    update('¦<field>Sttaus__c</field>'),
    update('<field>Status__c</field>'),
    plan
  ),
  marked(
    'flow-reference',
    'flows/Read.flow-meta.xml',
    flow('¦<field>Sttaus__c</field>'),
    flow('<field>Status__c</field>'),
    plan
  ),
  marked(
    'quick-action-parts',
    ACTION,
    action('¦<type>Create</type>'),
    action('<targetObject>Account</targetObject>', '<type>Create</type>'),
    plan
  ),
  marked(
    'list-view-shared',
    'objects/Plan__c/listViews/Open.listView-meta.xml',
    xml('ListView', '<fullName>Open</fullName>', '<sharedTo>', '¦<group>Nobody</group></sharedTo>'),
    xml('ListView', '<fullName>Open</fullName>', '<sharedTo>', '<allInternalUsers></allInternalUsers></sharedTo>'),
    plan
  )
]);
