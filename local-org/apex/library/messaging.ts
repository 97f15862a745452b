/** System.Messaging: e-mails are kept, never sent. Source: Apex Reference, "Messaging Namespace". */
import { NotSupported } from '../../data/access.ts';
import type { ApexBlob } from '../../values/index.ts';
import { ApexList } from '../runtime/collections.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { notNull } from './arguments.ts';
import { fields, propertiesOf } from './bean.ts';
import { abstractMethod, platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { statusCode } from './database/status-code.ts';

/** Properties with a getter and a setter method each, kept in the object under their names. */
function accessors(properties: readonly string[]): {
  methods: Record<string, Implementation>;
  properties: Record<string, { get: Implementation; set: Implementation }>;
} {
  const methods: Record<string, Implementation> = {};
  const fields: Record<string, { get: Implementation; set: Implementation }> = {};
  for (const property of properties) {
    const [type, name] = property.split(' ') as [string, string];
    const capital = name[0]!.toUpperCase() + name.slice(1);
    const get: Implementation = (object: Record<string, unknown>) => object[name] ?? null;
    const set: Implementation = (object: Record<string, unknown>, value: unknown) => {
      object[name] = value;
    };
    fields[property] = { get, set };
    methods[`${type} ${type === 'Boolean' && /^(?:treat|user)/.test(name) ? 'is' : 'get'}${capital}()`] = get;
    methods[`void set${capital}(${type} value)`] = set;
  }
  return { methods, properties: fields };
}

/** A message as Apex code sets it. */
export class Email {
  toAddresses: ApexList<string> | null = null;
  ccAddresses: ApexList<string> | null = null;
  bccAddresses: ApexList<string> | null = null;
  subject: string | null = null;
  htmlBody: string | null = null;
  plainTextBody: string | null = null;
  targetObjectId: string | null = null;
  templateId: string | null = null;
  whatId: string | null = null;
  replyTo: string | null = null;
  senderDisplayName: string | null = null;
  orgWideEmailAddressId: string | null = null;
  fileAttachments: ApexList | null = null;
  saveAsActivity: boolean | null = true;
}

const OF_EVERY_EMAIL = [
  'Boolean bccSender',
  'String emailPriority',
  'String replyTo',
  'Boolean saveAsActivity',
  'String senderDisplayName',
  'String subject',
  'Boolean useSignature'
] as const;
platformType({
  name: 'Messaging.Email',
  kind: 'class',
  isAbstract: true,
  construct: Email,
  ...accessors(OF_EVERY_EMAIL)
});

const single = accessors([
  'List<String> bccAddresses',
  'List<String> ccAddresses',
  'String charset',
  'List<String> entityAttachments',
  'List<Messaging.EmailFileAttachment> fileAttachments',
  'String htmlBody',
  'String inReplyTo',
  'String optOutPolicy',
  'Id orgWideEmailAddressId',
  'String plainTextBody',
  'String references',
  'Id targetObjectId',
  'Id templateId',
  'List<String> toAddresses',
  'Boolean treatBodiesAsTemplate',
  'Boolean treatTargetObjectAsRecipient',
  'Boolean userMail',
  'Id whatId',
  'String templateName',
  'Boolean oneClickPost',
  'String unsubscribeComment',
  'List<String> unsubscribeUrls',
  ...OF_EVERY_EMAIL
]);
class SingleEmailMessage extends Email {}
platformType({
  name: 'Messaging.SingleEmailMessage',
  kind: 'class',
  superclass: 'Messaging.Email',
  construct: SingleEmailMessage,
  constructors: { '()': () => new SingleEmailMessage() },
  ...single
});

class EmailFileAttachment {
  body: ApexBlob | null = null;
  fileName: string | null = null;
}
platformType({
  name: 'Messaging.EmailFileAttachment',
  kind: 'class',
  construct: EmailFileAttachment,
  constructors: { '()': () => new EmailFileAttachment() },
  ...accessors(['Blob body', 'String contentType', 'String fileName', 'Id id', 'Boolean inline'])
});

class SendEmailError {
  readonly message: string;
  readonly code: string;
  constructor(message: string, code: string) {
    this.message = message;
    this.code = code;
  }
}
const errorMethods: Record<string, Implementation> = {
  'List<String> getFields()': () => ApexList.of(RuntimeTypes.string, []),
  'String getMessage()': (error: SendEmailError) => error.message,
  'StatusCode getStatusCode()': (error: SendEmailError) => statusCode(error.code),
  'String getTargetObjectId()': () => null
};
platformType({
  name: 'Messaging.SendEmailError',
  kind: 'class',
  construct: SendEmailError,
  methods: errorMethods,
  properties: propertiesOf(errorMethods)
});

class SendEmailResult {
  readonly errors: readonly SendEmailError[];
  constructor(errors: readonly SendEmailError[]) {
    this.errors = errors;
  }
}
const resultMethods: Record<string, Implementation> = {
  'List<Messaging.SendEmailError> getErrors()': (result: SendEmailResult) =>
    ApexList.of(RuntimeTypes.get('Messaging.SendEmailError'), result.errors),
  'Boolean isSuccess()': (result: SendEmailResult) => result.errors.length === 0
};
platformType({
  name: 'Messaging.SendEmailResult',
  kind: 'class',
  construct: SendEmailResult,
  methods: resultMethods,
  properties: propertiesOf(resultMethods)
});

const isEmpty = (list: ApexList | null): boolean => list === null || list.isEmpty();

/** What the platform would refuse in a message before sending it; null when it is fine. */
function problemOf(email: Email): SendEmailError | null {
  if (
    isEmpty(email.toAddresses) &&
    isEmpty(email.ccAddresses) &&
    isEmpty(email.bccAddresses) &&
    email.targetObjectId === null
  ) {
    return new SendEmailError('Add a recipient to send an email.', 'REQUIRED_FIELD_MISSING');
  }
  if (email.templateId === null && (email.plainTextBody ?? '') === '' && (email.htmlBody ?? '') === '') {
    return new SendEmailError('Missing body, need at least one of html or plainText', 'REQUIRED_FIELD_MISSING');
  }
  const address = [
    ...(email.toAddresses?.items ?? []),
    ...(email.ccAddresses?.items ?? []),
    ...(email.bccAddresses?.items ?? [])
  ].find((one) => one === null || (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one) && !/^(?:003|00Q|005)\w{12,15}$/.test(one)));
  return address === undefined ? null : new SendEmailError(`Invalid to address : ${address}`, 'INVALID_EMAIL_ADDRESS');
}

