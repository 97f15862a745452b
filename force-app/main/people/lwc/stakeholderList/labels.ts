/** The texts of the list. */
import bulk from '@salesforce/label/c.Stakeholder_Bulk';
import bulkApply from '@salesforce/label/c.Stakeholder_Bulk_Apply';
import bulkField from '@salesforce/label/c.Stakeholder_Bulk_Field';
import bulkValue from '@salesforce/label/c.Stakeholder_Bulk_Value';
import cellOf from '@salesforce/label/c.Stakeholder_Cell_Of';
import choose from '@salesforce/label/c.Stakeholder_Choose';
import chooseAll from '@salesforce/label/c.Stakeholder_Choose_All';
import contactGone from '@salesforce/label/c.Stakeholder_Contact_Gone';
import lastContact from '@salesforce/label/c.Stakeholder_Last_Contact';
import lastContactNone from '@salesforce/label/c.Stakeholder_Last_Contact_None';
import name from '@salesforce/label/c.Stakeholder_Name';
import open from '@salesforce/label/c.Stakeholder_Open';
import overdue from '@salesforce/label/c.Stakeholder_Overdue';
import remove from '@salesforce/label/c.Stakeholder_Remove';
import showMore from '@salesforce/label/c.Stakeholder_Show_More';
import promisesOverdue from '@salesforce/label/c.Promise_Overdue_Flag';
import silent from '@salesforce/label/c.Stakeholder_Silent';
import sort from '@salesforce/label/c.Stakeholder_Sort';
import title from '@salesforce/label/c.Stakeholder_List';

export const labels = {
    bulk,
    bulkApply,
    bulkField,
    bulkValue,
    cellOf,
    choose,
    chooseAll,
    contactGone,
    lastContact,
    lastContactNone,
    name,
    open,
    overdue,
    remove,
    showMore,
    promisesOverdue,
    silent,
    sort,
    title
};
