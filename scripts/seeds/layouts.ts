/** Mistakes in layouts, compact layouts, list views and field sets. */
import { added, changed, MARK, misspelt, xml, type Seed } from './seed.ts';

const LAYOUT = '.layout-meta.xml';
const VIEW = '.listView-meta.xml';

export const layoutSeeds: readonly Seed[] = [
    changed(
        'layout-field',
        'a misspelt custom field',
        LAYOUT,
        /<behavior>Edit<\/behavior>(\s*)<field>(\w+__c)</,
        (_all, space, name) => `<behavior>Edit</behavior>${space!}${MARK}<field>${misspelt(name!)}<`
    ),
    changed(
        'layout-field',
        'a misspelt standard field',
        LAYOUT,
        /<\/layoutItems>/,
        `</layoutItems>\n            <layoutItems>\n                <behavior>Readonly</behavior>\n                ${MARK}<field>CreatedByld</field>\n            </layoutItems>`
    ),
    changed(
        'layout-behavior',
        'a field twice',
        LAYOUT,
        /(<layoutItems>\s*<behavior>Edit<\/behavior>\s*)(<field>\w+__c<\/field>\s*<\/layoutItems>)/,
        `$1$2\n            $1${MARK}$2`
    ),
    changed(
        'layout-required-behavior',
        'a required field that is not Required',
        LAYOUT,
        /<behavior>Required<\/behavior>(\s*<field>(?!Name)\w+__c<)/,
        `${MARK}<behavior>Edit</behavior>$1`
    ),
    changed(
        'layout-behavior',
        'a calculated field that can be edited',
        LAYOUT,
        /<behavior>Readonly<\/behavior>(\s*<field>\w+__c<)/,
        `${MARK}<behavior>Edit</behavior>$1`
    ),
    changed(
        'layout-required-field',
        'a layout without the name',
        LAYOUT,
        /<layoutSections>([\s\S]*?)<layoutItems>\s*<behavior>Required<\/behavior>\s*<field>Name<\/field>\s*<\/layoutItems>\s*/,
        `${MARK}<layoutSections>$1`
    ),
    changed(
        'layout-required-field',
        'a layout without a required field',
        LAYOUT,
        /<layoutSections>([\s\S]*?)<layoutItems>\s*<behavior>Required<\/behavior>\s*<field>\w+__c<\/field>\s*<\/layoutItems>\s*/,
        `${MARK}<layoutSections>$1`
    ),
    changed(
        'layout-related-list',
        'a related list by a field that does not exist',
        LAYOUT,
        /<relatedList>(\w+__c)\.\w+__c</,
        `${MARK}<relatedList>$1.Nowhere__c<`
    ),
    changed(
        'layout-related-list',
        'a related list of an object that does not exist',
        LAYOUT,
        /<relatedList>\w+__c\.(\w+__c)</,
        `${MARK}<relatedList>Nowhere__c.$1<`
    ),
    changed(
        'layout-related-list',
        'a related list with a column that does not exist',
        LAYOUT,
        /(<relatedLists>[\s\S]*?)<fields>\w+__c</,
        `$1${MARK}<fields>Nowhere__c<`
    ),
    changed(
        'layout-related-list',
        'a misspelt standard related list',
        LAYOUT,
        /<\/Layout>/,
        `    <relatedLists>\n        ${MARK}<relatedList>RelatedHistroyList</relatedList>\n    </relatedLists>\n</Layout>`,
        ['xml-scattered-elements']
    ),
    added(
        'layout-action',
        'a quick action that does not exist',
        (project, object) =>
            project.change(
                new RegExp(`/${object}-[^/]*\\.layout-meta\\.xml$`),
                /<\/Layout>/,
                `    <platformActionList>\n        <actionListContext>Record</actionListContext>\n        <platformActionListItems>\n            ${MARK}<actionName>${object}.No_Such_Action</actionName>\n            <actionType>QuickAction</actionType>\n            <sortOrder>0</sortOrder>\n        </platformActionListItems>\n    </platformActionList>\n</Layout>`
            ),
        ['xml-repeated-element']
    ),
    changed(
        'layout-action',
        'a button that does not exist',
        LAYOUT,
        /(<Layout[^>]*>)/,
        `$1\n    ${MARK}<customButtons>No_Such_Button</customButtons>`
    ),
    added('part-of-object', 'a layout of an object that does not exist', () => ({
        'zz/layouts/Nowhere__c-Layout.layout-meta.xml': `${MARK}${xml('Layout')}`
    })),
    changed('list-view-field', 'a column that does not exist', VIEW, /<columns>\w+__c</, `${MARK}<columns>Nowhere__c<`),
    changed(
        'list-view-field',
        'a misspelt column',
        VIEW,
        /<columns>(\w+__c)</,
        (_all, name) => `${MARK}<columns>${misspelt(name!)}<`
    ),
    changed(
        'list-view-field',
        'a filter by a field that does not exist',
        VIEW,
        /<field>\w+__c</,
        `${MARK}<field>Nowhere__c<`
    ),
    changed(
        'list-view-filter',
        'a filter logic with a filter that is not there',
        VIEW,
        /(<\/columns>\s*)(<filterScope>[\s\S]*<filters>)/,
        `$1${MARK}<booleanFilter>1 AND 7</booleanFilter>\n    $2`,
        ['list-view-filter']
    ),
    changed(
        'list-view-filter',
        'sixteen columns',
        VIEW,
        /<columns>[\s\S]*<\/columns>/,
        `${Array.from({ length: 15 }, () => '<columns>NAME</columns>').join('\n    ')}\n    ${MARK}<columns>CREATED_DATE</columns>`
    ),
    added('list-view-filter', 'a filter by a long text', (project, object) => {
        const name = project.field(object, 'LongTextArea');
        if (name === undefined) return undefined;
        return {
            [`${project.folderOf(object)}/listViews/Seeded.listView-meta.xml`]: xml(
                'ListView',
                '<fullName>Seeded</fullName>',
                '<filterScope>Everything</filterScope>',
                '<filters>',
                `${MARK}<field>${name}</field>`,
                '<operation>contains</operation><value>x</value></filters>',
                '<label>Seeded</label>'
            )
        };
    }),
    added('list-view-value', 'a filter by a value that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/listViews/Seeded.listView-meta.xml`]: xml(
            'ListView',
            '<fullName>Seeded</fullName>',
            '<filterScope>Everything</filterScope>',
            '<filters>',
            `<field>${project.field(object, 'Picklist', 'valueSetDefinition') ?? ''}</field>`,
            '<operation>equals</operation>',
            `${MARK}<value>No such value</value></filters>`,
            '<label>Seeded</label>'
        )
    })),
    changed(
        'compact-layout-field',
        'a field that does not exist',
        '.compactLayout-meta.xml',
        /<fields>\w+__c</,
        `${MARK}<fields>Nowhere__c<`
    ),
    changed(
        'compact-layout-field',
        'a misspelt standard field',
        '.compactLayout-meta.xml',
        /<fields>Name</,
        `${MARK}<fields>Nmae<`
    ),
    added('field-set-field', 'a field that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/fieldSets/Seeded.fieldSet-meta.xml`]: xml(
            'FieldSet',
            '<fullName>Seeded</fullName>',
            '<description>x</description>',
            '<displayedFields>',
            `${MARK}<field>Nowhere__c</field>`,
            '<isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields>',
            '<label>Seeded</label>'
        )
    })),
    added('field-set-path', 'a field of a parent that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/fieldSets/Seeded.fieldSet-meta.xml`]: xml(
            'FieldSet',
            '<fullName>Seeded</fullName>',
            '<description>x</description>',
            '<displayedFields>',
            `${MARK}<field>${(project.field(object, 'Lookup') ?? '').replace('__c', '__r')}.Nowhere__c</field>`,
            '<isFieldManaged>false</isFieldManaged><isRequired>false</isRequired></displayedFields>',
            '<label>Seeded</label>'
        )
    })),
    changed(
        'layout-columns',
        'a section of one column with two',
        LAYOUT,
        /<style>TwoColumns\w+</,
        `${MARK}<style>OneColumn<`
    ),
    changed(
        'listed-twice',
        'a related list twice',
        LAYOUT,
        /(<relatedLists>[\s\S]*?)(<relatedList>.*<\/relatedList>)([\s\S]*?<\/relatedLists>)/,
        `$1$2$3\n    $1${MARK}$2$3`
    ),
    changed('listed-twice', 'a column of a list view twice', VIEW, /(<columns>.*<\/columns>)/, `$1\n    ${MARK}$1`),
    changed(
        'listed-twice',
        'a field of a compact layout twice',
        '.compactLayout-meta.xml',
        /(<fields>.*<\/fields>)/,
        `$1\n    ${MARK}$1`
    ),
    changed(
        'label-lengths',
        'a list view with a label of 41 characters',
        VIEW,
        /<label>.*</,
        `${MARK}<label>${'x'.repeat(41)}<`
    ),
    added('compact-layout-limits', 'eleven fields', (project, object) => ({
        [`${project.folderOf(object)}/compactLayouts/Seeded.compactLayout-meta.xml`]: xml(
            'CompactLayout',
            '<fullName>Seeded</fullName>',
            ...['Name', 'CreatedById', 'LastModifiedById', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'].map(
                (name) => `<fields>${name}</fields>`
            ),
            ...project
                .files(new RegExp(`/${object}/fields/\\w+\\.field-meta\\.xml$`))
                .filter((path) => !/<type>(TextArea|LongTextArea|Html|MultiselectPicklist)</.test(project.text(path)))
                .slice(0, 5)
                .map((path, index) => {
                    const name = path.replace(/^.*\/|\.field-meta\.xml$/g, '');
                    return `${index === 4 ? MARK : ''}<fields>${name}</fields>`;
                }),
            '<label>Seeded</label>'
        )
    })),
    added('list-view-shared', 'a list view shared with a group that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/listViews/Seeded.listView-meta.xml`]: xml(
            'ListView',
            '<fullName>Seeded</fullName>',
            '<columns>NAME</columns>',
            '<filterScope>Everything</filterScope>',
            '<label>Seeded</label>',
            '<sharedTo>',
            `${MARK}<group>Nobody</group>`,
            '</sharedTo>'
        )
    })),
    added('quick-action-parts', 'an action that creates nothing', () => ({
        'zz/quickActions/Seeded.quickAction-meta.xml': xml(
            'QuickAction',
            '<label>Seeded</label>',
            '<optionsCreateFeedItem>true</optionsCreateFeedItem>',
            `${MARK}<type>Create</type>`
        )
    }))
];
