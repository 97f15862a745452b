/** From rows of SQLite to records: which column becomes which field of the record, its parents and so on. */
import { ApexAddress, Decimal, type AddressParts } from '../../values/index.ts';
import { SObjectRecord } from '../record.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/model.ts';
import type { RelationStep } from './checked.ts';
import { decodeColumn } from './columns.ts';

export type Row = readonly unknown[];

interface FieldSlot {
  readonly name: string;
  readonly column: number;
  readonly type: FieldType;
  readonly scale: number;
}

interface AddressSlot {
  readonly name: string;
  readonly parts: readonly AddressPartSlot[];
}

/** A column that is a part of an address. */
export interface AddressPartSlot {
  readonly part: keyof AddressParts;
  readonly column: number;
  readonly type: FieldType;
  readonly scale: number;
}

interface ParentSlot {
  readonly name: string;
  /** The reference field, which is set along with the parent. */
  readonly field: string;
  readonly fieldColumn: number;
  readonly shape: RecordShape;
}

interface TypeOfSlot {
  readonly name: string;
  readonly field: string;
  readonly fieldColumn: number;
  /** Lower-cased key prefix → position of the branch. */
  readonly branches: ReadonlyMap<string, number>;
  readonly otherwise: RecordShape | undefined;
  /** Position among the TYPEOFs of the statement. */
  readonly index: number;
}

/** A record whose TYPEOF branch is still to be read from its own object. */
export interface PendingTypeOf {
  readonly record: SObjectRecord;
  readonly name: string;
  readonly id: string;
  readonly branch: number;
  readonly slot: TypeOfSlot;
}

/** Columns of a SELECT, each written once. */
export class Columns {
  readonly sql: string[] = [];
  private readonly positions = new Map<string, number>();

  add(sql: string): number {
    const known = this.positions.get(sql);
    if (known !== undefined) return known;
    const position = this.sql.length;
    this.sql.push(sql);
    this.positions.set(sql, position);
    return position;
  }
}

// A class of its own gives records fields in fast mode; its prototype holds nothing, so no name is found by accident.
const Values = function Values() {} as unknown as new () => Record<string, unknown>;
Values.prototype = Object.create(null) as object;

export class RecordShape {
  readonly object: ObjectSchema;
  readonly idColumn: number;
  readonly typeOfs: TypeOfSlot[] = [];
  private readonly fields: FieldSlot[] = [];
  private readonly parents: ParentSlot[] = [];
  private readonly addresses: AddressSlot[] = [];
  private readonly names = new Set<string>();

  constructor(object: ObjectSchema, idColumn: number) {
    this.object = object;
    this.idColumn = idColumn;
    if (idColumn >= 0) this.addSlot('Id', idColumn, 'id', 0);
  }

  addField(field: FieldSchema, column: number): void {
    this.addSlot(field.name, column, field.type, field.scale);
  }

  addSlot(name: string, column: number, type: FieldType, scale: number): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    this.fields.push({ name, column, type, scale });
  }

  /** A compound address, made of the parts' columns when a row is read. */
  addAddress(name: string, parts: readonly AddressPartSlot[]): void {
    this.addresses.push({ name, parts });
  }

  /** The shape of a parent; made when first asked for. */
  parent(step: RelationStep, fieldColumn: number, make: () => RecordShape): RecordShape {
    for (const parent of this.parents) if (parent.name === step.name) return parent.shape;
    const shape = make();
    this.parents.push({ name: step.name, field: step.field.name, fieldColumn, shape });
    return shape;
  }

  read(row: Row, pending: PendingTypeOf[]): SObjectRecord {
    const values = new Values();
    const record = new SObjectRecord(this.object, values);
    record.queried = true;
    const { fields, parents, typeOfs } = this;
    for (let at = 0; at < fields.length; at++) {
      const slot = fields[at]!;
      values[slot.name] = decodeColumn(row[slot.column], slot.type, slot.scale);
    }
    for (const { name, parts } of this.addresses) values[name] = readAddress(parts, row);
    for (let at = 0; at < parents.length; at++) {
      const parent = parents[at]!;
      const id = row[parent.fieldColumn];
      if (values[parent.field] === undefined) values[parent.field] = id;
      values[parent.name] = id === null || row[parent.shape.idColumn] === null ? null : parent.shape.read(row, pending);
    }
    for (let at = 0; at < typeOfs.length; at++) {
      const slot = typeOfs[at]!;
      const id = row[slot.fieldColumn] as string | null;
      if (values[slot.field] === undefined) values[slot.field] = id;
      values[slot.name] = null;
      if (id === null) continue;
      const branch = slot.branches.get(id.slice(0, 3));
      if (branch !== undefined) pending.push({ record, name: slot.name, id, branch, slot });
      else if (slot.otherwise !== undefined) values[slot.name] = slot.otherwise.read(row, pending);
    }
    return record;
  }
}

