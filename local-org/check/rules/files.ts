/** Files as they stand in the project: what belongs together, how things are called, for which version of the platform. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceComponent } from '../../source/index.ts';
import { parsedOf, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const SOURCE_FORMAT = 'Salesforce DX Developer Guide, “Salesforce DX Project Structure and Source Format”';

/** Types whose metadata file stands beside their content, and how the content is called. */
const TWO_FILES: Readonly<Record<string, string>> = {
  ApexClass: 'the class (.cls)',
  ApexTrigger: 'the trigger (.trigger)',
  ApexPage: 'the page (.page)',
  ApexComponent: 'the component (.component)',
  LightningComponentBundle: 'the component’s script, template or styles',
  AuraDefinitionBundle: 'the component’s markup'
};

const sourcePair: Rule = {
  name: 'source-pair',
  severity: 'error',
  states: 'Apex, pages and component bundles have their content and its -meta.xml file, static resources the latter.',
  source: SOURCE_FORMAT,
  check(project, report) {
    for (const stray of project.project.strays)
      report(stray, 1, `${basename(stray)} has no metadata file beside it: add ${metaNameOf(stray)}.`);
    for (const [type, content] of Object.entries(TWO_FILES)) {
      for (const component of project.project.ofType(type)) {
        if (!component.path.endsWith('-meta.xml')) {
          if (type.endsWith('Bundle')) {
            const wanted = type.startsWith('Lightning') ? `${component.fullName}.js-meta.xml` : 'a -meta.xml file';
            report(scriptOf(component), 1, `The bundle ${component.fullName} has no metadata file: add ${wanted}.`);
          }
        } else if (component.contentPath === undefined && !existsSync(scriptOf(component)))
          report(component.path, 1, `${basename(component.path)} stands alone: ${content} is missing beside it.`);
      }
    }
  }
};

const resourceContent: Rule = {
  name: 'resource-content',
  severity: 'warning',
  states: 'A static resource has its content beside it, if no build puts it there.',
  source: SOURCE_FORMAT,
  check(project, report) {
    for (const component of project.project.ofType('StaticResource')) {
      if (component.path.endsWith('-meta.xml') && component.contentPath === undefined)
        report(
          component.path,
          1,
          `${basename(component.path)} stands alone: the resource itself is missing beside it.`
        );
    }
  }
};

/** The TypeScript of a bundle where there is one, which may be left out of the deploy. */
function scriptOf(bundle: SourceComponent): string {
  if (!bundle.type.endsWith('Bundle')) return bundle.path.replace(/-meta\.xml$/, '');
  const script = join(bundle.directory, `${bundle.fullName}.ts`);
  return existsSync(script) ? script : bundle.path;
}

function metaNameOf(file: string): string {
  const name = basename(file);
  return /\.(cls|trigger|page|component)$/.test(name)
    ? `${name}-meta.xml`
    : `${name.replace(/\.\w+$/, '')}.resource-meta.xml`;
}

/** Types that state their name in the file too. */
const NAMED = [
  'CustomField',
  'ListView',
  'ValidationRule',
  'RecordType',
  'CompactLayout',
  'FieldSet',
  'WebLink',
  'SharingReason',
  'BusinessProcess',
  'Index'
];

const fullNameMatches: Rule = {
  name: 'full-name-matches-file',
  severity: 'error',
  states: 'A part of an object states its <fullName>, and its file is called so.',
  source: SOURCE_FORMAT,
  check(project, report) {
    for (const type of NAMED) {
      for (const { component, xml } of project.parsed(type)) {
        if (!isOwnFile(component)) continue;
        const file = decodeURIComponent(component.fullName.slice(component.fullName.indexOf('.') + 1));
        const named = xml.first('fullName');
        if (named === undefined) report(component.path, xml, `Add <fullName>${file}</fullName>.`);
        else if (named.text.trim() !== file)
          report(
            component.path,
            named,
            `The file is called ${file}, its <fullName> ${named.text.trim()}: make them agree.`
          );
      }
    }
  }
};

/** A part written inside its object's file is named there only. */
function isOwnFile(component: SourceComponent): boolean {
  return !component.path.endsWith('.object-meta.xml') && !component.path.endsWith('.object');
}

