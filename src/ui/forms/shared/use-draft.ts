/**
 * A text while it is typed: shown at once, taken over after a pause or when the field is left, so
 * that typing never waits for what depends on the text.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

const pauseMs = 500;

export interface Draft {
  readonly text: string;
  type(text: string): void;
  /** Takes over what was typed, without waiting for the pause. */
  flush(): void;
  /** Back to the value. */
  drop(): void;
}

/**
 * `text` is what is typed, else the value as it is.
 * @param waitMs how long nothing is typed before it is taken over
 */
export function useDraft(value: string, commit: (text: string) => void, waitMs = pauseMs): Draft {
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<string>(undefined);
  const latest = useRef(commit);
  latest.current = commit;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = pending.current;
    pending.current = undefined;
    setTyped(undefined);
    if (text !== undefined) latest.current(text);
  }, []);
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    setTyped(undefined);
  }, []);
  const type = useCallback(
    (text: string) => {
      pending.current = text;
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, waitMs);
    },
    [flush, waitMs],
  );
  useEffect(() => flush, [flush]);

  return { text: typed ?? value, type, flush, drop };
}
