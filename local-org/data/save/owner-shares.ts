/** The share row every owner has (Object Reference, "StandardObjectNameShare", RowCause `Owner`), and what a new owner does to manual shares. */
import { ApexDatetime } from '../../values/index.ts';
import { SObjectRecord } from '../record.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { ObjectPlan } from './object-plan.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

interface Shares {
  readonly object: ObjectSchema;
  readonly parentField: string;
  readonly accessField: string;
}

const known = new WeakMap<Schema, Map<string, Shares>>();

/** The Share object of an object, where it has one. */
export function sharesOf(schema: Schema, object: ObjectSchema): Shares | undefined {
  let all = known.get(schema);
  if (!all) {
    all = new Map();
    for (const share of schema.objects.values()) {
      if (share.kind !== 'share' || share.parentObject === undefined) continue;
      all.set(share.parentObject, {
        object: share,
        parentField: share.parentObject.endsWith('__c') ? 'ParentId' : `${share.parentObject}Id`,
        accessField: share.parentObject.endsWith('__c') ? 'AccessLevel' : `${share.parentObject}AccessLevel`
      });
    }
    known.set(schema, all);
  }
  return all.get(object.name);
}

/** Gives owners of new rows their share. With a new owner manual shares end; those with a reason of Apex stay. */
export function shareWithOwners(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  if (!plan.hasOwner) return;
  const shares = sharesOf(run.schema, plan.object);
  if (!shares) return;
  const changed = rows.filter(
    (row) => row.old === undefined || row.old.values['OwnerId'] !== row.record.values['OwnerId']
  );
  if (changed.length === 0) return;
  const { database, tx } = run;
  const before = changed.filter((row) => row.old !== undefined).map((row) => row.record.id);
  if (before.length > 0) {
    database.sqlite
      .prepare(
        `DELETE FROM "${shares.object.name}" WHERE "${shares.parentField}" IN (SELECT value FROM json_each(?)) AND "RowCause" IN ('Owner', 'Manual')`
      )
      .run(JSON.stringify(before));
  }
  const now = new ApexDatetime(Math.floor(tx.now() / 1000) * 1000);
  const others =
    plan.object.name === 'Account'
      ? { OpportunityAccessLevel: 'None', CaseAccessLevel: 'None', ContactAccessLevel: 'None' }
      : {};
  database.table(shares.object).insert(
    changed.map(
      (row) =>
        new SObjectRecord(shares.object, {
          Id: database.nextId(shares.object),
          [shares.parentField]: row.record.id,
          UserOrGroupId: row.record.values['OwnerId'],
          [shares.accessField]: 'All',
          RowCause: 'Owner',
          LastModifiedDate: now,
          LastModifiedById: tx.userId,
          IsDeleted: false,
          ...others
        })
    )
  );
}
