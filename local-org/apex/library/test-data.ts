/** Test.loadData: records from a static resource in CSV form. Source: Apex Developer Guide, "Loading Test Data". */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { SObjectRecord } from '../../data/record.ts';
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { ApexDate, ApexDatetime, ApexTime, parseCsv } from '../../values/index.ts';
import { ApexList } from '../runtime/collections.ts';
import { runDml } from '../runtime/database.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { parseDecimal, parseInteger } from './numbers.ts';
import { findField } from './schema/tokens.ts';
import { loadStaticResource } from './static-resources.ts';

function valueOf(field: FieldSchema, text: string): unknown {
  switch (field.type) {
    case 'boolean':
      return text.toLowerCase() === 'true' || text === '1';
    case 'integer':
      return parseInteger(text);
    case 'double':
    case 'currency':
    case 'percent':
      return parseDecimal(text);
    case 'date':
      return ApexDate.parseIso(text.slice(0, 10)) ?? throwApex('System.TypeException', `Invalid date: ${text}`);
    case 'datetime':
      return ApexDatetime.parseIso(text) ?? throwApex('System.TypeException', `Invalid date/time: ${text}`);
    case 'time':
      return ApexTime.parseIso(text) ?? throwApex('System.TypeException', `Invalid time: ${text}`);
    default:
      return text;
  }
}

/** Inserts the records and returns them. Ids in the file are left out. */
export function loadTestData(object: ObjectSchema, resource: string): ApexList<SObjectRecord> {
  const [header, ...rows] = parseCsv(new TextDecoder().decode(loadStaticResource(resource)).replace(/^\ufeff/, ''));
  if (header === undefined) throwApex('System.StringException', `Static Resource ${resource} is empty`);
  const fields = header.map(
    (name) =>
      findField(object, name.trim()) ?? throwApex('System.StringException', `Invalid field ${name} for ${object.name}`)
  );
  const records = rows.map((cells) => {
    const record = new SObjectRecord(object);
    cells.forEach((cell, at) => {
      const field = fields[at];
      if (field !== undefined && field.type !== 'id' && cell !== '') record.values[field.name] = valueOf(field, cell);
    });
    return record;
  });
  runDml('insert', records, { access: SYSTEM_ACCESS, allOrNone: true });
  return new ApexList(RuntimeTypes.listOf(RuntimeTypes.ofSObject(object.name)), records);
}
