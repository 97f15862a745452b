/** How long the check of a project takes. */
import { globSync } from 'node:fs';
import { run } from '../test/suites.ts';
import { median, type Figure } from './figure.ts';

/** The files a check must do in two seconds. */
const FILES = 1400;

/** The whole command over the package, as a user waits for it, scaled to a project of 1,400 files. Median of three. */
export function checkFigures(): Figure[] {
    const files = globSync('force-app/**/*.*').length;
    const times = Array.from({ length: 3 }, () => {
        const began = performance.now();
        const status = run([
            process.execPath,
            'local-org/server/cli/org.ts',
            'check',
            '--json',
            '.local-org/check.json'
        ]);
        if (status !== 0) throw new Error('The package does not pass its check: mend it before it is measured.');
        return (performance.now() - began) / 1000;
    });
    return [{ what: `check, ${FILES} files`, value: (median(times) * FILES) / files, unit: 's', bound: 2 }];
}
