/** Objects of the schema while it is being built: what later becomes `ObjectSchema`, still open to change. */
import type {
  CompactLayoutSchema,
  FieldSchema,
  FieldSetSchema,
  ObjectKind,
  RecordTypeSchema,
  SchemaSource,
  SharingModel,
  ValidationRule
} from './model.ts';

export interface DraftObject {
  name: string;
  kind: ObjectKind;
  custom: boolean;
  label: string;
  labelPlural: string;
  description?: string;
  keyPrefix: string;
  sharingModel: SharingModel;
  customSettingsType?: 'Hierarchy' | 'List';
  visibility?: 'Public' | 'Protected' | 'PackageProtected';
  publishesImmediately?: boolean;
  fields: Map<string, FieldSchema>;
  recordTypes: RecordTypeSchema[];
  validationRules: ValidationRule[];
  fieldSets: Map<string, FieldSetSchema>;
  sharingReasons: { name: string; label: string }[];
  compactLayouts: CompactLayoutSchema[];
  compactLayoutAssignment?: string;
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  queryable: boolean;
  searchable: boolean;
  undeletable: boolean;
  mergeable: boolean;
  triggerable: boolean;
  ownable: boolean;
  parentObject?: string;
  setup: boolean;
  activitiesAllowed: boolean;
  feedAllowed: boolean;
  historyAllowed: boolean;
  /** Gets a Share object although its sharing model alone would not give one. */
  shareName?: string;
  source?: SchemaSource;
}

/** Something in the project's metadata that could not become part of the schema. */
export interface SchemaProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
