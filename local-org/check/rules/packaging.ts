/** What has no place in a package directory, and what ties a package to one org. */
import type { PackageDirectory, XmlElement } from '../../source/index.ts';
import { parsedOf, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';
import { lineAt, scriptsOf, withoutComments } from '../lwc/bundles.ts';

const PACKAGING = 'First-Generation and Second-Generation Managed Packaging Developer Guides';

/** Whether the project is meant to be packaged: one of its directories bears a package name. */
function packaged(directories: readonly PackageDirectory[], directory: string): boolean {
  return directories.some((one) => one.path === directory && one.package !== undefined);
}

const orgSettings: Rule = {
  name: 'package-no-profiles',
  severity: 'warning',
  states: 'A package directory holds no profiles and no settings; permission sets carry the rights.',
  source: `${PACKAGING}, “Components Available in Managed Packages”`,
  check(project, report) {
    for (const type of ['Profile', 'Settings']) {
      for (const component of project.project.ofType(type)) {
        if (!packaged(project.project.packageDirectories, component.packageDirectory)) continue;
        report(
          component.path,
          1,
          `${type === 'Profile' ? 'Profiles' : 'Settings'} are not packaged: move this file out of the package directory.`
        );
      }
    }
  }
};

const ID =
  /(?<=['"`>=\s,:])(?:00[0-9A-Za-z]|01[0-9A-Za-z]|03d|0D2|0D5|0Q0|02i|06[0-9A-Za-z]|500|701|800|801|a[0-9A-Z][0-9A-Za-z])[0-9A-Za-z]{12}(?:[A-Z0-5]{3})?(?=['"`<\s,])/g;

/** Ids of 15 or 18 characters: they have digits and letters, and are no word or number. */
function* idsIn(text: string): Generator<{ id: string; offset: number }> {
  for (const match of text.matchAll(ID)) {
    const [id] = match;
    // 012000000000000AAA is the master record type of every org.
    if (/\d.*\d.*\d/.test(id) && /[A-Za-z]/.test(id) && !/^...0{9}/.test(id)) yield { id, offset: match.index };
  }
}

const hardcodedId: Rule = {
  name: 'hard-coded-id',
  severity: 'warning',
  states: 'Apex and components outside of tests, and metadata, name no record id.',
  source: 'Apex Developer Guide, “Avoid Hard-Coded IDs”',
  check(project, report) {
    for (const { path, text } of codeFiles(project)) {
      for (const { id, offset } of idsIn(text))
        report(path, lineAt(text, offset), `${id} is a record of one org: look it up by name instead.`);
    }
    for (const component of project.project.components) {
      if (!VALUED.has(component.type)) continue;
      const xml = parsedOf(component);
      if (xml === undefined) continue;
      eachLeaf(xml, (element) => {
        for (const { id } of idsIn(` ${element.text.trim()} `))
          report(component.path, element, `${id} is a record of one org: name it otherwise.`);
      });
    }
  }
};

/** Metadata in which values of records are written. */
const VALUED: ReadonlySet<string> = new Set([
  'CustomMetadata',
  'Dashboard',
  'Flow',
  'FlexiPage',
  'ListView',
  'QuickAction',
  'Report',
  'ValidationRule',
  'CustomField',
  'WebLink',
  'Workflow'
]);

function eachLeaf(element: XmlElement, visit: (element: XmlElement) => void): void {
  if (element.children.length === 0) visit(element);
  for (const child of element.children) eachLeaf(child, visit);
}

/** Apex and scripts of components without comments, tests left out. */
function* codeFiles(project: ProjectIndex): Generator<{ path: string; text: string }> {
  for (const type of ['ApexClass', 'ApexTrigger']) {
    for (const component of project.project.ofType(type)) {
      if (component.contentPath === undefined) continue;
      const text = withoutComments(component.content());
      if (!/@isTest/i.test(text)) yield { path: component.contentPath, text };
    }
  }
  for (const bundle of project.project.ofType('LightningComponentBundle')) {
    for (const { path, text } of scriptsOf(bundle)) yield { path, text: withoutComments(text) };
  }
}

const orgAddress: Rule = {
  name: 'org-specific-address',
  severity: 'warning',
  states: 'Apex, components and remote sites name no address of one org, and no e-mail address of a person.',
  source: `${PACKAGING}, “Considerations”`,
  check(project, report) {
    for (const { path, text } of codeFiles(project)) {
      for (const match of text.matchAll(ADDRESS))
        report(path, lineAt(text, match.index), `${match[0]} is an address of one org: ask the platform for it.`);
      for (const match of text.matchAll(EMAIL)) {
        if (!/@(example\.(com|org|net)|.*\.(invalid|test|example))$/i.test(match[0]))
          report(path, lineAt(text, match.index), `${match[0]} is a person of one org: take it from a setting.`);
      }
    }
    for (const [type, element] of ADDRESSED) {
      for (const { component, xml } of project.parsed(type)) {
        const at = xml.first(element);
        if (at !== undefined && at.text.search(ADDRESS) >= 0)
          report(component.path, at, `${at.text.trim()} is an address of one org: leave this file out of the package.`);
      }
    }
  }
};

/** Metadata that is an address. */
const ADDRESSED = [
  ['RemoteSiteSetting', 'url'],
  ['CspTrustedSite', 'endpointUrl'],
  ['NamedCredential', 'endpoint'],
  ['CorsWhitelistOrigin', 'urlPattern']
] as const;

const ADDRESS =
  /https?:\/\/(?:[a-z0-9-]+\.)+(?:(?:my|lightning|sandbox|develop|scratch)\.(?:my\.)?(?:salesforce|force|site)\.com|lightning\.force\.com|visual\.force\.com|my\.salesforce\.com|cloudforce\.com)|https?:\/\/(?:na|eu|ap|cs|um)\d+\.salesforce\.com/gi;
const EMAIL = /(?<=['"`])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?=['"`])/g;

/** Elements of metadata that name a person of one org. */
const PERSON_ELEMENTS = new Set([
  'user',
  'users',
  'runningUser',
  'owner',
  'lastModifiedBy',
  'createdBy',
  'assignedTo',
  'senderAddress',
  'ccEmails'
]);

const personInMetadata: Rule = {
  name: 'org-specific-user',
  severity: 'warning',
  states: 'Metadata names no user of one org.',
  source: `${PACKAGING}, “Considerations”`,
  check(project, report) {
    const visit = (file: string, element: XmlElement): void => {
      if (
        PERSON_ELEMENTS.has(element.name) &&
        element.children.length === 0 &&
        /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(element.text.trim())
      ) {
        report(file, element, `${element.text.trim()} exists in one org only: remove it.`);
      }
      for (const child of element.children) visit(file, child);
    };
    for (const component of project.project.components) {
      if (component.type === 'LightningComponentBundle' || component.type === 'ApexClass') continue;
      const xml = parsedOf(component);
      if (xml !== undefined) visit(component.path, xml);
    }
  }
};

const runAs: Rule = {
  name: 'test-runs-as-user',
  severity: 'warning',
  states:
    'In a packaged project, tests that touch data run as a user with a packaged permission set (System.runAs), not as whoever installs.',
  source: 'Apex Developer Guide, “Using the runAs Method”',
  check(project, report) {
    if (!project.isPackaged) return;
    if (project.project.ofType('PermissionSet').length === 0) return;
    for (const component of project.project.ofType('ApexClass')) {
      const text = withoutComments(component.content());
      if (!/@isTest/i.test(text) && !/\btestMethod\b/i.test(text)) continue;
      if (/\brunAs\w*\s*\(/i.test(text)) continue;
      const first = [...testMethods(text)].find(({ body }) => TOUCHES_DATA.test(body));
      if (first !== undefined)
        report(
          component.contentPath ?? component.path,
          lineAt(text, first.offset),
          `${component.fullName}.${first.name} reads or writes data but never calls System.runAs: it may pass only as an administrator.`
        );
    }
  }
};

const TOUCHES_DATA =
  /\b(?:insert|update|upsert|delete)\s+(?:as\s+\w+\s+)?(?!=)\w|Database\.(?:insert|update|upsert|delete|query)\w*\s*\(|\[\s*SELECT\b/i;

/** The test methods of a class: name, text up to the next, and the offset of the name. */
function* testMethods(text: string): Generator<{ name: string; body: string; offset: number }> {
  const method =
    /(?:@isTest\b(?:\s*\([^)]*\))?\s*(?:public\s+|private\s+|global\s+)?static\s+void|\bstatic\s+testMethod\s+void|\btestMethod\s+static\s+void)\s+(\w+)\s*\(\s*\)/gi;
  const found = [...text.matchAll(method)];
  for (const [index, match] of found.entries()) {
    yield {
      name: match[1]!,
      body: text.slice(match.index, found[index + 1]?.index ?? text.length),
      offset: match.index + match[0].lastIndexOf(match[1]!)
    };
  }
}

const apiVersion: Rule = {
  name: 'api-version',
  severity: 'warning',
  states: 'Every apiVersion of a packaged project is the sourceApiVersion of sfdx-project.json.',
  source: 'Salesforce DX Developer Guide, “Project Configuration File”',
  check(project, report) {
    const version = project.project.sourceApiVersion;
    if (version === undefined || !project.isPackaged) return;
    for (const component of project.project.components) {
      const element = parsedOf(component)?.first('apiVersion');
      if (element !== undefined && Number(element.text) !== Number(version)) {
        report(
          component.path,
          element,
          `<apiVersion> is ${element.text.trim()}, sfdx-project.json says ${version}: make them agree.`
        );
      }
    }
  }
};

/** The rules of this file. */
export const packagingRules: readonly Rule[] = [
  orgSettings,
  hardcodedId,
  orgAddress,
  personInMetadata,
  runAs,
  apiVersion
];
