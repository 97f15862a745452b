/** `lightning-input-rich-text`: bold, italic, underline and lists; formats and images beyond that are not offered. */
import { LightningElement, api } from 'lwc';

const ALLOWED = new Set([
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'S',
  'P',
  'BR',
  'UL',
  'OL',
  'LI',
  'A',
  'SPAN',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'BLOCKQUOTE',
  'CODE',
  'PRE',
  'SUB',
  'SUP',
  'IMG',
  'TABLE',
  'TBODY',
  'TR',
  'TD',
  'TH'
]);
const ATTRIBUTES = new Set(['href', 'target', 'src', 'alt', 'class']);

export default class InputRichText extends LightningElement {
  @api label = '';
  @api labelVisible = false;
  @api disabled = false;
  @api required = false;
  @api messageWhenBadInput = 'Complete this field.';
  @api valid: boolean | undefined;
  @api placeholder = '';
  @api formats: unknown;
  error = '';
  private text = '';
  private drawn = '';

  @api get value(): string {
    return this.text;
  }
  set value(value: string | null | undefined) {
    this.text = value ?? '';
    this.draw();
  }

  get editable(): string {
    return String(!this.disabled);
  }

  renderedCallback(): void {
    this.draw();
  }

  private draw(): void {
    const box = this.box;
    if (!box || this.drawn === this.text) return;
    box.innerHTML = clean(this.text);
    this.drawn = this.text;
  }

  private get box(): HTMLElement | null {
    return this.template!.querySelector('.text') as HTMLElement | null;
  }

  type(): void {
    const box = this.box;
    if (!box) return;
    this.text = box.textContent === '' && !box.querySelector('img') ? '' : clean(box.innerHTML);
    this.drawn = this.text;
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.text }, bubbles: true, composed: true }));
  }

  apply(event: Event): void {
    event.preventDefault();
    if (this.disabled) return;
    this.box?.focus();
    document.execCommand((event.currentTarget as HTMLElement).dataset['command'] ?? '');
    this.type();
  }

  @api focus(): void {
    this.box?.focus();
  }

  @api reportValidity(): boolean {
    this.error = this.required && this.text === '' ? this.messageWhenBadInput : '';
    return this.error === '';
  }
}

/** Markup without scripts, event handlers and foreign elements. */
function clean(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...page.body.querySelectorAll('*')]) {
    if (!ALLOWED.has(element.tagName)) {
      if (['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'SVG'].includes(element.tagName.toUpperCase())) element.remove();
      else element.replaceWith(...element.childNodes);
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (
        !ATTRIBUTES.has(name) ||
        (/^(?:href|src)$/.test(name) && !/^(?:https?:|mailto:|\/|data:image\/)/i.test(value))
      )
        element.removeAttribute(name);
    }
  }
  return page.body.innerHTML;
}
