/** Mistakes in objects, fields, validation rules, record types and custom metadata. */
import { added, changed, MARK, misspelt, xml, type Edits, type Seed, type SeedProject } from './seed.ts';

/** A new field of an object of the project. */
function field(project: SeedProject, object: string, name: string, ...body: string[]): Edits {
    return {
        [`${project.folderOf(object)}/fields/${name}.field-meta.xml`]: xml(
            'CustomField',
            `<fullName>${name}</fullName>`,
            `<label>${name.replace('__c', '')}</label>`,
            ...body
        )
    };
}

function newField(
    rule: string,
    title: string,
    body: (object: string, project: SeedProject) => string[],
    also: string[] = []
): Seed {
    return added(rule, title, (project, object) => field(project, object, 'Seeded__c', ...body(object, project)), [
        'translation-complete',
        'layout-required-field',
        ...also
    ]);
}

function validation(
    rule: string,
    title: string,
    body: (object: string, project: SeedProject) => string[],
    also: string[] = []
): Seed {
    return added(
        rule,
        title,
        (project, object) => ({
            [`${project.folderOf(object)}/validationRules/Seeded.validationRule-meta.xml`]: xml(
                'ValidationRule',
                '<fullName>Seeded</fullName>',
                '<active>true</active>',
                ...body(object, project)
            )
        }),
        also
    );
}

const FIELD = '.field-meta.xml';
const picklist = (object: string, project: SeedProject): string =>
    project.field(object, 'Picklist', 'valueSetDefinition') ?? 'Status__c';

/** A detail of the object, with its master-detail field and whatever else. */
function detail(object: string, files: Record<string, string>, sharing = 'ControlledByParent'): Edits {
    const folder = 'zz/objects/Seeded_Detail__c';
    return {
        [`${folder}/Seeded_Detail__c.object-meta.xml`]: xml(
            'CustomObject',
            '<deploymentStatus>Deployed</deploymentStatus>',
            '<label>Detail</label>',
            '<nameField><label>Name</label><type>Text</type></nameField>',
            '<pluralLabel>Details</pluralLabel>',
            sharing.includes('<') ? sharing : `<sharingModel>${sharing}</sharingModel>`
        ),
        [`${folder}/fields/Parent__c.field-meta.xml`]: master('Parent__c', object, 'Seeded_Details'),
        ...Object.fromEntries(
            Object.entries(files).map(([path, text]) => [path.includes('/objects/') ? path : `${folder}/${path}`, text])
        )
    };
}

function master(name: string, object: string, relationship: string, ...more: string[]): string {
    return xml(
        'CustomField',
        `<fullName>${name}</fullName>`,
        `<label>${name.replace('__c', '')}</label>`,
        `<referenceTo>${object}</referenceTo>`,
        `<relationshipName>${relationship}</relationshipName>`,
        ...more,
        '<type>MasterDetail</type>'
    );
}

