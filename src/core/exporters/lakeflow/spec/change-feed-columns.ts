/**
 * Columns of a change feed that are used behind the view that reads it.
 *
 * The framework drops them at the end of that view unless they have another name, so they get one,
 * and whatever uses them says that name.
 */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { listed } from '#core/text/wording.ts';
import { at } from '../../book.ts';
import { notify, type Scope } from '../scope.ts';
import type { Reading, WrittenNode } from './reading.ts';
import type { AddedColumn } from './write-source.ts';

const feedColumn = /(?<![\w.])_(?:change_type|commit_version|commit_timestamp)\b/g;

export interface ChangeFeedColumns {
  /** Columns to add to views that read a change feed. */
  readonly columns: readonly AddedColumn[];
  /** A text as it has to stand behind the view. */
  renamed(text: string): string;
  /** Whether a column of that name is gone behind the view. */
  isGone(column: string): boolean;
}

const none: ChangeFeedColumns = { columns: [], renamed: (text) => text, isGone: () => false };

/** Asked once for a node, before anything of its spec is written. */
export function changeFeedColumnsOf(
  scope: Scope,
  node: WrittenNode,
  readings: readonly Reading[],
): ChangeFeedColumns {
  const feeding = readings.find(
    ({ flow, sourceType }) => flow.changeFeed && sourceType === 'delta',
  );
  if (!feeding || node.type === 'sink') return none;
  const used = usedColumns(node);
  const field = ['flows', feeding.name, 'changeFeed'];
  if (used.length > 0) {
    const are = used.length === 1 ? 'it is' : 'they are';
    const names = listed(used.map((name) => `_${name}`));
    notify(scope, 'change-feed-columns', {
      node: node.id,
      field,
      message: `${labelOf(node)} uses ${listed(used)} of the change feed it reads, which the framework takes away, so ${are} called ${names} in its config.`,
      hint: 'The settings that use them say the other name.',
    });
  }
  return {
    columns: used.map((name) => ({
      expression: `${name} as _${name}`,
      origins: [at(node.id, field)],
    })),
    renamed: (text) => text.replace(feedColumn, '_$&'),
    isGone: (column) => column.replace(feedColumn, '') === '' && !used.includes(column),
  };
}

/** Columns of the feed that settings behind the view need. Leaving them out needs nothing. */
function usedColumns({ fields }: NodeOf<'table'>): readonly string[] {
  const { exceptColumns: _, ...capture } = fields.changeCapture ?? {};
  const texts = JSON.stringify([
    capture,
    fields.expectations?.map(({ constraint }) => constraint),
    fields.quarantine?.rules?.map(({ condition }) => condition),
  ]);
  return [...new Set(texts.match(feedColumn))].sort((a, b) => (a < b ? -1 : 1));
}
