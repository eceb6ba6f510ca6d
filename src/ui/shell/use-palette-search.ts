/** Searches what the command palette offers in short tasks: the next key never waits for the last one. */
import { useEffect, useState } from 'react';
import { type PaletteEntry, searchInParts, searchPalette } from './palette-entries.ts';

interface PaletteAnswer {
  /** The search that what is shown was found by. */
  readonly answered: string;
  readonly shown: readonly PaletteEntry[];
}

const longestTaskMs = 12;

/**
 * @param recent ids of what was used last, which come first
 * @returns the last answer there is, with the text it answers
 */
export function usePaletteSearch(
  entries: readonly PaletteEntry[],
  wanted: string,
  recent: readonly string[],
): PaletteAnswer {
  const [answer, setAnswer] = useState<PaletteAnswer>(() => ({
    answered: '',
    shown: searchPalette(entries, '', recent),
  }));
  useEffect(() => {
    const search = searchInParts(entries, wanted, recent);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      const start = performance.now();
      let step = search.next();
      while (!step.done && performance.now() - start < longestTaskMs) step = search.next();
      if (step.done) setAnswer({ answered: wanted, shown: step.value });
      else timer = setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [entries, wanted, recent]);
  return answer;
}
