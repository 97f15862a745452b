/** Lightning pages (FlexiPage), applications and tabs. */
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import { bundleOfComponentName, targetProperties } from '../lwc/bundles.ts';
import { isTrue, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const FLEXI_PAGE = 'Metadata API Developer Guide, “FlexiPage”';

interface PageComponent {
  readonly element: XmlElement;
  readonly name: string;
  readonly region: string;
  /** Property → its element and value. */
  readonly properties: ReadonlyMap<string, { element: XmlElement; value: string }>;
}

/** The components of a page, in order. */
function componentsOf(page: XmlElement): PageComponent[] {
  const found: PageComponent[] = [];
  for (const region of page.all('flexiPageRegions')) {
    for (const item of region.all('itemInstances')) {
      for (const element of item.all('componentInstance')) {
        const properties = new Map<string, { element: XmlElement; value: string }>();
        for (const property of element.all('componentInstanceProperties')) {
          properties.set(property.textOf('name') ?? '', { element: property, value: property.textOf('value') ?? '' });
        }
        found.push({
          element,
          name: element.textOf('componentName') ?? '',
          region: region.textOf('name') ?? '',
          properties
        });
      }
    }
  }
  return found;
}

function pageRule(
  name: string,
  states: string,
  check: (
    page: { component: SourceComponent; xml: XmlElement },
    project: ProjectIndex,
    report: (at: XmlElement | undefined, message: string) => void
  ) => void,
  severity: Rule['severity'] = 'error'
): Rule {
  return {
    name,
    severity,
    states,
    source: FLEXI_PAGE,
    check(project, report) {
      for (const page of project.parsed('FlexiPage')) {
        check(page, project, (at, message) => report(page.component.path, at ?? page.xml, message));
      }
    }
  };
}

const oneItem = pageRule(
  'flexipage-one-item',
  'Each itemInstances holds one component or field.',
  ({ xml }, _project, report) => {
    for (const region of xml.all('flexiPageRegions')) {
      for (const item of region.all('itemInstances')) {
        if (item.children.length > 1)
          report(
            item.children[1],
            'One <itemInstances> holds one component or field: give this one an <itemInstances> of its own.'
          );
        if (item.children.length === 0) report(item, 'This <itemInstances> is empty: remove it.');
      }
    }
  }
);

const uniqueNames = pageRule(
  'flexipage-unique-names',
  'Names of regions and identifiers of components stand once on a page.',
  ({ xml }, _project, report) => {
    const regions = new Set<string>();
    const identifiers = new Set<string>();
    for (const region of xml.all('flexiPageRegions')) {
      const name = region.first('name');
      if (name !== undefined && regions.has(name.text.trim()))
        report(name, `There are two regions named ${name.text.trim()}: rename one.`);
      regions.add(name?.text.trim() ?? '');
      for (const item of region.all('itemInstances')) {
        const identifier = item.children[0]?.first('identifier');
        if (identifier === undefined) continue;
        if (identifiers.has(identifier.text.trim()))
          report(identifier, `The identifier ${identifier.text.trim()} stands twice: rename one.`);
        identifiers.add(identifier.text.trim());
      }
    }
  }
);

const facets = pageRule(
  'flexipage-facets',
  'Each facet is shown by a component, and each facet a component names exists.',
  ({ xml }, _project, report) => {
    const facetsByName = new Map<string, XmlElement>();
    for (const region of xml.all('flexiPageRegions')) {
      if (region.textOf('type') === 'Facet') facetsByName.set(region.textOf('name') ?? '', region);
    }
    const used = new Set<string>();
    for (const component of componentsOf(xml)) {
      for (const { value } of component.properties.values()) used.add(value);
    }
    for (const [name, region] of facetsByName) {
      if (!used.has(name))
        report(
          region.first('name'),
          `No component shows the facet ${name}: name it in a component's property or remove it.`
        );
    }
  }
);

const tabsets = pageRule(
  'flexipage-tabset',
  'A tabset names a facet of tabs, and each tab a facet as its body.',
  ({ xml }, _project, report) => {
    const names = new Set(
      xml
        .all('flexiPageRegions')
        .filter((region) => region.textOf('type') === 'Facet')
        .map((region) => region.textOf('name'))
    );
    const components = componentsOf(xml);
    for (const component of components) {
      const key =
        component.name === 'flexipage:tabset' ? 'tabs' : component.name === 'flexipage:tab' ? 'body' : undefined;
      if (key === undefined) continue;
      const property = component.properties.get(key);
      if (property === undefined) {
        if (key === 'tabs')
          report(component.element, `${component.name} needs the property “${key}” with the name of a facet.`);
      } else if (!names.has(property.value)) {
        report(property.element, `There is no facet ${property.value} for the “${key}” of this ${component.name}.`);
      } else if (key === 'tabs') {
        const stranger = components.find(({ region, name }) => region === property.value && name !== 'flexipage:tab');
        if (stranger !== undefined)
          report(
            stranger.element,
            `The facet ${property.value} holds the tabs of a tabset: only flexipage:tab may stand in it.`
          );
      }
    }
  }
);

const recordField = pageRule(
  'flexipage-record-field',
  'Visibility rules and fields of a record page speak of Record, not of the object.',
  ({ xml }, _project, report) => {
    const object = xml.textOf('sobjectType');
    if (object === undefined) return;
    const visit = (element: XmlElement): void => {
      if (element.name === 'leftValue' || element.name === 'fieldItem') {
        const text = element.text.trim();
        if (text.startsWith(`{!${object}.`) || text.startsWith(`${object}.`)) {
          report(element, `Write ${text.replace(`${object}.`, 'Record.')}: a record page knows its record as Record.`);
        }
      }
      element.children.forEach(visit);
    };
    visit(xml);
  }
);

const fieldExists = pageRule('flexipage-field-exists', 'Fields on a record page exist.', ({ xml }, project, report) => {
  const object = xml.textOf('sobjectType') ?? '';
  const visit = (element: XmlElement): void => {
    const match =
      element.name === 'fieldItem' || element.name === 'leftValue'
        ? /^\{?!?Record\.([\w.]+?)(?:\.value)?\}?$/.exec(element.text.trim())
        : null;
    const wrong = match === null ? undefined : project.wrongStep(object, match[1]!);
    if (wrong !== undefined) report(element, wrong);
    element.children.forEach(visit);
  };
  visit(xml);
});

const pageObject = pageRule(
  'flexipage-object',
  'A record page is of an object that exists, and of one at all.',
  ({ xml }, project, report) => {
    const object = xml.first('sobjectType');
    if (object === undefined) {
      if (xml.textOf('type') === 'RecordPage')
        report(xml.first('type'), 'A record page needs a <sobjectType>: the object it shows.');
    } else if (project.lacksObject(object.text.trim()))
      report(object, `There is no object ${object.text.trim()} in the project.`);
  }
);

const pageLabel = pageRule(
  'flexipage-label',
  'Labels named on a page ({!$Label.Name}) exist.',
  ({ xml }, project, report) => {
    const visit = (element: XmlElement): void => {
      for (const [, name = ''] of element.text.matchAll(/\{!\$Label\.(\w+)\}/g)) {
        if (!project.labels.has(name.toLowerCase())) report(element, `There is no label ${name} in the project.`);
      }
      element.children.forEach(visit);
    };
    visit(xml);
  }
);

const relatedList = pageRule(
  'flexipage-related-list',
  'Related lists, actions and custom permissions that a page names exist.',
  ({ xml }, project, report) => {
    const object = xml.textOf('sobjectType') ?? '';
    const visit = (element: XmlElement): void => {
      if (element.name === 'leftValue') {
        const [, name = ''] = /^\{?!?\$Permission\.CustomPermission\.(\w+)\}?$/.exec(element.text.trim()) ?? [];
        if (name !== '' && !name.includes('__') && !project.has('CustomPermission', name))
          report(element, `There is no custom permission ${name} in the project.`);
      }
      element.children.forEach(visit);
    };
    visit(xml);
    for (const component of componentsOf(xml)) {
      if (!/^(force:relatedListSingleContainer|lst:dynamicRelatedList)$/.test(component.name)) continue;
      const list = component.properties.get('relatedListApiName');
      if (list === undefined || !/__r$/i.test(list.value) || !project.isOwnName(list.value)) continue;
      if (childObjects(project, object, list.value).length === 0)
        report(list.element, `${object} has no child relationship ${list.value} in the project.`);
    }
  }
);

/** Objects whose lookups make a child relationship (`Goals__r`) of an object. */
function childObjects(project: ProjectIndex, parent: string, relationship: string): string[] {
  const found: string[] = [];
  for (const object of project.objects.values()) {
    for (const { xml } of object.fields.values()) {
      const name = xml.textOf('relationshipName');
      if (name !== undefined && `${name}__r`.toLowerCase() === relationship.toLowerCase()) {
        if (xml.textOf('referenceTo')?.toLowerCase() === parent.toLowerCase()) found.push(object.name);
      }
    }
  }
  return found;
}

const valueSource = pageRule(
  'flexipage-visibility',
  'The filter logic of a visibility rule names its criteria.',
  ({ xml }, _project, report) => {
    const visit = (element: XmlElement): void => {
      if (element.name === 'visibilityRule') {
        const count = element.all('criteria').length;
        const logic = element.first('booleanFilter');
        for (const [number] of logic?.text.matchAll(/\d+/g) ?? []) {
          if (Number(number) < 1 || Number(number) > count)
            report(logic, `The filter logic names criterion ${number}; there are ${count}.`);
        }
      }
      element.children.forEach(visit);
    };
    visit(xml);
  }
);

const componentProperty = pageRule(
  'flexipage-component',
  'Custom components on a page exist, are exposed, and have the properties that are set.',
  ({ xml }, project, report) => {
    for (const component of componentsOf(xml)) {
      const bundle = bundleOfComponentName(project, component.name);
      if (bundle === undefined) {
        const local = component.name.replace(/^c:/, '');
        if (/^\w+$/.test(local) && !project.has('AuraDefinitionBundle', local)) {
          report(component.element, `There is no component ${component.name} in the project.`);
        }
        continue;
      }
      if (!bundle.path.endsWith('-meta.xml')) continue;
      const meta = bundle.xml();
      if (!isTrue(meta, 'isExposed'))
        report(
          component.element,
          `${component.name} is not exposed: set <isExposed>true</isExposed> in its meta file.`
        );
      const target = TARGET_OF_PAGE[xml.textOf('type') ?? ''];
      const targets =
        meta
          .first('targets')
          ?.all('target')
          .map((one) => one.text.trim()) ?? [];
      if (target !== undefined && targets.length > 0 && !targets.includes(target))
        report(component.element, `${component.name} has no target ${target} in its meta file.`);
      const object = xml.textOf('sobjectType');
      const objects = objectsOf(meta, target);
      if (object !== undefined && objects.size > 0 && !objects.has(object.toLowerCase()))
        report(component.element, `${component.name} is not for ${object}: add it to the <objects> of its meta file.`);
      const known = targetProperties(meta);
      for (const [name, property] of known) {
        const given = property.attributes;
        if (given['required'] === 'true' && given['default'] === undefined && !component.properties.has(name))
          report(component.element, `${component.name} needs its property “${name}”.`);
      }
      for (const [name, { element }] of component.properties) {
        // Decorators (icon, height, … of a utility item) belong to the utility bar, not to the component.
        if (element.textOf('type') === 'decorator') continue;
        if (!known.has(name)) report(element, `${component.name} has no property “${name}” in its meta file.`);
      }
    }
  }
);

/** The target a component needs to stand on a page of a type. */
const TARGET_OF_PAGE: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  UtilityBar: 'lightning__UtilityBar'
};

