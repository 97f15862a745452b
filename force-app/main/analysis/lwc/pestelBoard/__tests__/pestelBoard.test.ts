import PestelBoard from 'c/pestelBoard';
import PestelCopyModal from 'c/pestelCopyModal';
import PestelEditModal from 'c/pestelEditModal';
import PestelTaskModal from 'c/pestelTaskModal';
import { choosePlan } from 'c/planChoice';
import LightningConfirm from 'lightning/confirm';
import { MessageContext, publish } from 'lightning/messageService';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import PLAN_CHOSEN from '@salesforce/messageChannel/Plan_Chosen__c';
import deleteFactor from '@salesforce/apex/PestelController.deleteFactor';
import getBoard from '@salesforce/apex/PestelController.getBoard';
import markReviewed from '@salesforce/apex/PestelController.markReviewed';
import restoreFactor from '@salesforce/apex/PestelController.restoreFactor';
import { BORDER_TAX, SUBSIDY, TARIFF, board, factor } from '../../../../../../config/jest/data/pestel';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/PestelController.getBoard',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/PestelController.deleteFactor', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/PestelController.markReviewed', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/PestelController.restoreFactor', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getBoard as unknown as { emit(data: unknown): void; error(body: unknown): void; getLastConfig(): unknown };
const removal = deleteFactor as unknown as jest.Mock;
const review = markReviewed as unknown as jest.Mock;
const restoration = restoreFactor as unknown as jest.Mock;
const openModal = PestelEditModal.open as jest.Mock;
const CLOSED = { ...board().plan!, status: 'Closed', isClosed: true };