/** The messages a transaction sent, in order. */
export function sentEmails(): Email[] {
  const { extras } = currentTransaction();
  let sent = extras.get('sent e-mails') as Email[] | undefined;
  if (sent === undefined) extras.set('sent e-mails', (sent = []));
  return sent;
}

function sendEmail(emails: ApexList<Email> | null, allOrNothing: boolean | null): ApexList {
  const messages = notNull(emails).items;
  currentTransaction().count('emailInvocations', 1);
  const results = messages.map((email) => {
    const problem = problemOf(email);
    return new SendEmailResult(problem === null ? [] : [problem]);
  });
  const failed = results.findIndex((result) => result.errors.length > 0);
  if (failed >= 0 && allOrNothing !== false) {
    const { code, message } = results[failed]!.errors[0]!;
    throwApex(
      'System.EmailException',
      `SendEmail failed. First exception on row ${failed}; first error: ${code}, ${message}: []`
    );
  }
  results.forEach((result, at) => {
    if (result.errors.length === 0) sentEmails().push(messages[at]!);
  });
  return ApexList.of(RuntimeTypes.get('Messaging.SendEmailResult'), results);
}

/** Daily limits of a Developer Edition org (`OrgLimits`). */
export const SINGLE_EMAILS_A_DAY = 15;
export const MASS_EMAILS_A_DAY = 10;

/** Adds to what a transaction reserved. Throws HandledException when the daily limit would be passed. */
function reserve(key: string, count: number, limit: number): void {
  const { extras } = currentTransaction();
  const total = ((extras.get(key) as number | undefined) ?? 0) + count;
  if (total > limit)
    throwApex(
      'System.HandledException',
      `The daily limit for the org would be exceeded by this operation. You currently have ${limit} emails left.`
    );
  extras.set(key, total);
}

function refused(method: string): Implementation {
  return () => {
    throw new NotSupported(`Messaging.${method}`);
  };
}

