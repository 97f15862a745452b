/** FormulaEval over Apex classes, and flows asked for from Apex, held by Apex tests on a real org. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runTests } from './run-tests.ts';
import { sampleProject } from './sample-project.ts';

/** Apex Developer Guide, "Formula Evaluation in Apex": global members of a global class, fields of its sObjects, global variables asked for. */
const FORMULAS = `@IsTest global class FormulaOfClassTest {
  global class Change {
    global Account record;
    global Account prior { get { return new Account(Name = 'before'); } }
    global Decimal factor = 2.5;
    public String hidden = 'x';
  }
  public class Closed { public Account record; }
  static FormulaEval.FormulaInstance formula(Type context, String text) {
    return Formula.builder().withType(context).withReturnType(FormulaEval.FormulaReturnType.BOOLEAN)
      .withGlobalVariables(new List<FormulaEval.FormulaGlobal>{ FormulaEval.FormulaGlobal.USER }).withFormula(text).build();
  }
  static Boolean holds(String text) {
    Change change = new Change();
    change.record = new Account(Name = 'after', Description = 'long text', NumberOfEmployees = 4);
    return (Boolean) formula(Change.class, text).evaluate(change);
  }
  static void refused(Type context, String text) {
    try { formula(context, text); Assert.fail('built: ' + text); }
    catch (FormulaValidationException e) { Assert.isFalse(String.isBlank(e.getMessage())); }
  }
  @IsTest static void readsFieldsOfRecordsAndProperties() {
    Assert.isTrue(holds('record.Name = "after" && prior.Name <> record.Name'));
    Assert.isTrue(holds('record.NumberOfEmployees * factor = 10'));
    Assert.isTrue(holds('CONTAINS(record.Description, "text")'));
    Assert.isFalse(holds('CONTAINS(prior.Description, "text")'));
  }
  @IsTest static void readsTheGlobalVariablesAskedFor() {
    Assert.isTrue(holds('$User.Username = "' + UserInfo.getUserName() + '"'));
    refused(Change.class, '$Profile.Name = "x"');
  }
  @IsTest static void refusesWhatIsNotGlobal() {
    refused(Change.class, 'hidden = "x"');
    refused(Closed.class, 'record.Name = "x"');
    refused(Change.class, 'record = null');
    refused(Change.class, 'record.Nope = "x"');
    refused(Change.class, 'this is no formula');
  }
}`;

/** Apex Reference, "Action Class (Invocable Namespace)" and "Type Class". */
const FLOWS = `@IsTest private class FlowFromApexTest {
  @IsTest static void anActionOfAFlowThatIsNotThereFailsOncePerInvocation() {
    Invocable.Action action = Invocable.Action.createCustomAction('flow', 'Nowhere');
    action.setInvocations(new List<Map<String, Object>>{ new Map<String, Object>(), new Map<String, Object>{ 'a' => 1 } });
    List<Invocable.Action.Result> results = action.invoke();
    Assert.areEqual(2, results.size());
    Assert.isFalse(results[1].isSuccess());
    Assert.isTrue(results[1].getErrors()[0].getMessage().contains('Nowhere'));
  }
  @IsTest static void resultsGoThroughJson() {
    Invocable.Action.Error error = (Invocable.Action.Error) JSON.deserialize('{"code":"C","message":"M"}', Invocable.Action.Error.class);
    Invocable.Action.Result result = (Invocable.Action.Result) JSON.deserialize(
      JSON.serialize(new Map<String, Object>{ 'success' => false, 'errors' => new List<Invocable.Action.Error>{ error } }), Invocable.Action.Result.class);
    Assert.areEqual('C', result.getErrors()[0].getCode());
  }
  @IsTest static void theClassOfAFlowThatIsNotThereIsThatOfAll() { Assert.areEqual('Flow.Interview', Flow.Interview.Nowhere.class.getName()); }
}`;

test('formulas over Apex classes, and flows that are not there', async (context) => {
  const project = sampleProject({ 'FormulaOfClassTest.cls': FORMULAS, 'FlowFromApexTest.cls': FLOWS });
  context.after(() => project.remove());
  const report = await runTests({
    root: project.directory,
    sources: [],
    workers: 1,
    coverage: false,
    cacheDirectory: join(project.directory, 'cache')
  });
  assert.deepEqual(report.compile.failed, []);
  assert.deepEqual(
    report.tests
      .filter((one) => one.outcome !== 'pass')
      .map(({ method, message, stack }) => `${method}: ${message} ${stack}`),
    []
  );
  assert.equal(report.summary.passed, 6);
});
