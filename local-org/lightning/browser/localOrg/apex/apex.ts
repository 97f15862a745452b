/**
 * `@salesforce/apex/*`: Apex methods as functions and as wire adapters (Lightning Web Components Developer Guide, "Call Apex
 * Methods"). Results of cacheable methods are kept for the page, by method and parameters.
 */
import { deepFreeze, request } from 'localOrg/request';
import {
  readResource,
  refreshProvisioned,
  refreshResource,
  resourceAdapter,
  type Question,
  type WireAdapterClass
} from 'localOrg/resources';

export interface ApexMethodDescription {
  readonly namespace: string | null;
  readonly classname: string;
  readonly method: string;
  readonly cacheable: boolean;
}

export type ApexMethod = ((params?: Record<string, unknown>) => Promise<unknown>) & { adapter: WireAdapterClass };

const ADDRESS = '/aura?aura.ApexAction.execute=1';

async function execute(description: ApexMethodDescription, params: Record<string, unknown>): Promise<unknown> {
  try {
    const answer = (await request('POST', `${ADDRESS}&${description.classname}.${description.method}`, {
      ...description,
      params
    })) as { returnValue?: unknown };
    return answer.returnValue ?? null;
  } catch (error) {
    // The server answers what the component shall find: `{body: {message, …}, status, statusText, ok}`.
    const { body } = error as { body?: { body?: unknown } };
    throw body?.body === undefined ? error : deepFreeze({ headers: {}, errorType: 'fetchResponse', ...body });
  }
}

/** Parameters in one order whatever the order they were written in. */
function keyOf(description: ApexMethodDescription, params: Record<string, unknown>): string {
  const ordered = JSON.stringify(params, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  );
  return `apex:${description.namespace ?? ''}.${description.classname}.${description.method}:${ordered}`;
}

/** Makes the import of `@salesforce/apex/Class.method`. */
export function apexMethod(description: ApexMethodDescription): ApexMethod {
  const question = (params: Record<string, unknown>): Question => ({
    key: keyOf(description, params),
    load: () => execute(description, params)
  });
  const call = async (params: Record<string, unknown> = {}): Promise<unknown> => {
    if (params === null || typeof params !== 'object')
      throw new TypeError(
        `${description.classname}.${description.method} takes one object with its parameters by name.`
      );
    if (!description.cacheable) return deepFreeze(await execute(description, params));
    const { key, load } = question(params);
    return readResource(key, load);
  };
  return Object.assign(call, {
    // A wire waits until every parameter is defined.
    adapter: resourceAdapter((config) => (Object.values(config).includes(undefined) ? null : question(config)))
  });
}

/** Asks again for what a wire was given. */
export function refreshApex(value: unknown): Promise<void> {
  return refreshProvisioned(value);
}

/** Forgets the kept result of a call; for the shell. */
export function refreshApexCall(description: ApexMethodDescription, params: Record<string, unknown>): Promise<void> {
  return refreshResource(keyOf(description, params));
}

interface FieldReference {
  readonly fieldApiName: string;
}

/** A field's value in an sObject that Apex returned; the field may be a path over parents. */
export function getSObjectValue(sObject: Record<string, unknown>, field: FieldReference | string): unknown {
  const name = typeof field === 'string' ? field.slice(field.indexOf('.') + 1) : field.fieldApiName;
  let value: unknown = sObject;
  for (const part of name.split('.'))
    value = value === null || value === undefined ? undefined : (value as Record<string, unknown>)[part];
  return value;
}
