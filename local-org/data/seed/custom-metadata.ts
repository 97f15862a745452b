/** Records of custom metadata types (Metadata API Developer Guide, "CustomMetadata"). */
import type { SourceProject, XmlElement } from '../../source/index.ts';
import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';
import type { SchemaProblem } from '../schema/build.ts';
import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import type { Seeder } from './seeder.ts';

/** Adds the records. Relationships between types are tied after all records are there. */
export function seedCustomMetadata(
  seeder: Seeder,
  project: SourceProject,
  report: (problem: SchemaProblem) => void
): void {
  const { schema } = seeder.database;
  const ids = new Map<string, string>();
  const read: { object: ObjectSchema; name: string; xml: XmlElement; file: string }[] = [];
  for (const component of project.deployed('CustomMetadata')) {
    const dot = component.fullName.indexOf('.');
    const object = schema.objects.get(`${component.fullName.slice(0, dot).toLowerCase()}__mdt`);
    const name = component.fullName.slice(dot + 1);
    if (!object) {
      report({
        file: component.path,
        line: 1,
        message: `Not supported by the local org: the custom metadata type ${component.fullName.slice(0, dot)}__mdt`
      });
      continue;
    }
    if (ids.has(`${object.name}.${name}`.toLowerCase())) {
      report({ file: component.path, line: 1, message: `Duplicate record of ${object.name}: ${name}` });
      continue;
    }
    ids.set(`${object.name}.${name}`.toLowerCase(), seeder.database.nextId(object));
    read.push({ object, name, xml: component.xml(), file: component.path });
  }
  for (const { object, name, xml, file } of read) {
    const label = xml.textOf('label') ?? name;
    const values: Record<string, unknown> = {
      Id: ids.get(`${object.name}.${name}`.toLowerCase()),
      DeveloperName: name,
      MasterLabel: label,
      Label: label,
      Language: 'en_US',
      QualifiedApiName: name
    };
    for (const each of xml.all('values')) {
      const fieldName = each.textOf('field') ?? '';
      const field = object.fields.get(fieldName.toLowerCase());
      if (!field) {
        report({ file, line: each.line, message: `${object.name} has no field ${fieldName}` });
        continue;
      }
      const value = each.first('value');
      const text = value === undefined || value.attributes['xsi:nil'] === 'true' ? null : value.text;
      const target =
        field.referenceTo[0] === undefined ? undefined : schema.objects.get(field.referenceTo[0].toLowerCase());
      values[field.name] =
        target && text !== null
          ? (ids.get(`${target.name}.${text.trim()}`.toLowerCase()) ?? text.trim())
          : toValue(field, text);
    }
    seeder.add(object.name, values);
  }
}

function toValue(field: FieldSchema, text: string | null): unknown {
  if (text === null || (text === '' && field.type !== 'boolean')) return null;
  const plain = text.trim();
  switch (field.type) {
    case 'boolean':
      return plain === 'true';
    case 'integer':
      return Number(plain);
    case 'double':
    case 'currency':
    case 'percent':
      return Decimal.parse(plain);
    case 'date':
      return ApexDate.parseIso(plain.slice(0, 10));
    case 'datetime':
      return ApexDatetime.parseIso(plain);
    case 'time':
      return ApexTime.parseIso(plain);
    default:
      return text;
  }
}
