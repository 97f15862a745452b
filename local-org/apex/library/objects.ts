/** System.Object: what every value can do. Source: Apex Developer Guide, "Using the instanceof Keyword", "Object" methods. */
import { apexEquals, apexHashCode } from '../runtime/equality.ts';
import { platformType } from './declare.ts';
import { valueText } from './text.ts';

export const OBJECT = platformType({
  name: 'System.Object',
  kind: 'class',
  isVirtual: true,
  methods: {
    'String toString()': valueText,
    'Boolean equals(Object other)': apexEquals,
    'Integer hashCode()': apexHashCode
  }
});
