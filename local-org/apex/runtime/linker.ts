/** Brings generated modules to life: evaluates them, defines their classes superclasses first, binds what they use. */
import { Script } from 'node:vm';
import type { Org } from '../../data/api.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { NAME_OBJECT } from '../../data/soql/resolve.ts';
import { AGGREGATE_OBJECT } from '../../data/soql/rows.ts';
import type { ClassMeta, GeneratedModule, ImplementationReference } from '../compiler/generate/module.ts';
import { platformDeclarations } from '../library/declare.ts';
import type { Implementation } from '../library/declare.ts';
import { LoadedClass } from './loaded-class.ts';
import { runtime } from './machine.ts';
import { addInterface, platformClassInfo } from './platform-classes.ts';
import { RuntimeTypes } from './registry.ts';
import { BrokenClassError, MODULE_PREFIX, registerLineTable } from './stack-trace.ts';
import type { StaticsOwner } from './transaction.ts';
import type { ClassInfo } from './types.ts';

/** What code can name though no org stores it: the parent of a polymorphic field, and grouped rows. */
const OBJECTS_WITHOUT_TABLE: ReadonlyMap<string, ObjectSchema> = new Map([
  ['name', NAME_OBJECT],
  ['aggregateresult', AGGREGATE_OBJECT]
]);

function refuseBroken({ name, reason }: { readonly name: string; readonly reason: string }): never {
  throw new BrokenClassError(`Class ${name} does not compile: ${reason}`);
}

/** What is kept of a module once its code is evaluated: neither its text nor the tables that were only needed for that. */
type LinkableModule = Omit<GeneratedModule, 'code' | 'lines' | 'unitOfLine' | 'units' | 'implementations'>;

interface Evaluated {
  readonly define: Readonly<Record<string, () => unknown>>;
  link(bound: { types: readonly unknown[]; objects: readonly unknown[]; classes: readonly unknown[] }): void;
  run?(): void;
}

export interface LinkedModule {
  readonly module: LinkableModule;
  readonly evaluated: Evaluated;
  /** One byte per source line: 1 when it ran. */
  readonly coverage: Uint8Array;
}

type ModuleFunction = (
  rt: typeof runtime,
  bound: { implementations: readonly Implementation[]; coverage: Uint8Array }
) => Evaluated;

export class Linker {
  readonly #org: Org;
  readonly #namespace: string | null;
  readonly modules: LinkedModule[] = [];
  /** Lower-cased name → class. */
  readonly classes = new Map<string, LoadedClass>();
  /** Name as declared → what `define` gave. */
  readonly #made = new Map<string, unknown>();
  readonly #home = new Map<string, { linked: LinkedModule; meta: ClassMeta }>();
  #serial = 0;

  /** Classes that do not compile, lower-cased name → why. */
  readonly #broken: ReadonlyMap<string, { name: string; reason: string }>;

  constructor(org: Org, namespace: string | null, broken: Readonly<Record<string, string>> = {}) {
    this.#org = org;
    this.#namespace = namespace;
    this.#broken = new Map(Object.entries(broken).map(([name, reason]) => [name.toLowerCase(), { name, reason }]));
  }

