import { object, xml } from '../testing/example.ts';
import { testRules } from '../testing/ruleTests.ts';
import { formulaRules } from './formulas.ts';

const plan = object('Plan__c', {
  Status__c: [
    '<type>Picklist</type>',
    '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>Open</fullName><default>false</default><label>Open</label></value></valueSetDefinition></valueSet>'
  ]
});
const rule = (formula: string) => ({
  ...plan,
  'objects/Plan__c/validationRules/R.validationRule-meta.xml': xml(
    'ValidationRule',
    '<fullName>R</fullName>',
    '<active>true</active>',
    `<errorConditionFormula>${formula}</errorConditionFormula>`,
    '<errorMessage>No.</errorMessage>'
  )
});

testRules(formulaRules, [
  {
    rule: 'formula',
    broken: rule('AND(\n  NOT(ISNEW()),\n  Status__c = "Open")'),
    at: ['objects/Plan__c/validationRules/R.validationRule-meta.xml', 7],
    kept: rule('AND(\n  NOT(ISNEW()),\n  ISPICKVAL(Status__c, "Open"))')
  },
  {
    rule: 'formula',
    broken: rule('ISBLANK(Nmae)'),
    at: ['objects/Plan__c/validationRules/R.validationRule-meta.xml', 5],
    kept: rule('ISBLANK(Name)')
  },
  {
    rule: 'formula',
    broken: object('Plan__c', { Due__c: ['<defaultValue>TODYA()</defaultValue>', '<type>Date</type>'] }),
    at: ['objects/Plan__c/fields/Due__c.field-meta.xml', 5],
    kept: object('Plan__c', { Due__c: ['<defaultValue>TODAY() + 30</defaultValue>', '<type>Date</type>'] })
  },
  {
    rule: 'formula-global',
    broken: rule('AND(\n  NOT(ISNEW()),\n  NOT($Permission.Edit))'),
    at: ['objects/Plan__c/validationRules/R.validationRule-meta.xml', 7],
    kept: {
      ...rule('AND(\n  NOT(ISNEW()),\n  NOT($Permission.Edit))'),
      'customPermissions/Edit.customPermission-meta.xml': xml(
        'CustomPermission',
        '<isLicensed>false</isLicensed>',
        '<label>Edit</label>'
      )
    }
  }
]);
