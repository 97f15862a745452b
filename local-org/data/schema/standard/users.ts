/** Users, profiles, permission sets, groups (Object Reference). In the notation of notation.ts. */
export const users = `
User 005 "User" "Users" sharing=Read nodelete viewed search setup noremove noundelete share=UserShare
  Username string(80) required unique "Username"
  LastName string(80) required part=Name "Last Name"
  FirstName string(40) part=Name "First Name"
  MiddleName string(40) part=Name "Middle Name"
  Suffix string(40) part=Name "Suffix"
  Name string(121) readonly name "Full Name"
  CompanyName string(80) "Company Name"
  Division string(80) "Division"
  Department string(80) "Department"
  Title string(80) "Title"
  Address address "Address"
  Email email(128) required "Email"
  EmailPreferencesAutoBcc boolean default=true "AutoBcc"
  EmailPreferencesAutoBccStayInTouch boolean "AutoBccStayInTouch"
  EmailPreferencesStayInTouchReminder boolean default=true "StayInTouchReminder"
  SenderEmail email "Email Sender Address"
  SenderName string(80) "Email Sender Name"
  Signature textarea(1333) "Email Signature"
  StayInTouchSubject string(80) "Stay-in-Touch Email Subject"
  StayInTouchSignature textarea(512) "Stay-in-Touch Email Signature"
  StayInTouchNote string(512) "Stay-in-Touch Email Note"
  Phone phone "Phone"
  Fax phone "Fax"
  MobilePhone phone "Mobile"
  Alias string(8) required "Alias"
  CommunityNickname string(40) unique "Nickname"
  BadgeText string(80) readonly "User Photo badge text overlay"
  IsActive boolean default=true "Active"
  TimeZoneSidKey picklist(40) required restricted "Time Zone" =
  UserRoleId ref(UserRole) rel=UserRole children=Users "Role ID"
  LocaleSidKey picklist(40) required restricted "Locale" =
  ReceivesInfoEmails boolean default=true "Info Emails"
  ReceivesAdminInfoEmails boolean default=true "Admin Info Emails"
  EmailEncodingKey picklist(40) required restricted "Email Encoding" = UTF-8 | ISO-8859-1 | Shift_JIS | ISO-2022-JP | EUC-JP | ks_c_5601-1987 | Big5 | GB2312 | Big5-HKSCS | x-SJIS_0213
  ProfileId ref(Profile) required rel=Profile children=Users "Profile ID"
  UserType picklist(40) readonly restricted "User Type" = *Standard | PowerPartner | PowerCustomerSuccess | CustomerSuccess | Guest | CspLitePortal | CsnOnly | SelfService
  LanguageLocaleKey picklist(40) required restricted "Language" =
  EmployeeNumber string(20) "Employee Number"
  DelegatedApproverId ref(Group|User) rel=DelegatedApprover "Delegated Approver ID"
  ManagerId ref(User) rel=Manager children=ManagedUsers "Manager ID"
  LastLoginDate datetime readonly "Last Login"
  LastPasswordChangeDate datetime readonly "Last Password Change or Reset"
  OfflineTrialExpirationDate datetime readonly "Offline Edition Trial Expiration Date"
  OfflinePdaTrialExpirationDate datetime readonly "Sales Anywhere Trial Expiration Date"
  UserPermissionsMarketingUser boolean "Marketing User"
  UserPermissionsOfflineUser boolean "Offline User"
  UserPermissionsCallCenterAutoLogin boolean "Auto-login To Call Center"
  UserPermissionsSFContentUser boolean "Salesforce CRM Content User"
  UserPermissionsKnowledgeUser boolean "Knowledge User"
  UserPermissionsInteractionUser boolean "Flow User"
  UserPermissionsSupportUser boolean "Service Cloud User"
  UserPermissionsMobileUser boolean "Apex Mobile User"
  UserPermissionsJigsawProspectingUser boolean "Data.com User"
  UserPermissionsSiteforceContributorUser boolean "Site.com Contributor User"
  UserPermissionsSiteforcePublisherUser boolean "Site.com Publisher User"
  UserPermissionsWorkDotComUserFeature boolean "WDC User"
  UserPreferencesLightningExperiencePreferred boolean default=true "LightningExperiencePreferred"
  UserPreferencesShowTitleToExternalUsers boolean "ShowTitleToExternalUsers"
  UserPreferencesActivityRemindersPopup boolean default=true "ActivityRemindersPopup"
  UserPreferencesEventRemindersCheckboxDefault boolean default=true "EventRemindersCheckboxDefault"
  UserPreferencesTaskRemindersCheckboxDefault boolean default=true "TaskRemindersCheckboxDefault"
  UserPreferencesReminderSoundOff boolean "ReminderSoundOff"
  UserPreferencesDisableAllFeedsEmail boolean "DisableAllFeedsEmail"
  UserPreferencesApexPagesDeveloperMode boolean "ApexPagesDeveloperMode"
  UserPreferencesHideS1BrowserUI boolean "HideS1BrowserUI"
  UserPreferencesCacheDiagnostics boolean "CacheDiagnostics"
  UserPreferencesHasCelebrationBadge boolean "HasCelebrationBadge"
  ForecastEnabled boolean "Allow Forecasting"
  ContactId ref(Contact) insertonly rel=Contact "Contact ID"
  AccountId ref(Account) readonly rel=Account children=Users "Account ID"
  CallCenterId ref(CallCenter) rel=CallCenter "Call Center ID"
  Extension phone "Extension"
  FederationIdentifier string(512) unique casesensitive "SAML Federation ID"
  AboutMe textarea(1000) "About Me"
  FullPhotoUrl url(1024) readonly "Url for full-sized Photo"
  SmallPhotoUrl url(1024) readonly "Photo"
  MediumPhotoUrl url(1024) readonly "Url for medium profile photo"
  BannerPhotoUrl url(1024) readonly "Url for banner photo"
  SmallBannerPhotoUrl url(1024) readonly "Url for IOS banner photo"
  MediumBannerPhotoUrl url(1024) readonly "Url for Android banner photo"
  IsProfilePhotoActive boolean readonly "Has Profile Photo"
  IsExtIndicatorVisible boolean readonly "Show external indicator"
  IsPortalEnabled boolean "Portal Enabled"
  IsPrmSuperUser boolean "Partner Super User"
  PortalRole picklist(40) readonly "Portal Role Level" = Executive | Manager | Worker | PersonAccount
  DigestFrequency picklist(40) required restricted "Chatter Email Highlights Frequency" = *D | W | N
  DefaultGroupNotificationFrequency picklist(40) required restricted "Default Notification Frequency when Joining Groups" = P | D | W | *N
  JigsawImportLimitOverride int "Data.com Monthly Addition Limit"
  NumberOfFailedLogins int readonly "Failed Login Attempts"
  IndividualId ref(Individual) rel=Individual "Individual ID"
  CurrencyIsoCode picklist(3) currency restricted "User Currency"
  DefaultCurrencyIsoCode picklist(3) currency restricted "Default Currency ISO Code"

CallCenter 04v "Call Center" "Call Centers" readonly nodelete
  Name string(80) required name "Name"
  InternalName string(80) "Internal Name"
  Version double(18,0) "Version"

Profile 00e "Profile" "Profile" nodelete viewed setup noundelete
  Name string(255) required name "Name"
  Description string(255) "Description"
  UserLicenseId ref(UserLicense) insertonly rel=UserLicense "User License ID"
  UserType picklist(40) readonly restricted "User Type" = *Standard | PowerPartner | PowerCustomerSuccess | CustomerSuccess | Guest | CspLitePortal | CsnOnly
@permissions

UserLicense 100 "User License" "User Licenses" readonly nodelete
  Name string(40) required name "Name"
  LicenseDefinitionKey string(40) required "License Def. ID"
  MasterLabel string(255) "Name"
  Status picklist(40) "Status" = *Active | Disabled
  TotalLicenses int "Total Licenses"
  UsedLicenses int "Used Licenses"
  MonthlyLoginsUsed int "Monthly Logins Used"
  MonthlyLoginsEntitlement int "Monthly Logins Entitlement"
  UsedLicensesLastUpdated datetime "Used Licenses Last Updated"

UserRole 00E "Role" "Role" nodelete noaudit setup noundelete
  Name string(80) required name "Name"
  ParentRoleId ref(UserRole) "Parent Role ID"
  RollupDescription string(80) "Description"
  OpportunityAccessForAccountOwner picklist(40) required restricted "Opportunity Access Level for Account Owner" = None | *Read | Edit
  CaseAccessForAccountOwner picklist(40) restricted "Case Access Level for Account Owner" = *None | Read | Edit
  ContactAccessForAccountOwner picklist(40) restricted "Contact Access Level for Account Owner" = None | Read | *Edit
  ForecastUserId ref(User) readonly "User ID"
  MayForecastManagerShare boolean "May Forecast Manager Share"
  LastModifiedDate datetime readonly "Last Modified Date"
  LastModifiedById ref(User) readonly rel=LastModifiedBy "Last Modified By ID"
  DeveloperName string(80) unique "Developer Name"
  PortalAccountId ref(Account) readonly "Account ID"
  PortalType picklist(40) readonly restricted "Portal Type" = *None | CustomerPortal | Partner
  PortalRole picklist(40) readonly "Portal Role" = Executive | Manager | Worker | PersonAccount
  PortalAccountOwnerId ref(User) readonly "User ID"

Group 00G "Group" "Group" nodelete setup noundelete
  Name string(40) required name "Name"
  DeveloperName string(80) unique "Developer Name"
  RelatedId ref(User|UserRole) readonly rel=Related "Related ID"
  Type picklist(40) insertonly restricted "Type" = *Regular | Role | RoleAndSubordinates | RoleAndSubordinatesInternal | Organization | Queue | Manager | ManagerAndSubordinatesInternal | AllCustomerPortal | PRMOrganization | Territory | Participant
  Email email(255) "Email"
  QueueRoutingConfigId ref(QueueRoutingConfig) "Configuration ID"
  OwnerId ref(Organization|User) readonly rel=Owner "Owner ID"
  Description textarea(1000) "Description"
  DoesSendEmailToMembers boolean "Send Email to Members"
  DoesIncludeBosses boolean default=true "Include Managers"

QueueRoutingConfig 0K7 "Routing Configuration" "Routing Configuration" readonly nodelete
  DeveloperName string(80) name "Name"
  MasterLabel string(80) "Label"

GroupMember 011 "Group Member" "Group Member" nodelete noaudit setup noupdate noundelete
  GroupId ref(Group) required insertonly cascade rel=Group children=GroupMembers "Group ID"
  UserOrGroupId ref(Group|User) required insertonly cascade "User/Group ID"

QueueSobject 03g "Queue Sobject" "Queue SObject" nodelete noaudit setup noupdate noundelete
  QueueId ref(Group) required insertonly cascade rel=Queue children=QueueSobjects "Group ID"
  SobjectType picklist(40) required insertonly "Sobject Type"
  CreatedById ref(User) readonly rel=CreatedBy "Created By ID"

PermissionSet 0PS "Permission Set" "Permission Sets" nodelete viewed setup noundelete
  Name string(80) required "Permission Set Name"
  Label string(80) required name "Permission Set Label"
  LicenseId ref(PermissionSetLicense|UserLicense) insertonly rel=License "License ID"
  ProfileId ref(Profile) readonly rel=Profile "Profile ID"
  IsOwnedByProfile boolean readonly "Is Owned By Profile"
  IsCustom boolean readonly default=true "Custom"
  Description string(255) "Description"
  NamespacePrefix string(15) readonly "Namespace Prefix"
  HasActivationRequired boolean "Session Activation Required"
  PermissionSetGroupId ref(PermissionSetGroup) readonly rel=PermissionSetGroup "Permission Set Group ID"
  Type picklist(40) restricted readonly "Permission Set Type" = *Regular | Standard | Profile | Group | Session
@permissions

PermissionSetLicense 0PL "Permission Set License" "Permission Set Licenses" readonly
  DeveloperName string(80) name "Permission Set License Name"
  MasterLabel string(80) "Permission Set License Label"
  PermissionSetLicenseKey string(255) "Permission Set License Key"
  Status picklist(40) "Status" = *Active | Disabled
  ExpirationDate date "Expiration Date"
  TotalLicenses int "Total Licenses"
  UsedLicenses int "Used Licenses"

PermissionSetLicenseAssign 2LA "Permission Set License Assignment" "Permission Set License Assignments" setup noupdate
  PermissionSetLicenseId ref(PermissionSetLicense) required insertonly cascade rel=PermissionSetLicense "Permission Set License ID"
  AssigneeId ref(User) required insertonly rel=Assignee children=PermissionSetLicenseAssignments "Assignee ID"

PermissionSetAssignment 0Pa "Permission Set Assignment" "Permission Set Assignments" nodelete noaudit setup noundelete
  PermissionSetId ref(PermissionSet) insertonly cascade rel=PermissionSet children=Assignments "PermissionSet ID"
  PermissionSetGroupId ref(PermissionSetGroup) insertonly cascade rel=PermissionSetGroup children=Assignments "Permission Set Group ID"
  AssigneeId ref(User) required insertonly cascade rel=Assignee children=PermissionSetAssignments "Assignee ID"
  ExpirationDate datetime "Expiration Date"
  IsActive boolean readonly default=true "Is Active"
  IsRevoked boolean readonly "Is Revoked"
  LastCreatedByChangeDate datetime readonly "Date Changed"
  LastCreatedByChangeId ref(User) readonly "Last Changed By"

PermissionSetGroup 0PG "Permission Set Group" "Permission Set Groups" setup
  DeveloperName string(80) required unique name "API Name"
  Language picklist(40) required restricted default=en_US "Master Language" =
  MasterLabel string(80) required "Permission Set Group Name"
  NamespacePrefix string(15) readonly "Namespace Prefix"
  Description string(255) "Description"
  Status picklist(40) readonly restricted "Status" = *Updated | Outdated | Updating | Failed
  HasActivationRequired boolean "Session Activation Required"

PermissionSetGroupComponent 0PI "Permission Set Group Component" "Permission Set Group Components" setup noupdate
  PermissionSetGroupId ref(PermissionSetGroup) required insertonly cascade rel=PermissionSetGroup children=PermissionSetGroupComponents "Permission Set Group ID"
  PermissionSetId ref(MutingPermissionSet|PermissionSet) required insertonly cascade rel=PermissionSet children=PermissionSetGroupComponents "Permission Set ID"

MutingPermissionSet 0QM "Muting Permission Set" "Muting Permission Sets" setup nodelete
  DeveloperName string(80) unique name "API Name"
  Language picklist(40) restricted "Master Language" =
  MasterLabel string(80) required "Muting Permission Set Label"
  Description string(255) "Description"

ObjectPermissions 110 "Object Permissions" "Object Permissions" nodelete setup noundelete
  ParentId ref(PermissionSet) required insertonly cascade rel=Parent children=ObjectPerms "Parent ID"
  SobjectType picklist(40) required insertonly "SObject Type Name"
  PermissionsCreate boolean "Create Records"
  PermissionsRead boolean "Read Records"
  PermissionsEdit boolean "Edit Records"
  PermissionsDelete boolean "Delete Records"
  PermissionsViewAllRecords boolean "Read All Records"
  PermissionsModifyAllRecords boolean "Edit All Records"
  PermissionsViewAllFields boolean "View All Fields"

FieldPermissions 01k "Field Permissions" "Field Permissions" nodelete noaudit setup noundelete
  ParentId ref(PermissionSet) required insertonly cascade rel=Parent children=FieldPerms "Parent ID"
  SobjectType picklist(40) required insertonly "SObject Type Name"
  Field picklist(92) required insertonly "Field Name"
  PermissionsEdit boolean "Edit Field"
  PermissionsRead boolean "Read Field"

SetupEntityAccess 0J0 "Setup Entity Access" "Setup Entity Access" nodelete noaudit setup noupdate noundelete
  ParentId ref(PermissionSet) required insertonly cascade rel=Parent children=SetupEntityAccessItems "Parent ID"
  SetupEntityId ref(ApexClass|ApexPage|ConnectedApplication|CustomPermission|NamedCredential|TabSet) required insertonly rel=SetupEntity "Setup Entity ID"
  SetupEntityType picklist(40) readonly "Setup Entity Type" = ApexClass | ApexPage | ConnectedApplication | CustomEntityDefinition | CustomPermission | NamedCredential | TabSet
  LastModifiedDate datetime readonly "Last Modified Date"
  LastModifiedById ref(User) readonly "Last Modified By ID"
  KeyPrefix string(3) readonly "Entity Key Prefix"

PermissionSetTabSetting 01P "Permission Set Tab Setting" "Permission Set Tab Settings" nodelete setup
  ParentId ref(PermissionSet) required insertonly cascade rel=Parent "Permission Set ID"
  Name string(255) required name "Name"
  Visibility picklist(40) required restricted "Visibility" = DefaultOff | DefaultOn | Hidden

CustomPermission 0CP "Custom Permission" "Custom Permissions" setup readonly
  DeveloperName string(80) required unique name "Name"
  Language picklist(40) restricted "Master Language" =
  MasterLabel string(80) required "Custom Permission Label"
  NamespacePrefix string(15) "Namespace Prefix"
  IsLicensed boolean "Is Custom Permission Licensed"
  IsProtected boolean "Protected Component"
  Description string(255) "Description"

ConnectedApplication 0H4 "Connected App" "Connected Apps" readonly nodelete
  Name string(80) required name "Connected App Name"

TabSet 02u "App" "Apps" readonly nodelete
  Name string(80) required name "App Name"

UserLogin 0Yw "User Login" "User Logins" nocreate noremove nodelete noaudit noundelete setup
  UserId ref(User) required readonly rel=User "User ID"
  IsFrozen boolean "Is Frozen"
  IsPasswordLocked boolean "Is Password Locked"
  LastModifiedDate datetime readonly "Last Modified Date"
  LastModifiedById ref(User) readonly rel=LastModifiedBy "Last Modified By ID"

UserShare 0XI "User Share" "User Share" nodelete noaudit sharetable
  UserId ref(User) required insertonly cascade rel=User children=Shares "User ID"
  UserOrGroupId ref(Group|User) required insertonly rel=UserOrGroup "User/Group ID"
  UserAccessLevel picklist(40) required restricted "User Access Level" = Read | Edit | All
  RowCause picklist(40) insertonly "Row Cause" = Owner | *Manual | Rule
  LastModifiedDate datetime readonly "Last Modified Date"
  LastModifiedById ref(User) readonly rel=LastModifiedBy "Last Modified By ID"
  IsActive boolean readonly "Active"
`;
