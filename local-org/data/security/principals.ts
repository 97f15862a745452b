/**
 * Who acts with a user's rights: the users below in the role hierarchy, and the groups and queues they are in
 * (Help, "Control Access Using Hierarchies", "What Is a Group?").
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Schema } from '../schema/model.ts';
import { PRINCIPAL_TABLES, SetupVersion } from './versions.ts';

export interface UserPrincipals {
  /** The user, everyone below in the role hierarchy, and all their groups and queues: a record owned by or shared with one of these may be seen. */
  readonly all: ReadonlySet<string>;
  /** The same as a JSON array, for SQL. */
  readonly json: string;
  /** Groups, roles and queues the user is in without regard to the hierarchy. */
  readonly own: ReadonlySet<string>;
}

interface GroupRow {
  readonly Id: string;
  readonly Type: string | null;
  readonly RelatedId: string | null;
  readonly DoesIncludeBosses: number | null;
}

interface Hierarchy {
  readonly roleOfUser: ReadonlyMap<string, string>;
  readonly usersOfRole: ReadonlyMap<string, readonly string[]>;
  readonly parentRole: ReadonlyMap<string, string>;
  readonly childRoles: ReadonlyMap<string, readonly string[]>;
  readonly groups: readonly GroupRow[];
  readonly groupsById: ReadonlyMap<string, GroupRow>;
  /** Member (user or group) → groups that list it. */
  readonly groupsOfMember: ReadonlyMap<string, readonly string[]>;
  readonly internalUsers: ReadonlySet<string>;
}

export class Principals {
  private readonly database: DatabaseSync;
  private readonly schema: Schema;
  private readonly version: SetupVersion;
  private cachedFor = '';
  private hierarchy: Hierarchy | undefined;
  private readonly users = new Map<string, UserPrincipals>();

  constructor(database: DatabaseSync, schema: Schema) {
    this.database = database;
    this.schema = schema;
    this.version = new SetupVersion(database, schema, 'principals', PRINCIPAL_TABLES);
  }

  currentVersion(): string {
    const version = this.version.current();
    if (version !== this.cachedFor) {
      this.users.clear();
      this.hierarchy = undefined;
      this.cachedFor = version;
    }
    return version;
  }

  of(userId: string): UserPrincipals {
    this.currentVersion();
    let found = this.users.get(userId);
    if (found === undefined) {
      found = this.compute(userId);
      this.users.set(userId, found);
    }
    return found;
  }

  /** Users above another in the role hierarchy count as above; a user is not above itself. */
  isAbove(userId: string, otherId: string): boolean {
    return userId !== otherId && this.of(userId).all.has(otherId);
  }

  private compute(userId: string): UserPrincipals {
    const hierarchy = (this.hierarchy ??= this.load());
    const own = this.groupsOf(hierarchy, [userId], true);
    own.add(userId);
    const below = this.usersBelow(hierarchy, userId);
    const all = new Set(own);
    for (const subordinate of below) all.add(subordinate);
    for (const group of this.groupsOf(hierarchy, below, false)) all.add(group);
    return { all, json: JSON.stringify([...all]), own };
  }

  private usersBelow(hierarchy: Hierarchy, userId: string): string[] {
    const role = hierarchy.roleOfUser.get(userId);
    if (role === undefined) return [];
    const users: string[] = [];
    const seen = new Set([role]);
    const open = [...(hierarchy.childRoles.get(role) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      users.push(...(hierarchy.usersOfRole.get(next) ?? []));
      open.push(...(hierarchy.childRoles.get(next) ?? []));
    }
    return users;
  }

  /** Groups that users are in, through roles and groups of groups. `ofSelf` false: only groups that grant access to those above their members. */
  private groupsOf(hierarchy: Hierarchy, users: readonly string[], ofSelf: boolean): Set<string> {
    const found = new Set<string>();
    const open: string[] = [];
    const enter = (group: GroupRow): void => {
      if (found.has(group.Id) || (!ofSelf && group.DoesIncludeBosses === 0)) return;
      found.add(group.Id);
      open.push(group.Id);
    };
    const roles = new Set<string>();
    const rolesAndAbove = new Set<string>();
    for (const user of users) {
      for (const id of hierarchy.groupsOfMember.get(user) ?? []) {
        const group = hierarchy.groupsById.get(id);
        if (group !== undefined) enter(group);
      }
      let role = hierarchy.roleOfUser.get(user);
      if (role !== undefined) roles.add(role);
      while (role !== undefined && !rolesAndAbove.has(role)) {
        rolesAndAbove.add(role);
        role = hierarchy.parentRole.get(role);
      }
    }
    const internal = users.some((user) => hierarchy.internalUsers.has(user));
    for (const group of hierarchy.groups) {
      switch (group.Type) {
        case 'Role':
          if (group.RelatedId !== null && roles.has(group.RelatedId)) enter(group);
          break;
        case 'RoleAndSubordinates':
        case 'RoleAndSubordinatesInternal':
          if (group.RelatedId !== null && rolesAndAbove.has(group.RelatedId)) enter(group);
          break;
        case 'Organization':
          if (internal) enter(group);
          break;
        default:
          break;
      }
    }
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const id of hierarchy.groupsOfMember.get(next) ?? []) {
        const group = hierarchy.groupsById.get(id);
        if (group !== undefined) enter(group);
      }
    }
    return found;
  }

  private load(): Hierarchy {
    const roleOfUser = new Map<string, string>();
    const usersOfRole = new Map<string, string[]>();
    const parentRole = new Map<string, string>();
    const childRoles = new Map<string, string[]>();
    const groupsOfMember = new Map<string, string[]>();
    const internalUsers = new Set<string>();
    const add = (map: Map<string, string[]>, key: string, value: string): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [value]);
      else list.push(value);
    };
    const userType = this.schema.objects.get('user')?.fields.has('usertype') === true ? '"UserType"' : 'NULL';
    for (const row of this.rows<{ Id: string; role: string | null; type: string | null }>(
      `SELECT "Id", "UserRoleId" AS role, ${userType} AS type FROM "User"`,
      'User'
    )) {
      if (row.role !== null) {
        roleOfUser.set(row.Id, row.role);
        add(usersOfRole, row.role, row.Id);
      }
      if (row.type === null || row.type === 'Standard') internalUsers.add(row.Id);
    }
    for (const row of this.rows<{ Id: string; parent: string | null }>(
      'SELECT "Id", "ParentRoleId" AS parent FROM "UserRole"',
      'UserRole'
    )) {
      if (row.parent === null) continue;
      parentRole.set(row.Id, row.parent);
      add(childRoles, row.parent, row.Id);
    }
    const groups = this.rows<GroupRow>('SELECT "Id", "Type", "RelatedId", "DoesIncludeBosses" FROM "Group"', 'Group');
    for (const row of this.rows<{ groupId: string; member: string }>(
      'SELECT "GroupId" AS groupId, "UserOrGroupId" AS member FROM "GroupMember"',
      'GroupMember'
    ))
      add(groupsOfMember, row.member, row.groupId);
    return {
      roleOfUser,
      usersOfRole,
      parentRole,
      childRoles,
      groups,
      groupsById: new Map(groups.map((group) => [group.Id, group])),
      groupsOfMember,
      internalUsers
    };
  }

  private rows<T>(sql: string, object: string): T[] {
    return this.schema.objects.has(object.toLowerCase()) ? (this.database.prepare(sql).all() as unknown as T[]) : [];
  }
}
