/** Compiling a thousand classes: as they come, and from the cache. Memory of the process that does it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

const CLASSES = 1000;
const META =
    '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>';
const MEASURE = fileURLToPath(new URL('compileOnce.ts', import.meta.url));

/** A service of some 100 lines that calls its neighbour, queries, loops, catches and has an inner class. */
function classText(number: number): string {
    const methods = Array.from(
        { length: 8 },
        (_, index) => `
    public List<Account> find${index}(Set<Id> ids, String name) {
        List<Account> found = new List<Account>();
        for (Account one : [SELECT Id, Name, Industry, (SELECT Id, LastName FROM Contacts) FROM Account WHERE Id IN :ids AND Name LIKE :name ORDER BY Name]) {
            if (one.Contacts.size() > ${index} && !String.isBlank(one.Industry)) {
                found.add(one);
            }
        }
        try {
            counts.put('find${index}', (counts.get('find${index}') ?? 0) + found.size());
        } catch (Exception e) {
            throw new Service${number}Exception('find${index}: ' + e.getMessage(), e);
        }
        return found.isEmpty() ? new Service${(number + 1) % CLASSES}().all() : found;
    }`
    );
    return `public with sharing class Service${number} {
    public class Service${number}Exception extends Exception {}
    private final Map<String, Integer> counts = new Map<String, Integer>();
    public Integer total { get { Integer sum = 0; for (Integer one : counts.values()) sum += one; return sum; } }
    public List<Account> all() {
        return [SELECT Id, Name FROM Account LIMIT 10];
    }${methods.join('')}
}
`;
}

/** Seconds of a compile without and with the cache, and the memory the first took. */
export function compileFigures(): Figure[] {
    const root = mkdtempSync(join(tmpdir(), 'bench-compile-'));
    try {
        mkdirSync(join(root, 'app', 'classes'), { recursive: true });
        writeFileSync(
            join(root, 'sfdx-project.json'),
            '{"packageDirectories":[{"path":"app","default":true}],"sourceApiVersion":"67.0"}'
        );
        for (let number = 0; number < CLASSES; number++) {
            writeFileSync(join(root, 'app', 'classes', `Service${number}.cls`), classText(number));
            writeFileSync(join(root, 'app', 'classes', `Service${number}.cls-meta.xml`), META);
        }
        const [cold, cached] = [compileOnce(root), compileOnce(root)];
        return [
            { what: 'Compile of 1,000 classes, cold', value: cold.seconds, unit: 's', bound: 15 },
            { what: 'Compile of 1,000 classes, cached', value: cached.seconds, unit: 's', bound: 1.5 },
            { what: 'Memory of the cold compile', value: cold.megabytes, unit: 'MB', bound: 600 }
        ];
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

function compileOnce(root: string): { seconds: number; megabytes: number } {
    const report = join(root, 'report.json');
    const { status, stderr } = spawnSync(process.execPath, [MEASURE, root, report], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(readFileSync(report, 'utf8')) as { seconds: number; megabytes: number };
}
