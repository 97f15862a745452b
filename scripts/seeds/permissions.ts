/** Mistakes in permission sets. */
import { basename } from 'node:path';
import { added, changed, MARK, misspelt, xml, type Seed, type SeedProject } from './seed.ts';

const SET = '.permissionset-meta.xml';

/** A field permission in front of those there are. */
function grant(
    rule: string,
    title: string,
    field: (project: SeedProject) => string | undefined,
    editable = 'false',
    at: 'field' | 'editable' = 'field',
    also: string[] = []
): Seed {
    return {
        rule,
        title,
        also,
        make(project) {
            const name = field(project);
            if (name === undefined) return undefined;
            const path = project.files(SET).find((one) => project.text(one).includes('<fieldPermissions>'));
            if (path === undefined) return undefined;
            // One there may be for the field is taken out.
            const text = project
                .text(path)
                .replace(
                    new RegExp(
                        `\\s*<fieldPermissions>\\s*<editable>\\w+</editable>\\s*<field>${name.replace('.', '\\.')}</field>[\\s\\S]*?</fieldPermissions>`
                    ),
                    ''
                );
            const seeded = [
                '<fieldPermissions>',
                `        ${at === 'editable' ? MARK : ''}<editable>${editable}</editable>`,
                `        ${at === 'field' ? MARK : ''}<field>${name}</field>`,
                '        <readable>true</readable>',
                '    </fieldPermissions>',
                '    <fieldPermissions>'
            ].join('\n');
            return { [path]: text.replace('<fieldPermissions>', seeded) };
        }
    };
}

/** `Plan__c.Status__c` of the first field whose file holds a text. */
function fieldWith(holding: RegExp): (project: SeedProject) => string | undefined {
    return (project) => {
        const path = project
            .files(/__c\/fields\/\w+__c\.field-meta\.xml$/)
            .find((one) => holding.test(project.text(one)));
        const [object = '', , name = ''] = path?.split('/').slice(-3) ?? [];
        return path && `${object}.${name.replace('.field-meta.xml', '')}`;
    };
}

