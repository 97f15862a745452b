/** From an address of Lightning Experience to the model of its page. */
import { NotSupported } from '../../data/access.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { toId18 } from '../../values/index.ts';
import type {
  ErrorPageModel,
  FieldModel,
  FlexiPageModel,
  ObjectModel,
  PageAnswer,
  PageItem,
  PageModel,
  RecordPageModel
} from '../pageModel.ts';
import { recordActions } from './actions.ts';
import { activatedHomePage, activatedRecordPage, standardRecordPage } from './activation.ts';
import { shellModel } from './apps.ts';
import type { PageContext } from './context.ts';
import { fieldsOfPage, readFlexiPage } from './flexiPage.ts';
import { motifIcon } from './icons.ts';
import { translatedName } from './labels.ts';
import { compactFields, layoutOf, layoutSections, relatedListModel, relatedLists } from './layout.ts';
import { listPage } from './listView.ts';
import { objectModel } from './objectModel.ts';

/** What the pages need to know of a record before it is drawn. Null when the user may not see it. */
export type RecordFacts = (
  recordId: string
) => { readonly objectApiName: string; readonly recordType: string | null } | null;

interface Answer {
  readonly title: string;
  readonly page: PageModel;
  readonly activeItem?: string | null;
}

/** The page of an address such as `/lightning/r/Account/001…/view?x=y`. */
export function pageOf(context: PageContext, address: string, facts: RecordFacts): PageAnswer {
  const url = new URL(address, 'http://localhost');
  const [place, ...parts] = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  let answer: Answer;
  try {
    answer = place === 'lightning' ? route(context, parts, url.searchParams, facts) : noSuchPage();
  } catch (error) {
    // Metadata that cannot be read, or what the pages refuse: told on the page, in the frame the user can go on from.
    answer = failed(
      error instanceof NotSupported ? 501 : 500,
      'This page could not be made',
      error instanceof Error ? error.message : String(error)
    );
  }
  return {
    title: answer.title,
    page: answer.page,
    activeItem: answer.activeItem ?? activeItem(context, answer.page, url.pathname)
  };
}

function route(context: PageContext, parts: readonly string[], query: URLSearchParams, facts: RecordFacts): Answer {
  const [kind, first = '', second = '', third = ''] = parts;
  switch (kind) {
    case undefined:
      return home(context);
    case 'page':
      return first === 'home' ? home(context) : notFound(`There is no page ${first}.`);
    case 'app':
      return home(context);
    case 'n':
      return tabPage(context, first);
    case 'cmp':
      return componentPage(context, first.replace(/^c__/, ''), first, 'standard:custom');
    case 'o':
      return objectPage(context, first, second, query);
    case 'r':
      return toId18(first) !== null && !context.org.schema.objects.has(first.toLowerCase())
        ? recordPage(context, first, facts)
        : recordPage(context, second, facts, third);
    default:
      return noSuchPage();
  }
}

function failed(status: ErrorPageModel['status'], title: string, message: string): Answer {
  return { title, page: { kind: 'error', status, title, message } };
}

const notFound = (message: string): Answer => failed(404, 'Page not found', message);
const noSuchPage = (): Answer => notFound('This page does not exist in the local org. Check the address.');
const noAccess = (): Answer =>
  failed(
    403,
    'Insufficient privileges',
    "You don't have access to this record. Ask your administrator for help or to request access."
  );

/** The id tells the object, whatever object the address names; both lengths of an id are taken. */
function recordPage(context: PageContext, text: string, facts: RecordFacts, action = 'view'): Answer {
  const id = toId18(text);
  if (id === null) return notFound(`${text || 'Nothing'} is not the id of a record.`);
  const object = context.org.schema.byPrefix.get(id.slice(0, 3));
  if (!object) return notFound(`There is no object for the record ${id}.`);
  if (object.name === 'Dashboard')
    return failed(501, object.label, `Not supported by the local org: the page of a ${object.label}`);
  if (object.name === 'Report') return { title: object.label, page: { kind: 'report', reportId: id } };
  if (action === 'related')
    return failed(501, object.label, 'Not supported by the local org: a related list as a page of its own');
  if (!context.org.objectPermissions(context.user.id, object.name).read) return noAccess();
  const record = facts(id);
  if (!record || context.org.recordAccess(context.user.id, id) === 'None') {
    return failed(
      404,
      'Record not available',
      "The record you're looking for doesn't exist, was deleted, or you don't have access to it."
    );
  }
  const page = recordPageModel(context, object, id, record.recordType);
  return { title: page.object.label, page };
}

