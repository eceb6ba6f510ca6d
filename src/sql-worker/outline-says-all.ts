/** Whether an outline holds every word of the text it was read from. */
import { tokensOf } from '#core/model/sql-tokens.ts';
import type { OutlineItem, OutlineTable, SelectOutline } from '#core/sql/select-outline.ts';

/** Words that change nothing, or that the outline has a field for. */
const optional: ReadonlySet<string> = new Set(['all', 'as', 'inner', 'left', 'outer', ';']);

/** Letter case, blanks and words that may be left out do not count. */
export function saysAll(outline: SelectOutline, text: string): boolean {
  return wordsOf(printed(outline)) === wordsOf(text);
}

function wordsOf(text: string): string {
  return tokensOf(text)
    .map(({ text: word }) => word.replaceAll('`', '').toLowerCase())
    .filter((word) => !optional.has(word))
    .join(' ');
}

function printed({ items, isDistinct, from, joins, where, groupBy }: SelectOutline): string {
  const joined = joins.map(({ how, table, on }) => {
    const kind = how === 'semi' || how === 'anti' ? how : '';
    return `${kind} join ${tableOf(table)} on ${on}`;
  });
  return [
    isDistinct ? 'select distinct' : 'select',
    items.map(itemOf).join(', '),
    `from ${tableOf(from)}`,
    ...joined,
    ...(where === undefined ? [] : [`where ${where}`]),
    ...(groupBy.length > 0 ? [`group by ${groupBy.join(', ')}`] : []),
  ].join('\n');
}

function tableOf({ name, alias = '' }: OutlineTable): string {
  return `\`${name}\` ${quoted(alias)}`;
}

function itemOf({ text, alias = '', star }: OutlineItem): string {
  const except = star && star.except.length > 0 ? ` except (${star.except.join(', ')})` : '';
  return `${text}${except} ${quoted(alias)}`;
}

/** Cut into one word, as it stands in the text. */
function quoted(alias: string): string {
  return alias === '' ? '' : `\`${alias}\``;
}
