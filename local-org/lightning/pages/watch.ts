/** Watches the project's directories, and tells pages that wait when something changed. */
import { watch, type FSWatcher } from 'node:fs';

export interface ProjectWatch {
  /** Counts the changes since the start. */
  revision(): number;
  /** Resolves at the next change, or after `timeout` ms, with the revision then. */
  next(since: number, timeout: number): Promise<number>;
  close(): void;
}

/**
 * Starts watching.
 * @param changed called after a pause in the changes; the revision counts up when it has resolved
 * @param failed told when `changed` rejects; the revision counts up all the same, so that pages show what is wrong
 */
export function watchProject(
  directories: readonly string[],
  changed: () => Promise<void>,
  failed: (error: unknown) => void
): ProjectWatch {
  let revision = 1;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const waiting = new Set<() => void>();
  const watchers: FSWatcher[] = directories.map((directory) =>
    watch(directory, { recursive: true }, (_event, file) => {
      if (file && /(?:^|[\\/])(?:\.|__tests__|node_modules)|~$|\.tmp$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), 60);
    })
  );

  async function run(): Promise<void> {
    if (running) await running;
    running = changed().catch(failed);
    await running;
    running = undefined;
    revision++;
    for (const wake of [...waiting]) wake();
  }

  return {
    revision: () => revision,
    next: (since, timeout) =>
      new Promise((resolve) => {
        if (revision !== since) {
          resolve(revision);
          return;
        }
        const done = (): void => {
          waiting.delete(done);
          clearTimeout(limit);
          resolve(revision);
        };
        const limit = setTimeout(done, timeout);
        limit.unref();
        waiting.add(done);
      }),
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      for (const wake of [...waiting]) wake();
    }
  };
}
