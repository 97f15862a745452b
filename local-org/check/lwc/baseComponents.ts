/** The platform's base components and their attributes, as the package `lightning-base-components` describes them. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publicMembers } from './bundles.ts';

interface Description {
  readonly properties?: readonly { readonly name: string }[];
}

/** Gives for a base component (`button`, `recordEditForm`) its attributes, normalised; undefined when there is no such component. */
export class BaseComponents {
  readonly #directory: string;
  readonly #descriptions: Readonly<Record<string, Description>>;
  readonly #attributes = new Map<string, ReadonlySet<string> | undefined>();

  constructor() {
    this.#directory = dirname(createRequire(import.meta.url).resolve('lightning-base-components/package.json'));
    this.#descriptions = JSON.parse(readFileSync(join(this.#directory, 'metadata', 'raptor.json'), 'utf8')) as Record<
      string,
      Description
    >;
  }

  /** Whether the package holds a module of this name, a component or not. */
  has(module: string): boolean {
    return this.attributesOf(module) !== undefined || existsSync(join(this.#directory, 'src', 'lightning', module));
  }

  attributesOf(component: string): ReadonlySet<string> | undefined {
    if (!this.#attributes.has(component)) this.#attributes.set(component, this.#find(component));
    return this.#attributes.get(component);
  }

  #find(component: string): ReadonlySet<string> | undefined {
    const description = this.#descriptions[component];
    const source = this.#sourceOf(component);
    if (description === undefined && source === undefined) return undefined;
    const attributes = new Set((description?.properties ?? []).map(({ name }) => normalised(name)));
    // The description leaves out what a component inherits.
    for (const member of source === undefined ? [] : publicMembers(source)) attributes.add(normalised(member));
    const parent = source === undefined ? undefined : parentOf(source);
    for (const inherited of parent === undefined ? [] : (this.attributesOf(parent) ?? [])) attributes.add(inherited);
    return attributes;
  }

  #sourceOf(component: string): string | undefined {
    const file = join(this.#directory, 'src', 'lightning', component, `${component}.js`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
}

/** `class LightningButton extends LightningPrimitiveButton`, with the parent imported from lightning/primitiveButton. */
function parentOf(source: string): string | undefined {
  const parent = /class \w+ extends (?:\w+\()?(\w+)/.exec(source)?.[1];
  if (parent === undefined || parent === 'LightningElement') return undefined;
  return new RegExp(`import ${parent} from ['"]lightning/(\\w+)['"]`).exec(source)?.[1];
}

/** `iconName`, `icon-name` and the HTML spelling `iconname` are one attribute. */
export function normalised(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}

/** `icon-name` → `iconName`. */
export function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
}
