/** What a thread lets others see of its work, in shared memory, so that one that hangs can be told from one that is slow. */

/** Cells of the shared memory. */
export const LIFE_SIGNS = {
  /** Number of the match of a regular expression that runs; 0 between matches. */
  match: 0,
  /** Counts how often the code looked at its limits. */
  beats: 1
} as const;

let signs: Int32Array | undefined;
let matches = 0;

/** Memory for the signs of one thread. */
export function newLifeSigns(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** Shows this thread's signs from now on. */
export function showLifeSigns(cells: Int32Array): void {
  signs = cells;
}

/** Apex looked at its limits: it will end by itself. */
export function beat(): void {
  if (signs !== undefined) Atomics.add(signs, LIFE_SIGNS.beats, 1);
}

/**
 * `regex.exec(text)`, seen from outside: a match that goes back and forth without end cannot be interrupted from inside. The platform
 * ends one that looks at its input too often (Apex Developer Guide, "Using Patterns and Matchers": a million times).
 */
export function match(regex: RegExp, text: string): RegExpExecArray | null {
  if (signs === undefined) return regex.exec(text);
  matches = (matches % 0x7fffffff) + 1;
  Atomics.store(signs, LIFE_SIGNS.match, matches);
  const found = regex.exec(text);
  Atomics.store(signs, LIFE_SIGNS.match, 0);
  return found;
}
