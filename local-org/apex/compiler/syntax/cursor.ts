/** Reads tokens one after the other: looking ahead, expecting, and wording what was not expected as the platform does. */
import { SyntaxFailure, TOKEN_END, TOKEN_SIGN, TOKEN_STRING, TOKEN_WORD, tokenize, type Tokens } from './lexer.ts';
import type { Position } from './position.ts';

/**
 * Words that cannot name anything (Apex Developer Guide, "Reserved Keywords", less those the compiler does accept as names,
 * such as `after`, `get`, `group` or `limit`, which its own keywords share with SOQL and accessors).
 */
const RESERVED = new Set([
  'abstract',
  'break',
  'catch',
  'class',
  'continue',
  'delete',
  'do',
  'else',
  'enum',
  'extends',
  'false',
  'final',
  'finally',
  'for',
  'global',
  'if',
  'implements',
  'insert',
  'interface',
  'list',
  'map',
  'merge',
  'new',
  'null',
  'on',
  'override',
  'private',
  'protected',
  'public',
  'return',
  'static',
  'super',
  'testmethod',
  'this',
  'throw',
  'true',
  'try',
  'undelete',
  'update',
  'upsert',
  'virtual',
  'void',
  'webservice',
  'while'
]);

export const isReserved = (lowerCased: string): boolean => RESERVED.has(lowerCased);

export class Cursor {
  readonly tokens: Tokens;
  at = 0;
  /** While the bind expressions of a query are read: its clauses end an expression. */
  inQuery = false;

  constructor(source: string) {
    this.tokens = tokenize(source);
  }

  /** Lower-cased text of the token `ahead` of the next one; strings never match a word or sign. */
  peek(ahead = 0): string {
    const i = this.index(ahead);
    return this.tokens.kind[i] === TOKEN_STRING ? "'" : (this.tokens.text[i] as string);
  }

  kind(ahead = 0): number {
    return this.tokens.kind[this.index(ahead)] as number;
  }

  private index(ahead: number): number {
    return Math.min(this.at + ahead, this.tokens.kind.length - 1);
  }

  /** The token as written. */
  raw(ahead = 0): string {
    const i = this.index(ahead);
    if (this.tokens.kind[i] === TOKEN_END) return '<EOF>';
    return this.tokens.source.slice(this.tokens.start[i], this.tokens.end[i]);
  }

  position(ahead = 0): Position {
    const i = this.index(ahead);
    return {
      line: this.tokens.line[i] as number,
      column: this.tokens.column[i] as number,
      offset: this.tokens.start[i] as number
    };
  }

  /** Whether the token `ahead` follows the one before it without a space. */
  adjacent(ahead: number): boolean {
    const i = this.index(ahead);
    return i > 0 && this.tokens.start[i] === this.tokens.end[i - 1];
  }

  /** End of the token before the next one. */
  lastEnd(): number {
    return this.at > 0 ? (this.tokens.end[this.at - 1] as number) : 0;
  }

  isSign(sign: string, ahead = 0): boolean {
    const i = this.index(ahead);
    return this.tokens.kind[i] === TOKEN_SIGN && this.tokens.text[i] === sign;
  }

  isWord(word: string, ahead = 0): boolean {
    const i = this.index(ahead);
    return this.tokens.kind[i] === TOKEN_WORD && this.tokens.text[i] === word;
  }

  /** Whether a name may stand here. */
  isName(ahead = 0): boolean {
    const i = this.index(ahead);
    return this.tokens.kind[i] === TOKEN_WORD && !RESERVED.has(this.tokens.text[i] as string);
  }

  takeSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.at++;
    return true;
  }

  takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }

  expectSign(sign: string): void {
    if (this.takeSign(sign)) return;
    if (this.kind() === TOKEN_END) throw this.failure(`Expecting '${sign}' but was: '<EOF>'`);
    throw this.failure(`Missing '${sign}' at '${this.raw()}'`);
  }

  expectWord(word: string): void {
    if (this.takeWord(word)) return;
    throw this.failure(`Missing '${word}' at '${this.raw()}'`);
  }

  /** A name for something declared or used. */
  name(): string {
    if (this.isName()) return this.tokens.source.slice(this.tokens.start[this.at], this.tokens.end[this.at++]);
    if (this.kind() === TOKEN_WORD) throw this.failure(`Identifier name is reserved: ${this.raw()}`);
    throw this.unexpected();
  }

  /** After a point any word may stand. */
  memberName(): string {
    if (this.kind() !== TOKEN_WORD) throw this.unexpected();
    return this.tokens.source.slice(this.tokens.start[this.at], this.tokens.end[this.at++]);
  }

  unexpected(): SyntaxFailure {
    if (this.kind() === TOKEN_END) return this.failure("Unexpected token '<EOF>'.");
    return this.failure(`Unexpected token '${this.raw()}'.`);
  }

  failure(message: string, position = this.position()): SyntaxFailure {
    return new SyntaxFailure(message, position);
  }
}
