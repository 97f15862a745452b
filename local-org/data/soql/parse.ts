/**
 * The SOQL parser: text → syntax tree. One front end for static queries (the text between the brackets in Apex) and
 * dynamic ones. Any input gives a tree, a QueryFailure (MALFORMED_QUERY) or a NotSupported, nothing else.
 * Grammar: SOQL and SOSL Reference, "SOQL SELECT Syntax".
 */
import { NotSupported, type QueryFailure } from '../access.ts';
import type {
  Bind,
  Condition,
  Count,
  Expression,
  FieldPath,
  FromItem,
  FunctionCall,
  GroupBy,
  Name,
  Operator,
  OrderItem,
  Query,
  SelectItem,
  TypeOfItem,
  Value
} from './ast.ts';
import { dateLiteralTakesCount, isDateLiteral } from './dates.ts';
import { malformed, tokenize, type Token } from './tokens.ts';

/** Parses one SOQL statement. Throws QueryFailure (MALFORMED_QUERY) and, for what is refused by name, NotSupported. */
export function parseSoql(text: string): Query {
  const parser = new SoqlParser(tokenize(text));
  const query = parser.query(0);
  parser.expectEnd();
  return { ...query, binds: parser.binds };
}

/** Keywords that are no aliases (SOQL and SOSL Reference, "Alias Notation"). */
const NO_ALIASES = new Set(
  'AND ASC DESC EXCLUDES FIRST FROM GROUP HAVING IN INCLUDES LAST LIKE LIMIT NOT NULL NULLS OR SELECT USING WHERE WITH'.split(
    ' '
  )
);

/** The condition of a `WHERE` alone, as SOSL's RETURNING uses it. Shared by the SOSL parser. */
export class SoqlParser {
  readonly binds: Bind[] = [];
  protected readonly tokens: readonly Token[];
  protected at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get token(): Token {
    return this.tokens[this.at]!;
  }

