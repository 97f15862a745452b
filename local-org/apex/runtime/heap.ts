/**
 * The heap limit, approximated: JavaScript's own heap grows about twice as fast as the platform counts, so a transaction may
 * make it grow by twice its limit of live values. Garbage is collected before a transaction is blamed.
 * Source: Apex Developer Guide, "Execution Governors and Limits" (total heap size).
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { throwApex } from './exceptions.ts';

/** JavaScript bytes that count as one byte of Apex heap. */
const BYTES_PER_BYTE = 2;
/** Growth that is the local org's own: compiled code, caches. */
const OWN_GROWTH = 16_000_000;

let collect: (() => void) | undefined;

function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

export class HeapWatch {
  readonly #base = getHeapStatistics().used_heap_size;
  /** Heap use at which it is worth collecting garbage to look closer. */
  #lookCloserAt = 0;

  /** Throws System.LimitException when live values of this transaction pass the limit (in Apex bytes). */
  check(limit: number): void {
    const allowance = limit * BYTES_PER_BYTE + OWN_GROWTH;
    const growth = this.#growth();
    if (growth <= allowance || this.#base + growth < this.#lookCloserAt) return;
    collectGarbage();
    const live = this.#growth();
    if (live > allowance)
      throwApex(
        'System.LimitException',
        `Apex heap size too large: ${Math.round((live - OWN_GROWTH) / BYTES_PER_BYTE)}`
      );
    this.#lookCloserAt = this.#base + live + 4 * allowance;
  }

  /**
   * Bytes of Apex heap that this transaction holds, about; what may be the local org's own is left out, so that a small
   * transaction holds nothing (Limits.getHeapSize).
   */
  size(): number {
    if (this.#growth() <= OWN_GROWTH) return 0;
    collectGarbage();
    return Math.max(0, Math.round((this.#growth() - OWN_GROWTH) / BYTES_PER_BYTE));
  }

  #growth(): number {
    return getHeapStatistics().used_heap_size - this.#base;
  }
}
