/**
 * Formulas of fields, validation rules, default values and FormulaEval: text → checked → ready to run.
 * Rules: Salesforce Help, "Formula Operators and Functions"; the wording of errors is the platform's.
 */
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexDouble } from '../../values/double.ts';
import { Decimal } from '../../values/decimal.ts';
import { keyPrefix, toId15 } from '../../values/ids.ts';
import type { FieldType, ObjectSchema, Schema } from '../schema/model.ts';
import { FormulaError, type CompiledFormula, type FormulaContext } from './api.ts';
import type { Call, Expression, FormulaFunction } from './expression.ts';
import { resolveField, type FieldReference, type FieldScope, type FormulaMembers } from './fields.ts';
import { advancedFunctions } from './functions/advanced.ts';
import { dateFunctions } from './functions/dates.ts';
import { logicalFunctions } from './functions/logical.ts';
import { markupFunctions } from './functions/markup.ts';
import { mathFunctions } from './functions/math.ts';
import { textFunctions } from './functions/text.ts';
import { picklistMisused, tooLong, unknownField, unknownFunction, wrongArgument, wrongResult } from './messages.ts';
import { binaryOperator, blankAsZero, unaryOperator } from './operators.ts';
import { parseFormula, type FormulaNode } from './parser.ts';
import { formulaTypeOf, type FormulaType } from './types.ts';

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...logicalFunctions,
    ...textFunctions,
    ...markupFunctions,
    ...mathFunctions,
    ...dateFunctions,
    ...advancedFunctions
  })
);

export interface FormulaOptions {
  readonly schema: Schema;
  /** The record's object; absent for a formula without a record. */
  readonly object?: ObjectSchema;
  /** What is read instead of a record's fields. */
  readonly members?: FormulaMembers;
  /** Long text areas may be read, as in rules; formula fields may not. */
  readonly allowLongText?: boolean;
  /**
   * What the result must be: a field's type, or a formula type. With `percent` the result is given as the field stores it
   * (0.25 in the formula → 25). Absent: whatever the formula yields.
   */
  readonly returnType?: FieldType | CompiledFormula['returnType'];
  /** Digits after the point of a numeric result, rounded half up. */
  readonly scale?: number;
  /** Digits in all of a numeric result; a larger one is an error. */
  readonly precision?: number;
  /** Numeric fields without a value: as zero, or blank. Default BlankAsBlank, as in validation rules. */
  readonly blanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  /** Validation rules and the like: ISNEW, ISCHANGED, PRIORVALUE, REGEX, VLOOKUP and long text areas may be used. */
  readonly allowPrior?: boolean;
  /** Defaults of fields: a date field may be given a date and time, and the other way round (`NOW()` of a date field). */
  readonly datesAlike?: boolean;
}

const isDay = (type: FormulaType): boolean => type === 'date' || type === 'datetime';

/** The most characters a formula field and a rule may have (Help, "Formula Limits"). */
const LONGEST_FIELD = 3900;
const LONGEST_RULE = 5000;

/**
 * Compiles a formula. Paths are given to `FormulaContext.get` in canonical spelling. Ids are read in their 15-character form,
 * as formulas on the platform see them; CASESAFEID gives the longer one.
 * Throws FormulaSyntaxError, and NotSupported for what the local org cannot do.
 */
export function compileFormula(text: string, options: FormulaOptions): CompiledFormula {
  const longest = options.allowPrior === true ? LONGEST_RULE : LONGEST_FIELD;
  if (text.length > longest) throw tooLong(text.length, longest);
  const compiler = new Compiler(options);
  const root = compiler.compile(parseFormula(text));
  const expected = options.returnType === undefined ? null : resultTypeOf(options.returnType);
  if (root.type === 'picklist' || root.type === 'multipicklist') {
    throw picklistMisused(root.reference?.name ?? text.trim(), root.type === 'multipicklist', root.offset);
  }
  if (root.type === 'location') throw wrongResult(expected ?? 'text', 'location');
  const fits =
    expected === null ||
    root.type === expected ||
    root.type === 'null' ||
    (options.datesAlike === true && isDay(root.type) && isDay(expected));
  if (!fits) throw wrongResult(expected, root.type);
  const returnType = expected ?? (root.type === 'null' ? 'text' : root.type);
  return {
    returnType,
    references: [...compiler.references.values()],
    usesPrior: compiler.usesPrior,
    evaluate: finish(root, returnType, options)
  };
}

function resultTypeOf(type: FieldType | CompiledFormula['returnType']): CompiledFormula['returnType'] {
  if (type === 'text' || type === 'number') return type;
  const mapped = formulaTypeOf(type);
  if (
    mapped === null ||
    mapped === 'picklist' ||
    mapped === 'multipicklist' ||
    mapped === 'location' ||
    mapped === 'null'
  )
    return 'text';
  return mapped;
}

function finish(
  root: Expression,
  returnType: CompiledFormula['returnType'],
  options: FormulaOptions
): (context: FormulaContext) => unknown {
  const { run } = root;
  if (returnType === 'boolean') return (context) => run(context) === true;
  if (returnType === 'text') return (context) => run(context) || null;
  if (returnType !== 'number') return run;
  const { scale, precision } = options;
  const isPercent = options.returnType === 'percent';
  const isInteger = options.returnType === 'integer';
  const limit = precision === undefined ? null : new Decimal(10n ** BigInt(precision - (scale ?? 0)));
  return (context) => {
    let value = run(context) as Decimal | null;
    if (value === null) return null;
    if (isPercent) value = new Decimal(value.unscaled, value.scale - 2);
    if (scale !== undefined) value = value.setScale(scale, 'HALF_UP');
    else if (value.scale < 0) value = value.setScale(0);
    if (limit !== null && value.abs().compareTo(limit) >= 0) throw new FormulaError('#Too Big!');
    return isInteger ? Number(value.setScale(0, 'HALF_UP').toBigInt()) : value;
  };
}

