/** Chooses among methods of one name by the types of the arguments. */
import type { PlatformLibrary } from '../symbols/platform.ts';
import { ANY, mentionedMissing, missingName } from '../symbols/type-table.ts';
import type { ApexType } from '../symbols/types.ts';
import { implicitConversion } from './conversions.ts';
import type { Expression } from './tree.ts';

/** Cost of giving an argument of one type to a parameter of another; null when it does not fit. 0: the very type. */
function cost(argument: Expression, to: ApexType, platform: PlatformLibrary): number | null {
  const from = argument.type;
  if (from === to || from.kind === 'error') return 0;
  const conversion = implicitConversion(from, to, platform);
  if (conversion === null) return fitsOneRow(argument, to) ? 60 : null;
  if (to.kind === 'any') return missingName(to) === undefined ? 50 : 40;
  if (from.kind === 'null') return 1;
  switch (conversion) {
    case 'none':
      return from.kind === 'primitive' ? 4 : 2 + distance(from, to, platform);
    case 'integerToLong':
      return 3;
    case 'doubleToDecimal':
    case 'decimalToDouble':
    case 'longToDecimal':
      return 5;
    case 'integerToDecimal':
      return 6;
    case 'integerToDouble':
    case 'longToDouble':
      return 7;
    case 'stringToId':
      return 20;
    default:
      return 10;
  }
}

/** A query may be given where one record is wanted. */
function fitsOneRow(argument: Expression, to: ApexType): boolean {
  return (
    argument.kind === 'soql' &&
    argument.type.kind === 'list' &&
    to.kind === 'sobject' &&
    (to.name === 'SObject' || argument.type.element === to)
  );
}

/** How far apart the elements of two collections are. */
function elementDistance(from: ApexType, to: ApexType, platform: PlatformLibrary): number {
  if (from === to) return 0;
  return to === ANY ? 20 : 1 + distance(from, to, platform);
}

/** Steps up the hierarchy; interfaces and generic parents count more than superclasses. */
function distance(from: ApexType, to: ApexType, platform: PlatformLibrary): number {
  if ((from.kind === 'list' && to.kind === 'list') || (from.kind === 'set' && to.kind === 'set'))
    return elementDistance(from.element, to.element, platform);
  if (from.kind === 'map' && to.kind === 'map')
    return elementDistance(from.key, to.key, platform) + elementDistance(from.value, to.value, platform);
  if (from.kind === 'user' && to.kind === 'user') {
    let steps = 0;
    for (let at: ApexType | null = from; at?.kind === 'user'; at = at.symbol.superclass) {
      if (at === to) return steps;
      steps++;
    }
    return 15;
  }
  if (from.kind === 'platform' && to.kind === 'platform') {
    let steps = 0;
    for (const at of platform.ancestry(from)) {
      if (at === to) return steps;
      steps++;
    }
  }
  return 5;
}

export interface Candidate {
  readonly parameters: readonly ApexType[];
}

/** The best candidate; null when none fits; `ambiguous` when several fit equally well. */
export function choose<T extends Candidate>(
  candidates: readonly T[],
  args: readonly Expression[],
  platform: PlatformLibrary
): { best: T | null; ambiguous: boolean } {
  let best: T | null = null;
  let bestCosts: number[] = [];
  let ambiguous = false;
  for (const candidate of candidates) {
    if (candidate.parameters.length !== args.length) continue;
    const costs: number[] = [];
    let fits = true;
    for (let i = 0; i < args.length && fits; i++) {
      const c = cost(args[i] as Expression, candidate.parameters[i] as ApexType, platform);
      if (c === null) fits = false;
      else costs.push(c);
    }
    if (!fits) continue;
    if (best === null) {
      best = candidate;
      bestCosts = costs;
      continue;
    }
    const comparison = compare(costs, bestCosts) || specificity(candidate, best, platform);
    if (comparison < 0) {
      best = candidate;
      bestCosts = costs;
      ambiguous = false;
    } else if (comparison === 0)
      ambiguous =
        !args.some((a) => a.type.kind === 'error' || mentionedMissing(a.type) !== undefined) &&
        ![...candidate.parameters, ...best.parameters].some((p) => p.kind === 'error');
  }
  return { best, ambiguous };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const sum = (costs: readonly number[]): number => costs.reduce((x, y) => x + y, 0);
  return sum(a) - sum(b);
}

/** For null arguments: the candidate whose parameters could all be given to the other is the more specific. */
function specificity(a: Candidate, b: Candidate, platform: PlatformLibrary): number {
  const below = (x: Candidate, y: Candidate): boolean =>
    x.parameters.every((p, i) => implicitConversion(p, y.parameters[i] as ApexType, platform) !== null);
  const aBelow = below(a, b);
  const bBelow = below(b, a);
  if (aBelow === bBelow) return 0;
  return aBelow ? -1 : 1;
}
