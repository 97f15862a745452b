/** Lightning web components: meta files, imports of the platform's modules, templates. */
import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceComponent } from '../../source/index.ts';
import { apexClassFacts } from '../apexMethods.ts';
import { BaseComponents, camel, normalised } from '../lwc/baseComponents.ts';
import { exportsOf, importsOf } from '../lwc/modules.ts';
import {
  lineAt,
  mainScriptOf,
  publicMembers,
  scriptsOf,
  stylesOf,
  targetProperties,
  templatesOf,
  withoutComments,
  type BundleFile
} from '../lwc/bundles.ts';
import { tagsOf, templateErrors } from '../lwc/templates.ts';
import { misspellingOf } from '../misspelling.ts';
import type { ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const GUIDE = 'Lightning Web Components Developer Guide';

type BundleReport = (file: string, line: number, message: string) => void;

function bundleRule(
  name: string,
  states: string,
  source: string,
  check: (bundle: SourceComponent, project: ProjectIndex, report: BundleReport) => void,
  severity: Rule['severity'] = 'error'
): Rule {
  return {
    name,
    severity,
    states,
    source: `${GUIDE}, “${source}”`,
    check(project, report) {
      for (const { component } of project.parsed('LightningComponentBundle')) check(component, project, report);
    }
  };
}

const apiVersion = bundleRule(
  'lwc-api-version',
  'A component states its apiVersion.',
  'XML Configuration File Elements',
  (bundle, _project, report) => {
    const meta = bundle.xml();
    if (meta.first('apiVersion') === undefined)
      report(bundle.path, meta.line, `${bundle.fullName} needs an <apiVersion>.`);
  }
);

const freshScript = bundleRule(
  'lwc-fresh-script',
  'Each TypeScript file has its JavaScript beside it, no older than itself.',
  'Component JavaScript Files',
  (bundle, _project, report) => {
    for (const { path } of scriptsOf(bundle)) {
      if (!path.endsWith('.ts')) continue;
      const emitted = path.replace(/\.ts$/, '.js');
      if (!existsSync(emitted))
        report(
          path,
          1,
          `${basename(path)} has no ${basename(emitted)} beside it, and the platform takes no TypeScript: run the build.`
        );
      else if (statSync(emitted).mtimeMs < statSync(path).mtimeMs)
        report(path, 1, `${basename(emitted)} is older than ${basename(path)}: run the build.`);
    }
  }
);

const label = bundleRule('lwc-label', 'Imported labels exist.', 'Access Labels', (bundle, project, report) => {
  for (const { file, line, module } of importsOf(bundle, '@salesforce/label/')) {
    const [namespace = '', name = ''] = module.slice('@salesforce/label/'.length).split('.');
    if (namespace !== 'c' && namespace !== project.project.namespace) {
      if (name === '') report(file.path, line, `Name the label as @salesforce/label/c.${namespace}.`);
      continue;
    }
    if (!project.labels.has(name.toLowerCase())) report(file.path, line, `There is no label ${name} in the project.`);
  }
});

const schema = bundleRule(
  'lwc-schema',
  'Imported objects and fields exist.',
  '@salesforce/schema',
  (bundle, project, report) => {
    for (const { file, line, module } of importsOf(bundle, '@salesforce/schema/')) {
      const [object = '', ...path] = module.slice('@salesforce/schema/'.length).split('.');
      if (project.lacksObject(object)) {
        report(file.path, line, `There is no object ${object} in the project.`);
        continue;
      }
      const like = project.org.schema.objects.has(object.toLowerCase())
        ? undefined
        : misspellingOf(
            object,
            [...project.org.schema.objects.values()].map(({ name }) => name)
          );
      if (like !== undefined) report(file.path, line, `There is no object ${object}: do you mean ${like}?`);
      const wrong = path.length === 0 ? undefined : project.wrongStep(object, path.join('.'));
      if (wrong !== undefined) report(file.path, line, wrong);
    }
  }
);

/** `@salesforce/apex/ns.Class.method` → class and method, when the class should be in the project. */
function apexTarget(project: ProjectIndex, module: string): { className: string; method: string } | undefined {
  const parts = module.replace(/^@salesforce\/apex(?:Continuation)?\//, '').split('.');
  if (parts.length === 3 && parts[0] !== project.project.namespace) return undefined;
  const [className = '', method = ''] = parts.slice(-2);
  return { className, method };
}

const apexImport = bundleRule(
  'lwc-apex',
  'Imported Apex methods exist and are @AuraEnabled static.',
  'Call Apex Methods',
  (bundle, project, report) => {
    for (const { file, line, module } of importsOf(bundle, '@salesforce/apex/')) {
      const target = apexTarget(project, module);
      if (target === undefined) continue;
      const facts = apexClassFacts(project, target.className);
      if (facts === undefined) report(file.path, line, `There is no Apex class ${target.className} in the project.`);
      else if (!facts.aura.has(target.method.toLowerCase())) {
        const why = facts.methods.has(target.method.toLowerCase()) ? 'is not @AuraEnabled' : 'does not exist';
        report(file.path, line, `The Apex method ${target.className}.${target.method} ${why}.`);
      } else if (facts.aura.get(target.method.toLowerCase())?.isStatic === false)
        report(file.path, line, `The Apex method ${target.className}.${target.method} is not static.`);
    }
  }
);

const wiredCacheable = bundleRule(
  'lwc-wire-cacheable',
  'A wired Apex method is cacheable.',
  'Wire Apex Methods to Components',
  (bundle, project, report) => {
    for (const { file, local, module } of importsOf(bundle, '@salesforce/apex/')) {
      const target = apexTarget(project, module);
      const method = target && apexClassFacts(project, target.className)?.aura.get(target.method.toLowerCase());
      if (method === undefined || method.cacheable || local === '') continue;
      const text = withoutComments(file.text);
      const wire = new RegExp(`@wire\\(\\s*${local.replaceAll('$', '\\$')}\\b`).exec(text);
      if (wire !== null)
        report(
          file.path,
          lineAt(text, wire.index),
          `${local} is wired, so its Apex method must be @AuraEnabled(cacheable=true).`
        );
    }
  }
);

const namespaceImport = bundleRule(
  'lwc-namespace',
  'Modules, elements, labels, Apex and objects of the project are named without a namespace.',
  'Use the c Namespace',
  (bundle, project, report) => {
    const own = project.project.namespace;
    for (const { file, line, module } of importsOf(bundle, '')) {
      const better = withoutNamespace(project, module);
      if (better !== undefined) report(file.path, line, `Import ${better}: the namespace is put in on packaging.`);
    }
    for (const file of templatesOf(bundle)) {
      for (const tag of tagsOf(file.text)) {
        const [, namespace = '', local = ''] = /^([a-z][a-z0-9_]*)-(.+)$/.exec(tag.name) ?? [];
        if (['', 'c', 'lightning'].includes(namespace)) continue;
        if (namespace === own?.toLowerCase() || project.has('LightningComponentBundle', camel(local)))
          report(file.path, tag.line, `Write <c-${local}>: the namespace is put in on packaging.`);
      }
    }
  }
);

/** What a module of the project that is named with a namespace must be called; undefined when it is called well, or is of another package. */
function withoutNamespace(project: ProjectIndex, module: string): string | undefined {
  const own = project.project.namespace;
  const [, namespace = '', name = ''] = /^([A-Za-z]\w*)\/(\w+)$/.exec(module) ?? [];
  if (!['', 'c', 'lightning', 'lwc'].includes(namespace)) {
    const ours = namespace === own || project.has('LightningComponentBundle', name);
    return ours ? `c/${name}` : undefined;
  }
  const label = /^@salesforce\/label\/(\w+)\.(\w+)$/.exec(module);
  if (label !== null && label[1] !== 'c' && label[1] !== own)
    return project.labels.has(label[2]!.toLowerCase()) ? `@salesforce/label/c.${label[2]!}` : undefined;
  const apex = /^@salesforce\/apex\/(\w+)\.(\w+)\.(\w+)$/.exec(module);
  if (apex !== null && apex[1] !== own)
    return project.has('ApexClass', apex[2]!) ? `@salesforce/apex/${apex[2]!}.${apex[3]!}` : undefined;
  const schema = /^@salesforce\/schema\/(.+)$/.exec(module)?.[1];
  const [object = ''] = schema?.split('.') ?? [];
  const parts = object.split('__');
  if (schema !== undefined && parts.length === 3 && project.objects.has(`${parts[1]!}__${parts[2]!}`.toLowerCase()))
    return `@salesforce/schema/${schema.replaceAll(`${parts[0]!}__`, '')}`;
  return undefined;
}

const moduleExists = bundleRule(
  'lwc-module',
  'Imported modules and elements exist: those of the project, files of the bundle, and the platform’s.',
  'Share JavaScript Code',
  (bundle, project, report) => {
    for (const { file, line, module } of importsOf(bundle, '')) {
      const wrong = wrongModule(project, bundle, module);
      if (wrong !== undefined) report(file.path, line, wrong);
    }
    for (const file of stylesOf(bundle)) {
      for (const match of file.text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)) {
        const wrong = wrongModule(project, bundle, match[1]!);
        if (wrong !== undefined) report(file.path, lineAt(file.text, match.index), wrong);
      }
    }
    for (const file of templatesOf(bundle)) {
      for (const tag of tagsOf(file.text)) {
        if (tag.name.startsWith('c-') && !project.has('LightningComponentBundle', camel(tag.name.slice(2)))) {
          report(file.path, tag.line, `There is no component <${tag.name}> in the project.`);
        }
      }
    }
  }
);

/** The sentence for a module that nothing provides; undefined when it is there or another package may bring it. */
function wrongModule(project: ProjectIndex, bundle: SourceComponent, module: string): string | undefined {
  if (module.startsWith('.')) {
    const file = join(bundle.directory, module);
    const there = [file, `${file}.js`, `${file}.ts`, `${file}.html`, file.replace(/\.js$/, '.ts')].some((one) =>
      existsSync(one)
    );
    return there ? undefined : `There is no file ${module} in the bundle.`;
  }
  if (module.startsWith('c/')) {
    const name = module.slice(2).split('/')[0] ?? '';
    if (project.has('LightningComponentBundle', name) || project.has('AuraDefinitionBundle', name)) return undefined;
    return `There is no component or module ${module} in the project.`;
  }
  if (module.startsWith('lightning/')) {
    const name = module.slice('lightning/'.length);
    baseComponents ??= new BaseComponents();
    if (PLATFORM_MODULES.has(name) || baseComponents.has(name)) return undefined;
    return `Salesforce brings no module ${module}.`;
  }
  if (module.startsWith('@salesforce/')) {
    const [scope = ''] = module.slice('@salesforce/'.length).split('/');
    return SCOPES.has(scope) ? undefined : `Salesforce brings no module ${module}.`;
  }
  // ns/module is of another package; a bare name is of npm, which the platform does not resolve.
  if (/^(lwc|engine|wire-service|aura|@ember\/.*|@lwc\/.*)$/.test(module) || /^[a-zA-Z]\w*\//.test(module))
    return undefined;
  return `The platform resolves no npm module: bundle ${module} into a component of the project.`;
}

/** Modules of `lightning/` that are no components (Lightning Web Components Developer Guide, “Reference”). */
const PLATFORM_MODULES: ReadonlySet<string> = new Set(
  `accessToken actions alert analyticsWaveApi cmsDeliveryApi confirm conversationToolkitApi dragdropApi empApi fileDownload
  flowSupport graphql industriesEducationPublicApi internationalizationLibrary logger mediaUtils messageService mobileCapabilities modal
  navigation omnistudioPubsub platformResourceLoader platformScopedNotificationApi platformShowToastEvent
  platformUtilityBarApi platformWorkspaceApi prompt refresh serviceCloudVoiceToolkitApi toast toastContainer
  uiActionsApi uiAppsApi uiGraphQLApi uiLayoutApi uiListApi uiListsApi uiLookupsApi uiObjectInfoApi uiRecordApi
  uiRelatedListApi uiTopicApi userConsentCookie accApi unifiedSearchApi recordCollectionUtils`.split(/\s+/)
);

/** Modules of `@salesforce/` (Lightning Web Components Developer Guide, “@salesforce Modules”). */
const SCOPES: ReadonlySet<string> = new Set(
  `accessCheck apex apexContinuation client community commerce contentAssetUrl css customPermission featureFlag gate i18n internal
  label lds messageChannel metric resourceUrl schema site slds user userPermission webAppUrl`.split(/\s+/)
);

const exportExists = bundleRule(
  'lwc-export',
  'What is imported from a module of the project is exported there.',
  'Share JavaScript Code',
  (bundle, project, report) => {
    for (const { file, module, names } of importsOf(bundle, '')) {
      const source = moduleFile(project, bundle, module);
      const exported = source && exportsOf(source);
      if (exported === undefined) continue;
      for (const { name, line } of names) {
        if (!exported.has(name)) report(file.path, line, `${module} exports no ${name}.`);
      }
    }
  },
  'warning'
);

/** The script that an import of the project means: `c/name`, `./file`. */
function moduleFile(project: ProjectIndex, bundle: SourceComponent, module: string): BundleFile | undefined {
  if (/^c\/\w+$/.test(module)) {
    const target = project.project.find('LightningComponentBundle', module.slice(2));
    return target && mainScriptOf(target);
  }
  if (!/^\.\/[\w-]+(\.js)?$/.test(module)) return undefined;
  const name = module.slice(2).replace(/\.js$/, '');
  return scriptsOf(bundle).find(({ path }) => basename(path).replace(/\.(ts|js)$/, '') === name);
}

const resource = bundleRule(
  'lwc-resource',
  'Static resources, message channels, custom permissions and content assets that are imported exist.',
  '@salesforce Modules',
  (bundle, project, report) => {
    for (const [scope, type, title] of RESOURCES) {
      for (const { file, line, module } of importsOf(bundle, `@salesforce/${scope}/`)) {
        const name = module.slice(`@salesforce/${scope}/`.length).replace(/^c\./, '');
        const plain = scope === 'messageChannel' ? name.replace(/__c$/, '') : name;
        if (plain.includes('__') || project.has(type, plain)) continue;
        report(file.path, line, `There is no ${title} ${plain} in the project.`);
      }
    }
    for (const { file, line, module } of importsOf(bundle, '@salesforce/messageChannel/')) {
      if (!module.endsWith('__c')) report(file.path, line, `Name the channel with __c: ${module}__c.`);
    }
  }
);

const RESOURCES = [
  ['resourceUrl', 'StaticResource', 'static resource'],
  ['messageChannel', 'LightningMessageChannel', 'message channel'],
  ['customPermission', 'CustomPermission', 'custom permission'],
  ['contentAssetUrl', 'ContentAsset', 'content asset']
] as const;

const decorators = bundleRule(
  'lwc-decorator',
  'Decorators are used as the platform’s compiler takes them.',
  'Decorators',
  (bundle, _project, report) => {
    for (const file of scriptsOf(bundle)) {
      const text = withoutComments(file.text);
      if (!/@(api|wire|track)\b/.test(text)) continue;
      for (const { pattern, message } of MISUSES) {
        for (const match of text.matchAll(pattern)) report(file.path, lineAt(text, match.index), message);
      }
      const members = new Map<string, string>();
      for (const match of text.matchAll(/@api\s+(?:(?:static|async|declare|readonly)\s+)*(?:(get|set)\s+)?(\w+)/g)) {
        const [, accessor = 'field', name = ''] = match;
        const before = members.get(name);
        if (before !== undefined)
          report(
            file.path,
            lineAt(text, match.index),
            before === accessor || accessor === 'field' || before === 'field'
              ? `@api ${name} is declared twice: keep one.`
              : `Put @api on one of the accessors of ${name} only.`
          );
        members.set(name, accessor);
      }
    }
  }
);

/** What the compiler refuses (LWC1xxx), as text patterns. */
const MISUSES: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern: /@api\s+@(?:track|wire)\b|@(?:track|wire\([^)]*\))\s+@api\b/g,
    message: 'A member takes one decorator: @api, @track or @wire.'
  },
  {
    pattern: /@api\s+(?:readonly\s+)?\w+\s*(?::\s*[\w |<>[\]]+)?=\s*true\s*;/g,
    message: 'A public boolean is false by default: the name should say what true turns on.'
  },
  { pattern: /@api\s+#\w+|@(?:track|wire\([^)]*\))\s+#\w+/g, message: 'A private #member takes no decorator.' },
  {
    pattern: /@api\s+(?:readonly\s+)?(?:data|slot|part|is)\s*[=;:!?]/g,
    message: 'This name is reserved: @api cannot stand on it.'
  }
];

