/** Names that may stand only once. */
import { basename } from 'node:path';
import type { Rule } from '../rule.ts';

/** Types whose component legitimately comes in several files that are merged on deploy. */
const MERGED = new Set([
  'CustomLabels',
  'Translations',
  'Workflow',
  'SharingRules',
  'Settings',
  'CustomObjectTranslation',
  'Profile',
  'CustomMetadata'
]);

const duplicateName: Rule = {
  name: 'duplicate-name',
  severity: 'error',
  states: 'A developer name stands once per type, whatever the folder.',
  source: 'Metadata API Developer Guide, “Metadata” (fullName is unique)',
  check(project, report) {
    const first = new Map<string, string>();
    for (const component of project.project.components) {
      if (MERGED.has(component.type)) continue;
      // Package directories may be alternatives to each other.
      const key = `${component.packageDirectory}:${component.type}:${component.fullName.toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, component.path);
      else if (other !== component.path && component.type !== 'CustomObject') {
        report(
          component.path,
          1,
          `${component.type} ${component.fullName} stands also in ${basename(other)} elsewhere (${other}): keep one.`
        );
      }
    }
  }
};

const duplicateRecord: Rule = {
  name: 'duplicate-record',
  severity: 'warning',
  states: 'A custom metadata record stands once: of two, the later one wins.',
  source: 'Metadata API Developer Guide, “CustomMetadata”',
  check(project, report) {
    const first = new Map<string, string>();
    for (const component of project.project.ofType('CustomMetadata')) {
      const key = `${component.packageDirectory}:${component.fullName.toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, component.path);
      else report(component.path, 1, `The record ${component.fullName} stands also in ${other}: keep one.`);
    }
  }
};

const duplicateLabel: Rule = {
  name: 'duplicate-label',
  severity: 'error',
  states: 'A custom label stands once in the project.',
  source: 'Metadata API Developer Guide, “CustomLabels”',
  check(project, report) {
    const first = new Map<string, string>();
    for (const { component, xml } of project.parsed('CustomLabels')) {
      for (const label of xml.all('labels')) {
        const name = label.textOf('fullName') ?? '';
        const other = first.get(name.toLowerCase());
        if (other === undefined) first.set(name.toLowerCase(), component.path);
        else report(component.path, label, `The label ${name} stands twice (also in ${basename(other)}): keep one.`);
      }
    }
  }
};

/** The rules of this file. */
export const duplicateRules: readonly Rule[] = [duplicateName, duplicateRecord, duplicateLabel];
