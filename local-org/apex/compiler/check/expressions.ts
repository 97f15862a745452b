/** Expressions: from syntax to checked nodes. Each kind has its own module; here they meet. */
import { BOOLEAN, DECIMAL, DOUBLE, INTEGER, LONG, missingName, NULL, STRING } from '../symbols/type-table.ts';
import type { ApexType } from '../symbols/types.ts';
import type {
  CastSyntax,
  ExpressionSyntax,
  IndexSyntax,
  InstanceOfSyntax,
  LiteralSyntax,
  TypeLiteralSyntax
} from '../syntax/ast.ts';
import { checkCall } from './calls.ts';
import { castConversion, isPossible } from './conversions.ts';
import { checkNew } from './creation.ts';
import type { Frame } from './frame.ts';
import { refuseName, resolveHead } from './names.ts';
import { applyConversion, asSingleRow, convert, failed, isFailed, wantValue } from './nodes.ts';
import { checkAssign, checkBinary, checkConditional, checkIncrement, checkUnary } from './operators.ts';
import { checkQuery } from './queries.ts';
import type { Expression } from './tree.ts';
import { isVisible } from './visibility.ts';
import { isSubtype } from '../symbols/subtypes.ts';

/**
 * Checks one expression. Errors are reported and give a node of the error type. `inChain`: it is the receiver of an access,
 * so that its safe navigation stays open for the rest of the chain.
 */
export function checkExpression(frame: Frame, syntax: ExpressionSyntax, inChain = false): Expression {
  switch (syntax.kind) {
    case 'literal':
      return literal(frame, syntax);
    case 'name':
    case 'dot':
      return inChain ? nameOrDot(frame, syntax) : frame.chain(() => nameOrDot(frame, syntax));
    case 'call':
      return inChain ? checkCall(frame, syntax) : frame.chain(() => checkCall(frame, syntax));
    case 'index':
      return inChain ? index(frame, syntax) : frame.chain(() => index(frame, syntax));
    case 'this':
      if (frame.isStatic) {
        frame.report(syntax.position, 'this cannot be referenced in a static context');
        return failed(syntax.position);
      }
      return { kind: 'this', position: syntax.position, type: frame.symbol.type };
    case 'super':
      frame.report(syntax.position, 'super can only be used to call methods or constructors');
      return failed(syntax.position);
    case 'constructorCall':
      frame.report(syntax.position, `Call to '${syntax.which}()' must be the first statement in a constructor method`);
      return failed(syntax.position);
    case 'typeLiteral':
      return typeLiteral(frame, syntax);
    case 'new':
      return checkNew(frame, syntax);
    case 'cast':
      return cast(frame, syntax);
    case 'unary':
      return checkUnary(frame, syntax);
    case 'increment':
      return checkIncrement(frame, syntax);
    case 'binary':
      return checkBinary(frame, syntax);
    case 'assign':
      return checkAssign(frame, syntax);
    case 'conditional':
      return checkConditional(frame, syntax);
    case 'instanceOf':
      return instanceOf(frame, syntax);
    case 'soql':
    case 'sosl':
      return checkQuery(frame, syntax);
  }
}

const MAX_INTEGER = 2147483647n;
const MAX_LONG = 9223372036854775807n;

function literal(frame: Frame, syntax: LiteralSyntax): Expression {
  const { position, text } = syntax;
  const make = (type: ApexType, value: null | boolean | number | bigint | string): Expression => ({
    kind: 'literal',
    position,
    type,
    value,
    text
  });
  switch (syntax.literal) {
    case 'null':
      return make(NULL, null);
    case 'boolean':
      return make(BOOLEAN, text === 'true');
    case 'string':
      return make(STRING, text);
    case 'double':
      return make(DOUBLE, text);
    case 'decimal':
      return make(DECIMAL, text);
    case 'integer':
    case 'long': {
      const value = BigInt(text);
      const max = syntax.literal === 'integer' ? MAX_INTEGER : MAX_LONG;
      if (value > max || value < -max - 1n) {
        frame.report(position, `Illegal ${syntax.literal}: ${text}`);
        return failed(position);
      }
      return syntax.literal === 'integer' ? make(INTEGER, Number(value)) : make(LONG, value);
    }
  }
}

