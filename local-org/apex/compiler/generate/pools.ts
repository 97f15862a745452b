/** What a module uses from outside, each bound once to a name of the module: library functions, types, objects, classes, constants. */
import type { ClassSymbol } from '../symbols/symbols.ts';
import type { ImplementationReference } from './module.ts';

/** JavaScript name of a class of the source. */
export function classIdentifier(name: string): string {
  return `c_${name.replaceAll('.', '$')}`;
}

export class Pools {
  readonly implementations: ImplementationReference[] = [];
  readonly types: string[] = [];
  readonly objects: string[] = [];
  readonly classReferences: string[] = [];
  /** Declarations `name=expression` of constants (decimals, doubles) made when the module is evaluated. */
  readonly constants: string[] = [];
  /** Texts of static queries; each is prepared on first use. */
  queryCount = 0;
  readonly #index = new Map<string, number>();
  readonly #own: ReadonlySet<string>;

  /** `own`: names of the classes this module defines. */
  constructor(own: ReadonlySet<string>) {
    this.#own = own;
  }

  implementation(reference: ImplementationReference): string {
    const key = `l ${reference.type} ${reference.section} ${reference.signature}`;
    return `$l${this.#intern(key, this.implementations, reference)}`;
  }

  /** A run-time type by its canonical name. */
  type(name: string): string {
    return `$t${this.#intern(`t ${name}`, this.types, name)}`;
  }

  /** An ObjectSchema by API name. */
  object(name: string): string {
    return `$o${this.#intern(`o ${name}`, this.objects, name)}`;
  }

  constant(expression: string): string {
    const index = this.#index.get(`k ${expression}`) ?? this.constants.length;
    if (index === this.constants.length) {
      this.#index.set(`k ${expression}`, index);
      this.constants.push(`$k${index}=${expression}`);
    }
    return `$k${index}`;
  }

  query(): string {
    return `$q${this.queryCount++}`;
  }

  classReference(symbol: ClassSymbol): string {
    return this.classByName(symbol.name);
  }

  classByName(name: string): string {
    if (!this.#own.has(name)) this.#intern(`c ${name}`, this.classReferences, name);
    return classIdentifier(name);
  }

  isOwn(name: string): boolean {
    return this.#own.has(name);
  }

  #intern<T>(key: string, list: T[], value: T): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, list.length);
    list.push(value);
    return list.length - 1;
  }
}
