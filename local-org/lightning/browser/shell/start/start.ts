/** Begins the page: the frame in place of the grey shapes, the router, toasts, live reload. */
import { createElement } from 'lwc';
import ShellApp from 'shell/app';
import { startRouter } from 'shell/router';
import { startToasts } from 'shell/toasts';
import type { PageAnswer } from '../../../pageModel.ts';

interface Boot {
  readonly page: PageAnswer;
  readonly revision: number | null;
}

const boot = globalThis.localOrg as unknown as Boot;

startRouter(boot.page);
const app = createElement('shell-app', { is: ShellApp });
document.querySelector('.boot')?.remove();
document.body.append(app);
startToasts();
if (boot.revision !== null) void reloadOnChange(boot.revision);

/** Waits for the project to change, and loads the page again. */
async function reloadOnChange(revision: number): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`/local-org/changes?since=${revision}`);
      if (response.ok) {
        const { revision: now } = (await response.json()) as { revision: number };
        if (now !== revision) {
          location.reload();
          return;
        }
        continue;
      }
    } catch {
      // The server is being started again: ask until it answers.
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}
