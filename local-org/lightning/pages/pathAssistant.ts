/** The picklist a path shows (Metadata API Developer Guide, "PathAssistant"). */
import type { PageContext } from './context.ts';

/** Standard objects whose path needs no metadata. */
const STANDARD_PATHS: Readonly<Record<string, string>> = {
  opportunity: 'StageName',
  lead: 'Status',
  case: 'Status',
  contract: 'Status',
  order: 'Status',
  campaign: 'Status'
};

/** The field of an object's path; null when the object has none. */
export function pathField(context: PageContext, object: string): string | null {
  for (const component of context.project.ofType('PathAssistant')) {
    const xml = component.xml();
    if (xml.textOf('entityName')?.toLowerCase() === object.toLowerCase() && xml.textOf('active') !== 'false')
      return xml.textOf('fieldName') ?? null;
  }
  return STANDARD_PATHS[object.toLowerCase()] ?? null;
}
