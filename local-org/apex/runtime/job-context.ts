/** The context a job's methods get: QueueableContext, Database.BatchableContext, SchedulableContext, FinalizerContext. */
import type { ApexException } from './exceptions.ts';
import type { EnumConstant } from './types.ts';

interface ContextValues {
  readonly jobId?: string;
  readonly childJobId?: string;
  readonly triggerId?: string;
  readonly exception?: ApexException | null;
  readonly result?: EnumConstant;
  readonly requestId?: string;
}

/** One class for all of them: generated code calls the methods by their bridge names. */
export class JobContext {
  readonly #values: ContextValues;
  constructor(values: ContextValues) {
    this.#values = values;
  }
  getjobid$0(): string | null {
    return this.#values.jobId ?? null;
  }
  getchildjobid$0(): string | null {
    return this.#values.childJobId ?? null;
  }
  gettriggerid$0(): string | null {
    return this.#values.triggerId ?? null;
  }
  getasyncapexjobid$0(): string | null {
    return this.#values.jobId ?? null;
  }
  getexception$0(): ApexException | null {
    return this.#values.exception ?? null;
  }
  getresult$0(): EnumConstant | null {
    return this.#values.result ?? null;
  }
  getrequestid$0(): string | null {
    return this.#values.requestId ?? null;
  }
}
