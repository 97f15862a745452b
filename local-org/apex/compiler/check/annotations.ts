/** Rules of annotations (Apex Developer Guide, "Annotations"; each rule names its page). */
import { hasAnnotation } from '../symbols/collect.ts';
import type { Program } from '../symbols/program.ts';
import type { AnnotationUse, ClassSymbol, MethodSymbol, PropertySymbol, FieldSymbol } from '../symbols/symbols.ts';
import { mentionedMissing } from '../symbols/type-table.ts';
import type { ApexType } from '../symbols/types.ts';
import type { Position } from '../syntax/position.ts';

const KNOWN = new Set([
  'auraenabled',
  'deprecated',
  'future',
  'invocablemethod',
  'invocablevariable',
  'istest',
  'jsonaccess',
  'namespaceaccessible',
  'readonly',
  'remoteaction',
  'suppresswarnings',
  'testsetup',
  'testvisible',
  'restresource',
  'httpdelete',
  'httpget',
  'httppatch',
  'httppost',
  'httpput'
]);

type Report = (position: Position, message: string) => void;

export function checkAnnotations(program: Program, symbol: ClassSymbol): void {
  const report: Report = (position, message) => program.report(symbol.file, position, message);
  checkNames(symbol.annotations, report);
  for (const member of [...symbol.fields.values(), ...symbol.properties.values()]) checkVariable(member, report);
  const invocable: MethodSymbol[] = [];
  for (const overloads of symbol.methods.values()) {
    for (const method of overloads) {
      checkNames(method.annotations, report);
      if (hasAnnotation(method.annotations, 'auraenabled')) checkAuraEnabled(method, overloads, report);
      if (hasAnnotation(method.annotations, 'future')) checkFuture(method, report);
      if (hasAnnotation(method.annotations, 'invocablemethod')) invocable.push(method);
      if (method.isTest || hasAnnotation(method.annotations, 'testsetup')) checkTest(method, report);
      checkRest(method, report);
      if (hasAnnotation(method.annotations, 'remoteaction')) checkRemoteAction(method, report);
    }
  }
  checkRestResource(symbol, report);
  for (const method of invocable) checkInvocable(program, method, report);
  const second = invocable[1];
  if (second) report(second.position, 'Only one method per type can be defined with: InvocableMethod');
}

/** Properties of the annotations that have any, with the types of their values ("Annotations"). */
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, 'boolean' | 'string' | 'any'>>>> = {
  auraenabled: { cacheable: 'boolean', continuation: 'boolean', scope: 'string' },
  future: { callout: 'boolean' },
  invocablemethod: {
    label: 'string',
    description: 'string',
    callout: 'boolean',
    category: 'string',
    configurationeditor: 'string',
    iconname: 'string',
    capabilitytype: 'any'
  },
  invocablevariable: {
    label: 'string',
    description: 'string',
    required: 'boolean',
    defaultvalue: 'any',
    placeholdertext: 'string'
  },
  istest: {
    seealldata: 'boolean',
    isparallel: 'boolean',
    oninstall: 'boolean',
    critical: 'boolean',
    testfor: 'string'
  },
  jsonaccess: { serializable: 'string', deserializable: 'string' },
  restresource: { urlmapping: 'string' }
};

function checkProperties(annotation: AnnotationUse, report: Report): void {
  const known = PROPERTIES[annotation.name];
  if (known === undefined) return;
  for (const [name, value] of Object.entries(annotation.values)) {
    if (name === '') continue;
    const type = known[name];
    if (type === undefined)
      report(annotation.position, `Annotation property does not exist: ${annotation.name}.${name}`);
    else if (type === 'boolean' && typeof value !== 'boolean')
      report(annotation.position, `Invalid annotation property value, expected Boolean: ${annotation.name}.${name}`);
    else if (type === 'string' && typeof value !== 'string')
      report(annotation.position, `Invalid annotation property value, expected String: ${annotation.name}.${name}`);
  }
}

function checkNames(annotations: readonly AnnotationUse[], report: Report): void {
  const seen = new Set<string>();
  for (const annotation of annotations) {
    if (!KNOWN.has(annotation.name)) report(annotation.position, `Annotation does not exist: ${annotation.name}`);
    if (seen.has(annotation.name)) report(annotation.position, `Duplicate annotation: ${annotation.name}`);
    seen.add(annotation.name);
    checkProperties(annotation, report);
  }
}

