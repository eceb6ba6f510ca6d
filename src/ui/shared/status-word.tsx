/** What became of a legacy key, as icon, word and colour. */
import {
  ArrowRightLeft,
  CircleHelp,
  CopyCheck,
  type LucideIcon,
  PenLine,
  Sparkles,
  Split,
  Trash2,
} from 'lucide-react';
import { type LedgerStatus, statusTitles } from '#core/ledger/ledger.ts';
import styles from './status-word.module.css';

const icons: Readonly<Record<LedgerStatus, LucideIcon>> = {
  copied: CopyCheck,
  renamed: PenLine,
  moved: ArrowRightLeft,
  split: Split,
  defaulted: Sparkles,
  dropped: Trash2,
  needsDecision: CircleHelp,
};

interface StatusProps {
  readonly status: LedgerStatus;
}

/** Not read out: a word stands beside it. */
export function StatusIcon({ status }: StatusProps) {
  const Icon = icons[status];
  return (
    <span aria-hidden className={styles.icon} data-status={status}>
      <Icon size={14} />
    </span>
  );
}

/** The icon and its word. */
export function StatusWord({ status }: StatusProps) {
  return (
    <span className={styles.status} data-status={status}>
      <StatusIcon status={status} />
      {statusTitles[status]}
    </span>
  );
}
