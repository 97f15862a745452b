/** Stands in for the platform's RefreshView API: `runRefreshHandlers` does what a page does when something was changed. */
type Handler = (completion: Promise<unknown>) => Promise<unknown>;

export class RefreshEvent extends Event {
    constructor() {
        super('refreshview', { bubbles: true, composed: true });
    }
}

const handlers = new Map<object, Handler>();

export function registerRefreshHandler(_context: unknown, handler: Handler): object {
    const registration = {};
    handlers.set(registration, handler);
    return registration;
}

export function unregisterRefreshHandler(registration: object): void {
    handlers.delete(registration);
}

export async function runRefreshHandlers(): Promise<void> {
    await Promise.all([...handlers.values()].map((handler) => handler(Promise.resolve())));
}
