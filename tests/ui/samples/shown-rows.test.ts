/** What is left out of a long table keeps its room, and the longest values keep their columns wide. */
import { expect, test } from 'vitest';
import { gapsAround, widestValues } from '#ui/samples/shown-rows.ts';

test('each gap is the room between what is shown, from the top to the end', () => {
  const shown = [
    { start: 0, end: 30 },
    { start: 300, end: 330 },
    { start: 330, end: 360 },
  ];
  expect(gapsAround(shown, 900)).toEqual([0, 270, 0, 540]);
  expect(gapsAround([], 900)).toEqual([900]);
});

test('of each column the longest text is found, as it is shown', () => {
  const rows = [{ name: 'Ann', paid: true }, { name: 'Barbara' }, { paid: null, amount: 12.5 }];
  const columns = [
    { name: 'name', kind: 'text', isUsed: true },
    { name: 'paid', kind: 'yes-no', isUsed: true },
    { name: 'amount', kind: 'number', isUsed: true },
    { name: 'toString', kind: 'text', isUsed: false },
  ] as const;
  expect(widestValues(rows, columns)).toEqual(['Barbara', 'null', '12.5', '']);
});
