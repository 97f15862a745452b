/** Dialogs and actions about records, to be started from anywhere in the shell. */
import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { partsOf } from 'lightning/recordEditForm';
import { readObjectInfo } from 'localOrg/objectInfo';
import { fetchRecord, removeRecord, type RecordRepresentation } from 'localOrg/records';
import { errorMessages, request } from 'localOrg/request';
import type { PageReference } from '../../localOrg.d.ts';
import type { ActionModel, LayoutSection, ObjectModel, PageAnswer, RecordPageModel } from '../../../pageModel.ts';
import ActionDialog from 'shell/actionDialog';
import type { PageSubject } from 'shell/item';
import RecordDialog, { type RecordDialogResult } from 'shell/recordDialog';
import { router } from 'shell/router';
import { shellText } from 'shell/texts';
import { showToast } from 'shell/toasts';

type FormModel = { readonly object: ObjectModel; readonly layout: readonly LayoutSection[] };

/** The server's model of a page that has a form; tells the user and gives null when there is none. */
async function formModel(address: string): Promise<FormModel | null> {
  try {
    const { page } = (await request('GET', `/local-org/page?url=${encodeURIComponent(address)}`)) as PageAnswer;
    if (page.kind === 'record' || page.kind === 'new') return page;
    showToast({
      title: page.kind === 'error' ? page.title : 'This record cannot be edited here',
      message: page.kind === 'error' ? page.message : '',
      variant: 'error'
    });
  } catch (error) {
    showToast({ title: 'The form could not be loaded', message: errorMessages(error).join(' '), variant: 'error' });
  }
  return null;
}

/** Opens what a page reference with the action new, edit or clone asks for. */
export async function openRecordDialog(
  pageReference: PageReference,
  known?: RecordPageModel,
  focusField?: string
): Promise<void> {
  const { objectApiName, recordId, actionName } = (pageReference.attributes ?? {}) as {
    objectApiName?: string;
    recordId?: string;
    actionName?: string;
  };
  const { defaultFieldValues, recordTypeId } = (pageReference.state ?? {}) as {
    defaultFieldValues?: string;
    recordTypeId?: string;
  };
  const defaults = defaultFieldValues ? decodeDefaultFieldValues(defaultFieldValues) : {};
  if (actionName === 'new') {
    const model = await formModel(`/lightning/o/${objectApiName}/new`);
    if (model) await createByDialog(model, defaults, recordTypeId);
    return;
  }
  const model = known ?? (await formModel(`/lightning/r/${objectApiName ? `${objectApiName}/` : ''}${recordId}/view`));
  if (!model || !recordId) return;
  if (actionName === 'clone') {
    const values = await valuesToClone(model, recordId);
    if (values) await createByDialog(model, { ...values, ...defaults });
    return;
  }
  const result = (await RecordDialog.open({
    label: shellText('editRecord', model.object.label),
    size: 'medium',
    title: shellText('editRecord', model.object.label),
    objectApiName: model.object.apiName,
    recordId,
    layout: model.layout,
    defaults,
    focusField,
    labels: labelsOf(model.object)
  })) as RecordDialogResult | undefined;
  if (result) tellSaved(model.object, result.record, 'saved');
}

async function createByDialog(
  model: FormModel,
  defaults: Record<string, unknown>,
  recordTypeId?: string
): Promise<void> {
  const { object, layout } = model;
  const title = shellText('newRecord', object.label);
  for (;;) {
    const result = (await RecordDialog.open({
      label: title,
      size: 'medium',
      title,
      objectApiName: object.apiName,
      layout,
      defaults,
      recordTypeId,
      offerAnother: true,
      labels: labelsOf(object)
    })) as RecordDialogResult | undefined;
    if (!result) return;
    tellSaved(object, result.record, 'created');
    if (result.another) continue;
    // From a record's related list the user goes on there; from elsewhere the new record opens.
    if (router.current?.type !== 'standard__recordPage')
      router.navigate(
        {
          type: 'standard__recordPage',
          attributes: { objectApiName: object.apiName, recordId: result.record.id, actionName: 'view' }
        },
        false
      );
    return;
  }
}

function labelsOf(object: ObjectModel): Record<string, string> {
  return Object.fromEntries(Object.values(object.fields).map(({ apiName, label }) => [apiName, label]));
}

