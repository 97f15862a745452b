/** `lightning/messageService` (Lightning Web Components Developer Guide, "Communicate Across the DOM with Lightning Message Service"): messages within this page. */

export const APPLICATION_SCOPE: object = Object.freeze({ scope: 'APPLICATION' });

type Listener = (message: unknown) => void;

interface Subscriber {
  readonly channel: object;
  readonly listener: Listener;
  readonly context: MessageContextValue;
}

interface MessageContextValue {
  released: boolean;
}

let subscribers: Subscriber[] = [];

function checkChannel(channel: unknown): asserts channel is object {
  if (typeof channel !== 'object' || channel === null || !('channelName' in channel)) {
    throw new TypeError(
      'lightning/messageService: the message channel must be imported from @salesforce/messageChannel.'
    );
  }
}

/** Sends a message to everyone subscribed to a channel. */
export function publish(messageContext: unknown, messageChannel: unknown, message?: unknown): void {
  checkChannel(messageChannel);
  if (!messageContext) throw new TypeError('lightning/messageService: publish needs a message context.');
  for (const subscriber of [...subscribers]) {
    if (subscriber.channel === messageChannel && !subscriber.context.released) subscriber.listener(message);
  }
}

/** Listens to a channel. Gives the subscription for `unsubscribe`. A scope says nothing here: all of the page is active. */
export function subscribe(messageContext: unknown, messageChannel: unknown, listener: Listener): object {
  checkChannel(messageChannel);
  if (!messageContext) throw new TypeError('lightning/messageService: subscribe needs a message context.');
  const subscriber = { channel: messageChannel, listener, context: messageContext as MessageContextValue };
  subscribers.push(subscriber);
  return subscriber;
}

export function unsubscribe(subscription: unknown): void {
  subscribers = subscribers.filter((subscriber) => subscriber !== subscription);
}

/** A context outside components. */
export function createMessageContext(): MessageContextValue {
  return { released: false };
}

/** Ends all subscriptions made with a context. */
export function releaseMessageContext(messageContext: unknown): void {
  (messageContext as MessageContextValue).released = true;
  subscribers = subscribers.filter((subscriber) => subscriber.context !== messageContext);
}

/** Wire adapter: a context that ends its subscriptions when the component leaves the page. */
export class MessageContext {
  readonly #context = createMessageContext();

  constructor(emit: (context: MessageContextValue) => void) {
    emit(this.#context);
  }

  update(): void {}

  connect(): void {
    this.#context.released = false;
  }

  disconnect(): void {
    releaseMessageContext(this.#context);
  }
}
