/** Mistakes in Lightning pages, apps and tabs. */
import { added, changed, MARK, xml, type Seed } from './seed.ts';

const PAGE = '.flexipage-meta.xml';
const APP = '.app-meta.xml';
const TAB = '.tab-meta.xml';

export const pageSeeds: readonly Seed[] = [
    changed(
        'flexipage-one-item',
        'two components in one item',
        PAGE,
        /<\/componentInstance>(\s*)<\/itemInstances>/,
        `</componentInstance>$1    ${MARK}<componentInstance>\n                <componentName>force:detailPanel</componentName>\n                <identifier>seeded</identifier>\n            </componentInstance>$1</itemInstances>`,
        ['xml-repeated-element']
    ),
    changed(
        'flexipage-one-item',
        'an item with nothing in it',
        PAGE,
        /<itemInstances>/,
        `${MARK}<itemInstances></itemInstances>\n        <itemInstances>`
    ),
    changed(
        'flexipage-unique-names',
        'an identifier twice',
        PAGE,
        /<identifier>(\w+)<([\s\S]*?)<identifier>\w+</,
        `<identifier>$1<$2${MARK}<identifier>$1<`
    ),
    changed(
        'flexipage-unique-names',
        'a region twice',
        PAGE,
        /<name>(\w+)<\/name>(\s*<type>Facet<[\s\S]*?)<name>\w+<\/name>(\s*<type>Facet<)/,
        `<name>$1</name>$2${MARK}<name>$1</name>$3`,
        ['flexipage-facets', 'flexipage-tabset']
    ),
    changed(
        'flexipage-facets',
        'a facet nobody shows',
        PAGE,
        /<\/flexiPageRegions>/,
        `</flexiPageRegions>\n    <flexiPageRegions>\n        <itemInstances>\n            <componentInstance>\n                <componentName>force:detailPanel</componentName>\n                <identifier>seeded</identifier>\n            </componentInstance>\n        </itemInstances>\n        ${MARK}<name>seededFacet</name>\n        <type>Facet</type>\n    </flexiPageRegions>`
    ),
    changed(
        'flexipage-tabset',
        'a tab whose body does not exist',
        PAGE,
        /<componentInstanceProperties>(\s*<name>body<\/name>\s*<value>)\w+</,
        `${MARK}<componentInstanceProperties>$1nowhere<`,
        ['flexipage-facets']
    ),
    changed(
        'flexipage-tabset',
        'a tabset whose tabs do not exist',
        PAGE,
        /<componentInstanceProperties>(\s*<name>tabs<\/name>\s*<value>)\w+</,
        `${MARK}<componentInstanceProperties>$1nowhere<`,
        ['flexipage-facets']
    ),
    changed(
        'flexipage-component',
        'a component that does not exist',
        PAGE,
        /<componentInstance>(\s*)<componentName>[a-z]\w+<\/componentName>(\s*<identifier>c_)/,
        `${MARK}<componentInstance>$1<componentName>noSuchComponent</componentName>$2`
    ),
    changed(
        'flexipage-component',
        'a component with c: that does not exist',
        PAGE,
        /<componentInstance>(\s*)<componentName>[a-z]\w+<\/componentName>(\s*<identifier>c_)/,
        `${MARK}<componentInstance>$1<componentName>c:noSuchComponent</componentName>$2`
    ),
    changed(
        'flexipage-component',
        'a property the component does not have',
        PAGE,
        /<componentInstance>(\s*)(<componentName>[a-z]\w+<\/componentName>\s*<identifier>c_)/,
        `<componentInstance>$1${MARK}<componentInstanceProperties>\n                    <name>noSuchProperty</name>\n                    <value>x</value>\n                </componentInstanceProperties>$1$2`
    ),
    {
        rule: 'flexipage-component',
        title: 'a component that is not exposed',
        also: ['tab-target-exists', 'flexipage-component'],
        make(project) {
            const page = project.files(PAGE)[0];
            const name =
                page === undefined
                    ? undefined
                    : /<componentName>([a-z]\w+)<\/componentName>\s*<identifier>c_/.exec(project.text(page))?.[1];
            const meta = project.files(`/${name ?? ''}.js-meta.xml`)[0];
            if (page === undefined || name === undefined || meta === undefined) return undefined;
            return {
                [page]: project
                    .text(page)
                    .replace(
                        new RegExp(`<componentInstance>(\\s*<componentName>${name}<)`),
                        `${MARK}<componentInstance>$1`
                    ),
                [meta]: project.text(meta).replace('<isExposed>true', '<isExposed>false')
            };
        }
    },
    {
        rule: 'flexipage-component',
        title: 'a component without the target of the page',
        also: ['lwc-target', 'flexipage-component'],
        make(project) {
            const page = project.files(PAGE)[0];
            const name =
                page === undefined
                    ? undefined
                    : /<componentName>([a-z]\w+)<\/componentName>\s*<identifier>c_/.exec(project.text(page))?.[1];
            const meta = project.files(`/${name ?? ''}.js-meta.xml`)[0];
            if (page === undefined || name === undefined || meta === undefined) return undefined;
            return {
                [page]: project
                    .text(page)
                    .replace(
                        new RegExp(`<componentInstance>(\\s*<componentName>${name}<)`),
                        `${MARK}<componentInstance>$1`
                    ),
                [meta]: project.text(meta).replace('<target>lightning__RecordPage<', '<target>lightning__HomePage<')
            };
        }
    },
    changed(
        'flexipage-label',
        'a label that does not exist',
        PAGE,
        /<value>\{!\$Label\.\w+\}</,
        `${MARK}<value>{!$Label.No_Such_Label}<`
    ),
    changed(
        'flexipage-object',
        'an object that does not exist',
        PAGE,
        /<sobjectType>\w+</,
        `${MARK}<sobjectType>Nowhere__c<`,
        ['flexipage-component', 'flexipage-related-list']
    ),
    changed(
        'flexipage-object',
        'a record page without an object',
        PAGE,
        /\n\s*<sobjectType>\w+<\/sobjectType>([\s\S]*?)<type>RecordPage</,
        `$1${MARK}<type>RecordPage<`
    ),
    changed(
        'flexipage-record-field',
        'a visibility rule that names the object',
        PAGE,
        /<componentInstance>([\s\S]*?<identifier>\w+<\/identifier>)([\s\S]*<sobjectType>)(\w+)</,
        `<componentInstance>$1\n                <visibilityRule>\n                    <criteria>\n                        ${MARK}<leftValue>{!$3.Name}</leftValue>\n                        <operator>EQUAL</operator>\n                        <rightValue>x</rightValue>\n                    </criteria>\n                </visibilityRule>$2$3<`
    ),
    changed(
        'flexipage-field-exists',
        'a visibility rule by a field that does not exist',
        PAGE,
        /<componentInstance>([\s\S]*?<identifier>\w+<\/identifier>)/,
        `<componentInstance>$1\n                <visibilityRule>\n                    <criteria>\n                        ${MARK}<leftValue>{!Record.Nowhere__c}</leftValue>\n                        <operator>EQUAL</operator>\n                        <rightValue>x</rightValue>\n                    </criteria>\n                </visibilityRule>`
    ),
    changed(
        'flexipage-visibility',
        'a filter logic with a criterion that is not there',
        PAGE,
        /<componentInstance>([\s\S]*?<identifier>\w+<\/identifier>)/,
        `<componentInstance>$1\n                <visibilityRule>\n                    ${MARK}<booleanFilter>1 OR 2</booleanFilter>\n                    <criteria>\n                        <leftValue>{!Record.Id}</leftValue>\n                        <operator>NE</operator>\n                        <rightValue>x</rightValue>\n                    </criteria>\n                </visibilityRule>`
    ),
    added(
        'flexipage-field-exists',
        'a field of the page that does not exist',
        (_project, object) => ({
            'zz/flexipages/Seeded.flexipage-meta.xml': xml(
                'FlexiPage',
                '<flexiPageRegions>',
                '<itemInstances>',
                '<fieldInstance>',
                `${MARK}<fieldItem>Record.Nowhere__c</fieldItem>`,
                '<identifier>RecordNowhere_cField</identifier>',
                '</fieldInstance>',
                '</itemInstances>',
                '<name>main</name>',
                '<type>Region</type>',
                '</flexiPageRegions>',
                '<masterLabel>Seeded</masterLabel>',
                `<sobjectType>${object}</sobjectType>`,
                '<template><name>flexipage:recordHomeTemplateDesktop</name></template>',
                '<type>RecordPage</type>'
            )
        }),
        ['flexipage-activation']
    ),
    added('flexipage-activation', 'a record page nobody activates', (_project, object) => ({
        'zz/flexipages/Seeded.flexipage-meta.xml': xml(
            'FlexiPage',
            '<flexiPageRegions>',
            '<name>main</name>',
            '<type>Region</type>',
            '</flexiPageRegions>',
            `${MARK}<masterLabel>Seeded</masterLabel>`,
            `<sobjectType>${object}</sobjectType>`,
            '<template><name>flexipage:recordHomeTemplateDesktop</name></template>',
            '<type>RecordPage</type>'
        )
    })),
    {
        rule: 'flexipage-activation',
        title: 'an app that no longer shows its page',
        make(project) {
            const app = project.files(APP).find((path) => /<actionOverrides>/.test(project.text(path)));
            const name = app === undefined ? undefined : /<content>(\w+)</.exec(project.text(app))?.[1];
            const page = project.files(`/${name ?? ''}${PAGE}`)[0];
            if (app === undefined || page === undefined) return undefined;
            return {
                [page]: project.text(page).replace('<masterLabel>', `${MARK}<masterLabel>`),
                [app]: project.text(app).replace(/\s*<actionOverrides>[\s\S]*<\/actionOverrides>/, '')
            };
        }
    },
    changed(
        'flexipage-related-list',
        'a related list that does not exist',
        PAGE,
        /<componentInstance>/,
        `<componentInstance>\n                ${MARK}<componentInstanceProperties>\n                    <name>relatedListApiName</name>\n                    <value>Nowhere__r</value>\n                </componentInstanceProperties>\n                <componentName>force:relatedListSingleContainer</componentName>\n                <identifier>seeded</identifier>\n            </componentInstance>\n        </itemInstances>\n        <itemInstances>\n            <componentInstance>`
    ),
    changed(
        'override-page-exists',
        'an override with a page that does not exist',
        /\.(app|object)-meta\.xml$/,
        /<content>\w+</,
        `${MARK}<content>No_Such_Page<`,
        ['flexipage-activation']
    ),
    changed('app-tab-exists', 'a tab that does not exist', APP, /<tabs>\w+__c</, `${MARK}<tabs>Nowhere__c<`, [
        'tab-in-app'
    ]),
    changed('app-tab-exists', 'a tab named without __c', APP, /<tabs>(\w+)__c</, `${MARK}<tabs>$1<`, ['tab-in-app']),
    changed(
        'app-page-exists',
        'a utility bar that does not exist',
        APP,
        /<uiType>Lightning<\/uiType>/,
        `<uiType>Lightning</uiType>\n    ${MARK}<utilityBar>No_Such_Bar</utilityBar>`
    ),
    changed(
        'app-page-exists',
        'an override for an object that does not exist',
        APP,
        /<pageOrSobjectType>\w+</,
        `${MARK}<pageOrSobjectType>Nowhere__c<`
    ),
    {
        rule: 'tab-in-app',
        title: 'a tab missing from the app',
        make(project) {
            const app = project.files(APP)[0];
            const name = app === undefined ? undefined : /<tabs>(\w+__c)</.exec(project.text(app))?.[1];
            const tab = project.files(`/${name ?? ''}${TAB}`)[0];
            if (app === undefined || tab === undefined) return undefined;
            return {
                [tab]: project.text(tab).replace('<CustomTab', `${MARK}<CustomTab`),
                [app]: project.text(app).replace(new RegExp(`\\s*<tabs>${name!}</tabs>`), '')
            };
        }
    },
    added(
        'tab-target-exists',
        'a tab of an object that does not exist',
        () => ({
            'zz/tabs/Nowhere__c.tab-meta.xml': xml(
                'CustomTab',
                `${MARK}<customObject>true</customObject>`,
                '<motif>Custom1: Heart</motif>'
            )
        }),
        ['tab-in-app']
    ),
    added(
        'tab-target-exists',
        'a tab of a page that does not exist',
        () => ({
            'zz/tabs/Seeded.tab-meta.xml': xml(
                'CustomTab',
                `${MARK}<flexiPage>Nowhere</flexiPage>`,
                '<label>Seeded</label>',
                '<motif>Custom1: Heart</motif>'
            )
        }),
        ['tab-in-app']
    ),
    changed(
        'flexipage-template',
        'a region that the template has not',
        PAGE,
        /<name>(main|region1)<\/name>(\s*<type>Region<)/,
        `${MARK}<name>mian</name>$2`
    ),
    changed(
        'flexipage-standard-component',
        'a misspelt component of the platform',
        PAGE,
        /<componentName>(flexipage|force|runtime_sales_activities|lst):(\w+)(\w)(\w)</,
        `${MARK}<componentName>$1:$2$4$3<`,
        ['flexipage-facets', 'flexipage-tabset']
    ),
    added(
        'flexipage-property-value',
        'words for a number',
        (_project, object) => ({
            'zz/lwc/seeded/seeded.ts':
                "import { LightningElement, api } from 'lwc';\nexport default class Seeded extends LightningElement {\n    @api most = 1;\n}\n",
            'zz/lwc/seeded/seeded.js-meta.xml': xml(
                'LightningComponentBundle',
                '<apiVersion>67.0</apiVersion>',
                '<isExposed>true</isExposed>',
                '<targets><target>lightning__RecordPage</target></targets>',
                '<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="most" type="Integer"/></targetConfig></targetConfigs>'
            ),
            'zz/flexipages/Seeded.flexipage-meta.xml': xml(
                'FlexiPage',
                '<flexiPageRegions>',
                '<itemInstances>',
                '<componentInstance>',
                '<componentInstanceProperties>',
                '<name>most</name>',
                `${MARK}<value>many</value>`,
                '</componentInstanceProperties>',
                '<componentName>seeded</componentName>',
                '<identifier>c_seeded</identifier>',
                '</componentInstance>',
                '</itemInstances>',
                '<name>main</name>',
                '<type>Region</type>',
                '</flexiPageRegions>',
                '<masterLabel>Seeded</masterLabel>',
                `<sobjectType>${object}</sobjectType>`,
                '<template><name>flexipage:recordHomeTemplateDesktop</name></template>',
                '<type>RecordPage</type>'
            )
        }),
        ['flexipage-activation']
    ),
    changed('listed-twice', 'a tab twice in an app', APP, /(<tabs>.*<\/tabs>)/, `$1\n    ${MARK}$1`),
    added(
        'tab-one-target',
        'a tab of nothing',
        () => ({
            'zz/tabs/Seeded.tab-meta.xml':
                `${MARK}${xml('CustomTab', '<label>Seeded</label>', '<motif>Custom1: Heart</motif>')}`.replace(
                    /^¦(.*\n)/,
                    `$1${MARK}`
                )
        }),
        ['tab-in-app']
    ),
    {
        rule: 'tab-target-kind',
        title: 'a tab of a record page',
        also: ['tab-in-app'],
        make(project) {
            const page = project.files(PAGE).find((path) => project.text(path).includes('<type>RecordPage<'));
            const name = page?.replace(/^.*\/|\.flexipage-meta\.xml$/g, '');
            return name === undefined
                ? undefined
                : {
                      'zz/tabs/Seeded.tab-meta.xml': xml(
                          'CustomTab',
                          `${MARK}<flexiPage>${name}</flexiPage>`,
                          '<label>Seeded</label>',
                          '<motif>Custom1: Heart</motif>'
                      )
                  };
        }
    },
    changed('tab-motif', 'an icon that does not exist', TAB, /<motif>.*</, `${MARK}<motif>Custom101: Nothing<`)
];
