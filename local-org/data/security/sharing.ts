/**
 * Which records a user may see and change, as SQL conditions: organisation-wide defaults, ownership, role hierarchy, groups and
 * queues, shares, teams, implicit access between accounts and their children, and access inherited from a master
 * (Help, "Sharing Settings"; Object Reference, "StandardObjectNameShare").
 */
import type { ObjectSchema, Schema, FieldSchema } from '../schema/model.ts';
import type { SelectBuilder } from '../soql/sql.ts';
import type { Permissions } from './permissions.ts';
import type { Principals } from './principals.ts';
import type { SharingRules } from './sharing-rules.ts';

/** `all` is full access to the record: to share, transfer and delete it, as its owner has. */
export type AccessLevel = 'read' | 'edit' | 'all';

/** A condition on rows of one object for one user. `key` is equal where the SQL is equal. */
export interface RowFilter {
  readonly key: string;
  /** Undefined: every row. */
  readonly condition: ((builder: SelectBuilder, alias: string) => string) | undefined;
}

const EVERY_ROW: RowFilter = { key: '*', condition: undefined };
const NO_ROW: RowFilter = { key: '0', condition: () => '0' };

/** Fields that tie a controlled-by-parent standard object to its parent, where no field is a master-detail. */
const PARENT_FIELDS = [
  'WhatId',
  'WhoId',
  'AccountId',
  'OpportunityId',
  'OrderId',
  'QuoteId',
  'CaseId',
  'ContractId',
  'CampaignId',
  'ParentId',
  'LinkedEntityId'
];

/** What a file is shared with as a person or a group, not as a record. */
const PEOPLE = new Set(['User', 'Group', 'Organization', 'CollaborationGroup']);

/** Children of accounts through which an account may be read (Help, "Built-in Sharing Behavior"). */
const ACCOUNT_CHILDREN = ['Opportunity', 'Case', 'Contact'];

export class Sharing {
  private readonly schema: Schema;
  private readonly permissions: Permissions;
  readonly principals: Principals;
  private readonly rules: SharingRules | undefined;
  private readonly filters = new Map<string, RowFilter>();
  private cachedFor = '';

  constructor(schema: Schema, permissions: Permissions, principals: Principals, rules?: SharingRules) {
    this.schema = schema;
    this.permissions = permissions;
    this.principals = principals;
    this.rules = rules;
  }

  /** The rows of an object a user has this level of access to. Object permissions other than View All and Modify All are not asked here. */
  filter(userId: string, object: ObjectSchema, level: AccessLevel): RowFilter {
    const version = `${this.permissions.currentVersion()}${this.principals.currentVersion()}`;
    if (version !== this.cachedFor) {
      this.filters.clear();
      this.cachedFor = version;
    }
    return this.cached(userId, object, level, 0);
  }

  private cached(userId: string, object: ObjectSchema, level: AccessLevel, depth: number): RowFilter {
    const key = `${userId}/${object.name}/${level}`;
    let found = this.filters.get(key);
    if (found === undefined) {
      found = this.make(userId, object, level, depth);
      this.filters.set(key, found);
    }
    return found;
  }

  private make(userId: string, object: ObjectSchema, level: AccessLevel, depth: number): RowFilter {
    if (depth > 12) return NO_ROW;
    if (object.kind === 'share' || object.kind === 'history') return this.ofParentObject(userId, object, level, depth);
    if (object.kind !== 'standard' && object.kind !== 'custom') return EVERY_ROW;
    const allowed = this.permissions.of(userId).object(object);
    if (allowed.modifyAll || (level === 'read' && allowed.viewAll)) return EVERY_ROW;
    if (object.setup === true && object.name !== 'User') return EVERY_ROW;
    if (object.name.startsWith('Content')) {
      const files = this.files(userId, object, level, depth);
      if (files !== undefined) return files;
    }
    const { sharingModel } = object;
    if (sharingModel === 'ControlledByParent') return this.controlledByParent(userId, object, level, depth);
    if (level === 'read' && sharingModel !== 'Private') return EVERY_ROW;
    if (
      level === 'edit' &&
      (sharingModel === 'ReadWrite' || sharingModel === 'ReadWriteTransfer' || sharingModel === 'FullAccess')
    )
      return EVERY_ROW;
    if (level === 'all' && sharingModel === 'FullAccess') return EVERY_ROW;
    if (!object.fields.has('ownerid')) return level === 'read' || object.name !== 'User' ? EVERY_ROW : NO_ROW;
    return this.owned(userId, object, level);
  }

