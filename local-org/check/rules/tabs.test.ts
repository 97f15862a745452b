import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { tabRules } from './tabs.ts';

const FILE = 'tabs/Board.tab-meta.xml';
const tab = (...body: string[]): string => xml('CustomTab', ...body, '<label>Board</label>');
const page = (type: string): Files => ({
  'flexipages/Board.flexipage-meta.xml': xml('FlexiPage', `<type>${type}</type>`)
});
const board = (target: string): Files => ({
  'lwc/board/board.js':
    "import { LightningElement } from 'lwc';\nexport default class Board extends LightningElement {}\n",
  'lwc/board/board.js-meta.xml': xml(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion>',
    '<isExposed>true</isExposed>',
    `<targets><target>${target}</target></targets>`
  )
});
const shows = tab('<lwcComponent>board</lwcComponent>');

testRules(tabRules, [
  marked('tab-one-target', FILE, tab().replace('<CustomTab', '¦<CustomTab'), tab('<url>https://example.com</url>')),
  marked(
    'tab-one-target',
    'tabs/Plan__c.tab-meta.xml',
    xml('CustomTab', '<customObject>true</customObject>', '¦<flexiPage>Board</flexiPage>'),
    xml('CustomTab', '<customObject>true</customObject>'),
    { ...object('Plan__c'), ...page('AppPage') }
  ),
  {
    rule: 'tab-target-kind',
    broken: { [FILE]: tab('<flexiPage>Board</flexiPage>'), ...page('RecordPage') },
    at: [FILE, 3],
    kept: { [FILE]: tab('<flexiPage>Board</flexiPage>'), ...page('AppPage') }
  },
  {
    rule: 'tab-target-kind',
    broken: { [FILE]: shows, ...board('lightning__RecordPage') },
    at: [FILE, 3],
    kept: { [FILE]: shows, ...board('lightning__Tab') }
  },
  marked(
    'tab-motif',
    FILE,
    tab('<url>https://example.com</url>', '¦<motif>Custom101: Nothing</motif>'),
    tab('<url>https://example.com</url>', '<motif>Custom100: Sack</motif>')
  )
]);
