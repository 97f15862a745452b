/** Objects, fields and validation rules: what the deploy refuses beyond the schema. */
import type { XmlElement } from '../../source/index.ts';
import { isTrue, noSuchField, type IndexedField, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const CUSTOM_FIELD = 'Metadata API Developer Guide, “CustomField”';
const CUSTOM_OBJECT = 'Metadata API Developer Guide, “CustomObject”';

/** A rule that looks at one field after the other. */
function fieldRule(
  name: string,
  states: string,
  check: (field: IndexedField, report: (at: XmlElement | undefined, message: string) => void) => void,
  source = CUSTOM_FIELD
): Rule {
  return {
    name,
    severity: 'error',
    states,
    source,
    check(project, report) {
      for (const object of project.objects.values()) {
        for (const field of object.fields.values()) {
          check(field, (at, message) => report(field.component.path, at ?? field.xml, message));
        }
      }
    }
  };
}

const objectFullName: Rule = {
  name: 'object-full-name',
  severity: 'error',
  states: 'The file of an object carries no <fullName> at its root; the folder names it.',
  source: CUSTOM_OBJECT,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomObject')) {
      const fullName = xml.first('fullName');
      if (fullName !== undefined)
        report(component.path, fullName, 'Remove <fullName>: an object is named by its folder and file.');
    }
  }
};

const masterDetailSharing: Rule = {
  name: 'master-detail-sharing',
  severity: 'error',
  states: 'An object with a master-detail field is shared by its parent: sharingModel ControlledByParent.',
  source: CUSTOM_OBJECT,
  check(project, report) {
    for (const object of project.objects.values()) {
      if (object.component === undefined || !/__c$/i.test(object.name)) continue;
      const xml = [...project.parsed('CustomObject')].find(({ component }) => component === object.component)?.xml;
      const detail = [...object.fields.values()].some((field) => field.type === 'MasterDetail');
      const model = xml?.first('sharingModel');
      if (xml === undefined || !detail || model?.text.trim() === 'ControlledByParent') continue;
      report(
        object.component.path,
        model ?? xml,
        `${object.name} has a master-detail field: its <sharingModel> must be ControlledByParent.`
      );
    }
  }
};

const masterDetailCount: Rule = {
  name: 'master-detail-count',
  severity: 'error',
  states: 'An object has at most two master-detail fields.',
  source: CUSTOM_FIELD,
  check(project, report) {
    for (const object of project.objects.values()) {
      const details = [...object.fields.values()].filter((field) => field.type === 'MasterDetail');
      for (const field of details.slice(2)) {
        report(
          field.component.path,
          field.xml.first('type'),
          `${object.name} has more than two master-detail fields: make ${field.name} a Lookup.`
        );
      }
    }
  }
};

const relationshipName: Rule = {
  name: 'relationship-name-unique',
  severity: 'error',
  states: 'Child relationship names are unique per parent object.',
  source: CUSTOM_FIELD,
  check(project, report) {
    const taken = new Map<string, string>();
    for (const object of project.objects.values()) {
      for (const field of object.fields.values()) {
        const name = field.xml.first('relationshipName');
        const parent = field.xml.textOf('referenceTo');
        if (name === undefined || parent === undefined) continue;
        const key = `${parent}.${name.text.trim()}`.toLowerCase();
        const other = taken.get(key);
        if (other === undefined) taken.set(key, `${object.name}.${field.name}`);
        else
          report(
            field.component.path,
            name,
            `${parent} has a child relationship ${name.text.trim()} already (${other}): choose another name.`
          );
      }
    }
  }
};

/** Elements without which the platform refuses a field of a type ("Must specify …"). */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Checkbox: ['defaultValue'],
  Number: ['precision', 'scale'],
  Currency: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Location: ['scale'],
  Picklist: ['valueSet'],
  MultiselectPicklist: ['valueSet'],
  Summary: ['summaryOperation'],
  EncryptedText: ['length', 'maskType', 'maskChar']
};

