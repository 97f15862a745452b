/** Which base components and icons a set of sources names, found in their text without compiling them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFile } from './compileModule.ts';
import { isBaseComponent } from './vendorBundle.ts';

/** Base components and modules of `lightning/*` used in templates (`<lightning-button>`) and imports (`'lightning/modal'`). */
export function baseComponentsIn(text: string, found: Set<string>): void {
  for (const match of text.matchAll(/<lightning-([a-z0-9-]+)|['"](lightning\/[a-zA-Z]+)['"]/g)) {
    const specifier =
      match[2] ?? `lightning/${match[1]!.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`;
    if (!found.has(specifier) && isBaseComponent(specifier)) found.add(specifier);
  }
}

/** Icon names such as `utility:add`. */
export function iconsIn(text: string, found: Set<string>): void {
  for (const match of text.matchAll(/\b(utility|standard|custom|action|doctype):([a-z][a-z0-9_]*)\b/g))
    found.add(`${match[1]}:${match[2]}`);
}

/** Icons named by the base components themselves. */
export function iconsOfBaseComponents(): ReadonlySet<string> {
  const root = join(dirname(packageFile('lightning-base-components', 'package.json')), 'src/lightning');
  const found = new Set<string>(['utility:error', 'utility:success', 'utility:warning', 'utility:info']);
  for (const component of readdirSync(root)) {
    if (component.startsWith('iconSvgTemplates')) continue;
    for (const file of readdirSync(join(root, component))) {
      if (file.endsWith('.js') || file.endsWith('.html'))
        iconsIn(readFileSync(join(root, component, file), 'utf8'), found);
    }
  }
  return found;
}

/** The template of an icon; null for a name that is none. */
export function iconTemplate(icon: string): string | null {
  const [category = '', name = ''] = icon.split(':');
  const root = dirname(packageFile('lightning-base-components', 'package.json'));
  const file = join(
    root,
    `src/lightning/iconSvgTemplates${category[0]!.toUpperCase()}${category.slice(1)}/buildTemplates`,
    category,
    `${name}.html`
  );
  return existsSync(file) ? file : null;
}

/** A module that lends the page the templates of icons, by `utility_add`. Names that are no icons are left out. */
export function iconsModule(icons: Iterable<string>): string {
  const imports: string[] = [];
  const entries: string[] = [];
  for (const icon of [...icons].sort()) {
    const file = iconTemplate(icon);
    if (!file) continue;
    const variable = `icon${imports.length}`;
    imports.push(`import ${variable} from ${JSON.stringify(`icon:${file}`)};`);
    entries.push(`${icon.replace(':', '_')}: ${variable}`);
  }
  return `${imports.join('\n')}\nObject.assign((globalThis.localOrg.icons ??= {}), { ${entries.join(', ')} });\n`;
}