  /**
   * Whether access to a record brings access to what one of its fields names: a master to whoever sees the detail, the account to
   * whoever sees one of its children (Help, "Built-in Sharing Behavior").
   */
  comesWith(from: ObjectSchema, field: FieldSchema): boolean {
    if (field.masterDetail) return from.sharingModel === 'ControlledByParent';
    return field.name === 'AccountId' && ACCOUNT_CHILDREN.includes(from.name);
  }

  /** Object Reference, "StandardObjectNameShare": shares of a record are seen with the record and changed with full access to it. */
  private ofParentObject(userId: string, object: ObjectSchema, level: AccessLevel, depth: number): RowFilter {
    const parent = this.schema.objects.get(object.parentObject?.toLowerCase() ?? '');
    if (parent === undefined) return EVERY_ROW;
    const field = object.fields.get('parentid') ?? object.fields.get(`${parent.name.toLowerCase()}id`);
    if (field === undefined) return EVERY_ROW;
    return this.throughParents([[field]], userId, level === 'read' ? 'read' : 'all', depth, `of ${parent.name}`);
  }

  private owned(userId: string, object: ObjectSchema, level: AccessLevel): RowFilter {
    const principals = this.principals.of(userId);
    const rules = this.rules?.of(object, level, principals) ?? [];
    const onAccounts =
      ACCOUNT_CHILDREN.includes(object.name) && object.fields.has('accountid')
        ? (this.rules?.onAccountsFor(object, level, principals) ?? [])
        : [];
    const key = `${object.name}:${level}:${[...rules, ...onAccounts].map((rule) => rule.key).join(',')}`;
    return {
      key,
      condition: (builder, alias) => {
        const ways = [`${alias}."OwnerId" IN ${principalsSql(builder)}`];
        const share = this.shareSql(builder, object, alias, level);
        if (share !== undefined) ways.push(share);
        ways.push(...this.teamSql(builder, object, alias, level));
        ways.push(...this.accountSql(builder, object, alias, level));
        if (object.name === 'Account' && level === 'read') ways.push(...this.accountChildrenSql(builder, alias));
        for (const rule of rules) ways.push(rule.condition(builder, alias));
        for (const rule of onAccounts) {
          const account = builder.alias();
          ways.push(
            `${alias}."AccountId" IN (SELECT ${account}."Id" FROM "Account" AS ${account} WHERE ${rule.condition(builder, account)})`
          );
        }
        return `(${ways.join(' OR ')})`;
      }
    };
  }

  private shareSql(
    builder: SelectBuilder,
    object: ObjectSchema,
    alias: string,
    level: AccessLevel
  ): string | undefined {
    const share = shareObjectOf(this.schema, object);
    if (share === undefined) return undefined;
    const inner = builder.alias();
    const levelField = share.fields.has('accesslevel') ? 'AccessLevel' : `${object.name}AccessLevel`;
    const parentField = share.fields.has('parentid') ? 'ParentId' : `${object.name}Id`;
    return (
      `${alias}."Id" IN (SELECT ${inner}."${parentField}" FROM "${share.name}" AS ${inner} WHERE ${inner}."UserOrGroupId" IN ${principalsSql(builder)}` +
      `${deletedSql(share, inner)} AND ${inner}."${levelField}" IN (${levelsSql(level)}))`
    );
  }

