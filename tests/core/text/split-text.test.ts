import { expect, it } from 'vitest';
import { splitText } from '#core/text/split-text.ts';

it.each([
  ['orders', 3, ['ord', 'ers']],
  ['orders', 0, ['', 'orders']],
  ['orders', 6, ['orders', '']],
  ['a🚀b', 1, ['a', '🚀b']],
  ['a🚀b', 2, ['a', '🚀b']],
  ['a🚀b', 3, ['a🚀', 'b']],
  ['🚀', 1, ['', '🚀']],
] as const)('cuts %s at %i', (text, at, parts) => {
  expect(splitText(text, at)).toEqual(parts);
});
