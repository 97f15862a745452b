/**
 * The door of this room: Lightning Experience for a project, as routes of the local org's HTTP server.
 *
 * Pages (`/lightning/*`), their models (`/local-org/page`), bundles and icons (`/assets/*`), static resources
 * (`/resource/*`, `/file-asset/*`) and live reload (`/local-org/changes`). Records, Apex and the session are routes of the server.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  HttpError,
  content,
  contentTypeOf,
  html,
  json,
  redirect,
  type OrgRequest,
  type OrgResponse,
  type Route
} from '../server/http.ts';
import { loadProject, type SourceProject } from '../source/index.ts';
import { toId18 } from '../values/index.ts';
import { buildBundles, describeProblem, type BrowserBundles } from './build/index.ts';
import type { CommonBundlesOrder } from './build/commonBundlesWorker.ts';
import { packageFile } from './build/compileModule.ts';
import { chosenApp, shellModel } from './pages/apps.ts';
import type { PageContext, PageOrg, PageUsers } from './pages/context.ts';
import { bootData, failurePage, htmlPage } from './pages/htmlPage.ts';
import { iconsOfProject } from './pages/icons.ts';
import { pageOf, type RecordFacts } from './pages/pages.ts';
import { contentAsset, staticResource, type ResourceFile } from './pages/staticResources.ts';
import { watchProject, type ProjectWatch } from './pages/watch.ts';

export type { PageOrg, PageUser, PageUsers } from './pages/context.ts';
export type { PageAnswer, PageModel, ShellModel } from './pageModel.ts';

export interface LightningOptions {
  readonly project: SourceProject;
  readonly org: PageOrg;
  readonly users: PageUsers;
  /** Object and record type of a record as a user may see it; null when there is none. */
  recordFacts(userId: string, recordId: string): ReturnType<RecordFacts>;
  /** Where bundles are kept, such as `.local-org/build`. */
  readonly buildDirectory: string;
  /** A build begun earlier (see startBundles); this one waits for it, so that nothing is built twice. */
  readonly started?: Promise<void>;
  /** Builds again and reloads open pages when a file of the project changes. */
  readonly watch?: boolean;
  /** Called with the new project after a change; for the server, whose schema or classes may have changed too. */
  readonly onChange?: (project: SourceProject) => void | Promise<void>;
  /** Told of build problems. Default: stderr. */
  readonly log?: (message: string) => void;
}

export interface Lightning {
  readonly routes: Route[];
  /** The bundles, when the first build is done. Rejects when it fails as a whole. */
  readonly ready: Promise<BrowserBundles>;
  close(): void;
}

const APP_COOKIE = 'localOrgApp';
/** Browsers give up on a request that is not answered; they ask again. */
const LONG_POLL = 25_000;

/**
 * Begins to build the bundles that come from npm in a thread of its own, while the caller does something else that takes
 * time, such as compiling Apex. Give the promise to createLightning as `started`.
 */
export function startBundles(project: SourceProject, buildDirectory: string): Promise<void> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./build/commonBundlesWorker.ts', import.meta.url), {
      workerData: {
        root: project.root,
        sources: project.packageDirectories.map(({ path }) => path),
        namespace: project.namespace,
        buildDirectory
      } satisfies CommonBundlesOrder
    });
    worker.once('error', failed);
    worker.once('exit', (code) => (code === 0 ? done() : failed(new Error(`Building the bundles ended with ${code}`))));
    // Whoever awaits the promise gets the error; a process that ends sooner does not wait for the thread.
    worker.unref();
  });
}

/** Lightning's routes; see createLightning for a handle that can be closed. */
export function lightningRoutes(options: LightningOptions): Route[] {
  return createLightning(options).routes;
}

