/** The local org's Apex: the package's tests, a loop against JavaScript's own, rows through a trigger. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProgram } from '../../local-org/apex/program.ts';
import { programInput, projectCode } from '../../local-org/apex/program-input.ts';
import { createOrg } from '../../local-org/data/org.ts';
import { loadProject } from '../../local-org/source/index.ts';
import { median, timed, type Figure } from './figure.ts';

const META =
    '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>';

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json': '{"packageDirectories":[{"path":"app","default":true}],"sourceApiVersion":"67.0"}',
    'app/classes/Loop.cls': `public class Loop {
    public static Integer run(Integer times) {
        Integer sum = 0;
        for (Integer i = 0; i < times; i++) {
            sum = sum + Math.mod(i, 7) * 3;
        }
        return sum;
    }
    public static Integer insertAccounts(Integer times) {
        List<Account> accounts = new List<Account>();
        for (Integer i = 0; i < times; i++) {
            accounts.add(new Account(Name = 'Account ' + i));
        }
        insert as system accounts;
        return accounts.size();
    }
}`,
    'app/classes/Loop.cls-meta.xml': META,
    'app/triggers/Named.trigger': `trigger Named on Account (before insert, after insert) {
    if (Trigger.isBefore) {
        for (Account one : Trigger.new) {
            one.Description = one.Name + ' was here';
        }
    }
}`,
    'app/triggers/Named.trigger-meta.xml': META.replaceAll('ApexClass', 'ApexTrigger')
};

const TIMES = 10_000_000;

function javaScriptLoop(times: number): number {
    let sum = 0;
    for (let i = 0; i < times; i++) sum = (sum + (i % 7) * 3) | 0;
    return sum;
}

export async function apexFigures(): Promise<Figure[]> {
    const root = mkdtempSync(join(tmpdir(), 'bench-apex-'));
    try {
        for (const [path, text] of Object.entries(FILES)) {
            mkdirSync(dirname(join(root, path)), { recursive: true });
            writeFileSync(join(root, path), text);
        }
        const project = loadProject({ root });
        const org = createOrg({ project });
        const program = loadProgram(programInput(projectCode(project), org));
        const loops: number[] = [];
        const own: number[] = [];
        let sink = 0;
        for (let run = 0; run < 5; run++) {
            loops.push(
                await timed(() =>
                    program.run({ userId: org.adminUserId }, () => program.invokeStatic('Loop', 'run', [TIMES]))
                )
            );
            own.push(await timed(() => (sink += javaScriptLoop(TIMES))));
        }
        if (sink === 0) throw new Error('the loop did nothing');
        const inserts: number[] = [];
        for (let run = 0; run < 5; run++) {
            inserts.push(
                await timed(() =>
                    program.run({ userId: org.adminUserId }, () =>
                        program.invokeStatic('Loop', 'insertAccounts', [10_000])
                    )
                )
            );
        }
        org.close();
        return [
            { what: 'Apex tests of the PESTEL board, warm', value: packageTests('^Pestel'), unit: 's', bound: 2 },
            { what: 'all Apex tests of the package, warm', value: packageTests('.'), unit: 's' },
            {
                what: '10⁷ rounds of an Integer loop, against the same in JavaScript',
                value: median(loops) / median(own),
                unit: '×',
                bound: 2
            },
            {
                what: '10,000 records inserted through a trigger (median of 5)',
                value: median(inserts),
                unit: 'ms',
                bound: 400
            }
        ];
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

/** Seconds of the second of two runs: the first compiles. */
function packageTests(filter: string): number {
    const report = join(tmpdir(), `bench-tests-${process.pid}.json`);
    for (let run = 0; run < 2; run++) {
        spawnSync(
            process.execPath,
            ['local-org/server/cli/org.ts', 'test', '--no-coverage', '--filter', filter, '--json', report],
            {
                stdio: 'ignore'
            }
        );
    }
    const { summary } = JSON.parse(readFileSync(report, 'utf8')) as { summary: { ms: number } };
    rmSync(report);
    return summary.ms / 1000;
}
