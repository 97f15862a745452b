/** The texts of the golden thread. */
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import answersTo from '@salesforce/label/c.Thread_Answers_To';
import deals from '@salesforce/label/c.Thread_Deals';
import emptyMessage from '@salesforce/label/c.Thread_Empty_Message';
import emptyTitle from '@salesforce/label/c.Thread_Empty_Title';
import following from '@salesforce/label/c.Thread_Following';
import help from '@salesforce/label/c.Thread_Help';
import item from '@salesforce/label/c.Thread_Item';
import kind from '@salesforce/label/c.Thread_Kind';
import kindCell from '@salesforce/label/c.Thread_Kind_Cell';
import kindFactor from '@salesforce/label/c.Thread_Kind_Factor';
import kindGoal from '@salesforce/label/c.Thread_Kind_Goal';
import kindHeld from '@salesforce/label/c.Thread_Kind_Held';
import kindObjective from '@salesforce/label/c.Thread_Kind_Objective';
import kindPlanned from '@salesforce/label/c.Thread_Kind_Planned';
import kindTalks from '@salesforce/label/c.Thread_Kind_Talks';
import kindTheme from '@salesforce/label/c.Thread_Kind_Theme';
import ledTo from '@salesforce/label/c.Thread_Led_To';
import lost from '@salesforce/label/c.Thread_Lost';
import more from '@salesforce/label/c.Thread_More';
import node from '@salesforce/label/c.Thread_Node';
import open from '@salesforce/label/c.Thread_Open';
import openRecord from '@salesforce/label/c.Thread_Open_Record';
import picture from '@salesforce/label/c.Thread_Picture';
import rest from '@salesforce/label/c.Thread_Rest';
import restTalks from '@salesforce/label/c.Thread_Rest_Talks';
import showAll from '@salesforce/label/c.Thread_Show_All';
import stageDeal from '@salesforce/label/c.Thread_Stage_Deal';
import stageObjective from '@salesforce/label/c.Thread_Stage_Objective';
import stageOutcome from '@salesforce/label/c.Thread_Stage_Outcome';
import stageReason from '@salesforce/label/c.Thread_Stage_Reason';
import stageTalk from '@salesforce/label/c.Thread_Stage_Talk';
import stageTheme from '@salesforce/label/c.Thread_Stage_Theme';
import title from '@salesforce/label/c.Thread_Title';
import total from '@salesforce/label/c.Thread_Total';
import view from '@salesforce/label/c.Thread_View';
import viewList from '@salesforce/label/c.Thread_View_List';
import viewPicture from '@salesforce/label/c.Thread_View_Picture';
import won from '@salesforce/label/c.Thread_Won';

export const labels = {
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    answersTo,
    deals,
    emptyMessage,
    emptyTitle,
    following,
    help,
    item,
    kind,
    kindCell,
    kindFactor,
    kindGoal,
    kindHeld,
    kindObjective,
    kindPlanned,
    kindTalks,
    kindTheme,
    ledTo,
    lost,
    more,
    node,
    open,
    openRecord,
    picture,
    rest,
    restTalks,
    showAll,
    stageDeal,
    stageObjective,
    stageOutcome,
    stageReason,
    stageTalk,
    stageTheme,
    title,
    total,
    view,
    viewList,
    viewPicture,
    won
};
