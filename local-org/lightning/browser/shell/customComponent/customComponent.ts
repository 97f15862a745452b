/** A Lightning web component of the project on a page, with its properties; what goes wrong in it stays in its place. */
import { LightningElement, api, getComponentDef } from 'lwc';

type Constructor = Parameters<typeof getComponentDef>[0];

export default class CustomComponent extends LightningElement {
  @api name = '';
  @api properties: Record<string, unknown> = {};
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api regionWidth: string | undefined;
  constructorOfComponent: Constructor | undefined;
  problem = '';

  async connectedCallback(): Promise<void> {
    let found: unknown;
    try {
      found = (await globalThis.localOrg.modules)[this.name]?.default;
    } catch (error) {
      this.problem = `The project's components could not start: ${(error as Error).message}`;
      return;
    }
    if (found) this.constructorOfComponent = found as Constructor;
    else
      this.problem = `Not supported by the local org: the component ${this.name} (the project has no Lightning web component of that name).`;
  }

  /** Only properties that the component declares with @api. */
  get spread(): Record<string, unknown> {
    const declared = this.constructorOfComponent ? getComponentDef(this.constructorOfComponent).props : {};
    const values: Record<string, unknown> = { ...this.properties };
    if (this.recordId !== undefined)
      Object.assign(values, { recordId: this.recordId, objectApiName: this.objectApiName });
    if (this.regionWidth !== undefined) values['flexipageRegionWidth'] = this.regionWidth;
    return Object.fromEntries(Object.entries(values).filter(([name]) => name in declared));
  }

  get shown(): boolean {
    return this.constructorOfComponent !== undefined && this.problem === '';
  }

  errorCallback(error: Error): void {
    // What fails afterwards, while the broken component is taken down, only hides the cause.
    if (this.problem === '')
      this.problem = `c-${this.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${error.message}`;
    // The stack tells a developer the line; the page tells the user what failed.
    console.error(error);
  }
}
