import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { packagingRules } from './packaging.ts';

const cls = (name: string, source: string, version = '67.0'): Files => ({
  [`classes/${name}.cls`]: source,
  [`classes/${name}.cls-meta.xml`]: xml('ApexClass', `<apiVersion>${version}</apiVersion>`, '<status>Active</status>')
});
const queue = (email: string) =>
  xml(
    'Queue',
    '<doesSendEmailToMembers>false</doesSendEmailToMembers>',
    '<name>Q</name>',
    `<queueMembers><users><user>${email}</user></users></queueMembers>`
  );
const record = (value: string) =>
  xml(
    'CustomMetadata',
    '<label>First</label>',
    '<protected>false</protected>',
    '<values><field>Id__c</field>',
    `<value>${value}</value></values>`
  );
const permissionSet = { 'permissionsets/P.permissionset-meta.xml': xml('PermissionSet', '<label>P</label>') };

testRules(packagingRules, [
  {
    rule: 'package-no-profiles',
    broken: { 'profiles/Admin.profile-meta.xml': xml('Profile', '<custom>false</custom>') },
    at: ['profiles/Admin.profile-meta.xml', 1],
    kept: permissionSet
  },
  {
    rule: 'hard-coded-id',
    broken: cls('Finder', "public class Finder {\n    Id one = '0015g00000XyZ12AAB';\n}"),
    at: ['classes/Finder.cls', 2],
    kept: cls('Finder', "public class Finder {\n    // '0015g00000XyZ12AAB'\n    String one = 'Acme';\n}")
  },
  {
    rule: 'org-specific-user',
    broken: { 'queues/Q.queue-meta.xml': queue('anna@example.com') },
    at: ['queues/Q.queue-meta.xml', 5],
    kept: { 'queues/Q.queue-meta.xml': queue('') }
  },
  {
    rule: 'test-runs-as-user',
    broken: {
      ...permissionSet,
      ...object('Plan__c'),
      ...cls(
        'PlanTest',
        '@IsTest\nprivate class PlanTest {\n    @IsTest\n    static void saves() {\n        insert new Plan__c();\n    }\n}'
      )
    },
    at: ['classes/PlanTest.cls', 4],
    kept: {
      ...permissionSet,
      ...object('Plan__c'),
      ...cls(
        'PlanTest',
        '@IsTest\nprivate class PlanTest {\n    @IsTest\n    static void saves() {\n        System.runAs(user()) {\n            insert new Plan__c();\n        }\n    }\n}'
      )
    }
  },
  {
    rule: 'api-version',
    broken: cls('Old', 'public class Old {}', '58.0'),
    at: ['classes/Old.cls-meta.xml', 3],
    kept: cls('Old', 'public class Old {}')
  },
  {
    rule: 'hard-coded-id',
    broken: { 'customMetadata/Rule.First.md-meta.xml': record('0124W000001AbCd') },
    at: ['customMetadata/Rule.First.md-meta.xml', 6],
    kept: { 'customMetadata/Rule.First.md-meta.xml': record('Nordfjell 2026') }
  },
  {
    rule: 'org-specific-address',
    broken: cls('Finder', "public class Finder {\n    String home = 'https://acme.my.salesforce.com';\n}"),
    at: ['classes/Finder.cls', 2],
    kept: cls(
      'Finder',
      "public class Finder {\n    String help = 'https://help.salesforce.com';\n    String to = 'anna@example.com';\n}"
    )
  },
  marked(
    'org-specific-address',
    'remoteSiteSettings/Own.remoteSite-meta.xml',
    xml('RemoteSiteSetting', '<isActive>true</isActive>', '¦<url>https://acme.my.salesforce.com</url>'),
    xml('RemoteSiteSetting', '<isActive>true</isActive>', '<url>https://api.example.com</url>')
  )
]);
