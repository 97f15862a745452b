/** What one run of a statement may need besides the rows: who asks, when, and with which values. */
import type { SQLInputValue } from 'node:sqlite';
import type { CalendarSettings } from './dates.ts';

export interface RunEnvironment {
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name of the running user's time zone. */
  readonly timeZone: string;
  readonly language: string;
  /** Today in that time zone, as days since the epoch. */
  readonly today: number;
  readonly calendar: CalendarSettings;
  /** Values of the statement's binds by their index; lists as arrays. */
  readonly binds: readonly unknown[];
  /** Ids of the parents whose children are fetched, as a JSON array; for child subqueries. */
  readonly parentIds: string;
  /** Parameters of the sharing predicates, by key. */
  sharing(key: string): SQLInputValue;
}

/** Makes the value of one `?n` of a statement. */
export type Parameter = (environment: RunEnvironment) => SQLInputValue;
