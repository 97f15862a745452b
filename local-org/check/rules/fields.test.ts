import { object, xml, type Files } from '../testing/example.ts';
import { testRules, type RuleExample } from '../testing/ruleTests.ts';
import { objectRules } from './fields.ts';

const file = (field: string) => `objects/Plan__c/fields/${field}.field-meta.xml`;

/** An example of one field on Plan__c: the body begins on line 5. */
function field(
  rule: string,
  broken: readonly string[],
  line: number,
  kept: readonly string[],
  more: Files = {}
): RuleExample {
  return {
    rule,
    broken: { ...object('Plan__c', { F__c: broken }), ...more },
    at: [file('F__c'), line],
    kept: { ...object('Plan__c', { F__c: kept }), ...more }
  };
}

const detail = (parent: string, relationship: string) => [
  `<referenceTo>${parent}</referenceTo>`,
  `<relationshipName>${relationship}</relationshipName>`,
  '<type>MasterDetail</type>'
];
const parents = { ...object('A__c'), ...object('B__c'), ...object('C__c') };
const rollUp = object('Plan__c', {
  Count__c: [
    '<summaryForeignKey>Factor__c.Plan__c</summaryForeignKey>',
    '<summaryOperation>count</summaryOperation>',
    '<type>Summary</type>'
  ]
});
const chosen = (name: string) => value(name).replace('false', 'true');
const value = (name: string) =>
  `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`;
const picklist = (...values: string[]) => [
  '<type>Picklist</type>',
  '<valueSet>',
  '<valueSetDefinition><sorted>false</sorted>',
  ...values,
  '</valueSetDefinition>',
  '</valueSet>'
];
const rule = (message: string, field = '') => ({
  'objects/Plan__c/validationRules/R.validationRule-meta.xml': xml(
    'ValidationRule',
    '<fullName>R</fullName>',
    '<active>true</active>',
    '<errorConditionFormula>false</errorConditionFormula>',
    `${field}<errorMessage>${message}</errorMessage>`
  )
});

