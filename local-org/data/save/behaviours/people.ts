/** Users, roles and assignments of permission sets (Object Reference, "User", "UserRole", "PermissionSetAssignment"). */
import type { SObjectRecord } from '../../record.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { insertInternally } from '../internal-saves.ts';
import { fail } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { developerNames } from './developer-names.ts';
import { personName } from './person-names.ts';
import { isBlank } from '../blank.ts';

const username = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A user is of the kind that the profile is for. */
function userTypeOf(run: SaveRun, profileId: unknown): string {
  const row = run.database.sqlite.prepare('SELECT "UserType" AS type FROM "Profile" WHERE "Id" = ?');
  return (row.get(String(profileId ?? '')) as { type: string | null } | undefined)?.type ?? 'Standard';
}

export const user: Behaviour = {
  prepare(run, rows) {
    for (const { record } of rows) {
      const { values } = record;
      // The platform makes a nickname up when none is given.
      const local = String(values['Username'] ?? values['LastName'] ?? 'User').split('@')[0] as string;
      values['CommunityNickname'] ??=
        `${local.slice(0, 20)}${run.database.takeNumbers('User.CommunityNickname', 1, 1)}`;
      if ((values['UserType'] ?? 'Standard') === 'Standard') values['UserType'] = userTypeOf(run, values['ProfileId']);
    }
  },
  derive(_run, rows) {
    for (const row of rows) {
      const { values } = row.record;
      values['Name'] = personName(row.record);
      const name = values['Username'];
      if (typeof name === 'string' && !username.test(name)) {
        fail(
          row,
          'INVALID_EMAIL_ADDRESS',
          'Username must be in the form of an email address (for example, john@acme.com).',
          ['Username']
        );
      }
    }
  },
  /** Each user has a row that says whether they are frozen (Object Reference, "UserLogin"). */
  written(run, rows) {
    const added = rows.filter((row) => row.old === undefined);
    insertInternally(
      run,
      'UserLogin',
      added.map((row) => ({ UserId: row.record.id, IsFrozen: false, IsPasswordLocked: false }))
    );
  }
};

export const userRole: Behaviour = {
  ...developerNames,
  /** Each role has groups that stand for it in sharing. */
  written(run, rows) {
    const added = rows.filter((row) => row.old === undefined);
    insertInternally(
      run,
      'Group',
      added.flatMap((row) =>
        ['Role', 'RoleAndSubordinates'].map((type) => ({
          Name: row.record.values['DeveloperName'],
          Type: type,
          RelatedId: row.record.id
        }))
      )
    );
  },
  removed(run, rows) {
    run.database.sqlite
      .prepare('DELETE FROM "Group" WHERE "RelatedId" IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(rows.map((row) => row.source.id)));
  }
};

export const permissionSetAssignment: Behaviour = {
  derive(run, rows) {
    const object = rows[0]?.record.object as ObjectSchema;
    const key = (record: SObjectRecord): string =>
      `${String(record.values['AssigneeId'])}|${String(record.values['PermissionSetId'] ?? record.values['PermissionSetGroupId'])}`;
    const existing = run.database
      .table(object)
      .select(
        '"AssigneeId" IN (SELECT value FROM json_each(?))',
        JSON.stringify(rows.map((row) => row.record.values['AssigneeId']))
      );
    const known = new Map(existing.map((record) => [key(record), record.id]));
    for (const row of rows) {
      row.record.values['IsActive'] = true;
      if (isBlank(row.record.values['PermissionSetId']) && isBlank(row.record.values['PermissionSetGroupId'])) {
        fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', ['PermissionSetId']);
        continue;
      }
      const twin = known.get(key(row.record));
      if (twin !== undefined && twin !== row.record.id) {
        fail(
          row,
          'DUPLICATE_VALUE',
          `duplicate value found: <unknown> duplicates value on record with id: ${String(twin ?? '<unknown>').slice(0, 15)}`,
          []
        );
      } else known.set(key(row.record), row.record.id);
    }
  }
};

export const permissionSet: Behaviour = {
  prepare(_run, rows) {
    for (const { record } of rows) {
      record.values['IsCustom'] = true;
      record.values['Type'] ??= 'Regular';
    }
  }
};