const targets = bundleRule(
  'lwc-target',
  'Targets of a component exist, each target configuration is for a target it has, and its objects exist.',
  'XML Configuration File Elements',
  (bundle, project, report) => {
    const meta = bundle.xml();
    const named = new Set<string>();
    for (const target of meta.first('targets')?.all('target') ?? []) {
      const text = target.text.trim();
      named.add(text);
      const like = TARGETS.has(text) || !text.startsWith('lightning') ? undefined : misspellingOf(text, [...TARGETS]);
      if (like !== undefined) report(bundle.path, target.line, `There is no target ${text}: do you mean ${like}?`);
    }
    if (meta.textOf('isExposed') === 'true' && named.size === 0 && meta.first('targetConfigs') !== undefined)
      report(bundle.path, meta.first('targetConfigs')?.line ?? 1, 'These target configurations need <targets>.');
    for (const config of meta.first('targetConfigs')?.all('targetConfig') ?? []) {
      for (const text of (config.attributes['targets'] ?? '').split(',').map((one) => one.trim())) {
        if (text === '') report(bundle.path, config.line, 'A <targetConfig> says for which targets="…" it is.');
        else if (!named.has(text)) report(bundle.path, config.line, `${text} is not among the <targets>: add it.`);
      }
      const seen = new Set<string>();
      for (const property of config.all('property')) {
        const { name = '', type = '' } = property.attributes;
        if (name === '' || type === '') report(bundle.path, property.line, 'A <property> has a name and a type.');
        const like = PROPERTY_TYPES.includes(type) ? undefined : misspellingOf(type, PROPERTY_TYPES);
        if (like !== undefined)
          report(bundle.path, property.line, `There is no type ${type} of properties: do you mean ${like}?`);
        if (seen.has(name)) report(bundle.path, property.line, `The property ${name} stands twice: keep one.`);
        seen.add(name);
        const value = property.attributes['default'];
        if (type === 'Boolean' && value !== undefined && !/^(true|false)$/.test(value))
          report(bundle.path, property.line, `The default of ${name} is true or false, not “${value}”.`);
        if (type === 'Integer' && value !== undefined && !/^-?\d+$/.test(value))
          report(bundle.path, property.line, `The default of ${name} is a whole number, not “${value}”.`);
      }
      const objects = config.first('objects');
      if (
        objects !== undefined &&
        /lightning__(AppPage|HomePage|Tab|UtilityBar)/.test(config.attributes['targets'] ?? '')
      )
        report(
          bundle.path,
          objects.line,
          'Only record pages have <objects>: give lightning__RecordPage a <targetConfig> of its own.'
        );
      for (const object of objects?.all('object') ?? []) {
        if (project.lacksObject(object.text.trim()))
          report(bundle.path, object.line, `There is no object ${object.text.trim()} in the project.`);
      }
    }
  }
);

