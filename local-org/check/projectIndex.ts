/**
 * The project as the rules look at it: objects with their fields, names of everything that can be referred to.
 * Each index is made when a rule first asks for it.
 */
import { basename, dirname } from 'node:path';
import type { SourceComponent, SourceProject, XmlElement } from '../source/index.ts';
import { buildSchema, type SchemaProblem } from '../data/schema/build.ts';
import type { Schema } from '../data/schema/model.ts';
import { XmlSyntaxError } from '../source/index.ts';
import { misspellingOf } from './misspelling.ts';
import type { MetadataSchema } from './schema/derive.ts';

/** A field of an object in the project. */
export interface IndexedField {
  readonly object: string;
  readonly name: string;
  readonly type: string | undefined;
  readonly component: SourceComponent;
  readonly xml: XmlElement;
}

/** An object of the project: of its own, or a standard one it adds to. */
export interface IndexedObject {
  readonly name: string;
  /** The object's own file; absent when only parts of it are in the project. */
  readonly component: SourceComponent | undefined;
  /** Lower-cased API name → field. */
  readonly fields: ReadonlyMap<string, IndexedField>;
}

/** Whether an object has a field; `like` is the name that was meant. */
export interface FieldState {
  readonly state: 'exists' | 'missing' | 'unknown';
  readonly like?: string;
}

/** Standard fields of any object that depend on features of the org. */
const SOMETIMES: ReadonlySet<string> = new Set([
  'currencyisocode',
  'recordtypeid',
  'lastactivitydate',
  'lastvieweddate',
  'lastreferenceddate',
  'connectionreceivedid',
  'connectionsentid',
  'userrecordaccessid'
]);

/** Fields that layouts show of custom metadata records and no query reads. */
const METADATA_RECORD_FIELDS: ReadonlySet<string> = new Set(['isprotected', 'createdbyid', 'lastmodifiedbyid']);

/** The sentence for a field that is not there. */
export function noSuchField(object: string, field: string, like?: string): string {
  return like === undefined
    ? `There is no field ${object}.${field} in the project.`
    : `There is no field ${object}.${field}: do you mean ${like}?`;
}

function valuesOf(values: readonly XmlElement[] | undefined): ReadonlySet<string> | undefined {
  return values && new Set(values.map((value) => (value.textOf('fullName') ?? '').toLowerCase()));
}

/** Whether an element has a child that says true; the platform reads 1 as true too. */
export function isTrue(element: XmlElement, name: string): boolean {
  return /^(true|1)$/.test(element.textOf(name) ?? '');
}

export class ProjectIndex {
  readonly project: SourceProject;
  readonly schema: MetadataSchema;
  #objects: Map<string, IndexedObject> | undefined;
  #org: { schema: Schema; problems: readonly SchemaProblem[] } | undefined;
  #labels: Map<string, { component: SourceComponent; xml: XmlElement }> | undefined;

  constructor(project: SourceProject, schema: MetadataSchema) {
    this.project = project;
    this.schema = schema;
  }

  /** Whether the project is meant to be packaged: one of its directories bears a package name. */
  get isPackaged(): boolean {
    return this.project.packageDirectories.some((one) => one.package !== undefined);
  }

  /** Components of a type with their parsed file; those that are not well-formed are another rule's business. */
  *parsed(type: string): Generator<{ component: SourceComponent; xml: XmlElement }> {
    for (const component of this.project.ofType(type)) {
      const xml = parsedOf(component);
      if (xml !== undefined) yield { component, xml };
    }
  }

  /** Lower-cased object name → object, for every object that has a file or a field in the project. */
  get objects(): ReadonlyMap<string, IndexedObject> {
    return (this.#objects ??= this.#indexObjects());
  }

  /** The schema of an org that the project was deployed to, standard objects included, and what could not become part of it. */
  get org(): { readonly schema: Schema; readonly problems: readonly SchemaProblem[] } {
    if (this.#org === undefined) {
      const problems: SchemaProblem[] = [];
      this.#org = { schema: buildSchema(this.project, { onProblem: (problem) => problems.push(problem) }), problems };
    }
    return this.#org;
  }

  /**
   * A field of an object of the project, regardless of case. Custom fields of tasks and events are declared on Activity
   * (Object Reference, "Activity").
   */
  field(object: string, field: string): IndexedField | undefined {
    const key = object.toLowerCase();
    const own = this.objects.get(key)?.fields.get(field.toLowerCase());
    if (own !== undefined || (key !== 'task' && key !== 'event')) return own;
    return this.objects.get('activity')?.fields.get(field.toLowerCase());
  }

  /**
   * Whether an object has a field. `missing` only where that can be known: custom names the project itself must define, any
   * name on its own objects, and misspelt names of standard fields (`like` says which was meant). Fields of other packages
   * and of features the schema leaves out are `unknown`.
   */
  fieldState(object: string, field: string): FieldState {
    // A field whose file cannot be read is there all the same.
    if (this.field(object, field) !== undefined || this.has('CustomField', `${object}.${field}`))
      return { state: 'exists' };
    if (/^(task|event)$/i.test(object) && this.has('CustomField', `Activity.${field}`)) return { state: 'exists' };
    const model = this.org.schema.objects.get(object.toLowerCase());
    if (model?.fields.has(field.toLowerCase()) === true) return { state: 'exists' };
    if (/__(c|pc)$/i.test(field)) return { state: this.isOwnName(field) ? 'missing' : 'unknown' };
    if (SOMETIMES.has(field.toLowerCase())) return { state: 'unknown' };
    if (model === undefined || field.includes('__') || !/^[A-Za-z]\w*$/.test(field)) return { state: 'unknown' };
    if (model.kind === 'customMetadata' && METADATA_RECORD_FIELDS.has(field.toLowerCase())) return { state: 'exists' };
    const like = misspellingOf(
      field,
      [...model.fields.values()].map(({ name }) => name)
    );
    if (like !== undefined) return { state: 'missing', like };
    const ours = model.custom && this.isOwnName(model.name) && this.objects.get(model.name.toLowerCase())?.component;
    return { state: ours === undefined || ours === false ? 'unknown' : 'missing' };
  }

  /**
   * The sentence for the first step of a path (`Account__r.Owner.Name`, `Status__c`) that does not exist, seen from an object;
   * undefined when all of it exists or cannot be known.
   */
  wrongStep(object: string, path: string): string | undefined {
    let at: string | undefined = object;
    const steps = path.split('.');
    for (const [index, step] of steps.entries()) {
      if (at === undefined) return undefined;
      const last = index === steps.length - 1;
      const name = last ? step : /__r$/i.test(step) ? `${step.slice(0, -1)}c` : `${step}Id`;
      const { state, like } = this.fieldState(at, name);
      if (state === 'missing' && (last || /__r$/i.test(step))) return noSuchField(at, last ? name : step, like);
      at = last ? undefined : this.#target(at, name);
    }
    return undefined;
  }

  /** The object a lookup points to; undefined when there are several or none is known. */
  #target(object: string, field: string): string | undefined {
    const own = this.field(object, field)?.xml.textOf('referenceTo');
    if (own !== undefined) return own;
    const targets = this.org.schema.objects.get(object.toLowerCase())?.fields.get(field.toLowerCase())?.referenceTo;
    return targets?.length === 1 ? targets[0] : undefined;
  }

