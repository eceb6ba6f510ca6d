/** One row of the table tree. */

import { ChevronDown, ChevronRight } from 'lucide-react';
import { formatCount } from '#core/text/wording.ts';
import { bandIcons } from '../../canvas/bands.ts';
import { markWords, type ProblemMark } from '../../canvas/problem-marks.ts';
import { MiddleText } from '../../shared/middle-text.tsx';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import styles from './table-tree.module.css';
import type { TreeRow } from './tree-rows.ts';

interface TreeItemProps {
  readonly id: string;
  readonly row: TreeRow;
  readonly mark: ProblemMark | undefined;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly top: number;
  onOpen(): void;
}

export function TreeItem({ id, row, mark, isActive, isSelected, top, onOpen }: TreeItemProps) {
  const place =
    row.kind === 'band'
      ? { 'aria-expanded': row.isOpen }
      : { 'aria-posinset': row.position, 'aria-setsize': row.count };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all of its rows.
    <div
      role="treeitem"
      tabIndex={-1}
      id={id}
      aria-level={row.level}
      {...place}
      aria-selected={isSelected}
      aria-label={wordsOf(row, mark)}
      className={styles.row}
      data-kind={row.kind}
      data-band={row.band}
      data-active={isActive}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      {row.kind === 'band' ? <BandRow row={row} /> : <TableRow name={row.name} mark={mark} />}
    </div>
  );
}

function BandRow({ row }: { readonly row: Extract<TreeRow, { readonly kind: 'band' }> }) {
  const Arrow = row.isOpen ? ChevronDown : ChevronRight;
  const Icon = bandIcons[row.band];
  return (
    <>
      <Arrow size={14} aria-hidden className={styles.arrow} />
      <Icon size={14} aria-hidden className={styles.icon} />
      <span className={styles.title}>{row.name}</span>{' '}
      <span className={styles.count}>{formatCount(row.count)}</span>
    </>
  );
}

interface TableRowProps {
  readonly name: string;
  readonly mark: ProblemMark | undefined;
}

function TableRow({ name, mark }: TableRowProps) {
  return (
    <>
      <span className={styles.title}>
        <MiddleText text={name} />
      </span>{' '}
      {mark && (
        <span className={styles.mark} title={markWords(mark)}>
          <SeverityIcon severity={worstOf(mark)} size={13} /> {formatCount(countOf(mark))}
        </span>
      )}
    </>
  );
}

const worstOf = ({ errors }: ProblemMark) => (errors > 0 ? 'error' : 'warning');
const countOf = ({ errors, warnings }: ProblemMark) => (errors > 0 ? errors : warnings);

/** The words of the row as they stand there, so that saying them aloud finds it. */
function wordsOf(row: TreeRow, mark: ProblemMark | undefined): string {
  if (row.kind === 'band') return `${row.name} ${formatCount(row.count)}`;
  return mark ? `${row.name} ${markWords(mark)}` : row.name;
}
