/** A button that opens a list of actions, by the WAI-ARIA menu button pattern. */
import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { Keys } from './keys.tsx';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly title: string;
  readonly icon?: LucideIcon;
  /** Shown at the end, such as `Ctrl+I`. */
  readonly keys?: string;
  /** True: one of several of which one holds; absent: a plain action. */
  readonly isChosen?: boolean;
  /** Starts a group: a line is drawn above. */
  readonly isFirst?: boolean;
  onSelect(): void;
}

interface MenuProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly entries: readonly MenuEntry[];
  readonly size?: 'small';
  /** Where the list opens; absent: below. */
  readonly side?: 'above';
}

/** Where a key leads among the entries of a menu. */
export const menuSteps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Arrows, Home and End walk the entries, Escape closes. */
export function Menu({ label, icon, entries, size, side }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const buttons = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];

  useEffect(() => {
    if (!isOpen) return;
    list.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape') close();
    const all = buttons();
    const at = all.findIndex((element) => element.matches(':focus'));
    const next = all[menuSteps[event.key]?.(at, all.length) ?? -1];
    if (!next && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  };

  return (
    <div className={styles.frame} ref={frame}>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        {...(size && { size })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div
          role="menu"
          id={id}
          aria-label={label}
          ref={list}
          tabIndex={-1}
          className={styles.menu}
          data-side={side}
          onKeyDown={onKeyDown}
        >
          {entries.map((entry) => (
            <MenuButton key={entry.title} entry={entry} onChosen={close} />
          ))}
        </div>
      )}
    </div>
  );
}

/** One entry, with its keys beside it where it has some. */
export function MenuButton(props: { readonly entry: MenuEntry; onChosen(): void }) {
  const { entry, onChosen } = props;
  const { title, icon: Icon, keys, isChosen, isFirst, onSelect } = entry;
  return (
    <button
      type="button"
      {...(isChosen === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': isChosen })}
      tabIndex={-1}
      data-first={isFirst}
      className={styles.entry}
      onClick={() => {
        onChosen();
        onSelect();
      }}
    >
      <span className={styles.sign}>{Icon && <Icon size={15} aria-hidden />}</span>
      <span className={styles.title}>{title}</span>
      {isChosen && <span aria-hidden>✓</span>}
      {keys && <Keys keys={keys} />}
    </button>
  );
}
