/** The texts of the overview. */
import changes from '@salesforce/label/c.Plan_Changes';
import changesFirst from '@salesforce/label/c.Plan_Changes_First';
import changesNone from '@salesforce/label/c.Plan_Changes_None';
import choose from '@salesforce/label/c.Plan_Choose';
import closeQuestion from '@salesforce/label/c.Plan_Close_Question';
import closeTitle from '@salesforce/label/c.Plan_Close';
import counts from '@salesforce/label/c.Plan_Counts';
import create from '@salesforce/label/c.Plan_Create';
import createTitle from '@salesforce/label/c.Plan_Create_Title';
import created from '@salesforce/label/c.Plan_Created';
import dropped from '@salesforce/label/c.Plan_Dropped';
import group from '@salesforce/label/c.Plan_Group';
import headBefore from '@salesforce/label/c.Plan_Before_Head';
import headNow from '@salesforce/label/c.Plan_Now_Head';
import headObjective from '@salesforce/label/c.Plan_Objective_Head';
import manager from '@salesforce/label/c.Plan_Led_By';
import managerLeft from '@salesforce/label/c.Plan_Manager_Left';
import neverReviewed from '@salesforce/label/c.Plan_Never_Reviewed';
import newNow from '@salesforce/label/c.Plan_New_Now';
import noObjectives from '@salesforce/label/c.Plan_No_Objectives';
import noneAsk from '@salesforce/label/c.Plan_None_Ask';
import noneCreate from '@salesforce/label/c.Plan_None_Create';
import noneTitle from '@salesforce/label/c.Plan_None_Title';
import percent from '@salesforce/label/c.Plan_Years_Now';
import progress from '@salesforce/label/c.Plan_Progress';
import progressText from '@salesforce/label/c.Plan_Progress_Text';
import review from '@salesforce/label/c.Plan_Review';
import reviewDone from '@salesforce/label/c.Plan_Review_Done';
import reviewedOn from '@salesforce/label/c.Plan_Reviewed_On';
import rollOver from '@salesforce/label/c.Plan_Roll_Over';
import rollOverDone from '@salesforce/label/c.Plan_Roll_Over_Done';
import rollOverTitle from '@salesforce/label/c.Plan_Roll_Over_Title';
import sponsor from '@salesforce/label/c.Plan_Sponsor';
import statusChanged from '@salesforce/label/c.Plan_Status_Changed';
import subsidiaries from '@salesforce/label/c.Plan_Subsidiaries';
import title from '@salesforce/label/c.Plan_Overview_Title';
import together from '@salesforce/label/c.Plan_Group_Total';
import unled from '@salesforce/label/c.Plan_Unled';
import years from '@salesforce/label/c.Plan_Years';
import yearsAll from '@salesforce/label/c.Plan_Years_All';

export const labels = {
    changes,
    changesFirst,
    changesNone,
    choose,
    closeQuestion,
    closeTitle,
    counts,
    create,
    createTitle,
    created,
    dropped,
    group,
    headBefore,
    headNow,
    headObjective,
    manager,
    managerLeft,
    neverReviewed,
    newNow,
    noObjectives,
    noneAsk,
    noneCreate,
    noneTitle,
    percent,
    progress,
    progressText,
    review,
    reviewDone,
    reviewedOn,
    rollOver,
    rollOverDone,
    rollOverTitle,
    sponsor,
    statusChanged,
    subsidiaries,
    title,
    together,
    unled,
    years,
    yearsAll
};
