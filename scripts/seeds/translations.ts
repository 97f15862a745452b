/** Mistakes in labels and translations. */
import { added, changed, MARK, misspelt, xml, type Seed } from './seed.ts';

const LABELS = '.labels-meta.xml';
const TRANSLATION = '.translation-meta.xml';
const OBJECT = '.objectTranslation-meta.xml';
const FIELD = '.fieldTranslation-meta.xml';

export const translationSeeds: readonly Seed[] = [
    changed(
        'label-length',
        'a label of 1,001 characters',
        LABELS,
        /<value>.*<\/value>/,
        `${MARK}<value>${'x'.repeat(1001)}</value>`,
        ['translation-placeholders']
    ),
    changed(
        'label-length',
        'a short description of 81 characters',
        LABELS,
        /<shortDescription>.*<\/shortDescription>/,
        `${MARK}<shortDescription>${'x'.repeat(81)}</shortDescription>`
    ),
    changed(
        'translation-length',
        'a translation of 1,001 characters',
        TRANSLATION,
        /<label>.*<\/label>(\s*<name>\w+<\/name>\s*<\/customLabels>)/,
        `${MARK}<label>${'x'.repeat(1001)}</label>$1`,
        ['translation-placeholders']
    ),
    changed(
        'translation-target',
        'a translation of a label that does not exist',
        TRANSLATION,
        /<customLabels>/,
        `<customLabels>\n        <label>x</label>\n        ${MARK}<name>No_Such_Label</name>\n    </customLabels>\n    <customLabels>`
    ),
    changed(
        'translation-target',
        'a misspelt label',
        TRANSLATION,
        /(<customLabels>\s*<label>.*<\/label>\s*)<name>(\w+)</,
        (_all, before, name) => `${before!}${MARK}<name>${misspelt(name!)}<`,
        ['translation-complete']
    ),
    changed(
        'translation-target',
        'an app that does not exist',
        TRANSLATION,
        /(<customApplications>\s*<label>.*<\/label>\s*)<name>\w+</,
        `$1${MARK}<name>No_Such_App<`
    ),
    added('translation-target', 'a field that does not exist in its own file', (project, object) => {
        const folder = project.files(`/${object}-fi${OBJECT}`)[0];
        if (folder === undefined) return undefined;
        return {
            [`${folder.replace(/\/[^/]+$/, '')}/Nowhere__c${FIELD}`]: xml(
                'CustomFieldTranslation',
                '<label>x</label>',
                `${MARK}<name>Nowhere__c</name>`
            )
        };
    }),
    changed(
        'translation-target',
        'a validation rule that does not exist',
        OBJECT,
        /(<validationRules>\s*<errorMessage>.*<\/errorMessage>\s*)<name>\w+</,
        `$1${MARK}<name>No_Such_Rule<`
    ),
    changed(
        'translation-target',
        'a layout that does not exist',
        OBJECT,
        /<layout>.*<\/layout>/,
        `${MARK}<layout>No Such Layout</layout>`
    ),
    changed(
        'translation-target',
        'a section that does not exist',
        OBJECT,
        /<section>.*<\/section>/,
        `${MARK}<section>No Such Section</section>`
    ),
    changed(
        'translation-picklist-value',
        'a value that does not exist',
        FIELD,
        /<masterLabel>.*<\/masterLabel>/,
        `${MARK}<masterLabel>No such value</masterLabel>`,
        ['translation-complete']
    ),
    {
        rule: 'translation-object-file',
        title: 'a field translation without that of its object',
        make(project) {
            const path = project.files(FIELD).find((one) => /\/(Opportunity|Account|Activity|Contact)-\w+\//.test(one));
            const object =
                path === undefined
                    ? undefined
                    : project
                          .files(/objectTranslation-meta\.xml$/)
                          .find((one) => one.replace(/\/[^/]+$/, '') === path.replace(/\/[^/]+$/, ''));
            const all =
                path === undefined
                    ? []
                    : project
                          .files(FIELD)
                          .filter((one) => one.replace(/\/[^/]+$/, '') === path.replace(/\/[^/]+$/, ''));
            if (path === undefined || object === undefined) return undefined;
            return { [all[0]!]: `${MARK}${project.text(all[0]!)}`, [object]: null };
        },
        also: ['translation-object-file']
    },
    changed(
        'translation-object-file',
        'a field translation called otherwise than its file',
        FIELD,
        /<name>(\w+)__c</,
        `${MARK}<name>Other__c<`,
        ['translation-target', 'translation-complete']
    ),
    changed(
        'translation-finnish-cases',
        'a case that is missing',
        /__c-fi\.objectTranslation-meta\.xml$/,
        /<CustomObjectTranslation([\s\S]*)<caseType>Partitive<(?=\/caseType>\s*<plural>true<\/plural>\s*<possessive>None<)/,
        `${MARK}<CustomObjectTranslation$1<caseType>Nominative<`,
        ['translation-finnish-cases']
    ),
    {
        rule: 'translation-finnish-cases',
        title: 'no plurals',
        make: (project) => {
            const path = project.files(/__c-fi\.objectTranslation-meta\.xml$/)[0];
            return path === undefined
                ? undefined
                : {
                      [path]: project
                          .text(path)
                          .replaceAll('<plural>true<', '<plural>false<')
                          .replace('<CustomObjectTranslation', `${MARK}<CustomObjectTranslation`)
                  };
        }
    },
    {
        rule: 'translation-complete',
        title: 'a label without a translation',
        make: (project) => {
            const path = project.files(LABELS)[0];
            return path === undefined
                ? undefined
                : {
                      [path]: project
                          .text(path)
                          .replace(
                              '<labels>',
                              `${MARK}<labels>\n        <fullName>Seeded_Label</fullName>\n        <language>en_US</language>\n        <protected>true</protected>\n        <shortDescription>Seeded</shortDescription>\n        <value>Seeded</value>\n    </labels>\n    <labels>`
                          )
                  };
        }
    },
    added('translation-complete', 'a field without a translation', (project, object) => ({
        [`${project.folderOf(object)}/fields/Seeded__c.field-meta.xml`]: xml(
            'CustomField',
            '<fullName>Seeded__c</fullName>',
            `${MARK}<label>Seeded</label>`,
            '<type>Date</type>'
        )
    })),
    changed(
        'translation-placeholders',
        'a translation that leaves out its value',
        TRANSLATION,
        /<label>[^<]*\{0\}[^<]*<\/label>/,
        `${MARK}<label>x</label>`
    ),
    changed(
        'translation-language',
        'a label in a language that does not exist',
        LABELS,
        /<language>\w+</,
        `${MARK}<language>en_XX<`
    ),
    changed(
        'listed-twice',
        'a label translated twice',
        TRANSLATION,
        /(<customLabels>\s*<label>.*<\/label>\s*)(<name>.*<\/name>)(\s*<\/customLabels>)/,
        `$1$2$3\n    $1${MARK}$2$3`
    )
];
