/** Short notices that something happened: shown for a while, and read out. */
import { createStore } from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly text: string;
  /**
   * `refused`: what was asked for can't be, and nothing changed. `error` interrupts a screen
   * reader and stays until it is closed.
   */
  readonly tone: 'done' | 'refused' | 'error';
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly title: string; run(): void };
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  /** What is read out and not shown. */
  readonly announcement: string;
  show(text: string, options?: Partial<Pick<Notice, 'tone' | 'action'>>): void;
  dismiss(id: number): void;
  announce(text: string): void;
}

/** More would cover what they are about. */
const shownAtOnce = 3;

export function createNoticeStore() {
  let lastId = 0;
  return createStore<NoticeState>()((set, get) => ({
    notices: [],
    announcement: '',
    show(text, options = {}) {
      lastId += 1;
      const notice: Notice = { id: lastId, text, tone: 'done', ...options };
      // What an earlier notice offers to take back is no longer the last thing that happened.
      const kept = get().notices.filter(({ action }) => action === undefined);
      set({ notices: [...kept, notice].slice(-shownAtOnce) });
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    announce: (announcement) => set({ announcement }),
  }));
}

export type NoticeStore = ReturnType<typeof createNoticeStore>;
