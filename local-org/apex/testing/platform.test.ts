/** Rules of the platform held by Apex tests that run on a real org: each test method below is one rule. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runTests } from './run-tests.ts';
import type { TestReport } from './report.ts';
import { sampleProject } from './sample-project.ts';

const HANDLER = `public class CrateHandler {
  public static List<String> log = new List<String>();
  public static void note(String text) { log.add(text); }
}`;
const TRIGGER = `trigger CrateTrigger on Crate__c (before insert, after insert, before update, after update, before delete, after undelete) {
  CrateHandler.note(Trigger.operationType.name() + ':' + Trigger.size);
  if (Trigger.isBefore && Trigger.isInsert) {
    for (Crate__c c : Trigger.new) {
      if (c.Size__c == null) { c.Size__c = 1; }
      if (c.Size__c < 0) { c.Size__c.addError('too small'); }
      if (c.Name == 'boom') { Integer i = 1 / 0; }
    }
  }
  if (Trigger.isUpdate && Trigger.isBefore) {
    for (Id id : Trigger.newMap.keySet()) {
      if (Trigger.oldMap.get(id).Size__c > Trigger.newMap.get(id).Size__c) { Trigger.newMap.get(id).addError('shrinks'); }
    }
  }
}`;

const DML_TEST = `@IsTest private class DmlTest {
  @TestSetup static void prepare() { insert as system new Crate__c(Name = 'seed', Size__c = 5, Key__c = 'k1'); }
  static Crate__c seed() { return [SELECT Id, Name, Size__c FROM Crate__c WHERE Name = 'seed']; }

  @IsTest static void setupDataIsThereForEachMethod() { Assert.areEqual(1, [SELECT COUNT() FROM Crate__c]); delete seed(); }
  @IsTest static void andIsRolledBackAfterEach() { Assert.areEqual(1, [SELECT COUNT() FROM Crate__c]); Assert.areEqual(0, CrateHandler.log.size()); }
  @IsTest static void beforeTriggersChangeRecords() {
    Crate__c c = new Crate__c(Name = 'x');
    insert c;
    Assert.areEqual(1, [SELECT Size__c FROM Crate__c WHERE Id = :c.Id].Size__c);
    Assert.areEqual(new List<String>{ 'BEFORE_INSERT:1', 'AFTER_INSERT:1' }, CrateHandler.log);
  }
  @IsTest static void errorsOnFieldsFailTheirRows() {
    try { insert new Crate__c(Name = 'x', Size__c = -1); Assert.fail('inserted'); }
    catch (DmlException e) {
      Assert.areEqual('Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, too small: [Size__c]', e.getMessage());
      Assert.areEqual(1, e.getNumDml()); Assert.areEqual('too small', e.getDmlMessage(0)); Assert.areEqual('Size__c', e.getDmlFieldNames(0)[0]);
    }
  }
  @IsTest static void partialSuccessKeepsTheGoodRows() {
    List<Database.SaveResult> results = Database.insert(new List<Crate__c>{ new Crate__c(Name = 'a'), new Crate__c(Name = 'b', Size__c = -1) }, false);
    Assert.isTrue(results[0].isSuccess()); Assert.isFalse(results[1].isSuccess()); Assert.areEqual('too small', results[1].getErrors()[0].getMessage());
    Assert.areEqual(2, [SELECT COUNT() FROM Crate__c]);
  }
  @IsTest static void anExceptionInATriggerFailsTheStatement() {
    try { insert new Crate__c(Name = 'boom'); Assert.fail('inserted'); }
    catch (DmlException e) {
      Assert.isTrue(e.getMessage().startsWith('Insert failed. First exception on row 0; first error: CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, CrateTrigger: execution of BeforeInsert'), e.getMessage());
      Assert.isTrue(e.getMessage().contains('caused by: System.MathException: Divide by 0'), e.getMessage());
      Assert.isTrue(e.getMessage().contains('Trigger.CrateTrigger: line 7, column 1'), e.getMessage());
    }
  }
  @IsTest static void updatesSeeOldAndNew() {
    Crate__c c = seed(); c.Size__c = 1;
    try { update c; Assert.fail('updated'); } catch (DmlException e) { Assert.areEqual('shrinks', e.getDmlMessage(0)); Assert.areEqual(c.Id, e.getDmlId(0)); }
  }
  @IsTest static void upsertByExternalId() {
    upsert new Crate__c(Name = 'again', Key__c = 'k1', Size__c = 9) Key__c;
    Assert.areEqual('again', [SELECT Name FROM Crate__c].Name);
  }
  @IsTest static void savepointsTakeBack() {
    Savepoint sp = Database.setSavepoint();
    delete seed();
    Assert.areEqual(0, [SELECT COUNT() FROM Crate__c]);
    Database.rollback(sp);
    Assert.areEqual(1, [SELECT COUNT() FROM Crate__c]);
  }
  @IsTest static void fieldsThatWereNotQueriedCannotBeRead() {
    Crate__c c = [SELECT Id FROM Crate__c];
    try { String n = c.Name; Assert.fail(n); }
    catch (SObjectException e) { Assert.areEqual('SObject row was retrieved via SOQL without querying the requested field: Crate__c.Name', e.getMessage()); }
  }
  @IsTest static void noRowForASingleRecordIsAQueryException() {
    try { Crate__c c = [SELECT Id FROM Crate__c WHERE Name = 'none']; Assert.fail(); }
    catch (QueryException e) { Assert.areEqual('List has no rows for assignment to SObject', e.getMessage()); }
  }
  @IsTest static void queryLoopsGiveChunksOf200() {
    List<Crate__c> many = new List<Crate__c>();
    for (Integer i = 0; i < 449; i++) { many.add(new Crate__c(Name = 'n' + i)); }
    insert many;
    List<Integer> sizes = new List<Integer>();
    for (List<Crate__c> part : [SELECT Id FROM Crate__c]) { sizes.add(part.size()); }
    Assert.areEqual(new List<Integer>{ 200, 200, 50 }, sizes);
    Integer n = 0;
    for (Crate__c c : [SELECT Id FROM Crate__c]) { n++; }
    Assert.areEqual(450, n);
    Assert.areEqual('BEFORE_INSERT:200', CrateHandler.log[0]);
    Assert.areEqual('BEFORE_INSERT:49', CrateHandler.log[4]);
  }
  @IsTest static void bindsTakeListsSetsAndRecords() {
    Set<String> names = new Set<String>{ 'seed' };
    Crate__c c = seed();
    Assert.areEqual(1, [SELECT COUNT() FROM Crate__c WHERE Name IN :names AND Id = :c.Id AND Size__c > :c.Size__c - 1]);
    String name = 'seed';
    Assert.areEqual(1, Database.query('SELECT Id FROM Crate__c WHERE Name = :name').size());
  }
  @IsTest static void limitsAreCountedAndEnforced() {
    Integer before = Limits.getQueries();
    Integer n = [SELECT COUNT() FROM Crate__c];
    Assert.areEqual(before + 1, Limits.getQueries());
    Test.startTest();
    Assert.areEqual(0, Limits.getQueries());
    Test.stopTest();
    Assert.areEqual(before + 1, Limits.getQueries());
  }
  @IsTest static void theHundredAndFirstQueryEndsTheTest() {
    for (Integer i = 0; i < 101; i++) { try { Integer n = [SELECT COUNT() FROM Crate__c]; } catch (Exception e) { Assert.fail('caught'); } }
  }
}`;

const JOBS = `public class Jobs {
  @Future public static void later(String name) { insert as system new Crate__c(Name = name); }
  public class Chain implements Queueable {
    Integer depth;
    public Chain(Integer depth) { this.depth = depth; }
    public void execute(QueueableContext context) {
      insert as system new Crate__c(Name = 'q' + depth + ' ' + System.isQueueable());
      System.attachFinalizer(new Ending());
      if (depth > 1) { System.enqueueJob(new Chain(depth - 1)); }
    }
  }
  public class Ending implements Finalizer {
    public void execute(FinalizerContext context) { insert as system new Crate__c(Name = 'f ' + context.getResult().name()); }
  }
  public class Sum implements Database.Batchable<SObject>, Database.Stateful {
    public Integer seen = 0;
    public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator('SELECT Id, Size__c FROM Crate__c'); }
    public void execute(Database.BatchableContext context, List<Crate__c> scope) {
      for (Crate__c c : scope) { c.Size__c = 100; seen++; }
      update as system scope;
    }
    public void finish(Database.BatchableContext context) { insert as system new Crate__c(Name = 'seen ' + seen + ' ' + System.isBatch()); }
  }
  public class Nightly implements Schedulable {
    public void execute(SchedulableContext context) { insert as system new Crate__c(Name = 'nightly'); }
  }
}`;
const JOBS_TEST = `@IsTest private class JobsTest {
  static Set<String> names() { Set<String> all = new Set<String>(); for (Crate__c c : [SELECT Name FROM Crate__c]) { all.add(c.Name); } return all; }
  @IsTest static void futureRunsAtStopTest() {
    Test.startTest();
    Jobs.later('future');
    Assert.areEqual(0, names().size());
    Assert.areEqual(1, Limits.getFutureCalls());
    Test.stopTest();
    Assert.isTrue(names().contains('future'));
  }
  @IsTest static void queueablesChainWithFinalizers() {
    Test.startTest();
    Id job = System.enqueueJob(new Jobs.Chain(2));
    Test.stopTest();
    Assert.areEqual(new Set<String>{ 'q2 true', 'q1 true', 'f SUCCESS' }, names());
    Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob WHERE Id = :job].Status);
  }
  @IsTest static void whatIsRolledBackWasNeverAskedFor() {
    Test.startTest();
    Savepoint before = Database.setSavepoint();
    System.enqueueJob(new Jobs.Chain(3));
    Database.rollback(before);
    System.enqueueJob(new Jobs.Chain(1));
    Test.stopTest();
    Assert.areEqual(new Set<String>{ 'q1 true', 'f SUCCESS' }, names());
    Assert.areEqual(1, [SELECT COUNT() FROM AsyncApexJob]);
  }
  @IsTest static void statefulBatch() {
    List<Crate__c> crates = new List<Crate__c>();
    for (Integer i = 0; i < 20; i++) { crates.add(new Crate__c(Name = 'c' + i)); }
    insert as system crates;
    Test.startTest();
    Database.executeBatch(new Jobs.Sum(), 200);
    Test.stopTest();
    Assert.isTrue(names().contains('seen 20 true'), names() + '');
    Assert.areEqual(20, [SELECT COUNT() FROM Crate__c WHERE Size__c = 100]);
  }
  @IsTest static void aTestRunsOneChunkOnly() {
    insert as system new List<Crate__c>{ new Crate__c(Name = 'a'), new Crate__c(Name = 'b') };
    Test.startTest();
    Database.executeBatch(new Jobs.Sum(), 1);
    try { Test.stopTest(); Assert.fail('ran'); }
    catch (UnexpectedException e) { Assert.isTrue(e.getMessage().startsWith('No more than one executeBatch'), e.getMessage()); }
  }
  @IsTest static void schedulesFireAtStopTest() {
    Test.startTest();
    Id id = System.schedule('night', '0 0 2 * * ?', new Jobs.Nightly());
    CronTrigger t = [SELECT CronExpression, TimesTriggered, CronJobDetail.Name FROM CronTrigger WHERE Id = :id];
    Assert.areEqual('0 0 2 * * ?', t.CronExpression);
    Assert.areEqual('night', t.CronJobDetail.Name);
    Test.stopTest();
    Assert.isTrue(names().contains('nightly'));
  }
  @IsTest static void jobsLeftBehindStillRun() { Jobs.later('left behind'); }
}`;

const MODES = `public without sharing class Mode {
  public static Integer count() { return [SELECT COUNT() FROM Crate__c WITH SYSTEM_MODE]; }
  public static Integer viaInherited() { return Inherits.count(); }
}`;
const INHERITS =
  'public inherited sharing class Inherits { public static Integer count() { return [SELECT COUNT() FROM Crate__c WITH SYSTEM_MODE]; } }';
const WITH =
  'public with sharing class Sharing { public static Integer count() { return [SELECT COUNT() FROM Crate__c WITH SYSTEM_MODE]; } public static Integer viaInherited() { Mode.count(); return Inherits.count(); } }';
const MODES_TEST = `@IsTest private class ModeTest {
  @IsTest static void sharingFollowsTheClassAndInheritedItsCaller() {
    insert as system new Crate__c(Name = 'mine');
    Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
    User u = new User(Alias = 'o', LastName = 'Other', Email = 'o@example.com', Username = 'other@sample.example', ProfileId = p.Id,
      TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
    insert as system u;
    System.runAs(u) {
      Assert.areEqual(u.Id, UserInfo.getUserId());
      Assert.areEqual(1, Mode.count());
      Assert.areEqual(0, Sharing.count());
      Assert.areEqual(1, Mode.viaInherited());
      Assert.areEqual(0, Sharing.viaInherited());
      try { List<Crate__c> all = [SELECT Id FROM Crate__c]; Assert.fail('user mode is the default'); } catch (QueryException e) { Assert.isNotNull(e.getMessage()); }
    }
    Assert.areNotEqual(u.Id, UserInfo.getUserId());
  }
}`;

const STUBS = `@IsTest private class StubTest {
  public virtual class Greeter { public virtual String greet(String name, Integer times) { return 'real'; } public String twice(String s) { return greet(s, 2); } }
  class Provider implements System.StubProvider {
    public Object handleMethodCall(Object stubbed, String method, Type returned, List<Type> types, List<String> names, List<Object> args) {
      return method + ':' + returned.getName() + ':' + names + ':' + args;
    }
  }
  @IsTest static void stubsGoToTheirProvider() {
    Greeter g = (Greeter) Test.createStub(Greeter.class, new Provider());
    Assert.areEqual('greet:String:(name, times):(Ann, 3)', g.greet('Ann', 3));
    Assert.areEqual('twice:String:(s):(Bo)', g.twice('Bo'));
  }
  @IsTest static void dataIsLoadedFromStaticResources() {
    List<SObject> rows = Test.loadData(Crate__c.SObjectType, 'crates');
    Assert.areEqual(2, rows.size());
    Assert.areEqual(7.5, [SELECT Size__c FROM Crate__c WHERE Name = 'second'].Size__c);
  }
}`;

/** Classes of the source named like types of the platform: both can be meant, the platform's by their namespace. */
const SHADOWS = {
  'Account.cls': "public class Account { public String own = 'mine'; }",
  'Callable.cls': 'public interface Callable { }',
  'ShadowTest.cls': `@IsTest private class ShadowTest {
  class Named implements System.Callable { public Object call(String action, Map<String, Object> args) { return action; } }
  @IsTest static void theOwnClassComesFirst() { Assert.areEqual('mine', new Account().own); }
  @IsTest static void theObjectIsReachedByItsNamespace() {
    insert new Schema.Account(Name = 'x');
    List<Schema.Account> rows = [SELECT Name FROM Account];
    List<SObject> records = rows;
    Assert.areEqual('x', ((List<Schema.Account>) records)[0].Name);
    Assert.isTrue((Object) rows[0] instanceof Schema.Account);
    Assert.isFalse((Object) rows[0] instanceof Account);
    Assert.isFalse((Object) new Account() instanceof Schema.Account);
    Assert.areEqual(Schema.Account.SObjectType, ((SObject) Type.forName('Account').newInstance()).getSObjectType());
  }
  @IsTest static void theInterfaceIsReachedByItsNamespace() {
    Object named = new Named();
    Assert.isTrue(named instanceof System.Callable);
    Assert.areEqual('go', ((System.Callable) named).call('go', null));
  }
}`
};

