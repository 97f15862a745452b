/** Which values can be proved never to be null, so that generated arithmetic needs no check. */
import type { Body, Expression, Statement } from '../check/tree.ts';
import type { LocalSymbol } from '../symbols/symbols.ts';

/** Methods of the platform that never return null, by the name of the type. */
const NEVER_NULL: Readonly<Record<string, ReadonlySet<string>>> = {
  'System.List<T>': new Set(['size', 'isEmpty', 'contains', 'indexOf']),
  'System.Set<T>': new Set([
    'size',
    'isEmpty',
    'contains',
    'containsAll',
    'add',
    'remove',
    'addAll',
    'removeAll',
    'retainAll'
  ]),
  'System.Map<K,V>': new Set(['size', 'isEmpty', 'containsKey', 'keySet', 'values']),
  'System.String': new Set([
    'length',
    'equals',
    'equalsIgnoreCase',
    'contains',
    'startsWith',
    'endsWith',
    'indexOf',
    'lastIndexOf',
    'compareTo',
    'isBlank',
    'isNotBlank',
    'isEmpty',
    'isNotEmpty',
    'charAt',
    'toLowerCase',
    'toUpperCase',
    'trim',
    'substring'
  ]),
  'System.Math': new Set(['abs', 'mod', 'max', 'min'])
};

/** Whether an expression can be proved never to be null. */
export function isNonNull(e: Expression, locals: ReadonlySet<LocalSymbol>): boolean {
  switch (e.kind) {
    case 'literal':
      return e.value !== null;
    case 'this':
    case 'cloneObject':
    case 'newUser':
    case 'newPlatform':
    case 'newSObject':
    case 'newCollection':
    case 'newMap':
    case 'instanceOf':
    case 'logical':
    case 'typeLiteral':
    case 'enumConstant':
    case 'platformEnumConstant':
    case 'sobjectTypeToken':
    case 'sobjectFieldToken':
    case 'increment':
    case 'binary':
    case 'unary':
      return true;
    case 'soql':
      return !e.orNull;
    case 'singleRow':
      return true;
    case 'local':
      return locals.has(e.symbol);
    case 'assign':
      return isNonNull(e.value, locals);
    case 'compoundAssign':
      return true;
    case 'conditional':
      return isNonNull(e.then, locals) && isNonNull(e.otherwise, locals);
    case 'coalesce':
      return isNonNull(e.otherwise, locals);
    case 'convert':
    case 'cast':
      return isNonNull(e.value, locals);
    case 'platformCall':
      return e.bridge === null && (NEVER_NULL[e.declaration.name]?.has(e.name) ?? false);
    default:
      return false;
  }
}

/** Locals of a body that only ever hold values that are not null. Parameters, catch and loop variables may be null. */
export function nonNullLocals(body: Body): ReadonlySet<LocalSymbol> {
  const assigned = new Map<LocalSymbol, Expression[]>();
  const excluded = new Set<LocalSymbol>();
  const note = (symbol: LocalSymbol, value: Expression): void => {
    const values = assigned.get(symbol);
    if (values) values.push(value);
    else assigned.set(symbol, [value]);
  };
  visitStatement(body.block, {
    declaration(symbol, initializer) {
      if (initializer === null) excluded.add(symbol);
      else note(symbol, initializer);
    },
    expression(e) {
      if (e.kind === 'assign' && e.target.kind === 'local') note(e.target.symbol, e.value);
    }
  });
  const candidates = new Set([...assigned.keys()].filter((s) => s.role === 'local' && !excluded.has(s)));
  // Variables of for-each loops, catch clauses and type branches have no initialiser here, so they are no candidates.
  for (let changed = true; changed;) {
    changed = false;
    for (const symbol of candidates) {
      if (!(assigned.get(symbol) as Expression[]).every((value) => isNonNull(value, candidates))) {
        candidates.delete(symbol);
        changed = true;
      }
    }
  }
  return candidates;
}