/** Types of properties on pages. */
const PROPERTY_TYPES = ['Boolean', 'Integer', 'String', 'Color', 'Date', 'DateTime', 'Number'];

/** Lightning Web Components Developer Guide, “XML Configuration File Elements”. */
const TARGETS: ReadonlySet<string> = new Set(
  `lightning__AppPage lightning__RecordPage lightning__HomePage lightning__Tab lightning__UtilityBar lightning__FlowScreen
  lightning__FlowAction lightning__RecordAction lightning__GlobalAction lightning__Inbox lightning__UrlAddressable lightning__Dashboard
  lightning__VoiceExtension lightning__EnablementProgram lightning__MobileHome lightning__AgentforceInput
  lightning__AgentforceOutput lightning__ServiceCloudVoice lightning__PropertyEditor
  lightningCommunity__Page lightningCommunity__Default lightningCommunity__Page_Layout lightningCommunity__Theme_Layout
  lightningSnapin__ChatMessage lightningSnapin__Minimized lightningSnapin__PreChat lightningSnapin__ChatHeader
  lightningStatic__Email analytics__Dashboard`.split(/\s+/)
);

const compiles = bundleRule(
  'lwc-template-compiles',
  'Templates compile.',
  'HTML Templates',
  (bundle, _project, report) => {
    for (const file of templatesOf(bundle)) {
      for (const { line, message } of templateErrors(file.text)) report(file.path, line, message);
    }
  }
);

