/** The versions of the API that are served. */
import { HttpError, type Route } from '../http.ts';
import { API_VERSION, OLDEST_API_VERSION } from '../org/context.ts';

/** A route that is there in the versions that are served, and in no other: 404 as for any resource that does not exist. */
export function inServedVersions(route: Route): Route {
  if (!route.pattern.startsWith('/services/data/:version')) return route;
  return {
    ...route,
    handle: (request) => {
      const number = Number(/^v(\d{1,3})\.0$/.exec(request.params['version'] ?? '')?.[1]);
      if (!(number >= OLDEST_API_VERSION && number <= Number(API_VERSION)))
        throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
      return route.handle(request);
    }
  };
}