  /** Whether an object is one the project must define and does not. */
  lacksObject(name: string): boolean {
    return this.isOwnName(name) && this.objects.get(name.toLowerCase())?.component === undefined;
  }

  /** Values of a picklist of the project, lower-cased; undefined when it is none, or others may define them. */
  picklistValues(object: string, field: string): ReadonlySet<string> | undefined {
    const xml = this.field(object, field)?.xml;
    const set = xml?.first('valueSet');
    if (set === undefined) return undefined;
    const named = set.textOf('valueSetName');
    if (named === undefined) return valuesOf(set.first('valueSetDefinition')?.all('value'));
    const global = this.project.find('GlobalValueSet', named);
    return global === undefined ? undefined : valuesOf(parsedOf(global)?.all('customValue'));
  }

  /** Lower-cased label name → its element. */
  get labels(): ReadonlyMap<string, { component: SourceComponent; xml: XmlElement }> {
    if (this.#labels === undefined) {
      this.#labels = new Map();
      for (const { component, xml } of this.parsed('CustomLabels')) {
        for (const label of xml.all('labels')) {
          this.#labels.set((label.textOf('fullName') ?? '').toLowerCase(), { component, xml: label });
        }
      }
    }
    return this.#labels;
  }

  /** Whether a component of this type and name (regardless of case) is in the project. */
  has(type: string, fullName: string): boolean {
    return this.project.find(type, fullName) !== undefined;
  }

  /**
   * Whether a name is one the project itself must define: custom (`__c`, `__mdt`, `__e`, …) and without a foreign
   * namespace. Standard names and names of other packages cannot be checked against the project.
   */
  isOwnName(name: string): boolean {
    // A build puts in a namespace, or none.
    if (name.includes('%%%')) return false;
    const parts = name.split('__');
    if (parts.length === 2) return /^(c|mdt|e|b|x|kav|r|pc|share|history|changeevent|feed)$/i.test(parts[1] ?? '');
    return parts.length === 3 && this.project.namespace !== undefined && parts[0] === this.project.namespace;
  }

  #indexObjects(): Map<string, IndexedObject> {
    const own = new Map<
      string,
      { name: string; component: SourceComponent | undefined; fields: Map<string, IndexedField> }
    >();
    const objectOf = (name: string) => {
      const key = name.toLowerCase();
      let entry = own.get(key);
      if (entry === undefined) own.set(key, (entry = { name, component: undefined, fields: new Map() }));
      return entry;
    };
    for (const component of this.project.ofType('CustomObject')) objectOf(component.fullName).component = component;
    for (const { component, xml } of this.parsed('CustomField')) {
      const dot = component.fullName.indexOf('.');
      const object = component.fullName.slice(0, dot);
      const name = component.fullName.slice(dot + 1);
      objectOf(object).fields.set(name.toLowerCase(), { object, name, type: xml.textOf('type'), component, xml });
    }
    return own;
  }
}

/** The parsed file of a component; undefined when it is not well-formed or has no XML file of its own. */
export function parsedOf(component: SourceComponent): XmlElement | undefined {
  if (!component.path.endsWith('-meta.xml') && !isMetadataFormat(component)) return undefined;
  try {
    return component.xml();
  } catch (error) {
    if (error instanceof XmlSyntaxError) return undefined;
    throw error;
  }
}

/** Files of the metadata format carry no `-meta.xml`, but stand in the directory of their type. */
function isMetadataFormat(component: SourceComponent): boolean {
  return (
    component.contentPath === undefined &&
    basename(dirname(component.path)).length > 0 &&
    !/\.(js|ts|cmp|html|css)$/.test(component.path)
  );
}
