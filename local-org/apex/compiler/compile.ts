/** The front end's door: source files in, checked units and problems out. */
import { createHash } from 'node:crypto';
import type { Schema } from '../../data/schema/model.ts';
import type { PlatformTypeDeclaration } from '../library/declare.ts';
import { checkAnnotations } from './check/annotations.ts';
import { checkClass, checkLooseBody } from './check/bodies.ts';
import { checkCacheable } from './check/cacheable.ts';
import type { UnitContext } from './check/frame.ts';
import { checkHierarchyRules } from './check/hierarchy-rules.ts';
import { checkModifiers } from './check/modifier-rules.ts';
import { DependencyHashes, hierarchyOf } from './check/signature-hash.ts';
import type { CheckedUnit, UnitKind } from './check/tree.ts';
import { collectUnit, withInner } from './symbols/collect.ts';
import { makeBridges } from './symbols/implementations.ts';
import { completeHierarchy, resolveHierarchy, resolveMembers } from './symbols/members.ts';
import { Program } from './symbols/program.ts';
import { TypeResolver } from './symbols/resolve-types.ts';
import type { ClassSymbol } from './symbols/symbols.ts';
import type { UnitSyntax } from './syntax/ast.ts';
import { parseUnit } from './syntax/parse.ts';
import type { Problem } from './syntax/position.ts';

export interface SourceFile {
  readonly path: string;
  readonly source: string;
  readonly kind: UnitKind;
  readonly apiVersion: number;
}

/** What the code may refer to besides itself. */
export interface CompileEnvironment {
  readonly schema: Schema;
  readonly platform: readonly PlatformTypeDeclaration[];
  /** Custom labels, lower-cased: `name` of the own namespace, `namespace.name` of others. */
  readonly labels: ReadonlySet<string>;
  /** Namespace of the package, if any: `ns.Foo` and `ns__Field__c` are then found too. */
  readonly namespace?: string;
  /** Visualforce pages by lower-cased name, for `Page.Name`; absent: any name is taken. */
  readonly pages?: ReadonlySet<string>;
  /** Flows by lower-cased API name, for `Flow.Interview.Name.class`; absent: any may be there. */
  readonly flows?: ReadonlySet<string>;
}

export interface CompileResult<Unit = CheckedUnit> {
  /** Units without problems, in the order of the files. */
  readonly units: readonly Unit[];
  /** Sorted by file, line and column. */
  readonly problems: readonly Problem[];
  /**
   * Classes that were declared but have problems: name → its first problem. Units that use them are handed over all the same;
   * what touches such a class at run time must be refused.
   */
  readonly broken: ReadonlyMap<string, Problem>;
  /** Files whose earlier code still holds: they were not looked into again. */
  readonly kept: ReadonlySet<SourceFile>;
  /** Hash of the names of all classes: what a name means depends on them. */
  readonly names: string;
}

export interface CompileOptions {
  /**
   * The others are read for what they declare, and the statements in them are not looked at: for code that joins a program
   * which is compiled already.
   */
  readonly only?: SourceFile;
  /** What is known of a file whose source is as it was when it was last compiled without problems. */
  readonly known?: (file: SourceFile) => KnownUnit | undefined;
}

/** What code that was generated earlier relied on. */
export interface KnownUnit {
  readonly names: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Declared {
  readonly file: SourceFile;
  readonly symbol: ClassSymbol;
}

interface Parsed extends Declared {
  readonly unit: UnitSyntax;
}

/**
 * Compiles a set of files together. Files with problems are reported while the others still compile. Never throws for bad source.
 */
export function compileUnits(
  files: readonly SourceFile[],
  environment: CompileEnvironment,
  options: CompileOptions = {}
): CompileResult {
  return compileEach(files, environment, options, (unit) => unit);
}

/**
 * The same, making something of each unit as soon as it is checked: the trees of a whole project take much memory, and need not all be
 * there at once. `make` may be called for a unit that turns out to have problems later.
 */
export function compileEach<Made>(
  files: readonly SourceFile[],
  environment: CompileEnvironment,
  { only, known }: CompileOptions,
  make: (unit: CheckedUnit) => Made
): CompileResult<Made> {
  const program = new Program(environment);
  const resolver = new TypeResolver(program);
  const declared: Declared[] = [];
  const parsed: Parsed[] = [];
  for (const file of files) {
    const { unit, problem } = parseUnit(file.path, file.source, file.kind);
    if (problem) program.problems.push(problem);
    else {
      const symbol = collectUnit(program, unit, file.path, file.apiVersion);
      declared.push({ file, symbol });
      parsed.push({ file, unit, symbol });
    }
  }
  const classes = declare(program, resolver, declared);
  for (const symbol of classes) {
    checkModifiers(program, symbol);
    checkHierarchyRules(program, symbol);
  }
  const hashes = new DependencyHashes();
  const names = createHash('sha256')
    .update([...program.classes.keys()].sort().join(' '))
    .digest('hex');
  const kept = new Set<SourceFile>();
  if (known) {
    for (const { file } of declared) {
      const unit = known(file);
      if (unit && unit.names === names && holds(program, hashes, unit)) kept.add(file);
    }
  }
  const made = new Map<SourceFile, Made>();
  const failures = new FilesWithProblems(program.problems);
  parsed.reverse();
  for (let next = parsed.pop(); next !== undefined; next = parsed.pop()) {
    const { file, symbol } = next;
    if (!kept.has(file) && (only === undefined || file === only)) {
      compileSafely(program, next, () => {
        const unit = checkUnit(program, resolver, hashes, next as Parsed);
        if (unit !== null && !failures.has(file.path)) made.set(file, make(unit));
      });
    }
    // What stands in the bodies is not looked at again.
    for (const one of withInner(symbol)) program.sources.delete(one);
  }
  for (const symbol of classes) checkAnnotations(program, symbol);
  return { ...result(program, declared, made, kept), names };
}

/** The files that problems were reported of so far. */
class FilesWithProblems {
  readonly #problems: readonly Problem[];
  readonly #files = new Set<string>();
  #seen = 0;

