import PlanRolloverModal from 'c/planRolloverModal';
import getRolloverItems from '@salesforce/apex/PlanController.getRolloverItems';
import rollOver from '@salesforce/apex/PlanController.rollOver';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PlanController.getRolloverItems', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/PlanController.rollOver', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const reading = getRolloverItems as unknown as jest.Mock;
const rolling = rollOver as unknown as jest.Mock;
const GROW = {
    id: 'o1',
    part: 'Objectives',
    partLabel: 'Objectives',
    name: 'Grow',
    note: '50 %',
    target: 100,
    hasTarget: true,
    canRename: true,
    choice: 'keep'
};
const TAX = { id: 'f1', part: 'Factors', partLabel: 'Factors', name: 'Border tax', canRename: true, choice: 'keep' };

async function open(): Promise<Mounted> {
    const modal = await mount('c-plan-rollover-modal', PlanRolloverModal, { planId: 'p01' });
    await settle();
    return modal;
}

async function enter(modal: Mounted, selector: string, value: string): Promise<void> {
    find(modal, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

beforeEach(() => {
    reading.mockResolvedValue([GROW, TAX]);
});

describe('c-plan-rollover-modal', () => {
    it('lists what could go over, by kind', async () => {
        const modal = await open();

        expect(findAll(modal, 'h3').map((one) => one.textContent)).toEqual(['Objectives', 'Factors']);
        expect(has(modal, '.new-name')).toBe(false);
        await expect(modal).toBeAccessible();
    });

    it('takes a decision for each and closes with the new plan', async () => {
        rolling.mockResolvedValue({ id: 'p02' });
        const modal = await open();

        await enter(modal, '.choice[data-id="o1"]', 'revise');
        await enter(modal, '.new-name[data-id="o1"]', 'Grow more');
        await enter(modal, '.new-target[data-id="o1"]', '200');
        await enter(modal, '.choice[data-id="f1"]', 'drop');
        find(modal, '.close-previous').dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await click(find(modal, '.save'));

        expect(rolling).toHaveBeenCalledWith({
            planId: 'p01',
            items: [
                { ...GROW, choice: 'revise', name: 'Grow more', target: 200 },
                { ...TAX, choice: 'drop' }
            ],
            closePrevious: false
        });
        expect(modal.close).toHaveBeenCalledWith({ id: 'p02' });
    });

    it('shows many items in portions and decides about all of a kind at once', async () => {
        reading.mockResolvedValue(
            Array.from({ length: 120 }, (_, at) => ({ ...TAX, id: `f${at}`, name: `Factor ${at}` }))
        );
        rolling.mockResolvedValue({ id: 'p02' });
        const modal = await open();
        expect(findAll(modal, '.item')).toHaveLength(50);

        for (const left of [70, 20]) {
            expect(find(modal, 'c-show-more').left).toBe(left);
            find(modal, 'c-show-more').dispatchEvent(new CustomEvent('more'));
            await settle();
        }
        expect(findAll(modal, '.item')).toHaveLength(120);

        await click(find(modal, '.drop-all'));
        await click(find(modal, '.save'));
        const { items } = rolling.mock.calls[0][0] as { items: { choice: string }[] };
        expect(items.filter(({ choice }) => choice === 'drop')).toHaveLength(120);
    });

    it('leaves the name of a cell alone', async () => {
        reading.mockResolvedValue([{ ...TAX, canRename: false, hasTarget: true, targetLabel: 'Potential' }]);
        const modal = await open();
        await enter(modal, '.choice[data-id="f1"]', 'revise');

        expect(has(modal, '.new-name')).toBe(false);
        expect(find(modal, '.new-target').label).toBe('Potential');
    });

    it('asks for a new target only where there is one', async () => {
        const modal = await open();

        await enter(modal, '.choice[data-id="f1"]', 'revise');

        expect(has(modal, '.new-name[data-id="f1"]')).toBe(true);
        expect(has(modal, '.new-target[data-id="f1"]')).toBe(false);
    });

    it('lets nobody take over what it was refused to show', async () => {
        reading.mockRejectedValue({ body: { message: 'It goes on already' } });
        const modal = await open();

        expect(find(modal, 'c-error-panel').messages).toEqual(['It goes on already']);
        expect(find(modal, '.save').disabled).toBe(true);
        await expect(modal).toBeAccessible();
    });

    it('can be tried again where only the carrying was refused', async () => {
        rolling.mockRejectedValue({ body: { message: 'The target equals the baseline' } });
        const modal = await open();
        expect(find(modal, '.save').disabled).toBe(false);
        await click(find(modal, '.save'));

        expect(find(modal, '.save').disabled).toBe(false);
    });

    it('says why nothing goes over', async () => {
        reading.mockRejectedValue({ body: { message: 'Gone' } });
        expect(find(await open(), 'c-error-panel').messages).toEqual(['Gone']);
        reading.mockResolvedValue([GROW]);
        rolling.mockRejectedValue({ body: { message: 'The target equals the baseline' } });
        const modal = await open();
        await click(find(modal, '.save'));
        expect(find(modal, 'c-error-panel').messages).toEqual(['The target equals the baseline']);
        expect(modal.close).not.toHaveBeenCalled();
        await click(find(modal, '.cancel'));
        expect(modal.close).toHaveBeenCalledWith();
    });
});
