/** What the platform itself does with records of certain standard objects when they are saved. */
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

export interface Behaviour {
  /** Before the before triggers of an insert: fields the platform fills in. */
  prepare?(run: SaveRun, rows: readonly SaveRow[]): void;
  /** After the before triggers: derived fields, and rules of the object. */
  derive?(run: SaveRun, rows: readonly SaveRow[]): void;
  /** After the rows are written and before the after triggers. */
  written?(run: SaveRun, rows: readonly SaveRow[]): void;
  /** Before rows are deleted: what forbids it. */
  deleting?(run: SaveRun, rows: readonly SaveRow[]): void;
  /** After rows were deleted or came back. */
  removed?(run: SaveRun, rows: readonly SaveRow[], restored: boolean): void;
}
