/** What enabling person accounts adds to a schema (Help, "Person Accounts"): record types of Account, and contact fields on accounts. */
import type { DraftObject } from './draft.ts';
import { makeField } from './field.ts';

/** Developer name of the record type the platform makes for persons. */
export const personRecordType = 'PersonAccount';

/** Custom fields of Contact show on accounts as `…__pc`; accounts get a record type for persons and one for companies if they have none. */
export function addPersonAccounts(objects: ReadonlyMap<string, DraftObject>): void {
  const account = objects.get('account');
  const contact = objects.get('contact');
  if (!account || !contact) return;
  if (account.recordTypes.length === 0)
    account.recordTypes.push({
      developerName: 'Business_Account',
      label: 'Business Account',
      active: true,
      picklistValues: new Map()
    });
  account.recordTypes.push({
    developerName: personRecordType,
    label: 'Person Account',
    active: true,
    picklistValues: new Map()
  });
  for (const field of contact.fields.values()) {
    // Formulas are about contacts; on accounts a query for them is refused.
    if (!field.name.endsWith('__c') || field.formula !== undefined) continue;
    const name = field.name.replace(/__c$/, '__pc');
    const { childRelationshipName: _children, ...parts } = field;
    account.fields.set(
      name.toLowerCase(),
      makeField({
        ...parts,
        name,
        object: 'Account',
        unique: false,
        externalId: false,
        nillable: field.type !== 'boolean',
        ...(field.relationshipName === undefined
          ? {}
          : { relationshipName: field.relationshipName.replace(/__r$/, '__pr') })
      })
    );
  }
}