const targetMember = bundleRule(
  'lwc-target-property',
  'Each property of a target configuration is an @api member.',
  'XML Configuration File Elements',
  (bundle, _project, report) => {
    const script = mainScriptOf(bundle);
    const members = script && membersOf(script);
    if (script === undefined || members === undefined) return;
    for (const [name, element] of targetProperties(bundle.xml())) {
      if (!members.has(name)) report(bundle.path, element.line, `${basename(script.path)} has no @api ${name}.`);
    }
  }
);

/** Attributes any element takes: the global HTML ones, directives, data and aria attributes, event handlers. */
const GLOBAL = new Set([
  'class',
  'style',
  'id',
  'title',
  'key',
  'slot',
  'role',
  'tabindex',
  'hidden',
  'lang',
  'dir',
  'draggable',
  'contenteditable',
  'spellcheck',
  'accesskey',
  'tab-index',
  'inert',
  'part',
  'exportparts',
  'is',
  'for:each',
  'for:item',
  'for:index',
  'if:true',
  'if:false',
  'lwc:if',
  'lwc:elseif',
  'lwc:else',
  'lwc:ref',
  'lwc:dom',
  'lwc:spread',
  'lwc:is',
  'lwc:on',
  'lwc:external',
  'lwc:render-mode',
  'lwc:slot-bind',
  'lwc:slot-data',
  'lwc:inner-html',
  'lwc:preserve-comments',
  'background',
  'bgcolor'
]);

