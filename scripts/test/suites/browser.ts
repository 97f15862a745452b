import { fillOrg } from '../../walks/walk.ts';
import { DIED, type Suite } from '../suites.ts';
import { runNodeTests, testFiles } from './nodeTest.ts';

/** Everything that is tried in a real browser: the local org's pages and walks through the package. One file at a time: they share the processors. */
export const browserSuite: Suite = {
    name: 'browser',
    title: 'Browser',
    needsBrowser: true,
    async run() {
        let remove: () => void;
        try {
            remove = await fillOrg();
        } catch (error) {
            console.error(`The walks have no org: ${(error as Error).message}`);
            return DIED;
        }
        try {
            return runNodeTests('browser', testFiles(true), ['--test-concurrency=1']);
        } finally {
            remove();
        }
    }
};
