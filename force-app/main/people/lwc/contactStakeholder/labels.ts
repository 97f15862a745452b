import away from '@salesforce/label/c.Contact_Standing_Away';
import before from '@salesforce/label/c.Contact_Standing_Before';
import closer from '@salesforce/label/c.Contact_Standing_Closer';
import emptyAsk from '@salesforce/label/c.Contact_Standing_Empty_Ask';
import emptyJoin from '@salesforce/label/c.Contact_Standing_Empty_Join';
import emptyTitle from '@salesforce/label/c.Contact_Standing_Empty_Title';
import join from '@salesforce/label/c.Contact_Standing_Join';
import joined from '@salesforce/label/c.Contact_Standing_Joined';
import lastContact from '@salesforce/label/c.Contact_Standing_Last_Contact';
import lastContactNone from '@salesforce/label/c.Stakeholder_Last_Contact_None';
import overdue from '@salesforce/label/c.Stakeholder_Overdue';
import personalData from '@salesforce/label/c.Personal_Data_Title';
import plan from '@salesforce/label/c.Contact_Standing_Plan';
import promiseOverdue from '@salesforce/label/c.Contact_Standing_Promise_Overdue';
import promises from '@salesforce/label/c.Contact_Standing_Promises';
import rated from '@salesforce/label/c.Stakeholder_Rated';
import silent from '@salesforce/label/c.Stakeholder_Silent';
import title from '@salesforce/label/c.Contact_Standing_Title';

/** What the page of a contact says. */
export const labels = {
    away,
    before,
    closer,
    emptyAsk,
    emptyJoin,
    emptyTitle,
    join,
    joined,
    lastContact,
    lastContactNone,
    overdue,
    personalData,
    plan,
    promiseOverdue,
    promises,
    rated,
    silent,
    title
};
