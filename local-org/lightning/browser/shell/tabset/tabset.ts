/** `flexipage:tabset` (and accordions, drawn the same way): native tabs whose content is made when it is first opened, and kept. */
import { LightningElement, api } from 'lwc';
import type { ComponentItem, PageItem } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';
import { isVisible } from 'shell/visibility';
import { shellText } from 'shell/texts';

interface Tab {
  readonly value: string;
  readonly label: string;
  readonly items: readonly PageItem[];
  readonly opened: boolean;
}

const STANDARD_LABELS: Readonly<Record<string, string>> = { Details: 'details', Related: 'related' };

export default class Tabset extends LightningElement {
  @api item!: ComponentItem;
  @api subject: PageSubject | null = null;
  @api width = 'LARGE';
  opened: readonly string[] = [];
  active = '';

  private get parts(): readonly PageItem[] {
    const { facets } = this.item;
    return facets['tabs'] ?? facets['sections'] ?? Object.values(facets)[0] ?? [];
  }

  get tabs(): Tab[] {
    return this.parts.flatMap((part, index): Tab[] => {
      if (part.kind !== 'component') return [];
      if (!this.shows(part)) return [];
      const label = String(part.properties['title'] ?? part.properties['label'] ?? `Tab ${index + 1}`);
      const value = `${part.identifier || 'tab'}-${index}`;
      return [
        {
          value,
          label: STANDARD_LABELS[label] ? shellText(STANDARD_LABELS[label]) : label,
          items: part.facets['body'] ?? [],
          opened: this.opened.includes(value)
        }
      ];
    });
  }

  private shows(part: ComponentItem): boolean {
    try {
      return isVisible(part.visibility, this.subject?.record) === true;
    } catch {
      return true; // the tab's own components say what cannot be judged
    }
  }

  connectedCallback(): void {
    const active = this.parts.findIndex((part) => part.kind === 'component' && part.properties['active'] === 'true');
    const first = this.tabs[Math.max(0, active)] ?? this.tabs[0];
    if (!first) return;
    this.active = first.value;
    this.opened = [first.value];
  }

  activate(event: Event): void {
    const { value } = event.target as HTMLElement & { value: string };
    if (value && !this.opened.includes(value)) this.opened = [...this.opened, value];
  }
}
