/** How long labels may be and how much may stand in a list: what the platform's own forms allow. */
import type { XmlElement } from '../../source/index.ts';
import type { SourceComponent } from '../../source/index.ts';
import type { ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

/** Type, element, the most characters. */
const LENGTHS: readonly (readonly [type: string, element: string, most: number])[] = [
  ['CustomObject', 'label', 40],
  ['CustomObject', 'pluralLabel', 40],
  ['ListView', 'label', 40],
  ['PermissionSet', 'label', 80],
  ['PermissionSet', 'description', 255],
  ['PermissionSetGroup', 'label', 80],
  ['CustomMetadata', 'label', 40]
];

const lengths: Rule = {
  name: 'label-lengths',
  severity: 'error',
  states:
    'Labels of objects, list views and custom metadata records have at most 40 characters, those of permission sets 80, picklist values 255.',
  source: 'Metadata API Developer Guide, “CustomObject”, “ListView”, “PermissionSet”, “CustomMetadata”',
  check(project, report) {
    for (const [type, element, most] of LENGTHS)
      for (const { component, xml } of project.parsed(type)) tooLong(component, xml.first(element), most);
    for (const { component, xml } of project.parsed('CustomField'))
      for (const value of xml.first('valueSet')?.first('valueSetDefinition')?.all('value') ?? [])
        tooLong(component, value.first('fullName'), 255);

    function tooLong(component: SourceComponent, at: XmlElement | undefined, most: number): void {
      const length = at?.text.trim().length ?? 0;
      if (length > most) report(component.path, at, `<${at!.name}> has ${length} characters; at most ${most} fit.`);
    }
  }
};

/** Types that a compact layout does not show. */
const NOT_COMPACT = /^(TextArea|LongTextArea|Html|MultiselectPicklist|EncryptedText)$/;

const compactLayout: Rule = {
  name: 'compact-layout-limits',
  severity: 'error',
  states: 'A compact layout shows at most ten fields, each once, and no long text.',
  source: 'Salesforce Help, “Compact Layouts”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CompactLayout')) {
      const [object = ''] = component.fullName.split('.');
      for (const [index, at] of xml.all('fields').entries()) {
        const type = project.field(object, at.text.trim())?.type ?? '';
        if (index === 10) report(component.path, at, 'A compact layout takes ten fields: remove this one.');
        if (NOT_COMPACT.test(type))
          report(component.path, at, `${at.text.trim()} is a ${type}: a compact layout does not show it.`);
      }
    }
  }
};

/** How many columns a section of a style has. */
const COLUMNS: Readonly<Record<string, number>> = {
  OneColumn: 1,
  TwoColumnsTopToBottom: 2,
  TwoColumnsLeftToRight: 2
};

const layoutColumns: Rule = {
  name: 'layout-columns',
  severity: 'error',
  states: 'A section of a layout has no more columns than its style says.',
  source: 'Metadata API Developer Guide, “Layout” (LayoutSection)',
  check(project, report) {
    for (const { component, xml } of project.parsed('Layout')) {
      for (const section of xml.all('layoutSections')) {
        const style = section.first('style');
        const most = COLUMNS[style?.text.trim() ?? ''];
        const count = section.all('layoutColumns').length;
        if (most !== undefined && count > most)
          report(
            component.path,
            style,
            `A section of the style ${style!.text.trim()} takes ${most} columns, not ${count}.`
          );
      }
    }
  }
};

/** What a file lists by name, and where the name stands. */
interface Listing {
  readonly type: string;
  readonly items: (xml: XmlElement) => readonly XmlElement[];
  /** Element that holds the name; absent where the item itself does. */
  readonly name?: string;
  readonly title: string;
}

const LISTINGS: readonly Listing[] = [
  { type: 'Layout', items: (xml) => xml.all('relatedLists'), name: 'relatedList', title: 'The related list' },
  { type: 'CustomApplication', items: (xml) => xml.all('tabs'), title: 'The tab' },
  { type: 'CompactLayout', items: (xml) => xml.all('fields'), title: 'The field' },
  { type: 'ListView', items: (xml) => xml.all('columns'), title: 'The column' },
  { type: 'FieldSet', items: (xml) => xml.all('displayedFields'), name: 'field', title: 'The field' },
  { type: 'Translations', items: (xml) => xml.all('customLabels'), name: 'name', title: 'The label' },
  { type: 'CustomObjectTranslation', items: (xml) => xml.all('fields'), name: 'name', title: 'The field' },
  { type: 'CustomFieldTranslation', items: (xml) => xml.all('picklistValues'), name: 'masterLabel', title: 'The value' }
];

const twice: Rule = {
  name: 'listed-twice',
  severity: 'error',
  states:
    'What a file lists by name stands once: related lists of a layout, tabs of an app, columns of a list view, fields of a compact layout or field set, properties of a component on a page, entries of a translation.',
  source: 'Metadata API Developer Guide, “Layout”, “CustomApplication”, “ListView”, “FieldSet”, “Translations”',
  check(project, report) {
    for (const { type, items, name, title } of LISTINGS)
      for (const { component, xml } of project.parsed(type))
        once(
          component.path,
          items(xml).map((item) => (name === undefined ? item : item.first(name))),
          title
        );
    for (const { component, properties } of propertiesOnPages(project))
      once(
        component.path,
        properties.map((property) => property.first('name')),
        'The property'
      );

    function once(file: string, names: readonly (XmlElement | undefined)[], title: string): void {
      const seen = new Set<string>();
      for (const at of names) {
        const text = at?.text.trim() ?? '';
        if (text !== '' && seen.has(text)) report(file, at, `${title} ${text} stands twice: keep one.`);
        seen.add(text);
      }
    }
  }
};

function* propertiesOnPages(
  project: ProjectIndex
): Generator<{ component: SourceComponent; properties: readonly XmlElement[] }> {
  for (const { component, xml } of project.parsed('FlexiPage'))
    for (const region of xml.all('flexiPageRegions'))
      for (const item of region.all('itemInstances'))
        for (const instance of item.all('componentInstance'))
          yield { component, properties: instance.all('componentInstanceProperties') };
}

/** The rules of this file. */
export const limitRules: readonly Rule[] = [lengths, compactLayout, layoutColumns, twice];
