/** Quick actions, paths, queues, sharing rules, groups of permission sets, workflow: that what they name exists. */
import type { XmlElement } from '../../source/index.ts';
import type { ProjectIndex } from '../projectIndex.ts';
import type { Report, Rule } from '../rule.ts';

const QUICK_ACTION = 'Metadata API Developer Guide, “QuickAction”';

/** Reports a field that an object does not have. */
function field(project: ProjectIndex, file: string, object: string, at: XmlElement | undefined, report: Report): void {
  if (at === undefined || object === '') return;
  const wrong = project.wrongStep(object, at.text.trim());
  if (wrong !== undefined) report(file, at, wrong);
}

/** Reports a component of the project that is not there; names of other packages and of the platform are passed over. */
function component(
  project: ProjectIndex,
  file: string,
  at: XmlElement | undefined,
  type: string,
  title: string,
  report: Report,
  name = at?.text.trim() ?? ''
): void {
  if (at === undefined || name === '' || name.includes('__') || project.has(type, name)) return;
  report(file, at, `There is no ${title} ${name} in the project.`);
}

const quickAction: Rule = {
  name: 'quick-action',
  severity: 'error',
  states: 'Objects, fields, record types, components and flows that a quick action names exist.',
  source: QUICK_ACTION,
  check(project, report) {
    for (const { component: action, xml } of project.parsed('QuickAction')) {
      const file = action.path;
      const [source = ''] = action.fullName.includes('.') ? action.fullName.split('.') : [];
      if (project.lacksObject(source)) report(file, 1, `There is no object ${source} in the project.`);
      const target = xml.first('targetObject');
      const object = target?.text.trim() ?? '';
      if (project.lacksObject(object)) report(file, target, `There is no object ${object} in the project.`);
      const parent = xml.first('targetParentField');
      const of = object === '' ? source : object;
      if (parent !== undefined && /__c$/i.test(parent.text.trim())) field(project, file, of, parent, report);
      for (const override of xml.all('fieldOverrides')) field(project, file, of, override.first('field'), report);
      for (const column of xml.first('quickActionLayout')?.all('quickActionLayoutColumns') ?? []) {
        for (const item of column.all('quickActionLayoutItems')) field(project, file, of, item.first('field'), report);
      }
      component(project, file, xml.first('lightningWebComponent'), 'LightningComponentBundle', 'component', report);
      component(project, file, xml.first('lightningComponent'), 'AuraDefinitionBundle', 'component', report);
      component(project, file, xml.first('page'), 'ApexPage', 'Visualforce page', report);
      if (xml.textOf('type') === 'Flow') component(project, file, xml.first('flowDefinition'), 'Flow', 'flow', report);
      const recordType = xml.first('targetRecordType');
      const name = recordType?.text.trim() ?? '';
      const foreign = !project.isOwnName(of) && of.includes('__');
      if (recordType !== undefined && !name.endsWith('.Master') && !foreign && !project.has('RecordType', name))
        report(file, recordType, `There is no record type ${name} in the project.`);
    }
  }
};

/** Types of quick actions, and the element without which one does nothing. */
const NEEDED_BY_TYPE: Readonly<Record<string, string>> = {
  Create: 'targetObject',
  LightningWebComponent: 'lightningWebComponent',
  LightningComponent: 'lightningComponent',
  VisualforcePage: 'page',
  Flow: 'flowDefinition'
};

const actionParts: Rule = {
  name: 'quick-action-parts',
  severity: 'error',
  states: 'A quick action has what its type asks for: the object it creates, the component, page or flow it shows.',
  source: QUICK_ACTION,
  check(project, report) {
    for (const { component: action, xml } of project.parsed('QuickAction')) {
      const type = xml.first('type');
      const needed = NEEDED_BY_TYPE[type?.text.trim() ?? ''];
      if (needed !== undefined && !xml.textOf(needed))
        report(action.path, type, `A quick action of the type ${type!.text.trim()} needs <${needed}>.`);
    }
  }
};

const actionTarget: Rule = {
  name: 'quick-action-component',
  severity: 'error',
  states: 'The component of a quick action is exposed to lightning__RecordAction or lightning__GlobalAction.',
  source: 'Lightning Web Components Developer Guide, “Quick Actions”',
  check(project, report) {
    for (const { component: action, xml } of project.parsed('QuickAction')) {
      const at = xml.first('lightningWebComponent');
      const bundle = at && project.project.find('LightningComponentBundle', at.text.trim());
      if (at === undefined || bundle === undefined || !bundle.path.endsWith('-meta.xml')) continue;
      const targets = bundle.xml().first('targets')?.all('target') ?? [];
      if (!targets.some((target) => /^lightning__(Record|Global)Action$/.test(target.text.trim())))
        report(action.path, at, `${at.text.trim()} has no target lightning__RecordAction in its meta file.`);
    }
  }
};

