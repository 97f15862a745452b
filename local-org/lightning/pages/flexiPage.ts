/** Lightning pages from FlexiPage metadata (Metadata API Developer Guide, "FlexiPage"): facets are put where they are named. */
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import type {
  ComponentItem,
  FieldItem,
  FlexiPageModel,
  PageItem,
  PageRegion,
  VisibilityCriterion,
  VisibilityRule
} from '../pageModel.ts';
import { componentProperties } from './componentProperties.ts';
import type { PageContext } from './context.ts';
import { resolveLabelReferences, translatedName } from './labels.ts';
import { pathField } from './pathAssistant.ts';

const PATH = 'runtime_sales_pathassistant:pathAssistant';

/** Texts of standard tabs, in the App Builder's own names. */
const STANDARD_TABS: Readonly<Record<string, string>> = {
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.relatedLists': 'Related',
  'Standard.Tab.collaborate': 'Chatter',
  'Standard.Tab.news': 'News',
  'Standard.Tab.chatter': 'Chatter',
  'Standard.Tab.feed': 'Feed',
  'Standard.Tab.quotes': 'Quotes',
  'Standard.Tab.salesforce': 'Salesforce'
};

/** Reads a page. */
export function readFlexiPage(context: PageContext, component: SourceComponent): FlexiPageModel {
  const xml = component.xml();
  const facets = new Map<string, XmlElement>();
  const regions: XmlElement[] = [];
  for (const region of xml.all('flexiPageRegions')) {
    if (region.textOf('type') === 'Facet') facets.set(region.textOf('name') ?? '', region);
    else regions.push(region);
  }
  const reader: Reader = {
    context,
    facets,
    open: new Set(),
    pageType: xml.textOf('type') ?? 'AppPage',
    object: xml.textOf('sobjectType') ?? ''
  };
  return {
    name: component.fullName,
    label:
      translatedName(context.project, context.user.language, 'flexipage', component.fullName) ??
      xml.textOf('masterLabel') ??
      component.fullName,
    type: xml.textOf('type') ?? 'AppPage',
    template: xml.first('template')?.textOf('name') ?? '',
    regions: regions.map((region): PageRegion => ({ name: region.textOf('name') ?? '', items: items(reader, region) }))
  };
}

interface Reader {
  readonly context: PageContext;
  readonly facets: ReadonlyMap<string, XmlElement>;
  /** Facets being read, so that one that names itself does not go round for ever. */
  readonly open: Set<string>;
  readonly pageType: string;
  readonly object: string;
}

function items(reader: Reader, region: XmlElement): PageItem[] {
  const found: PageItem[] = [];
  // Newer pages write itemInstances, older ones componentInstances directly.
  for (const instance of region.children) {
    if (instance.name === 'itemInstances') {
      for (const part of instance.children) {
        if (part.name === 'componentInstance') found.push(componentItem(reader, part));
        else if (part.name === 'fieldInstance') found.push(fieldItem(reader.context, part));
      }
    } else if (instance.name === 'componentInstances') found.push(componentItem(reader, instance));
  }
  return found;
}

function facetItems(reader: Reader, name: string): PageItem[] {
  const region = reader.facets.get(name);
  if (!region || reader.open.has(name)) return [];
  reader.open.add(name);
  const found = items(reader, region);
  reader.open.delete(name);
  return found;
}

function componentItem(reader: Reader, element: XmlElement): ComponentItem {
  const properties: Record<string, string | string[]> = {};
  const facets: Record<string, PageItem[]> = {};
  for (const property of element.all('componentInstanceProperties')) {
    const name = property.textOf('name') ?? '';
    const list = property.first('valueList');
    if (list) {
      properties[name] = list.all('valueListItems').map((item) => item.textOf('value') ?? '');
      continue;
    }
    const value = property.first('value')?.text ?? '';
    if (reader.facets.has(value.trim())) facets[name] = facetItems(reader, value.trim());
    else properties[name] = text(reader.context, value);
  }
  const component = element.textOf('componentName') ?? '';
  if (component === PATH) {
    const field = pathField(reader.context, reader.object);
    if (field) properties['pathField'] = field;
  }
  return {
    kind: 'component',
    component,
    identifier: element.textOf('identifier') ?? '',
    properties: isCustom(component)
      ? componentProperties(reader.context.project, component, reader.pageType, properties)
      : properties,
    facets,
    visibility: visibilityRule(reader.context, element)
  };
}

/** Components of the project are named without namespace, or with `c:` or its own; those of the platform with theirs. */
function isCustom(component: string): boolean {
  return (
    !component.includes(':') ||
    !/^(?:force|flexipage|lst|home|runtime_|console|forceChatter|forceCommunity|lightning|sfa|laf|native)/i.test(
      component
    )
  );
}

function text(context: PageContext, value: string): string {
  const standard = /^Standard\.Tab\.(\w+)$/.exec(value)?.[1];
  if (standard)
    return STANDARD_TABS[value] ?? (standard[0]!.toUpperCase() + standard.slice(1)).replace(/([a-z])([A-Z])/g, '$1 $2');
  return resolveLabelReferences(context.project, context.user.language, value);
}

function fieldItem(context: PageContext, element: XmlElement): FieldItem {
  const behavior = element
    .all('fieldInstanceProperties')
    .find((property) => property.textOf('name') === 'uiBehavior')
    ?.textOf('value');
  return {
    kind: 'field',
    field: (element.textOf('fieldItem') ?? '').replace(/^Record\./, ''),
    identifier: element.textOf('identifier') ?? '',
    behavior: behavior === 'required' || behavior === 'readonly' ? behavior : 'none',
    visibility: visibilityRule(context, element)
  };
}

function visibilityRule(context: PageContext, element: XmlElement): VisibilityRule | null {
  const rule = element.first('visibilityRule');
  if (!rule) return null;
  return {
    criteria: rule.all('criteria').map((criterion): VisibilityCriterion => {
      const left = (criterion.textOf('leftValue') ?? '').replace(/^\{!|\}$/g, '');
      const value = permissionValue(context, left);
      return {
        left,
        operator: (criterion.textOf('operator') ?? 'EQUAL') as VisibilityCriterion['operator'],
        right: criterion.textOf('rightValue') ?? '',
        ...(value === undefined ? {} : { value })
      };
    }),
    booleanFilter: rule.textOf('booleanFilter') ?? null
  };
}

function permissionValue(context: PageContext, left: string): boolean | undefined {
  const match = /^\$Permission\.(CustomPermission|StandardPermission)\.(\w+)$/.exec(left);
  if (!match) return undefined;
  const name = match[2]!;
  return match[1] === 'CustomPermission'
    ? context.org.hasCustomPermission(context.user.id, name.replace(/^\w+__/, ''))
    : context.org.hasSystemPermission(context.user.id, name);
}

/** Fields of the record that a page's own fields and visibility rules name, as paths. */
export function fieldsOfPage(page: FlexiPageModel): Set<string> {
  const found = new Set<string>();
  const visit = (item: PageItem): void => {
    for (const criterion of item.visibility?.criteria ?? []) {
      if (/^Record\.[\w.]+$/.test(criterion.left)) found.add(criterion.left.slice('Record.'.length));
    }
    if (item.kind === 'field') found.add(item.field);
    else {
      const path = item.component === PATH ? item.properties['pathField'] : undefined;
      if (typeof path === 'string') found.add(path);
      for (const facet of Object.values(item.facets)) facet.forEach(visit);
    }
  };
  for (const region of page.regions) region.items.forEach(visit);
  return found;
}
