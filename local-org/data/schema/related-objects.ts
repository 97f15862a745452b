/** Share and History objects that go with an object (Object Reference, "StandardObjectNameShare", "CustomObject__Share", "CustomObject__History"). */
import { makeField } from './field.ts';
import type { FieldParts } from './field.ts';
import type { FieldSchema, PicklistValue } from './model.ts';
import type { DraftObject } from './draft.ts';

const values = (...names: string[]): PicklistValue[] =>
  names.map((value) => ({ value, label: value, isDefault: false, isActive: true }));

const sharePrefixes: Readonly<Record<string, string>> = {
  AccountShare: '00r',
  OpportunityShare: '00t',
  ContactShare: '03s',
  CaseShare: '01n',
  LeadShare: '01o',
  CampaignShare: '08s'
};

/** `AccountShare`, `Plan__Share`. */
export function shareNameOf(object: DraftObject): string {
  return object.custom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;
}

/** `AccountHistory`, `Plan__History`; opportunities have `OpportunityFieldHistory`. */
export function historyNameOf(object: DraftObject): string {
  if (object.custom) return object.name.replace(/__c$/, '__History');
  return object.name === 'Opportunity' ? 'OpportunityFieldHistory' : `${object.name}History`;
}

/** The Share object: who was given access to a record, and why. */
export function shareObject(parent: DraftObject): DraftObject {
  const name = shareNameOf(parent);
  const add = (parts: Omit<FieldParts, 'object'>): FieldSchema => makeField({ ...parts, object: name });
  const parentField = parent.custom ? 'ParentId' : `${parent.name}Id`;
  const accessField = parent.custom ? 'AccessLevel' : `${parent.name}AccessLevel`;
  const accessLevels = values('Read', 'Edit', 'All');
  const fields = [
    add({ name: 'Id', type: 'id', label: 'Record ID', nillable: false, createable: false, updateable: false }),
    add({
      name: parentField,
      type: 'reference',
      label: 'Parent ID',
      nillable: false,
      updateable: false,
      referenceTo: [parent.name],
      relationshipName: parent.custom ? 'Parent' : parent.name,
      childRelationshipName: 'Shares',
      deleteConstraint: 'Cascade'
    }),
    add({
      name: 'UserOrGroupId',
      type: 'reference',
      label: 'User/Group ID',
      nillable: false,
      updateable: false,
      referenceTo: ['Group', 'User'],
      relationshipName: 'UserOrGroup'
    }),
    add({
      name: accessField,
      type: 'picklist',
      label: 'Access Level',
      length: 40,
      nillable: false,
      restrictedPicklist: true,
      picklistValues: accessLevels
    }),
    ...(name === 'AccountShare'
      ? ['Opportunity', 'Case', 'Contact'].map((each) =>
          add({
            name: `${each}AccessLevel`,
            type: 'picklist',
            label: `${each} Access`,
            length: 40,
            nillable: each === 'Contact',
            restrictedPicklist: true,
            picklistValues: values('None', 'Read', 'Edit', 'ControlledByParent')
          })
        )
      : []),
    add({
      name: 'RowCause',
      type: 'picklist',
      label: 'Row Cause',
      length: 40,
      updateable: false,
      defaultedOnCreate: true,
      defaultValue: "'Manual'",
      picklistValues: [
        ...values('Owner', 'Manual', 'Rule', 'ImplicitChild', 'ImplicitParent', 'Team', 'Territory', 'GuestRule'),
        ...parent.sharingReasons.map((reason) => ({
          value: `${reason.name.replace(/__c$/, '')}__c`,
          label: reason.label,
          isDefault: false,
          isActive: true
        }))
      ]
    }),
    add({
      name: 'LastModifiedDate',
      type: 'datetime',
      label: 'Last Modified Date',
      nillable: false,
      createable: false,
      updateable: false
    }),
    add({
      name: 'LastModifiedById',
      type: 'reference',
      label: 'Last Modified By ID',
      nillable: false,
      createable: false,
      updateable: false,
      referenceTo: ['User'],
      relationshipName: 'LastModifiedBy'
    }),
    add({ name: 'IsDeleted', type: 'boolean', label: 'Deleted', nillable: false, createable: false, updateable: false })
  ];
  return relatedDraft(parent, name, 'share', sharePrefixes[name] ?? '02c', `${parent.label} Share`, fields, {
    createable: true,
    updateable: true,
    deletable: true,
    triggerable: false
  });
}

/** The History object: old and new values of tracked fields. */
export function historyObject(parent: DraftObject): DraftObject {
  const name = historyNameOf(parent);
  const add = (parts: Omit<FieldParts, 'object'>): FieldSchema =>
    makeField({ createable: false, updateable: false, ...parts, object: name });
  const fields = [
    add({ name: 'Id', type: 'id', label: 'Record ID', nillable: false }),
    add({ name: 'IsDeleted', type: 'boolean', label: 'Deleted', nillable: false }),
    add({
      name: parent.custom ? 'ParentId' : `${parent.name}Id`,
      type: 'reference',
      label: 'Parent ID',
      nillable: false,
      referenceTo: [parent.name],
      relationshipName: parent.custom ? 'Parent' : parent.name,
      childRelationshipName: 'Histories',
      deleteConstraint: 'Cascade'
    }),
    add({
      name: 'CreatedById',
      type: 'reference',
      label: 'Created By ID',
      nillable: false,
      referenceTo: ['User'],
      relationshipName: 'CreatedBy'
    }),
    add({ name: 'CreatedDate', type: 'datetime', label: 'Created Date', nillable: false }),
    add({ name: 'Field', type: 'picklist', label: 'Changed Field', length: 255, nillable: false }),
    add({ name: 'DataType', type: 'picklist', label: 'Datatype', length: 40 }),
    add({
      name: 'OldValue',
      type: 'anytype',
      label: 'Old Value',
      length: 255,
      filterable: false,
      sortable: false,
      groupable: false
    }),
    add({
      name: 'NewValue',
      type: 'anytype',
      label: 'New Value',
      length: 255,
      filterable: false,
      sortable: false,
      groupable: false
    })
  ];
  return relatedDraft(parent, name, 'history', '017', `${parent.label} History`, fields, {
    createable: false,
    updateable: false,
    deletable: false,
    triggerable: false
  });
}

function relatedDraft(
  parent: DraftObject,
  name: string,
  kind: 'share' | 'history',
  keyPrefix: string,
  label: string,
  fields: FieldSchema[],
  allowed: { createable: boolean; updateable: boolean; deletable: boolean; triggerable: boolean }
): DraftObject {
  return {
    name,
    kind,
    custom: false,
    label,
    labelPlural: label,
    keyPrefix,
    sharingModel: 'ControlledByParent',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    recordTypes: [],
    validationRules: [],
    fieldSets: new Map(),
    sharingReasons: [],
    compactLayouts: [],
    ...allowed,
    queryable: true,
    searchable: false,
    undeletable: false,
    mergeable: false,
    ownable: false,
    parentObject: parent.name,
    setup: false,
    activitiesAllowed: false,
    feedAllowed: false,
    historyAllowed: false
  };
}
