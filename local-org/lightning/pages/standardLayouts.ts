/**
 * The layouts Sales Cloud comes with, for standard objects a project has no layout for: what a new org shows, in short.
 * Custom fields are added to the first section.
 */

/** Fields of the left and right column of the first section, then of a full-width one. */
export interface StandardLayout {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly more?: { readonly label: string; readonly left: readonly string[]; readonly right: readonly string[] };
  readonly description?: readonly string[];
  /** Related lists: child object and its lookup. */
  readonly related: readonly (readonly [string, string])[];
}

export const STANDARD_LAYOUTS: Readonly<Record<string, StandardLayout>> = {
  account: {
    left: ['OwnerId', 'Name', 'ParentId', 'AccountNumber', 'Site', 'Type', 'Industry', 'AnnualRevenue'],
    right: ['Rating', 'Phone', 'Fax', 'Website', 'TickerSymbol', 'Ownership', 'NumberOfEmployees', 'Sic'],
    more: { label: 'Address Information', left: ['BillingAddress'], right: ['ShippingAddress'] },
    description: ['Description'],
    related: [
      ['Contact', 'AccountId'],
      ['Opportunity', 'AccountId'],
      ['Case', 'AccountId']
    ]
  },
  contact: {
    left: ['OwnerId', 'Name', 'AccountId', 'Title', 'Department', 'Birthdate', 'ReportsToId', 'LeadSource'],
    right: ['Phone', 'HomePhone', 'MobilePhone', 'OtherPhone', 'Fax', 'Email', 'AssistantName', 'AssistantPhone'],
    more: { label: 'Address Information', left: ['MailingAddress'], right: ['OtherAddress'] },
    description: ['Description'],
    related: [
      ['Contact', 'ReportsToId'],
      ['Case', 'ContactId']
    ]
  },
  opportunity: {
    left: ['OwnerId', 'Name', 'AccountId', 'Type', 'LeadSource', 'IsPrivate'],
    right: ['Amount', 'ExpectedRevenue', 'CloseDate', 'NextStep', 'StageName', 'Probability', 'CampaignId'],
    description: ['Description'],
    related: [
      ['OpportunityContactRole', 'OpportunityId'],
      ['OpportunityLineItem', 'OpportunityId']
    ]
  },
  lead: {
    left: ['OwnerId', 'Name', 'Company', 'Title', 'LeadSource', 'Industry', 'AnnualRevenue'],
    right: ['Phone', 'MobilePhone', 'Fax', 'Email', 'Website', 'Status', 'Rating', 'NumberOfEmployees'],
    more: { label: 'Address Information', left: ['Address'], right: [] },
    description: ['Description'],
    related: []
  },
  case: {
    left: ['OwnerId', 'CaseNumber', 'ContactId', 'AccountId', 'Type', 'Reason'],
    right: ['Status', 'Priority', 'Origin', 'ContactPhone', 'ContactEmail'],
    description: ['Subject', 'Description'],
    related: []
  },
  task: {
    left: ['OwnerId', 'Subject', 'ActivityDate', 'Priority'],
    right: ['Status', 'WhoId', 'WhatId'],
    description: ['Description'],
    related: []
  },
  event: {
    left: ['OwnerId', 'Subject', 'StartDateTime', 'EndDateTime', 'IsAllDayEvent'],
    right: ['Location', 'WhoId', 'WhatId', 'ShowAs'],
    description: ['Description'],
    related: []
  },
  product2: {
    left: ['Name', 'ProductCode', 'Family'],
    right: ['IsActive', 'QuantityUnitOfMeasure', 'StockKeepingUnit'],
    description: ['Description'],
    related: [['PricebookEntry', 'Product2Id']]
  },
  campaign: {
    left: ['OwnerId', 'Name', 'IsActive', 'Type', 'Status'],
    right: ['StartDate', 'EndDate', 'ExpectedRevenue', 'BudgetedCost', 'ActualCost', 'ParentId'],
    description: ['Description'],
    related: [
      ['Campaign', 'ParentId'],
      ['Opportunity', 'CampaignId']
    ]
  },
  user: {
    left: ['Name', 'Title', 'Department', 'Email', 'Phone'],
    right: ['ManagerId', 'UserRoleId', 'ProfileId', 'TimeZoneSidKey', 'LanguageLocaleKey', 'IsActive'],
    related: []
  }
};
