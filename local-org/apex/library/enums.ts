/** Constants of the platform's enums: one `EnumConstant` object each, shared by the library and generated code. */
import { EnumConstant } from '../runtime/types.ts';
import { platformType } from './declare.ts';
import type { PlatformTypeDeclaration } from './declare.ts';

const byEnum = new Map<string, readonly EnumConstant[]>();

/** The constants of a declared enum, in order. */
export function enumConstants(declaration: PlatformTypeDeclaration): readonly EnumConstant[] {
  let constants = byEnum.get(declaration.name);
  if (constants === undefined) {
    constants = (declaration.constants ?? []).map((name, ordinal) => new EnumConstant(declaration.name, name, ordinal));
    byEnum.set(declaration.name, constants);
  }
  return constants;
}

/** Declares a platform enum and gives access to its constants by name. */
export function platformEnum<const Names extends readonly string[]>(
  name: string,
  constants: Names
): { [N in Names[number]]: EnumConstant } {
  const made = enumConstants(platformType({ name, kind: 'enum', constants }));
  return Object.fromEntries(made.map((constant) => [constant.constant, constant])) as {
    [N in Names[number]]: EnumConstant;
  };
}
