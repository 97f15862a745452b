/** Page layouts, compact layouts and related lists from metadata, with the platform's ways out where there is none. */
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { textsOf } from '../../data/schema/translations.ts';
import type { SourceComponent } from '../../source/index.ts';
import type { ColumnModel, LayoutItem, LayoutSection, RelatedListModel } from '../pageModel.ts';
import type { MetadataContext } from './context.ts';
import { columnModel, columnPath, isCompound, isReadable, objectModel } from './objectModel.ts';
import { STANDARD_LAYOUTS } from './standardLayouts.ts';

/** The layout of an object for the user: as the profile assigns it, or the object's first. */
export function layoutOf(
  context: MetadataContext,
  object: ObjectSchema,
  recordType: string | null
): SourceComponent | null {
  const layouts = context.project
    .ofType('Layout')
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(`${object.name.toLowerCase()}-`));
  const profile = context.project
    .ofType('Profile')
    .find(
      (each) =>
        each.fullName.toLowerCase() === context.user.profileName.toLowerCase() ||
        (each.fullName === 'Admin' && context.user.profileName === 'System Administrator')
    );
  const assignments =
    profile
      ?.xml()
      .all('layoutAssignments')
      .filter((each) => (each.textOf('layout') ?? '').toLowerCase().startsWith(`${object.name.toLowerCase()}-`)) ?? [];
  const assigned =
    assignments.find(
      (each) =>
        recordType !== null && each.textOf('recordType')?.toLowerCase() === `${object.name}.${recordType}`.toLowerCase()
    ) ?? assignments.find((each) => each.textOf('recordType') === undefined);
  const name = assigned?.textOf('layout')?.toLowerCase();
  return layouts.find(({ fullName }) => decodeURIComponent(fullName).toLowerCase() === name) ?? layouts[0] ?? null;
}

/** Sections with the fields the user may see. */
export function layoutSections(
  context: MetadataContext,
  object: ObjectSchema,
  layout: SourceComponent | null
): LayoutSection[] {
  if (!layout) return standardSections(context, object);
  const texts = textsOf(context.org.schema, context.user.language);
  const sections: LayoutSection[] = [];
  for (const section of layout.xml().all('layoutSections')) {
    if (section.textOf('style') === 'CustomLinks') continue;
    const columns = section.all('layoutColumns').map((column) =>
      column.all('layoutItems').flatMap((item): LayoutItem[] => {
        const field = object.fields.get((item.textOf('field') ?? '').toLowerCase());
        if (!field || !isReadable(context, object, field)) return [];
        const behavior = item.textOf('behavior')?.toLowerCase();
        return [
          { field: field.name, behavior: behavior === 'required' || behavior === 'readonly' ? behavior : 'edit' }
        ];
      })
    );
    if (columns.every((column) => column.length === 0)) continue;
    const label = section.textOf('label') ?? '';
    sections.push({
      label: texts.sectionLabel(object, label),
      showLabel: section.textOf('detailHeading') !== 'false' && label !== '',
      columns
    });
  }
  return sections;
}

/** Without a layout: the standard one of a standard object, or every custom field; and who made and changed the record. */
function standardSections(context: MetadataContext, object: ObjectSchema): LayoutSection[] {
  const item = (name: string): LayoutItem[] => {
    const field = object.fields.get(name.toLowerCase());
    return field && isReadable(context, object, field)
      ? [{ field: field.name, behavior: behaviorOf(object, field) }]
      : [];
  };
  const known = STANDARD_LAYOUTS[object.name.toLowerCase()];
  const custom = [...object.fields.values()].filter(
    (field) => field.custom && field.type !== 'location' && field.type !== 'base64'
  );
  const wide = custom
    .filter(({ extraTypeInfo, length }) => extraTypeInfo !== undefined || length > 255)
    .map(({ name }) => name);
  const narrow = custom.filter(({ name }) => !wide.includes(name)).map(({ name }) => name);
  const half = Math.ceil(narrow.length / 2);
  const left = known ? [...known.left, ...narrow.slice(0, half)] : [object.nameField ?? 'Id', ...narrow.slice(0, half)];
  const right = known
    ? [...known.right, ...narrow.slice(half)]
    : [...(object.ownable ? ['OwnerId'] : []), ...narrow.slice(half)];
  const sections: LayoutSection[] = [
    { label: 'Information', showLabel: true, columns: [left.flatMap(item), right.flatMap(item)] }
  ];
  if (known?.more)
    sections.push({
      label: known.more.label,
      showLabel: true,
      columns: [known.more.left.flatMap(item), known.more.right.flatMap(item)]
    });
  sections.push({
    label: 'Description Information',
    showLabel: true,
    columns: [[...(known?.description ?? []), ...wide].flatMap(item)]
  });
  sections.push({
    label: 'System Information',
    showLabel: true,
    columns: ['CreatedById', 'LastModifiedById'].map((name) =>
      item(name).map(({ field }) => ({ field, behavior: 'readonly' as const }))
    )
  });
  return sections.filter(({ columns }) => columns.some((column) => column.length > 0));
}

