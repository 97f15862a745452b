/**
 * Names of objects, fields and picklist values in the users' languages, as Apex describes, `toLabel()`, the APIs and the pages
 * all show them (Metadata API Developer Guide, "CustomObjectTranslation", "CustomFieldTranslation"). The platform's own names of
 * standard objects and fields are known in English, the most common ones in Finnish too.
 */
import type { SourceProject, XmlElement } from '../../source/index.ts';
import { finnishNames, type StandardNames } from './standard/finnish.ts';
import type { FieldSchema, ObjectSchema, PicklistValue, RecordTypeSchema, Schema, ValidationRule } from './model.ts';

interface FieldTexts {
  readonly label: string | undefined;
  readonly help: string | undefined;
  readonly relationshipLabel: string | undefined;
  readonly lookupFilterMessage: string | undefined;
  /** Label of a value in the language of the org → translation. */
  readonly picklist: ReadonlyMap<string, string>;
}

interface ObjectTexts {
  label: string | undefined;
  labelPlural: string | undefined;
  nameFieldLabel: string | undefined;
  /** All by lower-cased name. */
  readonly fields: Map<string, FieldTexts>;
  readonly fieldSets: Map<string, string>;
  readonly sections: Map<string, string>;
  readonly quickActions: Map<string, string>;
  readonly recordTypes: Map<string, string>;
  readonly validationRules: Map<string, string>;
}

const NO_TEXTS: FieldTexts = {
  label: undefined,
  help: undefined,
  relationshipLabel: undefined,
  lookupFilterMessage: undefined,
  picklist: new Map()
};

/** Languages whose texts count for a user, the nearest first: `fi_FI` falls back to `fi`. */
export function languageChain(language: string): string[] {
  const plain = language.split('_')[0]!;
  return plain === language ? [language] : [language, plain];
}

/** The names of an org's metadata in one language; where nothing is translated, the schema's own. */
export class Texts {
  readonly #objects: ReadonlyMap<string, ObjectTexts>;

  /** @param objects texts by lower-cased API name of the object */
  constructor(objects: ReadonlyMap<string, ObjectTexts> = new Map()) {
    this.#objects = objects;
  }

  #of(object: string): ObjectTexts | undefined {
    return this.#objects.get(object.toLowerCase());
  }

  #field(field: FieldSchema): FieldTexts | undefined {
    const name = field.name.toLowerCase();
    const own = this.#of(field.object)?.fields.get(name);
    // Custom fields of tasks and events are those of Activity.
    return (
      own ?? (field.object === 'Task' || field.object === 'Event' ? this.#of('Activity')?.fields.get(name) : undefined)
    );
  }

  objectLabel(object: ObjectSchema): string {
    return this.#of(object.name)?.label ?? object.label;
  }

  objectLabelPlural(object: ObjectSchema): string {
    return this.#of(object.name)?.labelPlural ?? object.labelPlural;
  }

  /** @param untranslated the name without a translation, where a page calls a field otherwise than a describe does */
  fieldLabel(field: FieldSchema, untranslated: string = field.label): string {
    const label = this.#field(field)?.label ?? (field.nameField ? this.#of(field.object)?.nameFieldLabel : undefined);
    return label ?? untranslated;
  }

  helpText(field: FieldSchema): string | null {
    return this.#field(field)?.help ?? field.inlineHelpText ?? null;
  }

  recordTypeLabel(object: ObjectSchema, type: Pick<RecordTypeSchema, 'developerName' | 'label'>): string {
    return this.#of(object.name)?.recordTypes.get(type.developerName.toLowerCase()) ?? type.label;
  }

  picklistLabel(field: FieldSchema, value: Pick<PicklistValue, 'value' | 'label'>): string {
    const translated = this.#field(field)?.picklist;
    return translated?.get(value.label) ?? translated?.get(value.value) ?? value.label;
  }

  /** The label of a stored value; the value itself where the picklist does not have it. */
  valueLabel(field: FieldSchema, stored: string): string {
    const value = field.picklistValues.find((candidate) => candidate.value === stored);
    return value ? this.picklistLabel(field, value) : stored;
  }

  /** What related lists over a lookup are called; undefined without a translation. */
  relatedListLabel(object: ObjectSchema, field: string): string | undefined {
    const found = object.fields.get(field.toLowerCase());
    return found && this.#field(found)?.relationshipLabel;
  }

  fieldSetLabel(object: ObjectSchema, set: { readonly name: string; readonly label: string }): string {
    return this.#of(object.name)?.fieldSets.get(set.name.toLowerCase()) ?? set.label;
  }

  /** A section of a page layout. */
  sectionLabel(object: ObjectSchema, label: string): string {
    return this.#of(object.name)?.sections.get(label.toLowerCase()) ?? label;
  }

  /** @param name without the object's; undefined without a translation */
  quickActionLabel(object: ObjectSchema, name: string): string | undefined {
    return this.#of(object.name)?.quickActions.get(name.toLowerCase());
  }

  validationMessage(object: ObjectSchema, rule: Pick<ValidationRule, 'name' | 'errorMessage'>): string {
    return this.#of(object.name)?.validationRules.get(rule.name.toLowerCase()) ?? rule.errorMessage;
  }

  /** What is said of a value that a lookup filter refuses; undefined without a translation. */
  lookupFilterMessage(field: FieldSchema): string | undefined {
    return this.#field(field)?.lookupFilterMessage;
  }
}

