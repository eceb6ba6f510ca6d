/** Timing of synchronous work, and budgets that are printed and held. */

/** Median of several runs in milliseconds; a first run warms up and is not counted. */
export function medianMs(runs: number, work: () => void): number {
  work();
  return medianOf(Array.from({ length: runs }, () => timeMs(work)));
}

/** One run in milliseconds. */
export function timeMs(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  /** What the figure is made of. */
  readonly detail: string;
}

/** Prints figures against their budgets. @returns whether all are kept */
export function printFigures(figures: readonly Figure[]): boolean {
  for (const { name, value, limit, unit, detail } of figures) {
    const verdict = value <= limit ? 'ok  ' : 'OVER';
    console.log(
      `${verdict} ${name}: ${value.toFixed(1)} ${unit} (budget ${limit} ${unit}; ${detail})`,
    );
  }
  return figures.every(({ value, limit }) => value <= limit);
}
