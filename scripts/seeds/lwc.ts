/** Mistakes in Lightning web components. */
import { added, changed, MARK, misspelt, xml, type Seed, type SeedProject } from './seed.ts';

const SCRIPT = /\/lwc\/(?!.*__tests__)[^/]+\/[^/]+(?<!\.d)\.(ts|js)$/;
const TEMPLATE = /\/lwc\/[^/]+\/[^/]+\.html$/;
const META = '.js-meta.xml';

/** A component of its own. */
function component(
    rule: string,
    title: string,
    files: (
        project: SeedProject,
        object: string
    ) => { script?: string; template?: string; meta?: string; styles?: string },
    also: string[] = []
): Seed {
    return added(
        rule,
        title,
        (project, object) => {
            const { script, template, meta, styles } = files(project, object);
            return {
                'zz/lwc/seeded/seeded.ts':
                    script ??
                    "import { LightningElement } from 'lwc';\nexport default class Seeded extends LightningElement {}\n",
                ...(template === undefined ? {} : { 'zz/lwc/seeded/seeded.html': template }),
                ...(styles === undefined ? {} : { 'zz/lwc/seeded/seeded.css': styles }),
                'zz/lwc/seeded/seeded.js-meta.xml':
                    meta ??
                    xml('LightningComponentBundle', '<apiVersion>67.0</apiVersion>', '<isExposed>false</isExposed>')
            };
        },
        also
    );
}

function script(...lines: string[]): string {
    return ["import { LightningElement, api, track, wire } from 'lwc';", ...lines, ''].join('\n');
}

const meta = (...body: string[]): string =>
    xml('LightningComponentBundle', '<apiVersion>67.0</apiVersion>', '<isExposed>true</isExposed>', ...body);

/** A component of the project that others use in their templates: its tag. */
function usedTag(project: SeedProject): string {
    for (const path of project.files(TEMPLATE)) {
        for (const [, tag = ''] of project.text(path).matchAll(/<(c-[a-z-]+)/g)) {
            const name = tag.slice(2).replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());
            const script = project.files(new RegExp(`/${name}/${name}\\.(ts|js)$`))[0];
            if (script !== undefined && /extends LightningElement\b/.test(project.text(script))) return tag;
        }
    }
    return 'c-nowhere';
}

