/** Layouts, and the standard actions of records (User Interface API Developer Guide, "Record Layouts", "Actions"). */
import { json, type OrgRequest, type Route } from '../http.ts';
import { objectOfId, requireObject, type ServerContext } from '../org/context.ts';
import { layoutRepresentation } from './layouts.ts';
import { recordTypeOf } from './object-info.ts';
import { MASTER_RECORD_TYPE } from './record-representation.ts';
import { requireId } from './records.ts';

/** Routes of layouts and actions. */
export function layoutRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api';
  return [
    {
      method: 'GET',
      pattern: `${base}/layout/:object`,
      handle: (request) => {
        const object = requireObject(context, request.userId, request.params['object']!);
        const type = request.query.get('layoutType') === 'Compact' ? 'Compact' : 'Full';
        const mode = request.query.get('mode');
        const recordTypeId = request.query.get('recordTypeId') ?? MASTER_RECORD_TYPE;
        const recordType = context.transactions.transaction(request.userId, (tx) =>
          recordTypeOf(context, tx, object, recordTypeId)
        );
        return json(
          layoutRepresentation(
            context,
            request.userId,
            object,
            type,
            mode === 'Create' || mode === 'Edit' ? mode : 'View',
            recordTypeId,
            recordType?.developerName ?? null
          )
        );
      }
    },
    {
      method: 'GET',
      pattern: `${base}/actions/record/:ids`,
      handle: (request) => json(recordActions(context, request))
    }
  ];
}

/** Edit and Delete, as far as the user may. Quick actions of pages come from their metadata. */
function recordActions(context: ServerContext, request: OrgRequest): unknown {
  const actions: Record<string, unknown> = {};
  for (const text of request.params['ids']!.split(',')) {
    const id = requireId(text);
    const object = objectOfId(context, id);
    const access = context.org.recordAccess(request.userId, id);
    const permissions = context.org.objectPermissions(request.userId, object.name);
    const standard = [
      { name: 'Edit', allowed: permissions.edit && access !== 'None' && access !== 'Read' },
      {
        name: 'Delete',
        allowed: permissions.delete && (access === 'Delete' || access === 'Transfer' || access === 'All')
      }
    ].filter(({ allowed }) => allowed);
    actions[id] = {
      actions: standard.map(({ name }, index) => ({
        actionTarget: null,
        actionTargetType: 'Url',
        apiName: name,
        id: name,
        isMassAction: false,
        label: name,
        section: 'Page',
        sourceObject: id,
        subtype: null,
        targetObject: null,
        type: 'StandardButton',
        primaryColor: null,
        iconUrl: null,
        externalId: `${object.name}:StandardButton:${name}:${index}`
      }))
    };
  }
  return { actions, eTag: null, url: request.path };
}
