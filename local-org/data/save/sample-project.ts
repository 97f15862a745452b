/** Small projects and transactions for the tests of the data room. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../source/index.ts';
import type { TransactionContext, TriggerEvent } from '../access.ts';
import { SYSTEM_ACCESS } from '../access.ts';
import type { DmlOptions } from '../api.ts';
import { createOrg } from '../org.ts';
import type { LocalOrg, OrgOptions } from '../org.ts';
import type { SObjectRecord } from '../record.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** XML of a custom object in the metadata format; `parts` are its fields, rules and so on. */
export function objectXml(
  name: string,
  parts: string,
  options: { sharingModel?: string; nameField?: string; more?: string } = {}
): Record<string, string> {
  const { sharingModel = 'ReadWrite', nameField = '<label>Name</label><type>Text</type>', more = '' } = options;
  return {
    [`objects/${name}.object`]:
      `${head}<CustomObject ${namespace}><label>${name.replace(/__c$/, '')}</label><pluralLabel>${name.replace(/__c$/, '')}s</pluralLabel>` +
      `<sharingModel>${sharingModel}</sharingModel><nameField>${nameField}</nameField>${more}${parts}</CustomObject>`
  };
}

/** `<fields>` of a custom object. */
export function fieldXml(name: string, type: string, inner = ''): string {
  return `<fields><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${inner}</fields>`;
}

/** An org of the given project files. Metadata that cannot be used fails the test. */
export function orgOf(files: Readonly<Record<string, string>>, options: Partial<OrgOptions> = {}): LocalOrg {
  const root = mkdtempSync(join(tmpdir(), 'sample-project-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return createOrg({
      project: loadProject({ root, sources: [root] }),
      onProblem: (problem) => {
        throw new Error(`${problem.message} (${problem.file}:${problem.line})`);
      },
      ...options
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A transaction whose triggers are functions, and which counts what was asked of it. */
export class SampleTransaction implements TransactionContext {
  userId: string;
  time = Date.UTC(2026, 2, 15, 12);
  readonly counts: Record<string, number> = {};
  readonly events: string[] = [];
  readonly published: SObjectRecord[] = [];
  readonly #triggers: Readonly<Record<string, (event: TriggerEvent) => void>>;

  /** Keys of `triggers` are such as `Account before insert`; `*` gets every event. */
  constructor(
    org: LocalOrg,
    triggers: Readonly<Record<string, (event: TriggerEvent) => void>> = {},
    userId = org.adminUserId
  ) {
    this.userId = userId;
    this.#triggers = triggers;
  }

  now(): number {
    return this.time;
  }

  runTriggers(event: TriggerEvent): void {
    this.events.push(
      `${event.object} ${event.timing} ${event.operation} ${(event.newRecords ?? event.oldRecords ?? []).length}`
    );
    this.#triggers[`${event.object} ${event.timing} ${event.operation}`]?.(event);
    this.#triggers['*']?.(event);
  }

  count(limit: string, by: number): void {
    this.counts[limit] = (this.counts[limit] ?? 0) + by;
  }

  publish(events: SObjectRecord[]): void {
    this.published.push(...events);
  }
}

export const ALL_OR_NONE: DmlOptions = { access: SYSTEM_ACCESS, allOrNone: true };
export const PARTIAL: DmlOptions = { access: SYSTEM_ACCESS, allOrNone: false };

/** A record in memory. */
export function make(org: LocalOrg, object: string, values: Record<string, unknown> = {}): SObjectRecord {
  const record = org.newRecord(object);
  Object.assign(record.values, values);
  return record;
}

/** Inserts one record and gives its id. */
export function insert(
  org: LocalOrg,
  tx: TransactionContext,
  object: string,
  values: Record<string, unknown> = {}
): string {
  const record = make(org, object, values);
  org.dml(tx, 'insert', [record], ALL_OR_NONE);
  return record.id as string;
}

/** The stored row of an id. */
export function stored(org: LocalOrg, id: string): Record<string, unknown> {
  const object = org.schema.byPrefix.get(id.slice(0, 3));
  const row = object && org.database.table(object).read([id]).get(id);
  if (!row) throw new Error(`There is no row ${id}`);
  return row.values;
}
