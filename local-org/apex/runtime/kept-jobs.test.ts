/** Jobs outlive the process that was to run them (Apex Developer Guide, "Asynchronous Apex": they are queued with the commit). */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { createOrg } from '../../data/org.ts';
import type { LocalOrg } from '../../data/org.ts';
import { loadProject } from '../../source/index.ts';
import { loadProgram } from '../program.ts';
import type { ApexProgram } from '../program.ts';
import { programInput, projectCode } from '../program-input.ts';
import { JobDesk } from './job-desk.ts';
import { sampleProject } from '../testing/sample-project.ts';

const JOBS = `public class Jobs {
  public enum Colour { RED, BLUE }
  public class Part { public Decimal size; public Part next; transient public String secret = 'x'; }
  public class Q implements Queueable {
    public Part first; public Map<String, List<Date>> days = new Map<String, List<Date>>(); public Colour colour; public Crate__c crate; public Set<Id> ids;
    public void execute(QueueableContext c) {
      insert as system new Crate__c(Name = 'q ' + first.size + ' ' + (first.next === first) + ' ' + first.secret + ' ' + days.get('a')[0].year() + ' ' + colour.name() + ' ' + crate.Name + ' ' + ids.size());
    }
  }
  public class B implements Database.Batchable<SObject>, Database.Stateful {
    public Integer seen = 0;
    public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator('SELECT Id, Name FROM Crate__c ORDER BY Name', AccessLevel.SYSTEM_MODE); }
    public void execute(Database.BatchableContext c, List<Crate__c> scope) { seen += scope.size(); }
    public void finish(Database.BatchableContext c) { insert as system new Crate__c(Name = 'seen ' + seen); }
  }
  public class S implements Schedulable { public void execute(SchedulableContext c) { insert as system new Crate__c(Name = 'scheduled'); } }
  @future public static void later(String name, List<Integer> numbers) { insert as system new Crate__c(Name = name + numbers[1]); }
}`;

function open(directory: string): { org: LocalOrg; program: ApexProgram; names: () => string[] } {
  const project = loadProject({ root: directory });
  const org = createOrg({ project, file: join(directory, 'org.sqlite') });
  const program = loadProgram(programInput(projectCode(project), org));
  assert.deepEqual(program.problems, []);
  const names = (): string[] =>
    program
      .run({ userId: org.adminUserId }, (tx) =>
        org.query(tx, 'SELECT Name FROM Crate__c ORDER BY Name', { access: SYSTEM_ACCESS })
      )
      .records.map((record) => String(record.values['Name']));
  return { org, program, names };
}

const run = (program: ApexProgram, userId: string, code: string): void => {
  const result = program.execAnonymous(code, { userId });
  assert.ok(result.success, result.exceptionMessage ?? result.compileProblem ?? '');
};

test('queueables, future calls, batches and schedules run after the process that asked for them is gone', () => {
  const sample = sampleProject({ 'Jobs.cls': JOBS });
  try {
    const before = open(sample.directory);
    run(
      before.program,
      before.org.adminUserId,
      `Jobs.Q q = new Jobs.Q(); q.first = new Jobs.Part(); q.first.size = 1.50; q.first.next = q.first;
       q.days.put('a', new List<Date>{ Date.newInstance(2031, 2, 3) }); q.colour = Jobs.Colour.BLUE; q.crate = new Crate__c(Name = 'c'); q.ids = new Set<Id>{ UserInfo.getUserId() };
       System.enqueueJob(q); Jobs.later('later ', new List<Integer>{ 1, 2 }); System.schedule('nightly', '0 0 2 * * ?', new Jobs.S());`
    );
    run(before.program, before.org.adminUserId, `Database.executeBatch(new Jobs.B(), 1);`);
    before.org.close();

    const after = open(sample.directory);
    assert.deepEqual(after.names(), []);
    after.program.async.runDue();
    assert.deepEqual(after.names(), ['later 2', 'q 1.50 true null 2031 BLUE c 1', 'seen 2']);
    assert.ok(!after.program.async.hasDue());
    // The schedule still waits for its hour, and for each one after it.
    after.program.async.runDue(Date.now() + 86_400_000);
    assert.deepEqual(after.names().at(-2), 'scheduled');
    after.org.close();

    const last = open(sample.directory);
    assert.ok(last.program.async.nextDue() !== null);
    assert.ok(!last.program.async.hasDue());
    last.org.close();
  } finally {
    sample.remove();
  }
});

test('a transaction that is undone keeps no job, and a job whose class is gone fails', () => {
  const sample = sampleProject({ 'Jobs.cls': JOBS });
  try {
    const before = open(sample.directory);
    const undone = before.program.execAnonymous(`Jobs.later('never', new List<Integer>{ 1, 2 }); Integer i = 1 / 0;`, {
      userId: before.org.adminUserId
    });
    assert.ok(!undone.success);
    run(
      before.program,
      before.org.adminUserId,
      `Jobs.Q q = new Jobs.Q(); q.first = new Jobs.Part(); System.enqueueJob(q);`
    );
    before.org.waitingJobs?.keep('99', before.org.waitingJobs.all()[0]!.text.replaceAll('Jobs.Q', 'Jobs.Gone'));
    before.org.close();

    const after = open(sample.directory);
    assert.equal(after.org.waitingJobs?.all().length, 1);
    const [job] = after.program.run({ userId: after.org.adminUserId }, (tx) =>
      after.org.query(tx, "SELECT Status, ExtendedStatus FROM AsyncApexJob WHERE JobType = 'Queueable'", {
        access: SYSTEM_ACCESS
      })
    ).records;
    assert.deepEqual(
      [job?.values['Status'], job?.values['ExtendedStatus']],
      ['Failed', 'the class Jobs.Gone is no longer there']
    );
    after.org.close();
  } finally {
    sample.remove();
  }
});

test('a batch that was cut off goes on with the chunk it had come to, with its state', () => {
  const sample = sampleProject({ 'Jobs.cls': JOBS });
  try {
    const before = open(sample.directory);
    run(
      before.program,
      before.org.adminUserId,
      `insert as system new List<Crate__c>{ new Crate__c(Name = 'a'), new Crate__c(Name = 'b'), new Crate__c(Name = 'c') };
       Database.executeBatch(new Jobs.B(), 1);`
    );
    // The process ends in the fourth transaction: after start and two chunks.
    let transactions = 0;
    const desk = new JobDesk(
      (options, body) => {
        transactions++;
        if (transactions > 3) throw new Error('killed');
        before.program.run(options, body);
      },
      () => 'GMT'
    );
    desk.takeUp(before.program, before.org.adminUserId);
    desk.runDue();
    before.org.close();

    const after = open(sample.directory);
    after.program.async.runDue();
    assert.deepEqual(after.names(), ['a', 'b', 'c', 'seen 3']);
    assert.deepEqual(after.org.waitingJobs?.all(), []);
    after.org.close();
  } finally {
    sample.remove();
  }
});
