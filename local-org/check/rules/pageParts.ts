/** What stands on a Lightning page: regions of its template, components of the platform, values of properties. */
import type { XmlElement } from '../../source/index.ts';
import { bundleOfComponentName, targetProperties } from '../lwc/bundles.ts';
import { misspellingOf } from '../misspelling.ts';
import type { Rule } from '../rule.ts';

const FLEXI_PAGE = 'Metadata API Developer Guide, “FlexiPage”';

/** Regions of the platform's templates. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:appHomeTemplateTwoColumns': ['column1', 'column2'],
  'flexipage:appHomeTemplateThreeColumns': ['region1', 'region2', 'region3'],
  'flexipage:appHomeTemplateTwoColumnsStacked': ['region1', 'region2', 'region3'],
  'flexipage:appHomeTemplateHeaderTwoColumns': ['region1', 'region2', 'region3'],
  'flexipage:appHomeTemplateHeaderTwoColumnsEqualWidth': ['region1', 'region2', 'region3'],
  'flexipage:appHomeTemplateHeaderTwoColumnsLeftSidebar': ['region1', 'region2', 'region3'],
  'flexipage:appHomeTemplateHeaderThreeColumns': ['region1', 'region2', 'region3', 'region4'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar'],
  'flexipage:recordHomeLeftSidebarTemplateDesktop': ['header', 'sidebar', 'main'],
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeSingleColNoHeaderTemplateDesktop': ['main'],
  'flexipage:recordHomeSimpleViewTemplate': ['header', 'main'],
  'flexipage:recordHomeTwoColEqualHeaderTemplateDesktop': ['header', 'leftcol', 'rightcol'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
  'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents']
};

const template: Rule = {
  name: 'flexipage-template',
  severity: 'error',
  states: 'The template of a page exists, and its regions are those of the template.',
  source: FLEXI_PAGE,
  check(project, report) {
    for (const { component, xml } of project.parsed('FlexiPage')) {
      const at = xml.first('template')?.first('name');
      const name = at?.text.trim() ?? '';
      const regions = TEMPLATES[name];
      if (regions === undefined) {
        const like = misspellingOf(name, Object.keys(TEMPLATES));
        if (like !== undefined) report(component.path, at, `There is no template ${name}: do you mean ${like}?`);
        continue;
      }
      for (const region of xml.all('flexiPageRegions')) {
        const named = region.first('name');
        if (named === undefined || region.textOf('type') === 'Facet' || regions.includes(named.text.trim())) continue;
        report(
          component.path,
          named,
          `The template ${name} has no region ${named.text.trim()}; it has ${regions.join(', ')}.`
        );
      }
    }
  }
};

/** Components of the platform that pages often show. */
const STANDARD = `console:history console:relatedRecord desktopDashboards:embeddedDashboard flexipage:accordion
  flexipage:accordionSection flexipage:column flexipage:fieldSection flexipage:filterListCard flexipage:recentItems flexipage:richText
  flexipage:tab flexipage:tabset flexipage:visualforcePage flexipage:reportChart flowruntime:interview force:detailPanel
  force:highlightsPanel force:recordDetailPanelMobile force:relatedListContainer force:relatedListQuickLinksContainer
  force:relatedListSingleContainer forceChatter:exposedFeed forceChatter:publisher forceChatter:recordFeedContainer home:assistant
  home:eventContainer home:heroChart home:recentRecordContainer home:topDealsContainer lst:dynamicRelatedList
  record_flexipage:dynamicHighlights runtime_sales_activities:activityPanel runtime_sales_activities:todayTaskContainer
  runtime_sales_pathassistant:pathAssistant`.split(/\s+/);

const standardComponent: Rule = {
  name: 'flexipage-standard-component',
  severity: 'error',
  states: 'Components of the platform on a page are not misspelt.',
  source: FLEXI_PAGE,
  check(project, report) {
    for (const { component, xml } of project.parsed('FlexiPage')) {
      for (const instance of instancesOf(xml)) {
        const at = instance.first('componentName');
        const name = at?.text.trim() ?? '';
        if (!name.includes(':') || STANDARD.includes(name)) continue;
        const like = misspellingOf(name, STANDARD);
        if (like !== undefined) report(component.path, at, `There is no component ${name}: do you mean ${like}?`);
      }
    }
  }
};

const propertyValue: Rule = {
  name: 'flexipage-property-value',
  severity: 'error',
  states:
    'Values on a page fit the properties of the component: numbers within their bounds, true or false, choices it offers.',
  source: 'Lightning Web Components Developer Guide, “XML Configuration File Elements”',
  check(project, report) {
    for (const { component, xml } of project.parsed('FlexiPage')) {
      for (const instance of instancesOf(xml)) {
        const bundle = bundleOfComponentName(project, instance.textOf('componentName') ?? '');
        if (bundle === undefined || !bundle.path.endsWith('-meta.xml')) continue;
        const known = targetProperties(bundle.xml());
        for (const given of instance.all('componentInstanceProperties')) {
          const name = given.textOf('name') ?? '';
          const value = given.first('value');
          const wrong = value && wrongValue(known.get(name)?.attributes ?? {}, value.text.trim());
          if (wrong !== undefined) report(component.path, value, `“${name}” ${wrong}.`);
        }
      }
    }
  }
};

/** What a property would have instead of a value; undefined when the value fits, or is an expression. */
function wrongValue(property: Readonly<Record<string, string>>, value: string): string | undefined {
  if (value === '' || value.startsWith('{!')) return undefined;
  const { type = '', datasource = '', min, max } = property;
  if (type === 'Boolean' && !/^(true|false)$/.test(value)) return `is true or false, not “${value}”`;
  if (type === 'Integer') {
    if (!/^-?\d+$/.test(value)) return `is a whole number, not “${value}”`;
    if (min !== undefined && Number(value) < Number(min)) return `is at least ${min}`;
    if (max !== undefined && Number(value) > Number(max)) return `is at most ${max}`;
  }
  const choices = datasource.split(',').map((one) => one.trim());
  if (type !== 'String' || datasource === '' || datasource.startsWith('apex://') || choices.includes(value))
    return undefined;
  return `is one of ${choices.join(', ')}, not “${value}”`;
}

function* instancesOf(page: XmlElement): Generator<XmlElement> {
  for (const region of page.all('flexiPageRegions'))
    for (const item of region.all('itemInstances')) yield* item.all('componentInstance');
}

/** The rules of this file. */
export const pagePartRules: readonly Rule[] = [template, standardComponent, propertyValue];
