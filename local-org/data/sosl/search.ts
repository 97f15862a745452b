/** Runs SOSL: one statement per returned object, in the order of RETURNING. */
import type { DatabaseSync } from 'node:sqlite';
import { QueryFailure, type TransactionContext } from '../access.ts';
import type { QueryOptions } from '../api.ts';
import type { SObjectRecord } from '../record.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { checkSoql } from '../soql/check.ts';
import type { CheckedQuery } from '../soql/checked.ts';
import { bindValues, type QueryEngine } from '../soql/engine.ts';
import { countValue } from '../soql/limits.ts';
import type { SelectBuilder } from '../soql/sql.ts';
import { parseSosl, type Search, type SearchGroup } from './parse.ts';
import { matches, parseTerms, type SearchExpression } from './terms.ts';

/** Limits of SOSL: no more rows than this come back, of all objects together. */
const LARGEST_RESULT = 2000;

export interface FoundRecords {
  readonly object: ObjectSchema;
  readonly records: SObjectRecord[];
}

export class SearchEngine {
  private readonly schema: Schema;
  private readonly queries: QueryEngine;
  private readonly parsed = new Map<string, Search>();
  private wanted: SearchExpression | undefined;

  constructor(database: DatabaseSync, schema: Schema, queries: QueryEngine) {
    this.schema = schema;
    this.queries = queries;
    database.function('sosl_matches', { varargs: true }, (...texts: unknown[]) => {
      if (this.wanted === undefined) return 0;
      let all = '';
      // A line between the fields, so that no phrase is found across two of them.
      for (const text of texts) if (typeof text === 'string') all += `${text} \n—\n `;
      return matches(this.wanted, all) ? 1 : 0;
    });
  }

  /** Throws QueryFailure, AccessFailure, NotSupported. */
  search(tx: TransactionContext, sosl: string, options: QueryOptions): FoundRecords[] {
    const search = this.parse(sosl);
    tx.count('soslQueries', 1);
    const binds = bindValues({ binds: search.binds }, options);
    const text = search.terms.kind === 'text' ? search.terms.text : termsOf(binds[search.terms.bind.index]);
    const expression = parseTerms(text);
    const limit =
      search.limit === undefined
        ? LARGEST_RESULT
        : Math.min(
            LARGEST_RESULT,
            search.limit.kind === 'number' ? search.limit.value : countValue(binds[search.limit.index], 'limit')
          );
    const access =
      search.security === 'USER_MODE'
        ? { level: 'user' as const, sharing: true }
        : search.security === 'SYSTEM_MODE'
          ? { level: 'system' as const, sharing: options.access.level !== 'user' && options.access.sharing }
          : options.access;
    let left = limit;
    return this.targets(search).map((checked) => {
      const filter =
        options.fixedSearchResults === undefined
          ? this.termFilter(search.group, checked.object)
          : fixedFilter(options.fixedSearchResults);
      const before = this.wanted;
      this.wanted = expression;
      try {
        const records =
          filter === undefined ? [] : this.queries.find(tx, checked, binds, access, filter).slice(0, left);
        left -= records.length;
        return { object: checked.object, records };
      } finally {
        this.wanted = before;
      }
    });
  }

  /** Parses a search once. Throws QueryFailure. */
  parse(sosl: string): Search {
    let search = this.parsed.get(sosl);
    if (search === undefined) {
      search = parseSosl(sosl);
      if (this.parsed.size >= 500) this.parsed.clear();
      this.parsed.set(sosl, search);
    }
    return search;
  }

  /** The objects of a search and their queries, checked. Throws QueryFailure. Without RETURNING: every searchable object, with its id. */
  targets(search: Search): CheckedQuery[] {
    if (search.returning.length > 0) {
      return search.returning.map((query) => {
        const checked = checkSoql(query, this.schema);
        if (!checked.object.searchable)
          throw new QueryFailure(
            'INVALID_TYPE',
            `entity type ${checked.object.name} does not support search`,
            query.offset
          );
        return checked;
      });
    }
    const all = [...this.schema.objects.values()].filter((object) => object.searchable && object.queryable);
    return all.map((object) => checkSoql(parseSosl(`FIND {xx} RETURNING ${object.name}`).returning[0]!, this.schema));
  }

  /** Undefined when the object has no field of the group, so that nothing of it can be found. */
  private termFilter(group: SearchGroup, object: ObjectSchema): ((builder: SelectBuilder) => string) | undefined {
    const fields = searchedFields(object, group);
    if (fields.length === 0) return undefined;
    return (builder) => {
      const columns = fields.map((field) => builder.fieldSql(builder.root, field));
      const calls: string[] = [];
      // SQLite takes a limited number of arguments; the parts are joined by lines into one text.
      for (let at = 0; at < columns.length; at += 100)
        calls.push(
          columns
            .slice(at, at + 100)
            .map((column) => `IFNULL(${column}, '')`)
            .join(" || char(10) || '—' || char(10) || ")
        );
      return `sosl_matches(${calls.join(', ')}) = 1`;
    };
  }
}

function fixedFilter(ids: readonly string[]): (builder: SelectBuilder) => string {
  const list = JSON.stringify(ids);
  return (builder) => `${builder.root.alias}."Id" IN (SELECT value FROM json_each(${builder.constant(list)}))`;
}

function termsOf(value: unknown): string {
  if (typeof value !== 'string') throw new QueryFailure('MALFORMED_SEARCH', 'search term must be a String');
  return value.startsWith('{') && value.endsWith('}') ? value.slice(1, -1) : value;
}

/** SOSL Reference, "IN SearchGroup": which fields a group stands for. Calculated fields are not in the search index. */
export function searchedFields(object: ObjectSchema, group: SearchGroup): FieldSchema[] {
  return [...object.fields.values()].filter((field) => {
    if (field.formula !== undefined || field.type === 'encryptedstring') return false;
    switch (group) {
      case 'NAME':
        return field.nameField || field.compoundField === 'Name' || field.name === 'Subject';
      case 'EMAIL':
        return field.type === 'email';
      case 'PHONE':
        return field.type === 'phone';
      case 'SIDEBAR':
        return (
          field.nameField ||
          field.compoundField === 'Name' ||
          field.type === 'email' ||
          field.type === 'phone' ||
          field.externalId
        );
      case 'ALL':
        return ['string', 'textarea', 'email', 'phone', 'url', 'picklist', 'multipicklist', 'combobox'].includes(
          field.type
        );
    }
  });
}
