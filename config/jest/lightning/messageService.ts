/** Stands in for the platform's message service: what is published reaches all who subscribed to the channel. */
interface Subscription {
    channel: unknown;
    listener: (message: object) => void;
}

const subscriptions = new Set<Subscription>();

export function subscribe(_context: unknown, channel: unknown, listener: (message: object) => void): Subscription {
    const subscription = { channel, listener };
    subscriptions.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: Subscription): void {
    subscriptions.delete(subscription);
}

export function publish(_context: unknown, channel: unknown, message: object): void {
    for (const one of [...subscriptions]) {
        if (one.channel === channel) {
            one.listener(message);
        }
    }
}

/** The wire adapter: gives the context at once. */
export class MessageContext {
    constructor(emit: (context: object) => void) {
        emit({});
    }

    connect(): void {}

    update(): void {}

    disconnect(): void {}
}