platformType({
  name: 'System.Messaging',
  kind: 'class',
  statics: {
    'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': (emails: ApexList<Email> | null) =>
      sendEmail(emails, true),
    'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)': sendEmail,
    'void reserveSingleEmailCapacity(Integer count)': (count: number | null) =>
      reserve('single e-mails reserved', notNull(count), SINGLE_EMAILS_A_DAY),
    'void reserveMassEmailCapacity(Integer count)': (count: number | null) =>
      reserve('mass e-mails reserved', notNull(count), MASS_EMAILS_A_DAY),
    'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)':
      refused('renderStoredEmailTemplate'),
    'Object renderEmailTemplate(String whoId, String whatId, List<String> bodies)': refused('renderEmailTemplate'),
    'List<Messaging.SendEmailResult> sendEmailMessage(List<Id> emailMessageIds)': refused('sendEmailMessage')
  }
});

/** A notification of the bell; kept like e-mails. */
class CustomNotification {
  notificationTypeId: string | null = null;
  title: string | null = null;
  body: string | null = null;
  targetId: string | null = null;
  targetPageRef: string | null = null;
  senderId: string | null = null;
  recipients: readonly string[] = [];
}

/** The notifications a transaction sent, in order. */
export function sentNotifications(): CustomNotification[] {
  const { extras } = currentTransaction();
  let sent = extras.get('sent notifications') as CustomNotification[] | undefined;
  if (sent === undefined) extras.set('sent notifications', (sent = []));
  return sent;
}

const setters = (names: readonly string[]): Record<string, Implementation> =>
  Object.fromEntries(
    names.map((name) => [
      `void set${name[0]!.toUpperCase()}${name.slice(1)}(String value)`,
      (object: Record<string, unknown>, value: unknown) => {
        object[name] = value;
      }
    ])
  );

platformType({
  name: 'Messaging.CustomNotification',
  kind: 'class',
  construct: CustomNotification,
  constructors: {
    '()': () => new CustomNotification(),
    '(String typeId, String sender, String title, String body, String targetId, String targetPageRef)': (
      notificationTypeId: string,
      senderId: string,
      title: string,
      body: string,
      targetId: string,
      targetPageRef: string
    ) => Object.assign(new CustomNotification(), { notificationTypeId, senderId, title, body, targetId, targetPageRef })
  },
  methods: {
    ...setters(['notificationTypeId', 'title', 'body', 'targetId', 'targetPageRef', 'senderId']),
    'void send(Set<String> users)': (notification: CustomNotification, users: Iterable<string> | null) => {
      if (notification.notificationTypeId === null)
        throwApex('System.HandledException', 'Notification type is required');
      notification.recipients = [...notNull(users)];
      sentNotifications().push(notification);
    }
  }
});

/** Plain classes of e-mail services: fields without more, filled by tests and handlers. */
function plainClass(name: string, properties: readonly string[]): void {
  const simple = name.slice(name.lastIndexOf('.') + 1);
  const construct = { [simple]: class {} }[simple]!;
  const names = properties.map((property) => property.slice(property.lastIndexOf(' ') + 1));
  platformType({
    name,
    kind: 'class',
    construct,
    constructors: { '()': () => Object.assign(new construct(), Object.fromEntries(names.map((each) => [each, null]))) },
    properties: fields(...properties)
  });
}

plainClass('Messaging.InboundEmail', [
  'List<Messaging.InboundEmail.BinaryAttachment> binaryAttachments',
  'List<String> ccAddresses',
  'String fromAddress',
  'String fromName',
  'List<Messaging.InboundEmail.Header> headers',
  'String htmlBody',
  'Boolean htmlBodyIsTruncated',
  'String inReplyTo',
  'String messageId',
  'String plainTextBody',
  'Boolean plainTextBodyIsTruncated',
  'List<String> references',
  'String replyTo',
  'String subject',
  'List<Messaging.InboundEmail.TextAttachment> textAttachments',
  'List<String> toAddresses'
]);
plainClass('Messaging.InboundEmail.BinaryAttachment', [
  'Blob body',
  'String fileName',
  'List<Messaging.InboundEmail.Header> headers',
  'String mimeTypeSubType'
]);
plainClass('Messaging.InboundEmail.TextAttachment', [
  'String body',
  'Boolean bodyIsTruncated',
  'String charset',
  'String fileName',
  'List<Messaging.InboundEmail.Header> headers',
  'String mimeTypeSubType'
]);
plainClass('Messaging.InboundEmail.Header', ['String name', 'String value']);
plainClass('Messaging.InboundEmailResult', ['String message', 'Boolean success']);
plainClass('Messaging.InboundEnvelope', ['String fromAddress', 'String toAddress']);
platformType({
  name: 'Messaging.InboundEmailHandler',
  kind: 'interface',
  methods: {
    'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)':
      abstractMethod
  }
});