/** Attributes and the types that take them ("Can not specify … for a CustomField of type …"). */
const ATTRIBUTES: readonly (readonly [attribute: string, types: ReadonlySet<string>])[] = [
  ['length', new Set(['Text', 'TextArea', 'LongTextArea', 'Html', 'EncryptedText'])],
  ['precision', new Set(['Number', 'Currency', 'Percent'])],
  ['scale', new Set(['Number', 'Currency', 'Percent', 'Location'])],
  ['valueSet', new Set(['Picklist', 'MultiselectPicklist'])],
  ['displayFormat', new Set(['AutoNumber'])],
  ['visibleLines', new Set(['LongTextArea', 'Html', 'MultiselectPicklist'])],
  ['summaryOperation', new Set(['Summary'])],
  ['summaryForeignKey', new Set(['Summary'])],
  [
    'referenceTo',
    new Set(['Lookup', 'MasterDetail', 'Hierarchy', 'MetadataRelationship', 'ExternalLookup', 'IndirectLookup'])
  ],
  ['externalId', new Set(['Text', 'Number', 'Email', 'AutoNumber', 'ExternalLookup', 'IndirectLookup'])],
  ['unique', new Set(['Text', 'Number', 'Email', 'AutoNumber', 'Lookup', 'MetadataRelationship', 'Url', 'Phone'])],
  [
    'required',
    new Set([
      ...['Text', 'TextArea', 'Number', 'Currency', 'Percent', 'Date', 'DateTime', 'Time', 'Email', 'Phone', 'Url'],
      ...['Picklist', 'MultiselectPicklist', 'Lookup', 'MasterDetail', 'Location', 'EncryptedText'],
      ...['MetadataRelationship', 'ExternalLookup', 'IndirectLookup']
    ])
  ]
];

const VISIBLE_LINES = new Set(['LongTextArea', 'Html', 'MultiselectPicklist']);