async function valuesToClone(model: FormModel, recordId: string): Promise<Record<string, unknown> | null> {
  const { object } = model;
  const names = model.layout
    .flatMap(({ columns }) => columns.flat().map(({ field }) => field))
    .filter((name) => object.fields[name]?.createable);
  try {
    const info = await readObjectInfo(object.apiName);
    const parts = (name: string): string[] => partsOf(info, name);
    const record = await fetchRecord(recordId, {
      fields: [],
      optionalFields: names
        .flatMap((name) => (parts(name).length > 0 ? parts(name) : [name]))
        .map((name) => `${object.apiName}.${name}`)
    });
    const value = (name: string): unknown => record.fields[name]?.value ?? null;
    return Object.fromEntries(
      names.map((name) => [
        name,
        parts(name).length > 0 ? Object.fromEntries(parts(name).map((part) => [part, value(part)])) : value(name)
      ])
    );
  } catch (error) {
    showToast({
      title: `${model.object.label} could not be read`,
      message: errorMessages(error).join(' '),
      variant: 'error'
    });
    return null;
  }
}

function tellSaved(object: ObjectModel, record: RecordRepresentation, what: 'saved' | 'created'): void {
  const name = record.fields[object.nameField]?.value;
  showToast({
    title: shellText(
      what === 'saved' ? 'wasSaved' : 'wasCreated',
      `${object.label}${name ? ` "${String(name)}"` : ''}`
    ),
    variant: 'success'
  });
}

/** Runs an action of a record's page. */
export async function runAction(action: ActionModel, subject: PageSubject): Promise<void> {
  const { object, recordId } = subject.model;
  const here = { objectApiName: object.apiName, recordId };
  switch (action.kind) {
    case 'edit':
      return openRecordDialog(
        { type: 'standard__recordPage', attributes: { ...here, actionName: 'edit' } },
        subject.model
      );
    case 'clone':
      return openRecordDialog(
        { type: 'standard__recordPage', attributes: { ...here, actionName: 'clone' } },
        subject.model
      );
    case 'delete':
      return confirmDelete(object, recordId, String(subject.record?.fields[object.nameField]?.value ?? object.label));
    case 'changeOwner':
      return editFields(action.label, object, recordId, ['OwnerId']);
    case 'update':
      return editFields(action.label, object, recordId, action.fields);
    case 'create':
      return createRelated(action, recordId);
    case 'component':
      if (action.headless) return runHeadless(action.component ?? '', here);
      await ActionDialog.open({ label: action.label, size: 'small', component: action.component, ...here });
      return;
    default:
      showToast({ title: `Not supported by the local org: the action ${action.label}`, variant: 'warning' });
  }
}

async function editFields(
  title: string,
  object: ObjectModel,
  recordId: string,
  fields: readonly string[]
): Promise<void> {
  const layout: LayoutSection[] = [
    { label: '', showLabel: false, columns: [fields.map((field) => ({ field, behavior: 'edit' as const }))] }
  ];
  const result = (await RecordDialog.open({
    label: title,
    size: 'small',
    title,
    objectApiName: object.apiName,
    recordId,
    layout,
    defaults: {},
    labels: labelsOf(object)
  })) as RecordDialogResult | undefined;
  if (result) tellSaved(object, result.record, 'saved');
}

async function createRelated(action: ActionModel, recordId: string): Promise<void> {
  const model = await formModel(`/lightning/o/${action.targetObject}/new`);
  if (!model) return;
  const layout: readonly LayoutSection[] =
    action.fields.length > 0
      ? [
          {
            label: '',
            showLabel: false,
            columns: [action.fields.map((field) => ({ field, behavior: 'edit' as const }))]
          }
        ]
      : model.layout;
  await createByDialog(
    { object: model.object, layout },
    action.targetParentField ? { [action.targetParentField]: recordId } : {}
  );
}

/** A headless action: its component is made unseen and its `invoke` is called. */
async function runHeadless(name: string, properties: { objectApiName: string; recordId: string }): Promise<void> {
  const found = (await globalThis.localOrg.modules)[name]?.default;
  if (!found) {
    showToast({ title: `Not supported by the local org: the component ${name}`, variant: 'error' });
    return;
  }
  const element = createElement(`c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, {
    is: found as Parameters<typeof createElement>[1]['is']
  }) as HTMLElement & { invoke?(): unknown };
  Object.assign(element, properties);
  document.body.append(element);
  try {
    await element.invoke?.();
  } catch (error) {
    showToast({ title: 'The action failed', message: errorMessages(error).join(' '), variant: 'error' });
  } finally {
    element.remove();
  }
}

/** Asks, deletes, and tells. */
export async function confirmDelete(object: ObjectModel, recordId: string, name: string): Promise<void> {
  const sure = await LightningConfirm.open({
    message: shellText('sureToDelete', object.label.toLowerCase()),
    label: shellText('deleteRecord', object.label),
    theme: 'default'
  });
  if (!sure) return;
  try {
    await removeRecord(recordId);
    showToast({ title: shellText('wasDeleted', `${object.label} "${name}"`), variant: 'success' });
  } catch (error) {
    showToast({
      title: shellText('notDeleted', object.label),
      message: errorMessages(error).join(' '),
      variant: 'error',
      mode: 'sticky'
    });
  }
}
