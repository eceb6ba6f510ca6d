/** The statements that set tags, masks and comments of tables, for one environment. */
import type { Words } from '#core/declarative/sql/words.ts';
import type { LaterFacts } from './facts.ts';

/** @param nameOf the whole name of a table @param words that put the values of the environment in */
export function governanceStatements(
  { table, columnComments, columnMasks, columnTags, catalogTags }: LaterFacts,
  { words, name }: { readonly words: Words; readonly name: string },
): readonly string[] {
  const isView = table.fields.kind === 'materialized-view';
  const alter = `ALTER ${isView ? 'MATERIALIZED VIEW' : 'STREAMING TABLE'} ${words.path(name)}`;
  const onColumn = (column: string, change: string): string =>
    `${alter}\n  ALTER COLUMN ${words.name(column)} ${change};`;
  return [
    ...Object.entries(columnMasks).map(([column, mask]) =>
      onColumn(column, `SET MASK ${words.authored(mask)}`),
    ),
    ...Object.entries(columnComments).map(([column, comment]) =>
      onColumn(column, `COMMENT ${words.text(comment)}`),
    ),
    ...columnTags.map((tag) =>
      onColumn(tag.column, `SET TAGS ${tagList(words, [[tag.name, tag.value]])}`),
    ),
    ...(Object.keys(catalogTags).length > 0
      ? [`${alter}\n  SET TAGS ${tagList(words, Object.entries(catalogTags))};`]
      : []),
  ];
}

function tagList(
  words: Words,
  tags: readonly (readonly [name: string, value: string | undefined])[],
): string {
  return `(${tags.map(([name, value = '']) => `${words.text(name)} = ${words.text(value)}`).join(', ')})`;
}
