/** Each function by its documentation: Salesforce Help, "Formula Operators and Functions". */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';
import { NotSupported } from '../access.ts';
import { makeField, type FieldParts } from '../schema/field.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { FormulaError, FormulaSyntaxError, type FormulaContext } from './api.ts';
import { compileFormula, type FormulaOptions } from './compile.ts';

function objectOf(
  name: string,
  keyPrefix: string,
  fields: readonly Omit<FieldParts, 'object'>[],
  more: Partial<ObjectSchema> = {}
): ObjectSchema {
  const all: FieldSchema[] = [{ name: 'Id', type: 'id' as const }, ...fields].map((field) =>
    makeField({ ...field, object: name } as FieldParts)
  );
  return {
    name,
    kind: 'custom',
    custom: true,
    label: name,
    labelPlural: name,
    keyPrefix,
    sharingModel: 'Private',
    fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    fieldSets: new Map(),
    sharingReasons: [],
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    searchable: true,
    undeletable: true,
    mergeable: false,
    triggerable: true,
    ownable: true,
    ...more
  };
}

const values = (...names: string[]): FieldSchema['picklistValues'] =>
  names.map((value) => ({ value, label: value, isDefault: false, isActive: true }));

const deal = objectOf('Deal__c', 'a01', [
  { name: 'Name', type: 'string' },
  { name: 'Amount__c', type: 'currency', precision: 18, scale: 2 },
  { name: 'Count__c', type: 'integer' },
  { name: 'Share__c', type: 'percent', precision: 5, scale: 2 },
  { name: 'Due__c', type: 'date' },
  { name: 'Held__c', type: 'datetime' },
  { name: 'Start__c', type: 'time' },
  { name: 'Won__c', type: 'boolean' },
  { name: 'Stage__c', type: 'picklist', picklistValues: values('Open', 'Won', 'Lost') },
  { name: 'Regions__c', type: 'multipicklist', picklistValues: values('North', 'South', 'East') },
  { name: 'Notes__c', type: 'textarea', length: 32768 },
  { name: 'Parent__c', type: 'reference', referenceTo: ['Deal__c'], relationshipName: 'Parent__r' },
  { name: 'OwnerId', type: 'reference', referenceTo: ['Group', 'User'], relationshipName: 'Owner' }
]);
const objects = [
  deal,
  objectOf('User', '005', [{ name: 'Name', type: 'string' }]),
  objectOf('Group', '00G', [{ name: 'Name', type: 'string' }]),
  objectOf('Limits__c', 'a02', [{ name: 'Most__c', type: 'double' }], {
    kind: 'customSetting',
    customSettingsType: 'Hierarchy'
  }),
  objectOf('Rate__mdt', 'm01', [{ name: 'Value__c', type: 'double' }], { kind: 'customMetadata' })
];
const schema: Schema = {
  objects: new Map(objects.map((object) => [object.name.toLowerCase(), object])),
  byPrefix: new Map(objects.map((object) => [object.keyPrefix, object])),
  multiCurrency: false,
  personAccounts: false
};

const NOON = Date.UTC(2026, 10, 23, 12, 30, 15, 250);
type Values = Readonly<Record<string, unknown>>;

function contextOf(record: Values = {}, more: Partial<FormulaContext> = {}): FormulaContext {
  return {
    get: (path) => record[path.join('.')] ?? null,
    isNew: false,
    now: () => NOON,
    timeZone: 'Europe/Helsinki',
    ...more
  };
}

function compile(text: string, options: Partial<FormulaOptions> = {}): ReturnType<typeof compileFormula> {
  return compileFormula(text, { schema, object: deal, allowPrior: true, ...options });
}

/** The result in a form that is easy to compare. */
function run(
  text: string,
  record: Values = {},
  options: Partial<FormulaOptions> = {},
  more: Partial<FormulaContext> = {}
): unknown {
  const result = compile(text, options).evaluate(contextOf(record, more));
  if (result instanceof Decimal) return Number(result.toPlainString());
  if (result instanceof ApexDate) return result.toIso();
  if (result instanceof ApexDatetime) return new Date(result.ms).toISOString();
  if (result instanceof ApexTime) return new Date(result.ms).toISOString().slice(11, 23);
  return result;
}