export const permissionSeeds: readonly Seed[] = [
    grant('permission-on-required-field', 'on a required field', fieldWith(/<required>true</)),
    grant('permission-on-required-field', 'on a required lookup', fieldWith(/<required>true<[\s\S]*<type>Lookup</)),
    added('permission-on-required-field', 'on a master-detail field', (_project, object) => ({
        'zz/objects/Seeded_Detail__c/Seeded_Detail__c.object-meta.xml': xml(
            'CustomObject',
            '<deploymentStatus>Deployed</deploymentStatus>',
            '<label>Detail</label>',
            '<nameField><label>Name</label><type>Text</type></nameField>',
            '<pluralLabel>Details</pluralLabel>',
            '<sharingModel>ControlledByParent</sharingModel>'
        ),
        'zz/objects/Seeded_Detail__c/fields/Parent__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>Parent__c</fullName>',
            '<label>Parent</label>',
            `<referenceTo>${object}</referenceTo>`,
            '<relationshipName>Seeded_Details</relationshipName>',
            '<type>MasterDetail</type>'
        ),
        'zz/permissionsets/Seeded.permissionset-meta.xml': xml(
            'PermissionSet',
            '<fieldPermissions>',
            '<editable>false</editable>',
            `${MARK}<field>Seeded_Detail__c.Parent__c</field>`,
            '<readable>true</readable>',
            '</fieldPermissions>',
            '<label>Seeded</label>'
        )
    })),
    grant('permission-on-name-field', 'on the name', (project) => project.object && `${project.object}.Name`),
    grant('permission-calculated-editable', 'a formula that may be edited', fieldWith(/<formula>/), 'true', 'editable'),
    grant(
        'permission-calculated-editable',
        'an auto number that may be edited',
        fieldWith(/<type>(AutoNumber|Summary)<|<formula>/),
        'true',
        'editable'
    ),
    grant(
        'permission-missing-field',
        'on a custom field that does not exist',
        (project) => project.object && `${project.object}.Nowhere__c`
    ),
    grant(
        'permission-missing-field',
        'on a misspelt custom field',
        (project) => project.object && `${project.object}.${misspelt(project.field(project.object, 'Lookup') ?? '')}`
    ),
    grant('permission-missing-field', 'on a misspelt standard field', () => 'Account.Indsutry'),
    grant('permission-missing-field', 'without the object', () => 'Status__c'),
    changed(
        'permission-editable-readable',
        'editable and not readable',
        SET,
        /<editable>true<\/editable>(\s*<field>\w+\.\w+<\/field>\s*)<readable>true</,
        `${MARK}<editable>true</editable>$1<readable>false<`
    ),
    changed(
        'permission-object',
        'edit without read',
        SET,
        /<allowEdit>true<\/allowEdit>(\s*)<allowRead>true</,
        `${MARK}<allowEdit>true</allowEdit>$1<allowRead>false<`,
        ['permission-object', 'permission-parent-read']
    ),
    changed(
        'permission-object',
        'delete without edit',
        SET,
        /<allowDelete>true<\/allowDelete>(\s*)<allowEdit>true</,
        `${MARK}<allowDelete>true</allowDelete>$1<allowEdit>false<`
    ),
    changed(
        'permission-object',
        'an object that does not exist',
        SET,
        /<object>\w+__c</,
        `${MARK}<object>Nowhere__c<`,
        ['permission-parent-read']
    ),
    changed('permission-tab', 'a tab named without __c', SET, /<tab>(\w+)__c</, `${MARK}<tab>$1<`),
    changed('permission-tab', 'a tab that does not exist', SET, /<tab>\w+__c</, `${MARK}<tab>Nowhere__c<`),
    changed(
        'permission-reference',
        'a class that does not exist',
        SET,
        /<apexClass>\w+</,
        `${MARK}<apexClass>NoSuchClass<`,
        ['permission-class-access']
    ),
    changed(
        'permission-reference',
        'a misspelt class',
        SET,
        /<apexClass>(\w+)</,
        (_all, name) => `${MARK}<apexClass>${misspelt(name!)}<`,
        ['permission-class-access']
    ),
    changed(
        'permission-reference',
        'an application that does not exist',
        SET,
        /<application>\w+</,
        `${MARK}<application>No_Such_App<`
    ),
    added('permission-reference', 'a custom permission that does not exist', () => ({
        'zz/permissionsets/Seeded.permissionset-meta.xml': xml(
            'PermissionSet',
            '<customPermissions>',
            '<enabled>true</enabled>',
            `${MARK}<name>Nothing</name>`,
            '</customPermissions>',
            '<label>Seeded</label>'
        )
    })),
    added('permission-reference', 'a record type that does not exist', (_project, object) => ({
        'zz/permissionsets/Seeded.permissionset-meta.xml': xml(
            'PermissionSet',
            '<label>Seeded</label>',
            '<recordTypeVisibilities>',
            `${MARK}<recordType>${object}.Nothing</recordType>`,
            '<visible>true</visible>',
            '</recordTypeVisibilities>'
        )
    })),
    added('permission-reference', 'a page that does not exist', () => ({
        'zz/permissionsets/Seeded.permissionset-meta.xml': xml(
            'PermissionSet',
            '<label>Seeded</label>',
            '<pageAccesses>',
            `${MARK}<apexPage>Nothing</apexPage>`,
            '<enabled>true</enabled>',
            '</pageAccesses>'
        )
    })),
    added('permission-parent-read', 'a detail without its master', (_project, object) => ({
        'zz/objects/Seeded_Detail__c/Seeded_Detail__c.object-meta.xml': xml(
            'CustomObject',
            '<deploymentStatus>Deployed</deploymentStatus>',
            '<label>Detail</label>',
            '<nameField><label>Name</label><type>Text</type></nameField>',
            '<pluralLabel>Details</pluralLabel>',
            '<sharingModel>ControlledByParent</sharingModel>'
        ),
        'zz/objects/Seeded_Detail__c/fields/Parent__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>Parent__c</fullName>',
            '<label>Parent</label>',
            `<referenceTo>${object}</referenceTo>`,
            '<relationshipName>Seeded_Details</relationshipName>',
            '<type>MasterDetail</type>'
        ),
        'zz/permissionsets/Seeded.permissionset-meta.xml': xml(
            'PermissionSet',
            '<label>Seeded</label>',
            '<objectPermissions>',
            '<allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords>',
            `${MARK}<object>Seeded_Detail__c</object>`,
            '<viewAllRecords>false</viewAllRecords>',
            '</objectPermissions>'
        )
    })),
    changed(
        'permission-twice',
        'a field twice',
        SET,
        /(<fieldPermissions>\s*<editable>\w+<\/editable>\s*)(<field>[\s\S]*?<\/fieldPermissions>)/,
        `$1$2\n    $1${MARK}$2`
    ),
    {
        rule: 'permission-class-access',
        title: 'a class that components call and nobody may',
        make(project) {
            const sets = project.files(SET);
            const script = project
                .files(/\/lwc\/.*\.(ts|js)$/)
                .find((path) => /@salesforce\/apex\/(\w+)\./.test(project.text(path)));
            const name =
                script === undefined ? undefined : /@salesforce\/apex\/(\w+)\./.exec(project.text(script))?.[1];
            if (script === undefined || name === undefined || basename(script).endsWith('.test.ts')) return undefined;
            const edits: Record<string, string> = {
                [script]: project.text(script).replace(/(import [^;]*@salesforce\/apex\/)/, `${MARK}$1`)
            };
            for (const set of sets)
                edits[set] = project
                    .text(set)
                    .replace(
                        new RegExp(`\\s*<classAccesses>\\s*<apexClass>${name}</apexClass>[\\s\\S]*?</classAccesses>`),
                        ''
                    );
            return edits;
        }
    }
];
