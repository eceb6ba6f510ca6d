/** Loads the editor library once, when the first editor opens. */
import { useCallback, useEffect, useState } from 'react';

export type Monaco = typeof import('./monaco.ts')['monaco'];

let loading: Promise<Monaco> | undefined;

function load(): Promise<Monaco> {
  loading ??= import('./monaco.ts').then(({ monaco }) => monaco);
  // A failure is not kept: the next try loads again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly monaco: Monaco }
  | { readonly state: 'failed'; retry(): void };

/** Changes from loading to ready or failed; a failed one can be tried again. */
export function useMonaco(): Loaded {
  const [monaco, setMonaco] = useState<Monaco>();
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads again
  useEffect(() => {
    let isWanted = true;
    load().then(
      (loaded) => isWanted && setMonaco(() => loaded),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);

  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((tries) => tries + 1);
  }, []);

  if (monaco) return { state: 'ready', monaco };
  return hasFailed ? { state: 'failed', retry } : { state: 'loading' };
}
