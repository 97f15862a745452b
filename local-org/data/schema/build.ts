/** Puts the schema of an org together: the platform's objects, then what the project's metadata adds to them. */
import type { SourceComponent, SourceProject } from '../../source/index.ts';
import { XmlSyntaxError } from '../../source/index.ts';
import { addChangeEvents, changeEventsNamedIn } from './change-events.ts';
import { customKindOf, readCustomObject } from './custom-object.ts';
import { FieldNotMade, readCustomField } from './custom-field.ts';
import type { DraftObject, SchemaProblem } from './draft.ts';
import { makeField } from './field.ts';
import { finishSchema } from './finish.ts';
import type { FieldSchema, PicklistValue, Schema, SchemaSource, SharingModel } from './model.ts';
import { readCompactLayout, readFieldSet, readRecordType, readValidationRule } from './object-parts.ts';
import { addPersonAccounts } from './person-accounts.ts';
import { readGlobalValueSets, readValue, standardValueSetFields } from './picklists.ts';
import { standardObjects } from './standard/index.ts';
import { translationsOf } from './translations.ts';

export type { SchemaProblem } from './draft.ts';

export interface SchemaOptions {
  /** Currencies of a multi-currency org, the corporate one first; without them the org has one currency. */
  readonly currencies?: readonly string[];
  readonly personAccounts?: boolean;
  /** False for an org without account teams: it has no object of theirs. */
  readonly accountTeams?: boolean;
  /** False for an org whose tasks name one contact at most: it has no TaskRelation. */
  readonly sharedActivities?: boolean;
  /** Org-wide defaults of standard objects, as an administrator sets them; metadata of the object itself counts less. */
  readonly sharingModels?: Readonly<Record<string, SharingModel>>;
  /** Gets what could not become part of the schema; without it the first problem is thrown as an Error. */
  readonly onProblem?: (problem: SchemaProblem) => void;
}

/**
 * The schema of an org into which the project was deployed.
 * @throws Error for the first piece of metadata that cannot be used, unless `onProblem` takes it
 */
export function buildSchema(project: SourceProject, options: SchemaOptions = {}): Schema {
  return new SchemaBuilder(project, options).build();
}

class SchemaBuilder {
  readonly #project: SourceProject;
  readonly #options: SchemaOptions;
  readonly #objects = new Map<string, DraftObject>();

  constructor(project: SourceProject, options: SchemaOptions) {
    this.#project = project;
    this.#options = options;
  }

