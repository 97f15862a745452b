/**
 * Calls of the library that loops are full of, written as the JavaScript they come to instead of a call through the
 * library's table. Only what can be said exactly: where a null argument, a bound or a zero needs an exception, the text ends
 * in the library's own function, so that messages have one home.
 */
import type { FunctionContext } from './context.ts';
import type { Operand } from './operations.ts';

/** A receiver (checked for null by `receiver`) and arguments in the order of the source; `library` is the call as it would be. */
interface Call {
  readonly receiver: Operand | null;
  readonly args: readonly Operand[];
  readonly library: string;
  readonly ctx: FunctionContext;
}

type Inline = (call: Call) => string;

const SIMPLE = /^(?:[A-Za-z_][\w$]*|\d+)$/;

function checked(o: Operand): string {
  return o.nonNull ? o.text : `(${o.text}??$npe())`;
}

/** Math with Integers: a null argument is refused by the library. */
function ofNumbers(text: (...args: string[]) => string): Inline {
  return ({ args, library }) => (args.every((a) => a.nonNull) ? text(...args.map((a) => a.text)) : library);
}

/** A method of the value's own class, which does the same without the library's function between. */
function ownMethod(name: string, options: { needs?: number } = {}): Inline {
  return ({ receiver, args, library }) => {
    const sure = options.needs === undefined || args[options.needs]?.nonNull === true;
    return sure && receiver ? `${checked(receiver)}.${name}(${args.map((a) => a.text).join(',')})` : library;
  };
}

const INLINED: Readonly<Record<string, Inline>> = {
  'System.Math Integer mod(Integer x, Integer y)': ofNumbers((x, y) =>
    /^[1-9]\d*$/.test(y) ? `(${x}%${y}|0)` : `$imod(${x},${y})`
  ),
  'System.Math Integer abs(Integer x)': ofNumbers((x) => `$iabs(${x})`),
  'System.Math Integer max(Integer x, Integer y)': ofNumbers((x, y) => `$imax(${x},${y})`),
  'System.Math Integer min(Integer x, Integer y)': ofNumbers((x, y) => `$imin(${x},${y})`),
  'System.String Integer length()': ({ receiver, library }) => (receiver ? `${checked(receiver)}.length` : library),
  'System.List<T> Integer size()': ({ receiver, library }) =>
    receiver ? `${checked(receiver)}.items.length` : library,
  'System.List<T> T get(Integer index)': ({ receiver, args: [index], library, ctx }) =>
    receiver && index?.nonNull ? elementText(receiver, index.text, ctx) : library,
  'System.List<T> void add(T element)': ownMethod('add'),
  'System.List<T> void set(Integer index, T element)': ownMethod('set', { needs: 0 }),
  'System.Map<K,V> V get(K key)': ownMethod('get'),
  'System.Map<K,V> V put(K key, V value)': ownMethod('put'),
  'System.Map<K,V> Boolean containsKey(K key)': ownMethod('containsKey'),
  'System.Set<T> Boolean add(T element)': ownMethod('add'),
  'System.Set<T> Boolean contains(T element)': ownMethod('contains')
};

/** The text of a call of the library: inlined where the method is one of the above, else `library`. */
export function inlined(type: string, signature: string, call: Call): string {
  return INLINED[`${type} ${signature}`]?.(call) ?? call.library;
}

/**
 * `list[index]`, with an index that is not null: what is there is read at once; `$at` sees to what is not, be it null or out
 * of bounds. The list is looked at after the index is evaluated.
 */
export function elementText(list: Operand, index: string, ctx: FunctionContext): string {
  let l = list.text;
  let i = index;
  let setup = '';
  if (!SIMPLE.test(l) || !SIMPLE.test(i)) {
    if (l !== 'this') {
      l = ctx.temporary();
      setup += `${l}=${list.text},`;
    }
    if (!/^\d+$/.test(i)) {
      i = ctx.temporary();
      setup += `${i}=${index},`;
    }
  }
  return `(${setup}${list.nonNull ? l : `(${l}??$npe())`}.items[${i}]??$at(${l},${i}))`;
}
