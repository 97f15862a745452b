/**
 * Which Lightning page an object's record, an app's home or a tab shows (Salesforce Help, "Activate Your Lightning Experience
 * Record Page"): app with profile and record type, then app default, then org default, then the standard page.
 */
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import type { FlexiPageModel } from '../pageModel.ts';
import type { PageContext } from './context.ts';
import { readFlexiPage } from './flexiPage.ts';

interface Wanted {
  readonly subject: string;
  readonly recordType: string | null;
}

/** The page activated for records of an object; null for the standard one. */
export function activatedRecordPage(
  context: PageContext,
  object: string,
  recordType: string | null
): FlexiPageModel | null {
  const app = context.appName ? context.project.find('CustomApplication', context.appName) : undefined;
  const wanted: Wanted = { subject: object, recordType };
  const name = (app ? overrideInApp(context, app, wanted) : null) ?? overrideOnObject(context, object);
  return pageByName(context, name);
}

/** The home page of the app; null for the standard one. */
export function activatedHomePage(context: PageContext): FlexiPageModel | null {
  const app = context.appName ? context.project.find('CustomApplication', context.appName) : undefined;
  return pageByName(context, app ? overrideInApp(context, app, { subject: 'standard-home', recordType: null }) : null);
}

function pageByName(context: PageContext, name: string | null): FlexiPageModel | null {
  const component = name ? context.project.find('FlexiPage', name) : undefined;
  return component ? readFlexiPage(context, component) : null;
}

function overrideInApp(context: PageContext, app: SourceComponent, wanted: Wanted): string | null {
  const xml = app.xml();
  const subjectMatches = (element: XmlElement): boolean =>
    element.textOf('pageOrSobjectType')?.toLowerCase() === wanted.subject.toLowerCase();
  const byProfile = xml
    .all('profileActionOverrides')
    .filter(
      (element) =>
        isPageOverride(element) &&
        subjectMatches(element) &&
        sameProfile(element.textOf('profile'), context.user.profileName)
    );
  const withType =
    wanted.recordType === null
      ? undefined
      : byProfile.find(
          (element) =>
            element.textOf('recordType')?.toLowerCase() === `${wanted.subject}.${wanted.recordType}`.toLowerCase()
        );
  const found =
    withType ??
    byProfile.find((element) => element.textOf('recordType') === undefined) ??
    xml.all('actionOverrides').find((element) => isPageOverride(element) && subjectMatches(element));
  return found?.textOf('content') ?? null;
}

function overrideOnObject(context: PageContext, object: string): string | null {
  const component = context.project.find('CustomObject', object);
  const override = component?.xml().all('actionOverrides').find(isPageOverride);
  return override?.textOf('content') ?? null;
}

function isPageOverride(element: XmlElement): boolean {
  const formFactor = element.textOf('formFactor');
  const action = element.textOf('actionName');
  return (
    element.textOf('type')?.toLowerCase() === 'flexipage' &&
    (action === 'View' || action === 'Tab') &&
    (formFactor === undefined || formFactor === 'Large')
  );
}

/** Profiles are named in metadata by file: `Admin` is System Administrator. */
function sameProfile(metadataName: string | undefined, profileName: string): boolean {
  const names: Readonly<Record<string, string>> = {
    admin: 'system administrator',
    standard: 'standard user',
    standarduser: 'standard user',
    readonly: 'read only'
  };
  const wanted = profileName.toLowerCase();
  const given = decodeURIComponent(metadataName ?? '').toLowerCase();
  return given === wanted || names[given] === wanted;
}

/** The record page every object has: highlights, then related lists and details in tabs. */
export function standardRecordPage(label: string): FlexiPageModel {
  const component = (
    name: string,
    facets: FlexiPageModel['regions'][number]['items'] = [],
    facetName = '',
    properties: Record<string, string> = {}
  ) => ({
    kind: 'component' as const,
    component: name,
    identifier: name.replace(':', '_') + (properties['title'] ?? ''),
    properties,
    facets: facetName ? { [facetName]: facets } : {},
    visibility: null
  });
  return {
    name: 'standard',
    label,
    type: 'RecordPage',
    template: 'flexipage:recordHomeTemplateDesktop',
    regions: [
      { name: 'header', items: [component('force:highlightsPanel')] },
      {
        name: 'main',
        items: [
          component(
            'flexipage:tabset',
            [
              component('flexipage:tab', [component('force:detailPanel')], 'body', {
                title: 'Details',
                active: 'true'
              }),
              component('flexipage:tab', [component('force:relatedListContainer')], 'body', { title: 'Related' })
            ],
            'tabs'
          )
        ]
      }
    ]
  };
}
