import { expect, it, vi } from 'vitest';
import { createNoticeStore } from '#store/notice-store.ts';

it('drops a notice that offers to take back what is no longer the last step', () => {
  const store = createNoticeStore(() => 0);
  store.getState().show('Saved.');
  store.getState().show('Removed orders.', { action: { title: 'Undo', run: vi.fn() } });
  store.getState().show('Removed stores.', { action: { title: 'Undo', run: vi.fn() } });
  expect(store.getState().notices.map(({ text }) => text)).toEqual(['Saved.', 'Removed stores.']);
});

it('shows three at most, and closes the one that is meant', () => {
  const store = createNoticeStore(() => 0);
  for (const text of ['1', '2', '3', '4']) store.getState().show(text);
  const third = store.getState().notices[1];
  store.getState().dismiss(third?.id ?? -1);
  expect(store.getState().notices.map(({ text }) => text)).toEqual(['2', '4']);
});

it('keeps what was said, newest first, after it was closed', () => {
  const clock = { time: 0 };
  const store = createNoticeStore(() => clock.time);
  store.getState().show('Saved.');
  clock.time = 5;
  store.getState().show('Nothing was linked.', { tone: 'refused' });
  for (const { id } of store.getState().notices) store.getState().dismiss(id);
  expect(store.getState().notices).toEqual([]);
  expect(store.getState().past.map(({ text, tone, at }) => [text, tone, at])).toEqual([
    ['Nothing was linked.', 'refused', 5],
    ['Saved.', 'done', 0],
  ]);
});

it('does not tell as done what was refused in the same turn', async () => {
  const store = createNoticeStore(() => 0);
  store.getState().refuse('This project is read-only here.');
  store.getState().refuse('This project is read-only here.');
  store.getState().announce('Added orders.');
  store.getState().show('Deleted stores.');
  store.getState().show('Nothing was linked.', { tone: 'refused' });
  expect(store.getState().announcement).toBeUndefined();
  const texts = (): readonly string[] => store.getState().notices.map(({ text }) => text);
  expect(texts()).toEqual(['This project is read-only here.', 'Nothing was linked.']);
  await Promise.resolve();
  store.getState().show('Copied stores.');
  expect(texts()).toContain('Copied stores.');
});
