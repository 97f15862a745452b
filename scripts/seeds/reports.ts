/** Mistakes in report types, reports, dashboards and folders. They bring a report type, a report and a dashboard of their own. */
import { added, MARK, xml, type Seed, type SeedProject } from './seed.ts';

interface Parts {
    reportType: string;
    report: string;
    reportFolder: string;
    dashboard: string;
    dashboardFolder: string;
}

/** A lookup to the object, from another of the project: child, field and relationship name. */
function childOf(
    project: SeedProject,
    object: string
): { child: string; field: string; relationship: string } | undefined {
    for (const path of project.files(/__c\/fields\/\w+__c\.field-meta\.xml$/)) {
        const text = project.text(path);
        const relationship = /<relationshipName>(\w+)</.exec(text)?.[1];
        if (text.includes(`<referenceTo>${object}<`) && relationship !== undefined && !path.includes(`/${object}/`))
            return {
                child: path.split('/').at(-3) ?? '',
                field: path.split('/').at(-1)?.replace('.field-meta.xml', '') ?? '',
                relationship
            };
    }
    return undefined;
}

/** The object with the most to report on: one that others point to. */
function parent(project: SeedProject): string | undefined {
    return project
        .files(/__c\.object-meta\.xml$/)
        .map((path) => path.split('/').at(-2) ?? '')
        .find((name) => childOf(project, name) !== undefined && project.field(name, 'Picklist') !== undefined);
}

/** What is seeded, sound. Columns: the name, a picklist to group by, and a field of the children. */
function sound(project: SeedProject, object: string): Parts {
    const { relationship, field } = childOf(project, object)!;
    const group = project.field(object, 'Picklist') ?? '';
    const child = `${object}.${relationship}__r`;
    const column = (table: string, name: string): string =>
        `<columns>\n<checkedByDefault>true</checkedByDefault>\n<field>${name}</field>\n<table>${table}</table>\n</columns>`;
    return {
        reportType: xml(
            'ReportType',
            `<baseObject>${object}</baseObject>`,
            '<category>other</category>',
            '<deployed>true</deployed>',
            '<description>x</description>',
            '<join>',
            '<outerJoin>true</outerJoin>',
            `<relationship>${relationship}__r</relationship>`,
            '</join>',
            '<label>Seeded</label>',
            '<sections>',
            column(object, 'Name'),
            column(object, group),
            column(child, field),
            '<masterLabel>All</masterLabel>',
            '</sections>'
        ),
        report: xml(
            'Report',
            '<columns>',
            `<field>${object}$Name</field>`,
            '</columns>',
            '<columns>',
            `<field>${child}$${field}</field>`,
            '</columns>',
            '<format>Summary</format>',
            '<groupingsDown>',
            '<dateGranularity>Day</dateGranularity>',
            `<field>${object}$${group}</field>`,
            '<sortOrder>Asc</sortOrder>',
            '</groupingsDown>',
            '<name>Seeded</name>',
            '<reportType>Seeded__c</reportType>',
            '<showDetails>true</showDetails>',
            '<showGrandTotal>true</showGrandTotal>',
            '<showSubTotals>true</showSubTotals>',
            '<timeFrameFilter>',
            `<dateColumn>${object}$Name</dateColumn>`,
            '<interval>INTERVAL_CUSTOM</interval>',
            '</timeFrameFilter>'
        ),
        reportFolder: xml(
            'ReportFolder',
            '<folderShares><accessLevel>View</accessLevel><sharedTo>AllInternalUsers</sharedTo><sharedToType>Group</sharedToType></folderShares>',
            '<name>Seeded</name>'
        ),
        dashboard: xml(
            'Dashboard',
            '<backgroundEndColor>#FFFFFF</backgroundEndColor>',
            '<backgroundFadeDirection>Diagonal</backgroundFadeDirection>',
            '<backgroundStartColor>#FFFFFF</backgroundStartColor>',
            '<dashboardGridLayout>',
            gridCell(0),
            gridCell(6),
            '<numberOfColumns>12</numberOfColumns>',
            '<rowHeight>36</rowHeight>',
            '</dashboardGridLayout>',
            '<dashboardType>LoggedInUser</dashboardType>',
            '<isGridLayout>true</isGridLayout>',
            '<textColor>#000000</textColor>',
            '<title>Seeded</title>',
            '<titleColor>#000000</titleColor>',
            '<titleSize>12</titleSize>'
        ),
        dashboardFolder: xml(
            'DashboardFolder',
            '<folderShares><accessLevel>View</accessLevel><sharedTo>AllInternalUsers</sharedTo><sharedToType>Group</sharedToType></folderShares>',
            '<name>Seeded</name>'
        )
    };
}

