import { LightningElement, api } from 'lwc';
import type { PlanTeamRole } from 'apex';
import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** Something to know about a role, worth a colour. */
interface Remark {
    key: string;
    text: string;
    icon: string;
    className: string;
}

/**
 * One role of a plan's team: who works in it, how much of their time it takes and what access it brings; a vacancy says by when
 * and with which skills somebody is needed.
 *
 * @fires edit the user wants to change the role
 * @fires fill the user wants to name who fills it
 * @fires remove the user wants to remove it
 */
export default class TeamRoleCard extends LightningElement {
    /** The role. */
    @api teamRole!: PlanTeamRole;

    /** Whether the user may change it. */
    @api canEdit = false;

    labels = labels;

    get isVacant(): boolean {
        return !this.teamRole.member;
    }

    get canFill(): boolean {
        return this.canEdit && (this.isVacant || this.teamRole.needsSuccessor);
    }

    get fillLabel(): string {
        return this.teamRole.needsSuccessor ? labels.successor : labels.fill;
    }

    get canRemove(): boolean {
        return this.canEdit && !(this.teamRole.isLead && this.teamRole.member);
    }

    get className(): string {
        return ['card', this.isVacant ? 'vacant' : '', this.teamRole.needsSuccessor ? 'leaving' : '']
            .filter(Boolean)
            .join(' ');
    }

    /** What is done in the role, unless it is called just that. */
    get kind(): string {
        return this.teamRole.roleLabel === this.teamRole.name ? '' : this.teamRole.roleLabel;
    }

    get personIcon(): string {
        return this.isVacant ? 'utility:adduser' : 'utility:user';
    }

    get person(): string {
        return this.teamRole.member?.name ?? labels.vacant;
    }

    get editLabel(): string {
        return formatLabel(labels.editOf, this.teamRole.name);
    }

    get removeLabel(): string {
        return formatLabel(labels.removeOf, this.teamRole.name);
    }

    get hasShare(): boolean {
        return this.teamRole.shareOfTime !== null && this.teamRole.shareOfTime !== undefined;
    }

    get share(): string {
        return formatLabel(labels.share, this.teamRole.shareOfTime ?? 0);
    }

    get shareStyle(): string {
        return `width:${Math.min(100, this.teamRole.shareOfTime ?? 0)}%`;
    }

    get access(): string {
        return this.teamRole.access === 'Edit' ? labels.accessEdit : labels.accessRead;
    }

    get responsibilities(): string {
        return this.teamRole.responsibilities > 0
            ? formatLabel(labels.responsibilities, this.teamRole.responsibilities)
            : '';
    }

    get remarks(): Remark[] {
        const role = this.teamRole;
        const remarks: Remark[] = [];
        const add = (key: string, text: string, tone: 'error' | 'warning' | 'good' | 'plain', icon: string): void => {
            remarks.push({ key, text, icon, className: `remark ${tone}` });
        };
        if (role.member && !role.member.isActive) {
            add('inactive', labels.inactive, 'error', 'utility:ban');
        } else if (role.member?.isFrozen) {
            add('frozen', labels.frozen, 'error', 'utility:ban');
        } else if (role.member && !role.member.mayUsePlans) {
            add('permission', labels.noPermission, 'warning', 'utility:lock');
        }
        if (role.staffing === 'Proposed') {
            add('proposed', labels.proposed, 'plain', 'utility:clock');
        }
        if (role.neededBy && role.staffing !== 'Filled') {
            const day = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC' }).format(new Date(role.neededBy));
            add(
                'needed',
                formatLabel(role.isOverdue ? labels.overdue : labels.neededBy, day),
                role.isOverdue ? 'error' : 'warning',
                'utility:event'
            );
        }
        if (role.isOverbooked) {
            add(
                'overbooked',
                formatLabel(labels.overbooked, role.member?.shareOfTime ?? 0),
                'error',
                'utility:warning'
            );
        }
        switch (role.pairing) {
            case 'match':
                add(
                    'pairing',
                    formatLabel(labels.pairingMatch, role.counterpartName ?? '', role.levelLabel ?? ''),
                    'good',
                    'utility:people'
                );
                break;
            case 'mismatch':
                add(
                    'pairing',
                    formatLabel(
                        labels.pairingMismatch,
                        role.counterpartName ?? '',
                        role.levelLabel ?? '',
                        role.counterpartLevelLabel ?? ''
                    ),
                    'warning',
                    'utility:people'
                );
                break;
            case 'unknown':
                add(
                    'pairing',
                    formatLabel(labels.pairingUnknown, role.counterpartName ?? ''),
                    'plain',
                    'utility:people'
                );
                break;
            case 'missing':
                add('pairing', labels.pairingMissing, 'warning', 'utility:people');
                break;
            default:
        }
        return remarks;
    }

    handleEdit(): void {
        this.dispatchEvent(new CustomEvent('edit'));
    }

    handleFill(): void {
        this.dispatchEvent(new CustomEvent('fill'));
    }

    handleRemove(): void {
        this.dispatchEvent(new CustomEvent('remove'));
    }
}
