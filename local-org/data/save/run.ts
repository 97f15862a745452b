/** One DML statement while it runs: who, how, and with what. */
import type { Access, TransactionContext } from '../access.ts';
import type { SaveServices } from './services.ts';

export interface SaveRun extends SaveServices {
  readonly tx: TransactionContext;
  readonly access: Access;
  readonly allowFieldTruncation: boolean;
  readonly bypassTriggers: boolean;
  /** The org's own work: roll-ups, line-item totals, seeding. May set fields nobody else may. */
  readonly internal: boolean;
}

/** The same run for work the org does on its own behalf: nobody's permissions count. */
export function internalRun(run: SaveRun): SaveRun {
  return { ...run, access: { level: 'system', sharing: false }, internal: true };
}
