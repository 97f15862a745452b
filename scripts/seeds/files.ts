/** Mistakes any metadata file may hold, and files that do not belong together. */
import { basename, dirname } from 'node:path';
import { added, changed, MARK, misspelt, xml, type Seed, type SeedProject } from './seed.ts';

const FIELD = '.field-meta.xml';

/** The same file once more in another folder. */
function twice(rule: string, title: string, which: string | RegExp): Seed {
    return {
        rule,
        title,
        make(project: SeedProject) {
            const path = project.files(which)[0];
            const content = path === undefined ? undefined : path.replace(/-meta\.xml$/, '');
            if (path === undefined || content === undefined) return undefined;
            const folder = `zz/${dirname(path).split('/').slice(1).join('/')}`;
            const copies: Record<string, string> = { [`${folder}/${basename(path)}`]: project.text(path) };
            if (project.files(content).includes(content))
                copies[`${folder}/${basename(content)}`] = project.text(content);
            return copies;
        }
    };
}

function removed(rule: string, title: string, which: string | RegExp, at: (path: string) => string): Seed {
    return {
        rule,
        title,
        make(project) {
            const path = project.files(which)[0];
            if (path === undefined) return undefined;
            const stays = at(path);
            const text = project.files(stays).includes(stays) ? project.text(stays) : undefined;
            return text === undefined ? undefined : { [stays]: `${MARK}${text}`, [path]: null };
        }
    };
}

