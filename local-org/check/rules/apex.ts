/** What Apex names that no type tells: labels, fields in queries, custom names, permissions. Its types are the compiler's business. */
import { basename } from 'node:path';
import { NotSupported, QueryFailure } from '../../data/access.ts';
import { checkSoql } from '../../data/soql/check.ts';
import { parseSoql } from '../../data/soql/parse.ts';
import { literalsOf, queriesOf, withoutLiterals, type WrittenQuery } from '../apexText.ts';
import { lineAt, withoutComments } from '../lwc/bundles.ts';
import { misspellingOf } from '../misspelling.ts';
import { noSuchField, parsedOf, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

interface ApexFile {
  readonly path: string;
  /** Source with comments blanked out. */
  readonly text: string;
  /** The same with the insides of literals blanked out. */
  readonly code: string;
  readonly isTest: boolean;
}

const read = new WeakMap<ProjectIndex, ApexFile[]>();

function apexFiles(project: ProjectIndex): readonly ApexFile[] {
  let files = read.get(project);
  if (files === undefined) {
    files = ['ApexClass', 'ApexTrigger'].flatMap((type) =>
      project.project.ofType(type).flatMap((component) => {
        if (component.contentPath === undefined) return [];
        const text = withoutComments(component.content());
        return [
          { path: component.contentPath, text, code: withoutLiterals(text), isTest: /@isTest\s/i.test(text) } as const
        ];
      })
    );
    read.set(project, files);
  }
  return files;
}

const label: Rule = {
  name: 'apex-label',
  severity: 'error',
  states: 'Labels named in Apex exist.',
  source: 'Apex Developer Guide, “Custom Labels”',
  check(project, report) {
    for (const { path, code } of apexFiles(project)) {
      // `Label.save.trim()` calls a method of the text, `Label.acme.save` names a label of another package.
      for (const match of code.matchAll(/(?<![\w.])(?:System\.)?Label\.(\w+)\b(?!\s*\()(?:\.(\w+)\b(?!\s*\())?/gi)) {
        const [, first = '', second] = match;
        if (/^(get|translationExists)$/i.test(first) || project.labels.has(first.toLowerCase())) continue;
        if (second !== undefined && first.toLowerCase() !== (project.project.namespace ?? 'c').toLowerCase()) continue;
        const name = second ?? first;
        if (!project.labels.has(name.toLowerCase()))
          report(path, lineAt(code, match.index), `There is no label ${name} in the project.`);
      }
    }
    for (const { path, text } of apexFiles(project)) {
      for (const match of text.matchAll(/\bLabel\.get\s*\(\s*('c?'|null)\s*,\s*'(\w+)'/gi)) {
        if (!project.labels.has(match[2]!.toLowerCase()))
          report(path, lineAt(text, match.index), `There is no label ${match[2]} in the project.`);
      }
    }
  }
};

function queryRule(name: string, states: string, source: string, wanted: (query: WrittenQuery) => boolean): Rule {
  return {
    name,
    severity: 'error',
    namesOfOthers: true,
    states,
    source,
    check(project, report) {
      for (const { path, text, isTest } of apexFiles(project)) {
        for (const query of queriesOf(text)) {
          // Tests try wrong queries on purpose.
          if (!wanted(query) || (isTest && !query.inline)) continue;
          const wrong = wrongName(project, query);
          if (wrong !== undefined) report(path, lineAt(text, query.at(wrong.offset)), wrong.message);
        }
      }
    }
  };
}

const soqlString = queryRule(
  'apex-soql-string',
  'Queries written as strings name objects, fields and relationships that exist, as far as they are constant.',
  'SOQL and SOSL Reference; Apex Reference, “Database.query”',
  (query) => !query.inline
);

const soql = queryRule(
  'apex-soql',
  'Queries in brackets name objects, fields and relationships that exist.',
  'SOQL and SOSL Reference',
  (query) => query.inline
);

/** What a query gets wrong of the project's own names, or misspells; undefined when all is well or it cannot be known. */
function wrongName(project: ProjectIndex, query: WrittenQuery): { message: string; offset: number } | undefined {
  try {
    checkSoql(parseSoql(query.text), project.org.schema);
    return undefined;
  } catch (error) {
    if (error instanceof NotSupported) return undefined;
    if (!(error instanceof QueryFailure)) throw error;
    const message = sentence(project, error, query);
    return message === undefined ? undefined : { message, offset: error.offset ?? 0 };
  }
}

function sentence(project: ProjectIndex, error: QueryFailure, query: WrittenQuery): string | undefined {
  const column = /No such column '([^']+)' on entity '([^']+)'/.exec(error.message);
  if (column !== null) {
    const [, field = '', object = ''] = column;
    const { state, like } = project.fieldState(object, field.split('.').pop() ?? '');
    return state === 'missing' ? noSuchField(object, field, like) : undefined;
  }
  // “Didn't understand relationship 'X' in field path”: the first quote is an apostrophe.
  const name = /(?<!\w)'([^']+)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'INVALID_TYPE') {
    if (project.isOwnName(name))
      return project.lacksObject(name) ? `There is no object ${name} in the project.` : undefined;
    const like = misspellingOf(
      name,
      [...project.org.schema.objects.values()].map((object) => object.name)
    );
    return like === undefined ? undefined : `There is no object ${name}: do you mean ${like}?`;
  }
  if (error.code === 'INVALID_FIELD') {
    if (pointsElsewhere(project, name)) return undefined;
    if (name.split('.').some((part) => project.isOwnName(part)))
      return `There is no relationship ${name} here: look at the lookup field and its relationship name.`;
    const like = misspellingOf(name, relationshipNames(project));
    return like === undefined ? undefined : `There is no relationship ${name}: do you mean ${like}?`;
  }
  return error.code === 'MALFORMED_QUERY' && query.inline ? `The query does not compile: ${error.message}.` : undefined;
}

/** Whether a lookup that makes a relationship of this name points to an object of another package. */
function pointsElsewhere(project: ProjectIndex, relationship: string): boolean {
  const name = relationship.toLowerCase();
  for (const object of project.objects.values()) {
    for (const [field, { xml }] of object.fields) {
      const children = `${xml.textOf('relationshipName') ?? ''}__r`.toLowerCase();
      if (field.replace(/__c$/, '__r') !== name && children !== name) continue;
      const schema = project.org.schema.objects;
      if (!schema.has((xml.textOf('referenceTo') ?? '').toLowerCase()) || !schema.has(object.name.toLowerCase()))
        return true;
    }
  }
  return false;
}

const relationships = new WeakMap<ProjectIndex, string[]>();

function relationshipNames(project: ProjectIndex): string[] {
  let names = relationships.get(project);
  if (names === undefined) {
    const all = new Set<string>();
    for (const object of project.org.schema.objects.values()) {
      for (const field of object.fields.values())
        if (field.relationshipName !== undefined) all.add(field.relationshipName);
      for (const child of object.childRelationships) if (child.name !== undefined) all.add(child.name);
    }
    relationships.set(project, (names = [...all]));
  }
  return names;
}

const known = new WeakMap<ProjectIndex, Set<string>>();

/** Lower-cased custom names: objects, fields, relationships, sharing reasons. */
function customNames(project: ProjectIndex): ReadonlySet<string> {
  let names = known.get(project);
  if (names === undefined) {
    known.set(project, (names = new Set()));
    for (const object of project.org.schema.objects.values()) {
      names.add(object.name.toLowerCase());
      for (const { name } of object.sharingReasons) names.add(name.toLowerCase()).add(`${name}__c`.toLowerCase());
      for (const field of object.fields.values()) names.add(field.name.toLowerCase());
    }
    for (const object of project.objects.values()) {
      names.add(object.name.toLowerCase());
      for (const [field, { xml }] of object.fields) {
        const children = xml.textOf('relationshipName');
        names.add(field).add(field.replace(/__c$/, '__r'));
        if (children !== undefined) names.add(`${children}__r`.toLowerCase());
      }
    }
    for (const name of relationshipNames(project)) names.add(name.toLowerCase());
    // Those whose file cannot be read are there all the same.
    for (const { fullName } of project.project.ofType('CustomField'))
      names.add(fullName.slice(fullName.indexOf('.') + 1).toLowerCase());
  }
  return names;
}

const codeName: Rule = {
  name: 'apex-name',
  severity: 'error',
  namesOfOthers: true,
  states:
    'Custom names in Apex code (Plan__c, Goals__r, Rule__mdt) are of objects, fields or relationships of the project.',
  source: 'Apex Developer Guide, “sObject Types”',
  check(project, report) {
    for (const { path, code } of apexFiles(project)) {
      for (const match of code.matchAll(/\b[A-Za-z]\w*?__(?:c|r|mdt|e)\b/gi)) {
        const [name] = match;
        if (!project.isOwnName(name) || customNames(project).has(name.toLowerCase())) continue;
        // What a query in brackets gets wrong is told there.
        report(path, lineAt(code, match.index), `There is no object, field or relationship ${name} in the project.`);
      }
    }
  }
};

const dynamicName: Rule = {
  name: 'apex-dynamic-name',
  severity: 'warning',
  states:
    "Custom names in strings ('Plan__c', 'Status__c = :status') are of objects, fields or relationships of the project.",
  source: 'Apex Developer Guide, “Dynamic Apex”',
  check(project, report) {
    for (const { path, text, isTest } of apexFiles(project)) {
      if (isTest) continue;
      for (const { value, offset } of literalsOf(text)) {
        // A name alone, a path, or a piece of a query; other text may speak of anything.
        if (!/^[\w\s.,:=<>!()%{}'+-]*$/.test(value)) continue;
        for (const match of value.matchAll(/(?<![\w-])[A-Za-z]\w*?__(?:c|r|mdt|e)\b(?!-)/gi)) {
          const [name] = match;
          if (!project.isOwnName(name) || customNames(project).has(name.toLowerCase())) continue;
          report(path, lineAt(text, offset), `There is no object, field or relationship ${name} in the project.`);
        }
      }
    }
  }
};

const permission: Rule = {
  name: 'apex-custom-permission',
  severity: 'error',
  states: 'Custom permissions that Apex asks for exist.',
  source: 'Apex Reference, “FeatureManagement.checkPermission”',
  check(project, report) {
    for (const { path, text, isTest } of apexFiles(project)) {
      if (isTest) continue;
      for (const match of text.matchAll(/\bFeatureManagement\.checkPermission\s*\(\s*'(\w+)'/gi)) {
        const name = match[1]!;
        if (!name.includes('__') && !project.has('CustomPermission', name))
          report(path, lineAt(text, match.index), `There is no custom permission ${name} in the project.`);
      }
    }
  }
};

const page: Rule = {
  name: 'apex-page',
  severity: 'error',
  states: 'Visualforce pages named in Apex (Page.Name) exist.',
  source: 'Apex Developer Guide, “PageReference”',
  check(project, report) {
    for (const { path, code } of apexFiles(project)) {
      for (const match of code.matchAll(/(?<![\w.])Page\.(\w+)\b(?!\s*\()/g)) {
        const name = match[1]!;
        if (!name.includes('__') && !project.has('ApexPage', name) && !/^class$/i.test(name))
          report(path, lineAt(code, match.index), `There is no Visualforce page ${name} in the project.`);
      }
    }
  }
};

const fileName: Rule = {
  name: 'apex-file-name',
  severity: 'warning',
  states: 'A class or trigger is called as its file is.',
  source: 'Metadata API Developer Guide, “ApexClass”, “ApexTrigger” (fullName)',
  check(project, report) {
    for (const { path, code } of apexFiles(project)) {
      const declared = path.endsWith('.trigger')
        ? /\btrigger\s+(\w+)\s+on\b/i.exec(code)
        : /(?<![.\w])(?:class|interface|enum)\s+(\w+)/i.exec(code);
      const file = basename(path).replace(/\.\w+$/, '');
      if (declared === null || declared[1]!.toLowerCase() === file.toLowerCase()) continue;
      report(
        path,
        lineAt(code, declared.index),
        `The file is called ${file}, what it holds ${declared[1]!}: make them agree.`
      );
    }
  }
};

const triggerObject: Rule = {
  name: 'apex-trigger-object',
  severity: 'error',
  states: 'A trigger is on an object that takes triggers: no custom metadata type, no custom setting.',
  source: 'Apex Developer Guide, “Triggers”',
  check(project, report) {
    for (const { path, code } of apexFiles(project)) {
      const on = path.endsWith('.trigger') ? /\btrigger\s+\w+\s+on\s+(\w+)/i.exec(code) : null;
      const object = on && project.objects.get(on[1]!.toLowerCase())?.component;
      const setting = object && parsedOf(object)?.first('customSettingsType') !== undefined;
      if (on !== null && (/__mdt$/i.test(on[1]!) || setting === true))
        report(path, lineAt(code, on.index), `${on[1]!} takes no triggers.`);
    }
  }
};

/** The rules of this file. */
export const apexRules: readonly Rule[] = [
  label,
  soql,
  soqlString,
  codeName,
  dynamicName,
  permission,
  page,
  fileName,
  triggerObject
];
