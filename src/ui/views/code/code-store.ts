/** What the code view looks at besides its open files: a search, and the place to go to. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextKey } from '#core/notation/text-key.ts';
import type { TextPlace } from '../../editors/reveal-place.ts';

interface CodeState {
  /** What all files are searched for. */
  readonly search: string;
  /** Shown once its file is. */
  readonly goal: { readonly key: TextKey; readonly place: TextPlace } | undefined;
}

type CodeStore = StoreApi<CodeState>;

/** One for the window: it outlives a look at another view. */
export const codeStore: CodeStore = createStore<CodeState>()(() => ({
  search: '',
  goal: undefined,
}));
