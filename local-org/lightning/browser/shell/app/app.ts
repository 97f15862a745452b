/** The frame of Lightning Experience: header, navigation bar and the page. */
import { LightningElement } from 'lwc';
import { onDialog, onPage } from 'shell/router';
import { openRecordDialog } from 'shell/recordModal';
import { shellText } from 'shell/texts';
import type { PageAnswer, PageModel, ShellModel } from '../../../pageModel.ts';

interface Boot {
  readonly page: PageAnswer;
  readonly shell: ShellModel;
}

export default class App extends LightningElement {
  shell: ShellModel;
  answer: PageAnswer;
  /** Counts pages, so that each is drawn anew. */
  turn = 0;
  problemsShown = true;

  constructor() {
    super();
    const boot = globalThis.localOrg as unknown as Boot;
    this.shell = boot.shell;
    this.answer = boot.page;
  }

  connectedCallback(): void {
    onPage((answer) => {
      this.answer = answer;
      this.turn += 1;
      window.scrollTo(0, 0);
      // A reader of the page is told that it is another one now.
      (this.template!.querySelector('[data-main]') as HTMLElement | null)?.focus({ preventScroll: true });
    });
    onDialog((pageReference) => void openRecordDialog(pageReference));
  }

  get pages(): { key: string; model: PageModel }[] {
    return [{ key: `page-${this.turn}`, model: this.answer.page }];
  }

  get skipLabel(): string {
    return shellText('skip');
  }

  get activeItem(): string | null {
    return this.answer.activeItem;
  }

  get problems(): { key: number; text: string }[] {
    return this.problemsShown ? this.shell.problems.slice(0, 20).map((text, key) => ({ key, text })) : [];
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  get problemsTitle(): string {
    const { length } = this.shell.problems;
    return length === 1 ? '1 problem in the project’s components' : `${length} problems in the project’s components`;
  }

  hideProblems(): void {
    this.problemsShown = false;
  }

  skipToContent(event: Event): void {
    event.preventDefault();
    (this.template!.querySelector('[data-main]') as HTMLElement | null)?.focus();
  }
}
