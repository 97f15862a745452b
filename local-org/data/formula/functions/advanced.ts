/** REGEX, VLOOKUP, CURRENCYRATE, and the functions that are refused, each for its own reason. */
import { Decimal } from '../../../values/decimal.ts';
import { NotSupported } from '../../access.ts';
import { FormulaError, FormulaSyntaxError } from '../api.ts';
import { requireCount, typedArgument, type FormulaFunction } from '../expression.ts';
import { notAllowedHere, wrongArgument, wrongType } from '../messages.ts';
import { PatternError, translatePattern } from '../java-regex.ts';

const compiled = new Map<string, RegExp>();
const KEPT = 500;

/** A pattern of Java's notation that must match a whole text; compiled once. Throws PatternError, NotSupported. */
function wholeMatch(pattern: string): RegExp {
  let found = compiled.get(pattern);
  if (!found) {
    found = new RegExp(`^(?:${translatePattern(pattern).source})(?![^])`, 'v');
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(pattern, found);
  }
  return found;
}

/** The whole text must match. A rule may use it, a formula field may not. */
const regex: FormulaFunction = (call) => {
  if (!call.allowPrior) throw notAllowedHere(call.name, call.offset);
  requireCount(call, 2);
  const text = typedArgument(call, 0, 'text');
  const pattern = typedArgument(call, 1, 'text');
  if (pattern.literal !== undefined) {
    const regexp = literalPattern(pattern.literal, pattern.offset);
    return {
      type: 'boolean',
      offset: call.offset,
      run: (context) => regexp.test((text.run(context) as string | null) ?? '')
    };
  }
  return {
    type: 'boolean',
    offset: call.offset,
    run: (context) =>
      calculatedPattern((pattern.run(context) as string | null) ?? '').test((text.run(context) as string | null) ?? '')
  };
};

function literalPattern(pattern: string, offset: number): RegExp {
  try {
    return wholeMatch(pattern);
  } catch (error) {
    if (error instanceof PatternError)
      throw new FormulaSyntaxError(
        `Incorrect parameter value for function 'REGEX()'. ${error.message} near index ${error.index}: ${pattern}`,
        offset
      );
    throw error;
  }
}

function calculatedPattern(pattern: string): RegExp {
  try {
    return wholeMatch(pattern);
  } catch (error) {
    if (error instanceof PatternError) throw new FormulaError(`${error.message} near index ${error.index}: ${pattern}`);
    throw error;
  }
}

/** VLOOKUP($ObjectType.X__c.Fields.Value__c, $ObjectType.X__c.Fields.Name, key): validation rules only. */
const vlookup: FormulaFunction = (call) => {
  if (!call.allowPrior) throw notAllowedHere(call.name, call.offset);
  requireCount(call, 3);
  const [returned, searched] = call.nodes;
  if (returned?.kind !== 'field' || searched?.kind !== 'field') throw wrongArgument(call.name, call.offset);
  const result = call.lookupField(returned.name, returned.offset);
  const key = call.lookupField(searched.name, searched.offset);
  if (result.object !== key.object) {
    throw new FormulaSyntaxError(`Incorrect parameter for function 'VLOOKUP()'.`, searched.offset);
  }
  const value = call.argument(2);
  if (value.type !== key.type && value.type !== 'null')
    throw wrongType(call.name, [key.type], value.type, value.offset);
  return {
    type: result.type,
    offset: call.offset,
    run: (context) => {
      if (!context.lookup) throw new NotSupported('VLOOKUP outside validation rules');
      const wanted = value.run(context);
      return wanted === null ? null : (context.lookup(result.object, result.field, key.field, wanted) ?? null);
    }
  };
};

/** Rate of an ISO code to the corporate currency; 1 for a currency the org does not have. */
const currencyRate: FormulaFunction = (call) => {
  requireCount(call, 1);
  const code = call.argument(0, { picklists: true });
  if (code.type !== 'text' && code.type !== 'picklist' && code.type !== 'null')
    throw wrongType(call.name, ['text'], code.type, code.offset);
  return {
    type: 'number',
    offset: call.offset,
    run: (context) => {
      if (!context.lookup) throw new NotSupported('CURRENCYRATE in this kind of formula');
      const wanted = code.run(context);
      const rate = wanted === null ? null : context.lookup('CurrencyType', 'ConversionRate', 'IsoCode', wanted);
      return rate instanceof Decimal ? rate : Decimal.ONE;
    }
  };
};

const refused: FormulaFunction = (call) => {
  throw new NotSupported(`formula function ${call.name}`);
};

/** Functions of buttons, links and reports: the platform itself refuses them in fields and rules. */
const elsewhere: FormulaFunction = (call) => {
  throw notAllowedHere(call.name, call.offset);
};

export const advancedFunctions: Readonly<Record<string, FormulaFunction>> = {
  REGEX: regex,
  VLOOKUP: vlookup,
  CURRENCYRATE: currencyRate,
  DISTANCE: refused,
  GEOLOCATION: refused,
  GETSESSIONID: refused,
  IMAGEPROXYURL: refused,
  GETRECORDIDS: elsewhere,
  INCLUDE: elsewhere,
  JUNCTIONIDLIST: elsewhere,
  LINKTO: elsewhere,
  PARENTGROUPVAL: elsewhere,
  PREDICT: elsewhere,
  PREVGROUPVAL: elsewhere,
  REQUIRESCRIPT: elsewhere,
  URLFOR: elsewhere
};
