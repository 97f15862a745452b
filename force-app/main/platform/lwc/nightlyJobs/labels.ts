/** The texts of the page of nightly jobs. */
import allFine from '@salesforce/label/c.Nightly_All_Fine';
import fine from '@salesforce/label/c.Nightly_State_Fine';
import job from '@salesforce/label/c.Nightly_Job';
import last from '@salesforce/label/c.Nightly_Last';
import missing from '@salesforce/label/c.Nightly_State_Missing';
import next from '@salesforce/label/c.Nightly_Next';
import off from '@salesforce/label/c.Nightly_State_Off';
import runsAs from '@salesforce/label/c.Nightly_Runs_As';
import schedule from '@salesforce/label/c.Nightly_Schedule';
import scheduled from '@salesforce/label/c.Nightly_Scheduled';
import someWrong from '@salesforce/label/c.Nightly_Some_Wrong';
import state from '@salesforce/label/c.Nightly_State';
import title from '@salesforce/label/c.Nightly_Title';
import wrong from '@salesforce/label/c.Nightly_State_Wrong';

export const labels = {
    allFine,
    fine,
    job,
    last,
    missing,
    next,
    off,
    runsAs,
    schedule,
    scheduled,
    someWrong,
    state,
    title,
    wrong
};
