/** Layouts, compact layouts, list views and field sets: the fields, relationships and actions they name exist. */
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import { isTrue, noSuchField, parsedOf, type ProjectIndex } from '../projectIndex.ts';
import { misspellingOf } from '../misspelling.ts';
import type { Rule } from '../rule.ts';

/** A field named on a component of an object: the element that names it. */
type Named = { readonly object: string; readonly at: XmlElement; readonly name: string };

function fieldsExist(
  name: string,
  states: string,
  source: string,
  type: string,
  named: (component: SourceComponent, xml: XmlElement, project: ProjectIndex) => Iterable<Named>,
  /** Standard fields are called otherwise than in the API: NAME, OWNER.ALIAS. */
  legacyNames = false
): Rule {
  return {
    name,
    severity: 'error',
    states,
    source: `Metadata API Developer Guide, “${source}”`,
    check(project, report) {
      for (const { component, xml } of project.parsed(type)) {
        for (const { object, at, name: field } of named(component, xml, project)) {
          if (legacyNames && !/__c$/i.test(field)) continue;
          const states = holders(object).map((holder) => project.fieldState(holder, field));
          const missing = states.find(({ state }) => state === 'missing');
          if (missing !== undefined && !states.some(({ state }) => state === 'exists'))
            report(component.path, at, noSuchField(object, field, missing.like));
        }
      }
    }
  };
}

/** Where the fields of an object are declared: the close-case layout shows the fields of Case, tasks and events those of Activity. */
function holders(object: string): string[] {
  if (object === 'CaseClose') return ['Case'];
  return object === 'Task' || object === 'Event' ? [object, 'Activity'] : [object];
}

/** Elements of given names anywhere below. */
function* below(element: XmlElement, names: readonly string[]): Generator<XmlElement> {
  for (const child of element.children) {
    if (names.includes(child.name)) yield child;
    yield* below(child, names);
  }
}

/** `Plan__c-Plan Layout` → `Plan__c`. */
function objectOfLayout(fullName: string): string {
  return fullName.slice(0, fullName.indexOf('-'));
}

const layoutField = fieldsExist(
  'layout-field',
  'Fields on a layout exist.',
  'Layout',
  'Layout',
  function* (component, xml) {
    const object = objectOfLayout(component.fullName);
    for (const section of xml.all('layoutSections')) {
      for (const at of below(section, ['field'])) yield { object, at, name: at.text.trim() };
    }
  }
);

const layoutRelatedList: Rule = {
  name: 'layout-related-list',
  severity: 'error',
  states: 'Related lists of a layout name the child object and its field, and show fields that exist.',
  source: 'Metadata API Developer Guide, “Layout”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Layout')) {
      for (const list of xml.all('relatedLists')) {
        const at = list.first('relatedList');
        const [child = '', field] = at?.text.trim().split('.') ?? [];
        if (at === undefined) continue;
        if (field === undefined) {
          misspeltList(project, objectOfLayout(component.fullName), at.text.trim(), (message) =>
            report(component.path, at, message)
          );
          continue;
        }
        if (project.lacksObject(child)) {
          report(component.path, at, `There is no object ${child} in the project.`);
          continue;
        }
        if (!/__c$/i.test(field)) continue;
        const { state, like } = project.fieldState(child, field);
        if (state === 'missing') report(component.path, at, noSuchField(child, field, like));
        for (const column of [...list.all('fields'), ...list.all('sortField')]) {
          const name = column.text.trim();
          if (!/__c$/i.test(name)) continue;
          const found = project.fieldState(child, name);
          if (found.state === 'missing') report(component.path, column, noSuchField(child, name, found.like));
        }
      }
    }
  }
};

/** A related list that Salesforce brings is called RelatedContactList or the like; one of a package's own names object and field. */
function misspeltList(project: ProjectIndex, object: string, name: string, report: (message: string) => void): void {
  if (!/^Related\w+List$/.test(name) || STANDARD_LISTS.includes(name)) return;
  const like = misspellingOf(name, STANDARD_LISTS);
  if (like !== undefined && project.org.schema.objects.has(object.toLowerCase()))
    report(`There is no related list ${name}: do you mean ${like}?`);
}

