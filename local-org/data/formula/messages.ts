/** The platform's wording of formula errors, in one place. */
import { FormulaSyntaxError } from './api.ts';
import { TYPE_LABELS, type FormulaType } from './types.ts';

/** `function 'IF()'` or `operator '+'`. */
function describe(name: string): string {
  return /^[A-Za-z]/.test(name) ? `function '${name}()'` : `operator '${name}'`;
}

export function unknownField(name: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Field ${name} does not exist. Check spelling.`, offset);
}

export function unknownFunction(name: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Unknown function ${name}. Check spelling.`, offset);
}

export function wrongType(
  name: string,
  expected: readonly FormulaType[],
  received: FormulaType,
  offset: number
): FormulaSyntaxError {
  const labels = expected.filter((type) => type !== received).map((type) => TYPE_LABELS[type]);
  return new FormulaSyntaxError(
    `Incorrect parameter type for ${describe(name)}. Expected ${labels.join(', ')}, received ${TYPE_LABELS[received]}`,
    offset
  );
}

export function wrongLiteral(name: string, received: FormulaType, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(
    `Incorrect parameter type for ${describe(name)}. Expected Text Literal, received ${TYPE_LABELS[received]}`,
    offset
  );
}

export function wrongArgument(name: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Incorrect argument type for ${describe(name)}.`, offset);
}

export function wrongCount(
  name: string,
  expected: number | string,
  received: number,
  offset: number
): FormulaSyntaxError {
  return new FormulaSyntaxError(
    `Incorrect number of parameters for ${describe(name)}. Expected ${expected}, received ${received}`,
    offset
  );
}

export function notAllowedHere(name: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Function ${name} may not be used in this type of formula`, offset);
}

export function fieldNotForFunction(name: string, field: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`The ${name} function cannot reference the ${field} field.`, offset);
}

export function picklistMisused(field: string, multi: boolean, offset: number): FormulaSyntaxError {
  const kind = multi ? 'multi-select picklist' : 'picklist';
  const subject = multi ? 'Multi-select picklist' : 'Picklist';
  return new FormulaSyntaxError(
    `Field ${field} is a ${kind} field. ${subject} fields are only supported in certain functions.`,
    offset
  );
}

export function unsupportedField(typeLabel: string, field: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(
    `You referenced an unsupported field type called "${typeLabel}" using the following field: ${field}`,
    offset
  );
}

export function wrongResult(expected: FormulaType, received: FormulaType): FormulaSyntaxError {
  return new FormulaSyntaxError(
    `Formula result is data type (${TYPE_LABELS[received]}), incompatible with expected data type (${TYPE_LABELS[expected]}).`,
    0
  );
}

/** Two blanks after the full stop, as the platform has them. */
export function missing(token: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Syntax error.  Missing ${token}`, offset);
}

export function found(token: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Syntax error.  Found '${token}'`, offset);
}

export function extra(token: string, offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError(`Syntax error. Extra ${token}`, offset);
}

export function plainSyntaxError(offset: number): FormulaSyntaxError {
  return new FormulaSyntaxError('Syntax error', offset);
}

export function tooLong(length: number, longest: number): FormulaSyntaxError {
  const count = (value: number): string => value.toLocaleString('en-US');
  return new FormulaSyntaxError(
    `Formula is too long (${count(length)} characters).  Maximum length is ${count(longest)} characters`,
    0
  );
}