  /** Account and opportunity teams: the member and those above have the level the team states. */
  private teamSql(builder: SelectBuilder, object: ObjectSchema, alias: string, level: AccessLevel): string[] {
    const ways: string[] = [];
    const own = this.schema.objects.get(`${object.name.toLowerCase()}teammember`);
    const ownLevel = `${object.name}AccessLevel`;
    if (own?.fields.has(`${object.name.toLowerCase()}id`) === true && own.fields.has(ownLevel.toLowerCase())) {
      const inner = builder.alias();
      ways.push(
        `${alias}."Id" IN (SELECT ${inner}."${object.name}Id" FROM "${own.name}" AS ${inner} WHERE ${inner}."UserId" IN ${principalsSql(builder)}${deletedSql(own, inner)} AND ${inner}."${ownLevel}" IN (${levelsSql(level)}))`
      );
    }
    return ways;
  }

  /** Access to children of accounts that comes with the account: by its shares, its team, and for its owner by the owner's role. */
  private accountSql(builder: SelectBuilder, object: ObjectSchema, alias: string, level: AccessLevel): string[] {
    if (!ACCOUNT_CHILDREN.includes(object.name) || level === 'all' || !object.fields.has('accountid')) return [];
    const ways: string[] = [];
    const levelField = `${object.name}AccessLevel`;
    for (const [name, holder] of [
      ['AccountShare', 'UserOrGroupId'],
      ['AccountTeamMember', 'UserId']
    ] as const) {
      const table = this.schema.objects.get(name.toLowerCase());
      if (table?.fields.has(levelField.toLowerCase()) !== true) continue;
      const inner = builder.alias();
      ways.push(
        `${alias}."AccountId" IN (SELECT ${inner}."AccountId" FROM "${name}" AS ${inner} WHERE ${inner}."${holder}" IN ${principalsSql(builder)}${deletedSql(table, inner)} AND ${inner}."${levelField}" IN (${levelsSql(level)}))`
      );
    }
    const role = this.schema.objects.get('userrole');
    const roleField = `${object.name}AccessForAccountOwner`;
    if (role?.fields.has(roleField.toLowerCase()) === true && this.schema.objects.has('account')) {
      const [account, user, inner] = [builder.alias(), builder.alias(), builder.alias()];
      ways.push(
        `${alias}."AccountId" IN (SELECT ${account}."Id" FROM "Account" AS ${account} JOIN "User" AS ${user} ON ${user}."Id" = ${account}."OwnerId" JOIN "UserRole" AS ${inner} ON ${inner}."Id" = ${user}."UserRoleId"` +
          ` WHERE ${account}."OwnerId" IN ${principalsSql(builder)} AND ${inner}."${roleField}" IN (${levelsSql(level)}))`
      );
    }
    return ways;
  }

  /** Help, "Built-in Sharing Behavior": access to a child record gives read access to its account. */
  private accountChildrenSql(builder: SelectBuilder, alias: string): string[] {
    const ways: string[] = [];
    for (const name of ACCOUNT_CHILDREN) {
      const child = this.schema.objects.get(name.toLowerCase());
      if (
        child === undefined ||
        child.sharingModel !== 'Private' ||
        !child.fields.has('ownerid') ||
        !child.fields.has('accountid')
      )
        continue;
      const inner = builder.alias();
      const direct = [`${inner}."OwnerId" IN ${principalsSql(builder)}`];
      const share = this.shareSql(builder, child, inner, 'read');
      if (share !== undefined) direct.push(share);
      direct.push(...this.teamSql(builder, child, inner, 'read'));
      ways.push(
        `${alias}."Id" IN (SELECT ${inner}."AccountId" FROM "${child.name}" AS ${inner} WHERE (${direct.join(' OR ')})${deletedSql(child, inner)})`
      );
    }
    return ways;
  }

