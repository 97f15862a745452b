/** A small schema made in code, for the tests of SOQL, SOSL and sharing. */
import type { ChildRelationship, FieldSchema, FieldType, ObjectSchema, Schema, SharingModel } from '../schema/model.ts';

type FieldExtras = Partial<FieldSchema> & { readonly type: FieldType };

export function sampleField(object: string, name: string, extras: FieldExtras): FieldSchema {
  const long = extras.type === 'textarea' && (extras.length ?? 255) > 255;
  const base64 = extras.type === 'base64';
  return {
    name,
    object,
    label: name.replace(/__c$/, '').replaceAll('_', ' '),
    custom: name.endsWith('__c'),
    length: 255,
    precision: 18,
    scale: extras.type === 'currency' ? 2 : 0,
    nillable: true,
    defaultedOnCreate: false,
    createable: true,
    updateable: true,
    sortable: !long && extras.type !== 'multipicklist' && !base64,
    filterable: !long && !base64,
    groupable:
      !long &&
      !['multipicklist', 'double', 'currency', 'percent', 'datetime', 'base64'].includes(extras.type) &&
      extras.formula === undefined,
    unique: false,
    caseSensitive: false,
    externalId: false,
    nameField: name === 'Name',
    htmlFormatted: false,
    restrictedPicklist: false,
    picklistValues: [],
    referenceTo: [],
    masterDetail: false,
    reparentable: false,
    writeRequiresMasterRead: false,
    deleteConstraint: 'SetNull',
    polymorphic: false,
    trackHistory: false,
    ...extras
  };
}

export interface SampleObject {
  readonly prefix: string;
  readonly sharing?: SharingModel;
  readonly ownable?: boolean;
  readonly kind?: ObjectSchema['kind'];
  readonly parentObject?: string;
  readonly fields: Readonly<Record<string, FieldExtras>>;
}

function system(ownable: boolean): Record<string, FieldExtras> {
  const user = { type: 'reference' as const, referenceTo: ['User'], createable: false, updateable: false };
  return {
    Id: { type: 'id', length: 18, createable: false, updateable: false, nillable: false },
    ...(ownable
      ? {
          OwnerId: {
            type: 'reference' as const,
            referenceTo: ['User', 'Group'],
            polymorphic: true,
            relationshipName: 'Owner',
            nillable: false
          }
        }
      : {}),
    IsDeleted: { type: 'boolean', createable: false, updateable: false, nillable: false },
    CreatedDate: { type: 'datetime', createable: false, updateable: false, nillable: false },
    CreatedById: { ...user, relationshipName: 'CreatedBy' },
    LastModifiedDate: { type: 'datetime', createable: false, updateable: false, nillable: false },
    LastModifiedById: { ...user, relationshipName: 'LastModifiedBy' },
    SystemModstamp: { type: 'datetime', createable: false, updateable: false, nillable: false }
  };
}

/** Builds a schema of the given objects; child relationships are derived from the reference fields. */
export function sampleSchema(definitions: Readonly<Record<string, SampleObject>>): Schema {
  const children = new Map<string, ChildRelationship[]>();
  const objects = new Map<string, ObjectSchema>();
  for (const [name, definition] of Object.entries(definitions)) {
    const fields = new Map<string, FieldSchema>();
    for (const [fieldName, extras] of Object.entries({ ...system(definition.ownable ?? true), ...definition.fields })) {
      const field = sampleField(name, fieldName, extras);
      fields.set(fieldName.toLowerCase(), field);
      for (const target of field.referenceTo) {
        const list = children.get(target) ?? [];
        list.push({
          ...(field.childRelationshipName === undefined ? {} : { name: field.childRelationshipName }),
          childObject: name,
          field: fieldName,
          cascadeDelete: field.deleteConstraint === 'Cascade',
          restrictedDelete: false
        });
        children.set(target, list);
      }
    }
    const childRelationships: ChildRelationship[] = children.get(name) ?? [];
    children.set(name, childRelationships);
    objects.set(name.toLowerCase(), {
      name,
      kind: definition.kind ?? (name.endsWith('__c') ? 'custom' : 'standard'),
      custom: name.endsWith('__c'),
      label: name,
      labelPlural: name,
      keyPrefix: definition.prefix,
      sharingModel: definition.sharing ?? 'ReadWrite',
      fields,
      nameField: 'Name',
      childRelationships,
      recordTypes: [],
      validationRules: [],
      fieldSets: new Map(),
      sharingReasons: [],
      createable: true,
      updateable: true,
      deletable: true,
      queryable: true,
      searchable: true,
      undeletable: true,
      mergeable: false,
      triggerable: true,
      ownable: definition.ownable ?? true,
      ...(definition.parentObject === undefined ? {} : { parentObject: definition.parentObject })
    });
  }
  return {
    objects,
    byPrefix: new Map([...objects.values()].map((object) => [object.keyPrefix, object])),
    multiCurrency: false,
    personAccounts: false
  };
}

const stages = ['Prospecting', 'Negotiation', 'Closed Won', 'Closed Lost'].map((value) => ({
  value,
  label: value === 'Closed Won' ? 'Won!' : value,
  isDefault: false,
  isActive: true
}));

