/** What the formula engine needs of its surroundings, and gives to the save procedure, the queries and `FormulaEval`. */

export interface FormulaContext {
  /** Value at a path of API names from the object (`Amount`, `Account.Industry`, `$User.Id`), in the values of SObjectRecord. */
  get(path: readonly string[]): unknown;
  /** The value before this save; absent where there is none (insert, formula field). */
  prior?(field: string): unknown;
  readonly isNew: boolean;
  /** The record is being saved as a clone of another (ISCLONE). */
  readonly isClone?: boolean;
  now(): number;
  /** IANA time zone of the running user, for TODAY() and date parts. */
  readonly timeZone: string;
  /** VLOOKUP and the like. */
  lookup?(object: string, returnField: string, searchField: string, value: unknown): unknown;
}

export interface CompiledFormula {
  readonly returnType: 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time';
  /** Paths read, canonical spelling. */
  readonly references: readonly (readonly string[])[];
  readonly usesPrior: boolean;
  /** Throws FormulaError for what the platform shows as #Error!. */
  evaluate(context: FormulaContext): unknown;
}

/** A formula that does not compile: message as the platform words it, offset in the text. */
export class FormulaSyntaxError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Failed at run time (#Error! on the page). */
export class FormulaError extends Error {}