/** The model of a record's page. */
export function recordPageModel(
  context: PageContext,
  object: ObjectSchema,
  recordId: string,
  recordType: string | null
): RecordPageModel {
  const layoutComponent = layoutOf(context, object, recordType);
  const layout = layoutSections(context, object, layoutComponent);
  const page = activatedRecordPage(context, object.name, recordType) ?? standardRecordPage(object.label);
  const compact = compactFields(context, object);
  const { lists, unsupported } = relatedLists(context, object, layoutComponent);
  for (const item of singleLists(page)) {
    const list = lists.some(({ name }) => name.toLowerCase() === item.name.toLowerCase())
      ? null
      : relatedListModel(context, object, item.name, item.options);
    if (list) lists.push(list);
  }
  const names = new Set([
    ...compact,
    ...layout.flatMap((section) => section.columns.flat().map(({ field }) => field)),
    ...fieldsOfPage(page)
  ]);
  const model = objectModel(context, object, names);
  const actions = recordActions(context, object, layoutComponent, page);
  return {
    kind: 'record',
    object: model,
    recordId,
    page,
    fields: recordFields(model, names),
    layout,
    compactFields: compact,
    relatedLists: lists,
    actions: actions.shown,
    unsupported: { relatedLists: unsupported, actions: actions.unsupported }
  };
}

/** Qualified names to ask for: the fields, the names behind lookups, and paths over parents. */
function recordFields(object: ObjectModel, names: ReadonlySet<string>): string[] {
  const paths = new Set(['Id', ...[...names].filter((name) => name.includes('.'))]);
  for (const field of Object.values(object.fields)) {
    if (field.type === 'address' || field.type === 'location') {
      for (const part of compoundParts(field)) paths.add(part);
      continue;
    }
    paths.add(field.apiName);
    if (field.type === 'reference' && field.relationshipName) paths.add(`${field.relationshipName}.Name`);
  }
  return [...paths].map((path) => `${object.apiName}.${path}`);
}

/** Records hold the parts of a compound field, not the compound (User Interface API Developer Guide, "Compound Fields"). */
function compoundParts({ apiName, type }: FieldModel): string[] {
  if (type === 'location') return ['Latitude', 'Longitude'].map((part) => apiName.replace(/__c$/, `__${part}__s`));
  const parts = ['Street', 'City', 'State', 'PostalCode', 'Country'];
  return apiName.endsWith('__c')
    ? parts.map((part) => apiName.replace(/__c$/, `__${part}__s`))
    : parts.map((part) => apiName.replace(/Address$/, part));
}

/** Related lists that the page itself places. */
function singleLists(page: FlexiPageModel): {
  name: string;
  options: { columns?: readonly string[]; sortField?: string; sortDescending?: boolean; label?: string };
}[] {
  const found: ReturnType<typeof singleLists> = [];
  const visit = (item: PageItem): void => {
    if (item.kind !== 'component') return;
    const { properties } = item;
    const name = properties['relatedListApiName'];
    if (
      typeof name === 'string' &&
      /relatedListSingleContainer|dynamicRelatedList|relatedListQuickLinks/i.test(item.component)
    ) {
      const columns = properties['relatedListFieldAliases'];
      const label = properties['relatedListLabel'];
      const sort = properties['sortFieldAlias'];
      found.push({
        name,
        options: {
          ...(Array.isArray(columns) ? { columns } : {}),
          ...(typeof label === 'string' && label ? { label } : {}),
          ...(typeof sort === 'string' && !sort.startsWith('__')
            ? { sortField: sort, sortDescending: properties['sortFieldOrder'] === 'Descending' }
            : {})
        }
      });
    }
    for (const facet of Object.values(item.facets)) facet.forEach(visit);
  };
  for (const region of page.regions) region.items.forEach(visit);
  return found;
}