/** Account, Contact, Opportunity, Task, User and a custom master-detail: enough for the tests of the language. */
export function salesSchema(): Schema {
  return sampleSchema({
    User: {
      prefix: '005',
      ownable: false,
      fields: {
        Name: { type: 'string' },
        FirstName: { type: 'string' },
        LastName: { type: 'string' },
        Email: { type: 'email' },
        Username: { type: 'string' },
        Alias: { type: 'string' },
        IsActive: { type: 'boolean' },
        ProfileId: { type: 'reference', referenceTo: ['Profile'], relationshipName: 'Profile' },
        UserRoleId: { type: 'reference', referenceTo: ['UserRole'], relationshipName: 'UserRole' },
        ManagerId: { type: 'reference', referenceTo: ['User'], relationshipName: 'Manager' }
      }
    },
    Profile: { prefix: '00e', ownable: false, fields: { Name: { type: 'string' } } },
    UserRole: {
      prefix: '00E',
      ownable: false,
      fields: { Name: { type: 'string' }, ParentRoleId: { type: 'reference', referenceTo: ['UserRole'] } }
    },
    Group: {
      prefix: '00G',
      ownable: false,
      fields: {
        Name: { type: 'string' },
        DeveloperName: { type: 'string' },
        Type: { type: 'picklist' },
        RelatedId: {
          type: 'reference',
          referenceTo: ['UserRole', 'User'],
          polymorphic: true,
          relationshipName: 'Related'
        },
        DoesIncludeBosses: { type: 'boolean' }
      }
    },
    Account: {
      prefix: '001',
      sharing: 'Private',
      fields: {
        Name: { type: 'string', nillable: false },
        Industry: { type: 'picklist' },
        AnnualRevenue: { type: 'currency', scale: 2, precision: 18 },
        NumberOfEmployees: { type: 'integer' },
        Description: { type: 'textarea', length: 32000 },
        Phone: { type: 'phone' },
        Active__c: { type: 'boolean', nillable: false },
        ParentId: {
          type: 'reference',
          referenceTo: ['Account'],
          relationshipName: 'Parent',
          childRelationshipName: 'ChildAccounts'
        },
        Interests__c: { type: 'multipicklist' },
        BillingAddress: { type: 'address' },
        BillingCity: { type: 'string', compoundField: 'BillingAddress' },
        BillingLatitude: { type: 'double', scale: 15, compoundField: 'BillingAddress' },
        Revenue_Per_Head__c: { type: 'currency', scale: 2, formula: 'AnnualRevenue / NumberOfEmployees' },
        Founded__c: { type: 'date' },
        Code__c: { type: 'string', caseSensitive: true, unique: true, externalId: true }
      }
    },
    Contact: {
      prefix: '003',
      sharing: 'ControlledByParent',
      fields: {
        Name: { type: 'string' },
        FirstName: { type: 'string' },
        LastName: { type: 'string', nillable: false },
        Email: { type: 'email' },
        Phone: { type: 'phone' },
        Title: { type: 'string' },
        AccountId: {
          type: 'reference',
          referenceTo: ['Account'],
          relationshipName: 'Account',
          childRelationshipName: 'Contacts'
        },
        ReportsToId: { type: 'reference', referenceTo: ['Contact'], relationshipName: 'ReportsTo' },
        Account_Industry__c: { type: 'string', formula: 'TEXT(Account.Industry)' }
      }
    },
    Opportunity: {
      prefix: '006',
      sharing: 'Private',
      fields: {
        Name: { type: 'string' },
        Amount: { type: 'currency', scale: 2 },
        StageName: { type: 'picklist', picklistValues: stages },
        CloseDate: { type: 'date' },
        Probability: { type: 'percent', scale: 0 },
        IsWon: { type: 'boolean' },
        AccountId: {
          type: 'reference',
          referenceTo: ['Account'],
          relationshipName: 'Account',
          childRelationshipName: 'Opportunities'
        }
      }
    },
    Task: {
      prefix: '00T',
      sharing: 'Private',
      fields: {
        Subject: { type: 'string' },
        ActivityDate: { type: 'date' },
        Status: { type: 'picklist' },
        WhatId: {
          type: 'reference',
          referenceTo: ['Account', 'Opportunity', 'Plan__c'],
          polymorphic: true,
          relationshipName: 'What',
          childRelationshipName: 'Tasks'
        },
        WhoId: { type: 'reference', referenceTo: ['Contact'], polymorphic: true, relationshipName: 'Who' }
      }
    },
    Plan__c: {
      prefix: 'a00',
      sharing: 'Private',
      fields: {
        Name: { type: 'string' },
        Account__c: {
          type: 'reference',
          referenceTo: ['Account'],
          relationshipName: 'Account__r',
          childRelationshipName: 'Plans__r'
        },
        Budget__c: { type: 'double', scale: 3 },
        Starts__c: { type: 'datetime' },
        Daily__c: { type: 'time' },
        Objective_Count__c: { type: 'double', scale: 0 }
      }
    },
    Objective__c: {
      prefix: 'a01',
      sharing: 'ControlledByParent',
      ownable: false,
      fields: {
        Name: { type: 'string' },
        Target__c: { type: 'currency', scale: 2 },
        Plan__c: {
          type: 'reference',
          referenceTo: ['Plan__c'],
          relationshipName: 'Plan__r',
          childRelationshipName: 'Objectives__r',
          masterDetail: true,
          relationshipOrder: 0,
          nillable: false,
          deleteConstraint: 'Cascade'
        }
      }
    }
  });
}
