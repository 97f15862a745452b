/** What the platform has and the local org lacks: the class compiles, the statement that uses it is refused when it is reached. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileSample } from './sample.ts';
import type { Statement } from './tree.ts';

function statementsOf(body: string, members = ''): readonly Statement[] {
  const result = compileSample({ 'F.cls': `public class F { ${members} void m() { ${body} } }` });
  assert.deepEqual(result.problems, []);
  const unit = result.units[0]?.body;
  assert.ok(unit?.kind === 'class');
  return unit.methods.find((m) => m.symbol.name === 'm')?.body?.block.statements ?? [];
}

function featureOf(statement: Statement | undefined): string | null {
  if (statement?.kind === 'localDeclaration') {
    const first = statement.variables[0]?.initializer;
    return first?.kind === 'unsupported' ? first.feature : null;
  }
  return statement?.kind === 'expression' && statement.expression.kind === 'unsupported'
    ? statement.expression.feature
    : null;
}

test('a statement that uses what is lacking is refused by name, those around it are not', () => {
  const statements = statementsOf(
    "Integer i = 1; ConnectApi.FeedElement e = ConnectApi.ChatterFeeds.postFeedElement('x', null); String s = e.id; i++; if (ConnectApi.A.b()) { i = 2; } else { i = 3; }"
  );
  assert.deepEqual(statements.map(featureOf), [
    null,
    'ConnectApi.ChatterFeeds.postFeedElement',
    'ConnectApi.FeedElement.id',
    null,
    'ConnectApi.A.b'
  ]);
});

test('only the inner statement is refused, not the block around it', () => {
  const [only] = statementsOf('if (true) { ConnectApi.A.b(); }');
  assert.ok(only?.kind === 'if' && only.then.kind === 'block');
  assert.equal(featureOf(only.then.statements[0]), 'ConnectApi.A.b');
});

test('types that are lacking may be declared; nothing is an instance of them', () => {
  const statements = statementsOf(
    'List<ConnectApi.A> l = new List<ConnectApi.A>(); Boolean b = l instanceof List<Object>; Object o; b = o instanceof ConnectApi.A; helper(null);',
    'ConnectApi.A field; void helper(ConnectApi.A a) {} ConnectApi.A give() { return field; }'
  );
  assert.deepEqual(statements.map(featureOf), [null, null, null, null, null]);
});

test('objects of the platform that the schema lacks are refused the same way', () => {
  const statements = statementsOf(
    'List<FlowDefinitionView> l = [SELECT Id FROM FlowDefinitionView]; insert new LoginHistory(); Object t = Schema.LoginHistory.SObjectType; Big__b big;'
  );
  assert.deepEqual(statements.map(featureOf), [
    'the object FlowDefinitionView',
    'LoginHistory',
    'Schema.LoginHistory.SObjectType',
    null
  ]);
});

test('a field initialiser and a constructor are refused too', () => {
  const result = compileSample({
    'F.cls':
      'public virtual class F { Object o = ConnectApi.A.b(); F(Object p) {} class G extends F { G() { super(ConnectApi.A.b()); } } }'
  });
  assert.deepEqual(result.problems, []);
  const unit = result.units[0]?.body;
  assert.ok(unit?.kind === 'class' && unit.members[0]?.kind === 'field');
  assert.equal(unit.members[0].initializer?.kind, 'unsupported');
  assert.equal(featureOf(unit.inner[0]?.constructors[0]?.body.block.statements[0]), 'ConnectApi.A.b');
});

test('what is neither here nor on the platform is still an error', () => {
  const { problems } = compileSample({
    'F.cls': 'public class F { void m() { Nope.x(); Nope.Inner y; } ConnectApi.A a; }'
  });
  assert.deepEqual(
    problems.map((p) => p.message),
    ['Variable does not exist: Nope', 'Invalid type: Nope.Inner']
  );
});

test('a class may implement, but not extend, what is lacking', () => {
  assert.deepEqual(
    compileSample({ 'F.cls': 'public class F implements ConnectApi.A { public void handle() {} }' }).problems,
    []
  );
  const { problems } = compileSample({ 'F.cls': 'public class F extends ConnectApi.A {}' });
  assert.deepEqual(
    problems.map((p) => p.message),
    ['Not supported by the local org: ConnectApi.A']
  );
});

test('code that would overflow the stack is a problem of its file', () => {
  const problem = (source: string): string | undefined => compileSample({ 'F.cls': source }).problems[0]?.message;
  assert.equal(problem(`public class F { String s = ${new Array(1000).fill("'a'").join(' + ')}; }`), undefined);
  assert.equal(
    problem(`public class F { String s = ${new Array(5000).fill("'a'").join(' + ')}; }`),
    'Expression is nested too deeply'
  );
  assert.equal(problem(`public class F { F x; F y = this${'?.x'.repeat(2000)}; }`), 'Expression is nested too deeply');
  assert.equal(
    problem(`public class F { F x() { return this; } F y = this${'.x()'.repeat(50000)}; }`),
    'Code is nested too deeply: F'
  );
});
