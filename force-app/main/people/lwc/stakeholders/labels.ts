/** The texts of the page. */
import add from '@salesforce/label/c.Stakeholder_Add';
import added from '@salesforce/label/c.Stakeholder_Added';
import close from '@salesforce/label/c.Common_Close';
import emptyMessage from '@salesforce/label/c.Stakeholder_Empty_Message';
import emptyTitle from '@salesforce/label/c.Stakeholder_Empty_Title';
import filter from '@salesforce/label/c.Stakeholder_Filter';
import filterAll from '@salesforce/label/c.Stakeholder_Filter_all';
import filterAccount from '@salesforce/label/c.Stakeholder_Filter_Account';
import filterAllOf from '@salesforce/label/c.Stakeholder_Filter_All_Of';
import filterNoneOf from '@salesforce/label/c.Stakeholder_Filter_None_Of';
import filterOverdue from '@salesforce/label/c.Stakeholder_Filter_overdue';
import filterOwner from '@salesforce/label/c.Stakeholder_Filter_Owner';
import filterRole from '@salesforce/label/c.Stakeholder_Filter_Role';
import filterSilent from '@salesforce/label/c.Stakeholder_Filter_silent';
import filterUnrated from '@salesforce/label/c.Stakeholder_Filter_unrated';
import loading from '@salesforce/label/c.Common_Loading';
import moved from '@salesforce/label/c.Stakeholder_Moved';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import rated from '@salesforce/label/c.Stakeholder_Rated';
import ratedMany from '@salesforce/label/c.Stakeholder_Rated_Many';
import refresh from '@salesforce/label/c.Common_Refresh';
import removed from '@salesforce/label/c.Stakeholder_Removed';
import shown from '@salesforce/label/c.Stakeholder_Shown';
import title from '@salesforce/label/c.Stakeholder_Title';
import undo from '@salesforce/label/c.Common_Undo';

export const labels = {
    add,
    added,
    close,
    emptyMessage,
    emptyTitle,
    filter,
    filterAccount,
    filterAll,
    filterAllOf,
    filterNoneOf,
    filterOverdue,
    filterOwner,
    filterRole,
    filterSilent,
    filterUnrated,
    loading,
    moved,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    rated,
    ratedMany,
    refresh,
    removed,
    shown,
    title,
    undo
};
