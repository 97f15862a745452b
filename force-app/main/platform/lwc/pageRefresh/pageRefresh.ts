import type { LightningElement } from 'lwc';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';

/** What the platform waits for before it says that the page is up to date. */
type Completion = Promise<unknown>;

/**
 * Keeps a component and the rest of its page up to date with each other: it tells the page when the component has changed
 * something, and lets the component read again when something else on the page has.
 */
export class PageRefresh {
    private readonly host: LightningElement;
    private readonly read: () => Promise<void>;
    private registration?: unknown;
    private isTelling = false;

    /**
     * @param host the component
     * @param read reads again what the component shows
     */
    constructor(host: LightningElement, read: () => Promise<void>) {
        this.host = host;
        this.read = read;
    }

    /** Begins to listen; for `connectedCallback`. */
    connect(): void {
        this.registration = registerRefreshHandler(this.host, (completion: Completion) => this.handle(completion));
    }

    /** Stops listening; for `disconnectedCallback`. */
    disconnect(): void {
        unregisterRefreshHandler(this.registration);
    }

    /**
     * Tells the rest of the page that the component has changed something.
     *
     * @param own what the component itself does meanwhile to be up to date
     */
    async tell(own: () => Promise<unknown>): Promise<void> {
        this.isTelling = true;
        try {
            this.host.dispatchEvent(new RefreshEvent());
            await own();
        } finally {
            this.isTelling = false;
        }
    }

    private async handle(completion: Completion): Promise<unknown> {
        if (!this.isTelling) {
            await this.read();
        }
        return completion;
    }
}
