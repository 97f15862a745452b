import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported } from '../../data/access.ts';
import type { ApexDouble } from '../../values/index.ts';
import { ApexBlob, Decimal, parseCsv } from '../../values/index.ts';
import type { ApexMap, ApexSet } from '../runtime/collections.ts';
import { ApexList } from '../runtime/collections.ts';
import type { ApexException } from '../runtime/exceptions.ts';
import { platformDeclaration } from '../runtime/platform-classes.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import type { TestState, Transaction } from '../runtime/transaction.ts';
import type { ClassInfo } from '../runtime/types.ts';
import { answers, call, classes, inTransaction, record, schema, thrown } from './library-testing.ts';
import { isKnownButMissing } from './known-namespaces.ts';
import { sentEmails } from './messaging.ts';
import { sobjectStatic } from './settings.ts';
import { typeToken } from './types.ts';
import { HttpRequest, HttpResponse, send } from './web/http.ts';

const text = (value: string): ApexBlob => ApexBlob.fromText(value);
const hex = (value: unknown): unknown => call('static EncodingUtil.convertToHex', value);
const testState = (): TestState => ({
  started: false,
  stopped: false,
  outerLimits: null,
  mocks: new Map(),
  fixedSearchResults: null,
  seeAllData: false,
  extras: new Map()
});
/** Calls a declared member inside a transaction that is already running. */
function member(type: string, section: 'statics' | 'methods', signature: string, ...args: unknown[]): unknown {
  const declaration = platformDeclaration(type.toLowerCase())!;
  return declaration[section]![signature]!(...args);
}

test('digests, MACs and ciphers agree with known values (Crypto Class)', () => {
  assert.equal(
    hex(call('static Crypto.generateDigest', 'SHA-256', text('abc'))),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  );
  assert.equal(hex(call('static Crypto.generateDigest', 'MD5', text(''))), 'd41d8cd98f00b204e9800998ecf8427e');
  assert.equal(
    hex(call('static Crypto.generateMac', 'HmacSHA256', text('what do ya want for nothing?'), text('Jefe'))),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
  );
  const key = call('static Crypto.generateAesKey', 256);
  const secret = call('static Crypto.encryptWithManagedIV', 'AES256', key, text('hello'));
  assert.equal((call('static Crypto.decryptWithManagedIV', 'AES256', key, secret) as ApexBlob).toText(), 'hello');
  assert.match(
    thrown(() => call('static Crypto.encryptWithManagedIV', 'AES128', key, text('x'))),
    /Invalid private key. Must be 16 bytes/
  );
  assert.match(
    thrown(() => call('static Crypto.generateDigest', 'ROT13', text('x'))),
    /Unsupported digest algorithm: ROT13/
  );
});

test('texts are encoded for URLs, base 64 and hex (EncodingUtil Class)', () => {
  assert.equal(call('static EncodingUtil.urlEncode', "a b&c=d'é*~", 'UTF-8'), 'a+b%26c%3Dd%27%C3%A9*%7E');
  assert.equal(call('static EncodingUtil.urlDecode', 'a+b%26', 'UTF-8'), 'a b&');
  assert.equal((call('static EncodingUtil.base64Decode', 'aGk=') as ApexBlob).toText(), 'hi');
  assert.equal(call('static EncodingUtil.base64Encode', text('hi')), 'aGk=');
});

test('a callout goes to the mock of the test, needs one, and no work pending (Testing HTTP Callouts)', () => {
  const request = new HttpRequest();
  request.endpoint = 'https://example.com';
  request.method = 'GET';
  const state = testState();
  inTransaction(() => {
    assert.equal(
      thrown(() => send(request)),
      'System.TypeException: Methods defined as TestMethod do not support Web service callouts'
    );
    const response = new HttpResponse();
    response.statusCode = 201;
    response.setHeader('Content-Type', 'text/plain');
    state.mocks.set('httpcalloutmock', { respond$1: () => response });
    assert.equal(send(request)!.statusCode, 201);
    assert.equal(send(request)!.header('content-type'), 'text/plain');
  }, state);
  inTransaction((tx: Transaction) => {
    tx.count('dmlStatements', 1);
    assert.match(
      thrown(() => send(request)),
      /You have uncommitted work pending/
    );
  }, state);
  assert.throws(() => inTransaction(() => send(request)), NotSupported);
  assert.equal(String(request), 'System.HttpRequest[Endpoint=https://example.com, Method=GET]');
});

