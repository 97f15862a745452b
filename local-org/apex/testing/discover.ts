/** Finds test classes and methods (Apex Developer Guide, "Testing Apex": @IsTest, @TestSetup, testMethod). */
import type { ClassMeta, GeneratedModule, MethodMeta } from '../compiler/generate/module.ts';

export interface TestClass {
  readonly name: string;
  readonly file: string;
  readonly setups: readonly MethodMeta[];
  readonly methods: readonly TestMethod[];
  readonly seeAllData: boolean;
}

export interface TestMethod {
  readonly name: string;
  readonly key: string;
  readonly seeAllData: boolean;
}

function annotationValue(list: ClassMeta['annotations'], annotation: string, value: string): unknown {
  return list.find((a) => a.name === annotation)?.values[value];
}

/** The test classes of generated modules, methods in source order. `filter` is matched against `Class.method`. */
export function discoverTests(modules: readonly GeneratedModule[], filter?: RegExp): TestClass[] {
  const found: TestClass[] = [];
  for (const module of modules) {
    if (module.kind !== 'class') continue;
    for (const meta of module.classes) {
      const methods = meta.methods
        .filter(
          (m) =>
            m.isStatic &&
            m.parameters.length === 0 &&
            isTestMethod(meta, m) &&
            (filter?.test(`${meta.name}.${m.name}`) ?? true)
        )
        .map((m) => ({
          name: m.name,
          key: m.key,
          seeAllData: annotationValue(m.annotations, 'istest', 'seealldata') === true
        }));
      if (methods.length === 0) continue;
      found.push({
        name: meta.name,
        file: module.file,
        setups: meta.methods.filter((m) => m.annotations.some((a) => a.name === 'testsetup')),
        methods,
        seeAllData: annotationValue(meta.annotations, 'istest', 'seealldata') === true
      });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isTestMethod(meta: ClassMeta, method: MethodMeta): boolean {
  return (
    method.isTest ||
    method.annotations.some((a) => a.name === 'istest') ||
    (meta.isTest && method.annotations.some((a) => a.name === 'testmethod'))
  );
}
