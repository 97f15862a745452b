/** One component of a Lightning page, if its visibility rule lets it show. */
import { LightningElement, api } from 'lwc';
import type { ComponentItem, PageItem, RecordPageModel } from '../../../pageModel.ts';
import type { RecordRepresentation } from 'localOrg/records';
import { isVisible } from 'shell/visibility';

/** What the page is about; null on app and home pages. */
export interface PageSubject {
  readonly model: RecordPageModel;
  readonly record: RecordRepresentation | undefined;
}

const PATH = 'runtime_sales_pathassistant:pathAssistant';
const NATIVE = new Set([
  PATH,
  'force:highlightsPanel',
  'force:detailPanel',
  'flexipage:tabset',
  'flexipage:tabset2',
  'force:relatedListContainer',
  'force:relatedListSingleContainer',
  'lst:dynamicRelatedList',
  'flexipage:richText',
  'flexipage:filterListCard',
  'flexipage:fieldSection',
  'flexipage:accordion'
]);
/** Parts of the mobile app, which a desktop page leaves out. */
const LEFT_OUT = new Set(['force:recordDetailPanelMobile']);

export default class Item extends LightningElement {
  @api item!: PageItem;
  @api subject: PageSubject | null = null;
  @api width = 'LARGE';

  get component(): ComponentItem | null {
    return this.item.kind === 'component' ? this.item : null;
  }

  get refusal(): string {
    try {
      isVisible(this.item.visibility, this.subject?.record);
      return '';
    } catch (error) {
      return (error as Error).message.replace('Not supported by the local org: ', '');
    }
  }

  get visible(): boolean {
    return (
      this.refusal === '' &&
      isVisible(this.item.visibility, this.subject?.record) === true &&
      !LEFT_OUT.has(this.componentName)
    );
  }

  private get componentName(): string {
    return this.component?.component ?? '';
  }

  is(...names: string[]): boolean {
    return this.visible && names.includes(this.componentName);
  }

  get isHighlights(): boolean {
    return this.is('force:highlightsPanel') && this.subject !== null;
  }
  get isDetail(): boolean {
    return this.is('force:detailPanel') && this.subject !== null;
  }
  get isTabset(): boolean {
    return this.is('flexipage:tabset', 'flexipage:tabset2');
  }
  get isAccordion(): boolean {
    return this.is('flexipage:accordion');
  }
  get isRelatedLists(): boolean {
    return this.is('force:relatedListContainer') && this.subject !== null;
  }
  get isRelatedList(): boolean {
    return this.is('force:relatedListSingleContainer', 'lst:dynamicRelatedList') && this.subject !== null;
  }
  get isPath(): boolean {
    return this.is(PATH) && this.subject !== null && this.pathField !== '';
  }
  get isListCard(): boolean {
    return this.is('flexipage:filterListCard');
  }
  get isRichText(): boolean {
    return this.is('flexipage:richText');
  }
  get isFieldSection(): boolean {
    return this.is('flexipage:fieldSection') && this.subject !== null;
  }

  get isCustom(): boolean {
    const name = this.componentName;
    return (
      this.visible &&
      name !== '' &&
      (!name.includes(':') || name.startsWith('c:') || name.startsWith(`${globalThis.localOrg.namespace ?? 'c'}:`))
    );
  }

  get isUnsupported(): boolean {
    return this.visible && this.component !== null && !this.isCustom && !NATIVE.has(this.componentName);
  }

  get customName(): string {
    return this.componentName.slice(this.componentName.indexOf(':') + 1);
  }

  get properties() {
    return this.component?.properties ?? {};
  }

  get pathField(): string {
    return String(this.properties['pathField'] ?? '');
  }

  get hidePathButton(): boolean {
    return this.properties['hideUpdateButton'] === 'true';
  }

  get richText(): string {
    const { decorate, richTextValue } = this.properties;
    return decorate === undefined && richTextValue === undefined ? '' : String(richTextValue ?? '');
  }

  get decorated(): boolean {
    return this.properties['decorate'] === 'true';
  }

  get relatedListName(): string {
    return String(this.properties['relatedListApiName'] ?? '');
  }

  get recordId(): string | undefined {
    return this.subject?.model.recordId;
  }

  get objectApiName(): string | undefined {
    return this.subject?.model.object.apiName;
  }
}
