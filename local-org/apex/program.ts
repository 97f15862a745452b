/**
 * A program: the Apex of a project, compiled and loaded against an org. One program is active in a thread at a time.
 */
import type { TriggerEvent } from '../data/access.ts';
import type { Org } from '../data/api.ts';
import { compileEach, compileUnits } from './compiler/compile.ts';
import type { CompileEnvironment, CompileResult, KnownUnit, SourceFile } from './compiler/compile.ts';
import { generateUnit } from './compiler/generate/generate.ts';
import type { GeneratedModule } from './compiler/generate/module.ts';
import type { Problem } from './compiler/syntax/position.ts';
import { platformDeclarations } from './library/declare.ts';
import './library/index.ts';
import { runningUser, userTimeZone } from './library/running-user.ts';
import { ApexException } from './runtime/exceptions.ts';
import { asApexError } from './runtime/faults.ts';
import { JobDesk } from './runtime/job-desk.ts';
import { Linker } from './runtime/linker.ts';
import type { LinkedModule } from './runtime/linker.ts';
import type { LoadedClass } from './runtime/loaded-class.ts';
import { describeWithStack } from './runtime/stack-trace.ts';
import { machine, Transaction, withTransaction } from './runtime/transaction.ts';
import type { TestState, TransactionHost } from './runtime/transaction.ts';
import type { TransactionKind } from './runtime/limits.ts';
import { TriggerContext } from './runtime/trigger-context.ts';
import type { ClassInfo } from './runtime/types.ts';

/** What a program is made of beside its code. */
export interface ProgramInput {
  readonly org: Org;
  readonly files: readonly SourceFile[];
  readonly namespace?: string;
  /** API version of anonymous code. */
  readonly apiVersion: number;
  /** Custom labels by name (`namespace.name` for those of other packages), in the language of the org. */
  readonly labels: ReadonlyMap<string, string>;
  /** Translations of labels: language (`fi`) → label name → text. */
  readonly translations?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly pages?: ReadonlySet<string>;
  /** Flows by API name; absent: any may be there. */
  readonly flows?: ReadonlySet<string>;
  /** Lower-cased name of a feature parameter → the value that its metadata gives it. */
  readonly featureParameters?: ReadonlyMap<string, string>;
  staticResource?(name: string): Uint8Array | undefined;
  readonly coverage?: boolean;
}

/** The whole of the generated code of a project: plain data. */
export interface GeneratedProgram {
  readonly modules: readonly GeneratedModule[];
  readonly problems: readonly Problem[];
  /** Classes that do not compile → why. Code that uses them runs until it does. */
  readonly broken: Readonly<Record<string, string>>;
}

export interface RunOptions {
  readonly userId: string;
  readonly kind?: TransactionKind;
  readonly test?: TestState;
  readonly now?: () => number;
  readonly onDebug?: (entry: { level: string; message: string; time: number }) => void;
}

/** How anonymous Apex ended (as executeAnonymous of the Tooling API tells it). */
export interface AnonymousResult {
  readonly compiled: boolean;
  readonly compileProblem: string | null;
  readonly success: boolean;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly line: number;
  readonly column: number;
}

interface LoadedTrigger {
  readonly name: string;
  readonly linked: LinkedModule;
}

export function environmentOf(input: ProgramInput): CompileEnvironment {
  return {
    schema: input.org.schema,
    platform: platformDeclarations(),
    labels: new Set([...input.labels.keys()].map((name) => name.toLowerCase())),
    ...(input.namespace === undefined ? {} : { namespace: input.namespace }),
    ...(input.pages === undefined ? {} : { pages: new Set([...input.pages].map((name) => name.toLowerCase())) }),
    ...(input.flows === undefined ? {} : { flows: new Set([...input.flows].map((name) => name.toLowerCase())) })
  };
}

/** The code of one file, kept for the next compilation. */
export interface StoredUnit extends KnownUnit {
  readonly module: GeneratedModule;
}

/** Compiles without loading: what a cache keeps and worker threads are given. */
export function generateProgram(input: ProgramInput): GeneratedProgram {
  return generateUnits(input, () => undefined).program;
}

/**
 * The same, taking over what was generated earlier where it still holds. `stored` gives what is known of a file whose source and version are
 * as they were. Gives with the program the units to store, by path.
 */
export function generateUnits(
  input: ProgramInput,
  stored: (file: SourceFile) => StoredUnit | undefined
): { program: GeneratedProgram; units: ReadonlyMap<string, StoredUnit> } {
  const result = compileEach(input.files, environmentOf(input), { known: stored }, (unit) => ({
    dependencies: unit.dependencies,
    module: generateUnit(unit, { coverage: input.coverage ?? false })
  }));
  const made = new Map(result.units.map((unit) => [unit.module.file, unit]));
  const units = new Map<string, StoredUnit>();
  for (const file of input.files) {
    const unit = made.get(file.path);
    const known = result.kept.has(file) ? stored(file) : undefined;
    if (known) units.set(file.path, known);
    else if (unit) units.set(file.path, { names: result.names, ...unit });
  }
  const modules = [...units.values()].map((unit) => unit.module);
  const { loadable, dropped, broken } = withoutOrphans(result, modules);
  return { program: { modules: loadable, problems: [...result.problems, ...dropped], broken }, units };
}

