/** Tables of code that does not compile, with the problems the platform reports for it. */

/** Mistakes of one kind. */
export interface Mistakes {
  readonly name: string;
  /** Where the rules are stated. */
  readonly source: string;
  /** A line of code, and below it, indented, one line `line:column message` for each problem. */
  readonly rows: string;
}

/** What a table's rows are put into before they are compiled. */
export type Place = 'statements' | 'members' | 'file';

export interface Mistake {
  readonly code: string;
  readonly problems: readonly string[];
}

/** The rows of a table. Throws Error for one that names no problem. */
export function mistakesOf({ name, rows }: Mistakes): Mistake[] {
  const found: { code: string; problems: string[] }[] = [];
  for (const line of rows.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith('  ')) found.at(-1)?.problems.push(line.trim());
    else found.push({ code: line, problems: [] });
  }
  const empty = found.find((row) => row.problems.length === 0);
  if (empty) throw new Error(`no problem is named for ${name}: ${empty.code}`);
  return found;
}

/** The file a row stands for, and how many lines stand before it. */
export function fileOf(code: string, place: Place): { source: string; linesBefore: number } {
  if (place === 'file') return { source: code, linesBefore: 0 };
  const open = place === 'statements' ? 'public virtual class F { void m() {' : 'public virtual class F {';
  return { source: `${open}\n${code}\n${place === 'statements' ? '} }' : '}'}`, linesBefore: 1 };
}