class Compiler {
  readonly references = new Map<string, readonly string[]>();
  usesPrior = false;
  private readonly scope: FieldScope;
  private readonly options: FormulaOptions;

  constructor(options: FormulaOptions) {
    this.options = options;
    this.scope = {
      schema: options.schema,
      ...(options.object ? { object: options.object } : {}),
      ...(options.members ? { members: options.members } : {}),
      allowLongText: options.allowPrior === true || options.allowLongText === true
    };
  }

  /** Throws FormulaSyntaxError. */
  compile(node: FormulaNode): Expression {
    switch (node.kind) {
      case 'number': {
        const value = Decimal.parse(node.text);
        return { type: 'number', offset: node.offset, run: () => value };
      }
      case 'text': {
        const { value } = node;
        return { type: 'text', offset: node.offset, literal: value, run: () => value };
      }
      case 'boolean': {
        const { value } = node;
        return { type: 'boolean', offset: node.offset, run: () => value };
      }
      case 'null':
        return { type: 'null', offset: node.offset, run: () => null };
      case 'field':
        return this.field(node.name, node.offset);
      case 'unary':
        return unaryOperator(node.operator, this.operand(node.operand), node.offset);
      case 'binary':
        return binaryOperator(node.operator, this.operand(node.left), this.operand(node.right), node.offset);
      case 'call':
        return this.call(node);
    }
  }

  /** An operand or ordinary argument: no picklist. */
  private operand(node: FormulaNode): Expression {
    return refusePicklist(this.compile(node), false, false);
  }

  private call(node: FormulaNode & { kind: 'call' }): Expression {
    const name = node.name.toUpperCase();
    const compileFunction = FUNCTIONS.get(name);
    if (!compileFunction) throw unknownFunction(node.name, node.offset);
    const call: Call = {
      name,
      offset: node.offset,
      nodes: node.args,
      count: node.args.length,
      allowPrior: this.options.allowPrior === true,
      argument: (index, wanted = {}) =>
        refusePicklist(
          this.compile(node.args[index]!),
          wanted.picklists === true,
          wanted.multipicklists === true,
          name
        ),
      notePrior: () => {
        this.usesPrior = true;
      },
      lookupField: (reference, offset) => this.lookupField(reference, offset)
    };
    return compileFunction(call);
  }

  private field(name: string, offset: number): Expression {
    const reference = resolveField(this.scope, name, offset);
    this.remember(reference.path);
    if (reference.only) this.remember(reference.only.path);
    return { type: reference.type, offset, reference, run: this.reader(reference) };
  }

  private remember(path: readonly string[]): void {
    this.references.set(path.join('.'), path);
  }

  private reader(reference: FieldReference): (context: FormulaContext) => unknown {
    const { path, field, only } = reference;
    if (path[0] === '$System') {
      const origin = new ApexDatetime(Date.UTC(1900, 0, 1));
      return () => origin;
    }
    let read: (context: FormulaContext) => unknown = (context) => context.get(path) ?? null;
    if (only) {
      const plain = read;
      read = (context) => {
        const id = context.get(only.path);
        return typeof id === 'string' && keyPrefix(id) === only.keyPrefix ? plain(context) : null;
      };
    }
    if (reference.type === 'number') return this.numberReader(read, field?.type === 'percent');
    if (field?.type === 'id' || field?.type === 'reference') {
      const plain = read;
      return (context) => {
        const id = plain(context);
        return typeof id === 'string' && id.length === 18 ? toId15(id) : id;
      };
    }
    return read;
  }

  private numberReader(
    read: (context: FormulaContext) => unknown,
    isPercent: boolean
  ): (context: FormulaContext) => unknown {
    const zero = this.options.blanksAs === 'BlankAsZero';
    return (context) => {
      const value = read(context);
      if (value === null) return zero ? blankAsZero(value) : null;
      const number = toDecimal(value);
      // A percentage is stored as 25 and counts as 0.25.
      return isPercent ? new Decimal(number.unscaled, number.scale + 2) : number;
    };
  }

  private lookupField(name: string, offset: number): { object: string; field: string; type: FormulaType } {
    const match = /^\$ObjectType\.(\w+)\.Fields\.(\w+)$/i.exec(name);
    const object = match ? this.options.schema.objects.get(match[1]!.toLowerCase()) : undefined;
    const field = object?.fields.get(match![2]!.toLowerCase());
    const type = field ? formulaTypeOf(field.type) : null;
    if (!object || !field || type === null) throw unknownField(name, offset);
    return { object: object.name, field: field.name, type };
  }
}

function refusePicklist(
  expression: Expression,
  picklists: boolean,
  multipicklists: boolean,
  functionName?: string
): Expression {
  const refused =
    (expression.type === 'picklist' && !picklists) || (expression.type === 'multipicklist' && !multipicklists);
  if (!refused) return expression;
  if (expression.reference)
    throw picklistMisused(expression.reference.name, expression.type === 'multipicklist', expression.offset);
  throw wrongArgument(functionName ?? '', expression.offset);
}

function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return Decimal.fromNumber(value);
  if (typeof value === 'bigint') return Decimal.fromLong(value);
  if (value instanceof ApexDouble) return Decimal.fromNumber(value.value);
  throw new Error(`A number was expected, not ${typeof value}`);
}
