/** What the run-time must know of a class beside its code: members, types, annotations. */
import type { CheckedClass } from '../check/tree.ts';
import type { AnnotationUse } from '../symbols/symbols.ts';
import type { ApexType } from '../symbols/types.ts';
import { isPlainProperty } from './context.ts';
import type { ClassMeta, FieldMeta } from './module.ts';

export function classMeta(c: CheckedClass): ClassMeta {
  const { symbol } = c;
  const fields: FieldMeta[] = [];
  const ordered = [...symbol.fields.values(), ...symbol.properties.values()].sort(
    (a, b) => a.position.offset - b.position.offset
  );
  for (const member of ordered) {
    const base = {
      name: member.name,
      key: member.key,
      type: member.type.name,
      isStatic: member.isStatic,
      isTransient: member.isTransient,
      access: member.access,
      annotations: annotations(member.annotations)
    };
    if (member.what === 'field') {
      fields.push({
        ...base,
        getter: false,
        setter: false,
        readable: true,
        writable: !member.isFinal,
        isProperty: false
      });
    } else {
      const plain = isPlainProperty(member);
      fields.push({
        ...base,
        getter: !plain && member.getter !== null,
        setter: !plain && member.setter !== null,
        readable: member.getter !== null,
        writable: member.setter !== null,
        isProperty: true
      });
    }
  }
  return {
    name: symbol.name,
    kind: symbol.kind,
    isAbstract: symbol.isAbstract,
    isTest: symbol.isTest,
    access: symbol.access,
    sharing: symbol.sharing,
    superclass: superclassOf(symbol.superclass),
    interfaces: symbol.allInterfaces.map((i) => i.name),
    constants: symbol.constants,
    fields,
    methods: [...symbol.methods.values()].flat().map((m) => ({
      name: m.name,
      key: m.key,
      returnType: m.returnType.name,
      isStatic: m.isStatic,
      isAbstract: m.isAbstract,
      access: m.access,
      isTest: m.isTest,
      parameters: m.parameters.map((p) => ({ name: p.name, type: p.type.name })),
      annotations: annotations(m.annotations),
      line: m.position.line
    })),
    constructors: symbol.constructors.map((k) => ({
      key: k.key,
      parameters: k.parameters.map((p) => p.type.name),
      access: k.access
    })),
    annotations: annotations(symbol.annotations),
    line: symbol.position.line
  };
}

function superclassOf(type: ApexType | null): ClassMeta['superclass'] {
  if (type === null || type.kind === 'any') return null;
  return type.kind === 'platform'
    ? { name: type.declaration.name, platform: true }
    : { name: type.name, platform: false };
}

function annotations(list: readonly AnnotationUse[]): ClassMeta['annotations'] {
  return list.map((a) => ({ name: a.name, values: a.values }));
}
