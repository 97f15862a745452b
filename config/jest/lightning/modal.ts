/** Stands in for the platform's dialogs: `open` is a mock, `close` keeps what the dialog closed with. */
import { LightningElement, api } from 'lwc';

export default class LightningModal extends LightningElement {
    static open = jest.fn();

    @api label = '';
    @api size = 'medium';
    @api description = '';
    @api disableClose = false;

    @api close = jest.fn();
}
