/** Records of custom metadata types: their type, fields and values. */
import type { XmlElement } from '../../source/index.ts';
import type { FieldSchema } from '../../data/schema/model.ts';
import { isTrue, noSuchField, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const SOURCE = 'Metadata API Developer Guide, “CustomMetadata”';

/** `Rule__mdt` of the record `Rule.First`; undefined for a type of another package. */
function typeOfRecord(project: ProjectIndex, fullName: string): string | undefined {
  const type = `${fullName.slice(0, fullName.indexOf('.'))}__mdt`;
  return project.isOwnName(type) ? type : undefined;
}

const recordType: Rule = {
  name: 'metadata-record-type',
  severity: 'warning',
  states: 'The custom metadata type of a record exists, in this project or in one it depends on.',
  source: SOURCE,
  check(project, report) {
    for (const component of project.project.ofType('CustomMetadata')) {
      const type = typeOfRecord(project, component.fullName);
      if (!component.fullName.includes('.'))
        report(component.path, 1, 'The file of a custom metadata record is called Type.Record.md-meta.xml.');
      else if (type !== undefined && project.lacksObject(type))
        report(component.path, 1, `There is no custom metadata type ${type} in the project.`);
    }
  }
};

const recordField: Rule = {
  name: 'metadata-record-field',
  severity: 'error',
  states: 'Fields of a custom metadata record exist, each stands once, and the required ones have a value.',
  source: SOURCE,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomMetadata')) {
      const type = typeOfRecord(project, component.fullName);
      if (type === undefined || project.lacksObject(type)) continue;
      const given = new Set<string>();
      for (const value of xml.all('values')) {
        const at = value.first('field');
        const name = at?.text.trim() ?? '';
        const { state, like } = project.fieldState(type, name);
        if (state === 'missing') report(component.path, at ?? value, noSuchField(type, name, like));
        if (given.has(name.toLowerCase())) report(component.path, at ?? value, `${name} stands twice: keep one.`);
        if (!isEmpty(value.first('value'))) given.add(name.toLowerCase());
      }
      for (const field of project.objects.get(type.toLowerCase())?.fields.values() ?? []) {
        if (!isTrue(field.xml, 'required') || given.has(field.name.toLowerCase())) continue;
        const empty = xml.all('values').find((value) => value.textOf('field') === field.name);
        if (field.xml.first('defaultValue') === undefined)
          report(component.path, empty ?? xml, `${field.name} is required: give it a value.`);
      }
    }
  }
};

function isEmpty(value: XmlElement | undefined): boolean {
  return value === undefined || value.attributes['xsi:nil'] === 'true' || value.text.trim() === '';
}

const recordValue: Rule = {
  name: 'metadata-record-value',
  severity: 'error',
  states: 'Values of a custom metadata record fit their fields: type, length, picklist values, records they point to.',
  source: SOURCE,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomMetadata')) {
      const type = typeOfRecord(project, component.fullName);
      const object = type === undefined ? undefined : project.org.schema.objects.get(type.toLowerCase());
      for (const each of object === undefined ? [] : xml.all('values')) {
        const value = each.first('value');
        const field = object?.fields.get((each.textOf('field') ?? '').toLowerCase());
        if (value === undefined || field === undefined) continue;
        if (isEmpty(value)) continue;
        const wrong = wrongValue(project, field, value);
        if (wrong !== undefined) report(component.path, value, wrong);
      }
    }
  }
};

/** The `xsi:type` of a value, by the type of its field. */
const XSD: Readonly<Record<string, readonly string[]>> = {
  boolean: ['boolean'],
  double: ['double', 'int', 'decimal', 'integer', 'long'],
  integer: ['double', 'int', 'integer', 'long'],
  percent: ['double', 'int', 'decimal'],
  date: ['date'],
  datetime: ['dateTime'],
  time: ['time']
};

function wrongValue(project: ProjectIndex, field: FieldSchema, value: XmlElement): string | undefined {
  const text = value.text.trim();
  const given = value.attributes['xsi:type']?.split(':').pop();
  if (given === undefined) return `The value of ${field.name} needs a type, such as xsi:type="xsd:string".`;
  const allowed = XSD[field.type] ?? ['string', 'picklist'];
  if (!allowed.includes(given)) return `${field.name} takes an xsd:${allowed[0] ?? ''}, this is an xsd:${given}.`;
  if (field.type === 'boolean' && !/^(true|false|0|1)$/.test(text))
    return `${field.name} is true or false, not “${text}”.`;
  if (/^(double|integer|percent)$/.test(field.type) && !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text))
    return `${field.name} is a number, “${text}” is none.`;
  if (/^date(time)?$/.test(field.type) && Number.isNaN(Date.parse(text)))
    return `${field.name} is a date, “${text}” is none.`;
  if (/^(string|textarea|url|email|phone)$/.test(field.type) && field.length > 0 && value.text.length > field.length)
    return `The value has ${value.text.length} characters, ${field.name} takes ${field.length}.`;
  if (field.type === 'picklist' && field.restrictedPicklist && field.picklistValues.length > 0) {
    if (!field.picklistValues.some((one) => one.value.toLowerCase() === text.toLowerCase()))
      return `${field.name} has no value “${text}”.`;
  }
  return wrongTarget(project, field, text);
}

/** What a metadata relationship points to: a record of a custom metadata type, an object, or a field of the object beside it. */
function wrongTarget(project: ProjectIndex, field: FieldSchema, text: string): string | undefined {
  const target = project.field(field.object, field.name)?.xml.textOf('referenceTo') ?? '';
  if (/__mdt$/i.test(target) && project.isOwnName(target) && !text.includes('__')) {
    const record = `${target.replace(/__mdt$/i, '')}.${text}`;
    if (!project.has('CustomMetadata', record)) return `There is no custom metadata record ${record} in the project.`;
  }
  if (target === 'EntityDefinition' && project.lacksObject(text)) return `There is no object ${text} in the project.`;
  if (target === 'FieldDefinition' && text.split('.').length === 2) {
    const [object = '', name = ''] = text.split('.');
    const { state, like } = project.fieldState(object, name);
    if (state === 'missing') return noSuchField(object, name, like);
  }
  return undefined;
}

/** The rules of this file. */
export const customMetadataRules: readonly Rule[] = [recordType, recordField, recordValue];
