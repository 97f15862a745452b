/** The texts of a role's card. */
import accessEdit from '@salesforce/label/c.Team_Access_Edit';
import accessRead from '@salesforce/label/c.Team_Access_Read';
import editOf from '@salesforce/label/c.Team_Edit_Of';
import fill from '@salesforce/label/c.Team_Fill';
import frozen from '@salesforce/label/c.Team_Frozen';
import inactive from '@salesforce/label/c.Team_Inactive';
import neededBy from '@salesforce/label/c.Team_Needed_By';
import noPermission from '@salesforce/label/c.Team_No_Permission';
import overbooked from '@salesforce/label/c.Team_Overbooked';
import overdue from '@salesforce/label/c.Team_Overdue';
import pairingMatch from '@salesforce/label/c.Team_Pairing_Match';
import pairingMismatch from '@salesforce/label/c.Team_Pairing_Mismatch';
import pairingMissing from '@salesforce/label/c.Team_Pairing_Missing';
import pairingUnknown from '@salesforce/label/c.Team_Pairing_Unknown';
import proposed from '@salesforce/label/c.Team_Proposed';
import removeOf from '@salesforce/label/c.Team_Remove_Of';
import responsibilities from '@salesforce/label/c.Team_Responsibilities';
import share from '@salesforce/label/c.Team_Share';
import skills from '@salesforce/label/c.Team_Skills';
import successor from '@salesforce/label/c.Team_Successor';
import vacant from '@salesforce/label/c.Team_Vacant';

export const labels = {
    accessEdit,
    accessRead,
    editOf,
    fill,
    frozen,
    inactive,
    neededBy,
    noPermission,
    overbooked,
    overdue,
    pairingMatch,
    pairingMismatch,
    pairingMissing,
    pairingUnknown,
    proposed,
    removeOf,
    responsibilities,
    share,
    skills,
    successor,
    vacant
};
