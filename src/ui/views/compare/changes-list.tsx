/** What became of each legacy key of a node, as a list: the same as the two texts, to be read out. */

import { useMemo, useState } from 'react';
import type { NodeSides, SideRow } from '#core/compiler.ts';
import {
  type LedgerRow,
  type LedgerStatus,
  ledgerStatuses,
  statusTitles,
} from '#core/ledger/ledger.ts';
import { countStatuses } from '#core/ledger/status-counts.ts';
import { fileName } from '#core/text/file-name.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { FilterChips } from '../../shared/filter-chips.tsx';
import { KeyWays } from '../../shared/key-ways.tsx';
import { StatusIcon, StatusWord } from '../../shared/status-word.tsx';
import { type GridColumn, VirtualGrid } from '../../shared/virtual-grid.tsx';
import styles from './compare-view.module.css';
import { Since } from './since.tsx';

interface ChangesListProps {
  readonly sides: NodeSides;
  /** Whether keys that say what they said in the legacy are left out. */
  readonly isMeaning: boolean;
  onOpen(row: LedgerRow): void;
}

const columns: readonly GridColumn[] = [
  { title: 'What became of a legacy key', width: 'minmax(0, 1fr)' },
];
/** In rem. */
const leastRowHeight = 3.375;

export function ChangesList({ sides, isMeaning, onOpen }: ChangesListProps) {
  const { output } = sides;
  const rows = isMeaning ? sides.rows.filter(saysSomethingElse) : sides.rows;
  const own = useMemo(() => new Set(output.map(({ path }) => path)), [output]);
  const [status, setStatus] = useState<LedgerStatus>();
  const counts = useMemo(() => countStatuses(rows), [rows]);
  const shown = status === undefined ? rows : rows.filter((row) => row.status === status);
  return (
    <aside className={styles.changes} aria-label="Changes">
      <h3 className={styles.changesTitle}>{titleOf(sides.rows.length, rows.length, isMeaning)}</h3>
      <FilterChips label="Status" className={styles.chips}>
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
      </FilterChips>
      <VirtualGrid
        label="Changes"
        columns={columns}
        hidesHeader
        grows
        rowCount={shown.length}
        rowHeight={leastRowHeight}
        cells={(index) => {
          const row = shown[index];
          return row && [<Change key="change" row={row} own={own} />];
        }}
        onOpen={(index) => {
          const row = shown[index];
          if (row) onOpen(row);
        }}
      />
    </aside>
  );
}

interface ChangeProps {
  readonly row: SideRow;
  /** Paths of the files that are written for the node. */
  readonly own: ReadonlySet<string>;
}

function Change({ row, own }: ChangeProps) {
  const { status, path, outputs, reason, since } = row;
  const here = outputs.filter(({ file }) => own.has(file));
  const elsewhere = outputs.length - here.length;
  return (
    <div className={styles.change}>
      <p className={styles.changeHead}>
        <StatusWord status={status} />
        <code title={path}>{lastSteps(path)}</code>
        <KeyWays row={row} />
      </p>
      {here.map(({ file, path: to }) => (
        <p key={`${file} ${to}`} className={styles.became}>
          → <code>{to === '' ? fileName(file) : to}</code>
        </p>
      ))}
      {elsewhere > 0 && (
        <p className={styles.became}>→ {counted(elsewhere, 'place')} in other files</p>
      )}
      {reason && <p className={styles.reason}>{reason}</p>}
      {since && <Since title={lastSteps(path)} {...since} />}
    </div>
  );
}

function saysSomethingElse({ status, since }: SideRow): boolean {
  return since !== undefined || !keeping.has(status);
}

/** Of the value, nothing but its name and place changes. */
const keeping: ReadonlySet<LedgerStatus> = new Set(['copied', 'renamed', 'moved', 'split']);

function titleOf(all: number, shown: number, isMeaning: boolean): string {
  if (!isMeaning) return counted(all, 'legacy key');
  if (shown === 0) return `All ${counted(all, 'legacy key')} mean what they meant.`;
  const say = shown === 1 ? 'says' : 'say';
  return `${formatCount(shown)} of ${counted(all, 'legacy key')} ${say} something else, or need a look`;
}

/** The path without the place of its entry: every key here is of one entry. */
function lastSteps(path: string): string {
  return path.replace(/^\[\d+\]\.?/, '');
}