function behaviorOf(object: ObjectSchema, field: FieldSchema): LayoutItem['behavior'] {
  if (isCompound(object, field)) return field.nameField ? 'required' : 'edit';
  if (!field.updateable && !field.createable) return 'readonly';
  return field.nillable || field.defaultedOnCreate || field.type === 'boolean' ? 'edit' : 'required';
}

/** What the highlights panel shows of standard objects without a compact layout of their own (Salesforce Help, "Compact Layouts"). */
const SYSTEM_COMPACT: Readonly<Record<string, readonly string[]>> = {
  account: ['Name', 'Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
  contact: ['Name', 'Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
  opportunity: ['Name', 'AccountId', 'CloseDate', 'Amount', 'OwnerId'],
  lead: ['Name', 'Title', 'Company', 'Phone', 'Email'],
  case: ['CaseNumber', 'Priority', 'Status', 'OwnerId'],
  task: ['Subject', 'ActivityDate', 'Status', 'Priority'],
  event: ['Subject', 'StartDateTime', 'EndDateTime'],
  product2: ['Name', 'ProductCode', 'Family'],
  campaign: ['Name', 'Type', 'Status', 'StartDate', 'EndDate'],
  user: ['Name', 'Title', 'Phone', 'Email']
};

/** Fields of the highlights panel, the name first. */
export function compactFields(context: MetadataContext, object: ObjectSchema): string[] {
  const assigned = context.project.find('CustomObject', object.name)?.xml().textOf('compactLayoutAssignment');
  const compact =
    assigned && assigned !== 'SYSTEM' ? context.project.find('CompactLayout', `${object.name}.${assigned}`) : undefined;
  const names = compact
    ? compact
        .xml()
        .all('fields')
        .map((field) => field.text.trim())
    : (SYSTEM_COMPACT[object.name.toLowerCase()] ?? [object.nameField ?? 'Id', ...(object.ownable ? ['OwnerId'] : [])]);
  return names.flatMap((name) => {
    const field = object.fields.get(name.toLowerCase());
    return field && isReadable(context, object, field) ? [field.name] : [];
  });
}

/** Related lists standard layouts name by words of their own. */
const STANDARD_LISTS: Readonly<Record<string, readonly [string, string]>> = {
  relatedcontactlist: ['Contact', 'AccountId'],
  relatedopportunitylist: ['Opportunity', 'AccountId'],
  relatedcaselist: ['Case', 'AccountId'],
  relatedcontactrolelist: ['OpportunityContactRole', 'OpportunityId'],
  relatedlineitemlist: ['OpportunityLineItem', 'OpportunityId'],
  relatedaccountteammemberlist: ['AccountTeamMember', 'AccountId'],
  relatedaccountsalesteam: ['AccountTeamMember', 'AccountId'],
  relatedcontractlist: ['Contract', 'AccountId'],
  relatedassetlist: ['Asset', 'AccountId'],
  relatedorderlist: ['Order', 'AccountId'],
  relatedcampaignlist: ['Campaign', 'ParentId']
};

const DEFAULT_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contact: ['Name', 'Title', 'Email', 'Phone'],
  opportunity: ['Name', 'StageName', 'Amount', 'CloseDate'],
  case: ['CaseNumber', 'Subject', 'Priority', 'CreatedDate'],
  history: ['CreatedDate', 'Field', 'CreatedById', 'OldValue', 'NewValue'],
  account: ['Name', 'Phone', 'Industry', 'OwnerId'],
  task: ['Subject', 'ActivityDate', 'Status', 'OwnerId'],
  event: ['Subject', 'StartDateTime', 'OwnerId']
};

/** The child relationship a name means on a parent: `Factors__r`, `Contacts`, `Factor__c.Plan__c`, `RelatedContactList`. */
export function relatedListByName(
  context: MetadataContext,
  parent: ObjectSchema,
  name: string
): { childObject: string; field: string; relationship: string } | null {
  const standard = STANDARD_LISTS[name.toLowerCase()];
  const [childName, fieldName] = standard ?? name.split('.');
  for (const relationship of parent.childRelationships) {
    const api = relationshipApiName(context, relationship);
    const byName = api !== undefined && api.toLowerCase() === name.toLowerCase();
    const byField =
      fieldName !== undefined &&
      relationship.childObject.toLowerCase() === childName?.toLowerCase() &&
      relationship.field.toLowerCase() === fieldName.toLowerCase();
    const byHistory =
      name.toLowerCase() === 'relatedentityhistorylist' &&
      context.org.schema.objects.get(relationship.childObject.toLowerCase())?.kind === 'history';
    if (byName || byField || byHistory)
      return {
        childObject: relationship.childObject,
        field: relationship.field,
        relationship: api ?? `${relationship.childObject}.${relationship.field}`
      };
  }
  return null;
}

/** The schema may give names of custom relationships with or without `__r`. */
function relationshipApiName(
  context: MetadataContext,
  relationship: ObjectSchema['childRelationships'][number]
): string | undefined {
  if (relationship.name === undefined) return undefined;
  const field = context.org.schema.objects
    .get(relationship.childObject.toLowerCase())
    ?.fields.get(relationship.field.toLowerCase());
  return field?.custom && !relationship.name.endsWith('__r') ? `${relationship.name}__r` : relationship.name;
}

/** The model of one related list; null when the user may not see it. */
export function relatedListModel(
  context: MetadataContext,
  parent: ObjectSchema,
  name: string,
  options: { columns?: readonly string[]; sortField?: string; sortDescending?: boolean; label?: string } = {}
): RelatedListModel | null {
  const found = relatedListByName(context, parent, name);
  const child = found ? context.org.schema.objects.get(found.childObject.toLowerCase()) : undefined;
  if (!found || !child || !context.org.objectPermissions(context.user.id, child.name).read) return null;
  const wanted =
    options.columns && options.columns.length > 0
      ? options.columns
      : (DEFAULT_COLUMNS[child.kind === 'history' ? 'history' : child.name.toLowerCase()] ?? standardColumns(child));
  const columns: ColumnModel[] = [];
  for (const each of wanted) {
    const path = columnPath(context, child, each);
    const column = path ? columnModel(context, child, path) : null;
    if (column && !columns.some((other) => other.path === column.path)) columns.push(column);
  }
  const sort = options.sortField ? columnPath(context, child, options.sortField) : null;
  const translated = textsOf(context.org.schema, context.user.language).relatedListLabel(child, found.field);
  const object = objectModel(context, child, [found.field]);
  const field = context.project.find('CustomField', `${child.name}.${found.field}`)?.xml();
  return {
    name: found.relationship,
    childObject: child.name,
    childField: found.field,
    columns,
    object,
    label: options.label ?? translated ?? field?.textOf('relationshipLabel') ?? object.labelPlural,
    sortField: sort,
    sortDescending: options.sortDescending === true
  };
}

function standardColumns(child: ObjectSchema): string[] {
  const own = [...child.fields.values()].filter(
    (field) => field.custom && field.type !== 'reference' && field.extraTypeInfo === undefined && field.length <= 255
  );
  return [child.nameField ?? 'Id', ...own.slice(0, 3).map(({ name }) => name)];
}

/** Related lists of a layout, or without one those of the object's named children. `unsupported` are named but cannot be drawn. */
export function relatedLists(
  context: MetadataContext,
  object: ObjectSchema,
  layout: SourceComponent | null
): { lists: RelatedListModel[]; unsupported: string[] } {
  const lists: RelatedListModel[] = [];
  const unsupported: string[] = [];
  if (layout) {
    for (const element of layout.xml().all('relatedLists')) {
      const name = element.textOf('relatedList') ?? '';
      const sortField = element.textOf('sortField');
      const list = relatedListModel(context, object, name, {
        columns: element.all('fields').map((field) => field.text.trim()),
        ...(sortField ? { sortField } : {}),
        sortDescending: element.textOf('sortOrder') === 'Desc'
      });
      if (list) lists.push(list);
      else if (!relatedListByName(context, object, name)) unsupported.push(name);
    }
    return { lists, unsupported };
  }
  const standard = (STANDARD_LAYOUTS[object.name.toLowerCase()]?.related ?? []).map(
    ([child, field]) => `${child}.${field}`
  );
  const custom = object.childRelationships.flatMap((relationship) => {
    const child = context.org.schema.objects.get(relationship.childObject.toLowerCase());
    return relationship.name !== undefined && child?.kind === 'custom'
      ? [`${relationship.childObject}.${relationship.field}`]
      : [];
  });
  for (const name of [...standard, ...custom]) {
    const list = relatedListModel(context, object, name);
    if (list) lists.push(list);
  }
  return { lists, unsupported };
}
