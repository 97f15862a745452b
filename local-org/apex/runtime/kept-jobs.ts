/** Jobs in the org's database: they outlive the process that was to run them. */
import type { JobStore } from '../../data/api.ts';
import type { JobWork, WaitingJob } from './async.ts';
import type { BatchProgress } from './batch.ts';
import { ApexList } from './collections.ts';
import { deepCopy } from './copy.ts';
import { CannotFreeze, freeze, thaw } from './frozen-values.ts';
import type { ThawingHost } from './frozen-values.ts';
import { RuntimeTypes } from './registry.ts';

/** What does not change while a batch runs is kept once, apart from how far it has come. */
const ROWS = ' rows';
const PROGRESS = ' progress';

type Values = readonly unknown[];

const list = (values: Values): ApexList => new ApexList(RuntimeTypes.listOf(RuntimeTypes.any), [...values]);

/** Writes jobs into a store and reads them back with the program that runs now. */
export class KeptJobs {
  readonly #store: JobStore;
  readonly #host: ThawingHost;
  #next = 1;

  constructor(store: JobStore, host: ThawingHost) {
    this.#store = store;
    this.#host = host;
  }

  /** Keeps a job; gives its key, or null when it holds something that has no form as text and so ends with the process. */
  keep(job: WaitingJob, key = this.#newKey()): string | null {
    try {
      this.#store.keep(key, JSON.stringify({ ...job, work: describe(job.work) }));
      return key;
    } catch (error) {
      if (!(error instanceof CannotFreeze)) throw error;
      return null;
    }
  }

  /** Keeps how far a batch has come. */
  note(key: string, { job, rows, at, errors, message }: BatchProgress): void {
    try {
      if (at === 0 && errors === 0) this.#store.keep(key + ROWS, freeze(rows));
      this.#store.keep(key + PROGRESS, JSON.stringify({ job: freeze(deepCopy(job)), at, errors, message }));
    } catch (error) {
      if (!(error instanceof CannotFreeze)) throw error;
      // A batch of things that have no form as text begins anew after a restart.
      this.#store.drop(key + ROWS);
      this.#store.drop(key + PROGRESS);
    }
  }

  drop(key: string): void {
    for (const each of [key, key + ROWS, key + PROGRESS]) this.#store.drop(each);
  }

  /** The jobs that wait, in their order; of one that cannot be read, why, in place of its work. */
  all(): { readonly key: string; readonly job: WaitingJob | null; readonly id: string; readonly problem: string }[] {
    const texts = new Map(this.#store.all().map(({ key, text }) => [key, text]));
    const found = [];
    for (const [key, text] of texts) {
      this.#next = Math.max(this.#next, Number.parseInt(key, 10) + 1);
      if (key.includes(' ')) continue;
      const kept = JSON.parse(text) as Omit<WaitingJob, 'work'> & { work: Described };
      try {
        const progress = this.#progress(texts.get(key + ROWS), texts.get(key + PROGRESS));
        found.push({ key, job: { ...kept, work: this.#work(kept.work, progress) }, id: kept.id, problem: '' });
      } catch (error) {
        found.push({ key, job: null, id: kept.id, problem: error instanceof Error ? error.message : String(error) });
      }
    }
    return found;
  }

  #newKey(): string {
    return String(this.#next++);
  }

  #progress(rows: string | undefined, text: string | undefined): BatchProgress | null {
    if (rows === undefined || text === undefined) return null;
    const { job, at, errors, message } = JSON.parse(text) as {
      job: string;
      at: number;
      errors: number;
      message: string | null;
    };
    return { job: thaw(job, this.#host) as object, rows: thaw(rows, this.#host) as ApexList, at, errors, message };
  }

  #work({ values, ...plain }: Described, progress: BatchProgress | null): JobWork {
    const [first, ...others] = (thaw(values, this.#host) as ApexList).items;
    switch (plain.kind) {
      case 'future':
        return { kind: 'future', key: plain.key as string, args: [first, ...others].slice(0, plain.count as number) };
      case 'events':
        return {
          kind: 'events',
          events: [first, ...others].slice(0, plain.count as number)
        } as JobWork;
      case 'batch':
        return { ...plain, job: first, progress } as unknown as JobWork;
      default:
        return { ...plain, job: first } as unknown as JobWork;
    }
  }
}

/** A work with its Apex values as one text. */
type Described = { readonly kind: JobWork['kind']; readonly values: string } & Record<string, unknown>;

function describe(work: JobWork): Described {
  switch (work.kind) {
    case 'future':
      return { kind: work.kind, key: work.key, count: work.args.length, values: freeze(list(work.args)) };
    case 'events':
      return { kind: work.kind, count: work.events.length, values: freeze(list(work.events)) };
    case 'batch':
      return { kind: work.kind, scopeSize: work.scopeSize, values: freeze(list([work.job])) };
    default: {
      const { job, ...plain } = work;
      return { ...plain, values: freeze(list([job])) };
    }
  }
}
