/** The words of an expression: names of tables before columns, columns without one, queries inside. */
import type { Columns } from '#core/model/column-lookup.ts';
import { tokensOf } from '#core/model/sql-tokens.ts';
import { hasColumn } from '#core/sql/select-columns.ts';

/** An expression without the names of tables before its columns. */
export function unqualified(text: string, names: readonly string[]): string {
  const tokens = tokensOf(text);
  let result = '';
  let at = 0;
  for (const [index, { text: word, start }] of tokens.entries()) {
    const isName = hasColumn(names, word);
    const isQualifier =
      isName && tokens[index + 1]?.text === '.' && tokens[index - 1]?.text !== '.';
    if (!isQualifier) continue;
    result += text.slice(at, start);
    at = (tokens[index + 1]?.start ?? start) + 1;
  }
  return result + text.slice(at);
}

/** A query inside may read columns of the one around it, so it cannot be taken apart. */
export function hasQueryInside(text: string): boolean {
  return tokensOf(text).some(({ text: word }) => word.toLowerCase() === 'select');
}

/** Words of expressions that are no columns. */
const keywords: ReadonlySet<string> = new Set(
  `and any array as asc between bigint binary boolean both by case cast current date day decimal desc
  distinct double else end escape exists false filter first float following for from hour ignore ilike
  in int integer interval is last leading like map minute month not null nulls numeric or order over
  partition preceding range regexp respect rlike row rows second smallint string struct then timestamp
  timestamp_ntz tinyint trailing true try_cast unbounded week when where year`.split(/\s+/),
);

/** A column that is named without its table, and is none of those that are known to come in. */
export function unclearColumn(
  texts: readonly string[],
  columns: Columns | undefined,
  others: readonly string[] = [],
): string | undefined {
  const known = [...(columns ?? []), ...others];
  return texts.flatMap(bareWords).find((word) => !hasColumn(known, word));
}

function bareWords(text: string): readonly string[] {
  const tokens = tokensOf(text).map((token) => token.text);
  return tokens.filter(
    (word, at) =>
      /^[\p{L}_`]/u.test(word) &&
      !/^[.:$]$/.test(tokens[at - 1] ?? '') &&
      !/^[.(]$/.test(tokens[at + 1] ?? '') &&
      (tokens.length === 1 || !keywords.has(word.toLowerCase())),
  );
}
