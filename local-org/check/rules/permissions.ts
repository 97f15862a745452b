/** Permission sets: what they may grant, and that what they name exists. */
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import { importsOf } from '../lwc/modules.ts';
import { isTrue, noSuchField, type IndexedField, type ProjectIndex } from '../projectIndex.ts';
import type { Report, Rule } from '../rule.ts';

const PERMISSION_SET = 'Metadata API Developer Guide, “PermissionSet”';

type Grant = {
  readonly file: string;
  readonly element: XmlElement;
  readonly name: XmlElement;
  readonly object: string;
  readonly field: string;
};

/** Everything that grants: permission sets and profiles. */
function* permissionFiles(project: ProjectIndex): Generator<{ component: SourceComponent; xml: XmlElement }> {
  for (const type of ['PermissionSet', 'Profile', 'MutingPermissionSet']) yield* project.parsed(type);
}

function fieldGrantRule(
  name: string,
  states: string,
  check: (project: ProjectIndex, grant: Grant, report: Report) => void,
  severity: Rule['severity'] = 'error'
): Rule {
  return {
    name,
    severity,
    states,
    source: PERMISSION_SET,
    check(project, report) {
      for (const type of ['PermissionSet', 'Profile', 'MutingPermissionSet']) {
        for (const { component, xml } of project.parsed(type)) {
          for (const element of xml.all('fieldPermissions')) {
            const named = element.first('field');
            const [object = '', field = ''] = named?.text.trim().split('.') ?? [];
            if (named !== undefined)
              check(project, { file: component.path, element, name: named, object, field }, report);
          }
        }
      }
    }
  };
}

/** Fields everybody who sees the object has: no permission can be granted on them. */
function alwaysVisible(field: IndexedField): string | undefined {
  if (field.type === 'MasterDetail') return 'a master-detail field';
  if (isTrue(field.xml, 'required')) return 'required';
  return undefined;
}

const requiredField = fieldGrantRule(
  'permission-on-required-field',
  'No field permission stands on required or master-detail fields.',
  (project, grant, report) => {
    const field = project.field(grant.object, grant.field);
    const reason = field === undefined ? undefined : alwaysVisible(field);
    if (reason !== undefined)
      report(
        grant.file,
        grant.name,
        `${grant.object}.${grant.field} is ${reason}, so it is always visible: remove this field permission.`
      );
  }
);

const nameField = fieldGrantRule(
  'permission-on-name-field',
  'No field permission stands on the Name field of a custom object.',
  (_project, grant, report) => {
    if (grant.field === 'Name' && /__c$/i.test(grant.object)) {
      report(grant.file, grant.name, `${grant.object}.Name is always visible: remove this field permission.`);
    }
  },
  'warning'
);

const calculatedField = fieldGrantRule(
  'permission-calculated-editable',
  'Formula, roll-up and auto-number fields are not granted as editable.',
  (project, grant, report) => {
    const field = project.field(grant.object, grant.field);
    if (field === undefined || !isTrue(grant.element, 'editable')) return;
    const calculated =
      field.xml.first('formula') !== undefined || field.type === 'Summary' || field.type === 'AutoNumber';
    if (calculated)
      report(
        grant.file,
        grant.element.first('editable'),
        `${grant.object}.${grant.field} is calculated: set <editable> to false.`
      );
  },
  'warning'
);

const missingField = fieldGrantRule(
  'permission-missing-field',
  'Field permissions name fields that exist.',
  (project, grant, report) => {
    if (grant.field === '') {
      report(grant.file, grant.name, `Name object and field: Object__c.Field__c, not “${grant.object}”.`);
      return;
    }
    const { state, like } = project.fieldState(grant.object, grant.field);
    if (state === 'missing') report(grant.file, grant.name, noSuchField(grant.object, grant.field, like));
  }
);

const editableReadable = fieldGrantRule(
  'permission-editable-readable',
  'A field that is editable is readable too.',
  (_project, grant, report) => {
    if (isTrue(grant.element, 'editable') && !isTrue(grant.element, 'readable')) {
      report(
        grant.file,
        grant.element.first('editable'),
        `${grant.object}.${grant.field} is editable but not readable: set <readable> to true.`
      );
    }
  }
);

