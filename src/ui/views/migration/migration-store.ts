/** How the tables of the migration are listed; it outlives a look at another view. */
import { createStore } from 'zustand/vanilla';
import type { ConversionState } from '#core/migration/conversion-state.ts';
import type { GridSort } from '../../shared/tree-grid/tree-grid-types.ts';

export const migrationGroupings = ['layer', 'file'] as const;
export type MigrationGrouping = (typeof migrationGroupings)[number];

/** `none`: it was made here, from no legacy key. */
export type ListedState = ConversionState | 'none';

export interface MigrationWish {
  readonly grouping: MigrationGrouping;
  /** Empty: those of every state. */
  readonly states: ReadonlySet<ListedState>;
  /** Absent: by name. */
  readonly sort: GridSort | undefined;
  /** Keys of the groups that are closed. */
  readonly closed: ReadonlySet<string>;
}

export const migrationStore = createStore<MigrationWish>()(() => ({
  grouping: 'layer',
  states: new Set(),
  sort: undefined,
  closed: new Set(),
}));
