/** The texts of the board. */
import loading from '@salesforce/label/c.Common_Loading';
import refresh from '@salesforce/label/c.Common_Refresh';
import undo from '@salesforce/label/c.Common_Undo';
import close from '@salesforce/label/c.Common_Close';
import planCreate from '@salesforce/label/c.Plan_Create';
import planCreateTitle from '@salesforce/label/c.Plan_Create_Title';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import add from '@salesforce/label/c.Pestel_Add';
import addTo from '@salesforce/label/c.Pestel_Add_To';
import clearFilter from '@salesforce/label/c.Pestel_Clear_Filter';
import count from '@salesforce/label/c.Pestel_Count';
import deleteMessage from '@salesforce/label/c.Pestel_Delete_Message';
import deleteTitle from '@salesforce/label/c.Pestel_Delete_Title';
import deleted from '@salesforce/label/c.Pestel_Deleted';
import editTitle from '@salesforce/label/c.Pestel_Edit_Title';
import emptyMessage from '@salesforce/label/c.Pestel_Empty_Message';
import emptyTitle from '@salesforce/label/c.Pestel_Empty_Title';
import mostPressing from '@salesforce/label/c.Pestel_Most_Pressing';
import nothingMatches from '@salesforce/label/c.Pestel_Nothing_Matches';
import restored from '@salesforce/label/c.Pestel_Restored';
import reviewed from '@salesforce/label/c.Pestel_Reviewed';
import saved from '@salesforce/label/c.Pestel_Saved';
import show from '@salesforce/label/c.Pestel_Show';
import showAll from '@salesforce/label/c.Pestel_Show_All';
import showMore from '@salesforce/label/c.Pestel_Show_More';
import showStale from '@salesforce/label/c.Pestel_Show_Stale';
import showUnanswered from '@salesforce/label/c.Pestel_Show_Unanswered';
import copyTitle from '@salesforce/label/c.Pestel_Copy_Title';
import taskCreated from '@salesforce/label/c.Pestel_Task_Created';
import taskTitle from '@salesforce/label/c.Pestel_Task_Title';
import shown from '@salesforce/label/c.Pestel_Shown';
import shownCell from '@salesforce/label/c.Pestel_Shown_Cell';
import title from '@salesforce/label/c.Pestel_Title';

export const labels = {
    add,
    addTo,
    clearFilter,
    close,
    copyTitle,
    count,
    deleteMessage,
    deleteTitle,
    deleted,
    editTitle,
    emptyMessage,
    emptyTitle,
    loading,
    mostPressing,
    nothingMatches,
    planCreate,
    planCreateTitle,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    refresh,
    restored,
    reviewed,
    saved,
    show,
    showAll,
    showMore,
    showStale,
    showUnanswered,
    shown,
    shownCell,
    taskCreated,
    taskTitle,
    title,
    undo
};
