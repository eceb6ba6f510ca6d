import { expect, it, vi } from 'vitest';
import { createNoticeStore } from '#store/notice-store.ts';

it('drops a notice that offers to take back what is no longer the last step', () => {
  const store = createNoticeStore();
  store.getState().show('Saved.');
  store.getState().show('Removed orders.', { action: { title: 'Undo', run: vi.fn() } });
  store.getState().show('Removed stores.', { action: { title: 'Undo', run: vi.fn() } });
  expect(store.getState().notices.map(({ text }) => text)).toEqual(['Saved.', 'Removed stores.']);
});

it('shows three at most, and closes the one that is meant', () => {
  const store = createNoticeStore();
  for (const text of ['1', '2', '3', '4']) store.getState().show(text);
  const third = store.getState().notices[1];
  store.getState().dismiss(third?.id ?? -1);
  expect(store.getState().notices.map(({ text }) => text)).toEqual(['2', '4']);
});
