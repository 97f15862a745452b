/** The HTML of every page: what the browser needs to draw the frame at once, and all it would otherwise have to ask for. */
import type { PageAnswer, ShellModel } from '../pageModel.ts';
import type { PageContext } from './context.ts';
import { labelValues } from './labels.ts';
import { localeValues } from './locale.ts';
import { standardTexts } from './standardTexts.ts';

/** What stands on `globalThis.localOrg` beside functions; see browser/localOrg.d.ts. */
export interface BootData {
  readonly user: PageContext['user'];
  readonly namespace: string | null;
  readonly i18n: Readonly<Record<string, unknown>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly formFactor: 'Large' | 'Medium' | 'Small';
  readonly userPermissions: Readonly<Record<string, boolean>>;
  readonly customPermissions: Readonly<Record<string, boolean>>;
  readonly page: PageAnswer;
  readonly shell: ShellModel;
  /** Tells that the page is out of date when it differs from what `/local-org/changes` answers; null without watching. */
  readonly revision: number | null;
}

/** Collects the boot data of a page. */
export function bootData(context: PageContext, page: PageAnswer, shell: ShellModel, revision: number | null): BootData {
  const { app } = context.bundles;
  const { user, org } = context;
  return {
    user,
    page,
    shell,
    revision,
    namespace: context.project.namespace ?? null,
    i18n: localeValues(user),
    labels: { ...standardTexts(user.language), ...labelValues(context.project, user.language, app.labels) },
    formFactor: 'Large',
    userPermissions: Object.fromEntries(
      app.userPermissions.map((name) => [name, org.hasSystemPermission(user.id, name)])
    ),
    customPermissions: Object.fromEntries(
      app.customPermissions.map((name) => [name, org.hasCustomPermission(user.id, name.replace(/^\w+__/, ''))])
    )
  };
}

/** JSON that cannot end the script it stands in. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!
  );
}

/** A page for when there are no bundles to draw one with: what is wrong, until the next change. */
export function failurePage(message: string, revision: number | null): string {
  const reload =
    revision === null
      ? ''
      : `<script>
(async () => { for (;;) { try { const { revision } = await (await fetch('/local-org/changes?since=${revision}')).json(); if (revision !== ${revision}) { location.reload(); return; } } catch { await new Promise((resolve) => setTimeout(resolve, 2000)); } } })();
</script>`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The project could not be built | Salesforce</title><style>body{font:1rem/1.5 system-ui,sans-serif;margin:3rem;max-width:60rem}pre{white-space:pre-wrap}</style></head>
<body><h1>The project could not be built</h1><pre>${escapeHtml(message)}</pre>${reload}</body></html>
`;
}

/** Grey shapes of the frame, seen until the stylesheet and the scripts are there. */
const SKELETON_STYLE = `
body{margin:0;background:#f3f3f3;font-family:system-ui,sans-serif}
.boot{position:fixed;inset:0;background:#f3f3f3}
.boot-bar{height:3.125rem;background:#fff;border-bottom:1px solid #e5e5e5}
.boot-nav{height:2.5rem;background:#fff;border-bottom:3px solid #0176d3}
.boot-card{margin:.75rem;border-radius:.5rem;background:#fff;height:6rem}
.boot-card+.boot-card{height:20rem}
@media (prefers-color-scheme:dark){body.slds-color-scheme--system,body.slds-color-scheme--system .boot{background:#111}body.slds-color-scheme--system .boot>*{background:#1c1c1c;border-color:#333}}
body.slds-color-scheme--dark,body.slds-color-scheme--dark .boot{background:#111}body.slds-color-scheme--dark .boot>*{background:#1c1c1c;border-color:#333}
`.replaceAll('\n', '');

/**
 * The page. Scripts are modules, so they run when all of it is parsed; their addresses hold hashes of their content.
 * `provideModules` lets the app bundle, which may come late or be broken, reach the shell.
 */
export function htmlPage(context: PageContext, data: BootData): string {
  const { vendor, platform, app } = context.bundles;
  const lang = String(data.i18n['lang']);
  const preload = (address: string): string => `<link rel="modulepreload" href="${address}">`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}" dir="${String(data.i18n['dir'])}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(data.page.title)} | Salesforce</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='%230176d3'/%3E%3C/svg%3E">
<style>${SKELETON_STYLE}</style>
<link rel="stylesheet" href="${vendor.stylesheetAddress}">
${[vendor.syntheticShadowAddress, vendor.address, platform.address, app.address].map(preload).join('\n')}
<script>
globalThis.localOrg = ${scriptJson(data)};
localOrg.icons = {};
localOrg.modules = new Promise((resolve, reject) => {
  localOrg.provideModules = (modules) => { localOrg.modulesProvided = true; resolve(modules); };
  addEventListener('error', (event) => { if (!localOrg.modulesProvided && event.message) reject(new Error(event.message)); });
});
localOrg.modules.catch(() => {});
</script>
<script type="module" src="${platform.address}"></script>
<script type="module" src="${app.address}"></script>
</head>
<body class="slds-scope">
<script>document.body.classList.add('slds-color-scheme--' + (localStorage.getItem('localOrgColorScheme') || 'system'));</script>
<div class="boot" aria-hidden="true"><div class="boot-bar"></div><div class="boot-nav"></div><div class="boot-card"></div><div class="boot-card"></div></div>
</body>
</html>
`;
}
