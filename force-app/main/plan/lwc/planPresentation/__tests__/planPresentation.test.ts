import PlanPresentation from 'c/planPresentation';
import { loadStyle } from 'lightning/platformResourceLoader';
import { MessageContext, publish } from 'lightning/messageService';
import { refreshApex } from '@salesforce/apex';
import getPresentation from '@salesforce/apex/PlanPresentationController.getPresentation';
import PLAN_CHOSEN from '@salesforce/messageChannel/Plan_Chosen__c';
import { choosePlan } from 'c/planChoice';
import { presentation } from '../../../../../../config/jest/data/presentation';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock('lightning/platformResourceLoader', () => ({ loadStyle: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/PlanPresentationController.getPresentation',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const wire = getPresentation as unknown as {
    emit(data: unknown): void;
    error(body: unknown): void;
    getLastConfig(): unknown;
};
const style = loadStyle as unknown as jest.Mock;

async function open(data: unknown = presentation()): Promise<Mounted> {
    const element = await mount('c-plan-presentation', PlanPresentation, { recordId: 'p01' });
    wire.emit(data);
    await settle();
    return element;
}

async function chooseCopy(element: Mounted, value: string): Promise<void> {
    find(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

beforeEach(() => {
    window.print = jest.fn();
});

describe('c-plan-presentation', () => {
    it('shows a skeleton until there is an answer', async () => {
        const element = await mount('c-plan-presentation', PlanPresentation, { recordId: 'p01' });

        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        expect(find(element, '.print').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the cover and the sections in order', async () => {
        const element = await open();

        expect(find(element, '.customer').textContent).toBe('Nordfjell Paper');
        expect(find(element, '.plan-name').textContent).toBe('Plan 2026');
        expect(find(element, '.ambition').textContent).toBe('Partner for uptime');
        expect(findAll(element, '.section').map((one) => one.dataset.section)).toEqual([
            'situation',
            'objectives',
            'strategy'
        ]);
        expect(find(element, '.internal').textContent).toBe('c.Present_Internal');
        expect(find(element, '[data-section="strategy"] .nothing').textContent).toBe('c.Present_Nothing');
        await expect(element).toBeAccessible();
    });

    it('shows what was typed as text, never as markup', async () => {
        const element = await open();

        expect(find(element, '[data-section="situation"] .item-title').textContent).toBe('<b>Carbon</b> border tax');
        expect(has(element, '.item-title b')).toBe(false);
    });

    it('draws figures by their kind, and the bar no longer than the way', async () => {
        const element = await open();

        expect(find(element, 'lightning-formatted-number[data-kind="currency"]').currencyCode).toBe('EUR');
        expect(find(element, 'lightning-formatted-number[data-kind="percent"]').formatStyle).toBe('percent-fixed');
        expect(find(element, 'lightning-formatted-number[data-kind="number"]').value).toBe(20);
        expect(find(element, '.done').style.inlineSize || find(element, '.done').getAttribute('style')).toContain(
            '100%'
        );
        expect(find(element, '.progress-label').textContent).toBe('c.Present_Progress');
        expect(findAll(element, '[data-section="objectives"] .item-title')[1]?.textContent).toBe('c.Present_Untitled');
    });

    it('asks Apex for the customer’s copy, and shows neither the old one meanwhile nor empty chapters', async () => {
        const element = await open();
        expect(wire.getLastConfig()).toEqual({ recordId: 'p01', forCustomer: false });

        await chooseCopy(element, 'customer');
        expect(wire.getLastConfig()).toEqual({ recordId: 'p01', forCustomer: true });
        expect(has(element, '.paper')).toBe(false);
        wire.emit(presentation({ forCustomer: true }));
        await settle();

        expect(find(element, '.help').textContent).toBe('c.Present_Customer_Help');
        expect(has(element, '.internal')).toBe(false);
        expect(has(element, '[data-section="strategy"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('prints the plan only, and is itself again afterwards', async () => {
        const element = await open();
        let classAtPrint = '';
        window.print = jest.fn(() => {
            classAtPrint = find(element, '.paper').className;
        });

        await click(find(element, '.print'));
        expect(style).toHaveBeenCalledTimes(1);
        expect(window.print).toHaveBeenCalledTimes(1);
        expect(classAtPrint).toContain('kam-plan-print');
        window.dispatchEvent(new Event('afterprint'));
        await settle();

        expect(find(element, '.paper').className).not.toContain('kam-plan-print');
        await click(find(element, '.print'));
        expect(style).toHaveBeenCalledTimes(1);
        expect(window.print).toHaveBeenCalledTimes(2);
    });

    it('says why it cannot print', async () => {
        style.mockRejectedValueOnce(new Error('No styles'));
        const element = await open();

        await click(find(element, '.print'));

        expect(window.print).not.toHaveBeenCalled();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['No styles']);
    });

    it('says that there is no plan', async () => {
        const element = await open(presentation({ planId: undefined, cover: undefined, parts: [] }));

        expect(find(element, 'c-empty-state').heading).toBe('c.Plan_None_Title');
        expect(find(element, '.print').disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says what went wrong and tries again', async () => {
        const element = await mount('c-plan-presentation', PlanPresentation, { recordId: 'p01' });
        wire.error({ message: 'You may not see this.' });
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['You may not see this.']);
        await expect(element).toBeAccessible();

        (refreshApex as jest.Mock).mockRejectedValueOnce(new Error('Still not'));
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(refreshApex).toHaveBeenCalled();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Still not']);
    });

    it('follows the plan that is chosen on the account’s page', async () => {
        const element = await mount('c-plan-presentation', PlanPresentation, { recordId: '001P' });
        const choice = { recordId: '001P', planId: 'p02', year: null };
        choosePlan(choice);
        publish(MessageContext, PLAN_CHOSEN, choice);
        await settle();

        expect(has(element, 'c-board')).toBe(true);
        expect(wire.getLastConfig()).toEqual({ recordId: 'p02', forCustomer: false });
    });

    it('lets go of the page when it leaves', async () => {
        const element = await open();
        const removed = jest.spyOn(window, 'removeEventListener');

        element.remove();

        expect(removed).toHaveBeenCalledWith('afterprint', expect.any(Function));
    });
});
