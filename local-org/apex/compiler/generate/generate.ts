/**
 * The generator's door: a checked unit in, JavaScript text and its tables out. The text is one function expression
 * `(function($rt,$in){…})` that takes the runtime's functions and the bound imports and gives `{define, link, run}`:
 * `define` makes the classes (superclasses first), `link` binds types and classes of other units, `run` is a trigger's
 * or an anonymous block's body.
 */
import type { Body, CheckedClass, CheckedUnit } from '../check/tree.ts';
import { hasStatics, writeClass, writeStaticInitializer } from './classes.ts';
import { FunctionContext } from './context.ts';
import type { ModuleContext } from './context.ts';
import { classMeta } from './metadata.ts';
import type { GeneratedModule, TriggerMeta } from './module.ts';
import { nonNullLocals } from './nullness.ts';
import { classIdentifier, Pools } from './pools.ts';
import { RUNTIME_NAMES } from './runtime-names.ts';
import { writeBlock } from './statements.ts';
import { Writer } from './writer.ts';

export interface GenerateOptions {
  /** Count which lines run. Test classes are never counted. */
  readonly coverage: boolean;
}

export function generateUnit(unit: CheckedUnit, options: GenerateOptions): GeneratedModule {
  const top = unit.body.kind === 'class' ? unit.body : unit.body.members;
  const classes = flatten(top);
  const pools = new Pools(new Set(classes.map((c) => c.symbol.name)));
  const writer = new Writer();
  const counted = options.coverage && unit.kind !== 'anonymous' && !top.symbol.isTest;
  const module: ModuleContext = {
    unit,
    writer,
    pools,
    coverage: counted ? new Set<number>() : null
  };

  for (const c of classes) if (hasStatics(c)) writeStaticInitializer(c, module);
  writer.line('return{define:{');
  for (const c of classes) writeClass(c, module);
  writer.line('},');
  const { types, objects, classReferences } = pools;
  if (unit.body.kind !== 'class') writeRun(unit.body.body, unit, top, module);
  writer.line(
    `link($x){${assignment(types, '$t', '$x.types')}${assignment(objects, '$o', '$x.objects')}${
      classReferences.length > 0 ? `[${classReferences.map(classIdentifier).join(',')}]=$x.classes;` : ''
    }}`
  );
  writer.line('};})');

  const finished = writer.finish(prelude(classes, pools));
  return {
    name: unit.name,
    kind: unit.kind,
    file: unit.file,
    apiVersion: unit.apiVersion,
    ...finished,
    coverageLines: module.coverage ? [...module.coverage].sort((a, b) => a - b) : [],
    implementations: pools.implementations,
    types,
    objects,
    classReferences,
    classes: classes.map(classMeta),
    trigger: triggerMeta(unit)
  };
}

function flatten(c: CheckedClass): CheckedClass[] {
  return [c, ...c.inner.flatMap(flatten)];
}

function triggerMeta(unit: CheckedUnit): TriggerMeta | null {
  if (unit.body.kind !== 'trigger') return null;
  return { name: unit.body.name, object: unit.body.object.name, events: unit.body.events };
}

function writeRun(body: Body, unit: CheckedUnit, top: CheckedClass, module: ModuleContext): void {
  const { writer } = module;
  writer.beginUnit(unit.kind === 'trigger' ? `Trigger.${unit.name}` : 'AnonymousBlock');
  const ctx = new FunctionContext(module, top.symbol, {
    nonNull: nonNullLocals(body),
    systemMode: unit.kind === 'trigger'
  });
  const head = writer.line('');
  writeBlock(body.block, ctx);
  writer.line('},');
  writer.replace(head, `run(){${ctx.head()}`);
}

function assignment(list: readonly unknown[], prefix: string, from: string): string {
  return list.length === 0 ? '' : `[${list.map((_, i) => `${prefix}${i}`).join(',')}]=${from};`;
}

function prelude(classes: readonly CheckedClass[], pools: Pools): string {
  const lets: string[] = [];
  pools.types.forEach((_, i) => lets.push(`$t${i}`));
  pools.objects.forEach((_, i) => lets.push(`$o${i}`));
  for (let i = 0; i < pools.queryCount; i++) lets.push(`$q${i}`);
  for (const name of pools.classReferences) lets.push(classIdentifier(name));
  for (const c of classes) {
    lets.push(classIdentifier(c.symbol.name));
    if (hasStatics(c)) lets.push(`s${classIdentifier(c.symbol.name)}=null`);
  }
  return (
    '(function($rt,$in){"use strict";' +
    `const {${RUNTIME_NAMES.map((n) => `${n}:$${n}`).join(',')}}=$rt;const $m=$rt.machine,$cov=$in.coverage;` +
    (pools.implementations.length > 0
      ? `const [${pools.implementations.map((_, i) => `$l${i}`).join(',')}]=$in.implementations;`
      : '') +
    (pools.constants.length > 0 ? `const ${pools.constants.join(',')};` : '') +
    (lets.length > 0 ? `let ${lets.join(',')};` : '')
  );
}