  build(): Schema {
    for (const problem of this.#project.problems) this.#report(problem);
    this.#addStandardObjects();
    this.#addCustomObjects();
    this.#addFields();
    this.#addStandardValueSets();
    this.#addParts();
    if (this.#options.personAccounts === true) addPersonAccounts(this.#objects);
    addChangeEvents(this.#objects, changeEventsNamedIn(this.#project));
    for (const [name, sharingModel] of Object.entries(this.#options.sharingModels ?? {})) {
      const object = this.#objects.get(name.toLowerCase());
      if (object) object.sharingModel = sharingModel;
    }
    return finishSchema(this.#objects, {
      currencies: this.#options.currencies ?? [],
      personAccounts: this.#options.personAccounts === true,
      namespace: this.#project.namespace,
      texts: translationsOf(this.#project),
      report: (problem) => this.#report(problem)
    });
  }

  #report(problem: SchemaProblem): void {
    if (!this.#options.onProblem) throw new Error(`${problem.message} (${problem.file}:${problem.line})`);
    this.#options.onProblem(problem);
  }

  /** Reads one file; what is wrong with it is reported and the next one read. */
  #reading(read: () => void, file: string): void {
    try {
      read();
    } catch (error) {
      if (error instanceof XmlSyntaxError) this.#report({ file: error.file, line: error.line, message: error.message });
      else if (error instanceof FieldNotMade) this.#report({ file, line: 1, message: error.message });
      else throw error;
    }
  }

  #addStandardObjects(): void {
    const currency = (this.#options.currencies?.length ?? 0) > 0;
    for (const standard of standardObjects()) {
      const { words } = standard;
      if (words.has('featurecurrency') && !currency) continue;
      if (words.has('featureteams') && this.#options.accountTeams === false) continue;
      if (words.has('featuresharedactivities') && this.#options.sharedActivities === false) continue;
      const fields = standard.fields.filter(
        (entry) =>
          entry.feature === undefined || (entry.feature === 'person' ? this.#options.personAccounts === true : currency)
      );
      const changeable = !words.has('readonly');
      this.#objects.set(standard.name.toLowerCase(), {
        name: standard.name,
        kind: standard.kind,
        custom: false,
        label: standard.label,
        labelPlural: standard.labelPlural,
        keyPrefix: standard.keyPrefix,
        sharingModel: standard.sharingModel,
        fields: new Map(fields.map((entry) => [entry.field.name.toLowerCase(), entry.field])),
        recordTypes: [],
        validationRules: [],
        fieldSets: new Map(),
        sharingReasons: [],
        compactLayouts: [],
        createable: changeable && !words.has('nocreate'),
        updateable: changeable && !words.has('noupdate'),
        deletable: changeable && !words.has('noremove'),
        queryable: standard.kind !== 'platformEvent',
        searchable: words.has('search'),
        undeletable: changeable && !words.has('nodelete') && !words.has('noundelete'),
        mergeable: words.has('merge'),
        triggerable: (changeable && !words.has('notrigger') && !words.has('setup')) || standard.name === 'User',
        ownable: words.has('owner'),
        setup: words.has('setup'),
        activitiesAllowed: words.has('activity'),
        feedAllowed: words.has('activity'),
        historyAllowed: words.has('history'),
        ...(standard.shareName === undefined ? {} : { shareName: standard.shareName })
      });
    }
  }

  #addCustomObjects(): void {
    const taken = new Set([...this.#objects.values()].map((object) => object.keyPrefix));
    const components = [...this.#project.deployed('CustomObject')].sort((a, b) =>
      a.fullName.toLowerCase() < b.fullName.toLowerCase() ? -1 : 1
    );
    for (const component of components) {
      this.#reading(() => {
        const xml = component.xml();
        const kind = customKindOf(component.fullName, xml);
        if (kind) {
          const existing = this.#objects.get(component.fullName.toLowerCase());
          if (existing) return;
          const prefix = prefixOf(
            component.fullName,
            kind === 'customMetadata' ? 'm' : kind === 'platformEvent' ? 'e' : 'a',
            taken
          );
          this.#objects.set(
            component.fullName.toLowerCase(),
            readCustomObject(component.fullName, kind, prefix, xml, sourceOf(component), this.#project)
          );
        } else this.#changeStandardObject(component);
      }, component.path);
    }
  }

  /** Settings of a standard object in the project's metadata. */
  #changeStandardObject(component: SourceComponent): void {
    const object = this.#objects.get(component.fullName.toLowerCase());
    if (!object) {
      this.#report({
        ...sourceOf(component),
        message: `Not supported by the local org: the object ${component.fullName}`
      });
      return;
    }
    const xml = component.xml();
    const sharingModel = xml.textOf('sharingModel') as SharingModel | undefined;
    if (sharingModel !== undefined) object.sharingModel = sharingModel;
    const compactLayout = xml.textOf('compactLayoutAssignment');
    if (compactLayout !== undefined) object.compactLayoutAssignment = compactLayout;
    object.source = sourceOf(component);
  }