interface Visitor {
  declaration?(symbol: LocalSymbol, initializer: Expression | null): void;
  expression?(e: Expression): void;
}

/** Visits every declaration and expression below a statement. */
export function visitStatement(s: Statement, v: Visitor): void {
  const ex = (e: Expression | null): void => {
    if (e) visitExpression(e, v);
  };
  switch (s.kind) {
    case 'block':
      for (const inner of s.statements) visitStatement(inner, v);
      break;
    case 'localDeclaration':
      for (const { symbol, initializer } of s.variables) {
        v.declaration?.(symbol, initializer);
        ex(initializer);
      }
      break;
    case 'expression':
      ex(s.expression);
      break;
    case 'if':
      ex(s.condition);
      visitStatement(s.then, v);
      if (s.otherwise) visitStatement(s.otherwise, v);
      break;
    case 'while':
    case 'doWhile':
      ex(s.condition);
      visitStatement(s.body, v);
      break;
    case 'for':
      if (s.init?.kind === 'localDeclaration') visitStatement(s.init, v);
      else s.init?.expressions.forEach(ex);
      ex(s.condition);
      s.update.forEach(ex);
      visitStatement(s.body, v);
      break;
    case 'forEach':
      ex(s.iterable);
      visitStatement(s.body, v);
      break;
    case 'return':
    case 'throw':
      ex(s.value);
      break;
    case 'break':
    case 'continue':
      break;
    case 'try':
      visitStatement(s.body, v);
      for (const c of s.catches) visitStatement(c.body, v);
      if (s.finally) visitStatement(s.finally, v);
      break;
    case 'switch':
      ex(s.value);
      for (const b of s.branches) visitStatement(b.body, v);
      if (s.otherwise) visitStatement(s.otherwise, v);
      break;
    case 'dml':
      ex(s.target);
      ex(s.losers);
      break;
    case 'runAs':
      s.args.forEach(ex);
      visitStatement(s.body, v);
      break;
  }
}

/** Visits an expression and all inside it. */
export function visitExpression(e: Expression, v: Visitor): void {
  v.expression?.(e);
  for (const child of childrenOf(e)) visitExpression(child, v);
}

function childrenOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'cloneObject':
    case 'field':
    case 'sobjectField':
    case 'sobjectParent':
    case 'sobjectChildren':
      return [e.receiver];
    case 'property':
    case 'platformProperty':
      return e.receiver ? [e.receiver] : [];
    case 'userCall':
    case 'platformCall':
    case 'enumCall':
      return [
        ...(e.receiver ? [e.receiver] : []),
        ...e.args,
        ...(e.kind === 'platformCall' && e.dynamicBinds ? e.dynamicBinds.map((b) => b.value) : [])
      ];
    case 'newUser':
    case 'newPlatform':
    case 'sobjectStaticCall':
      return e.args;
    case 'newSObject':
      return e.values.map((x) => x.value);
    case 'newCollection':
      switch (e.init.kind) {
        case 'elements':
          return e.init.elements;
        case 'size':
        case 'capacity':
          return [e.init.size];
        case 'copy':
          return [e.init.source];
        default:
          return [];
      }
    case 'newMap':
      switch (e.init.kind) {
        case 'entries':
          return e.init.entries.flatMap((x) => [x.key, x.value]);
        case 'copy':
        case 'records':
          return [e.init.source];
        default:
          return [];
      }
    case 'assign':
    case 'compoundAssign':
      return [e.target, e.value];
    case 'increment':
      return [e.target];
    case 'binary':
    case 'logical':
      return [e.left, e.right];
    case 'unary':
    case 'instanceOf':
    case 'cast':
    case 'convert':
      return [e.value];
    case 'conditional':
      return [e.condition, e.then, e.otherwise];
    case 'coalesce':
      return [e.value, e.otherwise];
    case 'index':
      return [e.list, e.index];
    case 'singleRow':
      return [e.list];
    case 'safe':
      return [e.receiver, e.body];
    case 'soql':
    case 'sosl':
      return e.binds;
    default:
      return [];
  }
}