function isGlobal(attribute: string): boolean {
  return GLOBAL.has(attribute) || /^(on|data-|aria-|iterator:)/.test(attribute);
}

let baseComponents: BaseComponents | undefined;

const template = bundleRule(
  'lwc-template',
  'Base components in templates exist.',
  'Base Components',
  (bundle, _project, report) => {
    baseComponents ??= new BaseComponents();
    for (const file of templatesOf(bundle)) {
      for (const tag of tagsOf(file.text)) {
        if (!tag.name.startsWith('lightning-')) continue;
        if (baseComponents.attributesOf(camel(tag.name.slice('lightning-'.length))) === undefined)
          report(file.path, tag.line, `There is no base component <${tag.name}>.`);
      }
    }
  }
);

const templateAttribute = bundleRule(
  'lwc-template-attribute',
  'Base components, and the project’s own, have the attributes that templates set.',
  'Base Components',
  (bundle, project, report) => {
    baseComponents ??= new BaseComponents();
    for (const file of templatesOf(bundle)) {
      for (const tag of tagsOf(file.text)) {
        const attributes = tag.name.startsWith('lightning-')
          ? baseComponents.attributesOf(camel(tag.name.slice('lightning-'.length)))
          : tag.name.startsWith('c-')
            ? ownAttributes(project, camel(tag.name.slice(2)))
            : undefined;
        if (attributes === undefined) continue;
        for (const attribute of tag.attributes) {
          if (!isGlobal(attribute.name) && !attributes.has(normalised(attribute.name)))
            report(file.path, attribute.line, `<${tag.name}> has no attribute “${attribute.name}”.`);
        }
      }
    }
  },
  'warning'
);

