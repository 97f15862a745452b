/**
 * EntityDefinition, FieldDefinition and EntityParticle: the schema as rows (Tooling API and Object Reference). They are not stored;
 * when a query first asks for one of them, temporary tables are filled from the schema.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { encodeColumn } from './columns.ts';

const DEFINITIONS = ['EntityDefinition', 'FieldDefinition', 'EntityParticle'] as const;
const NAMES: ReadonlySet<string> = new Set(DEFINITIONS);

/** Whether rows of this object are made from the schema. */
export function isDefinition(objectName: string): boolean {
  return NAMES.has(objectName);
}

/** Temporary tables of one database, each filled when a statement first reads it. */
export class DefinitionTables {
  private readonly database: DatabaseSync;
  private readonly schema: Schema;

  constructor(database: DatabaseSync, schema: Schema) {
    this.database = database;
    this.schema = schema;
  }

  /**
   * Makes the tables that custom metadata points to at once: before any savepoint, so that no rollback takes them away and they are
   * made only once.
   */
  provideLinked(): void {
    const linked = new Set<string>();
    for (const object of this.schema.objects.values()) {
      if (object.kind !== 'customMetadata') continue;
      for (const field of object.fields.values()) for (const name of field.referenceTo) linked.add(name);
    }
    for (const name of DEFINITIONS) if (linked.has(name) && !this.exists(name)) this.make(name);
  }

  /** Whether a statement reads one of the tables made here. */
  isReadBy(sql: string): boolean {
    return DEFINITIONS.some((name) => sql.includes(`"${name}"`));
  }

  /** Makes the tables a statement reads. To be called before each run: a rollback takes them away again. */
  provide(sql: string): void {
    for (const name of DEFINITIONS) if (sql.includes(`"${name}"`) && !this.exists(name)) this.make(name);
  }

  private exists(name: string): boolean {
    return (
      this.database.prepare("SELECT 1 FROM temp.sqlite_master WHERE type = 'table' AND name = ?").get(name) !==
      undefined
    );
  }

  private make(name: string): void {
    const object = this.schema.objects.get(name.toLowerCase());
    if (object === undefined) return;
    const fields = [...object.fields.values()].filter((field) => field.formula === undefined);
    this.database.exec(
      `CREATE TEMP TABLE "${name}" (${fields.map((field) => `"${field.name}"${field.type === 'id' ? ' COLLATE NOCASE' : ''}`).join(', ')}); CREATE INDEX temp."${name}_id" ON "${name}" ("Id")`
    );
    const insert = this.database.prepare(`INSERT INTO temp."${name}" VALUES (${fields.map(() => '?').join(', ')})`);
    // One savepoint, so that the rows are written at once.
    this.database.exec('SAVEPOINT definitions');
    for (const row of name === 'EntityDefinition' ? entityRows(this.schema) : fieldRows(this.schema)) {
      insert.run(
        ...fields.map((field): SQLInputValue =>
          encodeColumn(row[field.name] ?? (field.type === 'boolean' ? false : null), field.type, field.scale)
        )
      );
    }
    this.database.exec('RELEASE definitions');
  }
}

/** The durable id: the API name, as the platform has it for standard objects. */
function* entityRows(schema: Schema): Generator<Record<string, unknown>> {
  for (const object of schema.objects.values()) {
    yield {
      Id: object.name,
      DurableId: object.name,
      QualifiedApiName: object.name,
      ...nameParts(object.name),
      MasterLabel: object.label,
      Label: object.label,
      PluralLabel: object.labelPlural,
      KeyPrefix: object.keyPrefix,
      IsCustomSetting: object.kind === 'customSetting',
      IsCustomizable: object.kind === 'standard' || object.kind === 'custom',
      IsApexTriggerable: object.triggerable,
      IsWorkflowEnabled: object.triggerable,
      IsQueryable: object.queryable,
      IsSearchable: object.searchable,
      IsLayoutable: object.kind === 'custom' || object.kind === 'standard',
      IsDeprecatedAndHidden: false,
      InternalSharingModel: object.sharingModel,
      ExternalSharingModel: object.sharingModel,
      PublisherId: object.custom ? '<local>' : 'System'
    };
  }
}

