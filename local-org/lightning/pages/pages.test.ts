import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from '../../data/schema/build.ts';
import { loadProject } from '../../source/index.ts';
import { toId18 } from '../../values/index.ts';
import type { BrowserBundles } from '../build/index.ts';
import type { ComponentItem, ListPageModel, RecordPageModel } from '../pageModel.ts';
import { shellModel } from './apps.ts';
import type { PageContext } from './context.ts';
import { scriptJson } from './htmlPage.ts';
import { labelValues, resolveLabelReferences } from './labels.ts';
import { filterCondition } from '../../data/soql/filter-condition.ts';
import { pageOf } from './pages.ts';

const project = loadProject({ root: new URL('../fixtures/widgets', import.meta.url).pathname });
const schema = buildSchema(project);
const WIDGET = toId18(`${schema.objects.get('widget__c')!.keyPrefix}000000000001`)!;
const bundles = {
  app: {
    problems: [],
    labels: [],
    userPermissions: [],
    customPermissions: [],
    components: [],
    address: '',
    directory: ''
  }
} as unknown as BrowserBundles;

function context(
  changes: {
    language?: string;
    readable?: (field: string) => boolean;
    read?: (object: string) => boolean;
    edit?: boolean;
    seesTab?: (tab: string) => boolean;
    project?: typeof project;
  } = {}
): PageContext {
  return {
    project: changes.project ?? project,
    bundles,
    organizationName: 'Widget Works',
    appName: 'Widget_Works',
    user: {
      id: '005000000000001AAA',
      name: 'Maija',
      username: 'm@w.example',
      email: 'm@w.example',
      profileName: 'System Administrator',
      language: changes.language ?? 'en_US',
      locale: 'en_US',
      timeZone: 'UTC',
      currency: 'EUR'
    },
    org: {
      schema,
      objectPermissions: (_user, object) => ({
        read: changes.read?.(object) ?? true,
        create: true,
        edit: changes.edit ?? true,
        delete: changes.edit ?? true
      }),
      fieldPermissions: (_user, _object, field) => ({ readable: changes.readable?.(field) ?? true, editable: true }),
      hasSystemPermission: () => false,
      hasCustomPermission: () => false,
      seesTab: (_user, tab) => changes.seesTab?.(tab) ?? true,
      recordAccess: () => 'All'
    }
  };
}

const facts = () => ({ objectApiName: 'Widget__c', recordType: null });
const open = (address: string, where = context()) => pageOf(where, address, facts);

function recordPage(where = context()): RecordPageModel {
  const { page } = open(`/lightning/r/Widget__c/${WIDGET}/view`, where);
  assert.equal(page.kind, 'record');
  return page as RecordPageModel;
}

test('a record page: the page its object names, facets in their places, properties typed by the component', () => {
  const { page } = recordPage();
  assert.deepEqual(
    page.regions.map(({ name, items }) => [name, items.length]),
    [
      ['header', 2],
      ['main', 1],
      ['sidebar', 5]
    ]
  );
  assert.equal((page.regions[0]!.items[1] as ComponentItem).properties['pathField'], 'Status__c');
  const tabset = page.regions[1]!.items[0] as ComponentItem;
  const tabs = tabset.facets['tabs'] as ComponentItem[];
  assert.deepEqual(
    tabs.map(({ properties }) => properties['title']),
    ['Board', 'Details', 'Related']
  );
  const board = tabs[0]!.facets['body']![0] as ComponentItem;
  assert.equal(board.component, 'widgetBoard');
  assert.deepEqual(board.properties, { heading: 'Parts of this widget', limit: 5, showTotal: true });
  const ready = page.regions[2]!.items[1] as ComponentItem;
  assert.deepEqual(ready.visibility, {
    criteria: [{ left: 'Record.Status__c', operator: 'EQUAL', right: 'Ready' }],
    booleanFilter: null
  });
});