  /**
   * Files are seen by their owner, by those they are shared with, and by those who see a record they hang on
   * (Object Reference, "ContentDocumentLink"). To change one takes ShareType C, or I and edit access to the record.
   */
  private files(userId: string, object: ObjectSchema, level: AccessLevel, depth: number): RowFilter | undefined {
    const own: RowFilter = {
      key: 'owner',
      condition: (builder, alias) => `${alias}."OwnerId" IN ${principalsSql(builder)}`
    };
    if (object.name === 'ContentVersion' || object.name === 'ContentDocumentLink') {
      const document = object.fields.get('contentdocumentid');
      if (document === undefined) return undefined;
      const through = this.throughParents(
        [[document]],
        userId,
        object.name === 'ContentDocumentLink' && level === 'all' ? 'edit' : level,
        depth,
        object.name
      );
      return object.fields.has('ownerid') ? combine('OR', [own, through]) : through;
    }
    const link = this.schema.objects.get('contentdocumentlink');
    const entity = link?.fields.get('linkedentityid');
    if (object.name !== 'ContentDocument' || link === undefined || entity === undefined) return undefined;
    if (level === 'all') return own;
    const records: FieldSchema = {
      ...entity,
      referenceTo: entity.referenceTo.filter((name) => !PEOPLE.has(name) && !name.startsWith('Content'))
    };
    const byRecord = this.throughParents([[records]], userId, level, depth, 'files');
    return combine('OR', [
      own,
      {
        key: `links:${level}(${byRecord.key})`,
        condition: (builder, alias) => {
          const inner = builder.alias();
          const shared = `${inner}."LinkedEntityId" IN ${principalsSql(builder)} OR substr(${inner}."LinkedEntityId", 1, 3) = '00D'`;
          const onRecord = byRecord.condition?.(builder, inner) ?? '1';
          const ways =
            level === 'read'
              ? `${shared} OR ${onRecord}`
              : `((${shared}) AND ${inner}."ShareType" = 'C') OR (${onRecord} AND ${inner}."ShareType" IN ('C', 'I'))`;
          return `${alias}."Id" IN (SELECT ${inner}."ContentDocumentId" FROM "ContentDocumentLink" AS ${inner} WHERE ${ways})`;
        }
      }
    ]);
  }

  private controlledByParent(userId: string, object: ObjectSchema, level: AccessLevel, depth: number): RowFilter {
    const masters = [...object.fields.values()].filter((field) => field.masterDetail);
    if (masters.length > 0) {
      // Both masters of a junction must be accessible; to write, each asks for read or for edit.
      const parts = masters.map((field) =>
        this.throughParents(
          [[field]],
          userId,
          level !== 'read' && field.writeRequiresMasterRead ? 'read' : level === 'all' ? 'edit' : level,
          depth,
          field.name
        )
      );
      return combine('AND', parts);
    }
    const fields = PARENT_FIELDS.map((name) => object.fields.get(name.toLowerCase())).filter(
      (field) => field !== undefined
    );
    const ownable = object.fields.has('ownerid');
    const activity = object.name === 'Task' || object.name === 'Event';
    const ways: RowFilter[] = [];
    if (ownable)
      ways.push({ key: 'owner', condition: (builder, alias) => `${alias}."OwnerId" IN ${principalsSql(builder)}` });
    // Activities: the related record's readers may read, its editors may edit. Contacts and the like: the account decides.
    if (fields.length > 0)
      ways.push(
        this.throughParents(
          activity || fields[0]!.name === 'WhatId' ? fields.map((field) => [field]) : [[fields[0]!]],
          userId,
          level === 'all' ? 'edit' : level,
          depth,
          object.name
        )
      );
    else if (!ownable) return EVERY_ROW;
    if (ownable && !activity && fields.length > 0) {
      const [field] = fields;
      const parents = ways.pop()!;
      const [owner] = ways;
      if (parents.condition === undefined && owner !== undefined) return EVERY_ROW;
      // With a parent the parent decides; without one the owner does.
      return {
        key: `${owner!.key} or ${parents.key}`,
        condition: (builder, alias) =>
          `CASE WHEN ${alias}."${field!.name}" IS NULL THEN ${owner!.condition!(builder, alias)} ELSE ${parents.condition!(builder, alias)} END`
      };
    }
    const all = combine('OR', ways);
    return object.name === 'Event' ? combine('AND', [all, PRIVATE_EVENTS]) : all;
  }

