/** What can be reached: unreachable statements and missing returns. */
import type { BlockSyntax, ExpressionSyntax, StatementSyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';

export type ReportUnreachable = (position: Position) => void;

const isTrue = (e: ExpressionSyntax | null): boolean =>
  e === null || (e.kind === 'literal' && e.literal === 'boolean' && e.text === 'true');

/**
 * How a statement ends: control comes to its end, leaves it before, or stays in an endless loop. What stands after an endless loop
 * is no error on the platform, which does not ask whether a condition is always true; nor does it want a return there.
 */
type End = 'open' | 'closed' | 'endless';

/** The end of a statement that goes one of two ways. */
function either(one: End, other: End): End {
  if (one === 'open' || other === 'open') return 'open';
  return one === 'endless' ? one : other;
}

/** Whether control can come to the end of these statements. Each statement that cannot be reached is reported once. */
export function completes(statements: readonly StatementSyntax[], report: ReportUnreachable): boolean {
  return endOf(statements, report) === 'open';
}

function endOf(statements: readonly StatementSyntax[], report: ReportUnreachable): End {
  let end: End = 'open';
  for (const statement of statements) {
    if (end === 'closed') {
      report(statement.position);
      return end;
    }
    end = statementEnd(statement, report);
  }
  return end;
}

const blockEnd = (block: BlockSyntax, report: ReportUnreachable): End => endOf(block.statements, report);

function statementEnd(statement: StatementSyntax, report: ReportUnreachable): End {
  switch (statement.kind) {
    case 'return':
    case 'throw':
    case 'break':
    case 'continue':
      return 'closed';
    case 'block':
      return blockEnd(statement, report);
    case 'if': {
      const then = statementEnd(statement.then, report);
      return either(then, statement.otherwise ? statementEnd(statement.otherwise, report) : 'open');
    }
    case 'while':
    case 'for':
      statementEnd(statement.body, report);
      return !isTrue(statement.condition) || hasBreak(statement.body) ? 'open' : 'endless';
    case 'doWhile': {
      const body = statementEnd(statement.body, report);
      if (hasBreak(statement.body)) return 'open';
      const reachesCondition = body === 'open' || hasJump(statement.body, 'continue');
      if (!reachesCondition) return body;
      return isTrue(statement.condition) ? 'endless' : 'open';
    }
    case 'forEach':
      statementEnd(statement.body, report);
      return 'open';
    case 'try': {
      let end = blockEnd(statement.body, report);
      for (const clause of statement.catches) end = either(blockEnd(clause.body, report), end);
      const last = statement.finally ? blockEnd(statement.finally, report) : 'open';
      return last === 'open' ? end : last;
    }
    case 'switch': {
      let end: End = 'closed';
      let hasElse = false;
      for (const branch of statement.branches) {
        if (branch.when.kind === 'else') hasElse = true;
        end = either(blockEnd(branch.body, report), end);
      }
      return hasElse ? end : 'open';
    }
    case 'runAs':
      return blockEnd(statement.body, report);
    default:
      return 'open';
  }
}

const hasBreak = (statement: StatementSyntax): boolean => hasJump(statement, 'break');

/** A break or continue of this very loop. */
function hasJump(statement: StatementSyntax, kind: 'break' | 'continue'): boolean {
  const within = (inner: StatementSyntax): boolean => hasJump(inner, kind);
  switch (statement.kind) {
    case kind:
      return true;
    case 'block':
      return statement.statements.some(within);
    case 'if':
      return within(statement.then) || (statement.otherwise !== null && within(statement.otherwise));
    case 'try':
      return (
        within(statement.body) ||
        statement.catches.some((c) => within(c.body)) ||
        (statement.finally !== null && within(statement.finally))
      );
    case 'switch':
      return statement.branches.some((b) => within(b.body));
    case 'runAs':
      return within(statement.body);
    default:
      return false;
  }
}
