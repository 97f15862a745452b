/** Logical functions (Salesforce Help, "Formula Operators and Functions": Logical), and the ones about a record's earlier values. */
import type { FormulaContext } from '../api.ts';
import { requireCount, typedArgument, type Call, type Expression, type FormulaFunction } from '../expression.ts';
import { requireOwnField } from '../fields.ts';
import { notAllowedHere, wrongArgument, wrongCount, wrongLiteral, wrongType } from '../messages.ts';
import { sameValue } from '../operators.ts';
import { commonType, type FormulaType } from '../types.ts';

function booleans(call: Call): Expression[] {
  requireCount(call, 1, Infinity);
  return call.nodes.map((_, index) => typedArgument(call, index, 'boolean'));
}

/** Blank counts as false; what follows a false is not evaluated. */
const and: FormulaFunction = (call) => {
  const args = booleans(call);
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) => {
      for (const argument of args) if (argument.run(context) !== true) return false;
      return true;
    }
  };
};

const or: FormulaFunction = (call) => {
  const args = booleans(call);
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) => {
      for (const argument of args) if (argument.run(context) === true) return true;
      return false;
    }
  };
};

const not: FormulaFunction = (call) => {
  requireCount(call, 1);
  const argument = typedArgument(call, 0, 'boolean');
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) => {
      const value = argument.run(context);
      return value === null ? null : !value;
    }
  };
};

const choose: FormulaFunction = (call) => {
  requireCount(call, 3);
  const condition = call.argument(0);
  if (condition.type !== 'boolean') throw wrongType(call.name, ['boolean'], condition.type, condition.offset);
  const whenTrue = call.argument(1);
  const whenFalse = call.argument(2);
  const type = commonType(whenTrue.type, whenFalse.type);
  if (type === null) throw wrongType(call.name, [whenTrue.type], whenFalse.type, whenFalse.offset);
  return {
    type,
    offset: call.offset,
    run: (context) => (condition.run(context) === true ? whenTrue : whenFalse).run(context)
  };
};

const caseOf: FormulaFunction = (call) => {
  if (call.count < 4 || call.count % 2 !== 0)
    throw wrongCount(call.name, Math.max(4, call.count - (call.count % 2)), call.count, call.offset);
  const subject = call.argument(0, { picklists: true });
  if (subject.type === 'boolean' || subject.type === 'location') throw wrongArgument(call.name, subject.offset);
  const isPicklist = subject.type === 'picklist';
  let comparedType: FormulaType = subject.type;
  let type: FormulaType = 'null';
  const branches: { value: Expression; result: Expression }[] = [];
  const takeResult = (result: Expression): Expression => {
    if (result.type === 'boolean') throw wrongArgument(call.name, result.offset);
    const common = commonType(type, result.type);
    if (common === null) throw wrongType(call.name, [type], result.type, result.offset);
    type = common;
    return result;
  };
  for (let index = 1; index < call.count - 1; index += 2) {
    const value = call.argument(index);
    if (value.type === 'boolean') throw wrongArgument(call.name, value.offset);
    if (isPicklist) {
      if (value.literal === undefined) throw wrongLiteral(call.name, value.type, value.offset);
    } else {
      const common = commonType(comparedType, value.type);
      if (common === null) throw wrongType(call.name, [comparedType], value.type, value.offset);
      comparedType = common;
    }
    branches.push({ value, result: takeResult(call.argument(index + 1)) });
  }
  const otherwise = takeResult(call.argument(call.count - 1));
  const isText = isPicklist || comparedType === 'text';
  if (isText && branches.every(({ value }) => value.literal !== undefined)) {
    // All values are literals: one look-up instead of a comparison each. The first of equal values wins.
    const byValue = new Map<string, Expression>();
    for (const { value, result } of branches) if (!byValue.has(value.literal!)) byValue.set(value.literal!, result);
    return {
      type,
      offset: call.offset,
      run: (context) => (byValue.get((subject.run(context) as string | null) ?? '') ?? otherwise).run(context)
    };
  }
  return {
    type,
    offset: call.offset,
    run: (context) => {
      const wanted = subject.run(context) ?? (isText ? '' : null);
      if (wanted !== null) {
        for (const { value, result } of branches) {
          const candidate = value.run(context) ?? (isText ? '' : null);
          if (candidate !== null && sameValue(wanted, candidate)) return result.run(context);
        }
      }
      return otherwise.run(context);
    }
  };
};

