/** System.EventBus: platform events. Source: Apex Reference, "EventBus Class", "TestBroker Class"; Platform Events Developer Guide. */
import { randomUUID } from 'node:crypto';
import { NotSupported } from '../../data/access.ts';
import type { RowResult } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { ChangeEventHeader, emptyHeader, HEADER_FIELDS } from '../runtime/change-events.ts';
import { ApexList } from '../runtime/collections.ts';
import { recordsOf, runDml } from '../runtime/database.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { accessFor } from './access-level.ts';
import type { AccessLevel } from './access-level.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { SaveResult } from './database/results.ts';
import { fields } from './bean.ts';
import { abstractMethod, platformType } from './declare.ts';
import type { Implementation } from './declare.ts';

/** Publishing is an insert of event records; the data room hands them to the transaction for delivery. */
function publish(target: unknown, level: AccessLevel | null): unknown {
  const records = recordsOf(target);
  for (const record of records) {
    if (record.object.kind !== 'platformEvent')
      throwApex('System.TypeException', `${record.object.name} is not a platform event`);
  }
  const results = runDml('insert', records, { access: accessFor(level), allOrNone: false }).map(
    (row, at) => new SaveResult(row.success ? enqueued(row, records[at]!) : row)
  );
  return target instanceof ApexList ? ApexList.of(RuntimeTypes.get('Database.SaveResult'), results) : results[0];
}

/** An object of a class that implements EventBus.EventPublishSuccessCallback, EventPublishFailureCallback, or both. */
interface PublishCallback {
  onsuccess$1?(result: PublishResult): void;
  onfailure$1?(result: PublishResult): void;
}

/** What a callback is told: which events. */
class PublishResult {
  readonly uuids: readonly string[];
  constructor(uuids: readonly string[]) {
    this.uuids = uuids;
  }

  geteventuuids$0(): ApexList<string> {
    return ApexList.of(RuntimeTypes.string, this.uuids);
  }
}

interface WaitingCallback {
  readonly callback: PublishCallback;
  readonly result: PublishResult;
}

function waitingCallbacks(): WaitingCallback[] {
  const { extras } = currentTransaction();
  let waiting = extras.get('publish callbacks') as WaitingCallback[] | undefined;
  if (waiting === undefined) extras.set('publish callbacks', (waiting = []));
  return waiting;
}

/** In tests the callback is called when the test stops or its broker delivers or fails. */
/** A successful result says that the event was queued, and under which id it can be known (Platform Events Developer Guide, "Publish Event Messages with Apex"). */
function enqueued(row: RowResult, event: SObjectRecord): RowResult {
  const uuid = (event.values['EventUuid'] as string | null | undefined) ?? randomUUID();
  return { ...row, errors: [{ statusCode: 'OPERATION_ENQUEUED', message: uuid, fields: [] }] };
}

const publishWithCallback: Implementation = (
  target: unknown,
  callback: PublishCallback | null,
  level?: AccessLevel | null
) => {
  if (currentTransaction().test === null) throw new NotSupported('EventBus.publish with a callback outside tests');
  const results = publish(target, level instanceof Object ? level : null);
  const uuids = recordsOf(target).map((record) => String(record.values['EventUuid'] ?? ''));
  if (callback !== null) waitingCallbacks().push({ callback, result: new PublishResult(uuids) });
  return results;
};

const uuidsOf = { 'List<String> getEventUuids()': (result: PublishResult) => result.geteventuuids$0() };
platformType({ name: 'EventBus.SuccessResult', kind: 'interface', construct: PublishResult, methods: uuidsOf });
platformType({ name: 'EventBus.FailureResult', kind: 'interface', construct: PublishResult, methods: uuidsOf });
platformType({
  name: 'EventBus.EventPublishSuccessCallback',
  kind: 'interface',
  methods: { 'void onSuccess(EventBus.SuccessResult result)': abstractMethod }
});
platformType({
  name: 'EventBus.EventPublishFailureCallback',
  kind: 'interface',
  methods: { 'void onFailure(EventBus.FailureResult result)': abstractMethod }
});

platformType({
  name: 'System.EventBus',
  kind: 'class',
  statics: {
    'Database.SaveResult publish(SObject event)': (event: SObjectRecord | null) => publish(event, null),
    'List<Database.SaveResult> publish(List<SObject> events)': (events: ApexList | null) => publish(events, null),
    'Database.SaveResult publish(SObject event, Object callback)': publishWithCallback,
    'List<Database.SaveResult> publish(List<SObject> events, Object callback)': publishWithCallback,
    'Database.SaveResult publishWithAccessLevel(SObject event, AccessLevel accessLevel)': publish,
    'List<Database.SaveResult> publishWithAccessLevel(List<SObject> events, AccessLevel accessLevel)': publish,
    'String getOperationId(Object result)': (result: SaveResult) => result.row.id
  }
});

/** Tells the callbacks that their events were published: at the end of a test, or when its broker delivers. */
export function deliverPublishResults(): void {
  for (const { callback, result } of waitingCallbacks().splice(0)) callback.onsuccess$1?.(result);
}

/** Delivers in a test what was published and waits for the end of the transaction. */
export class TestBroker {
  deliver(): void {
    const tx = currentTransaction();
    deliverPublishResults();
    tx.host.async.deliverInTest(tx);
  }

  /** Lets the publishing of what waits fail. */
  fail(): void {
    currentTransaction().eventsAfterCommit.splice(0);
    for (const { callback, result } of waitingCallbacks().splice(0)) callback.onfailure$1?.(result);
  }
}

platformType({
  name: 'EventBus.TestBroker',
  kind: 'class',
  construct: TestBroker,
  methods: {
    'void deliver()': (broker: TestBroker) => broker.deliver(),
    'void fail()': (broker: TestBroker) => broker.fail()
  }
});

/** What a trigger on events may do with its subscription. */
class TriggerContext {
  readonly retries = 0;
  lastError: string | null = null;
}
platformType({
  name: 'EventBus.TriggerContext',
  kind: 'class',
  construct: TriggerContext,
  statics: { 'EventBus.TriggerContext currentContext()': () => new TriggerContext() },
  properties: {
    'Integer retries': { get: (context: TriggerContext) => context.retries },
    'String lastError': { get: (context: TriggerContext) => context.lastError }
  },
  methods: {
    'void setResumeCheckpoint(String replayId)': () => {
      throw new NotSupported('EventBus.TriggerContext.setResumeCheckpoint');
    },
    'String getResumeCheckpoint()': () => null
  }
});

function headerAccessors(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const field of HEADER_FIELDS) {
    const [type, name] = field.split(' ') as [string, string];
    const capital = name[0]!.toUpperCase() + name.slice(1);
    methods[`${type} get${capital}()`] = (header: Record<string, unknown>) => header[name] ?? null;
    methods[`void set${capital}(${type} value)`] = (header: Record<string, unknown>, value: unknown) => {
      header[name] = value;
    };
  }
  return methods;
}
platformType({
  name: 'EventBus.ChangeEventHeader',
  kind: 'class',
  construct: ChangeEventHeader,
  constructors: { '()': emptyHeader },
  methods: headerAccessors(),
  properties: fields(...HEADER_FIELDS)
});
