import { object, xml, type Files } from '../testing/example.ts';
import { testRules, type RuleExample } from '../testing/ruleTests.ts';
import { pageRules } from './pages.ts';

const file = 'flexipages/Plan_Page.flexipage-meta.xml';
const property = (name: string, value: string) =>
  `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
const component = (name: string, identifier: string, ...inside: string[]) =>
  `<itemInstances><componentInstance>${inside.join('')}<componentName>${name}</componentName><identifier>${identifier}</identifier></componentInstance></itemInstances>`;
/** One region a line. */
const region = (name: string, type: 'Region' | 'Facet', ...items: string[]) =>
  `<flexiPageRegions>${items.join('')}<name>${name}</name><type>${type}</type></flexiPageRegions>`;
const page = (...regions: string[]): Files => ({
  [file]: xml(
    'FlexiPage',
    ...regions,
    '<masterLabel>Plan</masterLabel>',
    '<sobjectType>Plan__c</sobjectType>',
    '<template><name>flexipage:recordHomeTemplateDesktop</name></template>',
    '<type>RecordPage</type>'
  )
});
const visible = (logic: string) =>
  `<itemInstances><componentInstance><componentName>force:detailPanel</componentName><identifier>a</identifier><visibilityRule><booleanFilter>${logic}</booleanFilter><criteria><leftValue>{!Record.Goal__c}</leftValue><operator>EQUAL</operator><rightValue>x</rightValue></criteria></visibilityRule></componentInstance></itemInstances>`;
const app = (...body: string[]): Files => ({
  'applications/A.app-meta.xml': xml('CustomApplication', ...body, '<label>A</label>')
});
const override = (content: string) =>
  `<actionOverrides><actionName>View</actionName><content>${content}</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Plan__c</pageOrSobjectType></actionOverrides>`;
const plan = object('Plan__c', { Goal__c: ['<length>80</length>', '<type>Text</type>'] });
const board: Files = {
  'lwc/board/board.js':
    "import { LightningElement, api } from 'lwc';\nexport default class Board extends LightningElement {\n  @api heading;\n}\n",
  'lwc/board/board.js-meta.xml': xml(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion>',
    '<isExposed>true</isExposed>',
    '<targets><target>lightning__RecordPage</target></targets>',
    '<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="heading" type="String"/></targetConfig></targetConfigs>'
  )
};
const tab: Files = { 'tabs/Plan__c.tab-meta.xml': xml('CustomTab', '<customObject>true</customObject>') };
const rule = (left: string) =>
  `<visibilityRule><criteria><leftValue>${left}</leftValue><operator>EQUAL</operator><rightValue>x</rightValue></criteria></visibilityRule>`;

function onPage(name: string, broken: readonly string[], line: number, kept: readonly string[]): RuleExample {
  const more = { ...plan, ...board, ...app(override('Plan_Page')) };
  return { rule: name, broken: { ...more, ...page(...broken) }, at: [file, line], kept: { ...more, ...page(...kept) } };
}

const tabs = component('flexipage:tab', 't1', property('body', 'Body'), property('title', 'One'));

testRules(pageRules, [
  onPage(
    'flexipage-one-item',
    [
      region(
        'main',
        'Region',
        `<itemInstances><componentInstance><componentName>force:detailPanel</componentName><identifier>a</identifier></componentInstance><componentInstance><componentName>force:highlightsPanel</componentName><identifier>b</identifier></componentInstance></itemInstances>`
      )
    ],
    3,
    [region('main', 'Region', component('force:detailPanel', 'a'), component('force:highlightsPanel', 'b'))]
  ),
  onPage(
    'flexipage-unique-names',
    [
      region('main', 'Region', component('force:detailPanel', 'a')),
      region('side', 'Region', component('c:board', 'a'))
    ],
    4,
    [region('main', 'Region', component('force:detailPanel', 'a')), region('side', 'Region', component('c:board', 'b'))]
  ),
  onPage('flexipage-facets', [region('Lost', 'Facet', component('c:board', 'a')), region('main', 'Region')], 3, [
    region('Body', 'Facet', component('c:board', 'a')),
    region('Tabs', 'Facet', tabs),
    region('main', 'Region', component('flexipage:tabset', 's', property('tabs', 'Tabs')))
  ]),
  onPage(
    'flexipage-tabset',
    [region('main', 'Region', component('flexipage:tabset', 's', property('tabs', 'Nowhere')))],
    3,
    [
      region('Body', 'Facet', component('c:board', 'a')),
      region('Tabs', 'Facet', tabs),
      region('main', 'Region', component('flexipage:tabset', 's', property('tabs', 'Tabs')))
    ]
  ),
  onPage(
    'flexipage-record-field',
    [
      region(
        'main',
        'Region',
        component('c:board', 'a').replace('</identifier>', `</identifier>${rule('{!Plan__c.Goal__c}')}`)
      )
    ],
    3,
    [
      region(
        'main',
        'Region',
        component('c:board', 'a').replace('</identifier>', `</identifier>${rule('{!Record.Goal__c}')}`)
      )
    ]
  ),
  onPage(
    'flexipage-field-exists',
    [
      region(
        'main',
        'Region',
        component('c:board', 'a').replace('</identifier>', `</identifier>${rule('{!Record.Gaol__c}')}`)
      )
    ],
    3,
    [
      region(
        'main',
        'Region',
        component('c:board', 'a').replace('</identifier>', `</identifier>${rule('{!Record.Goal__c}')}`)
      )
    ]
  ),
  onPage('flexipage-component', [region('main', 'Region', component('c:board', 'a', property('title', 'x')))], 3, [
    region('main', 'Region', component('c:board', 'a', property('heading', 'x')))
  ]),
  {
    rule: 'flexipage-activation',
    broken: { ...plan, ...page(region('main', 'Region')) },
    at: [file, 4],
    kept: { ...plan, ...page(region('main', 'Region')), ...app(override('Plan_Page')) }
  },
  {
    rule: 'override-page-exists',
    broken: { ...plan, ...page(region('main', 'Region')), ...app(override('Plans_Page')) },
    at: ['applications/A.app-meta.xml', 3],
    kept: { ...plan, ...page(region('main', 'Region')), ...app(override('Plan_Page')) }
  },
  {
    rule: 'app-tab-exists',
    broken: { ...plan, ...tab, ...app('<tabs>standard-home</tabs>', '<tabs>Plans__c</tabs>') },
    at: ['applications/A.app-meta.xml', 4],
    kept: { ...plan, ...tab, ...app('<tabs>standard-home</tabs>', '<tabs>Plan__c</tabs>') }
  },
  {
    rule: 'tab-in-app',
    broken: { ...plan, ...tab, ...app('<tabs>standard-home</tabs>') },
    at: ['tabs/Plan__c.tab-meta.xml', 2],
    kept: { ...plan, ...tab, ...app('<tabs>Plan__c</tabs>') }
  },
  { rule: 'tab-target-exists', broken: tab, at: ['tabs/Plan__c.tab-meta.xml', 3], kept: { ...plan, ...tab } },
  {
    rule: 'flexipage-object',
    broken: page(region('main', 'Region')),
    at: [file, 5],
    kept: { ...plan, ...page(region('main', 'Region')) }
  },
  {
    rule: 'flexipage-label',
    broken: {
      ...plan,
      ...page(region('main', 'Region', component('flexipage:richText', 'a', property('title', '{!$Label.Plan}'))))
    },
    at: [file, 3],
    kept: {
      ...plan,
      ...page(region('main', 'Region', component('flexipage:richText', 'a', property('title', '{!$Label.Plan}')))),
      'labels/CustomLabels.labels-meta.xml': xml(
        'CustomLabels',
        '<labels><fullName>Plan</fullName><language>en_US</language><protected>true</protected><shortDescription>Plan</shortDescription><value>Plan</value></labels>'
      )
    }
  },
  {
    rule: 'flexipage-related-list',
    broken: {
      ...plan,
      ...page(
        region(
          'main',
          'Region',
          component('force:relatedListSingleContainer', 'a', property('relatedListApiName', 'Factors__r'))
        )
      )
    },
    at: [file, 3],
    kept: {
      ...plan,
      ...object('Factor__c', {
        Plan__c: [
          '<referenceTo>Plan__c</referenceTo>',
          '<relationshipName>Factors</relationshipName>',
          '<type>Lookup</type>'
        ]
      }),
      ...page(
        region(
          'main',
          'Region',
          component('force:relatedListSingleContainer', 'a', property('relatedListApiName', 'Factors__r'))
        )
      )
    }
  },
  {
    rule: 'flexipage-visibility',
    broken: { ...plan, ...page(region('main', 'Region', visible('1 OR 2'))) },
    at: [file, 3],
    kept: { ...plan, ...page(region('main', 'Region', visible('1'))) }
  },
  {
    rule: 'app-page-exists',
    broken: app('<utilityBar>Bar</utilityBar>'),
    at: ['applications/A.app-meta.xml', 3],
    kept: { ...app('<utilityBar>Plan_Page</utilityBar>'), ...plan, ...page(region('main', 'Region')) }
  }
]);
