import type { LightningElement } from 'lwc';

/**
 * For a dialog that another one may follow. `open` of a dialog gives its result as soon as it begins to close, and gives the
 * focus back to where it was once it has faded out. A dialog that is opened meanwhile would lose the focus to the page behind
 * it, and a list that was just opened in it would close.
 *
 * @returns `onleft`, for the settings of `open`, and `left`, which is fulfilled when the dialog has left the page
 */
export function departure(): { onleft: () => void; left: Promise<void> } {
    let onleft = (): void => undefined;
    const left = new Promise<void>((resolve) => {
        onleft = resolve;
    });
    return { onleft, left };
}

/** Tells who opened a dialog that it has left the page; for its `disconnectedCallback`. */
export function tellDeparture(dialog: LightningElement): void {
    dialog.dispatchEvent(new CustomEvent('left'));
}