function objectPage(context: PageContext, objectName: string, action: string, query: URLSearchParams): Answer {
  const object = context.org.schema.objects.get(objectName.toLowerCase());
  if (!object) return notFound(`There is no object ${objectName}.`);
  if (object.name === 'Report') return { title: object.labelPlural, page: { kind: 'reports' } };
  if (object.name === 'Dashboard')
    return failed(501, object.labelPlural, `Not supported by the local org: the list of ${object.labelPlural}`);
  const permissions = context.org.objectPermissions(context.user.id, object.name);
  if (!permissions.read)
    return failed(
      403,
      'Insufficient privileges',
      `You don't have access to ${object.labelPlural}. Ask your administrator for help.`
    );
  if (action === 'new') {
    const layout = layoutSections(context, object, layoutOf(context, object, null));
    const model = objectModel(
      context,
      object,
      layout.flatMap((section) => section.columns.flat().map(({ field }) => field))
    );
    if (!model.createable)
      return failed(
        403,
        'Insufficient privileges',
        `You can't create ${object.labelPlural}. Ask your administrator for help.`
      );
    return { title: `New ${model.label}`, page: { kind: 'new', object: model, layout } };
  }
  const page = listPage(context, object, query.get('filterName'));
  if (!page) return notFound(`${object.labelPlural} have no list view ${query.get('filterName')}.`);
  return { title: page.object.labelPlural, page };
}

function tabPage(context: PageContext, name: string): Answer {
  const tab = context.project.find('CustomTab', name.replace(/^c__/, ''));
  if (!tab) return notFound(`There is no tab ${name}.`);
  if (!context.org.seesTab(context.user.id, tab.fullName))
    return failed(
      403,
      'Insufficient privileges',
      "You don't have access to this tab. Ask your administrator for help."
    );
  const xml = tab.xml();
  const label =
    translatedName(context.project, context.user.language, 'tab', tab.fullName) ?? xml.textOf('label') ?? tab.fullName;
  const pageName = xml.textOf('flexiPage');
  if (pageName) {
    const component = context.project.find('FlexiPage', pageName);
    if (!component) return notFound(`The tab ${label} shows the Lightning page ${pageName}, which does not exist.`);
    return { title: label, page: { kind: 'app', label, page: readFlexiPage(context, component) } };
  }
  const lwc = xml.textOf('lwcComponent');
  if (lwc) return componentPage(context, lwc, label, motifIcon(xml.textOf('motif')) ?? 'standard:custom');
  const other = xml.children.find(({ name: element }) =>
    ['page', 'url', 'auraComponent', 'scontrol'].includes(element)
  );
  return failed(
    501,
    label,
    `Not supported by the local org: a tab that shows ${other ? `${other.name} ${other.text.trim()}` : 'nothing known'}`
  );
}

function componentPage(context: PageContext, lwc: string, label: string, icon: string): Answer {
  if (!context.project.find('LightningComponentBundle', lwc))
    return notFound(`There is no Lightning web component ${lwc}.`);
  return { title: label, page: { kind: 'component', label, component: lwc, icon } };
}

function home(context: PageContext): Answer {
  const page = activatedHomePage(context) ?? homePageOfProject(context);
  return {
    title: 'Home',
    page: {
      kind: 'home',
      label: 'Home',
      page: page ?? { name: 'standard', label: 'Home', type: 'HomePage', template: 'home:desktopTemplate', regions: [] }
    },
    activeItem: 'standard-home'
  };
}

/** Without an activated home page, a home page of the project is nearer to what the org would show than an empty one, when it has just one. */
function homePageOfProject(context: PageContext): FlexiPageModel | null {
  const homes = context.project.ofType('FlexiPage').filter((page) => page.xml().textOf('type') === 'HomePage');
  return homes.length === 1 ? readFlexiPage(context, homes[0]!) : null;
}

function activeItem(context: PageContext, page: PageModel, pathname: string): string | null {
  const { items } = shellModel(context).app;
  if ('object' in page) return items.find(({ objectApiName }) => objectApiName === page.object.apiName)?.name ?? null;
  return items.find(({ url }) => url === pathname)?.name ?? null;
}
