import errorUnknown from '@salesforce/label/c.Error_Unknown';

interface Message {
    message?: unknown;
}

/** The shapes in which Apex, Lightning Data Service and the network report a failure. */
interface Failure extends Message {
    body?: (Message & { output?: Output; pageErrors?: Message[]; fieldErrors?: Record<string, Message[]> }) | Message[];
    statusText?: unknown;
}

interface Output {
    errors?: Message[];
    fieldErrors?: Record<string, Message[]>;
}

/**
 * Turns whatever went wrong into sentences for the user.
 *
 * @param failure anything caught or wired: an error of Apex, of Lightning Data Service, of the network or of our
 *   own code, or an array of these
 * @returns each message once, never an empty array for a failure; an empty array for null and undefined
 */
export function reduceErrors(failure: unknown): string[] {
    if (failure === null || failure === undefined) {
        return [];
    }
    const messages = (Array.isArray(failure) ? failure : [failure])
        .filter((one) => one !== null && one !== undefined)
        .flatMap(messagesOf)
        .filter((message) => typeof message === 'string' && message.trim() !== '') as string[];
    return messages.length > 0 ? [...new Set(messages)] : [errorUnknown];
}

function messagesOf(failure: unknown): unknown[] {
    if (typeof failure !== 'object') {
        return [failure];
    }
    const { body, message, statusText } = failure as Failure;
    if (Array.isArray(body)) {
        return body.map((one) => one.message);
    }
    if (body) {
        const detailed = [
            ...(body.pageErrors ?? []),
            ...Object.values(body.fieldErrors ?? {}).flat(),
            ...(body.output?.errors ?? []),
            ...Object.values(body.output?.fieldErrors ?? {}).flat()
        ].map((one) => one.message);
        // The message beside the details only says that there are details.
        return detailed.length > 0 ? detailed : [body.message];
    }
    return [message ?? statusText];
}
