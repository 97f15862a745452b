import { chartOf } from '../layout';
import { formOf, linesOf, sampleOf } from '../lines';
import { CHIEF, CONFLICT, INFLUENCE, LONER, OFFICER } from '../../../../../../config/jest/data/orgChart';

const nodes = new Map(chartOf([CHIEF, OFFICER, LONER]).nodes.map((node) => [node.id, node]));

describe('the lines of the org chart', () => {
    it('have a form for each kind, and an arrow unless they count both ways', () => {
        const trust = { ...INFLUENCE, id: 'l03', kind: 'Trusts' };
        const [influence, conflict, trusting] = linesOf([INFLUENCE, CONFLICT, trust], nodes);

        expect([influence, conflict, trusting].map((line) => line?.form)).toEqual([
            'influences',
            'conflicts',
            'trusts'
        ]);
        expect(influence?.arrow).toMatch(/^M.*Z$/);
        expect(conflict?.arrow).toBe('');
        expect(conflict?.path.split('L').length).toBeGreaterThan(5);
        expect(influence?.width).toBeGreaterThan(conflict?.width ?? Infinity);
    });

    it('of the same two people lie apart, whichever way they lead', () => {
        const back = { ...INFLUENCE, id: 'l03', kind: 'Trusts', fromId: INFLUENCE.toId, toId: INFLUENCE.fromId };
        const again = { ...INFLUENCE, id: 'l04', kind: 'Trusts' };
        const paths = linesOf([INFLUENCE, back, again], nodes).map(({ path }) => path);

        expect(new Set(paths).size).toBe(3);
    });

    it('are left out when one of the two is not shown', () => {
        expect(linesOf([{ ...INFLUENCE, toId: 's99' }], nodes)).toEqual([]);
    });

    it('of a kind an administrator added are drawn plainly', () => {
        expect(formOf('Mentors')).toBe('other');
        expect(sampleOf('other')).toEqual({ sample: 'sample other', path: 'M1 7H25', arrow: '' });
        expect(sampleOf('conflicts').arrow).toBe('');
    });
});
