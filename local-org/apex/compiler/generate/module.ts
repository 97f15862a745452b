/** What the generator makes of one unit: JavaScript text and all that is needed to bind it. Plain data, kept on disk as JSON. */
import type { UnitKind } from '../check/tree.ts';

export interface MethodMeta {
  readonly name: string;
  readonly key: string;
  readonly returnType: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly isTest: boolean;
  readonly annotations: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, string | boolean | number>>;
  }[];
  readonly line: number;
}

export interface FieldMeta {
  readonly name: string;
  readonly key: string;
  readonly type: string;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  /** Read and written by `get$key` / `set$key` instead of a plain property; false where there is none. */
  readonly getter: boolean;
  readonly setter: boolean;
  /** Whether a value may be written and read at all from outside (a property without that accessor may not). */
  readonly readable: boolean;
  readonly writable: boolean;
  readonly isProperty: boolean;
  readonly annotations: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, string | boolean | number>>;
  }[];
}

export interface ClassMeta {
  /** `Outer.Inner`. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly isAbstract: boolean;
  readonly isTest: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly sharing: 'with' | 'without' | 'inherited' | null;
  /** A class of the source, or of the platform (then its JavaScript class is the declaration's `construct`). */
  readonly superclass: { readonly name: string; readonly platform: boolean } | null;
  /** All interfaces, as type names. */
  readonly interfaces: readonly string[];
  readonly constants: readonly string[];
  readonly fields: readonly FieldMeta[];
  readonly methods: readonly MethodMeta[];
  readonly constructors: readonly {
    readonly key: string;
    readonly parameters: readonly string[];
    readonly access: string;
  }[];
  readonly annotations: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, string | boolean | number>>;
  }[];
  readonly line: number;
}

export interface TriggerMeta {
  readonly name: string;
  readonly object: string;
  readonly events: readonly {
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  }[];
}

/** Where an implementation of the library stands. */
export interface ImplementationReference {
  readonly type: string;
  readonly section: 'constructors' | 'statics' | 'methods' | 'get' | 'set' | 'staticGet' | 'staticSet';
  readonly signature: string;
}

export interface GeneratedModule {
  readonly name: string;
  readonly kind: UnitKind;
  readonly file: string;
  readonly apiVersion: number;
  /** `(function($rt,$in){…})`: gives `{define, link, run}`. */
  readonly code: string;
  /** By JavaScript line, from 1 (index 0 is unused): Apex line or 0, and index into `units`. */
  readonly lines: readonly number[];
  readonly unitOfLine: readonly number[];
  readonly units: readonly string[];
  /** Lines that count for coverage, ascending. Empty when the unit was generated without counters, or is a test. */
  readonly coverageLines: readonly number[];
  readonly implementations: readonly ImplementationReference[];
  readonly types: readonly string[];
  readonly objects: readonly string[];
  /** Classes of the source used, own ones left out. */
  readonly classReferences: readonly string[];
  readonly classes: readonly ClassMeta[];
  readonly trigger: TriggerMeta | null;
}
