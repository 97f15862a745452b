/** Qualified field names of the UI API (`Account.Owner.Name`) against the schema and the user's permissions. */
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { canRead, type ServerContext } from '../org/context.ts';
import { HttpError } from '../http.ts';

/** A field of a record or of one of its parents. */
export interface FieldPath {
  /** Relationship names to go along: `['Account', 'Owner']`. */
  readonly parents: readonly string[];
  readonly field: FieldSchema;
}

/** `Account.Name,Account.Owner.Name` or repeated parameters → names without blanks. */
export function nameList(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The reference field whose parent is reached by a relationship name. */
export function relationshipField(object: ObjectSchema, relationship: string): FieldSchema | undefined {
  const lower = relationship.toLowerCase();
  for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === lower) return field;
  return undefined;
}

/** The parent objects behind a relationship; for `Owner` of many objects both User and Group. */
function parentObjects(context: ServerContext, field: FieldSchema): ObjectSchema[] {
  return field.referenceTo.flatMap((name) => context.org.schema.objects.get(name.toLowerCase()) ?? []);
}

/** Null where the name means nothing or the user may not read a step of it. */
export function resolvePath(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  name: string
): FieldPath | null {
  const parts = name.split('.');
  // Names are qualified with their object; within a list of one object the prefix may be missing.
  if (parts.length > 1 && parts[0]!.toLowerCase() === object.name.toLowerCase()) parts.shift();
  const parents: string[] = [];
  let candidates = [object];
  for (const part of parts.slice(0, -1)) {
    const link = candidates.map((candidate) => relationshipField(candidate, part)).find((field) => field !== undefined);
    if (!link || !canRead(context, userId, link)) return null;
    parents.push(link.relationshipName!);
    candidates = parentObjects(context, link);
  }
  const last = parts.at(-1)!.toLowerCase();
  const field = candidates.map((candidate) => candidate.fields.get(last)).find((found) => found !== undefined);
  return field && canRead(context, userId, field) ? { parents, field } : null;
}

/** Fields the caller needs, and those that may be missing. Throws HttpError 400 for a needed one that is not there for the user. */
export function resolvePaths(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  fields: readonly string[],
  optionalFields: readonly string[]
): FieldPath[] {
  const paths: FieldPath[] = [];
  for (const name of fields) {
    const path = resolvePath(context, userId, object, name);
    if (!path) {
      throw new HttpError(
        400,
        'INVALID_FIELD',
        `No such column '${name.split('.').at(-1)}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
      );
    }
    paths.push(...components(context, userId, path));
  }
  for (const name of optionalFields) {
    const path = resolvePath(context, userId, object, name);
    if (path) paths.push(...components(context, userId, path));
  }
  return paths;
}

/** A compound field comes as its components (UI API Developer Guide, "Supported Objects": compound fields are split). */
function components(context: ServerContext, userId: string, path: FieldPath): FieldPath[] {
  if (path.field.type !== 'address') return [path];
  const fields = context.org.schema.objects.get(path.field.object.toLowerCase())?.fields;
  const prefix = path.field.name.replace(/Address$/, '');
  return ['Street', 'City', 'State', 'PostalCode', 'Country', 'StateCode', 'CountryCode'].flatMap((part) => {
    const field = fields?.get(`${prefix}${part}`.toLowerCase());
    return field && canRead(context, userId, field) ? [{ parents: path.parents, field }] : [];
  });
}
