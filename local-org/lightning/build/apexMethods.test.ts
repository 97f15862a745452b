import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auraMethodsOf } from './apexMethods.ts';

test('static methods with @AuraEnabled are found, with whether they are cacheable', () => {
  const methods = auraMethodsOf(`
    public with sharing class Widgets {
      @AuraEnabled(cacheable=true)
      public static List<Map<String, Widget__c>> load(Id id) { return null; }
      @AuraEnabled( Cacheable = TRUE scope = 'global' )
      @TestVisible
      global static Widget__c[] all() { return null; }
      @AuraEnabled public static void save(Widget__c widget) {}
      // @AuraEnabled public static void dead() {}
      /* @AuraEnabled public static void deader() {} */
      @AuraEnabled public String name { get; set; }
      @AuraEnabled public String label = call('@AuraEnabled public static void quoted() {}');
      @AuraEnabled public String describe() { return name; }
    }`);
  assert.deepEqual(
    [...methods],
    [
      ['load', { cacheable: true }],
      ['all', { cacheable: true }],
      ['save', { cacheable: false }]
    ]
  );
});
