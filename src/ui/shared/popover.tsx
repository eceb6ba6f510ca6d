/** A button that opens a small panel of settings beside it. Esc and a click elsewhere close it. */
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
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
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (!isOpen || !panel.current || !button.current) return;
    panel.current.showPopover();
    put(panel.current, button.current.getBoundingClientRect(), side);
  }, [isOpen, side]);

  useEffect(() => {
    if (!isOpen) return;
    panel.current?.querySelector('input')?.focus();
    const onResize = (): void => setOpen(false);
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    addEventListener('resize', onResize);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      removeEventListener('resize', onResize);
    };
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
        <div
          ref={panel}
          popover="manual"
          role="dialog"
          id={id}
          aria-label={title}
          className={styles.panel}
        >
          {children}
        </div>
      )}
    </span>
  );
}

/** In pixels: to the button, and to the edge of the window. */
const gap = 6;

/** Over everything, so that no region cuts it off; what does not fit is scrolled to. */
function put(panel: HTMLElement, button: DOMRect, side: PopoverProps['side']): void {
  const isAbove = side === 'above';
  const room = isAbove ? button.top : innerHeight - button.bottom;
  Object.assign(panel.style, {
    maxHeight: `${room - 2 * gap}px`,
    ...(isAbove
      ? { bottom: `${innerHeight - button.top + gap}px`, left: `${button.left}px` }
      : { top: `${button.bottom + gap}px`, right: `${innerWidth - button.right}px` }),
  });
}