/** Starts building the bundles and gives the routes, which answer when the bundles are there. */
export function createLightning(options: LightningOptions): Lightning {
  const log = options.log ?? ((message: string) => process.stderr.write(`${message}\n`));
  let project = options.project;
  let bundles = build();
  const ready = bundles;
  const changes: ProjectWatch | null = options.watch
    ? watchProject(
        project.packageDirectories.map(({ path }) => path),
        rebuild,
        (error) => log(String(error))
      )
    : null;

  function build(): Promise<BrowserBundles> {
    const building = (options.started ?? Promise.resolve()).then(() =>
      buildBundles({
        project,
        schema: options.org.schema,
        directory: options.buildDirectory,
        icons: iconsOfProject(project)
      })
    );
    building.then(
      ({ app }) => {
        for (const problem of app.problems) log(describeProblem(problem));
      },
      // Whoever awaits the bundles gets the error too; here it only must not end the process.
      (error: unknown) => log(error instanceof Error ? error.message : String(error))
    );
    return building;
  }

  async function rebuild(): Promise<void> {
    project = loadProject({
      root: project.root,
      sources: project.packageDirectories.map(({ path }) => path),
      ...(project.namespace ? { namespace: project.namespace } : {})
    });
    await options.onChange?.(project);
    bundles = build();
    await bundles;
  }

  async function contextOf(request: OrgRequest, appName = request.cookies[APP_COOKIE] ?? null): Promise<PageContext> {
    const user = options.users.user(request.userId);
    if (!user) throw new HttpError(401, 'INVALID_SESSION_ID', 'The session belongs to no user.');
    const context: PageContext = {
      project,
      org: options.org,
      user,
      organizationName: options.users.organization().name,
      bundles: await bundles,
      appName
    };
    return { ...context, appName: chosenApp(context)?.fullName ?? null };
  }

  async function page(request: OrgRequest): Promise<OrgResponse> {
    const app = request.path.startsWith('/lightning/app/') ? request.params['rest']?.split('/')[1] : undefined;
    let context: PageContext;
    try {
      context = await contextOf(request, app);
    } catch (error) {
      if (error instanceof HttpError) throw error;
      return html(failurePage(error instanceof Error ? error.message : String(error), changes?.revision() ?? null), {
        status: 500,
        headers: { 'cache-control': 'no-store' }
      });
    }
    const answer = pageOf(context, `${request.path}?${request.query}`, (id) => options.recordFacts(request.userId, id));
    const status = answer.page.kind === 'error' && answer.page.status === 404 ? 404 : 200;
    const headers: Record<string, string> = { 'cache-control': 'no-store' };
    if (app) headers['set-cookie'] = `${APP_COOKIE}=${encodeURIComponent(app)}; Path=/; SameSite=Lax`;
    return html(htmlPage(context, bootData(context, answer, shellModel(context), changes?.revision() ?? null)), {
      status,
      headers
    });
  }

  /** A record by its bare id leads to its page; anything else a browser asks for is told on a page. */
  function elsewhere(request: OrgRequest): OrgResponse | Promise<OrgResponse> {
    const rest = request.params['rest'] ?? '';
    if (toId18(rest) !== null) return redirect(`/lightning/r/${rest}/view`);
    const asksForPage = (request.headers.accept ?? '').includes('text/html') && !rest.startsWith('services/');
    return asksForPage ? page(request) : notFound();
  }

  const routes: Route[] = [
    { method: 'GET', pattern: '/', handle: () => redirect('/lightning/page/home') },
    { method: 'GET', pattern: '/lightning', handle: () => redirect('/lightning/page/home') },
    { method: 'GET', pattern: '/lightning/*rest', handle: page },
    { method: 'GET', pattern: '/*rest', handle: elsewhere },
    {
      method: 'GET',
      pattern: '/local-org/page',
      handle: async (request) => {
        const address = request.query.get('url') ?? '';
        if (!address.startsWith('/lightning'))
          throw new HttpError(400, 'INVALID_URL', 'url must be an address under /lightning.');
        return json(
          pageOf(await contextOf(request), address, (id) => options.recordFacts(request.userId, id)),
          { headers: { 'cache-control': 'no-store' } }
        );
      }
    },
    {
      method: 'GET',
      pattern: '/local-org/changes',
      handle: async (request) => {
        if (!changes) throw new HttpError(404, 'NOT_FOUND', 'The local org does not watch the project.');
        return json(
          { revision: await changes.next(Number(request.query.get('since')), LONG_POLL) },
          { headers: { 'cache-control': 'no-store' } }
        );
      }
    },
    {
      method: 'GET',
      pattern: '/assets/icons/:sprite/svg/symbols.svg',
      handle: (request) => iconSprite(request.params['sprite']!)
    },
    {
      method: 'GET',
      pattern: '/assets/*path',
      handle: (request) => asset(options.buildDirectory, request.params['path']!)
    },
    {
      method: 'GET',
      pattern: '/resource/:name',
      handle: (request) => resourceFile(staticResource(project, request.params['name']!, ''))
    },
    {
      method: 'GET',
      pattern: '/resource/:name/*path',
      handle: (request) => resourceFile(staticResource(project, request.params['name']!, request.params['path']!))
    },
    {
      method: 'GET',
      pattern: '/file-asset/:name',
      handle: (request) => resourceFile(contentAsset(project, request.params['name']!))
    }
  ];
  return { routes, ready, close: () => changes?.close() };
}

function notFound(): never {
  throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
}

async function fileOr404(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return notFound();
    throw error;
  }
}

/** A file of a bundle. Its address holds a hash; on this machine compressing it costs more than sending it. */
async function asset(directory: string, path: string): Promise<OrgResponse> {
  const root = resolve(directory);
  const file = resolve(root, path);
  if (!file.startsWith(root + sep) || !/^(?:vendor|platform|app)-[0-9a-f]+$/.test(path.split('/')[0]!))
    return notFound();
  return content(await fileOr404(file), contentTypeOf(file), {
    immutable: true,
    headers: { 'content-encoding': 'identity', etag: `"${path}"` }
  });
}

/** Icons no source names, such as those chosen at run time: the sprite files of SLDS. */
async function iconSprite(sprite: string): Promise<OrgResponse> {
  if (!/^(?:action|custom|doctype|standard|utility)-sprite$/.test(sprite)) return notFound();
  return content(
    await fileOr404(packageFile('@salesforce-ux/design-system', join('assets/icons', sprite, 'svg/symbols.svg'))),
    'image/svg+xml',
    { immutable: true }
  );
}

function resourceFile(file: ResourceFile | null): OrgResponse {
  if (!file) return notFound();
  return content(file.content, file.contentType ?? contentTypeOf(file.fileName));
}