export const lwcSeeds: readonly Seed[] = [
    changed(
        'lwc-api-version',
        'no API version',
        META,
        /<LightningComponentBundle([\s\S]*?)\n\s*<apiVersion>.*<\/apiVersion>/,
        `${MARK}<LightningComponentBundle$1`
    ),
    {
        rule: 'lwc-fresh-script',
        title: 'TypeScript without its JavaScript',
        make(project) {
            const path = project.files(/\/lwc\/(?!.*__tests__)[^/]+\/[^/]+(?<!\.d)\.ts$/)[0];
            return path === undefined
                ? undefined
                : { [path]: `${MARK}${project.text(path)}`, [path.replace(/\.ts$/, '.js')]: null };
        }
    },
    changed(
        'lwc-label',
        'a label that does not exist',
        SCRIPT,
        /import (\w+) from '@salesforce\/label\/c\.\w+'/,
        `import $1 from '${MARK}@salesforce/label/c.No_Such_Label'`
    ),
    changed(
        'lwc-label',
        'a misspelt label',
        SCRIPT,
        /'@salesforce\/label\/c\.(\w+)'/,
        (_all, name) => `'${MARK}@salesforce/label/c.${misspelt(name!)}'`
    ),
    changed(
        'lwc-schema',
        'an object that does not exist',
        SCRIPT,
        /'@salesforce\/schema\/\w+__c'/,
        `'${MARK}@salesforce/schema/Nowhere__c'`
    ),
    changed(
        'lwc-schema',
        'a field that does not exist',
        SCRIPT,
        /'@salesforce\/schema\/(\w+__c)'/,
        `'${MARK}@salesforce/schema/$1.Nowhere__c'`
    ),
    component('lwc-schema', 'a misspelt standard field', () => ({
        script: script(
            `import INDUSTRY from '${MARK}@salesforce/schema/Account.Indsutry';`,
            'export default class Seeded extends LightningElement { field = INDUSTRY; }'
        )
    })),
    component('lwc-schema', 'a custom field of a standard object that does not exist', () => ({
        script: script(
            `import REGION from '${MARK}@salesforce/schema/Account.Nowhere__c';`,
            'export default class Seeded extends LightningElement { field = REGION; }'
        )
    })),
    component('lwc-schema', 'a field of a parent that does not exist', (project, object) => ({
        script: script(
            `import REGION from '${MARK}@salesforce/schema/${object}.${(project.field(object, 'Lookup') ?? '').replace('__c', '__r')}.Nowhere__c';`,
            'export default class Seeded extends LightningElement { field = REGION; }'
        )
    })),
    changed(
        'lwc-apex',
        'a class that does not exist',
        SCRIPT,
        /'@salesforce\/apex\/\w+\.(\w+)'/,
        `'${MARK}@salesforce/apex/NoSuchController.$1'`
    ),
    changed(
        'lwc-apex',
        'a method that does not exist',
        SCRIPT,
        /'@salesforce\/apex\/(\w+)\.\w+'/,
        `'${MARK}@salesforce/apex/$1.noSuchMethod'`
    ),
    changed(
        'lwc-apex',
        'a misspelt method',
        SCRIPT,
        /'@salesforce\/apex\/(\w+)\.(\w+)'/,
        (_all, name, of) => `'${MARK}@salesforce/apex/${name!}.${misspelt(of!)}'`
    ),
    {
        rule: 'lwc-apex',
        title: 'a method that is no longer @AuraEnabled',
        also: ['lwc-apex', 'lwc-wire-cacheable'],
        make: (project) => withoutAnnotation(project, '')
    },
    {
        rule: 'lwc-wire-cacheable',
        title: 'a wired method that is no longer cacheable',
        also: ['lwc-wire-cacheable'],
        make: (project) => withoutAnnotation(project, '@AuraEnabled')
    },
    component('lwc-module', 'a module of the project that does not exist', () => ({
        script: script(
            `import { x } from '${MARK}c/nowhere';`,
            'export default class Seeded extends LightningElement { x = x; }'
        )
    })),
    component('lwc-module', 'a file of the bundle that does not exist', () => ({
        script: script(
            `import { x } from '${MARK}./nowhere';`,
            'export default class Seeded extends LightningElement { x = x; }'
        )
    })),
    component('lwc-module', 'a module of the platform that does not exist', () => ({
        script: script(
            `import { getRecord } from '${MARK}lightning/uiRecordsApi';`,
            'export default class Seeded extends LightningElement { x = getRecord; }'
        )
    })),
    component('lwc-module', 'a module of npm', () => ({
        script: script(
            `import { scaleLinear } from '${MARK}d3-scale';`,
            'export default class Seeded extends LightningElement { x = scaleLinear; }'
        )
    })),
    component('lwc-module', 'styles that do not exist', () => ({
        template: '<template></template>\n',
        styles: `${MARK}@import 'c/noSuchStyles';\n`
    })),
    changed('lwc-module', 'an element that does not exist', TEMPLATE, /<c-[a-z][\w-]*/, `${MARK}<c-no-such-component`, [
        'lwc-template-compiles'
    ]),
    component('lwc-export', 'something a module does not export', (project) => {
        const path = project
            .files(/\/lwc\/(?!.*__tests__)[^/]+\/[^/]+\.ts$/)
            .find((one) => /\/lwc\/(\w+)\/\1\.ts$/.test(one) && !/export \*/.test(project.text(one)));
        const name = path?.split('/').at(-2) ?? '';
        return {
            script: script(
                'import {',
                `    ${MARK}noSuchThing`,
                `} from 'c/${name}';`,
                'export default class Seeded extends LightningElement { x = noSuchThing; }'
            )
        };
    }),
    component('lwc-resource', 'a static resource that does not exist', () => ({
        script: script(
            `import LOGO from '${MARK}@salesforce/resourceUrl/nowhere';`,
            'export default class Seeded extends LightningElement { x = LOGO; }'
        )
    })),
    component('lwc-resource', 'a message channel that does not exist', () => ({
        script: script(
            `import CHANNEL from '${MARK}@salesforce/messageChannel/Nowhere__c';`,
            'export default class Seeded extends LightningElement { x = CHANNEL; }'
        )
    })),
    component('lwc-resource', 'a custom permission that does not exist', () => ({
        script: script(
            `import MAY from '${MARK}@salesforce/customPermission/Nothing';`,
            'export default class Seeded extends LightningElement { x = MAY; }'
        )
    })),
    component('lwc-decorator', 'a public boolean that is true', () => ({
        script: script('export default class Seeded extends LightningElement {', `    ${MARK}@api wide = true;`, '}')
    })),
    component('lwc-decorator', 'two decorators on one member', () => ({
        script: script(
            'export default class Seeded extends LightningElement {',
            `    ${MARK}@api @track rows = [];`,
            '}'
        )
    })),
    component('lwc-decorator', 'a member that is public twice', () => ({
        script: script(
            'export default class Seeded extends LightningElement {',
            '    @api recordId;',
            `    ${MARK}@api recordId;`,
            '}'
        )
    })),
    component('lwc-target-property', 'a property without its @api member', () => ({
        meta: meta(
            '<targets>',
            '<target>lightning__RecordPage</target>',
            '</targets>',
            '<targetConfigs>',
            '<targetConfig targets="lightning__RecordPage">',
            `${MARK}<property name="title" type="String" label="Title"/>`,
            '</targetConfig>',
            '</targetConfigs>'
        )
    })),
    {
        rule: 'lwc-target-property',
        title: 'an @api member that is no longer public',
        make(project) {
            const edits = {
                'zz/lwc/seeded/seeded.ts': script(
                    'export default class Seeded extends LightningElement {',
                    '    title;',
                    '}'
                ),
                'zz/lwc/seeded/seeded.js-meta.xml': meta(
                    '<targets>',
                    '<target>lightning__AppPage</target>',
                    '</targets>',
                    '<targetConfigs>',
                    '<targetConfig targets="lightning__AppPage">',
                    '<property name="recordId" type="String"/>'.replace('recordId', 'title').replace('<', `${MARK}<`),
                    '</targetConfig>',
                    '</targetConfigs>'
                )
            };
            return project.object === undefined ? undefined : edits;
        }
    },
    component('lwc-target', 'a misspelt target', () => ({
        meta: meta('<targets>', `${MARK}<target>lightning__RecordPgae</target>`, '</targets>')
    })),
    component('lwc-target', 'a configuration for a target it does not have', () => ({
        meta: meta(
            '<targets>',
            '<target>lightning__RecordPage</target>',
            '</targets>',
            '<targetConfigs>',
            `${MARK}<targetConfig targets="lightning__AppPage"></targetConfig>`,
            '</targetConfigs>'
        )
    })),
    component('lwc-target', 'a configuration for an object that does not exist', () => ({
        meta: meta(
            '<targets>',
            '<target>lightning__RecordPage</target>',
            '</targets>',
            '<targetConfigs>',
            '<targetConfig targets="lightning__RecordPage">',
            '<objects>',
            `${MARK}<object>Nowhere__c</object>`,
            '</objects>',
            '</targetConfig>',
            '</targetConfigs>'
        )
    })),
    component('lwc-template', 'a base component that does not exist', () => ({
        template: `<template>\n    ${MARK}<lightning-buton label="x"></lightning-buton>\n</template>\n`
    })),
    changed(
        'lwc-template',
        'a misspelt base component',
        TEMPLATE,
        /<lightning-button\n?/,
        `${MARK}<lightning-button-x\n`,
        ['lwc-template-compiles']
    ),
    component('lwc-template-attribute', 'an attribute a base component does not have', () => ({
        template: `<template>\n    <lightning-button\n        label="x"\n        ${MARK}variation="brand"\n    ></lightning-button>\n</template>\n`
    })),
    component('lwc-template-attribute', 'an attribute a component of the project does not have', (project) => {
        const tag = usedTag(project);
        return {
            template: `<template>\n    <${tag}\n        ${MARK}no-such-attribute="x"\n    ></${tag}>\n</template>\n`
        };
    }),
    component('lwc-template-compiles', 'an expression that calculates', () => ({
        template: `<template>\n    <p>\n        ${MARK}{count + 1}\n    </p>\n</template>\n`
    })),
    component('lwc-template-compiles', 'a list without keys', () => ({
        template: `<template>\n    <template for:each={rows} for:item="row">\n        ${MARK}<p>{row.name}</p>\n    </template>\n</template>\n`
    })),
    component('lwc-template-compiles', 'an element that is not closed', () => ({
        template: `<template>\n    <div>\n${MARK}</template>\n`
    })),
    component('lwc-template-compiles', 'an else without its if', () => ({
        template: `<template>\n    ${MARK}<p lwc:else>x</p>\n</template>\n`
    })),
    component('lwc-namespace', 'a label with a namespace', (project) => {
        const path = project.files('.labels-meta.xml')[0];
        const name = path === undefined ? '' : (/<fullName>(\w+)</.exec(project.text(path))?.[1] ?? '');
        return {
            script: script(
                `import TITLE from '${MARK}@salesforce/label/acme.${name}';`,
                'export default class Seeded extends LightningElement { x = TITLE; }'
            )
        };
    }),
    component('lwc-namespace', 'Apex with a namespace', (project) => {
        const path = project.files(SCRIPT).find((one) => /@salesforce\/apex\/\w+\.\w+/.test(project.text(one)));
        const name = path === undefined ? '' : (/@salesforce\/apex\/(\w+\.\w+)/.exec(project.text(path))?.[1] ?? '');
        return {
            script: script(
                `import load from '${MARK}@salesforce/apex/acme.${name}';`,
                'export default class Seeded extends LightningElement { x = load; }'
            )
        };
    }),
    component('lwc-namespace', 'a module with a namespace', (project) => ({
        script: script(
            `import { x } from '${MARK}acme/${project.files(META)[0]?.split('/').at(-2) ?? ''}';`,
            'export default class Seeded extends LightningElement { x = x; }'
        )
    })),
    component('lwc-namespace', 'an element with a namespace', (project) => ({
        template: `<template>\n    ${MARK}<${usedTag(project).replace('c-', 'acme-')}></${usedTag(project).replace('c-', 'acme-')}>\n</template>\n`
    })),
    component('lwc-namespace', 'an object with a namespace', (_project, object) => ({
        script: script(
            `import OBJECT from '${MARK}@salesforce/schema/acme__${object}';`,
            'export default class Seeded extends LightningElement { x = OBJECT; }'
        )
    })),
    added('lwc-folder-name', 'a meta file that is called otherwise', () => ({
        'zz/lwc/seeded/seeded.ts': script('export default class Seeded extends LightningElement {}'),
        'zz/lwc/seeded/other.js-meta.xml': `${MARK}${meta()}`
    })),
    component('lwc-style-compiles', 'a style by an id', () => ({
        template: '<template><p>x</p></template>\n',
        styles: `.a {\n    color: red;\n}\n${MARK}#b {\n    color: blue;\n}\n`
    })),
    component('lwc-default-export', 'a class that is no default', () => ({
        template: '<template><p>x</p></template>\n',
        script: `import { LightningElement } from 'lwc';\n${MARK}export class Seeded extends LightningElement {}\n`
    })),
    component('lwc-platform-name', 'a misspelt name of the platform', () => ({
        script: `${MARK}import LOCALE from '@salesforce/i18n/lokale';\n${script(
            'export default class Seeded extends LightningElement {',
            '    locale = LOCALE;',
            '}'
        )}`
    })),
    component('lwc-target', 'objects of an app page', () => ({
        meta: meta(
            '<targets><target>lightning__AppPage</target></targets>',
            '<targetConfigs><targetConfig targets="lightning__AppPage">',
            `${MARK}<objects><object>Account</object></objects>`,
            '</targetConfig></targetConfigs>'
        )
    }))
];

/** Takes @AuraEnabled (or its cacheable) from a method that is wired; the mark stands at the import, or at the wire. */
function withoutAnnotation(project: SeedProject, instead: string): Record<string, string> | undefined {
    for (const path of project.files(SCRIPT)) {
        const text = project.text(path);
        for (const [, local = '', name = '', of = ''] of text.matchAll(
            /import (\w+) from '@salesforce\/apex\/(\w+)\.(\w+)'/g
        )) {
            if (!new RegExp(`@wire\\(${local}\\b`).test(text)) continue;
            const file = project.files(`/${name}.cls`)[0];
            if (file === undefined) continue;
            const source = project.text(file);
            const changedSource = source.replace(
                new RegExp(`@AuraEnabled\\(cacheable=true[^)]*\\)(\\s+public static [\\w<>., ]+ ${of}\\()`, 'i'),
                `${instead}$1`
            );
            if (changedSource === source) continue;
            const at =
                instead === ''
                    ? text.replace(`'@salesforce/apex/${name}.${of}'`, `'${MARK}@salesforce/apex/${name}.${of}'`)
                    : text.replace(`@wire(${local}`, `${MARK}@wire(${local}`);
            return { [path]: at, [file]: changedSource };
        }
    }
    return undefined;
}