test('the cache keeps values of a test until their time is up and loads what is missing (Cache Namespace)', () => {
  class Loader {
    doload$1(key: string): string {
      return `loaded ${key}`;
    }
  }
  const loader: ClassInfo = {
    name: 'Loader',
    kind: 'class',
    isAbstract: false,
    interfaces: new Set(['Cache.CacheBuilder']),
    access: 'public',
    fields: [],
    newInstance: () => new Loader()
  };
  classes.set('loader', loader);
  inTransaction(() => {
    const org = (signature: string, ...args: unknown[]): unknown => member('Cache.Org', 'statics', signature, ...args);
    org('void put(String key, Object value)', 'Answer', 42);
    assert.equal(org('Object get(String key)', 'Answer'), 42);
    assert.equal(org('Boolean contains(String key)', 'answer'), false, 'keys tell case apart');
    org('void put(String key, Object value, Integer ttlSecs)', 'Old', 1, 0);
    assert.equal(org('Object get(String key)', 'Old'), null);
    assert.equal(
      org('Object get(Type cacheBuilder, String key)', typeToken(RuntimeTypes.get('Loader')), 'k'),
      'loaded k'
    );
    assert.match(
      thrown(() => org('Object get(String key)', 'not valid!')),
      /Invalid key/
    );
  }, testState());
  inTransaction(
    () => assert.equal(member('Cache.Org', 'statics', 'Object get(String key)', 'Answer'), null),
    testState()
  );
});

test('formulas are evaluated on records in memory (FormulaEval Namespace)', () => {
  const build = (formula: string, type: string): unknown => {
    const builder = call('static FormulaEval.FormulaBuilder.builder');
    call('FormulaEval.FormulaBuilder.withFormula', builder, formula);
    call('FormulaEval.FormulaBuilder.withType(Type)', builder, typeToken(RuntimeTypes.get('Account')));
    const { constants } = RuntimeTypes.get('FormulaEval.FormulaReturnType').info!;
    call(
      'FormulaEval.FormulaBuilder.withReturnType',
      builder,
      constants!.find((one) => one.constant === type)
    );
    return call('FormulaEval.FormulaBuilder.build', builder);
  };
  const acme = record('Account', { Name: 'Acme', AnnualRevenue: Decimal.parse('10.5') });
  assert.equal(call('FormulaEval.FormulaInstance.evaluate', build('Name & "!"', 'STRING'), acme), 'Acme!');
  assert.equal(call('FormulaEval.FormulaInstance.evaluate', build('AnnualRevenue * 2', 'INTEGER'), acme), 21);
  assert.equal(
    (call('FormulaEval.FormulaInstance.evaluate', build('AnnualRevenue', 'DOUBLE'), acme) as ApexDouble).value,
    10.5
  );
  assert.match(
    thrown(() => build('Nope__c', 'STRING')),
    /^System\.FormulaValidationException: /
  );
});

test('e-mails are checked, kept and never sent (Messaging Class)', () => {
  inTransaction(() => {
    const make = platformDeclaration('messaging.singleemailmessage')!;
    const email = make.constructors!['()']!() as object;
    const send2 = (...args: unknown[]): unknown =>
      member(
        'Messaging',
        'statics',
        args.length === 1
          ? 'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)'
          : 'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)',
        ...args
      );
    const list = ApexList.of(RuntimeTypes.get('Messaging.Email'), [email]);
    assert.match(
      thrown(() => send2(list)),
      /^System\.EmailException: SendEmail failed\. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient/
    );
    make.methods!['void setToAddresses(List<String> value)']!(
      email,
      ApexList.of(RuntimeTypes.string, ['a@example.com'])
    );
    make.methods!['void setPlainTextBody(String value)']!(email, 'Hi');
    send2(list);
    assert.equal(sentEmails().length, 1);
  });
});

