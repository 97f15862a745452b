/** Namespaces and classes of the platform that the local org does not carry, so that a refusal can name them instead of calling them unknown. */

const NAMESPACES = [
  'AIPlatform',
  'AppLauncher',
  'Auth',
  'Canvas',
  'ChatterAnswers',
  'CommerceBuyGrp',
  'CommerceExtension',
  'CommerceOrders',
  'CommercePayments',
  'CommerceTax',
  'Component',
  'Compression',
  'ConnectApi',
  'ConvIntel',
  'Context',
  'DataProtection',
  'DataRetrieval',
  'DataSource',
  'DataWeave',
  'DataWeaveScriptResource',
  'Datacloud',
  'Einstein',
  'Flow',
  'FlowTesting',
  'Functions',
  'IndustriesDigitalLending',
  'InvoiceWriteOff',
  'IsvPartners',
  'KbManagement',
  'LxScheduler',
  'Metadata',
  'Pref_center',
  'PlaceQuote',
  'Processor',
  'QuickAction',
  'Reports',
  'RevSalesTrxn',
  'RevSignaling',
  'RichMessaging',
  'RulesEngine',
  'Salesforce_Backup',
  'Sfc',
  'Sfdc_Checkout',
  'Sfdc_Enablement',
  'Sfdc_Surveys',
  'Site',
  'Slack',
  'Support',
  'TerritoryMgmt',
  'TxnSecurity',
  'UserProvisioning',
  'Wave'
];

const SYSTEM_CLASSES = [
  'Answers',
  'AppExchangeTrialTemplate',
  'CallbackStatus',
  'Cases',
  'Communities',
  'Currency',
  'DomainType',
  'FormulaRecalcFieldError',
  'SetupScope',
  'SupportPredictiveService',
  'WebServiceCalloutFuture',
  'Continuation',
  'DataWeaveScriptResource',
  'Domain',
  'DomainCreator',
  'DomainParser',
  'EmailMessages',
  'FlexQueue',
  'Ideas',
  'IntegrationTest',
  'QuickAction',
  'Packaging',
  'RemoteObjectController',
  'ResetPasswordResult',
  'SandboxContext',
  'SandboxPostCopy',
  'SoqlStubProvider',
  'UserManagement',
  'Address'
];

/** Types of namespaces that are carried out in part. */
const TYPES = [
  'ApexPages.Action',
  'ApexPages.Component',
  'ApexPages.IdeaStandardController',
  'ApexPages.IdeaStandardSetController',
  'ApexPages.KnowledgeArticleVersionStandardController',
  'Database.DeletedRecord',
  'Database.DuplicateError',
  'Database.GetDeletedResult',
  'Database.MergeRequest',
  'Database.QueryLocatorChunkIterator',
  'Messaging.AttachmentRetrievalOption',
  'Messaging.MassEmailMessage',
  'Messaging.PushNotification',
  'Messaging.PushNotificationPayload',
  'Messaging.RenderEmailTemplateBodyResult',
  'Messaging.RenderEmailTemplateError',
  'Schema.DataCategory',
  'Schema.DataCategoryGroupSobjectTypePair',
  'Schema.DescribeDataCategoryGroupResult',
  'Schema.DescribeDataCategoryGroupStructureResult'
];

const namespaces = new Set(NAMESPACES.map((name) => name.toLowerCase()));
const classes = new Set(SYSTEM_CLASSES.map((name) => name.toLowerCase()));
const types = new Set(TYPES.map((name) => name.toLowerCase()));

/** Whether a name such as `ConnectApi.ChatterFeeds`, `Auth.SessionManagement` or `Continuation` is the platform's, though not declared here. */
export function isKnownButMissing(name: string): boolean {
  const parts = name.toLowerCase().split('.');
  if (parts[0] === 'system' && parts.length > 1) parts.shift();
  if (types.has(parts.slice(0, 2).join('.'))) return true;
  return parts.length > 1 ? namespaces.has(parts[0]!) : classes.has(parts[0]!) || namespaces.has(parts[0]!);
}
