/** A Lightning page: its regions in the places its template gives them (Metadata API Developer Guide, "FlexiPage", template names). */
import { LightningElement, api } from 'lwc';
import type { FlexiPageModel, PageItem } from '../../../pageModel.ts';
import type { PageSubject } from 'shell/item';

interface Placed {
  readonly name: string;
  readonly items: readonly PageItem[];
  readonly style: string;
  readonly width: 'SMALL' | 'MEDIUM' | 'LARGE';
}

/** Regions in rows, with their share of twelve columns. */
const TEMPLATES: readonly { readonly name: RegExp; readonly rows: readonly (readonly [string, number][])[] }[] = [
  {
    name: /ThreeCol/i,
    rows: [
      [['header', 12]],
      [
        ['leftsidebar', 3],
        ['main', 6],
        ['rightsidebar', 3]
      ]
    ]
  },
  {
    name: /TwoColEqual/i,
    rows: [
      [['header', 12]],
      [
        ['leftcol', 6],
        ['rightcol', 6]
      ]
    ]
  },
  {
    name: /LeftSidebar/i,
    rows: [
      [['header', 12]],
      [
        ['sidebar', 4],
        ['main', 8]
      ]
    ]
  },
  {
    name: /^home:/i,
    rows: [
      [
        ['top', 8],
        ['sidebar', 4]
      ],
      [
        ['bottomLeft', 4],
        ['bottomRight', 4]
      ]
    ]
  }
];

const FULL = new Set(['header', 'subheader', 'top', 'headerpinned', 'footer', 'bottom']);
const NARROW = /sidebar|^right$|pinnedright/i;

export default class FlexiPage extends LightningElement {
  @api page!: FlexiPageModel;
  @api subject: PageSubject | null = null;

  get regions(): Placed[] {
    const regions = this.page.regions.filter(({ items }) => items.length > 0);
    const known = TEMPLATES.find(({ name }) => name.test(this.page.template));
    const shares = new Map<string, number>();
    for (const row of known?.rows ?? []) {
      const present = row.filter(([name]) =>
        regions.some((region) => region.name.toLowerCase() === name.toLowerCase())
      );
      const total = present.reduce((sum, [, share]) => sum + share, 0);
      for (const [name, share] of present) shares.set(name.toLowerCase(), Math.round((share / total) * 12));
    }
    const others = regions.filter(({ name }) => !shares.has(name.toLowerCase()) && !FULL.has(name.toLowerCase()));
    const sidebars = others.filter(({ name }) => NARROW.test(name)).length;
    const mains = others.length - sidebars;
    return regions.map(({ name, items }) => {
      const key = name.toLowerCase();
      const share =
        shares.get(key) ??
        (FULL.has(key)
          ? 12
          : NARROW.test(name)
            ? mains > 0
              ? 4
              : Math.floor(12 / sidebars)
            : Math.floor((sidebars > 0 ? 8 : 12) / Math.max(1, mains)));
      return { name, items, style: `--share: ${share}`, width: share >= 8 ? 'LARGE' : share >= 5 ? 'MEDIUM' : 'SMALL' };
    });
  }
}
