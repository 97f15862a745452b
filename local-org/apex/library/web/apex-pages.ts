/** System.ApexPages, ApexPages.Message, StandardController, SelectOption. Source: Apex Reference, "ApexPages Namespace". */
import { NotSupported } from '../../../data/access.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import { ApexList } from '../../runtime/collections.ts';
import type { ApexException } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import type { EnumConstant } from '../../runtime/types.ts';
import { runDml } from '../../runtime/database.ts';
import { accessFor } from '../access-level.ts';
import { notNull } from '../arguments.ts';
import { platformType } from '../declare.ts';
import { platformEnum } from '../enums.ts';
import { PageReference } from './page-reference.ts';

const SEVERITY = platformEnum('ApexPages.Severity', ['CONFIRM', 'INFO', 'WARNING', 'ERROR', 'FATAL']);

class Message {
  readonly severity: EnumConstant | null;
  readonly summary: string | null;
  readonly detail: string | null;
  readonly id: string | null;
  constructor(severity: EnumConstant | null, summary: string | null, detail: string | null, id: string | null) {
    this.severity = severity;
    this.summary = summary;
    this.detail = detail;
    this.id = id;
  }

  toString(): string {
    return `ApexPages.Message["${this.summary}"]`;
  }
}

platformType({
  name: 'ApexPages.Message',
  kind: 'class',
  construct: Message,
  constructors: {
    '(ApexPages.Severity severity, String summary)': (severity: EnumConstant | null, summary: string | null) =>
      new Message(severity, summary, summary, null),
    '(ApexPages.Severity severity, String summary, String detail)': (
      severity: EnumConstant | null,
      summary: string | null,
      detail: string | null
    ) => new Message(severity, summary, detail, null),
    '(ApexPages.Severity severity, String summary, String detail, String id)': (
      severity: EnumConstant | null,
      summary: string | null,
      detail: string | null,
      id: string | null
    ) => new Message(severity, summary, detail, id)
  },
  methods: {
    'String getComponentLabel()': (message: Message) => message.id,
    'String getDetail()': (message: Message) => message.detail,
    'ApexPages.Severity getSeverity()': (message: Message) => message.severity,
    'String getSummary()': (message: Message) => message.summary
  }
});

function messages(): Message[] {
  const { extras } = currentTransaction();
  let kept = extras.get('page messages') as Message[] | undefined;
  if (kept === undefined) extras.set('page messages', (kept = []));
  return kept;
}

/** The page that counts as the current one; a page without address outside of any. */
function currentPage(): PageReference {
  const { extras } = currentTransaction();
  let page = extras.get('current page') as PageReference | undefined;
  if (page === undefined) extras.set('current page', (page = new PageReference('')));
  return page;
}

platformType({
  name: 'System.ApexPages',
  kind: 'class',
  statics: {
    'void addMessage(ApexPages.Message message)': (message: Message | null) => {
      messages().push(notNull(message));
    },
    'void addMessages(Exception error)': (error: ApexException | null) => {
      messages().push(new Message(SEVERITY.ERROR, notNull(error).apexMessage(), error!.apexMessage(), null));
    },
    'PageReference currentPage()': currentPage,
    'List<ApexPages.Message> getMessages()': () => ApexList.of(RuntimeTypes.get('ApexPages.Message'), messages()),
    'Boolean hasMessages()': () => messages().length > 0,
    'Boolean hasMessages(ApexPages.Severity severity)': (severity: EnumConstant | null) =>
      messages().some((message) => message.severity === severity)
  }
});

/** The controller of a page on one record, for tests of extensions. Saving through it is refused. */
class StandardController {
  readonly record: SObjectRecord;
  constructor(record: SObjectRecord) {
    this.record = record;
  }
}

/** Saves the record and shows it. What stands against it becomes a message of the page. */
function save({ record }: StandardController): PageReference | null {
  const [row] = runDml(record.id ? 'update' : 'insert', [record], { access: accessFor(null), allOrNone: false });
  if (row!.success) return new PageReference(`/${record.id ?? ''}`);
  for (const { message } of row!.errors) messages().push(new Message(SEVERITY.ERROR, message, message, null));
  return null;
}

function refused(method: string): () => never {
  return () => {
    throw new NotSupported(`ApexPages.StandardController.${method}`);
  };
}

platformType({
  name: 'ApexPages.StandardController',
  kind: 'class',
  construct: StandardController,
  constructors: { '(SObject record)': (record: SObjectRecord | null) => new StandardController(notNull(record)) },
  methods: {
    'SObject getRecord()': (controller: StandardController) => controller.record,
    // Pages work with ids of 15 characters.
    'String getId()': (controller: StandardController) => controller.record.id?.slice(0, 15) ?? null,
    'PageReference view()': (controller: StandardController) => new PageReference(`/${controller.record.id ?? ''}`),
    'PageReference cancel()': (controller: StandardController) => new PageReference(`/${controller.record.id ?? ''}`),
    'PageReference edit()': (controller: StandardController) => new PageReference(`/${controller.record.id ?? ''}/e`),
    'PageReference save()': save,
    'PageReference quickSave()': save,
    'PageReference delete()': ({ record }: StandardController) => {
      runDml('delete', [record], { access: accessFor(null), allOrNone: true });
      return new PageReference('/');
    },
    'void addFields(List<String> fieldNames)': refused('addFields'),
    'void reset()': refused('reset')
  }
});

class SelectOption {
  value: string | null;
  label: string | null;
  disabled: boolean;
  escape = true;
  constructor(value: string | null, label: string | null, disabled: boolean) {
    this.value = value;
    this.label = label;
    this.disabled = disabled;
  }

  /** Sorted by value, then by label. */
  compareto$1(other: SelectOption): number {
    const order = (a: string | null, b: string | null): number =>
      (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
    return order(this.value, other.value) || order(this.label, other.label);
  }

  toString(): string {
    return `System.SelectOption[value="${this.value}", label="${this.label}", disabled="${this.disabled}"]`;
  }
}
platformType({
  name: 'System.SelectOption',
  kind: 'class',
  construct: SelectOption,
  constructors: {
    '(String value, String label)': (value: string | null, label: string | null) =>
      new SelectOption(value, label, false),
    '(String value, String label, Boolean disabled)': (
      value: string | null,
      label: string | null,
      disabled: boolean | null
    ) => new SelectOption(value, label, disabled === true)
  },
  methods: {
    'Boolean getDisabled()': (option: SelectOption) => option.disabled,
    'Boolean getEscapeItem()': (option: SelectOption) => option.escape,
    'String getLabel()': (option: SelectOption) => option.label,
    'String getValue()': (option: SelectOption) => option.value,
    'void setDisabled(Boolean disabled)': (option: SelectOption, disabled: boolean) => {
      option.disabled = disabled;
    },
    'void setEscapeItem(Boolean escape)': (option: SelectOption, escape: boolean) => {
      option.escape = escape;
    },
    'void setLabel(String label)': (option: SelectOption, label: string | null) => {
      option.label = label;
    },
    'void setValue(String value)': (option: SelectOption, value: string | null) => {
      option.value = value;
    }
  }
});
