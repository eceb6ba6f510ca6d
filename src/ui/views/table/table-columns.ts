/** The columns of the table view. The first is the tree itself; the others can be left out. Pure. */

import { reviews, reviewText } from '#core/migration/review.ts';
import { bandTitles } from '#core/model/graph.ts';
import { problemText, stateOf, stateWords, type TableFacts } from './table-facts.ts';

export interface TableColumn {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly isNumber?: true;
  /** Left out until it is chosen. */
  readonly isExtra?: true;
  /** The same, but for a project that is under review. */
  readonly isForReview?: true;
  text(facts: TableFacts): string;
  /** What it is sorted by; absent: its text. */
  rank?(facts: TableFacts): number;
}

const many = Number.MAX_SAFE_INTEGER;

export const nameColumn: TableColumn = {
  id: 'name',
  title: 'Name',
  width: 280,
  text: ({ name }) => name,
};

export const tableColumns: readonly TableColumn[] = [
  nameColumn,
  {
    id: 'state',
    title: 'State',
    width: 130,
    text: (facts) => stateWords[stateOf(facts)],
  },
  {
    id: 'review',
    title: 'Review',
    width: 190,
    isForReview: true,
    text: reviewText,
    rank: ({ review }) => reviews.indexOf(review),
  },
  { id: 'type', title: 'Type', width: 150, text: ({ type }) => type },
  { id: 'sources', title: 'Sources', width: 220, text: ({ sources }) => sources.join(', ') },
  {
    id: 'expectations',
    title: 'Expectations',
    width: 110,
    isNumber: true,
    text: ({ expectations }) => (expectations === 0 ? '' : `${expectations}`),
    rank: ({ expectations }) => expectations,
  },
  {
    id: 'problems',
    title: 'Problems',
    width: 120,
    text: problemText,
    rank: ({ problems }) => (problems ? problems.errors * many + problems.warnings : 0),
  },
  {
    id: 'columns',
    title: 'Columns',
    width: 90,
    isNumber: true,
    text: (facts) => `${facts.columns() ?? ''}`,
    rank: (facts) => facts.columns() ?? -1,
  },
  { id: 'keys', title: 'Keys', width: 140, text: ({ keys }) => keys.join(', ') },
  { id: 'scd', title: 'SCD type', width: 90, text: ({ scd }) => scd },
  { id: 'conversion', title: 'Conversion', width: 160, text: ({ conversion }) => conversion },
  { id: 'fullName', title: 'Full name', width: 280, text: ({ fullName }) => fullName },
  { id: 'tags', title: 'Tags', width: 140, text: ({ tags }) => tags.join(', ') },
  { id: 'load', title: 'Load', width: 120, isExtra: true, text: ({ load }) => load },
  { id: 'feeds', title: 'Feeds', width: 220, isExtra: true, text: ({ feeds }) => feeds.join(', ') },
  { id: 'database', title: 'Schema', width: 180, isExtra: true, text: ({ database }) => database },
  { id: 'layer', title: 'Layer', width: 100, isExtra: true, text: ({ band }) => bandTitles[band] },
  { id: 'group', title: 'Group', width: 140, isExtra: true, text: ({ group }) => group },
  {
    id: 'sourceSystem',
    title: 'Source system',
    width: 130,
    isExtra: true,
    text: ({ sourceSystem }) => sourceSystem,
  },
  { id: 'comment', title: 'Comment', width: 260, isExtra: true, text: ({ comment }) => comment },
];

/** @param chosen ids of columns; absent: the usual ones. The name is always there, and first. */
export function chosenColumns(
  chosen: readonly string[] | undefined,
  isReviewed: boolean,
): readonly TableColumn[] {
  const isUsual = ({ isExtra, isForReview }: TableColumn): boolean =>
    !isExtra && (isReviewed || !isForReview);
  return tableColumns.filter(
    (column) => column === nameColumn || (chosen ? chosen.includes(column.id) : isUsual(column)),
  );
}

/**
 * Whether a text passes the filter of its column: it holds what is typed. Of numbers, `>2`, `<=3`
 * and `=0` compare.
 */
export function passes(column: TableColumn, facts: TableFacts, wanted: string): boolean {
  const typed = wanted.trim().toLowerCase();
  if (typed === '') return true;
  const text = column.text(facts);
  const [, sign, number] = /^([<>]=?|=)\s*(\d+)$/.exec(typed) ?? [];
  if (sign === undefined || !column.isNumber) return text.toLowerCase().includes(typed);
  return compares(Number(text || 0), sign, Number(number));
}

function compares(value: number, sign: string, limit: number): boolean {
  switch (sign) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    default:
      return value === limit;
  }
}