const table = (name: string, rows: readonly (readonly [string, unknown])[], record: Values = {}): void => {
  test(name, () => {
    for (const [formula, expected] of rows) assert.deepEqual(run(formula, record), expected, formula);
  });
};

const number = (text: string): Decimal => Decimal.parse(text);

describe('operators', () => {
  table('arithmetic', [
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['-2 + 5', 3],
    ['10 / 4', 2.5],
    ['2 ^ 10', 1024],
    ['2 ^ -1', 0.5],
    ['7 - -2', 9],
    ['0.1 + 0.2', 0.3],
    ['2 * (3 ^ 2)', 18]
  ]);
  test('the power binds weaker than the product, as on the platform', () => assert.equal(run('2 * 3 ^ 2'), 36));
  test('decimals are exact', () => {
    assert.equal(
      (
        compile('Amount__c * 3').evaluate(contextOf({ Amount__c: number('12345678901234.05') })) as Decimal
      ).toPlainString(),
      '37037036703702.15'
    );
    assert.equal((compile('1 / 3 * 3', { scale: 2 }).evaluate(contextOf()) as Decimal).toPlainString(), '1.00');
    assert.equal((compile('2 / 3', { scale: 4 }).evaluate(contextOf()) as Decimal).toPlainString(), '0.6667');
  });
  table('text and comparison', [
    ['"a" & "b" + "c"', 'abc'],
    ['"Abc" = "abc"', false],
    ['"a" < "b"', true],
    ['1 <> 2', true],
    ['1 != 1', false],
    ['1 == 1', true],
    ['NULL & "x"', 'x'],
    ['Name & "x"', 'x']
  ]);
  table('logic', [
    ['TRUE && FALSE', false],
    ['TRUE || FALSE', true],
    ['!TRUE', false],
    ['NOT(FALSE)', true],
    ['1 = 1 && 2 > 1', true]
  ]);
  table('dates', [
    ['DATE(2026,3,1) - DATE(2026,2,1)', 28],
    ['DATE(2026,1,31) + 1', '2026-02-01'],
    ['DATE(2026,1,31) + 1.9', '2026-02-01'],
    ['1 + DATE(2026,1,1)', '2026-01-02'],
    ['DATETIMEVALUE("2026-01-01 00:00:00") + 0.5', '2026-01-01T12:00:00.000Z'],
    ['DATETIMEVALUE("2026-01-02 06:00:00") - DATETIMEVALUE("2026-01-01 00:00:00")', 1.25],
    ['TIMEVALUE("23:00:00") + 7200000', '01:00:00.000'],
    ['TIMEVALUE("01:00:00") - TIMEVALUE("23:00:00")', 7200000],
    ['DATE(2026,1,2) > DATE(2026,1,1)', true],
    ['DATE(2026,1,1) = DATE(2026,1,1)', true]
  ]);
  test('a division by zero is an error of this record, not of the formula', () => {
    assert.throws(() => run('1 / Count__c', { Count__c: 0 }), FormulaError);
    assert.equal(run('1 / Count__c'), null);
  });
});

describe('blanks', () => {
  test('numeric blanks are blank or zero as asked', () => {
    assert.equal(run('Amount__c + 1'), null);
    assert.equal(run('Amount__c + 1', {}, { blanksAs: 'BlankAsZero' }), 1);
    assert.equal(run('ISBLANK(Amount__c)'), true);
    assert.equal(run('ISBLANK(Amount__c)', {}, { blanksAs: 'BlankAsZero' }), false);
    assert.equal(run('IF(Amount__c > 0, "more", "not more")'), 'not more');
    assert.equal(run('Amount__c <> 5'), false);
  });
  table('text blanks', [
    ['ISBLANK(Name)', true],
    ['ISNULL(Name)', false],
    ['Name = ""', true],
    ['Name = NULL', true],
    ['LEN(Name)', 0],
    ['BLANKVALUE(Name, "none")', 'none'],
    ['NULLVALUE(Name, "none")', null],
    ['NULLVALUE(Due__c, DATE(2026,1,1))', '2026-01-01'],
    ['BLANKVALUE(Amount__c, 4)', 4],
    ['ISNULL(Due__c)', true],
    ['ISBLANK(Regions__c)', true],
    ['Won__c', false],
    ['NOT(ISBLANK("x"))', true]
  ]);
});

