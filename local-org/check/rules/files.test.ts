import { object, xml } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { fileRules } from './files.ts';

const cls = (version: string): string =>
  xml('ApexClass', `<apiVersion>${version}</apiVersion>`, '<status>Active</status>');
const view = (name: string): string =>
  xml('ListView', `¦<fullName>${name}</fullName>`, '<filterScope>Everything</filterScope>', '<label>Open</label>');
const plain = (text: string): string => text.replace('¦', '');
const folder = 'objects/Plan__c/listViews';

testRules(fileRules, [
  {
    rule: 'source-pair',
    broken: { 'tests/Plans.cls': 'public class Plans {}' },
    at: ['tests/Plans.cls', 1],
    kept: { 'tests/Plans.cls': 'public class Plans {}', 'tests/Plans.cls-meta.xml': cls('67.0') }
  },
  {
    rule: 'source-pair',
    broken: { 'classes/Plans.cls-meta.xml': cls('67.0') },
    at: ['classes/Plans.cls-meta.xml', 1],
    kept: { 'classes/Plans.cls': 'public class Plans {}', 'classes/Plans.cls-meta.xml': cls('67.0') }
  },
  {
    rule: 'source-pair',
    broken: { 'staticresources/styles.css': '.a {}' },
    at: ['staticresources/styles.css', 1],
    kept: {
      'staticresources/styles.css': '.a {}',
      'staticresources/styles.resource-meta.xml': xml('StaticResource', '<contentType>text/css</contentType>')
    }
  },
  {
    rule: 'resource-content',
    broken: {
      'staticresources/styles.resource-meta.xml': xml('StaticResource', '<contentType>text/css</contentType>')
    },
    at: ['staticresources/styles.resource-meta.xml', 1],
    kept: {
      'staticresources/styles.css': '.a {}',
      'staticresources/styles.resource-meta.xml': xml('StaticResource', '<contentType>text/css</contentType>')
    }
  },
  marked(
    'full-name-matches-file',
    `${folder}/Open.listView-meta.xml`,
    view('Opne'),
    plain(view('Open')),
    object('Plan__c')
  ),
  {
    rule: 'developer-name',
    broken: { ...object('Plan__c'), [`${folder}/Open_.listView-meta.xml`]: plain(view('Open_')) },
    at: [`${folder}/Open_.listView-meta.xml`, 3],
    kept: { ...object('Plan__c'), [`${folder}/Open.listView-meta.xml`]: plain(view('Open')) }
  },
  marked('api-version-known', 'classes/Plans.cls-meta.xml', cls('99.0').replace('<api', '¦<api'), cls('67.0'), {
    'classes/Plans.cls': 'public class Plans {}'
  }),
  {
    rule: 'developer-name',
    broken: {
      ...object('Plan__c', {
        To__c: [
          '<referenceTo>Plan__c</referenceTo>',
          '<relationshipName>Many Plans</relationshipName>',
          '<type>Lookup</type>'
        ]
      })
    },
    at: ['objects/Plan__c/fields/To__c.field-meta.xml', 6],
    kept: {
      ...object('Plan__c', {
        To__c: [
          '<referenceTo>Plan__c</referenceTo>',
          '<relationshipName>Many_Plans</relationshipName>',
          '<type>Lookup</type>'
        ]
      })
    }
  }
]);
