/** Puts components on the page and looks into them. */
import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';

/** A component on the page, with whatever public members the test uses. */
export type Mounted = HTMLElement & Record<string, unknown>;

/** Puts a component with these properties on the page and waits until it is drawn. */
export async function mount(
    tag: string,
    component: new () => LightningElement,
    properties: Record<string, unknown> = {}
): Promise<Mounted> {
    const element = createElement(tag, { is: component as never }) as unknown as Mounted;
    Object.assign(element, properties);
    document.body.appendChild(element);
    await settle();
    return element;
}

/** The first element that matches inside a component; ` >>> ` goes on inside a component of it. Fails if there is none. */
export function find<Found extends Element = Mounted>(host: Element, selector: string): Found {
    const [found] = findAll<Found>(host, selector);
    if (!found) {
        throw new Error(`No ${selector} in ${host.tagName.toLowerCase()}`);
    }
    return found;
}

/** Whether something matches inside a component; ` >>> ` goes on inside a component of it. */
export function has(host: Element, selector: string): boolean {
    return findAll(host, selector).length > 0;
}

/** All elements that match inside a component; ` >>> ` goes on inside a component of it. */
export function findAll<Found extends Element = Mounted>(host: Element, selector: string): Found[] {
    const into = (hosts: Element[], step: string): Element[] =>
        hosts.flatMap((one) => [...(one.shadowRoot?.querySelectorAll(step) ?? [])]);
    return selector.split(' >>> ').reduce(into, [host]) as Found[];
}

/** Lets promises and redraws run. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn++) {
        await Promise.resolve();
    }
}

/** Clicks, and waits until the component is redrawn. */
export async function click(element: Element): Promise<void> {
    element.dispatchEvent(new CustomEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await settle();
}
