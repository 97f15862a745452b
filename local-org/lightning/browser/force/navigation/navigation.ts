/**
 * `lightning/navigation` (Lightning Web Components Developer Guide, "Navigate to Pages, Records, and Lists"). The page's
 * router does the work; modules in any bundle reach it through `globalThis.localOrg`.
 */
import type { LightningElement } from 'lwc';
import type { PageReference, Router } from '../../localOrg.d.ts';

const NavigateKey: unique symbol = Symbol('Navigate');
const GenerateUrlKey: unique symbol = Symbol('GenerateUrl');

function router(): Router {
  const { router: current } = globalThis.localOrg;
  if (!current) throw new Error('lightning/navigation: the page has no router yet.');
  return current;
}

// TypeScript wants a mixin's class to take any parameters.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor<T = LightningElement> = new (...parameters: any[]) => T;

interface Navigating {
  [NavigateKey](pageReference: PageReference, replace?: boolean): void;
  [GenerateUrlKey](pageReference: PageReference): Promise<string>;
}

interface Mixin {
  <T extends Constructor>(Base: T): T & Constructor<Navigating>;
  readonly Navigate: typeof NavigateKey;
  readonly GenerateUrl: typeof GenerateUrlKey;
}

function mixin<T extends Constructor>(Base: T): T & Constructor<Navigating> {
  return class extends Base {
    [NavigateKey](pageReference: PageReference, replace?: boolean): void {
      router().navigate(pageReference, replace === true);
    }

    [GenerateUrlKey](pageReference: PageReference): Promise<string> {
      // A page reference that cannot be an address is told by the promise, as on the platform.
      return new Promise((resolve) => resolve(router().generateUrl(pageReference)));
    }
  };
}

/** Adds `this[NavigationMixin.Navigate](pageReference, replace)` and `this[NavigationMixin.GenerateUrl](pageReference)`. */
export const NavigationMixin: Mixin = Object.assign(mixin, {
  Navigate: NavigateKey,
  GenerateUrl: GenerateUrlKey
}) as Mixin;

export const Navigate: typeof NavigateKey = NavigateKey;
export const GenerateUrl: typeof GenerateUrlKey = GenerateUrlKey;

/** `import { navigate, generateUrl } from 'lightning/navigation'`, for code outside components. */
export function navigate(_component: unknown, pageReference: PageReference, replace?: boolean): void {
  router().navigate(pageReference, replace === true);
}

export function generateUrl(_component: unknown, pageReference: PageReference): string {
  return router().generateUrl(pageReference);
}

/** Wire adapter: the page reference of the current page. */
export class CurrentPageReference {
  readonly #emit: (pageReference: PageReference | null) => void;
  #unsubscribe: (() => void) | undefined;

  constructor(emit: (pageReference: PageReference | null) => void) {
    this.#emit = emit;
    emit(null);
  }

  update(): void {}

  connect(): void {
    const { router: current } = globalThis.localOrg;
    if (!current) return;
    this.#emit(current.current);
    this.#unsubscribe = current.subscribe((pageReference) => this.#emit(pageReference));
  }

  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
