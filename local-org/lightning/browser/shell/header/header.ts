/** The global header: logo, search, colour scheme and the user's menu. */
import { LightningElement, api } from 'lwc';
import { shellText } from 'shell/texts';
import type { ShellModel } from '../../../pageModel.ts';

const SCHEMES = ['system', 'light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
const KEY = 'localOrgColorScheme';

export default class Header extends LightningElement {
  @api shell!: ShellModel;
  scheme: Scheme = (localStorage.getItem(KEY) ?? 'system') as Scheme;

  get isSystem(): boolean {
    return this.scheme === 'system';
  }
  get isLight(): boolean {
    return this.scheme === 'light';
  }
  get isDark(): boolean {
    return this.scheme === 'dark';
  }

  get schemeTitle(): string {
    return shellText({ system: 'schemeSystem', light: 'schemeLight', dark: 'schemeDark' }[this.scheme]);
  }

  /** System, light, dark, and round again. */
  changeScheme(): void {
    const next = SCHEMES[(SCHEMES.indexOf(this.scheme) + 1) % SCHEMES.length]!;
    for (const scheme of SCHEMES) document.body.classList.toggle(`slds-color-scheme--${scheme}`, scheme === next);
    localStorage.setItem(KEY, next);
    this.scheme = next;
  }
}
