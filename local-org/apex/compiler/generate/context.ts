/** What the generator knows while it writes one module, and one function of it. */
import type { CheckedUnit } from '../check/tree.ts';
import type { ClassSymbol, LocalSymbol, PropertySymbol } from '../symbols/symbols.ts';
import { classIdentifier } from './pools.ts';
import type { Pools } from './pools.ts';
import { defaultModeBit, effectiveSharing } from './sharing.ts';
import type { Writer } from './writer.ts';

export interface ModuleContext {
  readonly unit: CheckedUnit;
  readonly writer: Writer;
  readonly pools: Pools;
  /** Lines that can run, when coverage is counted; null when it is not. */
  readonly coverage: Set<number> | null;
}

/** Where `machine.mode` comes from in a function: a constant, or what the caller had. */
export class FunctionContext {
  readonly module: ModuleContext;
  readonly owner: ClassSymbol;
  /** Class whose statics are known to be initialised when this function runs. */
  readonly staticsReady: ClassSymbol | null;
  /** Locals that can be proved never to be null. */
  readonly nonNull: ReadonlySet<LocalSymbol>;
  readonly modeText: string;
  /** Set when the function reads the caller's mode: its head then keeps it. */
  usesCallerMode = false;
  /** Label by which `break` leaves each loop around, innermost last; null where it needs none. */
  readonly breakLabels: (string | null)[] = [];
  /** Set when the function has a loop that counts its turns. */
  usesTicks = false;
  /** Where a `return` leaves a value: constructors give back `this`. */
  readonly returnsThis: boolean;
  readonly #temporaries: string[] = [];
  #next = 0;

  constructor(
    module: ModuleContext,
    owner: ClassSymbol,
    options: {
      staticsReady?: ClassSymbol | null;
      nonNull?: ReadonlySet<LocalSymbol>;
      returnsThis?: boolean;
      systemMode?: boolean;
    } = {}
  ) {
    this.module = module;
    this.owner = owner;
    this.staticsReady = options.staticsReady ?? null;
    this.nonNull = options.nonNull ?? new Set();
    this.returnsThis = options.returnsThis ?? false;
    const sharing = effectiveSharing(owner);
    const bit = defaultModeBit(owner.apiVersion);
    if (options.systemMode) this.modeText = '0';
    else if (sharing === 'with') this.modeText = String(1 | bit);
    else if (sharing === 'without') this.modeText = String(bit);
    else this.modeText = '$sh';
  }

  /** An assignment that makes this function's mode the machine's; written as the last argument of a call. */
  setMode(): string {
    if (this.modeText === '$sh') this.usesCallerMode = true;
    return `$m.mode=${this.modeText}`;
  }

  /** A name for a value in between. */
  temporary(): string {
    const name = `$x${this.#next++}`;
    this.#temporaries.push(name);
    return name;
  }

  safeSlot(slot: number): string {
    const name = `$n${slot}`;
    if (!this.#temporaries.includes(name)) this.#temporaries.push(name);
    return name;
  }

  /** A label or loop variable that needs no declaration up front. */
  fresh(prefix: string): string {
    return `${prefix}${this.#next++}`;
  }

  /** What stands at the head of the function, once its body is written. */
  head(): string {
    let text = '';
    if (this.usesCallerMode) text += `const $sh=$m.mode&1|${defaultModeBit(this.owner.apiVersion)};`;
    if (this.usesTicks) text += 'let $tick=0;';
    if (this.#temporaries.length > 0) text += `let ${this.#temporaries.join(',')};`;
    return text;
  }
}

/** An expression for the object that holds the statics of a class, initialised. */
export function staticsOf(symbol: ClassSymbol, ctx: FunctionContext): string {
  const id = classIdentifier(symbol.name);
  if (!ctx.module.pools.isOwn(symbol.name)) return `${ctx.module.pools.classReference(symbol)}.$s()`;
  return ctx.staticsReady === symbol ? `s${id}` : `(s${id}??i${id}())`;
}

/** A property that is nothing but a variable: read and written without accessors. */
export function isPlainProperty(property: PropertySymbol): boolean {
  return (
    !property.isVirtual &&
    !property.isAbstract &&
    !property.isOverride &&
    (property.getter === null || property.getter.automatic) &&
    (property.setter === null || property.setter.automatic)
  );
}
