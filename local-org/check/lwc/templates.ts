/** Reads the tags of an LWC template: names and attributes with their lines. */
import { createRequire } from 'node:module';
import { lineAt } from './bundles.ts';

export interface TemplateTag {
  /** `lightning-button`, `c-card`, `div`. */
  readonly name: string;
  readonly line: number;
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined; readonly line: number }[];
}

/** Opening tags of a template, in order; comments left out. */
export function tagsOf(template: string): TemplateTag[] {
  const text = template.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const tags: TemplateTag[] = [];
  const opening = /<([a-zA-Z][\w.:-]*)((?:\s+|"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*)>/g;
  for (const match of text.matchAll(opening)) {
    const [, name = '', rest = ''] = match;
    const start = match.index + 1 + name.length;
    const attributes = [...rest.matchAll(/([^\s=/>"'{}]+)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}|[^\s>]+))?/g)].map(
      (attribute) => ({
        name: attribute[1]!.toLowerCase(),
        value: attribute[2],
        line: lineAt(text, start + attribute.index)
      })
    );
    tags.push({ name: name.toLowerCase(), line: lineAt(text, match.index), attributes });
  }
  return tags;
}

interface Diagnostic {
  readonly level: number;
  readonly message: string;
  readonly location?: { readonly line?: number };
}

type Parse = (
  source: string,
  options: Readonly<Record<string, unknown>>
) => { readonly warnings: readonly Diagnostic[] };

/** The parser comes with the compiler that the project names. */
const compiler = createRequire(createRequire(import.meta.url).resolve('@lwc/compiler'));
let parse: Parse | undefined;

/** What LWC's template compiler refuses. */
export function templateErrors(template: string): { line: number; message: string }[] {
  parse ??= (compiler('@lwc/template-compiler') as { parse: Parse }).parse;
  const { warnings } = parse(template, {
    namespace: 'c',
    name: 'template',
    enableDynamicComponents: true,
    experimentalDynamicDirective: true,
    enableLwcOn: true
  });
  // Levels: 0 fatal, 1 error.
  return warnings
    .filter(({ level }) => level <= 1)
    .map(({ message, location }) => ({
      line: lineOf(template, location?.line ?? 1, message),
      message: `${message
        .replace(/^LWC\d+: /, '')
        .replace(/\s+/g, ' ')
        .replace(/\.$/, '')}.`
    }));
}

/** An expression is told at the text it stands in, which may begin lines before. */
function lineOf(template: string, line: number, message: string): number {
  const expression = /\{[^}]*\}/.exec(message)?.[0];
  if (expression === undefined) return line;
  const start = template
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const at = template.indexOf(expression, start);
  return at < 0 ? line : lineAt(template, at);
}