test('a record page: layout, compact layout, related lists and actions', () => {
  const model = recordPage();
  assert.deepEqual(
    model.layout.map(({ label, showLabel }) => [label, showLabel]),
    [
      ['Information', false],
      ['More', true],
      ['System Information', true]
    ]
  );
  assert.deepEqual(
    model.layout[0]!.columns[0]!.map(({ field, behavior }) => `${field} ${behavior}`),
    ['Name required', 'Status__c edit', 'Price__c edit', 'Weight__c edit']
  );
  assert.deepEqual(model.compactFields, ['Name', 'Status__c', 'Price__c', 'Maker__c', 'OwnerId']);
  assert.deepEqual(
    model.relatedLists.map(({ name, label, columns }) => [name, label, columns.map(({ path }) => path)]),
    [['Parts__r', 'Parts', ['Name', 'Quantity__c']]]
  );
  assert.deepEqual(model.unsupported, { relatedLists: ['RelatedNoteList'], actions: [] });
  assert.deepEqual(
    model.actions.map(({ name }) => name),
    ['Widget__c.Rename', 'Edit', 'Delete', 'Clone', 'ChangeOwnerOne']
  );
  assert.ok(model.fields.includes('Widget__c.Maker__r.Name'));
  assert.equal(model.object.fields['OwnerId']!.label, 'Owner');
});

test('fields the user may not read are nowhere on the page; actions the user may not do are not offered', () => {
  const model = recordPage(context({ readable: (field) => field !== 'Price__c', edit: false }));
  assert.equal(JSON.stringify({ ...model, page: null }).includes('Price__c'), false);
  assert.deepEqual(
    model.actions.map(({ name }) => name),
    ['Widget__c.Rename', 'Clone']
  );
});

test('labels are in the user’s language, English where there is no translation', () => {
  const model = recordPage(context({ language: 'fi' }));
  assert.equal(model.object.label, 'Vekotin');
  assert.equal(model.object.fields['Price__c']!.label, 'Hinta');
  assert.equal(model.object.fields['Weight__c']!.label, 'Weight (kg)');
  assert.deepEqual(labelValues(project, 'fi'), {
    'c.Widget_Greeting': 'Hei, vekottimen tekijä',
    'c.Widget_Total': 'Total: {0}'
  });
  assert.equal(resolveLabelReferences(project, 'en_US', '{!$Label.c.Widget_Greeting}!'), 'Hello, widget maker!');
  assert.equal(
    shellModel(context({ language: 'fi' })).app.items.find(({ name }) => name === 'Widget_Overview')!.label,
    'Yleiskuva'
  );
});

test('the navigation bar shows the app’s tabs the user may open', () => {
  assert.deepEqual(
    shellModel(context()).app.items.map(({ label, url, icon }) => [label, url, icon]),
    [
      ['Home', '/lightning/page/home', 'standard:home'],
      ['Widgets', '/lightning/o/Widget__c/list', 'custom:custom19'],
      ['Overview', '/lightning/n/Widget_Overview', 'custom:custom62'],
      ['Accounts', '/lightning/o/Account/list', 'standard:account']
    ]
  );
  assert.deepEqual(
    shellModel(context({ read: (object) => object !== 'Widget__c' })).app.items.map(({ label }) => label),
    ['Home', 'Overview', 'Accounts']
  );
});

test('an object without page, layout or compact layout has the standard ones', () => {
  const { page } = pageOf(
    context(),
    `/lightning/r/Account/${schema.objects.get('account')!.keyPrefix}000000000001AAA/view`,
    () => ({ objectApiName: 'Account', recordType: null })
  );
  const model = page as RecordPageModel;
  assert.equal(model.page.name, 'standard');
  assert.deepEqual(model.compactFields, ['Name', 'Type', 'Phone', 'Website', 'OwnerId', 'Industry']);
  assert.deepEqual(
    model.layout[0]!.columns[0]!.slice(0, 2).map(({ field, behavior }) => `${field} ${behavior}`),
    ['OwnerId edit', 'Name required']
  );
  assert.deepEqual(
    model.relatedLists.map(({ name }) => name),
    ['Contacts', 'Opportunities', 'Cases', 'Widgets__r']
  );
  assert.equal(model.object.fields['BillingAddress']!.updateable, true);
  assert.ok(model.relatedLists.some(({ name }) => name === 'Widgets__r'));
  assert.ok(model.fields.includes('Account.BillingCity') && !model.fields.includes('Account.BillingAddress'));
});

