/** The last step of building a schema: what follows from all objects together. */
import type { DraftObject, SchemaProblem } from './draft.ts';
import { makeField } from './field.ts';
import type { ChildRelationship, FieldSchema, ObjectSchema, PicklistValue, Schema } from './model.ts';
import { NamespacedMap } from './namespaced-map.ts';
import { historyObject, shareNameOf, shareObject } from './related-objects.ts';

export interface FinishOptions {
  readonly currencies: readonly string[];
  readonly personAccounts: boolean;
  readonly namespace: string | undefined;
  readonly texts: Schema['texts'];
  readonly report: (problem: SchemaProblem) => void;
}

/** Freezes the drafts into a schema: open targets, summaries, currencies, shares, histories, child relationships, prefixes. */
export function finishSchema(drafts: Map<string, DraftObject>, options: FinishOptions): Schema {
  if (options.currencies.length > 0) addCurrencies(drafts, options.currencies);
  addRelatedObjects(drafts);
  fillOpenTargets(drafts);
  finishSummaries(drafts, options.report);
  const children = childRelationships(drafts, options.report);
  const objects = new NamespacedMap<ObjectSchema>(options.namespace);
  const byPrefix = new Map<string, ObjectSchema>();
  for (const [key, draft] of drafts) {
    const object = toObject(draft, children.get(key) ?? [], options.namespace);
    objects.set(key, object);
    if (object.keyPrefix !== '' && !byPrefix.has(object.keyPrefix)) byPrefix.set(object.keyPrefix, object);
  }
  return {
    objects,
    byPrefix,
    multiCurrency: options.currencies.length > 0,
    personAccounts: options.personAccounts,
    texts: options.texts
  };
}

/** `@activity`: objects tasks and events may be related to; `@content`: what files may be linked to; `@feed`: what has a feed. */
function fillOpenTargets(drafts: Map<string, DraftObject>): void {
  const names = (keep: (object: DraftObject) => boolean): string[] =>
    [...drafts.values()]
      .filter(keep)
      .map((object) => object.name)
      .sort();
  const own = (object: DraftObject): boolean => object.kind === 'custom';
  const notTarget = new Set(['Task', 'Event', 'Contact', 'Lead', 'EmailMessage']);
  const lists: Readonly<Record<string, string[]>> = {
    '@activity': names((object) => object.activitiesAllowed && !notTarget.has(object.name)),
    '@content': names(
      (object) =>
        object.activitiesAllowed ||
        own(object) ||
        ['User', 'Organization', 'CollaborationGroup', 'Task', 'Event', 'ContentWorkspace', 'Product2'].includes(
          object.name
        )
    ),
    '@feed': names(
      (object) => object.feedAllowed || ['User', 'CollaborationGroup', 'Task', 'Event'].includes(object.name)
    )
  };
  for (const draft of drafts.values()) {
    for (const [key, field] of draft.fields) {
      if (!field.referenceTo.some((target) => target.startsWith('@'))) continue;
      const targets = [...new Set(field.referenceTo.flatMap((target) => lists[target] ?? [target]))];
      draft.fields.set(key, makeField({ ...field, referenceTo: targets, polymorphic: targets.length > 1 }));
    }
  }
}

function addCurrencies(drafts: Map<string, DraftObject>, currencies: readonly string[]): void {
  const picklistValues: PicklistValue[] = currencies.map((value, index) => ({
    value,
    label: value,
    isDefault: index === 0,
    isActive: true
  }));
  for (const draft of drafts.values()) {
    if (draft.kind === 'custom' || draft.kind === 'customSetting') {
      draft.fields.set(
        'currencyisocode',
        makeField({
          name: 'CurrencyIsoCode',
          object: draft.name,
          type: 'picklist',
          length: 3,
          label: 'Currency ISO Code',
          restrictedPicklist: true,
          defaultedOnCreate: true,
          picklistValues
        })
      );
    }
    for (const [key, field] of draft.fields) {
      if (/^(currencyisocode|defaultcurrencyisocode|isocode)$/.test(key))
        draft.fields.set(key, makeField({ ...field, picklistValues, defaultedOnCreate: true }));
    }
  }
}