function nameOrDot(frame: Frame, syntax: ExpressionSyntax & { kind: 'name' | 'dot' }): Expression {
  const head = resolveHead(frame, syntax);
  if (head.kind === 'value') {
    const { expression } = head;
    if (expression.kind === 'property' && !expression.backing && frame.assigning !== syntax) {
      const { property } = expression;
      if (!property.getter || !isVisible(frame, property.getter.access, property.owner, property.annotations))
        frame.report(syntax.position, `Member is not readable: ${property.name}`);
    }
    return expression;
  }
  const name = syntax.name;
  if (head.kind === 'unknown') {
    return refuseName(frame, head.path, head.position);
  } else frame.report(syntax.position, `Variable does not exist: ${name}`);
  return failed(syntax.position);
}

function index(frame: Frame, syntax: IndexSyntax): Expression {
  const list = wantValue(frame, checkExpression(frame, syntax.target, true));
  const at = convert(frame, wantValue(frame, checkExpression(frame, syntax.index)), INTEGER);
  if (isFailed(list)) return failed(syntax.position);
  if (list.type.kind !== 'list') {
    frame.report(syntax.position, `Expression must be a list type: ${list.type.name}`);
    return failed(syntax.position);
  }
  return { kind: 'index', position: syntax.position, type: list.type.element, list, index: at };
}

function typeLiteral(frame: Frame, syntax: TypeLiteralSyntax): Expression {
  const { position } = syntax;
  const type = frame.program.platform.named('System', 'Type');
  if (syntax.type === null) return { kind: 'typeLiteral', position, type, of: { kind: 'void', name: 'void' } };
  const of = frame.unit.resolver.resolve(syntax.type, frame.symbol, frame.unit.file);
  frame.useType(of);
  const missing = missingName(of);
  if (missing !== undefined) {
    if (isFlowThatIsNotThere(frame, missing))
      return { kind: 'typeLiteral', position, type, of: frame.program.platform.named('Flow', 'Interview') };
    return frame.refuse(missing, position);
  }
  return of.kind === 'error' ? failed(position) : { kind: 'typeLiteral', position, type, of };
}

/** The class of a flow that does not exist is that of all flows: its name is `Flow.Interview`. */
function isFlowThatIsNotThere(frame: Frame, name: string): boolean {
  const flow = /^flow\.interview\.(\w+)$/i.exec(name)?.[1];
  return flow !== undefined && frame.program.environment.flows?.has(flow.toLowerCase()) === false;
}

function cast(frame: Frame, syntax: CastSyntax): Expression {
  const { position } = syntax;
  const to = frame.unit.resolver.resolve(syntax.type, frame.symbol, frame.unit.file);
  frame.useType(to);
  const start = wantValue(frame, checkExpression(frame, syntax.value));
  if (isFailed(start) || to.kind === 'error') return failed(position);
  const missing = missingName(to);
  if (missing !== undefined) return frame.refuse(missing, position);
  const value = to.kind === 'sobject' && start.type.kind === 'list' ? asSingleRow(start) : start;
  const conversion = castConversion(value.type, to, frame.program.platform);
  if (conversion === null) {
    frame.report(
      position,
      `Incompatible types since an instance of ${value.type.name} is never an instance of ${to.name}`
    );
    return failed(position);
  }
  if (conversion === 'check') return { kind: 'cast', position, type: to, value };
  // the cast changes the static type even where it changes nothing at run time
  return conversion === 'none'
    ? ({ ...value, type: to, position } as Expression)
    : applyConversion(value, conversion, to);
}

function instanceOf(frame: Frame, syntax: InstanceOfSyntax): Expression {
  const { position } = syntax;
  const value = wantValue(frame, checkExpression(frame, syntax.value));
  const of = frame.unit.resolver.resolve(syntax.type, frame.symbol, frame.unit.file);
  frame.useType(of);
  if (isFailed(value) || of.kind === 'error') return failed(position);
  // no value has a type that the library lacks
  if (missingName(of) !== undefined) return { kind: 'literal', position, type: BOOLEAN, value: false, text: 'false' };
  const { platform } = frame.program;
  if (value.type.kind !== 'any' && value.type.kind !== 'null') {
    if (!isPossible(value.type, of, platform)) {
      frame.report(
        position,
        `Operation instanceof is always false since an instance of ${value.type.name} is never an instance of ${of.name}`
      );
    } else if (value.type === of && isSubtype(value.type, of, platform)) {
      frame.report(
        position,
        `Operation instanceof is always true since an instance of ${value.type.name} is always an instance of ${of.name}`
      );
    }
  }
  return { kind: 'instanceOf', position, type: BOOLEAN, value, of };
}