  protected peek(ahead = 1): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!;
  }

  protected next(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.at++;
    return token;
  }

  unexpected(token: Token = this.token): QueryFailure {
    const shown = token.kind === 'bind' ? `:${token.text}` : token.text;
    return malformed(token.kind === 'end' ? "unexpected token: '<EOF>'" : `unexpected token: '${shown}'`, token.offset);
  }

  isWord(word: string, token: Token = this.token): boolean {
    return token.kind === 'name' && token.upper === word;
  }

  isSymbol(symbol: string, token: Token = this.token): boolean {
    return token.kind === 'symbol' && token.text === symbol;
  }

  acceptWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at++;
    return true;
  }

  expectWord(word: string): Token {
    if (!this.isWord(word)) throw this.unexpected();
    return this.next();
  }

  expectSymbol(symbol: string): Token {
    if (!this.isSymbol(symbol)) throw this.unexpected();
    return this.next();
  }

  expectEnd(): void {
    if (this.token.kind !== 'end') throw this.unexpected();
  }

  name(): Name {
    const token = this.token;
    if (token.kind !== 'name') throw this.unexpected();
    this.next();
    return { text: token.text, offset: token.offset, end: token.end };
  }

  query(depth: number): Query {
    if (depth > 20) throw malformed('query is nested too deeply', this.token.offset);
    const start = this.expectWord('SELECT');
    const select = this.selectList(depth);
    this.expectWord('FROM');
    const from: FromItem[] = [this.fromItem()];
    while (this.acceptSymbol(',')) from.push(this.fromItem());
    let scope: Name | undefined;
    if (this.acceptWord('USING')) {
      this.expectWord('SCOPE');
      scope = this.name();
    }
    const where = this.acceptWord('WHERE') ? this.condition(0) : undefined;
    let security: Query['security'];
    while (this.isWord('WITH')) {
      const at = this.next().offset;
      const word = this.name();
      const upper = word.text.toUpperCase();
      if (upper === 'DATA') throw new NotSupported('SOQL WITH DATA CATEGORY', `offset ${at}`);
      if (upper === 'NETWORKID' || upper === 'RECORDVISIBILITYCONTEXT')
        throw new NotSupported(`SOQL WITH ${word.text}`, `offset ${at}`);
      if (upper !== 'SECURITY_ENFORCED' && upper !== 'USER_MODE' && upper !== 'SYSTEM_MODE') {
        throw malformed(`unexpected token: '${word.text}'`, word.offset);
      }
      if (security !== undefined) throw malformed(`unexpected token: '${word.text}'`, word.offset);
      security = upper;
    }
    const groupBy = this.isWord('GROUP') ? this.groupBy() : undefined;
    const having = this.acceptWord('HAVING') ? this.condition(0) : undefined;
    const orderBy: OrderItem[] = [];
    if (this.acceptWord('ORDER')) {
      this.expectWord('BY');
      do orderBy.push(this.orderItem());
      while (this.acceptSymbol(','));
    }
    const limit = this.acceptWord('LIMIT') ? this.count() : undefined;
    const limitOffset = this.acceptWord('OFFSET') ? this.count() : undefined;
    const forClauses: ('VIEW' | 'REFERENCE' | 'UPDATE')[] = [];
    let allRows = false;
    for (;;) {
      if (this.isWord('FOR')) {
        this.next();
        do {
          const word = this.name();
          const upper = word.text.toUpperCase();
          if (upper !== 'VIEW' && upper !== 'REFERENCE' && upper !== 'UPDATE')
            throw malformed(`unexpected token: '${word.text}'`, word.offset);
          forClauses.push(upper);
        } while (this.acceptSymbol(','));
      } else if (this.isWord('ALL') && this.isWord('ROWS', this.peek())) {
        this.next();
        this.next();
        allRows = true;
      } else if (this.isWord('UPDATE')) {
        const kind = this.peek().text;
        throw new NotSupported(`SOQL UPDATE ${kind}`, `offset ${this.token.offset}`);
      } else break;
    }
    return {
      kind: 'query-block',
      select,
      from,
      scope,
      where,
      security,
      groupBy,
      having,
      orderBy,
      limit,
      limitOffset,
      forClauses,
      allRows,
      binds: [],
      offset: start.offset,
      end: this.tokens[Math.max(0, this.at - 1)]!.end
    };
  }

  private selectList(depth: number): SelectItem[] {
    const items: SelectItem[] = [];
    do items.push(this.selectItem(depth));
    while (this.acceptSymbol(','));
    return items;
  }

  private selectItem(depth: number): SelectItem {
    const start = this.token;
    if (this.isSymbol('(')) {
      this.next();
      const query = this.query(depth + 1);
      const end = this.expectSymbol(')');
      return { kind: 'subquery', query, offset: start.offset, end: end.end };
    }
    if (this.isWord('TYPEOF') && this.peek().kind === 'name') return this.typeOf();
    if (this.isWord('FIELDS') && this.isSymbol('(', this.peek())) {
      this.next();
      this.next();
      const group = this.name();
      const upper = group.text.toUpperCase();
      if (upper !== 'ALL' && upper !== 'STANDARD' && upper !== 'CUSTOM')
        throw malformed(`unexpected token: '${group.text}'`, group.offset);
      const end = this.expectSymbol(')');
      return { kind: 'fields', group: upper, offset: start.offset, end: end.end };
    }
    const expression = this.expression();
    let alias: Name | undefined;
    if (this.token.kind === 'name' && !this.isWord('FROM')) alias = this.alias();
    return { kind: 'expression', expression, alias, offset: start.offset, end: alias?.end ?? expression.end };
  }

  private typeOf(): TypeOfItem {
    const start = this.expectWord('TYPEOF');
    const relationship = this.path();
    const whens: { object: Name; fields: FieldPath[] }[] = [];
    let otherwise: FieldPath[] = [];
    while (this.acceptWord('WHEN')) {
      const object = this.name();
      this.expectWord('THEN');
      whens.push({ object, fields: this.pathList() });
    }
    if (whens.length === 0) throw this.unexpected();
    if (this.acceptWord('ELSE')) otherwise = this.pathList();
    const end = this.expectWord('END');
    return { kind: 'typeof', relationship, whens, otherwise, offset: start.offset, end: end.end };
  }

  private pathList(): FieldPath[] {
    const paths: FieldPath[] = [];
    do paths.push(this.path());
    while (this.acceptSymbol(','));
    return paths;
  }

  path(): FieldPath {
    const parts: Name[] = [this.name()];
    while (this.acceptSymbol('.')) parts.push(this.name());
    return { kind: 'field', parts, offset: parts[0]!.offset, end: parts[parts.length - 1]!.end };
  }

  expression(depth = 0): Expression {
    if (depth > 20) throw this.unexpected();
    if (this.isSymbol('(', this.peek()) && this.token.kind === 'name') {
      const name = this.next();
      this.next();
      if (name.upper === 'DISTANCE' || name.upper === 'GEOLOCATION') {
        throw new NotSupported(`SOQL ${name.upper}()`, `offset ${name.offset}`);
      }
      const args: (Expression | Value)[] = [];
      if (!this.isSymbol(')')) {
        do args.push(this.argument(depth + 1));
        while (this.acceptSymbol(','));
      }
      const end = this.expectSymbol(')');
      const call: FunctionCall = { kind: 'function', name: name.text, args, offset: name.offset, end: end.end };
      return call;
    }
    return this.path();
  }

  private argument(depth: number): Expression | Value {
    if (this.token.kind === 'name') return this.expression(depth);
    return this.value(depth, false);
  }

  private fromItem(): FromItem {
    const parts: Name[] = [this.name()];
    while (this.acceptSymbol('.')) parts.push(this.name());
    let alias: Name | undefined;
    if (this.isWord('AS')) {
      this.next();
      alias = this.alias();
    } else if (this.token.kind === 'name' && !this.isClauseStart()) alias = this.alias();
    return { parts, alias, offset: parts[0]!.offset, end: (alias ?? parts[parts.length - 1]!).end };
  }

  /** Throws QueryFailure for a keyword. */
  private alias(): Name {
    if (NO_ALIASES.has(this.token.upper)) throw this.unexpected();
    return this.name();
  }

  private isClauseStart(): boolean {
    switch (this.token.upper) {
      case 'WHERE':
      case 'WITH':
      case 'GROUP':
      case 'HAVING':
      case 'ORDER':
      case 'LIMIT':
      case 'OFFSET':
      case 'FOR':
      case 'USING':
      case 'UPDATE':
        return true;
      case 'ALL':
        return this.isWord('ROWS', this.peek());
      default:
        return false;
    }
  }

  /**
   * `a AND b AND c` or `a OR b OR c`: the two are not mixed without parentheses, as on the platform.
   */
  condition(depth: number): Condition {
    if (depth > 200) throw malformed('condition is nested too deeply', this.token.offset);
    // NOT stands alone: beside AND and OR it wants parentheses (SOQL Reference, "conditionExpression").
    if (this.isWord('NOT')) {
      const start = this.next();
      const condition = this.operand(depth + 1);
      if (this.isWord('AND') || this.isWord('OR')) throw this.unexpected();
      return { kind: 'not', condition, offset: start.offset, end: condition.end };
    }
    const first = this.operand(depth);
    const word = this.isWord('AND') ? 'AND' : this.isWord('OR') ? 'OR' : undefined;
    if (word === undefined) return first;
    const conditions: Condition[] = [first];
    while (this.acceptWord(word)) conditions.push(this.operand(depth));
    if (this.isWord('AND') || this.isWord('OR')) throw this.unexpected();
    return {
      kind: word === 'AND' ? 'and' : 'or',
      conditions,
      offset: first.offset,
      end: conditions[conditions.length - 1]!.end
    };
  }

  private operand(depth: number): Condition {
    const start = this.token;
    if (this.isWord('NOT')) throw this.unexpected();
    if (this.isSymbol('(')) {
      this.next();
      const inner = this.condition(depth + 1);
      const end = this.expectSymbol(')');
      return { ...inner, offset: start.offset, end: end.end };
    }
    return this.comparison(depth);
  }

  private comparison(depth: number): Condition {
    const left = this.expression();
    const operator = this.operator();
    const right = this.value(
      depth + 1,
      operator === 'IN' || operator === 'NOT IN' || operator === 'INCLUDES' || operator === 'EXCLUDES'
    );
    return { kind: 'comparison', left, operator, right, offset: left.offset, end: right.end };
  }

  private operator(): Operator {
    const token = this.next();
    if (token.kind === 'symbol') {
      switch (token.text) {
        case '=':
        case '!=':
        case '<':
        case '<=':
        case '>':
        case '>=':
          return token.text;
        case '<>':
          return '!=';
        default:
          throw this.unexpected(token);
      }
    }
    if (token.kind === 'name') {
      switch (token.upper) {
        case 'LIKE':
        case 'IN':
        case 'INCLUDES':
        case 'EXCLUDES':
          return token.upper;
        case 'NOT':
          this.expectWord('IN');
          return 'NOT IN';
        default:
          break;
      }
    }
    throw this.unexpected(token);
  }

  private value(depth: number, isList: boolean): Value {
    if (depth > 220) throw malformed('query is nested too deeply', this.token.offset);
    const token = this.token;
    const span = { offset: token.offset, end: token.end };
    if (isList) {
      if (token.kind === 'bind') return this.bind();
      if (!this.isSymbol('(')) throw this.unexpected();
      this.next();
      if (this.isWord('SELECT')) {
        const query = this.query(Math.min(depth, 20));
        const end = this.expectSymbol(')');
        return { kind: 'query', query, offset: token.offset, end: end.end };
      }
      const values: Value[] = [];
      do values.push(this.value(depth + 1, false));
      while (this.acceptSymbol(','));
      const end = this.expectSymbol(')');
      return { kind: 'list', values, offset: token.offset, end: end.end };
    }
    switch (token.kind) {
      case 'string':
        this.next();
        return { kind: 'string', value: token.text, ...span };
      case 'number':
        this.next();
        return { kind: 'number', text: token.text, ...span };
      case 'date':
      case 'datetime':
      case 'time':
        this.next();
        return { kind: token.kind, text: token.text, ...span };
      case 'bind':
        return this.bind();
      case 'name': {
        if (token.upper === 'TRUE' || token.upper === 'FALSE') {
          this.next();
          return { kind: 'boolean', value: token.upper === 'TRUE', ...span };
        }
        if (token.upper === 'NULL') {
          this.next();
          return { kind: 'null', ...span };
        }
        // USD5000.50 reads as a name and a number without a space between them.
        if (/^[A-Z]{3}\d+$/.test(token.upper)) {
          this.next();
          const cents =
            this.token.kind === 'number' && this.token.text.startsWith('.') && this.token.offset === token.end
              ? this.next()
              : undefined;
          return {
            kind: 'currency',
            isoCode: token.upper.slice(0, 3),
            text: token.text.slice(3) + (cents?.text ?? ''),
            offset: token.offset,
            end: cents?.end ?? token.end
          };
        }
        if (isDateLiteral(token.upper)) {
          this.next();
          if (!dateLiteralTakesCount(token.upper))
            return { kind: 'dateLiteral', name: token.upper, n: undefined, ...span };
          this.expectSymbol(':');
          const count = this.next();
          if (count.kind !== 'number' || !/^\d{1,9}$/.test(count.text)) throw this.unexpected(count);
          return {
            kind: 'dateLiteral',
            name: token.upper,
            n: Number(count.text),
            offset: token.offset,
            end: count.end
          };
        }
        throw this.unexpected();
      }
      default:
        throw this.unexpected();
    }
  }

  protected bind(): Bind {
    const token = this.next();
    const bind: Bind = {
      kind: 'bind',
      text: token.text.trim(),
      index: this.binds.length,
      offset: token.offset,
      end: token.end
    };
    this.binds.push(bind);
    return bind;
  }

  private groupBy(): GroupBy {
    const start = this.expectWord('GROUP');
    this.expectWord('BY');
    const items: Expression[] = [];
    if ((this.isWord('ROLLUP') || this.isWord('CUBE')) && this.isSymbol('(', this.peek())) {
      const mode = this.next().upper as 'ROLLUP' | 'CUBE';
      this.next();
      do items.push(this.expression());
      while (this.acceptSymbol(','));
      const end = this.expectSymbol(')');
      return { mode, items, offset: start.offset, end: end.end };
    }
    do items.push(this.expression());
    while (this.acceptSymbol(','));
    return { mode: 'plain', items, offset: start.offset, end: items[items.length - 1]!.end };
  }

  orderItem(): OrderItem {
    const expression = this.expression();
    let descending = false;
    let nulls: 'FIRST' | 'LAST' | undefined;
    if (this.acceptWord('DESC')) descending = true;
    else this.acceptWord('ASC');
    if (this.acceptWord('NULLS')) {
      if (this.acceptWord('FIRST')) nulls = 'FIRST';
      else {
        this.expectWord('LAST');
        nulls = 'LAST';
      }
    }
    return { expression, descending, nulls, offset: expression.offset, end: this.tokens[this.at - 1]!.end };
  }

  count(): Count {
    const token = this.token;
    if (token.kind === 'bind') return this.bind();
    if (token.kind !== 'number' || !/^\d{1,10}$/.test(token.text)) throw this.unexpected();
    this.next();
    return { kind: 'number', value: Number(token.text), offset: token.offset, end: token.end };
  }
}
