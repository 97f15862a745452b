/** What has no place in a package. */
import { added, changed, MARK, xml, type Seed } from './seed.ts';

const META =
    '<?xml version="1.0" encoding="UTF-8"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">\n    <apiVersion>67.0</apiVersion>\n    <status>Active</status>\n</ApexClass>\n';

export const packagingSeeds: readonly Seed[] = [
    added('package-no-profiles', 'a profile', () => ({
        'zz/profiles/Admin.profile-meta.xml': `${MARK}${xml('Profile', '<custom>false</custom>')}`
    })),
    added('package-no-profiles', 'settings', () => ({
        'zz/settings/Account.settings-meta.xml': `${MARK}${xml('AccountSettings', '<enableAccountTeams>true</enableAccountTeams>')}`
    })),
    added('hard-coded-id', 'an id in Apex', () => ({
        'zz/classes/Seeded.cls': `public class Seeded {\n    ${MARK}Id owner = '0058d000004XyZ1AAK';\n}\n`,
        'zz/classes/Seeded.cls-meta.xml': META
    })),
    added('hard-coded-id', 'a record type in Apex', () => ({
        'zz/classes/Seeded.cls': `public class Seeded {\n    public void run() {\n        ${MARK}record.put('RecordTypeId', '0124W000001AbCd');\n    }\n}\n`,
        'zz/classes/Seeded.cls-meta.xml': META
    })),
    added('hard-coded-id', 'an id in a component', () => ({
        'zz/lwc/seeded/seeded.ts': `import { LightningElement } from 'lwc';\nexport default class Seeded extends LightningElement {\n    ${MARK}recordId = '0018d00000AbCdEAAV';\n}\n`,
        'zz/lwc/seeded/seeded.js-meta.xml': xml(
            'LightningComponentBundle',
            '<apiVersion>67.0</apiVersion>',
            '<isExposed>false</isExposed>'
        )
    })),
    changed(
        'hard-coded-id',
        'an id in a custom metadata record',
        '.md-meta.xml',
        /<value xsi:type="xsd:string">[^<]+</,
        `${MARK}<value xsi:type="xsd:string">0018d00000AbCdEAAV<`
    ),
    added('org-specific-address', 'an address of an org', () => ({
        'zz/classes/Seeded.cls': `public class Seeded {\n    ${MARK}String home = 'https://acme.my.salesforce.com/home';\n}\n`,
        'zz/classes/Seeded.cls-meta.xml': META
    })),
    added('org-specific-address', 'an e-mail address in Apex', () => ({
        'zz/classes/Seeded.cls': `public class Seeded {\n    ${MARK}String to = 'aino.virtanen@nordfjell.no';\n}\n`,
        'zz/classes/Seeded.cls-meta.xml': META
    })),
    added('org-specific-user', 'a user in a queue', (project) => ({
        'zz/queues/Seeded.queue-meta.xml': xml(
            'Queue',
            '<doesSendEmailToMembers>false</doesSendEmailToMembers>',
            '<name>Seeded</name>',
            '<queueMembers><users>',
            `${MARK}<user>aino@nordfjell.no</user>`,
            '</users></queueMembers>',
            `<queueSobject><sobjectType>${project.sharedObject}</sobjectType></queueSobject>`
        )
    })),
    added('test-runs-as-user', 'a test that runs as whoever installs', () => ({
        'zz/tests/SeededTest.cls': `@IsTest\nprivate class SeededTest {\n    @IsTest\n    ${MARK}static void writes() {\n        insert as user new Account(Name = 'x');\n    }\n}\n`,
        'zz/tests/SeededTest.cls-meta.xml': META
    })),
    {
        rule: 'test-runs-as-user',
        title: 'tests that no longer run as a user',
        make(project) {
            for (const path of project.files(/Test\.cls$/)) {
                const text = project.text(path);
                if (
                    !/System\.runAs\(/.test(text) ||
                    !/@IsTest\s+static void \w+\(\)\s*\{[^@]*\b(insert|update|delete) as /.test(text)
                )
                    continue;
                const plain = text.replace(/System\.runAs\([^;]*?\)\s*\{/g, 'if (true) {').replaceAll('runAs', 'as');
                if (/runAs/i.test(plain)) continue;
                const first = [...plain.matchAll(/@IsTest\s+static void (\w+)/g)].find((match, index, all) =>
                    /\b(insert|update|upsert|delete) as |\[\s*SELECT/.test(
                        plain.slice(match.index, all[index + 1]?.index)
                    )
                );
                if (first === undefined) continue;
                return {
                    [path]: `${plain.slice(0, first.index)}${first[0].replace('static', `${MARK}static`)}${plain.slice(first.index + first[0].length)}`
                };
            }
            return undefined;
        }
    }
];
