/** The Undo of a notice: takes back the step the notice is about, and no other. */
import type { Notice } from '#store/notice-store.ts';
import type { Services } from './services.ts';

/** To be called right after the step. */
export function undoAction({
  workspace,
  notices,
}: Pick<Services, 'workspace' | 'notices'>): NonNullable<Notice['action']> {
  const step = workspace.getState().history.past.at(-1);
  return {
    title: 'Undo',
    run() {
      const { history, undo } = workspace.getState();
      if (history.past.at(-1) === step) undo();
      else
        notices.getState().show('More was done since. Undo in the header goes back step by step.');
    },
  };
}
