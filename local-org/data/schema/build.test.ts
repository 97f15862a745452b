import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { loadProject } from '../../source/index.ts';
import { fieldXml, objectXml } from '../save/sample-project.ts';
import { buildSchema } from './build.ts';
import type { SchemaOptions, SchemaProblem } from './build.ts';
import type { FieldSchema, ObjectSchema, Schema } from './model.ts';

function schemaOf(
  files: Readonly<Record<string, string>>,
  options: SchemaOptions & { namespace?: string } = {}
): Schema & { problems: SchemaProblem[] } {
  const root = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const problems: SchemaProblem[] = [];
    const project = loadProject({
      root,
      sources: [root],
      ...(options.namespace === undefined ? {} : { namespace: options.namespace })
    });
    return Object.assign(buildSchema(project, { onProblem: (problem) => problems.push(problem), ...options }), {
      problems
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function objectOf(schema: Schema, name: string): ObjectSchema {
  const object = schema.objects.get(name.toLowerCase());
  assert.ok(object, `there is no object ${name}`);
  return object;
}

function fieldOf(schema: Schema, path: string): FieldSchema {
  const [object, field] = path.split('.') as [string, string];
  const found = objectOf(schema, object).fields.get(field.toLowerCase());
  assert.ok(found, `there is no field ${path}`);
  return found;
}

test('standard objects have their fields, types, prefixes and relationships (Object Reference)', () => {
  const schema = schemaOf({});
  assert.deepEqual(schema.problems, []);
  assert.equal(schema.byPrefix.get('001')?.name, 'Account');
  assert.equal(schema.byPrefix.get('00k')?.name, 'OpportunityLineItem');
  assert.deepEqual([fieldOf(schema, 'Account.Name').length, fieldOf(schema, 'Account.Name').nillable], [255, false]);
  assert.deepEqual(fieldOf(schema, 'Account.ParentId').referenceTo, ['Account']);
  assert.equal(fieldOf(schema, 'Account.BillingCity').compoundField, 'BillingAddress');
  assert.equal(objectOf(schema, 'Account').nameField, 'Name');
  assert.ok(
    objectOf(schema, 'Account').childRelationships.some(
      (each) => each.name === 'Contacts' && each.childObject === 'Contact' && each.cascadeDelete
    )
  );
  assert.equal(
    fieldOf(schema, 'Opportunity.StageName').picklistValues.find((value) => value.value === 'Closed Won')?.attributes?.[
      'won'
    ],
    true
  );
  assert.ok(fieldOf(schema, 'Task.WhatId').polymorphic);
  assert.ok(fieldOf(schema, 'Task.WhatId').referenceTo.includes('Opportunity'));
  assert.equal(schema.objects.has('accountshare'), true);
  assert.equal(objectOf(schema, 'OpportunityFieldHistory').parentObject, 'Opportunity');
});

test('every standard reference leads to an object that is there, and every prefix to one object', () => {
  const schema = schemaOf({}, { currencies: ['EUR', 'USD'], personAccounts: true });
  const missing = new Set<string>();
  const prefixes = new Map<string, string>();
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values())
      for (const target of field.referenceTo)
        if (!schema.objects.has(target.toLowerCase())) missing.add(`${object.name}.${field.name} → ${target}`);
    if (object.keyPrefix === '' || object.kind === 'share' || object.kind === 'history') continue;
    assert.ok(
      !prefixes.has(object.keyPrefix),
      `${object.name} and ${prefixes.get(object.keyPrefix)} share ${object.keyPrefix}`
    );
    prefixes.set(object.keyPrefix, object.name);
  }
  assert.deepEqual([...missing], []);
});

test('an org without account teams has no object of theirs (Metadata API, "AccountSettings")', () => {
  const names = ['accountteammember', 'useraccountteammember'];
  const having = (accountTeams: boolean): string[] =>
    names.filter((name) => schemaOf({}, { accountTeams }).objects.has(name));
  assert.deepEqual(having(true), names);
  assert.deepEqual(having(false), []);
});

test('an org whose tasks name one contact at most has no TaskRelation (Object Reference, "TaskRelation")', () => {
  const has = (sharedActivities: boolean): boolean => schemaOf({}, { sharedActivities }).objects.has('taskrelation');
  assert.equal(has(true), true);
  assert.equal(has(false), false);
});

test('currencies and person accounts are features of an org', () => {
  const plain = schemaOf(objectXml('Plan__c', ''));
  assert.equal(objectOf(plain, 'Account').fields.has('currencyisocode'), false);
  assert.equal(objectOf(plain, 'Account').fields.has('personemail'), false);
  assert.equal(plain.objects.has('currencytype'), false);
  const rich = schemaOf(objectXml('Plan__c', ''), { currencies: ['EUR', 'USD'], personAccounts: true });
  assert.deepEqual(
    fieldOf(rich, 'Plan__c.CurrencyIsoCode').picklistValues.map((value) => [value.value, value.isDefault]),
    [
      ['EUR', true],
      ['USD', false]
    ]
  );
  assert.equal(fieldOf(rich, 'Account.IsPersonAccount').type, 'boolean');
});

test('custom fields of every type (Metadata API Developer Guide, "CustomField")', () => {
  const schema = schemaOf({
    ...objectXml(
      'Plan__c',
      [
        fieldXml('Number__c', 'AutoNumber', '<displayFormat>P-{0000}</displayFormat>'),
        fieldXml('Check__c', 'Checkbox', '<defaultValue>true</defaultValue>'),
        fieldXml('Money__c', 'Currency', '<precision>16</precision><scale>2</scale>'),
        fieldXml('Day__c', 'Date'),
        fieldXml('At__c', 'DateTime'),
        fieldXml('Mail__c', 'Email'),
        fieldXml('Rich__c', 'Html', '<length>5000</length><visibleLines>5</visibleLines>'),
        fieldXml('Long__c', 'LongTextArea', '<length>9000</length><visibleLines>5</visibleLines>'),
        fieldXml(
          'Account__c',
          'Lookup',
          '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>'
        ),
        fieldXml(
          'Many__c',
          'MultiselectPicklist',
          '<visibleLines>4</visibleLines><valueSet><valueSetDefinition><value><fullName>A</fullName></value></valueSetDefinition></valueSet>'
        ),
        fieldXml('Global__c', 'Picklist', '<valueSet><valueSetName>Colours</valueSetName></valueSet>'),
        fieldXml(
          'Shade__c',
          'Picklist',
          '<valueSet><controllingField>Global__c</controllingField><valueSetDefinition><value><fullName>Pale</fullName></value></valueSetDefinition><valueSettings><controllingFieldValue>Red</controllingFieldValue><valueName>Pale</valueName></valueSettings></valueSet>'
        ),
        fieldXml('Share__c', 'Percent', '<precision>5</precision><scale>1</scale>'),
        fieldXml('Place__c', 'Location', '<scale>6</scale><displayLocationInDecimal>true</displayLocationInDecimal>'),
        fieldXml('Sum__c', 'Number', '<precision>18</precision><scale>2</scale><formula>Money__c * 2</formula>'),
        fieldXml('Clock__c', 'Time'),
        fieldXml('Link__c', 'Url'),
        fieldXml('Area__c', 'TextArea')
      ].join('')
    ),
    'globalValueSets/Colours.globalValueSet':
      '<GlobalValueSet><customValue><fullName>Red</fullName><default>true</default><label>Bright red</label></customValue><customValue><fullName>Blue</fullName><isActive>false</isActive></customValue></GlobalValueSet>'
  });
  assert.deepEqual(schema.problems, []);
  const field = (name: string): FieldSchema => fieldOf(schema, `Plan__c.${name}`);
  assert.deepEqual([field('Number__c').autoNumberFormat, field('Number__c').createable], ['P-{0000}', false]);
  assert.deepEqual(
    [field('Check__c').type, field('Check__c').defaultValue, field('Check__c').nillable],
    ['boolean', 'true', false]
  );
  assert.deepEqual([field('Money__c').type, field('Money__c').precision, field('Money__c').scale], ['currency', 16, 2]);
  assert.deepEqual(
    [field('Rich__c').type, field('Rich__c').htmlFormatted, field('Rich__c').length, field('Long__c').filterable],
    ['textarea', true, 5000, false]
  );
  assert.deepEqual(
    [field('Account__c').relationshipName, field('Account__c').deleteConstraint],
    ['Account__r', 'SetNull']
  );
  assert.ok(objectOf(schema, 'Account').childRelationships.some((each) => each.name === 'Plans__r'));
  assert.deepEqual(
    field('Global__c').picklistValues.map((value) => [value.value, value.label, value.isDefault, value.isActive]),
    [
      ['Red', 'Bright red', true, true],
      ['Blue', 'Blue', false, false]
    ]
  );
  assert.equal(field('Global__c').restrictedPicklist, true);
  assert.deepEqual(field('Shade__c').picklistValues[0]?.validFor, ['Red']);
  assert.deepEqual([field('Place__c').type, field('Place__Latitude__s').type], ['location', 'double']);
  assert.deepEqual(
    [field('Sum__c').formula, field('Sum__c').formulaTreatBlanksAs, field('Sum__c').createable],
    ['Money__c * 2', 'BlankAsZero', false]
  );
  assert.deepEqual(
    ['At__c', 'Clock__c', 'Link__c', 'Area__c', 'Share__c', 'Day__c', 'Mail__c', 'Many__c'].map(
      (name) => field(name).type
    ),
    ['datetime', 'time', 'url', 'textarea', 'percent', 'date', 'email', 'multipicklist']
  );
});

test('a master makes its detail ownerless; private objects have shares, tracked ones a history', () => {
  const schema = schemaOf({
    ...objectXml('Plan__c', '<sharingReasons><fullName>Team__c</fullName><label>Team</label></sharingReasons>', {
      sharingModel: 'Private',
      more: '<enableHistory>true</enableHistory><enableActivities>true</enableActivities>'
    }),
    ...objectXml(
      'Step__c',
      fieldXml(
        'Plan__c',
        'MasterDetail',
        '<referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>'
      ),
      { sharingModel: 'ControlledByParent' }
    ),
    ...objectXml('Open__c', '')
  });
  assert.equal(objectOf(schema, 'Plan__c').ownable, true);
  assert.equal(objectOf(schema, 'Step__c').fields.has('ownerid'), false);
  assert.ok(fieldOf(schema, 'Plan__Share.RowCause').picklistValues.some((value) => value.value === 'Team__c'));
  assert.equal(schema.objects.has('plan__history'), true);
  assert.equal(schema.objects.has('open__share'), false);
  assert.ok(fieldOf(schema, 'Event.WhatId').referenceTo.includes('Plan__c'));
  assert.ok(!fieldOf(schema, 'Event.WhatId').referenceTo.includes('Open__c'));
});

test('custom metadata types, custom settings and platform events have fields of their own', () => {
  const schema = schemaOf({
    'objects/Rule__mdt/Rule__mdt.object-meta.xml':
      '<CustomObject><label>Rule</label><pluralLabel>Rules</pluralLabel></CustomObject>',
    'objects/Rule__mdt/fields/Weight__c.field-meta.xml': fieldXml(
      'Weight__c',
      'Number',
      '<precision>4</precision><scale>1</scale>'
    ).replaceAll('fields>', 'CustomField>'),
    'objects/Limits__c/Limits__c.object-meta.xml':
      '<CustomObject><label>Limits</label><customSettingsType>Hierarchy</customSettingsType></CustomObject>',
    'objects/Moved__e/Moved__e.object-meta.xml':
      '<CustomObject><label>Moved</label><eventType>HighVolume</eventType></CustomObject>'
  });
  assert.deepEqual(schema.problems, []);
  assert.equal(objectOf(schema, 'Rule__mdt').kind, 'customMetadata');
  assert.ok(objectOf(schema, 'Rule__mdt').fields.has('qualifiedapiname'));
  assert.deepEqual(fieldOf(schema, 'Limits__c.SetupOwnerId').referenceTo, ['Organization', 'Profile', 'User']);
  assert.equal(objectOf(schema, 'Moved__e').queryable, false);
});

test('standard value sets, sharing models, record types and field sets of the project count', () => {
  const schema = schemaOf({
    'standardValueSets/OpportunityStage.standardValueSet-meta.xml':
      '<StandardValueSet><standardValue><fullName>Talk</fullName><default>false</default><closed>false</closed><forecastCategory>Pipeline</forecastCategory><probability>5</probability><won>false</won></standardValue></StandardValueSet>',
    'objects/Account/Account.object-meta.xml': '<CustomObject><sharingModel>Private</sharingModel></CustomObject>',
    'objects/Account/recordTypes/Key.recordType-meta.xml':
      '<RecordType><fullName>Key</fullName><active>true</active><label>Key account</label><picklistValues><picklist>Industry</picklist><values><fullName>Food %26 Beverage</fullName><default>true</default></values></picklistValues></RecordType>',
    'objects/Account/fieldSets/Short.fieldSet-meta.xml':
      '<FieldSet><fullName>Short</fullName><label>Short</label><displayedFields><field>Name</field><isRequired>true</isRequired></displayedFields><availableFields><field>Phone</field></availableFields></FieldSet>',
    'objects/Account/fields/Industry.field-meta.xml':
      '<CustomField><fullName>Industry</fullName><description>What they do</description><trackHistory>true</trackHistory></CustomField>',
    'objects/Activity/fields/Topic__c.field-meta.xml':
      '<CustomField><fullName>Topic__c</fullName><label>Topic</label><type>Text</type><length>50</length></CustomField>'
  });
  assert.deepEqual(schema.problems, []);
  assert.deepEqual(
    fieldOf(schema, 'Opportunity.StageName').picklistValues.map((value) => [
      value.value,
      value.attributes?.['probability']
    ]),
    [['Talk', 5]]
  );
  assert.equal(objectOf(schema, 'Account').sharingModel, 'Private');
  assert.deepEqual(objectOf(schema, 'Account').recordTypes[0]?.picklistValues.get('industry'), [
    { value: 'Food & Beverage', isDefault: true }
  ]);
  assert.deepEqual(objectOf(schema, 'Account').fieldSets.get('short')?.fields, [{ path: 'Name', required: true }]);
  assert.deepEqual(
    [fieldOf(schema, 'Account.Industry').description, fieldOf(schema, 'Account.Industry').trackHistory],
    ['What they do', true]
  );
  assert.equal(fieldOf(schema, 'Task.Topic__c').length, 50);
  assert.equal(fieldOf(schema, 'Event.Topic__c').object, 'Event');
});

test('what cannot be part of the schema is reported with its file, and the rest is there', () => {
  const schema = schemaOf({
    ...objectXml(
      'Plan__c',
      fieldXml('Out__c', 'ExternalLookup', '<referenceTo>Thing__x</referenceTo>') +
        fieldXml('Good__c', 'Text', '<length>10</length>') +
        fieldXml(
          'Managed__c',
          'Lookup',
          '<referenceTo>other__Thing__c</referenceTo><relationshipName>Plans</relationshipName>'
        )
    ),
    'objects/Broken__c/Broken__c.object-meta.xml': '<CustomObject><label>x</CustomObject>',
    'objects/Wine__c/fields/Age__c.field-meta.xml':
      '<CustomField><fullName>Age__c</fullName><type>Text</type></CustomField>'
  });
  assert.ok(fieldOf(schema, 'Plan__c.Good__c'));
  const messages = schema.problems.map((problem) => problem.message);
  assert.ok(
    messages.some((message) =>
      message.includes('Not supported by the local org: fields of type ExternalLookup (Plan__c.Out__c)')
    )
  );
  assert.ok(messages.some((message) => message.includes('other__Thing__c')));
  assert.ok(messages.some((message) => message.includes('Wine__c')));
  assert.ok(
    schema.problems.some((problem) => problem.file.endsWith('Broken__c.object-meta.xml') && problem.line === 1)
  );
});

test('with a namespace names are found with and without it, and each object is there once', () => {
  const schema = schemaOf(objectXml('Plan__c', fieldXml('A__c', 'Text', '<length>10</length>')), { namespace: 'kam' });
  assert.equal(schema.objects.get('kam__plan__c'), schema.objects.get('plan__c'));
  assert.equal(objectOf(schema, 'Plan__c').fields.get('kam__a__c')?.name, 'A__c');
  assert.equal([...schema.objects.values()].filter((object) => object.name === 'Plan__c').length, 1);
  assert.equal(schema.objects.get('other__plan__c'), undefined);
});