/** Lower-cased objects that the configuration of a target is limited to; empty when it is for all. */
function objectsOf(meta: XmlElement, target: string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  for (const config of meta.first('targetConfigs')?.all('targetConfig') ?? []) {
    if (target === undefined || !(config.attributes['targets'] ?? '').split(',').some((one) => one.trim() === target))
      continue;
    for (const object of config.first('objects')?.all('object') ?? []) found.add(object.text.trim().toLowerCase());
  }
  return found;
}

const activation = pageRule(
  'flexipage-activation',
  'A record page is activated by an action override of its object or of an app.',
  ({ component, xml }, project, report) => {
    if (xml.textOf('type') !== 'RecordPage') return;
    const name = component.fullName;
    const overrides = [...project.parsed('CustomApplication'), ...project.parsed('CustomObject')].flatMap(
      ({ xml: owner }) => [...owner.all('actionOverrides'), ...owner.all('profileActionOverrides')]
    );
    if (!overrides.some((override) => override.textOf('content') === name)) {
      report(
        xml.first('masterLabel'),
        `Nothing shows the page ${name}: add an <actionOverrides> with it to its object or to an app.`
      );
    }
  },
  'warning'
);

/** What the content of an action override is, by the override's type. */
const OVERRIDES: Readonly<Record<string, string>> = {
  flexipage: 'FlexiPage',
  visualforce: 'ApexPage',
  lightningcomponent: 'AuraDefinitionBundle'
};

