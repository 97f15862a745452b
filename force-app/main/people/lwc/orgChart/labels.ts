/** The texts of the org chart. */
import add from '@salesforce/label/c.Chart_Add';
import added from '@salesforce/label/c.Chart_Added';
import alone from '@salesforce/label/c.Chart_Alone';
import changed from '@salesforce/label/c.Line_Changed';
import close from '@salesforce/label/c.Common_Close';
import conflicts from '@salesforce/label/c.Line_Conflicts';
import deleted from '@salesforce/label/c.Line_Deleted';
import deleteLine from '@salesforce/label/c.Line_Delete';
import draw from '@salesforce/label/c.Line_Draw';
import drawn from '@salesforce/label/c.Line_Drawn';
import edit from '@salesforce/label/c.Line_Edit';
import emptyMessage from '@salesforce/label/c.Chart_Empty_Message';
import emptyTitle from '@salesforce/label/c.Chart_Empty_Title';
import everybody from '@salesforce/label/c.Chart_Everybody';
import fit from '@salesforce/label/c.Common_Fit';
import help from '@salesforce/label/c.Chart_Help';
import influences from '@salesforce/label/c.Line_Influences';
import kinds from '@salesforce/label/c.Chart_Kinds';
import lines from '@salesforce/label/c.Chart_Lines';
import linesNone from '@salesforce/label/c.Chart_Lines_None';
import linesOf from '@salesforce/label/c.Chart_Lines_Of';
import notOnPlan from '@salesforce/label/c.Chart_Not_On_Plan';
import notOnPlanYet from '@salesforce/label/c.Chart_Not_On_Plan_Yet';
import notRated from '@salesforce/label/c.Stakeholder_Not_Rated';
import open from '@salesforce/label/c.Stakeholder_Open';
import person from '@salesforce/label/c.Chart_Person';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import powerAttitude from '@salesforce/label/c.Chart_Power_Attitude';
import promisesOverdue from '@salesforce/label/c.Promise_Overdue_Flag';
import refresh from '@salesforce/label/c.Common_Refresh';
import reportsTo from '@salesforce/label/c.Chart_Reports_To';
import showMore from '@salesforce/label/c.Stakeholder_Show_More';
import strength1 from '@salesforce/label/c.Line_Strength_1';
import strength2 from '@salesforce/label/c.Line_Strength_2';
import strength3 from '@salesforce/label/c.Line_Strength_3';
import title from '@salesforce/label/c.Chart_Title';
import tree from '@salesforce/label/c.Chart_Tree';
import trusts from '@salesforce/label/c.Line_Trusts';
import zoomIn from '@salesforce/label/c.Common_Zoom_In';
import zoomOut from '@salesforce/label/c.Common_Zoom_Out';

export const labels = {
    add,
    added,
    alone,
    changed,
    close,
    deleted,
    deleteLine,
    draw,
    drawn,
    edit,
    emptyMessage,
    emptyTitle,
    everybody,
    fit,
    help,
    kinds,
    lines,
    linesNone,
    linesOf,
    notOnPlan,
    notOnPlanYet,
    notRated,
    open,
    person,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    powerAttitude,
    promisesOverdue,
    refresh,
    reportsTo,
    showMore,
    title,
    tree,
    zoomIn,
    zoomOut
};

/** A line in words, by its form; `{0}` and `{1}` are the two people. */
export const sentences: Readonly<Record<string, string>> = { influences, trusts, conflicts };

/** The strengths from 1 on. */
export const strengths = [strength1, strength2, strength3];
