/** `force:detailPanel` and `flexipage:fieldSection`: the record's fields by layout, with an edit button at each one. */
import { LightningElement, api } from 'lwc';
import type { ComponentItem, FieldModel, LayoutSection, PageItem } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';
import { openRecordDialog } from 'shell/recordModal';
import { shellText } from 'shell/texts';
import { isVisible } from 'shell/visibility';

interface ShownField {
  readonly key: string;
  readonly field: FieldModel;
  readonly editable: boolean;
  readonly editTitle: string;
}

interface ShownSection {
  readonly key: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly open: boolean;
  readonly icon: string;
  readonly expanded: string;
  readonly columns: { key: number; fields: ShownField[] }[];
}

export default class DetailPanel extends LightningElement {
  @api subject!: PageSubject;
  /** A Dynamic Forms section instead of the layout. */
  @api section: ComponentItem | null = null;
  closed: readonly string[] = [];

  private get layout(): readonly LayoutSection[] {
    if (!this.section) return this.subject.model.layout;
    const { properties, facets } = this.section;
    const columns = (facets['columns'] ?? []).flatMap((column) =>
      column.kind === 'component' ? [column.facets['body'] ?? []] : []
    );
    const label = String(properties['label'] ?? '');
    return [{ label, showLabel: label !== '', columns: columns.map((items) => this.itemsOf(items)) }];
  }

  private itemsOf(items: readonly PageItem[]): LayoutSection['columns'][number] {
    return items.flatMap((item) => {
      if (item.kind !== 'field') return [];
      try {
        if (isVisible(item.visibility, this.subject.record) !== true) return [];
      } catch {
        return [];
      }
      return [{ field: item.field, behavior: item.behavior === 'none' ? ('edit' as const) : item.behavior }];
    });
  }

  get sections(): ShownSection[] {
    const { object } = this.subject.model;
    const { record } = this.subject;
    return this.layout
      .map((section, index): ShownSection => {
        const key = `${section.label}-${index}`;
        const open = !this.closed.includes(key);
        return {
          key,
          open,
          label: section.label,
          showLabel: section.showLabel,
          icon: open ? 'utility:chevrondown' : 'utility:chevronright',
          expanded: String(open),
          columns: section.columns.map((column, columnIndex) => ({
            key: columnIndex,
            fields: column.flatMap(({ field: name, behavior }): ShownField[] => {
              const field = object.fields[name];
              // A field the user may not read is missing in the record.
              if (
                !field ||
                (record && record.fields[name] === undefined && field.type !== 'address' && field.type !== 'location')
              )
                return [];
              return [
                {
                  key: name,
                  field,
                  editable: object.updateable && field.updateable && behavior !== 'readonly',
                  editTitle: shellText('editField', field.label)
                }
              ];
            })
          }))
        };
      })
      .filter((section) => section.columns.some(({ fields }) => fields.length > 0));
  }

  toggle(event: Event): void {
    const key = (event.currentTarget as HTMLElement).dataset['key'] ?? '';
    this.closed = this.closed.includes(key) ? this.closed.filter((each) => each !== key) : [...this.closed, key];
  }

  edit(event: Event): void {
    const { object, recordId } = this.subject.model;
    const field = (event.currentTarget as HTMLElement).dataset['field'];
    void openRecordDialog(
      { type: 'standard__recordPage', attributes: { objectApiName: object.apiName, recordId, actionName: 'edit' } },
      this.subject.model,
      field
    );
  }
}
