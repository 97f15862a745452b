/** What a report reads: a custom report type of the project, or one of the platform's (Metadata API Developer Guide, "ReportType"). */
import { NotSupported } from '../data/access.ts';
import type { ObjectSchema, Schema } from '../data/schema/model.ts';
import type { SourceProject } from '../source/index.ts';

/** One object of a report type. */
export interface ReportTable {
  /** What columns are named after: `Plan__c`, `Plan__c.Goals__r`. */
  readonly path: string;
  readonly object: ObjectSchema;
  /** Field that points to the table before; absent for the first. */
  readonly foreignKey?: string;
  /** Whether rows of the table before stay without any of this one. */
  readonly outer: boolean;
}

export interface ReportTypeShape {
  readonly name: string;
  readonly label: string;
  /** From the base object outwards. */
  readonly tables: readonly ReportTable[];
  /** Names that the platform gives columns of its own report types → path of the field, by table. */
  readonly aliases: ReadonlyMap<string, { readonly table: number; readonly path: string }>;
}

const NO_ALIASES: ReportTypeShape['aliases'] = new Map();

/** Finds a report type by the name that a report gives it. Throws NotSupported for one of the platform's that is not there. */
export function findReportType(project: SourceProject, schema: Schema, name: string): ReportTypeShape {
  const custom = name.endsWith('__c') ? project.find('ReportType', name.slice(0, -3)) : undefined;
  if (custom) return customType(custom.xml(), name, schema);
  const [kind = '', first = '', second] = name.split('$');
  if (kind === 'CustomEntity' && second === undefined) return ofObject(schema, name, first);
  if (kind === 'CustomEntityCustomEntity' && second !== undefined) return ofChild(schema, name, first, second);
  const standard = STANDARD[name];
  if (standard) return standardType(schema, name, standard);
  throw new NotSupported(`the report type ${name}`);
}

type Xml = ReturnType<NonNullable<ReturnType<SourceProject['find']>>['xml']>;

function customType(xml: Xml, name: string, schema: Schema): ReportTypeShape {
  const base = objectOf(schema, xml.textOf('baseObject') ?? '');
  const tables: ReportTable[] = [{ path: base.name, object: base, outer: false }];
  for (let join = xml.first('join'); join !== undefined; join = join.first('join')) {
    const relationship = join.textOf('relationship') ?? '';
    const parent = tables.at(-1)!;
    const child = parent.object.childRelationships.find(
      (one) => one.name?.toLowerCase() === relationship.toLowerCase()
    );
    if (!child) throw new NotSupported(`the relationship ${relationship} of ${parent.object.name} in a report type`);
    tables.push({
      path: `${parent.path}.${relationship}`,
      object: objectOf(schema, child.childObject),
      foreignKey: child.field,
      outer: join.textOf('outerJoin') === 'true'
    });
  }
  return { name, label: xml.textOf('label') ?? name, tables, aliases: NO_ALIASES };
}

/** `CustomEntity$Plan__c`: "Plans". */
function ofObject(schema: Schema, name: string, objectName: string): ReportTypeShape {
  const object = objectOf(schema, objectName);
  return {
    name,
    label: object.labelPlural,
    tables: [{ path: object.name, object, outer: false }],
    aliases: customAliases(0, 'CUST')
  };
}

/** `CustomEntityCustomEntity$Plan__c$Goal__c`: "Plans with Goals". */
function ofChild(schema: Schema, name: string, parentName: string, childName: string): ReportTypeShape {
  const parent = objectOf(schema, parentName);
  const child = objectOf(schema, childName);
  const relation = parent.childRelationships.find((one) => one.childObject === child.name);
  if (!relation) throw new NotSupported(`the report type ${name}: ${child.name} has no field for ${parent.name}`);
  return {
    name,
    label: `${parent.labelPlural} with ${child.labelPlural}`,
    tables: [
      { path: parent.name, object: parent, outer: false },
      { path: child.name, object: child, foreignKey: relation.field, outer: false }
    ],
    aliases: new Map([...customAliases(0, 'CUST'), ...customAliases(1, 'CHILD')])
  };
}

function customAliases(table: number, prefix: string): Map<string, { table: number; path: string }> {
  const names: Readonly<Record<string, string>> = {
    NAME: 'Name',
    CREATED_DATE: 'CreatedDate',
    CREATED_NAME: 'CreatedById',
    LAST_UPDATE: 'LastModifiedDate',
    UPDATED_NAME: 'LastModifiedById',
    OWNER_NAME: 'OwnerId',
    ID: 'Id'
  };
  return new Map(Object.entries(names).map(([alias, path]) => [`${prefix}_${alias}`, { table, path }]));
}

interface StandardType {
  readonly label: string;
  readonly object: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Report types of the platform whose columns are known here, as reports in public projects name them. */
const STANDARD: Readonly<Record<string, StandardType>> = {
  AccountList: {
    label: 'Accounts',
    object: 'Account',
    columns: {
      'ACCOUNT.NAME': 'Name',
      TYPE: 'Type',
      INDUSTRY: 'Industry',
      SALES: 'AnnualRevenue',
      'USERS.NAME': 'OwnerId',
      CREATED_DATE: 'CreatedDate',
      LAST_UPDATE: 'LastModifiedDate',
      LAST_ACTIVITY: 'LastActivityDate',
      RATING: 'Rating',
      ADDRESS1_CITY: 'BillingCity',
      ADDRESS1_COUNTRY_CODE: 'BillingCountry',
      PHONE1: 'Phone'
    }
  },
  ContactList: {
    label: 'Contacts & Accounts',
    object: 'Contact',
    columns: {
      FIRST_NAME: 'FirstName',
      LAST_NAME: 'LastName',
      TITLE: 'Title',
      'ACCOUNT.NAME': 'AccountId',
      'CONTACTOWNER.NAME': 'OwnerId',
      PHONE3: 'Phone',
      EMAIL: 'Email',
      CREATED_DATE: 'CreatedDate',
      DEPARTMENT: 'Department'
    }
  },
  Opportunity: {
    label: 'Opportunities',
    object: 'Opportunity',
    columns: {
      OPPORTUNITY_NAME: 'Name',
      'ACCOUNT.NAME': 'AccountId',
      ACCOUNT_NAME: 'AccountId',
      INDUSTRY: 'Account.Industry',
      TYPE: 'Type',
      STAGE_NAME: 'StageName',
      AMOUNT: 'Amount',
      EXP_AMOUNT: 'ExpectedRevenue',
      PROBABILITY: 'Probability',
      CLOSE_DATE: 'CloseDate',
      CREATED_DATE: 'CreatedDate',
      LAST_UPDATE: 'LastModifiedDate',
      LEAD_SOURCE: 'LeadSource',
      NEXT_STEP: 'NextStep',
      FULL_NAME: 'OwnerId',
      FORECAST_CATEGORY: 'ForecastCategoryName',
      WON: 'IsWon',
      CLOSED: 'IsClosed',
      FISCAL_YEAR: 'FiscalYear',
      FISCAL_QUARTER: 'FiscalQuarter'
    }
  }
};

function standardType(schema: Schema, name: string, type: StandardType): ReportTypeShape {
  const object = objectOf(schema, type.object);
  return {
    name,
    label: type.label,
    tables: [{ path: object.name, object, outer: false }],
    aliases: new Map(Object.entries(type.columns).map(([alias, path]) => [alias, { table: 0, path }]))
  };
}

function objectOf(schema: Schema, name: string): ObjectSchema {
  const object = schema.objects.get(name.toLowerCase());
  if (!object) throw new NotSupported(`the object ${name} in a report type`);
  return object;
}
