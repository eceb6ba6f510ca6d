/** Has the compiler compare the output formats for the project as it was last checked. */
import { useCallback, useEffect, useState } from 'react';
import { isCancelled } from '#core/cancelled.ts';
import type { Progress, TargetComparison } from '#core/compiler.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { useServices, useWorkspace } from '../../../shared/services.ts';

export interface Comparison {
  /** What was found last, and what it is about; absent: nothing yet. */
  readonly found: { readonly compared: TargetComparison; readonly pipeline: Pipeline } | undefined;
  /** Absent: nothing is under way. */
  readonly progress: Progress | undefined;
  readonly isCancelled: boolean;
  cancel(): void;
  again(): void;
}

const start: Progress = { step: 'Comparing', done: 0, total: 0 };

/** Asks anew each time the project was checked. */
export function useComparison(): Comparison {
  const { compiler, workspace } = useServices();
  // Each answer about the project asks for a comparison of its own.
  const checked = useWorkspace((state) => state.checked);
  const [found, setFound] = useState<Comparison['found']>();
  const [progress, setProgress] = useState<Progress>();
  const [stopped, setStopped] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (!checked || stopped) return;
    let isWanted = true;
    const { pipeline } = workspace.getState().document;
    setProgress(start);
    const tell = (next: Progress): void => {
      if (isWanted) setProgress(next);
    };
    compiler.compareTargets(tell).then(
      (compared) => {
        if (!isWanted) return;
        setFound({ compared, pipeline });
        setProgress(undefined);
      },
      (error: unknown) => {
        if (!isWanted) return;
        setProgress(undefined);
        if (isCancelled(error)) setStopped(true);
        else workspace.getState().lost(error);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [compiler, workspace, checked, stopped, attempt]);

  return {
    found,
    progress,
    isCancelled: stopped,
    cancel: useCallback(() => compiler.cancel(), [compiler]),
    again: useCallback(() => {
      setStopped(false);
      setAttempt((last) => last + 1);
    }, []),
  };
}
