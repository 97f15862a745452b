/**
 * A class of Apex as a class of JavaScript:
 * - `constructor()` only sets every field to null, `$i()` runs the initialisers of the whole hierarchy, superclasses first, and an
 *   Apex constructor is a method `new$…` that gives back `this`: `new c_Foo().$i().new$0()`. Initialisers run before the first
 *   constructor, so a method that a superclass's constructor calls finds the fields of the subclass initialised;
 * - statics live in one object per class (`sc_Foo`), made by `ic_Foo()` on first use in a transaction and dropped by `$swap`;
 * - a property with code of its own has methods `get$key` and `set$key`, any other property is a plain JavaScript property.
 */
import type {
  Body,
  CheckedClass,
  CheckedConstructor,
  CheckedInitializer,
  CheckedMember,
  CheckedMethod,
  CheckedProperty,
  Expression
} from '../check/tree.ts';
import type { ClassSymbol, LocalSymbol, MethodSymbol } from '../symbols/symbols.ts';
import { FunctionContext, isPlainProperty } from './context.ts';
import type { ModuleContext } from './context.ts';
import { argumentTexts, expressionText } from './expressions.ts';
import { nonNullLocals, visitStatement } from './nullness.ts';
import { classIdentifier } from './pools.ts';
import { writeBlock } from './statements.ts';

/** Whether a class has statics that must be initialised. */
export function hasStatics(c: CheckedClass): boolean {
  return c.members.some((m) => isStaticMember(m));
}

function isStaticMember(m: CheckedMember): boolean {
  return m.kind === 'initializer' ? m.isStatic : m.symbol.isStatic;
}

/** Writes the definition of one class as an entry `"Foo"(){…},` of the module's `define` object. */
export function writeClass(c: CheckedClass, module: ModuleContext): void {
  const { writer } = module;
  const id = classIdentifier(c.symbol.name);
  writer.beginUnit(`Class.${c.symbol.name}`);
  if (c.symbol.kind === 'interface') {
    writer.line(`${JSON.stringify(c.symbol.name)}(){return null;},`);
    return;
  }
  if (c.symbol.kind === 'enum') {
    writer.line(
      `${JSON.stringify(c.symbol.name)}(){return ${id}=$makeEnum(${JSON.stringify(c.symbol.name)},${JSON.stringify(c.symbol.constants)});},`
    );
    return;
  }
  writer.line(
    `${JSON.stringify(c.symbol.name)}(){return ${id}=class ${id} extends ${superclassText(c.symbol, module)}{`
  );
  writeFieldsConstructor(c, module);
  if (hasStatics(c)) {
    writer.line(`static $s(){return s${id}??i${id}();}`);
    writer.line(`static $swap($v){const $o=s${id};s${id}=$v;return $o;}`);
  }
  writeInstanceInitializers(c, module);
  for (const k of c.constructors) writeConstructor(k, c, module);
  for (const m of c.members) if (m.kind === 'property' && !isPlainProperty(m.symbol)) writeAccessors(m, c, module);
  for (const m of c.methods) writeMethod(m, c, module);
  for (const b of c.symbol.bridges) {
    // An interface method may be implemented by a static one.
    const holder = b.target.isStatic ? module.pools.classReference(b.target.owner) : 'this';
    const names = b.target.parameters.map((_, i) => `a${i}`).join(',');
    if (b.name !== b.target.key || b.target.isStatic)
      writer.line(`${b.name}(${names}){return ${holder}.${b.target.key}(${names});}`);
  }
  for (const method of staticImplementations(c)) {
    const names = method.parameters.map((_, i) => `a${i}`).join(',');
    writer.line(`${method.key}(${names}){return ${id}.${method.key}(${names});}`);
  }
  writer.line(`};},`);
}

/** Static methods by which the class implements methods of interfaces of the source. */
function staticImplementations(c: CheckedClass): MethodSymbol[] {
  const wanted = new Set<string>();
  for (const type of c.symbol.allInterfaces) {
    if (type.kind === 'user') for (const m of [...type.symbol.methods.values()].flat()) wanted.add(m.key);
  }
  return c.methods.map((m) => m.symbol).filter((m) => m.isStatic && wanted.has(m.key));
}

function superclassText(symbol: ClassSymbol, module: ModuleContext): string {
  const { superclass } = symbol;
  if (superclass?.kind === 'user') return module.pools.classReference(superclass.symbol);
  if (superclass?.kind === 'platform') return `$platformClass(${JSON.stringify(superclass.declaration.name)})`;
  return '$ApexObject';
}

