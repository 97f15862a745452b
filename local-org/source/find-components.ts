/** Walks a package directory and recognises the components in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { FileComponent } from './component.ts';
import type { SourceComponent } from './component.ts';
import type { IsIgnored } from './ignore-file.ts';
import { kindOf, objectPartOf, objectParts } from './kinds.ts';
import type { MetadataKind } from './kinds.ts';
import type { SourceProblem } from './project.ts';
import { XmlSyntaxError } from './xml.ts';

export interface Findings {
  readonly ignored: IsIgnored;
  /** Directories already read, so that package directories inside each other give each component once. */
  readonly visited: Set<string>;
  readonly problems: SourceProblem[];
  /** Content whose metadata file is not there. */
  readonly strays: string[];
  readonly components: SourceComponent[];
}

const metaSuffix = '-meta.xml';
/** Directories that hold no metadata of the project, whatever is in them. */
const skippedDirectories = new Set([
  'node_modules',
  '.git',
  '.sfdx',
  '.sf',
  '.localdevserver',
  '__tests__',
  '__mocks__'
]);

/** Adds the components found below `root`, in the order of their paths. */
export function findComponents(root: string, findings: Findings): void {
  walk(root, root, findings);
}

function walk(directory: string, root: string, findings: Findings): void {
  if (findings.visited.has(directory)) return;
  findings.visited.add(directory);
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0
  );
  const files = new Set<string>();
  const subdirectories: string[] = [];
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!skippedDirectories.has(entry.name) && !findings.ignored(path, true)) subdirectories.push(entry.name);
    } else if (!findings.ignored(path, false)) files.add(entry.name);
  }
  const parent = basename(dirname(directory));
  if (
    (parent === 'lwc' || parent === 'aura') &&
    directory !== root &&
    addBundle(directory, parent, files, root, findings)
  )
    return;
  for (const file of files) addFile(directory, file, files, root, findings);
  for (const name of subdirectories) {
    // What is inside an unpacked static resource is the resource's own.
    if (files.has(`${name}.resource${metaSuffix}`)) continue;
    if (basename(directory) === 'staticresources' && findings.strays.push(join(directory, name))) continue;
    walk(join(directory, name), root, findings);
  }
}

const auraDefinitions = ['.cmp', '.app', '.evt', '.intf', '.tokens', '.design'];

function addBundle(
  directory: string,
  parent: 'lwc' | 'aura',
  files: ReadonlySet<string>,
  root: string,
  findings: Findings
): boolean {
  const name = basename(directory);
  const meta = [...files].find((file) => file.endsWith(metaSuffix));
  const candidates = parent === 'lwc' ? ['.ts', '.js', '.html', '.css'] : auraDefinitions;
  const main = candidates.map((extension) => name + extension).find((file) => files.has(file));
  if (meta === undefined && main === undefined) return false;
  findings.components.push(
    new FileComponent({
      type: parent === 'lwc' ? 'LightningComponentBundle' : 'AuraDefinitionBundle',
      fullName: name,
      path: join(directory, meta ?? (main as string)),
      contentPath: main === undefined ? undefined : join(directory, main),
      directory,
      packageDirectory: root
    })
  );
  return true;
}

function addFile(
  directory: string,
  file: string,
  siblings: ReadonlySet<string>,
  root: string,
  findings: Findings
): void {
  const withMeta = file.endsWith(metaSuffix);
  if (!withMeta && siblings.has(file + metaSuffix)) return; // content of the component beside it
  if (!withMeta && isStray(directory, file, siblings)) findings.strays.push(join(directory, file));
  const plain = withMeta ? file.slice(0, -metaSuffix.length) : file;
  const dot = plain.lastIndexOf('.');
  if (dot < 0) {
    // Folders of the metadata format: `reports/Sales-meta.xml`.
    if (withMeta) addFolder(directory, plain, file, root, findings);
    return;
  }
  const suffix = plain.slice(dot + 1);
  const name = plain.slice(0, dot);
  const path = join(directory, file);
  const part = objectPartOf(suffix);
  if (part && withMeta) {
    const object = basename(basename(directory) === part.directory ? dirname(directory) : directory);
    findings.components.push(
      new FileComponent({ type: part.type, fullName: `${object}.${name}`, path, directory, packageDirectory: root })
    );
    return;
  }
  if (suffix === 'fieldTranslation' && withMeta) {
    findings.components.push(
      new FileComponent({
        type: 'CustomFieldTranslation',
        fullName: `${basename(directory)}.${name}`,
        path,
        directory,
        packageDirectory: root
      })
    );
    return;
  }
  const above = directory.split(sep).reverse();
  const kind = kindOf(suffix, above);
  if (!kind || (!withMeta && !above.includes(kind.directory))) {
    const foldered = withMeta ? kindOfContent(above) : undefined;
    if (foldered) {
      findings.components.push(
        new FileComponent({
          type: foldered.type,
          fullName: folderedName(directory, plain, foldered.directory),
          path,
          contentPath: siblings.has(plain) ? join(directory, plain) : undefined,
          directory,
          packageDirectory: root
        })
      );
    } else if (withMeta)
      addByRootElement(name, path, siblings.has(plain) ? join(directory, plain) : undefined, root, findings);
    return;
  }
  addOfKind(kind, name, path, siblings, root, findings);
}

