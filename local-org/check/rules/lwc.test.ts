import { object, xml, type Files } from '../testing/example.ts';
import { testRules, type RuleExample } from '../testing/ruleTests.ts';
import { lwcRules } from './lwc.ts';

const meta = (...body: string[]) =>
  xml('LightningComponentBundle', '<apiVersion>67.0</apiVersion>', ...body, '<isExposed>false</isExposed>');
const script = (...lines: string[]) => ["import { LightningElement, api, wire } from 'lwc';", ...lines, ''].join('\n');
const empty = 'export default class Board extends LightningElement {}';
const bundle = (files: Files): Files => ({
  'lwc/board/board.html': '<template></template>',
  'lwc/board/board.js-meta.xml': meta(),
  'lwc/board/board.js': script(empty),
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`lwc/board/${name}`, text]))
});
const label = {
  'labels/CustomLabels.labels-meta.xml': xml(
    'CustomLabels',
    '<labels><fullName>Save</fullName><language>en_US</language><protected>true</protected><shortDescription>Save</shortDescription><value>Save</value></labels>'
  )
};
const controller = {
  'classes/Boards.cls': [
    'public with sharing class Boards {',
    '    @AuraEnabled(cacheable=true)',
    '    public static List<String> read(Id planId) { return null; }',
    '    /* @AuraEnabled */',
    '    @AuraEnabled',
    '    public static void save(String text) {}',
    '    public static void hidden() {}',
    '}'
  ].join('\n'),
  'classes/Boards.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion>', '<status>Active</status>')
};
const more = {
  ...object('Plan__c', { Goal__c: ['<length>80</length>', '<type>Text</type>'] }),
  ...label,
  ...controller
};
const card: Files = {
  'lwc/card/card.js':
    "import { LightningElement, api } from 'lwc';\nexport default class Card extends LightningElement {\n    @api factorName;\n}\n",
  'lwc/card/card.js-meta.xml': meta()
};

function inScript(rule: string, broken: string, kept: string): RuleExample {
  return {
    rule,
    broken: { ...more, ...card, ...bundle({ 'board.js': script(broken, empty) }) },
    at: ['lwc/board/board.js', 2],
    kept: { ...more, ...card, ...bundle({ 'board.js': script(kept, empty) }) }
  };
}

const wired = (method: string) =>
  script(
    `import call from '@salesforce/apex/Boards.${method}';`,
    'export default class Board extends LightningElement {',
    '    @wire(call, { planId: 1 }) rows;',
    '}'
  );

