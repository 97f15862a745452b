/** Labels and translations. */
import { basename, dirname } from 'node:path';
import type { XmlElement } from '../../source/index.ts';
import { misspellingOf } from '../misspelling.ts';
import { noSuchField, parsedOf, type ProjectIndex } from '../projectIndex.ts';
import type { Report, Rule } from '../rule.ts';

const TRANSLATIONS = 'Metadata API Developer Guide, “Translations”';
const OBJECT_TRANSLATION = 'Metadata API Developer Guide, “CustomObjectTranslation”';

const labelLength: Rule = {
  name: 'label-length',
  severity: 'error',
  states: 'Labels have at most 1,000 characters, short descriptions 80.',
  source: 'Metadata API Developer Guide, “CustomLabels”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomLabels')) {
      for (const label of xml.all('labels')) {
        for (const [name, most] of [
          ['value', 1000],
          ['shortDescription', 80]
        ] as const) {
          const element = label.first(name);
          if (element !== undefined && element.text.length > most)
            report(component.path, element, `<${name}> has ${element.text.length} characters; at most ${most} fit.`);
        }
      }
    }
  }
};

const translationLength: Rule = {
  name: 'translation-length',
  severity: 'warning',
  states: 'Translations of labels have at most 1,000 characters, as the Translation Workbench allows.',
  source: TRANSLATIONS,
  check(project, report) {
    for (const { component, xml } of project.parsed('Translations')) {
      for (const label of xml.all('customLabels')) {
        const text = label.first('label');
        if (text !== undefined && text.text.length > 1000)
          report(component.path, text, `The translation has ${text.text.length} characters; at most 1,000 fit.`);
      }
    }
  }
};

const language: Rule = {
  name: 'translation-language',
  severity: 'error',
  states: 'Labels and translations are in languages that exist.',
  source: 'Salesforce Help, “Which Languages Does Salesforce Support?”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomLabels')) {
      for (const label of xml.all('labels')) {
        const at = label.first('language');
        if (at !== undefined && !isLanguage(at.text.trim()))
          report(component.path, at, `There is no language ${at.text.trim()}: write it as in en_US or fi.`);
      }
    }
    for (const type of ['Translations', 'CustomObjectTranslation', 'GlobalValueSetTranslation']) {
      for (const component of project.project.ofType(type)) {
        const code = component.fullName.slice(component.fullName.lastIndexOf('-') + 1);
        if (!isLanguage(code))
          report(component.path, 1, `There is no language ${code}: call the file as in fi or en_US.`);
      }
    }
  }
};

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** `fi`, `pt_BR`, `zh_TW`; the platform keeps the old codes of Hebrew and Indonesian, and writes some regions in small letters. */
function isLanguage(code: string): boolean {
  const [, name = '', region] = /^([a-z]{2,3})(?:_([A-Za-z]{2,4}))?$/.exec(code) ?? [];
  if (name === '' || LANGUAGES.of(name) === undefined) return false;
  return region === undefined || region.length > 2 || REGIONS.of(region.toUpperCase()) !== undefined;
}

/** Parts of a Translations file: element, the type it translates, and what it is called. */
const TRANSLATED: readonly (readonly [element: string, type: string, title: string])[] = [
  ['customApplications', 'CustomApplication', 'application'],
  ['customTabs', 'CustomTab', 'tab'],
  ['quickActions', 'QuickAction', 'quick action'],
  ['reportTypes', 'ReportType', 'report type']
];

/** Parts of an object's translation: element, type, what it is called. */
const TRANSLATED_PARTS: readonly (readonly [element: string, type: string, title: string])[] = [
  ['validationRules', 'ValidationRule', 'validation rule'],
  ['recordTypes', 'RecordType', 'record type'],
  ['webLinks', 'WebLink', 'button or link'],
  ['fieldSets', 'FieldSet', 'field set'],
  ['sharingReasons', 'SharingReason', 'sharing reason'],
  ['quickActions', 'QuickAction', 'quick action']
];