/** Apex and pages stand beside a metadata file of their name, a static resource beside `<name>.resource-meta.xml`. */
function isStray(directory: string, file: string, siblings: ReadonlySet<string>): boolean {
  if (/\.(cls|trigger|page|component)$/.test(file)) return true;
  if (basename(directory) !== 'staticresources' || file.startsWith('.') || /\.(md|resource)$/i.test(file)) return false;
  return !siblings.has(`${file.slice(0, file.lastIndexOf('.'))}.resource${metaSuffix}`);
}

/** A suffix not in the table: the root element of a metadata file is named after its type. */
function addByRootElement(
  name: string,
  path: string,
  contentPath: string | undefined,
  root: string,
  findings: Findings
): void {
  const type = /<([A-Z][A-Za-z0-9]*)[\s/>]/.exec(readFileSync(path, 'utf8'))?.[1];
  if (type === undefined) {
    findings.problems.push({ file: path, line: 1, message: 'The file has no root element that names a metadata type' });
    return;
  }
  findings.components.push(
    new FileComponent({ type, fullName: name, path, contentPath, directory: dirname(path), packageDirectory: root })
  );
}

/** Documents carry their own file's suffix: `documents/Logos/logo.png-meta.xml`. */
function kindOfContent(above: readonly string[]): MetadataKind | undefined {
  return above.includes('documents') ? kindOf('document', above) : undefined;
}

function addOfKind(
  kind: MetadataKind,
  name: string,
  path: string,
  siblings: ReadonlySet<string>,
  root: string,
  findings: Findings
): void {
  const directory = dirname(path);
  const component = new FileComponent({
    type: kind.type,
    fullName: kind.inFolders ? folderedName(directory, name, kind.directory) : name,
    path,
    contentPath: kind.hasContent ? contentOf(kind, directory, name, siblings) : undefined,
    directory,
    packageDirectory: root
  });
  findings.components.push(component);
  if (kind.type === 'CustomObject') addInlineParts(component, findings);
}

function contentOf(
  kind: MetadataKind,
  directory: string,
  name: string,
  siblings: ReadonlySet<string>
): string | undefined {
  const same = `${name}.${kind.suffix}`;
  if (siblings.has(same)) return join(directory, same);
  for (const sibling of siblings) {
    if (!sibling.endsWith(metaSuffix) && sibling.slice(0, -extname(sibling).length) === name)
      return join(directory, sibling);
  }
  // An unpacked static resource is a directory of that name.
  return existsSync(join(directory, name)) ? join(directory, name) : undefined;
}

/** `Sales/Europe/Pipeline` for a file below `…/reports/Sales/Europe`. */
function folderedName(directory: string, name: string, top: string): string {
  const parts = directory.split(sep);
  const at = parts.lastIndexOf(top);
  return at < 0 ? name : [...parts.slice(at + 1), name].join('/');
}

const folderTypes: Readonly<Record<string, string>> = {
  reports: 'ReportFolder',
  dashboards: 'DashboardFolder',
  documents: 'DocumentFolder',
  email: 'EmailFolder'
};

function addFolder(directory: string, name: string, file: string, root: string, findings: Findings): void {
  const parts = directory.split(sep);
  const top = parts.findLast((part) => part in folderTypes);
  if (top === undefined) return;
  findings.components.push(
    new FileComponent({
      type: folderTypes[top] as string,
      fullName: folderedName(directory, name, top),
      path: join(directory, file),
      directory,
      packageDirectory: root
    })
  );
}

/** Parts written inside their object's file, as the metadata format has them. */
function addInlineParts(object: FileComponent, findings: Findings): void {
  const text = readFileSync(object.path, 'utf8');
  if (!objectParts.some((part) => text.includes(`<${part.element}>`))) return;
  let root;
  try {
    root = object.xml();
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    findings.problems.push({ file: error.file, line: error.line, message: error.message });
    return;
  }
  for (const part of objectParts) {
    for (const element of root.all(part.element)) {
      const name = element.textOf('fullName');
      if (name === undefined) {
        findings.problems.push({
          file: object.path,
          line: element.line,
          message: `<${part.element}> has no <fullName>`
        });
        continue;
      }
      findings.components.push(
        new FileComponent({
          type: part.type,
          fullName: `${object.fullName}.${name}`,
          path: object.path,
          directory: object.directory,
          packageDirectory: object.packageDirectory,
          xml: element
        })
      );
    }
  }
}
