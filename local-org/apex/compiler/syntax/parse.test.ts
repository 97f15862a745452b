/** The parser: agrees with an independent grammar of Apex, words its errors, and survives any input. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { ExpressionSyntax, StatementSyntax } from './ast.ts';
import { parseUnit } from './parse.ts';
import { typeText } from './types.ts';

function statements(body: string): readonly StatementSyntax[] {
  const { unit, problem } = parseUnit('A.apex', body, 'anonymous');
  assert.equal(problem, null);
  return unit?.kind === 'anonymousUnit' ? unit.statements : [];
}

function expression(text: string): ExpressionSyntax {
  const only = statements(`x = ${text};`)[0];
  assert.ok(only?.kind === 'expressionStatement' && only.expression.kind === 'assign');
  return only.expression.value;
}

/** The tree as text, fully bracketed. */
function show(e: ExpressionSyntax): string {
  switch (e.kind) {
    case 'literal':
      return e.literal === 'string' ? `'${e.text}'` : e.text;
    case 'name':
      return e.name;
    case 'dot':
      return `${show(e.target)}${e.safe ? '?.' : '.'}${e.name}`;
    case 'call':
      return `${e.target ? `${show(e.target)}${e.safe ? '?.' : '.'}` : ''}${e.name}(${e.args.map(show).join(', ')})`;
    case 'index':
      return `${show(e.target)}[${show(e.index)}]`;
    case 'cast':
      return `((${typeText(e.type)}) ${show(e.value)})`;
    case 'unary':
      return `(${e.operator}${show(e.value)})`;
    case 'increment':
      return e.prefix ? `(${e.by > 0 ? '++' : '--'}${show(e.target)})` : `(${show(e.target)}${e.by > 0 ? '++' : '--'})`;
    case 'binary':
      return `(${show(e.left)} ${e.operator} ${show(e.right)})`;
    case 'conditional':
      return `(${show(e.condition)} ? ${show(e.then)} : ${show(e.otherwise)})`;
    case 'instanceOf':
      return `(${show(e.value)} instanceof ${typeText(e.type)})`;
    case 'assign':
      return `(${show(e.target)} ${e.operator} ${show(e.value)})`;
    case 'typeLiteral':
      return `${e.type ? typeText(e.type) : 'void'}.class`;
    default:
      return e.kind;
  }
}

test('operators bind as the Apex Developer Guide orders them', () => {
  const cases: Record<string, string> = {
    '1 + 2 * 3 - 4': '((1 + (2 * 3)) - 4)',
    'a == b && c < d || !e': '(((a == b) && (c < d)) || (!e))',
    'a ?? b ?? c': '((a ?? b) ?? c)',
    'a ? b : c ? d : e': '(a ? b : (c ? d : e))',
    'a >> 2 >>> 3 << 1': '(((a >> 2) >>> 3) << 1)',
    'a >= b': '(a >= b)',
    'a & b | c ^ d': '((a & b) | (c ^ d))',
    '-a.b()++': '(-(a.b()++))',
    '(Integer) a + 1': '(((Integer) a) + 1)',
    '(Integer) -1': '((Integer) (-1))',
    '(a) - 1': '(a - 1)',
    '(List<Account>) a.b': '((List<Account>) a.b)',
    'a instanceof List<B> == true': '((a instanceof List<B>) == true)',
    'a < b && c > d': '((a < b) && (c > d))',
    'Map<Id, List<X>>.class': 'Map<Id,List<X>>.class',
    'a?.b?.c()[0].d': 'a?.b?.c()[0].d',
    'b += c -= 2': '(b += (c -= 2))',
    'a.class.getName()': 'a.class.getName()',
    'a ? .5 : 1.5d': '(a ? .5 : 1.5)'
  };
  for (const [source, tree] of Object.entries(cases)) assert.equal(show(expression(source)), tree);
});

test('bind expressions of a query are found, date literals and times are not', () => {
  const query = expression(
    "[SELECT Id FROM A WHERE x = :a.b(1, ':c') AND d = LAST_N_DAYS:3 AND t > 2020-01-01T10:00:00Z AND y IN :(ids) AND z IN:zs[0] LIMIT :n]"
  );
  assert.ok(query.kind === 'soql');
  assert.deepEqual(
    query.binds.map((b) => show(b.expression)),
    ["a.b(1, ':c')", 'ids', 'zs[0]', 'n']
  );
  assert.deepEqual(
    query.binds.map((b) => query.text.slice(b.offset, b.end)),
    [":a.b(1, ':c')", ':(ids)', ':zs[0]', ':n']
  );
});

test('strings know the escapes of Apex', () => {
  const literal = expression(String.raw`'a\'b\n\u0041\\'`);
  assert.ok(literal.kind === 'literal');
  assert.equal(literal.text, "a'b\nA\\");
  assert.equal(
    parseUnit('A.apex', String.raw`x = 'a\%';`, 'anonymous').problem?.message,
    String.raw`Invalid string literal '\%'. Illegal character sequence '\%' in string literal.`
  );
  assert.equal(parseUnit('A.apex', String.raw`x = [SELECT Id FROM A WHERE n LIKE 'a\%'];`, 'anonymous').problem, null);
});

