/** Component visibility on Lightning pages (Salesforce Help, "Dynamic Lightning Pages"). */
import type { VisibilityCriterion, VisibilityRule } from '../../../pageModel.ts';
import type { RecordRepresentation } from 'localOrg/records';

/** Whether a component shows. `null` while the record is not there yet. Throws for a criterion that cannot be judged. */
export function isVisible(rule: VisibilityRule | null, record: RecordRepresentation | undefined): boolean | null {
  if (!rule || rule.criteria.length === 0) return true;
  if (!record && rule.criteria.some(({ left }) => left.startsWith('Record.'))) return null;
  const results = rule.criteria.map((criterion) => holds(criterion, record));
  if (!rule.booleanFilter) return results.every(Boolean);
  return evaluate(rule.booleanFilter, results);
}

function leftValue(left: string, record: RecordRepresentation | undefined): unknown {
  const [root = '', ...path] = left.split('.');
  const { localOrg } = globalThis;
  if (root === 'Record') {
    let current: unknown = record;
    for (const part of path) {
      const fields = (current as RecordRepresentation | null | undefined)?.fields;
      const name = fields ? Object.keys(fields).find((each) => each.toLowerCase() === part.toLowerCase()) : undefined;
      current = name === undefined ? null : fields![name]!.value;
    }
    return current;
  }
  if (root === '$Client' && path[0] === 'FormFactor') return localOrg.formFactor;
  if (root === '$User') {
    if (path.join('.') === 'Profile.Name') return localOrg.user.profileName;
    if (path[0] === 'Id' || path[0] === 'Name' || path[0] === 'Username' || path[0] === 'Email')
      return localOrg.user[path[0].toLowerCase() as 'id' | 'name' | 'username' | 'email'];
  }
  throw new Error(`Not supported by the local org: the visibility criterion {!${left}}`);
}

function holds(
  { left, operator, right, value: known }: VisibilityCriterion,
  record: RecordRepresentation | undefined
): boolean {
  const value = known ?? leftValue(left, record);
  const text = value === null || value === undefined ? '' : String(value);
  switch (operator) {
    case 'EQUAL':
      return same(value, text, right);
    case 'NE':
      return !same(value, text, right);
    case 'CONTAINS':
      return text.toLowerCase().includes(right.toLowerCase());
    default: {
      if (text === '') return false;
      const [a, b] = typeof value === 'number' ? [value, Number(right)] : [text, right];
      if (operator === 'GT') return a > b;
      if (operator === 'GE') return a >= b;
      if (operator === 'LT') return a < b;
      return a <= b;
    }
  }
}

function same(value: unknown, text: string, right: string): boolean {
  if (typeof value === 'number') return right !== '' && value === Number(right);
  if (typeof value === 'boolean') return text === right.toLowerCase();
  // Ids are given with 15 or 18 characters.
  if (/^[a-zA-Z0-9]{15}$/.test(right) && text.length === 18) return text.startsWith(right);
  return text.toLowerCase() === right.toLowerCase();
}

/** `1 AND (2 OR NOT 3)`. */
export function evaluate(filter: string, results: readonly boolean[]): boolean {
  const tokens = filter.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const or = (): boolean => {
    let value = and();
    while (tokens[at] === 'OR') {
      at++;
      value = and() || value;
    }
    return value;
  };
  const and = (): boolean => {
    let value = unary();
    while (tokens[at] === 'AND') {
      at++;
      value = unary() && value;
    }
    return value;
  };
  const unary = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !unary();
    if (token === '(') {
      const value = or();
      at++;
      return value;
    }
    return results[Number(token) - 1] ?? false;
  };
  return or();
}
