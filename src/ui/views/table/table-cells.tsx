/** The cells of the table view. */

import { CircleCheck, CircleDashed } from 'lucide-react';
import { formatCount } from '#core/text/wording.ts';
import { bandIcons } from '../../canvas/bands.ts';
import { MiddleText } from '../../shared/middle-text.tsx';
import { ReviewWord } from '../../shared/review-word.tsx';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import type { TableColumn } from './table-columns.ts';
import { stateOf, stateWords, type TableFacts } from './table-facts.ts';
import type { TableRow } from './table-rows.ts';
import styles from './table-view.module.css';

interface TableCellProps {
  readonly row: TableRow;
  readonly column: TableColumn;
}

export function TableCell({ row, column }: TableCellProps) {
  if (row.kind === 'heading') return <HeadingCell row={row} column={column.id} />;
  const { facts } = row;
  switch (column.id) {
    case 'name':
      return (
        <span className={styles.name}>
          <MiddleText text={facts.name} />
        </span>
      );
    case 'state':
      return <StateCell facts={facts} />;
    case 'review':
      return <ReviewWord review={facts.review} isUndecided={facts.isUndecided} />;
    case 'problems':
      return <ProblemsCell facts={facts} column={column} />;
    case 'sources':
    case 'feeds':
    case 'keys':
    case 'database':
    case 'fullName':
      return (
        <span className={styles.code} title={column.text(facts)}>
          {column.text(facts)}
        </span>
      );
    default:
      return <span title={column.text(facts)}>{column.text(facts)}</span>;
  }
}

type HeadingRow = Extract<TableRow, { readonly kind: 'heading' }>;

function HeadingCell({ row, column }: { readonly row: HeadingRow; readonly column: string }) {
  if (column === 'name') return <Heading row={row} />;
  return column === 'review' ? <span className={styles.count}>{row.progress}</span> : null;
}

function Heading({ row }: { readonly row: HeadingRow }) {
  const Icon = bandIcons[row.band];
  return (
    <span className={styles.heading} data-level={row.level} data-band={row.band}>
      {row.level === 1 && <Icon size={14} aria-hidden className={styles.bandIcon} />}
      {row.name} <span className={styles.count}>{formatCount(row.nodes.length)}</span>
    </span>
  );
}

function StateCell({ facts }: { readonly facts: TableFacts }) {
  const state = stateOf(facts);
  return (
    <span className={styles.state} data-state={state}>
      {state === 'fine' && <CircleCheck size={14} aria-hidden />}
      {state === 'unfinished' && <CircleDashed size={14} aria-hidden />}
      {state === 'problems' && (
        <SeverityIcon
          severity={(facts.problems?.errors ?? 0) > 0 ? 'error' : 'warning'}
          size={14}
        />
      )}
      {stateWords[state]}
    </span>
  );
}

interface ProblemsCellProps {
  readonly facts: TableFacts;
  readonly column: TableColumn;
}

function ProblemsCell({ facts, column }: ProblemsCellProps) {
  const { problems } = facts;
  if (!problems) return null;
  return (
    <span className={styles.state}>
      <SeverityIcon severity={problems.errors > 0 ? 'error' : 'warning'} size={14} />
      {column.text(facts)}
    </span>
  );
}
