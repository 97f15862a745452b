/** Every metadata file against the schema of its type: elements, order of repeats, values. */
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import { parsedOf, type ProjectIndex } from '../projectIndex.ts';
import type { Report, Rule } from '../rule.ts';
import type { ElementSchema, MetadataSchema } from '../schema/derive.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Classes retrieved by older tools carry the Tooling API's namespace; the Metadata API takes it. */
const TOOLING_NAMESPACE = 'urn:metadata.tooling.soap.sforce.com';
const WSDL = 'Metadata API WSDL (as typed by @salesforce/types)';

/** Children whose content the WSDL does not describe; other rules read them. */
const OPEN_CONTENT: Readonly<Record<string, readonly string[]>> = {
  LightningComponentBundle: ['targetConfigs'],
  ExperiencePropertyTypeBundle: ['*']
};
/** Elements the platform takes that the WSDL's types leave out. */
const ALSO_TAKEN: Readonly<Record<string, readonly string[]>> = {
  LightningComponentBundle: ['versionSegment', 'targetConfigs'],
  CustomField: ['displayLocationInDecimal'],
  CustomSite: ['allowGuestPaymentsApi'],
  FlowActionCall: ['versionSegment'],
  // Until API version 30 or so.
  CustomApplication: ['tab'],
  CustomTab: ['mobileReady']
};
/** Enumerations the WSDL's types give incompletely: every value is taken. */
const INCOMPLETE_ENUMS: ReadonlySet<string> = new Set(['SiteType']);
/** Elements the types call required although the platform fills them in. Booleans are always filled in. */
const FILLED_IN: Readonly<Record<string, readonly string[]>> = {
  ApexClass: ['status'],
  ApexTrigger: ['status'],
  LookupFilterTranslation: ['errorMessage'],
  GenAiPluginInstructionDef: ['sortOrder']
};

interface Visitor {
  unknown?(parent: XmlElement, child: XmlElement, type: string): void;
  repeated?(child: XmlElement, type: string): void;
  scattered?(child: XmlElement, type: string): void;
  missing?(parent: XmlElement, element: string, type: string): void;
  value?(element: XmlElement, expected: string): void;
}

/** Walks an element by its type and calls the visitor for what does not fit. */
function walk(element: XmlElement, type: string, schema: MetadataSchema, visitor: Visitor): void {
  const elements = schema.types[type];
  if (elements === undefined) return;
  const open = OPEN_CONTENT[type] ?? [];
  const also = ALSO_TAKEN[type] ?? [];
  const seen = new Map<string, XmlElement>();
  let previous = '';
  for (const child of element.children) {
    const expected = elements[child.name];
    if (expected === undefined) {
      if (!also.includes(child.name)) visitor.unknown?.(element, child, type);
      continue;
    }
    if (seen.has(child.name)) {
      if (!expected.many) visitor.repeated?.(child, type);
      else if (previous !== child.name) visitor.scattered?.(child, type);
    }
    seen.set(child.name, child);
    previous = child.name;
    if (!open.includes(child.name)) walkValue(child, expected, schema, visitor);
  }
  for (const [name, expected] of Object.entries(elements)) {
    if (!expected.required || expected.type === 'boolean' || seen.has(name)) continue;
    if (!(FILLED_IN[type] ?? []).includes(name)) visitor.missing?.(element, name, type);
  }
}

function walkValue(element: XmlElement, expected: ElementSchema, schema: MetadataSchema, visitor: Visitor): void {
  const nil = element.attributes['xsi:nil'];
  if (nil === 'true' || nil === '1') return;
  const values = schema.enums[expected.type];
  const text = element.text.trim();
  if (values !== undefined) {
    // An empty element says the same as none.
    if (text !== '' && !INCOMPLETE_ENUMS.has(expected.type) && !values.includes(text))
      visitor.value?.(element, `one of ${values.slice(0, 12).join(', ')}${values.length > 12 ? ', …' : ''}`);
    return;
  }
  switch (expected.type) {
    case 'boolean':
      if (!/^(true|false|0|1)$/.test(text)) visitor.value?.(element, 'true or false');
      return;
    case 'number':
      if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) visitor.value?.(element, 'a number');
      return;
    case 'date':
      // xsd:date, xsd:dateTime and xsd:time all come as `Date` in the types.
      if (!/^(\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2})/.test(text)) visitor.value?.(element, 'a date such as 2026-01-31');
      return;
    case 'string':
      return;
    default:
      walk(element, element.attributes['xsi:type'] ?? expected.type, schema, visitor);
  }
}

