/** The texts of the matrix. */
import about from '@salesforce/label/c.Coverage_About';
import active from '@salesforce/label/c.Coverage_Active';
import anybody from '@salesforce/label/c.Coverage_Anybody';
import cadenceDone from '@salesforce/label/c.Coverage_Cadence_Done';
import cadenceSet from '@salesforce/label/c.Coverage_Cadence_Set';
import cellName from '@salesforce/label/c.Coverage_Cell_Name';
import choose from '@salesforce/label/c.Coverage_Choose';
import chosen from '@salesforce/label/c.Coverage_Chosen';
import clear from '@salesforce/label/c.Coverage_Clear';
import conversationHeld from '@salesforce/label/c.Conversation_Held_Done';
import conversationHold from '@salesforce/label/c.Conversation_Hold';
import conversationPlan from '@salesforce/label/c.Conversation_Plan';
import conversationPlanned from '@salesforce/label/c.Conversation_Planned_Done';
import cut from '@salesforce/label/c.Coverage_Cut';
import emptyMessage from '@salesforce/label/c.Coverage_Empty_Message';
import emptyTitle from '@salesforce/label/c.Coverage_Empty_Title';
import every from '@salesforce/label/c.Coverage_Every';
import figures from '@salesforce/label/c.Coverage_Figures';
import filter from '@salesforce/label/c.Coverage_Filter';
import filterAll from '@salesforce/label/c.Coverage_Filter_all';
import filterGap from '@salesforce/label/c.Coverage_Filter_gap';
import filterSilent from '@salesforce/label/c.Coverage_Filter_silent';
import filterThread from '@salesforce/label/c.Coverage_Filter_thread';
import filterUncovered from '@salesforce/label/c.Coverage_Filter_uncovered';
import find from '@salesforce/label/c.Coverage_Find';
import help from '@salesforce/label/c.Coverage_Help';
import last from '@salesforce/label/c.Coverage_Last';
import never from '@salesforce/label/c.Coverage_Never';
import next from '@salesforce/label/c.Coverage_Next';
import noData from '@salesforce/label/c.Coverage_No_Data';
import noneMatch from '@salesforce/label/c.Coverage_None_Match';
import oneThread from '@salesforce/label/c.Coverage_One_Thread';
import person from '@salesforce/label/c.Coverage_Person';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import readAndPlan from '@salesforce/label/c.Coverage_Read_And_Plan';
import power from '@salesforce/label/c.Coverage_Power';
import reading from '@salesforce/label/c.Coverage_Reading';
import refresh from '@salesforce/label/c.Common_Refresh';
import share from '@salesforce/label/c.Coverage_Share';
import showMore from '@salesforce/label/c.Coverage_Show_More';
import shown from '@salesforce/label/c.Coverage_Shown';
import silent from '@salesforce/label/c.Stakeholder_Silent';
import statusActive from '@salesforce/label/c.Coverage_Status_active';
import statusBooked from '@salesforce/label/c.Coverage_Status_booked';
import statusCovered from '@salesforce/label/c.Coverage_Status_covered';
import statusNone from '@salesforce/label/c.Coverage_Status_none';
import statusNoneSpoken from '@salesforce/label/c.Coverage_Status_none_Spoken';
import statusOverdue from '@salesforce/label/c.Coverage_Status_overdue';
import statusVacant from '@salesforce/label/c.Coverage_Status_vacant';
import theme from '@salesforce/label/c.Coverage_Theme';
import themeAll from '@salesforce/label/c.Coverage_Theme_All';
import title from '@salesforce/label/c.Coverage_Title';
import vacant from '@salesforce/label/c.Coverage_Vacant';

export const labels = {
    about,
    active,
    anybody,
    cadenceDone,
    cadenceSet,
    cellName,
    choose,
    chosen,
    clear,
    conversationHeld,
    conversationHold,
    conversationPlan,
    conversationPlanned,
    cut,
    emptyMessage,
    emptyTitle,
    every,
    figures,
    filter,
    filterAll,
    filterGap,
    filterSilent,
    filterThread,
    filterUncovered,
    find,
    help,
    last,
    never,
    next,
    noData,
    noneMatch,
    oneThread,
    person,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    readAndPlan,
    power,
    reading,
    refresh,
    share,
    showMore,
    shown,
    silent,
    statuses: {
        active: statusActive,
        booked: statusBooked,
        covered: statusCovered,
        none: statusNone,
        overdue: statusOverdue,
        vacant: statusVacant
    } as Readonly<Record<string, string>>,
    statusNoneSpoken,
    theme,
    themeAll,
    title,
    vacant
};
