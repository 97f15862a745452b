import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A Java of version 11 or newer: JAVA_HOME's, else the one in PATH; undefined where there is none. */
export function findJava(): string | undefined {
    const home = process.env['JAVA_HOME'];
    const candidates = home === undefined || home === '' ? ['java'] : [join(home, 'bin', 'java'), 'java'];
    return candidates.find((candidate) => {
        const asked = spawnSync(candidate, ['-version'], { encoding: 'utf8' });
        const major = /version "(?:1\.)?(\d+)/.exec(`${asked.stderr}${asked.stdout}`)?.[1];
        return major !== undefined && Number(major) >= 11;
    });
}