function checkVariable(member: FieldSymbol | PropertySymbol, report: Report): void {
  checkNames(member.annotations, report);
  if (!hasAnnotation(member.annotations, 'invocablevariable')) return;
  if (member.isStatic) report(member.position, `InvocableVariable fields cannot be static: ${member.name}`);
  if (member.access !== 'public' && member.access !== 'global')
    report(member.position, `InvocableVariable fields must be public or global: ${member.name}`);
  if (member.type.kind === 'map' || member.type.kind === 'set')
    report(member.position, `InvocableVariable fields do not support type of ${member.type.name}`);
}

/** "RemoteAction Annotation". */
function checkRemoteAction(method: MethodSymbol, report: Report): void {
  if (!method.isStatic) report(method.position, 'RemoteAction methods must be static');
  if (method.access !== 'public' && method.access !== 'global')
    report(method.position, 'RemoteAction methods must be public or global');
}

/** "RestResource Annotation": a global class with a URL mapping that begins with a slash, one method for each verb. */
function checkRestResource(symbol: ClassSymbol, report: Report): void {
  const resource = symbol.annotations.find((a) => a.name === 'restresource');
  if (resource !== undefined) {
    const mapping = resource.values['urlmapping'];
    if (mapping === undefined) report(resource.position, 'Annotation property missing: restresource.urlmapping');
    else if (typeof mapping === 'string' && !mapping.startsWith('/'))
      report(resource.position, `RestResource urlMapping must begin with '/': ${mapping}`);
    if (symbol.access !== 'global')
      report(symbol.position, 'Defining type for RestResource must be declared as global');
  }
  const verbs = new Map<string, MethodSymbol>();
  for (const method of [...symbol.methods.values()].flat()) {
    const verb = method.annotations.find((a) => a.name.startsWith('http'));
    if (verb === undefined) continue;
    if (verbs.has(verb.name))
      report(method.position, `Only one method per type can be defined with: ${REST_NAMES[verb.name] ?? verb.name}`);
    verbs.set(verb.name, method);
  }
}

const REST_NAMES: Readonly<Record<string, string>> = {
  httpget: 'HttpGet',
  httppost: 'HttpPost',
  httpput: 'HttpPut',
  httppatch: 'HttpPatch',
  httpdelete: 'HttpDelete'
};

/** "AuraEnabled Annotation". Instance methods are getters of objects that are handed to a component. */
function checkAuraEnabled(method: MethodSymbol, overloads: readonly MethodSymbol[], report: Report): void {
  if (!method.isStatic) {
    if (!method.name.toLowerCase().startsWith('get'))
      report(method.position, "AuraEnabled methods must be named with a prefix 'get'");
    else if (method.parameters.length > 0)
      report(method.position, `AuraEnabled methods with parameters must be static: ${method.name}`);
  }
  if (method.access !== 'public' && method.access !== 'global')
    report(method.position, `AuraEnabled methods must be public or global: ${method.name}`);
  const first = overloads.find((o) => hasAnnotation(o.annotations, 'auraenabled'));
  if (method.owner.apiVersion >= 55 && first !== method)
    report(method.position, `AuraEnabled methods cannot be overloaded: ${method.name}`);
}

/** Primitives, and lists, sets and maps of them. */
function isPrimitiveOrCollection(type: ApexType): boolean {
  switch (type.kind) {
    case 'primitive':
    case 'error':
      return true;
    case 'list':
    case 'set':
      return isPrimitiveOrCollection(type.element);
    case 'map':
      return isPrimitiveOrCollection(type.key) && isPrimitiveOrCollection(type.value);
    default:
      return false;
  }
}

/** "Future Annotation": static, void, primitives or collections of primitives. */
function checkFuture(method: MethodSymbol, report: Report): void {
  if (!method.isStatic || method.returnType.kind !== 'void')
    report(method.position, 'Future methods must be declared as static void');
  for (const parameter of method.parameters) {
    if (!isPrimitiveOrCollection(parameter.type))
      report(parameter.position, `Unsupported parameter type ${parameter.type.name}`);
  }
}