test('stripInaccessible names the entity a user may not create, and tells removed fields (Security Class)', () => {
  inTransaction((tx) => {
    const access = RuntimeTypes.get('AccessType').info!.constants!;
    const readable = access.find((one) => one.constant === 'READABLE');
    const list = ApexList.of(RuntimeTypes.ofSObject('Account'), [record('Account', { Name: 'A' })]);
    const strip = (): unknown =>
      member(
        'Security',
        'statics',
        'SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records)',
        readable,
        list
      );
    assert.throws(strip, NotSupported, 'an org that cannot strip says so');
    const org = tx.org as { stripInaccessible?: unknown; objectPermissions: unknown };
    const before = org.objectPermissions;
    org.stripInaccessible = () => ({
      records: [record('Account')],
      removedFields: new Map([['Account', new Set(['Name'])]]),
      modifiedIndexes: new Set([0])
    });
    try {
      const decision = strip();
      const removed = member(
        'SObjectAccessDecision',
        'methods',
        'Map<String,Set<String>> getRemovedFields()',
        decision
      ) as ApexMap;
      assert.deepEqual((removed.get('Account') as ApexSet).toArray(), ['Name']);
      org.objectPermissions = () => ({ read: false, create: false, edit: false, delete: false });
      assert.equal(thrown(strip), 'System.NoAccessException: No access to entity: Account');
    } finally {
      org.objectPermissions = before;
      delete org.stripInaccessible;
    }
  });
});

test("hierarchy settings give a user's value over the profile's over the organisation's (Custom Settings Methods)", () => {
  const object = {
    ...schema.objects.get('account')!,
    name: 'Setting__c',
    kind: 'customSetting' as const,
    customSettingsType: 'Hierarchy' as const
  };
  const before = answers.query;
  const rows: Record<string, ReturnType<typeof record>> = {
    '005000000000001AAA': record('Account', {
      Founded__c: null,
      Sector__c: 'Wind',
      SetupOwnerId: '005000000000001AAA'
    }),
    '00D000000000001AAA': record('Account', { Sector__c: 'Shop', Active__c: true, SetupOwnerId: '00D000000000001AAA' })
  };
  answers.query = (_soql, options) =>
    options.binds?.has('owner')
      ? [rows[String(options.binds.get('owner'))]].filter((row) => row !== undefined)
      : Object.values(rows);
  try {
    inTransaction(() => {
      const merged = sobjectStatic(object, 'getInstance', [], RuntimeTypes.ofSObject('Setting__c')) as ReturnType<
        typeof record
      >;
      assert.equal(merged.values['Sector__c'], 'Wind');
      assert.equal(merged.values['Active__c'], true);
      const org = sobjectStatic(object, 'getOrgDefaults', [], RuntimeTypes.ofSObject('Setting__c')) as ReturnType<
        typeof record
      >;
      assert.equal(org.values['Sector__c'], 'Shop');
    });
  } finally {
    answers.query = before;
  }
});

test('pages know their parameters, and URLs their parts (PageReference Class, URL Class)', () => {
  inTransaction(() => {
    const page = platformDeclaration('pagereference')!;
    const made = page.constructors!['(String url)']!('/apex/Home?id=1&q=a+b#top');
    assert.equal((page.methods!['Map<String,String> getParameters()']!(made) as ApexMap).get('q'), 'a b');
    (page.methods!['Map<String,String> getParameters()']!(made) as ApexMap).put('x', 'y z');
    assert.equal(page.methods!['String getUrl()']!(made), '/apex/Home?id=1&q=a+b&x=y+z#top');
    const url = platformDeclaration('url')!;
    const parsed = url.constructors!['(String spec)']!('https://me@example.com:8443/a/b?c=d#e');
    assert.deepEqual(
      ['getHost', 'getPath', 'getQuery', 'getRef', 'getUserInfo', 'getAuthority'].map((name) =>
        url.methods![`String ${name}()`]!(parsed)
      ),
      ['example.com', '/a/b', 'c=d', 'e', 'me', 'me@example.com:8443']
    );
    assert.equal(url.methods!['Integer getPort()']!(parsed), 8443);
  });
});

test('test data is read from CSV with quotes and line ends inside (Test.loadData)', () => {
  assert.deepEqual(parseCsv('Name,Note\r\n"A, ""B""","two\nlines"\nC,\n'), [
    ['Name', 'Note'],
    ['A, "B"', 'two\nlines'],
    ['C', '']
  ]);
});

test('namespaces that are not carried are known by name', () => {
  assert.ok(
    isKnownButMissing('ConnectApi.ChatterFeeds') &&
      isKnownButMissing('System.Continuation') &&
      !isKnownButMissing('MyClass') &&
      !isKnownButMissing('Database.Nope')
  );
});

test('an AuraHandledException keeps its message for the page (AuraHandledException Class)', () => {
  const made = call('new AuraHandledException(String)', 'for the page') as ApexException;
  assert.equal(call('Exception.getMessage', made), 'Script-thrown exception');
  assert.equal(made.details!['auraMessage'], 'for the page');
  call('Exception.setMessage', made, 'set');
  assert.equal(call('Exception.getMessage', made), 'set');
});