const fieldRules: readonly Rule[] = [
  fieldRule(
    'auto-number-format',
    'An AutoNumber field has a displayFormat with its digits in braces.',
    (field, report) => {
      const format = field.xml.first('displayFormat');
      if (field.type === 'AutoNumber' && (format === undefined || !/\{0+\}/.test(format.text)))
        report(format, `${field.name} needs a <displayFormat> such as A-{0000}.`);
    }
  ),
  fieldRule(
    'master-detail-attributes',
    'A master-detail field has no <required>, <deleteConstraint> or <lookupFilter>.',
    (field, report) => {
      if (field.type !== 'MasterDetail') return;
      for (const name of ['required', 'deleteConstraint', 'lookupFilter']) {
        const element = field.xml.first(name);
        if (element !== undefined && element.text.trim() !== 'false') {
          report(
            element,
            name === 'lookupFilter'
              ? 'A master-detail field takes no <lookupFilter>: say it in a validation rule.'
              : `A master-detail field takes no <${name}>: remove it (the master is always required and its deletion cascades).`
          );
        }
      }
    }
  ),
  fieldRule('lookup-required-set-null', 'A required lookup does not set null on delete.', (field, report) => {
    const constraint = field.xml.first('deleteConstraint');
    if (field.type !== 'Lookup' || field.xml.textOf('required') !== 'true') return;
    if (constraint === undefined || constraint.text.trim() === 'SetNull') {
      report(
        constraint,
        `${field.name} is required, so it cannot be cleared when its parent is deleted: set <deleteConstraint>Restrict</deleteConstraint>.`
      );
    }
  }),
  fieldRule('summary-keys', 'Roll-up summaries name their fields as Child__c.Field__c.', (field, report) => {
    if (field.type !== 'Summary') return;
    for (const name of ['summaryForeignKey', 'summarizedField']) {
      const element = field.xml.first(name);
      if (element !== undefined && !/^\w+\.\w+$/.test(element.text.trim())) {
        report(element, `<${name}> must name object and field: Child__c.Field__c.`);
      }
    }
    if (field.xml.first('summaryForeignKey') === undefined)
      report(undefined, `${field.name} needs a <summaryForeignKey> such as Child__c.Parent__c.`);
  }),
  fieldRule('text-area-length', 'A TextArea has no length (it is 255 characters).', (field, report) => {
    const length = field.xml.first('length');
    if (field.type === 'TextArea' && length !== undefined)
      report(length, 'A TextArea takes no <length>: remove it, or use LongTextArea.');
  }),
  fieldRule('visible-lines', 'LongTextArea, Html and MultiselectPicklist have visibleLines.', (field, report) => {
    if (field.type !== undefined && VISIBLE_LINES.has(field.type) && field.xml.first('visibleLines') === undefined) {
      report(field.xml.first('type'), `A ${field.type} needs <visibleLines>.`);
    }
  }),
  fieldRule('text-length', 'Text and LongTextArea have a length within their bounds.', (field, report) => {
    const bounds =
      field.type === 'Text'
        ? [1, 255]
        : field.type === 'LongTextArea' || field.type === 'Html'
          ? [256, 131072]
          : undefined;
    if (bounds === undefined || field.xml.first('formula') !== undefined || !/__c$/i.test(field.name)) return;
    const element = field.xml.first('length');
    const length = Number(element?.text);
    if (element === undefined)
      report(field.xml.first('type'), `A ${field.type} needs a <length> from ${bounds[0]} to ${bounds[1]}.`);
    else if (!(length >= bounds[0]! && length <= bounds[1]!))
      report(element, `The <length> of a ${field.type} is from ${bounds[0]} to ${bounds[1]}.`);
  }),
  fieldRule('number-scale', 'Precision is at most 18 and holds the scale.', (field, report) => {
    const precision = field.xml.first('precision');
    const scale = field.xml.first('scale');
    if (precision === undefined || scale === undefined) return;
    if (Number(scale.text) > Number(precision.text))
      report(scale, `<scale> ${scale.text.trim()} is more than <precision> ${precision.text.trim()}.`);
    if (Number(precision.text) > 18) report(precision, '<precision> is at most 18.');
  }),
  fieldRule('field-required-parts', 'A custom field has what its type asks for.', (field, report) => {
    if (!/__c$/i.test(field.name)) return;
    for (const name of ['label', 'type']) {
      if (!field.xml.textOf(name)) report(undefined, `${field.name} needs a <${name}>.`);
    }
    if (field.xml.first('formula') !== undefined) return;
    for (const name of NEEDED[field.type ?? ''] ?? []) {
      if (field.xml.first(name) === undefined)
        report(field.xml.first('type'), `A ${field.type ?? ''} needs <${name}>.`);
    }
    const operation = field.xml.first('summaryOperation');
    if (operation !== undefined && operation.text.trim() !== 'count' && !field.xml.textOf('summarizedField'))
      report(operation, `The roll-up “${operation.text.trim()}” needs a <summarizedField> such as Child__c.Amount__c.`);
  }),
  fieldRule('field-attribute', 'A custom field has no attribute that is of another type.', (field, report) => {
    if (!/__c$/i.test(field.name) || field.type === undefined) return;
    const type = field.xml.first('formula') === undefined ? field.type : 'Formula';
    for (const [name, types] of ATTRIBUTES) {
      const element = field.xml.first(name);
      if (element === undefined || types.has(type)) continue;
      // Booleans that say no say nothing; a formula of numbers states how many digits it shows.
      if (/^(false|0)?$/.test(element.text.trim()) && element.children.length === 0 && name !== 'length') continue;
      if (type === 'Formula' && !['required', 'unique', 'externalId', 'defaultValue'].includes(name)) continue;
      report(element, `A ${type} field takes no <${name}>: remove it.`);
    }
  }),
  fieldRule('picklist-default', 'A picklist has one default value at most.', (field, report) => {
    const values = field.xml.first('valueSet')?.first('valueSetDefinition')?.all('value') ?? [];
    for (const second of values.filter((value) => isTrue(value, 'default')).slice(1))
      report(second.first('default'), `There is a default value already: set this one's <default> to false.`);
  }),
  fieldRule('value-set-once', 'A picklist names a value set or defines its own, not both.', (field, report) => {
    const set = field.xml.first('valueSet');
    const named = set?.first('valueSetName');
    if (named !== undefined && set?.first('valueSetDefinition') !== undefined) {
      report(named, 'A picklist takes <valueSetName> or <valueSetDefinition>, not both: keep one.');
    }
  }),
  fieldRule('picklist-values', 'A picklist has values, and each value stands once.', (field, report) => {
    const definition = field.xml.first('valueSet')?.first('valueSetDefinition');
    if (definition === undefined) return;
    const seen = new Set<string>();
    for (const value of definition.all('value')) {
      const name = (value.textOf('fullName') ?? '').toLowerCase();
      if (seen.has(name)) report(value, `The value “${value.textOf('fullName') ?? ''}” stands twice: keep one.`);
      seen.add(name);
    }
  }),
  fieldRule(
    'relationship-required',
    'Lookup and master-detail fields name their target and, when custom children need it, their relationship.',
    (field, report) => {
      if (field.type !== 'Lookup' && field.type !== 'MasterDetail') return;
      if (/__c$/i.test(field.name) && !field.xml.textOf('referenceTo'))
        report(field.xml.first('type'), `A ${field.type} needs <referenceTo>.`);
      if (field.type === 'MasterDetail' && !field.xml.textOf('relationshipName')) {
        report(field.xml.first('type'), 'A MasterDetail needs <relationshipName>.');
      }
    }
  ),
  fieldRule(
    'field-lengths',
    'Labels have at most 40 characters, help texts 510, descriptions 1,000.',
    (field, report) => {
      for (const [name, most] of [
        ['label', 40],
        ['inlineHelpText', 510],
        ['description', 1000]
      ] as const) {
        const element = field.xml.first(name);
        if (element !== undefined && element.text.length > most)
          report(element, `<${name}> has ${element.text.length} characters; at most ${most} fit.`);
      }
    }
  )
];

