/** Static methods of sObject types: of custom settings and custom metadata types (Apex Reference, "Custom Settings Methods", "Custom Metadata Type Methods"). */
import type { ObjectSchema } from '../../../data/schema/model.ts';
import { ID, STRING } from '../symbols/type-table.ts';
import type { ApexType } from '../symbols/types.ts';
import type { Position } from '../syntax/position.ts';
import type { Frame } from './frame.ts';
import { convert, tryConvert } from './nodes.ts';
import type { Expression, SObjectStaticCall } from './tree.ts';

/** The call, or null when the object has no such static method. */
export function recordStaticCall(
  frame: Frame,
  object: ObjectSchema,
  name: string,
  args: readonly Expression[],
  position: Position
): Expression | null {
  const { types, platform } = frame.program;
  const record = types.record(object);
  const make = (
    method: SObjectStaticCall['method'],
    type: ApexType,
    given: readonly Expression[] = []
  ): Expression => ({ kind: 'sobjectStaticCall', position, type, object, method, args: given });
  const lower = name.toLowerCase();
  if (lower === 'getsobjecttype' && args.length === 0)
    return make('getSObjectType', platform.named('Schema', 'SObjectType'));
  const only = args.length === 1 ? (args[0] as Expression) : null;
  if (object.kind === 'customMetadata') {
    if (lower === 'getall' && args.length === 0) return make('getAll', types.map(STRING, record));
    if (lower === 'getinstance' && only) return make('getInstance', record, [convert(frame, only, STRING)]);
    return null;
  }
  if (object.kind !== 'customSetting') return null;
  if (object.customSettingsType === 'List') {
    if (lower === 'getall' && args.length === 0) return make('getAll', types.map(STRING, record));
    if ((lower === 'getinstance' || lower === 'getvalues') && only)
      return make(lower === 'getvalues' ? 'getValues' : 'getInstance', record, [convert(frame, only, STRING)]);
    return lower === 'getinstance' && args.length === 0 ? make('getInstance', record) : null;
  }
  if (lower === 'getorgdefaults' && args.length === 0) return make('getOrgDefaults', record);
  if (lower === 'getinstance' && args.length === 0) return make('getInstance', record);
  if ((lower === 'getinstance' || lower === 'getvalues') && only && tryConvert(frame, only, ID))
    return make(lower === 'getvalues' ? 'getValues' : 'getInstance', record, [convert(frame, only, ID)]);
  return null;
}
