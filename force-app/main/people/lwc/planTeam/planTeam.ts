import { wire } from 'lwc';
import type { PlanTeamRole, TeamBoard, TeamRemoval } from 'apex';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/TeamController.getBoard';
import giveBackToAccountTeam from '@salesforce/apex/TeamController.giveBackToAccountTeam';
import removeRole from '@salesforce/apex/TeamController.removeRole';
import restoreRole from '@salesforce/apex/TeamController.restoreRole';
import saveRole from '@salesforce/apex/TeamController.saveRole';
import AccountTeamModal from 'c/accountTeamModal';
import type { FilterTile } from 'c/filterTiles';
import { formatLabel } from 'c/formatLabel';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import TeamRemoveModal from 'c/teamRemoveModal';
import TeamRoleModal from 'c/teamRoleModal';
import { labels } from './labels';
import { select, undoOf } from './team';
import type { Show } from './team';

interface WiredBoard {
    data?: TeamBoard;
    error?: unknown;
}

/** What was done last, and how to take it back. */
interface Done {
    message: string;
    takeBack: () => Promise<void>;
}

/**
 * The team of a plan, on its account's page or on the plan's own: who works in which role, who is missing or needs a successor,
 * and below it who does what. The last change can be undone.
 */
export default class PlanTeam extends PlanPage {
    board?: TeamBoard;
    errors: string[] = [];
    show: Show = 'all';
    done: Done | null = null;
    isBusy = false;
    labels = labels;

    private wired?: WiredBoard;

