/** The texts of the matrix. */
import loading from '@salesforce/label/c.Common_Loading';
import activityAdd from '@salesforce/label/c.Raci_Activity_Add';
import activityHint from '@salesforce/label/c.Raci_Activity_Hint';
import activityKnown from '@salesforce/label/c.Raci_Activity_Known';
import activityNew from '@salesforce/label/c.Raci_Activity_New';
import activityPlaceholder from '@salesforce/label/c.Raci_Activity_Placeholder';
import cell from '@salesforce/label/c.Raci_Cell';
import cellEmpty from '@salesforce/label/c.Raci_Cell_Empty';
import emptied from '@salesforce/label/c.Raci_Emptied';
import emptyMessage from '@salesforce/label/c.Raci_Empty_Message';
import emptyTitle from '@salesforce/label/c.Raci_Empty_Title';
import filter from '@salesforce/label/c.Raci_Filter';
import filterAll from '@salesforce/label/c.Raci_Filter_All';
import filterNobody from '@salesforce/label/c.Raci_Filter_Nobody';
import filterVacant from '@salesforce/label/c.Raci_Filter_Vacant';
import help from '@salesforce/label/c.Raci_Help';
import item from '@salesforce/label/c.Raci_Item';
import keep from '@salesforce/label/c.Raci_Keep';
import kindActivity from '@salesforce/label/c.Raci_Kind_Activity';
import kindObjective from '@salesforce/label/c.Raci_Kind_Objective';
import kindStakeholder from '@salesforce/label/c.Raci_Kind_Stakeholder';
import kindTheme from '@salesforce/label/c.Raci_Kind_Theme';
import leftOut from '@salesforce/label/c.Raci_Left_Out';
import letterAccountable from '@salesforce/label/c.Raci_Letter_Accountable';
import letterConsulted from '@salesforce/label/c.Raci_Letter_Consulted';
import letterInformed from '@salesforce/label/c.Raci_Letter_Informed';
import letterResponsible from '@salesforce/label/c.Raci_Letter_Responsible';
import listAll from '@salesforce/label/c.Raci_List_All';
import more from '@salesforce/label/c.Raci_More';
import move from '@salesforce/label/c.Raci_Move';
import moved from '@salesforce/label/c.Raci_Moved';
import nobody from '@salesforce/label/c.Raci_Nobody';
import set from '@salesforce/label/c.Raci_Set';
import title from '@salesforce/label/c.Raci_Title';
import vacantAccountable from '@salesforce/label/c.Raci_Vacant_Accountable';
import vacant from '@salesforce/label/c.Team_Vacant';

export const labels = {
    activityAdd,
    activityHint,
    activityKnown,
    activityNew,
    activityPlaceholder,
    cell,
    cellEmpty,
    emptied,
    emptyMessage,
    emptyTitle,
    filter,
    filterAll,
    filterNobody,
    filterVacant,
    help,
    item,
    keep,
    kindActivity,
    kindObjective,
    kindStakeholder,
    kindTheme,
    leftOut,
    letterAccountable,
    letterConsulted,
    letterInformed,
    letterResponsible,
    listAll,
    loading,
    more,
    move,
    moved,
    nobody,
    set,
    title,
    vacant,
    vacantAccountable
};