const missingTarget: Rule = {
  name: 'translation-target',
  severity: 'error',
  states:
    'Translations are of labels, apps, tabs, report types, fields, validation rules, layouts and the like that exist.',
  source: TRANSLATIONS,
  check(project, report) {
    for (const { component, xml } of project.parsed('Translations')) {
      for (const label of xml.all('customLabels')) {
        const name = label.first('name');
        if (name !== undefined && !project.labels.has(name.text.trim().toLowerCase()))
          report(component.path, name, `There is no label ${name.text.trim()} in the project.`);
      }
      for (const [element, type, title] of TRANSLATED) {
        for (const entry of xml.all(element)) {
          const name = entry.first('name');
          const text = name?.text.trim() ?? '';
          if (
            name !== undefined &&
            (project.isOwnName(text) || !text.includes('__')) &&
            !text.startsWith('standard') &&
            !project.has(type, text) &&
            // Tabs and actions of the platform and of other packages may be translated too.
            (!/^(CustomTab|QuickAction)$/.test(type) ||
              project.isOwnName(text) ||
              misspellingOf(text, namesOf(project, type)) !== undefined)
          ) {
            report(component.path, name, `There is no ${title} ${text} in the project.`);
          }
        }
      }
    }
    for (const { file, object, at } of fieldTranslations(project)) {
      const { state, like } = project.fieldState(object, at.text.trim());
      if (state === 'missing' && !project.lacksObject(object))
        report(file, at, noSuchField(object, at.text.trim(), like));
    }
    for (const { component, xml } of project.parsed('CustomObjectTranslation')) {
      const object = objectOf(component.fullName);
      for (const [element, type, title] of TRANSLATED_PARTS) {
        for (const entry of xml.all(element)) {
          const name = entry.first('name');
          const text = name?.text.trim() ?? '';
          if (name === undefined || text.includes('__') || (!project.isOwnName(object) && type !== 'ValidationRule'))
            continue;
          if (project.has(type, `${object}.${text}`) || project.has(type, `${object}.${text}__c`)) continue;
          report(component.path, name, `There is no ${title} ${object}.${text} in the project.`);
        }
      }
      for (const { at, message } of wrongLayouts(project, object, xml)) report(component.path, at, message);
    }
  }
};

function namesOf(project: ProjectIndex, type: string): string[] {
  return project.project.ofType(type).map(({ fullName }) => fullName);
}

/** Layouts and their sections that a translation names and that do not exist. */
function* wrongLayouts(
  project: ProjectIndex,
  object: string,
  translation: XmlElement
): Generator<{ at: XmlElement; message: string }> {
  if (!project.isOwnName(object)) return;
  const layouts = project.project.ofType('Layout').filter((one) => one.fullName.startsWith(`${object}-`));
  for (const translated of translation.all('layouts')) {
    const at = translated.first('layout');
    const name = at?.text.trim() ?? '';
    const layout = layouts.find((one) => decodeURIComponent(one.fullName.slice(object.length + 1)) === name);
    if (layout === undefined) {
      if (at !== undefined && !name.includes('__'))
        yield { at, message: `There is no layout ${object}-${name} in the project.` };
      continue;
    }
    const sections = new Set(
      parsedOf(layout)
        ?.all('layoutSections')
        .map((section) => section.textOf('label'))
    );
    for (const section of translated.all('sections')) {
      const named = section.first('section');
      if (named !== undefined && !sections.has(named.text.trim()))
        yield { at: named, message: `The layout ${name} has no section “${named.text.trim()}”.` };
    }
  }
}

const picklistTarget: Rule = {
  name: 'translation-picklist-value',
  severity: 'error',
  states: 'Translated picklist values are labels of values that exist.',
  source: OBJECT_TRANSLATION,
  check(project, report) {
    for (const { file, object, at, xml } of fieldTranslations(project)) {
      const labels = valueLabels(project, object, at.text.trim());
      for (const value of labels === undefined ? [] : xml.all('picklistValues')) {
        const master = value.first('masterLabel');
        if (master !== undefined && labels?.has(master.text.trim().toLowerCase()) === false)
          report(file, master, `${object}.${at.text.trim()} has no value “${master.text.trim()}”.`);
      }
    }
    for (const { component, xml } of project.parsed('GlobalValueSetTranslation')) {
      const name = objectOf(component.fullName);
      const set = project.project.find('GlobalValueSet', name);
      if (set === undefined) {
        if (!name.includes('__')) report(component.path, 1, `There is no global value set ${name} in the project.`);
        continue;
      }
      const labels = new Set(
        parsedOf(set)
          ?.all('customValue')
          .map((value) => value.textOf('label') ?? value.textOf('fullName'))
      );
      for (const value of xml.all('valueTranslation')) {
        const master = value.first('masterLabel');
        if (master !== undefined && !labels.has(master.text.trim()))
          report(component.path, master, `${name} has no value “${master.text.trim()}”.`);
      }
    }
  }
};

