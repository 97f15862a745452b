/** The language as the checker understands it: valid code has no problem, and nodes say what the generator needs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { salesSchema } from '../../../data/soql/sample-schema.ts';
import { platformDeclarations } from '../../library/index.ts';
import { compileUnits } from '../compile.ts';
import { compileSample, problemsOf } from './sample.ts';
import type { CheckedClass, Expression, Statement } from './tree.ts';

test('classes that use the whole language, and much of the library, compile', () => {
  for (const name of ['Language.cls', 'Platform.cls']) {
    const source = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
    assert.deepEqual(problemsOf({ [name]: source }), []);
  }
});

function classOf(source: string, others: Readonly<Record<string, string>> = {}): CheckedClass {
  const result = compileSample({ 'F.cls': source, ...others });
  assert.deepEqual(result.problems, []);
  const body = result.units.find((u) => u.name === 'F')?.body;
  assert.ok(body?.kind === 'class');
  return body;
}

/** The initialiser of the last variable of `void m() { … }`. */
function valueOf(statements: string, members = ''): Expression {
  const body = classOf(`public class F { ${members} void m() { ${statements} } }`);
  const list = body.methods.find((m) => m.symbol.name === 'm')?.body?.block.statements as Statement[];
  const last = list.at(-1);
  assert.ok(last);
  if (last.kind === 'expression') return last.expression;
  assert.ok(last.kind === 'localDeclaration');
  const initializer = last.variables.at(-1)?.initializer;
  assert.ok(initializer);
  return initializer;
}

const kinds = (e: Expression): string =>
  e.kind === 'convert' ? `${e.conversion}(${kinds(e.value)})` : e.kind === 'cast' ? `cast(${kinds(e.value)})` : e.kind;

test('conversions are explicit', () => {
  const cases: Record<string, string> = {
    'Integer i; Long l = i;': 'integerToLong(local)',
    'Integer i; Decimal d = i;': 'integerToDecimal(local)',
    'Decimal d; Double e = d;': 'decimalToDouble(local)',
    'String s; Id i = s;': 'stringToId(local)',
    'Id i; String s = i;': 'local',
    'Date d; Datetime t = d;': 'dateToDatetime(local)',
    'Long l; Integer i = (Integer) l;': 'longToInteger(local)',
    'SObject s; Account a = (Account) s;': 'cast(local)',
    'Account a; SObject s = a;': 'local',
    'Object o; List<String> l = (List<String>) o;': 'cast(local)',
    "Account a = Database.query('SELECT Id FROM Account');": 'singleRow'
  };
  for (const [source, expected] of Object.entries(cases)) assert.equal(kinds(valueOf(source)), expected, source);
});

test('operators say what they work on', () => {
  const cases: Record<string, string> = {
    'Integer i; Object o = i + 1;': 'integer Integer',
    'Integer i; Object o = i + 1L;': 'long Long',
    'Integer i; Object o = i / 2.0;': 'decimal Decimal',
    'Double d; Object o = d * 2;': 'double Double',
    "Integer i; Object o = 'a' + i;": 'concat String',
    'Date d; Object o = d + 1;': 'date Date',
    'Datetime d; Object o = d - 0.5;': 'datetime Datetime',
    "String s; Object o = s == 'A';": 'string Boolean',
    "Id i; Object o = i != 'A';": 'id Boolean',
    'Date d; Object o = d < Datetime.now();': 'datetimeOrder Boolean',
    'E e; Object o = e == E.A;': 'enum Boolean',
    'List<String> l; Object o = l == null;': 'any Boolean',
    'Account a; Object o = a === a;': 'reference Boolean',
    'Integer i; Object o = i === 1;': 'integer Boolean',
    'Boolean b; Object o = b ^ true;': 'boolean Boolean',
    'Long l; Object o = l >> 2;': 'long Long'
  };
  for (const [source, expected] of Object.entries(cases)) {
    const value = valueOf(source, 'enum E { A }');
    assert.ok(value.kind === 'binary', source);
    assert.equal(`${value.operand} ${value.type.name}`, expected, source);
  }
});

