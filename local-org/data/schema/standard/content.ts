/** Files, notes, feeds, folders, reports (Object Reference). In the notation of notation.ts. */
export const content = `
ContentDocument 069 "Content Document" "Content Documents" owner userowner viewed search nocreate
  IsArchived boolean "Is Archived"
  ArchivedById ref(User) readonly rel=ArchivedBy "User ID"
  ArchivedDate date readonly "Archived Date"
  Title string(255) required name "Title"
  PublishStatus picklist(40) readonly restricted "Publish Status" = *P | R | U
  LatestPublishedVersionId ref(ContentVersion) readonly rel=LatestPublishedVersion "Latest Published Version ID"
  ParentId ref(ContentWorkspace) rel=Parent "Library ID"
  Description textarea(1000) "Description"
  ContentSize int readonly "Size"
  FileType string(20) readonly "File Type"
  FileExtension string(40) readonly "File Extension"
  SharingOption picklist(40) restricted "Prevent others from sharing and unsharing" = *A | R
  SharingPrivacy picklist(40) restricted "File Privacy on Records" = *N | P
  ContentModifiedDate datetime readonly "Content Modified Date"
  ContentAssetId ref(ContentAsset) readonly rel=ContentAsset "Asset File ID"

ContentAsset 03S "Asset File" "Asset Files" readonly
  DeveloperName string(80) name "Name"
  MasterLabel string(80) "Master Label"

ContentWorkspace 058 "Library" "Libraries" nodelete
  Name string(255) required name "Name"
  Description string(1000) "Description"
  DeveloperName string(80) "Unique Name"

ContentVersion 068 "Content Version" "Content Versions" owner userowner search noremove history
  ContentDocumentId ref(ContentDocument) insertonly cascade rel=ContentDocument children=ContentVersions "ContentDocument ID"
  IsLatest boolean readonly "Is Latest"
  ContentUrl url(1300) insertonly "Content URL"
  VersionNumber string(20) readonly "Version Number"
  Title string(255) required name "Title"
  Description textarea(1000) "Description"
  ReasonForChange string(1000) insertonly "Reason For Change"
  SharingOption picklist(40) restricted "Prevent others from sharing and unsharing" = *A | R
  SharingPrivacy picklist(40) restricted "File Privacy on Records" = *N | P
  PathOnClient string(500) insertonly "Path On Client"
  RatingCount int readonly "Rating Count"
  ContentModifiedDate datetime "Content Modified Date"
  ContentModifiedById ref(User) readonly rel=ContentModifiedBy "User ID"
  PositiveRatingCount int readonly "Positive Rating Count"
  NegativeRatingCount int readonly "Negative Rating Count"
  TagCsv textarea(2000) "Tags"
  FileType string(20) readonly "File Type"
  PublishStatus picklist(40) readonly restricted "Publish Status" = *P | R | U
  VersionData base64 "Version Data"
  ContentSize int readonly "Size"
  FileExtension string(40) readonly "File Extension"
  FirstPublishLocationId ref(@content) insertonly rel=FirstPublishLocation "First Publish Location ID"
  Origin picklist(40) insertonly restricted "Content Origin" = *C | H
  ContentLocation picklist(40) insertonly restricted "Content Location" = *S | E | L
  TextPreview string(255) readonly "Text Preview"
  ExternalDocumentInfo1 string(1000) "External Document Info1"
  ExternalDocumentInfo2 string(1000) "External Document Info2"
  Checksum string(50) readonly "Checksum"
  IsMajorVersion boolean insertonly default=true "Major Version"
  IsAssetEnabled boolean insertonly "Asset File Enabled"

ContentDistribution 05D "Content Delivery" "Content Deliveries" owner userowner viewed
  Name string(100) required name "Content Delivery Name"
  ContentVersionId ref(ContentVersion) required insertonly cascade rel=ContentVersion "ContentVersion ID"
  ContentDocumentId ref(ContentDocument) readonly rel=ContentDocument children=ContentDistributions "ContentDocument ID"
  RelatedRecordId ref(@content) insertonly rel=RelatedRecord "Related Record ID"
  PreferencesAllowPDFDownload boolean "Allow Download as PDF"
  PreferencesAllowOriginalDownload boolean default=true "Allow Download in Original Format"
  PreferencesPasswordRequired boolean "Require Password to Access Content"
  PreferencesNotifyOnVisit boolean default=true "Notify Me of First View or Download"
  PreferencesLinkLatestVersion boolean default=true "Content Delivery Opens Latest Version"
  PreferencesAllowViewInBrowser boolean default=true "Allow View in the Browser"
  PreferencesExpires boolean "Content Delivery Expires"
  PreferencesNotifyRndtnComplete boolean "Email when Preview Images are Ready"
  ExpiryDate datetime "Expiration Date"
  Password string(80) readonly "Password"
  ViewCount int readonly "View Count"
  FirstViewDate datetime readonly "First Viewed"
  LastViewDate datetime readonly "Last Viewed"
  DistributionPublicUrl url(255) readonly "External Link"
  ContentDownloadUrl url(1000) readonly "File Download Link"
  PdfDownloadUrl url(1000) readonly "PDF Download Link"

ContentDocumentLink 06A "Content Document Link" "Content Document Link" nomodified noaudit
  LinkedEntityId ref(@content) required insertonly cascade rel=LinkedEntity children=ContentDocumentLinks "Linked Entity ID"
  ContentDocumentId ref(ContentDocument) required insertonly cascade rel=ContentDocument children=ContentDocumentLinks "ContentDocument ID"
  ShareType picklist(40) restricted "Share Type" = V | C | I
  Visibility picklist(40) restricted "Visibility" = *AllUsers | InternalUsers | SharedUsers

Attachment 00P "Attachment" "Attachments" owner sharing=ControlledByParent
  ParentId ref(@activity|Task|Event|EmailMessage|EmailTemplate) required insertonly cascade rel=Parent children=Attachments "Parent ID"
  Name string(255) required name "File Name"
  IsPrivate boolean "Private"
  ContentType string(120) "Content Type"
  BodyLength int readonly "Body Length"
  Body base64 required "Body"
  Description string(500) "Description"

Note 002 "Note" "Notes" owner userowner sharing=ControlledByParent search
  ParentId ref(@activity) required insertonly cascade rel=Parent children=Notes "Parent ID"
  Title string(80) required name "Title"
  IsPrivate boolean "Private"
  Body textarea(32000) "Body"

Document 015 "Document" "Documents" viewed
  FolderId ref(Folder|User) required rel=Folder "Folder ID"
  Name string(255) required name "Document Name"
  DeveloperName string(80) required unique "Document Unique Name"
  NamespacePrefix string(15) readonly "Namespace Prefix"
  ContentType string(120) "MIME Type"
  Type string(40) "File Extension"
  IsPublic boolean "Externally Available"
  BodyLength int readonly "Body Length"
  Body base64 "Body"
  Url url(1000) "Url"
  Description textarea(255) "Description"
  Keywords string(255) "Keywords"
  IsInternalUseOnly boolean "Internal Use Only"
  AuthorId ref(User) rel=Author "Author ID"
  IsBodySearchable boolean readonly "Document Content Searchable"

Folder 00l "Folder" "Folder" nodelete
  Name string(40) required name "Name"
  ParentId ref(Folder) rel=Parent children=SubFolders "Folder ID"
  DeveloperName string(80) "Folder Unique Name"
  AccessType picklist(40) required restricted "Access Type" = *Shared | Public | Hidden | PublicInternal
  IsReadonly boolean "Read Only"
  Type picklist(40) required restricted insertonly "Type" = Document | Email | Report | Dashboard | QuickText | Macro | EmailTemplate | ActionCadence
  NamespacePrefix string(15) readonly "Namespace Prefix"

EmailTemplate 00X "Email Template" "Email Templates" nodelete owner userowner viewed setup
  Name string(80) required name "Email Template Name"
  DeveloperName string(80) required unique "Template Unique Name"
  NamespacePrefix string(15) readonly "Namespace Prefix"
  FolderId ref(Folder|Organization|User) required rel=Folder "Folder ID"
  FolderName string(256) readonly "Folder Name"
  BrandTemplateId ref(BrandTemplate) rel=BrandTemplate "Letterhead ID"
  EnhancedLetterheadId ref(EnhancedLetterhead) rel=EnhancedLetterhead "Enhanced Letterhead ID"
  TemplateStyle picklist(40) required restricted "Style" = *none | freeForm | formalLetter | promotionRight | promotionLeft | newsletter | products
  IsActive boolean "Available For Use"
  TemplateType picklist(40) required restricted "Template Type" = *text | html | custom | visualforce
  Encoding picklist(40) restricted "Encoding" = *UTF-8 | ISO-8859-1
  Description textarea(4000) "Description"
  Subject string(230) "Subject"
  HtmlValue textarea(384000) "HTML Value"
  Body textarea(384000) "Email Body"
  TimesUsed int readonly "Times Used"
  LastUsedDate datetime readonly "Last Used Date"
  ApiVersion double(18,1) "API Version"
  Markup textarea(1048576) "Markup"
  UiType picklist(40) restricted "UI Type" = *Aloha | SFX | SFX_Sample
  RelatedEntityType picklist(40) "Related Entity Type"
  IsBuilderContent boolean "Made in Email Template Builder"

BrandTemplate 016 "Letterhead" "Letterheads" readonly nodelete
  Name string(80) required name "Brand Template Name"
  DeveloperName string(80) "Letterhead Unique Name"

EnhancedLetterhead 0EL "Enhanced Letterhead" "Enhanced Letterheads" readonly
  Name string(80) required name "Name"

FeedItem 0D5 "Feed Item" "Feed Items" noundelete search
  ParentId ref(@feed) required insertonly cascade rel=Parent children=Feeds "Parent ID"
  Type picklist(40) insertonly restricted "Feed Item Type" = *TextPost | LinkPost | ContentPost | TrackedChange | UserStatus | PollPost | QuestionPost | CallLogPost | CreateRecordEvent | AdvancedTextPost | ActivityEvent | EmailMessageEvent | ProfileSkillPost | DashboardComponentSnapshot | ApprovalPost | CaseCommentPost | ReplyPost | BasicTemplateFeedItem | CollaborationGroupCreated | CollaborationGroupUnarchived | AttachArticleEvent | ContentDocumentPublished | ChatTranscriptPost | TypeBasedPost | FacebookPost | MilestoneEvent | RypplePost | SocialPost | TestItem | AnnouncementPost | ChangeStatusPost
  Revision int readonly "Revision"
  LastEditById ref(User) readonly "Last Edit By ID"
  LastEditDate datetime readonly "Last Edit Date"
  CommentCount int readonly "Comment Count"
  LikeCount int readonly "Like Count"
  IsRichText boolean insertonly "Is Rich Text"
  Title string(255) insertonly "Title"
  Body textarea(10000) required "Body"
  LinkUrl url(1000) insertonly "Link Url"
  IsClosed boolean "Is Closed"
  HasContent boolean readonly "Has Content"
  HasLink boolean readonly "Has Link"
  HasFeedEntity boolean readonly "Has Feed Entity Attachment"
  HasVerifiedComment boolean readonly "Has Verified Comment"
  RelatedRecordId ref(ContentVersion) insertonly "Related Record ID"
  InsertedById ref(User) readonly rel=InsertedBy "InsertedBy ID"
  BestCommentId ref(FeedComment) rel=BestComment "Feed Item Comment ID"
  Status picklist(40) restricted "Status" = *Published | PendingReview | Draft | Scheduled
  NetworkScope picklist(40) insertonly "Network Scope" = *AllNetworks
  Visibility picklist(40) insertonly restricted "Visibility" = *AllUsers | InternalUsers

FeedComment 0D7 "Feed Comment" "Feed Comments" noundelete nomodified
  FeedItemId ref(FeedItem) required insertonly cascade rel=FeedItem children=FeedComments "Feed Item ID"
  ParentId ref(@feed) readonly rel=Parent "Parent ID"
  Revision int readonly "Revision"
  LastEditById ref(User) readonly "Last Edit By ID"
  LastEditDate datetime readonly "Last Edit Date"
  CommentBody textarea(10000) "Comment Body"
  InsertedById ref(User) readonly rel=InsertedBy "InsertedBy ID"
  CommentType picklist(40) insertonly restricted "Comment Type" = *TextComment | ContentComment
  RelatedRecordId ref(ContentVersion) insertonly "Related Record ID"
  IsRichText boolean insertonly "Is Rich Text"
  IsVerified boolean "Verified"
  HasEntityLinks boolean readonly "Has Entity Links"
  Status picklist(40) restricted "Status" = *Published | PendingReview | Draft
  ThreadParentId ref(FeedComment) insertonly "Thread Parent ID"

EntitySubscription 0E8 "Entity Subscription" "Entity Subscriptions" nodelete nomodified noupdate
  ParentId ref(@feed) required insertonly cascade rel=Parent children=FeedSubscriptionsForEntity "Parent ID"
  SubscriberId ref(User) required insertonly cascade rel=Subscriber children=FeedSubscriptions "Subscriber ID"

Topic 0TO "Topic" "Topics" nodelete nomodified search
  Name string(150) required name "Name"
  Description textarea(1000) "Description"
  TalkingAbout int readonly "Talking About"
  ManagedTopicType picklist(255) "Managed Topic Type"

TopicAssignment 0Uc "Topic Assignment" "Topic Assignments" nomodified noupdate
  TopicId ref(Topic) insertonly cascade rel=Topic children=TopicAssignments "Topic ID"
  EntityId ref(@content) insertonly cascade rel=Entity children=TopicAssignments "Entity ID"
  EntityKeyPrefix string(3) readonly "Record Key Prefix"
  EntityType string(255) readonly "Entity Type"

Report 00O "Report" "Reports" readonly viewed search
  OwnerId ref(Folder|Organization|User) rel=Owner "Owner ID"
  FolderName string(256) "Folder Name"
  Name string(40) required name "Report Name"
  Description string(255) "Description"
  DeveloperName string(80) "Report Unique Name"
  NamespacePrefix string(15) "Namespace Prefix"
  LastRunDate datetime "Last Run"
  Format picklist(40) "Format" = *Tabular | Summary | Matrix | MultiBlock

Dashboard 01Z "Dashboard" "Dashboards" readonly viewed search
  FolderId ref(Folder|User) rel=Folder "Folder ID"
  FolderName string(256) "Folder Name"
  Title string(80) required name "Title"
  DeveloperName string(80) "Dashboard Unique Name"
  NamespacePrefix string(15) "Namespace Prefix"
  Description string(255) "Description"
  Type picklist(40) "Dashboard Running User" = *SpecifiedUser | LoggedInUser | MyTeamUser
  RunningUserId ref(User) rel=RunningUser "Running User ID"

ListView 00B "List View" "List Views" readonly viewed nodelete
  Name string(40) required name "View Name"
  DeveloperName string(80) "API Name"
  NamespacePrefix string(15) "Namespace Prefix"
  SobjectType picklist(40) "Sobject Type"
  IsSoqlCompatible boolean "Is SOQL Compatible"

CollaborationGroup 0F9 "Group" "Groups" owner userowner viewed search nodelete
  Name string(40) required unique name "Name"
  MemberCount int readonly "Members"
  CollaborationType picklist(40) required restricted "Access Type" = *Public | Private | Unlisted
  Description textarea(1000) "Description"
  InformationTitle string(240) "Information Title"
  InformationBody textarea(4000) "Information"
  HasPrivateFieldsAccess boolean readonly "Has Private Fields Access"
  CanHaveGuests boolean insertonly "Allow Customers"
  IsArchived boolean "Is Archived"
  IsBroadcast boolean "Is Broadcast"
  IsAutoArchiveDisabled boolean "Disable Automatic Archiving"

CollaborationGroupMember 0FB "Group Member" "Group Members" nodelete
  CollaborationGroupId ref(CollaborationGroup) required insertonly cascade rel=CollaborationGroup children=GroupMembers "Group ID"
  MemberId ref(User) required insertonly cascade rel=Member children=GroupMemberships "Member ID"
  CollaborationRole picklist(40) restricted "Group Member Role" = *Standard | Admin
  NotificationFrequency picklist(40) restricted "Notification Frequency" = D | W | *N | P
`;
