/** A list of names of which one is open: one tab stop, arrows go from one to the next and open it. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Problem } from '#core/compiler.ts';
import { Badge } from '../../shared/badge.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { countSeverities, severities, severityWords } from '../../shared/severity-counts.ts';
import styles from './jobs-explorer.module.css';

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface OptionListProps {
  readonly label: string;
  /** Where the named parts stand in the pipeline, for their problems. */
  readonly part: 'jobs' | 'resources';
  readonly names: readonly string[];
  readonly open: string | undefined;
  onOpen(name: string): void;
  /** What is said of one below its name. */
  words(name: string): readonly ReactNode[];
}

export function OptionList({ label, part, names, open, onOpen, words }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = open === undefined ? -1 : names.indexOf(open);
    const next = names[steps[event.key]?.(at, names.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next);
    const options = list.current?.querySelectorAll<HTMLElement>('[role="option"]');
    options?.[names.indexOf(next)]?.focus();
  };
  return (
    <div role="listbox" aria-label={label} ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {names.map((name, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
        <div
          key={name}
          role="option"
          aria-selected={name === open}
          tabIndex={name === open || (open === undefined && at === 0) ? 0 : -1}
          className={styles.row}
          onClick={() => onOpen(name)}
        >
          <span className={styles.rowName} title={name}>
            {name}
          </span>
          <ProblemBadge part={part} name={name} />
          {words(name).map((line) => (
            <span key={String(line)} className={styles.rowWords}>
              {line}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function ProblemBadge({ part, name }: Pick<OptionListProps, 'part'> & { readonly name: string }) {
  const checked = useWorkspace((state) => state.checked);
  const isOwn = ({ field }: Problem): boolean => field?.[0] === part && field[1] === name;
  const problems = (checked?.problems ?? []).filter(isOwn);
  const counts = countSeverities(problems);
  const worst = severities.find((severity) => counts[severity] > 0);
  if (!worst) return null;
  const words = severityWords({ ...countSeverities([]), [worst]: counts[worst] });
  return (
    <Badge tone={worst === 'info' ? 'note' : worst} label={severityWords(counts)}>
      {words}
    </Badge>
  );
}
