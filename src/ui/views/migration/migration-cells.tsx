/** The cells of the migration view. */
import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  FileCode2,
  FileX2,
  type LucideIcon,
  Plus,
} from 'lucide-react';
import type { CountKind } from '#core/migration/migration-counts.ts';
import type { MigrationEntry, TableEntry } from '#core/migration/migration-entries.ts';
import { progressWords } from '#core/migration/review.ts';
import { formatCount } from '#core/text/wording.ts';
import { bandIcons } from '../../canvas/bands.ts';
import { MiddleText } from '../../shared/middle-text.tsx';
import { ProgressBar } from '../../shared/progress-bar.tsx';
import { ReviewWord } from '../../shared/review-word.tsx';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { type MigrationColumn, problemWords, stateOf, stateTitle } from './migration-columns.ts';
import type { MigrationGroup, MigrationRow } from './migration-rows.ts';
import type { ListedState } from './migration-store.ts';
import styles from './migration-view.module.css';

interface MigrationCellProps {
  readonly row: MigrationRow;
  readonly column: MigrationColumn['id'];
}

/** A cell of a group's heading, or of one table. */
export function MigrationCell({ row, column }: MigrationCellProps) {
  return row.kind === 'group' ? (
    <GroupCell group={row.group} column={column} />
  ) : (
    <EntryCell entry={row.entry} column={column} />
  );
}

interface GroupCellProps {
  readonly group: MigrationGroup;
  readonly column: MigrationColumn['id'];
}

function GroupCell({ group, column }: GroupCellProps) {
  const { title, entries, counts, reviews } = group;
  switch (column) {
    case 'name':
      return <GroupTitle group={group} />;
    case 'state':
    case 'problems':
      return null;
    case 'review':
      if (reviews.total === 0) return null;
      return (
        <span className={styles.groupProgress} title={progressWords(reviews)}>
          <ProgressBar
            label={`Accepted of ${title}`}
            done={reviews.accepted}
            total={reviews.total}
          />
          <span className={styles.muted}>
            {formatCount(reviews.accepted)} of {formatCount(reviews.total)}
          </span>
        </span>
      );
    default:
      return entries.length > 0 && <Count count={counts[column]} kind={column} />;
  }
}

function GroupTitle({ group: { title, band, entries, key } }: Pick<GroupCellProps, 'group'>) {
  const Icon = band ? bandIcons[band] : key === 'left' ? FileX2 : FileCode2;
  return (
    <span className={styles.groupTitle} title={title}>
      <Icon size={14} aria-hidden data-band={band} className={styles.bandIcon} />
      <span className={styles.groupName}>{title}</span>{' '}
      <span className={styles.muted}>{formatCount(entries.length)}</span>
    </span>
  );
}

interface EntryCellProps {
  readonly entry: MigrationEntry;
  readonly column: MigrationColumn['id'];
}

function EntryCell({ entry, column }: EntryCellProps) {
  switch (column) {
    case 'name':
      return <EntryName entry={entry} />;
    case 'state':
      return <StateWord state={stateOf(entry)} />;
    case 'review':
      return entry.kind === 'table' ? <ReviewOf entry={entry} /> : null;
    case 'problems':
      return <Problems entry={entry} />;
    default:
      return <Count count={entry.counts[column]} kind={column} />;
  }
}

function ReviewOf({ entry: { review, isUndecided } }: { readonly entry: TableEntry }) {
  return <ReviewWord review={review} isUndecided={isUndecided} />;
}

function EntryName({ entry }: Pick<EntryCellProps, 'entry'>) {
  const { name, file } = entry;
  const line = entry.kind === 'left' ? entry.line : undefined;
  const place = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
  return (
    <span className={styles.name} title={place === '' ? name : `${name}, from ${place}`}>
      <MiddleText text={name} />
    </span>
  );
}

interface CountProps {
  readonly count: number;
  readonly kind: CountKind;
}

function Count({ count, kind }: CountProps) {
  if (count === 0) return <span className={styles.zero}>0</span>;
  return (
    <span className={styles.number} data-kind={kind}>
      {formatCount(count)}
    </span>
  );
}

const stateIcons: Readonly<Record<ListedState, LucideIcon>> = {
  undecided: CircleHelp,
  lost: CircleSlash,
  noted: CircleDashed,
  converted: CircleCheck,
  none: Plus,
};

/** Not read out: a word stands beside it. */
export function StateIcon({ state }: { readonly state: ListedState }) {
  const Icon = stateIcons[state];
  return <Icon size={14} aria-hidden data-state={state} className={styles.stateIcon} />;
}

function StateWord({ state }: { readonly state: ListedState }) {
  return (
    <span className={styles.state} data-state={state}>
      <StateIcon state={state} />
      {stateTitle(state)}
    </span>
  );
}

function Problems({ entry }: Pick<EntryCellProps, 'entry'>) {
  const words = problemWords(entry);
  const { errors, warnings } = entry;
  return (
    <span className={styles.problems} title={words}>
      {errors + warnings > 0 && (
        <SeverityIcon severity={errors > 0 ? 'error' : 'warning'} size={14} />
      )}
      <span className={styles.problemWords}>{words}</span>
    </span>
  );
}
