/** How a file of the bundle was checked: a mark in the tree, words beside the open file. */
import { BadgeCheck, CircleDashed, FileCheck2 } from 'lucide-react';
import type { FileCheck } from '#core/exporters/define.ts';
import { Badge } from '../../shared/badge.tsx';
import { formatSize } from '../../shared/count-words.ts';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import styles from './file-check.module.css';

const checks = {
  executed: { icon: BadgeCheck, words: 'run on a real engine by our tests' },
  schema: { icon: FileCheck2, words: 'valid by schema or parser' },
  generated: { icon: CircleDashed, words: 'generated, and not run here' },
} as const;

interface FileCheckMarkProps {
  readonly check: FileCheck;
  /** Of the file, in bytes. */
  readonly size: number;
}

/** The size of the file and an icon; its words are shown when it is pointed at. */
export function FileCheckMark({ check, size }: FileCheckMarkProps) {
  const { icon: Icon, words } = checks[check];
  return (
    <span className={styles.mark} title={`${formatSize(size)}, ${words}`}>
      {formatSize(size)}
      <Icon size={14} aria-hidden data-check={check} />
      <VisuallyHidden>, {words}</VisuallyHidden>
    </span>
  );
}

/** The words in full. */
export function FileCheckBadge({ check }: { readonly check: FileCheck }) {
  return <Badge>{checks[check].words}</Badge>;
}