const RULES_TEST = `@IsTest private class RulesTest {
  class NoEndpoint implements HttpCalloutMock { public HttpResponse respond(HttpRequest request) { HttpResponse r = new HttpResponse(); r.setStatusCode(299); return r; } }
  public class Later implements Schedulable { public void execute(SchedulableContext context) { } }
  @IsTest static void aMockAnswersARequestWithoutEndpoint() {
    Test.setMock(HttpCalloutMock.class, new NoEndpoint());
    Assert.areEqual(299, new Http().send(new HttpRequest()).getStatusCode());
  }
  @IsTest static void aScheduleIsAnAsyncApexJobToo() {
    Id trigger = System.schedule('later', '0 0 1 * * ? 2099', new Later());
    AsyncApexJob job = [SELECT JobType, Status, CronTriggerId FROM AsyncApexJob WHERE JobType = 'ScheduledApex'];
    Assert.areEqual(trigger, job.CronTriggerId);
    Assert.areEqual('Queued', job.Status);
    System.abortJob(trigger);
    Assert.areEqual(0, [SELECT COUNT() FROM AsyncApexJob WHERE JobType = 'ScheduledApex' AND Status = 'Queued']);
  }
  @IsTest static void groupsAreInsertedBesideOtherObjects() {
    insert new Crate__c(Name = 'x');
    insert new Group(Name = 'g', DeveloperName = 'g', Type = 'Queue');
    Assert.areEqual(1, [SELECT COUNT() FROM Group WHERE DeveloperName = 'g']);
  }
  @IsTest static void aParentThatWasNotQueriedIsNoNull() {
    insert new Crate__c(Name = 'x');
    try { [SELECT Name FROM Crate__c LIMIT 1].getSObject('CreatedBy'); Assert.fail('got'); }
    catch (SObjectException e) { Assert.isTrue(e.getMessage().startsWith('SObject row was retrieved via SOQL without querying the requested field'), e.getMessage()); }
  }
  @IsTest static void pagesOfACursor() {
    insert new List<Crate__c>{ new Crate__c(Name = 'a'), new Crate__c(Name = 'b'), new Crate__c(Name = 'c') };
    Database.PaginationCursor cursor = Database.getPaginationCursor('SELECT Name FROM Crate__c ORDER BY Name', AccessLevel.SYSTEM_MODE);
    Assert.areEqual(3, cursor.getNumRecords());
    Database.CursorFetchResult page = cursor.fetchPage(0, 2);
    Assert.areEqual(2, page.getRecords().size());
    Assert.areEqual(2, page.getNextIndex());
    Assert.isFalse(page.isDone());
    page = cursor.fetchPage(page.getNextIndex(), 2);
    Assert.areEqual('c', page.getRecords()[0].get('Name'));
    Assert.isTrue(page.isDone());
    Assert.areEqual(1, Database.getCursor('SELECT Name FROM Crate__c ORDER BY Name', AccessLevel.SYSTEM_MODE).fetch(2, 200).size());
  }
  @IsTest static void groupedRowsFromJson() {
    List<AggregateResult> rows = (List<AggregateResult>) JSON.deserialize('[{"Id":"x","n":2}]', List<AggregateResult>.class);
    Assert.areEqual('x', rows[0].get('Id'));
    Assert.areEqual(2, rows[0].get('n'));
    Assert.areNotEqual(AggregateResult.SObjectType, Crate__c.SObjectType);
  }
  @IsTest static void datetimesAreEqualToTheSecond() {
    Datetime now = Datetime.newInstance(1700000000123L);
    Crate__c crate = new Crate__c(Name = 'x');
    Assert.areEqual(Datetime.newInstance(1700000000000L), now);
    Assert.areNotEqual(Datetime.newInstance(1700000001000L), now);
    Assert.areEqual(123, now.millisecond());
  }
  class SoapMock implements WebServiceMock {
    public void doInvoke(Object stub, Object request, Map<String, Object> response, String endpoint, String soapAction, String requestName, String responseNS, String responseName, String responseType) {
      response.put('response_x', endpoint + requestName + responseName + responseType + request);
    }
  }
  @IsTest static void aMockAnswersSoapCallouts() {
    Test.setMock(WebServiceMock.class, new SoapMock());
    Map<String, Object> response = new Map<String, Object>();
    WebServiceCallout.invoke(new RulesTest(), 'q', response, new List<String>{ 'e', '', 'ns', 'echo', 'ns', 'echoed', 'Echo' });
    Assert.areEqual('eechoechoedEchoq', response.get('response_x'));
  }
  @IsTest static void aSetControllerTurnsPages() {
    List<Crate__c> crates = new List<Crate__c>();
    for (Integer i = 0; i < 45; i++) { crates.add(new Crate__c(Name = 'c' + i)); }
    ApexPages.StandardSetController pages = new ApexPages.StandardSetController(crates);
    Assert.areEqual(20, pages.getRecords().size());
    pages.last();
    Assert.areEqual(3, pages.getPageNumber());
    Assert.areEqual(5, pages.getRecords().size());
    Assert.isFalse(pages.getHasNext());
    pages.setPageSize(50);
    Assert.areEqual(1, pages.getPageNumber());
  }
  @IsTest static void aStandardControllerSavesItsRecord() {
    ApexPages.StandardController page = new ApexPages.StandardController(new Crate__c(Name = 'saved'));
    Assert.isNotNull(page.save());
    Assert.areEqual(page.getId(), String.valueOf([SELECT Id FROM Crate__c WHERE Name = 'saved'].Id).substring(0, 15));
    page = new ApexPages.StandardController(new Crate__c(Name = 'x', Size__c = -1));
    Assert.isNull(page.save());
    Assert.areEqual('too small', ApexPages.getMessages()[0].getSummary());
  }
  @IsTest static void tabsAreDescribed() {
    for (Schema.DescribeTabSetResult app : Schema.describeTabs()) {
      Assert.isNotNull(app.getLabel());
      for (Schema.DescribeTabResult tab : app.getTabs()) { Assert.areEqual(3, tab.getIcons().size()); Assert.isNotNull(tab.getColors()[0].getColor()); }
    }
  }
  public class Everything implements Queueable, Schedulable, Finalizer {
    public void execute(SchedulableContext context) { insert as system new Crate__c(Name = 'scheduled'); }
    public void execute(QueueableContext context) { System.attachFinalizer(this); insert as system new Crate__c(Name = 'queued'); }
    public void execute(FinalizerContext context) { insert as system new Crate__c(Name = 'finalized'); }
  }
  @IsTest static void oneClassMayBeSeveralKindsOfJob() {
    Test.startTest();
    System.enqueueJob(new Everything());
    System.schedule('everything', '0 0 1 * * ? 2099', new Everything());
    Test.stopTest();
    Assert.areEqual(3, [SELECT COUNT() FROM Crate__c WHERE Name IN ('queued', 'finalized', 'scheduled')]);
  }
  @IsTest static void standardObjectsOfConsentAndService() {
    Schema.Account account = new Schema.Account(Name = 'a');
    insert as system account;
    insert as system new List<SObject>{ new ContactPointAddress(Name = 'p', ParentId = account.Id, City = 'Turku'), new QuickText(Name = 'q', Message = 'm', Channel = 'Email;Phone'), new WorkOrder(AccountId = account.Id, Subject = 's') };
    Assert.areEqual('Turku', [SELECT City FROM ContactPointAddress WHERE ParentId = :account.Id WITH SYSTEM_MODE].City);
    Assert.areEqual(1, [SELECT COUNT() FROM QuickText WHERE Channel INCLUDES ('Phone') WITH SYSTEM_MODE]);
    Assert.isNotNull([SELECT WorkOrderNumber FROM WorkOrder WHERE Account.Name = 'a' WITH SYSTEM_MODE].WorkOrderNumber);
  }
  @IsTest static void anIdEqualsItsShortForm() {
    Id id = UserInfo.getUserId();
    Assert.areEqual(id, String.valueOf(id).substring(0, 15));
  }
}`;

