/** Apps and navigation items from the project's metadata (User Interface API Developer Guide, "Apps", "Navigation Items"). */
import type { SourceComponent } from '../../source/index.ts';
import { translatedName } from '../../lightning/pages/labels.ts';
import { HttpError, json, type Route } from '../http.ts';
import { requireUser, textsFor, type ServerContext } from '../org/context.ts';

/** Routes of apps and navigation. */
export function appRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api';
  return [
    {
      method: 'GET',
      pattern: `${base}/apps`,
      handle: (request) =>
        json({ apps: apps(context).map((app, index) => appRepresentation(context, request.userId, app, index === 0)) })
    },
    {
      method: 'GET',
      pattern: `${base}/apps/:name`,
      handle: (request) => {
        const all = apps(context);
        const app =
          request.params['name'] === 'selected'
            ? all[0]
            : all.find(({ fullName }) => fullName === request.params['name']);
        if (!app) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
        return json(appRepresentation(context, request.userId, app, app === all[0]));
      }
    },
    {
      method: 'GET',
      pattern: `${base}/nav-items`,
      handle: (request) => {
        const navItems = apps(context)
          .slice(0, 1)
          .flatMap((app) => items(context, request.userId, app));
        return json({
          currentPageToken: 0,
          navItems,
          nextPageToken: null,
          pageSize: navItems.length,
          previousPageToken: null
        });
      }
    },
    {
      method: 'GET',
      pattern: `${base}/user`,
      handle: (request) => json(requireUser(context, request.userId))
    }
  ];
}

/** Lightning apps, by name. */
function apps(context: ServerContext): SourceComponent[] {
  return context.project
    .ofType('CustomApplication')
    .filter((app) => app.xml().textOf('uiType') === 'Lightning')
    .sort((a, b) => (a.fullName < b.fullName ? -1 : 1));
}

function appRepresentation(context: ServerContext, userId: string, app: SourceComponent, selected: boolean): unknown {
  const root = app.xml();
  const navItems = items(context, userId, app);
  const label =
    translatedName(context.project, requireUser(context, userId).language, 'app', app.fullName) ??
    root.textOf('label') ??
    app.fullName;
  return {
    appId: app.fullName,
    description: root.textOf('description') ?? null,
    developerName: app.fullName,
    formFactors: root.all('formFactors').map((each) => each.text.trim()),
    headerColor: root.first('brand')?.textOf('headerColor') ?? '#0070D2',
    iconUrl: null,
    isNavAutoTempTabsDisabled: false,
    isNavPersonalizationDisabled: true,
    isNavTabPersistenceDisabled: true,
    label,
    logoUrl: null,
    mobileStartUrl: null,
    navItems,
    selected,
    startUrl: null,
    type: root.textOf('navType') ?? 'Standard',
    userNavItems: navItems
  };
}

/** Tabs in the app's order; those of objects the user may not see are left out. */
function items(context: ServerContext, userId: string, app: SourceComponent): unknown[] {
  const texts = textsFor(context, userId);
  const { language } = requireUser(context, userId);
  return app
    .xml()
    .all('tabs')
    .flatMap((tab): unknown[] => {
      const name = tab.text.trim();
      const objectName = name.startsWith('standard-') ? name.slice('standard-'.length) : name;
      const object = context.org.schema.objects.get(objectName.toLowerCase());
      const base = {
        availableInClassic: true,
        availableInLightning: true,
        color: '032D60',
        content: null,
        custom: !name.startsWith('standard-'),
        iconUrl: null,
        id: name,
        standardType: null
      };
      if (object) {
        if (!context.org.objectPermissions(userId, object.name).read) return [];
        const label = texts.objectLabelPlural(object);
        return [
          {
            ...base,
            developerName: name,
            itemType: 'Entity',
            label,
            objectApiName: object.name,
            objectLabel: texts.objectLabel(object),
            objectLabelPlural: label,
            pageReference: {
              type: 'standard__objectPage',
              attributes: { objectApiName: object.name, actionName: 'list' },
              state: {}
            }
          }
        ];
      }
      if (name.startsWith('standard-')) {
        return [
          {
            ...base,
            developerName: name,
            itemType: 'Standard',
            label: objectName.charAt(0).toUpperCase() + objectName.slice(1),
            objectApiName: null,
            objectLabel: null,
            objectLabelPlural: null,
            pageReference: { type: 'standard__namedPage', attributes: { pageName: objectName }, state: {} }
          }
        ];
      }
      const declared = context.project.find('CustomTab', name)?.xml();
      const label = translatedName(context.project, language, 'tab', name) ?? declared?.textOf('label') ?? name;
      return [
        {
          ...base,
          developerName: name,
          itemType: 'CustomTab',
          label,
          objectApiName: null,
          objectLabel: null,
          objectLabelPlural: null,
          pageReference: { type: 'standard__navItemPage', attributes: { apiName: name }, state: {} }
        }
      ];
    });
}
