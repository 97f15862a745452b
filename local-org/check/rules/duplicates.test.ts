import { xml } from '../testing/example.ts';
import { testRules } from '../testing/ruleTests.ts';
import { duplicateRules } from './duplicates.ts';

const label = (name: string) =>
  `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>${name}</shortDescription><value>${name}</value></labels>`;
const cls = (folder: string, name: string) => ({
  [`${folder}/classes/${name}.cls`]: `public class ${name} {}`,
  [`${folder}/classes/${name}.cls-meta.xml`]: xml(
    'ApexClass',
    '<apiVersion>67.0</apiVersion>',
    '<status>Active</status>'
  )
});

testRules(duplicateRules, [
  {
    rule: 'duplicate-name',
    broken: { ...cls('a', 'Plans'), ...cls('b', 'Plans') },
    at: ['b/classes/Plans.cls-meta.xml', 1],
    kept: { ...cls('a', 'Plans'), ...cls('b', 'OtherPlans') }
  },
  {
    rule: 'duplicate-label',
    broken: { 'labels/CustomLabels.labels-meta.xml': xml('CustomLabels', label('Save'), label('Save')) },
    at: ['labels/CustomLabels.labels-meta.xml', 4],
    kept: { 'labels/CustomLabels.labels-meta.xml': xml('CustomLabels', label('Save'), label('Cancel')) }
  },
  {
    rule: 'duplicate-record',
    broken: {
      'a/customMetadata/Rule.First.md-meta.xml': xml('CustomMetadata', '<label>First</label>'),
      'b/customMetadata/Rule.First.md-meta.xml': xml('CustomMetadata', '<label>First</label>')
    },
    at: ['b/customMetadata/Rule.First.md-meta.xml', 1],
    kept: {
      'a/customMetadata/Rule.First.md-meta.xml': xml('CustomMetadata', '<label>First</label>'),
      'b/customMetadata/Rule.Second.md-meta.xml': xml('CustomMetadata', '<label>Second</label>')
    }
  }
]);
