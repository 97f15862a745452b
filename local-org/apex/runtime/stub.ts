/**
 * Test.createStub: an object of a class or interface whose methods all go to a StubProvider.
 * Source: Apex Developer Guide, "Build a Mocking Framework with the Stub API": static and private methods, property
 * accessors and constructors are not stubbed; final and system classes cannot be.
 */
import type { MethodMeta } from '../compiler/generate/module.ts';
import { ApexList } from './collections.ts';
import { doors } from './doors.ts';
import { throwApex } from './exceptions.ts';
import { LoadedClass } from './loaded-class.ts';
import { RuntimeTypes } from './registry.ts';
import { cast } from './type-tests.ts';
import { ApexObject } from './types.ts';
import type { ClassInfo } from './types.ts';

interface Provider {
  handlemethodcall$6(
    stubbed: object,
    methodName: string,
    returnType: unknown,
    parameterTypes: ApexList,
    parameterNames: ApexList,
    args: ApexList
  ): unknown;
}

/** Makes a stub. Throws TypeException for what cannot be stubbed. */
export function createStub(info: ClassInfo, provider: object, find: (name: string) => ClassInfo | undefined): object {
  // A class that does not compile says so itself.
  if (!(info instanceof LoadedClass)) info.newInstance?.();
  if (!(info instanceof LoadedClass) || info.kind === 'enum') {
    throwApex('System.TypeException', `${info.name} cannot be stubbed: only classes and interfaces of the source can`);
  }
  const { constructors } = info.meta;
  if (constructors.length > 0 && constructors.every((constructor) => constructor.access === 'private'))
    throwApex('System.TypeException', `${info.name} cannot be stubbed: it has only private constructors`);
  const parent = (info.construct ?? ApexObject) as new () => object;
  const Stub = class extends parent {};
  for (const method of methodsOf(info, find)) {
    if (method.isStatic || method.access === 'private') continue;
    Object.defineProperty(Stub.prototype, method.key, {
      value: stubbedMethod(method, provider as Provider),
      writable: true
    });
  }
  // How a stub shows as text: frameworks read the name of the stubbed class from it.
  Object.defineProperty(Stub.prototype, '$stubName', { value: `${info.name}__sfdc_ApexStub` });
  if (info.kind === 'interface') Object.defineProperty(Stub.prototype, '$class', { value: interfaceStubInfo(info) });
  return new Stub();
}

function stubbedMethod(method: MethodMeta, provider: Provider): (this: object, ...args: unknown[]) => unknown {
  return function stubbed(this: object, ...given: unknown[]): unknown {
    const args = given.slice(0, method.parameters.length);
    const typeClass = RuntimeTypes.find('System.Type') ?? RuntimeTypes.any;
    const result = provider.handlemethodcall$6(
      this,
      method.name,
      doors.typeLiteral(RuntimeTypes.get(method.returnType)),
      ApexList.of(
        typeClass,
        method.parameters.map((p) => doors.typeLiteral(RuntimeTypes.get(p.type)))
      ),
      ApexList.of(
        RuntimeTypes.string,
        method.parameters.map((p) => p.name)
      ),
      ApexList.of(RuntimeTypes.any, args)
    );
    return method.returnType === 'void' ? undefined : cast(result, RuntimeTypes.get(method.returnType));
  };
}

/** Methods of a class and its superclasses, or of an interface and those it extends; overridden ones once. */
function methodsOf(info: LoadedClass, find: (name: string) => ClassInfo | undefined): MethodMeta[] {
  const byKey = new Map<string, MethodMeta>();
  const visit = (at: ClassInfo | undefined): void => {
    if (!(at instanceof LoadedClass)) return;
    for (const method of at.meta.methods) if (!byKey.has(method.key)) byKey.set(method.key, method);
    visit(at.superclass);
    if (at.kind === 'interface') for (const name of at.meta.interfaces) visit(find(name));
  };
  visit(info);
  return [...byKey.values()];
}

function interfaceStubInfo(info: LoadedClass): ClassInfo {
  return {
    name: `${info.name}__sfdc_ApexStub`,
    kind: 'class',
    isAbstract: false,
    access: 'public',
    fields: [],
    interfaces: new Set([info.name, ...info.interfaces])
  };
}
