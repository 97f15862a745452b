/**
 * Runs an `@InvocableMethod` with what an action sets. Source: Apex Developer Guide, "InvocableMethod Annotation" ("Inputs and Outputs");
 * Apex Reference, "Action Class (Invocable Namespace)".
 */
import { ApexList } from '../runtime/collections.ts';
import type { ApexMap } from '../runtime/collections.ts';
import { LoadedClass } from '../runtime/loaded-class.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { cast } from '../runtime/type-tests.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { currentTransaction } from '../runtime/transaction.ts';

/** Whether a class of the source has an invocable method. */
export function hasInvocable(className: string): boolean {
  return invocableOf(className) !== undefined;
}

function invocableOf(
  className: string
): { owner: LoadedClass; method: LoadedClass['meta']['methods'][number] } | undefined {
  const owner = currentTransaction().host.classInfo(className);
  if (!(owner instanceof LoadedClass)) return undefined;
  const method = owner.meta.methods.find((each) => each.annotations.some(({ name }) => name === 'invocablemethod'));
  return method === undefined ? undefined : { owner, method };
}

/** Gives for each invocation the output parameters by name. Throws what the method throws. */
export function runInvocable(className: string, invocations: readonly ApexMap[]): (readonly [string, unknown])[][] {
  const found = invocableOf(className);
  if (found === undefined) throw new Error(`no invocable method in ${className}`);
  const { owner, method } = found;
  const [parameter] = method.parameters;
  const args: unknown[] = [];
  if (parameter !== undefined) {
    const type = RuntimeTypes.get(parameter.type);
    const element = type.args[0] as RuntimeType;
    args.push(
      new ApexList(
        type,
        invocations.map((invocation) => inputOf(element, parameter.name, invocation))
      )
    );
  }
  const given = owner.callStatic(method.key, args);
  const outputs = given instanceof ApexList ? given.items : [];
  return invocations.map((_, at) => (at < outputs.length ? outputOf(outputs[at]) : []));
}

/** A request with its variables set, or the one value of a method that takes plain values. */
function inputOf(type: RuntimeType, name: string, invocation: ApexMap): unknown {
  const { info } = type;
  if (!(info instanceof LoadedClass) || info.newInstance === undefined) return valueOf(invocation, name, type);
  const request = info.newInstance();
  for (const field of info.fields) {
    const value = valueOf(invocation, field.name, field.type);
    if (value !== null) field.set(request, value);
  }
  return request;
}

/** The value of a parameter, whatever the case of its name. Throws TypeException when it is of another type. */
function valueOf(invocation: ApexMap, name: string, type: RuntimeType): unknown {
  const entry = invocation.entries().find(([key]) => String(key).toLowerCase() === name.toLowerCase());
  return entry === undefined || entry[1] === null ? null : cast(entry[1], type);
}

function outputOf(value: unknown): (readonly [string, unknown])[] {
  const info = (value as { readonly $class?: unknown } | null)?.$class;
  if (!(info instanceof LoadedClass)) return [['output', value]];
  return info.fields.map((field) => [field.name, field.get(value as object)] as const);
}
