/** What the checker knows while it reads one body: the class around, the variables in scope, what has been used. */
import type { Program } from '../symbols/program.ts';
import type { TypeResolver } from '../symbols/resolve-types.ts';
import type { ClassSymbol, LocalSymbol, PropertySymbol } from '../symbols/symbols.ts';
import type { ApexType } from '../symbols/types.ts';
import type { ObjectSchema } from '../../../data/schema/model.ts';
import type { ExpressionSyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { ERROR } from '../symbols/type-table.ts';
import type { Expression, Safe, Unsupported } from './tree.ts';

/** What all bodies of a unit share. */
export interface UnitContext {
  readonly program: Program;
  readonly resolver: TypeResolver;
  readonly file: string;
  readonly apiVersion: number;
  /** Names of units whose symbols were used. */
  readonly dependencies: Set<string>;
  /** The object of the trigger, in a trigger. */
  readonly trigger: ObjectSchema | null;
}

export interface FrameOptions {
  readonly symbol: ClassSymbol;
  readonly isStatic: boolean;
  /** Null: not a method (initialiser, constructor). */
  readonly returnType: ApexType | null;
  /** The property whose accessor is read. */
  readonly accessorOf?: PropertySymbol;
  /** Constructors and initialisers may set final fields. */
  readonly initializes?: boolean;
}

/** Names JavaScript does not let a variable have are no danger: every key ends with `$` and a number. */
export class Frame {
  readonly unit: UnitContext;
  readonly symbol: ClassSymbol;
  readonly isStatic: boolean;
  readonly returnType: ApexType | null;
  readonly accessorOf: PropertySymbol | null;
  readonly initializes: boolean;
  readonly locals: LocalSymbol[] = [];
  /** Blocks in which a final variable got its value after its declaration. */
  private readonly given = new Map<LocalSymbol, readonly Map<string, LocalSymbol>[]>();
  private readonly scopes: Map<string, LocalSymbol>[] = [new Map()];
  safeSlots = 0;
  /** Safe navigations of the chain being read, outermost first. */
  safes: { slot: number; receiver: Expression; position: Position }[] = [];
  loops = 0;
  /** What the statement being read uses that the local org lacks. */
  refused: string | null = null;
  /** Final variables that have got their value. */
  readonly constants = new Set<LocalSymbol>();
  /** The left side of the assignment being read: a property without a getter may stand there. */
  assigning: ExpressionSyntax | null = null;

  constructor(unit: UnitContext, options: FrameOptions) {
    this.unit = unit;
    this.symbol = options.symbol;
    this.isStatic = options.isStatic;
    this.returnType = options.returnType;
    this.accessorOf = options.accessorOf ?? null;
    this.initializes = options.initializes ?? false;
  }

  get program(): Program {
    return this.unit.program;
  }

  report(position: Position, message: string): void {
    this.unit.program.report(this.unit.file, position, message);
  }

  /** Something the local org lacks is used: the statement around is refused when it runs. */
  refuse(feature: string, position: Position): Unsupported {
    this.refused ??= feature;
    return { kind: 'unsupported', position, type: ERROR, feature };
  }

  /** Notes that the unit relies on a class. */
  use(symbol: ClassSymbol): void {
    let top = symbol;
    while (top.outer) top = top.outer;
    this.unit.dependencies.add(top.name);
  }

  /** Notes every class in a type. */
  useType(type: ApexType): void {
    switch (type.kind) {
      case 'user':
        this.use(type.symbol);
        break;
      case 'list':
      case 'set':
        this.useType(type.element);
        break;
      case 'map':
        this.useType(type.key);
        this.useType(type.value);
        break;
      case 'platform':
        type.args.forEach((a) => this.useType(a));
        break;
      default:
    }
  }

  declare(
    name: string,
    type: ApexType,
    position: Position,
    role: LocalSymbol['role'] = 'local',
    isFinal = false
  ): LocalSymbol {
    const lower = name.toLowerCase();
    if (this.lookup(name)) this.report(position, `Duplicate variable: ${name}`);
    const symbol: LocalSymbol = {
      what: 'local',
      role,
      name,
      key: `${lower}$${this.locals.length}`,
      type,
      isFinal,
      position
    };
    this.locals.push(symbol);
    this.scopes[this.scopes.length - 1]?.set(lower, symbol);
    this.useType(type);
    return symbol;
  }

  lookup(name: string): LocalSymbol | null {
    const lower = name.toLowerCase();
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]?.get(lower);
      if (found) return found;
    }
    return null;
  }

  /** Gives a final variable its value; false when it has one already wherever this statement is reached. */
  giveValue(symbol: LocalSymbol): boolean {
    if (this.constants.has(symbol)) return false;
    const earlier = this.given.get(symbol) ?? [];
    if (earlier.some((scope) => this.scopes.includes(scope))) return false;
    this.given.set(symbol, [...earlier, this.scopes.at(-1) as Map<string, LocalSymbol>]);
    return true;
  }

  /** All variables in scope. */
  *visible(): Generator<LocalSymbol> {
    for (const scope of this.scopes) yield* scope.values();
  }

  inScope<T>(work: () => T): T {
    this.scopes.push(new Map());
    try {
      return work();
    } finally {
      this.scopes.pop();
    }
  }

  /** Reads a chain of accesses; its safe navigations are put around the result. */
  chain(work: () => Expression): Expression {
    const outer = this.safes;
    this.safes = [];
    let result = work();
    for (let i = this.safes.length - 1; i >= 0; i--) {
      const { slot, receiver, position } = this.safes[i] as (typeof this.safes)[number];
      result = { kind: 'safe', position, type: result.type, slot, receiver, body: result } satisfies Safe;
    }
    this.safes = outer;
    return result;
  }
}
