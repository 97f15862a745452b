/**
 * Answers of the org kept in the page and shared by all wires that ask the same: one request for several askers, and one
 * refresh reaches them all.
 */
import { deepFreeze, request } from 'localOrg/request';

export interface WireResult {
  readonly data: unknown;
  readonly error: unknown;
}

type Listener = (result: WireResult) => void;

interface Entry {
  readonly load: () => Promise<unknown>;
  result: WireResult | undefined;
  pending: Promise<void> | undefined;
  loadedAt: number;
  readonly listeners: Set<Listener>;
}

/** Kept answers are used again this long, in milliseconds (the platform's cache of Apex results keeps them so long). */
const FRESH = 15 * 60 * 1000;

const entries = new Map<string, Entry>();
const refreshers = new WeakMap<object, () => Promise<void>>();

/** Marks a value handed to a wire, so that `refreshApex(value)` finds what to ask again. */
export function rememberRefresh(value: object, refresh: () => Promise<void>): void {
  refreshers.set(value, refresh);
}

/** Asks again for the value a wire was given. Resolves when the wires have it. */
export function refreshProvisioned(value: unknown): Promise<void> {
  const refresh = typeof value === 'object' && value !== null ? refreshers.get(value) : undefined;
  return refresh ? refresh() : Promise.resolve();
}

function entryOf(key: string, load: () => Promise<unknown>): Entry {
  let entry = entries.get(key);
  if (!entry) {
    entry = { load, result: undefined, pending: undefined, loadedAt: 0, listeners: new Set() };
    entries.set(key, entry);
  }
  return entry;
}

function fetchEntry(entry: Entry): Promise<void> {
  entry.pending ??= entry.load().then(
    (data) => settle(entry, { data: deepFreeze(data ?? null), error: undefined }),
    (error: unknown) => settle(entry, { data: undefined, error })
  );
  return entry.pending;
}

function settle(entry: Entry, result: WireResult): void {
  entry.pending = undefined;
  const same =
    entry.result &&
    entry.result.error === undefined &&
    result.error === undefined &&
    JSON.stringify(entry.result.data) === JSON.stringify(result.data);
  entry.loadedAt = result.error === undefined ? Date.now() : 0;
  if (same) return;
  entry.result = result;
  for (const listener of [...entry.listeners]) listener(result);
}

/** Listens to an answer: given at once when it is known, asked for when it is not. Returns how to stop. */
export function subscribeResource(key: string, load: () => Promise<unknown>, listener: Listener): () => void {
  const entry = entryOf(key, load);
  entry.listeners.add(listener);
  if (entry.result && Date.now() - entry.loadedAt < FRESH) listener(entry.result);
  else void fetchEntry(entry);
  return () => entry.listeners.delete(listener);
}

/** The answer itself, from what is kept or from the org. Rejects with the error of the request. */
export async function readResource(key: string, load: () => Promise<unknown>): Promise<unknown> {
  const entry = entryOf(key, load);
  if (!entry.result || entry.result.error !== undefined || Date.now() - entry.loadedAt >= FRESH)
    await fetchEntry(entry);
  const { data, error } = entry.result!;
  if (error !== undefined) throw error;
  return data;
}

/** Asks again for an answer somebody listens to; one nobody listens to is forgotten. */
export async function refreshResource(key: string): Promise<void> {
  const entry = entries.get(key);
  if (!entry) return;
  if (entry.listeners.size === 0) entries.delete(key);
  else {
    if (entry.pending) await entry.pending;
    await fetchEntry(entry);
  }
}

/** Refreshes every kept answer whose key passes the test. */
export async function refreshResources(test: (key: string) => boolean): Promise<void> {
  await Promise.all([...entries.keys()].filter(test).map(refreshResource));
}

/** Puts an answer in the cache that came with the page. */
export function primeResource(key: string, load: () => Promise<unknown>, data: unknown): void {
  const entry = entryOf(key, load);
  if (!entry.result) settle(entry, { data: deepFreeze(data), error: undefined });
}

/** What a wire adapter asks for: the cache's key and how to load it; null while the configuration is incomplete. */
export interface Question {
  readonly key: string;
  load(): Promise<unknown>;
}

/** The question of a GET request. */
export function getRequest(path: string): Question {
  return { key: path, load: () => request('GET', path) };
}

export type WireAdapterClass = new (emit: (result: WireResult) => void) => {
  update(config: Record<string, unknown>): void;
  connect(): void;
  disconnect(): void;
};

/** Makes a wire adapter (LWC RFC 0103) over the cache. `transform` makes the wire's data of the answer. */
export function resourceAdapter(
  question: (config: Record<string, unknown>) => Question | null,
  transform?: (data: unknown, config: Record<string, unknown>) => unknown
): WireAdapterClass {
  return class ResourceAdapter {
    readonly #emit: (result: WireResult) => void;
    #question: Question | null = null;
    #config: Record<string, unknown> = {};
    #stop: (() => void) | undefined;
    #connected = false;

    constructor(emit: (result: WireResult) => void) {
      this.#emit = emit;
      emit({ data: undefined, error: undefined });
    }

    update(config: Record<string, unknown>): void {
      const next = question(config);
      if (next?.key === this.#question?.key && this.#stop) return;
      this.#config = config;
      this.#question = next;
      if (this.#connected) this.#listen();
    }

    connect(): void {
      this.#connected = true;
      this.#listen();
    }

    disconnect(): void {
      this.#connected = false;
      this.#stop?.();
      this.#stop = undefined;
    }

    #listen(): void {
      this.#stop?.();
      this.#stop = undefined;
      const asked = this.#question;
      if (!asked) return;
      this.#stop = subscribeResource(
        asked.key,
        () => asked.load(),
        ({ data, error }) => {
          const result = { data: error === undefined && transform ? transform(data, this.#config) : data, error };
          rememberRefresh(result, () => refreshResource(asked.key));
          this.#emit(result);
        }
      );
    }
  };
}
