/** The conversion ledger: what became of every key of the legacy files. */
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { LedgerRow } from '#core/ledger/ledger.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { FilteredList } from '../../shared/filtered-list.tsx';
import { NoLegacy } from '../../shared/no-legacy.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { type GridColumn, VirtualGrid } from '../../shared/virtual-grid.tsx';
import { ExportLedger } from './export-ledger.tsx';
import { ledgerCells } from './ledger-cells.tsx';
import { LedgerSummary } from './ledger-summary.tsx';
import { OnlySelection } from './only-selection.tsx';
import { StatusFilter } from './status-filter.tsx';
import { useLedger } from './use-ledger.ts';

const columns: readonly GridColumn[] = [
  { title: 'Legacy key', width: 'minmax(12rem, 1.3fr)' },
  { title: 'Value', width: 'minmax(7rem, 0.9fr)' },
  { title: 'Status', width: '8.5rem' },
  { title: 'Where it went', width: 'minmax(13rem, 1.4fr)' },
  { title: 'Reason', width: 'minmax(10rem, 1.2fr)' },
  { title: 'Decide', width: '5.5rem' },
];
/** In rem. */
const rowHeight = 1.875;

export function ConversionPanel() {
  const { session } = useServices();
  const hasLegacy = useWorkspace((state) => state.document.legacy !== undefined);
  const status = useSession((state) => state.ledgerStatus);
  const node = useSession((state) => (state.isLedgerOfSelection ? state.selected : undefined));
  const text = useSession((state) => state.panelSearch.conversion) ?? '';
  const setText = (typed: string): void => session.getState().findInPanel('conversion', typed);
  const settledText = useDeferredValue(text);

  const query = useMemo(
    () => ({ ...(node && { node }), ...(status && { status }), text: settledText }),
    [node, status, settledText],
  );
  const { total, isKnown, row, want } = useLedger(query);
  const open = useCallback(
    (index: number) => {
      const found = row(index);
      if (found) compareAt(found, session);
    },
    [row, session],
  );

  if (!hasLegacy) return <NoLegacy />;
  return (
    <FilteredList
      label="Filter legacy keys"
      text={text}
      onType={setText}
      before={
        <>
          <LedgerSummary />
          <StatusFilter />
          <OnlySelection />
        </>
      }
      behind={<ExportLedger />}
    >
      {isKnown && total === 0 ? (
        <EmptyState
          title="No legacy key matches the filter."
          actions={
            <Button
              onClick={() => {
                setText('');
                session.getState().update({ ledgerStatus: undefined, isLedgerOfSelection: false });
              }}
            >
              Clear the filter
            </Button>
          }
        />
      ) : (
        <VirtualGrid
          label="Conversion ledger"
          columns={columns}
          rowCount={total}
          rowHeight={rowHeight}
          cells={(index) => {
            const found = row(index);
            return found && ledgerCells(found);
          }}
          onOpen={open}
          onSight={want}
        />
      )}
    </FilteredList>
  );
}

/** Shows a row's key in the legacy text and what it became, beside each other. */
function compareAt(
  { nodes, near, file, line, column, outputs }: LedgerRow,
  session: ReturnType<typeof useServices>['session'],
): void {
  const [node = near] = nodes;
  if (node === undefined) return;
  const [output] = outputs;
  session.getState().update({ view: 'compare' });
  session.getState().show({ node, legacy: { file, line, column }, ...(output && { output }) });
}
