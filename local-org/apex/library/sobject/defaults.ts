import { NotSupported } from '../../../data/access.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import type { ObjectSchema } from '../../../data/schema/model.ts';
import { currentTransaction } from '../../runtime/transaction.ts';

/** `SObjectType.newSObject(recordTypeId, true)`: a record with the default values of its fields and its record type. */
export function recordWithDefaults(object: ObjectSchema, recordTypeId: string | null): SObjectRecord {
  const tx = currentTransaction();
  if (!tx.org.recordDefaults) throw new NotSupported('SObjectType.newSObject with default values');
  const record = tx.org.recordDefaults(tx, object.name, recordTypeId);
  // The owner is set when the record is saved, and the record type only where it was asked for.
  delete record.values['OwnerId'];
  delete record.values['SetupOwnerId'];
  if (recordTypeId === null) delete record.values['RecordTypeId'];
  return record;
}
