/**
 * The server of the local org: sessions, Apex calls of pages, UI API, REST API, Apex REST, and the routes other rooms bring
 * (pages, assets, reports). `createServer({org, program, …}).listen(port)`.
 */
import type { Org } from '../data/api.ts';
import type { SourceProject } from '../source/index.ts';
import { auraRoutes, type ApexDoor } from './aura.ts';
import { createHttpServer, type HttpServer, type Route } from './http.ts';
import { transactionsWithoutApex, type ServerContext, type TransactionDoor } from './org/context.ts';
import { describeFailure } from './org/failures.ts';
import { createUserDirectory } from './org/user-directory.ts';
import { apexRestRoutes, type CallApexRest } from './rest/apex-rest.ts';
import { inServedVersions } from './rest/api-version.ts';
import { fileRoutes } from './rest/files.ts';
import type { RunAnonymous } from './rest/resources.ts';
import { restRoutes } from './rest/routes.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { uiApiRoutes } from './ui-api/routes.ts';

/** What the server needs of the Apex room; parts that are missing are refused by name. */
export interface ServerProgram extends ApexDoor, TransactionDoor {
  readonly callRest?: CallApexRest;
  /** What a caller of Apex REST is told of an exception; null for an error no Apex code threw. */
  readonly describeRestFailure?: (error: unknown) => { message: string } | null;
  readonly runAnonymous?: RunAnonymous;
}

export interface ServerOptions {
  readonly org: Org;
  /** Absent: records can be read and written, but no Apex runs. */
  readonly program?: ServerProgram;
  /** The project as it stands now: a function where it may change while the server runs. */
  readonly project: SourceProject | (() => SourceProject);
  readonly namespace?: string;
  /** User name of the user a browser begins with. */
  readonly defaultUser?: string;
  /** Routes of other rooms; given the context they share. */
  readonly routes?: (context: ServerContext) => readonly Route[];
  readonly log?: (message: string) => void;
}

export interface OrgServer extends HttpServer {
  readonly context: ServerContext;
  readonly sessions: Sessions;
}

/** Makes the server; it does not listen yet. */
export function createServer(options: ServerOptions): OrgServer {
  const { org, program } = options;
  const users = createUserDirectory(org, {
    ...(options.namespace === undefined ? {} : { namespace: options.namespace }),
    ...(options.defaultUser === undefined ? {} : { defaultUser: options.defaultUser })
  });
  const { project } = options;
  const context: ServerContext = {
    org,
    users,
    transactions: program ?? transactionsWithoutApex(org),
    get project() {
      return typeof project === 'function' ? project() : project;
    }
  };
  const sessions = createSessions(users);
  const uiApi = uiApiRoutes(context).map(inServedVersions);
  const describeApex =
    program?.describeRestFailure ??
    ((error: unknown): { message: string } | null => program?.describeFailure(error) ?? null);
  const routes: Route[] = [
    ...sessions.routes,
    ...(program ? auraRoutes(program) : []),
    ...uiApi,
    ...restRoutes(context, program?.runAnonymous ?? null, uiApi),
    ...apexRestRoutes(program?.callRest ?? null, describeApex),
    ...fileRoutes(context),
    ...(options.routes?.(context) ?? [])
  ];
  const server = createHttpServer({
    routes,
    sessions,
    describeError: describeFailure,
    ...(options.log ? { log: options.log } : {})
  });
  return { ...server, context, sessions };
}
