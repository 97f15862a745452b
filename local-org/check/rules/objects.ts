/** Objects as a whole, their record types, and what else stands in their folder. */
import type { XmlElement } from '../../source/index.ts';
import { noSuchField, parsedOf, type ProjectIndex } from '../projectIndex.ts';
import type { Rule } from '../rule.ts';

const CUSTOM_OBJECT = 'Metadata API Developer Guide, “CustomObject”';
const RECORD_TYPE = 'Metadata API Developer Guide, “RecordType”';

const requiredParts: Rule = {
  name: 'object-required-parts',
  severity: 'error',
  states:
    'A custom object has its labels, name field, sharing model and deployment status, a custom metadata type its labels.',
  source: CUSTOM_OBJECT,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomObject')) {
      if (!project.isOwnName(component.fullName)) continue;
      const needed = ['label'];
      if (/__mdt$/i.test(component.fullName)) needed.push('pluralLabel');
      else if (/__c$/i.test(component.fullName) && xml.first('customSettingsType') === undefined)
        needed.push('pluralLabel', 'nameField', 'sharingModel', 'deploymentStatus');
      else if (!/__e$/i.test(component.fullName)) continue;
      for (const name of needed) {
        if (xml.first(name) === undefined) report(component.path, xml, `${component.fullName} needs a <${name}>.`);
      }
      const nameField = xml.first('nameField');
      if (nameField?.textOf('type') === 'AutoNumber' && !nameField.textOf('displayFormat'))
        report(component.path, nameField, 'A name of type AutoNumber needs a <displayFormat> such as A-{0000}.');
      const type = nameField?.first('type');
      if (type !== undefined && !/^(Text|AutoNumber)$/.test(type.text.trim()))
        report(component.path, type, `A name is a Text or an AutoNumber, no ${type.text.trim()}.`);
      if (nameField !== undefined && needed.includes('nameField') && !nameField.textOf('label'))
        report(component.path, nameField, 'The <nameField> needs a <label>.');
    }
  }
};

const controlledByParent: Rule = {
  name: 'controlled-by-parent',
  severity: 'error',
  states: 'Only an object with a master-detail field is controlled by its parent.',
  source: CUSTOM_OBJECT,
  check(project, report) {
    for (const object of project.objects.values()) {
      const model = object.component && parsedOf(object.component)?.first('sharingModel');
      if (model?.text.trim() !== 'ControlledByParent' || object.component === undefined) continue;
      if (!project.isOwnName(object.name)) continue;
      if (![...object.fields.values()].some((field) => field.type === 'MasterDetail'))
        report(
          object.component.path,
          model,
          `${object.name} has no master-detail field: share it as Private or otherwise.`
        );
    }
  }
};

const searchLayout: Rule = {
  name: 'search-layout-field',
  severity: 'error',
  states: 'Fields of search layouts exist.',
  source: 'Metadata API Developer Guide, “SearchLayouts”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomObject')) {
      for (const at of xml.first('searchLayouts')?.children ?? []) {
        const name = at.text.trim();
        if (!/(Fields)$/.test(at.name) || !/__c$/i.test(name)) continue;
        const { state, like } = project.fieldState(component.fullName, name);
        if (state === 'missing') report(component.path, at, noSuchField(component.fullName, name, like));
      }
    }
  }
};

const recordTypeValues: Rule = {
  name: 'record-type-picklist',
  severity: 'error',
  states: 'Picklists of a record type exist, and so do the values it offers.',
  source: RECORD_TYPE,
  check(project, report) {
    for (const { component, xml } of project.parsed('RecordType')) {
      const object = component.fullName.split('.')[0] ?? '';
      for (const picklist of xml.all('picklistValues')) {
        const at = picklist.first('picklist');
        const name = at?.text.trim() ?? '';
        if (at === undefined) continue;
        if (/__c$/i.test(name)) {
          const { state, like } = project.fieldState(object, name);
          if (state === 'missing') report(component.path, at, noSuchField(object, name, like));
          const type = project.field(object, name)?.type;
          if (type !== undefined && !/Picklist$/.test(type))
            report(component.path, at, `${name} is a ${type}, no picklist.`);
        }
        const known = project.picklistValues(object, name);
        for (const value of known === undefined ? [] : picklist.all('values')) {
          const text = decoded(value.textOf('fullName') ?? '');
          if (known?.has(text.toLowerCase()) === false)
            report(component.path, value.first('fullName'), `${object}.${name} has no value “${text}”.`);
        }
      }
    }
  }
};