const path: Rule = {
  name: 'path-assistant',
  severity: 'error',
  states: 'Objects, fields, record types and picklist values that a path names exist.',
  source: 'Metadata API Developer Guide, “PathAssistant”',
  check(project, report) {
    for (const { component: assistant, xml } of project.parsed('PathAssistant')) {
      const file = assistant.path;
      const entity = xml.first('entityName');
      const object = entity?.text.trim() ?? '';
      if (project.lacksObject(object)) {
        report(file, entity, `There is no object ${object} in the project.`);
        continue;
      }
      const picklist = xml.first('fieldName');
      field(project, file, object, picklist, report);
      const recordType = xml.first('recordTypeName');
      const name = recordType?.text.trim() ?? '';
      if (
        name !== '' &&
        name !== '__MASTER__' &&
        !project.has('RecordType', `${object}.${name}`) &&
        !name.includes('__')
      )
        report(file, recordType, `There is no record type ${object}.${name} in the project.`);
      const known = project.picklistValues(object, picklist?.text.trim() ?? '');
      for (const step of xml.all('pathAssistantSteps')) {
        for (const at of step.all('fieldNames')) {
          if (/__c$/i.test(at.text.trim())) field(project, file, object, at, report);
        }
        const value = step.first('picklistValueName');
        if (value !== undefined && known?.has(value.text.trim().toLowerCase()) === false)
          report(file, value, `${object}.${picklist?.text.trim() ?? ''} has no value “${value.text.trim()}”.`);
      }
    }
  }
};

const queue: Rule = {
  name: 'queue',
  severity: 'error',
  states: 'Objects of a queue exist and can be owned by one, and so do the groups and roles in it.',
  source: 'Metadata API Developer Guide, “Queue”',
  check(project, report) {
    for (const { component: owner, xml } of project.parsed('Queue')) {
      for (const entry of xml.all('queueSobject')) {
        const at = entry.first('sobjectType');
        const object = at?.text.trim() ?? '';
        if (project.lacksObject(object)) report(owner.path, at, `There is no object ${object} in the project.`);
        else if (
          [...(project.objects.get(object.toLowerCase())?.fields.values() ?? [])].some(
            ({ type }) => type === 'MasterDetail'
          )
        )
          report(owner.path, at, `${object} has no owner of its own: a queue cannot hold it.`);
      }
      for (const [element, type, title] of MEMBERS) {
        for (const at of xml.first('queueMembers')?.first(element)?.children ?? [])
          component(project, owner.path, at, type, title, report);
      }
    }
  }
};

const MEMBERS = [
  ['publicGroups', 'Group', 'group'],
  ['roles', 'Role', 'role'],
  ['roleAndSubordinates', 'Role', 'role']
] as const;

/** Reports groups, roles and queues that something is shared with and that are not there. */
function sharedWith(project: ProjectIndex, file: string, side: XmlElement | undefined, report: Report): void {
  for (const at of side?.children ?? []) {
    const type =
      at.name === 'group' ? 'Group' : /^role/.test(at.name) ? 'Role' : at.name === 'queue' ? 'Queue' : undefined;
    // A project without roles counts on those of the org.
    if (type === undefined || (type === 'Role' && project.project.ofType(type).length === 0)) continue;
    component(project, file, at, type, type.toLowerCase(), report);
  }
}

const sharedListViews: Rule = {
  name: 'list-view-shared',
  severity: 'error',
  states: 'Groups and roles that a list view is shared with exist.',
  source: 'Metadata API Developer Guide, “ListView” (sharedTo)',
  check(project, report) {
    for (const { component: view, xml } of project.parsed('ListView'))
      sharedWith(project, view.path, xml.first('sharedTo'), report);
  }
};

const sharingRules: Rule = {
  name: 'sharing-rule',
  severity: 'error',
  states:
    'Sharing rules are of objects that exist, go by fields that exist, and share with groups and roles that exist.',
  source: 'Metadata API Developer Guide, “SharingRules”',
  check(project, report) {
    for (const { component: rules, xml } of project.parsed('SharingRules')) {
      const object = rules.fullName;
      const parts = ['sharingCriteriaRules', 'sharingOwnerRules', 'sharingGuestRules'].flatMap((name) => xml.all(name));
      if (project.lacksObject(object)) {
        report(rules.path, 1, `There is no object ${object} in the project.`);
        continue;
      }
      for (const rule of parts) {
        for (const item of rule.all('criteriaItems')) {
          const at = item.first('field');
          if (at !== undefined && /__c$/i.test(at.text.trim())) field(project, rules.path, object, at, report);
        }
        for (const side of ['sharedTo', 'sharedFrom']) sharedWith(project, rules.path, rule.first(side), report);
      }
      const model = project.org.schema.objects.get(object.toLowerCase());
      if (model?.sharingModel === 'ControlledByParent' && model.custom && parts[0] !== undefined)
        report(rules.path, parts[0], `${object} is controlled by its parent: it has no sharing rules.`);
    }
  }
};

