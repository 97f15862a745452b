/** What the server tells the shell about pages: made from metadata in `pages/`, drawn in `browser/`. Types only. */

/** One app of the app launcher. */
export interface AppSummary {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly color: string;
  /** Address of the app's logo, or null. */
  readonly logo: string | null;
}

/** One tab of the navigation bar or the app launcher. */
export interface NavigationItem {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  /** `standard:account`, `custom:custom53`. */
  readonly icon: string;
  /** Object whose pages belong to this tab. */
  readonly objectApiName: string | null;
}

/** What the frame around the pages shows. */
export interface ShellModel {
  readonly apps: readonly AppSummary[];
  readonly app: AppSummary & { readonly items: readonly NavigationItem[] };
  /** Every tab, for the app launcher. */
  readonly allItems: readonly NavigationItem[];
  readonly organizationName: string;
  /** Objects the search box looks through. */
  readonly searchObjects: readonly {
    readonly apiName: string;
    readonly label: string;
    readonly icon: string;
    readonly nameField: string;
  }[];
  /** Build problems, as sentences. */
  readonly problems: readonly string[];
}

export interface FieldModel {
  readonly apiName: string;
  readonly label: string;
  /** As data/schema/model.ts names types, lower case. */
  readonly type: string;
  readonly required: boolean;
  readonly updateable: boolean;
  readonly createable: boolean;
  readonly helpText: string | null;
  readonly scale: number;
  readonly htmlFormatted: boolean;
  readonly calculated: boolean;
  readonly nameField: boolean;
  readonly relationshipName: string | null;
  readonly referenceTo: readonly string[];
  /** For picklists: value → label in the user's language. */
  readonly picklistLabels: Readonly<Record<string, string>> | null;
}

export interface ObjectModel {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly icon: string;
  readonly keyPrefix: string;
  readonly nameField: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  /** Fields that layouts, lists and pages of this model name, by API name as declared. */
  readonly fields: Readonly<Record<string, FieldModel>>;
  readonly recordTypes: readonly { readonly developerName: string; readonly label: string }[];
}

export interface VisibilityCriterion {
  /** `Record.Status__c`, `$Client.FormFactor`, `$Permission.CustomPermission.Name`. */
  readonly left: string;
  readonly operator: 'EQUAL' | 'NE' | 'CONTAINS' | 'GT' | 'GE' | 'LT' | 'LE';
  readonly right: string;
  /** The left value where the server knows it: whether the user has a permission. */
  readonly value?: boolean;
}

export interface VisibilityRule {
  readonly criteria: readonly VisibilityCriterion[];
  /** `1 AND (2 OR 3)`; null means all. */
  readonly booleanFilter: string | null;
}

/** A component on a page. Properties that name a facet are taken out and stand in `facets`. */
export interface ComponentItem {
  readonly kind: 'component';
  readonly component: string;
  readonly identifier: string;
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly facets: Readonly<Record<string, readonly PageItem[]>>;
  readonly visibility: VisibilityRule | null;
}

/** A field on a page (Dynamic Forms). */
export interface FieldItem {
  readonly kind: 'field';
  readonly field: string;
  readonly identifier: string;
  readonly behavior: 'none' | 'required' | 'readonly';
  readonly visibility: VisibilityRule | null;
}

export type PageItem = ComponentItem | FieldItem;

export interface PageRegion {
  readonly name: string;
  readonly items: readonly PageItem[];
}

/** A Lightning page. */
export interface FlexiPageModel {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly template: string;
  readonly regions: readonly PageRegion[];
}

export interface LayoutItem {
  readonly field: string;
  readonly behavior: 'edit' | 'required' | 'readonly';
}

export interface LayoutSection {
  readonly label: string;
  readonly showLabel: boolean;
  readonly columns: readonly (readonly LayoutItem[])[];
}

export interface RelatedListModel {
  /** Name of the child relationship: `Contacts`, `Factors__r`. */
  readonly name: string;
  readonly label: string;
  readonly childObject: string;
  readonly childField: string;
  readonly columns: readonly ColumnModel[];
  readonly sortField: string | null;
  readonly sortDescending: boolean;
  readonly object: ObjectModel;
}

export interface ColumnModel {
  /** Path in the query: `Name`, `Owner.Name`. */
  readonly path: string;
  readonly label: string;
  readonly type: string;
  readonly scale: number;
  /** Path of the id to link to, and its object. */
  readonly linkIdPath: string | null;
  readonly linkObject: string | null;
  readonly picklistLabels: Readonly<Record<string, string>> | null;
}

export interface ActionModel {
  /** `Edit`, `Delete`, `New`, or the API name of a quick action. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'edit' | 'delete' | 'clone' | 'create' | 'update' | 'component' | 'changeOwner' | 'unsupported';
  /** LWC of a screen or headless action. */
  readonly component: string | null;
  readonly headless: boolean;
  readonly targetObject: string | null;
  readonly targetParentField: string | null;
  readonly fields: readonly string[];
}

export interface RecordPageModel {
  readonly kind: 'record';
  readonly object: ObjectModel;
  readonly recordId: string;
  /** Qualified names of every field the page may show: `Account.Name`, `Account.Owner.Name`. */
  readonly fields: readonly string[];
  readonly page: FlexiPageModel;
  readonly layout: readonly LayoutSection[];
  /** Fields of the highlights panel, the record's name first. */
  readonly compactFields: readonly string[];
  readonly relatedLists: readonly RelatedListModel[];
  /** Names of related lists and quick actions that the layout has and the local org does not. */
  readonly unsupported: { readonly relatedLists: readonly string[]; readonly actions: readonly string[] };
  readonly actions: readonly ActionModel[];
}

export interface ListViewSummary {
  readonly name: string;
  readonly label: string;
}

export interface ListPageModel {
  readonly kind: 'list';
  readonly object: ObjectModel;
  readonly view: ListViewSummary;
  readonly views: readonly ListViewSummary[];
  readonly columns: readonly ColumnModel[];
  /** SOQL without ORDER BY and LIMIT; null when the view cannot be run, then `refusal` says why. */
  readonly soql: string | null;
  readonly refusal: string | null;
  readonly orderBy: string;
  readonly editLayout: readonly LayoutSection[];
}

export interface AppPageModel {
  readonly kind: 'app' | 'home';
  readonly label: string;
  readonly page: FlexiPageModel;
}

export interface ComponentPageModel {
  readonly kind: 'component';
  readonly label: string;
  /** LWC of the tab. */
  readonly component: string;
  readonly icon: string;
}

export interface NewRecordModel {
  readonly kind: 'new';
  readonly object: ObjectModel;
  readonly layout: readonly LayoutSection[];
}

export interface ErrorPageModel {
  readonly kind: 'error';
  readonly status: 404 | 403 | 501 | 500;
  readonly title: string;
  readonly message: string;
}

/** The page of a report; it asks for what the report says by itself. */
export interface ReportPageModel {
  readonly kind: 'report';
  readonly reportId: string;
}

/** The list of reports. */
export interface ReportListModel {
  readonly kind: 'reports';
}

export type PageModel =
  | RecordPageModel
  | ListPageModel
  | AppPageModel
  | ComponentPageModel
  | NewRecordModel
  | ReportPageModel
  | ReportListModel
  | ErrorPageModel;

/** Answer of `GET /local-org/page?url=…`. */
export interface PageAnswer {
  readonly title: string;
  readonly page: PageModel;
  /** Tab of the navigation bar this page belongs to. */
  readonly activeItem: string | null;
}
