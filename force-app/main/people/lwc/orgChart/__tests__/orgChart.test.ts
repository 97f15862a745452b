import OrgChart from 'c/orgChart';
import StakeholderLinkModal from 'c/stakeholderLinkModal';
import { refreshApex } from '@salesforce/apex';
import addStakeholders from '@salesforce/apex/StakeholderController.addStakeholders';
import getChart from '@salesforce/apex/StakeholderLinkController.getChart';
import removeLink from '@salesforce/apex/StakeholderLinkController.removeLink';
import removeStakeholders from '@salesforce/apex/StakeholderController.removeStakeholders';
import restoreLink from '@salesforce/apex/StakeholderLinkController.restoreLink';
import saveLink from '@salesforce/apex/StakeholderLinkController.saveLink';
import { navigate } from '../../../../../../config/jest/lightning/navigation';
import { CONFLICT, INFLUENCE, LONER, orgChart, person } from '../../../../../../config/jest/data/orgChart';
import { stakeholderBoard } from '../../../../../../config/jest/data/stakeholders';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/StakeholderLinkController.getChart',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/StakeholderLinkController.saveLink', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderLinkController.removeLink', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderLinkController.restoreLink', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderController.addStakeholders', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/StakeholderController.removeStakeholders',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const wire = getChart as unknown as { emit(data: unknown): void; error(body: unknown): void };
const openModal = StakeholderLinkModal.open as jest.Mock;
const saving = saveLink as unknown as jest.Mock;
const removal = removeLink as unknown as jest.Mock;
const restoration = restoreLink as unknown as jest.Mock;
const adding = addStakeholders as unknown as jest.Mock;
const taking = removeStakeholders as unknown as jest.Mock;

async function open(data: unknown = orgChart()): Promise<Mounted> {
    const element = await mount('c-org-chart', OrgChart, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

function node(element: Mounted, id: string): SVGGElement {
    return find<SVGGElement>(element, `.node[data-id="${id}"]`);
}

function names(element: Mounted): (string | null)[] {
    return findAll(element, '.node .name').map(({ textContent }) => textContent);
}

function sentences(element: Mounted): (string | undefined)[] {
    return findAll(element, '.list .sentence').map(({ firstChild }) => firstChild?.textContent?.trim());
}

/** A pointer's way from one place of the window to another; jsdom gives the picture no size, so a pixel is a unit. */
async function point(element: Mounted, from: Element, to: { clientX: number; clientY: number }): Promise<void> {
    const fire = (target: Element, name: string, place: object) =>
        target.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, ...place }));
    fire(from, 'pointerdown', { clientX: 0, clientY: 0 });
    const frame = find<SVGSVGElement>(element, '.frame');
    fire(frame, 'pointermove', to);
    fire(frame, 'pointerup', to);
    await settle();
}

async function press(target: Element, key: string): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await settle();
}