export const fileSeeds: readonly Seed[] = [
    changed('xml-well-formed', 'an end tag that is misspelt', FIELD, /<\/label>/, `${MARK}</lable>`),
    changed('xml-well-formed', 'an & in a formula', FIELD, /<formula>/, `${MARK}<formula>"a" & "b" & `),
    changed('xml-well-formed', 'a < in a formula', FIELD, /<formula>/, `${MARK}<formula>IF(1 < 2, "", "") &amp; `),
    changed(
        'xml-well-formed',
        'an & in a validation rule',
        '.validationRule-meta.xml',
        /<errorConditionFormula>/,
        `${MARK}<errorConditionFormula>TRUE && `
    ),
    changed(
        'xml-well-formed',
        'a root that is closed twice',
        '.tab-meta.xml',
        /<\/CustomTab>/,
        `</CustomTab>\n${MARK}</CustomTab>`
    ),
    {
        rule: 'xml-root',
        title: 'a root of another type',
        make: (project) => {
            const edits = project.change('.tab-meta.xml', /<CustomTab /, `${MARK}<CustomObjectTab `);
            return (
                edits &&
                Object.fromEntries(
                    Object.entries(edits).map(([path, text]) => [
                        path,
                        (text ?? '').replace('</CustomTab>', '</CustomObjectTab>')
                    ])
                )
            );
        }
    },
    changed(
        'xml-root',
        'a root without its namespace',
        '.permissionset-meta.xml',
        /<PermissionSet xmlns="[^"]*"/,
        `${MARK}<PermissionSet`
    ),
    changed(
        'xml-unknown-element',
        'an unknown element in a field',
        FIELD,
        /<label>/,
        `${MARK}<lable>x</lable>\n    <label>`
    ),
    changed(
        'xml-unknown-element',
        'an unknown element deep in a layout',
        '.layout-meta.xml',
        /<behavior>/,
        `${MARK}<editable>true</editable>\n                <behavior>`
    ),
    changed(
        'xml-unknown-element',
        'an unknown element in a permission set',
        '.permissionset-meta.xml',
        /<readable>/,
        `${MARK}<visible>true</visible>\n        <readable>`
    ),
    changed(
        'xml-unknown-element',
        'properties instead of componentInstanceProperties',
        '.flexipage-meta.xml',
        /<componentName>/,
        `${MARK}<properties><name>a</name></properties>\n                <componentName>`
    ),
    changed(
        'xml-unknown-element',
        'an unknown element in a label',
        '.labels-meta.xml',
        /<protected>/,
        `${MARK}<text>x</text>\n        <protected>`
    ),
    changed('xml-repeated-element', 'a label twice', FIELD, /(<label>.*<\/label>)/, `$1\n    ${MARK}$1`),
    changed(
        'xml-repeated-element',
        'a behavior twice',
        '.layout-meta.xml',
        /(<behavior>.*<\/behavior>)/,
        `$1\n                ${MARK}$1`
    ),
    changed(
        'xml-scattered-elements',
        'columns of a list view apart',
        '.listView-meta.xml',
        /(<label>.*<\/label>)/,
        `$1\n    ${MARK}<columns>CREATED_DATE</columns>`
    ),
    changed(
        'xml-scattered-elements',
        'class accesses apart',
        '.permissionset-meta.xml',
        /(?<=<\/classAccesses>[\s\S]*)<\/PermissionSet>/,
        `    ${MARK}<classAccesses>\n        <apexClass>X</apexClass>\n        <enabled>true</enabled>\n    </classAccesses>\n</PermissionSet>`,
        ['permission-reference']
    ),
    changed(
        'xml-missing-element',
        'a field permission without its field',
        '.permissionset-meta.xml',
        /<fieldPermissions>\n(\s*<editable>.*\n)\s*<field>.*<\/field>\n/,
        `${MARK}<fieldPermissions>\n$1`
    ),
    changed('xml-value', 'a boolean that says yes', FIELD, /<trackHistory>(true|false)</, `${MARK}<trackHistory>yes<`),
    changed('xml-value', 'an unknown field type', FIELD, /<type>Lookup</, `${MARK}<type>LookUp<`, [
        'field-attribute',
        'relationship-required',
        'layout-behavior',
        'apex-name',
        'formula',
        'apex-soql',
        'reference-exists',
        'translation-target',
        'apex-soql-string',
        'xml-missing-element',
        'list-view-field',
        'lwc-schema'
    ]),
    changed(
        'xml-value',
        'an unknown filter operation',
        '.listView-meta.xml',
        /<operation>equals</,
        `${MARK}<operation>equal<`
    ),
    changed('xml-value', 'a number in words', FIELD, /<length>\d+</, `${MARK}<length>eighty<`, ['text-length']),
    changed(
        'xml-value',
        'an unknown visibility of a tab',
        '.permissionset-meta.xml',
        /<visibility>Visible</,
        `${MARK}<visibility>Shown<`
    ),
    changed(
        'xml-value',
        'an unknown sharing model',
        '.object-meta.xml',
        /<sharingModel>(Private|ReadWrite|Read)</,
        `${MARK}<sharingModel>Shared<`
    ),
    twice('duplicate-name', 'a class in two folders', /\.cls-meta\.xml$/),
    twice('duplicate-name', 'a field in two folders', /__c\/fields\/\w+__c\.field-meta\.xml$/),
    twice('duplicate-name', 'a permission set in two folders', '.permissionset-meta.xml'),
    twice('duplicate-name', 'a layout in two folders', '.layout-meta.xml'),
    twice('duplicate-record', 'a custom metadata record in two folders', '.md-meta.xml'),
    {
        rule: 'duplicate-label',
        title: 'a label in two files',
        make(project) {
            const path = project.files('.labels-meta.xml')[0];
            const label = path === undefined ? undefined : /<labels>[\s\S]*?<\/labels>/.exec(project.text(path))?.[0];
            return label === undefined
                ? undefined
                : { 'zz/labels/Zz.labels-meta.xml': xml('CustomLabels', MARK + label) };
        }
    },
    changed(
        'duplicate-label',
        'a label twice in one file',
        '.labels-meta.xml',
        /(<labels>[\s\S]*?<\/labels>)/,
        `$1\n    ${MARK}$1`
    ),
    removed('source-pair', 'a class whose meta file is gone', /\.cls-meta\.xml$/, (path) =>
        path.replace('-meta.xml', '')
    ),
    {
        rule: 'source-pair',
        title: 'a meta file whose class is gone',
        also: ['lwc-apex', 'permission-reference', 'apex-page'],
        make(project) {
            const path = project.files(/Test\.cls$/i)[0];
            return path === undefined
                ? undefined
                : { [`${path}-meta.xml`]: project.text(`${path}-meta.xml`), [path]: null };
        }
    },
    {
        rule: 'source-pair',
        title: 'a trigger without its meta file',
        make: (project) => {
            const path = project.files('.trigger')[0];
            return path === undefined ? undefined : { [path]: project.text(path), [`${path}-meta.xml`]: null };
        }
    },
    {
        rule: 'source-pair',
        title: 'a component without its meta file',
        also: ['flexipage-component', 'tab-target-exists'],
        make: (project) => {
            const meta = project
                .files('.js-meta.xml')
                .find((path) => project.files(path.replace(/\.js-meta\.xml$/, '.ts')).length === 1);
            const script = meta?.replace(/\.js-meta\.xml$/, '.ts');
            return meta === undefined || script === undefined
                ? undefined
                : { [script]: project.text(script), [meta]: null };
        }
    },
    added('source-pair', 'a static resource without its meta file', () => ({
        'zz/staticresources/icons.css': `${MARK}.a {}\n`
    })),
    added('resource-content', 'a static resource without its content', () => ({
        'zz/staticresources/icons.resource-meta.xml': `${MARK}${xml(
            'StaticResource',
            '<cacheControl>Public</cacheControl>',
            '<contentType>text/css</contentType>'
        )}`
    })),
    added('source-pair', 'a class without its meta file in a folder of another name', () => ({
        'zz/tests/Alone.cls': `${MARK}public class Alone {}\n`
    })),
    changed(
        'api-version-known',
        'a class for a version that is not out',
        '.cls-meta.xml',
        /<apiVersion>.*</,
        `${MARK}<apiVersion>97.0<`,
        ['api-version']
    ),
    changed(
        'api-version-known',
        'a component for a version that is none',
        '.js-meta.xml',
        /<apiVersion>.*</,
        `${MARK}<apiVersion>v67<`,
        ['api-version', 'xml-value']
    ),
    changed(
        'api-version',
        'a class for an older version',
        '.cls-meta.xml',
        /<apiVersion>.*</,
        `${MARK}<apiVersion>58.0<`
    ),
    changed(
        'api-version',
        'a component for an older version',
        '.js-meta.xml',
        /<apiVersion>.*</,
        `${MARK}<apiVersion>60.0<`
    ),
    changed(
        'api-version',
        'a trigger for an older version',
        '.trigger-meta.xml',
        /<apiVersion>.*</,
        `${MARK}<apiVersion>45.0<`
    ),
    changed(
        'full-name-matches-file',
        'a field called otherwise than its file',
        '.listView-meta.xml',
        /<fullName>(\w+)</,
        `${MARK}<fullName>Other_Name<`
    ),
    changed(
        'full-name-matches-file',
        'a validation rule called otherwise',
        '.validationRule-meta.xml',
        /<fullName>(\w+)</,
        (_all, name) => `${MARK}<fullName>${misspelt(name!)}<`
    ),
    added('developer-name', 'a name that ends with an underscore', (project, object) => ({
        [`${project.folderOf(object)}/listViews/All_Open_.listView-meta.xml`]: xml(
            'ListView',
            `${MARK}<fullName>All_Open_</fullName>`,
            '<filterScope>Everything</filterScope>',
            '<label>All</label>'
        )
    })),
    added(
        'developer-name',
        'a label that begins with a digit',
        () => ({
            'zz/labels/Zz.labels-meta.xml': xml(
                'CustomLabels',
                '<labels>',
                `${MARK}<fullName>1st_Step</fullName>`,
                '<language>en_US</language><protected>true</protected><shortDescription>x</shortDescription><value>x</value>',
                '</labels>'
            )
        }),
        ['translation-complete']
    ),
    added(
        'developer-name',
        'a field name of more than 40 characters',
        (project, object) => {
            const name = `${'Very_Long_Name_'.repeat(3)}x__c`;
            return {
                [`${project.folderOf(object)}/fields/${name}.field-meta.xml`]: xml(
                    'CustomField',
                    `${MARK}<fullName>${name}</fullName>`,
                    '<label>Long</label>',
                    '<length>10</length>',
                    '<type>Text</type>'
                )
            };
        },
        ['translation-complete']
    )
];