export const objectSeeds: readonly Seed[] = [
    changed(
        'object-full-name',
        'a <fullName> at the root of an object',
        /__c\.object-meta\.xml$/,
        /(<CustomObject[^>]*>)/,
        `$1\n    ${MARK}<fullName>Thing__c</fullName>`
    ),
    ...['label', 'pluralLabel', 'sharingModel', 'deploymentStatus'].map((name) =>
        changed(
            'object-required-parts',
            `an object without its <${name}>`,
            /__c\.object-meta\.xml$/,
            new RegExp(`<CustomObject([\\s\\S]*?)\\n    <${name}>.*</${name}>`),
            `${MARK}<CustomObject$1`,
            ['xml-missing-element', 'master-detail-sharing']
        )
    ),
    changed(
        'object-required-parts',
        'a custom metadata type without plural label',
        /__mdt\.object-meta\.xml$/,
        /<CustomObject([\s\S]*?)\n\s*<pluralLabel>.*<\/pluralLabel>/,
        `${MARK}<CustomObject$1`
    ),
    added('master-detail-sharing', 'a detail that is private', (_project, object) =>
        detail(object, {}, `${MARK}<sharingModel>Private</sharingModel>`)
    ),
    added('master-detail-sharing', 'a detail that anybody reads and writes', (_project, object) =>
        detail(object, {}, `${MARK}<sharingModel>ReadWrite</sharingModel>`)
    ),
    changed(
        'controlled-by-parent',
        'controlled by a parent it does not have',
        /__c\.object-meta\.xml$/,
        /<sharingModel>(Private|ReadWrite|Read)</,
        `${MARK}<sharingModel>ControlledByParent<`,
        ['sharing-reason', 'sharing-rule', 'layout-field', 'apex-soql']
    ),
    added('master-detail-count', 'three master-details', (_project, object) =>
        detail(object, {
            'fields/Second__c.field-meta.xml': master('Second__c', object, 'Seeded_Seconds'),
            'fields/Third__c.field-meta.xml': master('Third__c', object, 'Seeded_Thirds').replace(
                '<type>',
                `${MARK}<type>`
            )
        })
    ),
    ...[
        '<required>true</required>',
        '<deleteConstraint>Restrict</deleteConstraint>',
        '<lookupFilter><active>true</active><filterItems><field>$Source.Name</field><operation>equals</operation><value>x</value></filterItems><isOptional>true</isOptional></lookupFilter>'
    ].map((extra) =>
        added(
            'master-detail-attributes',
            `a master-detail with ${/<(\w+)/.exec(extra)![1]!}`,
            (_project, object) =>
                detail(object, {
                    'fields/Parent__c.field-meta.xml': master('Parent__c', object, 'Seeded_Details', MARK + extra)
                }),
            ['lookup-required-set-null']
        )
    ),
    added('relationship-required', 'a master-detail without a relationship name', (_project, object) =>
        detail(object, {
            'fields/Parent__c.field-meta.xml': master('Parent__c', object, 'X')
                .replace(/<relationshipName>.*<\/relationshipName>\n/, '')
                .replace('<type>', `${MARK}<type>`)
        })
    ),
    newField('relationship-required', 'a lookup without a target', () => [`${MARK}<type>Lookup</type>`]),
    added(
        'auto-number-format',
        'an AutoNumber without a format',
        (project, object) => {
            const edits = field(project, object, 'Seeded__c', '<type>AutoNumber</type>');
            return Object.fromEntries(
                Object.entries(edits).map(([path, text]) => [
                    path,
                    (text ?? '').replace('<CustomField', `${MARK}<CustomField`)
                ])
            );
        },
        ['translation-complete']
    ),
    newField('text-area-length', 'a TextArea with a length', () => [
        `${MARK}<length>500</length>`,
        '<type>TextArea</type>'
    ]),
    ...['LongTextArea', 'Html'].map((type) =>
        newField('visible-lines', `${type} without visible lines`, () => [
            '<length>1000</length>',
            `${MARK}<type>${type}</type>`
        ])
    ),
    newField('visible-lines', 'a multi-select without visible lines', () => [
        `${MARK}<type>MultiselectPicklist</type>`,
        '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default><label>A</label></value></valueSetDefinition></valueSet>'
    ]),
    newField('text-length', 'a Text without a length', () => [`${MARK}<type>Text</type>`]),
    newField('text-length', 'a Text of 256 characters', () => [`${MARK}<length>256</length>`, '<type>Text</type>']),
    newField('text-length', 'a LongTextArea that is too short', () => [
        `${MARK}<length>100</length>`,
        '<type>LongTextArea</type>',
        '<visibleLines>3</visibleLines>'
    ]),
    newField('number-scale', 'a scale above the precision', () => [
        '<precision>3</precision>',
        `${MARK}<scale>5</scale>`,
        '<type>Number</type>'
    ]),
    newField('number-scale', 'a precision of 20', () => [
        `${MARK}<precision>20</precision>`,
        '<scale>2</scale>',
        '<type>Currency</type>'
    ]),
    newField('field-required-parts', 'a number without a scale', () => [
        '<precision>3</precision>',
        `${MARK}<type>Number</type>`
    ]),
    newField('field-required-parts', 'a checkbox without a default', () => [`${MARK}<type>Checkbox</type>`]),
    newField('field-required-parts', 'a picklist without values', () => [`${MARK}<type>Picklist</type>`]),
    changed(
        'field-required-parts',
        'a field without a label',
        FIELD,
        /<CustomField([\s\S]*?)\n    <label>.*<\/label>/,
        `${MARK}<CustomField$1`
    ),
    newField('field-attribute', 'a number with a length', () => [
        `${MARK}<length>5</length>`,
        '<precision>3</precision>',
        '<scale>0</scale>',
        '<type>Number</type>'
    ]),
    newField('field-attribute', 'a date with a scale', () => [`${MARK}<scale>2</scale>`, '<type>Date</type>']),
    newField('field-attribute', 'a required checkbox', () => [
        '<defaultValue>false</defaultValue>',
        `${MARK}<required>true</required>`,
        '<type>Checkbox</type>'
    ]),
    newField('field-attribute', 'a required long text', () => [
        '<length>1000</length>',
        `${MARK}<required>true</required>`,
        '<type>LongTextArea</type>',
        '<visibleLines>3</visibleLines>'
    ]),
    newField('field-attribute', 'a date that is an external id', () => [
        `${MARK}<externalId>true</externalId>`,
        '<type>Date</type>'
    ]),
    newField(
        'value-set-once',
        'a value set both named and defined',
        () => [
            '<type>Picklist</type>',
            '<valueSet>',
            '<valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default><label>A</label></value></valueSetDefinition>',
            `${MARK}<valueSetName>Colours</valueSetName>`,
            '</valueSet>'
        ],
        ['value-set-exists']
    ),
    newField('value-set-exists', 'a global value set that does not exist', () => [
        '<type>Picklist</type>',
        '<valueSet>',
        `${MARK}<valueSetName>Colours</valueSetName>`,
        '</valueSet>'
    ]),
    added('value-set-exists', 'a global value set with a value twice', () => ({
        'zz/globalValueSets/Colours.globalValueSet-meta.xml': xml(
            'GlobalValueSet',
            '<customValue><fullName>Red</fullName><default>false</default><label>Red</label></customValue>',
            `${MARK}<customValue><fullName>Red</fullName><default>false</default><label>Red</label></customValue>`,
            '<masterLabel>Colours</masterLabel>',
            '<sorted>false</sorted>'
        )
    })),
    changed(
        'picklist-values',
        'a picklist value twice',
        FIELD,
        /(<value>\s*<fullName>[^<]*<\/fullName>[\s\S]*?<\/value>)/,
        `$1\n            ${MARK}$1`,
        ['picklist-default']
    ),
    changed(
        'picklist-default',
        'two default values',
        FIELD,
        /<default>true<\/default>([\s\S]*?)<default>false</,
        `<default>true</default>$1${MARK}<default>true<`
    ),
    changed(
        'lookup-required-set-null',
        'a required lookup that is cleared',
        FIELD,
        /<deleteConstraint>Restrict<([\s\S]*?<required>true<)/,
        `${MARK}<deleteConstraint>SetNull<$1`
    ),
    newField('lookup-required-set-null', 'a required lookup that sets null', (object) => [
        `${MARK}<deleteConstraint>SetNull</deleteConstraint>`,
        `<referenceTo>${object}</referenceTo>`,
        '<relationshipName>Seeded</relationshipName>',
        '<required>true</required>',
        '<type>Lookup</type>'
    ]),
    added(
        'relationship-name-unique',
        'a relationship name that is taken',
        (project, object) => ({
            ...field(
                project,
                object,
                'Seeded_A__c',
                `<referenceTo>${object}</referenceTo>`,
                '<relationshipName>Seeded_Things</relationshipName>',
                '<type>Lookup</type>'
            ),
            ...field(
                project,
                object,
                'Seeded_B__c',
                `<referenceTo>${object}</referenceTo>`,
                `${MARK}<relationshipName>Seeded_Things</relationshipName>`,
                '<type>Lookup</type>'
            )
        }),
        ['translation-complete']
    ),
    newField('reference-exists', 'a lookup to an object that does not exist', () => [
        `${MARK}<referenceTo>Nowhere__c</referenceTo>`,
        '<relationshipName>Seeded</relationshipName>',
        '<type>Lookup</type>'
    ]),
    added(
        'reference-exists',
        'a roll-up of a field that does not exist',
        (project, object) => ({
            ...detail(object, {}),
            ...field(
                project,
                object,
                'Seeded__c',
                `${MARK}<summarizedField>Seeded_Detail__c.Amount__c</summarizedField>`,
                '<summaryForeignKey>Seeded_Detail__c.Parent__c</summaryForeignKey>',
                '<summaryOperation>sum</summaryOperation>',
                '<type>Summary</type>'
            )
        }),
        ['translation-complete']
    ),
    added(
        'reference-exists',
        'a roll-up filtered by a field that does not exist',
        (project, object) => ({
            ...detail(object, {}),
            ...field(
                project,
                object,
                'Seeded__c',
                '<summaryFilterItems>',
                `${MARK}<field>Seeded_Detail__c.Open__c</field>`,
                '<operation>equals</operation><value>True</value></summaryFilterItems>',
                '<summaryForeignKey>Seeded_Detail__c.Parent__c</summaryForeignKey>',
                '<summaryOperation>count</summaryOperation>',
                '<type>Summary</type>'
            )
        }),
        ['translation-complete']
    ),
    newField('reference-exists', 'a lookup filter by a field that does not exist', (object) => [
        '<lookupFilter><active>true</active><filterItems>',
        `${MARK}<field>${object}.Nowhere__c</field>`,
        '<operation>equals</operation><value>x</value></filterItems><isOptional>true</isOptional></lookupFilter>',
        `<referenceTo>${object}</referenceTo>`,
        '<relationshipName>Seeded</relationshipName>',
        '<type>Lookup</type>'
    ]),
    added(
        'summary-keys',
        'a roll-up without the object of its key',
        (project, object) => ({
            ...detail(object, {}),
            ...field(
                project,
                object,
                'Seeded__c',
                `${MARK}<summaryForeignKey>Parent__c</summaryForeignKey>`,
                '<summaryOperation>count</summaryOperation>',
                '<type>Summary</type>'
            )
        }),
        ['translation-complete']
    ),
    added(
        'summary-master-detail',
        'a roll-up over a lookup',
        (project, object) => ({
            ...field(
                project,
                object,
                'Seeded_A__c',
                `<referenceTo>${object}</referenceTo>`,
                '<relationshipName>Seeded_Things</relationshipName>',
                '<type>Lookup</type>'
            ),
            ...field(
                project,
                object,
                'Seeded_B__c',
                `${MARK}<summaryForeignKey>${object}.Seeded_A__c</summaryForeignKey>`,
                '<summaryOperation>count</summaryOperation>',
                '<type>Summary</type>'
            )
        }),
        ['translation-complete']
    ),
    added(
        'field-required-parts',
        'a sum without what it sums',
        (project, object) => ({
            ...detail(object, {}),
            ...field(
                project,
                object,
                'Seeded__c',
                '<summaryForeignKey>Seeded_Detail__c.Parent__c</summaryForeignKey>',
                `${MARK}<summaryOperation>sum</summaryOperation>`,
                '<type>Summary</type>'
            )
        }),
        ['translation-complete']
    ),
    newField('dependent-picklist', 'a controlling field that does not exist', () => [
        '<type>Picklist</type>',
        '<valueSet>',
        `${MARK}<controllingField>Nowhere__c</controllingField>`,
        '<valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default><label>A</label></value></valueSetDefinition>',
        '<valueSettings><controllingFieldValue>x</controllingFieldValue><valueName>A</valueName></valueSettings>',
        '</valueSet>'
    ]),
    newField('dependent-picklist', 'a controlling value that does not exist', (object, project) => [
        '<type>Picklist</type>',
        '<valueSet>',
        `<controllingField>${picklist(object, project)}</controllingField>`,
        '<valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default><label>A</label></value></valueSetDefinition>',
        '<valueSettings>',
        `${MARK}<controllingFieldValue>No such value</controllingFieldValue>`,
        '<valueName>A</valueName></valueSettings>',
        '</valueSet>'
    ]),
    newField('dependent-picklist', 'a controlled value that does not exist', (object, project) => [
        '<type>Picklist</type>',
        '<valueSet>',
        `<controllingField>${picklist(object, project)}</controllingField>`,
        '<valueSetDefinition><sorted>false</sorted><value><fullName>A</fullName><default>false</default><label>A</label></value></valueSetDefinition>',
        '<valueSettings>',
        `${MARK}<valueName>B</valueName></valueSettings>`,
        '</valueSet>'
    ]),
    changed(
        'field-lengths',
        'a label of 41 characters',
        FIELD,
        /<label>.*<\/label>/,
        `${MARK}<label>${'x'.repeat(41)}</label>`
    ),
    changed(
        'field-lengths',
        'a help text of 511 characters',
        FIELD,
        /<inlineHelpText>.*<\/inlineHelpText>/,
        `${MARK}<inlineHelpText>${'x'.repeat(511)}</inlineHelpText>`
    ),
    changed(
        'field-lengths',
        'a description of 1,001 characters',
        FIELD,
        /<description>.*<\/description>/,
        `${MARK}<description>${'x'.repeat(1001)}</description>`
    ),
    // Formulas
    newField('formula', 'a formula with a misspelt field', (object, project) => [
        `${MARK}<formula>ISBLANK(${misspelt(project.field(object, 'Lookup') ?? 'Name')})</formula>`,
        '<type>Checkbox</type>'
    ]),
    newField('formula', 'a formula with a misspelt standard field', () => [
        `${MARK}<formula>Nmae</formula>`,
        '<type>Text</type>'
    ]),
    newField('formula', 'a formula over a parent that does not exist', () => [
        `${MARK}<formula>Nowhere__r.Name</formula>`,
        '<type>Text</type>'
    ]),
    newField('formula', 'a formula with a field of another object', () => [
        `${MARK}<formula>BillingCity__c</formula>`,
        '<type>Text</type>'
    ]),
    newField('formula', 'a formula with an unknown function', () => [
        `${MARK}<formula>UPPERCASE(Name)</formula>`,
        '<type>Text</type>'
    ]),
    newField('formula', 'a formula with a parenthesis too few', () => [
        `${MARK}<formula>UPPER(LEFT(Name, 3)</formula>`,
        '<type>Text</type>'
    ]),
    newField('formula', 'a formula of the wrong type', () => [
        `${MARK}<formula>Name</formula>`,
        '<precision>18</precision>',
        '<scale>0</scale>',
        '<type>Number</type>'
    ]),
    newField('formula', 'a formula that adds text to a date', () => [
        `${MARK}<formula>Name + CreatedDate</formula>`,
        '<type>Text</type>'
    ]),
    newField('formula', 'a picklist compared with =', (object, project) => [
        `${MARK}<formula>${picklist(object, project)} = "x"</formula>`,
        '<type>Checkbox</type>'
    ]),
    newField('formula', 'a mistake on the second line of a formula', () => [
        '<formula>AND(',
        `${MARK}  ISBLANK(Nowhere__c)`,
        ')</formula>',
        '<type>Checkbox</type>'
    ]),
    newField('formula', 'a default value that does not compile', () => [
        `${MARK}<defaultValue>TODYA()</defaultValue>`,
        '<type>Date</type>'
    ]),
    newField('formula', 'a checkbox whose default is maybe', () => [
        `${MARK}<defaultValue>maybe</defaultValue>`,
        '<type>Checkbox</type>'
    ]),
    newField('formula', 'a default value of the wrong type', () => [
        `${MARK}<defaultValue>"tomorrow"</defaultValue>`,
        '<type>Date</type>'
    ]),
    newField('formula-global', 'a label that does not exist in a formula', () => [
        `${MARK}<formula>$Label.No_Such_Label</formula>`,
        '<type>Text</type>'
    ]),
    validation('formula-global', 'a permission that does not exist', () => [
        `${MARK}<errorConditionFormula>NOT($Permission.No_Such_Permission)</errorConditionFormula>`,
        '<errorMessage>x</errorMessage>'
    ]),
    validation('formula', 'a validation rule with a picklist and =', (object, project) => [
        `${MARK}<errorConditionFormula>${picklist(object, project)} = "x"</errorConditionFormula>`,
        '<errorMessage>x</errorMessage>'
    ]),
    validation('formula', 'a validation rule with a misspelt field', () => [
        `${MARK}<errorConditionFormula>ISBLANK(Nowhere__c)</errorConditionFormula>`,
        '<errorMessage>x</errorMessage>'
    ]),
    validation('formula', 'a validation rule that gives a text', () => [
        `${MARK}<errorConditionFormula>Name</errorConditionFormula>`,
        '<errorMessage>x</errorMessage>'
    ]),
    changed(
        'formula',
        'a field of an existing rule misspelt',
        '.validationRule-meta.xml',
        /(<errorConditionFormula>)([^<]*?)\b(\w+__c)\b/,
        (_all, open, before, name) =>
            before!.includes('\n')
                ? `${open!}${before!}${MARK}${misspelt(name!)}`
                : `${MARK}${open!}${before!}${misspelt(name!)}`
    ),
    validation('validation-message', 'a message of 256 characters', () => [
        '<errorConditionFormula>FALSE</errorConditionFormula>',
        `${MARK}<errorMessage>${'x'.repeat(256)}</errorMessage>`
    ]),
    validation('validation-message', 'a message at a field that does not exist', () => [
        '<errorConditionFormula>FALSE</errorConditionFormula>',
        `${MARK}<errorDisplayField>Nowhere__c</errorDisplayField>`,
        '<errorMessage>x</errorMessage>'
    ]),
    // Record types, paths and the like
    added('record-type-picklist', 'a record type with a value that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/recordTypes/Seeded.recordType-meta.xml`]: xml(
            'RecordType',
            '<fullName>Seeded</fullName>',
            '<active>true</active>',
            '<label>Seeded</label>',
            '<picklistValues>',
            `<picklist>${picklist(object, project)}</picklist>`,
            '<values>',
            `${MARK}<fullName>No such value</fullName>`,
            '<default>false</default>',
            '</values>',
            '</picklistValues>'
        )
    })),
    added('record-type-picklist', 'a record type with a picklist that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/recordTypes/Seeded.recordType-meta.xml`]: xml(
            'RecordType',
            '<fullName>Seeded</fullName>',
            '<active>true</active>',
            '<label>Seeded</label>',
            '<picklistValues>',
            `${MARK}<picklist>Nowhere__c</picklist>`,
            '<values><fullName>A</fullName><default>false</default></values>',
            '</picklistValues>'
        )
    })),
    added('record-type-reference', 'a record type with a compact layout that does not exist', (project, object) => ({
        [`${project.folderOf(object)}/recordTypes/Seeded.recordType-meta.xml`]: xml(
            'RecordType',
            '<fullName>Seeded</fullName>',
            '<active>true</active>',
            `${MARK}<compactLayoutAssignment>Nowhere</compactLayoutAssignment>`,
            '<label>Seeded</label>'
        )
    })),
    added('part-of-object', 'a field of an object that does not exist', () => ({
        'zz/objects/Nowhere__c/fields/A__c.field-meta.xml': `${MARK}${xml('CustomField', '<fullName>A__c</fullName>', '<label>A</label>', '<type>Date</type>')}`
    })),
    changed(
        'object-compact-layout',
        'a compact layout that does not exist',
        /__c\.object-meta\.xml$/,
        /<compactLayoutAssignment>(?!SYSTEM)\w+</,
        `${MARK}<compactLayoutAssignment>Nowhere<`
    ),
    changed(
        'search-layout-field',
        'a search layout with a misspelt field',
        /__c\.object-meta\.xml$/,
        /<(customTabListAdditionalFields|searchResultsAdditionalFields|lookupDialogsAdditionalFields)>(\w+__c)</,
        (_all, name, of) => `${MARK}<${name!}>${misspelt(of!)}<`
    ),
    added('sharing-reason', 'a sharing reason of a detail', (_project, object) =>
        detail(object, {
            'sharingReasons/Team__c.sharingReason-meta.xml': xml(
                'SharingReason',
                '<fullName>Team__c</fullName>',
                '<label>Team</label>'
            ).replace('<SharingReason', `${MARK}<SharingReason`)
        })
    ),
    // Custom metadata
    changed(
        'metadata-record-field',
        'a field of a record misspelt',
        '.md-meta.xml',
        /<field>(\w+__c)</,
        (_all, name) => `${MARK}<field>${misspelt(name!)}<`,
        ['metadata-record-field']
    ),
    changed(
        'metadata-record-field',
        'a field of a record twice',
        '.md-meta.xml',
        /(<values>\s*)(<field>\w+<\/field>)([\s\S]*?<\/values>)/,
        `$1$2$3\n    <values>\n        ${MARK}$2$3`
    ),
    changed(
        'metadata-record-value',
        'a boolean that is a text',
        '.md-meta.xml',
        /<value xsi:type="xsd:boolean">\w+</,
        `${MARK}<value xsi:type="xsd:string">yes<`
    ),
    changed(
        'metadata-record-value',
        'a number in words',
        '.md-meta.xml',
        /<value xsi:type="xsd:double">[\d.]+</,
        `${MARK}<value xsi:type="xsd:double">ten<`
    ),
    changed(
        'metadata-record-value',
        'a text for a number',
        '.md-meta.xml',
        /<value xsi:type="xsd:double">[\d.]+</,
        `${MARK}<value xsi:type="xsd:string">10<`
    ),
    changed(
        'metadata-record-value',
        'a text that is too long',
        '.md-meta.xml',
        /<value xsi:type="xsd:string">[^<]+</,
        `${MARK}<value xsi:type="xsd:string">${'x'.repeat(256)}<`
    ),
    added('metadata-record-type', 'a record of a type that does not exist', () => ({
        'zz/customMetadata/Nowhere.First.md-meta.xml': `${MARK}${xml('CustomMetadata', '<label>First</label>', '<protected>false</protected>')}`
    })),
    // Actions and sharing
    added('quick-action', 'an action on a field that does not exist', (_project, object) => ({
        [`zz/quickActions/${object}.Seeded.quickAction-meta.xml`]: xml(
            'QuickAction',
            '<fieldOverrides>',
            `${MARK}<field>Nowhere__c</field>`,
            '<formula>"x"</formula>',
            '</fieldOverrides>',
            '<label>Seeded</label>',
            '<optionsCreateFeedItem>false</optionsCreateFeedItem>',
            '<type>Update</type>'
        )
    })),
    added('quick-action', 'an action to an object that does not exist', (_project, object) => ({
        [`zz/quickActions/${object}.Seeded.quickAction-meta.xml`]: xml(
            'QuickAction',
            '<label>Seeded</label>',
            '<optionsCreateFeedItem>false</optionsCreateFeedItem>',
            `${MARK}<targetObject>Nowhere__c</targetObject>`,
            '<type>Create</type>'
        )
    })),
    added('quick-action', 'an action with a component that does not exist', (_project, object) => ({
        [`zz/quickActions/${object}.Seeded.quickAction-meta.xml`]: xml(
            'QuickAction',
            '<actionSubtype>ScreenAction</actionSubtype>',
            '<label>Seeded</label>',
            `${MARK}<lightningWebComponent>nowhere</lightningWebComponent>`,
            '<optionsCreateFeedItem>false</optionsCreateFeedItem>',
            '<type>LightningWebComponent</type>'
        )
    })),
    added('quick-action-component', 'an action with a component that is for pages only', (project, object) => {
        const meta = project.files('.js-meta.xml').find((path) => !project.text(path).includes('Action</target>'));
        const name = meta?.split('/').pop()?.replace('.js-meta.xml', '') ?? '';
        return {
            [`zz/quickActions/${object}.Seeded.quickAction-meta.xml`]: xml(
                'QuickAction',
                '<actionSubtype>ScreenAction</actionSubtype>',
                '<label>Seeded</label>',
                `${MARK}<lightningWebComponent>${name}</lightningWebComponent>`,
                '<optionsCreateFeedItem>false</optionsCreateFeedItem>',
                '<type>LightningWebComponent</type>'
            )
        };
    }),
    added('path-assistant', 'a path by a value that does not exist', (project, object) => ({
        'zz/pathAssistants/Seeded.pathAssistant-meta.xml': xml(
            'PathAssistant',
            '<active>true</active>',
            `<entityName>${object}</entityName>`,
            `<fieldName>${picklist(object, project)}</fieldName>`,
            '<masterLabel>Seeded</masterLabel>',
            '<pathAssistantSteps>',
            `${MARK}<picklistValueName>No such value</picklistValueName>`,
            '</pathAssistantSteps>',
            '<recordTypeName>__MASTER__</recordTypeName>'
        )
    })),
    added('path-assistant', 'a path by a field that does not exist', (_project, object) => ({
        'zz/pathAssistants/Seeded.pathAssistant-meta.xml': xml(
            'PathAssistant',
            '<active>true</active>',
            `<entityName>${object}</entityName>`,
            `${MARK}<fieldName>Nowhere__c</fieldName>`,
            '<masterLabel>Seeded</masterLabel>',
            '<recordTypeName>__MASTER__</recordTypeName>'
        )
    })),
    added('queue', 'a queue of an object that does not exist', () => ({
        'zz/queues/Seeded.queue-meta.xml': xml(
            'Queue',
            '<doesSendEmailToMembers>false</doesSendEmailToMembers>',
            '<name>Seeded</name>',
            '<queueSobject>',
            `${MARK}<sobjectType>Nowhere__c</sobjectType>`,
            '</queueSobject>'
        )
    })),
    added('sharing-rule', 'a sharing rule by a field that does not exist', (project) => ({
        [`zz/sharingRules/${project.sharedObject}.sharingRules-meta.xml`]: xml(
            'SharingRules',
            '<sharingCriteriaRules>',
            '<fullName>Seeded</fullName>',
            '<accessLevel>Read</accessLevel>',
            '<label>Seeded</label>',
            '<sharedTo><allInternalUsers></allInternalUsers></sharedTo>',
            '<criteriaItems>',
            `${MARK}<field>Nowhere__c</field>`,
            '<operation>equals</operation><value>x</value></criteriaItems>',
            '<includeRecordsOwnedByAll>true</includeRecordsOwnedByAll>',
            '</sharingCriteriaRules>'
        )
    })),
    added('sharing-rule', 'a sharing rule with a group that does not exist', (project) => ({
        [`zz/sharingRules/${project.sharedObject}.sharingRules-meta.xml`]: xml(
            'SharingRules',
            '<sharingOwnerRules>',
            '<fullName>Seeded</fullName>',
            '<accessLevel>Read</accessLevel>',
            '<label>Seeded</label>',
            '<sharedTo>',
            `${MARK}<group>Nobody</group>`,
            '</sharedTo>',
            '<sharedFrom><allInternalUsers></allInternalUsers></sharedFrom>',
            '</sharingOwnerRules>'
        )
    })),
    added('permission-set-group', 'a group with a permission set that does not exist', () => ({
        'zz/permissionsetgroups/Seeded.permissionsetgroup-meta.xml': xml(
            'PermissionSetGroup',
            '<label>Seeded</label>',
            `${MARK}<permissionSets>Nobody</permissionSets>`
        )
    })),
    added('custom-permission', 'a permission that requires one that does not exist', () => ({
        'zz/customPermissions/Seeded.customPermission-meta.xml': xml(
            'CustomPermission',
            '<isLicensed>false</isLicensed>',
            '<label>Seeded</label>',
            '<requiredPermission>',
            `${MARK}<customPermission>Nothing</customPermission>`,
            '<dependency>true</dependency>',
            '</requiredPermission>'
        )
    })),
    added('flow-reference', 'a flow that reads a field that does not exist', (_project, object) => ({
        'zz/flows/Seeded.flow-meta.xml': xml(
            'Flow',
            '<apiVersion>67.0</apiVersion>',
            '<label>Seeded</label>',
            '<processType>AutoLaunchedFlow</processType>',
            '<recordLookups>',
            '<name>Read</name>',
            '<label>Read</label>',
            '<locationX>0</locationX>',
            '<locationY>0</locationY>',
            '<filters>',
            `${MARK}<field>Nowhere__c</field>`,
            '<operator>EqualTo</operator>',
            '<value><stringValue>x</stringValue></value>',
            '</filters>',
            `<object>${object}</object>`,
            '</recordLookups>',
            '<status>Draft</status>'
        )
    })),
    added('workflow-field', 'a field update of a field that does not exist', (_project, object) => ({
        [`zz/workflows/${object}.workflow-meta.xml`]: xml(
            'Workflow',
            '<fieldUpdates>',
            '<fullName>Seeded</fullName>',
            `${MARK}<field>Nowhere__c</field>`,
            '<name>Seeded</name>',
            '<notifyAssignee>false</notifyAssignee>',
            '<operation>Null</operation>',
            '<protected>false</protected>',
            '</fieldUpdates>'
        )
    })),
    added('big-object-index', 'an index by a field that does not exist', () => ({
        'zz/objects/Seeded__b/Seeded__b.object-meta.xml': xml(
            'CustomObject',
            '<deploymentStatus>Deployed</deploymentStatus>',
            '<label>Seeded</label>',
            '<pluralLabel>Seeded</pluralLabel>'
        ),
        'zz/objects/Seeded__b/indexes/Seeded.index-meta.xml': xml(
            'Index',
            '<fullName>Seeded</fullName>',
            '<fields>',
            `${MARK}<name>Nowhere__c</name>`,
            '<sortDirection>ASC</sortDirection>',
            '</fields>',
            '<label>Seeded</label>'
        )
    })),
    added('field-type-of-object', 'a lookup of a custom metadata type', () => ({
        'zz/objects/Seeded__mdt/Seeded__mdt.object-meta.xml': xml(
            'CustomObject',
            '<label>Seeded</label>',
            '<pluralLabel>Seeded</pluralLabel>',
            '<visibility>Public</visibility>'
        ),
        'zz/objects/Seeded__mdt/fields/To__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>To__c</fullName>',
            '<label>To</label>',
            '<referenceTo>Account</referenceTo>',
            '<relationshipName>Seeded</relationshipName>',
            `${MARK}<type>Lookup</type>`
        )
    })),
    newField(
        'master-detail-target',
        'a detail of users',
        () => [
            `${MARK}<referenceTo>User</referenceTo>`,
            '<relationshipName>Seeded</relationshipName>',
            '<type>MasterDetail</type>'
        ],
        ['master-detail-sharing', 'master-detail-count', 'permission-parent-read', 'controlled-by-parent']
    ),
    added('field-history', 'a history that the object does not keep', () => ({
        'zz/objects/Seeded__c/Seeded__c.object-meta.xml': xml(
            'CustomObject',
            '<deploymentStatus>Deployed</deploymentStatus>',
            '<label>Seeded</label>',
            '<nameField><label>Name</label><type>Text</type></nameField>',
            '<pluralLabel>Seeded</pluralLabel>',
            '<sharingModel>ReadWrite</sharingModel>'
        ),
        'zz/objects/Seeded__c/fields/A__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>A__c</fullName>',
            '<label>A</label>',
            '<length>10</length>',
            `${MARK}<trackHistory>true</trackHistory>`,
            '<type>Text</type>'
        )
    })),
    added(
        'summary-field',
        'a sum of a text',
        (project, object) => ({
            ...detail(object, {
                'fields/A__c.field-meta.xml': xml(
                    'CustomField',
                    '<fullName>A__c</fullName>',
                    '<label>A</label>',
                    '<length>10</length>',
                    '<type>Text</type>'
                )
            }),
            ...field(
                project,
                object,
                'Seeded__c',
                `${MARK}<summarizedField>Seeded_Detail__c.A__c</summarizedField>`,
                '<summaryForeignKey>Seeded_Detail__c.Parent__c</summaryForeignKey>',
                '<summaryOperation>sum</summaryOperation>',
                '<type>Summary</type>'
            )
        }),
        ['translation-complete']
    ),
    changed(
        'label-lengths',
        'an object with a label of 41 characters',
        /__c\.object-meta\.xml$/,
        /\n {4}<label>.*</,
        `\n    ${MARK}<label>${'x'.repeat(41)}<`
    )
];