function blankTest(treatsTextAsNeverNull: boolean): FormulaFunction {
  return (call) => {
    requireCount(call, 1);
    const argument = call.argument(0, { multipicklists: true });
    if (argument.type === 'boolean') throw wrongArgument(call.name, argument.offset);
    const neverNull = treatsTextAsNeverNull && argument.type === 'text';
    return {
      type: 'boolean',
      offset: call.offset,
      run: neverNull ? () => false : (context) => isBlank(argument.run(context))
    };
  };
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

function blankReplacement(treatsTextAsNeverNull: boolean): FormulaFunction {
  return (call) => {
    requireCount(call, 2);
    const argument = call.argument(0);
    const substitute = call.argument(1);
    if (argument.type === 'boolean' || argument.type === 'location') throw wrongArgument(call.name, argument.offset);
    const type = commonType(argument.type, substitute.type);
    if (type === null) throw wrongType(call.name, [argument.type], substitute.type, substitute.offset);
    if (treatsTextAsNeverNull && argument.type === 'text') return { type, offset: call.offset, run: argument.run };
    return {
      type,
      offset: call.offset,
      run: (context) => {
        const value = argument.run(context);
        return isBlank(value) ? substitute.run(context) : value;
      }
    };
  };
}

function requirePrior(call: Call): void {
  if (!call.allowPrior) throw notAllowedHere(call.name, call.offset);
}

const isNew: FormulaFunction = (call) => {
  requirePrior(call);
  requireCount(call, 0);
  return { type: 'boolean', offset: call.offset, run: (context) => context.isNew };
};

const isClone: FormulaFunction = (call) => {
  requirePrior(call);
  requireCount(call, 0);
  return { type: 'boolean', offset: call.offset, run: (context) => context.isClone === true };
};

/** The argument of ISCHANGED and PRIORVALUE: a field of the record itself. */
function ownField(call: Call): { argument: Expression; field: string } {
  requirePrior(call);
  requireCount(call, 1);
  const argument = call.argument(0, { picklists: true, multipicklists: true });
  if (!argument.reference) throw wrongArgument(call.name, argument.offset);
  const field = requireOwnField(call.name, argument.reference, argument.offset);
  call.notePrior();
  return { argument, field: field.name };
}

const isChanged: FormulaFunction = (call) => {
  const { field } = ownField(call);
  const path = [field];
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) => {
      if (context.isNew || !context.prior) return false;
      const before = plain(context.prior(field));
      const now = plain(context.get(path));
      return before === null || now === null ? before !== now : !sameValue(before, now);
    }
  };
};

/** Line ends of either kind are equal, and blank is null. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? null : value.replaceAll('\r\n', '\n');
  return value ?? null;
}

/** On a new record the value it has now (Help: PRIORVALUE). */
const priorValue: FormulaFunction = (call) => {
  const { argument, field } = ownField(call);
  const { type } = argument;
  return {
    type,
    offset: call.offset,
    reference: argument.reference!,
    // The argument reads through the context, so it gets one whose field is the earlier one.
    run: (context) => {
      const { prior } = context;
      if (context.isNew || !prior) return argument.run(context);
      const earlier: FormulaContext = {
        get: () => prior(field),
        isNew: false,
        now: () => context.now(),
        timeZone: context.timeZone
      };
      return argument.run(earlier);
    }
  };
};

export const logicalFunctions: Readonly<Record<string, FormulaFunction>> = {
  AND: and,
  OR: or,
  NOT: not,
  IF: choose,
  CASE: caseOf,
  ISBLANK: blankTest(false),
  ISNULL: blankTest(true),
  BLANKVALUE: blankReplacement(false),
  NULLVALUE: blankReplacement(true),
  ISNEW: isNew,
  ISCLONE: isClone,
  ISCHANGED: isChanged,
  PRIORVALUE: priorValue
};