async function open(data: unknown = board()): Promise<Mounted> {
    const element = await mount('c-pestel-board', PestelBoard, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

/** The names on the cards of a column, or of the whole board. */
function cardsOf(element: Mounted, dimension?: string): unknown[] {
    const scope = dimension ? `section[data-dimension="${dimension}"] ` : '';
    return findAll(element, `${scope}c-pestel-card`).map((card) => (card.factor as { name: string }).name);
}

/** Asks a card's menu for something. */
async function ask(element: Mounted, id: string, action: string): Promise<void> {
    find(element, `c-pestel-card[data-id="${id}"]`).dispatchEvent(new CustomEvent(action));
    await settle();
}

function messages(element: Mounted): unknown {
    return find(element, 'c-board >>> c-error-panel').messages;
}

function listenForToasts(element: Mounted): jest.Mock {
    const toasts = jest.fn();
    element.addEventListener('lightning__showtoast', (event) => toasts((event as CustomEvent).detail.message));
    return toasts;
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('c-pestel-board shows', () => {
    it('a skeleton until there is an answer', async () => {
        const element = await mount('c-pestel-board', PestelBoard, { recordId: '001' });

        expect(findAll(element, 'c-board >>> .bone')).toHaveLength(3);
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('the plan that is chosen elsewhere on the page', async () => {
        await open();
        choosePlan({ recordId: '001', planId: 'p00', year: null });
        publish(MessageContext, PLAN_CHOSEN, { recordId: '001', planId: 'p00', year: null });
        await settle();

        expect(wire.getLastConfig()).toEqual({ recordId: 'p00' });
        choosePlan({ recordId: '001', planId: '001', year: null });
    });

    it('six columns with the most pressing factors first', async () => {
        const element = await open(board({ factors: [SUBSIDY, TARIFF, BORDER_TAX] }));

        expect(findAll(element, 'section').map((one) => one.dataset.dimension)).toEqual([
            'Political',
            'Economic',
            'Social',
            'Technological',
            'Environmental',
            'Legal'
        ]);
        expect(cardsOf(element, 'Political')).toEqual(['Grid subsidies', 'Tariffs on steel']);
        expect(cardsOf(element, 'Legal')).toEqual(['Carbon border tax']);
        expect(find(element, 'section[data-dimension="Political"] .count').textContent).toBe('2');
        expect(find(element, 'section[data-dimension="Social"] .hint').textContent).toBe('c.Pestel_Ask_Social');
    });

    it('the beginning of a long column, and the rest when asked', async () => {
        const many = Array.from({ length: 40 }, (_one, index) => factor({ id: `f${index}` }));
        const element = await open(board({ factors: many }));
        expect(cardsOf(element, 'Political')).toHaveLength(12);
        expect(find(element, 'section[data-dimension="Political"] .count').textContent).toBe('40');

        await click(find(element, '.more'));

        expect(cardsOf(element, 'Political')).toHaveLength(40);
        expect(has(element, '.more')).toBe(false);
    });

    it('the plan it belongs to', async () => {
        const element = await open();

        expect(find(element, 'c-plan-line >>> .plan a').textContent).toBe('Plan 2026');
        expect(find(element, 'c-plan-line >>> .plan a').getAttribute('href')).toBe('https://example.com/record');
        expect(find(element, 'c-plan-line >>> .status').label).toBe('Active');
        await click(find(element, 'c-plan-line >>> .plan a'));
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 'p01', actionName: 'view' }) })
        );
    });

    it('what to do where there is no plan', async () => {
        const element = await open(board({ plan: null, factors: [], canEdit: false }));

        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Create');
        openModal.mockResolvedValueOnce({ id: 'p05', name: 'New' });
        await click(find(element, '.create-plan'));
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ accountId: '001' }));
        expect(refreshApex).toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('whom to ask where there is no plan and none can be created', async () => {
        const element = await open(board({ plan: null, factors: [], canEdit: false, canCreatePlan: false }));

        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Ask');
        expect(has(element, '.create-plan')).toBe(false);
    });

    it('how to begin on a plan without factors', async () => {
        const element = await open(board({ factors: [] }));

        expect(find(element, '.no-factors').heading).toBe('c.Pestel_Empty_Title');
        expect(has(element, 'c-pestel-heat-map')).toBe(false);
        openModal.mockResolvedValue(undefined);
        await click(find(element, '.add-first'));
        expect(openModal).toHaveBeenCalledTimes(1);
        jest.mocked(refreshApex).mockClear();
        openModal.mock.lastCall![0].onrefused();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('an error in place of a board, and tries again', async () => {
        const element = await mount('c-pestel-board', PestelBoard, { recordId: '001' });
        wire.error({ message: 'You don’t have access' });
        await settle();

        expect(messages(element)).toEqual(['You don’t have access']);
        expect(find(element, 'c-board >>> c-error-panel').canClose).toBeFalsy();
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refreshApex).toHaveBeenCalled();

        wire.emit(board());
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
        expect(cardsOf(element)).toHaveLength(3);
    });

    it('no way to change what the user may not change, and says why', async () => {
        const element = await open(board({ canEdit: false }));

        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Read_Only');
        expect(has(element, '.add')).toBe(false);
        expect(has(element, '.add-to')).toBe(false);
        expect(findAll(element, 'c-pestel-card').every((card) => card.canEdit === false)).toBe(true);
    });

    it('that a closed plan is kept as it was', async () => {
        const element = await open(board({ plan: CLOSED, canEdit: false }));

        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Kept');
    });

    it('the most pressing factors of all columns, and leads to them', async () => {
        const element = await open(board({ factors: [BORDER_TAX, SUBSIDY, TARIFF] }));

        expect(findAll(element, '.highlight').map((one) => one.textContent)).toEqual([
            '20Carbon border taxLegal',
            '20Grid subsidiesPolitical',
            '4Tariffs on steelPolitical'
        ]);
        await click(find(element, `.highlight[data-id="${SUBSIDY.id}"]`));
        expect(element.shadowRoot?.activeElement).toBe(find(element, `c-pestel-card[data-id="${SUBSIDY.id}"]`));
    });

    it('itself accessibly', async () => {
        const element = await open();

        await expect(element).toBeAccessible();
    });
});

