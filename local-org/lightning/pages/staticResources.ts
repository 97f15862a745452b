/** Static resources and content assets of the project, as files the page loads. Archives stand unpacked in source format. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { SourceComponent, SourceProject } from '../../source/index.ts';

export interface ResourceFile {
  readonly content: Buffer;
  /** From the metadata; undefined for a file inside an archive. */
  readonly contentType: string | undefined;
  readonly fileName: string;
}

/** The file of `/resource/<name>[/<path>]`; null when there is none. */
export function staticResource(project: SourceProject, name: string, path: string): ResourceFile | null {
  const component = project.find('StaticResource', name);
  if (!component) return null;
  const unpacked = join(component.directory, component.fullName);
  if (path !== '') {
    const file = resolve(unpacked, path);
    // The path comes from the browser: it may not leave the resource.
    if (!file.startsWith(unpacked + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    return { content: readFileSync(file), contentType: undefined, fileName: file };
  }
  return contentOf(component);
}

/** The file of `/file-asset/<name>`; null when there is none. */
export function contentAsset(project: SourceProject, name: string): ResourceFile | null {
  const component = project.find('ContentAsset', name);
  return component ? contentOf(component) : null;
}

function contentOf(component: SourceComponent): ResourceFile | null {
  const file = component.contentPath;
  if (!file || !existsSync(file) || !statSync(file).isFile()) return null;
  return { content: readFileSync(file), contentType: component.xml().textOf('contentType'), fileName: file };
}
