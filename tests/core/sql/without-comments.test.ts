/** Comments end where a line does, so they go before conditions are put into one. */
import { expect, test } from 'vitest';
import { withoutComments } from '#core/sql/without-comments.ts';

test.each([
  ['amount > 0 -- positive', 'amount > 0'],
  ['a > 0 -- one OR\nAND b', 'a > 0  \nAND b'],
  ['a /* the first */ > 0', 'a   > 0'],
  ["name <> '-- none' -- really", "name <> '-- none'"],
  ["name <> 'it\\'s -- it'", "name <> 'it\\'s -- it'"],
  ['`a--b` > 0', '`a--b` > 0'],
  ['a - -1 > 0', 'a - -1 > 0'],
])('%j without its comments', (sql, bare) => {
  expect(withoutComments(sql)).toBe(bare);
});
