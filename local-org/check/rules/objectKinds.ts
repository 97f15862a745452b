/** What an object of a kind takes: types of its fields, masters, tracked fields, sums. */
import type { XmlElement } from '../../source/index.ts';
import { isTrue, parsedOf, type IndexedField, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const FIELD_TYPES = 'Metadata API Developer Guide, “Metadata Field Types”';

/** Every field of the project with the object it is on. */
function* fieldsOf(project: ProjectIndex): Generator<{ field: IndexedField; object: XmlElement | undefined }> {
  for (const { component, fields } of project.objects.values()) {
    const object = component === undefined ? undefined : parsedOf(component);
    for (const field of fields.values()) yield { field, object };
  }
}

interface Kind {
  readonly title: string;
  readonly takes: ReadonlySet<string>;
}

const METADATA_TYPE: Kind = {
  title: 'A custom metadata type',
  takes: new Set(
    'Checkbox Date DateTime Email LongTextArea MetadataRelationship Number Percent Phone Picklist Text TextArea Url'.split(
      ' '
    )
  )
};
const SETTING: Kind = {
  title: 'A custom setting',
  takes: new Set('Checkbox Currency Date DateTime Email Number Percent Phone Text TextArea Url'.split(' '))
};
const EVENT: Kind = {
  title: 'A platform event',
  takes: new Set('Checkbox Date DateTime LongTextArea Number Text'.split(' '))
};

function kindOf(name: string, object: XmlElement | undefined): Kind | undefined {
  if (/__mdt$/i.test(name)) return METADATA_TYPE;
  if (/__e$/i.test(name)) return EVENT;
  return object?.first('customSettingsType') === undefined ? undefined : SETTING;
}

const fieldTypes: Rule = {
  name: 'field-type-of-object',
  severity: 'error',
  states: 'Fields of custom metadata types, custom settings and platform events are of the types these take.',
  source:
    'Salesforce Help, “Custom Metadata Types”, “Custom Settings”; Platform Events Developer Guide, “Platform Event Fields”',
  check(project, report) {
    for (const { field, object } of fieldsOf(project)) {
      const kind = kindOf(field.object, object);
      const type = field.xml.first('type');
      if (kind === undefined || type === undefined || kind.takes.has(type.text.trim())) continue;
      report(field.component.path, type, `${kind.title} takes no field of type ${type.text.trim()}.`);
    }
  }
};

/** Standard objects that no custom object can be a detail of. */
const NO_MASTERS = /^(User|Lead)$/i;

const masterTarget: Rule = {
  name: 'master-detail-target',
  severity: 'error',
  states: 'A master-detail field points to another object, and to one that can be a master.',
  source: 'Salesforce Help, “Considerations for Object Relationships”',
  check(project, report) {
    for (const { field } of fieldsOf(project)) {
      const target = field.xml.first('referenceTo');
      if (field.type !== 'MasterDetail' || target === undefined) continue;
      const name = target.text.trim();
      if (name.toLowerCase() === field.object.toLowerCase())
        report(field.component.path, target, `${name} cannot be its own master: make ${field.name} a Lookup.`);
      else if (NO_MASTERS.test(name))
        report(field.component.path, target, `${name} cannot be a master: make ${field.name} a Lookup.`);
    }
  }
};

/** What a field tracks, what its object must have turned on, and how that is called. */
const TRACKED = [
  ['trackHistory', 'enableHistory', 'history'],
  ['trackFeedHistory', 'enableFeeds', 'feed']
] as const;

const tracking: Rule = {
  name: 'field-history',
  severity: 'error',
  states: 'A field keeps its history, or tells the feed, only where its object does.',
  source: 'Metadata API Developer Guide, “CustomField” (trackHistory, trackFeedHistory)',
  check(project, report) {
    for (const { field, object } of fieldsOf(project)) {
      if (object === undefined || !/__c$/i.test(field.object)) continue;
      for (const [track, enable, title] of TRACKED)
        if (isTrue(field.xml, track) && !isTrue(object, enable))
          report(
            field.component.path,
            field.xml.first(track),
            `${field.object} keeps no ${title}: set <${enable}> to true there, or <${track}> to false here.`
          );
    }
  }
};

/** Types that an operation of a roll-up takes. */
const SUMMED: Readonly<Record<string, ReadonlySet<string>>> = {
  sum: new Set(['Number', 'Currency', 'Percent']),
  min: new Set(['Number', 'Currency', 'Percent', 'Date', 'DateTime']),
  max: new Set(['Number', 'Currency', 'Percent', 'Date', 'DateTime'])
};

const summed: Rule = {
  name: 'summary-field',
  severity: 'error',
  states: 'A roll-up takes its field from the child it goes by, and sums numbers only.',
  source: FIELD_TYPES,
  check(project, report) {
    for (const { field } of fieldsOf(project)) {
      const at = field.xml.first('summarizedField');
      const [child = '', name = ''] = at?.text.trim().split('.') ?? [];
      const [by = ''] = field.xml.textOf('summaryForeignKey')?.split('.') ?? [];
      if (field.type !== 'Summary' || at === undefined || by === '') continue;
      if (child.toLowerCase() !== by.toLowerCase()) {
        report(field.component.path, at, `The roll-up goes by ${by}, so it cannot take a field of ${child}.`);
        continue;
      }
      const operation = field.xml.textOf('summaryOperation') ?? '';
      const type = project.field(child, name)?.type;
      const types = SUMMED[operation];
      if (type !== undefined && types !== undefined && type !== 'Summary' && !types.has(type))
        report(field.component.path, at, `${name} is a ${type}: a roll-up cannot take its ${operation}.`);
    }
  }
};

/** The rules of this file. */
export const objectKindRules: readonly Rule[] = [fieldTypes, masterTarget, tracking, summed];
