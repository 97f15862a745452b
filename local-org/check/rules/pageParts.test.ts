import { object, xml, type Files } from '../testing/example.ts';
import { marked, testRules } from '../testing/ruleTests.ts';
import { pagePartRules } from './pageParts.ts';

const FILE = 'flexipages/Plan_Page.flexipage-meta.xml';
const page = (region: string, items = '', template = 'flexipage:recordHomeTemplateDesktop'): string =>
  xml(
    'FlexiPage',
    `<flexiPageRegions>${items}`,
    `${region}<type>Region</type></flexiPageRegions>`,
    '<sobjectType>Plan__c</sobjectType>',
    `<template><name>${template}</name></template>`,
    '<type>RecordPage</type>'
  );
const MAIN = '<name>main</name>';
const shows = (component: string, value = ''): string =>
  [
    '<itemInstances><componentInstance>',
    value === '' ? '' : `<componentInstanceProperties><name>most</name>\n${value}</componentInstanceProperties>`,
    component,
    '<identifier>a</identifier></componentInstance></itemInstances>'
  ].join('\n');
const board = (property: string): Files => ({
  ...object('Plan__c'),
  'lwc/board/board.js':
    "import { LightningElement, api } from 'lwc';\nexport default class Board extends LightningElement {\n  @api most;\n}\n",
  'lwc/board/board.js-meta.xml': xml(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion>',
    '<isExposed>true</isExposed>',
    '<targets><target>lightning__RecordPage</target></targets>',
    `<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="most" ${property}/></targetConfig></targetConfigs>`
  )
});
const BOARD = '<componentName>board</componentName>';
const value = (text: string, property: string, kept: string) =>
  marked(
    'flexipage-property-value',
    FILE,
    page(MAIN, shows(BOARD, `¦<value>${text}</value>`)),
    page(MAIN, shows(BOARD, `<value>${kept}</value>`)),
    board(property)
  );

testRules(pagePartRules, [
  marked('flexipage-template', FILE, page('¦<name>mian</name>'), page(MAIN), object('Plan__c')),
  marked(
    'flexipage-template',
    FILE,
    page(MAIN, '', 'flexipage:recordHomeTemplateDekstop').replace('<template>', '¦<template>'),
    page(MAIN),
    object('Plan__c')
  ),
  marked(
    'flexipage-standard-component',
    FILE,
    page(MAIN, shows('¦<componentName>force:detailPannel</componentName>')),
    page(MAIN, shows('<componentName>force:detailPanel</componentName>')),
    object('Plan__c')
  ),
  value('many', 'type="Integer"', '7'),
  value('8', 'type="Integer" max="7"', '7'),
  value('maybe', 'type="Boolean"', 'true'),
  value('blue', 'type="String" datasource="red,green"', 'green')
]);