/** Values of record types are written with their signs escaped: `R%26D`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const recordTypeReferences: Rule = {
  name: 'record-type-reference',
  severity: 'error',
  states: 'The business process and the compact layout of a record type exist.',
  source: RECORD_TYPE,
  check(project, report) {
    for (const { component, xml } of project.parsed('RecordType')) {
      const object = component.fullName.split('.')[0] ?? '';
      for (const [element, type, title] of [
        ['businessProcess', 'BusinessProcess', 'business process'],
        ['compactLayoutAssignment', 'CompactLayout', 'compact layout']
      ] as const) {
        const at = xml.first(element);
        const name = at?.text.trim() ?? '';
        if (name === '' || name === 'SYSTEM' || name.includes('__') || project.has(type, `${object}.${name}`)) continue;
        report(component.path, at, `There is no ${title} ${object}.${name} in the project.`);
      }
    }
  }
};

const layoutObject: Rule = {
  name: 'part-of-object',
  severity: 'error',
  states: 'Parts of an object, layouts and translations are of objects that exist.',
  source: CUSTOM_OBJECT,
  check(project, report) {
    for (const type of [
      'CustomField',
      'ListView',
      'ValidationRule',
      'RecordType',
      'CompactLayout',
      'FieldSet',
      'WebLink'
    ]) {
      for (const component of project.project.ofType(type)) {
        const object = component.fullName.split('.')[0] ?? '';
        if (project.lacksObject(object) && !elsewhere(project))
          report(component.path, 1, `There is no object ${object} in the project.`);
      }
    }
    for (const component of project.project.ofType('Layout')) {
      const object = component.fullName.slice(0, component.fullName.indexOf('-'));
      if (project.lacksObject(object)) report(component.path, 1, `There is no object ${object} in the project.`);
    }
    for (const component of project.project.ofType('CustomObjectTranslation')) {
      const object = component.fullName.slice(0, component.fullName.lastIndexOf('-'));
      if (project.lacksObject(object)) report(component.path, 1, `There is no object ${object} in the project.`);
    }
  }
};

/** A project without any object of its own adds to objects that are deployed otherwise. */
function elsewhere(project: ProjectIndex): boolean {
  return ![...project.objects.values()].some(
    ({ name, component }) => component !== undefined && project.isOwnName(name)
  );
}

const sharingReason: Rule = {
  name: 'sharing-reason',
  severity: 'error',
  states: 'Sharing reasons are of custom objects whose records are shared (Private or Read).',
  source: 'Metadata API Developer Guide, “SharingReason”',
  check(project, report) {
    for (const { component, xml } of project.parsed('SharingReason')) {
      const object = component.fullName.split('.')[0] ?? '';
      const owner = project.objects.get(object.toLowerCase())?.component;
      if (!/__c$/i.test(object))
        report(component.path, xml, `${object} is no custom object: it has no sharing reasons.`);
      else if (owner !== undefined && parsedOf(owner)?.textOf('sharingModel') === 'ControlledByParent')
        report(component.path, xml, `${object} is controlled by its parent: it has no shares of its own.`);
    }
  }
};

const index: Rule = {
  name: 'big-object-index',
  severity: 'error',
  states: 'Fields of a big object’s index exist.',
  source: 'Metadata API Developer Guide, “Index”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Index')) {
      const object = component.fullName.split('.')[0] ?? '';
      for (const field of xml.all('fields')) {
        const at: XmlElement | undefined = field.first('name');
        const { state, like } = project.fieldState(object, at?.text.trim() ?? '');
        if (state === 'missing') report(component.path, at, noSuchField(object, at?.text.trim() ?? '', like));
      }
    }
  }
};

/** The rules of this file. */
export const wholeObjectRules: readonly Rule[] = [
  requiredParts,
  controlledByParent,
  searchLayout,
  recordTypeValues,
  recordTypeReferences,
  layoutObject,
  sharingReason,
  index
];
