/** Whether a table holds the rows it should: in any order, by the columns that are named. */
import type { Sample, SampleRow } from '#core/model/samples.ts';

/** What is different, in words; absent: nothing. */
export function difference(
  expected: readonly SampleRow[],
  found: readonly SampleRow[],
): string | undefined {
  const missing = expected.map(canonical);
  const surplus: string[] = [];
  for (const row of found.map(canonical)) {
    const at = missing.indexOf(row);
    if (at < 0) surplus.push(row);
    else missing.splice(at, 1);
  }
  const lines = [
    ...missing.map((row) => `missing ${row}`),
    ...surplus.map((row) => `surplus ${row}`),
  ];
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** Every column that an expected row names. */
export function columnsOf(rows: readonly SampleRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function canonical(row: SampleRow): string {
  const entries = Object.entries(row).map(([name, value]) => [name, plain(value)] as const);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Points in time are the same however they are written. */
function plain(value: Sample): Sample {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d[T ]\d\d:/.test(value)) return value;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
  return new Date(zoned).toISOString();
}