describe('logical functions', () => {
  table('IF, AND, OR, CASE', [
    ['IF(1 = 1, "y", "n")', 'y'],
    ['IF(TRUE, NULL, 3)', null],
    ['AND(1 = 1, TRUE, 2 > 3)', false],
    ['OR(FALSE, 1 = 1)', true],
    ['CASE(2, 1, "one", 2, "two", "many")', 'two'],
    ['CASE("x", "y", 1, 0)', 0],
    ['CASE(Due__c, DATE(2026,1,1), 1, 0)', 0],
    ['CASE(Name, "", "none", "some")', 'none']
  ]);
  test('what is not needed is not evaluated', () => {
    assert.equal(run('IF(TRUE, 1, 1/0)'), 1);
    assert.equal(run('AND(FALSE, 1/0 > 0)'), false);
    assert.equal(run('CASE(1, 1, 5, 2, 1/0, 1/0)'), 5);
  });
  test('picklists', () => {
    const record = { Stage__c: 'Won', Regions__c: 'North;East' };
    assert.equal(run('ISPICKVAL(Stage__c, "Won")', record), true);
    assert.equal(run('ISPICKVAL(Stage__c, "")'), true);
    assert.equal(run('CASE(Stage__c, "Open", 1, "Won", 2, 0)', record), 2);
    assert.equal(run('TEXT(Stage__c) & "!"', record), 'Won!');
    assert.equal(run('INCLUDES(Regions__c, "East")', record), true);
    assert.equal(run('INCLUDES(Regions__c, "South")', record), false);
    assert.equal(run('PICKLISTCOUNT(Regions__c)', record), 2);
  });
  test('earlier values', () => {
    const before: Values = { Stage__c: 'Open', Amount__c: number('10.0'), Share__c: number('50') };
    const more = { prior: (field: string) => before[field] ?? null };
    const now = { Stage__c: 'Won', Amount__c: number('10.00'), Share__c: number('25') };
    assert.equal(run('ISCHANGED(Stage__c)', now, {}, more), true);
    assert.equal(run('ISCHANGED(Amount__c)', now, {}, more), false);
    assert.equal(run('ISCHANGED(Name)', now, {}, more), false);
    assert.equal(run('ISPICKVAL(PRIORVALUE(Stage__c), "Open")', now, {}, more), true);
    assert.equal(run('PRIORVALUE(Share__c) - Share__c', now, {}, more), 0.25);
    assert.equal(run('ISCHANGED(Stage__c)', now, {}, { ...more, isNew: true }), false);
    assert.equal(run('TEXT(PRIORVALUE(Stage__c))', now, {}, { isNew: true }), 'Won');
    assert.equal(run('ISNEW()', {}, {}, { isNew: true }), true);
    assert.equal(run('ISCLONE()'), false);
    assert.equal(compile('ISCHANGED(Name)').usesPrior, true);
    assert.equal(compile('Name = "a"').usesPrior, false);
  });
});

