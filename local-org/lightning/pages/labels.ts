/** Custom labels and names of tabs, apps and pages in the user's language (Metadata API Developer Guide, "Translations"). */
import { languageChain } from '../../data/schema/translations.ts';
import type { SourceProject } from '../../source/index.ts';

interface Texts {
  /** Lower-cased label name → text. */
  readonly labels: ReadonlyMap<string, string>;
  /** `tab:name`, `app:name`, `flexipage:name`, lower-cased → text. */
  readonly names: ReadonlyMap<string, string>;
}

interface ProjectTexts {
  readonly base: ReadonlyMap<string, { name: string; value: string }>;
  readonly byLanguage: Map<string, Texts>;
}

const projects = new WeakMap<SourceProject, ProjectTexts>();

function textsOf(project: SourceProject): ProjectTexts {
  let texts = projects.get(project);
  if (!texts) {
    const base = new Map<string, { name: string; value: string }>();
    for (const component of project.ofType('CustomLabels')) {
      for (const label of component.xml().all('labels')) {
        const name = label.textOf('fullName') ?? '';
        base.set(name.toLowerCase(), { name, value: label.first('value')?.text ?? '' });
      }
    }
    projects.set(project, (texts = { base, byLanguage: new Map() }));
  }
  return texts;
}

function translationsOf(project: SourceProject, language: string): Texts {
  const texts = textsOf(project);
  const known = texts.byLanguage.get(language);
  if (known) return known;
  const labels = new Map<string, string>();
  const names = new Map<string, string>();
  const parts: [string, string, string][] = [
    ['customTabs', 'tab', 'label'],
    ['customApplications', 'app', 'label'],
    ['flexiPages', 'flexipage', 'label'],
    ['quickActions', 'action', 'label']
  ];
  for (const part of languageChain(language).reverse()) {
    // Several package directories may each hold translations of one language.
    for (const translations of project
      .ofType('Translations')
      .filter(({ fullName }) => fullName.toLowerCase() === part.toLowerCase())) {
      const xml = translations.xml();
      for (const label of xml.all('customLabels'))
        labels.set((label.textOf('name') ?? '').toLowerCase(), label.first('label')?.text ?? '');
      for (const [element, kind, text] of parts) {
        for (const each of xml.all(element)) {
          const value = each.textOf(text);
          if (value) names.set(`${kind}:${(each.textOf('name') ?? '').toLowerCase()}`, value);
        }
      }
    }
  }
  const result = { labels, names };
  texts.byLanguage.set(language, result);
  return result;
}

/** Labels by `c.Name` for the page. Names are the ones asked for; all of them when none are named. */
export function labelValues(
  project: SourceProject,
  language: string,
  wanted?: readonly string[]
): Record<string, string> {
  const { base } = textsOf(project);
  const { labels } = translationsOf(project, language);
  const values: Record<string, string> = {};
  for (const name of wanted ?? [...base.values()].map((label) => label.name)) {
    const key = name.toLowerCase();
    values[`c.${name}`] = labels.get(key) ?? base.get(key)?.value ?? '';
  }
  return values;
}

/** A text that may name a label, as `{!$Label.c.Name}` in properties of pages does. */
export function resolveLabelReferences(project: SourceProject, language: string, text: string): string {
  return text.replace(
    /\{!\$Label\.(?:c\.|\w+__)?(\w+)\}/g,
    (whole, name: string) => labelValues(project, language, [name])[`c.${name}`] || whole
  );
}

/** The translated label of a tab, app, page or action; undefined when there is none. */
export function translatedName(
  project: SourceProject,
  language: string,
  kind: 'tab' | 'app' | 'flexipage' | 'action',
  name: string
): string | undefined {
  return translationsOf(project, language).names.get(`${kind}:${name.toLowerCase()}`);
}
