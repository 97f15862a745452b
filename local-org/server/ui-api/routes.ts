/** All routes of the UI API; what it has and the local org has not is refused by name. */
import { NotSupported } from '../../data/access.ts';
import type { Route } from '../http.ts';
import type { ServerContext } from '../org/context.ts';
import { appRoutes } from './apps.ts';
import { layoutRoutes } from './layout-routes.ts';
import { listRoutes } from './lists.ts';
import { lookupRoutes } from './lookups.ts';
import { objectInfoRoutes } from './object-info.ts';
import { recordDefaultsRoutes } from './record-defaults.ts';
import { recordRoutes } from './records.ts';
import { relatedListRoutes } from './related-lists.ts';

export function uiApiRoutes(context: ServerContext): Route[] {
  return [
    ...recordRoutes(context),
    ...recordDefaultsRoutes(context),
    ...objectInfoRoutes(context),
    ...layoutRoutes(context),
    ...relatedListRoutes(context),
    ...listRoutes(context),
    ...lookupRoutes(context),
    ...appRoutes(context),
    {
      method: '*',
      pattern: '/services/data/:version/ui-api/*rest',
      handle: (request) => {
        throw new NotSupported(`UI API resource ${request.method} ${request.params['rest']}`);
      }
    }
  ];
}
