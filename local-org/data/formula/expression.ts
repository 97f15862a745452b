/** A checked piece of a formula, ready to run, and what the functions need to make one. */
import type { FormulaContext } from './api.ts';
import type { FieldReference } from './fields.ts';
import { wrongArgument, wrongCount, wrongType } from './messages.ts';
import type { FormulaNode } from './parser.ts';
import type { FormulaType } from './types.ts';

/** Text values may be null where they are blank; numbers, dates and booleans too (three-valued logic). */
export interface Expression {
  readonly type: FormulaType;
  readonly offset: number;
  run(context: FormulaContext): unknown;
  /** The field, when the expression is nothing but one (or its PRIORVALUE). */
  readonly reference?: FieldReference;
  /** The value of a text literal. */
  readonly literal?: string;
}

/** One call in a formula, as its function sees it. */
export interface Call {
  readonly name: string;
  readonly offset: number;
  readonly nodes: readonly FormulaNode[];
  readonly count: number;
  /** Compiles argument `index`; picklists are refused unless asked for. Throws FormulaSyntaxError. */
  argument(index: number, options?: { picklists?: boolean; multipicklists?: boolean }): Expression;
  /** ISCHANGED and its like may stand in rules, not in formula fields. */
  readonly allowPrior: boolean;
  /** Told that the formula reads earlier values. */
  notePrior(): void;
  /** Resolves a name of another object: VLOOKUP's `$ObjectType.X.Fields.Y`. */
  lookupField(name: string, offset: number): { object: string; field: string; type: FormulaType };
}

export type FormulaFunction = (call: Call) => Expression;

/** Throws FormulaSyntaxError unless the call has between `least` and `most` arguments. */
export function requireCount(call: Call, least: number, most: number = least): void {
  if (call.count < least) throw wrongCount(call.name, least, call.count, call.offset);
  if (call.count > most) throw wrongCount(call.name, most, call.count, call.offset);
}

/** Compiles an argument that must be of a type; NULL fits everywhere. */
export function typedArgument(call: Call, index: number, type: FormulaType): Expression {
  const argument = call.argument(index);
  if (argument.type !== type && argument.type !== 'null')
    throw wrongType(call.name, [type], argument.type, argument.offset);
  return argument;
}

/** Compiles an argument that must be of one of several types. */
export function argumentOf(call: Call, index: number, types: readonly FormulaType[]): Expression {
  const argument = call.argument(index);
  if (!types.includes(argument.type) && argument.type !== 'null') throw wrongArgument(call.name, argument.offset);
  return argument;
}

/**
 * Declares a function of fixed parameter types whose result is `calculate` of the values.
 * With `blank: 'null'` a blank argument makes the result blank; with `'pass'` the function sees null.
 */
export function simple(
  parameters: readonly FormulaType[],
  returns: FormulaType,
  // Each function states the types of its own values; the parameter list above is what guarantees them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  calculate: (...values: any[]) => unknown,
  options: { optional?: number; blank?: 'null' | 'pass' } = {}
): FormulaFunction {
  const least = parameters.length - (options.optional ?? 0);
  const blankPasses = options.blank === 'pass';
  return (call) => {
    requireCount(call, least, parameters.length);
    const args = call.nodes.map((_, index) => typedArgument(call, index, parameters[index]!));
    const [first, second] = args;
    let run: (context: FormulaContext) => unknown;
    if (args.length === 1) {
      run = (context) => {
        const value = first!.run(context);
        return value === null && !blankPasses ? null : calculate(value);
      };
    } else if (args.length === 2) {
      run = (context) => {
        const left = first!.run(context);
        const right = second!.run(context);
        return (left === null || right === null) && !blankPasses ? null : calculate(left, right);
      };
    } else {
      run = (context) => {
        const values = args.map((argument) => argument.run(context));
        return !blankPasses && values.includes(null) ? null : calculate(...values);
      };
    }
    return { type: returns, offset: call.offset, run };
  };
}
