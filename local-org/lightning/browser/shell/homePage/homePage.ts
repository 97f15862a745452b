/** The home of an app without a home page of its own: its tabs as tiles. */
import { LightningElement } from 'lwc';
import { shellText } from 'shell/texts';
import type { NavigationItem, ShellModel } from '../../../pageModel.ts';

export default class HomePage extends LightningElement {
  get greeting(): string {
    const hour = new Date().getHours();
    return shellText(
      hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening',
      globalThis.localOrg.user.name.split(' ')[0] ?? ''
    );
  }

  get hint(): string {
    return shellText('noHome');
  }

  get items(): readonly NavigationItem[] {
    const { app } = globalThis.localOrg.shell as ShellModel;
    return app.items.filter(({ name }) => name !== 'standard-home');
  }
}
