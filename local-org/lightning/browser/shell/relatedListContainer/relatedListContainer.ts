/** `force:relatedListContainer`: all related lists of the record's layout. */
import { LightningElement, api } from 'lwc';
import type { PageSubject } from 'shell/item';
import { shellText } from 'shell/texts';

export default class RelatedListContainer extends LightningElement {
  @api subject!: PageSubject;

  get lists(): { key: string; name: string }[] {
    return this.subject.model.relatedLists.map(({ name }) => ({ key: name, name }));
  }

  get unsupported(): readonly string[] {
    return this.subject.model.unsupported.relatedLists.map((name) => `the related list ${name}`);
  }

  get emptyLabel(): string {
    return shellText('noRelated');
  }

  get isEmpty(): boolean {
    return this.lists.length === 0 && this.unsupported.length === 0;
  }
}