  constructor(problems: readonly Problem[]) {
    this.#problems = problems;
  }

  has(file: string): boolean {
    while (this.#seen < this.#problems.length) this.#files.add((this.#problems[this.#seen++] as Problem).file);
    return this.#files.has(file);
  }
}

/** Whether every class a unit relied on is as it was. */
function holds(program: Program, hashes: DependencyHashes, { dependencies }: KnownUnit): boolean {
  return Object.entries(dependencies).every(([name, hash]) => {
    const symbol = program.classes.get(name.toLowerCase());
    return symbol !== undefined && hashes.of(symbol) === hash;
  });
}

/** Hierarchy and signatures of all classes, superclasses first. */
function declare(program: Program, resolver: TypeResolver, declared: readonly Declared[]): ClassSymbol[] {
  const classes = declared.flatMap((p) => [...withInner(p.symbol)]);
  for (const symbol of classes) resolveHierarchy(program, resolver, symbol);
  for (const symbol of classes) completeHierarchy(program, symbol);
  classes.sort((a, b) => a.depth - b.depth);
  for (const symbol of classes) resolveMembers(program, resolver, symbol);
  for (const symbol of classes) makeBridges(program, symbol);
  return classes;
}

/** Code nested beyond what the stack can hold is a problem of that file, not of the compilation. */
function compileSafely(program: Program, { file, symbol }: Declared, compile: () => void): void {
  try {
    compile();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    program.report(file.path, symbol.position, `Code is nested too deeply: ${symbol.name}`);
  }
}

function checkUnit(
  program: Program,
  resolver: TypeResolver,
  hashes: DependencyHashes,
  { file, unit, symbol }: Parsed
): CheckedUnit | null {
  const object = unit.kind === 'triggerUnit' ? (program.findObject(unit.object) ?? null) : null;
  const context: UnitContext = {
    program,
    resolver,
    file: file.path,
    apiVersion: file.apiVersion,
    dependencies: new Set(),
    trigger: object
  };
  for (const at of hierarchyOf(symbol)) context.dependencies.add(at.name);
  const members = checkClass(context, symbol);
  checkCacheable(members, (position, message) => program.report(file.path, position, message));
  let body: CheckedUnit['body'] = members;
  if (unit.kind === 'triggerUnit') {
    if (!object)
      program.report(
        file.path,
        unit.objectPosition,
        resolver.isMissing(unit.object)
          ? `Not supported by the local org: triggers on ${unit.object}`
          : `SObject type does not exist: ${unit.object}`
      );
    const seen = new Set<string>();
    for (const event of unit.events) {
      const text = `${event.timing} ${event.operation}`;
      if (seen.has(text)) program.report(file.path, event.position, `Duplicate trigger event: ${text}`);
      if (text === 'before undelete')
        program.report(file.path, event.position, 'Invalid trigger event: before undelete');
      seen.add(text);
    }
    const checked = checkLooseBody(context, symbol, unit.statements, unit.position);
    if (!object) return null;
    body = {
      kind: 'trigger',
      name: unit.name,
      position: unit.position,
      object,
      events: unit.events,
      body: checked,
      members
    };
  } else if (unit.kind === 'anonymousUnit') {
    body = {
      kind: 'anonymous',
      position: unit.position,
      body: checkLooseBody(context, symbol, unit.statements, unit.position),
      members
    };
  }
  context.dependencies.delete(symbol.name);
  return {
    file: file.path,
    kind: file.kind,
    name: symbol.name,
    apiVersion: file.apiVersion,
    source: file.source,
    dependencies: dependencyHashes(program, hashes, context.dependencies),
    body
  };
}

function dependencyHashes(
  program: Program,
  hashes: DependencyHashes,
  dependencies: ReadonlySet<string>
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of [...dependencies].sort()) {
    const symbol = program.classes.get(name.toLowerCase());
    if (symbol) found[name] = hashes.of(symbol);
  }
  return found;
}

function result<Made>(
  program: Program,
  declared: readonly Declared[],
  made: ReadonlyMap<SourceFile, Made>,
  kept: ReadonlySet<SourceFile>
): Omit<CompileResult<Made>, 'names'> {
  const problems = [...program.problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
  );
  const first = new Map<string, Problem>();
  for (const problem of problems) if (!first.has(problem.file)) first.set(problem.file, problem);
  const broken = new Map<string, Problem>();
  for (const { file, symbol } of declared) {
    const problem = first.get(file.path);
    if (problem) broken.set(symbol.name, problem);
  }
  return {
    units: [...made].filter(([file]) => !first.has(file.path)).map(([, unit]) => unit),
    problems,
    broken,
    kept: new Set([...kept].filter((file) => !first.has(file.path)))
  };
}