function writeFieldsConstructor(c: CheckedClass, module: ModuleContext): void {
  const fields: string[] = [];
  for (const m of c.members) {
    if (m.kind === 'field' && !m.symbol.isStatic) fields.push(`this.${m.symbol.key}=null;`);
    if (m.kind === 'property' && !m.symbol.isStatic && !m.symbol.isAbstract) {
      fields.push(`this.${m.symbol.key}${isPlainProperty(m.symbol) ? '' : '$value'}=null;`);
    }
  }
  if (fields.length > 0) module.writer.line(`constructor(){super();${fields.join('')}}`);
}

/** The function that makes the statics of a class; stands at the level of the module. */
export function writeStaticInitializer(c: CheckedClass, module: ModuleContext): void {
  const { writer } = module;
  const id = classIdentifier(c.symbol.name);
  writer.beginUnit(`Class.${c.symbol.name}.<clinit>`);
  const keys: string[] = [];
  for (const m of c.members) {
    if (m.kind === 'field' && m.symbol.isStatic) keys.push(`${m.symbol.key}:null`);
    if (m.kind === 'property' && m.symbol.isStatic)
      keys.push(`${m.symbol.key}${isPlainProperty(m.symbol) ? '' : '$value'}:null`);
  }
  const parts = c.members.filter(isStaticMember);
  const ctx = new FunctionContext(module, c.symbol, { staticsReady: c.symbol, nonNull: localsOfInitializers(parts) });
  const head = writer.line('');
  writeInitializers(parts, `s${id}`, ctx);
  const parent =
    c.symbol.superclass?.kind === 'user' ? `${module.pools.classReference(c.symbol.superclass.symbol)}.$s?.();` : '';
  writer.replace(head, `function i${id}(){${parent}s${id}={${keys.join(',')}};$initialised(${id});${ctx.head()}try{`);
  writer.line(`}catch($e){s${id}=null;throw $e;}return s${id};}`);
}

function localsOfInitializers(parts: readonly CheckedMember[]): ReadonlySet<LocalSymbol> {
  const all = new Set<LocalSymbol>();
  for (const p of parts) if (p.kind === 'initializer') for (const s of nonNullLocals(p.body)) all.add(s);
  return all;
}

function writeInitializers(parts: readonly CheckedMember[], holder: string, ctx: FunctionContext): void {
  const { writer, coverage } = ctx.module;
  for (const p of parts) {
    if (p.kind === 'initializer') writeInitializerBlock(p, ctx);
    else if (p.initializer !== null) {
      const suffix = p.kind === 'property' && !isPlainProperty(p.symbol) ? '$value' : '';
      coverage?.add(p.position.line);
      const count = coverage === null ? '' : `$cov[${p.position.line}]=1;`;
      writer.line(`${count}${holder}.${p.symbol.key}${suffix}=${expressionText(p.initializer, ctx)};`, p.position.line);
    }
  }
}

function writeInitializerBlock(p: CheckedInitializer, ctx: FunctionContext): void {
  ctx.module.writer.line('{', p.position.line);
  writeBlock(p.body.block, ctx);
  ctx.module.writer.line('}');
}

function instanceInitializers(c: CheckedClass): CheckedMember[] {
  return c.members.filter((m) => !isStaticMember(m) && (m.kind === 'initializer' || m.initializer !== null));
}

function writeInstanceInitializers(c: CheckedClass, module: ModuleContext): void {
  const parts = instanceInitializers(c);
  if (parts.length === 0) return;
  const { writer } = module;
  writer.beginUnit(`Class.${c.symbol.name}.<init>`);
  const ctx = new FunctionContext(module, c.symbol, { nonNull: localsOfInitializers(parts) });
  const head = writer.line('');
  writeInitializers(parts, 'this', ctx);
  writer.replace(head, `$i(){super.$i();${ctx.head()}`);
  writer.line('return this;}');
}

function parameterList(parameters: readonly LocalSymbol[]): string {
  return parameters.map((p) => p.key).join(',');
}

function staticCheck(c: CheckedClass): string {
  const id = classIdentifier(c.symbol.name);
  return hasStatics(c) ? `if(s${id}===null)i${id}();` : '';
}

