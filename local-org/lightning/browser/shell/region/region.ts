/** The components of a region, facet or tab, one below the other. */
import { LightningElement, api } from 'lwc';
import type { PageItem } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';

export default class Region extends LightningElement {
  @api items: readonly PageItem[] = [];
  @api subject: PageSubject | null = null;
  @api width = 'LARGE';

  get entries(): { key: string; item: PageItem }[] {
    return this.items.map((item, index) => ({ key: `${item.identifier}-${index}`, item }));
  }
}
