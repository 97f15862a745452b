/** Layouts as the UI API gives them (User Interface API Developer Guide, "Record Layout"); what they hold the pages read too. */
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { compactFields as compactFieldNames, layoutOf, layoutSections } from '../../lightning/pages/layout.ts';
import type { LayoutItem, LayoutSection } from '../../lightning/pageModel.ts';
import { canRead, metadataFor, textsFor, type ServerContext } from '../org/context.ts';
import type { Texts } from '../../data/schema/translations.ts';

export type LayoutType = 'Full' | 'Compact';
export type LayoutMode = 'Create' | 'Edit' | 'View';

/** The fields of the object's compact layout, the name first. */
export function compactFields(context: ServerContext, userId: string, object: ObjectSchema): FieldSchema[] {
  return compactFieldNames(metadataFor(context, userId), object).flatMap(
    (name) => object.fields.get(name.toLowerCase()) ?? []
  );
}

/** `recordType` is the developer name; null for the master record type. */
function sectionsOf(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  type: LayoutType,
  recordType: string | null
): LayoutSection[] {
  if (type === 'Compact') {
    const items = compactFields(context, userId, object).map(({ name }): LayoutItem => ({
      field: name,
      behavior: 'readonly'
    }));
    return [{ label: 'Compact', showLabel: false, columns: [items] }];
  }
  const metadata = metadataFor(context, userId);
  return layoutSections(metadata, object, layoutOf(metadata, object, recordType));
}

/** The fields a layout shows that the user may read. */
export function layoutFields(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  type: LayoutType,
  recordType: string | null = null
): FieldSchema[] {
  const names = sectionsOf(context, userId, object, type, recordType)
    .flatMap(({ columns }) => columns.flat())
    .map(({ field }) => field);
  return [...new Set(names)]
    .flatMap((name) => object.fields.get(name.toLowerCase()) ?? [])
    .filter((field) => canRead(context, userId, field));
}

/** The layout as the UI API gives it. The mode decides what is editable. */
export function layoutRepresentation(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  layoutType: LayoutType,
  mode: LayoutMode,
  recordTypeId: string,
  recordType: string | null
): unknown {
  const texts = textsFor(context, userId);
  return {
    eTag: null,
    id: null,
    layoutType,
    mode,
    objectApiName: object.name,
    recordTypeId,
    saveOptions: [],
    sections: sectionsOf(context, userId, object, layoutType, recordType).map((section, index) => {
      const height = Math.max(...section.columns.map((column) => column.length));
      return {
        collapsible: true,
        columns: section.columns.length,
        heading: section.label,
        id: `${object.name}-${layoutType}-${index}`,
        layoutRows: Array.from({ length: height }, (_, row) => ({
          layoutItems: section.columns.map((column) =>
            itemRepresentation(context, userId, object, column[row], mode, texts)
          )
        })),
        rows: height,
        useHeading: section.showLabel
      };
    })
  };
}

function itemRepresentation(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  item: LayoutItem | undefined,
  mode: LayoutMode,
  texts: Texts
): Record<string, unknown> {
  const field = item && object.fields.get(item.field.toLowerCase());
  if (!field || !canRead(context, userId, field)) {
    return {
      label: '',
      required: false,
      sortable: false,
      editableForNew: false,
      editableForUpdate: false,
      lookupIdApiName: null,
      layoutComponents: [{ apiName: null, componentType: 'EmptySpace', label: null }]
    };
  }
  const label = texts.fieldLabel(field);
  const editable =
    mode !== 'View' &&
    item.behavior !== 'readonly' &&
    context.org.fieldPermissions(userId, field.object, field.name).editable;
  return {
    label,
    required:
      item.behavior === 'required' ||
      (!field.nillable && field.type !== 'boolean' && field.createable && !field.defaultedOnCreate),
    sortable: field.sortable,
    editableForNew: editable && field.createable,
    editableForUpdate: editable && field.updateable,
    lookupIdApiName: field.type === 'reference' ? field.name : null,
    layoutComponents: [{ apiName: field.name, componentType: 'Field', label }]
  };
}