let report: Promise<TestReport> | undefined;

/** One run for all tests of this file. */
function run(): Promise<TestReport> {
  report ??= (async () => {
    const project = sampleProject({
      'CrateHandler.cls': HANDLER,
      'CrateTrigger.trigger': TRIGGER,
      'DmlTest.cls': DML_TEST,
      'Jobs.cls': JOBS,
      'JobsTest.cls': JOBS_TEST,
      'Mode.cls': MODES,
      'Inherits.cls': INHERITS,
      'Sharing.cls': WITH,
      'ModeTest.cls': MODES_TEST,
      'StubTest.cls': STUBS,
      ...SHADOWS,
      'RulesTest.cls': RULES_TEST,
      'crates.csv': 'Name,Size__c\nfirst,1\nsecond,7.5\n',
      'Broken.cls': "public class Broken { Integer x = 'text'; }",
      'UsesBroken.cls':
        '@IsTest private class UsesBroken { @IsTest static void fails() { Broken b = new Broken(); } @IsTest static void passes() { Integer one = 1; Assert.areEqual(1, one); } }',
      'Misbehaves.cls': `@IsTest private class Misbehaves {
        static Integer f(Integer n) { return f(n + 1); }
        @IsTest static void recursesForEver() { try { f(0); } catch (Exception e) { Assert.fail('caught'); } }
        @IsTest static void growsForEver() { List<String> all = new List<String>(); for (Integer i = 0; i < 2000000000; i++) { all.add('abcdefghijklmnop' + i); } }
        @IsTest static void isFine() { Assert.isTrue(true); }
      }`
    });
    try {
      return await runTests({
        sources: [join(project.directory, 'app')],
        workers: 2,
        coverage: true,
        cacheDirectory: join(project.directory, 'cache', 'apex')
      });
    } finally {
      project.remove();
    }
  })();
  return report;
}