describe('c-pestel-board filters', () => {
    it('by the cell of the heat map', async () => {
        const element = await open();
        const map = find(element, 'c-pestel-heat-map');
        map.dispatchEvent(new CustomEvent('cellselect', { detail: { impact: 2, likelihood: 2 } }));
        await settle();

        expect(cardsOf(element)).toEqual(['Tariffs on steel']);
        expect(map.selected).toEqual({ impact: 2, likelihood: 2 });
        expect(find(element, '.summary').textContent).toBe('c.Pestel_Shown: c.Pestel_Shown_Cell');

        await click(find(element, '.clear'));
        expect(cardsOf(element)).toHaveLength(3);
        expect(has(element, '.clear')).toBe(false);
    });

    it('by what needs attention, and counts it', async () => {
        const element = await open();
        const [all, unanswered, stale] = findAll(element, 'c-filter-tiles >>> .tile') as [Mounted, Mounted, Mounted];
        expect([all, unanswered, stale].map((one) => one.textContent)).toEqual([
            '3c.Pestel_Show_All',
            '1c.Pestel_Show_Unanswered',
            '1c.Pestel_Show_Stale'
        ]);

        await click(unanswered);
        expect(cardsOf(element)).toEqual(['Carbon border tax']);
        expect(unanswered.getAttribute('aria-pressed')).toBe('true');
        expect(find(element, 'c-pestel-heat-map').factors).toEqual([BORDER_TAX]);

        await click(stale);
        expect(cardsOf(element)).toEqual(['Grid subsidies']);
    });

    it('and says so when nothing is left', async () => {
        const element = await open();
        find(element, 'c-pestel-heat-map').dispatchEvent(
            new CustomEvent('cellselect', { detail: { impact: 1, likelihood: 1 } })
        );
        await settle();

        expect(find(element, '.nothing').textContent).toBe('c.Pestel_Nothing_Matches');
        expect(find(element, '.hint').textContent).toBe('');
    });
});

