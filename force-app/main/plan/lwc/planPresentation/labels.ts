/** The texts of the presented plan. */
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import copy from '@salesforce/label/c.Present_Copy';
import copyCustomer from '@salesforce/label/c.Present_Copy_Customer';
import copyOurs from '@salesforce/label/c.Present_Copy_Ours';
import customerHelp from '@salesforce/label/c.Present_Customer_Help';
import internal from '@salesforce/label/c.Present_Internal';
import nothing from '@salesforce/label/c.Present_Nothing';
import print from '@salesforce/label/c.Present_Print';
import progress from '@salesforce/label/c.Present_Progress';
import sectionObjectives from '@salesforce/label/c.Present_Section_Objectives';
import sectionPeople from '@salesforce/label/c.Present_Section_People';
import sectionSituation from '@salesforce/label/c.Present_Section_Situation';
import sectionStrategy from '@salesforce/label/c.Present_Section_Strategy';
import title from '@salesforce/label/c.Present_Title';
import untitled from '@salesforce/label/c.Present_Untitled';

export const labels = {
    planNoneAsk,
    planNoneTitle,
    copy,
    copyCustomer,
    copyOurs,
    customerHelp,
    internal,
    nothing,
    print,
    progress,
    sectionObjectives,
    sectionPeople,
    sectionSituation,
    sectionStrategy,
    title,
    untitled
};
