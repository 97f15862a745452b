/** LIMIT and OFFSET given by binds. */
import { Decimal } from '../../values/index.ts';
import { QueryFailure } from '../access.ts';

const LARGEST_OFFSET = 2000;

/** The whole number a bind of LIMIT or OFFSET stands for. Throws QueryFailure for null, negative and too large ones. */
export function countValue(value: unknown, word: 'limit' | 'offset'): number {
  const count =
    typeof value === 'number'
      ? value
      : typeof value === 'bigint'
        ? Number(value)
        : value instanceof Decimal
          ? value.toNumber()
          : Number.NaN;
  if (!Number.isInteger(count)) throw new QueryFailure('MALFORMED_QUERY', `${word} requires an Integer value`);
  if (count < 0) throw new QueryFailure('MALFORMED_QUERY', `Invalid ${word}: ${count}. It must not be negative`);
  if (word === 'offset' && count > LARGEST_OFFSET)
    throw new QueryFailure('NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
  return count;
}