const objectGrants: Rule = {
  name: 'permission-object',
  severity: 'error',
  states:
    'Object permissions name objects that exist and include what they build on (edit needs read, delete needs edit, …).',
  source: PERMISSION_SET,
  check(project, report) {
    for (const { component, xml } of permissionFiles(project)) {
      for (const grant of xml.all('objectPermissions')) {
        const named = grant.first('object');
        const object = named?.text.trim() ?? '';
        if (project.isOwnName(object) && project.objects.get(object.toLowerCase())?.component === undefined) {
          report(component.path, named, `There is no object ${object} in the project.`);
        }
        if (/__mdt$/i.test(object))
          report(
            component.path,
            named,
            `${object} is a custom metadata type, which has no object permissions: grant it in <customMetadataTypeAccesses>.`
          );
        // Big objects know no edit.
        for (const [right, needs] of /__b$/i.test(object) ? [] : IMPLIED) {
          if (isTrue(grant, right) && !isTrue(grant, needs)) {
            report(component.path, grant.first(right), `<${right}> on ${object} needs <${needs}> too.`);
          }
        }
      }
    }
  }
};

const IMPLIED: readonly (readonly [string, string])[] = [
  ['allowCreate', 'allowRead'],
  ['allowEdit', 'allowRead'],
  ['allowDelete', 'allowEdit'],
  ['viewAllRecords', 'allowRead'],
  ['modifyAllRecords', 'viewAllRecords'],
  ['modifyAllRecords', 'allowDelete']
];

const parentRead: Rule = {
  name: 'permission-parent-read',
  severity: 'error',
  states: 'Whoever may read a detail object may read its master.',
  source: PERMISSION_SET,
  check(project, report) {
    for (const { component, xml } of project.parsed('PermissionSet')) {
      const readable = new Set<string>();
      for (const grant of xml.all('objectPermissions')) {
        if (isTrue(grant, 'allowRead')) readable.add((grant.textOf('object') ?? '').toLowerCase());
      }
      for (const grant of xml.all('objectPermissions')) {
        const object = project.objects.get((grant.textOf('object') ?? '').toLowerCase());
        if (object === undefined || !isTrue(grant, 'allowRead')) continue;
        for (const field of object.fields.values()) {
          const parent = field.xml.textOf('referenceTo');
          if (field.type !== 'MasterDetail' || parent === undefined || readable.has(parent.toLowerCase())) continue;
          report(
            component.path,
            grant.first('object'),
            `${object.name} is a detail of ${parent}: grant read on ${parent} too.`
          );
        }
      }
    }
  }
};

const tabs: Rule = {
  name: 'permission-tab',
  severity: 'error',
  states: 'Tab settings name tabs as they are called: custom object tabs with __c, standard ones with standard-.',
  source: PERMISSION_SET,
  check(project, report) {
    for (const { component, xml } of permissionFiles(project)) {
      for (const setting of xml.all('tabSettings')) {
        const named = setting.first('tab');
        const tab = named?.text.trim() ?? '';
        if (tab.startsWith('standard-') || project.has('CustomTab', tab) || component.type === 'Profile') continue;
        if (project.has('CustomTab', `${tab}__c`)) report(component.path, named, `The tab is called ${tab}__c.`);
        else if (project.isOwnName(tab) || !tab.includes('__'))
          report(component.path, named, `There is no tab ${tab} in the project.`);
      }
    }
  }
};

const REFERENCES: readonly (readonly [element: string, name: string, type: string, title: string])[] = [
  ['classAccesses', 'apexClass', 'ApexClass', 'class'],
  ['pageAccesses', 'apexPage', 'ApexPage', 'page'],
  ['customPermissions', 'name', 'CustomPermission', 'custom permission'],
  ['applicationVisibilities', 'application', 'CustomApplication', 'application'],
  ['customMetadataTypeAccesses', 'name', 'CustomObject', 'custom metadata type'],
  ['customSettingAccesses', 'name', 'CustomObject', 'custom setting'],
  ['recordTypeVisibilities', 'recordType', 'RecordType', 'record type'],
  ['flowAccesses', 'flow', 'Flow', 'flow']
];