  /** A class by lower-cased name, the own namespace left out or not. */
  find(lowerName: string): LoadedClass | undefined {
    const own = this.classes.get(lowerName);
    if (own || this.#namespace === null) return own;
    const prefix = `${this.#namespace.toLowerCase()}.`;
    return lowerName.startsWith(prefix) ? this.classes.get(lowerName.slice(prefix.length)) : undefined;
  }

  /** Makes the classes of this program the ones that type names mean. */
  activate(): void {
    const { objects } = this.#org.schema;
    RuntimeTypes.useClasses({
      classInfo: (lower) => this.find(lower) ?? platformClassInfo(lower) ?? this.#brokenInfo(lower),
      sobjectName: (lower) => objects.get(lower)?.name ?? (lower === 'aggregateresult' ? 'AggregateResult' : undefined)
    });
  }

  /** Evaluates and links modules; those given earlier may be used by them. */
  add(modules: readonly GeneratedModule[]): LinkedModule[] {
    const added = modules.map((module) => this.#evaluate(module));
    // A trigger may have the name of a class; what names mean is then the class, and the trigger's code stands by itself.
    const inTrigger = (linked: LinkedModule): boolean => linked.module.kind === 'trigger';
    const ordered = [...added.filter(inTrigger), ...added.filter((linked) => !inTrigger(linked))];
    for (const linked of ordered) for (const meta of linked.module.classes) this.#home.set(meta.name, { linked, meta });
    for (const linked of added)
      for (const meta of linked.module.classes) {
        if (this.#home.get(meta.name)?.linked === linked) this.#define(meta.name);
        else linked.evaluated.define[meta.name]!();
      }
    for (const linked of added) this.#link(linked, true);
    this.modules.push(...added);
    return added;
  }

  #evaluate(module: GeneratedModule): LinkedModule {
    // Anonymous blocks come many times under one name.
    const name = `${MODULE_PREFIX}${module.kind === 'anonymous' ? `${module.name}@${++this.#serial}` : module.kind === 'trigger' ? `trigger/${module.name}` : module.name}`;
    const { code, lines, unitOfLine, units, implementations, ...kept } = module;
    const make = new Script(code, { filename: name }).runInThisContext() as ModuleFunction;
    registerLineTable(name, {
      lines: Int32Array.from(lines),
      unitOfLine: Int32Array.from(unitOfLine),
      units,
      file: module.file
    });
    const coverage = new Uint8Array((module.coverageLines.at(-1) ?? 0) + 1);
    return {
      module: kept,
      coverage,
      evaluated: make(runtime, { implementations: implementations.map(implementationOf), coverage })
    };
  }

  #define(name: string): void {
    if (this.#made.has(name)) return;
    const home = this.#home.get(name);
    if (!home) throw new Error(`class ${name} is not loaded`);
    const { linked, meta } = home;
    let superclass: ClassInfo | undefined;
    if (meta.superclass && !meta.superclass.platform) {
      this.#define(meta.superclass.name);
      superclass = this.classes.get(meta.superclass.name.toLowerCase());
      this.#link(linked, false);
    } else if (meta.superclass) superclass = platformClassInfo(meta.superclass.name.toLowerCase());
    const define = linked.evaluated.define[name] as () => unknown;
    const made = define();
    this.#made.set(name, made);
    this.classes.set(
      name.toLowerCase(),
      new LoadedClass(meta, linked.module.file, made, superclass, interfacesOf(meta))
    );
  }

  #link(linked: LinkedModule, complete: boolean): void {
    const { module, evaluated } = linked;
    evaluated.link({
      types: complete ? module.types.map((name) => RuntimeTypes.get(name)) : [],
      objects: complete ? module.objects.map((name) => this.#object(name.toLowerCase())) : [],
      classes: module.classReferences.map((name) => this.#made.get(name) ?? this.#brokenClass(name))
    });
  }

  #object(lowerName: string): ObjectSchema | undefined {
    return this.#org.schema.objects.get(lowerName) ?? OBJECTS_WITHOUT_TABLE.get(lowerName);
  }

  /** The broken class of the source file a name belongs to. */
  #brokenUnit(lowerName: string): { name: string; reason: string } | undefined {
    return this.#broken.get(lowerName.split('.')[0] as string);
  }

  /** Stands for a class that does not compile: whatever is done with it fails with the reason. */
  #brokenClass(name: string): unknown {
    const unit = this.#brokenUnit(name.toLowerCase());
    if (unit === undefined) return undefined;
    const fail = (): never => refuseBroken({ name, reason: unit.reason });
    return new Proxy(class {}, {
      get: (_, key) => (key === Symbol.hasInstance ? () => false : fail()),
      construct: fail,
      set: fail
    });
  }

  #brokenInfo(lowerName: string): ClassInfo | undefined {
    const unit = this.#brokenUnit(lowerName);
    if (unit === undefined) return undefined;
    return {
      name: unit.name + lowerName.slice(unit.name.length),
      kind: 'class',
      isAbstract: false,
      interfaces: new Set(),
      access: 'public',
      fields: [],
      newInstance: () => refuseBroken(unit)
    };
  }

  /** The JavaScript class of an Apex class, for its statics. */
  staticsOf(info: LoadedClass): StaticsOwner | undefined {
    const construct = info.construct as unknown as Partial<StaticsOwner> | undefined;
    return construct?.$swap ? (construct as StaticsOwner) : undefined;
  }
}

function interfacesOf(meta: ClassMeta): ReadonlySet<string> {
  const all = new Set<string>();
  for (const name of meta.interfaces) addInterface(name, all);
  return all;
}

const SECTION = {
  get: 'properties',
  set: 'properties',
  staticGet: 'staticProperties',
  staticSet: 'staticProperties'
} as const;
let declarationsByName = new Map<string, ReturnType<typeof platformDeclarations>[number]>();

/** The function a module calls. Throws Error when the library no longer declares it (stale cached code). */
export function implementationOf(reference: ImplementationReference): Implementation {
  const declarations = platformDeclarations();
  if (declarationsByName.size !== declarations.length)
    declarationsByName = new Map(declarations.map((d) => [d.name, d]));
  const declaration = declarationsByName.get(reference.type);
  const { section, signature } = reference;
  let found: Implementation | undefined;
  if (section === 'constructors' || section === 'statics' || section === 'methods')
    found = declaration?.[section]?.[signature];
  else {
    const property = declaration?.[SECTION[section]]?.[signature];
    found = section === 'get' || section === 'staticGet' ? property?.get : property?.set;
  }
  if (!found) throw new Error(`the library declares no ${section} '${signature}' of ${reference.type}`);
  return found;
}