const untranslated = new Texts();

/** The names of a schema in a language; those of a schema without translations, in the language of the org. */
export function textsOf(schema: Schema, language: string): Texts {
  return schema.texts?.(language) ?? untranslated;
}

/** What the platform itself calls things, by language. */
const STANDARD: Readonly<Record<string, Readonly<Record<string, StandardNames>>>> = { fi: finnishNames };

/** Reads the platform's and a project's translations, a language when it is first asked for. */
export function translationsOf(project: SourceProject): (language: string) => Texts {
  const known = new Map<string, Texts>();
  return (language) => {
    let texts = known.get(language);
    if (texts === undefined) known.set(language, (texts = new Texts(readLanguage(project, language))));
    return texts;
  };
}

function readLanguage(project: SourceProject, language: string): Map<string, ObjectTexts> {
  const objects = new Map<string, ObjectTexts>();
  const textsFor = (name: string): ObjectTexts => {
    let texts = objects.get(name);
    if (texts === undefined) {
      texts = {
        label: undefined,
        labelPlural: undefined,
        nameFieldLabel: undefined,
        fields: new Map(),
        fieldSets: new Map(),
        sections: new Map(),
        quickActions: new Map(),
        recordTypes: new Map(),
        validationRules: new Map()
      };
      objects.set(name, texts);
    }
    return texts;
  };
  // The nearest language is read last, so that its texts stand.
  for (const part of languageChain(language).reverse()) {
    for (const [name, names] of Object.entries(STANDARD[part] ?? {})) {
      const texts = textsFor(name.toLowerCase());
      texts.label = names.label;
      texts.labelPlural = names.plural;
      for (const [field, label] of Object.entries(names.fields))
        texts.fields.set(field.toLowerCase(), { ...NO_TEXTS, label });
    }
    const suffix = `-${part}`.toLowerCase();
    for (const component of project.ofType('CustomObjectTranslation')) {
      const name = component.fullName.toLowerCase();
      if (name.endsWith(suffix)) readObject(component.xml(), textsFor(name.slice(0, -suffix.length)));
    }
    // Source format keeps each field in a file of its own.
    for (const component of project.ofType('CustomFieldTranslation')) {
      const [name = ''] = component.fullName.toLowerCase().split('.');
      if (name.endsWith(suffix)) readField(component.xml(), textsFor(name.slice(0, -suffix.length)).fields);
    }
  }
  return objects;
}

function readObject(xml: XmlElement, texts: ObjectTexts): void {
  for (const value of xml.all('caseValues')) {
    // Describes show the word as it stands alone; other cases and owned forms are for sentences.
    if (
      (value.textOf('caseType') ?? 'Nominative') !== 'Nominative' ||
      (value.textOf('possessive') ?? 'None') !== 'None'
    )
      continue;
    if ((value.textOf('article') ?? 'None') !== 'None') continue;
    const text = value.textOf('value');
    if (text && value.textOf('plural') === 'true') texts.labelPlural = text;
    else if (text) texts.label = text;
  }
  texts.nameFieldLabel = xml.textOf('nameFieldLabel') || texts.nameFieldLabel;
  for (const field of xml.all('fields')) readField(field, texts.fields);
  for (const set of xml.all('fieldSets')) addText(set, 'name', 'label', texts.fieldSets);
  for (const layout of xml.all('layouts'))
    for (const section of layout.all('sections')) addText(section, 'section', 'label', texts.sections);
  for (const action of xml.all('quickActions')) addText(action, 'name', 'label', texts.quickActions);
  for (const type of xml.all('recordTypes')) addText(type, 'name', 'label', texts.recordTypes);
  for (const rule of xml.all('validationRules')) addText(rule, 'name', 'errorMessage', texts.validationRules);
}

function addText(element: XmlElement, key: string, text: string, into: Map<string, string>): void {
  const value = element.textOf(text);
  if (value) into.set((element.textOf(key) ?? '').toLowerCase(), value);
}

function readField(field: XmlElement, into: Map<string, FieldTexts>): void {
  const name = (field.textOf('name') ?? '').toLowerCase();
  const before = into.get(name);
  const picklist = new Map(before?.picklist);
  for (const value of field.all('picklistValues')) {
    const text = value.textOf('translation');
    if (text) picklist.set(value.textOf('masterLabel') ?? '', text);
  }
  into.set(name, {
    label: field.textOf('label') || before?.label,
    help: field.textOf('help') || before?.help,
    relationshipLabel: field.textOf('relationshipLabel') || before?.relationshipLabel,
    lookupFilterMessage: field.first('lookupFilter')?.textOf('errorMessage') || before?.lookupFilterMessage,
    picklist
  });
}
