/** List views from metadata as SOQL (Metadata API Developer Guide, "ListView"). */
import type { ObjectSchema } from '../../data/schema/model.ts';
import { filterCondition } from '../../data/soql/filter-condition.ts';
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import type { ColumnModel, ListPageModel, ListViewSummary } from '../pageModel.ts';
import type { MetadataContext } from './context.ts';
import { layoutOf, layoutSections } from './layout.ts';
import { columnModel, columnPath, fieldAt, objectModel } from './objectModel.ts';

/** A list the org has for every object without list views of its own. */
const ALL = '__All';

/** List views of an object, by label. */
export function listViews(context: MetadataContext, object: ObjectSchema): ListViewSummary[] {
  const views = components(context, object).map((view) => ({
    name: nameOf(view),
    label: view.xml().textOf('label') ?? nameOf(view)
  }));
  if (!components(context, object).some((view) => isUnfiltered(view.xml()))) {
    views.push({ name: ALL, label: `All ${objectModel(context, object, []).labelPlural}` });
  }
  return views.sort((a, b) => a.label.localeCompare(b.label));
}

function components(context: MetadataContext, object: ObjectSchema): SourceComponent[] {
  const prefix = `${object.name}.`.toLowerCase();
  return context.project.ofType('ListView').filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
}

const nameOf = (view: SourceComponent): string => view.fullName.slice(view.fullName.indexOf('.') + 1);
const isUnfiltered = (xml: XmlElement): boolean =>
  xml.all('filters').length === 0 && (xml.textOf('filterScope') ?? 'Everything') === 'Everything';

/** A list view as metadata has it; `where` begins with ` WHERE`, or is empty. */
export interface ListDefinition {
  readonly view: ListViewSummary;
  readonly columns: readonly ColumnModel[];
  readonly where: string;
  /** Why the list cannot be run; null when it can. */
  readonly refusal: string | null;
  /** Field the list is sorted by where nobody says otherwise. */
  readonly orderBy: string;
}

/** A list view of an object; `name` null takes the first unfiltered list. Null when there is no such list. */
export function listDefinition(
  context: MetadataContext,
  object: ObjectSchema,
  name: string | null
): ListDefinition | null {
  const views = listViews(context, object);
  const own = components(context, object);
  const wanted =
    name && !/^__?recent$/i.test(name)
      ? views.find((view) => view.name.toLowerCase() === name.toLowerCase())
      : defaultView(views, own);
  if (!wanted) return null;
  const view = own.find((each) => nameOf(each) === wanted.name);
  const names = view
    ? view
        .xml()
        .all('columns')
        .map((column) => column.text.trim())
    : [];
  const columns = columnsOf(context, object, names.length > 0 ? names : defaultColumns(object));
  const query = view ? viewQuery(context, object, view.xml()) : { where: '', refusal: null };
  const orderBy =
    object.nameField && object.fields.get(object.nameField.toLowerCase())?.sortable !== false ? object.nameField : 'Id';
  return { view: wanted, columns, ...query, orderBy };
}

/** A list page; `name` null takes the first unfiltered list. Null when there is no such list. */
export function listPage(context: MetadataContext, object: ObjectSchema, name: string | null): ListPageModel | null {
  const list = listDefinition(context, object, name);
  if (!list) return null;
  const { view, columns, where, refusal, orderBy } = list;
  const paths = new Set([
    'Id',
    ...columns.flatMap(({ path, linkIdPath }) => [path, ...(linkIdPath ? [linkIdPath] : [])])
  ]);
  const editLayout = layoutSections(context, object, layoutOf(context, object, null));
  return {
    kind: 'list',
    view,
    views: listViews(context, object),
    columns,
    refusal,
    editLayout,
    object: objectModel(
      context,
      object,
      editLayout.flatMap((section) => section.columns.flat().map(({ field }) => field))
    ),
    soql: refusal ? null : `SELECT ${[...paths].join(', ')} FROM ${object.name}${where}`,
    orderBy
  };
}

function defaultView(views: readonly ListViewSummary[], own: readonly SourceComponent[]): ListViewSummary | undefined {
  const unfiltered = own.find((view) => isUnfiltered(view.xml()));
  return views.find((view) => view.name === (unfiltered ? nameOf(unfiltered) : ALL)) ?? views[0];
}

function columnsOf(context: MetadataContext, object: ObjectSchema, names: readonly string[]): ColumnModel[] {
  const columns: ColumnModel[] = [];
  for (const name of names) {
    const path = columnPath(context, object, name);
    const column = path ? columnModel(context, object, path) : null;
    if (column && !columns.some((other) => other.path === column.path)) columns.push(column);
  }
  return columns;
}

function defaultColumns(object: ObjectSchema): string[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    account: ['Name', 'Site', 'BillingState', 'Phone', 'Type', 'OwnerId'],
    contact: ['Name', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    opportunity: ['Name', 'AccountId', 'StageName', 'CloseDate', 'Amount', 'OwnerId']
  };
  const own = [...object.fields.values()].filter(
    (field) => field.custom && field.extraTypeInfo === undefined && field.length <= 255 && field.type !== 'base64'
  );
  return [
    ...(known[object.name.toLowerCase()] ?? [object.nameField ?? 'Id', ...own.slice(0, 5).map(({ name }) => name)])
  ];
}

/** The WHERE of a list view, or why it cannot be run. */
function viewQuery(
  context: MetadataContext,
  object: ObjectSchema,
  xml: XmlElement
): { where: string; refusal: string | null } {
  const conditions: string[] = [];
  for (const filter of xml.all('filters')) {
    const condition = listCondition(context, object, filter);
    if (condition.refusal !== null) return { where: '', refusal: condition.refusal };
    conditions.push(condition.text);
  }
  const logic = xml.textOf('booleanFilter');
  const filters =
    conditions.length === 0
      ? ''
      : logic
        ? logic.replace(/\d+/g, (number) => conditions[Number(number) - 1] ?? 'Id = null')
        : conditions.join(' AND ');
  const scope = xml.textOf('filterScope') ?? 'Everything';
  if (scope === 'Mine') {
    if (!object.fields.has('ownerid'))
      return { where: '', refusal: 'Not supported by the local org: the filter scope Mine of an object without owner' };
    const mine = `OwnerId = '${context.user.id}'`;
    return { where: ` WHERE ${filters ? `${mine} AND (${filters})` : mine}`, refusal: null };
  }
  if (scope !== 'Everything')
    return { where: '', refusal: `Not supported by the local org: the filter scope ${scope}` };
  return { where: filters ? ` WHERE ${filters}` : '', refusal: null };
}

type Condition = { readonly text: string; readonly refusal: null } | { readonly text: ''; readonly refusal: string };

function listCondition(context: MetadataContext, object: ObjectSchema, filter: XmlElement): Condition {
  const name = filter.textOf('field') ?? '';
  const operation = filter.textOf('operation') ?? 'equals';
  const value = filter.textOf('value') ?? '';
  const path = columnPath(context, object, name);
  const found = path ? fieldAt(context, object, path) : null;
  if (!path || !found) return { text: '', refusal: `Not supported by the local org: a list view filter on ${name}` };
  const text = filterCondition(path, found.field, operation, value);
  return text === null
    ? { text: '', refusal: `Not supported by the local org: the list view filter ${name} ${operation} ${value}` }
    : { text, refusal: null };
}
