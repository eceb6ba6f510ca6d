/** What the migration view shows: tables and what became none, as they are grouped and sorted. */
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { migrationEntries } from '#core/migration/migration-entries.ts';
import { countReviews } from '#core/migration/review.ts';
import { useSearch } from '../../shared/search/use-search.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';
import {
  countStates,
  isTable,
  migrationGroups,
  migrationRows,
  searched,
} from './migration-rows.ts';
import { type ListedState, type MigrationGrouping, migrationStore } from './migration-store.ts';

/** Changes with the project, what was accepted, and how the user groups and sorts. */
export function useMigration() {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const accepted = useWorkspace((state) => state.document.accepted);
  const checked = useWorkspace((state) => state.checked);
  const chosen = useSession((state) => state.environment);
  const environment = chosen ?? pipeline.environments[0] ?? '';
  const selected = useSession((state) => state.selected);
  const selection = useSession((state) => state.selection);
  const { found, text } = useSearch();
  const wish = useStore(migrationStore);
  const { closed } = wish;

  const all = useMemo(
    () => migrationEntries({ pipeline, checked, accepted, environment }),
    [pipeline, checked, accepted, environment],
  );
  const entries = useMemo(() => searched(all, { text, found }), [all, text, found]);
  const groups = useMemo(() => migrationGroups(entries, wish), [entries, wish]);
  const rows = useMemo(
    () => migrationRows(groups, closed, new Set(selection)),
    [groups, closed, selection],
  );

  // The row to start from is that of the selected table, and may be one that stands for none.
  const [seen, setSeen] = useState(selected);
  const [active, setActive] = useState<string | undefined>(selected);
  if (seen !== selected) {
    setSeen(selected);
    if (selected !== undefined) setActive(selected);
  }

  return {
    ...{ all, entries, groups, rows, wish, active, setActive, isKnown: checked !== undefined },
    reviews: useMemo(() => countReviews(all.filter(isTable)), [all]),
    states: useMemo(() => countStates(entries), [entries]),
  };
}

export type Migration = ReturnType<typeof useMigration>;

/** Opens all groups: those that were closed are no more. */
export function chooseGrouping(grouping: MigrationGrouping): void {
  migrationStore.setState({ grouping, closed: new Set() });
}

/** Shows tables of this state, or shows them no longer. */
export function toggleState(state: ListedState): void {
  migrationStore.setState(({ states }) => ({ states: turned(states, state) }));
}

/** Once up, once down, then by name again. */
export function sortBy(column: string): void {
  migrationStore.setState(({ sort }) => {
    if (sort?.column !== column) return { sort: { column, isDescending: false } };
    return { sort: sort.isDescending ? undefined : { column, isDescending: true } };
  });
}

/** Closes a group, or opens it. */
export function turn(key: string): void {
  migrationStore.setState(({ closed }) => ({ closed: turned(closed, key) }));
}

/** With a member, or without it where it was one. */
function turned<Member>(members: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(members);
  if (!next.delete(member)) next.add(member);
  return next;
}
