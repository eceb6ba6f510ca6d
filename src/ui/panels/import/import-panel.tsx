/** An upload, from its first file to what came of it. Shows nothing when there is none. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ImportState } from '#store/import-store.ts';
import { useImports } from '../../shared/services.ts';
import { ImportProgress } from './import-progress.tsx';

const loadOutcome = () => import('./import-outcome.tsx');
const ImportOutcome = lazy(async () => ({ default: (await loadOutcome()).ImportOutcome }));

const ClashDialog = lazy(async () => {
  const { ClashDialog: default_ } = await import('./clash-dialog.tsx');
  return { default: default_ };
});

/** @param placement `card` on the start screen, `banner` above an open project */
export function ImportPanel({ placement }: { readonly placement: 'card' | 'banner' }) {
  const state: ImportState = useImports((imports) => imports.state);
  const { phase } = state;
  const isReading = phase === 'reading';
  // Files that are read again as something else stay in sight.
  const [isOpen, setOpen] = useState<boolean>();
  useEffect(() => {
    if (phase === 'idle') setOpen(undefined);
  }, [phase]);
  // Coming after the tables, the outcome would push them from under the pointer.
  useEffect(() => {
    if (isReading) void loadOutcome();
  }, [isReading]);
  switch (state.phase) {
    case 'idle':
      return null;
    case 'reading':
      return <ImportProgress {...state} placement={placement} />;
    case 'clashing':
      return (
        <Suspense>
          <ClashDialog clashes={state.clashes} />
        </Suspense>
      );
    case 'failed':
    case 'done':
      return (
        <Suspense>
          <ImportOutcome {...{ placement, isOpen, setOpen }} outcome={state} />
        </Suspense>
      );
    default:
      return state satisfies never;
  }
}