/** Types whose names are developer names, and the most characters of one. */
const DEVELOPER_NAMES: Readonly<Record<string, number>> = {
  CustomObject: 40,
  CustomField: 40,
  ListView: 40,
  ValidationRule: 40,
  RecordType: 80,
  CompactLayout: 80,
  CustomPermission: 80,
  PermissionSet: 80,
  PermissionSetGroup: 80,
  GlobalValueSet: 80,
  CustomApplication: 80,
  FlexiPage: 80,
  ReportType: 80,
  Report: 80,
  Dashboard: 80,
  LightningMessageChannel: 80,
  QuickAction: 80
};

const developerName: Rule = {
  name: 'developer-name',
  severity: 'error',
  states:
    'Developer names begin with a letter, hold letters, digits and single underscores only, do not end with one, and are no longer than the platform takes.',
  source: 'Metadata API Developer Guide, “Metadata” (fullName)',
  check(project, report) {
    for (const [type, most] of Object.entries(DEVELOPER_NAMES)) {
      for (const component of project.project.ofType(type)) {
        const full = component.fullName;
        if (type === 'CustomField' && !/__c$/i.test(full)) continue;
        if (type === 'CustomObject' && !/__(c|mdt|e|b|x)$/i.test(full)) continue;
        const own = localName(project, full.slice(Math.max(full.lastIndexOf('.'), full.lastIndexOf('/')) + 1));
        if (own === undefined) continue;
        const wrong = wrongName(own, most);
        const at = parsedOf(component)?.first('fullName') ?? 1;
        if (wrong !== undefined) report(component.path, at, `“${own}” is no developer name: ${wrong}.`);
      }
    }
    for (const { component, xml } of project.parsed('CustomField')) {
      const at = /__c$/i.test(component.fullName) ? xml.first('relationshipName') : undefined;
      const wrong = at === undefined ? undefined : wrongName(at.text.trim(), 40);
      if (wrong !== undefined) report(component.path, at, `“${at!.text.trim()}” is no relationship name: ${wrong}.`);
    }
    for (const { component, xml } of project.parsed('CustomLabels')) {
      for (const label of xml.all('labels')) {
        const name = label.textOf('fullName') ?? '';
        const wrong = wrongName(name, 80);
        if (wrong !== undefined)
          report(component.path, label.first('fullName') ?? label, `“${name}” is no developer name: ${wrong}.`);
      }
    }
    for (const component of project.project.ofType('LightningComponentBundle')) {
      if (!/^[a-z][A-Za-z0-9_]*$/.test(component.fullName))
        report(
          component.path,
          1,
          `“${component.fullName}” is no name of a component: begin with a small letter, then letters and digits.`
        );
    }
  }
};

/** Without the suffix; undefined for a name of another package. */
function localName(project: ProjectIndex, name: string): string | undefined {
  const parts = name.split('__');
  const suffixed = /^(c|mdt|e|b|x)$/i.test(parts.at(-1) ?? '') && parts.length > 1;
  const rest = suffixed ? parts.slice(0, -1) : parts;
  if (rest.length === 1) return rest[0];
  return rest.length === 2 && rest[0] === project.project.namespace ? rest[1] : undefined;
}

function wrongName(name: string, most: number): string | undefined {
  if (!/^[A-Za-z]/.test(name)) return 'begin it with a letter';
  if (!/^\w+$/.test(name)) return 'take letters, digits and underscores only';
  if (name.includes('__')) return 'it holds two underscores in a row';
  if (name.endsWith('_')) return 'it ends with an underscore';
  return name.length > most ? `it has ${name.length} characters, ${most} fit` : undefined;
}

/** The first version with the metadata format of today, and the newest that is out. */
const OLDEST = 7;
const NEWEST = 67;

const knownVersion: Rule = {
  name: 'api-version-known',
  severity: 'error',
  states: `An apiVersion is written as in ${NEWEST}.0 and names a version of the platform that is out.`,
  source: 'Metadata API Developer Guide, “ApexClass”, “LightningComponentBundle”',
  check(project, report) {
    for (const component of project.project.components) {
      const at = parsedOf(component)?.first('apiVersion');
      if (at === undefined) continue;
      const text = at.text.trim();
      if (!/^\d+(\.0)?$/.test(text))
        report(component.path, at, `“${text}” is no API version: write it as in ${NEWEST}.0.`);
      else if (Number(text) < OLDEST || Number(text) > NEWEST)
        report(component.path, at, `There is no API version ${text}: the newest is ${NEWEST}.0.`);
    }
  }
};

/** The rules of this file. */
export const fileRules: readonly Rule[] = [sourcePair, resourceContent, fullNameMatches, developerName, knownVersion];
