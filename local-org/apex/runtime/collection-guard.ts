import { throwApex } from './exceptions.ts';

/** Marks a collection that may never change (Trigger.new and its like). */
export const READ_ONLY = -1;

/** Refuses a change: for good, or while a loop runs. */
export function refuseChange(guard: number): never {
  throwApex(
    'System.FinalException',
    guard === READ_ONLY ? 'Collection is read-only' : 'Cannot modify a collection while it is being iterated.'
  );
}