describe('c-pestel-board changes', () => {
    const added = factor({ id: 'a09', name: 'Heat pumps', dimension: 'Technological', impact: 5, likelihood: 5 });

    it('the board as soon as a factor is added', async () => {
        const element = await open();
        const toasts = listenForToasts(element);
        openModal.mockResolvedValue(added);

        await click(find(element, '.add-to[data-dimension="Technological"]'));

        expect(openModal).toHaveBeenCalledWith(
            expect.objectContaining({ factor: null, planId: 'p01', dimension: 'Technological' })
        );
        expect(cardsOf(element, 'Technological')).toEqual(['Heat pumps']);
        expect(toasts).toHaveBeenCalledWith('c.Pestel_Saved');
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a09' }]);
        expect(refreshApex).toHaveBeenCalled();
    });

    it('a factor that was answered with a task', async () => {
        const element = await open();
        const toasts = listenForToasts(element);
        (PestelTaskModal.open as jest.Mock).mockResolvedValue({ ...BORDER_TAX, isUnanswered: false });

        await ask(element, BORDER_TAX.id, 'task');

        expect(PestelTaskModal.open).toHaveBeenCalledWith(expect.objectContaining({ factor: BORDER_TAX }));
        expect(find(element, 'c-filter-tiles >>> .tile[data-value="unanswered"] .tile-count').textContent).toBe('0');
        expect(toasts).toHaveBeenCalledWith('c.Pestel_Task_Created');
        expect(refreshApex).toHaveBeenCalled();
    });

    it('nothing here when a factor is copied or a task is not created', async () => {
        const element = await open();
        (PestelTaskModal.open as jest.Mock).mockResolvedValue(undefined);
        (PestelCopyModal.open as jest.Mock).mockResolvedValue(undefined);

        await ask(element, BORDER_TAX.id, 'task');
        await ask(element, BORDER_TAX.id, 'copy');

        expect(PestelCopyModal.open).toHaveBeenCalledWith(expect.objectContaining({ factor: BORDER_TAX }));
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('a factor in place, moving it where it now belongs', async () => {
        const element = await open();
        openModal.mockResolvedValue({ ...TARIFF, priority: 25, impact: 5, likelihood: 5 });

        await ask(element, TARIFF.id, 'edit');

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ factor: TARIFF }));
        expect(cardsOf(element, 'Political')).toEqual(['Tariffs on steel', 'Grid subsidies']);
    });

    it('nothing when the dialog is cancelled', async () => {
        const element = await open();
        openModal.mockResolvedValue(undefined);

        await click(find(element, '.add'));

        expect(cardsOf(element)).toHaveLength(3);
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('a reviewed factor at once', async () => {
        const element = await open();
        let answer: (value: unknown) => void = () => undefined;
        review.mockReturnValue(new Promise((resolve) => (answer = resolve)));

        await ask(element, SUBSIDY.id, 'review');
        const card = () => find(element, `c-pestel-card[data-id="${SUBSIDY.id}"]`).factor as typeof SUBSIDY;
        expect(card().isStale).toBe(false);

        answer({ ...SUBSIDY, isStale: false, reviewedOn: '2026-06-15' });
        await settle();
        expect(card().reviewedOn).toBe('2026-06-15');
        expect(review).toHaveBeenCalledWith({ factorId: SUBSIDY.id });
    });

    it('back what was refused, and says why', async () => {
        const element = await open();
        review.mockRejectedValue({ body: { message: 'The plan is closed' } });

        await ask(element, SUBSIDY.id, 'review');

        expect((find(element, `c-pestel-card[data-id="${SUBSIDY.id}"]`).factor as typeof SUBSIDY).isStale).toBe(true);
        expect(messages(element)).toEqual(['The plan is closed']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('nothing when deleting is not confirmed', async () => {
        (LightningConfirm.open as jest.Mock).mockResolvedValue(false);
        const element = await open();

        await ask(element, TARIFF.id, 'remove');

        expect(removal).not.toHaveBeenCalled();
        expect(cardsOf(element)).toHaveLength(3);
    });

    it('a deleted factor back when the user thinks again', async () => {
        const element = await open();
        const toasts = listenForToasts(element);
        removal.mockResolvedValue(undefined);
        restoration.mockResolvedValue(TARIFF);

        await ask(element, TARIFF.id, 'remove');
        expect(removal).toHaveBeenCalledWith({ factorId: TARIFF.id });
        expect(cardsOf(element)).toHaveLength(2);
        expect(find(element, 'c-undo-bar').message).toContain('c.Pestel_Deleted');

        await click(find(element, 'c-undo-bar >>> .undo'));
        expect(restoration).toHaveBeenCalledWith({ factorId: TARIFF.id });
        expect(cardsOf(element)).toHaveLength(3);
        expect(has(element, 'c-undo-bar')).toBe(false);
        expect(toasts).toHaveBeenCalledWith('c.Pestel_Restored');
    });

    it('nothing if deleting is refused', async () => {
        const element = await open();
        removal.mockRejectedValue({ body: { message: 'The plan is closed' } });

        await ask(element, TARIFF.id, 'remove');

        expect(cardsOf(element)).toHaveLength(3);
        expect(messages(element)).toEqual(['The plan is closed']);
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('the offer to undo away when it is closed', async () => {
        const element = await open();
        removal.mockResolvedValue(undefined);
        await ask(element, TARIFF.id, 'remove');

        await click(find(element, 'c-undo-bar >>> .forget'));

        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('to what is on the server when refreshed, and says if that fails', async () => {
        const element = await open();
        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Offline' } });

        await click(find(element, '.refresh'));

        expect(refreshApex).toHaveBeenCalled();
        expect(messages(element)).toEqual(['Offline']);
        expect(cardsOf(element)).toHaveLength(3);
    });
});
