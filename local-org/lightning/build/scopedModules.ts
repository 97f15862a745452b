/**
 * Modules of `@salesforce/*` (Lightning Web Components Developer Guide, "@salesforce Modules"): what the platform fills in
 * for the org, the user and the metadata. Values that depend on the user are read when the page loads.
 */
import type { Schema } from '../../data/schema/model.ts';
import type { SourceProject } from '../../source/index.ts';
import { auraMethods, type AuraMethods } from './apexMethods.ts';
import type { Located } from './lwcPlugin.ts';
import { CompileFailure } from './problems.ts';

/** What the app's modules ask of the page that runs them. */
export interface UsedScopedModules {
  /** `c.Name`. */
  readonly labels: Set<string>;
  readonly userPermissions: Set<string>;
  readonly customPermissions: Set<string>;
}

export interface ScopedModulesContext {
  readonly project: SourceProject;
  readonly methods: AuraMethods;
  readonly labelNames: ReadonlySet<string>;
  /** Checks objects and fields named by `@salesforce/schema`; without it they are taken as they are written. */
  readonly schema?: Schema | undefined;
  readonly used: UsedScopedModules;
}

/** Collects what the scoped modules of a project can name. */
export function scopedModulesContext(project: SourceProject, schema?: Schema): ScopedModulesContext {
  const labelNames = new Set<string>();
  for (const component of project.ofType('CustomLabels')) {
    for (const label of component.xml().all('labels')) labelNames.add((label.textOf('fullName') ?? '').toLowerCase());
  }
  return {
    project,
    methods: auraMethods(project),
    labelNames,
    schema,
    used: { labels: new Set(), userPermissions: new Set(), customPermissions: new Set() }
  };
}

/**
 * The code of a scoped module; null for a specifier that is none.
 * @throws CompileFailure for what does not exist, or what the local org refuses
 */
export function scopedModule(specifier: string, context: ScopedModulesContext): Located | null {
  if (!specifier.startsWith('@salesforce/')) return null;
  const [, kind = '', ...rest] = specifier.split('/');
  const name = rest.join('/');
  const code = codeOf(kind, name, context);
  return { kind: 'code', id: specifier, code };
}

function fail(message: string): never {
  throw new CompileFailure({ file: '', line: 0, column: 0, message });
}

function codeOf(kind: string, name: string, context: ScopedModulesContext): string {
  switch (kind) {
    case 'apex':
      return name === '' ? `export { refreshApex, getSObjectValue } from 'localOrg/apex';` : apexMethod(name, context);
    case 'label':
      return label(name, context);
    case 'schema':
      return `export default ${JSON.stringify(schemaReference(name, context))};`;
    case 'user':
      if (name === 'Id') return 'export default globalThis.localOrg.user.id;';
      if (name === 'isGuest') return 'export default false;';
      return fail(`There is no module @salesforce/user/${name}`);
    case 'i18n':
      return `export default globalThis.localOrg.i18n[${JSON.stringify(name)}];`;
    case 'client':
      if (name === 'formFactor') return 'export default globalThis.localOrg.formFactor;';
      return fail(`There is no module @salesforce/client/${name}`);
    case 'userPermission':
      context.used.userPermissions.add(name);
      return `export default globalThis.localOrg.userPermissions[${JSON.stringify(name)}] ? true : undefined;`;
    case 'customPermission':
      context.used.customPermissions.add(name);
      return `export default globalThis.localOrg.customPermissions[${JSON.stringify(name)}] ? true : undefined;`;
    case 'resourceUrl':
      return resourceUrl(name, context);
    case 'contentAssetUrl':
      if (!context.project.find('ContentAsset', withoutNamespace(name, context)))
        fail(`There is no content asset ${name}`);
      return `export default ${JSON.stringify(`/file-asset/${name}`)};`;
    case 'messageChannel':
      return messageChannel(name, context);
    default:
      return fail(`Not supported by the local org: @salesforce/${kind}${name ? `/${name}` : ''}`);
  }
}

function withoutNamespace(name: string, context: ScopedModulesContext): string {
  const own = context.project.namespace;
  return own && name.toLowerCase().startsWith(`${own.toLowerCase()}__`) ? name.slice(own.length + 2) : name;
}

function apexMethod(name: string, context: ScopedModulesContext): string {
  const parts = name.split('.');
  const method = parts.pop()!;
  const className = parts.pop();
  const namespace = parts.join('.') || null;
  if (!className) return fail(`@salesforce/apex/${name} names no method: write @salesforce/apex/Class.method`);
  const methods = context.methods.get(className.toLowerCase());
  if (!methods) return fail(`There is no Apex class ${className}`);
  const found = methods.get(method.toLowerCase());
  if (!found) return fail(`The Apex class ${className} has no static method ${method} with @AuraEnabled`);
  const description = {
    namespace: namespace === 'c' ? null : namespace,
    classname: className,
    method,
    cacheable: found.cacheable
  };
  return `import { apexMethod } from 'localOrg/apex';\nexport default apexMethod(${JSON.stringify(description)});`;
}

function label(name: string, context: ScopedModulesContext): string {
  const [namespace = '', ...rest] = name.split('.');
  const labelName = rest.join('.');
  const own = namespace === 'c' || namespace.toLowerCase() === context.project.namespace?.toLowerCase();
  if (!own) return fail(`Not supported by the local org: the label ${name} of another namespace`);
  if (!context.labelNames.has(labelName.toLowerCase())) return fail(`There is no custom label ${labelName}`);
  context.used.labels.add(labelName);
  return `export default globalThis.localOrg.labels[${JSON.stringify(`c.${labelName}`)}];`;
}

function schemaReference(
  name: string,
  context: ScopedModulesContext
): { objectApiName: string; fieldApiName?: string } {
  const [objectApiName = '', ...path] = name.split('.');
  if (context.schema) checkSchema(context.schema, objectApiName, path);
  return path.length === 0 ? { objectApiName } : { fieldApiName: path.join('.'), objectApiName };
}

function checkSchema(schema: Schema, objectName: string, path: readonly string[]): void {
  let object = schema.objects.get(objectName.toLowerCase());
  if (!object) fail(`There is no object ${objectName}`);
  path.forEach((part, index) => {
    if (!object) return; // a polymorphic parent: its fields cannot be known
    if (index === path.length - 1) {
      if (!object.fields.has(part.toLowerCase())) fail(`The object ${object.name} has no field ${part}`);
      return;
    }
    const field = [...object.fields.values()].find(
      (candidate) => candidate.relationshipName?.toLowerCase() === part.toLowerCase()
    );
    if (!field) fail(`The object ${object.name} has no relationship ${part}`);
    object = field.referenceTo.length === 1 ? schema.objects.get(field.referenceTo[0]!.toLowerCase()) : undefined;
  });
}

function resourceUrl(name: string, context: ScopedModulesContext): string {
  if (!context.project.find('StaticResource', withoutNamespace(name, context)))
    fail(`There is no static resource ${name}`);
  return `export default ${JSON.stringify(`/resource/${withoutNamespace(name, context)}`)};`;
}

function messageChannel(name: string, context: ScopedModulesContext): string {
  const own = withoutNamespace(name, context).replace(/__c$/, '');
  if (name.startsWith('lightning__')) return fail(`Not supported by the local org: the message channel ${name}`);
  if (!context.project.find('LightningMessageChannel', own)) fail(`There is no message channel ${name}`);
  return `export default Object.freeze({ channelName: ${JSON.stringify(name)} });`;
}
