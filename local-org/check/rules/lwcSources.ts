/** What the platform's compiler refuses in the scripts and styles of components, and names of the platform they import. */
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { lineAt, mainScriptOf, stylesOf, templatesOf, withoutComments } from '../lwc/bundles.ts';
import { importsOf } from '../lwc/modules.ts';
import { misspellingOf } from '../misspelling.ts';
import type { Rule } from '../rule.ts';

const GUIDE = 'Lightning Web Components Developer Guide';

/** As PostCSS throws it. */
interface StyleError extends Error {
  readonly reason?: string;
  readonly line?: number;
}

/** The compiler of styles comes with the compiler that the project names. */
const compiler = createRequire(createRequire(import.meta.url).resolve('@lwc/compiler'));
type Transform = (source: string, id: string, options: object) => unknown;
let transform: Transform | undefined;

const styles: Rule = {
  name: 'lwc-style-compiles',
  severity: 'error',
  states: 'Style sheets of components compile.',
  source: `${GUIDE}, “Component CSS Files”`,
  check(project, report) {
    for (const { component } of project.parsed('LightningComponentBundle')) {
      for (const { path, text } of stylesOf(component)) {
        transform ??= (compiler('@lwc/style-compiler') as { transform: Transform }).transform;
        try {
          transform(text, path, {});
        } catch (error) {
          const { message, reason = message, line = 1 } = error as StyleError;
          report(path, line, `${reason.split('\n')[0]!.replace(/\.$/, '')}.`);
        }
      }
    }
  }
};

const defaultExport: Rule = {
  name: 'lwc-default-export',
  severity: 'error',
  states: 'A component with a template exports its class as default.',
  source: `${GUIDE}, “Component JavaScript Files”`,
  check(project, report) {
    for (const { component } of project.parsed('LightningComponentBundle')) {
      const script = mainScriptOf(component);
      if (
        script === undefined ||
        !hasTemplate(
          component.directory,
          templatesOf(component).map(({ path }) => path)
        )
      )
        continue;
      const text = withoutComments(script.text);
      if (/\bexport\s+default\b|\bexport\s*\{[^}]*\b(as\s+)?default\b/.test(text)) continue;
      const declared = /\bclass\s+\w+\s+extends\b/.exec(text);
      if (declared !== null)
        report(script.path, lineAt(text, declared.index), 'Export the component’s class as default.');
    }
  }
};

function hasTemplate(directory: string, templates: readonly string[]): boolean {
  return templates.some((path) => basename(path) === `${basename(directory)}.html`);
}

/** What the platform offers below a scope (Lightning Web Components Developer Guide, “@salesforce Modules”). */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  user: ['Id', 'isGuest'],
  client: ['formFactor'],
  i18n: `calendarData common.calendarData currency dir firstDayOfWeek lang locale number.currencyFormat
    number.currencySymbol number.decimalSeparator number.exponentialSign number.groupingSeparator number.infinitySymbol
    number.minusSign number.nanSymbol number.numberFormat number.percentFormat number.percentSign number.perMilleSign
    number.plusSign number.superscriptingExponentSign dateTime.longDateFormat dateTime.mediumDateFormat
    dateTime.shortDateFormat dateTime.longDateTimeFormat dateTime.mediumDateTimeFormat dateTime.shortDateTimeFormat
    dateTime.longTimeFormat dateTime.mediumTimeFormat dateTime.shortTimeFormat showJapaneseCalendar timeZone`.split(
    /\s+/
  )
};

const offered: Rule = {
  name: 'lwc-platform-name',
  severity: 'error',
  states: 'What is imported of @salesforce/user, client and i18n is there.',
  source: `${GUIDE}, “@salesforce Modules”`,
  check(project, report) {
    for (const { component } of project.parsed('LightningComponentBundle')) {
      for (const { file, line, module } of importsOf(component, '@salesforce/')) {
        const [, scope = '', name = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(module) ?? [];
        const names = OFFERED[scope];
        if (names === undefined || names.includes(name)) continue;
        const like = names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? misspellingOf(name, names);
        if (scope !== 'i18n' || like !== undefined)
          report(file.path, line, `There is no ${module}${like === undefined ? '.' : `: do you mean ${like}?`}`);
      }
    }
  }
};

/** The rules of this file. */
export const lwcSourceRules: readonly Rule[] = [styles, defaultExport, offered];
