/** The texts of the matrix. */
import loading from '@salesforce/label/c.Common_Loading';
import refresh from '@salesforce/label/c.Common_Refresh';
import planCreate from '@salesforce/label/c.Plan_Create';
import planKept from '@salesforce/label/c.Plan_Kept';
import planNoneAsk from '@salesforce/label/c.Plan_None_Ask';
import planNoneCreate from '@salesforce/label/c.Plan_None_Create';
import planNoneTitle from '@salesforce/label/c.Plan_None_Title';
import planReadOnly from '@salesforce/label/c.Plan_Read_Only';
import cellName from '@salesforce/label/c.Whitespace_Cell_Name';
import clear from '@salesforce/label/c.Whitespace_Clear';
import contractSoon from '@salesforce/label/c.Whitespace_Contract_Soon';
import filter from '@salesforce/label/c.Whitespace_Filter';
import findLabel from '@salesforce/label/c.Whitespace_Find';
import help from '@salesforce/label/c.Whitespace_Help';
import manualNote from '@salesforce/label/c.Whitespace_Manual_Note';
import nothing from '@salesforce/label/c.Whitespace_Nothing';
import offeringsAsk from '@salesforce/label/c.Whitespace_Offerings_Ask';
import offeringsNone from '@salesforce/label/c.Whitespace_Offerings_None';
import saved from '@salesforce/label/c.Whitespace_Saved';
import summary from '@salesforce/label/c.Whitespace_Summary';
import title from '@salesforce/label/c.Whitespace_Title';
import unit from '@salesforce/label/c.Whitespace_Unit';

export const labels = {
    cellName,
    clear,
    contractSoon,
    filter,
    findLabel,
    help,
    loading,
    manualNote,
    nothing,
    offeringsAsk,
    offeringsNone,
    planCreate,
    planKept,
    planNoneAsk,
    planNoneCreate,
    planNoneTitle,
    planReadOnly,
    refresh,
    saved,
    summary,
    title,
    unit
};
