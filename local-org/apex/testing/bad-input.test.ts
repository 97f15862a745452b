/** Code that cannot be compiled, or does not end, ends in a clear result of its own; whatever stands beside it runs (Apex Developer Guide, "Execution Governors and Limits"). */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runTests } from './run-tests.ts';
import type { TestReport } from './report.ts';
import { sampleProject } from './sample-project.ts';

const PASSES = (name: string): string =>
  `@IsTest private class ${name} { @IsTest static void passes() { Assert.areEqual(2, 1 + Integer.valueOf('1')); } }`;

const CODE: Readonly<Record<string, string>> = {
  'SyntaxError.cls': 'public class SyntaxError {\n  void m() {\n    Integer i = ;\n  }\n}',
  'Unclosed.cls': "public class Unclosed { String s = 'never closed; }",
  'Empty.cls': '',
  'MissingObject.cls': 'public class MissingObject {\n  List<Nowhere__c> rows = [SELECT Id FROM Nowhere__c];\n}',
  'MissingField.cls':
    'public class MissingField {\n  Integer n() { return [SELECT COUNT() FROM Account WHERE Nowhere__c = 1]; }\n}',
  'Deep.cls': `public class Deep { Integer i = ${'('.repeat(20_000)}1${')'.repeat(20_000)}; }`,
  'objects/Elsewhere__c/fields/Lost__c.field-meta.xml':
    '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Lost__c</fullName><label>Lost</label><type>Text</type><length>5</length></CustomField>',
  'objects/Crate__c/fields/Cut__c.field-meta.xml':
    '<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Cut__c</full',
  'Lost.trigger': 'trigger Lost on Nowhere__c (before insert) { }',
  'UsesBrokenTest.cls': `@IsTest private class UsesBrokenTest {
    @IsTest static void fails() { Object o = new MissingObject(); }
    @IsTest static void passes() { Assert.isTrue(true); }
  }`,
  'EndlessTest.cls': `@IsTest private class EndlessTest {
    @IsTest static void loops() { try { Integer i = 0; while (true) { i++; } } catch (Exception e) { Assert.fail('caught'); } finally { Integer j = 0; } }
    @IsTest static void passes() { Assert.isTrue(true); }
  }`,
  'DeepTest.cls': `@IsTest private class DeepTest {
    class Node { Node next; Node() { next = new Node(); } }
    static String turn(String s) { return back(s + 'x'); }
    static String back(String s) { return turn(s); }
    @IsTest static void constructs() { Node n = new Node(); }
    @IsTest static void callsInTurn() { turn(''); }
    @IsTest static void serializes() {
      List<Object> nested = new List<Object>();
      for (Integer i = 0; i < 100000; i++) { nested = new List<Object>{ nested }; }
      String text = JSON.serialize(nested);
    }
    @IsTest static void passes() { Assert.isTrue(true); }
  }`,
  'HeapTest.cls': `@IsTest private class HeapTest {
    @IsTest static void holdsTwelveMegabytes() {
      List<String> kept = new List<String>();
      String line = 'abcdefghijklmnopqrstuvwxyz'.repeat(40);
      for (Integer i = 0; i < 12000000; i++) { kept.add(line + i); }
    }
    @IsTest static void passes() { Assert.isTrue(true); }
  }`,
  'RegexTest.cls': `@IsTest private class RegexTest {
    @IsTest static void goesBackAndForth() { Assert.isFalse(Pattern.matches('(a+)+b', 'a'.repeat(60))); }
    @IsTest static void passes() { Assert.isTrue(Pattern.matches('(a+)+b', 'a'.repeat(10) + 'b')); }
  }`,
  'RefusedTest.cls': `@IsTest private class RefusedTest {
    @IsTest static void callsWhatIsNotThere() { Object o = ConnectApi.NamedCredentials.getNamedCredential('x'); }
    @IsTest static void chatterNeedsTheOrgsData() {
      try { Object o = ConnectApi.ChatterUsers.getFollowings(null, UserInfo.getUserId()); Assert.fail('called'); }
      catch (UnsupportedOperationException e) { Assert.isTrue(e.getMessage().contains('data siloed'), e.getMessage()); }
    }
    @IsTest(SeeAllData=true) static void chatterIsRefused() { Object o = ConnectApi.ChatterUsers.getFollowings(null, UserInfo.getUserId()); }
  }`,
  'LeavesWork.cls': `public class LeavesWork implements Queueable {
    public void execute(QueueableContext context) { insert as system new Crate__c(Name = 'left'); }
    @future public static void later() { Integer i = 1 / 0; }
  }`,
  'LeavesWorkTest.cls': `@IsTest private class LeavesWorkTest {
    @IsTest static void aJobRunsAtTheEnd() { System.enqueueJob(new LeavesWork()); Assert.areEqual(0, [SELECT COUNT() FROM Crate__c]); }
    @IsTest static void aJobThatFailsIsTold() { LeavesWork.later(); }
    @IsTest static void nothingIsLeftForOthers() { Assert.areEqual(0, [SELECT COUNT() FROM Crate__c]); }
  }`,
  'objects/Jar__c/Jar__c.object-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><deploymentStatus>Deployed</deploymentStatus><label>Jar</label><pluralLabel>Jars</pluralLabel><sharingModel>ReadWrite</sharingModel><nameField><label>Name</label><type>Text</type></nameField></CustomObject>`,
  'objects/Jar__c/fields/Lost__c.field-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Lost__c</fullName><label>Lost</label><type>Text</type><formula>Nowhere__c &amp; 'x'</formula></CustomField>`,
  'FormulaTest.cls': `@IsTest private class FormulaTest {
    @IsTest static void namesAFieldThatIsNotThere() { insert as system new Jar__c(Name = 'x'); Assert.isNull([SELECT Lost__c FROM Jar__c WITH SYSTEM_MODE].Lost__c); }
  }`,
  'FirstTest.cls': PASSES('FirstTest'),
  'LastTest.cls': PASSES('LastTest')
};