  /** Rows whose parent through one of the fields is accessible. */
  private throughParents(
    fieldLists: readonly (readonly FieldSchema[])[],
    userId: string,
    level: AccessLevel,
    depth: number,
    label: string
  ): RowFilter {
    const targets: { field: FieldSchema; object: ObjectSchema; filter: RowFilter }[] = [];
    for (const fields of fieldLists) {
      for (const field of fields) {
        for (const name of field.referenceTo) {
          const object = this.schema.objects.get(name.toLowerCase());
          if (object !== undefined && object.keyPrefix !== '')
            targets.push({ field, object, filter: this.cached(userId, object, level, depth + 1) });
        }
      }
    }
    const single = targets.length === 1 && targets[0]!.field.referenceTo.length === 1 ? targets[0] : undefined;
    if (single !== undefined && single.filter.condition === undefined) return EVERY_ROW;
    return {
      key: `${label}(${targets.map((target) => `${target.field.name}>${target.object.name}:${target.filter.key}`).join(';')})`,
      condition: (builder, alias) => {
        const ways: string[] = [];
        const open = new Map<string, string[]>();
        for (const { field, object, filter } of targets) {
          const parent = `${alias}."${field.name}"`;
          if (filter.condition === undefined) {
            const list = open.get(parent) ?? [];
            list.push(`'${object.keyPrefix}'`);
            open.set(parent, list);
            continue;
          }
          const inner = builder.alias();
          const condition = filter.condition(builder, inner);
          if (condition === '0') continue;
          const guard = field.referenceTo.length > 1 ? `substr(${parent}, 1, 3) = '${object.keyPrefix}' AND ` : '';
          ways.push(
            `(${guard}EXISTS (SELECT 1 FROM "${object.name}" AS ${inner} WHERE ${inner}."Id" = ${parent} AND ${condition}))`
          );
        }
        for (const [parent, prefixes] of open) ways.push(`substr(${parent}, 1, 3) IN (${prefixes.join(', ')})`);
        return ways.length === 0 ? '0' : `(${ways.join(' OR ')})`;
      }
    };
  }
}

/** A private event is its owner's and its invitees', whoever stands above (Object Reference, "Event": IsPrivate; "EventRelation"). */
const PRIVATE_EVENTS: RowFilter = {
  key: 'private events',
  condition: (builder, alias) => {
    const user = builder.parameter((environment) => environment.userId);
    const invitation = builder.alias();
    return `(${alias}."IsPrivate" IS NOT 1 OR ${alias}."OwnerId" = ${user} OR EXISTS (SELECT 1 FROM "EventRelation" AS ${invitation} WHERE ${invitation}."EventId" = ${alias}."Id" AND ${invitation}."RelationId" = ${user} AND ${invitation}."IsInvitee" = 1))`;
  }
};

/** The user and those below, their groups: as an inner SELECT. The parameter is made once per statement. */
export function principalsSql(builder: SelectBuilder): string {
  let parameter = madeFor.get(builder.parameters);
  if (parameter === undefined) {
    parameter = builder.parameter((environment) => environment.sharing('principals'));
    madeFor.set(builder.parameters, parameter);
  }
  return `(SELECT value FROM json_each(${parameter}))`;
}

const madeFor = new WeakMap<object, string>();

function levelsSql(level: AccessLevel): string {
  return level === 'read' ? "'Read', 'Edit', 'All'" : level === 'edit' ? "'Edit', 'All'" : "'All'";
}

function deletedSql(object: ObjectSchema, alias: string): string {
  return object.fields.has('isdeleted') ? ` AND ${alias}."IsDeleted" = 0` : '';
}

/** The Share object of an object, where it has one. */
export function shareObjectOf(schema: Schema, object: ObjectSchema): ObjectSchema | undefined {
  const name = object.name.endsWith('__c') ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;
  return schema.objects.get(name.toLowerCase());
}

function combine(word: 'AND' | 'OR', parts: readonly RowFilter[]): RowFilter {
  const limiting = parts.filter((part) => part.condition !== undefined);
  if (word === 'AND' ? limiting.length === 0 : limiting.length < parts.length) return EVERY_ROW;
  if (limiting.length === 1) return limiting[0]!;
  return {
    key: `(${limiting.map((part) => part.key).join(` ${word} `)})`,
    condition: (builder, alias) => `(${limiting.map((part) => part.condition!(builder, alias)).join(` ${word} `)})`
  };
}
