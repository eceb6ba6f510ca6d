/** Every step that is remembered, oldest first; choosing one goes back or forward to it. */

import { History } from 'lucide-react';
import { capitalised, counted } from '#core/text/wording.ts';
import { formatTime } from '../../shared/count-words.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import styles from './step-list.module.css';

export function StepList() {
  const { workspace, notices } = useServices();
  const { past, future } = useWorkspace((state) => state.history);
  if (past.length === 0 && future.length === 0) {
    return (
      <EmptyState icon={History} title="Nothing has been changed yet.">
        Every change made from here on is listed, and can be taken back.
      </EmptyState>
    );
  }

  /** @param count how many steps have been taken when the chosen one is the last */
  const goTo = (count: number): void => {
    const distance = count - past.length;
    if (distance === 0) return;
    workspace.getState().travel(distance);
    const direction = distance < 0 ? 'back' : 'forward';
    notices.getState().announce(`Went ${direction} ${counted(Math.abs(distance), 'step')}.`);
  };

  const steps = [
    { key: 'start', label: 'Before these steps', at: undefined },
    ...[...past, ...future].map(({ label, at }, index) => ({ key: `${index}`, label, at })),
  ];
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map(({ key, label, at }, count) => (
        <li key={key}>
          <button
            type="button"
            className={styles.step}
            data-undone={count > past.length}
            ref={count === past.length ? bringIntoSight : undefined}
            aria-current={count === past.length ? 'step' : undefined}
            onClick={() => goTo(count)}
          >
            <span className={styles.mark} aria-hidden />
            <span className={styles.label}>{capitalised(label)}</span>
            {count === past.length && <span className={styles.current}>You are here</span>}
            {count > past.length && <span className={styles.current}>Taken back</span>}
            <span className={styles.time}>{at === undefined ? '' : formatTime(at)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Called for the step that becomes the current one. */
function bringIntoSight(step: HTMLElement | null): void {
  step?.scrollIntoView({ block: 'nearest' });
}