function focused(element: Mounted): string | undefined {
    return (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.id;
}

/** Where a person stands in the picture. */
function placeOf(target: Element): { clientX: number; clientY: number } {
    const [, x, y] = /translate\(([\d.]+) ([\d.]+)\)/.exec(target.getAttribute('transform') ?? '') ?? [];
    return { clientX: Number(x) + 20, clientY: Number(y) + 20 };
}

async function pick(element: Mounted, id: string): Promise<void> {
    await press(node(element, id), 'Enter');
}

describe('c-org-chart', () => {
    beforeEach(() => {
        removal.mockResolvedValue(undefined);
        taking.mockResolvedValue(undefined);
        restoration.mockResolvedValue({ link: INFLUENCE, errors: [] });
        saving.mockResolvedValue({ link: INFLUENCE, errors: [] });
    });

    it('shows that it is read, then people with their ratings, lines and those not on the plan paler', async () => {
        const element = await mount('c-org-chart', OrgChart, { recordId: '001' });
        expect(find(element, 'c-board').isLoading).toBe(true);
        wire.emit(orgChart());
        await settle();

        expect(find(element, 'c-board').isLoading).toBe(false);
        expect(names(element)).toEqual(['Ingrid Solheim', 'Kari Nygård', 'Hanne Vik', 'Silje Dahl']);
        expect(node(element, 's02').getAttribute('class')).toContain('attitude-resistant');
        expect(node(element, 's02').querySelector('.pips.full')?.getAttribute('d')?.match(/M/g)).toHaveLength(4);
        expect(node(element, 'c03').getAttribute('class')).toContain('stranger');
        expect(findAll(element, '.lines .line')).toHaveLength(2);
        expect(sentences(element)).toEqual(['c.Line_Influences', 'c.Line_Conflicts']);
    });

    it('says that there is no plan, or nobody', async () => {
        const element = await open(orgChart({ plan: undefined, people: [], links: [] }));
        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Create');
        wire.emit(orgChart({ plan: undefined, people: [], links: [], canCreatePlan: false }));
        await settle();
        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Ask');
        wire.emit(orgChart({ people: [], links: [] }));
        await settle();
        expect(has(element, '.nobody')).toBe(true);
        expect(has(element, '.frame')).toBe(false);
    });

    it('says what went wrong and tries again', async () => {
        const element = await mount('c-org-chart', OrgChart, { recordId: '001' });
        wire.error({ message: 'You don’t have access' });
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['You don’t have access']);

        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still not' } });
        find(element, 'c-board').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['Still not']);
        find(element, 'c-board').dispatchEvent(new CustomEvent('closeerrors'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual([]);
    });

    it('draws a line by dragging from one person to another, and undoes it', async () => {
        const drawn = { ...INFLUENCE, id: 'l09', fromId: 's02', toId: 's01', kind: 'Trusts' };
        openModal.mockResolvedValueOnce(drawn);
        const element = await open();
        const changes = jest.fn();
        element.addEventListener('refreshview', changes);
        await point(element, node(element, 's02'), placeOf(node(element, 's01')));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ planId: 'p01', fromId: 's02', toId: 's01' }));
        expect(sentences(element)).toContain('c.Line_Trusts');
        expect(changes).toHaveBeenCalledTimes(1);
        expect(find(element, 'c-undo-bar').message).toBe('c.Line_Drawn');

        find(element, 'c-undo-bar').dispatchEvent(new CustomEvent('undo'));
        await settle();
        expect(removal).toHaveBeenCalledWith({ linkId: 'l09' });
        expect(sentences(element)).not.toContain('c.Line_Trusts');
    });

    it('draws nothing when the pointer goes nowhere or to nobody, and picks on a click', async () => {
        const element = await open();
        await point(element, node(element, 's02'), { clientX: 5000, clientY: 5000 });
        expect(openModal).not.toHaveBeenCalled();
        await point(element, node(element, 's02'), { clientX: 1, clientY: 1 });
        expect(find(element, '.person').getAttribute('aria-label')).toBe('Kari Nygård');
        find(element, '.frame').dispatchEvent(new CustomEvent('pointercancel'));
        expect(openModal).not.toHaveBeenCalled();
    });

    it('asks to add somebody first who is not on the plan', async () => {
        const element = await open();
        await point(element, node(element, 's02'), placeOf(node(element, 'c03')));

        expect(openModal).not.toHaveBeenCalled();
        expect(find(element, 'c-undo-bar').message).toBe('c.Chart_Not_On_Plan_Yet');
        expect(find(element, 'c-undo-bar').canUndo).toBe(false);
        expect(has(element, '.add')).toBe(true);
    });

    it('draws a line from the keyboard', async () => {
        openModal.mockResolvedValueOnce(undefined);
        const element = await open();
        await pick(element, 's01');
        await click(find(element, '.draw'));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ fromId: 's01', toId: '' }));
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('goes through the tree with arrows, Home and End, one person a tab stop', async () => {
        const element = await open();
        const tabStops = () => findAll(element, '.node[tabindex="0"]').map(({ dataset }) => dataset.id);
        expect(tabStops()).toEqual(['s01']);
        const steps: [string, string][] = [
            ['ArrowRight', 's02'],
            ['ArrowDown', 'c03'],
            ['ArrowLeft', 's01'],
            ['End', 's04'],
            ['ArrowUp', 'c03'],
            ['Home', 's01'],
            ['ArrowUp', 's01'],
            ['x', 's01'],
            ['+', 's01']
        ];
        const visited: [string, string | undefined, (string | undefined)[]][] = [];
        let at = 's01';
        for (const [key, next] of steps) {
            await press(node(element, at), key);
            visited.push([key, focused(element) ?? at, tabStops()]);
            at = next;
        }
        expect(visited).toEqual(steps.map(([key, next]) => [key, next, [next]]));
        expect(find(element, '.frame > g').getAttribute('transform')).toContain('scale(1.4');
    });

    it('tells levels and positions and all that the picture shows to a screen reader', async () => {
        const element = await open();
        const officer = node(element, 's02');

        expect(officer.getAttribute('aria-level')).toBe('2');
        expect(officer.getAttribute('aria-posinset')).toBe('1');
        expect(officer.getAttribute('aria-setsize')).toBe('2');
        expect(officer.getAttribute('aria-label')).toBe(
            'c.Chart_Person. c.Chart_Power_Attitude. c.Promise_Overdue_Flag. c.Chart_Reports_To. c.Line_Influences. c.Line_Conflicts'
        );
        await pick(element, 's02');
        expect(node(element, 's02').getAttribute('aria-selected')).toBe('true');
    });

    it('shows the lines of the chosen person and fades the others, until it is left', async () => {
        const element = await open();
        await pick(element, 's04');
        expect(sentences(element)).toEqual(['c.Line_Conflicts']);
        expect(findAll(element, '.line.faint')).toHaveLength(1);
        await click(find(element, '.leave'));
        expect(findAll(element, '.line.faint')).toHaveLength(0);
        expect(focused(element)).toBe('s04');
    });

    it('changes a line and undoes it', async () => {
        openModal.mockResolvedValueOnce({ ...INFLUENCE, strength: 1 });
        const element = await open();
        await click(find(element, '.edit[data-line="l01"]'));
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ link: INFLUENCE }));
        expect(find(element, 'c-undo-bar').message).toBe('c.Line_Changed');

        find(element, 'c-undo-bar').dispatchEvent(new CustomEvent('undo'));
        await settle();
        expect(saving).toHaveBeenCalledWith({
            input: expect.objectContaining({
                id: 'l01',
                planId: 'p01',
                strength: 3,
                note: 'Old colleagues',
                was: expect.objectContaining({ id: 'l01', strength: 1, was: null })
            })
        });
    });

    it('opens a line that is clicked in the picture', async () => {
        openModal.mockResolvedValueOnce(undefined);
        const element = await open();
        await click(find(element, '.line[data-line="l02"]'));
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ link: CONFLICT }));

        jest.mocked(refreshApex).mockClear();
        openModal.mock.lastCall![0].onrefused();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('deletes a line and brings it back, or says why it cannot', async () => {
        const element = await open();
        await click(find(element, '.delete[data-line="l01"]'));
        expect(removal).toHaveBeenCalledWith({ linkId: 'l01' });
        expect(sentences(element)).toEqual(['c.Line_Conflicts']);

        restoration.mockResolvedValueOnce({ link: null, errors: [{ message: 'A circle' }] });
        find(element, 'c-undo-bar').dispatchEvent(new CustomEvent('undo'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['A circle']);
    });

    it('keeps a line that could not be deleted', async () => {
        removal.mockRejectedValueOnce({ body: { message: 'Closed' } });
        const element = await open();
        await click(find(element, '.delete[data-line="l01"]'));
        expect(find(element, 'c-board').errors).toEqual(['Closed']);
        expect(sentences(element)).toHaveLength(2);
    });

    it('puts somebody on the plan and takes them off again', async () => {
        adding.mockResolvedValueOnce({ stakeholders: [{ id: 's03' }], errors: [] });
        const element = await open();
        await pick(element, 'c03');
        await click(find(element, '.add'));
        expect(adding).toHaveBeenCalledWith({ planId: 'p01', contactIds: ['c03'] });
        expect(node(element, 's03').getAttribute('class')).not.toContain('stranger');

        find(element, 'c-undo-bar').dispatchEvent(new CustomEvent('undo'));
        await settle();
        expect(taking).toHaveBeenCalledWith({ stakeholderIds: ['s03'] });
        expect(node(element, 'c03').getAttribute('class')).toContain('stranger');

        adding.mockResolvedValueOnce({ stakeholders: [], errors: [{ message: 'Twice' }] });
        await click(find(element, '.add'));
        expect(find(element, 'c-board').errors).toEqual(['Twice']);
    });

    it('hides kinds of lines, and those not on the plan', async () => {
        const element = await open();
        const conflicts = find(element, '.kind[data-kind="Conflicts With"]');
        await click(conflicts);
        expect(conflicts.getAttribute('aria-pressed')).toBe('false');
        expect(findAll(element, '.lines .line')).toHaveLength(1);
        await click(conflicts);
        expect(findAll(element, '.lines .line')).toHaveLength(2);

        find(element, '.everybody').dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
        await settle();
        expect(names(element)).toEqual(['Ingrid Solheim', 'Kari Nygård', 'Silje Dahl']);
    });

    it('begins with those on the plan and who is above them when there are many', async () => {
        const others = Array.from({ length: 150 }, (_, index) => person({ contactId: `x${index}` }));
        const deep = { ...LONER, managerId: 'x7' };
        const element = await open(orgChart({ people: [deep, ...others], links: [] }));
        expect(names(element)).toEqual(['Person x7', 'Silje Dahl']);
        expect(find(element, '.no-lines').textContent).toBe('c.Chart_Lines_None');
    });

    it('draws of a large chart what is in sight, the lines there, and the first of the list', async () => {
        const { getBoundingClientRect } = Element.prototype;
        Element.prototype.getBoundingClientRect = () => ({ left: 0, top: 0, width: 800, height: 500 }) as DOMRect;
        const many = Array.from({ length: 400 }, (_, index) => ({
            ...LONER,
            contactId: `m${index}`,
            stakeholderId: `m${index}`
        }));
        const links = many.slice(1).map(({ stakeholderId }, index) => ({
            ...INFLUENCE,
            id: `k${index}`,
            fromId: `m${index}`,
            toId: stakeholderId
        }));
        const element = await open(orgChart({ people: many, links }));
        Element.prototype.getBoundingClientRect = getBoundingClientRect;

        // All are in the tree, and only some drawn.
        expect(findAll(element, '.node')).toHaveLength(400);
        const drawn = findAll(element, '.node .name').length;
        expect(drawn).toBeGreaterThan(10);
        expect(drawn).toBeLessThan(150);
        expect(findAll(element, '.lines .line').length).toBeLessThan(200);
        expect(findAll(element, '.list .row')).toHaveLength(50);
        await click(find(element, '.more'));
        expect(findAll(element, '.list .row')).toHaveLength(100);
        // Far out, all fit and no text could be read.
        await click(find(element, '.fit'));
        expect(findAll(element, '.node .box')).toHaveLength(400);
        expect(findAll(element, '.node .name')).toHaveLength(0);
        // Who gets the focus comes into sight.
        await click(find(element, '.zoom-in'));
        await press(node(element, 'm0'), 'End');
        expect(focused(element)).toBe('m399');
    });

    it('lets a reader look and not draw', async () => {
        const element = await open(orgChart({ canEdit: false }));
        expect(find(element, 'c-board').note).toBe('c.Plan_Read_Only');
        await point(element, node(element, 's02'), placeOf(node(element, 's01')));
        expect(openModal).not.toHaveBeenCalled();
        await pick(element, 's01');
        expect(has(element, '.draw')).toBe(false);
        expect(has(element, '.edit')).toBe(false);
        const plan = { ...stakeholderBoard().plan, isClosed: true };
        wire.emit(orgChart({ canEdit: false, plan: plan as never }));
        await settle();
        expect(find(element, 'c-board').note).toBe('c.Plan_Kept');
    });

    it('opens the stakeholder, or the contact who is none', async () => {
        const element = await open();
        await pick(element, 's01');
        await click(find(element, '.open'));
        expect(navigate).toHaveBeenLastCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 's01' }) })
        );
        await pick(element, 'c03');
        await click(find(element, '.open'));
        expect(navigate).toHaveBeenLastCalledWith(
            expect.objectContaining({
                attributes: expect.objectContaining({ recordId: 'c03', objectApiName: 'Contact' })
            })
        );
    });

    it('zooms with buttons', async () => {
        const element = await open();
        const scale = () => find(element, '.frame > g').getAttribute('transform');
        const before = scale();
        await click(find(element, '.zoom-in'));
        expect(scale()).not.toBe(before);
        await click(find(element, '.zoom-out'));
        await click(find(element, '.fit'));
        expect(scale()).toContain('scale');
    });

    it('marks whoever waits for an overdue promise', async () => {
        const element = await open();

        expect(findAll(element, '.promise')).toHaveLength(1);
        expect(find(element, '.promise').closest('[role="treeitem"]')?.getAttribute('aria-label')).toContain(
            'c.Promise_Overdue_Flag'
        );
    });

    it('is accessible', async () => {
        const element = await open();
        await pick(element, 's01');
        await expect(element).toBeAccessible();
    });
});
