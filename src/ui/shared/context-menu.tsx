/** A list of actions at a place of the window, for what was pointed at there. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './context-menu.module.css';
import { MenuButton, type MenuEntry, menuSteps } from './menu.tsx';

interface ContextMenuProps {
  readonly label: string;
  /** In the window, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly entries: readonly MenuEntry[];
  onClose(): void;
}

/** Open as long as it is rendered. What had the focus before gets it back. */
export function ContextMenu({ label, at, entries, onClose }: ContextMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement);

  useLayoutEffect(() => {
    const menu = list.current;
    if (!menu) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
    menu.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, [at]);

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !list.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [onClose]);

  const close = (): void => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = all.findIndex((element) => element.matches(':focus'));
    const next = all[menuSteps[event.key]?.(at, all.length) ?? -1];
    const closes = event.key === 'Escape' || event.key === 'Tab';
    event.stopPropagation();
    if (!next && !closes) return;
    event.preventDefault();
    if (closes) close();
    next?.focus();
  };

  return createPortal(
    <div
      role="menu"
      aria-label={label}
      ref={list}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {entries.map((entry) => (
        <MenuButton key={entry.title} entry={entry} onChosen={close} />
      ))}
    </div>,
    document.body,
  );
}
