// Written by scripts/types/types.ts from the package's own source. Do not edit.

declare module '@salesforce/label/c.Account_Team_Compare' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Extra' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Import' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Imported' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Inactive' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Off' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Same' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Account_Team_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Analysis_Row_Actions' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Analysis_Row_Menu' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Added' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Alone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Everybody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Kinds' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Lines' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Lines_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Lines_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Not_On_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Not_On_Plan_Yet' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Person' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Power_Attitude' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Reports_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Chart_Tree' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Cancel' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Close' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Delete' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Edit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Fit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Loading' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Refresh' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Retry' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Save' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Saving' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Show_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Undo' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Zoom_In' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Common_Zoom_Out' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Clock_expired' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Clock_none' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Clock_running' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Contract' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Contract_End' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Delete_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Edit_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Instead_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Offering' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Our_Offering' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Response' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Share' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Soon' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Standing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Standing_Share' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Strength' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Strength_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Threat' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Threat_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Threat_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Competitor_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Away' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Before' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Closer' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Empty_Ask' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Empty_Join' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Join' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Joined' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Last_Contact' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Promise_Overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Promises' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Contact_Standing_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Due' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Held' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Held_Ahead' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Held_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Held_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Hold' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Hold_This' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Kind' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Kind_event' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Kind_task' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Late' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_List' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Me' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Minutes' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Next_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Next_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Next_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Next_Step' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Outcome' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Own_Only' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Past' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Person_Gone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Person_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Planned' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Planned_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Role_Vacant' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Starts' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Subject' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Takes' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_Who' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_With' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_With_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Conversation_With_Remove' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_About' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Active' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Anybody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Cadence' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Cadence_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Cadence_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Cadence_Set' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Cell_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Choose' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Chosen' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Clear' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Cut' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Every' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Figure_Deciders' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Figure_Dialogue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Figure_Power' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Figure_Threads' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Figures' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Filter' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Filter_all' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Filter_gap' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Filter_silent' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Filter_thread' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Filter_uncovered' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Find' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Last' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Never' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Next' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_No_Data' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_None_Match' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_One_Thread' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Person' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Power' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Read_And_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Reading' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Share' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Show_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Shown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_active' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_booked' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_covered' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_none' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_none_Spoken' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Status_vacant' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Theme' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Theme_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Too_Many' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Twice' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Coverage_Vacant' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Changed_Meanwhile' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_No_Access' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Not_Allowed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Not_In_List' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Number_Too_Large' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Record_Gone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Record_Locked' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Required' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Text_Too_Long' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Unexpected' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Error_Unknown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_About' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Acknowledge' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Acknowledge_Named' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Acknowledged' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Acknowledged_Stays' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_All_Customers' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Done_Acknowledged' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Done_Given' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Done_Withdrawn' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_From' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_From_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Give' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Given' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Giver_Only' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Kind' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Nobody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Not_Acknowledged' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Not_On_Team' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Nothing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Private_Conversation' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Received' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Recipient' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Recipient_Cannot_Read' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Recipient_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Recipient_Only' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Reply' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Reply_Heading' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Reply_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Reply_Label' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Subject_Hidden' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Subject_Needed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Team' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Text' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_To_Self' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Waiting' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Who_Sees' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Withdraw' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Withdraw_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Feedback_Withdrawn_Stays' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Confirm' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Confirm_Button' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Confirmed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Confirmed_By' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Confirmed_By_Needed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Confirmed_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Delete_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Due' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Edit_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Metric' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Owner' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Reached' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Reached_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Saved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Target' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Goal_Unconfirmed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Changed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Conflicts' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Delete' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Draw' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Drawn' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Edit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_From' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Influences' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Kind' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Note' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Strength' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Strength_1' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Strength_2' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Strength_3' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Trusts' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Line_Turn' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Link_Circle' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Link_Ends_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Link_Other_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Link_Self' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Link_Twice' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Measure_Deciders_Covered' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Measure_Meetings_Held' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Measure_Net_Support' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Measure_Open_Pipeline' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Measure_Share_Of_Wallet' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Measure_Won_Revenue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_All_Fine' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Job' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Last' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Next' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_No_Class' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Not_Administrator' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Runs_As' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Schedule' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Scheduled' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Some_Wrong' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_State' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_State_Fine' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_State_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_State_Off' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_State_Wrong' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Nightly_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Actions' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Automatic' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Baseline' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_By_Hand' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Category' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Current' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Delete_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Delete_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Due' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Due_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Edit_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_From_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Is_Behind' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Is_On_Pace' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Is_Reached' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Lands' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Measure' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Measure_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Measure_Now' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Measure_Unknown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Measured' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Measured_Only' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Name_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Nobody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Pace' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Perspective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Progress' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Responsible' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Restored' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Saved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Target' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Unit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objective_Why' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objectives_Count' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objectives_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objectives_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Objectives_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Offering_Used' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.People_Tab_Coverage' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.People_Tab_Org_Chart' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.People_Tab_Promises' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.People_Tab_Stakeholders' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.People_Tab_Team' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.People_Tabs' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Count' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Emptied' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Erase' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Erase_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Erased_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Erased_Person' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Export_Csv' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Export_Json' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Exported_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Field' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Finder_Find' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Finder_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Finder_Nobody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Finder_Search' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Finder_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Intro' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Kind' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Last_Erasure' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Last_Export' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Left' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Log_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Logged' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_No_Contact' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Nobody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Not_Allowed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Outcome' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Part_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Record' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Too_Many' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Personal_Data_Value' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Action_Copy' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Action_Task' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Actions' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Add_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Ask_Economic' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Ask_Environmental' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Ask_Legal' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Ask_Political' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Ask_Social' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Ask_Technological' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Clear_Filter' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Button' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Choose' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Has' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Message_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_No_Industry' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Not_Allowed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Refused' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Copy_Where' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Count' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Customer_Implication' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Delete_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Delete_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Details_Hide' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Details_Show' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Dimension' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Edit_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Effect' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Heat_Map' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Heat_Map_Cell' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Heat_Map_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Horizon' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Horizon_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Impact' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Impact_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Level_high' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Level_low' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Level_medium' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Likelihood' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Likelihood_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Mark_Reviewed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Most_Pressing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Name_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Nothing_Matches' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Objective_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Objective_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Our_Implication' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Priority' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Rating' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Response' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Response_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Restored' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Review_Due_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Reviewed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Reviewed_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Saved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Show' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Show_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Show_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Show_Stale' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Show_Unanswered' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Shown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Shown_Cell' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Source' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Stale' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Standing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Button' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Comment' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Created' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Due' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Due_Past' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Owner' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Subject' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Subject_Draft' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Task_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Tasks' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Trend' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Pestel_Unanswered' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Ambition' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Ambition_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Approval_Needed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Approve' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Before_Head' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Change_Cleared' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Change_Item' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Change_New' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Change_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Changes' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Changes_First' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Changes_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_Counts' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_Drop' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_Drop_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_For' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_Keep' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_Keep_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choice_Revise' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Choose' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Circle' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Close' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Close_Question' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Closed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Closed_Not_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Contact_Foreign' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Counts' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Create' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Create_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Created' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Dropped' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_From' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Group' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Group_Total' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Led_By' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Manager' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Manager_Left' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Move_Refused' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Needed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Never_Reviewed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_New_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_New_Now' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_New_Target' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_No_Objectives' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_None_Ask' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_None_Create' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_None_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Now_Head' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Objective_Head' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Open' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Overlap' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Overview_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Progress' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Progress_Text' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Read_Only' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Return' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Review' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Review_Comment' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Review_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Reviewed_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Roll_Over' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Roll_Over_Close' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Roll_Over_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Roll_Over_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Roll_Over_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Rolled_Over' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Rollover_Refused' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Sponsor' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Status_Changed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Submit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Subsidiaries' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Too_Deep' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Unled' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Years' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Years_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Years_Empty' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Years_Now' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Plan_Years_Part' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Copy' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Copy_Customer' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Copy_Ours' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Customer_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Internal' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Nothing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Print' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Progress' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Section_Objectives' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Section_People' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Section_Situation' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Section_Strategy' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Present_Untitled' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Actions' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Commitment' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Commitment_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirm' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirm_Save' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirmed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirmed_By' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirmed_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirmed_Gone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Confirmed_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Count' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Deleted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Due' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Edit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Expectation' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Keep' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Kept_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Miss' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Missed_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Nobody_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Overdue_Flag' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Person' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Reopen' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Reopened' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Rollover_Person_Dropped' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Saved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Settled_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Show_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Stakeholder_Gone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Stakeholder_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Standing_kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Standing_missed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Standing_open' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Standing_overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Standing_withdrawn' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Theme' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Unconfirmed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Withdraw' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Promise_Withdrawn_Done' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Activity_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Activity_Hint' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Activity_Known' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Activity_New' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Activity_Placeholder' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Cell' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Cell_Empty' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Emptied' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Filter' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Filter_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Filter_Nobody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Filter_Vacant' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Item' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Keep' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Kind_Activity' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Kind_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Kind_Stakeholder' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Kind_Theme' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Left_Out' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Letter_Accountable' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Letter_Consulted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Letter_Informed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Letter_Responsible' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_List_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Move' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Moved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Nobody' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Set' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Raci_Vacant_Accountable' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Responsibility_Accountable_Taken' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Responsibility_Activity_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Responsibility_Of_Other_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Responsibility_Role_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Responsibility_Twice' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Responsibility_Who' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add_No_Match' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add_Save' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Add_Search' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Added' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Assessment_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Attitude_Now' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Attitude_Wanted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Bulk' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Bulk_Apply' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Bulk_Field' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Bulk_Value' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Cadence' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Cell_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Choose' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Choose_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Contact_Gone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Contact_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Contact_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_Account' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_All_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_None_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_Owner' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_Role' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_all' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_silent' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Filter_unrated' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Interest' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Last_Contact' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Last_Contact_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_List' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_At' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Before' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Before_12' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Before_3' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Before_6' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Cancelled' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Dot' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Export' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Export_Failed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Ghost' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Legend' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Legend_Moved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Moved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Movement' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Movement_Months' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Movement_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Picked' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Size' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Map_Tray' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Moved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Not_Rated' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Open' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Power' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Rated' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Rated_Many' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Relationship_0' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Relationship_1' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Relationship_2' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Relationship_3' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Relationship_Now' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Relationship_Wanted' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Remove' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Removed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Role' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Show_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Shown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Silent' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Sort' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Stakeholder_Twice' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Tab_Analysis' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Tab_Golden_Thread' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Tab_Overview' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Tab_People' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Tab_Present' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Tab_Strategy' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Access_Edit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Access_Read' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Add_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Added' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Changed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Counterpart_Of_Other_Plan' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Edit_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Edit_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Access' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Counterpart' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Counterpart_Level' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Level' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Member' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Name_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Needed_By' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Role' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Share' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Field_Staffing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Fill' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Fill_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filled' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filter' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filter_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filter_Overbooked' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filter_Pairing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filter_Successor' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Filter_Vacant' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Frozen' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Inactive' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Lead_Kept' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Lead_Not_Removed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Lead_Twice' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Member_Inactive' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Member_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Needed_By' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_No_Permission' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Overbooked' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Overdue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Pairing_Match' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Pairing_Mismatch' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Pairing_Missing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Pairing_Unknown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Proposed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Remove' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Remove_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Remove_Of' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Remove_Successor' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Remove_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Removed' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Responsibilities' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Role_Has_Responsibilities' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Role_Twice' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Share' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Shown' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Skills' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Successor' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Vacant' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Team_Vacant_With_Member' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Active' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Add' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Ahead' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Empty_Ask' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Empty_Create' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Last' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Never' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Open' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Over' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Serves' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Talks' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Theme_With' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Answers_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Deals' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Empty_Message' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Empty_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Following' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Item' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Cell' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Factor' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Goal' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Held' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Planned' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Talks' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Kind_Theme' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Led_To' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Lost' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_More' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Node' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Open' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Open_Record' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Picture' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Rest' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Rest_Talks' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Show_All' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Stage_Deal' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Stage_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Stage_Outcome' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Stage_Reason' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Stage_Talk' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Stage_Theme' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Total' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_View' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_View_List' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_View_Picture' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Thread_Won' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Assets' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Back' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Calculated' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Calculated_On' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Cell_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Clear' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Competitor' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Competitor_Assets' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Contract_Days' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Contract_End' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Contract_Over' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Contract_Soon' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Deals' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Deals_Hidden' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Filter' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Find' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Help' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Item_Name' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Known' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Known_Spend' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Manual' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Manual_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Manual_Note' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Nothing' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Objective' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Objective_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Offering_Gone' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Offerings_Ask' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Offerings_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Open_Amount' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Open_Deal' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Potential' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Reason' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Revenue' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Saved' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Set_By' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Summary' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Theme' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Theme_None' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Title' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Unit' {
    const value: string;
    export default value;
}

declare module '@salesforce/label/c.Whitespace_Unit_Gone' {
    const value: string;
    export default value;
}
