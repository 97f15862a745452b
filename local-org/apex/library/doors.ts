/** Opens the doors through which generated code reaches values of the library that no declared member gives. */
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { openDoors } from '../runtime/doors.ts';
import { PageReference } from './web/page-reference.ts';
import { DescribeField } from './schema/field-describe.ts';
import { describeFieldSet } from './schema/field-sets.ts';
import { describeFields, describeFieldSets, describeObject } from './schema/object-describe.ts';
import { sObjectFieldToken, sObjectTypeToken } from './schema/tokens.ts';
import { sobjectStatic } from './settings.ts';
import { typeToken } from './types.ts';

function fieldOf(object: ObjectSchema, name: string): FieldSchema {
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined) throw new Error(`no field ${name} on ${object.name}`);
  return field;
}

openDoors({
  typeLiteral: typeToken,
  sobjectType: sObjectTypeToken,
  sobjectField: (object, name) => sObjectFieldToken(object, fieldOf(object, name)),
  describeObject,
  describeFields,
  describeField: (object, name) => new DescribeField(object, fieldOf(object, name)),
  describeFieldSets,
  describeFieldSet: (object, name) => {
    const set = object.fieldSets.get(name.toLowerCase()) ?? object.fieldSets.get(name);
    if (set === undefined) throw new Error(`no field set ${name} on ${object.name}`);
    return describeFieldSet(object, set);
  },
  sobjectStatic,
  // The platform tells the page's name in small letters.
  pageReference: (page) => new PageReference(`/apex/${page.toLowerCase()}`)
});
