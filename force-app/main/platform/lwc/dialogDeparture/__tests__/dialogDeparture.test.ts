import { createElement } from 'lwc';
import { departure } from 'c/dialogDeparture';
import Example from './example/example';

describe('c-dialog-departure', () => {
    it('waits until the dialog has left the page', async () => {
        const { onleft, left } = departure();
        const gone = jest.fn();
        void left.then(gone);
        const dialog = createElement('c-example', { is: Example });
        dialog.addEventListener('left', onleft);
        document.body.append(dialog);
        await Promise.resolve();
        expect(gone).not.toHaveBeenCalled();
        dialog.remove();
        await left;
        expect(gone).toHaveBeenCalledTimes(1);
    });
});
