/**
 * The syntax tree of a SOQL statement. One tree serves static queries (in Apex) and dynamic ones.
 * Offsets are zero-based positions in the text given to the parser; `end` is exclusive.
 */

export interface Span {
  readonly offset: number;
  readonly end: number;
}

export interface Name extends Span {
  readonly text: string;
}

/** `Name`, `Account.Owner.Name`, `a.Name` (with an alias as its first part). */
export interface FieldPath extends Span {
  readonly kind: 'field';
  readonly parts: readonly Name[];
}

/** `COUNT(Id)`, `CALENDAR_YEAR(convertTimezone(CreatedDate))`, `toLabel(StageName)`. `name` is as written. */
export interface FunctionCall extends Span {
  readonly kind: 'function';
  readonly name: string;
  readonly args: readonly (Expression | Value)[];
}

export type Expression = FieldPath | FunctionCall;

export interface Bind extends Span {
  readonly kind: 'bind';
  /** The Apex expression after the colon, as written. `offset` is where the expression begins (after the colon). */
  readonly text: string;
  /** Position among the binds of the whole statement. */
  readonly index: number;
}

export type Value =
  | ({ readonly kind: 'string'; readonly value: string } & Span)
  /** A number as written; `text` keeps its digits, so that nothing is lost. */
  | ({ readonly kind: 'number'; readonly text: string } & Span)
  | ({ readonly kind: 'currency'; readonly isoCode: string; readonly text: string } & Span)
  | ({ readonly kind: 'boolean'; readonly value: boolean } & Span)
  | ({ readonly kind: 'null' } & Span)
  /** `2026-03-31` */
  | ({ readonly kind: 'date'; readonly text: string } & Span)
  /** `2026-03-31T08:00:00Z` */
  | ({ readonly kind: 'datetime'; readonly text: string } & Span)
  /** `08:00:00.000Z` */
  | ({ readonly kind: 'time'; readonly text: string } & Span)
  /** `TODAY`, `LAST_N_DAYS:30`; `name` is upper-case. */
  | ({ readonly kind: 'dateLiteral'; readonly name: string; readonly n: number | undefined } & Span)
  | ({ readonly kind: 'list'; readonly values: readonly Value[] } & Span)
  | ({ readonly kind: 'query'; readonly query: Query } & Span)
  | Bind;

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Condition =
  | ({ readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] } & Span)
  | ({ readonly kind: 'not'; readonly condition: Condition } & Span)
  | ({
      readonly kind: 'comparison';
      readonly left: Expression;
      readonly operator: Operator;
      readonly right: Value;
    } & Span);

export interface ExpressionItem extends Span {
  readonly kind: 'expression';
  readonly expression: Expression;
  readonly alias: Name | undefined;
}

export interface SubqueryItem extends Span {
  readonly kind: 'subquery';
  readonly query: Query;
}

export interface TypeOfItem extends Span {
  readonly kind: 'typeof';
  readonly relationship: FieldPath;
  readonly whens: readonly { readonly object: Name; readonly fields: readonly FieldPath[] }[];
  readonly otherwise: readonly FieldPath[];
}

/** `FIELDS(ALL)`, `FIELDS(STANDARD)`, `FIELDS(CUSTOM)`. */
export interface FieldsItem extends Span {
  readonly kind: 'fields';
  readonly group: 'ALL' | 'STANDARD' | 'CUSTOM';
}

export type SelectItem = ExpressionItem | SubqueryItem | TypeOfItem | FieldsItem;

/** `Account a`, and with the old join notation `a.Contacts c` or `c.Account acc`. */
export interface FromItem extends Span {
  readonly parts: readonly Name[];
  readonly alias: Name | undefined;
}

export interface OrderItem extends Span {
  readonly expression: Expression;
  readonly descending: boolean;
  /** As written; without it the platform puts nulls first ascending and last descending. */
  readonly nulls: 'FIRST' | 'LAST' | undefined;
}

export interface GroupBy extends Span {
  readonly mode: 'plain' | 'ROLLUP' | 'CUBE';
  readonly items: readonly Expression[];
}

/** LIMIT or OFFSET: a whole number or a bind. */
export type Count = ({ readonly kind: 'number'; readonly value: number } & Span) | Bind;

export interface Query extends Span {
  readonly kind: 'query-block';
  readonly select: readonly SelectItem[];
  readonly from: readonly FromItem[];
  readonly scope: Name | undefined;
  readonly where: Condition | undefined;
  readonly security: 'SECURITY_ENFORCED' | 'USER_MODE' | 'SYSTEM_MODE' | undefined;
  readonly groupBy: GroupBy | undefined;
  readonly having: Condition | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly limit: Count | undefined;
  readonly limitOffset: Count | undefined;
  readonly forClauses: readonly ('VIEW' | 'REFERENCE' | 'UPDATE')[];
  readonly allRows: boolean;
  /** Only on the outermost query: every bind of the statement, subqueries included, in order of appearance. */
  readonly binds: readonly Bind[];
}