/** Null when no part has a value. */
function readAddress(parts: readonly AddressPartSlot[], row: Row): ApexAddress | null {
  const found: Record<string, unknown> = {};
  let any = false;
  for (const { part, column, type, scale } of parts) {
    if (row[column] === null) continue;
    const value = decodeColumn(row[column], type, scale);
    found[part] = value instanceof Decimal ? value.toNumber() : value;
    any = true;
  }
  return any ? new ApexAddress(found) : null;
}

interface AggregateSlot {
  readonly name: string;
  readonly column: number;
  /** Of an average: the column that counts the values; the other sums them. */
  readonly countColumn: number | undefined;
  readonly type: FieldType;
  readonly scale: number;
}

/** Rows of a grouped query: records of AggregateResult. */
export class AggregateShape {
  readonly object: ObjectSchema;
  readonly slots: readonly AggregateSlot[];

  constructor(slots: readonly AggregateSlot[]) {
    this.slots = slots;
    this.object = aggregateResult(slots);
  }

  read(row: Row): SObjectRecord {
    const values = new Values();
    for (const slot of this.slots) {
      const value = row[slot.column];
      if (slot.countColumn === undefined) {
        // A group by boolean never has null; a missing sum or maximum does.
        values[slot.name] = value === null ? null : decodeColumn(value, slot.type, slot.scale);
      } else {
        const count = Number(row[slot.countColumn] as number | bigint | null);
        values[slot.name] =
          count === 0 || value === null
            ? null
            : new Decimal(BigInt(value as number | bigint), slot.scale).divide(new Decimal(BigInt(count), 0));
      }
    }
    const record = new SObjectRecord(this.object, values);
    record.queried = true;
    return record;
  }
}

/** The object of grouped rows, as `AggregateResult.SObjectType` names it: its fields differ from query to query. */
export const AGGREGATE_OBJECT: ObjectSchema = aggregateResult([]);

function aggregateResult(slots: readonly AggregateSlot[]): ObjectSchema {
  const fields = new Map<string, FieldSchema>();
  for (const slot of slots) {
    fields.set(slot.name.toLowerCase(), {
      name: slot.name,
      object: 'AggregateResult',
      type: slot.type,
      label: slot.name,
      custom: false,
      length: 255,
      precision: 18,
      scale: slot.scale,
      nillable: true,
      defaultedOnCreate: false,
      createable: false,
      updateable: false,
      sortable: false,
      filterable: false,
      groupable: false,
      unique: false,
      caseSensitive: false,
      externalId: false,
      nameField: false,
      htmlFormatted: false,
      restrictedPicklist: false,
      picklistValues: [],
      referenceTo: [],
      masterDetail: false,
      reparentable: false,
      writeRequiresMasterRead: false,
      deleteConstraint: 'SetNull',
      polymorphic: false,
      trackHistory: false
    });
  }
  return {
    name: 'AggregateResult',
    kind: 'standard',
    custom: false,
    label: 'Aggregate Result',
    labelPlural: 'Aggregate Result',
    keyPrefix: '',
    sharingModel: 'ReadWrite',
    fields,
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    fieldSets: new Map(),
    sharingReasons: [],
    createable: false,
    updateable: false,
    deletable: false,
    queryable: false,
    searchable: false,
    undeletable: false,
    mergeable: false,
    triggerable: false,
    ownable: false
  };
}
