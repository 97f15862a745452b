/**
 * Change event objects: `AccountChangeEvent`, `Plan__ChangeEvent` (Change Data Capture Developer Guide, "Change Event Objects").
 * Only those that the project's Apex or its channel members name are made: an org has one for nearly every object.
 */
import type { SourceProject } from '../../source/index.ts';
import type { DraftObject } from './draft.ts';
import { makeField } from './field.ts';
import type { FieldSchema } from './model.ts';

/** The name of an object's change events. */
export function changeEventNameOf(object: { readonly name: string; readonly custom: boolean }): string {
  return object.custom ? object.name.replace(/__c$/i, '__ChangeEvent') : `${object.name}ChangeEvent`;
}

/** Lower-cased names of change events in the project's Apex and among the members of its event channels. */
export function changeEventsNamedIn(project: SourceProject): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of ['ApexClass', 'ApexTrigger'] as const) {
    for (const component of project.deployed(type)) {
      for (const [name] of component.content().matchAll(/\b\w+ChangeEvent\b/gi)) names.add(name.toLowerCase());
    }
  }
  for (const name of selectedChangeEvents(project)) names.add(name);
  return names;
}

/** Lower-cased names of the change events that the org's channels select (Metadata API, "PlatformEventChannelMember"). */
export function selectedChangeEvents(project: SourceProject): ReadonlySet<string> {
  const names = new Set<string>();
  for (const component of project.deployed('PlatformEventChannelMember')) {
    const entity = component.xml().textOf('selectedEntity');
    if (entity !== undefined && /ChangeEvent$/i.test(entity)) names.add(entity.toLowerCase());
  }
  return names;
}

const notInEvents = new Set(['Id', 'IsDeleted', 'SystemModstamp', 'LastViewedDate', 'LastReferencedDate']);

/** Adds the change events of the named ones. */
export function addChangeEvents(objects: Map<string, DraftObject>, named: ReadonlySet<string>): void {
  for (const parent of [...objects.values()]) {
    const name = changeEventNameOf(parent);
    if (!named.has(name.toLowerCase()) || objects.has(name.toLowerCase())) continue;
    if (!parent.triggerable || (parent.kind !== 'standard' && parent.kind !== 'custom')) continue;
    objects.set(name.toLowerCase(), changeEventOf(parent, name));
  }
}

function changeEventOf(parent: DraftObject, name: string): DraftObject {
  const fields: FieldSchema[] = [
    makeField({ name: 'ReplayId', type: 'string', length: 1333, label: 'Replay ID', object: name, updateable: false }),
    makeField({ name: 'ChangeEventHeader', type: 'complexvalue', label: 'Change Event Header', object: name })
  ];
  for (const field of parent.fields.values()) {
    if (notInEvents.has(field.name) || field.formula !== undefined || field.type === 'address') continue;
    fields.push(valueOf(field, name));
  }
  return {
    name,
    kind: 'changeEvent',
    custom: false,
    label: `${parent.label} Change Event`,
    labelPlural: `${parent.label} Change Events`,
    keyPrefix: '',
    sharingModel: 'ReadWrite',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    recordTypes: [],
    validationRules: [],
    fieldSets: new Map(),
    sharingReasons: [],
    compactLayouts: [],
    createable: false,
    updateable: false,
    deletable: false,
    queryable: false,
    triggerable: true,
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

/** A field of the record as its event holds it: a value that may be absent, without rules or roll-ups. */
function valueOf(field: FieldSchema, object: string): FieldSchema {
  const {
    summary: _summary,
    autoNumberFormat: _format,
    defaultValue: _default,
    childRelationshipName: _children,
    compoundField: _compound,
    lookupFilter: _filter,
    ...kept
  } = field;
  return {
    ...kept,
    object,
    nillable: true,
    createable: true,
    updateable: false,
    unique: false,
    externalId: false,
    nameField: false,
    masterDetail: false,
    deleteConstraint: 'SetNull',
    trackHistory: false
  };
}