function gridCell(column: number): string {
    return [
        '<dashboardGridComponents>',
        '<colSpan>6</colSpan>',
        `<columnIndex>${column}</columnIndex>`,
        '<dashboardComponent>',
        '<autoselectColumnsFromReport>true</autoselectColumnsFromReport>',
        '<componentType>Metric</componentType>',
        '<displayUnits>Auto</displayUnits>',
        '<indicatorHighColor>#54C254</indicatorHighColor>',
        '<indicatorLowColor>#C25454</indicatorLowColor>',
        '<indicatorMiddleColor>#C2C254</indicatorMiddleColor>',
        '<report>Seeded/Seeded</report>',
        '</dashboardComponent>',
        '<rowIndex>0</rowIndex>',
        '<rowSpan>6</rowSpan>',
        '</dashboardGridComponents>'
    ].join('\n');
}

function seed(
    rule: string,
    title: string,
    mistake: (parts: Parts, object: string, project: SeedProject) => Partial<Parts>,
    also: string[] = []
): Seed {
    return added(
        rule,
        title,
        (project) => {
            const object = parent(project);
            if (object === undefined) return undefined;
            const parts = sound(project, object);
            const all = { ...parts, ...mistake(parts, object, project) };
            return {
                'zz/reportTypes/Seeded.reportType-meta.xml': all.reportType,
                'zz/reports/Seeded/Seeded.report-meta.xml': all.report,
                'zz/reports/Seeded.reportFolder-meta.xml': all.reportFolder,
                'zz/dashboards/Seeded/Seeded.dashboard-meta.xml': all.dashboard,
                'zz/dashboards/Seeded.dashboardFolder-meta.xml': all.dashboardFolder
            };
        },
        also
    );
}