const STANDARD_LISTS = [
  'RelatedContactList',
  'RelatedOpportunityList',
  'RelatedCaseList',
  'RelatedActivityList',
  'RelatedHistoryList',
  'RelatedEntityHistoryList',
  'RelatedNoteList',
  'RelatedFileList',
  'RelatedAttachmentList',
  'RelatedContentList',
  'RelatedAccountList',
  'RelatedAssetList',
  'RelatedContractList',
  'RelatedOrderList',
  'RelatedProcessHistoryList',
  'RelatedPartnerList',
  'RelatedCampaignList',
  'RelatedLineItemList',
  'RelatedQuoteList',
  'RelatedContactRoleList',
  'RelatedEntitlementList',
  'RelatedSolutionList',
  'RelatedCommentsList'
];

const ownObject = (component: SourceComponent): string => component.fullName.split('.')[0] ?? '';

const listView = fieldsExist(
  'list-view-field',
  'Columns and filters of a list view exist.',
  'ListView',
  'ListView',
  function* (component, xml) {
    for (const at of xml.all('columns')) yield { object: ownObject(component), at, name: at.text.trim() };
    for (const filter of xml.all('filters')) {
      const at = filter.first('field');
      if (at !== undefined) yield { object: ownObject(component), at, name: at.text.trim() };
    }
  },
  true
);

const listViewFilter: Rule = {
  name: 'list-view-filter',
  severity: 'error',
  states:
    'A list view has at most 15 columns and 10 filters, its filter logic names its filters, and no filter looks into long text.',
  source: 'Metadata API Developer Guide, “ListView”',
  check(project, report) {
    for (const { component, xml } of project.parsed('ListView')) {
      const column = xml.all('columns')[15];
      if (column !== undefined) report(component.path, column, 'A list view has at most 15 columns: remove this one.');
      const filters = xml.all('filters');
      if (filters[10] !== undefined)
        report(component.path, filters[10], 'A list view has at most 10 filters: remove this one.');
      const logic = xml.first('booleanFilter');
      for (const [number] of logic?.text.matchAll(/\d+/g) ?? []) {
        if (Number(number) < 1 || Number(number) > filters.length)
          report(component.path, logic, `The filter logic names filter ${number}; there are ${filters.length}.`);
      }
      const named = new Set([...(logic?.text.matchAll(/\d+/g) ?? [])].map(([number]) => Number(number)));
      for (const [index, filter] of filters.entries()) {
        if (logic !== undefined && !named.has(index + 1))
          report(
            component.path,
            filter,
            `The filter logic leaves out filter ${index + 1}: name it in <booleanFilter>.`
          );
        const at = filter.first('field');
        const field = at === undefined ? undefined : project.field(ownObject(component), at.text.trim());
        if (field !== undefined && /^(LongTextArea|Html|EncryptedText)$/.test(field.type ?? ''))
          report(component.path, at, `${field.name} is a ${field.type ?? ''}: list views cannot filter by it.`);
      }
    }
  }
};

const listViewValue: Rule = {
  name: 'list-view-value',
  severity: 'warning',
  states: 'A list view filters a picklist by values it has.',
  source: 'Metadata API Developer Guide, “ListView”',
  check(project, report) {
    for (const { component, xml } of project.parsed('ListView')) {
      for (const filter of xml.all('filters')) {
        const field = filter.textOf('field') ?? '';
        const at = filter.first('value');
        const known = project.picklistValues(ownObject(component), field);
        if (at === undefined || known === undefined || !/^(equals|notEqual)$/.test(filter.textOf('operation') ?? ''))
          continue;
        for (const value of at.text.split(',')) {
          if (value.trim() !== '' && !known.has(value.trim().toLowerCase()))
            report(component.path, at, `${ownObject(component)}.${field} has no value “${value.trim()}”.`);
        }
      }
    }
  }
};

const compactLayout = fieldsExist(
  'compact-layout-field',
  'Fields of a compact layout exist.',
  'CompactLayout',
  'CompactLayout',
  function* (component, xml) {
    for (const at of xml.all('fields')) yield { object: ownObject(component), at, name: at.text.trim() };
  }
);

