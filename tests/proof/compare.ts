/** Whether a table holds the rows it should: in any order, by the columns that are named. */
import type { Sample, SampleRow } from '#core/model/samples.ts';

/** What is different, in words; absent: nothing. */
export function difference(
  expected: readonly SampleRow[],
  found: readonly SampleRow[],
): string | undefined {
  const left = found.map(plainRow);
  // Those that say most are the hardest to find.
  const wanted = expected.map(plainRow).sort((a, b) => b.size - a.size);
  const missing = wanted.filter((row) => {
    const at = left.findIndex((one) => [...row].every(([name, value]) => one.get(name) === value));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const lines = [
    ...missing.map((row) => `missing ${wordsOf(row)}`),
    ...left.map((row) => `surplus ${wordsOf(row)}`),
  ];
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** Values as texts that are the same where the values are. */
type PlainRow = ReadonlyMap<string, string>;

function plainRow(row: SampleRow): PlainRow {
  return new Map(Object.entries(row).map(([name, value]) => [name, JSON.stringify(plain(value))]));
}

function wordsOf(row: PlainRow): string {
  return [...row].map(([name, value]) => `${name}=${value}`).join(', ');
}

/** Every column that an expected row names. */
export function columnsOf(rows: readonly SampleRow[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Points in time are the same however they are written. */
function plain(value: Sample): Sample {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d[T ]\d\d:/.test(value)) return value;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value.replace(' ', 'T')}Z`;
  return new Date(zoned).toISOString();
}
