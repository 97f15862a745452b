/** Assignments: plain, compound, and increments; each target's receiver and index are evaluated once. */
import type { Assign, CompoundAssign, Increment, Target } from '../check/tree.ts';
import { isPlainProperty, staticsOf } from './context.ts';
import type { FunctionContext } from './context.ts';
import { checkedText, expressionText } from './expressions.ts';
import { isNonNull } from './nullness.ts';
import { binaryText, conversionText, incrementText } from './operations.ts';
import type { Expression } from '../check/tree.ts';

/** How a target is read and written. `setup` keeps receiver and index in temporaries; it is empty where they are simple. */
interface Place {
  readonly setup: string;
  readonly get: string;
  /** Text that stores a value. `gives` says whether its own value is the value stored. */
  set(value: string): string;
  readonly gives: boolean;
}

function placeOf(target: Target, ctx: FunctionContext, readsToo: boolean): Place {
  switch (target.kind) {
    case 'local':
      return { setup: '', get: target.symbol.key, set: (v) => `${target.symbol.key}=${v}`, gives: true };
    case 'field':
      return ofReceiver(target.receiver, ctx, readsToo, (r) => ({
        get: `${r}.${target.field.key}`,
        set: (v) => `${r}.${target.field.key}=${v}`,
        gives: true
      }));
    case 'staticField': {
      const text = `${staticsOf(target.field.owner, ctx)}.${target.field.key}`;
      return { setup: '', get: text, set: (v) => `${text}=${v}`, gives: true };
    }
    case 'property': {
      const { property } = target;
      if (target.receiver === null) {
        if (isPlainProperty(property) || target.backing) {
          const text = `${staticsOf(property.owner, ctx)}.${property.key}${isPlainProperty(property) ? '' : '$value'}`;
          return { setup: '', get: text, set: (v) => `${text}=${v}`, gives: true };
        }
        const owner = ctx.module.pools.classReference(property.owner);
        return {
          setup: '',
          get: `${owner}.get$${property.key}()`,
          set: (v) => `${owner}.set$${property.key}(${v})`,
          gives: false
        };
      }
      if (target.isSuper) {
        return {
          setup: '',
          get: `super.get$${property.key}()`,
          set: (v) => `super.set$${property.key}(${v})`,
          gives: false
        };
      }
      return ofReceiver(target.receiver, ctx, readsToo, (r) => {
        if (isPlainProperty(property))
          return { get: `${r}.${property.key}`, set: (v) => `${r}.${property.key}=${v}`, gives: true };
        if (target.backing)
          return { get: `${r}.${property.key}$value`, set: (v) => `${r}.${property.key}$value=${v}`, gives: true };
        return { get: `${r}.get$${property.key}()`, set: (v) => `${r}.set$${property.key}(${v})`, gives: false };
      });
    }
    case 'platformProperty': {
      const type = target.declaration.name;
      const pools = ctx.module.pools;
      const isStatic = target.receiver === null;
      const setter = pools.implementation({
        type,
        section: isStatic ? 'staticSet' : 'set',
        signature: target.signature
      });
      const getter = readsToo
        ? pools.implementation({ type, section: isStatic ? 'staticGet' : 'get', signature: target.signature })
        : '';
      if (target.receiver === null)
        return { setup: '', get: `${getter}()`, set: (v) => `${setter}(${v})`, gives: false };
      return ofReceiver(target.receiver, ctx, readsToo, (r) => ({
        get: `${getter}(${r}??$npe())`,
        set: (v) => `${setter}(${r}??$npe(),${v})`,
        gives: false
      }));
    }
    case 'sobjectField':
    case 'sobjectParent': {
      const name = JSON.stringify(target.kind === 'sobjectField' ? target.field.name : target.relationship);
      return ofReceiver(target.receiver, ctx, readsToo, (r) => ({
        get: `$field(${r},${name})`,
        set: (v) => `$setField(${r},${name},${v})`,
        gives: true
      }));
    }
    case 'index':
      if (!readsToo) {
        return {
          setup: '',
          get: '',
          gives: true,
          set: (v) => `$setAt(${expressionText(target.list, ctx)},${checkedText(target.index, ctx)},${v})`
        };
      }
      return ofReceiver(target.list, ctx, true, (r) => {
        const index = ctx.temporary();
        return {
          setup: `${index}=${checkedText(target.index, ctx)}`,
          get: `$at(${r},${index})`,
          set: (v) => `$setAt(${r},${index},${v})`,
          gives: true
        };
      });
  }
}

function ofReceiver(
  receiver: Expression,
  ctx: FunctionContext,
  readsToo: boolean,
  make: (text: string) => Omit<Place, 'setup'> & { readonly setup?: string }
): Place {
  const simple = receiver.kind === 'this' || receiver.kind === 'local' || receiver.kind === 'safeValue';
  const text = expressionText(receiver, ctx);
  if (simple || !readsToo) {
    const place = make(text);
    return { ...place, setup: place.setup ?? '' };
  }
  const temporary = ctx.temporary();
  const place = make(temporary);
  return { ...place, setup: `${temporary}=${text}${place.setup ? `,${place.setup}` : ''}` };
}

function sequence(...parts: string[]): string {
  const present = parts.filter((p) => p !== '');
  return present.length === 1 ? `(${present[0] as string})` : `(${present.join(',')})`;
}

/** A store whose text also has the stored value, where it is wanted. */
function store(place: Place, value: string, ctx: FunctionContext, discard: boolean): string[] {
  if (place.gives || discard) return [place.set(value)];
  const kept = ctx.temporary();
  return [`${kept}=${value}`, place.set(kept), kept];
}

export function assignText(e: Assign, ctx: FunctionContext, discard: boolean): string {
  const place = placeOf(e.target, ctx, false);
  const value = expressionText(e.value, ctx);
  return sequence(place.setup, ...store(place, value, ctx, discard));
}

export function compoundAssignText(e: CompoundAssign, ctx: FunctionContext, discard: boolean): string {
  const place = placeOf(e.target, ctx, true);
  const targetNonNull = e.target.kind === 'local' && ctx.nonNull.has(e.target.symbol);
  const left = {
    text: e.from === null ? place.get : conversionText(e.from, place.get),
    nonNull: targetNonNull,
    type: e.target.type
  };
  const right = { text: expressionText(e.value, ctx), nonNull: isNonNull(e.value, ctx.nonNull), type: e.value.type };
  let value = binaryText(e.operator, e.operand, left, right);
  if (e.result !== null) value = conversionText(e.result, value);
  return sequence(place.setup, ...store(place, value, ctx, discard));
}

export function incrementExpression(e: Increment, ctx: FunctionContext, discard: boolean): string {
  const place = placeOf(e.target, ctx, true);
  const nonNull = e.target.kind === 'local' && ctx.nonNull.has(e.target.symbol);
  const value = nonNull ? place.get : `(${place.get}??$npe())`;
  const next = incrementText(e.operand, value, e.by);
  if (discard || e.prefix) return sequence(place.setup, ...store(place, next, ctx, discard));
  if (place.gives && place.setup === '' && e.operand === 'integer') {
    // The old value from the new one: both wrap at 32 bits.
    return `((${place.set(next)})${e.by === 1 ? '-' : '+'}1|0)`;
  }
  const old = ctx.temporary();
  return sequence(place.setup, `${old}=${value}`, place.set(incrementText(e.operand, old, e.by)), old);
}
