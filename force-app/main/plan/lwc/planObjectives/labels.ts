/** The texts of the list. */
import close from '@salesforce/label/c.Common_Close';
import del from '@salesforce/label/c.Common_Delete';
import edit from '@salesforce/label/c.Common_Edit';
import loading from '@salesforce/label/c.Common_Loading';
import refresh from '@salesforce/label/c.Common_Refresh';
import undo from '@salesforce/label/c.Common_Undo';
import actions from '@salesforce/label/c.Objective_Actions';
import add from '@salesforce/label/c.Objective_Add';
import automatic from '@salesforce/label/c.Objective_Automatic';
import deleteMessage from '@salesforce/label/c.Objective_Delete_Message';
import deleteTitle from '@salesforce/label/c.Objective_Delete_Title';
import deleted from '@salesforce/label/c.Objective_Deleted';
import due from '@salesforce/label/c.Objective_Due_On';
import editTitle from '@salesforce/label/c.Objective_Edit_Title';
import fromTo from '@salesforce/label/c.Objective_From_To';
import behind from '@salesforce/label/c.Objective_Is_Behind';
import onPace from '@salesforce/label/c.Objective_Is_On_Pace';
import reached from '@salesforce/label/c.Objective_Is_Reached';
import lands from '@salesforce/label/c.Objective_Lands';
import measureNow from '@salesforce/label/c.Objective_Measure_Now';
import measured from '@salesforce/label/c.Objective_Measured';
import nobody from '@salesforce/label/c.Objective_Nobody';
import pace from '@salesforce/label/c.Objective_Pace';
import progress from '@salesforce/label/c.Objective_Progress';
import restored from '@salesforce/label/c.Objective_Restored';
import saved from '@salesforce/label/c.Objective_Saved';
import count from '@salesforce/label/c.Objectives_Count';
import emptyMessage from '@salesforce/label/c.Objectives_Empty_Message';
import emptyTitle from '@salesforce/label/c.Objectives_Empty_Title';
import title from '@salesforce/label/c.Objectives_Title';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';

export const labels = {
    actions,
    add,
    automatic,
    behind,
    close,
    count,
    del,
    deleteMessage,
    deleteTitle,
    deleted,
    due,
    edit,
    editTitle,
    emptyMessage,
    emptyTitle,
    fromTo,
    lands,
    loading,
    measureNow,
    measured,
    nobody,
    onPace,
    pace,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    progress,
    reached,
    refresh,
    restored,
    saved,
    title,
    undo
};
