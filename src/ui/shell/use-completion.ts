/** What is offered while a search is typed, and which of it is chosen. */
import { useState } from 'react';
import { completeSelector, type SelectorCompletion } from '#core/selectors/complete-selector.ts';
import { useServices } from '../shared/services.ts';

const nothing: SelectorCompletion = { start: 0, options: [] };

export function useCompletion() {
  const { workspace } = useServices();
  const [{ start, options }, setCompletion] = useState(nothing);
  const [at, setAt] = useState(-1);

  return {
    start,
    options,
    isOpen: options.length > 0,
    /** Place of the chosen option; -1: none is chosen. */
    at,
    close: (): void => setCompletion(nothing),
    complete(text: string, caret: number): void {
      const { document, checked } = workspace.getState();
      const problems = checked?.problems ?? [];
      setCompletion(completeSelector(text, caret, { pipeline: document.pipeline, problems }));
      setAt(-1);
    },
    /** @returns whether the key chose another option */
    walk(key: string): boolean {
      const count = options.length;
      if (count === 0) return false;
      if (key === 'ArrowDown') setAt((at + 1) % count);
      else if (key === 'ArrowUp') setAt(at <= 0 ? count - 1 : at - 1);
      return key === 'ArrowDown' || key === 'ArrowUp';
    },
  };
}
