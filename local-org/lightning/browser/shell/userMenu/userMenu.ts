/** The user's menu: who is logged in, and a switch to another user of the org. */
import { LightningElement } from 'lwc';
import { request } from 'localOrg/request';
import { shellText } from 'shell/texts';

interface UserSummary {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly profileName: string;
}

export default class UserMenu extends LightningElement {
  open = false;
  users: readonly UserSummary[] = [];
  error = '';
  private outside = (event: Event): void => {
    if (!event.composedPath().includes(this.template!.host)) this.open = false;
  };

  get user() {
    return globalThis.localOrg.user;
  }

  get initials(): string {
    return this.user.name
      .split(/\s+/)
      .map((word) => word[0] ?? '')
      .slice(0, 2)
      .join('')
      .toUpperCase();
  }

  get buttonTitle(): string {
    return `View profile: ${this.user.name}`;
  }

  get switchLabel(): string {
    return shellText('switchUser');
  }

  get expanded(): string {
    return String(this.open);
  }

  get others(): { id: string; name: string; detail: string }[] {
    return this.users
      .filter(({ id }) => id !== this.user.id)
      .map(({ id, name, title, profileName }) => ({ id, name, detail: title ?? profileName }));
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.outside);
  }

  async toggle(): Promise<void> {
    this.open = !this.open;
    if (!this.open) {
      document.removeEventListener('click', this.outside);
      return;
    }
    document.addEventListener('click', this.outside);
    if (this.users.length > 0) return;
    try {
      this.users = ((await request('GET', '/local-org/session')) as { users: UserSummary[] }).users;
    } catch {
      this.error = 'The users of the org could not be read.';
    }
  }

  closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    (this.template!.querySelector('[data-trigger]') as HTMLElement | null)?.focus();
  }

  async switchUser(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    try {
      await request('POST', '/local-org/session', { userId: id });
      location.reload();
    } catch {
      this.error = 'The org did not switch the user.';
    }
  }
}
