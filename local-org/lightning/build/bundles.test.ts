import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadProject } from '../../source/index.ts';
import { buildBundles, type BrowserBundles } from './index.ts';

/** Shared with the local org of this repository, so that what comes from npm is compiled once. */
const BUILD = new URL('../../../.local-org/build', import.meta.url).pathname;

let directory: string;
let root: string;
let bundles: BrowserBundles;

before(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bundles-'));
  root = join(directory, 'widgets');
  cpSync(new URL('../fixtures/widgets', import.meta.url).pathname, root, { recursive: true });
  bundles = await buildBundles({ project: loadProject({ root }), directory: BUILD });
});

after(() => rmSync(directory, { recursive: true, force: true }));

const problemsOf = (built: BrowserBundles): string[] =>
  built.app.problems.map(({ file, line, message }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line} ${message}`);

test('what does not compile or is not supported is told with file and line, and the rest is built', () => {
  assert.deepEqual(
    problemsOf(bundles)
      .map((problem) => problem.replace(/ LWC\d+:.*/, ''))
      .sort(),
    ['widgetBroken.js:9', 'widgetPlayground.html:13 Not supported by the local org: the module lightning/map']
  );
  assert.equal(bundles.app.components.length, 7);
  const code = readFileSync(join(bundles.app.directory, 'app.js'), 'utf8');
  assert.match(code, /"classname":"WidgetController","method":"parts","cacheable":true/);
  assert.match(code, /widgetBroken\.js:9/);
});

test('the app bundle takes base components and the engine from the other bundles', () => {
  const code = readFileSync(join(bundles.app.directory, 'app.js'), 'utf8');
  const imports = [...code.matchAll(/from '(\/assets\/[^']+)'/g)].map((match) => match[1]);
  assert.deepEqual([...new Set(imports)].sort(), [bundles.platform.address, bundles.vendor.address].sort());
});

test('labels and permissions the page must lend are collected', () => {
  assert.deepEqual(bundles.app.labels, ['Widget_Greeting']);
  assert.deepEqual(bundles.app.customPermissions, []);
});

test('a second build of the same sources is taken from disk', async () => {
  const written = statSync(join(bundles.app.directory, 'app.js')).mtimeMs;
  const again = await buildBundles({ project: loadProject({ root }), directory: BUILD });
  assert.equal(again.app.address, bundles.app.address);
  assert.equal(statSync(join(again.app.directory, 'app.js')).mtimeMs, written);
});

test('references to what the project does not have are told where they are written', async () => {
  const component = join(root, 'app/lwc/widgetBroken');
  writeFileSync(
    join(component, 'widgetBroken.js'),
    `import { LightningElement } from 'lwc';
import missing from '@salesforce/label/c.No_Such_Label';
import method from '@salesforce/apex/WidgetController.nothing';
import none from '@salesforce/apex/NoClass.method';
import channel from '@salesforce/messageChannel/Nobody__c';
import resource from '@salesforce/resourceUrl/nothing';
import site from '@salesforce/community/Id';
import cont from '@salesforce/apexContinuation/WidgetController.parts';
import other from 'c/noSuchModule';
import { gql } from 'lightning/graphql';
import './lost';
export default class WidgetBroken extends LightningElement { text = [missing, method, none, channel, resource, site, cont, other, gql]; }
`
  );
  writeFileSync(join(component, 'widgetBroken.html'), '<template>\n    <c-gone></c-gone>\n</template>\n');
  const built = await buildBundles({ project: loadProject({ root }), directory: BUILD });
  assert.deepEqual(
    problemsOf(built)
      .filter((problem) => problem.startsWith('widgetBroken'))
      .sort(),
    [
      'widgetBroken.html:2 There is no Lightning web component gone',
      'widgetBroken.js:10 Not supported by the local org: the module lightning/graphql',
      'widgetBroken.js:11 There is no file ./lost',
      'widgetBroken.js:2 There is no custom label No_Such_Label',
      'widgetBroken.js:3 The Apex class WidgetController has no static method nothing with @AuraEnabled',
      'widgetBroken.js:4 There is no Apex class NoClass',
      'widgetBroken.js:5 There is no message channel Nobody__c',
      'widgetBroken.js:6 There is no static resource nothing',
      'widgetBroken.js:7 Not supported by the local org: @salesforce/community/Id',
      'widgetBroken.js:8 Not supported by the local org: @salesforce/apexContinuation/WidgetController.parts',
      'widgetBroken.js:9 There is no Lightning web component noSuchModule'
    ]
  );
});
