/** Global variables of formulas (Help, "Global Variables"): $User, $Profile, $Organization, $Setup, $Label, $Permission, $CustomMetadata. */
import type { SourceProject } from '../source/index.ts';
import { NotSupported } from './access.ts';
import type { SObjectRecord } from './record.ts';
import type { Schema } from './schema/model.ts';
import type { OrgDatabase } from './storage/database.ts';

export interface GlobalSources {
  readonly database: OrgDatabase;
  readonly project: SourceProject;
  hasCustomPermission(userId: string, name: string): boolean;
}

export class GlobalVariables {
  readonly #sources: GlobalSources;
  readonly #schema: Schema;
  #labels: ReadonlyMap<string, string> | undefined;

  constructor(sources: GlobalSources) {
    this.#sources = sources;
    this.#schema = sources.database.schema;
  }

  /** Value of a path such as `['$User', 'Email']` for a user; null where nothing is set. Throws NotSupported. */
  value(path: readonly string[], userId: string): unknown {
    const [head, ...rest] = path as [string, ...string[]];
    switch (head.toLowerCase()) {
      case '$user':
        return this.#field(this.#read('User', userId), rest);
      case '$profile':
        return this.#field(this.#parent(userId, 'ProfileId', 'Profile'), rest);
      case '$userrole':
        return this.#field(this.#parent(userId, 'UserRoleId', 'UserRole'), rest);
      case '$organization':
        return this.#field(this.#first('Organization'), rest);
      case '$permission':
        return this.#sources.hasCustomPermission(userId, rest.join('.'));
      case '$label':
        return this.label(rest.at(-1) as string);
      case '$setup':
        return this.#setting(rest, userId);
      case '$custommetadata':
        return this.#customMetadata(rest);
      case '$system':
        return null;
      default:
        throw new NotSupported(`the global variable ${path.join('.')} in a formula`);
    }
  }

  /** Text of a custom label in the language it was written in. */
  label(name: string): string | null {
    this.#labels ??= new Map(
      this.#sources.project.ofType('CustomLabels').flatMap((component) =>
        component
          .xml()
          .all('labels')
          .map((label): [string, string] => [
            (label.textOf('fullName') ?? '').toLowerCase(),
            label.first('value')?.text ?? ''
          ])
      )
    );
    return this.#labels.get(name.toLowerCase()) ?? null;
  }

  #read(objectName: string, id: string): SObjectRecord | undefined {
    const object = this.#schema.objects.get(objectName.toLowerCase());
    return object && this.#sources.database.table(object).read([id]).get(id);
  }

  #first(objectName: string): SObjectRecord | undefined {
    const object = this.#schema.objects.get(objectName.toLowerCase());
    return object && this.#sources.database.table(object).select('1 LIMIT 1')[0];
  }

  #parent(userId: string, field: string, object: string): SObjectRecord | undefined {
    const id = this.#read('User', userId)?.values[field] as string | null | undefined;
    return id ? this.#read(object, id) : undefined;
  }

  #field(record: SObjectRecord | undefined, path: readonly string[]): unknown {
    let at = record;
    for (const relationship of path.slice(0, -1)) {
      const field =
        at &&
        [...at.object.fields.values()].find(
          (each) => each.relationshipName?.toLowerCase() === relationship.toLowerCase()
        );
      const id = field && (at?.values[field.name] as string | null | undefined);
      const object = id ? this.#schema.byPrefix.get(id.slice(0, 3)) : undefined;
      at = object && id ? this.#read(object.name, id) : undefined;
    }
    const field = at?.object.fields.get((path.at(-1) as string).toLowerCase());
    if (field?.formula !== undefined)
      throw new NotSupported(`the formula field ${field.object}.${field.name} through a global variable`);
    return field ? (at?.values[field.name] ?? null) : null;
  }

  /** Hierarchy custom settings: the user's row, else the profile's, else the org's; field by field. */
  #setting(path: readonly string[], userId: string): unknown {
    const object = this.#schema.objects.get((path[0] as string).toLowerCase());
    const field = object?.fields.get((path[1] as string).toLowerCase());
    if (!object || !field) return null;
    const profile = this.#read('User', userId)?.values['ProfileId'] ?? null;
    const organization = this.#first('Organization')?.id ?? null;
    const rows = this.#sources.database
      .table(object)
      .select(
        '"SetupOwnerId" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0',
        JSON.stringify([userId, profile, organization])
      );
    for (const owner of [userId, profile, organization]) {
      const value = rows.find((row) => row.values['SetupOwnerId'] === owner)?.values[field.name];
      if (value !== null && value !== undefined) return value;
    }
    return field.type === 'boolean' ? false : null;
  }

  #customMetadata(path: readonly string[]): unknown {
    const [type, name, ...rest] = path as [string, string, ...string[]];
    const object = this.#schema.objects.get(type.toLowerCase());
    const record = object && this.#sources.database.table(object).select('"DeveloperName" = ? COLLATE NOCASE', name)[0];
    return this.#field(record, rest);
  }
}
