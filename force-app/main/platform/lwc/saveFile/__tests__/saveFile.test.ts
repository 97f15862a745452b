import { saveFile } from 'c/saveFile';

describe('saveFile', () => {
    it('lets the browser download what it is given, under its name', () => {
        const made = jest.fn((_: Blob) => 'blob:one');
        const revoked = jest.fn();
        Object.assign(URL, { createObjectURL: made, revokeObjectURL: revoked });
        const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
            this: HTMLAnchorElement
        ) {
            expect(this.download).toBe('data.json');
            expect(this.href).toBe('blob:one');
        });

        saveFile('data.json', 'application/json', '{}');

        expect(clicked).toHaveBeenCalledTimes(1);
        expect(made.mock.calls[0]?.[0]?.type).toBe('application/json');
        expect(revoked).toHaveBeenCalledWith('blob:one');
    });
});
