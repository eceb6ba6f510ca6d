/**
 * What stands around every editor: loading and failure, the way out by keyboard, and the class
 * without which the canvas would swallow the space bar.
 */
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../shared/button.tsx';
import { classNames } from '../shared/class-names.ts';
import styles from './editor-frame.module.css';
import { cameByKeyboard } from './last-input.ts';
import type { Loaded } from './use-monaco.ts';

interface Props {
  readonly loaded: Loaded;
  readonly children: ReactNode;
}

const secondEscapeWithinMs = 800;

export function EditorFrame({ loaded, children }: Props) {
  const [showsHint, setShowsHint] = useState(false);
  const lastEscape = useRef(Number.NEGATIVE_INFINITY);

  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!isInside(currentTarget, relatedTarget)) setShowsHint(cameByKeyboard());
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!isInside(currentTarget, relatedTarget)) setShowsHint(false);
  };
  const onKeyDown = ({ key, timeStamp, currentTarget }: KeyboardEvent<HTMLElement>): void => {
    if (key !== 'Escape') {
      lastEscape.current = Number.NEGATIVE_INFINITY;
      return;
    }
    if (timeStamp - lastEscape.current < secondEscapeWithinMs) leave(currentTarget);
    lastEscape.current = timeStamp;
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what happens in the editor
    <div
      className={classNames('nokey', styles.frame)}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDownCapture={onKeyDown}
    >
      {children}
      <LoadState loaded={loaded} />
      <p role="status" className={showsHint ? styles.hint : styles.quiet}>
        {showsHint && 'Press Ctrl+M (⌃⇧M on Mac) to let Tab leave the editor, or Esc twice.'}
      </p>
    </div>
  );
}

function LoadState({ loaded }: { readonly loaded: Loaded }) {
  if (loaded.state === 'ready') return null;
  if (loaded.state === 'loading') return <p className={styles.state}>Opening the editor…</p>;
  return (
    <div className={styles.state} role="alert">
      <p>The editor could not be loaded. Your project is safe, and everything else works.</p>
      <Button onClick={loaded.retry}>Try again</Button>
    </div>
  );
}

function isInside(frame: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && frame.contains(target);
}

/** To the tab the editor stands under, else to the region it stands in. */
function leave(frame: HTMLElement): void {
  const tab = frame.closest('[role="tabpanel"]')?.getAttribute('aria-labelledby');
  const labelled = tab ? document.getElementById(tab) : undefined;
  const region = frame.closest<HTMLElement>('[data-leave-editor-to]');
  (labelled ?? region)?.focus();
}