/** Public members of a component of the project; undefined when they cannot all be seen (a base class, no script). */
function ownAttributes(project: ProjectIndex, name: string): ReadonlySet<string> | undefined {
  const bundle = project.project.find('LightningComponentBundle', name);
  const script = bundle && mainScriptOf(bundle);
  const members = script && membersOf(script);
  return members && new Set([...members].map(normalised));
}

/** Public members of a class; undefined when a base class of the project's own may bring more. */
function membersOf(script: BundleFile): ReadonlySet<string> | undefined {
  return /\bextends\s+(?:\w+Mixin\s*\(\s*)*LightningElement\b/.test(script.text)
    ? publicMembers(script.text)
    : undefined;
}

const builtDirectory = bundleRule(
  'lwc-folder-name',
  'A bundle’s folder bears the bundle’s name.',
  'Component Folder',
  (bundle, _project, report) => {
    const name = basename(bundle.directory);
    if (bundle.path.endsWith('-meta.xml') && !existsSync(join(bundle.directory, `${name}.js-meta.xml`)))
      report(bundle.path, 1, `The folder is called ${name}, its meta file is not: rename one.`);
  },
  'warning'
);

/** The rules of this file. */
export const lwcRules: readonly Rule[] = [
  apiVersion,
  freshScript,
  label,
  schema,
  apexImport,
  wiredCacheable,
  namespaceImport,
  moduleExists,
  targetMember,
  exportExists,
  resource,
  decorators,
  targets,
  compiles,
  template,
  templateAttribute,
  builtDirectory
];