/** Objects whose sharing is not open to all have a Share object; those that keep a history have a History object. */
function addRelatedObjects(drafts: Map<string, DraftObject>): void {
  for (const draft of [...drafts.values()]) {
    if (draft.historyAllowed && (draft.kind === 'custom' || draft.kind === 'standard')) {
      const history = historyObject(draft);
      if (!drafts.has(history.name.toLowerCase())) drafts.set(history.name.toLowerCase(), history);
    }
    const wanted =
      draft.shareName !== undefined ||
      (draft.kind === 'custom' && draft.ownable && (draft.sharingModel === 'Private' || draft.sharingModel === 'Read'));
    if (wanted && !drafts.has(shareNameOf(draft).toLowerCase()))
      drafts.set(shareNameOf(draft).toLowerCase(), shareObject(draft));
  }
}

/** Sum, minimum and maximum have the type of what they summarise; a count is a whole number (Help, "Roll-Up Summary Field"). */
function finishSummaries(drafts: Map<string, DraftObject>, report: FinishOptions['report']): void {
  for (const draft of drafts.values()) {
    for (const [key, field] of draft.fields) {
      const { summary } = field;
      if (!summary) continue;
      const child = drafts.get(summary.childObject.toLowerCase());
      const foreignKey = child?.fields.get(summary.foreignKey.toLowerCase());
      if (!child || !foreignKey) {
        report({
          ...place(field),
          message: `The roll-up summary ${draft.name}.${field.name} is over ${summary.childObject}.${summary.foreignKey}, which does not exist`
        });
        continue;
      }
      const summarized =
        summary.summarizedField === undefined ? undefined : child.fields.get(summary.summarizedField.toLowerCase());
      if (summary.operation !== 'count' && !summarized) {
        report({
          ...place(field),
          message: `The roll-up summary ${draft.name}.${field.name} needs a <summarizedField> that exists`
        });
        continue;
      }
      const type = summary.operation === 'count' ? 'double' : (summarized as FieldSchema).type;
      draft.fields.set(
        key,
        makeField({
          ...field,
          type,
          defaultedOnCreate: false,
          groupable: false,
          sortable: true,
          filterable: true,
          createable: false,
          updateable: false,
          precision: 18,
          scale: summary.operation === 'count' ? 0 : (summarized as FieldSchema).scale
        })
      );
    }
  }
}

function place(field: FieldSchema): { file: string; line: number } {
  return { file: field.source?.file ?? field.object, line: field.source?.line ?? 1 };
}

/** Child relationships by lower-cased name of the parent. */
function childRelationships(
  drafts: ReadonlyMap<string, DraftObject>,
  report: FinishOptions['report']
): Map<string, ChildRelationship[]> {
  const byParent = new Map<string, ChildRelationship[]>();
  for (const draft of drafts.values()) {
    for (const field of draft.fields.values()) {
      for (const target of field.referenceTo) {
        const key = target.toLowerCase();
        if (!drafts.has(key)) {
          if (field.custom)
            report({
              ...place(field),
              message: `Not supported by the local org: the object ${target} (the target of ${draft.name}.${field.name})`
            });
          continue;
        }
        const name =
          field.childRelationshipName === undefined
            ? undefined
            : field.custom
              ? `${field.childRelationshipName}__r`
              : field.childRelationshipName;
        const relationship: ChildRelationship = {
          ...(name === undefined ? {} : { name }),
          childObject: draft.name,
          field: field.name,
          cascadeDelete: field.deleteConstraint === 'Cascade',
          restrictedDelete: field.deleteConstraint === 'Restrict'
        };
        const list = byParent.get(key);
        if (list) list.push(relationship);
        else byParent.set(key, [relationship]);
      }
    }
  }
  return byParent;
}

function toObject(
  draft: DraftObject,
  childRelationshipsOf: ChildRelationship[],
  namespace: string | undefined
): ObjectSchema {
  const { feedAllowed: _feed, historyAllowed: _history, shareName: _share, fields, ...rest } = draft;
  const nameField = [...fields.values()].find((field) => field.nameField)?.name;
  const namespaced = new NamespacedMap<FieldSchema>(namespace);
  for (const [key, field] of fields) namespaced.set(key, field);
  return {
    ...rest,
    fields: namespaced,
    childRelationships: childRelationshipsOf,
    ...(nameField === undefined ? {} : { nameField })
  };
}
