/** What the package's code calls on base components it finds in its own templates. */

/** Any base component that takes input: lightning-input, lightning-combobox, lightning-textarea, lightning-radio-group. */
interface LightningInputElement extends HTMLElement {
    value: string;
    checkValidity(): boolean;
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
}
