/** Who may see what (Apex Developer Guide, "Access Modifiers", "TestVisible Annotation"). */
import { hasAnnotation } from '../symbols/collect.ts';
import { outermost } from '../symbols/resolve-types.ts';
import { lineage } from '../symbols/subtypes.ts';
import type { AccessModifier, AnnotationUse, ClassSymbol } from '../symbols/symbols.ts';
import type { Frame } from './frame.ts';

/** Whether code in the frame's class may use a member of `owner` with this access. */
export function isVisible(
  frame: Frame,
  access: AccessModifier,
  owner: ClassSymbol,
  annotations: readonly AnnotationUse[]
): boolean {
  if (access === 'public' || access === 'global') return true;
  if (outermost(frame.symbol) === outermost(owner)) return true;
  if (outermost(frame.symbol).isTest && hasAnnotation(annotations, 'testvisible')) return true;
  if (access !== 'protected') return false;
  for (let at: ClassSymbol | null = frame.symbol; at; at = at.outer) {
    for (const ancestor of lineage(at)) if (ancestor === owner) return true;
  }
  return false;
}
