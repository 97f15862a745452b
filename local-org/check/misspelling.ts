/** Tells a misspelt name from one that is merely unknown. */

/**
 * The known name that was most likely meant: one that differs by a letter put in, left out, exchanged or swapped (two from nine
 * letters on). Undefined when there is none, or the name is too short to tell.
 */
export function misspellingOf(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 4) return undefined;
  const most = wanted.length >= 9 ? 2 : 1;
  let best: { name: string; distance: number } | undefined;
  for (const one of known) {
    if (Math.abs(one.length - wanted.length) > most) continue;
    const distance = distanceOf(wanted, one.toLowerCase(), most);
    if (distance > 0 && distance <= most && (best === undefined || distance < best.distance))
      best = { name: one, distance };
  }
  return best?.name;
}

/** Letters to put in, leave out, exchange or swap (optimal string alignment). Stops early beyond `most`. */
function distanceOf(one: string, other: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let value = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return least;
    before = above;
    above = row;
  }
  return above[other.length]!;
}
