/** A line below the header that stays for as long as what it says is true. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  /** `alert` interrupts a screen reader: something may get lost. */
  readonly role: 'status' | 'alert';
  readonly icon: LucideIcon;
  readonly words: string;
  /** The way out. */
  readonly children?: ReactNode;
}

export function Banner({ role, icon: Icon, words, children }: BannerProps) {
  return (
    <div role={role} className={styles.banner}>
      <Icon size={15} aria-hidden />
      <span className={styles.words}>{words}</span>
      {children}
    </div>
  );
}
