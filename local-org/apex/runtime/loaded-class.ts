/** A class of the running program: what the compiler told of it, and its JavaScript class. */
import type { ClassMeta, FieldMeta, MethodMeta } from '../compiler/generate/module.ts';
import { RuntimeTypes } from './registry.ts';
import type { ClassInfo, EnumConstant, FieldInfo, RuntimeType } from './types.ts';

type Accessors = Record<string, (value?: unknown) => unknown>;

/** Everything `ClassInfo` promises, with field types found when first asked (classes may name each other). */
export class LoadedClass implements ClassInfo {
  readonly meta: ClassMeta;
  readonly file: string;
  readonly superclass?: ClassInfo;
  readonly interfaces: ReadonlySet<string>;
  readonly construct?: new () => object;
  readonly newInstance?: () => object;
  readonly constants?: readonly EnumConstant[];
  readonly jsonAccess?: { serializable: string; deserializable: string };
  #fields: readonly FieldInfo[] | undefined;

  constructor(
    meta: ClassMeta,
    file: string,
    made: unknown,
    superclass: ClassInfo | undefined,
    interfaces: ReadonlySet<string>
  ) {
    this.meta = meta;
    this.file = file;
    if (superclass) this.superclass = superclass;
    this.interfaces = interfaces;
    if (meta.kind === 'enum') this.constants = (made as { values: readonly EnumConstant[] }).values;
    if (meta.kind === 'class') {
      const construct = made as new () => object;
      this.construct = construct;
      if (!meta.isAbstract && meta.constructors.some((k) => k.parameters.length === 0)) {
        this.newInstance = () =>
          (new construct() as Record<string, () => Record<string, () => object>>)['$i']!()['new$0']!();
      }
      Object.defineProperty(construct.prototype, '$class', { value: this });
    }
    const json = meta.annotations.find((a) => a.name === 'jsonaccess')?.values;
    if (json)
      this.jsonAccess = {
        serializable: String(json['serializable'] ?? ''),
        deserializable: String(json['deserializable'] ?? '')
      };
  }

  get name(): string {
    return this.meta.name;
  }
  get kind(): 'class' | 'interface' | 'enum' {
    return this.meta.kind;
  }
  get isAbstract(): boolean {
    return this.meta.isAbstract;
  }
  get access(): 'private' | 'protected' | 'public' | 'global' {
    return this.meta.access;
  }
  get sharing(): 'with' | 'without' | 'inherited' | undefined {
    return this.meta.sharing ?? undefined;
  }

  get fields(): readonly FieldInfo[] {
    this.#fields ??= [
      ...(this.superclass?.fields ?? []),
      ...this.meta.fields.filter((f) => !f.isStatic).map(fieldInfo)
    ];
    return this.#fields;
  }

  /** Methods of this class by name (any case), own ones only. */
  methodsNamed(name: string): readonly MethodMeta[] {
    const lower = name.toLowerCase();
    return this.meta.methods.filter((m) => m.name.toLowerCase() === lower);
  }

  /** Runs a static method by its key. */
  callStatic(key: string, args: readonly unknown[]): unknown {
    const owner = this.construct as unknown as Record<string, (...a: readonly unknown[]) => unknown>;
    return (owner[key] as (...a: readonly unknown[]) => unknown).apply(owner, args as unknown[]);
  }
}

function fieldInfo(f: FieldMeta): FieldInfo {
  let type: RuntimeType | undefined;
  const { key } = f;
  const accessor = f.getter || f.setter;
  const stored = accessor ? `${key}$value` : key;
  return {
    name: f.name,
    get type(): RuntimeType {
      return (type ??= RuntimeTypes.get(f.type));
    },
    isTransient: f.isTransient,
    isStatic: f.isStatic,
    access: f.access,
    get: f.getter ? (o) => (o as Accessors)[`get$${key}`]!() : (o) => (o as Record<string, unknown>)[stored] ?? null,
    set: f.setter
      ? (o, v) => {
          (o as Accessors)[`set$${key}`]!(v);
        }
      : (o, v) => {
          (o as Record<string, unknown>)[stored] = v;
        }
  };
}
