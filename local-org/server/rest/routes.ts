/** All routes of the REST API. */
import { createRouter, HttpError, innerRequest, json, type OrgResponse, type Route } from '../http.ts';
import { describeFailure } from '../org/failures.ts';
import type { ServerContext } from '../org/context.ts';
import { NotSupported } from '../../data/access.ts';
import { analyticsRoutes } from './analytics.ts';
import { inServedVersions } from './api-version.ts';
import { ingestRoutes } from './bulk/ingest.ts';
import { bulkQueryRoutes } from './bulk/query.ts';
import { collectionRoutes } from './collections.ts';
import { compositeRoutes, type Dispatch } from './composite.ts';
import { queryRoutes } from './query.ts';
import { resourceRoutes, type RunAnonymous } from './resources.ts';
import { sobjectRoutes } from './sobjects.ts';

/** `others` are data routes that composite requests may use too, such as the UI API's. */
export function restRoutes(
  context: ServerContext,
  runAnonymous: RunAnonymous | null,
  others: readonly Route[]
): Route[] {
  const inner: Route[] = [
    ...sobjectRoutes(context),
    ...queryRoutes(context),
    ...collectionRoutes(context),
    ...resourceRoutes(context, runAnonymous),
    ...analyticsRoutes(context)
  ].map(inServedVersions);
  const find = createRouter([...inner, ...others]);
  const dispatch: Dispatch = (outer, method, url, body, headers) => {
    try {
      if (!url.startsWith('/services/data/')) throw new NotSupported(`${url} in a composite request`);
      const { route, params } = find(method, new URL(url, outer.origin).pathname);
      const request = innerRequest(outer, method, url, params, body, headers);
      try {
        const response = route.handle(request);
        if (response instanceof Promise) throw new NotSupported(`${url} in a composite request`);
        return response;
      } catch (error) {
        const described = describeFailure(error, request);
        if (!described) throw error;
        return described;
      }
    } catch (error) {
      if (error instanceof HttpError) return json(error.body, { status: error.status });
      if (error instanceof NotSupported) return failed(error);
      throw error;
    }
  };
  return [
    ...inner,
    ...[...ingestRoutes(context), ...bulkQueryRoutes(context), ...compositeRoutes(context, dispatch)].map(
      inServedVersions
    )
  ];
}

function failed(error: NotSupported): OrgResponse {
  return json([{ errorCode: 'FUNCTIONALITY_NOT_ENABLED', message: error.message }], { status: 501 });
}
