/** Tasks and events (Object Reference). `@activity` stands for every object activities may be related to. In the notation of notation.ts. */
export const activities = `
Task 00T "Task" "Tasks" sharing=ControlledByParent owner search recordtypes
  RecordTypeId ref(RecordType) rel=RecordType "Record Type ID"
  WhoId ref(Contact|Lead) rel=Who children=Tasks "Name ID"
  WhatId ref(@activity) rel=What children=Tasks "Related To ID"
  WhoCount int readonly "Relation Count"
  WhatCount int readonly "Related To Count"
  Subject combobox(255) name "Subject" = Call | Email | Send Letter | Send Quote | Other
  ActivityDate date "Due Date Only"
  Status picklist required "Status" = *Not Started | In Progress | Completed {closed:true} | Waiting on someone else | Deferred
  Priority picklist required "Priority" = High {highPriority:true} | *Normal | Low
  IsHighPriority boolean readonly "High Priority"
  Description textarea(32000) "Description"
  Type picklist(40) "Type" = Call | Email | Meeting | Other
  AccountId ref(Account) readonly rel=Account children=ActivityTasks "Account ID"
  IsClosed boolean readonly "Closed"
  IsArchived boolean readonly "Archived"
  IsVisibleInSelfService boolean "Public"
  CallDurationInSeconds int "Call Duration"
  CallType picklist(40) restricted "Call Type" = Internal | Inbound | Outbound
  CallDisposition string(255) "Call Result"
  CallObject string(255) "Call Object Identifier"
  ReminderDateTime datetime "Reminder Date/Time"
  IsReminderSet boolean "Reminder Set"
  RecurrenceActivityId ref(Task) readonly rel=RecurrenceActivity children=RecurringTasks "Recurrence Activity ID"
  IsRecurrence boolean insertonly "Create Recurring Series of Tasks"
  RecurrenceStartDateOnly date "Recurrence Start"
  RecurrenceEndDateOnly date "Recurrence End"
  RecurrenceTimeZoneSidKey picklist(40) "Recurrence Time Zone"
  RecurrenceType picklist(40) restricted "Recurrence Type" = RecursDaily | RecursEveryWeekday | RecursMonthly | RecursMonthlyNth | RecursWeekly | RecursYearly | RecursYearlyNth
  RecurrenceInterval int "Recurrence Interval"
  RecurrenceDayOfWeekMask int "Recurrence Day of Week Mask"
  RecurrenceDayOfMonth int "Recurrence Day of Month"
  RecurrenceInstance picklist(40) restricted "Recurrence Instance" = First | Second | Third | Fourth | Last
  RecurrenceMonthOfYear picklist(40) restricted "Recurrence Month of Year" = January | February | March | April | May | June | July | August | September | October | November | December
  RecurrenceRegeneratedType picklist(40) restricted "Repeat This Task" = After due date | After the task is closed
  TaskSubtype picklist(40) insertonly restricted "Task Subtype" = *Task | Email | ListEmail | Cadence | Call | LinkedIn
  CompletedDateTime datetime readonly "Completed Date/Time"
  CurrencyIsoCode picklist(3) currency restricted "Currency ISO Code"

Event 00U "Event" "Events" sharing=ControlledByParent owner search recordtypes
  RecordTypeId ref(RecordType) rel=RecordType "Record Type ID"
  WhoId ref(Contact|Lead) rel=Who children=Events "Name ID"
  WhatId ref(@activity) rel=What children=Events "Related To ID"
  WhoCount int readonly "Relation Count"
  WhatCount int readonly "Related To Count"
  Subject combobox(255) name "Subject" = Call | Email | Meeting | Send Letter/Quote | Other
  Location string(255) "Location"
  IsAllDayEvent boolean "All-Day Event"
  ActivityDateTime datetime "Due Date Time"
  ActivityDate date "Due Date Only"
  DurationInMinutes int "Duration"
  StartDateTime datetime "Start Date Time"
  EndDateTime datetime "End Date Time"
  EndDate date readonly "End Date"
  Description textarea(32000) "Description"
  Type picklist(40) "Type" = Email | Meeting | Other | Call
  AccountId ref(Account) readonly rel=Account children=ActivityEvents "Account ID"
  IsPrivate boolean "Private"
  ShowAs picklist(40) restricted "Show Time As" = *Busy | OutOfOffice | Free
  IsChild boolean readonly "Is Child"
  IsGroupEvent boolean readonly "Is Group Event"
  GroupEventType picklist(40) readonly restricted "Group Event Type" = 0 | 1 | 2 | 3
  IsArchived boolean readonly "Archived"
  IsVisibleInSelfService boolean "Public"
  RecurrenceActivityId ref(Event) readonly rel=RecurrenceActivity children=RecurringEvents "Recurrence Activity ID"
  IsRecurrence boolean insertonly "Create Recurring Series of Events"
  RecurrenceStartDateTime datetime "Recurrence Start"
  RecurrenceEndDateOnly date "Recurrence End"
  RecurrenceTimeZoneSidKey picklist(40) "Recurrence Time Zone"
  RecurrenceType picklist(40) restricted "Recurrence Type" = RecursDaily | RecursEveryWeekday | RecursMonthly | RecursMonthlyNth | RecursWeekly | RecursYearly | RecursYearlyNth
  RecurrenceInterval int "Recurrence Interval"
  RecurrenceDayOfWeekMask int "Recurrence Day of Week Mask"
  RecurrenceDayOfMonth int "Recurrence Day of Month"
  RecurrenceInstance picklist(40) restricted "Recurrence Instance" = First | Second | Third | Fourth | Last
  RecurrenceMonthOfYear picklist(40) restricted "Recurrence Month of Year" = January | February | March | April | May | June | July | August | September | October | November | December
  ReminderDateTime datetime "Reminder Date/Time"
  IsReminderSet boolean "Reminder Set"
  EventSubtype picklist(40) insertonly restricted "Event Subtype" = *Event
  IsRecurrence2Exclusion boolean "Historical Event Not Following Recurrence"
  Recurrence2PatternText textarea(512) "Recurrence Pattern"
  Recurrence2PatternVersion picklist(40) restricted "Pattern Version" = 1
  IsRecurrence2 boolean readonly "Repeat"
  IsRecurrence2Exception boolean readonly "Is Exception"
  Recurrence2PatternStartDate datetime "Recurrence Pattern Start Date"
  Recurrence2PatternTimeZone string(255) "Recurrence Pattern Time Zone Reference"
  CurrencyIsoCode picklist(3) currency restricted "Currency ISO Code"

TaskRelation 0RT "Task Relation" "Task Relations" noupdate featuresharedactivities
  RelationId ref(Contact|Lead) insertonly rel=Relation children=TaskRelations "Relation ID"
  TaskId ref(Task) insertonly cascade rel=Task children=TaskRelations "Activity ID"
  IsWhat boolean insertonly "Is What"
  AccountId ref(Account) readonly rel=Account children=TaskRelations "Account ID"

EventRelation 0RE "Event Relation" "Event Relations"
  RelationId ref(Contact|Lead|User) insertonly rel=Relation children=EventRelations "Relation ID"
  EventId ref(Event) insertonly cascade rel=Event children=EventRelations "Event ID"
  Status picklist(40) required restricted "Status" = *New | Accepted | Declined | Uninvited | Maybe
  RespondedDate datetime "Responded Date"
  Response string(255) "Response"
  IsWhat boolean insertonly "Is What"
  IsParent boolean insertonly "Is Parent"
  IsInvitee boolean insertonly "Is Invitee"
  AccountId ref(Account) readonly rel=Account children=EventRelations "Account ID"

TaskStatus 01T "Task Status Value" "Task Status Value" readonly nodelete
  MasterLabel string(255) "Master Label"
  ApiName string(255) "API Name"
  SortOrder int "Sort Order"
  IsDefault boolean "Is Default"
  IsClosed boolean "Is Closed"

TaskPriority 01V "Task Priority Value" "Task Priority Value" readonly nodelete
  MasterLabel string(255) "Master Label"
  ApiName string(255) "API Name"
  SortOrder int "Sort Order"
  IsDefault boolean "Is Default"
  IsHighPriority boolean "Is High Priority"
`;
