/** Sharing rules from metadata, as further ways to reach records (Metadata API, "SharingRules"). */
import type { DatabaseSync } from 'node:sqlite';
import type { SourceProject, XmlElement } from '../../source/index.ts';
import { NotSupported } from '../access.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { SelectBuilder } from '../soql/sql.ts';
import { criteriaSql, parseFilterLogic, type Criterion } from './criteria.ts';
import type { UserPrincipals } from './principals.ts';

export interface AppliedRule {
  readonly key: string;
  readonly condition: (builder: SelectBuilder, alias: string) => string;
}

/** The rules that give a user access to records of an object. */
export interface SharingRules {
  of(object: ObjectSchema, level: 'read' | 'edit' | 'all', principals: UserPrincipals): readonly AppliedRule[];
  /** Rules of Account whose settings give this level on the accounts' children of a kind; their conditions are on the account. */
  onAccountsFor(
    child: ObjectSchema,
    level: 'read' | 'edit' | 'all',
    principals: UserPrincipals
  ): readonly AppliedRule[];
}

/** People a rule names: developer names of groups and roles. */
interface Audience {
  readonly kind:
    'group' | 'role' | 'roleAndSubordinates' | 'roleAndSubordinatesInternal' | 'queue' | 'allInternalUsers';
  readonly name: string;
}

interface Rule {
  readonly key: string;
  readonly object: string;
  readonly edit: boolean;
  /** Of rules on Account: `Opportunity` → None, Read or Edit. */
  readonly children: Readonly<Record<string, string>>;
  readonly to: readonly Audience[];
  /** Owner rules: whose records. */
  readonly from: readonly Audience[] | undefined;
  readonly criteria: readonly Criterion[];
  readonly logic: ReturnType<typeof parseFilterLogic> | undefined;
}

const AUDIENCES = new Set([
  'group',
  'role',
  'roleAndSubordinates',
  'roleAndSubordinatesInternal',
  'queue',
  'allInternalUsers'
]);

/** A rule that could not be used: what of it is not supported, and where. */
export interface RuleProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Reads the sharing rules of a project. A rule that cannot be applied gives nobody access and is told to `report`; without it
 * the first such rule is thrown as NotSupported.
 */
export function readSharingRules(
  project: SourceProject,
  schema: Schema,
  database: DatabaseSync,
  report?: (problem: RuleProblem) => void
): SharingRules {
  const rules: Rule[] = [];
  for (const component of project.ofType('SharingRules')) {
    const object = schema.objects.get(component.fullName.toLowerCase());
    if (object === undefined) continue;
    const root = component.xml();
    for (const element of root.children) {
      if (!element.name.startsWith('sharing')) continue;
      try {
        rules.push(readRule(element, object, component.path, rules.length));
      } catch (error) {
        if (!(error instanceof NotSupported) || report === undefined) throw error;
        report({ file: component.path, line: element.line, message: error.message });
      }
    }
  }
  const byObject = new Map<string, Rule[]>();
  for (const rule of rules) byObject.set(rule.object, [...(byObject.get(rule.object) ?? []), rule]);
  const audience = new AudienceIds(database, schema);
  return {
    of(object, level, principals) {
      if (level === 'all') return [];
      const applied: AppliedRule[] = [];
      for (const rule of byObject.get(object.name) ?? []) {
        if (level === 'edit' && !rule.edit) continue;
        if (!rule.to.some((each) => audience.includes(each, principals))) continue;
        applied.push({ key: rule.key, condition: (builder, alias) => ruleSql(rule, object, builder, alias) });
      }
      return applied;
    },
    onAccountsFor(child, level, principals) {
      const account = schema.objects.get('account');
      if (level === 'all' || account === undefined) return [];
      return (byObject.get(account.name) ?? [])
        .filter(
          (rule) =>
            (rule.children[child.name] === 'Edit' || (level === 'read' && rule.children[child.name] === 'Read')) &&
            rule.to.some((each) => audience.includes(each, principals))
        )
        .map((rule) => ({
          key: `account ${rule.key}`,
          condition: (builder, alias) => ruleSql(rule, account, builder, alias)
        }));
    }
  };
}

