/** How people are reached, and what they agreed to (Object Reference). In the notation of notation.ts. */
const bestTime = `
  BestTimeToContactStartTime time "Best Time to Contact Start Time"
  BestTimeToContactEndTime time "Best Time to Contact End Time"
  BestTimeToContactTimezone picklist(40) restricted "Best Time to Contact Timezone" =
  ActiveFromDate date "Active from Date"
  ActiveToDate date "Active to Date"
  IsPrimary boolean "Primary"
  PreferenceRank int(9) "Preference Rank"
  UsageType picklist(255) "Usage Type" = Work | Home | Temp | Other`;

export const consent = `
ContactPointAddress 8lW "Contact Point Address" "Contact Point Addresses" sharing=Private owner userowner viewed search history share=ContactPointAddressShare
  Name string(255) required name "Name"
  ParentId ref(Account|Individual) rel=Parent children=ContactPointAddresses "Parent ID"${bestTime}
  Address address "Address"
  AddressType picklist(255) "Address Type" = Shipping | Billing
  ContactPointPhoneId ref(ContactPointPhone) rel=ContactPointPhone children=ContactPointAddresses "Contact Point Phone ID"
  IsDefault boolean "Default Address"
  IsThirdPartyAddress boolean "Third Party Address"
  CurrencyIsoCode picklist(3) currency restricted "Currency ISO Code"

ContactPointEmail 9Pl "Contact Point Email" "Contact Point Emails" sharing=Private owner userowner viewed search history share=ContactPointEmailShare
  EmailAddress email required name "Email Address"
  ParentId ref(Account|Individual) rel=Parent children=ContactPointEmails "Parent ID"${bestTime}
  EmailDomain string(255) "Email Domain"
  EmailMailBox string(255) "Email Mailbox"
  EmailLatestBounceDateTime datetime "Email Latest Bounce Date Time"
  EmailLatestBounceReasonText string(255) "Email Latest Bounce Reason Text"
  CurrencyIsoCode picklist(3) currency restricted "Currency ISO Code"

ContactPointPhone 9Pv "Contact Point Phone" "Contact Point Phones" sharing=Private owner userowner viewed search history share=ContactPointPhoneShare
  TelephoneNumber phone required name "Telephone Number"
  ParentId ref(Account|Individual) rel=Parent children=ContactPointPhones "Parent ID"${bestTime}
  AreaCode string(10) "Area Code"
  ExtensionNumber string(10) "Extension Number"
  FormattedInternationalPhoneNumber string(255) "Formatted International Phone Number"
  FormattedNationalPhoneNumber string(255) "Formatted National Phone Number"
  IsBusinessPhone boolean "Business Phone"
  IsFaxCapable boolean "Fax Capable"
  IsPersonalPhone boolean "Personal Phone"
  IsSmsCapable boolean "SMS Capable"
  PhoneType picklist(255) "Phone Type" = Home | Mobile | Work | Other
  ShortCode string(10) "Short Code"
  CurrencyIsoCode picklist(3) currency restricted "Currency ISO Code"

DataUsePurpose 0ZW "Data Use Purpose" "Data Use Purposes" sharing=Private owner userowner viewed search history share=DataUsePurposeShare
  Name string(255) required name "Name"
  LegalBasisId ref(DataUseLegalBasis) rel=LegalBasis children=DataUsePurposes "Data Use Legal Basis ID"
  Description textarea(255) "Description"
  CanDataSubjectOptOut boolean "Can Data Subject Opt Out"

DataUseLegalBasis 0ZV "Data Use Legal Basis" "Data Use Legal Bases" sharing=Private owner userowner viewed search history share=DataUseLegalBasisShare
  Name string(255) required name "Name"
  Description textarea(255) "Description"
  Source textarea(255) "Source"

ContactPointTypeConsent 0ZY "Contact Point Type Consent" "Contact Point Type Consents" sharing=Private owner userowner viewed search history share=ContactPointTypeConsentShare
  Name string(255) required name "Name"
  PartyId ref(Individual) required rel=Party children=ContactPointTypeConsents "Individual ID"
  DataUsePurposeId ref(DataUsePurpose) rel=DataUsePurpose children=ContactPointTypeConsents "Data Use Purpose ID"
  ContactPointType picklist(255) required "Contact Point Type" = Email | Phone | Mail | Social | Web | MailingAddress
  PrivacyConsentStatus picklist(255) "Privacy Consent Status" = Seen | OptIn | OptOut | NotSeen
  CaptureContactPointType picklist(255) "Consent Captured Contact Point Type" = Email | Phone | Web | MailingAddress | Social
  CaptureDate datetime "Consent Captured Date Time"
  CaptureSource string(255) "Consent Captured Source"
  DoubleConsentCaptureDate datetime "Double Consent Capture Date"
  EffectiveFrom datetime "Effective From"
  EffectiveTo datetime "Effective To"

ContactPointConsent 0ZX "Contact Point Consent" "Contact Point Consents" sharing=Private owner userowner viewed search history share=ContactPointConsentShare
  Name string(255) required name "Name"
  ContactPointId ref(ContactPointAddress|ContactPointEmail|ContactPointPhone) rel=ContactPoint children=ContactPointConsents "Contact Point ID"
  DataUsePurposeId ref(DataUsePurpose) rel=DataUsePurpose children=ContactPointConsents "Data Use Purpose ID"
  PrivacyConsentStatus picklist(255) "Privacy Consent Status" = Seen | OptIn | OptOut | NotSeen
  CaptureContactPointType picklist(255) "Consent Captured Contact Point Type" = Email | Phone | Web | MailingAddress | Social
  CaptureDate datetime "Consent Captured Date Time"
  CaptureSource string(255) "Consent Captured Source"
  DoubleConsentCaptureDate datetime "Double Consent Capture Date"
  EffectiveFrom datetime "Effective From"
  EffectiveTo datetime "Effective To"

ContactRequest 0dQ "Contact Request" "Contact Requests" sharing=Private owner viewed search history share=ContactRequestShare
  Name string(255) readonly auto=CR-{00000000} name "Contact Request Number"
  WhatId ref(Account|Case|Opportunity) rel=What children=ContactRequests "Related To ID"
  WhoId ref(Contact|Lead|User) rel=Who children=ContactRequests "Requested By ID"
  PreferredChannel picklist(255) "Preferred Channel" = *Phone
  PreferredPhone phone "Preferred Phone"
  RequestReason picklist(255) "Request Reason" = Billing Question | Complaint | Product Question | Service Question | Other
  RequestDescription textarea(32000) "Request Description"
  Status picklist(255) "Status" = *New | Attempted | Contacted | Abandoned
  IsCallback boolean "Callback"

QuickText 574 "Quick Text" "Quick Text" sharing=Private owner userowner viewed search history share=QuickTextShare
  Name string(255) required name "Quick Text Name"
  Message textarea(4096) required "Message"
  Category picklist(255) "Category" = Greetings | FAQ | Closings
  Channel multipicklist(4000) "Channel" = Email | Event | InternalUser | Knowledge | LiveAgent | Messaging | Phone | Portal | Social | Task
  IsInsertable boolean default=true "Include in selected channels"
  SourceType picklist(255) readonly restricted "Source Type" = Document | Email | Report | Dashboard | QuickText
`;