  #addFields(): void {
    const globalValueSets = readGlobalValueSets(this.#project, (read, file) => this.#reading(read, file));
    for (const component of this.#project.deployed('CustomField')) {
      this.#reading(() => {
        const object = this.#objectOf(component);
        if (!object) return;
        const name = component.fullName.slice(component.fullName.indexOf('.') + 1);
        const xml = component.xml();
        const source: SchemaSource = { file: component.path, line: xml.line };
        if (!/__(c|pc|s)$/i.test(name)) {
          this.#changeStandardField(object, name, component);
          return;
        }
        for (const field of readCustomField(object.name, name, xml, { globalValueSets, source }))
          object.fields.set(field.name.toLowerCase(), field);
      }, component.path);
    }
  }

  /** The object a part belongs to; reported when the org has none of that name. */
  #objectOf(component: SourceComponent): DraftObject | undefined {
    const name = component.fullName.slice(0, component.fullName.indexOf('.'));
    // Fields of tasks and events are kept on Activity.
    const object = this.#objects.get(name.toLowerCase());
    if (!object && name !== 'Activity') {
      const known = this.#project.find('CustomObject', name);
      // Where the object itself was refused, its parts need no word of their own.
      if (!known || customKindOf(name, known.xml()) !== undefined) {
        this.#report({
          ...sourceOf(component),
          message: `Not supported by the local org: the object ${name} (${component.type} ${component.fullName})`
        });
      }
    }
    if (name === 'Activity') this.#addActivityField(component);
    return object;
  }

  /** A field of Activity is a field of both Task and Event (Object Reference, "Task", custom fields). */
  #addActivityField(component: SourceComponent): void {
    if (component.type !== 'CustomField') return;
    const name = component.fullName.slice('Activity.'.length);
    if (!name.endsWith('__c')) return;
    const globalValueSets = readGlobalValueSets(this.#project, (read) => read());
    for (const target of ['Task', 'Event']) {
      const source: SchemaSource = { file: component.path, line: component.xml().line };
      for (const field of readCustomField(target, name, component.xml(), { globalValueSets, source })) {
        this.#objects.get(target.toLowerCase())?.fields.set(field.name.toLowerCase(), field);
      }
    }
  }

  #changeStandardField(object: DraftObject, name: string, component: SourceComponent): void {
    // Lookups are named without their Id in metadata: `Account.Parent`, `Contact.ReportsTo`.
    const field = object.fields.get(name.toLowerCase()) ?? object.fields.get(`${name.toLowerCase()}id`);
    if (!field) {
      this.#report({
        ...sourceOf(component),
        message: `Not supported by the local org: the standard field ${object.name}.${name}`
      });
      return;
    }
    const xml = component.xml();
    const description = xml.textOf('description');
    const help = xml.textOf('inlineHelpText');
    object.fields.set(
      field.name.toLowerCase(),
      makeField({
        ...field,
        ...(description === undefined ? {} : { description }),
        ...(help === undefined ? {} : { inlineHelpText: help }),
        ...(xml.textOf('trackHistory') === 'true' ? { trackHistory: true } : {}),
        ...(xml.textOf('required') === 'true' ? { nillable: false } : {})
      })
    );
  }

  #addStandardValueSets(): void {
    for (const component of this.#project.deployed('StandardValueSet')) {
      this.#reading(() => {
        const xml = component.xml();
        const values: PicklistValue[] = xml.all('standardValue').map((value) => readValue(value));
        for (const path of standardValueSetFields[component.fullName] ?? []) {
          const [objectName, fieldName] = path.split('.') as [string, string];
          const object = this.#objects.get(objectName.toLowerCase());
          const field = object?.fields.get(fieldName.toLowerCase());
          if (object && field)
            object.fields.set(fieldName.toLowerCase(), makeField({ ...field, picklistValues: values }));
        }
      }, component.path);
    }
  }

  #addParts(): void {
    const each = (type: string, add: (object: DraftObject, name: string, component: SourceComponent) => void): void => {
      for (const component of this.#project.deployed(type)) {
        this.#reading(() => {
          const object = this.#objectOf(component);
          if (object) add(object, component.fullName.slice(component.fullName.indexOf('.') + 1), component);
        }, component.path);
      }
    };
    each('ValidationRule', (object, name, component) =>
      object.validationRules.push(readValidationRule(name, component.xml(), sourceOf(component)))
    );
    each('RecordType', (object, name, component) => object.recordTypes.push(readRecordType(name, component.xml())));
    each('FieldSet', (object, name, component) =>
      object.fieldSets.set(name.toLowerCase(), readFieldSet(name, component.xml()))
    );
    each('CompactLayout', (object, name, component) =>
      object.compactLayouts.push(readCompactLayout(name, component.xml()))
    );
    each('SharingReason', (object, name, component) =>
      object.sharingReasons.push({ name, label: component.xml().textOf('label') ?? name })
    );
    for (const object of this.#objects.values()) {
      if (object.recordTypes.length > 0 && !object.fields.has('recordtypeid'))
        object.fields.set('recordtypeid', recordTypeField(object.name));
    }
  }
}

function recordTypeField(object: string): FieldSchema {
  return makeField({
    name: 'RecordTypeId',
    object,
    type: 'reference',
    label: 'Record Type ID',
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
    defaultedOnCreate: true
  });
}

function sourceOf(component: SourceComponent): SchemaSource {
  let line = 1;
  try {
    line = component.xml().line;
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    line = error.line;
  }
  return { file: component.path, line };
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key prefix that depends on the name, so that ids stay valid when the project gains objects. */
function prefixOf(name: string, first: string, taken: Set<string>): string {
  let hash = 2166136261;
  for (const character of name.toLowerCase()) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  for (let attempt = hash % 3844; ; attempt = (attempt + 1) % 3844) {
    const prefix = first + (digits[Math.floor(attempt / 62)] as string) + (digits[attempt % 62] as string);
    if (taken.has(prefix)) continue;
    taken.add(prefix);
    return prefix;
  }
}
