/** Constants of platform enums for the runtime itself. */
import { platformDeclarations } from '../library/declare.ts';
import { enumConstants as constantsOf } from '../library/enums.ts';
import type { EnumConstant } from './types.ts';

/** The constants of a platform enum by its declared name. */
export function enumConstants(name: string): readonly EnumConstant[] {
  const declaration = platformDeclarations().find((d) => d.name === name);
  if (!declaration) throw new Error(`no platform enum ${name}`);
  return constantsOf(declaration);
}

/** One constant, by enum and constant name. */
export function enumConstantOf(enumName: string, constant: string): EnumConstant {
  const found = enumConstants(enumName).find((c) => c.constant === constant);
  if (!found) throw new Error(`no constant ${enumName}.${constant}`);
  return found;
}
