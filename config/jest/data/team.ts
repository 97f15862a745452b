/** Answers of TeamController and ResponsibilityController as the tests need them. */
import type { PlanTeamRole, ResponsibilityMatrix, ResponsibilityRow, TeamBoard, TeamMember } from 'apex';

/** Somebody who works on the team. */
export function member(given: Partial<TeamMember> & { id: string }): TeamMember {
    return {
        name: `Person ${given.id}`,
        isActive: true,
        isFrozen: false,
        mayUsePlans: true,
        shareOfTime: 40,
        ...given
    };
}

/** A filled role; what is not given is empty. */
export function teamRole(given: Partial<PlanTeamRole> & { id: string }): PlanTeamRole {
    return {
        name: `Role ${given.id}`,
        role: 'Delivery',
        roleLabel: 'Delivery',
        staffing: 'Filled',
        member: member({ id: `u${given.id}` }),
        needsSuccessor: false,
        isOverdue: false,
        shareOfTime: 40,
        isOverbooked: false,
        access: 'Read',
        isLead: false,
        responsibilities: 0,
        ...given
    };
}

export const MANAGER = teamRole({
    id: 'r01',
    name: 'Key Account Manager',
    role: 'Key Account Manager',
    roleLabel: 'Key Account Manager',
    member: member({ id: 'u01', name: 'Aino Virtanen' }),
    access: 'Edit',
    isLead: true,
    responsibilities: 2
});
export const VACANCY = teamRole({
    id: 'r02',
    name: 'Fibre expert',
    staffing: 'Vacant',
    member: null,
    neededBy: '2026-12-20',
    skills: 'Kraft pulp'
});
export const LEFT = teamRole({
    id: 'r03',
    name: 'Project delivery',
    member: member({ id: 'u03', name: 'Helmut Krause', isActive: false }),
    needsSuccessor: true,
    responsibilities: 1
});

/** A board with three roles whose team the user may change. */
export function teamBoard(given: Partial<TeamBoard> = {}): TeamBoard {
    return {
        plan: {
            id: 'p01',
            name: 'Nordfjell Paper 2026',
            accountName: 'Nordfjell Paper',
            status: 'Active',
            statusLabel: 'Active',
            periodStart: '2026-01-01',
            periodEnd: '2026-12-31',
            keyAccountManager: 'Aino Virtanen',
            isClosed: false
        },
        roles: [MANAGER, VACANCY, LEFT],
        counterparts: [{ id: 's01', name: 'Ingrid Solheim', level: 'C-Level' }],
        choices: {
            roles: [
                { value: 'Key Account Manager', label: 'Key Account Manager' },
                { value: 'Delivery', label: 'Delivery' }
            ],
            staffings: [
                { value: 'Filled', label: 'Filled' },
                { value: 'Vacant', label: 'Vacant' }
            ],
            accesses: [
                { value: 'Read', label: 'Read' },
                { value: 'Edit', label: 'Edit' }
            ],
            levels: [{ value: 'C-Level', label: 'C-Level' }]
        },
        canEdit: true,
        canCreatePlan: true,
        usesAccountTeam: false,
        ...given
    };
}

/** A row for which nobody answers; what is not given is empty. */
export function raciRow(given: Partial<ResponsibilityRow> & { key: string }): ResponsibilityRow {
    return { kind: 'objective', itemId: 'o01', name: 'Ten stops a year', cells: [], ...given };
}

/** A matrix of two roles and two rows that the user may change. */
export function raciMatrix(given: Partial<ResponsibilityMatrix> = {}): ResponsibilityMatrix {
    return {
        roles: [
            { id: 'r01', name: 'Key Account Manager', memberName: 'Aino Virtanen', isVacant: false },
            { id: 'r02', name: 'Fibre expert', isVacant: true }
        ],
        rows: [
            raciRow({ key: 'objective:o01' }),
            raciRow({
                key: 'activity:review',
                kind: 'activity',
                itemId: null,
                name: 'Review',
                cells: [{ roleId: 'r01', involvement: 'Accountable' }],
                accountableId: 'r01'
            })
        ],
        canEdit: true,
        stakeholdersLeftOut: 0,
        involvements: ['Responsible', 'Accountable', 'Consulted', 'Informed'].map((value) => ({ value, label: value })),
        ...given
    };
}
