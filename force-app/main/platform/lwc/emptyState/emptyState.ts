import { LightningElement, api } from 'lwc';

/** Says why there is nothing to see and what to do next. What can be done goes into the slot as buttons. */
export default class EmptyState extends LightningElement {
    /** Icon above the heading, such as `utility:search`. */
    @api iconName = '';

    /** Heading. */
    @api heading = '';

    /** What to do next, a sentence or two. */
    @api message = '';
}
