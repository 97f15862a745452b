/** Reads the command line of the local org: `COMMAND [operand] --name value --flag`. */

/** What an option takes: a value, several values (may be repeated), or nothing. */
export type OptionKind = 'value' | 'values' | 'flag';

export interface Arguments {
  readonly operands: readonly string[];
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  flag(name: string): boolean;
}

/** A command line that cannot be understood; the message says what to write instead. */
export class UsageError extends Error {}

/**
 * Parses arguments against the options a command knows. Both `--name value` and `--name=value` are taken.
 * Throws UsageError for unknown options and missing values.
 */
export function parseArguments(words: readonly string[], options: Readonly<Record<string, OptionKind>>): Arguments {
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!word.startsWith('--')) {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    const kind = options[name];
    if (kind === undefined) {
      const known = Object.keys(options).map((option) => `--${option}`);
      throw new UsageError(`Unknown option --${name}. Known here: ${known.join(', ') || 'none'}.`);
    }
    let value = '';
    if (kind === 'flag') {
      if (equals >= 0) throw new UsageError(`--${name} takes no value.`);
    } else if (equals >= 0) {
      value = word.slice(equals + 1);
    } else {
      const next = words[++index];
      if (next === undefined || next.startsWith('--')) throw new UsageError(`--${name} needs a value.`);
      value = next;
    }
    const before = given.get(name) ?? [];
    if (before.length > 0 && kind === 'value') throw new UsageError(`--${name} was given twice.`);
    given.set(name, [...before, value]);
  }
  return {
    operands,
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
    flag: (name) => given.has(name)
  };
}