describe('text functions', () => {
  table('parts', [
    ['LEFT("abcdef", 2)', 'ab'],
    ['LEFT("ab", 9)', 'ab'],
    ['LEFT("ab", 0)', null],
    ['RIGHT("abcdef", 2)', 'ef'],
    ['MID("abcdef", 2, 3)', 'bcd'],
    ['MID("abc", 9, 1)', null],
    ['LEN("abc")', 3],
    ['FIND("c", "abcabc")', 3],
    ['FIND("c", "abcabc", 4)', 6],
    ['FIND("z", "abc")', 0],
    ['SUBSTITUTE("a-b-c", "-", "+")', 'a+b+c'],
    ['SUBSTITUTE("$1", "1", "$&")', '$$&'],
    ['TRIM("  a b ")', 'a b'],
    ['LPAD("7", 3, "0")', '007'],
    ['RPAD("ab", 5, "xy")', 'abxyx'],
    ['LPAD("abcd", 2)', 'ab'],
    ['UPPER("ä")', 'Ä'],
    ['LOWER("ÄB")', 'äb'],
    ['UPPER("i", "tr")', 'İ'],
    ['INITCAP("jane DOE-smith")', 'Jane Doe-Smith'],
    ['REVERSE("abc")', 'cba'],
    ['ASCII("A")', 65],
    ['CHR(8364)', '€'],
    ['BEGINS("abc", "ab")', true],
    ['CONTAINS("abc", "b")', true],
    ['CONTAINS("abc", "B")', false],
    ['CONTAINS("abc", "")', true],
    ['CASESAFEID("001000000000001")', '001000000000001AAA']
  ]);
  table('conversions', [
    ['TEXT(1.50)', '1.5'],
    ['TEXT(0.0)', '0'],
    ['TEXT(1000000)', '1000000'],
    ['TEXT(DATE(2026,1,5))', '2026-01-05'],
    ['TEXT(NOW())', '2026-11-23 12:30:15Z'],
    ['TEXT(TIMEVALUE("10:20:30.004"))', '10:20:30.004'],
    ['VALUE("12.5")', 12.5],
    ['VALUE("")', null],
    ['ISNUMBER("1e")', false],
    ['ISNUMBER("-1.5")', true],
    ['TEXT(NULL)', null]
  ]);
  test('text that is no number', () => assert.throws(() => run('VALUE("abc")'), FormulaError));
  table("regular expressions match the whole text, in Java's notation", [
    ['REGEX("12-34", "[0-9]{2}-[0-9]{2}")', true],
    ['REGEX("x12", "[0-9]+")', false],
    ['REGEX("AbC", "(?i)abc")', true],
    ['REGEX("ab", "\\\\p{Alpha}+")', true],
    ['REGEX("a.b", "\\\\Qa.b\\\\E")', true],
    ['REGEX("äö", "\\\\p{L}+")', true],
    ['REGEX(Name, "")', true],
    ['REGEX("!", "[\\\\p{Punct}]")', true]
  ]);
  table('markup', [
    ['HYPERLINK("/x?a=1&b=2", "Go", "_self")', '<a href="/x?a=1&amp;b=2" target="_self">Go</a>'],
    ['IMAGE("/i.png", "alt", 10, 20)', '<img src="/i.png" alt="alt" style="height:10px; width:20px;" border="0"/>'],
    ['HTMLENCODE("<b>")', '&lt;b&gt;'],
    ['URLENCODE("a b&c")', 'a+b%26c'],
    ['JSENCODE("it\\\'s")', "it\\'s"],
    ['"a" & BR() & "b"', 'a<br>b']
  ]);
});

describe('math functions', () => {
  table('rounding', [
    ['ROUND(2.345, 2)', 2.35],
    ['ROUND(-2.5, 0)', -3],
    ['ROUND(1234, -2)', 1200],
    ['TRUNC(-2.57, 1)', -2.5],
    ['TRUNC(2.9)', 2],
    ['CEILING(2.1)', 3],
    ['CEILING(-2.1)', -3],
    ['FLOOR(2.9)', 2],
    ['FLOOR(-2.9)', -2],
    ['MCEILING(-2.1)', -2],
    ['MFLOOR(-2.1)', -3],
    ['CEILING(1/3*3)', 1]
  ]);
  table('others', [
    ['ABS(-3)', 3],
    ['MOD(7, 3)', 1],
    ['MOD(-7, 3)', -1],
    ['MAX(1, 5, 3)', 5],
    ['MIN(4, 2)', 2],
    ['MAX(1, Amount__c)', null],
    ['SQRT(9)', 3],
    ['EXP(0)', 1],
    ['LN(1)', 0],
    ['LOG(1000)', 3],
    ['ROUND(PI(), 5)', 3.14159],
    ['ROUND(SIN(PI()/2), 6)', 1],
    ['ROUND(ATAN2(1, 1)*4, 5)', 3.14159],
    ['ASIN(2)', null],
    ['ROUND(ACOS(0), 4)', 1.5708],
    ['COS(0)', 1],
    ['TAN(0)', 0],
    ['ATAN(0)', 0]
  ]);
  test('outside the numbers', () => {
    for (const formula of ['SQRT(-1)', 'LN(0)', 'LOG(-1)', 'MOD(1, 0)', '10 ^ 65', '2 ^ 0.5'])
      assert.throws(() => run(formula), FormulaError, formula);
  });
});

