/** What became of each legacy key of a node, as a list: the same as the two texts, to be read out. */
import { useMemo, useState } from 'react';
import {
  type LedgerRow,
  type LedgerStatus,
  ledgerStatuses,
  statusTitles,
} from '#core/ledger/ledger.ts';
import { countOf } from '../../shared/count-words.ts';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { StatusIcon, StatusWord } from '../../shared/status-word.tsx';
import { type GridColumn, VirtualGrid } from '../../shared/virtual-grid.tsx';
import styles from './compare-view.module.css';

interface ChangesListProps {
  readonly rows: readonly LedgerRow[];
  onOpen(row: LedgerRow): void;
}

const columns: readonly GridColumn[] = [
  { title: 'What became of a legacy key', width: 'minmax(0, 1fr)' },
];
const leastRowHeight = 54;

export function ChangesList({ rows, onOpen }: ChangesListProps) {
  const [status, setStatus] = useState<LedgerStatus>();
  const counts = useMemo(() => countRows(rows), [rows]);
  const shown = status === undefined ? rows : rows.filter((row) => row.status === status);
  return (
    <aside className={styles.changes} aria-label="Changes">
      <h3 className={styles.changesTitle}>{countOf(rows.length, 'legacy key')}</h3>
      <fieldset aria-label="Status" className={styles.chips}>
        {ledgerStatuses
          .filter((option) => counts[option] > 0)
          .map((option) => (
            <FilterChip
              key={option}
              title={statusTitles[option]}
              icon={<StatusIcon status={option} />}
              count={counts[option]}
              isPressed={option === status}
              onPress={() => setStatus(option === status ? undefined : option)}
            />
          ))}
      </fieldset>
      <VirtualGrid
        label="Changes"
        columns={columns}
        hidesHeader
        grows
        rowCount={shown.length}
        rowHeight={leastRowHeight}
        cells={(index) => {
          const row = shown[index];
          return row && [<Change key="change" row={row} />];
        }}
        onOpen={(index) => {
          const row = shown[index];
          if (row) onOpen(row);
        }}
      />
    </aside>
  );
}

function Change({ row }: { readonly row: LedgerRow }) {
  const { status, path, outputs, reason } = row;
  return (
    <div className={styles.change}>
      <p className={styles.changeHead}>
        <StatusWord status={status} />
        <code title={path}>{lastSteps(path)}</code>
      </p>
      {outputs.map(({ file, path: to }) => (
        <p key={`${file} ${to}`} className={styles.became}>
          → <code>{to === '' ? file : to}</code>
        </p>
      ))}
      {reason && <p className={styles.reason}>{reason}</p>}
    </div>
  );
}

/** The path without the place of its entry: every key here is of one entry. */
function lastSteps(path: string): string {
  return path.replace(/^\[\d+\]\.?/, '');
}

function countRows(rows: readonly LedgerRow[]): Readonly<Record<LedgerStatus, number>> {
  const counts = {
    copied: 0,
    renamed: 0,
    moved: 0,
    split: 0,
    defaulted: 0,
    dropped: 0,
    needsDecision: 0,
  };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
