/** Actions of a record page: the standard ones, and quick actions of its layout. */
import type { ObjectSchema } from '../../data/schema/model.ts';
import type { SourceComponent } from '../../source/index.ts';
import type { ActionModel, ComponentItem, FlexiPageModel, PageItem } from '../pageModel.ts';
import type { PageContext } from './context.ts';
import { textsOf } from '../../data/schema/translations.ts';

const none = { component: null, headless: false, targetObject: null, targetParentField: null, fields: [] };

/**
 * The actions the user may use, in the order the layout, the highlights panel or the platform gives; `unsupported` are named there
 * and neither in the project nor in the local org.
 */
export function recordActions(
  context: PageContext,
  object: ObjectSchema,
  layout: SourceComponent | null,
  page: FlexiPageModel
): { shown: ActionModel[]; unsupported: string[] } {
  const permissions = context.org.objectPermissions(context.user.id, object.name);
  const standard: Record<string, ActionModel | null> = {
    Edit: permissions.edit && object.updateable ? { name: 'Edit', label: 'Edit', kind: 'edit', ...none } : null,
    Delete:
      permissions.delete && object.deletable ? { name: 'Delete', label: 'Delete', kind: 'delete', ...none } : null,
    Clone: permissions.create && object.createable ? { name: 'Clone', label: 'Clone', kind: 'clone', ...none } : null,
    ChangeOwnerOne:
      permissions.edit && object.ownable
        ? { name: 'ChangeOwnerOne', label: 'Change Owner', kind: 'changeOwner', ...none }
        : null
  };
  const named = actionsOfPanel(page) ??
    actionsOfLayout(layout) ?? [...ownQuickActions(context, object), 'Edit', 'Delete', 'Clone', 'ChangeOwnerOne'];
  const shown: ActionModel[] = [];
  const unsupported: string[] = [];
  for (const name of named) {
    const plain = name.replace(new RegExp(`^${object.name}\\.`, 'i'), '');
    const action = plain in standard ? standard[plain] : quickAction(context, object, name);
    if (action && !shown.some((other) => other.name === action.name)) shown.push(action);
    else if (!action && !(plain in standard)) unsupported.push(name);
  }
  return { shown, unsupported };
}

/** Dynamic actions: named by the highlights panel of the page. */
function actionsOfPanel(page: FlexiPageModel): string[] | null {
  const find = (items: readonly PageItem[]): ComponentItem | null => {
    for (const item of items) {
      if (item.kind !== 'component') continue;
      if (item.component === 'force:highlightsPanel') return item;
      for (const facet of Object.values(item.facets)) {
        const found = find(facet);
        if (found) return found;
      }
    }
    return null;
  };
  for (const region of page.regions) {
    const panel = find(region.items);
    const names = panel?.properties['actionNames'];
    if (panel && panel.properties['enableActionsConfiguration'] === 'true' && Array.isArray(names)) return [...names];
  }
  return null;
}

function actionsOfLayout(layout: SourceComponent | null): string[] | null {
  const list = layout?.xml().first('platformActionList');
  if (!list) return null;
  return list
    .all('platformActionListItems')
    .sort((a, b) => Number(a.textOf('sortOrder') ?? 0) - Number(b.textOf('sortOrder') ?? 0))
    .map((item) => item.textOf('actionName') ?? '');
}

function ownQuickActions(context: PageContext, object: ObjectSchema): string[] {
  const prefix = `${object.name}.`.toLowerCase();
  return context.project
    .ofType('QuickAction')
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix))
    .map(({ fullName }) => fullName);
}

function quickAction(context: PageContext, object: ObjectSchema, name: string): ActionModel | null {
  const component =
    context.project.find('QuickAction', name) ?? context.project.find('QuickAction', `${object.name}.${name}`);
  if (!component) return null;
  const xml = component.xml();
  const short = component.fullName.slice(component.fullName.indexOf('.') + 1);
  const label =
    textsOf(context.org.schema, context.user.language).quickActionLabel(object, short) ?? xml.textOf('label') ?? short;
  const fields =
    xml
      .first('quickActionLayout')
      ?.all('quickActionLayoutColumns')
      .flatMap((column) => column.all('quickActionLayoutItems').map((item) => item.textOf('field') ?? '')) ?? [];
  const base = { ...none, name: component.fullName, label, fields: fields.filter((field) => field !== '') };
  switch (xml.textOf('type')) {
    case 'LightningWebComponent': {
      const lwc = xml.textOf('lightningWebComponent') ?? '';
      const bundle = context.project.find('LightningComponentBundle', lwc);
      const headless =
        bundle
          ?.xml()
          .first('targetConfigs')
          ?.children.some(
            (config) =>
              config.attributes['targets']?.includes('lightning__RecordAction') === true &&
              config.textOf('actionType') === 'Action'
          ) ?? false;
      return { ...base, kind: 'component', component: lwc, headless };
    }
    case 'Create':
      return {
        ...base,
        kind: 'create',
        targetObject: xml.textOf('targetObject') ?? null,
        targetParentField: xml.textOf('targetParentField') ?? null
      };
    case 'Update':
      return { ...base, kind: 'update' };
    default:
      return { ...base, kind: 'unsupported' };
  }
}