/** Apex methods that components call: the class, and where it is imported. */
function controllersOf(project: ProjectIndex): Map<string, { file: string; line: number }> {
  const called = new Map<string, { file: string; line: number }>();
  for (const bundle of project.project.ofType('LightningComponentBundle')) {
    for (const { file, line, module } of importsOf(bundle, '@salesforce/apex/')) {
      const [name = ''] = module.slice('@salesforce/apex/'.length).split('.').slice(-2);
      if (project.has('ApexClass', name) && !called.has(name.toLowerCase()))
        called.set(name.toLowerCase(), { file: file.path, line });
    }
  }
  return called;
}

const classAccess: Rule = {
  name: 'permission-class-access',
  severity: 'warning',
  states: 'In a packaged project, each Apex class that components call is granted by a permission set.',
  source: 'Lightning Web Components Developer Guide, “Secure Apex Classes”',
  check(project, report) {
    const sets = [...project.parsed('PermissionSet')];
    if (sets.length === 0 || !project.isPackaged) return;
    const granted = new Set(
      sets.flatMap(({ xml }) =>
        xml
          .all('classAccesses')
          .filter((access) => isTrue(access, 'enabled'))
          .map((access) => (access.textOf('apexClass') ?? '').toLowerCase())
      )
    );
    // A project that grants no class at all leaves that to somebody else.
    if (granted.size === 0) return;
    for (const [name, { file, line }] of controllersOf(project)) {
      const component = project.project.find('ApexClass', name);
      if (component !== undefined && !granted.has(name))
        report(file, line, `No permission set grants the class ${component.fullName}: add it to <classAccesses>.`);
    }
  }
};

const references: Rule = {
  name: 'permission-reference',
  severity: 'error',
  states: 'Classes, pages, applications, custom permissions and record types named in a permission set exist.',
  source: PERMISSION_SET,
  check(project, report) {
    for (const { component, xml } of permissionFiles(project)) {
      for (const [element, name, type, title] of REFERENCES) {
        for (const entry of xml.all(element)) {
          const named = entry.first(name);
          const target = named?.text.trim() ?? '';
          // A record type is of another package when its object is, or when it bears a namespace itself.
          const [owner = '', part] = target.split('.');
          if ((part ?? owner).includes('__') && !project.isOwnName(part ?? owner)) continue;
          if (part !== undefined && owner.includes('__') && !project.isOwnName(owner)) continue;
          if (target.startsWith('standard__') || project.has(type, target) || named === undefined) continue;
          if (component.type === 'Profile' && !project.isOwnName(target.split('.')[0] ?? '')) continue;
          report(component.path, named, `There is no ${title} ${target} in the project.`);
        }
      }
    }
  }
};

const grantedTwice: Rule = {
  name: 'permission-twice',
  severity: 'error',
  states: 'A permission set speaks of each thing once: field, object, class, page, flow, tab, record type, permission.',
  source: PERMISSION_SET,
  check(project, report) {
    for (const { component, xml } of permissionFiles(project)) {
      for (const [element, name] of ONCE) {
        const seen = new Set<string>();
        for (const entry of xml.all(element)) {
          const at = entry.first(name);
          const text = at?.text.trim().toLowerCase() ?? '';
          if (seen.has(text)) report(component.path, at, `${at?.text.trim() ?? ''} stands twice: keep one.`);
          seen.add(text);
        }
      }
    }
  }
};

const ONCE = [
  ['fieldPermissions', 'field'],
  ['objectPermissions', 'object'],
  ['classAccesses', 'apexClass'],
  ['tabSettings', 'tab'],
  ['customPermissions', 'name'],
  ['applicationVisibilities', 'application'],
  ['customMetadataTypeAccesses', 'name'],
  ['customSettingAccesses', 'name'],
  ['flowAccesses', 'flow'],
  ['pageAccesses', 'apexPage'],
  ['recordTypeVisibilities', 'recordType'],
  ['userPermissions', 'name']
] as const;

/** The rules of this file. */
export const permissionRules: readonly Rule[] = [
  requiredField,
  nameField,
  calculatedField,
  missingField,
  editableReadable,
  objectGrants,
  parentRead,
  tabs,
  references,
  classAccess,
  grantedTwice
];
