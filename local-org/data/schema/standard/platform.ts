/** The organization, record types, code and jobs, and the tables that describe the schema itself (Object Reference). In the notation of notation.ts. */
export const platform = `
Organization 00D "Organization" "Organizations" nodelete setup nocreate noremove
  Name string(80) required name "Name"
  Division string(80) "Division"
  Address address "Address"
  Phone phone "Phone"
  Fax phone "Fax"
  PrimaryContact string(80) "Primary Contact"
  DefaultLocaleSidKey picklist(40) required "Locale" =
  TimeZoneSidKey picklist(40) required "Time Zone" =
  LanguageLocaleKey picklist(40) required "Language" =
  ReceivesInfoEmails boolean default=true "Info Emails"
  ReceivesAdminInfoEmails boolean default=true "Info Emails Admin"
  PreferencesRequireOpportunityProducts boolean "RequireOpportunityProducts"
  FiscalYearStartMonth int default=1 "Fiscal Year Starts In"
  UsesStartDateAsFiscalYearName boolean "Fiscal Year Name by Start"
  DefaultAccountAccess picklist(40) readonly restricted "Default Account Access" = None | Read | *Edit
  DefaultContactAccess picklist(40) readonly restricted "Default Contact Access" = None | Read | Edit | *ControlledByParent
  DefaultOpportunityAccess picklist(40) readonly restricted "Default Opportunity Access" = None | Read | *Edit
  DefaultLeadAccess picklist(40) readonly restricted "Default Lead Access" = None | Read | Edit | *ReadEditTransfer
  DefaultCaseAccess picklist(40) readonly restricted "Default Case Access" = None | Read | Edit | *ReadEditTransfer
  DefaultCalendarAccess picklist(40) readonly restricted "Default Calendar Access" = *HideDetails
  DefaultPricebookAccess picklist(40) readonly restricted "Default Price Book Access" = None | Read | *ReadSelect
  DefaultCampaignAccess picklist(40) readonly restricted "Default Campaign Access" = None | Read | Edit | *All
  ComplianceBccEmail email "Compliance BCC Email"
  UiSkin picklist(40) restricted "UI Skin" = *Theme3
  SignupCountryIsoCode string(2) "Signup Country"
  TrialExpirationDate datetime "Trial Expiration Date"
  NumKnowledgeService int "Knowledge Licenses"
  OrganizationType picklist(40) restricted "Edition" = Team Edition | Professional Edition | Enterprise Edition | *Developer Edition | Personal Edition | Unlimited Edition | Contact Manager Edition | Base Edition
  NamespacePrefix string(15) "Namespace Prefix"
  InstanceName string(5) "Instance Name"
  IsSandbox boolean default=true "Is Sandbox"
  WebToCaseDefaultOrigin string(40) "Web to Cases Default Origin"
  MonthlyPageViewsUsed int "Monthly Page Views Used"
  MonthlyPageViewsEntitlement int "Monthly Page Views Allowed"
  IsReadOnly boolean "Is Read Only"

RecordType 012 "Record Type" "Record Types" nodelete setup noremove
  Name string(80) required name "Name"
  DeveloperName string(80) required "Record Type Name"
  NamespacePrefix string(15) readonly "Namespace Prefix"
  Description string(255) "Description"
  BusinessProcessId ref(BusinessProcess) rel=BusinessProcess "Business Process ID"
  SobjectType picklist(40) required insertonly "SObject Type Name"
  IsActive boolean "Active"
  IsPersonType boolean readonly "Is Person Type"

BusinessProcess 019 "Business Process" "Business Processes" nodelete setup noremove
  Name string(80) required name "Name"
  NamespacePrefix string(15) readonly "Namespace Prefix"
  Description string(255) "Description"
  TableEnumOrId picklist(40) required insertonly "Entity Enumeration Or ID"
  IsActive boolean "Active"

UserRecordAccess --- "User Record Access" "User Record Access" readonly virtual nodelete noaudit nostamp
  UserId id "User ID"
  RecordId id "Record ID"
  HasReadAccess boolean "Has Read Access"
  HasEditAccess boolean "Has Edit Access"
  HasDeleteAccess boolean "Has Delete Access"
  HasTransferAccess boolean "Has Transfer Access"
  HasAllAccess boolean "Has All Access"
  MaxAccessLevel picklist(40) "Maximum Access Level" = None | Read | Edit | Delete | Transfer | All

AsyncApexJob 707 "Apex Job" "Apex Jobs" readonly nodelete nomodified nostamp
  JobType picklist(40) restricted "Job Type" = Future | SharingRecalculation | ScheduledApex | BatchApex | BatchApexWorker | TestRequest | TestWorker | ApexToken | Queueable
  ApexClassId ref(ApexClass) rel=ApexClass "Class ID"
  Status picklist(40) restricted "Status" = Queued | Processing | Aborted | Completed | Failed | Preparing | Holding
  JobItemsProcessed int "Batches Processed"
  TotalJobItems int "Total Batches"
  NumberOfErrors int "Failures"
  CompletedDate datetime "Completion Date"
  MethodName string(255) "Apex Method"
  ExtendedStatus string(255) "Status Detail"
  ParentJobId ref(AsyncApexJob) rel=ParentJob "Apex Job ID"
  LastProcessed id "Last Processed"
  LastProcessedOffset int "Last Processed Offset"
  CronTriggerId ref(CronTrigger) rel=CronTrigger "Scheduled Job ID"

CronTrigger 08e "Scheduled Job" "Scheduled Jobs" readonly nodelete nomodified nostamp
  CronJobDetailId ref(CronJobDetail) rel=CronJobDetail "Job ID"
  NextFireTime datetime "Next Run Time"
  PreviousFireTime datetime "Previous Run Time"
  State string(16) "State"
  StartTime datetime "Start Time"
  EndTime datetime "End Time"
  CronExpression string(255) "Cron Expression"
  TimeZoneSidKey picklist(40) "Time Zone" =
  OwnerId ref(User) rel=Owner "Owner ID"
  LastModifiedById ref(User) rel=LastModifiedBy "Last Modified By ID"
  TimesTriggered int "Times Triggered"

CronJobDetail 08a "Cron Job" "Cron Jobs" readonly nodelete noaudit nostamp
  Name string(121) name "Job Name"
  JobType picklist(40) "Job Type" = 0 | 1 | 3 | 4 | 6 | *7 | 8 | 9

PlatformCachePartition 0Er "Platform Cache Partition" "Platform Cache Partitions" readonly nodelete
  DeveloperName string(80) "Name"
  MasterLabel string(80) name "Label"
  Language picklist(40) "Master Language" =
  NamespacePrefix string(15) "Namespace Prefix"
  Description textarea(255) "Description"
  IsDefaultPartition boolean "Default Partition"

ApexClass 01p "Apex Class" "Apex Classes" readonly nodelete search
  NamespacePrefix string(15) "Namespace Prefix"
  Name string(255) name "Name"
  ApiVersion double(18,1) "Api Version"
  Status picklist(40) "Status" = Inactive | *Active | Deleted
  IsValid boolean "Is Valid"
  BodyCrc double(18,0) "Body CRC"
  Body textarea(1000000) "Body"
  LengthWithoutComments int "Size Without Comments"

ApexTrigger 01q "Apex Trigger" "Apex Triggers" readonly nodelete search
  NamespacePrefix string(15) "Namespace Prefix"
  Name string(255) name "Name"
  TableEnumOrId picklist(40) "Custom Object Definition ID"
  UsageBeforeInsert boolean "BeforeInsert"
  UsageAfterInsert boolean "AfterInsert"
  UsageBeforeUpdate boolean "BeforeUpdate"
  UsageAfterUpdate boolean "AfterUpdate"
  UsageBeforeDelete boolean "BeforeDelete"
  UsageAfterDelete boolean "AfterDelete"
  UsageIsBulk boolean "IsBulk"
  UsageAfterUndelete boolean "AfterUndelete"
  ApiVersion double(18,1) "Api Version"
  Status picklist(40) "Status" = Inactive | *Active | Deleted
  IsValid boolean "Is Valid"
  BodyCrc double(18,0) "Body CRC"
  Body textarea(1000000) "Body"
  LengthWithoutComments int "Size Without Comments"

ApexPage 066 "Visualforce Page" "Visualforce Pages" readonly nodelete
  NamespacePrefix string(15) "Namespace Prefix"
  Name string(255) name "Name"
  ApiVersion double(18,1) "Api Version"
  MasterLabel string(80) "Label"
  Description textarea(255) "Description"
  ControllerType picklist(40) "Controller Type" = 0 | 1 | 2 | 3
  ControllerKey string(255) "Controller Key"
  IsAvailableInTouch boolean "Available for Lightning Experience, Experience Builder sites, and the mobile app"
  IsConfirmationTokenRequired boolean "Require CSRF protection on GET requests"

ApexComponent 099 "Visualforce Component" "Visualforce Components" readonly nodelete
  NamespacePrefix string(15) "Namespace Prefix"
  Name string(255) name "Name"
  ApiVersion double(18,1) "Api Version"
  MasterLabel string(80) "Label"
  Description textarea(255) "Description"

AuraDefinitionBundle 0Ab "Aura Component Bundle" "Aura Component Bundle" readonly nodelete
  DeveloperName string(80) name "Name"
  NamespacePrefix string(15) "Namespace Prefix"
  MasterLabel string(80) "Label"
  Description string(255) "Description"
  ApiVersion double(18,1) "API Version"

ApexLog 07L "Debug Log" "Debug Logs" readonly nodelete noaudit
  LogUserId ref(User) rel=LogUser "Log User ID"
  LogLength int "Log Length"
  Request string(40) "Request Type"
  Operation string(1024) "Operation"
  Application string(40) "Application"
  Status string(40) "Status"
  DurationMilliseconds int "Duration (ms)"
  StartTime datetime "Start Time"
  LastModifiedDate datetime "Last Modified"
  Location picklist(40) "Location" = Monitoring | *SystemLog | Preserved

ApexTestQueueItem 709 "Apex Test Queue Item" "Apex Test Queue Items" readonly nodelete
  ApexClassId ref(ApexClass) rel=ApexClass "Class ID"
  Status picklist(40) "Status" = Holding | Queued | Preparing | Processing | Aborted | Completed | Failed
  ExtendedStatus string(1000) "Extended Status"
  ParentJobId ref(AsyncApexJob) rel=ParentJob "Apex Job ID"

ApexTestResult 07M "Apex Test Result" "Apex Test Result" readonly nodelete noaudit
  TestTimestamp datetime "Test Timestamp"
  Outcome picklist(40) "Outcome" = Pass | Fail | CompileFail | Skip
  ApexClassId ref(ApexClass) rel=ApexClass "Class ID"
  MethodName string(255) "Method Name"
  Message string(1000) "Message"
  StackTrace string(1000) "Stack Trace"
  AsyncApexJobId ref(AsyncApexJob) rel=AsyncApexJob "Apex Job ID"
  RunTime int "Run Time"

StaticResource 081 "Static Resource" "Static Resources" readonly nodelete
  NamespacePrefix string(15) "Namespace Prefix"
  Name string(255) name "Name"
  ContentType string(120) "MIME Type"
  BodyLength int "Size"
  Body base64 "Body"
  Description textarea(255) "Description"
  CacheControl picklist(40) "Cache Control" = *Private | Public

Network 0DB "Experience" "Experiences" readonly nodelete
  Name string(255) name "Name"
  Description textarea(1000) "Description"
  Status picklist(40) "Status" = UnderConstruction | Live | DownForMaintenance
  UrlPathPrefix string(80) "Url Path Prefix"

NetworkMember 0DO "Network Member" "Network Members" readonly nodelete
  NetworkId ref(Network) rel=Network children=NetworkMembers "Network ID"
  MemberId ref(User) rel=Member children=NetworkMemberUsers "Member ID"

CurrencyType 01L "Currency Type" "Currency Type" nodelete setup noremove featurecurrency
  IsoCode picklist(40) required insertonly "Currency ISO Code"
  ConversionRate double(18,6) required "Conversion Rate"
  DecimalPlaces int required "Decimal Places"
  IsActive boolean default=true "Active"
  IsCorporate boolean readonly "Is Corporate Currency"

DatedConversionRate 04w "Dated Conversion Rate" "Dated Conversion Rates" nodelete setup featurecurrency
  IsoCode picklist(40) required insertonly "Currency ISO Code"
  StartDate date required "Start Date"
  NextStartDate date readonly "Next Start Date"
  ConversionRate double(18,6) required "Conversion Rate"

Period 026 "Fiscal Period" "Fiscal Period" readonly nodelete noaudit
  FiscalYearSettingsId ref(FiscalYearSettings) rel=FiscalYearSettings children=Periods "Fiscal Year Settings ID"
  Type picklist(40) "Type" = Month | Quarter | Week | Year
  StartDate date "Start Date"
  EndDate date "End Date"
  IsForecastPeriod boolean "Forecast Period"
  QuarterLabel picklist(40) "Quarter Name"
  PeriodLabel picklist(40) "Period Name"
  Number int "Number"

FiscalYearSettings 022 "Fiscal Year Settings" "Fiscal Year Settings" readonly nodelete noaudit
  PeriodId ref(Period) rel=Period "Period ID"
  StartDate date "Start Date"
  EndDate date "End Date"
  Name string(80) name "Name"
  IsStandardYear boolean "Is Standard Year"
  YearType picklist(40) "Year Type" = *Standard | Custom
  Description textarea(1000) "Description"

EntityDefinition 4ie "Entity Definition" "Entity Definitions" readonly virtual nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  QualifiedApiName string(70) name "Qualified API Name"
  NamespacePrefix string(30) "Namespace Prefix"
  DeveloperName string(40) "Developer Name"
  MasterLabel string(40) "Master Label"
  Label string(80) "Label"
  PluralLabel string(80) "Plural Label"
  KeyPrefix string(5) "Key Prefix"
  IsCustomSetting boolean "Is Custom Setting"
  IsCustomizable boolean "Is Customizable"
  IsApexTriggerable boolean "Is Apex Triggerable"
  IsWorkflowEnabled boolean "Is Workflow Enabled"
  IsQueryable boolean "Is Queryable"
  IsSearchable boolean "Is Searchable"
  IsLayoutable boolean "Is Layoutable"
  IsDeprecatedAndHidden boolean "Is Deprecated And Hidden"
  InternalSharingModel string(40) "Internal Sharing Model"
  ExternalSharingModel string(40) "External Sharing Model"
  PublisherId string(255) "Publisher ID"
  HelpSettingPageName string(255) "Help Setting Page Name"
  LastModifiedDate datetime "Last Modified Date"
  LastModifiedById ref(User) rel=LastModifiedBy "Last Modified By ID"

FieldDefinition 4fe "Field Definition" "Field Definitions" readonly virtual nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  QualifiedApiName string(70) name "Qualified API Name"
  EntityDefinitionId ref(EntityDefinition) rel=EntityDefinition children=Fields "Entity Definition ID"
  NamespacePrefix string(30) "Namespace Prefix"
  DeveloperName string(40) "Developer Name"
  MasterLabel string(40) "Master Label"
  Label string(80) "Label"
  Description textarea(1000) "Description"
  Length int "Length"
  DataType string(60) "Data Type"
  ValueTypeId string(255) "Value Type ID"
  ExtraTypeInfo string(255) "Extra Type Info"
  IsCalculated boolean "Is Calculated"
  IsHighScaleNumber boolean "Is High Scale Number"
  IsHtmlFormatted boolean "Is HTML Formatted"
  IsNameField boolean "Is Name Field"
  IsNillable boolean "Is Nillable"
  IsWorkflowFilterable boolean "Is Workflow Filterable"
  IsCompactLayoutable boolean "Is Compact Layoutable"
  Precision int "Precision"
  Scale int "Scale"
  IsFieldHistoryTracked boolean "Is Field History Tracked"
  IsIndexed boolean "Is Indexed"
  IsApiFilterable boolean "Is API Filterable"
  IsApiSortable boolean "Is API Sortable"
  IsApiGroupable boolean "Is API Groupable"
  IsListVisible boolean "Is List Visible"
  ControllingFieldDefinitionId string(255) "Controlling Field Definition ID"
  RelationshipName string(80) "Relationship Name"
  ReferenceTargetField string(80) "Reference Target Field"
  BusinessOwnerId ref(Group|User) rel=BusinessOwner "Business Owner ID"
  BusinessStatus picklist(40) "Business Status"
  SecurityClassification picklist(40) "Security Classification"
  ComplianceGroup string(255) "Compliance Group"
  PublisherId string(255) "Publisher ID"
  LastModifiedDate datetime "Last Modified Date"
  LastModifiedById ref(User) rel=LastModifiedBy "Last Modified By ID"

EntityParticle 0Nv "Entity Particle" "Entity Particles" readonly virtual nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  QualifiedApiName string(70) name "Qualified API Name"
  EntityDefinitionId ref(EntityDefinition) rel=EntityDefinition children=Particles "Entity Definition ID"
  FieldDefinitionId ref(FieldDefinition) rel=FieldDefinition children=Particles "Field Definition ID"
  NamespacePrefix string(30) "Namespace Prefix"
  DeveloperName string(40) "Developer Name"
  MasterLabel string(40) "Master Label"
  Label string(80) "Label"
  Length int "Length"
  DataType string(60) "Data Type"
  IsCalculated boolean "Is Calculated"
  IsNillable boolean "Is Nillable"
  IsCreatable boolean "Is Creatable"
  IsUpdatable boolean "Is Updatable"
  IsUnique boolean "Is Unique"
  IsAutonumber boolean "Is Autonumber"
  IsNameField boolean "Is Name Field"
  Precision int "Precision"
  Scale int "Scale"
  RelationshipName string(80) "Relationship Name"

OrgWideEmailAddress 0D2 "Organization-wide From Email Address" "Organization-wide From Email Addresses" nodelete setup
  Address email required unique "Email"
  DisplayName string(200) required name "Display Name"
  IsAllowAllProfiles boolean "Allow All Profiles"
  Purpose picklist(40) "Purpose" = *UserSelection | DefaultNoreply

CustomNotificationType 0ML "Custom Notification Type" "Custom Notification Types" readonly nodelete
  DeveloperName string(80) name "Custom Notification Type Name"
  MasterLabel string(80) "Master Label"
  CustomNotifTypeName string(80) "Custom Notification Name"
  Description string(255) "Description"
  NamespacePrefix string(15) "Namespace Prefix"
  Desktop boolean "Desktop"
  Mobile boolean "Mobile"

NamedCredential 0XA "Named Credential" "Named Credentials" readonly
  DeveloperName string(80) name "Name"
  MasterLabel string(80) "Named Credential"
  Endpoint url "Endpoint"
  NamespacePrefix string(15) "Namespace Prefix"

SetupAuditTrail 0Ym "Setup Audit Trail Entry" "Setup Audit Trail" readonly nodelete nomodified nostamp
  Action string(40) "Action"
  Section string(255) "Section"
  Display textarea(1000) "Display"
  DelegateUser string(255) "Delegate User"

AppDefinition 06m "App Definition" "App Definitions" readonly virtual nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  Label string(255) "Label"
  MasterLabel string(255) "Master Label"
  NamespacePrefix string(15) "Namespace Prefix"
  DeveloperName string(80) name "Developer Name"
  Description textarea(255) "Description"
  UiType picklist(40) "UI Type" = Classic | Lightning
  NavType picklist(40) "Nav Type" = Standard | Console

TabDefinition 01r "Tab Definition" "Tab Definitions" readonly virtual nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  Name string(255) name "Name"
  Label string(255) "Label"
  IsCustom boolean "Is Custom"
  SobjectName string(255) "Sobject Name"
  Url url "Url"

BatchApexErrorEvent --- "Batch Apex Error Event" "Batch Apex Error Events" event noid nodelete noaudit nostamp
  ReplayId string(1333) readonly "Replay ID"
  EventUuid string(36) readonly "Event UUID"
  CreatedDate datetime readonly "Created Date"
  CreatedById ref(User) readonly rel=CreatedBy "Created By ID"
  AsyncApexJobId string(50) "Async Apex Job ID"
  DoesExceedJobScopeMaxLength boolean "Does Exceed Job Scope Max Length"
  ExceptionType string(765) "Exception Type"
  JobScope textarea(40000) "Job Scope"
  Message textarea(5000) "Message"
  Phase string(30) "Phase"
  RequestId string(100) "Request ID"
  StackTrace textarea(5000) "Stack Trace"
`;
