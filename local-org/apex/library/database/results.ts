/** Results of DML: Database.SaveResult and its like, Database.Error. Source: Apex Reference, "Database Namespace". */
import type { RowError, RowResult } from '../../../data/access.ts';
import { ApexList } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { propertiesOf } from '../bean.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { statusCode } from './status-code.ts';

export class DatabaseError {
  readonly error: RowError;
  constructor(error: RowError) {
    this.error = error;
  }

  apexJson(): Record<string, unknown> {
    const { fields, message, statusCode: code } = this.error;
    return { message, fields: [...fields], statusCode: code };
  }

  toString(): string {
    const { fields, message, statusCode: code } = this.error;
    return `Database.Error[getFields=(${fields.join(', ')});getMessage=${message};getStatusCode=${code};]`;
  }
}

const errorMethods: Record<string, Implementation> = {
  'List<String> getFields()': ({ error }: DatabaseError) => ApexList.of(RuntimeTypes.string, error.fields),
  'String getMessage()': ({ error }: DatabaseError) => error.message,
  'StatusCode getStatusCode()': ({ error }: DatabaseError) => statusCode(error.statusCode)
};
platformType({
  name: 'Database.Error',
  kind: 'class',
  construct: DatabaseError,
  methods: errorMethods,
  properties: propertiesOf(errorMethods)
});

/** What all results have in common. Tests make results by `JSON.deserialize`, so each can be read from JSON. */
export class DmlResult {
  readonly row: RowResult;
  constructor(row: RowResult) {
    this.row = row;
  }

  apexJson(): Record<string, unknown> {
    return {
      success: this.row.success,
      id: this.row.id,
      errors: this.row.errors.map((error) => new DatabaseError(error).apexJson())
    };
  }

  toString(): string {
    const { id, success, errors } = this.row;
    return `Database.${this.constructor.name}[getErrors=(${errors.map((error) => new DatabaseError(error).toString()).join(', ')});getId=${id};isSuccess=${success};]`;
  }

  /** Reads `{"success":true,"id":"001…","errors":[{"message":"…","statusCode":"…","fields":[]}]}`. */
  static fromJson(this: new (row: RowResult) => DmlResult, json: Record<string, unknown>): DmlResult {
    const errors = (Array.isArray(json['errors']) ? json['errors'] : []) as Record<string, unknown>[];
    return new this({
      id: (json['id'] as string | undefined) ?? null,
      success: json['success'] === true,
      created: json['created'] === true,
      errors: errors.map((error) => ({
        message: String(error['message'] ?? ''),
        statusCode: String(error['statusCode'] ?? 'UNKNOWN_EXCEPTION'),
        fields: (Array.isArray(error['fields']) ? error['fields'] : []) as string[]
      }))
    });
  }
}

export class SaveResult extends DmlResult {}
export class DeleteResult extends DmlResult {}
export class UndeleteResult extends DmlResult {}
export class EmptyRecycleBinResult extends DmlResult {}

export class UpsertResult extends DmlResult {
  override apexJson(): Record<string, unknown> {
    return { ...super.apexJson(), created: this.row.created === true };
  }
}

export class MergeResult extends DmlResult {
  readonly mergedIds: readonly string[];
  constructor(row: RowResult, mergedIds: readonly string[] = []) {
    super(row);
    this.mergedIds = mergedIds;
  }
}

const common: Record<string, Implementation> = {
  'List<Database.Error> getErrors()': ({ row }: DmlResult) =>
    ApexList.of(
      RuntimeTypes.get('Database.Error'),
      row.errors.map((error) => new DatabaseError(error))
    ),
  'Id getId()': ({ row }: DmlResult) => row.id,
  'Boolean isSuccess()': ({ row }: DmlResult) => row.success
};

function declareResult(construct: new (row: RowResult) => DmlResult, more: Record<string, Implementation> = {}): void {
  const methods = { ...common, ...more };
  platformType({
    name: `Database.${construct.name}`,
    kind: 'class',
    construct,
    methods,
    properties: propertiesOf(methods)
  });
}
declareResult(SaveResult);
declareResult(DeleteResult);
declareResult(UndeleteResult);
declareResult(EmptyRecycleBinResult);
declareResult(UpsertResult, { 'Boolean isCreated()': ({ row }: UpsertResult) => row.created === true });
declareResult(MergeResult, {
  'List<String> getMergedRecordIds()': ({ mergedIds }: MergeResult) => ApexList.of(RuntimeTypes.string, mergedIds),
  'List<String> getUpdatedRelatedIds()': () => ApexList.of(RuntimeTypes.string, [])
});
