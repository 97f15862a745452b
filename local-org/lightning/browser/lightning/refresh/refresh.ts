/**
 * `lightning/refresh` (Lightning Web Components Developer Guide, "Refresh Component Data"): a component asks with a
 * RefreshEvent, a container answers by running the handlers registered below it.
 */

export const REFRESH_EVENT = 'lightning__refreshview';

export const REFRESH_ERROR = 'lightning__refreshviewerror';
export const REFRESH_COMPLETE = 'lightning__refreshviewcomplete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'lightning__refreshviewcompletewitherrors';

export type RefreshStatus = typeof REFRESH_ERROR | typeof REFRESH_COMPLETE | typeof REFRESH_COMPLETE_WITH_ERRORS;
type Handler = (done: Promise<RefreshStatus>) => Promise<RefreshStatus> | undefined;

/** Dispatched by a component whose view is out of date. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(REFRESH_EVENT, { bubbles: true, composed: true, cancelable: true });
  }
}

interface Registration {
  readonly element: object;
  readonly run: Handler;
}

let registrations: Registration[] = [];
const containers = new Map<object, (event: RefreshEvent) => void>();

function bound(context: object, handler: Handler | string): Handler {
  if (typeof handler === 'function') return (done) => handler.call(context, done);
  return (done) => (context as Record<string, Handler>)[handler]!.call(context, done);
}

/** Registers what a component does when its view is refreshed. Returns an id for unregisterRefreshHandler. */
export function registerRefreshHandler(context: object, handler: Handler | string): object {
  const registration = { element: context, run: bound(context, handler) };
  registrations.push(registration);
  return registration;
}

export function unregisterRefreshHandler(id: object): void {
  registrations = registrations.filter((registration) => registration !== id);
}

/** Makes a component a container: RefreshEvents from inside it run its handler and stop there. */
export function registerRefreshContainer(context: object, handler: Handler | string): object {
  const run = bound(context, handler);
  const listener = (event: RefreshEvent): void => {
    event.stopPropagation();
    const done = runRefreshHandlers();
    run(done);
  };
  (context as EventTarget).addEventListener(REFRESH_EVENT, listener as EventListener);
  const id = { context };
  containers.set(id, listener);
  return id;
}

export function unregisterRefreshContainer(id: object): void {
  const listener = containers.get(id);
  if (listener) (id as { context: EventTarget }).context.removeEventListener(REFRESH_EVENT, listener as EventListener);
  containers.delete(id);
}

/** Runs all handlers; for containers. */
export async function runRefreshHandlers(): Promise<RefreshStatus> {
  const inner = Promise.resolve<RefreshStatus>(REFRESH_COMPLETE);
  const results = await Promise.allSettled(registrations.map(async ({ run }) => run(inner)));
  return results.every((result) => result.status === 'fulfilled' && result.value !== REFRESH_ERROR)
    ? REFRESH_COMPLETE
    : REFRESH_COMPLETE_WITH_ERRORS;
}
