/**
 * Which static methods of the project's Apex are `@AuraEnabled` and which of them are cacheable, read from the classes' text:
 * the browser must know it before it calls (Lightning Web Components Developer Guide, "Client-Side Caching of Apex Method Results").
 */
import type { SourceProject } from '../../source/index.ts';

export interface AuraMethod {
  readonly cacheable: boolean;
}

/** Lower-cased class name → lower-cased method name → method. */
export type AuraMethods = ReadonlyMap<string, ReadonlyMap<string, AuraMethod>>;

/** Reads all classes of a project. */
export function auraMethods(project: SourceProject): AuraMethods {
  const classes = new Map<string, ReadonlyMap<string, AuraMethod>>();
  for (const component of project.ofType('ApexClass')) {
    classes.set(component.fullName.toLowerCase(), auraMethodsOf(component.content()));
  }
  return classes;
}

/** Reads one class. */
export function auraMethodsOf(source: string): ReadonlyMap<string, AuraMethod> {
  const methods = new Map<string, AuraMethod>();
  if (!/@AuraEnabled/i.test(source)) return methods;
  const code = withoutCommentsAndStrings(source);
  for (const match of code.matchAll(/@AuraEnabled\b\s*(?:\(([^)]*)\))?/gi)) {
    const rest = code.slice(match.index + match[0].length);
    const declaration = /^(?:\s|@\w+(?:\s*\([^)]*\))?|[\w.<>,[\]]+\s)*?([A-Za-z]\w*)\s*\(/.exec(rest);
    // A property has a brace or semicolon before any parenthesis.
    if (!declaration || /[{};=]/.test(declaration[0])) continue;
    if (!/\bstatic\b/i.test(declaration[0])) continue;
    methods.set(declaration[1]!.toLowerCase(), { cacheable: /cacheable\s*=\s*true/i.test(match[1] ?? '') });
  }
  return methods;
}

/** The same text with comments and the contents of strings blanked, so that offsets stay. */
function withoutCommentsAndStrings(source: string): string {
  return source.replace(/\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g, (text) => text.replace(/[^\n]/g, ' '));
}
