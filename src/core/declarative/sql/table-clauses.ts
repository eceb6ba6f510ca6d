/** The parts of a statement that say what a table is, beside the query that fills it. */
import type { NodeOf } from '#core/model/pipeline.ts';
import { unquoted } from '#core/model/select-names.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { indented } from '#core/sql/indent-sql.ts';
import type { Storage } from '../plan.ts';
import { closeComment, inList } from './layout.ts';
import type { Words } from './words.ts';

/** None for an empty comment, too. */
export function commentClause(words: Words, comment: string | undefined): readonly string[] {
  return comment ? [`COMMENT ${words.text(comment)}`] : [];
}

/** Clustering, partitions and table properties; none of those that say nothing. */
export function layoutClauses(words: Words, storage: Storage): readonly string[] {
  const { clusterColumns, clusterAuto, partitionColumns } = storage;
  const properties = Object.entries(storage.properties).map(
    ([key, value]) => `${words.text(key)} = ${words.text(value)}`,
  );
  return [
    ...listClause('CLUSTER BY', clusterColumns.map(column(words.name))),
    ...(clusterAuto && clusterColumns.length === 0 ? ['CLUSTER BY AUTO'] : []),
    ...listClause('PARTITIONED BY', partitionColumns.map(column(words.name))),
    ...(properties.length > 0
      ? [`TBLPROPERTIES (\n${properties.map(indented).join(',\n')}\n)`]
      : []),
  ];
}

function listClause(words: string, names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`${words} ${inList(names)}`] : [];
}

/** A column as settings name it, perhaps in backticks already. */
export function column(name: (text: string) => string): (text: string) => string {
  return (text) => name(unquoted(text.trim()));
}

/** @param filter a function and its columns, with or without the words before them */
export function rowFilterClause(words: Words, filter: string | undefined): readonly string[] {
  const text = words.authored(filter ?? '').replace(/^WITH\s+/i, '');
  if (text === '') return [];
  return [/^ROW\s+FILTER\b/i.test(text) ? `WITH ${text}` : `WITH ROW FILTER ${text}`];
}

/** None: the platform decides how it refreshes. */
export function refreshClause(
  policy: NodeOf<'table'>['fields']['refreshPolicy'],
): readonly string[] {
  return policy ? [`REFRESH POLICY ${policy.replace('_', ' ').toUpperCase()}`] : [];
}

const violations = {
  warn: '',
  drop: ' ON VIOLATION DROP ROW',
  fail: ' ON VIOLATION FAIL UPDATE',
} as const;

/** Rules that are switched off are left out. */
export function expectationClauses(
  words: Words,
  expectations: readonly Expectation[],
): readonly string[] {
  return expectations
    .filter(({ enabled }) => enabled !== false)
    .map(({ name, constraint, action }) => {
      const condition = closeComment(words.authored(constraint));
      return `CONSTRAINT ${words.name(name)} EXPECT (${condition})${violations[action]}`;
    });
}
