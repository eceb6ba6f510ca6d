/**
 * Columns of a change feed that are used behind the view that reads it.
 *
 * The framework drops them at the end of that view unless they have another name, so they get one,
 * and whatever uses them says that name.
 */
import { labelOf } from '#core/model/label.ts';
import { at } from '../book.ts';
import { notify, type Scope } from '../scope.ts';
import type { Reading, WrittenNode } from './reading.ts';
import type { AddedColumn } from './write-source.ts';

const feedColumn = /(?<![\w.])_(?:change_type|commit_version|commit_timestamp)\b/g;

export interface ChangeFeedColumns {
  /** Columns to add to views that read a change feed. */
  readonly columns: readonly AddedColumn[];
  /** A text as it has to stand behind the view. */
  renamed(text: string): string;
}

const none: ChangeFeedColumns = { columns: [], renamed: (text) => text };

export function changeFeedColumnsOf(
  scope: Scope,
  node: WrittenNode,
  readings: readonly Reading[],
): ChangeFeedColumns {
  const feeding = readings.find(
    ({ flow, sourceType }) => flow.changeFeed && sourceType === 'delta',
  );
  if (!feeding || node.type === 'sink') return none;
  const texts = JSON.stringify([
    node.fields.changeCapture,
    node.fields.expectations?.map(({ constraint }) => constraint),
    node.fields.quarantine?.rules?.map(({ condition }) => condition),
  ]);
  const used = [...new Set(texts.match(feedColumn))].sort((a, b) => (a < b ? -1 : 1));
  if (used.length === 0) return none;
  const field = ['flows', feeding.name, 'changeFeed'];
  notify(scope, 'change-feed-columns', {
    node: node.id,
    field,
    message: `${labelOf(node)} uses ${used.join(', ')} of the change feed it reads, which the framework takes away, so ${used.length === 1 ? 'it is' : 'they are'} called _${used.join(', _')} in its config.`,
    hint: 'The settings that use them say the other name.',
  });
  return {
    columns: used.map((name) => ({
      expression: `${name} as _${name}`,
      origins: [at(node.id, field)],
    })),
    renamed: (text) => text.replace(feedColumn, '_$&'),
  };
}
