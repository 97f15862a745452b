import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createOrg } from '../../data/org.ts';
import type { LocalOrg } from '../../data/org.ts';
import { loadProject } from '../../source/project.ts';
import { loadProgram } from '../program.ts';
import type { ApexProgram } from '../program.ts';
import { programInput, projectCode } from '../program-input.ts';
import { sampleProject } from '../testing/sample-project.ts';
import { callAura, describeAuraFailure } from './aura.ts';
import type { AuraFailure } from './aura.ts';

const CONTROLLER = `public class Doors {
  public class Part {
    @AuraEnabled public String name { get; set; }
    @AuraEnabled public Integer count;
    @AuraEnabled public List<Part> parts { get; set; }
    public String secret = 'kept';
  }
  public enum Kind { SMALL, LARGE }
  @AuraEnabled public static Map<String, Object> types(Integer i, Long l, Decimal d, Double f, Boolean b, String s, Date day, Datetime at, List<Id> ids, Map<String, Decimal> amounts, Kind kind) {
    return new Map<String, Object>{ 'i' => i, 'l' => l, 'd' => d, 'f' => f, 'b' => b, 's' => s, 'day' => day, 'at' => at, 'ids' => ids, 'sum' => amounts.get('a') + amounts.get('b'), 'kind' => kind };
  }
  @AuraEnabled public static Part echo(Part part) { part.count++; part.name += part.secret; return part; }
  @AuraEnabled public static Crate__c save(Crate__c crate) { insert as system crate; return [SELECT Id, Name, Size__c, Note__c, Owner.Name FROM Crate__c WHERE Id = :crate.Id WITH SYSTEM_MODE]; }
  @AuraEnabled(cacheable=true) public static Integer many() { return [SELECT COUNT() FROM Crate__c WITH SYSTEM_MODE]; }
  @AuraEnabled public static void handled() { insert as system new Crate__c(Name = 'undone'); AuraHandledException e = new AuraHandledException('Sorry'); throw e; }
  @AuraEnabled public static void nothing(String text) { text.length(); }
  public static void hidden() { return; }
}`;

describe('Apex called by pages (Lightning Web Components Developer Guide, "Call Apex Methods")', () => {
  let org: LocalOrg;
  let program: ApexProgram;
  let remove: () => void;
  const call = (method: string, params: Record<string, unknown> = {}): unknown =>
    callAura(program, { namespace: null, className: 'Doors', method, params, userId: org.adminUserId });
  const failure = (method: string, params: Record<string, unknown> = {}): AuraFailure => {
    try {
      call(method, params);
    } catch (error) {
      return describeAuraFailure(error) ?? assert.fail(String(error));
    }
    return assert.fail('nothing was thrown');
  };

  before(() => {
    const sample = sampleProject({ 'Doors.cls': CONTROLLER });
    ({ remove } = sample);
    const project = loadProject({ sources: [sample.directory] });
    org = createOrg({ project });
    program = loadProgram(programInput(projectCode(project), org));
    assert.deepEqual(program.problems, []);
  });
  after(() => {
    org.close();
    remove();
  });

  test('arguments become the types of the parameters, results become JSON', () => {
    assert.deepEqual(
      call('types', {
        i: '7',
        l: 9007199254740991,
        d: 1.25,
        f: 2.5,
        b: true,
        s: 'x',
        day: '2026-03-05',
        at: '2026-03-05T10:00:00.000Z',
        ids: ['001000000000001'],
        amounts: { a: 0.1, b: '0.2' },
        kind: 'large'
      }),
      {
        i: 7,
        l: 9007199254740991,
        d: 1.25,
        f: 2.5,
        b: true,
        s: 'x',
        day: '2026-03-05',
        at: '2026-03-05T10:00:00.000Z',
        ids: ['001000000000001AAA'],
        sum: 0.3,
        kind: 'LARGE'
      }
    );
  });

  test('objects of classes carry their @AuraEnabled members only', () => {
    assert.deepEqual(call('echo', { part: { name: 'a', count: 1, secret: 'changed', parts: [{ name: 'b' }] } }), {
      name: 'akept',
      count: 2,
      parts: [{ name: 'b' }]
    });
  });

  test('records go both ways, fields that are null are left out', () => {
    const saved = call('save', { crate: { sobjectType: 'Crate__c', Name: 'box', Size__c: 2.5 } }) as Record<
      string,
      unknown
    >;
    assert.equal(saved['Name'], 'box');
    assert.equal(saved['Size__c'], 2.5);
    assert.ok('Id' in saved && !('Note__c' in saved));
    assert.equal(typeof (saved['Owner'] as { Name: string }).Name, 'string');
  });

  test('an exception undoes the transaction; AuraHandledException gives its message', () => {
    const many = call('many');
    const { message, exceptionType } = failure('handled');
    assert.deepEqual([message, exceptionType], ['Sorry', 'System.AuraHandledException']);
    assert.equal(call('many'), many);
  });

  test('other exceptions give message, type and stack', () => {
    const told = failure('nothing', { text: null });
    assert.deepEqual(
      [told.message, told.exceptionType],
      ['Attempt to de-reference a null object', 'System.NullPointerException']
    );
    assert.match(told.stackTrace ?? '', /^Class\.Doors\.nothing: line \d+, column 1$/);
  });

  test('a DmlException tells errors of fields and of the page apart', () => {
    const told = failure('save', { crate: { Name: 'box', Note__c: 'longer than ten characters' } });
    assert.equal(told.exceptionType, 'System.DmlException');
    assert.equal(told.fieldErrors?.['Note__c']?.[0]?.statusCode, 'STRING_TOO_LONG');
    assert.deepEqual(told.pageErrors, []);
  });

  test('what is no @AuraEnabled method, or does not fit its parameters, is refused', () => {
    assert.match(failure('hidden').message, /do not have access to the Apex class or method named 'Doors\.hidden'/);
    assert.match(
      failure('types', { i: 'seven' }).message,
      /^Value provided is invalid for action parameter 'i' of type 'Integer'/
    );
    assert.match(failure('save', { crate: { Nome: 'x' } }).message, /No such column 'Nome' on entity 'Crate__c'/);
  });
});