/** Tests of a class that did not end as they should. */
async function failuresOf(className: string, expected: Readonly<Record<string, RegExp>> = {}): Promise<string[]> {
  const { tests } = await run();
  const own = tests.filter((t) => t.class === className);
  assert.ok(own.length > 0, `${className} ran`);
  return own.flatMap((t) => {
    const wanted = expected[t.method];
    if (wanted) return t.outcome === 'fail' && wanted.test(t.message) ? [] : [`${t.method}: ${t.outcome} ${t.message}`];
    return t.outcome === 'pass' ? [] : [`${t.method}: ${t.message}\n${t.stack}`];
  });
}

test('DML, triggers, queries and limits (Apex Developer Guide, "Working with Data in Apex", "Triggers")', async () => {
  assert.deepEqual(
    await failuresOf('DmlTest', {
      theHundredAndFirstQueryEndsTheTest: /^System\.LimitException: Too many SOQL queries: 101$/
    }),
    []
  );
});

test('asynchronous Apex runs at stopTest (Apex Developer Guide, "Asynchronous Apex")', async () => {
  assert.deepEqual(await failuresOf('JobsTest'), []);
});

test('sharing and user mode (Apex Developer Guide, "Using the with sharing, without sharing, and inherited sharing Keywords")', async () => {
  assert.deepEqual(await failuresOf('ModeTest'), []);
});