test('names are resolved to what they are', () => {
  const members = 'enum E { A } static Integer s; Integer f; Integer p { get; set; } class I { Integer x; }';
  const cases: Record<string, string> = {
    'Object o = f;': 'field',
    'Object o = s;': 'staticField',
    'Object o = F.s;': 'staticField',
    'Object o = p;': 'property',
    'Object o = E.A;': 'enumConstant',
    'Object o = F.E.A;': 'enumConstant',
    'Object o = LoggingLevel.ERROR;': 'platformEnumConstant',
    'Object o = Label.Greeting;': 'label',
    'Object o = System.Label.Greeting;': 'label',
    'Object o = Account.SObjectType;': 'sobjectTypeToken',
    'Object o = Account.Name;': 'sobjectFieldToken',
    'Object o = Schema.Account.Name;': 'sobjectFieldToken',
    'Object o = Contact.Account.Name;': 'sobjectFieldToken',
    'Object o = Account.SObjectType.fields.Name;': 'sobjectFieldToken',
    'Object o = Schema.SObjectType.Account;': 'describeObject',
    'Object o = SObjectType.Account.fields.Name;': 'describeField',
    'Object o = Trigger.new;': 'triggerVariable',
    'Object o = Page.Home;': 'pageReference',
    'Account a; Object o = a.Name;': 'sobjectField',
    'Contact c; Object o = c.Account;': 'sobjectParent',
    'Account a; Object o = a.Contacts;': 'sobjectChildren',
    'Object o = F.class;': 'typeLiteral',
    'Object o = this;': 'this',
    'I i; Object o = i?.x;': 'safe',
    'Object o = [SELECT Name FROM Account].Name;': 'sobjectField',
    'Object o = [SELECT COUNT() FROM Account];': 'soql',
    'F f = new F(); Object o = f.clone();': 'cloneObject',
    'Integer f; Object o = f;': 'local',
    'Integer f; Object o = this.f;': 'field'
  };
  for (const [source, kind] of Object.entries(cases)) assert.equal(valueOf(source, members).kind, kind, source);
});

test('safe navigation wraps the whole rest of the chain', () => {
  const value = valueOf('Account a; Object o = a?.Parent?.Name.length();');
  assert.ok(value.kind === 'safe' && value.receiver.kind === 'local' && value.body.kind === 'safe');
  assert.ok(value.body.receiver.kind === 'sobjectParent' && value.body.receiver.receiver.kind === 'safeValue');
  assert.equal(value.body.body.kind, 'platformCall');
  assert.notEqual(value.slot, value.body.slot);
});

test('overloads are chosen by the nearest types', () => {
  const members =
    'String f(Object o) { return null; } Integer f(Long l) { return 1; } Boolean f(Decimal d) { return true; } Id f(SObject s) { return null; } Date f(Account a) { return null; } Time f(List<SObject> l) { return null; }';
  const cases: Record<string, string> = {
    'f(1)': 'Integer',
    'f(1.5)': 'Boolean',
    'f(new Account())': 'Date',
    'f(new Contact())': 'Id',
    "f('x')": 'String',
    'f(new List<Account>())': 'Time',
    'f(new List<String>())': 'String'
  };
  for (const [call, type] of Object.entries(cases))
    assert.equal(valueOf(`Object o = ${call};`, members).type.name, type, call);
});

test('members of classes have keys that do not collide', () => {
  const body = classOf(
    `public class F { virtual class A { private Integer x; private void p() {} public virtual void v(String s, List<Account> l) {} Integer z; }
     virtual class B extends A { private Integer x; private void p() {} public override void v(String s, List<Account> l) {} } }`
  );
  const [a, b] = body.inner.map((i) => i.symbol);
  assert.ok(a && b);
  assert.deepEqual([a.fields.get('x')?.key, b.fields.get('x')?.key, a.fields.get('z')?.key], ['_x', '_x$1', '_z']);
  assert.deepEqual([a.methods.get('p')?.[0]?.key, b.methods.get('p')?.[0]?.key], ['p$0$p0', 'p$0$p1']);
  assert.deepEqual(
    [a.methods.get('v')?.[0]?.key, b.methods.get('v')?.[0]?.key],
    ['v$2$String$List_Account_', 'v$2$String$List_Account_']
  );
});

