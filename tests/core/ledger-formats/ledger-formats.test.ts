/** The ledger as CSV, JSON and Markdown. */
import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '#core/ledger/ledger.ts';
import { countStatuses } from '#core/ledger/status-counts.ts';
import { csv } from '#core/ledger-formats/csv.ts';
import { json } from '#core/ledger-formats/json.ts';
import { md } from '#core/ledger-formats/md.ts';
import type { NodeId } from '#core/model/pipeline.ts';

const row = (changes: Partial<LedgerRow>): LedgerRow => ({
  file: 'onboarding.json',
  line: 3,
  column: 5,
  start: 20,
  end: 25,
  path: '[0].bronze_table',
  value: '"orders"',
  status: 'renamed',
  nodes: ['bronze.orders' as NodeId],
  outputs: [{ file: 'src/orders.json', path: 'targetDetails.table' }],
  ...changes,
});
const write = (format: typeof csv | typeof json | typeof md, ...rows: readonly LedgerRow[]) =>
  format.write(rows, countStatuses(rows));

/** Cells of a CSV text, by the rules of RFC 4180. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  test('a header, then a line for each row', () => {
    expect(write(csv, row({}))).toBe(
      'File,Line,Column,Key,Legacy value,Status,Reason,Tables,Written to\r\n' +
        'onboarding.json,3,5,[0].bronze_table,"""orders""",Renamed,,bronze.orders,src/orders.json targetDetails.table\r\n',
    );
  });

  test('quotes, commas and line breaks stay inside their cell', () => {
    const odd = row({ file: 'a,"b"\nc.json', reason: 'x, "y"', path: '', status: 'needsDecision' });
    expect(cellsOf(write(csv, odd))[1]).toEqual([
      ...['a,"b"\nc.json', '3', '5', '', '"orders"', 'Needs a decision', 'x, "y"'],
      ...['bronze.orders', 'src/orders.json targetDetails.table'],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1'])('%j is no formula', (value) => {
    expect(cellsOf(write(csv, row({ value })))[1]?.[4]).toBe(`'${value}`);
  });

  test('several nodes and places share a cell', () => {
    const both = row({
      nodes: ['bronze.a' as NodeId, 'silver.a' as NodeId],
      outputs: [
        { file: 'a.json', path: 'x' },
        { file: 'b.json', path: '' },
      ],
    });
    expect(cellsOf(write(csv, both))[1]?.slice(-2)).toEqual([
      'bronze.a; silver.a',
      'a.json x; b.json',
    ]);
  });
});

test('JSON holds rows and counts as they are', () => {
  const rows = [row({}), row({ status: 'dropped', reason: 'No place for it.' })];
  expect(JSON.parse(write(json, ...rows))).toEqual({ counts: countStatuses(rows), rows });
});

describe('Markdown', () => {
  test('counts first, then the rows file by file', () => {
    const rows = [
      row({}),
      row({ file: 'dqe.json', status: 'dropped', reason: 'No place for it.', outputs: [] }),
      row({ line: 9 }),
    ];
    expect(write(md, ...rows)).toBe(`# Conversion ledger

Every setting of the legacy files, and what became of it.

| Status | Settings | The setting … |
| --- | ---: | --- |
| Copied | 0 | stands in the bundle under the same key |
| Renamed | 2 | stands in the bundle under another key |
| Moved | 0 | stands in another part or file of the bundle |
| Split | 0 | stands in several places of the bundle |
| Defaulted | 0 | was empty or without meaning; a default stands in its place |
| Dropped | 1 | is not carried over; the reason says why |
| Needs a decision | 0 | means something that only a person can settle |
| **Total** | **3** | |

## \`onboarding.json\`

| Line | Key | Legacy value | Status | Reason | Written to |
| ---: | --- | --- | --- | --- | --- |
| 3 | \`[0].bronze_table\` | \`"orders"\` | Renamed |  | \`src/orders.json\` \`targetDetails.table\` |
| 9 | \`[0].bronze_table\` | \`"orders"\` | Renamed |  | \`src/orders.json\` \`targetDetails.table\` |

## \`dqe.json\`

| Line | Key | Legacy value | Status | Reason | Written to |
| ---: | --- | --- | --- | --- | --- |
| 3 | \`[0].bronze_table\` | \`"orders"\` | Dropped | No place for it. |  |
`);
  });

  test('no content can end a cell, a row or the code it stands in', () => {
    const odd = row({
      value: '"a|b`c\\\\|<d>"',
      path: 'x["|"]',
      reason: 'Either | or\n\\| or <b>.',
      outputs: [{ file: 'a|b.json', path: '' }],
    });
    const line = write(md, odd).trimEnd().split('\n').at(-1) ?? '';
    expect(line.split(/(?<!\\)\|/)).toHaveLength(8);
    expect(line).toContain('<code>"a&#124;b&#96;c&#92;&#92;&#124;&#60;d&#62;"</code>');
    expect(line).toContain('<code>x&#91;"&#124;"&#93;</code>');
    expect(line).toContain('Either \\| or \\\\\\| or &lt;b>.');
  });
});