const referencedObject: Rule = {
  name: 'reference-exists',
  severity: 'error',
  states: 'Lookups, master-details and roll-ups point to objects and fields that exist.',
  source: CUSTOM_FIELD,
  check(project, report) {
    for (const object of project.objects.values()) {
      for (const field of object.fields.values()) {
        const target = field.xml.first('referenceTo');
        const name = target?.text.trim() ?? '';
        if (
          target !== undefined &&
          project.isOwnName(name) &&
          project.objects.get(name.toLowerCase())?.component === undefined
        ) {
          report(field.component.path, target, `There is no object ${name} in the project.`);
        }
        const filters = field.xml.all('summaryFilterItems').map((filter) => filter.first('field'));
        for (const element of [field.xml.first('summaryForeignKey'), field.xml.first('summarizedField'), ...filters]) {
          const [child = '', key = ''] = element?.text.trim().split('.') ?? [];
          if (element === undefined || key === '') continue;
          const { state, like } = project.fieldState(child, key);
          if (state === 'missing') report(field.component.path, element, noSuchField(child, key, like));
        }
        for (const { file, at, message } of wrongFilterFields(project, field)) report(file, at, message);
      }
    }
  }
};

/** Fields a lookup filter names: `Target__c.Field__c`, `$Source.Field__c`, `$User.…`. */
function* wrongFilterFields(
  project: ProjectIndex,
  field: IndexedField
): Generator<{ file: string; at: XmlElement; message: string }> {
  for (const item of field.xml.first('lookupFilter')?.all('filterItems') ?? []) {
    for (const at of [item.first('field'), item.first('valueField')]) {
      const [object = '', ...path] = at?.text.trim().split('.') ?? [];
      if (at === undefined || path.length === 0) continue;
      const start = object === '$Source' ? field.object : object.replace(/^\$/, '');
      const message = project.wrongStep(start, path.join('.'));
      if (message !== undefined) yield { file: field.component.path, at, message };
    }
  }
}

const summaryMaster: Rule = {
  name: 'summary-master-detail',
  severity: 'error',
  states: 'A roll-up goes by a master-detail field of the child to the object it stands on.',
  source: CUSTOM_FIELD,
  check(project, report) {
    for (const object of project.objects.values()) {
      for (const field of object.fields.values()) {
        const at = field.xml.first('summaryForeignKey');
        const [child = '', key = ''] = at?.text.trim().split('.') ?? [];
        const foreign = at === undefined ? undefined : project.field(child, key);
        if (at === undefined || foreign === undefined || field.type !== 'Summary') continue;
        if (foreign.type !== 'MasterDetail')
          report(
            field.component.path,
            at,
            `${child}.${key} is a ${foreign.type ?? 'field'}: a roll-up needs a MasterDetail.`
          );
        else if ((foreign.xml.textOf('referenceTo') ?? '').toLowerCase() !== object.name.toLowerCase())
          report(field.component.path, at, `${child}.${key} does not point to ${object.name}.`);
      }
    }
  }
};

