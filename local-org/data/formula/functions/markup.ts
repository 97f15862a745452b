/** Functions that write HTML or encode text for other languages (Salesforce Help, "Formula Operators and Functions"). */
import type { Decimal } from '../../../values/decimal.ts';
import { FormulaSyntaxError } from '../api.ts';
import { requireCount, simple, typedArgument, type Expression, type FormulaFunction } from '../expression.ts';
import { toText } from '../numbers.ts';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function htmlEncode(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character]!);
}

const JS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  "'": "\\'",
  '/': '\\/',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '<': '\\u003C',
  '>': '\\u003E'
};

function jsEncode(text: string): string {
  return text.replace(/[\\"'/\n\r\t<>]/g, (character) => JS[character]!);
}

/** As forms encode: a blank becomes a plus sign. */
function urlEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

function refuseScript(name: string, url: Expression): void {
  if (url.literal !== undefined && /^\s*javascript:/i.test(url.literal)) {
    throw new FormulaSyntaxError(
      `Incorrect argument value for function '${name}()'. Javascript is not allowed.`,
      url.offset
    );
  }
}

const hyperlink: FormulaFunction = (call) => {
  requireCount(call, 2, 3);
  const url = typedArgument(call, 0, 'text');
  const name = typedArgument(call, 1, 'text');
  const target = call.count === 3 ? typedArgument(call, 2, 'text') : null;
  refuseScript(call.name, url);
  return {
    type: 'text',
    offset: call.offset,
    run: (context) => {
      const href = (url.run(context) as string | null) ?? '';
      const window = (target?.run(context) as string | null | undefined) ?? '_blank';
      return `<a href="${htmlEncode(href)}" target="${htmlEncode(window)}">${htmlEncode((name.run(context) as string | null) ?? '')}</a>`;
    }
  };
};

const image: FormulaFunction = (call) => {
  requireCount(call, 2, 4);
  const url = typedArgument(call, 0, 'text');
  const alternative = typedArgument(call, 1, 'text');
  const height = call.count > 2 ? typedArgument(call, 2, 'number') : null;
  const width = call.count > 3 ? typedArgument(call, 3, 'number') : null;
  refuseScript(call.name, url);
  return {
    type: 'text',
    offset: call.offset,
    run: (context) => {
      const pixels = (name: string, size: Expression | null): string => {
        const value = (size?.run(context) ?? null) as Decimal | null;
        return value === null ? '' : `${name}:${toText(value)}px; `;
      };
      const style = `${pixels('height', height)}${pixels('width', width)}`.trim();
      const source = htmlEncode((url.run(context) as string | null) ?? '');
      const text = htmlEncode((alternative.run(context) as string | null) ?? '');
      return `<img src="${source}" alt="${text}"${style ? ` style="${style}"` : ''} border="0"/>`;
    }
  };
};

export const markupFunctions: Readonly<Record<string, FormulaFunction>> = {
  HYPERLINK: hyperlink,
  IMAGE: image,
  BR: simple([], 'text', () => '<br>'),
  HTMLENCODE: simple(['text'], 'text', htmlEncode),
  JSENCODE: simple(['text'], 'text', jsEncode),
  JSINHTMLENCODE: simple(['text'], 'text', (text: string) => jsEncode(htmlEncode(text))),
  URLENCODE: simple(['text'], 'text', urlEncode)
};
