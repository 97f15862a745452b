import { object, xml, type Files } from '../testing/example.ts';
import { testRules } from '../testing/ruleTests.ts';
import { translationRules } from './translations.ts';

const labels = 'labels/CustomLabels.labels-meta.xml';
const label = (name: string, value: string) =>
  `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>${name}</shortDescription>\n<value>${value}</value></labels>`;
const finnish = 'translations/fi.translation-meta.xml';
const translated = (name: string, text: string) =>
  `<customLabels>\n<label>${text}</label>\n<name>${name}</name>\n</customLabels>`;
const save: Files = { [labels]: xml('CustomLabels', label('Save', 'Save')) };
const translation = 'objectTranslations/Plan__c-fi/Plan__c-fi.objectTranslation-meta.xml';
const CASES = [
  'Nominative',
  'Inessive',
  'Elative',
  'Illative',
  'Adessive',
  'Ablative',
  'Allative',
  'Essive',
  'Translative',
  'Partitive',
  'Genitive'
];
const cases = (names: readonly string[]) =>
  ['false', 'true'].flatMap((plural) =>
    names.flatMap((name) =>
      ['None', 'First', 'Second'].map(
        (possessive) =>
          `<caseValues><caseType>${name}</caseType><plural>${plural}</plural><possessive>${possessive}</possessive><value>suunnitelma</value></caseValues>`
      )
    )
  );

const kept = ['A', 'B', 'C', 'D'];
const fields = Object.fromEntries(
  ['A__c', 'B__c', 'C__c', 'D__c', 'E__c'].map((name) => [name, ['<type>Date</type>']])
);
const status = object('Plan__c', {
  Status__c: [
    '<type>Picklist</type>',
    '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Draft</fullName><default>false</default><label>Draft</label></value></valueSetDefinition></valueSet>'
  ]
});
const translationOf = (field: string) => `objectTranslations/Plan__c-fi/${field}.fieldTranslation-meta.xml`;
const translatedField = (field: string, value?: string) =>
  xml(
    'CustomFieldTranslation',
    '<label>Kenttä</label>',
    `<name>${field}</name>`,
    ...(value === undefined
      ? []
      : [
          '<picklistValues>',
          `<masterLabel>${value}</masterLabel>`,
          '<translation>Luonnos</translation>',
          '</picklistValues>'
        ])
  );
const fieldTranslations = (names: readonly string[]): Files => ({
  [translation]: xml('CustomObjectTranslation', ...cases(CASES)),
  ...Object.fromEntries(names.map((name) => [translationOf(name), translatedField(name)]))
});

testRules(translationRules, [
  {
    rule: 'label-length',
    broken: { [labels]: xml('CustomLabels', label('Long', 'x'.repeat(1001))) },
    at: [labels, 4],
    kept: { [labels]: xml('CustomLabels', label('Long', 'x'.repeat(1000))) }
  },
  {
    rule: 'translation-length',
    broken: { ...save, [finnish]: xml('Translations', translated('Save', 'x'.repeat(1001))) },
    at: [finnish, 4],
    kept: { ...save, [finnish]: xml('Translations', translated('Save', 'Tallenna')) }
  },
  {
    rule: 'translation-target',
    broken: { ...save, [finnish]: xml('Translations', translated('Svae', 'Tallenna')) },
    at: [finnish, 5],
    kept: { ...save, [finnish]: xml('Translations', translated('Save', 'Tallenna')) }
  },
  {
    rule: 'translation-finnish-cases',
    broken: {
      ...object('Plan__c'),
      [translation]: xml('CustomObjectTranslation', ...cases(['Nominative', 'Genitive']))
    },
    at: [translation, 2],
    kept: { ...object('Plan__c'), [translation]: xml('CustomObjectTranslation', ...cases(CASES)) }
  },
  {
    rule: 'translation-complete',
    broken: {
      [labels]: xml(
        'CustomLabels',
        label('Save', 'Save'),
        label('Cancel', 'Cancel'),
        ...kept.map((name) => label(name, name))
      ),
      [finnish]: xml('Translations', translated('Save', 'Tallenna'), ...kept.map((name) => translated(name, name)))
    },
    at: [labels, 5],
    kept: { ...save, [finnish]: xml('Translations', translated('Save', 'Tallenna')) }
  },
  {
    rule: 'translation-complete',
    broken: { ...object('Plan__c', fields), ...fieldTranslations(['A__c', 'B__c', 'C__c', 'D__c']) },
    at: ['objects/Plan__c/fields/E__c.field-meta.xml', 4],
    kept: { ...object('Plan__c', fields), ...fieldTranslations(['A__c', 'B__c', 'C__c', 'D__c', 'E__c']) }
  },
  {
    rule: 'translation-object-file',
    broken: { ...object('Plan__c', fields), [translationOf('A__c')]: translatedField('A__c') },
    at: [translationOf('A__c'), 1],
    kept: { ...object('Plan__c', fields), ...fieldTranslations(['A__c']) }
  },
  {
    rule: 'translation-picklist-value',
    broken: {
      ...status,
      ...fieldTranslations([]),
      [translationOf('Status__c')]: translatedField('Status__c', 'Darft')
    },
    at: [translationOf('Status__c'), 6],
    kept: { ...status, ...fieldTranslations([]), [translationOf('Status__c')]: translatedField('Status__c', 'Draft') }
  },
  {
    rule: 'translation-placeholders',
    broken: {
      [labels]: xml('CustomLabels', label('Left', '{0} days left')),
      [finnish]: xml('Translations', translated('Left', 'päiviä jäljellä'))
    },
    at: [finnish, 4],
    kept: {
      [labels]: xml('CustomLabels', label('Left', '{0} days left')),
      [finnish]: xml('Translations', translated('Left', '{0} päivää jäljellä'))
    }
  },
  {
    rule: 'translation-language',
    broken: { [labels]: xml('CustomLabels', '<labels><fullName>Save</fullName>\n<language>en_XX</language></labels>') },
    at: [labels, 4],
    kept: { [labels]: xml('CustomLabels', '<labels><fullName>Save</fullName>\n<language>pt_BR</language></labels>') }
  },
  {
    rule: 'translation-language',
    broken: { 'translations/zz.translation-meta.xml': xml('Translations') },
    at: ['translations/zz.translation-meta.xml', 1],
    kept: { 'translations/zh_TW.translation-meta.xml': xml('Translations') }
  }
]);