test('list views become SOQL', () => {
  const all = open('/lightning/o/Widget__c/list').page as ListPageModel;
  assert.equal(all.view.name, 'All');
  assert.equal(all.soql, 'SELECT Id, Name, Status__c, Price__c, Maker__r.Name, Maker__c, Launch__c FROM Widget__c');
  const ready = open('/lightning/o/Widget__c/list?filterName=Ready').page as ListPageModel;
  assert.equal(ready.soql, "SELECT Id, Name, Price__c FROM Widget__c WHERE Status__c = 'Ready'");
  assert.deepEqual(
    ready.views.map(({ label }) => label),
    ['All Widgets', 'Ready to Sell']
  );
});

test('filters of list views', () => {
  const field = (name: string) => schema.objects.get('widget__c')!.fields.get(name)!;
  assert.equal(
    filterCondition('Status__c', field('status__c'), 'equals', 'Draft,Ready'),
    "Status__c IN ('Draft', 'Ready')"
  );
  assert.equal(filterCondition('Name', field('name'), 'contains', "O'Neill"), "Name LIKE '%O\\'Neill%'");
  assert.equal(filterCondition('Active__c', field('active__c'), 'equals', '1'), 'Active__c = true');
  assert.equal(
    filterCondition('Launch__c', field('launch__c'), 'greaterOrEqual', 'LAST_N_DAYS:30'),
    'Launch__c >= LAST_N_DAYS:30'
  );
  assert.equal(filterCondition('Launch__c', field('launch__c'), 'lessThan', '3/9/2026'), 'Launch__c < 2026-03-09');
  assert.equal(filterCondition('Price__c', field('price__c'), 'notEqual', ''), 'Price__c != null');
  assert.equal(filterCondition('Price__c', field('price__c'), 'equals', 'many'), null);
  assert.equal(filterCondition('Name', field('name'), 'within', '5'), null);
});

test('pages that cannot be shown say so', () => {
  const status = (address: string, where = context(), found = facts as () => ReturnType<typeof facts> | null) => {
    const { page } = pageOf(where, address, found);
    return page.kind === 'error' ? page.status : page.kind;
  };
  assert.equal(status('/lightning/r/Widget__c/nonsense/view'), 404);
  assert.equal(
    status(`/lightning/r/Widget__c/${WIDGET}/view`, context(), () => null),
    404
  );
  assert.equal(status(`/lightning/r/Widget__c/${WIDGET}/view`, context({ read: () => false })), 403);
  assert.equal(status('/lightning/o/Nothing__c/list'), 404);
  assert.equal(status('/lightning/o/Widget__c/list?filterName=Nope'), 404);
  assert.equal(status('/lightning/n/Nope'), 404);
  assert.equal(status('/lightning/what'), 404);
  assert.equal(status('/what'), 404);
  assert.equal(status('/lightning/n/Widget_Overview'), 'app');
  assert.equal(status('/lightning/cmp/c__widgetPlayground'), 'component');
});

test('the id of an address tells the object, in both lengths, whatever object the address names', () => {
  for (const address of [
    `/lightning/r/${WIDGET}/view`,
    `/lightning/r/Widget__c/${WIDGET.slice(0, 15)}/view`,
    `/lightning/r/Account/${WIDGET}/view`
  ]) {
    const { page } = open(address);
    assert.equal(page.kind, 'record');
    assert.deepEqual(
      [(page as RecordPageModel).object.apiName, (page as RecordPageModel).recordId],
      ['Widget__c', WIDGET]
    );
  }
});

test('a tab that is hidden from the user stands in no menu and opens no page (Help, "View and Edit Tab Settings")', () => {
  const names = (where: PageContext): string[] => shellModel(where).allItems.map(({ name }) => name);
  const hidden = context({ seesTab: (tab) => tab !== 'Widget_Overview' });
  assert.ok(names(context()).includes('Widget_Overview'));
  assert.ok(!names(hidden).includes('Widget_Overview'));
  const { page } = open('/lightning/n/Widget_Overview', hidden);
  assert.deepEqual([page.kind, page.kind === 'error' && page.status], ['error', 403]);
});

test('data in the page cannot end its script', () => {
  assert.equal(scriptJson({ text: '</script><!--\u2028' }), '{"text":"\\u003c/script>\\u003c!--\\u2028"}');
});