describe('date functions', () => {
  test("now, by the user's time zone", () => {
    assert.equal(run('TODAY()', {}, {}, { now: () => Date.UTC(2026, 10, 23, 22, 30) }), '2026-11-24');
    assert.equal(run('NOW()'), '2026-11-23T12:30:15.250Z');
    assert.equal(run('TIMENOW()'), '12:30:15.250');
    assert.equal(run('DATEVALUE(Held__c)', { Held__c: new ApexDatetime(Date.UTC(2026, 0, 1, 23)) }), '2026-01-02');
  });
  table('parts and conversions', [
    ['YEAR(DATE(2026,5,4))', 2026],
    ['MONTH(DATE(2026,5,4))', 5],
    ['DAY(DATE(2026,5,4))', 4],
    ['WEEKDAY(DATE(2026,11,22))', 1],
    ['WEEKDAY(DATE(1969,12,31))', 4],
    ['HOUR(TIMEVALUE("17:30:45.125"))', 17],
    ['MINUTE(TIMEVALUE("17:30:45.125"))', 30],
    ['SECOND(TIMEVALUE("17:30:45.125"))', 45],
    ['MILLISECOND(TIMEVALUE("17:30:45.125"))', 125],
    ['DATEVALUE("2026-02-28")', '2026-02-28'],
    ['DATEVALUE("")', null],
    ['TIMEVALUE(DATETIMEVALUE("2026-01-01 08:09:10"))', '08:09:10.000'],
    ['ADDMONTHS(DATE(2026,1,31), 1)', '2026-02-28'],
    ['ADDMONTHS(DATE(2026,2,28), 1)', '2026-03-31'],
    ['ADDMONTHS(DATE(2026,3,15), -4)', '2025-11-15'],
    ['ADDMONTHS(DATETIMEVALUE("2026-01-31 10:00:00"), 1)', '2026-02-28T10:00:00.000Z'],
    ['UNIXTIMESTAMP(DATE(1970,1,2))', 86400],
    ['FROMUNIXTIME(86400)', '1970-01-02T00:00:00.000Z'],
    ['ISOWEEK(DATE(2027,1,1))', 53],
    ['ISOYEAR(DATE(2027,1,1))', 2026],
    ['ISOWEEK(DATE(2026,1,1))', 1],
    ['DAYOFYEAR(DATE(2024,12,31))', 366],
    ['FORMATDURATION(3661)', '01:01:01'],
    ['FORMATDURATION(90061, TRUE)', '1:01:01:01'],
    ['FORMATDURATION(TIMEVALUE("10:00:00"), TIMEVALUE("12:30:00"))', '02:30:00'],
    ['$System.OriginDateTime', '1900-01-01T00:00:00.000Z']
  ]);
  test('dates that do not exist', () => {
    for (const formula of [
      'DATE(2026,2,29)',
      'DATE(2026,13,1)',
      'DATEVALUE("2026-02-30")',
      'DATEVALUE("1.2.2026")',
      'DATETIMEVALUE("x")',
      'TIMEVALUE("25:00:00")'
    ]) {
      assert.throws(() => run(formula), FormulaError, formula);
    }
  });
});

