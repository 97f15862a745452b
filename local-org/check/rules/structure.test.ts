import { object, xml } from '../testing/example.ts';
import { testRules } from '../testing/ruleTests.ts';
import { structureRules } from './structure.ts';

const tab = 'tabs/Plan__c.tab-meta.xml';
const plan = object('Plan__c');

testRules(structureRules, [
  {
    rule: 'xml-well-formed',
    broken: { [tab]: xml('CustomTab', '<customObject>true</customObject>', '<motif>Custom1: Heart</motf>') },
    at: [tab, 4],
    kept: { ...plan, [tab]: xml('CustomTab', '<customObject>true</customObject>', '<motif>Custom1: Heart</motif>') }
  },
  {
    rule: 'xml-root',
    broken: { [tab]: xml('Tab', '<customObject>true</customObject>') },
    at: [tab, 2],
    kept: { ...plan, [tab]: xml('CustomTab', '<customObject>true</customObject>') }
  },
  {
    rule: 'xml-unknown-element',
    broken: { ...plan, [tab]: xml('CustomTab', '<customObject>true</customObject>', '<ikon>heart</ikon>') },
    at: [tab, 4],
    kept: { ...plan, [tab]: xml('CustomTab', '<customObject>true</customObject>') }
  },
  {
    rule: 'xml-repeated-element',
    broken: {
      ...plan,
      [tab]: xml('CustomTab', '<customObject>true</customObject>', '<motif>a</motif>', '<motif>b</motif>')
    },
    at: [tab, 5],
    kept: { ...plan, [tab]: xml('CustomTab', '<customObject>true</customObject>', '<motif>a</motif>') }
  },
  {
    rule: 'xml-scattered-elements',
    broken: {
      'labels/CustomLabels.labels-meta.xml': xml('CustomLabels', label('A'), label('B')),
      'permissionsets/P.permissionset-meta.xml': xml(
        'PermissionSet',
        '<applicationVisibilities><application>standard__LightningSales</application><default>false</default><visible>true</visible></applicationVisibilities>',
        '<label>P</label>',
        '<applicationVisibilities><application>standard__Service</application><default>false</default><visible>true</visible></applicationVisibilities>'
      )
    },
    at: ['permissionsets/P.permissionset-meta.xml', 5],
    kept: { 'labels/CustomLabels.labels-meta.xml': xml('CustomLabels', label('A'), label('B')) }
  },
  {
    rule: 'xml-missing-element',
    broken: {
      'customPermissions/Edit.customPermission-meta.xml': xml('CustomPermission', '<isLicensed>false</isLicensed>')
    },
    at: ['customPermissions/Edit.customPermission-meta.xml', 2],
    kept: {
      'customPermissions/Edit.customPermission-meta.xml': xml(
        'CustomPermission',
        '<isLicensed>false</isLicensed>',
        '<label>Edit</label>'
      )
    }
  },
  {
    rule: 'xml-value',
    broken: { ...plan, [tab]: xml('CustomTab', '<customObject>yes</customObject>') },
    at: [tab, 3],
    kept: { ...plan, [tab]: xml('CustomTab', '<customObject>true</customObject>') }
  }
]);

function label(name: string): string {
  return `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>${name}</shortDescription><value>${name}</value></labels>`;
}
