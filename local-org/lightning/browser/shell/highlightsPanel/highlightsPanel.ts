/** `force:highlightsPanel`: the record's name, the fields of its compact layout, and its actions. */
import { LightningElement, api } from 'lwc';
import { confirmDelete, runAction } from 'shell/recordModal';
import { shellText } from 'shell/texts';
import type { ActionModel, FieldModel } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';

const SHOWN = 3;
const WORDS: Readonly<Record<string, string>> = {
  Edit: 'edit',
  Delete: 'delete',
  Clone: 'clone',
  ChangeOwnerOne: 'changeOwner'
};

export default class HighlightsPanel extends LightningElement {
  @api subject!: PageSubject;

  get title(): string {
    const { record, model } = this.subject;
    const name = record?.fields[model.object.nameField];
    return name ? (name.displayValue ?? String(name.value ?? '')) : '';
  }

  get loading(): boolean {
    return this.subject.record === undefined;
  }

  get fields(): { field: FieldModel; key: string }[] {
    const { object, compactFields } = this.subject.model;
    return compactFields
      .filter((name) => name !== object.nameField)
      .slice(0, 6)
      .flatMap((name) => (object.fields[name] ? [{ field: object.fields[name], key: name }] : []));
  }

  private get allActions(): (ActionModel & { text: string })[] {
    return this.subject.model.actions.map((action) => ({
      ...action,
      text:
        WORDS[action.name] && action.label === (action.kind === 'changeOwner' ? 'Change Owner' : action.name)
          ? shellText(WORDS[action.name]!)
          : action.label
    }));
  }

  get shownActions() {
    return this.allActions.slice(0, SHOWN);
  }

  get moreActions() {
    return this.allActions.slice(SHOWN);
  }

  get moreLabel(): string {
    return shellText('moreActions');
  }

  /** Actions of the layout that the local org does not have; said small, for most layouts name some of the mobile app. */
  get unsupportedActions(): string {
    const names = this.subject.model.unsupported.actions;
    return names.length === 0 ? '' : `Not supported by the local org: the actions ${names.join(', ')}`;
  }

  get hasMore(): boolean {
    return this.moreActions.length > 0;
  }

  press(event: Event): void {
    this.run((event.currentTarget as HTMLElement).dataset['name'] ?? '');
  }

  select(event: CustomEvent<{ value: string }>): void {
    this.run(event.detail.value);
  }

  private run(name: string): void {
    const action = this.subject.model.actions.find((each) => each.name === name);
    if (!action) return;
    if (action.kind === 'delete')
      void confirmDelete(this.subject.model.object, this.subject.model.recordId, this.title);
    else void runAction(action, this.subject);
  }
}
