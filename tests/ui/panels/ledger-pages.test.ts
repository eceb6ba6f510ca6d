/** Pages of the ledger cover exactly the rows in sight. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerRow } from '#core/ledger/ledger.ts';
import {
  noPages,
  pageLength,
  pagesInSight,
  rowAt,
  withPage,
} from '#ui/panels/conversion/ledger-pages.ts';

const rowOf = (path: string): LedgerRow => ({
  file: 'onboarding.json',
  line: 1,
  column: 1,
  start: 0,
  end: 1,
  path,
  value: '1',
  status: 'copied',
  nodes: [],
  outputs: [],
});

test('every row in sight is on a wanted page, and no page is wanted without one', () => {
  const range = fc.tuple(fc.nat(45_000), fc.nat(500));
  fc.assert(
    fc.property(range, ([first, more]) => {
      const pages = pagesInSight(first, first + more);
      const needed = new Set(
        Array.from({ length: more + 1 }, (_, index) => Math.floor((first + index) / pageLength)),
      );
      expect(new Set(pages)).toEqual(needed);
    }),
  );
});

test('rows are found on their page, and unknown ones are absent', () => {
  const known = withPage(noPages, 1, { total: 201, rows: [rowOf('last')] });
  expect(known.total).toBe(201);
  expect(rowAt(known, 200)?.path).toBe('last');
  expect(rowAt(known, 0)).toBeUndefined();
});
