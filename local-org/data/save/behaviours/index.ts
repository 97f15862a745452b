/** Which standard object, and which kind of object, has behaviour of its own. */
import type { Behaviour } from '../behaviour.ts';
import { account } from './account.ts';
import { customSetting } from './custom-settings.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { event, task } from './activities.ts';
import { lead, supportCase } from './cases-and-leads.ts';
import { attachment, contentDistribution, contentDocumentLink, contentVersion } from './files.ts';
import { opportunityLineItem, pricebookEntry } from './line-items.ts';
import { order, orderItem, quote, quoteLineItem } from './orders-and-quotes.ts';
import { opportunity } from './opportunity.ts';
import { contract } from './contract.ts';
import { developerNames } from './developer-names.ts';
import { asset } from './asset.ts';
import { campaign, campaignMember } from './campaign.ts';
import { opportunityContactRole } from './contact-roles.ts';
import { accountTeamMember, opportunityTeamMember } from './teams.ts';
import { permissionSet, permissionSetAssignment, user, userRole } from './people.ts';
import { personNames } from './person-names.ts';
import { share } from './shares.ts';

const behaviours: ReadonlyMap<string, Behaviour> = new Map<string, Behaviour>([
  ['Account', account],
  ['AccountTeamMember', accountTeamMember],
  ['Asset', asset],
  ['Attachment', attachment],
  ['Campaign', campaign],
  ['CampaignMember', campaignMember],
  ['Case', supportCase],
  ['Contact', personNames],
  ['ContentDistribution', contentDistribution],
  ['ContentDocumentLink', contentDocumentLink],
  ['ContentVersion', contentVersion],
  ['Contract', contract],
  ['Document', developerNames],
  ['Event', event],
  ['Individual', personNames],
  ['Lead', lead],
  ['Opportunity', opportunity],
  ['OpportunityContactRole', opportunityContactRole],
  ['OpportunityLineItem', opportunityLineItem],
  ['OpportunityTeamMember', opportunityTeamMember],
  ['PermissionSet', permissionSet],
  ['Order', order],
  ['OrderItem', orderItem],
  ['PermissionSetAssignment', permissionSetAssignment],
  ['Quote', quote],
  ['QuoteLineItem', quoteLineItem],
  ['PricebookEntry', pricebookEntry],
  ['Task', task],
  ['User', user],
  ['UserRole', userRole]
]);

/** The behaviour of an object, if it has one. */
export function behaviourOf(object: ObjectSchema): Behaviour | undefined {
  if (object.kind === 'customSetting') return customSetting;
  return object.kind === 'share' ? share : behaviours.get(object.name);
}