/** Leaves out modules with a class whose superclass does not compile: such a class cannot be made. */
function withoutOrphans(
  result: Pick<CompileResult, 'broken' | 'problems'>,
  modules: readonly GeneratedModule[]
): {
  loadable: GeneratedModule[];
  dropped: Problem[];
  broken: Record<string, string>;
} {
  const broken: Record<string, string> = {};
  for (const [name, p] of result.broken) broken[name] = `${p.file}:${p.line}:${p.column}: ${p.message}`;
  const dropped: Problem[] = [];
  let loadable = [...modules];
  for (let before = -1; before !== loadable.length;) {
    before = loadable.length;
    loadable = loadable.filter((module) => {
      const orphan = orphanIn(module, broken);
      if (orphan === undefined) return true;
      broken[module.name] = `Dependent class is invalid and needs recompilation: ${orphan}`;
      dropped.push({ file: module.file, line: 1, column: 1, message: broken[module.name] as string });
      return false;
    });
  }
  return { loadable, dropped, broken };
}

/** The superclass in a broken unit, of a class of a module. */
function orphanIn(module: GeneratedModule, broken: Readonly<Record<string, string>>): string | undefined {
  return module.classes
    .map(({ superclass }) => superclass)
    .find((parent) => parent && !parent.platform && broken[parent.name.split('.')[0] as string] !== undefined)?.name;
}

export class ApexProgram implements TransactionHost {
  readonly org: Org;
  readonly namespace: string | null;
  readonly apiVersion: number;
  readonly problems: readonly Problem[];
  readonly linker: Linker;
  /** Where asynchronous work goes; the server's clock calls its `runDue`. */
  async: JobDesk;
  readonly #input: ProgramInput;
  readonly #objectsWithTriggers = new Set<string>();
  readonly #triggers = new Map<string, LoadedTrigger[]>();
  readonly #labels: ReadonlyMap<string, string>;

  constructor(input: ProgramInput, generated: GeneratedProgram) {
    this.#input = input;
    this.org = input.org;
    this.namespace = input.namespace ?? null;
    this.apiVersion = input.apiVersion;
    this.#labels = new Map([...input.labels].map(([name, text]) => [name.toLowerCase(), text]));
    this.async = new JobDesk(
      (options, body) => this.run(options, body),
      () => userTimeZone()
    );
    this.problems = generated.problems;
    this.linker = new Linker(input.org, this.namespace, generated.broken);
    this.linker.activate();
    for (const linked of this.linker.add(generated.modules)) this.#noteTrigger(linked);
    for (const list of this.#triggers.values()) list.sort((a, b) => (a.name < b.name ? -1 : 1));
    if (this.org.automatedUserId) this.async.takeUp(this, this.org.automatedUserId);
  }

  #noteTrigger(linked: LinkedModule): void {
    const meta = linked.module.trigger;
    if (meta === null) return;
    this.#objectsWithTriggers.add(meta.object.toLowerCase());
    for (const event of meta.events) {
      const key = `${meta.object.toLowerCase()} ${event.timing} ${event.operation}`;
      const list = this.#triggers.get(key);
      if (list) list.push({ name: meta.name, linked });
      else this.#triggers.set(key, [{ name: meta.name, linked }]);
    }
  }

  /** All classes of the source, by lower-cased name. */
  get classes(): ReadonlyMap<string, LoadedClass> {
    return this.linker.classes;
  }

  classInfo(name: string): ClassInfo | undefined {
    return this.linker.find(name.toLowerCase());
  }

  label(namespace: string | null, name: string): string | undefined {
    const own =
      namespace === null ||
      namespace.toLowerCase() === 'c' ||
      namespace.toLowerCase() === this.namespace?.toLowerCase();
    const key = (own ? name : `${namespace}.${name}`).toLowerCase();
    const text = this.#labels.get(key);
    if (text === undefined || !own || !this.#input.translations?.size) return text;
    // A user sees the text of the own language, of the language without its country, or the original.
    const { language } = runningUser();
    const { translations } = this.#input;
    return translations.get(language)?.get(key) ?? translations.get(language.split('_')[0] as string)?.get(key) ?? text;
  }

  featureParameter(name: string): string | undefined {
    return this.#input.featureParameters?.get(name.toLowerCase());
  }

  staticResource(name: string): Uint8Array | undefined {
    return this.#input.staticResource?.(name);
  }

  /** A new transaction of this program. */
  transaction(options: RunOptions): Transaction {
    return new Transaction({ host: this, ...options });
  }

  hasTriggers(object: string): boolean {
    return this.#objectsWithTriggers.has(object.toLowerCase());
  }

  runTriggers(_tx: Transaction, event: TriggerEvent): void {
    const triggers = this.#triggers.get(`${event.object.toLowerCase()} ${event.timing} ${event.operation}`);
    if (!triggers) return;
    const outer = machine.trigger;
    const mode = machine.mode;
    machine.trigger = new TriggerContext(event);
    try {
      for (const t of triggers) this.#runTrigger(t, event);
    } finally {
      machine.trigger = outer;
      machine.mode = mode;
    }
  }

  #runTrigger(t: LoadedTrigger, event: TriggerEvent): void {
    machine.mode = 0;
    const members = this.linker.classes.get(t.name.toLowerCase());
    const statics = members ? this.linker.staticsOf(members) : undefined;
    const before = statics?.$swap(null);
    try {
      t.linked.evaluated.run?.();
    } catch (error) {
      const apex = asApexError(error);
      if (!(apex instanceof ApexException) || !apex.isCatchable) throw apex;
      failRecords(t.name, event, apex);
    } finally {
      statics?.$swap(before ?? null);
    }
  }

