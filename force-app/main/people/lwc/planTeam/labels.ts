/** The texts of the team. */
import compare from '@salesforce/label/c.Account_Team_Compare';
import imported from '@salesforce/label/c.Account_Team_Imported';
import refresh from '@salesforce/label/c.Common_Refresh';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import add from '@salesforce/label/c.Team_Add';
import added from '@salesforce/label/c.Team_Added';
import changed from '@salesforce/label/c.Team_Changed';
import editOf from '@salesforce/label/c.Team_Edit_Of';
import emptyMessage from '@salesforce/label/c.Team_Empty_Message';
import emptyTitle from '@salesforce/label/c.Team_Empty_Title';
import fill from '@salesforce/label/c.Team_Fill';
import filled from '@salesforce/label/c.Team_Filled';
import filter from '@salesforce/label/c.Team_Filter';
import filterAll from '@salesforce/label/c.Team_Filter_All';
import filterOverbooked from '@salesforce/label/c.Team_Filter_Overbooked';
import filterPairing from '@salesforce/label/c.Team_Filter_Pairing';
import filterSuccessor from '@salesforce/label/c.Team_Filter_Successor';
import filterVacant from '@salesforce/label/c.Team_Filter_Vacant';
import removeOf from '@salesforce/label/c.Team_Remove_Of';
import removed from '@salesforce/label/c.Team_Removed';
import shown from '@salesforce/label/c.Team_Shown';
import successor from '@salesforce/label/c.Team_Successor';
import title from '@salesforce/label/c.Team_Title';

export const labels = {
    add,
    added,
    changed,
    compare,
    editOf,
    emptyMessage,
    emptyTitle,
    fill,
    filled,
    filter,
    filterAll,
    filterOverbooked,
    filterPairing,
    filterSuccessor,
    filterVacant,
    imported,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    refresh,
    removeOf,
    removed,
    shown,
    successor,
    title
};
