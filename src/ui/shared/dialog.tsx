/** A modal dialog: named, traps focus, closes on Esc, and gives focus back. */
import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly title: string;
  onClose(): void;
  readonly children: ReactNode;
  /** Buttons, at the bottom right. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
}

/** Open as long as it is rendered. What has `data-first-focus` gets the focus, else the first button. */
export function Dialog({ title, onClose, children, actions, width = 'narrow' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // In the layout, because only a dialog that is still in the page gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className={styles.dialog}
      data-width={width}
      // While developing, effects run twice: what was shown again is not closed.
      onClose={() => element.current?.open || onClose()}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton icon={X} label="Close" onClick={onClose} />
      </div>
      <div className={styles.content}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </dialog>
  );
}
