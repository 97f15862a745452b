/** Person accounts (Object Reference, "Person Account Object"): an account that is a person has a contact of its own, kept by the platform. */
import { SObjectRecord } from '../../record.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import { insertInternally, updateInternally } from '../internal-saves.ts';
import { sameValue } from '../overlay.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { personName } from './person-names.ts';
import { isBlank } from '../blank.ts';

/** Account field → contact field, for what both hold. */
function pairs(account: ObjectSchema, contact: ObjectSchema): [string, string][] {
  const found: [string, string][] = [
    ['LastName', 'LastName'],
    ['FirstName', 'FirstName'],
    ['Salutation', 'Salutation'],
    ['Phone', 'Phone'],
    ['Fax', 'Fax'],
    ['Description', 'Description']
  ];
  for (const field of account.fields.values()) {
    const name = field.name.endsWith('__pc')
      ? field.name.replace(/__pc$/, '__c')
      : field.name.startsWith('Person')
        ? field.name.slice('Person'.length)
        : undefined;
    const twin: FieldSchema | undefined = name === undefined ? undefined : contact.fields.get(name.toLowerCase());
    if (twin && twin.createable && field.createable && twin.name !== 'ContactId') found.push([field.name, twin.name]);
  }
  return found;
}

/** Decides which accounts are persons and names them. Persons have a last name, companies a name; never both. */
export function derivePersons(run: SaveRun, rows: readonly SaveRow[]): void {
  if (!run.schema.personAccounts) return;
  const types = run.database
    .table(run.schema.objects.get('recordtype') as ObjectSchema)
    .select('"SobjectType" = \'Account\' AND "IsPersonType" = 1');
  const personTypes = new Set(types.map((type) => type.id));
  for (const row of rows) {
    const { values } = row.record;
    const person = row.old
      ? row.old.values['IsPersonAccount'] === true
      : personTypes.has(values['RecordTypeId'] as string) || (!isBlank(values['LastName']) && isBlank(values['Name']));
    values['IsPersonAccount'] = person;
    if (!person) {
      if (!isBlank(values['LastName']) || !isBlank(values['FirstName']))
        fail(
          row,
          'INVALID_FIELD_FOR_INSERT_UPDATE',
          'Account: bad field names on insert/update call: FirstName, LastName',
          ['FirstName', 'LastName']
        );
      continue;
    }
    if (!row.old && !isBlank(values['Name'])) {
      fail(row, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'Account: bad field names on insert/update call: Name', ['Name']);
      continue;
    }
    if (isBlank(values['LastName'])) {
      fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [LastName]', ['LastName']);
      continue;
    }
    if (!personTypes.has(values['RecordTypeId'] as string)) values['RecordTypeId'] = types[0]?.id ?? null;
    values['Name'] = personName(row.record);
  }
}

/** Keeps the contact of each person. */
export function writePersonContacts(run: SaveRun, rows: readonly SaveRow[]): void {
  if (!run.schema.personAccounts) return;
  const persons = rows.filter((row) => row.record.values['IsPersonAccount'] === true);
  const [first] = persons;
  if (!first) return;
  const contact = run.schema.objects.get('contact') as ObjectSchema;
  const both = pairs(first.record.object, contact);
  const link = run.database.sqlite.prepare('UPDATE "Account" SET "PersonContactId" = ? WHERE "Id" = ?');
  const added = persons.filter((row) => !row.old);
  const made = insertInternally(
    run,
    'Contact',
    added.map(({ record }) => ({
      ...Object.fromEntries(both.map(([from, to]) => [to, record.values[from] ?? null])),
      AccountId: record.id,
      OwnerId: record.values['OwnerId'],
      IsPersonAccount: true
    }))
  );
  added.forEach((row, index) => {
    row.record.values['PersonContactId'] = made[index]?.id ?? null;
    link.run(made[index]?.id ?? null, row.record.id);
  });
  const changed = persons.filter(
    (row) => row.old && both.some(([name]) => !sameValue(row.record.values[name], row.old?.values[name]))
  );
  updateInternally(
    run,
    contact,
    changed.map(
      ({ record }) =>
        new SObjectRecord(contact, {
          Id: record.values['PersonContactId'],
          ...Object.fromEntries(both.map(([from, to]) => [to, record.values[from] ?? null]))
        })
    )
  );
}
