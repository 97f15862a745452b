/** The texts of the map. */
import at from '@salesforce/label/c.Stakeholder_Map_At';
import attitude from '@salesforce/label/c.Stakeholder_Attitude_Now';
import before12 from '@salesforce/label/c.Stakeholder_Map_Before_12';
import before3 from '@salesforce/label/c.Stakeholder_Map_Before_3';
import before6 from '@salesforce/label/c.Stakeholder_Map_Before_6';
import beforeText from '@salesforce/label/c.Stakeholder_Map_Before';
import cancelled from '@salesforce/label/c.Stakeholder_Map_Cancelled';
import dot from '@salesforce/label/c.Stakeholder_Map_Dot';
import exportAs from '@salesforce/label/c.Stakeholder_Map_Export';
import exportFailed from '@salesforce/label/c.Stakeholder_Map_Export_Failed';
import fit from '@salesforce/label/c.Common_Fit';
import ghost from '@salesforce/label/c.Stakeholder_Map_Ghost';
import help from '@salesforce/label/c.Stakeholder_Map_Help';
import legend from '@salesforce/label/c.Stakeholder_Map_Legend';
import legendMoved from '@salesforce/label/c.Stakeholder_Map_Legend_Moved';
import moved from '@salesforce/label/c.Stakeholder_Map_Moved';
import movement from '@salesforce/label/c.Stakeholder_Map_Movement';
import movementMonths from '@salesforce/label/c.Stakeholder_Map_Movement_Months';
import movementNone from '@salesforce/label/c.Stakeholder_Map_Movement_None';
import notRated from '@salesforce/label/c.Stakeholder_Not_Rated';
import overdue from '@salesforce/label/c.Stakeholder_Overdue';
import picked from '@salesforce/label/c.Stakeholder_Map_Picked';
import power from '@salesforce/label/c.Stakeholder_Power';
import promisesOverdue from '@salesforce/label/c.Promise_Overdue_Flag';
import silent from '@salesforce/label/c.Stakeholder_Silent';
import size from '@salesforce/label/c.Stakeholder_Map_Size';
import title from '@salesforce/label/c.Stakeholder_Map';
import tray from '@salesforce/label/c.Stakeholder_Map_Tray';
import zoomIn from '@salesforce/label/c.Common_Zoom_In';
import zoomOut from '@salesforce/label/c.Common_Zoom_Out';

/** Where somebody stood so many months ago, by the number of months. */
export const ago: Readonly<Record<string, string>> = { 3: before3, 6: before6, 12: before12 };

export const labels = {
    at,
    attitude,
    before: beforeText,
    cancelled,
    dot,
    exportAs,
    exportFailed,
    fit,
    ghost,
    help,
    legend,
    legendMoved,
    moved,
    movement,
    movementMonths,
    movementNone,
    notRated,
    overdue,
    picked,
    power,
    promisesOverdue,
    silent,
    size,
    title,
    tray,
    zoomIn,
    zoomOut
};
