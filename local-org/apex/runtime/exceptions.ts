/**
 * Exceptions of Apex as JavaScript errors: every Apex exception is an `ApexException`, platform ones and those a class declares.
 * Source of names and rules: Apex Reference, "Exception Class and Built-In Exceptions"; Apex Developer Guide, "Exceptions in Apex".
 */
import { AccessFailure, DmlFailure, ListFailure, QueryFailure } from '../../data/access.ts';
import type { DmlOperation, RowError } from '../../data/access.ts';
import type { ClassInfo } from './types.ts';

/** Frames kept of a stack: enough to reach the first Apex frame through the runtime's own. */
const STACK_FRAMES = 64;
Error.stackTraceLimit = STACK_FRAMES;

/**
 * An exception of Apex. The JavaScript stack is captured by `Error` when it is made (as the platform does: a new exception
 * that was never thrown has a stack trace too) and turned into Apex positions only when someone asks (`apexStackTrace`).
 */
export class ApexException extends Error {
  /** Set on the prototype of exception classes written in Apex. */
  declare readonly $class: ClassInfo;
  /** Set on the prototypes of platform exceptions: `System.DmlException`. */
  declare readonly platformName: string;
  /** The message as Apex sees it: null when none was given. */
  text: string | null = null;
  causedBy: ApexException | null = null;
  /** Rows of a DML failure, for `getDmlMessage` and its like. */
  dmlRows: readonly DmlErrorRow[] | null = null;
  /** Object → fields, for `getInaccessibleFields`. */
  inaccessible: ReadonlyMap<string, readonly string[]> | null = null;
  /** Values that platform exceptions carry beside their message (AuraHandledException, NoAccessException, …). */
  details: Record<string, unknown> | null = null;

  /** Runs the initialisers of the fields; generated classes have their own. See ApexObject. */
  $i(): this {
    return this;
  }

  /** The name as `getTypeName()` gives it. */
  get typeName(): string {
    return this.$class ? this.$class.name : this.platformName;
  }

  /** What the platform prints: `System.DmlException: Insert failed. …`. */
  describe(): string {
    return `${this.typeName}: ${this.apexMessage()}`;
  }

  /** `getMessage()`: never null; without a message of its own the platform says `Script-thrown exception`. */
  apexMessage(): string {
    return this.text ?? 'Script-thrown exception';
  }

  /** Makes the exception uncatchable, whatever its class. */
  get isCatchable(): boolean {
    return true;
  }
}
Object.defineProperty(ApexException.prototype, 'platformName', { value: 'System.Exception' });
Object.defineProperty(ApexException.prototype, 'name', { value: 'ApexException' });

/** One row of a failed DML statement as `DmlException` lists it. */
export interface DmlErrorRow {
  readonly index: number;
  readonly id: string | null;
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
  /** API name of the record's object, where it is known. */
  readonly object?: string | undefined;
}

type ExceptionClass = new () => ApexException;

const platformClasses = new Map<string, ExceptionClass>();
platformClasses.set('system.exception', ApexException as ExceptionClass);

/** The built-in exceptions, by namespace. */
const PLATFORM_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  System: [
    'AssertException',
    'AsyncException',
    'BigObjectException',
    'CalloutException',
    'DataWeaveScriptException',
    'DmlException',
    'DuplicateMessageException',
    'EmailException',
    'EventObjectException',
    'ExternalObjectException',
    'FatalCursorException',
    'FinalException',
    'FlowException',
    'FormulaEvaluationException',
    'FormulaValidationException',
    'HandledException',
    'IllegalArgumentException',
    'InvalidHeaderException',
    'InvalidParameterValueException',
    'InvalidReadTimeoutException',
    'JSONException',
    'LimitException',
    'ListException',
    'MathException',
    'NoAccessException',
    'NoDataFoundException',
    'NoSuchElementException',
    'NullPointerException',
    'PlatformCacheException',
    'ProcedureException',
    'QueryException',
    'RequiredFeatureMissingException',
    'SearchException',
    'SecurityException',
    'SerializationException',
    'SObjectException',
    'StringException',
    'TransientCursorException',
    'TypeException',
    'UnexpectedException',
    'UnsupportedOperationException',
    'VisualforceException',
    'XmlException',
    'AuraHandledException',
    'TouchHandledException',
    'InvalidArgumentException'
  ],
  Cache: [
    'CacheException',
    'ItemSizeLimitExceededException',
    'PlatformCacheInvalidOperationException',
    'InvalidParamException',
    'InvalidCacheBuilderException',
    'Org.OrgCacheException',
    'Session.SessionCacheException',
    'Session.SessionCacheNoSessionException'
  ],
  EventBus: ['RetryableException', 'InvalidReplayIdException'],
  Auth: [
    'AuthProviderPluginException',
    'DiscoveryCustomErrorException',
    'JWTBearerTokenExchangeException',
    'LoginDiscoveryException'
  ],
  Canvas: ['CanvasRenderException'],
  ConnectApi: ['ConnectApiException', 'NotFoundException', 'RateLimitException'],
  Flow: ['InterviewException']
};

