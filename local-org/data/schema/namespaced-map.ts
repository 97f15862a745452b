/** A map of schema names that also finds them with the package's own namespace in front. */

/** Keys are lower-cased API names without namespace; `ns__plan__c` finds `plan__c`. Iterating gives each entry once. */
export class NamespacedMap<T> extends Map<string, T> {
  readonly #prefix: string | undefined;

  constructor(namespace: string | undefined) {
    super();
    this.#prefix = namespace === undefined ? undefined : `${namespace.toLowerCase()}__`;
  }

  override get(key: string): T | undefined {
    const found = super.get(key);
    if (found !== undefined || this.#prefix === undefined || !key.startsWith(this.#prefix)) return found;
    return super.get(key.slice(this.#prefix.length));
  }

  override has(key: string): boolean {
    return (
      super.has(key) ||
      (this.#prefix !== undefined && key.startsWith(this.#prefix) && super.has(key.slice(this.#prefix.length)))
    );
  }
}
