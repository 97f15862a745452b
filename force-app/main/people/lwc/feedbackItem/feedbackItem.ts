import { LightningElement, api } from 'lwc';
import type { PlanFeedback } from 'apex';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { formatLabel } from 'c/formatLabel';
import acknowledge from '@salesforce/label/c.Feedback_Acknowledge';
import acknowledged from '@salesforce/label/c.Feedback_Acknowledged';
import acknowledgeNamed from '@salesforce/label/c.Feedback_Acknowledge_Named';
import from from '@salesforce/label/c.Feedback_From';
import fromTo from '@salesforce/label/c.Feedback_From_To';
import notAcknowledged from '@salesforce/label/c.Feedback_Not_Acknowledged';
import reply from '@salesforce/label/c.Feedback_Reply';
import replyHeading from '@salesforce/label/c.Feedback_Reply_Heading';
import replyLabel from '@salesforce/label/c.Feedback_Reply_Label';
import to from '@salesforce/label/c.Feedback_To';
import withdraw from '@salesforce/label/c.Feedback_Withdraw';

/** How the user stands to the feedback. */
export type Standing = 'received' | 'given' | 'team';

const ICONS: Record<string, string> = {
    Recognition: 'utility:like',
    Coaching: 'utility:light_bulb',
    Correction: 'utility:warning'
};

/**
 * One piece of feedback. Its recipient acknowledges it here and replies, its giver withdraws it.
 *
 * @fires acknowledge the recipient acknowledged it; the detail is the reply, or nothing
 * @fires withdraw the giver wants it back
 */
export default class FeedbackItem extends LightningElement {
    /** The feedback. */
    @api feedback!: PlanFeedback;

    /** How the user stands to it. */
    @api standing: Standing = 'received';

    /** Whether to name the customer. */
    @api showAccount = false;

    /** While something is being saved, nothing can be pressed. */
    @api isBusy = false;

    text = '';
    labels = { acknowledge, acknowledged, notAcknowledged, reply, replyHeading, replyLabel, withdraw };
    timeZone = TIME_ZONE;

    get className(): string {
        return `item ${this.feedback.kind.toLowerCase()}${this.isWaiting ? ' waiting' : ''}`;
    }

    get icon(): string | undefined {
        return ICONS[this.feedback.kind];
    }

    get who(): string {
        const { giverName, recipientName } = this.feedback;
        if (this.standing === 'received') {
            return formatLabel(from, giverName ?? '');
        }
        return this.standing === 'given'
            ? formatLabel(to, recipientName ?? '')
            : formatLabel(fromTo, giverName ?? '', recipientName ?? '');
    }

    get accountName(): string | null | undefined {
        return this.showAccount ? this.feedback.accountName : null;
    }

    get isWaiting(): boolean {
        return this.standing === 'received' && !this.feedback.acknowledgedAt;
    }

    /** A reply can be given once, also after it was acknowledged. */
    get canAnswer(): boolean {
        return this.standing === 'received' && !this.feedback.reply;
    }

    get canWithdraw(): boolean {
        return this.standing === 'given' && !this.feedback.acknowledgedAt;
    }

    get answerLabel(): string {
        return this.isWaiting ? acknowledge : reply;
    }

    get answerName(): string {
        return this.isWaiting ? formatLabel(acknowledgeNamed, this.feedback.subjectName ?? '') : reply;
    }

    get cannotAnswer(): boolean {
        return this.isBusy || (!this.isWaiting && this.text.trim() === '');
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleAnswer(): void {
        this.dispatchEvent(new CustomEvent('acknowledge', { detail: this.text.trim() }));
    }

    handleWithdraw(): void {
        this.dispatchEvent(new CustomEvent('withdraw'));
    }
}
