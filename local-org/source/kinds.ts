/**
 * Which file is which kind of metadata (Metadata API Developer Guide, "Metadata Types": file suffix and directory of each type).
 */

/** One kind of metadata that is recognised by the suffix of its file. */
export interface MetadataKind {
  readonly type: string;
  /** `field` of `Status__c.field-meta.xml`. */
  readonly suffix: string;
  /** Directory of the metadata format, in which files stand without `-meta.xml`. */
  readonly directory: string;
  /** The main part stands beside the metadata file: `Foo.cls` beside `Foo.cls-meta.xml`. */
  readonly hasContent: boolean;
  /** Names begin with their folder: `Sales/Pipeline`. */
  readonly inFolders: boolean;
}

const kind = (
  type: string,
  suffix: string,
  directory: string,
  traits: { content?: true; folders?: true } = {}
): MetadataKind => ({
  type,
  suffix,
  directory,
  hasContent: traits.content === true,
  inFolders: traits.folders === true
});

const kinds: readonly MetadataKind[] = [
  kind('CustomObject', 'object', 'objects'),
  kind('CustomObjectTranslation', 'objectTranslation', 'objectTranslations'),
  kind('CustomLabels', 'labels', 'labels'),
  kind('ApexClass', 'cls', 'classes', { content: true }),
  kind('ApexTrigger', 'trigger', 'triggers', { content: true }),
  kind('ApexPage', 'page', 'pages', { content: true }),
  kind('ApexComponent', 'component', 'components', { content: true }),
  kind('ApexTestSuite', 'testSuite', 'testSuites'),
  kind('FlexiPage', 'flexipage', 'flexipages'),
  kind('CustomApplication', 'app', 'applications'),
  kind('CustomTab', 'tab', 'tabs'),
  kind('PermissionSet', 'permissionset', 'permissionsets'),
  kind('PermissionSetGroup', 'permissionsetgroup', 'permissionsetgroups'),
  kind('MutingPermissionSet', 'mutingpermissionset', 'mutingpermissionsets'),
  kind('Profile', 'profile', 'profiles'),
  kind('ProfilePasswordPolicy', 'profilePasswordPolicy', 'profilePasswordPolicies'),
  kind('ProfileSessionSetting', 'profileSessionSetting', 'profileSessionSettings'),
  kind('Layout', 'layout', 'layouts'),
  kind('CustomMetadata', 'md', 'customMetadata'),
  kind('CustomPermission', 'customPermission', 'customPermissions'),
  kind('Report', 'report', 'reports', { folders: true }),
  kind('ReportFolder', 'reportFolder', 'reports', { folders: true }),
  kind('ReportType', 'reportType', 'reportTypes'),
  kind('Dashboard', 'dashboard', 'dashboards', { folders: true }),
  kind('DashboardFolder', 'dashboardFolder', 'dashboards', { folders: true }),
  kind('StaticResource', 'resource', 'staticresources', { content: true }),
  kind('Translations', 'translation', 'translations'),
  kind('GlobalValueSet', 'globalValueSet', 'globalValueSets'),
  kind('GlobalValueSetTranslation', 'globalValueSetTranslation', 'globalValueSetTranslations'),
  kind('StandardValueSet', 'standardValueSet', 'standardValueSets'),
  kind('StandardValueSetTranslation', 'standardValueSetTranslation', 'standardValueSetTranslations'),
  kind('Queue', 'queue', 'queues'),
  kind('Group', 'group', 'groups'),
  kind('Role', 'role', 'roles'),
  kind('Flow', 'flow', 'flows'),
  kind('FlowDefinition', 'flowDefinition', 'flowDefinitions'),
  kind('FlowTest', 'flowtest', 'flowtests'),
  kind('FlowCategory', 'flowCategory', 'flowCategories'),
  kind('Workflow', 'workflow', 'workflows'),
  kind('ApprovalProcess', 'approvalProcess', 'approvalProcesses'),
  kind('AssignmentRules', 'assignmentRules', 'assignmentRules'),
  kind('AutoResponseRules', 'autoResponseRules', 'autoResponseRules'),
  kind('EscalationRules', 'escalationRules', 'escalationRules'),
  kind('MatchingRules', 'matchingRule', 'matchingRules'),
  kind('DuplicateRule', 'duplicateRule', 'duplicateRules'),
  kind('SharingRules', 'sharingRules', 'sharingRules'),
  kind('SharingSet', 'sharingSet', 'sharingSets'),
  kind('RestrictionRule', 'rule', 'restrictionRules'),
  kind('QuickAction', 'quickAction', 'quickActions'),
  kind('PathAssistant', 'pathAssistant', 'pathAssistants'),
  kind('LightningMessageChannel', 'messageChannel', 'messageChannels'),
  kind('LightningBolt', 'lightningBolt', 'lightningBolts'),
  kind('LightningExperienceTheme', 'lightningExperienceTheme', 'lightningExperienceThemes'),
  kind('BrandingSet', 'brandingSet', 'brandingSets'),
  kind('EmailTemplate', 'email', 'email', { content: true, folders: true }),
  kind('EmailFolder', 'emailFolder', 'email', { folders: true }),
  kind('EmailTemplateFolder', 'emailTemplateFolder', 'email', { folders: true }),
  kind('Letterhead', 'letter', 'letterhead'),
  kind('Document', 'document', 'documents', { content: true, folders: true }),
  kind('DocumentFolder', 'documentFolder', 'documents', { folders: true }),
  kind('ContentAsset', 'asset', 'contentassets', { content: true }),
  kind('HomePageComponent', 'homePageComponent', 'homePageComponents'),
  kind('HomePageLayout', 'homePageLayout', 'homePageLayouts'),
  kind('CustomPageWebLink', 'weblink', 'weblinks'),
  kind('RemoteSiteSetting', 'remoteSite', 'remoteSiteSettings'),
  kind('CspTrustedSite', 'cspTrustedSite', 'cspTrustedSites'),
  kind('CorsWhitelistOrigin', 'corsWhitelistOrigin', 'corsWhitelistOrigins'),
  kind('NamedCredential', 'namedCredential', 'namedCredentials'),
  kind('ExternalCredential', 'externalCredential', 'externalCredentials'),
  kind('ExternalDataSource', 'dataSource', 'dataSources'),
  kind('ExternalServiceRegistration', 'externalServiceRegistration', 'externalServiceRegistrations'),
  kind('ConnectedApp', 'connectedApp', 'connectedApps'),
  kind('ExternalClientApplication', 'eca', 'externalClientApps'),
  kind('AuthProvider', 'authprovider', 'authproviders'),
  kind('SamlSsoConfig', 'samlssoconfig', 'samlssoconfigs'),
  kind('Certificate', 'crt', 'certs', { content: true }),
  kind('Settings', 'settings', 'settings'),
  kind('CustomNotificationType', 'notiftype', 'notificationtypes'),
  kind('NotificationTypeConfig', 'config', 'notificationTypeConfig'),
  kind('PlatformCachePartition', 'cachePartition', 'cachePartitions'),
  kind('PlatformEventChannel', 'platformEventChannel', 'platformEventChannels'),
  kind('PlatformEventChannelMember', 'platformEventChannelMember', 'platformEventChannelMembers'),
  kind('PlatformEventSubscriberConfig', 'platformEventSubscriberConfig', 'PlatformEventSubscriberConfigs'),
  kind('ManagedEventSubscription', 'managedEventSubscription', 'managedEventSubscriptions'),
  kind('EventSubscription', 'subscription', 'eventSubscriptions'),
  kind('CustomSite', 'site', 'sites'),
  kind('Network', 'network', 'networks'),
  kind('NetworkBranding', 'networkBranding', 'networkBranding', { content: true }),
  kind('Community', 'community', 'communities'),
  kind('SiteDotCom', 'site', 'siteDotComSites', { content: true }),
  kind('NavigationMenu', 'navigationMenu', 'navigationMenus'),
  kind('Audience', 'audience', 'audience'),
  kind('ManagedTopics', 'managedTopics', 'managedTopics'),
  kind('CustomFeedFilter', 'feedFilter', 'feedFilters'),
  kind('CustomHelpMenuSection', 'customHelpMenuSection', 'customHelpMenuSections'),
  kind('Prompt', 'prompt', 'prompts'),
  kind('TopicsForObjects', 'topicsForObjects', 'topicsForObjects'),
  kind('DelegateGroup', 'delegateGroup', 'delegateGroups'),
  kind('AnalyticSnapshot', 'snapshot', 'analyticSnapshots'),
  kind('AppMenu', 'appMenu', 'appMenus'),
  kind('AppSwitcher', 'appSwitcher', 'appSwitchers'),
  kind('ActionLinkGroupTemplate', 'actionLinkGroupTemplate', 'actionLinkGroupTemplates'),
  kind('Scontrol', 'scf', 'scontrols', { content: true }),
  kind('InstalledPackage', 'installedPackage', 'installedPackages'),
  kind('FieldRestrictionRule', 'fieldRestrictionRule', 'fieldRestrictionRules'),
  kind('RecordActionDeployment', 'deployment', 'recordActionDeployments'),
  kind('IframeWhiteListUrlSettings', 'iframeWhiteListUrlSettings', 'iframeWhiteListUrlSettings'),
  kind('CallCenter', 'callCenter', 'callCenters'),
  kind('EntitlementProcess', 'entitlementProcess', 'entitlementProcesses'),
  kind('MilestoneType', 'milestoneType', 'milestoneTypes'),
  kind('OmniScript', 'os', 'omniScripts'),
  kind('TimeSheetTemplate', 'timeSheetTemplate', 'timeSheetTemplates'),
  kind('UserCriteria', 'userCriteria', 'userCriteria'),
  kind('MobileApplicationDetail', 'mobileApplicationDetail', 'mobileApplicationDetails'),
  kind('ModerationRule', 'rule', 'moderation'),
  kind('KeywordList', 'keywords', 'moderation'),
  kind('ServiceChannel', 'serviceChannel', 'serviceChannels'),
  kind('QueueRoutingConfig', 'queueRoutingConfig', 'queueRoutingConfigs'),
  kind('PresenceUserConfig', 'presenceUserConfig', 'presenceUserConfigs'),
  kind('ServicePresenceStatus', 'servicePresenceStatus', 'servicePresenceStatuses'),
  kind('Skill', 'skill', 'skills'),
  kind('LiveChatButton', 'liveChatButton', 'liveChatButtons'),
  kind('LiveChatDeployment', 'liveChatDeployment', 'liveChatDeployments'),
  kind('DataCategoryGroup', 'datacategorygroup', 'datacategorygroups'),
  kind('WaveApplication', 'wapp', 'wave'),
  kind('PostTemplate', 'postTemplate', 'postTemplates'),
  kind('Orchestration', 'orchestration', 'orchestrations'),
  kind('GenAiFunction', 'genAiFunction', 'genAiFunctions'),
  kind('GenAiPlugin', 'genAiPlugin', 'genAiPlugins'),
  kind('GenAiPlanner', 'genAiPlanner', 'genAiPlanners'),
  kind('GenAiPromptTemplate', 'genAiPromptTemplate', 'genAiPromptTemplates'),
  kind('Bot', 'bot', 'bots'),
  kind('LeadConvertSettings', 'LeadConvertSetting', 'LeadConvertSettings'),
  kind('SynonymDictionary', 'synonymDictionary', 'synonymDictionaries'),
  kind('UserProvisioningConfig', 'userProvisioningConfig', 'userProvisioningConfigs'),
  kind('TransactionSecurityPolicy', 'transactionSecurityPolicy', 'transactionSecurityPolicies'),
  kind('ContentTypeBundle', 'contentTypeBundle', 'contentTypes'),
  kind('DigitalExperienceBundle', 'digitalExperience', 'digitalExperiences'),
  kind('DigitalExperienceConfig', 'digitalExperienceConfig', 'digitalExperienceConfigs'),
  kind('ExperienceContainer', 'experience', 'experiences'),
  kind('ExperienceBundle', 'site', 'experiences'),
  kind('LightningTypeBundle', 'lightningTypeBundle', 'lightningTypes'),
  kind('UIBundle', 'uibundle', 'uiBundles'),
  kind('DataWeaveResource', 'dwl', 'dw', { content: true }),
  kind('PermissionSetLicenseDefinition', 'permissionSetLicenseDefinition', 'permissionSetLicenseDefinitions')
];

