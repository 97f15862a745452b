/** All apps and tabs of the org, to search and open. */
import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { shellText } from 'shell/texts';
import type { AppSummary, NavigationItem, ShellModel } from '../../../pageModel.ts';

export default class AppLauncher extends LightningModal {
  @api shell!: ShellModel;
  term = '';

  get title(): string {
    return shellText('appLauncher');
  }
  get searchLabel(): string {
    return shellText('searchApps');
  }
  get appsLabel(): string {
    return shellText('apps');
  }
  get itemsLabel(): string {
    return shellText('allItems');
  }
  get nothingLabel(): string {
    return shellText('noResults');
  }

  get apps(): (AppSummary & { url: string; style: string; initials: string })[] {
    return this.shell.apps
      .filter(({ label }) => this.matches(label))
      .map((app) => ({
        ...app,
        url: `/lightning/app/${app.name}`,
        style: `background: ${/^#[0-9a-fA-F]{3,8}$/.test(app.color) ? app.color : '#0176d3'}`,
        initials: app.label
          .split(/\s+/)
          .map((word) => word[0] ?? '')
          .slice(0, 2)
          .join('')
          .toUpperCase()
      }));
  }

  get items(): readonly NavigationItem[] {
    return this.shell.allItems.filter(({ label }) => this.matches(label));
  }

  get nothing(): boolean {
    return this.apps.length === 0 && this.items.length === 0;
  }

  private matches(label: string): boolean {
    return label.toLowerCase().includes(this.term.trim().toLowerCase());
  }

  search(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
  }

  closeLauncher(): void {
    this.close();
  }
}
