/** Flow.Interview: flows do not run in the local org; starting one is refused. Source: Apex Reference, "Interview Class". */
import { NotSupported } from '../../data/access.ts';
import { ApexList, ApexMap } from '../runtime/collections.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { platformType } from './declare.ts';
import { caught } from '../runtime/faults.ts';
import { hasInvocable, runInvocable } from './invocable-apex.ts';

class Interview {}

function refused(): never {
  throw new NotSupported('Flow.Interview');
}

platformType({
  name: 'Flow.Interview',
  kind: 'class',
  construct: Interview,
  statics: {
    'Flow.Interview createInterview(String flowName, Map<String,Object> inputVariables)': refused,
    'Flow.Interview createInterview(String namespace, String flowName, Map<String,Object> inputVariables)': refused
  },
  methods: { 'Object getVariableValue(String variableName)': refused, 'void start()': refused }
});

/**
 * Invocable.Action: an action can be described and filled. Invocable methods of classes run; running others (a flow, a standard action)
 * is refused, but for a flow that does not exist, which fails once per invocation. Results and errors can be read from JSON, as tests make them. Source: Apex Reference, "Action Class (Invocable Namespace)".
 */
class Action {
  readonly type: string | null;
  readonly namespace: string | null;
  readonly name: string | null;
  readonly invocations: ApexMap[] = [];
  constructor(type: string | null, namespace: string | null, name: string | null) {
    this.type = type;
    this.namespace = namespace;
    this.name = name;
  }

  /** The invocation that parameters are set on: the last one, made with the first parameter. */
  get current(): ApexMap {
    return this.invocations.at(-1) ?? this.add();
  }

  add(): ApexMap {
    const invocation = parameters();
    this.invocations.push(invocation);
    return invocation;
  }
}

class ActionError {
  code: string | null = null;
  message: string | null = null;

  apexJson(): Record<string, unknown> {
    return { code: this.code, message: this.message };
  }

  static fromJson(json: Record<string, unknown>): ActionError {
    const error = new ActionError();
    error.code = (json['code'] as string | null | undefined) ?? null;
    error.message = (json['message'] as string | null | undefined) ?? null;
    return error;
  }
}

class ActionResult {
  action: Action | null = null;
  errors: ApexList | null = null;
  success: boolean | null = null;
  output: ApexMap = parameters();

  apexJson(): Record<string, unknown> {
    return { action: null, errors: this.errors, outputParameters: this.output, success: this.success };
  }

  static fromJson(json: Record<string, unknown>): ActionResult {
    const result = new ActionResult();
    const errors = json['errors'] as Record<string, unknown>[] | null | undefined;
    if (errors)
      result.errors = new ApexList(
        RuntimeTypes.get('List<Invocable.Action.Error>'),
        errors.map((error) => ActionError.fromJson(error))
      );
    result.success = (json['success'] as boolean | null | undefined) ?? null;
    for (const [name, value] of Object.entries(
      (json['outputParameters'] as Record<string, unknown> | null | undefined) ?? {}
    ))
      result.output.put(name, value);
    return result;
  }
}

/** Throws NotSupported for an action that could run. */
function invoke(action: Action): ApexList {
  const { type, name } = action;
  if (type?.toLowerCase() === 'apex' && name !== null && hasInvocable(name)) return invokeApex(action, name);
  const isGone =
    type?.toLowerCase() === 'flow' &&
    name !== null &&
    action.namespace === null &&
    currentTransaction().org.hasFlow?.(name) === false;
  if (!isGone) throw new NotSupported(`running the ${type ?? ''} ${name ?? ''} by Invocable.Action.invoke`);
  return failures(action, 'INVALID_API_INPUT', `The flow ${name} doesn't exist.`);
}

const results = (action: Action, make: (result: ActionResult, at: number) => void): ApexList =>
  new ApexList(
    RuntimeTypes.get('List<Invocable.Action.Result>'),
    action.invocations.map((_, at) => {
      const result = new ActionResult();
      result.action = action;
      make(result, at);
      return result;
    })
  );

/** Each invocation has failed for the same reason. */
function failures(action: Action, code: string, message: string): ApexList {
  return results(action, (result) => {
    result.success = false;
    result.errors = ApexList.of(RuntimeTypes.get('Invocable.Action.Error'), [ActionError.fromJson({ code, message })]);
  });
}

/** An exception of the method is told as the error of every invocation. */
function invokeApex(action: Action, className: string): ApexList {
  try {
    const outputs = runInvocable(className, action.invocations);
    return results(action, (result, at) => {
      result.success = true;
      result.errors = ApexList.of(RuntimeTypes.get('Invocable.Action.Error'), []);
      for (const [name, value] of outputs[at] ?? []) result.output.put(name, value);
    });
  } catch (error) {
    return failures(action, 'UNHANDLED_EXCEPTION', caught(error).describe());
  }
}

function parameters(): ApexMap {
  return new ApexMap(RuntimeTypes.get('Map<String,Object>'));
}

platformType({
  name: 'Invocable.Action',
  kind: 'class',
  construct: Action,
  statics: {
    'Invocable.Action createCustomAction(String type, String name)': (type: string | null, name: string | null) =>
      new Action(type, null, name),
    'Invocable.Action createCustomAction(String type, String namespace, String name)': (
      type: string | null,
      namespace: string | null,
      name: string | null
    ) => new Action(type, namespace, name),
    'Invocable.Action createStandardAction(String type)': (type: string | null) => new Action(type, null, null)
  },
  methods: {
    'Invocable.Action addInvocation()': (action: Action) => {
      action.add();
      return action;
    },
    'Invocable.Action clearInvocations()': (action: Action) => {
      action.invocations.length = 0;
      return action;
    },
    'String getName()': (action: Action) => action.name,
    'String getNamespace()': (action: Action) => action.namespace,
    'String getType()': (action: Action) => action.type,
    'Boolean isStandard()': (action: Action) => action.name === null,
    'List<Invocable.Action.Result> invoke()': invoke,
    'Invocable.Action setInvocationParameter(String name, Object value)': (
      action: Action,
      name: string | null,
      value: unknown
    ) => {
      action.current.put(name, value);
      return action;
    },
    'Invocable.Action setInvocations(List<Map<String,Object>> invocations)': (
      action: Action,
      invocations: ApexList
    ) => {
      action.invocations.splice(0, action.invocations.length, ...(invocations.items as ApexMap[]));
      return action;
    }
  }
});
platformType({
  name: 'Invocable.Action.Result',
  kind: 'class',
  construct: ActionResult,
  methods: {
    'Invocable.Action getAction()': (result: ActionResult) => result.action,
    'List<Invocable.Action.Error> getErrors()': (result: ActionResult) => result.errors,
    'Map<String,Object> getOutputParameters()': (result: ActionResult) => result.output,
    'Boolean isSuccess()': (result: ActionResult) => result.success
  }
});
platformType({
  name: 'Invocable.Action.Error',
  kind: 'class',
  construct: ActionError,
  methods: {
    'String getCode()': (error: ActionError) => error.code,
    'String getMessage()': (error: ActionError) => error.message
  }
});
