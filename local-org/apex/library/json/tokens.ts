/** Reads JSON text token by token, with the platform's words for mistakes and the digits of numbers kept. */
import { throwApex } from '../../runtime/exceptions.ts';

export type TokenKind =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER_INT'
  | 'VALUE_NUMBER_FLOAT'
  | 'VALUE_TRUE'
  | 'VALUE_FALSE'
  | 'VALUE_NULL';

export interface Token {
  readonly kind: TokenKind;
  /** The text as the parser's getText() gives it: string contents, digits, `{`, `true`, … */
  readonly text: string;
}

const STRUCTURE: Readonly<Record<string, TokenKind>> = {
  '{': 'START_OBJECT',
  '}': 'END_OBJECT',
  '[': 'START_ARRAY',
  ']': 'END_ARRAY'
};
const WORDS: Readonly<Record<string, TokenKind>> = { true: 'VALUE_TRUE', false: 'VALUE_FALSE', null: 'VALUE_NULL' };
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t'
};
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const STRING_PART = /[^"\\\u0000-\u001f]*/y;

/** Gives the tokens of a JSON text in order and checks its grammar. Throws JSONException. */
export class JsonTokens {
  private readonly text: string;
  private at = 0;
  /** Open objects and arrays. */
  private readonly open: ('{' | '[')[] = [];
  /** What may come next. */
  private expects: 'value' | 'first value or end' | 'name' | 'first name or end' | 'separator' | 'end' = 'value';

  constructor(text: string) {
    this.text = text;
  }

  /** Line and column, as the platform's messages give them. */
  location(offset = this.at): string {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length;
    return `[${line},${offset - before.lastIndexOf('\n') + 1}]`;
  }

  private fail(message: string): never {
    throwApex('System.JSONException', `${message} at input location ${this.location()}`);
  }

  private unexpected(expected: string): never {
    const char = this.text[this.at];
    if (char === undefined) return this.fail('Unexpected end-of-input');
    return this.fail(`Unexpected character ('${char}' (code ${char.charCodeAt(0)})): ${expected}`);
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at++;
    }
  }

  /** The next token; null after the last. */
  next(): Token | null {
    this.space();
    if (this.expects === 'separator') {
      if (this.open.length === 0) this.expects = 'end';
      else this.separator();
    }
    if (this.expects === 'end') return null;
    const char = this.text[this.at];
    if (this.expects === 'name' || this.expects === 'first name or end') {
      if (char === '}' && this.expects === 'first name or end') return this.close('}');
      if (char !== '"') this.unexpected('was expecting double-quote to start field name');
      const name = this.string();
      this.space();
      if (this.text[this.at] !== ':') this.unexpected('was expecting a colon to separate field name and value');
      this.at++;
      this.expects = 'value';
      return { kind: 'FIELD_NAME', text: name };
    }
    if (char === ']' && this.expects === 'first value or end') return this.close(']');
    return this.value(char);
  }

  private separator(): void {
    const inObject = this.open.at(-1) === '{';
    const char = this.text[this.at];
    if (char === ',') {
      this.at++;
      this.space();
      this.expects = inObject ? 'name' : 'value';
    } else if (char === (inObject ? '}' : ']')) {
      this.expects = inObject ? 'first name or end' : 'first value or end';
    } else if (char === undefined) {
      this.fail(`Unexpected end-of-input: expected close marker for ${inObject ? 'OBJECT' : 'ARRAY'}`);
    } else this.unexpected(`was expecting comma to separate ${inObject ? 'OBJECT' : 'ARRAY'} entries`);
  }

  private close(char: '}' | ']'): Token {
    this.at++;
    this.open.pop();
    this.expects = 'separator';
    return { kind: STRUCTURE[char]!, text: char };
  }

  private value(char: string | undefined): Token {
    if (char === '{' || char === '[') {
      this.at++;
      this.open.push(char);
      this.expects = char === '{' ? 'first name or end' : 'first value or end';
      return { kind: STRUCTURE[char]!, text: char };
    }
    if (char === undefined && this.open.length === 0)
      throwApex('System.JSONException', 'No content to map to Object due to end of input');
    this.expects = 'separator';
    if (char === '"') return { kind: 'VALUE_STRING', text: this.string() };
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text);
    if (number !== null) {
      this.at += number[0].length;
      return {
        kind: number[1] !== undefined || number[2] !== undefined ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT',
        text: number[0]
      };
    }
    for (const word in WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return { kind: WORDS[word]!, text: word };
      }
    }
    if (char !== undefined && /[a-zA-Z]/.test(char)) {
      const word = /^\w+/.exec(this.text.slice(this.at))![0];
      this.fail(`Unrecognized token '${word}': was expecting 'null', 'true', 'false' or NaN`);
    }
    return this.unexpected("expected a valid value (number, String, array, object, 'true', 'false' or 'null')");
  }

  private string(): string {
    this.at++;
    let result = '';
    for (;;) {
      STRING_PART.lastIndex = this.at;
      const part = STRING_PART.exec(this.text)![0];
      result += part;
      this.at += part.length;
      const char = this.text[this.at++];
      if (char === '"') return result;
      if (char === undefined) this.fail('Unexpected end-of-input in VALUE_STRING');
      if (char !== '\\') {
        this.at--;
        this.fail(
          `Illegal unquoted character ((CTRL-CHAR, code ${char.charCodeAt(0)})): has to be escaped using backslash to be included in string value`
        );
      }
      const escape = this.text[this.at++] ?? '';
      if (escape === 'u') {
        const hex = this.text.slice(this.at, this.at + 4);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.unexpected('expected a hex-digit for character escape sequence');
        result += String.fromCharCode(Number.parseInt(hex, 16));
        this.at += 4;
      } else if (escape in ESCAPES) result += ESCAPES[escape];
      else {
        this.at--;
        this.fail(`Unrecognized character escape '${escape}' (code ${escape.charCodeAt(0)})`);
      }
    }
  }
}