const fieldSet = fieldsExist(
  'field-set-field',
  'Fields of a field set exist.',
  'FieldSet',
  'FieldSet',
  function* (component, xml) {
    for (const at of below(xml, ['field']))
      if (!at.text.includes('.')) yield { object: ownObject(component), at, name: at.text.trim() };
  }
);

const fieldSetPath: Rule = {
  name: 'field-set-path',
  severity: 'error',
  states: 'Fields of parents in a field set exist.',
  source: 'Metadata API Developer Guide, “FieldSet”',
  check(project, report) {
    for (const { component, xml } of project.parsed('FieldSet')) {
      for (const at of below(xml, ['field'])) {
        const wrong = at.text.includes('.') ? project.wrongStep(ownObject(component), at.text.trim()) : undefined;
        if (wrong !== undefined) report(component.path, at, wrong);
      }
    }
  }
};

/** A field on a layout: the item's elements. */
interface LayoutItem {
  readonly name: string;
  readonly at: XmlElement;
  readonly behavior: XmlElement | undefined;
}

function* itemsOf(layout: XmlElement): Generator<LayoutItem> {
  for (const section of layout.all('layoutSections')) {
    for (const column of section.all('layoutColumns')) {
      for (const item of column.all('layoutItems')) {
        const at = item.first('field');
        if (at !== undefined) yield { name: at.text.trim(), at, behavior: item.first('behavior') };
      }
    }
  }
}

const layoutBehavior: Rule = {
  name: 'layout-behavior',
  severity: 'error',
  states: 'A calculated field stands on a layout as Readonly, and no field stands twice.',
  source: 'Metadata API Developer Guide, “Layout”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Layout')) {
      const object = objectOfLayout(component.fullName);
      const seen = new Set<string>();
      for (const { name, at, behavior } of itemsOf(xml)) {
        if (seen.has(name.toLowerCase()))
          report(component.path, at, `${name} stands on the layout already: remove it.`);
        seen.add(name.toLowerCase());
        const field = project.field(object, name);
        if (field === undefined || !/__c$/i.test(name)) continue;
        const given = behavior?.text.trim() ?? 'Edit';
        const calculated =
          field.xml.first('formula') !== undefined || field.type === 'Summary' || field.type === 'AutoNumber';
        if (calculated && given !== 'Readonly')
          report(component.path, behavior ?? at, `${name} is calculated: set <behavior> to Readonly.`);
      }
    }
  }
};

const requiredBehavior: Rule = {
  name: 'layout-required-behavior',
  severity: 'warning',
  states: 'A required field stands on a layout as Required, which the platform makes of it.',
  source: 'Metadata API Developer Guide, “Layout”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Layout')) {
      for (const { name, at, behavior } of itemsOf(xml)) {
        const field = project.field(objectOfLayout(component.fullName), name);
        if (field === undefined || !/__c$/i.test(name)) continue;
        const given = behavior?.text.trim() ?? 'Edit';
        // A master that cannot be changed may be shown only.
        const wrong =
          field.type === 'MasterDetail' ? given === 'Edit' : isTrue(field.xml, 'required') && given !== 'Required';
        if (wrong) report(component.path, behavior ?? at, `${name} is required: set <behavior> to Required.`);
      }
    }
  }
};

const layoutRequired: Rule = {
  name: 'layout-required-field',
  severity: 'error',
  states: 'The layout of a custom object shows its name and its required fields.',
  source: 'Metadata API Developer Guide, “Layout”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Layout')) {
      const object = project.objects.get(objectOfLayout(component.fullName).toLowerCase());
      if (object?.component === undefined || !/__c$/i.test(object.name)) continue;
      const definition = parsedOf(object.component);
      // Custom settings have no page of their own.
      if (definition === undefined || definition.first('customSettingsType') !== undefined) continue;
      const shown = new Set([...itemsOf(xml)].map(({ name }) => name.toLowerCase()));
      const section = xml.first('layoutSections') ?? xml;
      const needed = definition.first('nameField')?.textOf('type') === 'AutoNumber' ? [] : ['Name'];
      for (const field of object.fields.values()) {
        if (isTrue(field.xml, 'required') || field.type === 'MasterDetail') needed.push(field.name);
      }
      for (const name of needed) {
        if (!shown.has(name.toLowerCase()))
          report(component.path, section, `The layout must show the required field ${name}: add it to a section.`);
      }
    }
  }
};

