/**
 * Tells caches of permissions and sharing when the setup they were made from has changed. Triggers in the database draw a new
 * random number with every change, so a rollback brings the old number back, and with it what was cached under it.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Schema } from '../schema/model.ts';

/** Tables, and for updates the columns, that a kind of cache depends on. No columns: any update counts. */
export type Watched = Readonly<Record<string, readonly string[]>>;

/** What permission sets give. */
export const GRANT_TABLES: Watched = {
  Profile: [],
  PermissionSet: [],
  PermissionSetGroup: [],
  PermissionSetGroupComponent: [],
  MutingPermissionSet: [],
  ObjectPermissions: [],
  FieldPermissions: [],
  SetupEntityAccess: [],
  CustomPermission: []
};

/** Who has which permission sets. Changes much more often than what the sets give, in tests above all. */
export const ASSIGNMENT_TABLES: Watched = { User: ['ProfileId', 'IsActive'], PermissionSetAssignment: [] };

/** Who is above and beside whom: roles, groups, queues. */
export const PRINCIPAL_TABLES: Watched = {
  User: ['UserRoleId', 'IsActive', 'ManagerId', 'UserType'],
  UserRole: [],
  Group: [],
  GroupMember: []
};

export class SetupVersion {
  private readonly read: StatementSync;

  constructor(database: DatabaseSync, schema: Schema, name: string, watched: Watched) {
    const table = `setup_version_${name}`;
    database.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (version TEXT NOT NULL)`);
    database.exec(`INSERT INTO ${table} SELECT hex(randomblob(12)) WHERE NOT EXISTS (SELECT 1 FROM ${table})`);
    for (const [object, columns] of Object.entries(watched)) {
      const known = schema.objects.get(object.toLowerCase());
      if (known === undefined) continue;
      const present = columns.filter((column) => known.fields.has(column.toLowerCase()));
      const update =
        columns.length === 0
          ? 'UPDATE'
          : `UPDATE OF ${[...present, ...(known.fields.has('isdeleted') ? ['IsDeleted'] : [])].map((column) => `"${column}"`).join(', ')}`;
      for (const [word, event] of [
        ['insert', 'INSERT'],
        ['update', update],
        ['delete', 'DELETE']
      ] as const) {
        database.exec(
          `CREATE TEMP TRIGGER IF NOT EXISTS ${table}_${object}_${word} AFTER ${event} ON main."${object}" BEGIN UPDATE ${table} SET version = hex(randomblob(12)); END`
        );
      }
    }
    this.read = database.prepare(`SELECT version FROM ${table}`);
  }

  /** Changes whenever a watched table has changed; comes back after a rollback. */
  current(): string {
    return (this.read.get() as { version: string }).version;
  }
}
