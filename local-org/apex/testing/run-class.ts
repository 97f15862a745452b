/**
 * Runs the tests of one class: set-up once, then each method on what the set-up left, everything rolled back after it.
 * Source: Apex Developer Guide, "Using Test Setup Methods", "Isolation of Test Data from Organization Data in Unit Tests".
 */
import { asApexError } from '../runtime/faults.ts';
import { describeWithStack } from '../runtime/stack-trace.ts';
import { machine, withTransaction } from '../runtime/transaction.ts';
import type { TestState, Transaction } from '../runtime/transaction.ts';
import { entryMode } from '../program.ts';
import type { ApexProgram } from '../program.ts';
import type { TestClass } from './discover.ts';
import type { TestResult } from './report.ts';

export interface TestRunOptions {
  /** The user tests run as. */
  readonly userId: string;
  /** Called before each method, so that a watcher knows what runs. */
  readonly onBegin?: (className: string, method: string) => void;
  readonly onResult?: (result: TestResult) => void;
}

function newTestState(seeAllData: boolean): TestState {
  return {
    started: false,
    stopped: false,
    outerLimits: null,
    mocks: new Map(),
    fixedSearchResults: null,
    seeAllData,
    extras: new Map()
  };
}

/** Runs all methods of a class; never throws for what a test does. */
export function runTestClass(program: ApexProgram, test: TestClass, options: TestRunOptions): TestResult[] {
  const results: TestResult[] = [];
  const report = (result: TestResult): void => {
    results.push(result);
    options.onResult?.(result);
  };
  const { org } = program;
  const whole = org.savepoint();
  try {
    for (const setup of test.setups) {
      options.onBegin?.(test.name, setup.name);
      const failure = attempt(program, test, setup.key, test.seeAllData, options);
      if (failure) {
        for (const method of test.methods)
          report({ class: test.name, method: method.name, outcome: 'fail', ...failure, ms: 0 });
        return results;
      }
    }
    for (const method of test.methods) {
      options.onBegin?.(test.name, method.name);
      const begun = performance.now();
      const savepoint = org.savepoint();
      const failure = attempt(program, test, method.key, test.seeAllData || method.seeAllData, options);
      org.rollbackTo(savepoint);
      org.release(savepoint);
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      report({
        class: test.name,
        method: method.name,
        outcome: failure ? 'fail' : 'pass',
        message: '',
        stack: '',
        ...failure,
        ms
      });
    }
  } finally {
    org.rollbackTo(whole);
    org.release(whole);
  }
  return results;
}

/** Runs one method in a transaction of its own; gives what went wrong. */
function attempt(
  program: ApexProgram,
  test: TestClass,
  key: string,
  seeAllData: boolean,
  options: TestRunOptions
): { message: string; stack: string } | null {
  const tx: Transaction = program.transaction({
    userId: options.userId,
    test: newTestState(seeAllData),
    onDebug: () => undefined
  });
  const info = program.classes.get(test.name.toLowerCase());
  if (!info) throw new Error(`test class ${test.name} is not loaded`);
  try {
    withTransaction(tx, () => {
      machine.mode = entryMode(info);
      info.callStatic(key, []);
      program.async.flush(tx);
    });
    return null;
  } catch (error) {
    return describeWithStack(asApexError(error));
  }
}
