/** Picklist values from metadata (Metadata API Developer Guide, "ValueSet", "GlobalValueSet", "StandardValueSet"). */
import type { SourceProject } from '../../source/index.ts';
import type { XmlElement } from '../../source/index.ts';
import type { PicklistValue } from './model.ts';

export interface ValueSet {
  readonly values: readonly PicklistValue[];
  readonly restricted: boolean;
  readonly controllingField: string | undefined;
}

/** Global value sets by lower-cased name. */
export function readGlobalValueSets(
  project: SourceProject,
  each: (read: () => void, file: string) => void
): Map<string, readonly PicklistValue[]> {
  const sets = new Map<string, readonly PicklistValue[]>();
  for (const component of project.deployed('GlobalValueSet')) {
    each(() => {
      const root = component.xml();
      const values = root.all('customValue').map((value) => readValue(value));
      sets.set(component.fullName.toLowerCase(), root.textOf('sorted') === 'true' ? sorted(values) : values);
    }, component.path);
  }
  return sets;
}

/** The `<valueSet>` of a field; undefined when the global value set it names does not exist. */
export function readValueSet(
  element: XmlElement,
  globals: ReadonlyMap<string, readonly PicklistValue[]>
): ValueSet | undefined {
  const name = element.textOf('valueSetName');
  const definition = element.first('valueSetDefinition');
  let values: readonly PicklistValue[] | undefined;
  if (name !== undefined)
    values = globals.get(name.toLowerCase().replace(/__gvs$/, '')) ?? globals.get(name.toLowerCase());
  else {
    values = (definition?.all('value') ?? []).map((value) => readValue(value));
    if (definition?.textOf('sorted') === 'true') values = sorted(values);
  }
  if (values === undefined) return undefined;
  const controllingField = element.textOf('controllingField');
  return {
    values: controllingField === undefined ? values : withValidFor(values, element),
    // A field on a global value set is always restricted.
    restricted: name !== undefined || element.textOf('restricted') === 'true',
    controllingField
  };
}

function withValidFor(values: readonly PicklistValue[], element: XmlElement): PicklistValue[] {
  const validFor = new Map<string, string[]>();
  for (const setting of element.all('valueSettings')) {
    const name = setting.textOf('valueName') ?? '';
    const list = validFor.get(name) ?? [];
    list.push(...setting.all('controllingFieldValue').map((each) => each.text.trim()));
    validFor.set(name, list);
  }
  return values.map((value) => ({ ...value, validFor: validFor.get(value.value) ?? [] }));
}

function sorted(values: readonly PicklistValue[]): PicklistValue[] {
  return [...values].sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

const attributeElements: Readonly<Record<string, 'boolean' | 'number' | 'text'>> = {
  closed: 'boolean',
  won: 'boolean',
  converted: 'boolean',
  highPriority: 'boolean',
  reviewed: 'boolean',
  allowEmail: 'boolean',
  probability: 'number',
  forecastCategory: 'text',
  reverseRole: 'text',
  groupingString: 'text'
};

/** `<value>`, `<customValue>` or `<standardValue>`. */
export function readValue(element: XmlElement): PicklistValue {
  const value = element.textOf('fullName') ?? '';
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, type] of Object.entries(attributeElements)) {
    const text = element.textOf(name);
    if (text !== undefined)
      attributes[name] = type === 'boolean' ? text === 'true' : type === 'number' ? Number(text) : text;
  }
  return {
    value,
    label: element.textOf('label') ?? value,
    isDefault: element.textOf('default') === 'true',
    isActive: element.textOf('isActive') !== 'false',
    ...(Object.keys(attributes).length > 0 ? { attributes } : {})
  };
}

/** Which fields a standard value set feeds (Metadata API Developer Guide, "StandardValueSet Names and Standard Picklist Fields"). */
export const standardValueSetFields: Readonly<Record<string, readonly string[]>> = {
  AccountContactMultiRoles: ['AccountContactRelation.Roles'],
  AccountContactRole: ['AccountContactRole.Role'],
  AccountOwnership: ['Account.Ownership'],
  AccountRating: ['Account.Rating', 'Lead.Rating'],
  AccountType: ['Account.Type'],
  AssetStatus: ['Asset.Status'],
  CampaignMemberStatus: ['CampaignMember.Status'],
  CampaignStatus: ['Campaign.Status'],
  CampaignType: ['Campaign.Type'],
  CaseContactRole: ['CaseContactRole.Role'],
  CaseOrigin: ['Case.Origin'],
  CasePriority: ['Case.Priority'],
  CaseReason: ['Case.Reason'],
  CaseStatus: ['Case.Status'],
  CaseType: ['Case.Type'],
  ContactRole: ['OpportunityContactRole.Role'],
  ContractContactRole: ['ContractContactRole.Role'],
  ContractStatus: ['Contract.Status'],
  EventSubject: ['Event.Subject'],
  EventType: ['Event.Type'],
  Industry: ['Account.Industry', 'Lead.Industry'],
  LeadSource: ['Account.AccountSource', 'Contact.LeadSource', 'Lead.LeadSource', 'Opportunity.LeadSource'],
  LeadStatus: ['Lead.Status'],
  OpportunityStage: ['Opportunity.StageName'],
  OpportunityType: ['Opportunity.Type'],
  OrderStatus: ['Order.Status'],
  OrderType: ['Order.Type'],
  PartnerRole: ['Partner.Role'],
  Product2Family: ['Product2.Family'],
  QuoteStatus: ['Quote.Status'],
  SalesTeamRole: [
    'AccountTeamMember.TeamMemberRole',
    'UserAccountTeamMember.TeamMemberRole',
    'OpportunityTeamMember.TeamMemberRole'
  ],
  Salutation: ['Contact.Salutation', 'Lead.Salutation', 'Individual.Salutation', 'Account.Salutation'],
  SolutionStatus: ['Solution.Status'],
  TaskPriority: ['Task.Priority'],
  TaskStatus: ['Task.Status'],
  TaskSubject: ['Task.Subject'],
  TaskType: ['Task.Type']
};
