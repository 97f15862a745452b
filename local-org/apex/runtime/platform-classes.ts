/** Platform types as ClassInfo, so that Type, JSON and instanceof treat them like classes of the source. */
import { platformDeclarations } from '../library/declare.ts';
import type { PlatformTypeDeclaration } from '../library/declare.ts';
import { enumConstants } from '../library/enums.ts';
import type { ClassInfo } from './types.ts';

const infos = new Map<PlatformTypeDeclaration, ClassInfo>();
let byName = new Map<string, PlatformTypeDeclaration>();
let indexed = 0;

function bare(name: string): string {
  const open = name.indexOf('<');
  return (open < 0 ? name : name.slice(0, open)).replace(/^System\./, '');
}

/** The declaration of a platform type by its lower-cased name, with or without `System.`. */
export function platformDeclaration(lowerName: string): PlatformTypeDeclaration | undefined {
  const declarations = platformDeclarations();
  if (indexed !== declarations.length) {
    byName = new Map(declarations.map((d) => [bare(d.name).toLowerCase(), d]));
    indexed = declarations.length;
  }
  return byName.get(lowerName.replace(/^system\./, ''));
}

/** Interfaces of a platform type, inherited ones too, by full and by bare name. */
function interfacesOf(declaration: PlatformTypeDeclaration, into = new Set<string>()): Set<string> {
  for (const name of declaration.interfaces ?? []) addInterface(name, into);
  if (declaration.superclass) {
    const parent = platformDeclaration(bare(declaration.superclass).toLowerCase());
    if (parent) interfacesOf(parent, into);
  }
  return into;
}

/** Adds an interface under all the names it may be asked for. */
export function addInterface(name: string, into: Set<string>): void {
  const withoutArguments = name.includes('<') ? name.slice(0, name.indexOf('<')) : name;
  for (const form of [name, withoutArguments]) {
    into.add(form);
    into.add(form.replace(/^System\./, ''));
    if (!form.includes('.')) into.add(`System.${form}`);
  }
}

/** The ClassInfo of a platform type. */
export function platformClassInfo(lowerName: string): ClassInfo | undefined {
  const declaration = platformDeclaration(lowerName);
  if (!declaration) return undefined;
  const known = infos.get(declaration);
  if (known) return known;
  const parent = declaration.superclass ? platformClassInfo(bare(declaration.superclass).toLowerCase()) : undefined;
  const info: ClassInfo = {
    name: bare(declaration.name),
    kind: declaration.kind,
    isAbstract: declaration.isAbstract ?? false,
    interfaces: interfacesOf(declaration),
    access: 'global',
    fields: [],
    ...(parent ? { superclass: parent } : {}),
    ...(declaration.construct ? { construct: declaration.construct } : {}),
    ...(declaration.kind === 'enum' ? { constants: enumConstants(declaration) } : {}),
    ...(declaration.constructors?.['()'] ? { newInstance: declaration.constructors['()'] as () => object } : {})
  };
  infos.set(declaration, info);
  return info;
}
