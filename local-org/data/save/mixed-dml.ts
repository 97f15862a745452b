/**
 * Setup objects and others may not be saved in one transaction (Apex Developer Guide, "sObjects That Cannot Be Used Together in DML
 * Operations"), unless the code stands in a System.runAs block (there, "Mixed DML Operations in Test Methods").
 */
import { DmlFailure } from '../access.ts';
import type { DmlOperation, TransactionContext } from '../access.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import type { SaveRun } from './run.ts';

interface Saved {
  setup?: string;
  other?: string;
}

const saved = new WeakMap<TransactionContext, Saved>();

/** Fields of User that do not make a save one of setup: changing others than these is allowed beside other objects. */
const setupFieldsOfUser = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

/** Throws DmlFailure (MIXED_DML_OPERATION) when the transaction has saved objects of the other kind before. */
export function refuseMixed(
  run: SaveRun,
  object: ObjectSchema,
  records: readonly SObjectRecord[],
  operation: DmlOperation
): void {
  if (run.internal || run.tx.inRunAs === true || object.kind === 'platformEvent' || object.kind === 'customSetting')
    return;
  const state = saved.get(run.tx) ?? {};
  saved.set(run.tx, state);
  const setup = isSetup(object, records, operation);
  // Users saved in a way that may stand beside both count as neither.
  if (!setup && object.setup === true) return;
  const clash = setup ? state.other : state.setup;
  if (clash !== undefined) {
    const message = `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${object.name}, original object: ${clash}`;
    throw new DmlFailure(operation, [
      { index: 0, id: records[0]?.id ?? null, errors: [{ statusCode: 'MIXED_DML_OPERATION', message, fields: [] }] }
    ]);
  }
  if (setup) state.setup = object.name;
  else state.other = object.name;
}

function isSetup(object: ObjectSchema, records: readonly SObjectRecord[], operation: DmlOperation): boolean {
  if (object.setup !== true) return false;
  // Groups may be inserted and updated beside other objects, but not deleted.
  if (object.name === 'Group') return operation !== 'insert' && operation !== 'update';
  // A new user without a role may be inserted beside other objects.
  if (object.name === 'User' && operation === 'insert')
    return records.some((record) => (record.values['UserRoleId'] ?? null) !== null);
  if (object.name === 'User' && operation === 'update')
    return records.some((record) => setupFieldsOfUser.some((name) => record.values[name] !== undefined));
  return true;
}

/** `Test.startTest`, `System.runAs` and the like begin a new count of what was saved. */
export function forgetSaved(tx: TransactionContext): void {
  saved.delete(tx);
}
