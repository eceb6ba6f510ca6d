/** The rows of the ledger that match a query, fetched from the compiler as they come into sight. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LedgerQuery, OpenRow } from '#core/compiler.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import {
  type LedgerPages,
  noPages,
  pageLength,
  pagesInSight,
  rowAt,
  withPage,
} from './ledger-pages.ts';

interface ShownLedger {
  readonly total: number;
  /** False until the first rows of the query are known. */
  readonly isKnown: boolean;
  row(index: number): OpenRow | undefined;
  /** Fetches the rows of a range that are not known yet. */
  want(first: number, last: number): void;
}

/** @param query a new object for every change of it */
export function useLedger(query: Omit<LedgerQuery, 'offset' | 'limit'>): ShownLedger {
  const { compiler, workspace } = useServices();
  const checked = useWorkspace((state) => state.checked);
  const [held, setHeld] = useState<{ readonly of: unknown; readonly pages: LedgerPages }>({
    of: undefined,
    pages: noPages,
  });
  // What the pages belong to: another query, or another check, starts afresh.
  const subject = useRef<{ readonly query: unknown; readonly checked: unknown }>(undefined);
  const asked = useRef(new Set<number>());

  const want = useCallback(
    (first: number, last: number) => {
      const of = subject.current;
      for (const page of pagesInSight(first, last)) {
        if (asked.current.has(page)) continue;
        asked.current.add(page);
        compiler.ledger({ ...query, offset: page * pageLength, limit: pageLength }).then(
          (answer) => {
            if (subject.current !== of) return;
            setHeld((known) => {
              const before = known.of === of ? known.pages : noPages;
              return { of, pages: withPage(before, page, answer) };
            });
          },
          (error: unknown) => {
            if (subject.current === of) workspace.getState().lost(error);
          },
        );
      }
    },
    [compiler, workspace, query],
  );

  useEffect(() => {
    subject.current = { query, checked };
    asked.current = new Set();
    if (checked) want(0, 0);
  }, [query, checked, want]);

  return {
    total: held.pages.total,
    isKnown: held.of !== undefined,
    row: (index) => rowAt(held.pages, index),
    want,
  };
}
