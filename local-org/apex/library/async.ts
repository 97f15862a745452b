/** Types of asynchronous Apex. Source: Apex Reference, "Queueable Interface", "AsyncOptions Class", "Finalizer Interface", "Schedulable Interface". */
import { NotSupported } from '../../data/access.ts';
import type { QueueableOptions } from '../runtime/async.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { fields } from './bean.ts';
import { abstractMethod, platformType } from './declare.ts';
import { platformEnum } from './enums.ts';

platformType({
  name: 'System.Queueable',
  kind: 'interface',
  methods: { 'void execute(QueueableContext context)': abstractMethod }
});

/** Context objects of jobs: the runtime makes them, under the bridge names by which interface methods are called. */
interface JobContext {
  getjobid$0?(): string;
  gettriggerid$0?(): string;
  getasyncapexjobid$0?(): string;
  getrequestid$0?(): string;
  getexception$0?(): unknown;
  getresult$0?(): unknown;
}

platformType({
  name: 'System.QueueableContext',
  kind: 'interface',
  methods: { 'Id getJobId()': (context: JobContext) => context.getjobid$0!() }
});
platformType({
  name: 'System.Schedulable',
  kind: 'interface',
  methods: { 'void execute(SchedulableContext context)': abstractMethod }
});
platformType({
  name: 'System.SchedulableContext',
  kind: 'interface',
  methods: { 'Id getTriggerId()': (context: JobContext) => context.gettriggerid$0!() }
});
platformType({
  name: 'System.Finalizer',
  kind: 'interface',
  methods: { 'void execute(FinalizerContext context)': abstractMethod }
});
export const PARENT_JOB_RESULT = platformEnum('System.ParentJobResult', ['SUCCESS', 'UNHANDLED_EXCEPTION']);
platformType({
  name: 'System.FinalizerContext',
  kind: 'interface',
  methods: {
    'Id getAsyncApexJobId()': (context: JobContext) => context.getasyncapexjobid$0!(),
    'String getRequestId()': (context: JobContext) => context.getrequestid$0!(),
    'Exception getException()': (context: JobContext) => context.getexception$0!(),
    'ParentJobResult getResult()': (context: JobContext) => context.getresult$0!()
  }
});

/** A signature that tells equal jobs: parts joined in order. */
class DuplicateSignature {
  readonly parts: readonly string[];
  constructor(parts: readonly string[]) {
    this.parts = parts;
  }
}

class DuplicateSignatureBuilder {
  readonly parts: string[] = [];
}

const addPart = (builder: DuplicateSignatureBuilder, part: unknown): DuplicateSignatureBuilder => {
  builder.parts.push(String(part));
  return builder;
};
platformType({
  name: 'System.QueueableDuplicateSignature',
  kind: 'class',
  construct: DuplicateSignature,
  // The guide's own example calls it without `new` (Apex Reference, "QueueableDuplicateSignature.Builder Class").
  statics: { 'QueueableDuplicateSignature.Builder Builder()': () => new DuplicateSignatureBuilder() }
});
platformType({
  name: 'System.QueueableDuplicateSignature.Builder',
  kind: 'class',
  construct: DuplicateSignatureBuilder,
  constructors: { '()': () => new DuplicateSignatureBuilder() },
  methods: {
    'QueueableDuplicateSignature.Builder addId(Id value)': addPart,
    'QueueableDuplicateSignature.Builder addInteger(Integer value)': addPart,
    'QueueableDuplicateSignature.Builder addString(String value)': addPart,
    'QueueableDuplicateSignature build()': (builder: DuplicateSignatureBuilder) =>
      new DuplicateSignature([...builder.parts])
  }
});

export class AsyncOptions {
  DuplicateSignature: DuplicateSignature | null = null;
  MaximumQueueableStackDepth: number | null = null;
  MinimumQueueableDelayInMinutes: number | null = null;

  toQueueableOptions(): QueueableOptions {
    return {
      ...(this.MinimumQueueableDelayInMinutes === null ? {} : { delayMinutes: this.MinimumQueueableDelayInMinutes }),
      ...(this.MaximumQueueableStackDepth === null ? {} : { maximumStackDepth: this.MaximumQueueableStackDepth }),
      ...(this.DuplicateSignature === null ? {} : { duplicateSignature: this.DuplicateSignature.parts.join('\0') })
    };
  }
}

platformType({
  name: 'System.AsyncOptions',
  kind: 'class',
  construct: AsyncOptions,
  constructors: { '()': () => new AsyncOptions() },
  properties: fields(
    'QueueableDuplicateSignature DuplicateSignature',
    'Integer MaximumQueueableStackDepth',
    'Integer MinimumQueueableDelayInMinutes'
  )
});

function refusedAsyncInfo(method: string): () => never {
  return () => {
    throw new NotSupported(`AsyncInfo.${method}`);
  };
}

/** The chain of queueables is known to the desk that runs them. */
interface QueueableChain {
  readonly depth: number;
  readonly maximum: number | null;
}
platformType({
  name: 'System.AsyncInfo',
  kind: 'class',
  statics: {
    'Integer getCurrentQueueableStackDepth()': () => chain().depth,
    'Integer getMaximumQueueableStackDepth()': () => chain().maximum,
    'Boolean hasMaxStackDepth()': () => chain().maximum !== null,
    'Integer getMinimumQueueableDelayInMinutes()': refusedAsyncInfo('getMinimumQueueableDelayInMinutes')
  }
});

function chain(): QueueableChain {
  return (
    (currentTransaction().extras.get('queueable chain') as QueueableChain | undefined) ?? { depth: 0, maximum: null }
  );
}
