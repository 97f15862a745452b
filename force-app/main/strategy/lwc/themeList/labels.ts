/** The texts of the list. */
import loading from '@salesforce/label/c.Common_Loading';
import active from '@salesforce/label/c.Theme_Active';
import add from '@salesforce/label/c.Theme_Add';
import ahead from '@salesforce/label/c.Theme_Ahead';
import emptyAsk from '@salesforce/label/c.Theme_Empty_Ask';
import emptyCreate from '@salesforce/label/c.Theme_Empty_Create';
import emptyTitle from '@salesforce/label/c.Theme_Empty_Title';
import last from '@salesforce/label/c.Theme_Last';
import never from '@salesforce/label/c.Theme_Never';
import open from '@salesforce/label/c.Theme_Open';
import over from '@salesforce/label/c.Theme_Over';
import serves from '@salesforce/label/c.Theme_Serves';
import talks from '@salesforce/label/c.Theme_Talks';
import title from '@salesforce/label/c.Theme_Title';
import withWhom from '@salesforce/label/c.Theme_With';

export const labels = {
    active,
    add,
    ahead,
    emptyAsk,
    emptyCreate,
    emptyTitle,
    last,
    loading,
    never,
    open,
    over,
    serves,
    talks,
    title,
    withWhom
};
