/** Puts rows into a new org directly: what the platform and a deployment bring, before any user saves anything. */
import { ApexDatetime } from '../../values/index.ts';
import { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { planOf } from '../save/object-plan.ts';
import type { OrgDatabase } from '../storage/database.ts';

export class Seeder {
  readonly database: OrgDatabase;
  readonly #now: ApexDatetime;
  readonly #pending = new Map<ObjectSchema, SObjectRecord[]>();
  /** Creator of everything; set once the administrator has an id. */
  userId: string | null = null;

  constructor(database: OrgDatabase, now: number) {
    this.database = database;
    this.#now = new ApexDatetime(Math.floor(now / 1000) * 1000);
  }

  /** Whether the org has such an object (some depend on features). */
  has(name: string): boolean {
    return this.database.schema.objects.has(name.toLowerCase());
  }

  object(name: string): ObjectSchema {
    const object = this.database.schema.objects.get(name.toLowerCase());
    if (!object) throw new Error(`The org has no object ${name}`);
    return object;
  }

  /** Adds a row and gives its id; fields the object does not have are an error. */
  add(name: string, values: Record<string, unknown>): string {
    const object = this.object(name);
    const plan = planOf(object);
    const record = new SObjectRecord(object, Object.assign(Object.create(null) as Record<string, unknown>, values));
    for (const key of Object.keys(values))
      if (!object.fields.has(key.toLowerCase())) throw new Error(`${name} has no field ${key}`);
    const id = (values['Id'] as string | undefined) ?? this.database.nextId(object);
    record.id = id;
    for (const field of plan.booleans) record.values[field.name] ??= field.defaultValue === 'true';
    for (const field of plan.defaulted) {
      if (record.values[field.name] === undefined && field.type === 'picklist')
        record.values[field.name] = field.picklistValues.find((value) => value.isDefault)?.value ?? null;
    }
    if (plan.hasAudit) Object.assign(record.values, { CreatedDate: this.#now, CreatedById: this.userId ?? id });
    if (plan.hasModified)
      Object.assign(record.values, { LastModifiedDate: this.#now, LastModifiedById: this.userId ?? id });
    if (plan.hasModstamp) record.values['SystemModstamp'] = this.#now;
    if (plan.hasDeleted) record.values['IsDeleted'] = false;
    if (plan.hasOwner) record.values['OwnerId'] ??= this.userId ?? id;
    const list = this.#pending.get(object);
    if (list) list.push(record);
    else this.#pending.set(object, [record]);
    return id;
  }

  /** Writes what was added. */
  flush(): void {
    for (const [object, records] of this.#pending) this.database.table(object).insert(records);
    this.#pending.clear();
  }
}