/** "InvocableMethod Annotation". */
function checkInvocable(program: Program, method: MethodSymbol, report: Report): void {
  if (method.owner.outer) report(method.position, 'InvocableMethod methods can only be defined in an outer class');
  if (!method.isStatic) report(method.position, 'InvocableMethod methods must be static');
  if (method.access !== 'public' && method.access !== 'global')
    report(method.position, 'InvocableMethod methods must be public or global');
  const other = method.annotations.find(
    (a) =>
      a.name !== 'invocablemethod' &&
      a.name !== 'suppresswarnings' &&
      a.name !== 'namespaceaccessible' &&
      a.name !== 'deprecated' &&
      a.name !== 'testvisible'
  );
  if (other) report(other.position, `InvocableMethod cannot be used together with the annotation: ${other.name}`);
  const [parameter, more] = method.parameters;
  if (more) report(method.position, 'InvocableMethod methods can have at most one parameter');
  if (parameter && !isInvocableList(program, parameter.type))
    report(parameter.position, `InvocableMethod methods do not support parameter type of ${parameter.type.name}`);
  if (method.returnType.kind !== 'void' && !isInvocableList(program, method.returnType))
    report(method.position, `InvocableMethod methods do not support return type of ${method.returnType.name}`);
}

/** A list of primitives, records or classes with invocable variables, or a list of such lists. */
function isInvocableList(program: Program, type: ApexType): boolean {
  if (type.kind === 'error' || mentionedMissing(type) !== undefined) return true;
  if (type.kind !== 'list') return false;
  const { element } = type;
  switch (element.kind) {
    case 'primitive':
    case 'sobject':
    case 'error':
    case 'platform':
      return true;
    case 'list':
      return element.element.kind !== 'list' && isInvocableList(program, element);
    case 'user':
      return (
        (element.symbol.kind === 'class' &&
          [...element.symbol.fields.values(), ...element.symbol.properties.values()].some((m) =>
            hasAnnotation(m.annotations, 'invocablevariable')
          )) ||
        inheritsInvocable(element.symbol)
      );
    default:
      return false;
  }
}

function inheritsInvocable(symbol: ClassSymbol): boolean {
  const parent = symbol.superclass;
  if (parent?.kind !== 'user') return false;
  return (
    [...parent.symbol.fields.values(), ...parent.symbol.properties.values()].some((m) =>
      hasAnnotation(m.annotations, 'invocablevariable')
    ) || inheritsInvocable(parent.symbol)
  );
}

/** "IsTest Annotation", "TestSetup Annotation". */
function checkTest(method: MethodSymbol, report: Report): void {
  const setup = hasAnnotation(method.annotations, 'testsetup');
  if (!method.isStatic || method.returnType.kind !== 'void' || method.parameters.length > 0) {
    report(
      method.position,
      `${setup ? 'Test setup' : 'Test'} methods must be static void methods without parameters: ${method.name}`
    );
  }
  let top = method.owner;
  while (top.outer) top = top.outer;
  if (!top.isTest && top.apiVersion >= 29 && top.name !== 'AnonymousBlock')
    report(method.position, 'Defining type for testMethod methods must be declared as IsTest');
}

const WITHOUT_PARAMETERS = new Set(['httpget', 'httpdelete']);

/** "Apex REST Annotations": global static methods of a global class with @RestResource; GET and DELETE take no parameters. */
function checkRest(method: MethodSymbol, report: Report): void {
  const annotation = method.annotations.find((a) => a.name.startsWith('http'));
  if (!annotation) return;
  if (
    !method.isStatic ||
    (method.access !== 'global' && method.owner.access === 'global' && method.access !== 'public')
  )
    report(method.position, `Apex REST methods must be global static: ${method.name}`);
  if (!hasAnnotation(method.owner.annotations, 'restresource'))
    report(
      method.position,
      `Defining type for Apex REST methods must be declared as RestResource: ${method.owner.name}`
    );
  if (WITHOUT_PARAMETERS.has(annotation.name) && method.parameters.length > 0)
    report(
      method.position,
      `${annotation.name === 'httpget' ? 'HttpGet' : 'HttpDelete'} methods cannot have parameters`
    );
}