export const reportSeeds: readonly Seed[] = [
    seed(
        'report-type-joins',
        'a join by an object',
        ({ reportType }) => ({
            reportType: reportType.replace(/<relationship>\w+</, `${MARK}<relationship>Nowhere__c<`)
        }),
        ['report-type-columns']
    ),
    seed(
        'report-type-joins',
        'a join by a relationship that does not exist',
        ({ reportType }) => ({
            reportType: reportType.replace(/<relationship>\w+</, `${MARK}<relationship>Nowhere__r<`)
        }),
        ['report-type-columns']
    ),
    seed('report-type-joins', 'an inner join after an outer one', ({ reportType }) => ({
        reportType: reportType.replace(
            '<outerJoin>true',
            `<join>\n${MARK}<outerJoin>false</outerJoin>\n<relationship>Histories</relationship>\n</join>\n<outerJoin>true`
        )
    })),
    seed('report-type-joins', 'five objects', ({ reportType }) => ({
        reportType: reportType.replace(
            '<outerJoin>true',
            `<join>\n<join>\n${MARK}<join>\n<outerJoin>true</outerJoin>\n<relationship>A</relationship>\n</join>\n<outerJoin>true</outerJoin>\n<relationship>B</relationship>\n</join>\n<outerJoin>true</outerJoin>\n<relationship>Histories</relationship>\n</join>\n<outerJoin>true`
        )
    })),
    seed(
        'report-type-columns',
        'a column that does not exist',
        ({ reportType }) => ({ reportType: reportType.replace('<field>Name<', `${MARK}<field>Nowhere__c<`) }),
        ['report-fields']
    ),
    seed(
        'report-type-columns',
        'a column of the children that does not exist',
        ({ reportType }) => ({
            reportType: reportType.replace(
                /<field>\w+<\/field>(\n<table>\w+\.\w+<)/,
                `${MARK}<field>Nowhere__c</field>$1`
            )
        }),
        ['report-fields']
    ),
    seed(
        'report-type-columns',
        'a misspelt standard column',
        ({ reportType }) => ({ reportType: reportType.replace('<field>Name<', `${MARK}<field>Nmae<`) }),
        ['report-fields']
    ),
    seed(
        'report-type-columns',
        'an object that does not exist',
        ({ reportType }) => ({ reportType: reportType.replace(/<baseObject>\w+</, `${MARK}<baseObject>Nowhere__c<`) }),
        ['report-type-joins', 'report-fields', 'report-type-columns']
    ),
    seed(
        'report-type-columns',
        'a table that is not joined',
        ({ reportType }) => ({ reportType: reportType.replace(/<table>(\w+)\.\w+</, `${MARK}<table>$1.Nowhere__r<`) }),
        ['report-fields']
    ),
    seed('report-fields', 'a report type that does not exist', ({ report }) => ({
        report: report.replace('<reportType>Seeded__c', `${MARK}<reportType>Nowhere__c`)
    })),
    seed('report-fields', 'a report type named without __c', ({ report }) => ({
        report: report.replace('<reportType>Seeded__c', `${MARK}<reportType>Seeded`)
    })),
    seed('report-fields', 'a report column that does not exist', ({ report }) => ({
        report: report.replace(/<field>(\w+)\$Name</, `${MARK}<field>$1$Nowhere__c<`)
    })),
    seed('report-fields', 'a column without its object', ({ report }) => ({
        report: report.replace(/<field>\w+\$Name</, `${MARK}<field>Name<`)
    })),
    seed('report-fields', 'a filter by a column that does not exist', ({ report }, object) => ({
        report: report.replace(
            '<format>',
            `<filter>\n<criteriaItems>\n${MARK}<column>${object}$Nowhere__c</column>\n<operator>equals</operator>\n<value>x</value>\n</criteriaItems>\n</filter>\n<format>`
        )
    })),
    seed('report-fields', 'a grouping by a column that does not exist', ({ report }, object) => ({
        report: report.replace(/(<groupingsDown>[\s\S]*?)<field>[^<]*</, `$1${MARK}<field>${object}$Nowhere__c<`)
    })),
    seed('report-custom-field', 'a custom field of a standard report type that does not exist', ({ report }) => ({
        report: report
            .replace(
                /<columns>[\s\S]*<\/columns>/,
                `<columns>\n${MARK}<field>Opportunity.Nowhere__c</field>\n</columns>`
            )
            .replace(/<groupingsDown>[\s\S]*<\/groupingsDown>\n/, '')
            .replace('<format>Summary', '<format>Tabular')
            .replace('<reportType>Seeded__c', '<reportType>Opportunity')
            .replace(/<dateColumn>[^<]*</, '<dateColumn>CLOSE_DATE<')
    })),
    seed('report-grouping-not-column', 'a grouping that is a column too', ({ report }) => ({
        report: report.replace(
            /<columns>\n<field>[^<]*<([\s\S]*<groupingsDown>[\s\S]*?<field>)([^<]*)</,
            `${MARK}<columns>\n<field>$2<$1$2<`
        )
    })),
    seed('report-format', 'a tabular report with a grouping', ({ report }) => ({
        report: report
            .replace('<format>Summary', '<format>Tabular')
            .replace('<groupingsDown>', `${MARK}<groupingsDown>`)
    })),
    seed(
        'report-format',
        'a tabular report with a chart',
        ({ report }) => ({
            report: report
                .replace('<format>Summary', '<format>Tabular')
                .replace(/<groupingsDown>[\s\S]*<\/groupingsDown>\n/, '')
                .replace(
                    '<columns>',
                    `${MARK}<chart>\n<backgroundColor1>#FFFFFF</backgroundColor1>\n<backgroundColor2>#FFFFFF</backgroundColor2>\n<backgroundFadeDir>Diagonal</backgroundFadeDir>\n<chartType>HorizontalBar</chartType>\n<legendPosition>Right</legendPosition>\n<size>Medium</size>\n<textColor>#000000</textColor>\n<textSize>12</textSize>\n<title>x</title>\n<titleColor>#000000</titleColor>\n<titleSize>18</titleSize>\n</chart>\n<columns>`
                )
        }),
        ['xml-missing-element']
    ),
    seed('report-format', 'a matrix with one axis', ({ report }) => ({
        report: report.replace('<format>Summary', `${MARK}<format>Matrix`)
    })),
    seed(
        'report-format',
        'a summary that groups across',
        ({ report }, object) => ({
            report: report.replace(
                '<groupingsDown>',
                `${MARK}<groupingsAcross>\n<dateGranularity>Day</dateGranularity>\n<field>${object}$Name</field>\n<sortOrder>Asc</sortOrder>\n</groupingsAcross>\n<groupingsDown>`
            )
        }),
        ['report-grouping-not-column']
    ),
    seed('report-summary-groups', 'a summary that groups nothing', ({ report }) => ({
        report: report.replace(/<groupingsDown>[\s\S]*<\/groupingsDown>\n/, '').replace('<format>', `${MARK}<format>`)
    })),
    seed('report-shown-column', 'a column twice', ({ report }) => ({
        report: report.replace(/(<columns>\n)(<field>[^<]*<\/field>)(\n<\/columns>)/, `$1$2$3\n$1${MARK}$2$3`)
    })),
    seed('report-name', 'a name of 41 characters', ({ report }) => ({
        report: report.replace(/<name>\w+</, `${MARK}<name>${'x'.repeat(41)}<`)
    })),
    seed('report-name', 'a description of 256 characters', ({ report }) => ({
        report: report.replace('<format>', `${MARK}<description>${'x'.repeat(256)}</description>\n<format>`)
    })),
    added('report-folder', 'a folder without its file', (project) => {
        const object = parent(project);
        if (object === undefined) return undefined;
        const parts = sound(project, object);
        return {
            'zz/reportTypes/Seeded.reportType-meta.xml': parts.reportType,
            'zz/reports/Seeded/Seeded.report-meta.xml': `${MARK}${parts.report}`
        };
    }),
    seed('folder-shares', 'a folder nobody sees', ({ reportFolder }) => ({
        reportFolder: reportFolder
            .replace(/<folderShares>.*<\/folderShares>\n/, '')
            .replace('<ReportFolder', `${MARK}<ReportFolder`)
    })),
    seed('folder-shares', 'a folder of dashboards nobody sees', ({ dashboardFolder }) => ({
        dashboardFolder: dashboardFolder
            .replace(/<folderShares>.*<\/folderShares>\n/, '')
            .replace('<DashboardFolder', `${MARK}<DashboardFolder`)
    })),
    seed('dashboard-report', 'a report that does not exist', ({ dashboard }) => ({
        dashboard: dashboard.replace('<report>Seeded/Seeded', `${MARK}<report>Seeded/Nowhere`)
    })),
    seed('dashboard-grid', 'a component beyond the grid', ({ dashboard }) => ({
        dashboard: dashboard.replace(
            /<dashboardGridComponents>(\n<colSpan>6<\/colSpan>\n<columnIndex>)6/,
            `${MARK}<dashboardGridComponents>$18`
        )
    })),
    seed('dashboard-grid', 'components that overlap', ({ dashboard }) => ({
        dashboard: dashboard.replace(
            /<dashboardGridComponents>(\n<colSpan>6<\/colSpan>\n<columnIndex>)6/,
            `${MARK}<dashboardGridComponents>$14`
        )
    })),
    seed(
        'dashboard-running-user',
        'a running user of one org',
        ({ dashboard }) => ({
            dashboard: dashboard.replace(
                '<textColor>',
                `${MARK}<runningUser>aino@nordfjell.no</runningUser>\n<textColor>`
            )
        }),
        ['org-specific-user']
    ),
    seed('dashboard-filters', 'filter columns without filters', ({ dashboard }, object) => ({
        dashboard: dashboard.replace(
            '<displayUnits>',
            `${MARK}<dashboardFilterColumns>\n<column>${object}$Name</column>\n</dashboardFilterColumns>\n<displayUnits>`
        )
    })),
    seed('report-aggregate', 'a sum of names', ({ report }) => ({
        report: report.replace(
            /<columns>\n(<field>\w+\$Name<)/,
            `<columns>\n${MARK}<aggregateTypes>Sum</aggregateTypes>\n$1`
        )
    })),
    seed('dashboard-grouping', 'a chart by what the report does not group by', ({ dashboard }, object) => ({
        dashboard: dashboard
            .replace('<componentType>Metric', '<componentType>Bar')
            .replace(
                '<indicatorHighColor>',
                `${MARK}<groupingColumn>${object}$Name</groupingColumn>\n<indicatorHighColor>`
            )
    }))
];
