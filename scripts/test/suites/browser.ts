import type { Suite } from '../suites.ts';
import { runNodeTests, testFiles } from './nodeTest.ts';

/** Everything that is tried in a real browser: the local org's pages and walks through the package. One file at a time: they share the processors. */
export const browserSuite: Suite = {
    name: 'browser',
    title: 'Browser',
    needsBrowser: true,
    run: () => runNodeTests('browser', testFiles(true), ['--test-concurrency=1'])
};
