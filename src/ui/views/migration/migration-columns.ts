/** The columns of the migration view, and what each sorts by. Pure. */
import { conversionStates, conversionTitle } from '#core/migration/conversion-state.ts';
import { type CountKind, countKinds, countTitles } from '#core/migration/migration-counts.ts';
import type { MigrationEntry } from '#core/migration/migration-entries.ts';
import { reviews } from '#core/migration/review.ts';
import { counted } from '#core/text/wording.ts';
import type { ListedState } from './migration-store.ts';

export interface MigrationColumn {
  readonly id: CountKind | 'name' | 'state' | 'review' | 'problems';
  readonly title: string;
  readonly width: number;
  readonly grows?: true;
  readonly isNumber?: true;
  /** Left out where there is no room for all. */
  readonly isWide?: true;
  /** Absent: its name is what it is sorted by. */
  rank?(entry: MigrationEntry): number;
}

/** What is worst comes first when sorted downwards. */
const many = 1_000_000;

const states: readonly ListedState[] = [...conversionStates, 'none'];

export const migrationColumns: readonly MigrationColumn[] = [
  { id: 'name', title: 'Table', width: 176, grows: true },
  { id: 'state', title: 'State', width: 176, rank: (entry) => states.indexOf(stateOf(entry)) },
  {
    id: 'review',
    title: 'Review',
    width: 160,
    rank: (entry) => (entry.kind === 'table' ? reviews.indexOf(entry.review) : reviews.length),
  },
  ...countKinds.map(
    (id): MigrationColumn => ({
      ...{ id, title: countTitles[id], width: 76, isNumber: true },
      ...(id !== 'needsDecision' && { isWide: true }),
      rank: ({ counts }) => counts[id],
    }),
  ),
  {
    id: 'problems',
    title: 'Problems',
    width: 110,
    isWide: true,
    rank: ({ errors, warnings }) => errors * many + warnings,
  },
];

/** `none` where no legacy file has it: it was made here. */
export function stateOf({ state }: Pick<MigrationEntry, 'state'>): ListedState {
  return state ?? 'none';
}

/** The state of a table in words, with a capital letter. */
export function stateTitle(state: ListedState): string {
  return conversionTitle(state === 'none' ? undefined : state);
}

/** Why nothing became of it; of a table, how many problems it has. */
export function problemWords(entry: MigrationEntry): string {
  if (entry.kind === 'left' && entry.reason !== undefined) return entry.reason;
  const { errors, warnings } = entry;
  if (errors > 0) return counted(errors, 'error');
  return warnings > 0 ? counted(warnings, 'warning') : '';
}
