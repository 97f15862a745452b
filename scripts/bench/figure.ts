/** One measured figure. */
export interface Figure {
    readonly what: string;
    readonly value: number;
    readonly unit: 's' | 'ms' | '×' | 'MB';
    /** The most it may be; absent for a figure that is only told. */
    readonly bound?: number;
}

/** The middle of several values. */
export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Milliseconds that something took. */
export async function timed(work: () => unknown): Promise<number> {
    const began = performance.now();
    await work();
    return performance.now() - began;
}