/** Exceptions that halt the transaction whatever a catch clause says (Apex Developer Guide, "Exceptions that Can't be Caught"). */
const UNCATCHABLE: ReadonlySet<string> = new Set(['System.LimitException', 'System.AssertException']);

/** Platform exceptions with another parent than System.Exception. */
const PARENTS: Readonly<Record<string, string>> = {};

function definePlatformException(name: string): void {
  const parent = platformClasses.get((PARENTS[name] ?? 'System.Exception').toLowerCase()) as ExceptionClass;
  const made = { [name]: class extends parent {} }[name] as ExceptionClass;
  Object.defineProperty(made.prototype, 'platformName', { value: name });
  if (UNCATCHABLE.has(name)) Object.defineProperty(made.prototype, 'isCatchable', { value: false });
  platformClasses.set(name.toLowerCase(), made);
}
for (const [namespace, names] of Object.entries(PLATFORM_EXCEPTIONS)) {
  for (const name of names) definePlatformException(`${namespace}.${name}`);
}

/** Qualified names of all built-in exceptions: `System.Exception`, `System.DmlException`, `Cache.CacheException`, … */
export function platformExceptionNames(): string[] {
  return [
    'System.Exception',
    ...Object.entries(PLATFORM_EXCEPTIONS).flatMap(([ns, names]) => names.map((n) => `${ns}.${n}`))
  ];
}

/** The JavaScript class of a built-in exception; the `System.` may be left out. Throws when there is none. */
export function exceptionClass(typeName: string): new () => ApexException {
  const key = typeName.toLowerCase();
  const found = platformClasses.get(key) ?? platformClasses.get(`system.${key}`);
  if (!found) throw new Error(`no built-in exception ${typeName}`);
  return found;
}

/** Makes a built-in exception: `newException('DmlException', 'message')`. */
export function newException(
  typeName: string,
  message: string | null,
  cause: ApexException | null = null
): ApexException {
  const exception = new (exceptionClass(typeName))();
  exception.text = message;
  exception.causedBy = cause;
  return exception;
}

/** Throws a built-in exception: `throwApex('MathException', 'Divide by 0')`. */
export function throwApex(typeName: string, message: string): never {
  throw newException(typeName, message);
}

/** Throws what the platform throws when something is called on null. */
export function throwNull(): never {
  throw newException('System.NullPointerException', 'Attempt to de-reference a null object');
}

const OPERATION_WORD: Readonly<Record<DmlOperation, string>> = {
  insert: 'Insert',
  convertLead: 'ConvertLead',
  update: 'Update',
  upsert: 'Upsert',
  delete: 'Delete',
  undelete: 'Undelete',
  merge: 'Merge'
};

/**
 * The message of a DmlException as the platform words it, such as
 * `Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]`.
 */
export function dmlMessage(operation: DmlOperation, rows: DmlFailure['rows']): string {
  const first = rows[0];
  if (!first) return `${OPERATION_WORD[operation]} failed.`;
  const error: RowError | undefined = first.errors[0];
  const withId = first.id !== null ? ` with id ${first.id}` : '';
  const detail = error ? `${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]` : '';
  return `${OPERATION_WORD[operation]} failed. First exception on row ${first.index}${withId}; first error: ${detail}`;
}

/**
 * A failure of the data room as the exception Apex sees. Anything that is not such a failure comes back as it is.
 * `statement` says what ran: failures of access become DmlException or QueryException after it.
 */
export function fromDataFailure(error: unknown, statement: 'dml' | 'query' | 'search'): unknown {
  if (error instanceof DmlFailure) {
    const exception = newException('System.DmlException', dmlMessage(error.operation, error.rows));
    exception.dmlRows = error.rows.flatMap((row) =>
      row.errors.map((e) => ({
        index: row.index,
        id: row.id,
        statusCode: e.statusCode,
        message: e.message,
        fields: e.fields,
        object: row.object
      }))
    );
    return exception;
  }
  if (error instanceof ListFailure) return newException('System.ListException', error.message);
  if (error instanceof QueryFailure) {
    return newException(statement === 'search' ? 'System.SearchException' : 'System.QueryException', error.message);
  }
  if (error instanceof AccessFailure) {
    // DML on an object the user may not change is no DmlException: nothing of the statement was tried.
    if (error.code === 'ACCESS_DENIED') return newException('System.SecurityException', error.message);
    const exception = newException(
      statement === 'dml' ? 'System.DmlException' : 'System.QueryException',
      error.message
    );
    exception.inaccessible = error.inaccessible;
    if (statement === 'dml') {
      const fields = [...error.inaccessible.values()].flat();
      exception.dmlRows = [{ index: 0, id: null, statusCode: error.code, message: error.message, fields }];
    }
    return exception;
  }
  return error;
}
