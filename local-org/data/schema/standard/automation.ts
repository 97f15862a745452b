/** Flows, approvals, duplicates, sessions and what else administrators look at (Object Reference). In the notation of notation.ts. */
export const automation = `
FlowDefinitionView 3dd "Flow Definition" "Flow Definitions" readonly nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  IsSwingFlow boolean "Is Swing Flow"
  ApiName string(255) "API Name"
  Label string(255) name "Flow Label"
  Description textarea(2000) "Description"
  ProcessType picklist(40) "Process Type"
  TriggerType picklist(40) "Trigger Type"
  RecordTriggerType picklist(40) "Record Trigger Type"
  TriggerOrder int "Trigger Order"
  TriggerObjectOrEventLabel string(255) "Trigger Object or Event Label"
  TriggerObjectOrEventId ref(EntityDefinition) rel=TriggerObjectOrEvent "Trigger Object or Event ID"
  NamespacePrefix string(255) "Namespace Prefix"
  ActiveVersionId string(255) "Active Version ID"
  LatestVersionId string(255) "Latest Version ID"
  LastModifiedBy string(255) "Last Modified By"
  LastModifiedDate datetime "Last Modified Date"
  IsActive boolean "Active"
  IsOutOfDate boolean "Is Using an Older Version"
  IsTemplate boolean "Template"
  IsOverridable boolean "Overridable"
  ApiVersion int "API Version"
  VersionNumber int "Version Number"
  ManageableState picklist(40) "Manageable State"
  Builder string(40) "Built with"
  InstalledPackageName string(255) "Package Name"

FlowVersionView 3vd "Flow Version" "Flow Versions" readonly nodelete noaudit nostamp
  DurableId string(255) "Durable ID"
  IsSwingFlow boolean "Is Swing Flow"
  FlowDefinitionViewId string(255) "Flow Definition ID"
  Label string(255) name "Flow Version Label"
  Description textarea(2000) "Description"
  Status picklist(40) "Status" = Draft | Active | Obsolete | InvalidDraft
  VersionNumber int "Version Number"
  ProcessType picklist(40) "Process Type"
  IsTemplate boolean "Template"
  RunInMode picklist(40) "Run In Mode"
  LastModifiedDate datetime "Last Modified Date"
  ApiVersion double(18,1) "API Version"
  ApiVersionRuntime double(18,1) "API Version for Running the Flow"

ApexEmailNotification 6md "Apex Email Notification" "Apex Email Notifications" nodelete
  UserId ref(User) rel=User "User ID"
  Email email "Email"

AppMenuItem 0DS "App Menu Item" "App Menu Items" readonly nodelete
  SortOrder int "Sort Order"
  Name string(80) "Developer Name"
  NamespacePrefix string(15) "Namespace Prefix"
  Label string(80) name "Label"
  Description string(255) "Description"
  StartUrl url(1000) "Start Url"
  MobileStartUrl url(1000) "Mobile Start Url"
  LogoUrl url(1000) "Logo Image Url"
  IconUrl url(1000) "Icon Url"
  InfoUrl url(1000) "Info Url"
  Type picklist(40) "App Type"
  ApplicationId id "Application ID"
  IsAccessible boolean "Is Accessible"
  IsVisible boolean "Is Visible"
  UserSortOrder int "User Sort Order"

LoginGeo 04F "Login Geo Data" "Login Geo Data" readonly
  LoginTime datetime "Login Time"
  CountryIso string(10) "Country Code"
  Country string(255) "Country"
  Latitude double(18,15) "Latitude"
  Longitude double(18,15) "Longitude"
  City string(255) "City"
  PostalCode string(255) "Postal Code"
  Subdivision string(255) "Subdivision"

LoginHistory 0Ya "Login History" "Login History" readonly nodelete noaudit nostamp
  UserId ref(User) rel=User "User ID"
  LoginTime datetime "Login Time"
  LoginType picklist(40) "Login Type"
  LoginSubType picklist(40) "Login Subtype"
  SourceIp string(39) "Source IP"
  LoginUrl string(255) "Login URL"
  Browser string(64) "Browser"
  Platform string(64) "Platform"
  Status string(128) "Status"
  Application string(64) "Application"
  ClientVersion string(64) "Client Version"
  ApiType string(64) "API Type"
  ApiVersion string(32) "API Version"
  CountryIso string(10) "Country Code"
  TlsProtocol picklist(40) "TLS Protocol"
  CipherSuite picklist(255) "TLS Cipher Suite"
  LoginGeoId ref(LoginGeo) rel=LoginGeo "Login Geo Data ID"
  NetworkId ref(Network) rel=Network "Network ID"

AuthSession 0Ak "Auth Session" "Auth Sessions" readonly nodelete noaudit nostamp
  UsersId ref(User) rel=Users "User ID"
  CreatedDate datetime "Created"
  LastModifiedDate datetime "Updated"
  NumSecondsValid int "Valid For"
  UserType picklist(40) "User Type"
  SourceIp string(39) "Source IP"
  LoginType picklist(40) "Login Type"
  SessionType picklist(40) "Session Type"
  SessionSecurityLevel picklist(40) "Session Security Level"
  LogoutUrl url(1000) "Logout URL"
  ParentId ref(AuthSession) rel=Parent "Auth Session ID"
  LoginGeoId ref(LoginGeo) rel=LoginGeo "Login Geo Data ID"
  LoginHistoryId ref(LoginHistory) rel=LoginHistory "Login History ID"
  IsCurrent boolean "Is Current"

DuplicateRule 0Bm "Duplicate Rule" "Duplicate Rules" readonly nodelete
  SobjectType picklist(40) "Object"
  DeveloperName string(80) "Object Name"
  Language picklist(40) "Master Language" =
  MasterLabel string(80) name "Rule Name"
  NamespacePrefix string(15) "Namespace Prefix"
  IsActive boolean "Active"
  SobjectSubtype picklist(40) "Object Subtype"

DuplicateRecordSet 0GK "Duplicate Record Set" "Duplicate Record Sets" viewed
  Name string(80) readonly name auto=DRS-{000} "Duplicate Record Set Name"
  DuplicateRuleId ref(DuplicateRule) rel=DuplicateRule children=DuplicateRecordSets "Duplicate Rule ID"
  RecordCount int readonly "Record Count"

DuplicateRecordItem 0GL "Duplicate Record Item" "Duplicate Record Items"
  Name string(80) readonly name auto=DRI-{000} "Duplicate Record Item Name"
  DuplicateRecordSetId ref(DuplicateRecordSet) master insertonly rel=DuplicateRecordSet children=DuplicateRecordItems "Duplicate Record Set ID"
  RecordId ref(Account|Contact|Individual|Lead) required insertonly cascade rel=Record children=DuplicateRecordItems "Record ID"

ProcessDefinition 04a "Process Definition" "Process Definitions" readonly nodelete
  Name string(255) name "Name"
  DeveloperName string(80) "Developer Name"
  Type picklist(40) "Type"
  Description textarea(255) "Description"
  TableEnumOrId picklist(40) "Custom Object Definition ID"
  LockType picklist(40) "Lock Type"
  State picklist(40) "State"

ProcessInstance 04g "Approval" "Approvals" readonly
  ProcessDefinitionId ref(ProcessDefinition) rel=ProcessDefinition "Process Definition ID"
  TargetObjectId ref(@activity) rel=TargetObject children=ProcessInstances "Target Object ID"
  Status picklist(40) "Status" = Started | Hold | Pending | Approved | Rejected | Removed | Fault | Recalled | NoResponse
  CompletedDate datetime "Completed Date"
  LastActorId ref(User) rel=LastActor "Last Actor ID"
  SubmittedById ref(User) rel=SubmittedBy "Submitted By ID"
  ElapsedTimeInDays double(10,2) "Elapsed Time (Days)"
  ElapsedTimeInHours double(10,2) "Elapsed Time (Hours)"
  ElapsedTimeInMinutes double(10,2) "Elapsed Time (Minutes)"

ProcessInstanceStep 04h "Approval Step" "Approval Steps" readonly nodelete nomodified
  ProcessInstanceId ref(ProcessInstance) rel=ProcessInstance children=Steps "Process Instance ID"
  StepStatus picklist(40) "Status" = Pending | Approved | Rejected | Removed | Started | Reassigned
  OriginalActorId ref(Group|User) rel=OriginalActor "Original Actor ID"
  ActorId ref(Group|User) rel=Actor "Actor ID"
  Comments textarea(4000) "Comments"
  StepNodeId id "Step Node ID"

ProcessInstanceWorkitem 04i "Approval Request" "Approval Requests" readonly nomodified
  ProcessInstanceId ref(ProcessInstance) rel=ProcessInstance children=Workitems "Process Instance ID"
  OriginalActorId ref(Group|User) rel=OriginalActor "Original Actor ID"
  ActorId ref(Group|User) rel=Actor "Actor ID"

OpportunityCompetitor 00J "Opportunity: Competitor" "Opportunity: Competitor"
  OpportunityId ref(Opportunity) insertonly cascade rel=Opportunity children=OpportunityCompetitors "Opportunity ID"
  CompetitorName picklist(255) "Competitor Name"
  Strengths textarea(1000) "Strengths"
  Weaknesses textarea(1000) "Weaknesses"

CaseTeamRole 0B7 "Case Team Member Role" "Case Team Member Role" nodelete
  Name string(80) required name "Member Role Name"
  AccessLevel picklist(40) required restricted "Case Access" = None | Read | Edit
  PreferencesVisibleInCSP boolean "VisibleInCSP"

CaseTeamMember 0B8 "Case Team Member" "Case Team Member" nodelete
  ParentId ref(Case) required insertonly cascade rel=Parent children=TeamMembers "Case ID"
  MemberId ref(Contact|User) required insertonly rel=Member "Member ID"
  TeamRoleId ref(CaseTeamRole) rel=TeamRole "Team Role ID"

AggregateResult --- "Aggregate Result" "Aggregate Result" readonly virtual noid nodelete noaudit nostamp
`;