test('stubs and test data (Apex Developer Guide, "Testing Apex")', async () => {
  assert.deepEqual(await failuresOf('StubTest'), []);
});

test('a class may be named like a type of the platform (Apex Developer Guide, "Type Resolution and System Namespace for Types")', async () => {
  assert.deepEqual(await failuresOf('ShadowTest'), []);
});

test('callouts, schedules, mixed DML, cursors, records (Apex Reference; Apex Developer Guide, "Apex Cursors", "sObjects That Cannot Be Used Together in DML Operations")', async () => {
  assert.deepEqual(await failuresOf('RulesTest'), []);
});

test('what cannot go on ends in a clear result for its test, and the others still run', async () => {
  assert.deepEqual(
    await failuresOf('Misbehaves', {
      recursesForEver: /^System\.LimitException: Maximum stack depth reached: 1001$/,
      growsForEver: /^System\.LimitException: Apex heap size too large/
    }),
    []
  );
  assert.deepEqual(
    await failuresOf('UsesBroken', { fails: /Class Broken does not compile: .*Broken\.cls:1:\d+: / }),
    []
  );
  const { compile, summary } = await run();
  assert.equal(compile.failed.length, 1);
  assert.match(compile.failed[0]?.file ?? '', /Broken\.cls$/);
  assert.equal(summary.failed, 4);
});

test('coverage counts the lines that ran, test classes not', async () => {
  const { coverage } = await run();
  const names = coverage.classes.map((c) => c.name);
  assert.ok(names.includes('CrateTrigger') && names.includes('Jobs') && !names.includes('DmlTest'), names.join());
  assert.equal(coverage.classes.find((c) => c.name === 'Jobs')?.percent, 100);
});
