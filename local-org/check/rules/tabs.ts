/** Custom tabs: what they show and how they look. */
import { bundleOfComponentName } from '../lwc/bundles.ts';
import { parsedOf } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const CUSTOM_TAB = 'Metadata API Developer Guide, “CustomTab”';

/** Elements each of which says what a tab shows. */
const SHOWN = ['customObject', 'flexiPage', 'lwcComponent', 'auraComponent', 'page', 'url', 'scontrol'];

const oneTarget: Rule = {
  name: 'tab-one-target',
  severity: 'error',
  states: 'A tab shows one thing: an object, a page, a component or an address.',
  source: CUSTOM_TAB,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomTab')) {
      if (component.fullName.startsWith('standard-')) continue;
      const shown = SHOWN.map((name) => xml.first(name)).filter((at) => at !== undefined && at.text.trim() !== 'false');
      // The tab of an object is called as the object is.
      if (shown.length === 0 && !/__[a-z]+$/i.test(component.fullName))
        report(component.path, xml, `The tab shows nothing: add one of <${SHOWN.slice(0, 5).join('>, <')}>, <url>.`);
      if (shown.length > 1)
        report(component.path, shown[1], `The tab shows <${shown[0]!.name}> already: remove <${shown[1]!.name}>.`);
    }
  }
};

const targetKind: Rule = {
  name: 'tab-target-kind',
  severity: 'error',
  states: 'A tab shows an app page, or a component with the target lightning__Tab.',
  source: CUSTOM_TAB,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomTab')) {
      const page = xml.first('flexiPage');
      const shown = page && project.project.find('FlexiPage', page.text.trim());
      const type = shown && parsedOf(shown)?.textOf('type');
      if (type === 'RecordPage' || type === 'HomePage' || type === 'UtilityBar')
        report(component.path, page, `${page!.text.trim()} is a ${type}: a tab shows an AppPage.`);
      const lwc = xml.first('lwcComponent');
      const bundle = lwc && bundleOfComponentName(project, lwc.text.trim());
      if (bundle === undefined || !bundle.path.endsWith('-meta.xml')) continue;
      const targets = bundle.xml().first('targets')?.all('target') ?? [];
      if (!targets.some((target) => target.text.trim() === 'lightning__Tab'))
        report(component.path, lwc, `${lwc!.text.trim()} has no target lightning__Tab in its meta file.`);
    }
  }
};

/** Icons of tabs are called Custom1 to Custom100. */
const MOST_MOTIFS = 100;

const motif: Rule = {
  name: 'tab-motif',
  severity: 'error',
  states: 'The icon of a tab is one of the platform’s: Custom1 to Custom100, and its name.',
  source: CUSTOM_TAB,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomTab')) {
      const at = xml.first('motif');
      if (at === undefined) continue;
      const [, number] = /^Custom(\d+): \S.*$/.exec(at.text.trim()) ?? [];
      if (number === undefined || Number(number) < 1 || Number(number) > MOST_MOTIFS)
        report(component.path, at, `There is no icon “${at.text.trim()}”: write it as in Custom1: Heart.`);
    }
  }
};

/** The rules of this file. */
export const tabRules: readonly Rule[] = [oneTarget, targetKind, motif];