/** Labels of the values a field defines itself; undefined when it takes them from elsewhere. */
function valueLabels(project: ProjectIndex, object: string, field: string): ReadonlySet<string> | undefined {
  const definition = project.field(object, field)?.xml.first('valueSet')?.first('valueSetDefinition');
  return (
    definition &&
    new Set(
      definition
        .all('value')
        .map((value) => (value.textOf('label') ?? decodeURIComponent(value.textOf('fullName') ?? '')).toLowerCase())
    )
  );
}

const objectFile: Rule = {
  name: 'translation-object-file',
  severity: 'error',
  states: 'A field translation stands beside the translation of its object, whose file carries it in the deploy.',
  source: OBJECT_TRANSLATION,
  check(project, report) {
    for (const component of project.project.ofType('CustomFieldTranslation')) {
      const owner = component.fullName.slice(0, component.fullName.indexOf('.'));
      const language = owner.slice(owner.lastIndexOf('-') + 1);
      if (!project.has('CustomObjectTranslation', owner))
        report(
          component.path,
          1,
          `There is no ${owner}.objectTranslation-meta.xml: add it, the fields of ${objectOf(owner)} cannot be translated to ${language} without.`
        );
      const named = parsedOf(component)?.first('name');
      const file = component.fullName.slice(component.fullName.indexOf('.') + 1);
      if (named !== undefined && named.text.trim() !== file)
        report(component.path, named, `The file is called ${file}, its <name> ${named.text.trim()}: make them agree.`);
    }
  }
};

const placeholders: Rule = {
  name: 'translation-placeholders',
  severity: 'warning',
  states: 'A translation has the placeholders ({0}, {1}) of its label.',
  source: 'Apex Reference, “String.format”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Translations')) {
      for (const translated of xml.all('customLabels')) {
        const label = project.labels.get((translated.textOf('name') ?? '').toLowerCase())?.xml.textOf('value');
        const at = translated.first('label');
        if (label === undefined || at === undefined || at.text.trim() === '') continue;
        const wanted = placeholdersOf(label);
        const given = placeholdersOf(at.text);
        const missing = [...wanted].filter((one) => !given.has(one));
        const stray = [...given].filter((one) => !wanted.has(one));
        if (missing.length > 0) report(component.path, at, `The translation leaves out ${missing.join(', ')}.`);
        if (stray.length > 0) report(component.path, at, `The label has no ${stray.join(', ')}.`);
      }
    }
  }
};

function placeholdersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\{\d+\}/g) ?? []);
}

/** `Plan__c-fi` → `Plan__c`. */
function objectOf(fullName: string): string {
  return fullName.slice(0, fullName.lastIndexOf('-'));
}

/** `Plan__c-fi` → `fi`. */
function languageOf(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('-') + 1);
}

/** Translations of fields, whether they stand in the object's file or each in its own. */
function* fieldTranslations(
  project: ProjectIndex
): Generator<{ file: string; xml: XmlElement; object: string; at: XmlElement }> {
  for (const { component, xml } of project.parsed('CustomObjectTranslation')) {
    for (const field of xml.all('fields')) {
      const at = field.first('name');
      if (at !== undefined) yield { file: component.path, xml: field, object: objectOf(component.fullName), at };
    }
  }
  for (const { component, xml } of project.parsed('CustomFieldTranslation')) {
    const owner = component.fullName.slice(0, component.fullName.indexOf('.'));
    const at = xml.first('name');
    if (at !== undefined) yield { file: component.path, xml, object: objectOf(owner), at };
  }
}

/** The cases a Finnish noun needs, each in singular and plural (Translation Workbench, “Grammatical Case”). */
const FINNISH_CASES = [
  'Nominative',
  'Inessive',
  'Elative',
  'Illative',
  'Adessive',
  'Ablative',
  'Allative',
  'Essive',
  'Translative',
  'Partitive',
  'Genitive'
];