let report: Promise<TestReport> | undefined;

function run(): Promise<TestReport> {
  report ??= (async () => {
    const project = sampleProject(CODE);
    try {
      return await runTests({
        root: project.directory,
        sources: [],
        workers: 2,
        coverage: false,
        cacheDirectory: join(project.directory, 'cache')
      });
    } finally {
      project.remove();
    }
  })();
  return report;
}

test('each file that does not compile is told with its place; the others compile', async () => {
  const { compile } = await run();
  const told = new Map(
    compile.failed.map(({ file, line, column, message }) => [
      file.slice(file.lastIndexOf('/') + 1),
      { line, column, message }
    ])
  );
  assert.deepEqual([...told.keys()].sort(), [
    'Deep.cls',
    'Empty.cls',
    'Lost.trigger',
    'MissingField.cls',
    'MissingObject.cls',
    'SyntaxError.cls',
    'Unclosed.cls'
  ]);
  assert.deepEqual([told.get('SyntaxError.cls')?.line, told.get('SyntaxError.cls')?.column], [3, 17]);
  assert.equal(told.get('MissingObject.cls')?.line, 2);
  assert.match(told.get('MissingObject.cls')?.message ?? '', /Nowhere__c/);
  assert.match(told.get('MissingField.cls')?.message ?? '', /Nowhere__c/);
  assert.match(told.get('Lost.trigger')?.message ?? '', /Nowhere__c/);
});

test('each test that cannot go on fails by itself', async () => {
  const { tests } = await run();
  const failed = Object.fromEntries(
    tests.filter((one) => one.outcome === 'fail').map((one) => [`${one.class}.${one.method}`, one.message])
  );
  const expected: Readonly<Record<string, RegExp>> = {
    'DeepTest.callsInTurn': /^System\.LimitException: Maximum stack depth reached: 1001$/,
    'DeepTest.constructs': /^System\.LimitException: Maximum stack depth reached: 1001$/,
    'DeepTest.serializes': /^System\.LimitException: Maximum stack depth reached: 1001$/,
    'EndlessTest.loops': /^System\.LimitException: Apex CPU time limit exceeded$/,
    'FormulaTest.namesAFieldThatIsNotThere':
      /^A formula of the project cannot be used: Field Nowhere__c does not exist\. Check spelling\. at .*Lost__c\.field-meta\.xml:\d+$/,
    'HeapTest.holdsTwelveMegabytes': /^System\.LimitException: Apex heap size too large/,
    'LeavesWorkTest.aJobThatFailsIsTold': /^System\.MathException: Divide by 0$/,
    'RefusedTest.callsWhatIsNotThere':
      /^Not supported by the local org: ConnectApi\.NamedCredentials\.getNamedCredential at RefusedTest\.cls:2$/,
    'RefusedTest.chatterIsRefused': /^Not supported by the local org: ConnectApi\.ChatterUsers\.getFollowings at /,
    'RegexTest.goesBackAndForth': /^System\.LimitException: Regex too complicated$/,
    'UsesBrokenTest.fails': /^Class MissingObject does not compile: .*MissingObject\.cls:2:/
  };
  assert.deepEqual(Object.keys(failed).sort(), Object.keys(expected));
  for (const [name, message] of Object.entries(expected)) assert.match(failed[name] ?? '', message);
});

test('all others pass', async () => {
  const { summary, tests } = await run();
  assert.equal(summary.total, 21);
  assert.equal(tests.filter((one) => one.outcome === 'pass').length, 10);
});
