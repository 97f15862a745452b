import acknowledged from '@salesforce/label/c.Feedback_Done_Acknowledged';
import allCustomers from '@salesforce/label/c.Feedback_All_Customers';
import emptyMessage from '@salesforce/label/c.Feedback_Empty_Message';
import emptyTitle from '@salesforce/label/c.Feedback_Empty_Title';
import give from '@salesforce/label/c.Feedback_Give';
import given from '@salesforce/label/c.Feedback_Given';
import givenDone from '@salesforce/label/c.Feedback_Done_Given';
import received from '@salesforce/label/c.Feedback_Received';
import team from '@salesforce/label/c.Feedback_Team';
import title from '@salesforce/label/c.Feedback_Title';
import waiting from '@salesforce/label/c.Feedback_Waiting';
import withdraw from '@salesforce/label/c.Feedback_Withdraw';
import withdrawMessage from '@salesforce/label/c.Feedback_Withdraw_Message';
import withdrawn from '@salesforce/label/c.Feedback_Done_Withdrawn';

/** What the board says. */
export const labels = {
    acknowledged,
    allCustomers,
    emptyMessage,
    emptyTitle,
    give,
    given,
    givenDone,
    received,
    team,
    title,
    waiting,
    withdraw,
    withdrawMessage,
    withdrawn
};
