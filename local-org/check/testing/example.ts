/** For the tests of the rules: a small project written to a temporary folder and checked. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../source/index.ts';
import { checkProject } from '../checkProject.ts';
import type { Problem } from '../problem.ts';

/** File path below the package directory → text. */
export type Files = Readonly<Record<string, string>>;

/**
 * Checks a project made of the given files, in a package directory `force-app` at API version 67.0.
 * Paths of the problems are relative to the package directory. Files written later in the order are newer.
 */
export async function checkFiles(files: Files, settings: { namespace?: string } = {}): Promise<Problem[]> {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const project = {
      packageDirectories: [{ path: 'force-app', default: true, package: 'Example' }],
      namespace: settings.namespace ?? '',
      sourceApiVersion: '67.0'
    };
    writeFileSync(join(root, 'sfdx-project.json'), JSON.stringify(project));
    let written = Date.now() / 1000 - 1000;
    for (const [path, text] of Object.entries({ 'readme.txt': 'example', ...files })) {
      const file = join(root, 'force-app', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      utimesSync(file, written, written++);
    }
    const problems = await checkProject(loadProject({ root }));
    return problems.map((problem) => ({
      ...problem,
      file: problem.file.slice(problem.file.indexOf('force-app/') + 'force-app/'.length)
    }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A metadata file: root element with the namespace, one line for it, the body from line 3 on. */
export function xml(type: string, ...body: string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">`,
    ...body,
    `</${type}>`,
    ''
  ].join('\n');
}

/** Files of an object with fields: `{ Status__c: ['<type>…</type>', …] }`. */
export function object(
  name: string,
  fields: Readonly<Record<string, readonly string[]>> = {},
  sharing = 'Private'
): Files {
  const files: Record<string, string> = {
    [`objects/${name}/${name}.object-meta.xml`]: xml(
      'CustomObject',
      `<deploymentStatus>Deployed</deploymentStatus>`,
      `<label>${name}</label>`,
      `<sharingModel>${sharing}</sharingModel>`
    )
  };
  for (const [field, body] of Object.entries(fields)) {
    files[`objects/${name}/fields/${field}.field-meta.xml`] = xml(
      'CustomField',
      `<fullName>${field}</fullName>`,
      `<label>${field}</label>`,
      ...body
    );
  }
  return files;
}
