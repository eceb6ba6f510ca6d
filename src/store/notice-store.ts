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

/** A notice as it is looked up later: what it offered is past. */
interface PastNotice extends Pick<Notice, 'id' | 'text' | 'tone'> {
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  /** Newest first. */
  readonly past: readonly PastNotice[];
  /** What is read out and not shown. Said twice, it has two ids, and is read out twice. */
  readonly announcement: Pick<Notice, 'id' | 'text'> | undefined;
  show(text: string, options?: Partial<Pick<Notice, 'tone' | 'action'>>): void;
  dismiss(id: number): void;
  announce(text: string): void;
  /**
   * Says why nothing was changed. Whoever asked for the change tells of it next as done, in the same
   * turn: that is not said.
   */
  refuse(text: string): void;
}

/** More would cover what they are about. */
const shownAtOnce = 3;
const keptInAll = 100;

/** @param now milliseconds since 1970 */
export function createNoticeStore(now: () => number) {
  let lastId = 0;
  let isRefusing = false;
  return createStore<NoticeState>()((set, get) => ({
    notices: [],
    past: [],
    announcement: undefined,
    show(text, options = {}) {
      if (isRefusing && (options.tone ?? 'done') === 'done') return;
      lastId += 1;
      const notice: Notice = { id: lastId, text, tone: 'done', ...options };
      // What an earlier notice offers to take back is no longer the last thing that happened.
      const kept = get().notices.filter((one) => one.tone === 'error' || !one.action);
      const { id, tone } = notice;
      set({
        notices: [...kept, notice].slice(-shownAtOnce),
        past: [{ id, text, tone, at: now() }, ...get().past].slice(0, keptInAll),
      });
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    announce(text) {
      if (isRefusing) return;
      lastId += 1;
      set({ announcement: { id: lastId, text } });
    },
    refuse(text) {
      set({ notices: get().notices.filter((notice) => notice.text !== text) });
      get().show(text, { tone: 'error' });
      isRefusing = true;
      queueMicrotask(() => {
        isRefusing = false;
      });
    },
  }));
}

export type NoticeStore = ReturnType<typeof createNoticeStore>;
