/** Every rule, in the order `docs/checks.md` lists them. */
import type { Rule } from './rule.ts';
import { actionRules } from './rules/actions.ts';
import { apexRules } from './rules/apex.ts';
import { customMetadataRules } from './rules/customMetadata.ts';
import { duplicateRules } from './rules/duplicates.ts';
import { objectRules } from './rules/fields.ts';
import { fileRules } from './rules/files.ts';
import { formulaRules } from './rules/formulas.ts';
import { layoutRules } from './rules/layouts.ts';
import { limitRules } from './rules/limits.ts';
import { lwcRules } from './rules/lwc.ts';
import { lwcSourceRules } from './rules/lwcSources.ts';
import { objectKindRules } from './rules/objectKinds.ts';
import { wholeObjectRules } from './rules/objects.ts';
import { packagingRules } from './rules/packaging.ts';
import { pagePartRules } from './rules/pageParts.ts';
import { pageRules } from './rules/pages.ts';
import { permissionRules } from './rules/permissions.ts';
import { reportRules } from './rules/reports.ts';
import { structureRules } from './rules/structure.ts';
import { tabRules } from './rules/tabs.ts';
import { translationRules } from './rules/translations.ts';

export const allRules: readonly Rule[] = [
  ...structureRules,
  ...fileRules,
  ...duplicateRules,
  ...wholeObjectRules,
  ...objectRules,
  ...objectKindRules,
  ...customMetadataRules,
  ...formulaRules,
  ...layoutRules,
  ...limitRules,
  ...actionRules,
  ...permissionRules,
  ...pageRules,
  ...pagePartRules,
  ...tabRules,
  ...apexRules,
  ...lwcRules,
  ...lwcSourceRules,
  ...reportRules,
  ...translationRules,
  ...packagingRules
];
