/** One way in, on the start screen. */
import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import styles from './tile.module.css';

interface TileProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  /** The way most people take; it stands out. */
  readonly isFirst?: boolean;
  readonly isDisabled: boolean;
  onClick(): void;
}

export function Tile({ icon: Icon, title, text, isFirst, isDisabled, onClick }: TileProps) {
  const id = useId();
  return (
    <button
      type="button"
      className={styles.tile}
      data-first={isFirst}
      aria-describedby={`${id}-text`}
      disabled={isDisabled}
      onClick={onClick}
    >
      <span className={styles.icon}>
        <Icon size={20} aria-hidden />
      </span>
      <span id={`${id}-title`} className={styles.title}>
        {title}
      </span>
      <span id={`${id}-text`} className={styles.text}>
        {text}
      </span>
    </button>
  );
}