test('syntax errors have the place and a readable message', () => {
  const problem = (source: string, kind: 'class' | 'trigger' | 'anonymous' = 'class'): string => {
    const p = parseUnit('F', source, kind).problem;
    return p ? `${p.line}:${p.column} ${p.message}` : 'none';
  };
  assert.equal(problem('public class F {'), "1:17 Expecting '}' but was: '<EOF>'");
  assert.equal(problem('public class F { void m() {\n  if (a { }\n} }'), "2:9 Missing ')' at '{'");
  assert.equal(problem('public class F { }\n}'), "2:1 Missing '<EOF>' at '}'");
  assert.equal(problem('public klass F { }'), "1:8 Unexpected token 'klass'.");
  assert.equal(problem('public class F { /* }'), '1:18 Unterminated comment');
  assert.equal(problem('public class F { foo() {} }'), '1:18 Invalid constructor name: foo');
  assert.equal(problem('trigger T on Account (before inserts) {}', 'trigger'), "1:30 Unexpected token 'inserts'.");
  assert.equal(problem('Integer i = 1', 'anonymous'), "1:14 Expecting ';' but was: '<EOF>'");
  assert.equal(problem('try { }', 'anonymous'), "1:8 Missing 'catch' at '<EOF>'");
});

const SAMPLE = `@IsTest(SeeAllData=true) public virtual with sharing class Foo<EOL> extends Bar implements A, ns.B<C> {
  public enum E { X, Y } public interface I extends J { void a(final Integer b); }
  private static final Map<String, List<Integer>> T = new Map<String, List<Integer>>{ 'a' => new Integer[]{1, 2L.x, 3} };
  @TestVisible transient Integer p { get; private set { p = value; } } static { i = 1; } { j = 2; }
  global Foo(String s, Integer... t) { this(1); }
  protected override String m(List<A.B>[] x) { for (Integer i = 0, j; i < 3; i++, j--) continue; for (A a : [SELECT Id, (SELECT Id FROM C) FROM A WHERE b = :c LIMIT 1]) { break; }
    switch on x { when 1, -2 { } when A b { } when else { } } do { x++; } while (x < 3); while (true); try { throw e; } catch (System.Exception e) { } finally { }
    insert as user a; upsert a B__c; merge a b; System.runAs(u) { return null; } Object o = (Integer) x instanceof Y ? a?.b : c ?? d[0]; o = [FIND :x IN ALL FIELDS RETURNING A(Id)]; return 'x' + -1.5; } }`
  .replace('<EOL>', '')
  .replace('2L.x', '2L')
  .replace('Integer... t', 'Integer t');

/** A small linear congruential generator: the same mutations on every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
}

class FirstError extends ApexErrorListener {
  count = 0;
  override apexSyntaxError(): void {
    this.count++;
  }
}

const NOISE = [
  '<',
  '>',
  '(',
  '?.',
  '??',
  '[SELECT',
  "'",
  '/*',
  'new ',
  'this',
  '.class',
  '{',
  '=>',
  '@',
  '%',
  'static',
  ';',
  '1'
];

test('mutated sources never break the parser, and an independent grammar takes the same ones', () => {
  const next = random(7);
  let taken = 0;
  const differences: string[] = [];
  for (let round = 0; round < 120; round++) {
    const parts = SAMPLE.split(/(\s+|[(){}[\];,.<>=])/);
    for (let i = next(3); i >= 0; i--) {
      const at = next(parts.length);
      if (next(3) === 0) parts.splice(at, 1);
      else parts[at] = next(2) === 0 ? (NOISE[next(NOISE.length)] as string) : (parts[next(parts.length)] as string);
    }
    const source = parts.join('');
    const { problem } = parseUnit('F.cls', source, 'class');
    const errors = new FirstError();
    ApexParserFactory.createLexerAndParser(source, errors).parser.compilationUnit();
    if (!problem) taken++;
    if ((problem === null) !== (errors.count === 0))
      differences.push(`${problem ? 'refused' : 'taken'}: ${source.slice(0, 80)}`);
  }
  assert.ok(taken > 8, `only ${taken} mutations were valid`);
  // the two differ where one of them looks into queries, or knows that a constructor is named like its class
  assert.ok(differences.length <= 40, differences.join('\n'));
});

test('deep nesting is refused, not a stack overflow', () => {
  const deep = parseUnit('A.apex', `x = ${'('.repeat(50000)}1${')'.repeat(50000)};`, 'anonymous').problem;
  assert.equal(deep?.message, 'Expression is nested too deeply');
  const blocks = parseUnit('A.apex', '{'.repeat(50000), 'anonymous').problem;
  assert.equal(blocks?.message, 'Statement is nested too deeply');
  assert.ok(parseUnit('A.apex', `${'List<'.repeat(50000)} x;`, 'anonymous').problem);
  assert.equal(
    parseUnit('F.cls', `public class F { ${'List<'.repeat(50000)} x; }`, 'class').problem?.message,
    'Type is nested too deeply'
  );
  assert.ok(parseUnit('A.apex', `x = ${'-'.repeat(50000)}1;`, 'anonymous').problem);
});
