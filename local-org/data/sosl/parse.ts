/**
 * The SOSL parser: `FIND {terms} IN NAME FIELDS RETURNING Account(Id, Name WHERE … ORDER BY … LIMIT …)`
 * (SOQL and SOSL Reference, "SOSL Syntax"). In Apex the terms stand in quotes or are a bind.
 */
import { NotSupported } from '../access.ts';
import type { Bind, FromItem, Name, OrderItem, Query, SelectItem } from '../soql/ast.ts';
import { SoqlParser } from '../soql/parse.ts';
import { endOfApexExpression, malformed, readString, tokenize, type Token } from '../soql/tokens.ts';

export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';

export interface Search {
  /** The terms as written, or the bind that gives them. */
  readonly terms: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'bind'; readonly bind: Bind };
  readonly group: SearchGroup;
  /** One query per object of RETURNING; of the id alone where no fields were named. */
  readonly returning: readonly Query[];
  readonly limit: Query['limit'];
  readonly security: Query['security'];
  readonly binds: readonly Bind[];
}

/** Parses a SOSL statement. Throws QueryFailure (MALFORMED_SEARCH wording is the caller's) and NotSupported. */
export function parseSosl(text: string): Search {
  const head = readHead(text);
  const parser = new SoslParser(tokenize(' '.repeat(head.end) + text.slice(head.end)));
  return parser.search(head);
}

interface Head {
  readonly end: number;
  readonly text: string | undefined;
  readonly bind: { readonly text: string; readonly offset: number; readonly end: number } | undefined;
}

/** `FIND` with its terms, which are no tokens of the language. */
function readHead(text: string): Head {
  const find = /^\s*find\s*/i.exec(text);
  if (find === null) throw malformed(`unexpected token: '${text.trim().split(/\s/)[0] ?? ''}'`, 0);
  const at = find[0].length;
  const first = text.charAt(at);
  if (first === '{') {
    let end = at + 1;
    while (end < text.length && text.charAt(end) !== '}') end += text.charAt(end) === '\\' ? 2 : 1;
    if (end >= text.length) throw malformed("unexpected token: '<EOF>'", text.length);
    return { end: end + 1, text: text.slice(at + 1, end), bind: undefined };
  }
  if (first === "'") {
    const { value, end } = readString(text, at);
    return { end, text: value.startsWith('{') && value.endsWith('}') ? value.slice(1, -1) : value, bind: undefined };
  }
  if (first === ':') {
    const from = at + 1 + (/^\s*/.exec(text.slice(at + 1))?.[0].length ?? 0);
    const end = endOfApexExpression(text, from);
    if (end === from) throw malformed(`unexpected token: '${text.charAt(from) || '<EOF>'}'`, from);
    return { end, text: undefined, bind: { text: text.slice(from, end), offset: from, end } };
  }
  throw malformed(`unexpected token: '${first || '<EOF>'}'`, at);
}

class SoslParser extends SoqlParser {
  constructor(tokens: readonly Token[]) {
    super(tokens);
  }

  search(head: Head): Search {
    let terms: Search['terms'];
    if (head.bind === undefined) terms = { kind: 'text', text: head.text ?? '' };
    else {
      const bind: Bind = { kind: 'bind', index: 0, ...head.bind };
      this.binds.push(bind);
      terms = { kind: 'bind', bind };
    }
    let group: SearchGroup = 'ALL';
    if (this.acceptWord('IN')) {
      const word = this.name();
      const upper = word.text.toUpperCase();
      if (upper !== 'ALL' && upper !== 'NAME' && upper !== 'EMAIL' && upper !== 'PHONE' && upper !== 'SIDEBAR')
        throw malformed(`unexpected token: '${word.text}'`, word.offset);
      group = upper;
      this.expectWord('FIELDS');
    }
    const returning: Query[] = [];
    if (this.acceptWord('RETURNING')) {
      do returning.push(this.object());
      while (this.acceptSymbol(','));
    }
    let security: Query['security'];
    while (this.acceptWord('WITH')) {
      const word = this.name();
      const upper = word.text.toUpperCase();
      if (upper !== 'USER_MODE' && upper !== 'SYSTEM_MODE')
        throw new NotSupported(`SOSL WITH ${word.text}`, `offset ${word.offset}`);
      security = upper;
    }
    const limit = this.acceptWord('LIMIT') ? this.count() : undefined;
    if (this.isWord('UPDATE'))
      throw new NotSupported('SOSL UPDATE TRACKING and VIEWSTAT', `offset ${this.token.offset}`);
    this.expectEnd();
    return { terms, group, returning, limit, security, binds: this.binds };
  }

  /** `Account(Id, Name USING … WHERE … ORDER BY … LIMIT … OFFSET …)`, as a query of its own. */
  private object(): Query {
    const start = this.token;
    const object: Name = this.name();
    const select: SelectItem[] = [];
    const orderBy: OrderItem[] = [];
    let where: Query['where'];
    let limit: Query['limit'];
    let limitOffset: Query['limitOffset'];
    if (this.acceptSymbol('(')) {
      do {
        const expression = this.expression();
        let alias: Name | undefined;
        if (
          this.token.kind === 'name' &&
          !this.isWord('WHERE') &&
          !this.isWord('ORDER') &&
          !this.isWord('LIMIT') &&
          !this.isWord('OFFSET') &&
          !this.isWord('USING')
        )
          alias = this.name();
        select.push({
          kind: 'expression',
          expression,
          alias,
          offset: expression.offset,
          end: alias?.end ?? expression.end
        });
      } while (this.acceptSymbol(','));
      if (this.isWord('USING')) throw new NotSupported('SOSL USING LISTVIEW', `offset ${this.token.offset}`);
      if (this.acceptWord('WHERE')) where = this.condition(0);
      if (this.acceptWord('ORDER')) {
        this.expectWord('BY');
        do orderBy.push(this.orderItem());
        while (this.acceptSymbol(','));
      }
      if (this.acceptWord('LIMIT')) limit = this.count();
      if (this.acceptWord('OFFSET')) limitOffset = this.count();
      this.expectSymbol(')');
    }
    const end = this.token.offset;
    const from: FromItem[] = [{ parts: [object], alias: undefined, offset: object.offset, end: object.end }];
    if (select.length === 0) {
      const id: Name = { text: 'Id', offset: object.offset, end: object.end };
      select.push({
        kind: 'expression',
        expression: { kind: 'field', parts: [id], offset: id.offset, end: id.end },
        alias: undefined,
        offset: id.offset,
        end: id.end
      });
    }
    return {
      kind: 'query-block',
      select,
      from,
      scope: undefined,
      where,
      security: undefined,
      groupBy: undefined,
      having: undefined,
      orderBy,
      limit,
      limitOffset,
      forClauses: [],
      allRows: false,
      binds: [],
      offset: start.offset,
      end
    };
  }
}
