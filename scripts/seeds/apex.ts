/** Mistakes in Apex that no type tells. */
import { added, changed, MARK, misspelt, type Seed, type SeedProject } from './seed.ts';

const CLASS = /(?<!Test)\.cls$/;
const META =
    '<?xml version="1.0" encoding="UTF-8"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">\n    <apiVersion>67.0</apiVersion>\n    <status>Active</status>\n</ApexClass>\n';

/** A class with one method. */
function method(
    rule: string,
    title: string,
    lines: (object: string, field: string, project: SeedProject) => string[],
    also: string[] = []
): Seed {
    return added(
        rule,
        title,
        (project, object) => ({
            'zz/classes/Seeded.cls': [
                'public with sharing class Seeded {',
                '    public void run(Id given) {',
                ...lines(object, project.field(object, 'Lookup') ?? 'Name', project).map((line) => `        ${line}`),
                '    }',
                '}',
                ''
            ].join('\n'),
            'zz/classes/Seeded.cls-meta.xml': META
        }),
        also
    );
}

export const apexSeeds: readonly Seed[] = [
    changed(
        'apex-label',
        'a label that does not exist',
        CLASS,
        /(?<![\w.])Label\.(?!get)\w+/,
        `${MARK}Label.No_Such_Label`
    ),
    changed(
        'apex-label',
        'a misspelt label',
        CLASS,
        /(?<![\w.])(System\.)?Label\.(?!get)(\w+)/,
        (_all, _system, name) => `${MARK}Label.${misspelt(name!)}`
    ),
    method('apex-label', 'a label with System. that does not exist', () => [
        `${MARK}String text = System.Label.No_Such_Label;`
    ]),
    changed(
        'apex-soql',
        'a field in a query that does not exist',
        CLASS,
        /\[\s*SELECT(\s+)Id,/,
        `[SELECT$1${MARK}Nowhere__c,$1Id,`,
        ['apex-name']
    ),
    method(
        'apex-soql',
        'a misspelt custom field',
        (object, field) => [
            'List<SObject> rows = [',
            '    SELECT',
            '        Id,',
            `        ${MARK}${misspelt(field)}`,
            `    FROM ${object}`,
            '    WITH USER_MODE',
            '];'
        ],
        ['apex-name']
    ),
    method('apex-soql', 'a misspelt standard field', (object) => [
        'List<SObject> rows = [',
        '    SELECT Id,',
        `        ${MARK}Nmae`,
        `    FROM ${object}`,
        '    WITH USER_MODE',
        '];'
    ]),
    method('apex-soql', 'a misspelt standard field of a standard object', () => [
        `List<Account> rows = [SELECT Id, ${MARK}Indsutry FROM Account WITH USER_MODE];`
    ]),
    method('apex-soql', 'a field of another object', (object, _field, project) => {
        const other = project
            .files(/__c\/fields\/\w+__c\.field-meta\.xml$/)
            .find(
                (path) =>
                    !path.includes(`/${object}/`) &&
                    project.files(new RegExp(`/${object}/fields/${path.split('/').pop() ?? ''}$`)).length === 0
            );
        return [
            `List<SObject> rows = [SELECT Id, ${MARK}${other?.split('/').pop()?.replace('.field-meta.xml', '') ?? ''} FROM ${object} WITH USER_MODE];`
        ];
    }),
    method(
        'apex-soql',
        'a filter by a field that does not exist',
        (object) => [
            'List<SObject> rows = [',
            `    SELECT Id FROM ${object}`,
            `    WHERE ${MARK}Nowhere__c = :given`,
            '    WITH USER_MODE',
            '];'
        ],
        ['apex-name']
    ),
    method(
        'apex-soql',
        'an order by a field that does not exist',
        (object) => [`List<SObject> rows = [SELECT Id FROM ${object}`, `    ORDER BY ${MARK}Nowhere__c`, '];'],
        ['apex-name']
    ),
    method(
        'apex-soql',
        'an object that does not exist',
        () => [`List<SObject> rows = [SELECT Id FROM ${MARK}Nowhere__c WITH USER_MODE];`],
        ['apex-name']
    ),
    method(
        'apex-soql',
        'a parent that does not exist',
        (object) => [`List<SObject> rows = [SELECT ${MARK}Nowhere__r.Name FROM ${object} WITH USER_MODE];`],
        ['apex-name']
    ),
    method(
        'apex-soql',
        'a field of a parent that does not exist',
        (object, field) => [
            `List<SObject> rows = [SELECT ${MARK}${field.replace('__c', '__r')}.Nowhere__c FROM ${object} WITH USER_MODE];`
        ],
        ['apex-name']
    ),
    method(
        'apex-soql',
        'children that do not exist',
        (object) => [
            `List<SObject> rows = [SELECT (SELECT Id FROM ${MARK}Nowheres__r) FROM ${object} WITH USER_MODE];`
        ],
        ['apex-name']
    ),
    method('apex-soql', 'a query that is not finished', (object) => [
        `List<SObject> rows = [SELECT Id FROM ${object} WHERE ${MARK}];`
    ]),
    method(
        'apex-soql-string',
        'a misspelt field in a string',
        (object, field) => [
            `List<SObject> rows = Database.query('SELECT ${MARK}${misspelt(field)} FROM ${object}', AccessLevel.USER_MODE);`
        ],
        ['apex-dynamic-name']
    ),
    method(
        'apex-soql-string',
        'a misspelt field in the second of three strings',
        (object, field) => [
            "String query = 'SELECT Id, Name, ' +",
            `    '${MARK}${misspelt(field)} ' +`,
            `    'FROM ${object}';`
        ],
        ['apex-dynamic-name']
    ),
    method('apex-soql-string', 'a misspelt standard field in a string', (object) => [
        "String query = 'SELECT Id, ' +",
        `    '${MARK}Nmae ' +`,
        `    'FROM ${object} LIMIT ' + 10;`
    ]),
    method(
        'apex-soql-string',
        'a misspelt field before a value that is put in',
        (object) => [
            `String query = 'SELECT Id FROM ${object} WHERE ' +`,
            `    '${MARK}Nowhere__c = \\'' + given + '\\' LIMIT 1';`
        ],
        ['apex-dynamic-name']
    ),
    method(
        'apex-soql-string',
        'an object that does not exist in a string',
        () => [`String query = 'SELECT Id FROM ${MARK}Nowhere__c';`],
        ['apex-dynamic-name']
    ),
    method(
        'apex-soql-string',
        'a misspelt field beside a choice',
        (object, field) => [
            `String query = 'SELECT Id, ${MARK}${misspelt(field)}' + (given == null ? '' : ', Name') + ' FROM ${object}';`
        ],
        ['apex-dynamic-name']
    ),
    changed(
        'apex-dynamic-name',
        'a misspelt name in a query of the project',
        CLASS,
        /'SELECT ([^']*?)\b(\w+__r)\./,
        (_all, before, name) => `${MARK}'SELECT ${before!}${misspelt(name!)}.`,
        ['apex-soql-string']
    ),
    method('apex-dynamic-name', 'a misspelt field in a piece of a query', () => [
        `String condition = ${MARK}' WHERE Nowhere__c = :given AND Name != null';`
    ]),
    method('apex-dynamic-name', 'a misspelt field that is put', () => [`record.put(${MARK}'Nowhere__c', given);`]),
    method('apex-dynamic-name', 'a misspelt object', () => [`Schema.getGlobalDescribe().get(${MARK}'Nowhere__c');`]),
    method('apex-name', 'a field of a record that does not exist', (object) => [
        `${MARK}${object} record = new ${object}(Nowhere__c = given);`
    ]),
    method('apex-name', 'a field token that does not exist', (object) => [
        `${MARK}Schema.SObjectField token = ${object}.Nowhere__c;`
    ]),
    method('apex-name', 'an object that does not exist', () => [`${MARK}Nowhere__c record = new Nowhere__c();`], [
        'apex-name'
    ]),
    method('apex-name', 'a relationship that does not exist', (object) => [
        `${object} record;`,
        `${MARK}String name = record.Nowhere__r.Name;`
    ]),
    method(
        'apex-name',
        'a custom metadata type that does not exist',
        () => [`${MARK}Nowhere__mdt rule = Nowhere__mdt.getInstance('x');`],
        ['apex-name']
    ),
    method('apex-custom-permission', 'a permission that does not exist', () => [
        `Boolean may = ${MARK}FeatureManagement.checkPermission('Nothing');`
    ]),
    method('apex-page', 'a page that does not exist', () => [`PageReference page = ${MARK}Page.Nothing;`]),
    added('apex-name', 'a trigger on an object that does not exist', () => ({
        'zz/triggers/Seeded.trigger': `${MARK}trigger Seeded on Nowhere__c(before insert) {}\n`,
        'zz/triggers/Seeded.trigger-meta.xml': META.replaceAll('ApexClass', 'ApexTrigger')
    })),
    added('apex-file-name', 'a class that is called otherwise than its file', () => ({
        'zz/classes/Seeded.cls': `${MARK}public with sharing class Seedde {\n}\n`,
        'zz/classes/Seeded.cls-meta.xml': META
    })),
    added('apex-trigger-object', 'a trigger on a custom metadata type', (project) => {
        const type = project.files('__mdt.object-meta.xml')[0]?.split('/').at(-2);
        return type === undefined
            ? undefined
            : {
                  'zz/triggers/Seeded.trigger': `${MARK}trigger Seeded on ${type} (before insert) {\n}\n`,
                  'zz/triggers/Seeded.trigger-meta.xml': META.replaceAll('ApexClass', 'ApexTrigger')
              };
    })
];
