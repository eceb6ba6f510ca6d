import { produce } from 'immer';
import { expect, it, vi } from 'vitest';
import { remember } from '#core/model/remember.ts';

it('asks once for each object', () => {
  const count = vi.fn(({ list }: { list: readonly number[] }) => list.length);
  const length = remember(count);
  const one = { list: [1] };
  expect([length(one), length(one), length({ list: [] })]).toEqual([1, 1, 0]);
  expect(count).toHaveBeenCalledTimes(2);
});

it('asks a draft every time, because it changes', () => {
  const length = remember(({ list }: { list: readonly number[] }) => list.length);
  produce({ list: [1] }, (draft) => {
    expect(length(draft)).toBe(1);
    draft.list.push(2);
    expect(length(draft)).toBe(2);
  });
});
