import count from '@salesforce/label/c.Personal_Data_Count';
import close from '@salesforce/label/c.Common_Close';
import erase from '@salesforce/label/c.Personal_Data_Erase';
import eraseMessage from '@salesforce/label/c.Personal_Data_Erase_Message';
import erasedDone from '@salesforce/label/c.Personal_Data_Erased_Done';
import exportCsv from '@salesforce/label/c.Personal_Data_Export_Csv';
import exportedDone from '@salesforce/label/c.Personal_Data_Exported_Done';
import exportJson from '@salesforce/label/c.Personal_Data_Export_Json';
import intro from '@salesforce/label/c.Personal_Data_Intro';
import kind from '@salesforce/label/c.Personal_Data_Kind';
import lastErasure from '@salesforce/label/c.Personal_Data_Last_Erasure';
import lastExport from '@salesforce/label/c.Personal_Data_Last_Export';
import loading from '@salesforce/label/c.Common_Loading';
import logged from '@salesforce/label/c.Personal_Data_Logged';
import nobody from '@salesforce/label/c.Personal_Data_Nobody';
import none from '@salesforce/label/c.Personal_Data_None';
import outcome from '@salesforce/label/c.Personal_Data_Outcome';
import title from '@salesforce/label/c.Personal_Data_Title';

/** What the dialog says. */
export const labels = {
    count,
    close,
    erase,
    eraseMessage,
    erasedDone,
    exportCsv,
    exportedDone,
    exportJson,
    intro,
    kind,
    lastErasure,
    lastExport,
    loading,
    logged,
    nobody,
    none,
    outcome,
    title
};