/** Standard actions and buttons, which no project defines. */
const layoutActions: Rule = {
  name: 'layout-action',
  severity: 'error',
  states: 'Actions, buttons and links of a layout exist.',
  source: 'Metadata API Developer Guide, “Layout”',
  check(project, report) {
    for (const { component, xml } of project.parsed('Layout')) {
      const object = objectOfLayout(component.fullName);
      for (const at of below(xml, ['quickActionName', 'actionName'])) {
        const type = at.name === 'quickActionName' ? 'QuickAction' : actionTypeOf(xml, at);
        const name = at.text.trim();
        if (type === 'QuickAction') missingAction(project, name, (message) => report(component.path, at, message));
        if (type === 'CustomButton') missingButton(project, name, (message) => report(component.path, at, message));
      }
      for (const at of xml.all('customButtons'))
        missingButton(project, `${object}.${at.text.trim()}`, (message) => report(component.path, at, message));
      for (const list of xml.all('relatedLists')) {
        const [child = ''] = list.textOf('relatedList')?.split('.') ?? [];
        for (const at of list.all('customButtons'))
          missingButton(project, `${child}.${at.text.trim()}`, (message) => report(component.path, at, message));
      }
    }
  }
};

function actionTypeOf(layout: XmlElement, name: XmlElement): string | undefined {
  const items = layout.all('platformActionList').flatMap((list) => list.all('platformActionListItems'));
  return items.find((item) => item.first('actionName') === name)?.textOf('actionType');
}

/** `Account.New_Goal` is a quick action of the project, `Log_a_Call` a global one; Salesforce brings many of the latter. */
function missingAction(project: ProjectIndex, name: string, report: (message: string) => void): void {
  const [object, action] = name.split('.');
  if (object === undefined || action === undefined || name.includes('__') !== /__c\./i.test(name)) return;
  if (/^(CollaborationGroup|FeedItem)$/i.test(object) || project.has('QuickAction', name)) return;
  if (project.lacksObject(object)) return;
  const knows = project.project.ofType('QuickAction').length > 0 || project.isOwnName(object);
  if (knows && (project.isOwnName(object) || !STANDARD_ACTIONS.has(action.toLowerCase())))
    report(`There is no quick action ${name} in the project.`);
}

const STANDARD_ACTIONS: ReadonlySet<string> = new Set(
  'logacall newtask newcase newcontact newevent newlead newnote newopportunity newaccount newgroup sendemail emailquickaction updatestatus changeowner changestatus changerecordtype edit delete clone submit follow'.split(
    ' '
  )
);

function missingButton(project: ProjectIndex, name: string, report: (message: string) => void): void {
  const [object = '', button = ''] = name.split('.');
  if (button === '' || button.includes('__') || !project.isOwnName(object) || project.lacksObject(object)) return;
  if (!project.has('WebLink', name)) report(`There is no button or link ${name} in the project.`);
}

const objectReferences: Rule = {
  name: 'object-compact-layout',
  severity: 'error',
  states: 'The compact layout an object assigns exists.',
  source: 'Metadata API Developer Guide, “CustomObject”',
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomObject')) {
      const at = xml.first('compactLayoutAssignment');
      const name = at?.text.trim();
      if (at === undefined || name === 'SYSTEM' || name === undefined) continue;
      if (!project.has('CompactLayout', `${component.fullName}.${name}`))
        report(component.path, at, `There is no compact layout ${component.fullName}.${name} in the project.`);
    }
  }
};

/** The rules of this file. */
export const layoutRules: readonly Rule[] = [
  layoutField,
  layoutBehavior,
  requiredBehavior,
  layoutRequired,
  layoutRelatedList,
  layoutActions,
  listView,
  listViewFilter,
  listViewValue,
  compactLayout,
  fieldSet,
  fieldSetPath,
  objectReferences
];