describe('fields', () => {
  test('parents, globals, settings and custom metadata are read by canonical paths', () => {
    const formula = compile(
      'parent__r.PARENT__R.amount__c + $setup.limits__c.most__c + $CustomMetadata.rate__mdt.Base.value__c'
    );
    assert.deepEqual(formula.references, [
      ['Parent__r', 'Parent__r', 'Amount__c'],
      ['$Setup', 'Limits__c', 'Most__c'],
      ['$CustomMetadata', 'Rate__mdt', 'Base', 'Value__c']
    ]);
    const record = {
      'Parent__r.Parent__r.Amount__c': number('1'),
      '$Setup.Limits__c.Most__c': number('2'),
      '$CustomMetadata.Rate__mdt.Base.Value__c': number('3')
    };
    assert.equal((formula.evaluate(contextOf(record)) as Decimal).toPlainString(), '6');
    assert.equal(
      run('IF($Permission.Approve, $User.Name, "-")', { '$Permission.Approve': true, '$User.Name': 'Anna' }),
      'Anna'
    );
  });
  test('a polymorphic parent counts only when it is of the named object', () => {
    assert.equal(run('Owner:User.Name', { OwnerId: '005000000000001AAA', 'Owner.Name': 'Anna' }), 'Anna');
    assert.equal(run('Owner:Queue.Name', { OwnerId: '005000000000001AAA', 'Owner.Name': 'Anna' }), null);
    assert.throws(() => compile('Owner.Name'), /Field Owner\.Name does not exist/);
  });
  test('ids are read with 15 characters', () => {
    assert.equal(run('Id', { Id: 'a01000000000001AAA' }), 'a01000000000001');
    assert.equal(run('CASESAFEID(Id)', { Id: 'a01000000000001AAA' }), 'a01000000000001AAA');
    assert.equal(run('OwnerId = $User.Id', { OwnerId: '005000000000001AAA', '$User.Id': '005000000000001AAA' }), true);
  });
  test('a percentage counts as its fraction, and is given back as it is stored', () => {
    assert.equal(run('Share__c * 200', { Share__c: number('25') }), 50);
    assert.equal(run('Share__c / 2', { Share__c: number('25') }, { returnType: 'percent', scale: 1 }), 12.5);
  });
  test('whole numbers come in and go out as integers', () => {
    assert.equal(run('Count__c / 2', { Count__c: 5 }), 2.5);
    assert.equal(compile('5 / 2', { returnType: 'integer' }).evaluate(contextOf()), 3);
  });
  test('a number too large for its field', () => {
    assert.throws(() => run('1000 * 10', {}, { precision: 4, scale: 0 }), /#Too Big!/);
    assert.equal(run('1000', {}, { precision: 6, scale: 2 }), 1000);
  });
});

describe('VLOOKUP and CURRENCYRATE ask the org', () => {
  test('VLOOKUP', () => {
    const lookup = (object: string, returned: string, searched: string, value: unknown): unknown =>
      `${object}.${returned}.${searched}` === 'Deal__c.Amount__c.Name' && value === 'k' ? number('7') : null;
    assert.equal(
      run('VLOOKUP($ObjectType.Deal__c.Fields.Amount__c, $ObjectType.Deal__c.Fields.Name, "k")', {}, {}, { lookup }),
      7
    );
    assert.equal(
      run('VLOOKUP($ObjectType.Deal__c.Fields.Amount__c, $ObjectType.Deal__c.Fields.Name, "z")', {}, {}, { lookup }),
      null
    );
    assert.throws(
      () => compile('VLOOKUP($ObjectType.Deal__c.Fields.Nope, $ObjectType.Deal__c.Fields.Name, "k")'),
      /does not exist/
    );
  });
  test('CURRENCYRATE', () => {
    assert.equal(run('CURRENCYRATE("SEK")', {}, {}, { lookup: () => number('11.2') }), 11.2);
    assert.equal(run('CURRENCYRATE("???")', {}, {}, { lookup: () => null }), 1);
    assert.throws(() => run('CURRENCYRATE("SEK")'), NotSupported);
  });
});

describe('errors, as the platform words them', () => {
  const rows: readonly (readonly [string, string, Partial<FormulaOptions>?])[] = [
    ['Nope__c', 'Field Nope__c does not exist. Check spelling.'],
    ['Parent__r.Nope__c', 'Field Parent__r.Nope__c does not exist. Check spelling.'],
    ['FOO(1)', 'Unknown function FOO. Check spelling.'],
    ['(1 + 2', "Syntax error.  Missing ')'"],
    ['IF(TRUE, 1, 2', "Syntax error.  Missing ')'"],
    ['1 + 2)', "Syntax error. Extra ')'"],
    ['1 + * 2', "Syntax error.  Found '*'"],
    ['1 +', "Syntax error.  Found 'end of formula'"],
    ['', "Syntax error.  Found 'end of formula'"],
    ['"abc', 'Syntax error'],
    ['1 # 2', "Syntax error.  Found '#'"],
    ['IF(TRUE, 1, "a")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text"],
    ['IF(1, 2, 3)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number"],
    ['IF(TRUE, 1)', "Incorrect number of parameters for function 'IF()'. Expected 3, received 2"],
    ['LEFT(1, 2)', "Incorrect parameter type for function 'LEFT()'. Expected Text, received Number"],
    ['1 + "a"', "Incorrect parameter type for operator '+'. Expected Number, Date, DateTime, received Text"],
    ['1 & 2', "Incorrect parameter type for operator '&'. Expected Text, received Number"],
    ['Name = 1', "Incorrect parameter type for operator '='. Expected Text, received Number"],
    ['Won__c > TRUE', "Incorrect parameter type for operator '>'. Expected Number, Date, DateTime, received Boolean"],
    [
      'Stage__c = "Won"',
      'Field Stage__c is a picklist field. Picklist fields are only supported in certain functions.'
    ],
    [
      'ISBLANK(Stage__c)',
      'Field Stage__c is a picklist field. Picklist fields are only supported in certain functions.'
    ],
    [
      'Regions__c & ""',
      'Field Regions__c is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.'
    ],
    ['ISPICKVAL(Name, "x")', "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text"],
    [
      'ISPICKVAL(Stage__c, Name)',
      "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text"
    ],
    [
      'INCLUDES(Regions__c, "West")',
      'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field.'
    ],
    [
      'TEXT(Name)',
      "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Picklist, received Text"
    ],
    ['YEAR(NOW())', "Incorrect parameter type for function 'YEAR()'. Expected Date, received DateTime"],
    ['DATEVALUE(TODAY())', "Incorrect argument type for function 'DATEVALUE()'."],
    ['ISBLANK(Won__c)', "Incorrect argument type for function 'ISBLANK()'."],
    ['ISCHANGED(Parent__r.Name)', 'The ISCHANGED function cannot reference the Parent__r.Name field.'],
    ['ISCHANGED(Name)', 'Function ISCHANGED may not be used in this type of formula', { allowPrior: false }],
    ['REGEX(Name, "a")', 'Function REGEX may not be used in this type of formula', { allowPrior: false }],
    [
      'Notes__c',
      'You referenced an unsupported field type called "Long Text Area" using the following field: Notes__c',
      { allowPrior: false }
    ],
    ['REGEX(Name, "a(")', "Incorrect parameter value for function 'REGEX()'. Unclosed group near index 2: a("],
    ['LINKTO("a", "b", "c")', 'Function LINKTO may not be used in this type of formula'],
    [
      '1 + 1',
      'Formula result is data type (Number), incompatible with expected data type (Text).',
      { returnType: 'string' }
    ],
    [
      'Name',
      'Formula result is data type (Text), incompatible with expected data type (Boolean).',
      { returnType: 'boolean' }
    ],
    ['CASE(1, 2, 3)', "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3"],
    ['CASE(Won__c, TRUE, 1, 2)', "Incorrect argument type for function 'CASE()'."],
    [
      'HYPERLINK("javascript:alert(1)", "x")',
      "Incorrect argument value for function 'HYPERLINK()'. Javascript is not allowed."
    ]
  ];
  for (const [formula, message, options] of rows) {
    test(formula || '(nothing)', () => {
      assert.throws(
        () => compile(formula, options),
        (error: unknown) =>
          (error instanceof FormulaSyntaxError && error.message === message) || assert.fail(String(error))
      );
    });
  }
  test('the place is told', () => {
    assert.throws(
      () => compile('1 + Nope__c'),
      (error: unknown) => error instanceof FormulaSyntaxError && error.offset === 4
    );
  });
  test('length and depth are limited, not the stack', () => {
    assert.throws(() => compile(`"${'x'.repeat(6000)}"`), /Formula is too long \(6,002 characters\)/);
    assert.throws(() => compile('('.repeat(2000) + '1' + ')'.repeat(2000)), FormulaSyntaxError);
    assert.throws(() => compile('-'.repeat(4000) + '1'), FormulaSyntaxError);
  });
  test('what the local org lacks is refused by name', () => {
    assert.throws(() => compile('DISTANCE(1, 2, "km")'), /Not supported by the local org: formula function DISTANCE/);
    assert.throws(() => compile('REGEX(Name, "\\\\Ga")'), NotSupported);
  });
  test('comments and white space mean nothing', () => assert.equal(run('/* a */ 1 /* b\n c */ +\t2'), 3));
});