    @wire(getBoard, { recordId: '$shownId' })
    receiveBoard(wired: WiredBoard): void {
        this.wired = wired;
        if (wired.data) {
            this.board = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.board && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasBoard(): boolean {
        return this.board !== undefined;
    }

    get plan() {
        return this.board?.plan ?? undefined;
    }

    get roles(): readonly PlanTeamRole[] {
        return this.board?.roles ?? [];
    }

    get hasNoPlan(): boolean {
        return this.board !== undefined && !this.plan;
    }

    get noPlanMessage(): string {
        return this.board?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get canEdit(): boolean {
        return this.board?.canEdit === true;
    }

    get canCompare(): boolean {
        return this.canEdit && this.board?.usesAccountTeam === true;
    }

    get readOnlyNote(): string {
        if (!this.plan || this.canEdit) {
            return '';
        }
        return this.plan.isClosed ? labels.planKept : labels.planReadOnly;
    }

    get isEmpty(): boolean {
        return this.plan !== undefined && this.roles.length === 0;
    }

    get hasRoles(): boolean {
        return this.roles.length > 0;
    }

    get shownRoles(): PlanTeamRole[] {
        return select(this.roles, this.show);
    }

    get summary(): string {
        return formatLabel(labels.shown, this.shownRoles.length, this.roles.length);
    }

    get filters(): FilterTile[] {
        const tile = (value: Show, label: string, tone?: FilterTile['tone']): FilterTile => ({
            value,
            label,
            tone,
            count: select(this.roles, value).length
        });
        return [
            tile('all', labels.filterAll),
            tile('vacant', labels.filterVacant, 'warning'),
            tile('successor', labels.filterSuccessor, 'error'),
            tile('overbooked', labels.filterOverbooked, 'error'),
            tile('pairing', labels.filterPairing, 'warning')
        ];
    }

    // --- What the user does

    handleFilter(event: CustomEvent<Show>): void {
        this.show = event.detail;
    }

    async handleAdd(): Promise<void> {
        const added = await this.openModal(null, false);
        if (added) {
            this.show = 'all';
            await this.finish(formatLabel(labels.added, added.name), async () => {
                this.expect(await removeRole({ removal: { roleId: added.id } }));
            });
        }
    }

    async handleCompare(): Promise<void> {
        const roleIds = (await AccountTeamModal.open({
            label: labels.compare,
            size: 'small',
            planId: this.plan?.id ?? ''
        })) as string[] | undefined;
        if (roleIds) {
            await this.finish(formatLabel(labels.imported, roleIds.length), () => giveBackToAccountTeam({ roleIds }));
        }
    }

    handleEdit(event: Event): Promise<void> {
        return this.change(this.roleOf(event), false);
    }

    handleFill(event: Event): Promise<void> {
        return this.change(this.roleOf(event), true);
    }

    async handleRemove(event: Event): Promise<void> {
        const role = this.roleOf(event);
        const removal = role.responsibilities
            ? ((await TeamRemoveModal.open({
                  label: formatLabel(labels.removeOf, role.name),
                  size: 'small',
                  teamRole: role,
                  others: this.roles.filter(({ id }) => id !== role.id)
              })) as TeamRemoval | undefined)
            : await this.attempt(async () => {
                  const answer = await removeRole({ removal: { roleId: role.id } });
                  this.expect(answer);
                  return answer;
              });
        if (removal) {
            await this.finish(formatLabel(labels.removed, role.name), async () => {
                await restoreRole({ roleId: role.id, handedOver: removal.handedOver });
            });
        }
    }

    async handleUndo(): Promise<void> {
        const takeBack = this.done?.takeBack;
        this.done = null;
        if (takeBack) {
            await this.attempt(async () => {
                await takeBack();
                await this.spread();
            });
        }
    }

    handleForget(): void {
        this.done = null;
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleRefresh(): Promise<void> {
        await this.attempt(() => refreshApex(this.wired));
    }

    // --- Steps

    private async change(role: PlanTeamRole, isFilling: boolean): Promise<void> {
        const changed = await this.openModal(role, isFilling);
        if (changed) {
            const message =
                isFilling && changed.member
                    ? formatLabel(labels.filled, changed.member.name, changed.name)
                    : formatLabel(labels.changed, changed.name);
            await this.finish(message, async () => {
                this.expect(await saveRole({ input: undoOf(role, changed) }));
            });
        }
    }

    private async openModal(role: PlanTeamRole | null, isFilling: boolean): Promise<PlanTeamRole | undefined> {
        return (await TeamRoleModal.open({
            label: role?.name ?? labels.add,
            size: 'small',
            teamRole: role,
            isFilling,
            planId: this.plan?.id ?? '',
            choices: this.board?.choices,
            counterparts: this.board?.counterparts,
            onrefused: () => this.handleRefresh()
        })) as PlanTeamRole | undefined;
    }

    private roleOf(event: Event): PlanTeamRole {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.roles.find((role) => role.id === id) as PlanTeamRole;
    }

    /** Says what was done, remembers how to take it back, and reads anew, since a role changes what others show. */
    private async finish(message: string, takeBack: () => Promise<void>): Promise<void> {
        await this.attempt(() => this.spread());
        this.done = { message, takeBack };
    }

    /** Lets this page and the rest of it know. */
    private async spread(): Promise<void> {
        this.dispatchEvent(new RefreshEvent());
        await Promise.all([
            refreshApex(this.wired),
            this.plan ? notifyRecordUpdateAvailable([{ recordId: this.plan.id }]) : undefined,
            this.template
                ?.querySelector<HTMLElement & { refresh(): Promise<void> }>('c-responsibility-matrix')
                ?.refresh()
        ]);
    }

    private async attempt<Answer>(act: () => Promise<Answer>): Promise<Answer | undefined> {
        this.errors = [];
        this.isBusy = true;
        try {
            return await act();
        } catch (failure) {
            this.errors = reduceErrors(failure);
            return undefined;
        } finally {
            this.isBusy = false;
        }
    }

    /** Makes a refusal of Apex an error. */
    private expect(answer: { errors: readonly { message: string }[] }): void {
        if (answer.errors.length > 0) {
            throw new Error(answer.errors.map(({ message }) => message).join(' '));
        }
    }
}
