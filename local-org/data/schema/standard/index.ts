/** The platform's own objects, read once from the families beside this file. */
import { makeField } from '../field.ts';
import type { FieldSchema, PicklistValue } from '../model.ts';
import { accounts } from './accounts.ts';
import { activities } from './activities.ts';
import { automation } from './automation.ts';
import { collaboration } from './collaboration.ts';
import { consent } from './consent.ts';
import { content } from './content.ts';
import { entitlements } from './entitlements.ts';
import { fieldService } from './field-service.ts';
import { marketing } from './marketing.ts';
import { labelOf, readStandardObjects } from './notation.ts';
import type { StandardField, StandardObject } from './notation.ts';
import { platform } from './platform.ts';
import { privacy } from './privacy.ts';
import { sales } from './sales.ts';
import { service } from './service.ts';
import { systemPermissions } from './system-permissions.ts';
import { users } from './users.ts';

export type { StandardField, StandardObject } from './notation.ts';

let objects: readonly StandardObject[] | undefined;

/** Every platform object, in the order of the families. */
export function standardObjects(): readonly StandardObject[] {
  return (objects ??= readAll());
}

function readAll(): StandardObject[] {
  const text = [
    accounts,
    sales,
    marketing,
    consent,
    privacy,
    service,
    entitlements,
    fieldService,
    activities,
    users,
    content,
    collaboration,
    automation,
    platform
  ].join('\n');
  const permissionLines = systemPermissions.map((name) => `  Permissions${name} boolean "${labelOf(name)}"`).join('\n');
  return readStandardObjects(text.replaceAll('@permissions', permissionLines)).map((object) => ({
    ...object,
    fields: object.fields.map((field) => withOpenValues(field))
  }));
}

/** Picklists whose values are not the org's to choose: time zones, locales, languages. */
function withOpenValues(entry: StandardField): StandardField {
  const values = openValues(entry.field);
  return values === undefined ? entry : { ...entry, field: makeField({ ...entry.field, picklistValues: values }) };
}

function openValues(field: FieldSchema): PicklistValue[] | undefined {
  if (field.picklistValues.length > 0 || field.type !== 'picklist') return undefined;
  if (/TimeZone(SidKey)?$/.test(field.name))
    return toValues([...new Set(['GMT', 'UTC', ...Intl.supportedValuesOf('timeZone'), ...newerNames])]);
  if (/LocaleSidKey$/.test(field.name)) return toValues(locales);
  if (field.name === 'LanguageLocaleKey' || field.name === 'Language') return toValues(languages);
  return undefined;
}

/** Time zones that the platform knows by a newer name than JavaScript's list. */
const newerNames = [
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv'
];

const toValues = (values: readonly string[]): PicklistValue[] =>
  values.map((value) => ({ value, label: value, isDefault: false, isActive: true }));

const locales = (
  'ar bg ca cs da de el en es et fi fr ga hi hr hu in is it iw ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh ' +
  'ar_AE ar_EG ar_SA bg_BG ca_ES cs_CZ da_DK de_AT de_CH de_DE de_LU el_GR en_AU en_CA en_GB en_HK en_IE en_IN en_MY en_NZ en_PH en_SG en_US en_ZA ' +
  'es_AR es_CL es_CO es_ES es_MX es_PE es_US es_VE et_EE eu_ES fi_FI fr_BE fr_CA fr_CH fr_FR fr_LU ga_IE hi_IN hr_HR hu_HU hy_AM in_ID is_IS it_CH it_IT iw_IL ja_JP ' +
  'kk_KZ ko_KR lt_LT lv_LV mk_MK ms_MY mt_MT nl_BE nl_NL no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sq_AL sr_RS sv_SE th_TH tr_TR uk_UA vi_VN zh_CN zh_HK zh_TW'
).split(' ');

const languages =
  'en_US de es es_MX fr it ja sv ko zh_TW zh_CN pt_BR nl_NL da th fi ru no hu pl tr cs uk ro bg hr el in iw sk sl vi ar pt_PT en_GB en_AU en_CA en_IN fr_CA ca et lt lv'.split(
    ' '
  );
