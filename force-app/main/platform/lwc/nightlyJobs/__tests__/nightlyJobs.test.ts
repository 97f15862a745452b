import NightlyJobs from 'c/nightlyJobs';
import { refreshApex } from '@salesforce/apex';
import getJobs from '@salesforce/apex/NightlyJobsController.getJobs';
import scheduleJobs from '@salesforce/apex/NightlyJobsController.scheduleJobs';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/NightlyJobsController.getJobs',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/NightlyJobsController.scheduleJobs', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getJobs as unknown as { emit(data: unknown): void; error(body: unknown): void };
const scheduling = scheduleJobs as unknown as jest.Mock;

const FINE = {
    name: 'Objectives',
    label: 'Objectives',
    state: 'fine',
    nextRun: '2026-05-02T02:00:00Z',
    runsAs: 'Admin User'
};
const MISSING = { name: 'Whitespace', label: 'Whitespace', state: 'missing' };

async function open(data?: unknown): Promise<Mounted> {
    const element = await mount('c-nightly-jobs', NightlyJobs, {});
    if (data) {
        wire.emit(data);
        await settle();
    }
    return element;
}

describe('c-nightly-jobs', () => {
    it('waits for an answer', async () => {
        const element = await open();

        expect(find(element, 'c-board').isLoading).toBe(true);
        expect(has(element, 'table')).toBe(false);
    });

    it('says that all is well', async () => {
        const element = await open([FINE, { ...MISSING, state: 'off' }]);

        expect(findAll(element, '.job')).toHaveLength(2);
        expect(find(element, '.summary').textContent).toBe('c.Nightly_All_Fine');
        expect(has(element, '.schedule')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('schedules what is missing', async () => {
        const toasts = jest.fn();
        scheduling.mockResolvedValue([FINE, { ...FINE, name: 'Whitespace' }]);
        const element = await open([FINE, MISSING]);
        element.addEventListener('lightning__showtoast', (event) => toasts((event as CustomEvent).detail.message));

        expect(find(element, '.summary').textContent).toBe('c.Nightly_Some_Wrong');
        await click(find(element, '.schedule'));

        expect(toasts).toHaveBeenCalledWith('c.Nightly_Scheduled');
        expect(refreshApex).toHaveBeenCalled();
        expect(has(element, '.schedule')).toBe(false);
    });

    it('says why a job could not be scheduled', async () => {
        scheduling.mockResolvedValue([FINE, { ...MISSING, problem: 'There is no room' }]);
        const element = await open([FINE, MISSING]);
        await click(find(element, '.schedule'));

        expect(find(element, 'c-board').errors).toEqual(['There is no room']);
        find(element, 'c-board').dispatchEvent(new CustomEvent('closeerrors'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual([]);
    });

    it('says who may look at them', async () => {
        const element = await open();
        wire.error({ message: 'Only administrators' });
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['Only administrators']);

        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still not' } });
        find(element, 'c-board').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['Still not']);
    });

    it('says what went wrong while scheduling', async () => {
        scheduling.mockRejectedValue({ body: { message: 'Not yours' } });
        const element = await open([MISSING]);
        await click(find(element, '.schedule'));

        expect(find(element, 'c-board').errors).toEqual(['Not yours']);
    });
});
