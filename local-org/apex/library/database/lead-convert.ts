/** Database.LeadConvert, its result, and Database.convertLead. Source: Apex Reference, "LeadConvert Class"; Apex Developer Guide, "Converting Leads". */
import { NotSupported } from '../../../data/access.ts';
import type { LeadConversion, LeadConversionResult } from '../../../data/api.ts';
import { ApexList } from '../../runtime/collections.ts';
import { fromDataFailure, throwNull } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { accessFor } from '../access-level.ts';
import type { AccessLevel } from '../access-level.ts';
import { fields, propertiesOf } from '../bean.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { DmlOptionsValue } from './dml-options.ts';
import { DatabaseError, DmlResult } from './results.ts';

class LeadConvert {}

function accessors(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const property of [
    'Id AccountId',
    'Id ContactId',
    'String ConvertedStatus',
    'Id LeadId',
    'Id OpportunityId',
    'String OpportunityName',
    'Id OwnerId'
  ]) {
    const [type, name] = property.split(' ') as [string, string];
    methods[`${type} get${name}()`] = (object: Record<string, unknown>) => object[name] ?? null;
    methods[`void set${name}(${type} value)`] = (object: Record<string, unknown>, value: unknown) => {
      object[name] = value;
    };
  }
  for (const name of ['DoNotCreateOpportunity', 'OverwriteLeadSource', 'SendNotificationEmail']) {
    methods[`Boolean is${name}()`] = (object: Record<string, unknown>) => object[name] ?? false;
    methods[`void set${name}(Boolean value)`] = (object: Record<string, unknown>, value: unknown) => {
      object[name] = value;
    };
  }
  return methods;
}
function properties(): Record<string, { get: Implementation; set?: Implementation }> {
  return fields(
    'Id AccountId',
    'Id ContactId',
    'String ConvertedStatus',
    'Id LeadId',
    'Id OpportunityId',
    'String OpportunityName',
    'Id OwnerId',
    'Boolean DoNotCreateOpportunity',
    'Boolean OverwriteLeadSource',
    'Boolean SendNotificationEmail'
  );
}
platformType({
  name: 'Database.LeadConvert',
  kind: 'class',
  construct: LeadConvert,
  constructors: { '()': () => new LeadConvert() },
  methods: accessors(),
  properties: properties()
});

/** Its ids are those of what came of the lead; tests make it from JSON too. */
class LeadConvertResult extends DmlResult {
  ids: Readonly<Record<string, unknown>> = {};

  static override fromJson(json: Record<string, unknown>): LeadConvertResult {
    const result = super.fromJson.call(
      LeadConvertResult as unknown as new (row: DmlResult['row']) => DmlResult,
      json
    ) as LeadConvertResult;
    result.ids = Object.fromEntries(Object.entries(json).map(([name, value]) => [name.toLowerCase(), value]));
    return result;
  }
}

const methods: Record<string, Implementation> = {
  'List<Database.Error> getErrors()': ({ row }: LeadConvertResult) =>
    ApexList.of(
      RuntimeTypes.get('Database.Error'),
      row.errors.map((error) => new DatabaseError(error))
    ),
  'Boolean isSuccess()': ({ row }: LeadConvertResult) => row.success,
  ...Object.fromEntries(
    ['AccountId', 'ContactId', 'LeadId', 'OpportunityId', 'RelatedPersonAccountId'].map((name) => [
      `Id get${name}()`,
      ({ ids }: LeadConvertResult) => ids[name.toLowerCase()] ?? null
    ])
  )
};
platformType({
  name: 'Database.LeadConvertResult',
  kind: 'class',
  construct: LeadConvertResult,
  methods,
  properties: propertiesOf(methods)
});

function conversionOf(lead: LeadConvert | null): LeadConversion {
  if (lead === null) throwNull();
  const given = lead as Record<string, unknown>;
  const text = (name: string): string | null => (given[name] as string | null | undefined) ?? null;
  return {
    leadId: text('LeadId'),
    convertedStatus: text('ConvertedStatus'),
    accountId: text('AccountId'),
    contactId: text('ContactId'),
    opportunityId: text('OpportunityId'),
    opportunityName: text('OpportunityName'),
    ownerId: text('OwnerId'),
    doNotCreateOpportunity: given['DoNotCreateOpportunity'] === true,
    overwriteLeadSource: given['OverwriteLeadSource'] === true
  };
}

function resultOf({ leadId, accountId, contactId, opportunityId, success, errors }: LeadConversionResult): DmlResult {
  const result = new LeadConvertResult({ id: leadId, success, errors: [...errors] });
  result.ids = { leadid: leadId, accountid: accountId, contactid: contactId, opportunityid: opportunityId };
  return result;
}

function convert(target: unknown, mode: boolean | DmlOptionsValue | null, level: AccessLevel | null): unknown {
  const tx = currentTransaction();
  if (tx.org.convertLeads === undefined) throw new NotSupported('Database.convertLead');
  const leads = target instanceof ApexList ? (target.items as (LeadConvert | null)[]) : [target as LeadConvert | null];
  const allOrNone = mode instanceof DmlOptionsValue ? (mode.OptAllOrNone ?? true) : (mode ?? true);
  try {
    const results = tx.org
      .convertLeads(tx, leads.map(conversionOf), { access: accessFor(level), allOrNone })
      .map(resultOf);
    return target instanceof ApexList
      ? ApexList.of(RuntimeTypes.get('Database.LeadConvertResult'), results)
      : results[0];
  } catch (error) {
    throw fromDataFailure(error, 'dml');
  }
}

/** The overloads of Database.convertLead. */
export const CONVERT_LEAD: Readonly<Record<string, Implementation>> = Object.fromEntries(
  [
    ['Database.LeadConvertResult', 'Database.LeadConvert lead'],
    ['List<Database.LeadConvertResult>', 'List<Database.LeadConvert> leads']
  ].flatMap(([returns, parameter]): [string, Implementation][] => {
    const head = `${returns} convertLead(${parameter}`;
    return [
      [`${head})`, (target: unknown) => convert(target, null, null)],
      [`${head}, Boolean allOrNone)`, (target: unknown, mode: boolean) => convert(target, mode, null)],
      [`${head}, AccessLevel accessLevel)`, (target: unknown, level: AccessLevel) => convert(target, null, level)],
      [
        `${head}, Boolean allOrNone, AccessLevel accessLevel)`,
        (target: unknown, mode: boolean, level: AccessLevel) => convert(target, mode, level)
      ],
      [`${head}, Database.DMLOptions options)`, (target: unknown, mode: DmlOptionsValue) => convert(target, mode, null)]
    ];
  })
);
