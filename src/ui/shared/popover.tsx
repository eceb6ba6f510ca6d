/** A button that opens a small panel of settings beside it. Esc and a click elsewhere close it. */
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './popover.module.css';

interface PopoverProps {
  readonly title: string;
  readonly icon: LucideIcon;
  /** Where the panel opens; absent: below. */
  readonly side?: 'above';
  readonly children: ReactNode;
}

export function Popover({ title, icon, side, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    frame.current?.querySelector<HTMLElement>('[role="dialog"] input')?.focus();
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Esc of what is in it.
    <span
      ref={frame}
      className={styles.frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Button
        ref={button}
        look="quiet"
        size="small"
        icon={icon}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      {isOpen && (
        <div role="dialog" id={id} aria-label={title} data-side={side} className={styles.panel}>
          {children}
        </div>
      )}
    </span>
  );
}
