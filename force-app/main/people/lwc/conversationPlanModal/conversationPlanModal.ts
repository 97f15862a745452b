import { api } from 'lwc';
import type { ConversationInput, CoverageFrame, PicklistChoice } from 'apex';
import EditModal from 'c/editModal';
import { formatLabel } from 'c/formatLabel';
import { tomorrowAt } from 'c/userDay';
import planConversation from '@salesforce/apex/ConversationController.planConversation';
import cancel from '@salesforce/label/c.Common_Cancel';
import due from '@salesforce/label/c.Conversation_Due';
import kind from '@salesforce/label/c.Conversation_Kind';
import kindEvent from '@salesforce/label/c.Conversation_Kind_event';
import kindTask from '@salesforce/label/c.Conversation_Kind_task';
import me from '@salesforce/label/c.Conversation_Me';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import starts from '@salesforce/label/c.Conversation_Starts';
import subject from '@salesforce/label/c.Conversation_Subject';
import takes from '@salesforce/label/c.Conversation_Takes';
import theme from '@salesforce/label/c.Coverage_Theme';
import themeAll from '@salesforce/label/c.Coverage_Theme_All';
import title from '@salesforce/label/c.Conversation_Plan';
import who from '@salesforce/label/c.Conversation_Who';
import withAdd from '@salesforce/label/c.Conversation_With_Add';
import withRemove from '@salesforce/label/c.Conversation_With_Remove';
import withTitle from '@salesforce/label/c.Conversation_With';

/** What can be written, beside the people. */
type Property = 'kind' | 'subject' | 'roleId' | 'themeId' | 'startsAt' | 'minutes' | 'dueOn';

/** What the dialog closes with: what was made, for an undo, and with whom. */
export interface PlannedOutcome {
    createdIds: string[];
    stakeholderIds: string[];
    subject: string;
}

const MEETING = 'event';

/**
 * Dialog in which one of us plans a conversation with one or several of their people: a meeting, or a task for each. It saves
 * by itself and closes with what was made. Closes with nothing if the user cancels.
 */
export default class ConversationPlanModal extends EditModal<Property> {
    /** The plan, its roles, people and themes. */
    @api frame!: CoverageFrame;

    /** The stakeholders to begin with. */
    @api stakeholderIds: readonly string[] = [];

    /** The role to begin with; none for the user. */
    @api roleId = '';

    /** The theme to begin with; none for whatever about. */
    @api themeId = '';

    chosen: readonly string[] = [];
    labels = { cancel, due, kind, save, saving, starts, subject, takes, theme, title, who, withAdd, withTitle };
    kinds = [
        { value: MEETING, label: kindEvent },
        { value: 'task', label: kindTask }
    ];

    override connectedCallback(): void {
        this.chosen = this.stakeholderIds;
        this.draft = {
            kind: MEETING,
            subject: '',
            roleId: this.roleId,
            themeId: this.themeId,
            startsAt: tomorrowAt(10),
            minutes: '60',
            dueOn: ''
        };
    }

    get isMeeting(): boolean {
        return this.draft.kind === MEETING;
    }

    /** Those of us who can be asked: the user, and who fills a role; for who only reads, a role of their own. */
    get roles(): PicklistChoice[] {
        const filled = this.frame.roles.filter(
            ({ memberName, isMine }) => memberName && (isMine || this.frame.canPlanForOthers)
        );
        return [
            { value: '', label: me },
            ...filled.map(({ id, name, memberName }) => ({ value: id, label: `${memberName} (${name})` }))
        ];
    }

    get themes(): PicklistChoice[] {
        return [{ value: '', label: themeAll }, ...this.frame.themes];
    }

    get people() {
        return this.chosen.map((id) => {
            const name = this.frame.people.find(({ value }) => value === id)?.label ?? '';
            return { id, name, removeTitle: formatLabel(withRemove, name) };
        });
    }

    get others(): readonly PicklistChoice[] {
        const chosen = new Set(this.chosen);
        return this.frame.people.filter(({ value }) => !chosen.has(value));
    }

    handleAddPerson(event: CustomEvent<{ value: string }>): void {
        this.chosen = [...this.chosen, event.detail.value];
        (event.target as LightningInputElement).setCustomValidity('');
    }

    handleRemovePerson(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.chosen = this.chosen.filter((one) => one !== id);
    }

    async handleSave(): Promise<void> {
        const answer = await this.attempt(() => planConversation({ input: this.toInput() }));
        if (answer) {
            const outcome: PlannedOutcome = {
                createdIds: answer.createdIds,
                stakeholderIds: [...this.chosen],
                subject: this.draft.subject.trim()
            };
            this.close(outcome);
        }
    }

    private toInput(): ConversationInput {
        const { draft, isMeeting } = this;
        return {
            planId: this.frame.plan?.id ?? '',
            kind: draft.kind,
            subject: draft.subject,
            roleId: draft.roleId || null,
            stakeholderIds: [...this.chosen],
            themeId: draft.themeId || null,
            startsAt: isMeeting ? draft.startsAt || null : null,
            minutes: isMeeting && draft.minutes ? Number(draft.minutes) : null,
            dueOn: isMeeting ? null : draft.dueOn || null
        };
    }
}
