import { object, xml } from '../testing/example.ts';
import { marked, testRules, type RuleExample } from '../testing/ruleTests.ts';
import { limitRules } from './limits.ts';

const COMPACT = 'objects/Plan__c/compactLayouts/Short.compactLayout-meta.xml';
const compact = (...fields: string[]): string =>
  xml('CompactLayout', '<fullName>Short</fullName>', ...fields, '<label>Short</label>');
const plan = object('Plan__c', {
  Note__c: ['<type>TextArea</type>'],
  Due__c: ['<type>Date</type>'],
  Kind__c: ['<type>Picklist</type>']
});
const eleven = Array.from({ length: 11 }, (_none, index) => `<fields>F${index}__c</fields>`);
const LAYOUT = 'layouts/Plan__c-Plan Layout.layout-meta.xml';
const section = (columns: number, style: string): string =>
  xml(
    'Layout',
    '<layoutSections>',
    ...Array.from({ length: columns }, () => '<layoutColumns/>'),
    `${style}</layoutSections>`
  );
const view = (label: string, ...columns: string[]): string =>
  xml('ListView', '<fullName>Open</fullName>', ...columns, '<filterScope>Everything</filterScope>', label);
const VIEW = 'objects/Plan__c/listViews/Open.listView-meta.xml';

/** An entry that stands twice in a file. */
function twice(type: string, path: string, entry: string, second: string): RuleExample {
  return marked('listed-twice', path, xml(type, entry, `¦${entry}`), xml(type, entry, second), plan);
}

const property = (name: string): string =>
  `<componentInstanceProperties><name>${name}</name><value>x</value></componentInstanceProperties>`;
const page = (...properties: string[]): string =>
  xml(
    'FlexiPage',
    '<flexiPageRegions><itemInstances><componentInstance>',
    ...properties,
    '<componentName>force:detailPanel</componentName><identifier>a</identifier></componentInstance></itemInstances>',
    '<name>main</name><type>Region</type></flexiPageRegions>'
  );

testRules(limitRules, [
  marked(
    'label-lengths',
    VIEW,
    view(`¦<label>${'x'.repeat(41)}</label>`),
    view(`<label>${'x'.repeat(40)}</label>`),
    plan
  ),
  marked(
    'label-lengths',
    'permissionsets/Reader.permissionset-meta.xml',
    xml('PermissionSet', `¦<label>${'x'.repeat(81)}</label>`),
    xml('PermissionSet', `<label>${'x'.repeat(80)}</label>`)
  ),
  marked(
    'compact-layout-limits',
    COMPACT,
    compact('<fields>Name</fields>', '¦<fields>Note__c</fields>'),
    compact('<fields>Name</fields>', '<fields>Due__c</fields>'),
    plan
  ),
  marked(
    'compact-layout-limits',
    COMPACT,
    compact(...eleven.slice(0, 10), `¦${eleven[10]!}`),
    compact(...eleven.slice(0, 10)),
    plan
  ),
  marked(
    'layout-columns',
    LAYOUT,
    section(2, '¦<style>OneColumn</style>'),
    section(2, '<style>TwoColumnsLeftToRight</style>'),
    plan
  ),
  twice('CustomApplication', 'applications/A.app-meta.xml', '<tabs>Plan__c</tabs>', '<tabs>standard-Account</tabs>'),
  twice('ListView', VIEW, '<columns>NAME</columns>', '<columns>Due__c</columns>'),
  twice('CompactLayout', COMPACT, '<fields>Due__c</fields>', '<fields>Kind__c</fields>'),
  twice(
    'Layout',
    LAYOUT,
    '<relatedLists><relatedList>Goal__c.Plan__c</relatedList></relatedLists>',
    '<relatedLists><relatedList>RelatedNoteList</relatedList></relatedLists>'
  ),
  twice(
    'FieldSet',
    'objects/Plan__c/fieldSets/Short.fieldSet-meta.xml',
    '<displayedFields><field>Due__c</field></displayedFields>',
    '<displayedFields><field>Kind__c</field></displayedFields>'
  ),
  twice(
    'Translations',
    'translations/fi.translation-meta.xml',
    '<customLabels><label>A</label><name>A</name></customLabels>',
    '<customLabels><label>B</label><name>B</name></customLabels>'
  ),
  marked(
    'listed-twice',
    'flexipages/Plan_Page.flexipage-meta.xml',
    page(property('a'), `¦${property('a')}`),
    page(property('a'), property('b'))
  )
]);
