/** What the pages are made from. */
import type { Schema } from '../../data/schema/model.ts';
import type { SourceProject } from '../../source/index.ts';
import type { BrowserBundles } from '../build/index.ts';

/** The running user, as the header and `@salesforce/user` tell. */
export interface PageUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly profileName: string;
  /** `en_US`, `fi`. */
  readonly language: string;
  /** `en_US`, `fi_FI`. */
  readonly locale: string;
  readonly timeZone: string;
  /** ISO code. */
  readonly currency: string;
}

export interface PageUsers {
  /** Null for an id that is no user. */
  user(id: string): PageUser | null;
  organization(): { readonly name: string; readonly currency: string };
}

/** What the pages ask the data room about the running user. */
export interface PageOrg {
  readonly schema: Schema;
  objectPermissions(
    userId: string,
    object: string
  ): { readonly read: boolean; readonly create: boolean; readonly edit: boolean; readonly delete: boolean };
  fieldPermissions(
    userId: string,
    object: string,
    field: string
  ): { readonly readable: boolean; readonly editable: boolean };
  hasSystemPermission(userId: string, permission: string): boolean;
  hasCustomPermission(userId: string, permission: string): boolean;
  /** Whether a custom tab is shown to the user. */
  seesTab(userId: string, tab: string): boolean;
  recordAccess(userId: string, recordId: string): 'None' | 'Read' | 'Edit' | 'Delete' | 'Transfer' | 'All';
}

/** What labels, layouts and lists are read with: the project as it stands now, and who asks. */
export interface MetadataContext {
  readonly project: SourceProject;
  readonly org: PageOrg;
  readonly user: PageUser;
}

/** One request's view. */
export interface PageContext extends MetadataContext {
  readonly organizationName: string;
  readonly bundles: BrowserBundles;
  /** API name of the app the user chose; null for the first. */
  readonly appName: string | null;
}
