/** What the page puts on `globalThis.localOrg` before any module runs (see pages/bootScript.ts), and what modules share through it. */
export interface PageReference {
  type: string;
  attributes?: Record<string, unknown>;
  state?: Record<string, unknown>;
}

/** The page's address and how to change it; the shell provides it. */
export interface Router {
  current: PageReference | null;
  subscribe(listener: (pageReference: PageReference | null) => void): () => void;
  navigate(pageReference: PageReference, replace: boolean): void;
  generateUrl(pageReference: PageReference): string;
}

export interface LocalOrgUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly profileName: string;
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** Modules of the app by LWC name; those of components have a default export. */
export type AppModules = Readonly<Record<string, { readonly default?: unknown }>>;

export interface LocalOrg {
  readonly user: LocalOrgUser;
  readonly namespace: string | null;
  /** Values of `@salesforce/i18n/*`. */
  readonly i18n: Readonly<Record<string, unknown>>;
  /** Labels in the user's language: `c.Name` of the project, `LightningControl.clear` of the base components. */
  readonly labels: Readonly<Record<string, string>>;
  readonly formFactor: 'Large' | 'Medium' | 'Small';
  readonly userPermissions: Readonly<Record<string, boolean>>;
  readonly customPermissions: Readonly<Record<string, boolean>>;
  /** Templates of icons: `utility_add`. */
  icons: Record<string, unknown>;
  router?: Router;
  /** Model of the page that was asked for, so that the first one costs no request. */
  readonly page: unknown;
  readonly shell: unknown;
  /** Resolves with the app's modules, by LWC name, when its bundle has run; rejects when it could not start. */
  readonly modules: Promise<AppModules>;
  provideModules(modules: AppModules): void;
  modulesProvided?: boolean;
}

declare global {
  var localOrg: LocalOrg;
}
