/** The texts of the ledger. */
import actions from '@salesforce/label/c.Promise_Actions';
import add from '@salesforce/label/c.Promise_Add';
import commitment from '@salesforce/label/c.Promise_Commitment';
import commitmentNone from '@salesforce/label/c.Promise_Commitment_None';
import confirm from '@salesforce/label/c.Promise_Confirm';
import confirmed from '@salesforce/label/c.Promise_Confirmed';
import confirmedDone from '@salesforce/label/c.Promise_Confirmed_Done';
import confirmedGone from '@salesforce/label/c.Promise_Confirmed_Gone';
import count from '@salesforce/label/c.Promise_Count';
import deleteLabel from '@salesforce/label/c.Common_Delete';
import deleted from '@salesforce/label/c.Promise_Deleted';
import due from '@salesforce/label/c.Promise_Due';
import edit from '@salesforce/label/c.Common_Edit';
import editTitle from '@salesforce/label/c.Promise_Edit';
import emptyMessage from '@salesforce/label/c.Promise_Empty_Message';
import emptyTitle from '@salesforce/label/c.Promise_Empty_Title';
import keep from '@salesforce/label/c.Promise_Keep';
import keptDone from '@salesforce/label/c.Promise_Kept_Done';
import miss from '@salesforce/label/c.Promise_Miss';
import missedDone from '@salesforce/label/c.Promise_Missed_Done';
import nobodyMessage from '@salesforce/label/c.Promise_Nobody_Message';
import objective from '@salesforce/label/c.Promise_Objective';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import refresh from '@salesforce/label/c.Common_Refresh';
import reopen from '@salesforce/label/c.Promise_Reopen';
import reopened from '@salesforce/label/c.Promise_Reopened';
import saved from '@salesforce/label/c.Promise_Saved';
import settledOn from '@salesforce/label/c.Promise_Settled_On';
import showMore from '@salesforce/label/c.Promise_Show_More';
import stakeholderGone from '@salesforce/label/c.Promise_Stakeholder_Gone';
import standingKept from '@salesforce/label/c.Promise_Standing_kept';
import standingMissed from '@salesforce/label/c.Promise_Standing_missed';
import standingOpen from '@salesforce/label/c.Promise_Standing_open';
import standingOverdue from '@salesforce/label/c.Promise_Standing_overdue';
import standingWithdrawn from '@salesforce/label/c.Promise_Standing_withdrawn';
import theme from '@salesforce/label/c.Promise_Theme';
import title from '@salesforce/label/c.Promise_Title';
import unconfirmed from '@salesforce/label/c.Promise_Unconfirmed';
import withdraw from '@salesforce/label/c.Promise_Withdraw';
import withdrawnDone from '@salesforce/label/c.Promise_Withdrawn_Done';

export const labels = {
    actions,
    add,
    commitment,
    commitmentNone,
    confirm,
    confirmed,
    confirmedDone,
    confirmedGone,
    count,
    deleteLabel,
    deleted,
    due,
    edit,
    editTitle,
    emptyMessage,
    emptyTitle,
    keep,
    keptDone,
    miss,
    missedDone,
    nobodyMessage,
    objective,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    refresh,
    reopen,
    reopened,
    saved,
    settledOn,
    showMore,
    stakeholderGone,
    standings: {
        overdue: standingOverdue,
        open: standingOpen,
        kept: standingKept,
        missed: standingMissed,
        withdrawn: standingWithdrawn
    },
    theme,
    title,
    unconfirmed,
    withdraw,
    withdrawnDone
};