testRules(lwcRules, [
  {
    rule: 'lwc-api-version',
    broken: bundle({ 'board.js-meta.xml': xml('LightningComponentBundle', '<isExposed>false</isExposed>') }),
    at: ['lwc/board/board.js-meta.xml', 2],
    kept: bundle({})
  },
  {
    rule: 'lwc-fresh-script',
    broken: bundle({ 'board.ts': script(empty) }),
    at: ['lwc/board/board.ts', 1],
    kept: { 'lwc/board/board.ts': script(empty), ...bundle({}) }
  },
  inScript('lwc-label', "import save from '@salesforce/label/c.Svae';", "import save from '@salesforce/label/c.Save';"),
  inScript(
    'lwc-schema',
    "import GOAL from '@salesforce/schema/Plan__c.Gaol__c';",
    "import GOAL from '@salesforce/schema/Plan__c.Goal__c';"
  ),
  inScript(
    'lwc-apex',
    "import hidden from '@salesforce/apex/Boards.hidden';",
    "import save from '@salesforce/apex/Boards.save';"
  ),
  {
    rule: 'lwc-wire-cacheable',
    broken: { ...more, ...bundle({ 'board.js': wired('save') }) },
    at: ['lwc/board/board.js', 4],
    kept: { ...more, ...bundle({ 'board.js': wired('read') }) }
  },
  {
    ...inScript('lwc-namespace', "import Card from 'acme/card';", "import Card from 'c/card';"),
    settings: { namespace: 'acme' }
  },
  inScript('lwc-module', "import { reduce } from 'c/errors';", "import Card from 'c/card';"),
  {
    rule: 'lwc-target-property',
    broken: bundle({
      'board.js-meta.xml': meta(
        '<targetConfigs>',
        '<targetConfig targets="lightning__RecordPage">',
        '<property name="heading" type="String"/>',
        '</targetConfig>',
        '</targetConfigs>'
      )
    }),
    at: ['lwc/board/board.js-meta.xml', 6],
    kept: bundle({
      'board.js': script('export default class Board extends LightningElement {', '    @api heading;', '}'),
      'board.js-meta.xml': meta(
        '<targetConfigs>',
        '<targetConfig targets="lightning__RecordPage">',
        '<property name="heading" type="String"/>',
        '</targetConfig>',
        '</targetConfigs>'
      )
    })
  },
  {
    rule: 'lwc-template',
    broken: {
      ...card,
      ...bundle({
        'board.html':
          '<template>\n  <c-card factor-name="a"></c-card>\n  <lightning-buton label="a" disabled></lightning-buton>\n</template>'
      })
    },
    at: ['lwc/board/board.html', 3],
    kept: {
      ...card,
      ...bundle({
        'board.html':
          '<template>\n  <c-card factor-name="a" data-id={x}></c-card>\n  <lightning-button label="a" disabled onclick={go}></lightning-button>\n</template>'
      })
    }
  },
  {
    rule: 'lwc-folder-name',
    broken: { 'lwc/board/card.js': script(empty), 'lwc/board/card.js-meta.xml': meta() },
    at: ['lwc/board/card.js-meta.xml', 1],
    kept: bundle({})
  },
  {
    rule: 'lwc-module',
    broken: bundle({ 'board.js': script("import { scaleLinear } from 'd3-scale';", empty) }),
    at: ['lwc/board/board.js', 2],
    kept: bundle({
      'board.js': script("import { getRecord } from 'lightning/uiRecordApi';", "import x from 'acme/chart';", empty)
    })
  },
  {
    rule: 'lwc-export',
    broken: bundle({
      'sums.js': 'export function total() {}\n',
      'board.js': script('import {', '    totals', "} from './sums';", empty)
    }),
    at: ['lwc/board/board.js', 3],
    kept: bundle({
      'sums.js': 'export function total() {}\n',
      'board.js': script("import { total } from './sums';", empty)
    })
  },
  {
    rule: 'lwc-resource',
    broken: bundle({ 'board.js': script("import CHANNEL from '@salesforce/messageChannel/Chosen__c';", empty) }),
    at: ['lwc/board/board.js', 2],
    kept: {
      ...bundle({ 'board.js': script("import CHANNEL from '@salesforce/messageChannel/Chosen__c';", empty) }),
      'messageChannels/Chosen.messageChannel-meta.xml': xml(
        'LightningMessageChannel',
        '<isExposed>false</isExposed>',
        '<masterLabel>Chosen</masterLabel>'
      )
    }
  },
  {
    rule: 'lwc-decorator',
    broken: bundle({
      'board.js': script('export default class Board extends LightningElement {', '    @api wide = true;', '}')
    }),
    at: ['lwc/board/board.js', 3],
    kept: bundle({
      'board.js': script(
        'export default class Board extends LightningElement {',
        '    @api narrow = false;',
        '    wide = true;',
        '}'
      )
    })
  },
  {
    rule: 'lwc-target',
    broken: bundle({ 'board.js-meta.xml': meta('<targets>', '<target>lightning__RecordPaeg</target>', '</targets>') }),
    at: ['lwc/board/board.js-meta.xml', 5],
    kept: bundle({ 'board.js-meta.xml': meta('<targets><target>lightning__RecordPage</target></targets>') })
  },
  {
    rule: 'lwc-template-compiles',
    broken: bundle({ 'board.html': '<template>\n  <p\n    title={count + 1}\n  ></p>\n</template>' }),
    at: ['lwc/board/board.html', 3],
    kept: bundle({ 'board.html': '<template>\n  <p title={count}></p>\n</template>' })
  },
  {
    rule: 'lwc-template-attribute',
    broken: {
      ...card,
      ...bundle({
        'board.html':
          '<template>\n  <c-card factor-name="a"></c-card>\n  <lightning-button label="a" lable="b" disabled></lightning-button>\n</template>'
      })
    },
    at: ['lwc/board/board.html', 3],
    kept: {
      ...card,
      ...bundle({
        'board.html':
          '<template>\n  <c-card factor-name="a" data-id={x}></c-card>\n  <lightning-button label="a" disabled onclick={go}></lightning-button>\n</template>'
      })
    }
  }
]);