function* fieldRows(schema: Schema): Generator<Record<string, unknown>> {
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      yield {
        Id: `${object.name}.${field.name}`,
        DurableId: `${object.name}.${field.name}`,
        QualifiedApiName: field.name,
        EntityDefinitionId: object.name,
        FieldDefinitionId: `${object.name}.${field.name}`,
        ...nameParts(field.name),
        MasterLabel: field.label,
        Label: field.label,
        Description: field.description,
        Length: field.length,
        DataType: dataType(object, field),
        ValueTypeId: field.type,
        ExtraTypeInfo: field.extraTypeInfo,
        IsCalculated: field.formula !== undefined || field.summary !== undefined,
        IsHtmlFormatted: field.htmlFormatted,
        IsNameField: field.nameField,
        IsNillable: field.nillable,
        Precision: field.precision,
        Scale: field.scale,
        IsFieldHistoryTracked: field.trackHistory,
        IsIndexed: field.unique || field.externalId || field.type === 'id' || field.type === 'reference',
        IsApiFilterable: field.filterable,
        IsApiSortable: field.sortable,
        IsApiGroupable: field.groupable,
        IsListVisible: true,
        RelationshipName: field.relationshipName,
        PublisherId: field.custom ? '<local>' : 'System',
        Name: field.name,
        IsUnique: field.unique,
        IsCreatable: field.createable,
        IsUpdatable: field.updateable,
        IsNamePointing: field.polymorphic
      };
    }
  }
}

/** `ns__Plan__c` → developer name `Plan`, prefix `ns`. */
function nameParts(name: string): { DeveloperName: string; NamespacePrefix: string | null } {
  if (!/__[a-zA-Z]+$/.test(name)) return { DeveloperName: name, NamespacePrefix: null };
  const base = name.replace(/__[a-zA-Z]+$/, '');
  const at = base.indexOf('__');
  return at < 0
    ? { DeveloperName: base, NamespacePrefix: null }
    : { DeveloperName: base.slice(at + 2), NamespacePrefix: base.slice(0, at) };
}

/** As Setup names the type: `Text(80)`, `Lookup(Account)`, `Picklist`. */
function dataType(object: ObjectSchema, field: FieldSchema): string {
  if (field.formula !== undefined) return `Formula (${typeWord(field)})`;
  if (field.summary !== undefined) return 'Roll-Up Summary';
  if (field.autoNumberFormat !== undefined) return 'Auto Number';
  switch (field.type) {
    case 'reference':
      return field.masterDetail
        ? `Master-Detail(${field.referenceTo.join(',')})`
        : `Lookup(${field.referenceTo.join(',')})`;
    case 'string':
      return field.nameField && object.kind === 'standard' && !field.custom ? 'Name' : `Text(${field.length})`;
    case 'double':
    case 'currency':
    case 'percent':
      return `${typeWord(field)}(${field.precision - field.scale}, ${field.scale})`;
    default:
      return typeWord(field);
  }
}

function typeWord(field: FieldSchema): string {
  const words: Readonly<Record<string, string>> = {
    id: 'ID',
    string: 'Text',
    textarea: field.length > 255 ? 'Long Text Area' : 'Text Area',
    email: 'Email',
    phone: 'Phone',
    url: 'URL',
    encryptedstring: 'Text (Encrypted)',
    picklist: 'Picklist',
    multipicklist: 'Picklist (Multi-Select)',
    combobox: 'Combo Box',
    boolean: 'Checkbox',
    integer: 'Number',
    long: 'Number',
    double: 'Number',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'Date/Time',
    time: 'Time',
    reference: 'Lookup',
    base64: 'Base64',
    anytype: 'Any',
    address: 'Address',
    location: 'Geolocation'
  };
  return words[field.type] ?? field.type;
}