/** A component that stands inside an object: by the suffix of its own file and by its element in the object's file. */
export interface ObjectPart {
  readonly type: string;
  readonly suffix: string;
  readonly directory: string;
  /** Element inside `<CustomObject>`. */
  readonly element: string;
}

export const objectParts: readonly ObjectPart[] = [
  { type: 'CustomField', suffix: 'field', directory: 'fields', element: 'fields' },
  { type: 'ValidationRule', suffix: 'validationRule', directory: 'validationRules', element: 'validationRules' },
  { type: 'RecordType', suffix: 'recordType', directory: 'recordTypes', element: 'recordTypes' },
  { type: 'ListView', suffix: 'listView', directory: 'listViews', element: 'listViews' },
  { type: 'CompactLayout', suffix: 'compactLayout', directory: 'compactLayouts', element: 'compactLayouts' },
  { type: 'FieldSet', suffix: 'fieldSet', directory: 'fieldSets', element: 'fieldSets' },
  { type: 'WebLink', suffix: 'webLink', directory: 'webLinks', element: 'webLinks' },
  { type: 'SharingReason', suffix: 'sharingReason', directory: 'sharingReasons', element: 'sharingReasons' },
  { type: 'Index', suffix: 'index', directory: 'indexes', element: 'indexes' },
  { type: 'BusinessProcess', suffix: 'businessProcess', directory: 'businessProcesses', element: 'businessProcesses' }
];

const bySuffix = new Map<string, MetadataKind[]>();
for (const each of kinds) bySuffix.set(each.suffix, [...(bySuffix.get(each.suffix) ?? []), each]);
const partBySuffix = new Map(objectParts.map((part) => [part.suffix, part]));

/**
 * The kind a file belongs to. Where two kinds share a suffix (`site`), the directories above it decide.
 * @param directories names of the directories above the file, nearest first
 */
export function kindOf(suffix: string, directories: readonly string[]): MetadataKind | undefined {
  const candidates = bySuffix.get(suffix);
  if (!candidates || candidates.length === 1) return candidates?.[0];
  for (const directory of directories) {
    const found = candidates.find((candidate) => candidate.directory === directory);
    if (found) return found;
  }
  return candidates[0];
}

/** The part of an object that has files of this suffix. */
export function objectPartOf(suffix: string): ObjectPart | undefined {
  return partBySuffix.get(suffix);
}
