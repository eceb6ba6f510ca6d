/** Pages of the ledger, whatever is asked for: together they are the rows that match, in order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waysOfKey } from '#core/compile/key-ways.ts';
import { queryLedger } from '#core/compile/query-ledger.ts';
import { linesOf } from '#core/compile/to-problem.ts';
import { type LedgerRow, ledgerStatuses } from '#core/ledger/ledger.ts';
import { entriesOf } from '#core/ledger/ledger-entries.ts';
import { countStatuses } from '#core/ledger/status-counts.ts';
import { toRow } from '#core/ledger/to-row.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { convertUploads, upload } from '../../support/convert-uploads.ts';
import { bronzeEntry, silverEntry } from '../../support/import-dlt-meta.ts';

const entries = [
  bronzeEntry({ bronze_cluster_by: ['id'], bronze_table_path_dev: '/old', bronze_tabel: 'typo' }),
  silverEntry({ silver_reader_options: {}, silver_row_filter: '' }),
  bronzeEntry({ data_flow_id: '300', bronze_table: 'orders' }),
];
const silver = [{ target_table: 'customers', select_exp: ['id'], where_clause: ['id > 0'] }];
const { compiled } = convertUploads([
  upload('onboarding.json', entries),
  upload('conf/silver.json', silver),
]);
const { ledger } = compiled;
const lines = linesOf(compiled.reading?.legacy.files ?? []);
const rows = entriesOf(ledger).map((entry) => ({
  ...toRow(entry, ledger, lines(entry.document.file)),
  ...waysOfKey(entry, compiled),
}));

const isToldWith = ({ nodes, near }: LedgerRow, node: NodeId): boolean =>
  nodes.includes(node) || near === node;

const query = fc.record(
  {
    status: fc.constantFrom(...ledgerStatuses),
    node: fc.constantFrom(...ledger.byNode.keys()),
    text: fc.constantFrom('', 'customers', 'ORDERS', 'no column', 'spec', 'silver.json', 'zzz'),
  },
  { requiredKeys: [] },
);

test('a page holds the rows that match, from its offset on, and says how many there are', () => {
  fc.assert(
    fc.property(query, fc.nat(40), fc.nat(20), ({ status, node, text }, offset, limit) => {
      const matching = rows.filter(
        (row) =>
          (status === undefined || row.status === status) &&
          (node === undefined || isToldWith(row, node)) &&
          Object.values({ ...row, near: '', outputs: row.outputs.flatMap(Object.values) })
            .flat()
            .concat('')
            .some((held) =>
              String(held)
                .toLowerCase()
                .includes(text?.toLowerCase() ?? ''),
            ),
      );
      const page = queryLedger(
        {
          ...(status && { status }),
          ...(node && { node }),
          ...(text !== undefined && { text }),
          offset,
          limit,
        },
        compiled,
        lines,
      );
      expect(page.rows).toEqual(matching.slice(offset, offset + limit));
      expect(page.total).toBe(matching.length);
    }),
    { numRuns: 300 },
  );
});

test('the counts of the project and of each node are those of its rows', () => {
  expect(ledger.counts).toEqual(countStatuses(rows));
  expect(ledger.byNode.size).toBeGreaterThan(3);
  for (const [node, { counts }] of ledger.byNode) {
    expect(counts).toEqual(countStatuses(rows.filter((row) => isToldWith(row, node))));
  }
});
