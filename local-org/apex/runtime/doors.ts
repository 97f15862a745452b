/**
 * What generated code needs of the standard library beside declared members: describe tokens, `Foo.class`, page references.
 * The modules of the library that own these values open the doors when they are loaded; a closed door refuses by name.
 */
import { NotSupported } from '../../data/access.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import type { RuntimeType } from './types.ts';

export interface LibraryDoors {
  /** `Foo.class`: a System.Type. */
  typeLiteral(type: RuntimeType): unknown;
  /** `Account.SObjectType`. */
  sobjectType(object: ObjectSchema): unknown;
  /** `Account.Name` as a token. */
  sobjectField(object: ObjectSchema, field: string): unknown;
  /** `Schema.SObjectType.Account`. */
  describeObject(object: ObjectSchema): unknown;
  /** `Schema.SObjectType.Account.fields`. */
  describeFields(object: ObjectSchema): unknown;
  /** `Schema.SObjectType.Account.fields.Name`. */
  describeField(object: ObjectSchema, field: string): unknown;
  /** `Schema.SObjectType.Account.fieldSets`. */
  describeFieldSets(object: ObjectSchema): unknown;
  /** `Schema.SObjectType.Account.fieldSets.Main`. */
  describeFieldSet(object: ObjectSchema, fieldSet: string): unknown;
  /**
   * Statics of custom settings and custom metadata types: `Setting__c.getInstance()`, `Type__mdt.getAll()`.
   * `method` is getInstance, getOrgDefaults, getValues, getAll or getSObjectType; `type` the shape of the result.
   */
  sobjectStatic(object: ObjectSchema, method: string, args: readonly unknown[], type: RuntimeType): unknown;
  /** `Page.Name`. */
  pageReference(page: string): unknown;
}

function closed(feature: string): () => never {
  return () => {
    throw new NotSupported(feature);
  };
}

export const doors: LibraryDoors = {
  typeLiteral: closed('System.Type'),
  sobjectType: closed('Schema.SObjectType'),
  sobjectField: closed('Schema.SObjectField'),
  describeObject: closed('Schema.DescribeSObjectResult'),
  describeFields: closed('Schema.SObjectTypeFields'),
  describeField: closed('Schema.DescribeFieldResult'),
  describeFieldSets: closed('Schema.SObjectTypeFieldSets'),
  describeFieldSet: closed('Schema.FieldSet'),
  sobjectStatic: closed('methods of custom settings and custom metadata types'),
  pageReference: closed('System.PageReference')
};

/** Opens doors: called by the library's modules. */
export function openDoors(opened: Partial<LibraryDoors>): void {
  Object.assign(doors, opened);
}
