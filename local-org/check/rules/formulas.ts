/** Formulas of fields, validation rules and default values, compiled as the platform compiles them. */
import { NotSupported } from '../../data/access.ts';
import { FormulaSyntaxError } from '../../data/formula/api.ts';
import { compileFormula, type FormulaOptions } from '../../data/formula/compile.ts';
import type { XmlElement } from '../../source/index.ts';
import type { ProjectIndex } from '../projectIndex.ts';
import type { Report, Rule } from '../rule.ts';

const SOURCE = 'Salesforce Help, “Formula Operators and Functions”';

/** Compiles one formula and reports what is wrong with it, unless that lies outside the project. */
function compile(
  project: ProjectIndex,
  file: string,
  at: XmlElement,
  options: Omit<FormulaOptions, 'schema'>,
  report: Report
): void {
  try {
    compileFormula(at.text, { schema: project.org.schema, ...options });
  } catch (error) {
    if (error instanceof NotSupported) return;
    if (!(error instanceof FormulaSyntaxError)) throw error;
    const unknown = /^Field (\S+) does not exist/.exec(error.message)?.[1];
    // Fields of other packages and of features the schema leaves out cannot be known here.
    const wrong = unknown === undefined ? undefined : wrongName(project, options.object?.name ?? '', unknown);
    if (unknown !== undefined && wrong === undefined) return;
    const line = at.line + (at.text.slice(0, error.offset).match(/\n/g)?.length ?? 0);
    report(file, line, wrong ?? (/[.!?]$/.test(error.message) ? error.message : `${error.message}.`));
  }
}

/** The sentence for a name no field or global variable bears; undefined where that cannot be known. */
function wrongName(project: ProjectIndex, object: string, name: string): string | undefined {
  if (!name.startsWith('$')) return project.wrongStep(object, name);
  const own = name.split('.').find((part) => project.isOwnName(part));
  return own === undefined ? undefined : `There is no ${name} in the project.`;
}

/** `$Label.Name` and `$Permission.Name`, which the compiler takes as they come. */
function* wrongGlobals(project: ProjectIndex, formula: XmlElement): Generator<{ line: number; message: string }> {
  for (const match of formula.text.matchAll(/\$(Label|Permission)\.(\w+)/gi)) {
    const [, kind = '', name = ''] = match;
    if (name.includes('__')) continue;
    const isLabel = kind.toLowerCase() === 'label';
    if (isLabel ? project.labels.has(name.toLowerCase()) : project.has('CustomPermission', name)) continue;
    const line = formula.line + (formula.text.slice(0, match.index).match(/\n/g)?.length ?? 0);
    yield { line, message: `There is no ${isLabel ? 'label' : 'custom permission'} ${name} in the project.` };
  }
}

const globals: Rule = {
  name: 'formula-global',
  severity: 'error',
  states: 'Labels and custom permissions named in formulas exist.',
  source: 'Salesforce Help, “Global Variables”',
  check(project, report) {
    for (const [type, element] of [
      ['CustomField', 'formula'],
      ['CustomField', 'defaultValue'],
      ['ValidationRule', 'errorConditionFormula']
    ] as const) {
      for (const { component, xml } of project.parsed(type)) {
        const at = xml.first(element);
        if (at === undefined || !at.text.includes('$')) continue;
        for (const { line, message } of wrongGlobals(project, at)) report(component.path, line, message);
      }
    }
  }
};

const formula: Rule = {
  name: 'formula',
  severity: 'error',
  states: 'Formulas compile: their fields exist, picklists stand in ISPICKVAL, CASE or TEXT, types fit.',
  source: SOURCE,
  check(project, report) {
    for (const { component, xml } of project.parsed('CustomField')) {
      const text = xml.first('formula');
      const owner = component.fullName.split('.')[0] ?? '';
      const object = project.org.schema.objects.get(owner.toLowerCase());
      if (text === undefined || object === undefined) continue;
      const field = object.fields.get(component.fullName.slice(owner.length + 1).toLowerCase());
      if (field === undefined) continue;
      compile(project, component.path, text, { object, returnType: field.type }, report);
    }
    for (const { component, xml } of project.parsed('CustomField')) {
      const text = xml.first('defaultValue');
      const owner = component.fullName.split('.')[0] ?? '';
      const object = project.org.schema.objects.get(owner.toLowerCase());
      const type = xml.textOf('type') ?? '';
      // Values of custom metadata and settings are written plainly; so are those of picklists and checkboxes.
      if (text === undefined || object?.kind !== 'custom' || !/__c$/i.test(component.fullName)) continue;
      if (/^(Checkbox|Picklist|MultiselectPicklist)$/.test(type)) {
        if (type === 'Checkbox' && !/^(true|false)$/i.test(text.text.trim()))
          report(component.path, text, 'The default of a checkbox is true or false.');
        continue;
      }
      const field = object.fields.get(component.fullName.slice(owner.length + 1).toLowerCase());
      if (field !== undefined && text.text.trim() !== '')
        compile(project, component.path, text, { object, returnType: field.type, datesAlike: true }, report);
    }
    for (const { component, xml } of project.parsed('ValidationRule')) {
      const text = xml.first('errorConditionFormula');
      const object = project.org.schema.objects.get((component.fullName.split('.')[0] ?? '').toLowerCase());
      if (text === undefined || object === undefined) continue;
      compile(project, component.path, text, { object, returnType: 'boolean', allowPrior: true }, report);
    }
  }
};

/** The rules of this file. */
export const formulaRules: readonly Rule[] = [formula, globals];