/** Calls back for every component whose type the schema knows. */
function eachTyped(project: ProjectIndex, visit: (component: SourceComponent, xml: XmlElement) => void): void {
  for (const component of project.project.components) {
    if (project.schema.types[component.type] === undefined) continue;
    const xml = parsedOf(component);
    if (xml !== undefined) visit(component, xml);
  }
}

/** A component written inside its object's file has no root of its own. */
function isOwnRoot(component: SourceComponent, xml: XmlElement): boolean {
  return /^[A-Z]/.test(xml.name) || component.path.endsWith(`.${xml.name}-meta.xml`);
}

function typed(name: string, states: string, visitorOf: (file: string, report: Report) => Visitor): Rule {
  return {
    name,
    severity: 'error',
    states,
    source: WSDL,
    check(project, report) {
      eachTyped(project, (component, xml) => {
        walk(xml, component.type, project.schema, visitorOf(component.path, report));
      });
    }
  };
}

const wellFormed: Rule = {
  name: 'xml-well-formed',
  severity: 'error',
  states: 'Every metadata file is well-formed XML.',
  source: 'Metadata API Developer Guide, “Metadata Components and Types”',
  check(project, report) {
    for (const problem of project.project.problems) report(problem.file, problem.line, problem.message);
    for (const component of project.project.components) {
      if (!component.path.endsWith('-meta.xml')) continue;
      try {
        component.xml();
      } catch (error) {
        const line = (error as { line?: unknown }).line;
        if (typeof line !== 'number') throw error;
        report(component.path, line, `${(error as Error).message.replace(/\.? at .*$/, '')}.`);
      }
    }
  }
};

const root: Rule = {
  name: 'xml-root',
  severity: 'error',
  states: 'The root element is named as the type of the file and carries the metadata namespace.',
  source: WSDL,
  check(project, report) {
    eachTyped(project, (component, xml) => {
      if (!isOwnRoot(component, xml)) return;
      if (xml.name !== component.type) {
        report(
          component.path,
          xml,
          `The root element is <${xml.name}>; a file of this kind begins with <${component.type}>.`
        );
      }
      const given = xml.attributes['xmlns'];
      if (given === TOOLING_NAMESPACE && component.contentPath !== undefined) return;
      // A file that says nothing needs no namespace.
      if (given !== NAMESPACE && (given !== undefined || xml.children.length > 0)) {
        report(component.path, xml, `The root element needs xmlns="${NAMESPACE}".`);
      }
    });
  }
};

/** The rules of this file. */
export const structureRules: readonly Rule[] = [
  wellFormed,
  root,
  typed('xml-unknown-element', 'Elements are those of the type.', (file, report) => ({
    unknown: (_parent, child, type) =>
      report(file, child, `${type} has no element <${child.name}>: remove it or correct its name.`)
  })),
  typed('xml-repeated-element', 'An element that may stand once stands once.', (file, report) => ({
    repeated: (child, type) => report(file, child, `<${child.name}> stands twice, ${type} takes one: keep one of them.`)
  })),
  typed('xml-scattered-elements', 'Repeated elements stand together.', (file, report) => ({
    scattered: (child, type) =>
      report(
        file,
        child,
        `The <${child.name}> elements of ${type} must stand one after the other: move this one to the others.`
      )
  })),
  typed('xml-missing-element', 'Required elements are there.', (file, report) => ({
    missing: (parent, element, type) => report(file, parent, `${type} needs an element <${element}>.`)
  })),
  typed('xml-value', 'Booleans, numbers, dates and enumerations have one of their values.', (file, report) => ({
    value: (element, expected) =>
      report(file, element, `<${element.name}> is “${element.text.trim()}” but must be ${expected}.`)
  }))
];
