/** `lightning/actions`: how a quick action component closes the dialog it stands in. */

export const CLOSE_ACTION_EVENT = 'lightning__actionsclosescreen';

export class CloseActionScreenEvent extends CustomEvent<undefined> {
  constructor(options: { bubbles?: boolean; composed?: boolean } = {}) {
    super(CLOSE_ACTION_EVENT, { bubbles: true, composed: true, ...options });
  }
}
