/** Icons of objects and tabs. */
import type { SourceProject } from '../../source/index.ts';

/** Standard objects whose icon is not simply their name. */
const STANDARD_ICONS: Readonly<Record<string, string>> = {
  account: 'account',
  contact: 'contact',
  opportunity: 'opportunity',
  lead: 'lead',
  case: 'case',
  campaign: 'campaign',
  task: 'task',
  event: 'event',
  user: 'user',
  product2: 'product',
  pricebook2: 'pricebook',
  pricebookentry: 'pricebook',
  order: 'orders',
  orderitem: 'order_item',
  contract: 'contract',
  asset: 'asset_object',
  quote: 'quotes',
  opportunitylineitem: 'opportunity_line_item',
  report: 'report',
  dashboard: 'dashboard',
  group: 'groups',
  contentdocument: 'file',
  contentversion: 'file',
  note: 'note',
  opportunitycontactrole: 'opportunity_contact_role',
  accountteammember: 'team_member',
  opportunityteammember: 'team_member',
  individual: 'individual',
  campaignmember: 'campaign_members',
  solution: 'solution',
  home: 'home'
};

/** The icon of an object: of its tab for custom objects, `standard:custom` where there is none. */
export function objectIcon(project: SourceProject, object: string): string {
  const standard = STANDARD_ICONS[object.toLowerCase()];
  if (standard) return `standard:${standard}`;
  return motifIcon(project.find('CustomTab', object)?.xml().textOf('motif')) ?? 'standard:custom';
}

/** `Custom53: Bell` → `custom:custom53`. */
export function motifIcon(motif: string | undefined): string | undefined {
  const number = /^Custom(\d+)\b/i.exec(motif ?? '')?.[1];
  return number ? `custom:custom${number}` : undefined;
}

/** Icons the pages of a project may show, to be bundled. */
export function iconsOfProject(project: SourceProject): Set<string> {
  const icons = new Set<string>(Object.values(STANDARD_ICONS).map((name) => `standard:${name}`));
  icons.add('standard:custom').add('standard:apps').add('standard:default');
  for (const tab of project.ofType('CustomTab')) {
    const icon = motifIcon(tab.xml().textOf('motif'));
    if (icon) icons.add(icon);
  }
  return icons;
}
