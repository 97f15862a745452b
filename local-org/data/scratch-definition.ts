/** What `config/project-scratch-def.json` says about the org a project is tried in (Salesforce DX Developer Guide, "Scratch Org Definition File"). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharingModel } from './schema/model.ts';

export interface ScratchDefinition {
  readonly orgName: string | undefined;
  readonly country: string | undefined;
  readonly language: string | undefined;
  readonly personAccounts: boolean;
  readonly multiCurrency: boolean;
  /** Whether account teams are enabled (Metadata API Developer Guide, "AccountSettings": enableAccountTeams). */
  readonly accountTeams: boolean;
  /**
   * Whether a task or event names several contacts (Metadata API Developer Guide, "ActivitiesSettings":
   * allowUsersToRelateMultipleContactsToTasksAndEvents; Object Reference, "TaskRelation").
   */
  readonly sharedActivities: boolean;
  /** Org-wide defaults by object name. */
  readonly sharingModels: Readonly<Record<string, SharingModel>>;
}

const models: Readonly<Record<string, SharingModel>> = {
  private: 'Private',
  read: 'Read',
  readwrite: 'ReadWrite',
  readwritetransfer: 'ReadWriteTransfer',
  fullaccess: 'FullAccess',
  controlledbyparent: 'ControlledByParent'
};

/**
 * Reads the definition below a project's root, or the file that is named instead. Without the project's own file everything is
 * left open. Throws Error when a named file is missing or what is there is no JSON.
 */
export function readScratchDefinition(root: string, named?: string): ScratchDefinition {
  const file = named ?? join(root, 'config', 'project-scratch-def.json');
  if (named !== undefined && !existsSync(file)) throw new Error(`There is no definition file ${named}.`);
  if (!existsSync(file))
    return {
      orgName: undefined,
      country: undefined,
      language: undefined,
      personAccounts: false,
      multiCurrency: false,
      accountTeams: true,
      sharedActivities: true,
      sharingModels: {}
    };
  let json: {
    orgName?: string;
    country?: string;
    language?: string;
    features?: string[];
    settings?: {
      accountSettings?: { enableAccountTeams?: boolean };
      activitiesSettings?: { allowUsersToRelateMultipleContactsToTasksAndEvents?: boolean };
    };
    objectSettings?: Record<string, { sharingModel?: string }>;
  };
  try {
    json = JSON.parse(readFileSync(file, 'utf8')) as typeof json;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error
    });
  }
  const features = (json.features ?? []).map((feature) => feature.toLowerCase());
  const sharingModels: Record<string, SharingModel> = {};
  for (const [name, settings] of Object.entries(json.objectSettings ?? {})) {
    const model = models[(settings.sharingModel ?? '').toLowerCase()];
    if (model !== undefined) sharingModels[name] = model;
  }
  return {
    orgName: json.orgName,
    country: json.country,
    language: json.language,
    personAccounts: features.includes('personaccounts'),
    multiCurrency: features.includes('multicurrency'),
    accountTeams: json.settings?.accountSettings?.enableAccountTeams === true,
    sharedActivities: json.settings?.activitiesSettings?.allowUsersToRelateMultipleContactsToTasksAndEvents === true,
    sharingModels
  };
}
