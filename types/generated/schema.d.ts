// Written by scripts/types/types.ts from the package's own source. Do not edit.

declare module '@salesforce/schema/Account_Plan__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Account__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Ambition__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Executive_Sponsor__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Key_Account_Manager__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Last_Reviewed_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Parent_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Period_End__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Period_Start__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Previous_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Review_Comment__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Account_Plan__c.Status__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity.PESTEL_Factor__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity.Next_Step__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity.Outcome__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity.Stakeholder__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Activity.Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Contract_End__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Days_Left__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Offering_Name__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Offering__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Our_Response__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Previous_Position__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Share__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Strength__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Competitor_Position__c.Threat__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Cadence_Days__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Stakeholder__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Team_Role__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Coverage__c.Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Confirmed_By__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Confirmed_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Due__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Goal_Owner__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Is_Overdue__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Is_Unconfirmed__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Metric__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Previous_Goal__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Reached_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Customer_Goal__c.Target__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Commitment__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Confirmed_By__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Confirmed_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Due__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Is_Overdue__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Previous_Expectation__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Settled_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Stakeholder__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Status__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Expectation__c.Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Account__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Acknowledged_At__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Activity_Id__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Given_At__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Giver__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Kind__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Reply__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Subject_Name__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Feedback__c.Text__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Nightly_Job__mdt' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Nightly_Job__mdt.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Nightly_Job__mdt.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Nightly_Job__mdt.Apex_Class__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Nightly_Job__mdt.Cron_Expression__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Nightly_Job__mdt.Is_Active__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt.Apex_Class__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt.Description__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt.Is_Active__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Objective_Measure__mdt.Order__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Description__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Is_Active__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Product_Family__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Product__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Offering__c.Sort_Order__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Opportunity' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Opportunity.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Opportunity.Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Opportunity.Whitespace_Cell__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Customer_Implication__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Dimension__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Effect__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Horizon__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Impact__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Is_Stale__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Is_Unanswered_Threat__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Likelihood__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Our_Implication__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Previous_Factor__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Priority__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Response_Tasks__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Response__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Review_Due_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Reviewed_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Source__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/PESTEL_Factor__c.Trend__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Action__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Done_At__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Done_By__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Kinds__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Person_Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Log__c.Records__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Part__mdt' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Part__mdt.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Part__mdt.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Part__mdt.Apex_Class__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Personal_Data_Part__mdt.Order__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Follower__mdt' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Follower__mdt.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Follower__mdt.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Follower__mdt.Apex_Class__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Follower__mdt.Order__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Baseline__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Category__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Current__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Description__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Due__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Forecast__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Is_Behind__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Measure__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Measured_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Pace__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Perspective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Previous_Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Progress__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Responsible__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Target__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Objective__c.Unit__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Presentation_Chapter__mdt' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Presentation_Chapter__mdt.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Presentation_Chapter__mdt.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Presentation_Chapter__mdt.Apex_Class__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Presentation_Chapter__mdt.Is_Active__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Presentation_Chapter__mdt.Order__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c.Visit_Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c.Visited_At__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Plan_Visit__c.Visitor__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Accountable_Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Activity__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Involvement__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Stakeholder__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Team_Role__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Responsibility__c.Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Rollover_Part__mdt' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Rollover_Part__mdt.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Rollover_Part__mdt.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Rollover_Part__mdt.Apex_Class__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Rollover_Part__mdt.Order__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Assessed_At__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Assessed_By__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Attitude_Now__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Attitude_Wanted__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Decision_Role__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Interest__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Power__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Relationship_Now__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Relationship_Wanted__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Assessment__c.Stakeholder__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.From__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Kind__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Note__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.Strength__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder_Link__c.To__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Assessed_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Attitude_Now__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Attitude_Wanted__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Cadence_Days__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Contact__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Decision_Role__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Interest__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Level__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Power__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Relationship_Now__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Stakeholder__c.Relationship_Wanted__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Counterpart__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Level__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Member__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Needed_By__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Plan_Access__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Role__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Share_Of_Time__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Skills__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Role__c.Staffing__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Settings__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Settings__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Settings__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Team_Settings__c.Use_Account_Teams__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Active_From__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Active_To__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Audience__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Key_Message__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Previous_Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Theme__c.Value_Proposition__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c' {
    const value: { objectApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Id' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Name' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Account_Plan__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Asset_Count__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Buying_Unit__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Calculated_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Calculated_Status__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Competitor_Asset_Count__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Competitor__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Contract_End__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Is_Manual__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Key__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Known_Spend__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Last_Won_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Manual_Reason__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Manual_Status__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Objective__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Offering__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Open_Amount__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Open_Count__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Potential__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Revenue__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Set_By__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Set_On__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Status__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Theme__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}

declare module '@salesforce/schema/Whitespace_Cell__c.Won_Count__c' {
    const value: { objectApiName: string; fieldApiName: string };
    export default value;
}
