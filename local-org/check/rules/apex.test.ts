import { object, xml, type Files } from '../testing/example.ts';
import { testRules } from '../testing/ruleTests.ts';
import { apexRules } from './apex.ts';

const label = {
  'labels/CustomLabels.labels-meta.xml': xml(
    'CustomLabels',
    '<labels><fullName>Save</fullName><language>en_US</language><protected>true</protected><shortDescription>Save</shortDescription><value>Save</value></labels>'
  )
};
const cls = (...lines: string[]): Files => ({
  ...label,
  ...object('Plan__c', { Goal__c: ['<length>80</length>', '<type>Text</type>'] }),
  'classes/Plans.cls': ['public with sharing class Plans {', ...lines, '}'].join('\n'),
  'classes/Plans.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion>', '<status>Active</status>')
});

const trigger = (on: string): Files => ({
  ...object('Plan__c'),
  ...object('Rule__mdt'),
  'triggers/Plans.trigger': `// One line.\ntrigger Plans on ${on} (before insert) {\n}\n`,
  'triggers/Plans.trigger-meta.xml': xml('ApexTrigger', '<apiVersion>67.0</apiVersion>', '<status>Active</status>')
});

testRules(apexRules, [
  {
    rule: 'apex-label',
    broken: cls('    // Label.Comment', '    String a = Label.Svae;'),
    at: ['classes/Plans.cls', 3],
    kept: cls('    String a = Label.Save.trim() + System.Label.Save + Label.other.Thing;')
  },
  {
    rule: 'apex-soql-string',
    broken: cls("    String a = 'SELECT Id, ' +", "        'Gaol__c FROM Plan__c WHERE Name = :name';"),
    at: ['classes/Plans.cls', 3],
    kept: cls("    String a = 'SELECT Id, ' +", "        'Goal__c FROM Plan__c WHERE Name = :name';")
  },
  {
    rule: 'apex-dynamic-name',
    broken: cls("    Object a = record.get('Gaol__c');"),
    at: ['classes/Plans.cls', 2],
    kept: cls("    Object a = record.get('Goal__c');")
  },
  {
    rule: 'apex-soql',
    broken: cls('    List<Plan__c> a = [', '        SELECT Id,', '            Nmae', '        FROM Plan__c', '    ];'),
    at: ['classes/Plans.cls', 4],
    kept: cls('    List<Plan__c> a = [SELECT Id, Name FROM Plan__c WHERE Goal__c = :goal];')
  },
  {
    rule: 'apex-name',
    broken: cls('    Object a = plan.Gaol__c;'),
    at: ['classes/Plans.cls', 2],
    kept: cls('    Object a = plan.Goal__c + other__Goal__c;')
  },
  {
    rule: 'apex-custom-permission',
    broken: cls("    Boolean a = FeatureManagement.checkPermission('Eidt');"),
    at: ['classes/Plans.cls', 2],
    kept: {
      ...cls("    Boolean a = FeatureManagement.checkPermission('Edit');"),
      'customPermissions/Edit.customPermission-meta.xml': xml(
        'CustomPermission',
        '<isLicensed>false</isLicensed>',
        '<label>Edit</label>'
      )
    }
  },
  {
    rule: 'apex-page',
    broken: cls('    PageReference a = Page.Paln;'),
    at: ['classes/Plans.cls', 2],
    kept: cls('    PageReference a = new PageReference(url);')
  },
  {
    rule: 'apex-file-name',
    broken: { ...cls(), 'classes/Plans.cls': '// class Plans\npublic class Plasn {\n}\n' },
    at: ['classes/Plans.cls', 2],
    kept: cls()
  },
  {
    rule: 'apex-trigger-object',
    broken: trigger('Rule__mdt'),
    at: ['triggers/Plans.trigger', 2],
    kept: trigger('Plan__c')
  }
]);
