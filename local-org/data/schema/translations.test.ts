import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { loadProject } from '../../source/index.ts';
import { DmlFailure, SYSTEM_ACCESS } from '../access.ts';
import { createOrg } from '../org.ts';
import { ALL_OR_NONE, fieldXml, insert, make, objectXml, SampleTransaction } from '../save/sample-project.ts';
import { textsOf } from './translations.ts';

const root = mkdtempSync(join(tmpdir(), 'translations-'));
after(() => rmSync(root, { recursive: true }));

const stage =
  '<restricted>true</restricted><valueSetDefinition><value><fullName>open</fullName><label>Open</label></value><value><fullName>done</fullName><label>Done</label></value></valueSetDefinition>';
const caseValue = (value: string, plural: boolean, caseType = 'Nominative', possessive = 'None'): string =>
  `<caseValues><caseType>${caseType}</caseType><plural>${plural}</plural><possessive>${possessive}</possessive><value>${value}</value></caseValues>`;
const files: Record<string, string> = {
  ...objectXml(
    'Plan__c',
    fieldXml('Stage__c', 'Picklist', `<valueSet>${stage}</valueSet>`) +
      fieldXml('Goals__c', 'MultiselectPicklist', `<visibleLines>4</visibleLines><valueSet>${stage}</valueSet>`) +
      '<validationRules><fullName>Not_Empty</fullName><active>true</active><errorConditionFormula>Name = &quot;-&quot;</errorConditionFormula><errorMessage>Give it a name.</errorMessage></validationRules>' +
      '<fieldSets><fullName>Main</fullName><label>Main</label></fieldSets>'
  ),
  'objectTranslations/Plan__c-fi/Plan__c-fi.objectTranslation-meta.xml': `<CustomObjectTranslation>${caseValue('Suunnitelma', false)}${caseValue('Suunnitelmani', false, 'Nominative', 'First')}${caseValue('Suunnitelmat', true)}${caseValue('Suunnitelmilta', true, 'Ablative')}
    <fieldSets><label>Pääasiat</label><name>Main</name></fieldSets><nameFieldLabel>Nimi</nameFieldLabel>
    <validationRules><errorMessage>Anna nimi.</errorMessage><name>Not_Empty</name></validationRules></CustomObjectTranslation>`,
  'objectTranslations/Plan__c-fi/Stage__c.fieldTranslation-meta.xml':
    '<CustomFieldTranslation><label>Vaihe</label><name>Stage__c</name><picklistValues><masterLabel>Open</masterLabel><translation>Avoin</translation></picklistValues></CustomFieldTranslation>',
  'objectTranslations/Plan__c-fi/Goals__c.fieldTranslation-meta.xml':
    '<CustomFieldTranslation><name>Goals__c</name><picklistValues><masterLabel>Open</masterLabel><translation>Auki</translation></picklistValues></CustomFieldTranslation>',
  'objectTranslations/Activity-fi/Activity-fi.objectTranslation-meta.xml':
    '<CustomObjectTranslation><fields><label>Aihe</label><name>Topic__c</name></fields></CustomObjectTranslation>',
  'objects/Activity/fields/Topic__c.field-meta.xml':
    '<CustomField><fullName>Topic__c</fullName><label>Topic</label><type>Text</type><length>20</length></CustomField>'
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}
const org = createOrg({ project: loadProject({ root, sources: [root] }) });
const object = org.schema.objects.get('plan__c')!;

test('names are in the language asked for, and in the org’s where nothing is translated', () => {
  const finnish = textsOf(org.schema, 'fi_FI');
  assert.deepEqual([finnish.objectLabel(object), finnish.objectLabelPlural(object)], ['Suunnitelma', 'Suunnitelmat']);
  assert.deepEqual(
    ['stage__c', 'name', 'goals__c'].map((name) => finnish.fieldLabel(object.fields.get(name)!)),
    ['Vaihe', 'Nimi', 'Goals']
  );
  assert.deepEqual(
    object.fields
      .get('stage__c')!
      .picklistValues.map((value) => finnish.picklistLabel(object.fields.get('stage__c')!, value)),
    ['Avoin', 'Done']
  );
  assert.equal(finnish.fieldSetLabel(object, object.fieldSets.get('main')!), 'Pääasiat');
  assert.equal(finnish.fieldLabel(org.schema.objects.get('task')!.fields.get('topic__c')!), 'Aihe');
  assert.equal(textsOf(org.schema, 'sv').objectLabel(object), 'Plan');
});

test('toLabel() and validation messages speak the running user’s language', () => {
  const tx = new SampleTransaction(org);
  insert(org, tx, 'Plan__c', { Name: 'Growth', Stage__c: 'open', Goals__c: 'open;done' });
  const labels = (condition = ''): unknown[] =>
    org
      .query(tx, `SELECT toLabel(Stage__c), toLabel(Goals__c) FROM Plan__c ${condition}`, { access: SYSTEM_ACCESS })
      .records.map(({ values }) => [values['Stage__c'], values['Goals__c']]);
  const refusal = (): string => {
    try {
      org.dml(tx, 'insert', [make(org, 'Plan__c', { Name: '-' })], ALL_OR_NONE);
    } catch (error) {
      if (error instanceof DmlFailure)
        return error.rows.flatMap(({ errors }) => errors.map(({ message }) => message)).join();
      throw error;
    }
    throw new Error('the rule let the record pass');
  };
  assert.deepEqual(labels(), [['Open', 'Open;Done']]);
  assert.match(refusal(), /Give it a name\./);
  const user = make(org, 'User', { LanguageLocaleKey: 'fi' });
  user.id = tx.userId;
  org.dml(tx, 'update', [user], ALL_OR_NONE);
  const later = new SampleTransaction(org);
  assert.deepEqual(
    org
      .query(later, 'SELECT toLabel(Stage__c), toLabel(Goals__c) FROM Plan__c', { access: SYSTEM_ACCESS })
      .records.map(({ values }) => [values['Stage__c'], values['Goals__c']]),
    [['Avoin', 'Auki;Done']]
  );
  assert.equal(labels("WHERE toLabel(Stage__c) = 'Avoin'").length, 1);
  assert.equal(labels("WHERE toLabel(Stage__c) = 'Open'").length, 0);
  assert.match(refusal(), /Anna nimi\./);
});

test('the platform’s own objects and fields have their Finnish names, and English ones elsewhere', () => {
  const { schema } = org;
  const account = schema.objects.get('account')!;
  const [finnish, german] = [textsOf(schema, 'fi'), textsOf(schema, 'de')];
  assert.deepEqual([finnish.objectLabel(account), finnish.objectLabelPlural(account)], ['Tili', 'Tilit']);
  assert.equal(finnish.fieldLabel(account.fields.get('industry')!), 'Toimiala');
  assert.deepEqual(
    [german.objectLabel(account), german.fieldLabel(account.fields.get('industry')!)],
    ['Account', 'Industry']
  );
});