testRules(objectRules, [
  {
    rule: 'object-full-name',
    broken: {
      'objects/Plan__c/Plan__c.object-meta.xml': xml(
        'CustomObject',
        '<fullName>Plan__c</fullName>',
        '<label>Plan</label>'
      )
    },
    at: ['objects/Plan__c/Plan__c.object-meta.xml', 3],
    kept: object('Plan__c')
  },
  {
    rule: 'master-detail-sharing',
    broken: { ...parents, ...object('Plan__c', { A__c: detail('A__c', 'Plans') }, 'Private') },
    at: ['objects/Plan__c/Plan__c.object-meta.xml', 5],
    kept: { ...parents, ...object('Plan__c', { A__c: detail('A__c', 'Plans') }, 'ControlledByParent') }
  },
  {
    rule: 'master-detail-count',
    broken: {
      ...parents,
      ...object(
        'Plan__c',
        { A__c: detail('A__c', 'P1'), B__c: detail('B__c', 'P2'), C__c: detail('C__c', 'P3') },
        'ControlledByParent'
      )
    },
    at: [file('C__c'), 7],
    kept: {
      ...parents,
      ...object('Plan__c', { A__c: detail('A__c', 'P1'), B__c: detail('B__c', 'P2') }, 'ControlledByParent')
    }
  },
  {
    rule: 'relationship-name-unique',
    broken: {
      ...parents,
      ...object('Plan__c', { F__c: detail('A__c', 'Plans'), G__c: detail('A__c', 'Plans') }, 'ControlledByParent')
    },
    at: [file('G__c'), 6],
    kept: {
      ...parents,
      ...object('Plan__c', { F__c: detail('A__c', 'Plans'), G__c: detail('A__c', 'OtherPlans') }, 'ControlledByParent')
    }
  },
  field('auto-number-format', ['<type>AutoNumber</type>'], 2, [
    '<displayFormat>P-{0000}</displayFormat>',
    '<type>AutoNumber</type>'
  ]),
  field(
    'master-detail-attributes',
    ['<deleteConstraint>Cascade</deleteConstraint>', ...detail('A__c', 'P')],
    5,
    detail('A__c', 'P'),
    parents
  ),
  field(
    'lookup-required-set-null',
    [
      '<deleteConstraint>SetNull</deleteConstraint>',
      '<referenceTo>A__c</referenceTo>',
      '<required>true</required>',
      '<type>Lookup</type>'
    ],
    5,
    [
      '<deleteConstraint>Restrict</deleteConstraint>',
      '<referenceTo>A__c</referenceTo>',
      '<required>true</required>',
      '<type>Lookup</type>'
    ],
    parents
  ),
  field(
    'summary-keys',
    [
      '<summaryForeignKey>Plan__c</summaryForeignKey>',
      '<summaryOperation>count</summaryOperation>',
      '<type>Summary</type>'
    ],
    5,
    [
      '<summaryForeignKey>Child__c.Plan__c</summaryForeignKey>',
      '<summaryOperation>count</summaryOperation>',
      '<type>Summary</type>'
    ],
    object('Child__c', { Plan__c: detail('Plan__c', 'Children') }, 'ControlledByParent')
  ),
  field('text-area-length', ['<length>255</length>', '<type>TextArea</type>'], 5, ['<type>TextArea</type>']),
  field('visible-lines', ['<length>1000</length>', '<type>LongTextArea</type>'], 6, [
    '<length>1000</length>',
    '<type>LongTextArea</type>',
    '<visibleLines>3</visibleLines>'
  ]),
  field('text-length', ['<length>300</length>', '<type>Text</type>'], 5, ['<length>255</length>', '<type>Text</type>']),
  field('number-scale', ['<precision>3</precision>', '<scale>4</scale>', '<type>Number</type>'], 6, [
    '<precision>4</precision>',
    '<scale>2</scale>',
    '<type>Number</type>'
  ]),
  field(
    'value-set-once',
    [
      '<type>Picklist</type>',
      '<valueSet>',
      '<valueSetDefinition><sorted>false</sorted></valueSetDefinition>',
      '<valueSetName>Levels</valueSetName>',
      '</valueSet>'
    ],
    8,
    ['<type>Picklist</type>', '<valueSet>', '<valueSetName>Levels</valueSetName>', '</valueSet>']
  ),
  field('picklist-values', picklist(value('High'), value('High')), 9, picklist(value('High'), value('Low'))),
  field(
    'relationship-required',
    ['<referenceTo>A__c</referenceTo>', '<type>MasterDetail</type>'],
    6,
    detail('A__c', 'P'),
    parents
  ),
  field('field-lengths', [`<inlineHelpText>${'x'.repeat(511)}</inlineHelpText>`, '<type>Checkbox</type>'], 5, [
    `<inlineHelpText>${'x'.repeat(510)}</inlineHelpText>`,
    '<type>Checkbox</type>'
  ]),
  field(
    'reference-exists',
    ['<referenceTo>Missing__c</referenceTo>', '<type>Lookup</type>'],
    5,
    ['<referenceTo>A__c</referenceTo>', '<type>Lookup</type>'],
    parents
  ),
  {
    rule: 'validation-message',
    broken: { ...object('Plan__c'), ...rule('x'.repeat(256)) },
    at: ['objects/Plan__c/validationRules/R.validationRule-meta.xml', 6],
    kept: { ...object('Plan__c'), ...rule('x'.repeat(255)) }
  },
  field('field-required-parts', ['<precision>3</precision>', '<type>Number</type>'], 6, [
    '<precision>3</precision>',
    '<scale>0</scale>',
    '<type>Number</type>'
  ]),
  field('field-attribute', ['<length>9</length>', '<type>Date</type>'], 5, ['<type>Date</type>']),
  field(
    'picklist-default',
    [
      '<type>Picklist</type>',
      '<valueSet><valueSetDefinition>',
      chosen('A'),
      chosen('B'),
      '</valueSetDefinition></valueSet>'
    ],
    8,
    [
      '<type>Picklist</type>',
      '<valueSet><valueSetDefinition>',
      chosen('A'),
      value('B'),
      '</valueSetDefinition></valueSet>'
    ]
  ),
  field(
    'value-set-exists',
    ['<type>Picklist</type>', '<valueSet>', '<valueSetName>Colours</valueSetName>', '</valueSet>'],
    7,
    ['<type>Picklist</type>', `<valueSet><valueSetDefinition>${value('Red')}</valueSetDefinition></valueSet>`]
  ),
  field(
    'dependent-picklist',
    [
      '<type>Picklist</type>',
      '<valueSet>',
      '<controllingField>Colour__c</controllingField>',
      `<valueSetDefinition>${value('A')}</valueSetDefinition></valueSet>`
    ],
    7,
    ['<type>Picklist</type>', `<valueSet><valueSetDefinition>${value('A')}</valueSetDefinition></valueSet>`]
  ),
  {
    rule: 'summary-master-detail',
    broken: {
      ...rollUp,
      ...object('Factor__c', {
        Plan__c: [
          '<referenceTo>Plan__c</referenceTo>',
          '<relationshipName>Factors</relationshipName>',
          '<type>Lookup</type>'
        ]
      })
    },
    at: [file('Count__c'), 5],
    kept: { ...rollUp, ...object('Factor__c', { Plan__c: detail('Plan__c', 'Factors') }, 'ControlledByParent') }
  },
  field('auto-number-format', ['<displayFormat>A-0000</displayFormat>', '<type>AutoNumber</type>'], 5, [
    '<displayFormat>A-{0000}</displayFormat>',
    '<type>AutoNumber</type>'
  ])
]);
