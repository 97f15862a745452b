/** What may be assigned to. */
import { lineage } from '../symbols/subtypes.ts';
import type { ClassSymbol } from '../symbols/symbols.ts';
import type { ExpressionSyntax } from '../syntax/ast.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { isFailed } from './nodes.ts';
import type { Expression, Target } from './tree.ts';
import { outermost } from '../symbols/resolve-types.ts';
import { isVisible } from './visibility.ts';

/** The expression as the left side of an assignment; null after reporting why not. */
export function checkTarget(frame: Frame, syntax: ExpressionSyntax): Target | null {
  frame.assigning = syntax;
  const target = checkExpression(frame, syntax);
  frame.assigning = null;
  if (isFailed(target)) return null;
  const problem = refusal(frame, target);
  if (problem === null) return target as Target;
  frame.report(target.position, problem);
  return null;
}

function refusal(frame: Frame, target: Expression): string | null {
  switch (target.kind) {
    case 'local':
      return target.symbol.isFinal && (target.symbol.role === 'parameter' || !frame.giveValue(target.symbol))
        ? `Final members can only be assigned in their declaration, init blocks, or constructors: ${target.symbol.name}`
        : null;
    case 'field':
    case 'staticField':
      if (!target.field.isFinal) return null;
      return frame.initializes &&
        (outermost(frame.symbol) === outermost(target.field.owner) || isInherited(frame, target.field.owner))
        ? null
        : `Final members can only be assigned in their declaration, init blocks, or constructors: ${target.field.name}`;
    case 'property': {
      const { property } = target;
      if (target.backing) return null;
      if (!property.setter) return `Member is not writable: ${property.name}`;
      return isVisible(frame, property.setter.access, property.owner, property.annotations)
        ? null
        : `Member is not writable: ${property.name}`;
    }
    case 'platformProperty':
      return target.set ? null : `Member is not writable: ${syntaxName(target.signature)}`;
    case 'sobjectField': {
      const { field } = target;
      return field.formula !== undefined || field.summary !== undefined
        ? `Field is not writeable: ${field.object}.${field.name}`
        : null;
    }
    case 'sobjectParent':
      return null;
    case 'index':
      return null;
    case 'safe':
      return 'Safe navigation operator is not allowed as the target of an assignment';
    default:
      return 'Expression cannot be assigned';
  }
}

/** A constructor may also set what a superclass declares. */
function isInherited(frame: Frame, owner: ClassSymbol): boolean {
  for (const at of lineage(frame.symbol)) if (at === owner) return true;
  return false;
}

const syntaxName = (signature: string): string => signature.slice(signature.lastIndexOf(' ') + 1);
