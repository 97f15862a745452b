/**
 * Formula text → syntax tree.
 * Precedence as the platform's grammar has it, lowest first: `||`, `&&`, equality, comparison, `+ - &`, `^`, `* /`, unary.
 * (Yes: `^` binds weaker than `*`, so 2 * 3 ^ 2 is 36; the documentation's samples put brackets around powers.)
 */
import { extra, found, missing } from './messages.ts';
import { tokenize, type Token } from './lexer.ts';

export type BinaryOperator = '+' | '-' | '&' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type FormulaNode =
  | { readonly kind: 'number'; readonly text: string; readonly offset: number }
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly offset: number }
  | { readonly kind: 'null'; readonly offset: number }
  | { readonly kind: 'field'; readonly name: string; readonly offset: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[]; readonly offset: number }
  | { readonly kind: 'unary'; readonly operator: '+' | '-'; readonly operand: FormulaNode; readonly offset: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
      readonly offset: number;
    };

/** Deeper nesting is refused before it can exhaust the stack. */
const DEEPEST = 500;

/** Throws FormulaSyntaxError. `!`, `&&` and `||` come out as calls of NOT, AND and OR. */
export function parseFormula(formula: string): FormulaNode {
  const tokens = tokenize(formula);
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at]!;
  const isSymbol = (text: string): boolean => peek().kind === 'symbol' && peek().text === text;
  const oneOf = (symbols: readonly string[]): Token | null =>
    peek().kind === 'symbol' && symbols.includes(peek().text) ? tokens[at++]! : null;

  function expect(symbol: string): void {
    if (!isSymbol(symbol)) throw missing(`'${symbol}'`, peek().offset);
    at++;
  }

  function logical(symbol: '||' | '&&', name: 'OR' | 'AND', next: () => FormulaNode): FormulaNode {
    const first = next();
    if (!isSymbol(symbol)) return first;
    const args = [first];
    const { offset } = peek();
    while (oneOf([symbol])) args.push(next());
    return { kind: 'call', name, args, offset };
  }

  function binary(symbols: readonly string[], next: () => FormulaNode): FormulaNode {
    let left = next();
    for (let token = oneOf(symbols); token !== null; token = oneOf(symbols)) {
      const operator = (token.text === '==' ? '=' : token.text === '!=' ? '<>' : token.text) as BinaryOperator;
      left = { kind: 'binary', operator, left, right: next(), offset: token.offset };
    }
    return left;
  }

  function expression(): FormulaNode {
    if (++depth > DEEPEST) throw found(peek().text, peek().offset);
    const node = logical('||', 'OR', () => logical('&&', 'AND', equality));
    depth--;
    return node;
  }
  const equality = (): FormulaNode => binary(['=', '==', '<>', '!='], comparison);
  const comparison = (): FormulaNode => binary(['<', '<=', '>', '>='], additive);
  const additive = (): FormulaNode => binary(['+', '-', '&'], powers);
  const powers = (): FormulaNode => binary(['^'], products);
  const products = (): FormulaNode => binary(['*', '/'], unary);

  function unary(): FormulaNode {
    const token = oneOf(['+', '-', '!']);
    if (token === null) return primary();
    if (++depth > DEEPEST) throw found(token.text, token.offset);
    const operand = unary();
    depth--;
    if (token.text === '!') return { kind: 'call', name: 'NOT', args: [operand], offset: token.offset };
    return { kind: 'unary', operator: token.text as '+' | '-', operand, offset: token.offset };
  }

  function primary(): FormulaNode {
    const token = peek();
    if (token.kind === 'number') {
      at++;
      return { kind: 'number', text: token.text, offset: token.offset };
    }
    if (token.kind === 'text') {
      at++;
      return { kind: 'text', value: token.text, offset: token.offset };
    }
    if (token.kind === 'name') {
      at++;
      return nameOrCall(token);
    }
    if (isSymbol('(')) {
      at++;
      const inner = expression();
      expect(')');
      return inner;
    }
    throw found(token.text, token.offset);
  }

  function nameOrCall(token: Token): FormulaNode {
    const lower = token.text.toLowerCase();
    if (lower === 'true' || lower === 'false')
      return { kind: 'boolean', value: lower === 'true', offset: token.offset };
    if (lower === 'null') return { kind: 'null', offset: token.offset };
    if (lower === 'not' && !isSymbol('(')) return { kind: 'call', name: 'NOT', args: [unary()], offset: token.offset };
    if (!isSymbol('(')) return { kind: 'field', name: token.text, offset: token.offset };
    at++;
    const args: FormulaNode[] = [];
    if (!isSymbol(')')) {
      args.push(expression());
      while (oneOf([','])) args.push(expression());
    }
    expect(')');
    return { kind: 'call', name: token.text, args, offset: token.offset };
  }

  const root = expression();
  const rest = peek();
  if (rest.kind !== 'end') throw extra(rest.kind === 'name' ? rest.text : `'${rest.text}'`, rest.offset);
  return root;
}
