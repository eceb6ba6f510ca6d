/** The lines that are looked for, found in short tasks so that the page stays quick. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { textOf } from '#core/notation/document-texts.ts';
import type { TextKey } from '#core/notation/text-key.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { codeStore } from './code-store.ts';
import { type Hit, hitsIn } from './find-hits.ts';
import { projectFiles } from './project-files.ts';

export interface Hits {
  readonly hits: readonly Hit[];
  readonly isSearching: boolean;
  /** Whether there are more than are listed. */
  readonly isCut: boolean;
}

const mostHits = 1000;
const typingPauseMs = 150;
const taskMs = 12;

/** @returns absent: nothing is looked for */
export function useHits(): Hits | undefined {
  const { workspace } = useServices();
  const search = useStore(codeStore, (state) => state.search.trim());
  const document = useWorkspace((state) => state.document);
  const [found, setFound] = useState<Hits>();

  useEffect(() => {
    if (search === '') return setFound(undefined);
    const queue = projectFiles(document.pipeline).map(({ key }) => key);
    const hits: Hit[] = [];
    let at = 0;
    const work = (): void => {
      const end = performance.now() + taskMs;
      while (at < queue.length && hits.length <= mostHits && performance.now() < end) {
        hits.push(...hitsOf(queue[at]));
        at += 1;
      }
      const isSearching = at < queue.length && hits.length <= mostHits;
      setFound({ hits: hits.slice(0, mostHits), isSearching, isCut: hits.length > mostHits });
      if (isSearching) timer = setTimeout(work);
    };
    const hitsOf = (key: TextKey | undefined): readonly Hit[] => {
      const text = key === undefined ? undefined : textOf(workspace.getState().document, key);
      return key === undefined || text === undefined ? [] : hitsIn(key, text, search);
    };
    let timer = setTimeout(work, typingPauseMs);
    return () => clearTimeout(timer);
  }, [workspace, document, search]);

  return search === '' ? undefined : found;
}
