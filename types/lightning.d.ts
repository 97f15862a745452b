/**
 * The platform's own modules, as far as the package uses them. Written from the LWC Developer Guide and the
 * Lightning Component Reference, since no types are published for them.
 */

declare module '@salesforce/apex' {
    import type { WireAdapterConstructor } from 'lwc';

    /** An @AuraEnabled method without parameters or with named ones: called as a function or wired as an adapter. */
    export type ApexMethod<Parameters, Result> = (Parameters extends undefined
        ? () => Promise<Result>
        : (parameters: Parameters) => Promise<Result>) & {
        adapter: WireAdapterConstructor<Parameters & object, { data?: Result; error?: unknown }>;
    };

    /** Reads again what a wired Apex method gave. Takes the value the wire handed to the component. */
    export function refreshApex(wiredValue: unknown): Promise<void>;
}

declare module '@salesforce/user/Id' {
    /** Id of the user who looks at the page. */
    const userId: string;
    export default userId;
}

declare module 'lightning/confirm' {
    /** Asks a yes-or-no question in a dialog. */
    export default class LightningConfirm {
        static open(options: {
            label: string;
            message: string;
            theme?:
                'default' | 'shade' | 'inverse' | 'alt-inverse' | 'success' | 'info' | 'warning' | 'error' | 'offline';
            variant?: 'header' | 'headerless';
        }): Promise<boolean>;
    }
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';

    /** A dialog. A component extends it and is opened by its own `open`, which resolves to what it closes with. */
    export default class LightningModal extends LightningElement {
        label: string;
        size: 'small' | 'medium' | 'large' | 'full';
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
        static open(options: {
            label: string;
            size?: string;
            description?: string;
            [property: string]: unknown;
        }): Promise<unknown>;
    }
}

declare module 'lightning/navigation' {
    import { LightningElement } from 'lwc';

    export interface PageReference {
        type: string;
        attributes: Record<string, unknown>;
        state?: Record<string, unknown>;
    }
    /** What the mixin adds to a component. */
    interface Navigation {
        /** Goes to a page. */
        [navigate](page: PageReference, replace?: boolean): void;
        /** Resolves to the address of a page. */
        [generateUrl](page: PageReference): Promise<string>;
    }
    const navigate: unique symbol;
    const generateUrl: unique symbol;
    /** Gives a component `this[NavigationMixin.Navigate](page)` and `this[NavigationMixin.GenerateUrl](page)`. */
    export const NavigationMixin: {
        <Base extends new () => LightningElement>(base: Base): new () => InstanceType<Base> & Navigation;
        readonly Navigate: typeof navigate;
        readonly GenerateUrl: typeof generateUrl;
    };
}

declare module 'lightning/pageReferenceUtils' {
    /** Packs field values for `defaultFieldValues` of a page reference. */
    export function encodeDefaultFieldValues(values: Record<string, string>): string;
}

declare module 'lightning/platformShowToastEvent' {
    /** Asks the page to show a short message. */
    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(toast: {
            title?: string;
            message: string;
            variant?: 'info' | 'success' | 'warning' | 'error';
            mode?: 'dismissible' | 'pester' | 'sticky';
        });
    }
}

declare module 'lightning/refresh' {
    /** Asks the rest of the page to read its data again. */
    export class RefreshEvent extends Event {
        constructor();
    }

    /**
     * Says what a component does when its page is refreshed.
     *
     * @param handler gets the completion of what lies below, and gives its own
     * @returns an id for unregisterRefreshHandler
     */
    export function registerRefreshHandler(
        context: unknown,
        handler: (completion: Promise<unknown>) => Promise<unknown>
    ): unknown;
    export function unregisterRefreshHandler(id: unknown): void;
}

declare module 'lightning/uiObjectInfoApi' {
    /** Wire adapter that describes an object; an error where it is not for the user. */
    export const getObjectInfo: import('lwc').WireAdapterConstructor;
}

declare module 'lightning/uiRecordApi' {
    /** Tells Lightning Data Service that records were changed behind its back. */
    export function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<unknown>;
}

declare module 'lightning/uiObjectInfoApi' {
    /** Wire adapter that describes an object as the user may see it: its fields, record types and child relationships. */
    export const getObjectInfo: import('lwc').WireAdapterConstructor;
}

declare module 'lightning/messageService' {
    /** Wire adapter that gives the context a message is sent in. */
    export const MessageContext: import('lwc').WireAdapterConstructor;

    /** Receives the messages of a channel until `unsubscribe`; the result is what that takes. */
    export function subscribe(
        context: unknown,
        channel: unknown,
        listener: (message: Record<string, unknown>) => void
    ): unknown;
    export function unsubscribe(subscription: unknown): void;
    export function publish(context: unknown, channel: unknown, message: object): void;
}

declare module '@salesforce/messageChannel/*' {
    const channel: unknown;
    export default channel;
}

declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}

declare module 'lightning/platformResourceLoader' {
    /** Loads a stylesheet of a static resource into the page, once. */
    export function loadStyle(component: import('lwc').LightningElement, url: string): Promise<void>;
}

declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}