function writeConstructor(k: CheckedConstructor, c: CheckedClass, module: ModuleContext): void {
  const { writer } = module;
  writer.beginUnit(`Class.${c.symbol.name}.<init>`);
  const ctx = new FunctionContext(module, c.symbol, {
    staticsReady: hasStatics(c) ? c.symbol : null,
    nonNull: nonNullLocals(k.body),
    returnsThis: true
  });
  const head = writer.line('');
  if (k.chain !== null) {
    const args = argumentTexts(k.chain.args, ctx);
    const { line } = k.chain.position;
    if (k.chain.kind === 'this') {
      writer.line(
        `${classIdentifier(c.symbol.name)}.prototype.${k.chain.constructor.key}.call(${['this', ...args].join(',')});`,
        line
      );
    } else if (k.chain.kind === 'super') {
      writer.line(`super.${k.chain.constructor.key}(${args.join(',')});`, line);
    } else if (c.symbol.isException) {
      writer.line(
        `$initException(this,${JSON.stringify(k.chain.signature ?? '()')}${args.map((a) => `,${a}`).join('')});`,
        line
      );
    } else if (args.length > 0) {
      throw new Error(`constructor of ${k.chain.declaration.name} with arguments`);
    }
  }
  writeBlock(k.body.block, ctx);
  writer.line('return this;}');
  writer.replace(head, `${k.symbol.key}(${parameterList(k.parameters)}){${staticCheck(c)}${ctx.head()}`);
}

function writeAccessors(p: CheckedProperty, c: CheckedClass, module: ModuleContext): void {
  const { writer } = module;
  const { symbol } = p;
  const prefix = symbol.isStatic ? 'static ' : '';
  const value = symbol.isStatic ? `s${classIdentifier(c.symbol.name)}.${symbol.key}$value` : `this.${symbol.key}$value`;
  const check = symbol.isStatic ? staticCheck(c) : '';
  writer.beginUnit(`Class.${c.symbol.name}.${symbol.name}`);
  if (symbol.getter && !symbol.isAbstract) {
    if (p.getter) writeFunction(`${prefix}get$${symbol.key}()`, p.getter, c, module, symbol.isStatic);
    else writer.line(`${prefix}get$${symbol.key}(){${check}return ${value};}`, p.position.line);
  }
  if (symbol.setter && !symbol.isAbstract) {
    if (p.setter)
      writeFunction(`${prefix}set$${symbol.key}(${p.setter.value.key})`, p.setter, c, module, symbol.isStatic);
    else writer.line(`${prefix}set$${symbol.key}($v){${check}${value}=$v;}`, p.position.line);
  }
}

function writeMethod(m: CheckedMethod, c: CheckedClass, module: ModuleContext): void {
  if (m.body === null) return;
  module.writer.beginUnit(`Class.${c.symbol.name}.${m.symbol.name}`);
  if (m.symbol.isStatic && m.symbol.annotations.some((a) => a.name === 'future')) {
    // A call of a future method only puts it on the queue; the body is kept under another name.
    const list = parameterList(m.parameters);
    module.writer.line(
      `static ${m.symbol.key}(${list}){$future(${classIdentifier(c.symbol.name)},${JSON.stringify(m.symbol.name)},` +
        `${JSON.stringify(`future$${m.symbol.key}`)},[${list}]);}`,
      m.position.line
    );
    writeFunction(`static future$${m.symbol.key}(${list})`, m.body, c, module, true);
    return;
  }
  writeFunction(
    `${m.symbol.isStatic ? 'static ' : ''}${m.symbol.key}(${parameterList(m.parameters)})`,
    m.body,
    c,
    module,
    m.symbol.isStatic
  );
}

/** Writes a method-like function with everything its head needs. */
function writeFunction(signature: string, body: Body, c: CheckedClass, module: ModuleContext, isStatic: boolean): void {
  const ctx = new FunctionContext(module, c.symbol, {
    staticsReady: isStatic && hasStatics(c) ? c.symbol : null,
    nonNull: nonNullLocals(body)
  });
  const { writer } = module;
  const head = writer.line('');
  writeBlock(body.block, ctx);
  writer.line('}');
  writer.replace(
    head,
    `${signature}{${isStatic ? staticCheck(c) : ''}${callsOthers(body) ? 'if((++$m.ticks&1023)===0)$checkCpu();' : ''}${ctx.head()}`
  );
}

/** Whether a body calls methods of the source: only then can it be part of a recursion. */
function callsOthers(body: Body): boolean {
  let found = false;
  visitStatement(body.block, {
    expression(e: Expression) {
      if (
        e.kind === 'userCall' ||
        e.kind === 'newUser' ||
        (e.kind === 'platformCall' && e.bridge !== null) ||
        (e.kind === 'property' && !e.backing)
      )
        found = true;
    }
  });
  return found;
}
