/** Schema.FieldSet and FieldSetMember. Source: Apex Reference, "FieldSet Class". */
import type { FieldSchema, FieldSetSchema, ObjectSchema } from '../../../data/schema/model.ts';
import { ApexList, CaseInsensitiveMap } from '../../runtime/collections.ts';
import { stringHash } from '../../runtime/equality.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { propertiesOf } from '../bean.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { displayType } from './field-describe.ts';
import { currentTexts } from './texts.ts';
import { currentSchema, findField, findRelationship, sObjectFieldToken, sObjectTypeToken } from './tokens.ts';

export class FieldSet {
  readonly object: ObjectSchema;
  readonly set: FieldSetSchema;
  constructor(object: ObjectSchema, set: FieldSetSchema) {
    this.object = object;
    this.set = set;
  }
}

class FieldSetMember {
  readonly path: string;
  readonly required: boolean;
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  constructor(path: string, required: boolean, object: ObjectSchema, field: FieldSchema) {
    this.path = path;
    this.required = required;
    this.object = object;
    this.field = field;
  }

  apexEquals(other: unknown): boolean {
    return (
      other instanceof FieldSetMember &&
      other.object === this.object &&
      other.field === this.field &&
      other.path === this.path &&
      other.required === this.required
    );
  }

  apexHashCode(): number {
    return stringHash(`${this.object.name} ${this.path}`);
  }

  apexJson(): Record<string, unknown> {
    return {
      dbRequired: isDbRequired(this.field),
      fieldPath: this.path,
      label: currentTexts().fieldLabel(this.field),
      required: this.required,
      type: displayType(this.field.type)
    };
  }
}

const isDbRequired = (field: FieldSchema): boolean => !field.nillable && !field.defaultedOnCreate;

/** Follows a path such as `Account.Owner.Name`; undefined when it leads nowhere. */
function follow(object: ObjectSchema, path: string): { object: ObjectSchema; field: FieldSchema } | undefined {
  const parts = path.split('.');
  let at = object;
  for (const part of parts.slice(0, -1)) {
    const reference = findRelationship(at, part);
    const parent =
      reference === undefined ? undefined : currentSchema().objects.get(reference.referenceTo[0]?.toLowerCase() ?? '');
    if (parent === undefined) return undefined;
    at = parent;
  }
  const field = findField(at, parts.at(-1)!);
  return field === undefined ? undefined : { object: at, field };
}

function members(set: FieldSet): FieldSetMember[] {
  return set.set.fields.flatMap(({ path, required }) => {
    const found = follow(set.object, path);
    return found === undefined ? [] : [new FieldSetMember(path, required, found.object, found.field)];
  });
}

/** `describe.fieldSets.getMap()`. */
export function fieldSetMap(object: ObjectSchema): CaseInsensitiveMap {
  const map = new CaseInsensitiveMap(RuntimeTypes.get('Map<String,Schema.FieldSet>'));
  for (const [name, set] of object.fieldSets) map.put(name, new FieldSet(object, set));
  return map;
}

/** `Schema.SObjectType.Account.fieldSets.Main`. */
export const describeFieldSet = (object: ObjectSchema, set: FieldSetSchema): FieldSet => new FieldSet(object, set);

const setMethods: Record<string, Implementation> = {
  'String getDescription()': ({ set }: FieldSet) => set.description ?? null,
  'List<Schema.FieldSetMember> getFields()': (set: FieldSet) =>
    ApexList.of(RuntimeTypes.get('Schema.FieldSetMember'), members(set)),
  'String getLabel()': ({ object, set }: FieldSet) => currentTexts().fieldSetLabel(object, set),
  'String getName()': ({ set }: FieldSet) => set.name,
  'String getNameSpace()': () => currentTransaction().host.namespace,
  'Schema.SObjectType getSObjectType()': ({ object }: FieldSet) => sObjectTypeToken(object)
};
platformType({
  name: 'Schema.FieldSet',
  kind: 'class',
  construct: FieldSet,
  methods: setMethods,
  properties: propertiesOf(setMethods)
});

const memberMethods: Record<string, Implementation> = {
  'Boolean getDbRequired()': ({ field }: FieldSetMember) => isDbRequired(field),
  'String getFieldPath()': ({ path }: FieldSetMember) => path,
  'String getLabel()': ({ field }: FieldSetMember) => currentTexts().fieldLabel(field),
  'Boolean getRequired()': ({ required }: FieldSetMember) => required,
  'Schema.SObjectField getSObjectField()': ({ object, field }: FieldSetMember) => sObjectFieldToken(object, field),
  'Schema.DisplayType getType()': ({ field }: FieldSetMember) => displayType(field.type)
};
platformType({
  name: 'Schema.FieldSetMember',
  kind: 'class',
  construct: FieldSetMember,
  methods: memberMethods,
  properties: propertiesOf(memberMethods)
});
