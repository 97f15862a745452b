import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Converts the package directory to the format that is deployed, with Salesforce's own command line. Throws when it refuses. */
export function convertSource(output: string): void {
    // Run by this Node: the machine's own may be too old for the command line.
    const sf = join('node_modules', '@salesforce', 'cli', 'bin', 'run.js');
    const result = spawnSync(
        process.execPath,
        [sf, 'project', 'convert', 'source', '--root-dir', 'force-app', '--output-dir', output, '--json'],
        {
            encoding: 'utf8',
            env: {
                ...process.env,
                // It would update itself in the background, when run in this way even with SF_AUTOUPDATE_DISABLE.
                SF_DISABLE_AUTOUPDATE: 'true',
                SF_DISABLE_TELEMETRY: 'true',
                SF_SKIP_NEW_VERSION_CHECK: 'true'
            }
        }
    );
    if (result.status !== 0)
        throw new Error(`sf project convert source refused the package: ${result.stdout}${result.stderr}`);
}