const overrideTarget: Rule = {
  name: 'override-page-exists',
  severity: 'error',
  states: 'Action overrides name pages that exist.',
  source: 'Metadata API Developer Guide, “CustomApplication”, “ActionOverride”',
  check(project, report) {
    for (const type of ['CustomApplication', 'CustomObject']) {
      for (const { component, xml } of project.parsed(type)) {
        for (const override of [...xml.all('actionOverrides'), ...xml.all('profileActionOverrides')]) {
          const content = override.first('content');
          const kind = override.textOf('type')?.toLowerCase();
          const type = OVERRIDES[kind ?? ''];
          const name = content?.text.trim() ?? '';
          if (type !== undefined && content === undefined)
            report(component.path, override, 'This override needs a <content>: what is shown instead.');
          // Standard pages and those of other packages are named with a namespace.
          else if (type !== undefined && !name.includes('__') && !name.includes(':') && !project.has(type, name))
            report(component.path, content, `There is no page ${name} in the project.`);
        }
      }
    }
  }
};

const appPages: Rule = {
  name: 'app-page-exists',
  severity: 'error',
  states: 'The utility bar of an app exists, and so do the tabs, objects and record types its settings name.',
  source: 'Metadata API Developer Guide, “CustomApplication”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomApplication')) {
      const bar = xml.first('utilityBar');
      if (bar !== undefined && bar.text.trim() !== '' && !project.has('FlexiPage', bar.text.trim()))
        report(component.path, bar, `There is no page ${bar.text.trim()} in the project.`);
      for (const mapping of xml.first('workspaceConfig')?.all('mappings') ?? []) {
        const at = mapping.first('tab');
        const tab = at?.text.trim() ?? '';
        if (project.isOwnName(tab) && !project.has('CustomTab', tab))
          report(component.path, at, `There is no tab ${tab} in the project.`);
      }
      for (const override of [...xml.all('actionOverrides'), ...xml.all('profileActionOverrides')]) {
        const at = override.first('pageOrSobjectType');
        if (at !== undefined && project.lacksObject(at.text.trim()))
          report(component.path, at, `There is no object ${at.text.trim()} in the project.`);
        const recordType = override.first('recordType');
        const name = recordType?.text.trim() ?? '';
        const [object = ''] = name.split('.');
        if (project.isOwnName(object) && !project.has('RecordType', name))
          report(component.path, recordType, `There is no record type ${name} in the project.`);
      }
    }
  }
};

