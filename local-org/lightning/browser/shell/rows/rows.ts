/** Rows of a query for lightning-datatable, formatted by the fields' types. */
import { request } from 'localOrg/request';
import type { ColumnModel } from '../../../pageModel.ts';

export interface Row extends Record<string, unknown> {
  readonly id: string;
}

interface QueryAnswer {
  readonly totalSize: number;
  readonly records: Record<string, unknown>[];
}

/** Runs SOQL as the user. Rejects with a FetchResponseError. */
export async function queryRows(
  soql: string,
  columns: readonly ColumnModel[]
): Promise<{ rows: Row[]; total: number }> {
  const { records, totalSize } = (await request(
    'GET',
    `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`
  )) as QueryAnswer;
  return { rows: records.map((record) => rowOf(record, columns)), total: totalSize };
}

/** How many rows there are. */
export async function countRows(soql: string): Promise<number> {
  return ((await request('GET', `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`)) as QueryAnswer).totalSize;
}

function at(record: Record<string, unknown>, path: string): unknown {
  let value: unknown = record;
  for (const part of path.split('.'))
    value = value === null || value === undefined ? null : (value as Record<string, unknown>)[part];
  return value ?? null;
}

const key = (path: string): string => path.replaceAll('.', '_');

function rowOf(record: Record<string, unknown>, columns: readonly ColumnModel[]): Row {
  const row: Record<string, unknown> = { id: String(record['Id']) };
  for (const column of columns) {
    const value = at(record, column.path);
    row[key(column.path)] =
      column.picklistLabels && typeof value === 'string'
        ? value
            .split(';')
            .map((each) => column.picklistLabels?.[each] ?? each)
            .join('; ')
        : value;
    if (column.linkIdPath) {
      const id = at(record, column.linkIdPath);
      if (typeof id === 'string')
        row[`${key(column.path)}_url`] = `/lightning/r/${column.linkObject ? `${column.linkObject}/` : ''}${id}/view`;
    }
  }
  return row as Row;
}

/** Columns of lightning-datatable. */
export function datatableColumns(columns: readonly ColumnModel[], sortable: boolean): Record<string, unknown>[] {
  return columns.map((column) => {
    const base = {
      label: column.label,
      fieldName: key(column.path),
      sortable,
      wrapText: false,
      hideDefaultActions: true
    };
    if (column.linkIdPath)
      return {
        ...base,
        type: 'url',
        fieldName: `${key(column.path)}_url`,
        typeAttributes: { label: { fieldName: key(column.path) } }
      };
    switch (column.type) {
      case 'currency':
        return {
          ...base,
          type: 'currency',
          typeAttributes: {
            currencyCode: globalThis.localOrg.user.currency,
            minimumFractionDigits: column.scale,
            maximumFractionDigits: column.scale
          },
          cellAttributes: { alignment: 'right' }
        };
      case 'percent':
        return { ...base, type: 'percent-fixed', cellAttributes: { alignment: 'right' } };
      case 'double':
      case 'integer':
      case 'long':
        return {
          ...base,
          type: 'number',
          typeAttributes: { maximumFractionDigits: column.scale },
          cellAttributes: { alignment: 'right' }
        };
      case 'date':
        return { ...base, type: 'date-local', typeAttributes: { year: 'numeric', month: 'numeric', day: 'numeric' } };
      case 'datetime':
        return {
          ...base,
          type: 'date',
          typeAttributes: { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' }
        };
      case 'boolean':
      case 'email':
      case 'phone':
        return { ...base, type: column.type };
      case 'url':
        return { ...base, type: 'url', typeAttributes: { target: '_blank' } };
      default:
        return { ...base, type: 'text' };
    }
  });
}