const permissionSetGroup: Rule = {
  name: 'permission-set-group',
  severity: 'error',
  states: 'Permission sets in a permission set group exist.',
  source: 'Metadata API Developer Guide, “PermissionSetGroup”',
  check(project, report) {
    for (const { component: group, xml } of project.parsed('PermissionSetGroup')) {
      for (const at of xml.all('permissionSets'))
        component(project, group.path, at, 'PermissionSet', 'permission set', report);
      for (const at of xml.all('mutingPermissionSets'))
        component(project, group.path, at, 'MutingPermissionSet', 'muting permission set', report);
    }
  }
};

const customPermission: Rule = {
  name: 'custom-permission',
  severity: 'error',
  states: 'A custom permission requires permissions that exist.',
  source: 'Metadata API Developer Guide, “CustomPermission”',
  check(project, report) {
    for (const { component: permission, xml } of project.parsed('CustomPermission')) {
      for (const required of xml.all('requiredPermission'))
        component(
          project,
          permission.path,
          required.first('customPermission'),
          'CustomPermission',
          'custom permission',
          report
        );
    }
  }
};

const workflow: Rule = {
  name: 'workflow-field',
  severity: 'error',
  states: 'Fields, updates, alerts and templates that workflow names exist.',
  source: 'Metadata API Developer Guide, “Workflow”',
  check(project, report) {
    for (const { component: flow, xml } of project.parsed('Workflow')) {
      const object = flow.fullName;
      for (const update of xml.all('fieldUpdates')) {
        const at = update.first('field');
        if (update.first('targetObject') === undefined && at !== undefined && /__c$/i.test(at.text.trim()))
          field(project, flow.path, object, at, report);
      }
      const names = new Set(
        ['fieldUpdates', 'alerts', 'tasks', 'outboundMessages']
          .flatMap((name) => xml.all(name))
          .map((one) => one.textOf('fullName'))
      );
      for (const rule of xml.all('rules')) {
        for (const action of rule.all('actions')) {
          const at = action.first('name');
          if (/^(FieldUpdate|Alert)$/.test(action.textOf('type') ?? '') && !names.has(at?.text.trim()))
            report(flow.path, at, `There is no action ${at?.text.trim() ?? ''} in this workflow.`);
        }
      }
    }
  }
};

/** Elements of a flow that read or write records of an object. */
const RECORD_ELEMENTS = ['recordLookups', 'recordCreates', 'recordUpdates', 'recordDeletes'];

const flows: Rule = {
  name: 'flow-reference',
  severity: 'error',
  states: 'Objects, fields, Apex actions and subflows that a flow names exist.',
  source: 'Metadata API Developer Guide, “Flow”',
  check(project, report) {
    for (const { component: flow, xml } of project.parsed('Flow')) {
      const records = [...RECORD_ELEMENTS.flatMap((name) => xml.all(name)), ...xml.all('start')];
      for (const element of records) {
        const at = element.first('object');
        const object = at?.text.trim() ?? '';
        if (object === '') continue;
        if (project.lacksObject(object)) {
          report(flow.path, at, `There is no object ${object} in the project.`);
          continue;
        }
        const fields = [
          ...element.all('filters').map((filter) => filter.first('field')),
          ...element.all('inputAssignments').map((one) => one.first('field')),
          ...element.all('outputAssignments').map((one) => one.first('field')),
          ...element.all('queriedFields'),
          element.first('sortField')
        ];
        for (const name of fields) if (name !== undefined) field(project, flow.path, object, name, report);
      }
      for (const call of xml.all('actionCalls')) {
        const at = call.first('actionName');
        if (call.textOf('actionType') !== 'apex' || at === undefined) continue;
        const name = at.text.trim().split('.').pop() ?? '';
        component(project, flow.path, at, 'ApexClass', 'Apex class', report, name);
      }
      for (const subflow of xml.all('subflows'))
        component(project, flow.path, subflow.first('flowName'), 'Flow', 'flow', report);
    }
  }
};

/** The rules of this file. */
export const actionRules: readonly Rule[] = [
  quickAction,
  actionParts,
  actionTarget,
  path,
  queue,
  sharedListViews,
  sharingRules,
  permissionSetGroup,
  customPermission,
  workflow,
  flows
];
