import TeamRoleCard from 'c/teamRoleCard';
import { LEFT, MANAGER, VACANCY, member, teamRole } from '../../../../../../config/jest/data/team';
import { click, find, findAll, has, mount } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

function show(role: unknown, canEdit = true): Promise<Mounted> {
    return mount('c-team-role-card', TeamRoleCard, { teamRole: role, canEdit });
}

function remarks(card: Mounted): (string | undefined)[] {
    return findAll<HTMLElement>(card, '.remark').map(({ dataset }) => dataset.remark);
}

describe('c-team-role-card', () => {
    it('shows who works in the role', async () => {
        const card = await show(MANAGER);
        expect(find(card, '.person-name').textContent).toBe('Aino Virtanen');
        expect(find(card, '.access').textContent).toBe('c.Team_Access_Edit');
        expect(find(card, '.responsibilities').textContent).toBe('c.Team_Responsibilities');
        expect(has(card, '.kind')).toBe(false);
        expect(has(card, '.remove')).toBe(false);
        expect(has(card, '.fill')).toBe(false);
    });

    it('makes a vacancy stand out, with its day and skills, and offers to fill it', async () => {
        const card = await show(VACANCY);
        expect(find(card, 'article').classList).toContain('vacant');
        expect(find(card, '.person-name').textContent).toBe('c.Team_Vacant');
        expect(find(card, '.skills').textContent).toContain('Kraft pulp');
        expect(remarks(card)).toEqual(['needed']);
        const filled = jest.fn();
        card.addEventListener('fill', filled);
        await click(find(card, '.fill'));
        expect(filled).toHaveBeenCalledTimes(1);
    });

    it('asks for a successor of who has left or is frozen', async () => {
        const card = await show(LEFT);
        expect(remarks(card)).toEqual(['inactive']);
        expect(find(card, '.fill').label).toBe('c.Team_Successor');
        document.body.removeChild(card);
        const frozen = await show(
            teamRole({ id: 'r09', member: member({ id: 'u09', isFrozen: true }), needsSuccessor: true })
        );
        expect(remarks(frozen)).toEqual(['frozen']);
    });

    it('says what is wrong: too much time, no permission, too late, another level', async () => {
        const card = await show(
            teamRole({
                id: 'r08',
                staffing: 'Proposed',
                neededBy: '2026-01-01',
                isOverdue: true,
                isOverbooked: true,
                member: member({ id: 'u08', mayUsePlans: false, shareOfTime: 120 }),
                pairing: 'mismatch'
            })
        );
        expect(remarks(card)).toEqual(['permission', 'proposed', 'needed', 'overbooked', 'pairing']);
        expect(find(card, '[data-remark="needed"]').classList).toContain('error');
    });

    it.each([
        ['match', 'good'],
        ['mismatch', 'warning'],
        ['unknown', 'plain'],
        ['missing', 'warning']
    ])('shows a pairing that is %s', async (pairing, tone) => {
        const card = await show(teamRole({ id: 'r07', pairing }));
        expect(find(card, '[data-remark="pairing"]').classList).toContain(tone);
    });

    it('is changed and removed by who may', async () => {
        const card = await show(LEFT);
        const asked: string[] = [];
        for (const name of ['edit', 'remove']) {
            card.addEventListener(name, () => asked.push(name));
            await click(find(card, `.${name}`));
        }
        expect(asked).toEqual(['edit', 'remove']);
        document.body.removeChild(card);
        expect(has(await show(LEFT, false), '.edit')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(await show(VACANCY)).toBeAccessible();
    });
});