const finnishCases: Rule = {
  name: 'translation-finnish-cases',
  severity: 'error',
  states: 'A Finnish object name is given in every case, singular and plural, plain and as mine and yours.',
  source: OBJECT_TRANSLATION,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomObjectTranslation')) {
      if (languageOf(component.fullName) !== 'fi' || !project.isOwnName(objectOf(component.fullName))) continue;
      const given = xml.all('caseValues');
      const missing: string[] = [];
      for (const plural of ['false', 'true']) {
        for (const name of FINNISH_CASES) {
          for (const possessive of ['None', 'First', 'Second']) {
            const there = given.some(
              (value) =>
                value.textOf('plural') === plural &&
                value.textOf('caseType') === name &&
                (value.textOf('possessive') ?? 'None') === possessive &&
                value.textOf('value')
            );
            const owner = possessive === 'None' ? '' : ` (${possessive.toLowerCase()} person)`;
            if (!there) missing.push(`${name} ${plural === 'true' ? 'plural' : 'singular'}${owner}`);
          }
        }
      }
      if (missing.length > 0)
        report(
          component.path,
          xml,
          `<caseValues> are missing: ${missing.slice(0, 6).join(', ')}${missing.length > 6 ? ` and ${missing.length - 6} more` : ''}.`
        );
    }
  }
};

const untranslated: Rule = {
  name: 'translation-complete',
  severity: 'warning',
  states: 'A language that translates most labels translates all of them, and a translated object all its fields.',
  source: TRANSLATIONS,
  check(project, report) {
    const lacking = new Map<string, string[]>();
    for (const { component, xml } of project.parsed('Translations')) {
      const translated = new Set(xml.all('customLabels').map((label) => (label.textOf('name') ?? '').toLowerCase()));
      const missing = [...project.labels.keys()].filter((name) => !translated.has(name));
      if (translated.size < project.labels.size * MOST) continue;
      for (const name of missing) lacking.set(name, [...(lacking.get(name) ?? []), component.fullName]);
    }
    for (const [name, languages] of lacking) {
      const label = project.labels.get(name)!;
      report(
        label.component.path,
        label.xml,
        `The label ${label.xml.textOf('fullName') ?? name} has no translation to ${languages.join(', ')}.`
      );
    }
    untranslatedFields(project, report);
  }
};

/** Share of the labels, or fields, from which on a language counts as kept up. */
const MOST = 0.8;

/** Custom fields, and picklist values, that an object's translation leaves out. */
function untranslatedFields(project: ProjectIndex, report: Report): void {
  const given = new Map<string, Map<string, XmlElement>>();
  for (const { xml, object, at, file } of fieldTranslations(project)) {
    const owner = `${object}-${languageOf(ownerOf(file))}`.toLowerCase();
    if (!given.has(owner)) given.set(owner, new Map());
    if (xml.textOf('label')) given.get(owner)!.set(at.text.trim().toLowerCase(), xml);
  }
  for (const component of project.project.ofType('CustomObjectTranslation')) {
    const object = project.objects.get(objectOf(component.fullName).toLowerCase());
    const translated = given.get(component.fullName.toLowerCase());
    if (object === undefined || translated === undefined) continue;
    const fields = [...object.fields.values()].filter(({ name }) => /__c$/i.test(name) && project.isOwnName(name));
    const missing = fields.filter(({ name }) => !translated.has(name.toLowerCase()));
    const language = languageOf(component.fullName);
    if (fields.length - missing.length < fields.length * MOST) continue;
    for (const field of missing)
      report(
        field.component.path,
        field.xml.first('label'),
        `The field ${field.name} has no translation to ${language}.`
      );
    for (const field of fields) {
      const values = translated.get(field.name.toLowerCase())?.all('picklistValues') ?? [];
      const labels = valueLabels(project, object.name, field.name);
      if (values.length === 0 || labels === undefined) continue;
      const known = new Set(
        values.filter((value) => value.textOf('translation')).map((value) => value.textOf('masterLabel')?.toLowerCase())
      );
      for (const value of field.xml.first('valueSet')?.first('valueSetDefinition')?.all('value') ?? []) {
        const label = value.textOf('label') ?? value.textOf('fullName') ?? '';
        if (!known.has(label.toLowerCase()) && known.size >= labels.size * MOST)
          report(field.component.path, value, `The value “${label}” has no translation to ${language}.`);
      }
    }
  }
}

/** `…/Plan__c-fi/Status__c.fieldTranslation-meta.xml`, `…/Plan__c-fi.objectTranslation-meta.xml` → `Plan__c-fi`. */
function ownerOf(file: string): string {
  return file.endsWith('.fieldTranslation-meta.xml')
    ? basename(dirname(file))
    : basename(file).replace(/\.objectTranslation(-meta\.xml)?$/, '');
}

/** The rules of this file. */
export const translationRules: readonly Rule[] = [
  labelLength,
  translationLength,
  language,
  missingTarget,
  picklistTarget,
  objectFile,
  placeholders,
  finnishCases,
  untranslated
];
