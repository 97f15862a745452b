/** Contact points, consent and what it is given for (Object Reference). In the notation of notation.ts. Key prefixes that Salesforce does not document are this org's own. */
export const privacy = `
AuthorizationForm 0cK "Authorization Form" "Authorization Forms" sharing=ReadWrite owner viewed
  DefaultAuthFormTextId ref(AuthorizationFormText) rel=DefaultAuthFormText "Default Auth Form Text ID"
  EffectiveFromDate date "Effective From Date"
  EffectiveToDate date "Effective To Date"
  IsSignatureRequired boolean "Is Signature Required"
  Name string(255) name "Name"
  RevisionNumber string(255) "Revision Number"

AuthorizationFormConsent 0cN "Authorization Form Consent" "Authorization Form Consents" sharing=ReadWrite owner viewed
  AuthorizationFormTextId ref(AuthorizationFormText) rel=AuthorizationFormText children=AuthorizationFormConsents "Authorization Form Text ID"
  ConsentCapturedDateTime datetime "Consent Captured Date Time"
  ConsentCapturedSource string(255) "Consent Captured Source"
  ConsentCapturedSourceType picklist(40) "Consent Captured Source Type"
  ConsentGiverId ref(Account|Contact|Individual|User) rel=ConsentGiver "Consent Giver ID"
  DocumentVersionId ref(ContentVersion) rel=DocumentVersion children=AuthorizationFormConsents "Document Version ID"
  Name string(255) name "Name"
  Status picklist(40) "Status"

AuthorizationFormDataUse 0cM "Authorization Form Data Use" "Authorization Form Data Uses" sharing=ReadWrite owner viewed
  AuthorizationFormId ref(AuthorizationForm) rel=AuthorizationForm "Authorization Form ID"
  DataUsePurposeId ref(DataUsePurpose) rel=DataUsePurpose children=AuthorizationFormDataUses "Data Use Purpose ID"
  Name string(255) name "Name"

AuthorizationFormText 0cL "Authorization Form Text" "Authorization Form Texts" sharing=ReadWrite viewed
  AuthorizationFormId ref(AuthorizationForm) rel=AuthorizationForm children=AuthorizationForms "Authorization Form ID"
  ContentDocumentId ref(ContentDocument) rel=ContentDocument children=AuthorizationFormTexts "Content Document ID"
  FullAuthorizationFormUrl textarea(32000) "Full Authorization Form Url"
  Locale string(255) "Locale"
  LocaleSelection string(255) "Locale Selection"
  Name string(255) name "Name"
  SummaryAuthFormText string(255) "Summary Auth Form Text"

CommSubscription 0Xl "Comm Subscription" "Comm Subscriptions" sharing=ReadWrite owner viewed
  DataUsePurposeId ref(DataUsePurpose) rel=DataUsePurpose children=CommSubscriptions "Data Use Purpose ID"
  IsDefault boolean "Is Default"
  Name string(255) name "Name"

CommSubscriptionChannelType 0eB "Comm Subscription Channel Type" "Comm Subscription Channel Types" sharing=ReadWrite owner viewed
  CommunicationSubscriptionId ref(CommSubscription) rel=CommunicationSubscription "Communication Subscription ID"
  DataUsePurposeId ref(CommSubscription) rel=DataUsePurpose "Data Use Purpose ID"
  EngagementChannelTypeId ref(EngagementChannelType) rel=EngagementChannelType children=CommSubscriptionChannelTypes "Engagement Channel Type ID"
  Name string(255) name "Name"

CommSubscriptionConsent 0dY "Comm Subscription Consent" "Comm Subscription Consents" sharing=ReadWrite owner viewed
  CommSubscriptionChannelTypeId ref(CommSubscriptionChannelType) rel=CommSubscriptionChannelType children=CommSubscriptionConsents "Comm Subscription Channel Type ID"
  ConsentCapturedDateTime datetime "Consent Captured Date Time"
  ConsentCapturedSource string(255) "Consent Captured Source"
  ConsentGiverId ref(Account|Contact|Individual|User) rel=ConsentGiver "Consent Giver ID"
  ContactPointId ref(ContactPointAddress|ContactPointEmail|ContactPointPhone) rel=ContactPoint "Contact Point ID"
  ContactPointValue string(255) "Contact Point Value"
  DataUsePurposeId ref(DataUsePurpose) rel=DataUsePurpose "Data Use Purpose ID"
  EffectiveFromDate date "Effective From Date"
  EffectiveToDate date "Effective To Date"
  EngagementChannelTypeId ref(EngagementChannelType) rel=EngagementChannelType "Engagement Channel Type ID"
  Name string(255) name "Name"
  PartyId ref(Individual) rel=Party children=CommSubscriptionConsents "Party ID"
  PrivacyConsentStatus picklist(40) "Privacy Consent Status"

CommSubscriptionTiming 0al "Comm Subscription Timing" "Comm Subscription Timings" sharing=ReadWrite viewed
  CommSubscriptionConsentId ref(CommSubscriptionConsent) rel=CommSubscriptionConsent children=CommSubscriptionTimings "Comm Subscription Consent ID"
  Name string(255) name "Name"
  Offset double(18,2) "Offset"
  PreferredTimeEnd time "Preferred Time End"
  PreferredTimeStart time "Preferred Time Start"
  PreferredTimeZone string(255) "Preferred Time Zone"
  Unit picklist(40) "Unit"

EngagementChannelType 0eF "Engagement Channel Type" "Engagement Channel Types" sharing=ReadWrite owner viewed
  ContactPointType picklist(40) "Contact Point Type"
  IsActive boolean "Is Active"
  Name string(255) name "Name"
  UsageType picklist(40) "Usage Type"

PartyConsent 0ZP "Party Consent" "Party Consents" sharing=ReadWrite owner viewed
  Action string(255) "Action"
  CaptureContactPointType picklist(40) "Capture Contact Point Type"
  CaptureDate datetime "Capture Date"
  CaptureSource string(255) "Capture Source"
  DataUsePurposeId ref(DataUsePurpose) rel=DataUsePurpose children=PartyConsents "Data Use Purpose ID"
  DoubleConsentCaptureDate datetime "Double Consent Capture Date"
  EffectiveFrom date "Effective From"
  EffectiveTo date "Effective To"
  Name string(255) name "Name"
  PartyId ref(Account|Individual) rel=Party "Party ID"
  PrivacyConsentStatus picklist(40) "Privacy Consent Status"

AccountBrand 0ha "Account Brand" "Account Brands" sharing=ReadWrite owner viewed
  AccountId ref(Account) rel=Account children=AccountBrands "Account ID"
  Address address "Address"
  CompanyName string(255) "Company Name"
  Email email "Email"
  LogoId ref(ContentAsset) rel=Logo "Logo ID"
  LogoUrl url "Logo Url"
  Name string(255) name "Name"
  Phone phone "Phone"
  Website string(255) "Website"
`;
