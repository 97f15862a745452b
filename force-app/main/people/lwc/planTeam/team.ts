/** Which roles are shown, and what of a role is sent to be stored. */
import type { PlanTeamRole, TeamRoleInput } from 'apex';

/** What the roles can be filtered by. */
export type Show = 'all' | 'vacant' | 'successor' | 'overbooked' | 'pairing';

const BELONGS: Readonly<Record<Show, (role: PlanTeamRole) => boolean>> = {
    all: () => true,
    vacant: ({ staffing }) => staffing !== 'Filled',
    successor: ({ needsSuccessor }) => needsSuccessor,
    overbooked: ({ isOverbooked }) => isOverbooked,
    pairing: ({ pairing }) => pairing === 'missing' || pairing === 'mismatch'
};

/** The roles that a filter leaves, in their order. */
export function select(roles: readonly PlanTeamRole[], show: Show): PlanTeamRole[] {
    return roles.filter(BELONGS[show]);
}

/** What brings a role back from how it was changed. */
export function undoOf(role: PlanTeamRole, changed: PlanTeamRole): TeamRoleInput {
    const was = inputOf(changed);
    // With another counterpart the level of the one before was left alone.
    const isSame = role.counterpartId === changed.counterpartId;
    return { ...inputOf(role), was: isSame ? was : { ...was, counterpartLevel: role.counterpartLevel ?? null } };
}

function inputOf(role: PlanTeamRole): TeamRoleInput {
    return {
        was: null,
        id: role.id,
        planId: '',
        name: role.name,
        role: role.role,
        staffing: role.staffing,
        memberId: role.member?.id ?? null,
        neededBy: role.neededBy ?? null,
        skills: role.skills ?? null,
        shareOfTime: role.shareOfTime ?? null,
        access: role.access,
        level: role.level ?? null,
        counterpartId: role.counterpartId ?? null,
        counterpartLevel: role.counterpartLevel ?? null
    };
}
