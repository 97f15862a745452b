/** Cases, solutions, e-mail, business hours (Object Reference). In the notation of notation.ts. */
export const service = `
Case 500 "Case" "Cases" sharing=ReadWriteTransfer owner viewed search merge recordtypes history share=CaseShare activity
  MasterRecordId ref(Case) readonly rel=MasterRecord "Master Record ID"
  CaseNumber string(30) readonly name auto={00000000} "Case Number"
  ContactId ref(Contact) rel=Contact children=Cases "Contact ID"
  AccountId ref(Account) rel=Account children=Cases "Account ID"
  AssetId ref(Asset) rel=Asset children=Cases "Asset ID"
  ParentId ref(Case) rel=Parent children=Cases "Parent Case ID"
  RecordTypeId ref(RecordType) rel=RecordType "Record Type ID"
  SuppliedName string(80) "Name"
  SuppliedEmail email "Email Address"
  SuppliedPhone string(40) "Phone"
  SuppliedCompany string(80) "Company"
  Type picklist "Case Type" = Mechanical | Electrical | Electronic | Structural | Other
  Status picklist "Status" = *New | Working | Escalated | Closed {closed:true}
  Reason picklist "Case Reason" = Installation | Equipment Complexity | Performance | Breakdown | Equipment Design | Feedback | Other
  Origin picklist "Case Origin" = Phone | Email | Web
  Subject string(255) "Subject"
  Priority picklist "Priority" = High | *Medium | Low
  Description textarea(32000) "Description"
  IsClosed boolean readonly "Closed"
  ClosedDate datetime readonly "Closed Date"
  IsEscalated boolean "Escalated"
  ContactPhone phone readonly "Contact Phone"
  ContactMobile phone readonly "Contact Mobile"
  ContactEmail email readonly "Contact Email"
  ContactFax phone readonly "Contact Fax"
  Comments textarea(4000) "Internal Comments"
  BusinessHoursId ref(BusinessHours) rel=BusinessHours "Business Hours ID"
  CurrencyIsoCode picklist(3) currency restricted "Case Currency"

CaseComment 00a "Case Comment" "Case Comments" sharing=ControlledByParent
  ParentId ref(Case) master insertonly rel=Parent children=CaseComments "Parent ID"
  IsPublished boolean "Published"
  CommentBody textarea(4000) "Body"

CaseContactRole 03j "Case Contact Role" "Case Contact Role" sharing=ControlledByParent
  CasesId ref(Case) master insertonly rel=Cases children=CaseContactRoles "Case ID"
  ContactId ref(Contact) insertonly cascade rel=Contact children=CaseContactRoles "Contact ID"
  Role picklist(40) "Role" = Business User | Decision Maker | Economic Buyer | Economic Decision Maker | Evaluator | Executive Sponsor | Influencer | Technical Buyer | Other

CaseStatus 01X "Case Status Value" "Case Status Value" readonly nodelete
  MasterLabel string(255) "Master Label"
  ApiName string(255) "API Name"
  SortOrder int "Sort Order"
  IsDefault boolean "Is Default"
  IsClosed boolean "Is Closed"

Solution 501 "Solution" "Solutions" sharing=ReadWrite owner userowner viewed search
  SolutionNumber string(30) readonly auto={00000000} "Solution Number"
  SolutionName string(255) required name "Title"
  IsPublished boolean "Public"
  IsPublishedInPublicKb boolean "Visible in Public Knowledge Base"
  Status picklist required "Status" = *Draft | Reviewed | Duplicate
  IsReviewed boolean readonly "Reviewed"
  SolutionNote textarea(32000) "Description"
  TimesUsed int readonly "Num Related Cases"
  IsHtml boolean readonly "Is Html"

EmailMessage 02s "Email Message" "Email Messages" sharing=ControlledByParent activity search
  ParentId ref(Case) insertonly cascade rel=Parent children=EmailMessages "Case ID"
  ActivityId ref(Task) insertonly rel=Activity children=ActivityEmailMessages "Activity ID"
  TextBody textarea(131072) "Text Body"
  HtmlBody html(131072) "HTML Body"
  Headers textarea(32000) "Headers"
  Subject string(3000) "Subject"
  FromName string(255) "From Name"
  FromAddress email(1000) "From Address"
  ValidatedFromAddress picklist(1333) "From"
  ToAddress string(4000) "To Address"
  CcAddress string(4000) "CC Address"
  BccAddress string(4000) "BCC Address"
  Incoming boolean insertonly "Is Incoming"
  HasAttachment boolean readonly "Has Attachment"
  Status picklist(40) required restricted "Status" = 0 | 1 | 2 | 3 | 4 | *5
  MessageDate datetime "Message Date"
  ReplyToEmailMessageId ref(EmailMessage) insertonly rel=ReplyToEmailMessage "Email Message ID"
  MessageIdentifier string(765) insertonly "Message ID"
  ThreadIdentifier string(255) insertonly "Thread ID"
  IsClientManaged boolean insertonly "Is Client Managed"
  IsTracked boolean "Is Tracked"
  IsOpened boolean readonly "Opened?"
  IsBounced boolean readonly "Is Bounced"
  RelatedToId ref(@activity) insertonly rel=RelatedTo children=Emails "Related To ID"
  EmailTemplateId ref(EmailTemplate) insertonly rel=EmailTemplate "Email Template ID"
  Name string(3000) readonly name "Subject"

ListEmail 0XB "List Email" "List Emails" owner userowner viewed activity search
  Name string(255) required name "Name"
  Subject string(3000) "Subject"
  HtmlBody html(131072) "HTML Body"
  TextBody textarea(131072) "Text Body"
  FromName string(255) "From Name"
  FromAddress email(1000) "From Address"
  Status picklist(40) restricted "Status" = *Draft | Scheduled | In Progress | Sent | Failed
  ScheduledDate datetime "Scheduled Date"
  TotalSent int readonly "Total Sent"
  HasAttachment boolean "Has Attachment"
  IsTracked boolean "Is Tracked"
  CampaignId ref(Campaign) rel=Campaign "Campaign ID"
  RelatedToId ref(@activity) rel=RelatedTo children=ListEmails "Related To ID"

EmailMessageRelation 03r "Email Message Relation" "Email Message Relations" noupdate
  EmailMessageId ref(EmailMessage) required insertonly cascade rel=EmailMessage children=EmailMessageRelations "Email Message ID"
  RelationId ref(Contact|Lead|User) insertonly rel=Relation "Relation ID"
  RelationType picklist(40) required insertonly restricted "Relation Type" = ToAddress | CcAddress | BccAddress | FromAddress | OtherAddress
  RelationAddress string(4000) insertonly "Relation Address"
  RelationObjectType picklist(40) readonly "Relation Object Type"

BusinessHours 01m "Business Hours" "Business Hours" readonly nodelete
  Name string(80) required name "Name"
  IsActive boolean "Active"
  IsDefault boolean "Default Business Hours"
  SundayStartTime time "Sunday Start"
  SundayEndTime time "Sunday End"
  MondayStartTime time "Monday Start"
  MondayEndTime time "Monday End"
  TuesdayStartTime time "Tuesday Start"
  TuesdayEndTime time "Tuesday End"
  WednesdayStartTime time "Wednesday Start"
  WednesdayEndTime time "Wednesday End"
  ThursdayStartTime time "Thursday Start"
  ThursdayEndTime time "Thursday End"
  FridayStartTime time "Friday Start"
  FridayEndTime time "Friday End"
  SaturdayStartTime time "Saturday Start"
  SaturdayEndTime time "Saturday End"
  TimeZoneSidKey picklist(40) "Time Zone"

Holiday 0C0 "Holiday" "Holidays" nodelete setup
  Name string(80) required name "Holiday Name"
  Description string(255) "Description"
  IsAllDay boolean default=true "All Day"
  ActivityDate date "Holiday Date"
  StartTimeInMinutes int "Start Time In Minutes From Midnight"
  EndTimeInMinutes int "End Time In Minutes From Midnight"
  IsRecurrence boolean "Recurring Holiday"
  RecurrenceStartDate date "Recurrence Start"
  RecurrenceEndDateOnly date "Recurrence End"
  RecurrenceType picklist(40) restricted "Recurrence Type" = RecursDaily | RecursEveryWeekday | RecursMonthly | RecursMonthlyNth | RecursWeekly | RecursYearly | RecursYearlyNth
  RecurrenceInterval int "Recurrence Interval"
  RecurrenceDayOfWeekMask int "Recurrence Day of Week Mask"
  RecurrenceDayOfMonth int "Recurrence Day of Month"
  RecurrenceInstance picklist(40) restricted "Recurrence Instance" = First | Second | Third | Fourth | Last
  RecurrenceMonthOfYear picklist(40) restricted "Recurrence Month of Year" = January | February | March | April | May | June | July | August | September | October | November | December
`;
