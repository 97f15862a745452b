/** The titles of the tabs. */
import coverage from '@salesforce/label/c.People_Tab_Coverage';
import feedback from '@salesforce/label/c.Feedback_Title';
import orgChart from '@salesforce/label/c.People_Tab_Org_Chart';
import promises from '@salesforce/label/c.People_Tab_Promises';
import stakeholders from '@salesforce/label/c.People_Tab_Stakeholders';
import team from '@salesforce/label/c.People_Tab_Team';
import tabs from '@salesforce/label/c.People_Tabs';

export const labels = {
    coverage,
    feedback,
    orgChart,
    promises,
    stakeholders,
    tabs,
    team
};
