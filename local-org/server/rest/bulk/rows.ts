/** Rows of a CSV file as records (Bulk API 2.0 Developer Guide, "Prepare CSV Files", "Relationship Fields in a Header Row"). */
import type { ObjectSchema } from '../../../data/schema/model.ts';
import { HttpError } from '../../http.ts';
import type { JsonRecord } from '../write.ts';

/** Turns one row into the body of a record. */
export type RowReader = (cells: readonly string[]) => JsonRecord;

/** What stands for null: an empty cell says nothing. */
const NULL = '#N/A';

/** Throws HttpError 400 for a header that names what the object does not have. */
export function readerOf(object: ObjectSchema, header: readonly string[]): RowReader {
  const columns = header.map((text) => columnOf(object, text.trim()));
  return (cells) => {
    const body: Record<string, unknown> = {};
    columns.forEach((set, at) => {
      const cell = cells[at] ?? '';
      if (cell !== '') set(body, cell === NULL ? null : cell);
    });
    return body;
  };
}

type Setter = (body: Record<string, unknown>, value: string | null) => void;

/** `Name`, `Account.Key__c`, or `User:Owner.Username` where the parent may be of several objects. */
function columnOf(object: ObjectSchema, name: string): Setter {
  const match = /^(?:(\w+):)?(\w+)(?:\.(\w+))?$/.exec(name);
  const [, type, first = '', key] = match ?? [];
  const field = object.fields.get(first.toLowerCase());
  if (match && key === undefined && field !== undefined)
    return (body, value) => {
      body[field.name] = field.type === 'boolean' && value !== null ? truth(value) : value;
    };
  const link = [...object.fields.values()].find(
    (field) => field.relationshipName?.toLowerCase() === first.toLowerCase()
  );
  if (!match || key === undefined || link === undefined)
    throw new HttpError(400, 'InvalidBatch', `InvalidBatch : Field name not found : ${name}`);
  return (body, value) => {
    if (value === null) body[link.name] = null;
    else body[first] = { ...(type === undefined ? {} : { attributes: { type } }), [key]: value };
  };
}

/** `true`, `TRUE` and `1` are true; a word that is neither stays as it is and fails its row. */
function truth(cell: string): string {
  const word = cell.toLowerCase();
  return word === '1' ? 'true' : word === '0' ? 'false' : word;
}
