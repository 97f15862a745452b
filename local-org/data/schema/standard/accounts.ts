/** Accounts, contacts and those who work with them (Object Reference). In the notation of notation.ts. */
export const accounts = `
Account 001 "Account" "Accounts" sharing=ReadWrite owner userowner viewed activity search merge recordtypes history share=AccountShare
  MasterRecordId ref(Account) readonly rel=MasterRecord "Master Record ID"
  Name string(255) required name "Account Name"
  LastName string(80) person part=Name "Last Name"
  FirstName string(40) person part=Name "First Name"
  Salutation picklist(40) person part=Name "Salutation" = Mr. | Ms. | Mrs. | Dr. | Prof. | Mx.
  Type picklist "Account Type" = Prospect | Customer - Direct | Customer - Channel | Channel Partner / Reseller | Installation Partner | Technology Partner | Other
  RecordTypeId ref(RecordType) rel=RecordType "Record Type ID"
  ParentId ref(Account) rel=Parent children=ChildAccounts "Parent Account ID"
  BillingAddress address "Billing Address"
  ShippingAddress address "Shipping Address"
  Phone phone "Account Phone"
  Fax phone "Account Fax"
  AccountNumber string(40) "Account Number"
  Website url "Website"
  PhotoUrl url readonly "Photo URL"
  Sic string(20) "SIC Code"
  Industry picklist "Industry" = Agriculture | Apparel | Banking | Biotechnology | Chemicals | Communications | Construction | Consulting | Education | Electronics | Energy | Engineering | Entertainment | Environmental | Finance | Food & Beverage | Government | Healthcare | Hospitality | Insurance | Machinery | Manufacturing | Media | Not For Profit | Recreation | Retail | Shipping | Technology | Telecommunications | Transportation | Utilities | Other
  AnnualRevenue currency(18,2) "Annual Revenue"
  NumberOfEmployees int(8) "Employees"
  Ownership picklist "Ownership" = Public | Private | Subsidiary | Other
  TickerSymbol string(20) "Ticker Symbol"
  Description textarea(32000) "Account Description"
  Rating picklist "Account Rating" = Hot | Warm | Cold
  Site string(80) "Account Site"
  CurrencyIsoCode picklist(3) currency restricted "Account Currency"
  IsPersonAccount boolean person readonly "Is Person Account"
  PersonContactId ref(Contact) person readonly rel=PersonContact "Contact ID"
  PersonEmail email person "Email"
  PersonMobilePhone phone person "Mobile"
  PersonHomePhone phone person "Home Phone"
  PersonOtherPhone phone person "Other Phone"
  PersonAssistantPhone phone person "Asst. Phone"
  PersonAssistantName string(40) person "Assistant"
  PersonTitle string(80) person "Title"
  PersonDepartment string(80) person "Department"
  PersonBirthdate date person "Birthdate"
  PersonLeadSource picklist person "Lead Source" = Web | Phone Inquiry | Partner Referral | Purchased List | Other
  PersonMailingAddress address person "Mailing Address"
  PersonOtherAddress address person "Other Address"
  PersonHasOptedOutOfEmail boolean person "Email Opt Out"
  PersonDoNotCall boolean person "Do Not Call"
  PersonEmailBouncedReason string(255) person "Email Bounced Reason"
  PersonEmailBouncedDate datetime person "Email Bounced Date"
  Jigsaw string(20) "Data.com Key"
  JigsawCompanyId string(20) readonly rel=JigsawCompany "Jigsaw Company ID"
  CleanStatus picklist(40) restricted "Clean Status" = Matched | Different | Acknowledged | NotFound | Inactive | *Pending | SelectMatch | Skipped
  AccountSource picklist "Account Source" = Web | Phone Inquiry | Partner Referral | Purchased List | Other
  DunsNumber string(9) "D-U-N-S Number"
  Tradestyle string(255) "Tradestyle"
  NaicsCode string(8) "NAICS Code"
  NaicsDesc string(120) "NAICS Description"
  YearStarted string(4) "Year Started"
  SicDesc string(80) "SIC Description"
  IsCustomerPortal boolean readonly "Customer Portal Account"
  IsPartner boolean readonly "Partner Account"
  OperatingHoursId ref(OperatingHours) rel=OperatingHours "Operating Hour ID"

OperatingHours 0OH "Operating Hours" "Operating Hours" viewed
  Name string(255) required name "Name"
  Description textarea(255) "Description"
  TimeZone picklist(40) required "Time Zone"

Contact 003 "Contact" "Contacts" sharing=ControlledByParent owner userowner viewed activity search merge recordtypes history share=ContactShare
  MasterRecordId ref(Contact) readonly rel=MasterRecord "Master Record ID"
  AccountId ref(Account) rel=Account children=Contacts cascade "Account ID"
  LastName string(80) required part=Name "Last Name"
  FirstName string(40) part=Name "First Name"
  Salutation picklist(40) part=Name "Salutation" = Mr. | Ms. | Mrs. | Dr. | Prof. | Mx.
  Name string(121) readonly name "Full Name"
  RecordTypeId ref(RecordType) rel=RecordType "Record Type ID"
  OtherAddress address "Other Address"
  MailingAddress address "Mailing Address"
  Phone phone "Business Phone"
  Fax phone "Business Fax"
  MobilePhone phone "Mobile Phone"
  HomePhone phone "Home Phone"
  OtherPhone phone "Other Phone"
  AssistantPhone phone "Asst. Phone"
  ReportsToId ref(Contact) rel=ReportsTo children=DirectReports "Reports To ID"
  Email email "Email"
  Title string(128) "Title"
  Department string(80) "Department"
  AssistantName string(40) "Assistant's Name"
  LeadSource picklist "Lead Source" = Web | Phone Inquiry | Partner Referral | Purchased List | Other
  Birthdate date "Birthdate"
  Description textarea(32000) "Contact Description"
  HasOptedOutOfEmail boolean "Email Opt Out"
  HasOptedOutOfFax boolean "Fax Opt Out"
  DoNotCall boolean "Do Not Call"
  LastCURequestDate datetime readonly "Last Stay-in-Touch Request Date"
  LastCUUpdateDate datetime readonly "Last Stay-in-Touch Save Date"
  EmailBouncedReason string(255) "Email Bounced Reason"
  EmailBouncedDate datetime "Email Bounced Date"
  IsEmailBounced boolean readonly "Is Email Bounced"
  IsPersonAccount boolean person readonly "Is Person Account"
  PhotoUrl url readonly "Photo URL"
  Jigsaw string(20) "Data.com Key"
  JigsawContactId string(20) readonly rel=JigsawContact "Jigsaw Contact ID"
  CleanStatus picklist(40) restricted "Clean Status" = Matched | Different | Acknowledged | NotFound | Inactive | *Pending | SelectMatch | Skipped
  IndividualId ref(Individual) rel=Individual children=Contacts "Individual ID"
  IsPriorityRecord boolean readonly "Important"
  ContactSource picklist "Creation Source" = Email | Import | Manual
  BuyerAttributes multipicklist "Buyer Attributes"
  DepartmentGroup picklist "Department Group"
  TitleType picklist "Title Type"
  GenderIdentity picklist "Gender Identity" = Male | Female | Nonbinary | Not Listed
  Pronouns picklist "Pronouns" = He/Him | She/Her | They/Them | He/They | She/They | Not Listed
  CurrencyIsoCode picklist(3) currency restricted "Contact Currency"

AccountTeamMember 01M "Account Team Member" "Account Team Members" sharing=ControlledByParent featureteams
  AccountId ref(Account) master insertonly rel=Account children=AccountTeamMembers "Account ID"
  UserId ref(User) required insertonly rel=User children=AccountTeamMembers "User ID"
  TeamMemberRole picklist(40) "Team Role" = Account Manager | Channel Manager | Executive Sponsor | Lead Qualifier | Pre-Sales Consultant | Sales Manager | Sales Rep
  PhotoUrl url readonly "Photo URL"
  Title string(80) readonly "Title"
  AccountAccessLevel picklist(40) restricted "Account Access" = None | Read | Edit | All
  OpportunityAccessLevel picklist(40) restricted "Opportunity Access" = None | Read | Edit | All
  CaseAccessLevel picklist(40) restricted "Case Access" = None | Read | Edit | All
  ContactAccessLevel picklist(40) restricted readonly "Contact Access" = None | Read | Edit | All
  CurrencyIsoCode picklist(3) currency restricted "Currency ISO Code"

UserAccountTeamMember 01D "User Account Team Member" "User Account Team Members" nodelete featureteams
  OwnerId ref(User) required insertonly rel=Owner "Owner ID"
  UserId ref(User) required insertonly rel=User "User ID"
  TeamMemberRole picklist(40) "Team Role" = Account Manager | Channel Manager | Executive Sponsor | Lead Qualifier | Pre-Sales Consultant | Sales Manager | Sales Rep
  AccountAccessLevel picklist(40) required restricted "Account Access" = None | Read | Edit | All
  OpportunityAccessLevel picklist(40) required restricted "Opportunity Access" = None | Read | Edit | All
  CaseAccessLevel picklist(40) required restricted "Case Access" = None | Read | Edit | All
  ContactAccessLevel picklist(40) required restricted "Contact Access" = None | Read | Edit | All

AccountContactRole 02Z "Account Contact Role" "Account Contact Role" sharing=ControlledByParent
  AccountId ref(Account) master insertonly rel=Account children=AccountContactRoles "Account ID"
  ContactId ref(Contact) required insertonly cascade rel=Contact children=AccountContactRoles "Contact ID"
  Role picklist(40) "Role" = Business User | Decision Maker | Economic Buyer | Economic Decision Maker | Evaluator | Executive Sponsor | Influencer | Technical Buyer | Other
  IsPrimary boolean "Primary"

AccountContactRelation 07k "Account Contact Relationship" "Account Contact Relationship" sharing=ControlledByParent
  AccountId ref(Account) master insertonly rel=Account children=AccountContactRelations "Account ID"
  ContactId ref(Contact) required insertonly cascade rel=Contact children=AccountContactRelations "Contact ID"
  Roles multipicklist "Roles" = Business User | Decision Maker | Economic Buyer | Economic Decision Maker | Evaluator | Executive Sponsor | Influencer | Technical Buyer | Other
  IsDirect boolean readonly "Direct"
  IsActive boolean default=true "Active"
  StartDate date "Start Date"
  EndDate date "End Date"

Partner 00I "Partner" "Partner"
  OpportunityId ref(Opportunity) insertonly cascade rel=Opportunity children=Partners "Opportunity ID"
  AccountFromId ref(Account) insertonly cascade rel=AccountFrom children=Partners "Account From ID"
  AccountToId ref(Account) required insertonly cascade rel=AccountTo "Account To ID"
  Role picklist(40) insertonly "Role" = System Integrator | Agency | Advertiser | VAR/Reseller | Distributor | Developer | Broker | Lender | Supplier | Institution | Contractor | Dealer | Consultant
  IsPrimary boolean insertonly "Primary"
  ReversePartnerId ref(Partner) readonly rel=ReversePartner "Reverse Partner ID"

Individual 0PK "Individual" "Individuals" owner userowner viewed search history sharing=ReadWrite
  LastName string(80) required part=Name "Last Name"
  FirstName string(40) part=Name "First Name"
  Salutation picklist(40) part=Name "Salutation" = Mr. | Ms. | Mrs. | Dr. | Prof. | Mx.
  Name string(121) readonly name "Name"
  MasterRecordId ref(Individual) readonly rel=MasterRecord "Master Record ID"
  HasOptedOutTracking boolean "Don't Track"
  HasOptedOutProfiling boolean "Don't Profile"
  HasOptedOutProcessing boolean "Don't Process"
  HasOptedOutSolicit boolean "Don't Market"
  ShouldForget boolean "Forget this Individual"
  SendIndividualData boolean "Export Individual's Data"
  CanStorePiiElsewhere boolean "OK to Store PII Data Elsewhere"
  HasOptedOutGeoTracking boolean "Block Geolocation Tracking"
  BirthDate date "Birth Date"
  DeathDate date "Death Date"
  ConvictionsCount int "Convictions Count"
  ChildrenCount int "Number of Children"
  MilitaryService picklist(40) "Military Service" = Yes | No
  IsHomeOwner boolean "Is Homeowner"
  ConsumerCreditScore int "Consumer Credit Score"
  ConsumerCreditScoreProviderName string(255) "Consumer Credit Score Provider Name"
  InfluencerRating int "Influencer Rating"
  Occupation string(150) "Occupation"
  Website url "Website"
  IndividualsAge picklist(40) "Individual's Age" = 13 or Older | 16 or Older
`;
