/** Builds the bundles that come from npm in a thread; the result is on disk, where the next build finds it. */
import { workerData } from 'node:worker_threads';
import { loadProject } from '../../source/index.ts';
import { iconsOfProject } from '../pages/icons.ts';
import { buildCommonBundles } from './index.ts';

export interface CommonBundlesOrder {
  readonly root: string;
  readonly sources: readonly string[];
  readonly namespace: string | undefined;
  readonly buildDirectory: string;
}

const { root, sources, namespace, buildDirectory } = workerData as CommonBundlesOrder;
const project = loadProject({ root, sources, ...(namespace === undefined ? {} : { namespace }) });
await buildCommonBundles({ project, directory: buildDirectory, icons: iconsOfProject(project) });