  /** Runs a body in a transaction of its own that commits, or rolls back when it throws. */
  run<T>(options: RunOptions, body: (tx: Transaction) => T): T {
    const tx = this.transaction(options);
    const savepoint = this.org.savepoint();
    return withTransaction(tx, () => {
      try {
        const result = body(tx);
        // Jobs and events of a test wait for Test.stopTest; those of others are kept with what was written, and begin now.
        if (tx.test === null) this.async.committing(tx);
        this.org.release(savepoint);
        if (tx.test === null) this.async.committed(tx);
        return result;
      } catch (error) {
        this.org.rollbackTo(savepoint);
        this.org.release(savepoint);
        throw asApexError(error);
      }
    });
  }

  /** Calls a static method by name inside the running transaction; with overloads, the one with as many parameters. */
  invokeStatic(className: string, method: string, args: readonly unknown[] = []): unknown {
    const info = this.linker.find(className.toLowerCase());
    if (!info) throw new Error(`no class ${className}`);
    const found = info.methodsNamed(method).find((m) => m.isStatic && m.parameters.length === args.length);
    if (!found) throw new Error(`no static method ${className}.${method} with ${args.length} parameters`);
    machine.mode = entryMode(info);
    return info.callStatic(found.key, args);
  }

  /** Compiles and runs anonymous Apex in a transaction of its own. */
  execAnonymous(source: string, options: RunOptions): AnonymousResult {
    const file: SourceFile = { path: 'AnonymousBlock', source, kind: 'anonymous', apiVersion: this.apiVersion };
    const { units, problems } = compileUnits([...this.#input.files, file], environmentOf(this.#input), { only: file });
    const problem = problems.find((p) => p.file === file.path);
    const unit = units.find((u) => u.kind === 'anonymous');
    if (problem || !unit) {
      return {
        compiled: false,
        compileProblem: problem?.message ?? 'The classes this code uses do not compile',
        success: false,
        exceptionMessage: null,
        exceptionStackTrace: null,
        line: problem?.line ?? -1,
        column: problem?.column ?? -1
      };
    }
    const [linked] = this.linker.add([generateUnit(unit, { coverage: false })]);
    try {
      this.run(options, () => {
        machine.mode = this.apiVersion >= 67 ? 3 : 1;
        linked?.evaluated.run?.();
      });
    } catch (error) {
      const { message, stack } = describeWithStack(error);
      return {
        compiled: true,
        compileProblem: null,
        success: false,
        exceptionMessage: message,
        exceptionStackTrace: stack,
        line: -1,
        column: -1
      };
    }
    return {
      compiled: true,
      compileProblem: null,
      success: true,
      exceptionMessage: null,
      exceptionStackTrace: null,
      line: -1,
      column: -1
    };
  }
}

/** Sharing at an entry point: `inherited sharing` is with sharing there; a class without a keyword enforces none before API 67. */
export function entryMode(info: LoadedClass): number {
  return info.meta.sharing === null || info.meta.sharing === 'without' ? 0 : 1;
}

const OPERATION_WORD = { insert: 'Insert', update: 'Update', delete: 'Delete', undelete: 'Undelete' } as const;

/** An exception that leaves a trigger fails every record of the event (Apex Developer Guide, "Trigger Exceptions"). */
function failRecords(triggerName: string, event: TriggerEvent, error: ApexException): void {
  const { message, stack } = describeWithStack(error);
  const timing = event.timing === 'before' ? 'Before' : 'After';
  const text = `${triggerName}: execution of ${timing}${OPERATION_WORD[event.operation]}\n\ncaused by: ${message}\n\n${stack}`;
  for (const record of event.newRecords ?? event.oldRecords ?? []) {
    (record.errors ??= []).push({ message: text, statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', fields: [] });
  }
}

/**
 * Loads a program, and makes it the active one of this thread. With `generated` code (from a cache or another thread) nothing is
 * compiled.
 */
export function loadProgram(input: ProgramInput, generated = generateProgram(input)): ApexProgram {
  return new ApexProgram(input, generated);
}
