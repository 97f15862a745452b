/** One process at a time works with an org's file: ids and caches live in the process, so two would spoil each other's work. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** An org that another process has open; the message says what to do. */
export class OrgInUse extends Error {}

/**
 * Takes an org's file for this process, until it is given back or the process ends. A process that was killed leaves its mark
 * behind, which the next one takes over.
 *
 * @returns gives the file back
 * @throws OrgInUse while another process has it
 */
export function takeOrg(file: string): () => void {
  const mark = `${file}.lock`;
  for (;;) {
    try {
      const handle = openSync(mark, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readMark(mark));
    if (holder > 0 && holder !== process.pid && isRunning(holder))
      throw new OrgInUse(
        `The org is open in another process (${holder}). Stop that one first, or work on an org of its own with --org-directory.`
      );
    rmSync(mark, { force: true });
  }
  const giveBack = (): void => {
    process.off('exit', giveBack);
    if (Number(readMark(mark)) === process.pid) rmSync(mark, { force: true });
  };
  process.on('exit', giveBack);
  return giveBack;
}

function readMark(mark: string): string {
  try {
    return readFileSync(mark, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user: it is there, though it may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
