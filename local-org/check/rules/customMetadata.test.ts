import { xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { customMetadataRules } from './customMetadata.ts';

const type: Files = {
  'objects/Rule__mdt/Rule__mdt.object-meta.xml': xml(
    'CustomObject',
    '<label>Rule</label>',
    '<pluralLabel>Rules</pluralLabel>'
  ),
  'objects/Rule__mdt/fields/Order__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Order__c</fullName>',
    '<label>Order</label>',
    '<precision>3</precision>',
    '<scale>0</scale>',
    '<type>Number</type>'
  )
};
const record = (...values: string[]): string =>
  xml('CustomMetadata', '<label>First</label>', '<protected>false</protected>', ...values).replace(
    '<CustomMetadata',
    '<CustomMetadata xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
  );
const FILE = 'customMetadata/Rule.First.md-meta.xml';

testRules(customMetadataRules, [
  {
    rule: 'metadata-record-type',
    broken: { ...type, 'customMetadata/Ruel.First.md-meta.xml': record() },
    at: ['customMetadata/Ruel.First.md-meta.xml', 1],
    kept: { ...type, [FILE]: record() }
  },
  marked(
    'metadata-record-field',
    FILE,
    record('<values>', '¦<field>Odrer__c</field>', '<value xsi:type="xsd:double">1</value>', '</values>'),
    record('<values><field>Order__c</field><value xsi:type="xsd:double">1</value></values>'),
    type
  ),
  marked(
    'metadata-record-value',
    FILE,
    record('<values>', '<field>Order__c</field>', '¦<value xsi:type="xsd:string">first</value>', '</values>'),
    record('<values><field>Order__c</field><value xsi:type="xsd:double">1</value></values>'),
    type
  )
]);