const dependentPicklist: Rule = {
  name: 'dependent-picklist',
  severity: 'error',
  states: 'The controlling field of a dependent picklist exists, and so do the values it is controlled by.',
  source: CUSTOM_FIELD,
  check(project, report) {
    for (const object of project.objects.values()) {
      for (const field of object.fields.values()) {
        const set = field.xml.first('valueSet');
        const controlling = set?.first('controllingField');
        if (set === undefined) continue;
        const settings = set.all('valueSettings');
        if (controlling === undefined) {
          if (settings[0] !== undefined)
            report(field.component.path, settings[0], 'These <valueSettings> need a <controllingField>.');
          continue;
        }
        const name = controlling.text.trim();
        const { state, like } = project.fieldState(object.name, name);
        if (state === 'missing') {
          report(field.component.path, controlling, noSuchField(object.name, name, like));
          continue;
        }
        const controller = project.field(object.name, name);
        if (controller?.type !== undefined && !['Picklist', 'Checkbox'].includes(controller.type))
          report(
            field.component.path,
            controlling,
            `${name} is a ${controller.type}: a picklist or checkbox controls.`
          );
        const own = project.picklistValues(object.name, field.name);
        const theirs = project.picklistValues(object.name, name);
        for (const setting of settings) {
          for (const at of setting.all('controllingFieldValue')) {
            if (theirs !== undefined && !theirs.has(at.text.trim().toLowerCase()))
              report(field.component.path, at, `${object.name}.${name} has no value “${at.text.trim()}”.`);
          }
          const value = setting.first('valueName');
          if (value !== undefined && own !== undefined && !own.has(value.text.trim().toLowerCase()))
            report(field.component.path, value, `${object.name}.${field.name} has no value “${value.text.trim()}”.`);
        }
      }
    }
  }
};

const valueSetExists: Rule = {
  name: 'value-set-exists',
  severity: 'error',
  states: 'The global value set a picklist names exists, and its values stand once.',
  source: 'Metadata API Developer Guide, “GlobalValueSet”',
  check(project, report) {
    for (const object of project.objects.values()) {
      for (const field of object.fields.values()) {
        const named = field.xml.first('valueSet')?.first('valueSetName');
        const name = named?.text.trim() ?? '';
        if (named === undefined || name.includes('__') || !/__c$/i.test(field.name)) continue;
        if (!project.has('GlobalValueSet', name) && !project.has('StandardValueSet', name))
          report(field.component.path, named, `There is no global value set ${name} in the project.`);
      }
    }
    for (const type of ['GlobalValueSet', 'StandardValueSet']) {
      for (const { component, xml } of project.parsed(type)) {
        const seen = new Set<string>();
        for (const value of xml.all(type === 'GlobalValueSet' ? 'customValue' : 'standardValue')) {
          const name = value.textOf('fullName') ?? '';
          if (seen.has(name.toLowerCase()))
            report(component.path, value, `The value “${name}” stands twice: keep one.`);
          seen.add(name.toLowerCase());
        }
      }
    }
  }
};

const validationMessage: Rule = {
  name: 'validation-message',
  severity: 'error',
  states: 'Messages of validation rules have at most 255 characters, and the field they stand at exists.',
  source: 'Metadata API Developer Guide, “ValidationRule”',
  check(project, report) {
    for (const { component, xml } of project.parsed('ValidationRule')) {
      const message = xml.first('errorMessage');
      if (message !== undefined && message.text.length > 255) {
        report(component.path, message, `The message has ${message.text.length} characters; at most 255 fit.`);
      }
      const at = xml.first('errorDisplayField');
      const object = component.fullName.split('.')[0] ?? '';
      if (at !== undefined && project.fieldState(object, at.text.trim()).state === 'missing') {
        report(component.path, at, `There is no field ${object}.${at.text.trim()} to show the message at.`);
      }
    }
  }
};

/** The rules of this file. */
export const objectRules: readonly Rule[] = [
  objectFullName,
  masterDetailSharing,
  masterDetailCount,
  relationshipName,
  ...fieldRules,
  referencedObject,
  summaryMaster,
  dependentPicklist,
  valueSetExists,
  validationMessage
];
