/** What components need to know of Apex classes: which methods are @AuraEnabled and cacheable. */
import type { ProjectIndex } from './projectIndex.ts';
import { withoutComments } from './lwc/bundles.ts';

export interface AuraMethod {
  readonly name: string;
  readonly cacheable: boolean;
  readonly isStatic: boolean;
}

export interface ApexClassFacts {
  readonly name: string;
  /** Lower-cased names of all methods. */
  readonly methods: ReadonlySet<string>;
  /** Lower-cased name → @AuraEnabled method. */
  readonly aura: ReadonlyMap<string, AuraMethod>;
}

const facts = new WeakMap<ProjectIndex, Map<string, ApexClassFacts>>();

/** Facts of a class of the project by name regardless of case; undefined when there is no such class. */
export function apexClassFacts(project: ProjectIndex, name: string): ApexClassFacts | undefined {
  let byName = facts.get(project);
  if (byName === undefined) facts.set(project, (byName = new Map()));
  const key = name.toLowerCase();
  const known = byName.get(key);
  if (known !== undefined) return known;
  const component = project.project.find('ApexClass', name);
  if (component === undefined) return undefined;
  const read = readFacts(component.fullName, component.content());
  byName.set(key, read);
  return read;
}

const MODIFIERS =
  '(?:(?:public|global|private|protected|static|virtual|override|final|abstract|transient|with sharing)\\s+)+';

function readFacts(name: string, source: string): ApexClassFacts {
  // Strings could hold anything; comments too.
  const text = withoutComments(source).replace(
    /'(?:\\.|[^'\\\n])*'/g,
    (literal) => `'${' '.repeat(literal.length - 2)}'`
  );
  const methods = new Set<string>();
  for (const match of text.matchAll(new RegExp(`${MODIFIERS}[\\w.<>,\\s\\[\\]]+?\\s(\\w+)\\s*\\(`, 'gi')))
    methods.add(match[1]!.toLowerCase());
  const aura = new Map<string, AuraMethod>();
  const pattern = new RegExp(
    `@AuraEnabled\\s*(\\([^)]*\\))?\\s*(?:@\\w+\\s*(?:\\([^)]*\\))?\\s*)*(${MODIFIERS})[\\w.<>,\\s\\[\\]]+?\\s(\\w+)\\s*\\(`,
    'gi'
  );
  for (const match of text.matchAll(pattern)) {
    const [, options = '', modifiers = '', method = ''] = match;
    aura.set(method.toLowerCase(), {
      name: method,
      cacheable: /cacheable\s*=\s*true/i.test(options),
      isStatic: /\bstatic\b/i.test(modifiers)
    });
  }
  return { name, methods, aura };
}