function readRule(element: XmlElement, object: ObjectSchema, file: string, index: number): Rule {
  const where = `${file}:${element.line}`;
  if (element.name !== 'sharingOwnerRules' && element.name !== 'sharingCriteriaRules')
    throw new NotSupported(element.name, where);
  const from = element.first('sharedFrom');
  const criteria = element.all('criteriaItems').map((item): Criterion => {
    const name = item.textOf('field') ?? '';
    const field: FieldSchema | undefined = object.fields.get(name.toLowerCase());
    if (field === undefined || field.formula !== undefined)
      throw new NotSupported(`a sharing rule on the field ${name}`, where);
    return { field, operation: item.textOf('operation') ?? 'equals', value: item.textOf('value') ?? '' };
  });
  const logic = element.textOf('booleanFilter');
  const settings = element.first('accountSettings');
  return {
    children: {
      Opportunity: settings?.textOf('opportunityAccessLevel') ?? 'None',
      Case: settings?.textOf('caseAccessLevel') ?? 'None',
      Contact: settings?.textOf('contactAccessLevel') ?? 'None'
    },
    key: `rule${index}`,
    object: object.name,
    edit: element.textOf('accessLevel') === 'Edit',
    to: audiencesOf(element.first('sharedTo'), where),
    from: from === undefined ? undefined : audiencesOf(from, where),
    criteria,
    logic: logic === undefined ? undefined : parseFilterLogic(logic, criteria.length, where)
  };
}

function audiencesOf(element: XmlElement | undefined, where: string): Audience[] {
  return (element?.children ?? []).map((child) => {
    if (!AUDIENCES.has(child.name)) throw new NotSupported(`sharing rules with ${child.name}`, where);
    return { kind: child.name as Audience['kind'], name: child.text.trim() };
  });
}

/** Whether a user belongs to the people a rule names, directly or from above in the hierarchy. */
class AudienceIds {
  private readonly database: DatabaseSync;
  private readonly schema: Schema;
  constructor(database: DatabaseSync, schema: Schema) {
    this.database = database;
    this.schema = schema;
  }

  includes(audience: Audience, principals: UserPrincipals): boolean {
    if (audience.kind === 'allInternalUsers') return true;
    if (audience.kind === 'group' || audience.kind === 'queue') {
      const rows = this.ids('SELECT "Id" FROM "Group" WHERE "DeveloperName" = ? COLLATE NOCASE', audience.name);
      return rows.some((id) => principals.all.has(id));
    }
    const users = this.ids(usersInRoleSql(audience.kind), audience.name);
    return users.some((id) => principals.all.has(id));
  }

  private ids(sql: string, name: string): string[] {
    if (!this.schema.objects.has('group') || !this.schema.objects.has('userrole')) return [];
    return (this.database.prepare(sql).all(name) as unknown as { Id: string }[]).map((row) => row.Id);
  }
}

function usersInRoleSql(kind: Audience['kind'], parameter = '?'): string {
  if (kind === 'role')
    return `SELECT u."Id" FROM "User" u JOIN "UserRole" r ON r."Id" = u."UserRoleId" WHERE r."DeveloperName" = ${parameter} COLLATE NOCASE`;
  return `WITH RECURSIVE below(id) AS (SELECT "Id" FROM "UserRole" WHERE "DeveloperName" = ${parameter} COLLATE NOCASE UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below.id) SELECT u."Id" FROM "User" u JOIN below ON below.id = u."UserRoleId"`;
}

function ruleSql(rule: Rule, object: ObjectSchema, builder: SelectBuilder, alias: string): string {
  const parts: string[] = [];
  if (rule.from !== undefined) {
    const owners = rule.from.map((audience) => {
      const name = builder.parameter(() => audience.name);
      switch (audience.kind) {
        case 'allInternalUsers':
          return '1';
        case 'queue':
          return `${alias}."OwnerId" IN (SELECT "Id" FROM "Group" WHERE "DeveloperName" = ${name} COLLATE NOCASE)`;
        case 'group':
          return `${alias}."OwnerId" IN (WITH RECURSIVE inside(id) AS (SELECT "Id" FROM "Group" WHERE "DeveloperName" = ${name} COLLATE NOCASE UNION SELECT m."UserOrGroupId" FROM "GroupMember" m JOIN inside ON m."GroupId" = inside.id) SELECT id FROM inside)`;
        default:
          return `${alias}."OwnerId" IN (${usersInRoleSql(audience.kind, name)})`;
      }
    });
    parts.push(`(${owners.join(' OR ')})`);
  }
  if (rule.criteria.length > 0) parts.push(criteriaSql(rule.criteria, rule.logic, builder, alias, object));
  return parts.length === 0 ? '0' : `(${parts.join(' AND ')})`;
}
