/** Apps and their navigation from CustomApplication and CustomTab metadata. */
import type { SourceComponent } from '../../source/index.ts';
import type { AppSummary, NavigationItem, ShellModel } from '../pageModel.ts';
import type { PageContext } from './context.ts';
import { motifIcon, objectIcon } from './icons.ts';
import { translatedName } from './labels.ts';
import { objectModel } from './objectModel.ts';
import { describeProblem } from '../build/index.ts';
import { relative } from 'node:path';

const DEFAULT_COLOR = '#0176D3';
/** Shown when the project has no app of its own. */
const STANDARD_APP: AppSummary = {
  name: 'standard__LightningSales',
  label: 'Sales',
  description: 'Accounts, contacts and opportunities',
  color: DEFAULT_COLOR,
  logo: null
};
const STANDARD_TABS = ['standard-home', 'standard-Account', 'standard-Contact', 'standard-Opportunity'];

/** Lightning apps of the project the user may open, by label. */
export function lightningApps(context: PageContext): SourceComponent[] {
  return context.project
    .ofType('CustomApplication')
    .filter((app) => app.xml().textOf('uiType') === 'Lightning')
    .filter((app) => {
      const factors = app
        .xml()
        .all('formFactors')
        .map((factor) => factor.text.trim());
      return factors.length === 0 || factors.includes('Large');
    });
}

function summary(context: PageContext, app: SourceComponent): AppSummary {
  const xml = app.xml();
  const brand = xml.first('brand');
  const logo = brand?.textOf('logo');
  return {
    name: app.fullName,
    label:
      translatedName(context.project, context.user.language, 'app', app.fullName) ??
      xml.textOf('label') ??
      app.fullName,
    description: xml.textOf('description') ?? '',
    color: brand?.textOf('headerColor') || DEFAULT_COLOR,
    logo: logo && context.project.find('ContentAsset', logo) ? `/file-asset/${logo}` : null
  };
}

/** The frame's model for a user and an app. */
export function shellModel(context: PageContext): ShellModel {
  const apps = lightningApps(context);
  const chosen = chosenApp(context);
  const summaries = apps.map((app) => summary(context, app));
  const tabs = chosen
    ? chosen
        .xml()
        .all('tabs')
        .map((tab) => tab.text.trim())
    : STANDARD_TABS;
  const items = tabs.flatMap((tab) => navigationItem(context, tab) ?? []);
  const allTabs = new Set([
    ...tabs,
    ...context.project.ofType('CustomTab').map(({ fullName }) => fullName),
    ...STANDARD_TABS
  ]);
  const allItems = [...allTabs]
    .flatMap((tab) => navigationItem(context, tab) ?? [])
    .sort((a, b) => a.label.localeCompare(b.label));
  return {
    apps: summaries.length > 0 ? summaries : [STANDARD_APP],
    app: { ...(chosen ? summary(context, chosen) : STANDARD_APP), items },
    allItems: allItems.filter((item, index) => allItems.findIndex((other) => other.url === item.url) === index),
    organizationName: context.organizationName,
    searchObjects: searchObjects(context, items),
    problems: context.bundles.app.problems.map((problem) =>
      describeProblem({ ...problem, file: relative(context.project.root, problem.file) })
    )
  };
}

/** The app's component; undefined when the project has none. */
export function chosenApp(context: PageContext): SourceComponent | undefined {
  const apps = lightningApps(context);
  return apps.find(({ fullName }) => fullName === context.appName) ?? apps[0];
}

/** A tab of the navigation bar; null for one that does not exist, is hidden from the user or shows an object they may not read. */
export function navigationItem(context: PageContext, tab: string): NavigationItem | null {
  if (tab.toLowerCase() === 'standard-home')
    return { name: tab, label: 'Home', url: '/lightning/page/home', icon: 'standard:home', objectApiName: null };
  if (tab.startsWith('standard-')) return standardItem(context, tab);
  const component = context.project.find('CustomTab', tab);
  if (!component) return objectItem(context, tab, tab);
  if (!context.org.seesTab(context.user.id, component.fullName)) return null;
  const xml = component.xml();
  if (xml.textOf('customObject') === 'true') return objectItem(context, tab, tab);
  const label = translatedName(context.project, context.user.language, 'tab', tab) ?? xml.textOf('label') ?? tab;
  return {
    name: tab,
    label,
    url: `/lightning/n/${component.fullName}`,
    icon: motifIcon(xml.textOf('motif')) ?? 'standard:custom',
    objectApiName: null
  };
}

function standardItem(context: PageContext, tab: string): NavigationItem | null {
  const name = tab.slice('standard-'.length);
  if (/^report$/i.test(name))
    return {
      name: tab,
      label: 'Reports',
      url: '/lightning/o/Report/home',
      icon: 'standard:report',
      objectApiName: 'Report'
    };
  if (/^dashboard$/i.test(name))
    return {
      name: tab,
      label: 'Dashboards',
      url: '/lightning/o/Dashboard/home',
      icon: 'standard:dashboard',
      objectApiName: 'Dashboard'
    };
  return objectItem(context, tab, name);
}

function objectItem(context: PageContext, tab: string, objectName: string): NavigationItem | null {
  const object = context.org.schema.objects.get(objectName.toLowerCase());
  if (!object || !context.org.objectPermissions(context.user.id, object.name).read) return null;
  const model = objectModel(context, object, []);
  return {
    name: tab,
    label: model.labelPlural,
    url: `/lightning/o/${object.name}/list`,
    icon: objectIcon(context.project, object.name),
    objectApiName: object.name
  };
}

function searchObjects(context: PageContext, items: readonly NavigationItem[]): ShellModel['searchObjects'] {
  const names = new Set([
    ...items.flatMap(({ objectApiName }) => objectApiName ?? []),
    'Account',
    'Contact',
    'Opportunity'
  ]);
  return [...names]
    .flatMap((name) => {
      const object = context.org.schema.objects.get(name.toLowerCase());
      if (!object?.nameField || !object.queryable || !context.org.objectPermissions(context.user.id, object.name).read)
        return [];
      const model = objectModel(context, object, []);
      return [{ apiName: object.name, label: model.labelPlural, icon: model.icon, nameField: object.nameField }];
    })
    .slice(0, 6);
}
