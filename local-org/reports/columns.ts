/** Columns of reports: from the name a report gives one to the field it shows. */
import { NotSupported } from '../data/access.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../data/schema/model.ts';
import type { ReportTypeShape } from './report-types.ts';

export interface ReportColumn {
  /** As the report names it. */
  readonly name: string;
  /** Index of its table in the report type. */
  readonly table: number;
  /** Path of its value in SOQL, from its table. A lookup shows the name of its record. */
  readonly path: string;
  /** The field the value is of. */
  readonly field: FieldSchema;
  /** What the column is called: the field that the report names. */
  readonly labelField: FieldSchema;
  /** Where the record to go to is: path of its id, and its object; null where the value leads nowhere. */
  readonly link: { readonly path: string; readonly object: string } | null;
  /** Fields that a user must be able to read to see the column. */
  readonly needs: readonly FieldSchema[];
}

/** Resolves a column. Throws NotSupported naming a column that is not there or not known here. */
export function resolveColumn(schema: Schema, type: ReportTypeShape, name: string): ReportColumn {
  const alias = type.aliases.get(name);
  if (alias) return columnAt(schema, type, name, alias.table, alias.path);
  const dollar = name.lastIndexOf('$');
  const table = type.tables.findIndex(
    ({ path }) => path.toLowerCase() === name.slice(0, Math.max(dollar, 0)).toLowerCase()
  );
  if (dollar > 0 && table >= 0) return columnAt(schema, type, name, table, name.slice(dollar + 1));
  // The platform's own report types name custom fields after their object: `Plan__c.Goal__c`.
  const dot = name.indexOf('.');
  const object = type.tables.findIndex(
    ({ object: one }) => one.name.toLowerCase() === name.slice(0, Math.max(dot, 0)).toLowerCase()
  );
  if (dot > 0 && object >= 0) return columnAt(schema, type, name, object, name.slice(dot + 1));
  throw new NotSupported(`the column ${name} of the report type ${type.name}`);
}

function columnAt(schema: Schema, type: ReportTypeShape, name: string, table: number, path: string): ReportColumn {
  const missing = (): NotSupported => new NotSupported(`the column ${name} of the report type ${type.name}`);
  const needs: FieldSchema[] = [];
  let object = type.tables[table]!.object;
  let prefix = '';
  const parts = path.split('.');
  for (const part of parts.slice(0, -1)) {
    const lookup = lookupOf(object, part);
    const target =
      lookup?.referenceTo.length === 1 ? schema.objects.get(lookup.referenceTo[0]!.toLowerCase()) : undefined;
    if (!lookup?.relationshipName || !target) throw missing();
    needs.push(lookup);
    prefix += `${lookup.relationshipName}.`;
    object = target;
  }
  const last = parts.at(-1)!;
  const labelField = object.fields.get(last.toLowerCase()) ?? lookupOf(object, last);
  if (!labelField) throw missing();
  needs.push(labelField);
  const target =
    labelField.type === 'reference' && labelField.relationshipName
      ? schema.objects.get((labelField.referenceTo.length > 1 ? 'Name' : labelField.referenceTo[0]!).toLowerCase())
      : undefined;
  const nameField = target?.fields.get((target.nameField ?? 'Name').toLowerCase());
  if (target && nameField)
    return {
      name,
      table,
      path: `${prefix}${labelField.relationshipName}.${nameField.name}`,
      field: nameField,
      labelField,
      link: { path: `${prefix}${labelField.name}`, object: target.name },
      needs
    };
  return {
    name,
    table,
    path: prefix + labelField.name,
    field: labelField,
    labelField,
    link: labelField.nameField ? { path: `${prefix}Id`, object: object.name } : null,
    needs
  };
}

/** The lookup that a part of a path goes over: by its field (`Plan__c`, `OwnerId`), its relationship (`Plan__r`) or its short name (`Owner`). */
function lookupOf(object: ObjectSchema, part: string): FieldSchema | undefined {
  const wanted = part.toLowerCase();
  const own = object.fields.get(wanted);
  if (own?.type === 'reference') return own;
  return [...object.fields.values()].find(
    (field) => field.type === 'reference' && field.relationshipName?.toLowerCase() === wanted
  );
}
