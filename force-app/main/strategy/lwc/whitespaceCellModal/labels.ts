/** The texts of the dialog. */
import assets from '@salesforce/label/c.Whitespace_Assets';
import back from '@salesforce/label/c.Whitespace_Back';
import calculated from '@salesforce/label/c.Whitespace_Calculated';
import calculatedOn from '@salesforce/label/c.Whitespace_Calculated_On';
import cancel from '@salesforce/label/c.Common_Cancel';
import competitor from '@salesforce/label/c.Whitespace_Competitor';
import competitorAssets from '@salesforce/label/c.Whitespace_Competitor_Assets';
import contractDays from '@salesforce/label/c.Whitespace_Contract_Days';
import contractEnd from '@salesforce/label/c.Whitespace_Contract_End';
import contractOver from '@salesforce/label/c.Whitespace_Contract_Over';
import deals from '@salesforce/label/c.Whitespace_Deals';
import dealsHidden from '@salesforce/label/c.Whitespace_Deals_Hidden';
import known from '@salesforce/label/c.Whitespace_Known';
import knownSpend from '@salesforce/label/c.Whitespace_Known_Spend';
import loading from '@salesforce/label/c.Common_Loading';
import manual from '@salesforce/label/c.Whitespace_Manual';
import manualNone from '@salesforce/label/c.Whitespace_Manual_None';
import objective from '@salesforce/label/c.Whitespace_Objective';
import objectiveNone from '@salesforce/label/c.Whitespace_Objective_None';
import openAmount from '@salesforce/label/c.Whitespace_Open_Amount';
import openDeal from '@salesforce/label/c.Whitespace_Open_Deal';
import potential from '@salesforce/label/c.Whitespace_Potential';
import reason from '@salesforce/label/c.Whitespace_Reason';
import revenue from '@salesforce/label/c.Whitespace_Revenue';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import setBy from '@salesforce/label/c.Whitespace_Set_By';
import theme from '@salesforce/label/c.Whitespace_Theme';
import themeNone from '@salesforce/label/c.Whitespace_Theme_None';

export const labels = {
    assets,
    back,
    calculated,
    calculatedOn,
    cancel,
    competitor,
    competitorAssets,
    contractDays,
    contractEnd,
    contractOver,
    deals,
    dealsHidden,
    known,
    knownSpend,
    loading,
    manual,
    manualNone,
    objective,
    objectiveNone,
    openAmount,
    openDeal,
    potential,
    reason,
    revenue,
    save,
    saving,
    setBy,
    theme,
    themeNone
};
