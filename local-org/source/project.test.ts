import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { loadProject, XmlSyntaxError } from './index.ts';

const field = (name: string, type = 'Text'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>${name}</fullName>\n    <type>${type}</type>\n</CustomField>\n`;

/** Writes files into a new directory and hands it to `use`. */
function withFiles(files: Record<string, string>, use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'source-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const names = (root: string, options: object = {}): string[] =>
  loadProject({ root, ...options })
    .components.map((component) => `${component.type} ${component.fullName}`)
    .sort();

test('components are found in every package directory, however deep (Salesforce DX Developer Guide, project structure)', () => {
  withFiles(
    {
      'sfdx-project.json': JSON.stringify({
        packageDirectories: [{ path: 'a', default: true, package: 'P' }, { path: 'b' }],
        namespace: 'ns',
        sourceApiVersion: '67.0'
      }),
      'a/main/plan/objects/Plan__c/Plan__c.object-meta.xml': '<CustomObject/>',
      'a/main/plan/objects/Plan__c/fields/Status__c.field-meta.xml': field('Status__c'),
      'a/main/plan/objects/Plan__c/validationRules/Dates.validationRule-meta.xml': '<ValidationRule/>',
      'a/main/plan/classes/deep/Foo.cls': 'class Foo {}',
      'a/main/plan/classes/deep/Foo.cls-meta.xml': '<ApexClass/>',
      'b/reports/Sales/Sub/Pipeline.report-meta.xml': '<Report/>',
      'b/reports/Sales.reportFolder-meta.xml': '<ReportFolder/>',
      'b/lwc/board/board.js': '',
      'b/lwc/board/board.js-meta.xml': '<LightningComponentBundle/>',
      'b/lwc/board/__tests__/board.test.js': '',
      'b/staticresources/lib.resource-meta.xml': '<StaticResource/>',
      'b/staticresources/lib/classes/Not.cls-meta.xml': '<ApexClass/>',
      'b/featureParameters/F.featureParameterInteger-meta.xml': '<?xml version="1.0"?>\n<FeatureParameterInteger/>',
      'c/classes/Outside.cls-meta.xml': '<ApexClass/>'
    },
    (root) => {
      const project = loadProject({ root: join(root, 'a/main') });
      assert.equal(project.root, root);
      assert.equal(project.namespace, 'ns');
      assert.equal(project.sourceApiVersion, '67.0');
      assert.deepEqual(
        project.packageDirectories.map((each) => [each.path, each.isDefault, each.package]),
        [
          [join(root, 'a'), true, 'P'],
          [join(root, 'b'), false, undefined]
        ]
      );
      assert.deepEqual(names(root), [
        'ApexClass Foo',
        'CustomField Plan__c.Status__c',
        'CustomObject Plan__c',
        'FeatureParameterInteger F',
        'LightningComponentBundle board',
        'Report Sales/Sub/Pipeline',
        'ReportFolder Sales',
        'StaticResource lib',
        'ValidationRule Plan__c.Dates'
      ]);
      const apex = project.find('ApexClass', 'foo');
      assert.equal(apex?.content(), 'class Foo {}');
      assert.equal(apex?.contentPath, join(root, 'a/main/plan/classes/deep/Foo.cls'));
      assert.equal(project.find('StaticResource', 'lib')?.contentPath, join(root, 'b/staticresources/lib'));
      assert.deepEqual(project.problems, []);
    }
  );
});

test('without sfdx-project.json the given directories are read; a namespace may be given', () => {
  withFiles({ 'x/classes/A.cls': '', 'x/classes/A.cls-meta.xml': '<ApexClass/>' }, (root) => {
    const project = loadProject({ sources: [join(root, 'x')], namespace: 'abc' });
    assert.deepEqual(
      project.components.map((component) => component.fullName),
      ['A']
    );
    assert.equal(project.namespace, 'abc');
    assert.equal(project.sourceApiVersion, undefined);
    assert.throws(() => loadProject({ sources: [join(root, 'nowhere')] }), /no directory .*nowhere/);
  });
});

test('a source that is a whole project stands for its package directories and what their tests need', () => {
  withFiles(
    {
      'sfdx-project.json': JSON.stringify({
        packageDirectories: [{ path: 'core\\main', unpackagedMetadata: { path: 'extra' } }]
      }),
      'core/main/classes/A.cls': '',
      'core/main/classes/A.cls-meta.xml': '<ApexClass/>',
      'extra/classes/ATest.cls': '',
      'extra/classes/ATest.cls-meta.xml': '<ApexClass/>',
      'other/classes/B.cls': '',
      'other/classes/B.cls-meta.xml': '<ApexClass/>'
    },
    (root) => {
      const project = loadProject({ sources: [root] });
      assert.deepEqual(
        project.components.map((component) => component.fullName),
        ['A', 'ATest']
      );
    }
  );
});

test('.forceignore works as .gitignore does: directories, wildcards, negation', () => {
  withFiles(
    {
      'sfdx-project.json': '{"packageDirectories":[{"path":"app"}]}',
      '.forceignore': '# tests\n**/tests/\n*.layout-meta.xml\n!keep.layout-meta.xml\n',
      'app/tests/classes/T.cls-meta.xml': '<ApexClass/>',
      'app/layouts/a.layout-meta.xml': '<Layout/>',
      'app/layouts/keep.layout-meta.xml': '<Layout/>'
    },
    (root) => assert.deepEqual(names(root), ['Layout keep'])
  );
});

test('the metadata format is read: objects with their parts inside, files without -meta.xml', () => {
  withFiles(
    {
      'src/package.xml': '<Package/>',
      'src/objects/Plan__c.object':
        '<CustomObject>\n  <fields>\n    <fullName>A__c</fullName>\n    <type>Text</type>\n  </fields>\n  <listViews><fullName>All</fullName></listViews>\n</CustomObject>',
      'src/labels/CustomLabels.labels': '<CustomLabels/>',
      'src/customMetadata/Rule.One.md': '<CustomMetadata/>'
    },
    (root) => {
      assert.deepEqual(names(root), [
        'CustomField Plan__c.A__c',
        'CustomLabels CustomLabels',
        'CustomMetadata Rule.One',
        'CustomObject Plan__c',
        'ListView Plan__c.All'
      ]);
      const inline = loadProject({ root }).find('CustomField', 'Plan__c.A__c');
      assert.equal(inline?.xml().line, 2);
      assert.equal(inline?.xml().first('type')?.column, 5);
    }
  );
});

test('malformed XML is reported with its line and does not spoil the rest', () => {
  withFiles(
    {
      'objects/P__c/fields/Good__c.field-meta.xml': field('Good__c'),
      'objects/P__c/fields/Bad__c.field-meta.xml': '<CustomField>\n  <formula>a < b</formula>\n</CustomField>',
      'src/objects/Q__c.object': '<CustomObject>\n<fields>\n</CustomObject>'
    },
    (root) => {
      const project = loadProject({ root });
      assert.equal(project.find('CustomField', 'P__c.Good__c')?.xml().textOf('type'), 'Text');
      assert.throws(
        () => project.find('CustomField', 'P__c.Bad__c')?.xml(),
        (error) => error instanceof XmlSyntaxError && error.line === 2
      );
      assert.equal(project.problems.length, 1);
      assert.equal(project.problems[0]?.line, 3);
    }
  );
});

test('entities are decoded once, CDATA is text, positions are those of the opening tags', () => {
  withFiles(
    {
      'labels/CustomLabels.labels-meta.xml':
        '<?xml version="1.0"?>\n<!-- c -->\n<CustomLabels xmlns="u">\n  <labels><value>&amp;lt; &#10;&apos;<![CDATA[<b>]]></value></labels>\n</CustomLabels>'
    },
    (root) => {
      const label = loadProject({ root }).components[0]?.xml().first('labels');
      assert.equal(label?.textOf('value'), "&lt; \n'<b>");
      assert.deepEqual([label?.line, label?.column, label?.first('value')?.column], [4, 3, 11]);
    }
  );
});

test('1,400 files are found in well under a second', () => {
  const files: Record<string, string> = {};
  for (let index = 0; index < 700; index++) {
    files[`objects/O${index % 20}__c/fields/F${index}__c.field-meta.xml`] = field(`F${index}__c`);
    files[`classes/d${index % 9}/C${index}.cls`] = '';
    files[`classes/d${index % 9}/C${index}.cls-meta.xml`] = '<ApexClass/>';
  }
  withFiles(files, (root) => {
    const project = loadProject({ root });
    assert.equal(project.components.length, 1400);
    assert.equal(project.ofType('CustomField').filter((each) => each.xml().name === 'CustomField').length, 700);
  });
});