const appTabs: Rule = {
  name: 'app-tab-exists',
  severity: 'error',
  states: 'Tabs of an app exist.',
  source: 'Metadata API Developer Guide, “CustomApplication”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomApplication')) {
      for (const element of xml.all('tabs')) {
        const tab = element.text.trim();
        if (tab.startsWith('standard-') || project.has('CustomTab', tab)) continue;
        if (project.isOwnName(tab) || !tab.includes('__'))
          report(component.path, element, `There is no tab ${tab} in the project.`);
      }
    }
  }
};

const tabInApp: Rule = {
  name: 'tab-in-app',
  severity: 'warning',
  states: 'In a project with apps, each tab stands in one.',
  source: 'Metadata API Developer Guide, “CustomApplication”',
  check(project, report) {
    const apps = [...project.parsed('CustomApplication')];
    if (apps.length === 0) return;
    const shown = new Set(apps.flatMap(({ xml }) => xml.all('tabs').map((tab) => tab.text.trim())));
    for (const { component, xml } of project.parsed('CustomTab')) {
      if (!shown.has(component.fullName))
        report(component.path, xml, `No app shows the tab ${component.fullName}: add it to an app's <tabs>.`);
    }
  }
};

const tabTarget: Rule = {
  name: 'tab-target-exists',
  severity: 'error',
  states: 'A tab shows an object, page or component that exists.',
  source: 'Metadata API Developer Guide, “CustomTab”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomTab')) {
      if (
        xml.textOf('customObject') === 'true' &&
        project.isOwnName(component.fullName) &&
        project.objects.get(component.fullName.toLowerCase())?.component === undefined
      ) {
        report(component.path, xml.first('customObject'), `There is no object ${component.fullName} in the project.`);
      }
      for (const [element, type, title] of TARGETS) {
        const target = xml.first(element);
        if (target !== undefined && !project.has(type, target.text.trim())) {
          report(component.path, target, `There is no ${title} ${target.text.trim()} in the project.`);
        }
      }
    }
  }
};

const TARGETS: readonly (readonly [string, string, string])[] = [
  ['flexiPage', 'FlexiPage', 'page'],
  ['lwcComponent', 'LightningComponentBundle', 'component'],
  ['auraComponent', 'AuraDefinitionBundle', 'component'],
  ['page', 'ApexPage', 'Visualforce page']
];

/** The rules of this file. */
export const pageRules: readonly Rule[] = [
  oneItem,
  uniqueNames,
  facets,
  tabsets,
  recordField,
  fieldExists,
  pageObject,
  pageLabel,
  relatedList,
  valueSource,
  componentProperty,
  activation,
  overrideTarget,
  appPages,
  appTabs,
  tabInApp,
  tabTarget
];
