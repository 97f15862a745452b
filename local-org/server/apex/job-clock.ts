/** The clock of the running server: begins asynchronous Apex when it is due (future methods, queueables, batches, schedules, events). */

/** What the clock asks of the desk that keeps the jobs. */
export interface DueJobs {
  /** When the next job is due, in milliseconds since the epoch; null when nothing waits. */
  nextDue(): number | null;
  /** Runs every job that is due; failures are recorded, never thrown. Gives how many ran. */
  runDue(): number;
}

/** Timers cannot be set further ahead. */
const LONGEST_WAIT = 2 ** 31 - 1;

export class JobClock {
  readonly #jobs: DueJobs;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(jobs: DueJobs) {
    this.#jobs = jobs;
  }

  /** Looks when the next job is due; called after each transaction. The request's answer goes out first. */
  look(): void {
    if (this.#stopped) return;
    const due = this.#jobs.nextDue();
    clearTimeout(this.#timer);
    if (due === null) return;
    this.#timer = setTimeout(() => this.#ring(), Math.min(LONGEST_WAIT, Math.max(0, due - Date.now())));
    // A waiting schedule must not keep the process alive.
    this.#timer.unref();
  }

  #ring(): void {
    this.#jobs.runDue();
    this.look();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
