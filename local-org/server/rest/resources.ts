/** The smaller resources of the REST API: versions, resources, limits, anonymous Apex, the user's own information. */
import { NotSupported } from '../../data/access.ts';
import { HttpError, json, type OrgRequest, type Route } from '../http.ts';
import { API_VERSION, OLDEST_API_VERSION, requireUser, type ServerContext } from '../org/context.ts';

/** How anonymous Apex ended, as the Tooling API tells it. */
export interface AnonymousOutcome {
  readonly compiled: boolean;
  readonly compileProblem: string | null;
  readonly success: boolean;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly line: number;
  readonly column: number;
}

/** Runs anonymous Apex as a user. */
export type RunAnonymous = (source: string, userId: string) => AnonymousOutcome;

/** Routes of versions, resources, limits, executeAnonymous and userinfo. */
export function resourceRoutes(context: ServerContext, runAnonymous: RunAnonymous | null): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/services/data',
      handle: () => {
        const newest = Number.parseInt(API_VERSION, 10);
        return json(
          Array.from({ length: newest - OLDEST_API_VERSION + 1 }, (_, index) => `${OLDEST_API_VERSION + index}.0`).map(
            (version) => ({ label: `Version ${version}`, url: `/services/data/v${version}`, version })
          )
        );
      }
    },
    {
      method: 'GET',
      pattern: '/services/data/:version',
      handle: (request) => {
        const base = `/services/data/${requireVersion(request)}`;
        return json(
          Object.fromEntries(
            [
              'sobjects',
              'query',
              'queryAll',
              'search',
              'composite',
              'jobs',
              'limits',
              'ui-api',
              'tooling',
              'analytics'
            ].map((name) => [name, `${base}/${name}`])
          )
        );
      }
    },
    {
      method: 'GET',
      pattern: '/services/data/:version/limits',
      handle: () => json(limits())
    },
    {
      method: 'GET',
      pattern: '/services/data/:version/tooling/executeAnonymous',
      handle: (request) => {
        const source = request.query.get('anonymousBody');
        if (source === null) throw new HttpError(400, 'MISSING_ARGUMENT', 'The parameter anonymousBody is required.');
        // A write by GET, as the platform has it: only programs with a token of their own may, no link on a page.
        if (request.headers.authorization === undefined)
          throw new HttpError(401, 'INVALID_SESSION_ID', 'This resource needs a bearer token.');
        if (!runAnonymous) throw new NotSupported('anonymous Apex without a program');
        return json(runAnonymous(source, request.userId));
      }
    },
    {
      method: 'GET',
      pattern: '/services/oauth2/userinfo',
      handle: (request) => {
        const user = requireUser(context, request.userId);
        const organization = context.users.organization();
        return json({
          user_id: user.id,
          organization_id: organization.id,
          preferred_username: user.username,
          name: user.name,
          email: user.email,
          zoneinfo: user.timeZone,
          locale: user.locale,
          language: user.language,
          active: true
        });
      }
    },
    {
      method: '*',
      pattern: '/services/data/:version/*rest',
      handle: (request) => {
        throw new NotSupported(`REST resource ${request.method} ${request.params['rest']}`);
      }
    }
  ];
}

/** Allocations of a Developer Edition org; nothing here uses them up (REST API Developer Guide, "Limits"). */
function limits(): Record<string, { Max: number; Remaining: number }> {
  const all: Readonly<Record<string, number>> = {
    ConcurrentAsyncGetReportInstances: 200,
    ConcurrentSyncReportRuns: 20,
    DailyApiRequests: 15_000,
    DailyAsyncApexExecutions: 250_000,
    DailyBulkApiBatches: 15_000,
    DailyBulkV2QueryFileStorageMB: 976_562,
    DailyBulkV2QueryJobs: 10_000,
    DailyStandardVolumePlatformEvents: 10_000,
    DailyWorkflowEmails: 390,
    DataStorageMB: 5,
    FileStorageMB: 20,
    HourlyAsyncReportRuns: 1_200,
    HourlyDashboardRefreshes: 200,
    HourlyPublishedPlatformEvents: 50_000,
    HourlySyncReportRuns: 500,
    HourlyTimeBasedWorkflow: 50,
    MassEmail: 10,
    SingleEmail: 15
  };
  return Object.fromEntries(Object.entries(all).map(([name, Max]) => [name, { Max, Remaining: Max }]));
}

function requireVersion(request: OrgRequest): string {
  const version = request.params['version']!;
  const number = /^v(\d+)\.0$/.exec(version)?.[1];
  if (
    number === undefined ||
    Number(number) < OLDEST_API_VERSION ||
    Number(number) > Number.parseInt(API_VERSION, 10)
  ) {
    throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  return version;
}
