/** The app's navigation bar: app launcher, the app's name and its tabs. Tabs that do not fit stand behind More. */
import { LightningElement, api } from 'lwc';
import AppLauncher from 'shell/appLauncher';
import { shellText } from 'shell/texts';
import type { NavigationItem, ShellModel } from '../../../pageModel.ts';

export default class NavigationBar extends LightningElement {
  @api shell!: ShellModel;
  @api activeItem: string | null = null;
  /** Tabs that fit; all until they were measured. */
  fitting = Number.POSITIVE_INFINITY;
  moreOpen = false;
  private observer: ResizeObserver | undefined;
  private outside = (event: Event): void => {
    if (!event.composedPath().includes(this.template!.host)) this.moreOpen = false;
  };

  get items(): (NavigationItem & { className: string; current: string | null })[] {
    return this.shell.app.items.map((item) => ({
      ...item,
      label: item.name === 'standard-home' ? shellText('home') : item.label,
      className: `item${item.name === this.activeItem ? ' active' : ''}`,
      current: item.name === this.activeItem ? 'page' : null
    }));
  }

  get shown() {
    return this.items.slice(0, this.fitting);
  }

  get overflowing() {
    return this.items.slice(this.fitting);
  }

  get hasHidden(): boolean {
    return this.overflowing.length > 0;
  }

  get moreExpanded(): string {
    return String(this.moreOpen);
  }

  get moreLabel(): string {
    return shellText('more');
  }

  get launcherTitle(): string {
    return shellText('appLauncher');
  }

  get colorStyle(): string {
    return `--app-color: ${/^#[0-9a-fA-F]{3,8}$/.test(this.shell.app.color) ? this.shell.app.color : '#0176d3'}`;
  }

  renderedCallback(): void {
    if (this.observer) return;
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(this.template!.querySelector('.bar')!);
    document.addEventListener('click', this.outside);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    document.removeEventListener('click', this.outside);
  }

  /** Widths are guessed from the labels, so that measuring never makes the bar jump. */
  measure(): void {
    const bar = this.template!.querySelector('.bar') as HTMLElement | null;
    if (!bar) return;
    const name = this.template!.querySelector('.app-name') as HTMLElement | null;
    let room = bar.clientWidth - (name?.offsetWidth ?? 0) - 64;
    const widths = this.shell.app.items.map(({ label }) => label.length * 7.4 + 28);
    const total = widths.reduce((sum, width) => sum + width, 0);
    if (total > room) room -= 84;
    let count = 0;
    for (const width of widths) {
      room -= width;
      if (room < 0) break;
      count++;
    }
    if (count !== this.fitting) this.fitting = count;
  }

  toggleMore(): void {
    this.moreOpen = !this.moreOpen;
  }

  closeMore(): void {
    this.moreOpen = false;
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.moreOpen = false;
  }

  async openLauncher(): Promise<void> {
    await AppLauncher.open({ label: this.launcherTitle, size: 'medium', shell: this.shell });
  }
}