test('bridges let the library call user code', () => {
  const body = classOf(
    `public class F implements Comparable, Database.Batchable<SObject>, Iterator<String> {
     public Integer compareTo(Object o) { return 0; } public Boolean equals(Object o) { return true; } public override String toString() { return ''; } public Boolean hasNext() { return false; } public String next() { return null; }
     public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> l) {} public void finish(Database.BatchableContext c) {} }`
  );
  assert.deepEqual(body.symbol.bridges.map((b) => `${b.name} → ${b.target.key}`).sort(), [
    'compareto$1 → compareto$1$Object',
    'equals$1 → equals$1$Object',
    'execute$2 → execute$2$Database_BatchableContext$List_Account_',
    'finish$1 → finish$1$Database_BatchableContext',
    'start$1 → start$1$Database_BatchableContext'
  ]);
});

test('triggers and anonymous blocks', () => {
  const result = compileSample({
    'T.trigger':
      'trigger T on Account (before insert, after update) { for (Account a : Trigger.new) { a.Name = Trigger.isInsert ? helper(a) : Trigger.oldMap.get(a.Id).Name; } String helper(Account a) { return a.Name; } }',
    'S.apex':
      'Integer i = 1; System.debug(i); class Inner { Integer x; } Inner n = new Inner(); n.x = i; void m(Integer k) { System.debug(k); } m(2); for (Account a : [SELECT Id FROM Account]) i++;'
  });
  assert.deepEqual(result.problems, []);
  const [trigger, anonymous] = result.units;
  assert.ok(trigger?.body.kind === 'trigger' && anonymous?.body.kind === 'anonymous');
  assert.equal(trigger.body.object.name, 'Account');
  assert.deepEqual(
    trigger.body.events.map((e) => `${e.timing} ${e.operation}`),
    ['before insert', 'after update']
  );
  assert.equal(anonymous.body.members.inner[0]?.symbol.name, 'AnonymousBlock.Inner');
});

test('a class named like a platform class hides it, its namespace does not', () => {
  const files = {
    'Database.cls': 'public class Database { public static void mine() {} }',
    'F.cls': "public class F { void m() { Database.mine(); System.Database.query('x'); Database.SaveResult r; } }"
  };
  assert.deepEqual(problemsOf(files), []);
});

test('units tell what they depend on, by hashes that move only with signatures', () => {
  const compile = (a: string): readonly { dependencies: Readonly<Record<string, string>> }[] =>
    compileSample({ 'A.cls': a, 'B.cls': 'public class B { void m() { A.x(); } }' }).units;
  const before = compile('public class A { public static Integer x() { return 1; } }');
  const body = compile('public class A { public static Integer x() { return 2; } }');
  const signature = compile('public class A { public static Long x() { return 2; } }');
  assert.deepEqual(
    before.map((u) => Object.keys(u.dependencies)),
    [[], ['A']]
  );
  assert.deepEqual(before[1]?.dependencies, body[1]?.dependencies);
  assert.notDeepEqual(before[1]?.dependencies, signature[1]?.dependencies);
});

test('names may carry the namespace of the package', () => {
  const source =
    'public class F { void m() { ns.F.x(); ns.F.E e = ns.F.E.A; ns__Plan__c p = new ns__Plan__c(ns__Budget__c = 1); p.ns__Budget__c = 2; String s = p.ns__Account__r.Name + Label.ns.Greeting + System.Label.ns.Greeting; Object t = ns__Plan__c.ns__Budget__c; } static void x() {} enum E { A } }';
  const result = compileUnits([{ path: 'F.cls', source, kind: 'class', apiVersion: 67 }], {
    schema: salesSchema(),
    platform: platformDeclarations(),
    labels: new Set(['greeting']),
    namespace: 'ns'
  });
  assert.deepEqual(result.problems, []);
});
