/**
 * Lines that were found, of any number: one tab stop, arrows walk, Enter goes there. Only the lines
 * in sight are in the page.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import styles from './code-view.module.css';
import type { Hit } from './find-hits.ts';

interface HitListProps {
  readonly label: string;
  readonly hits: readonly Hit[];
  pathOf(hit: Hit): string;
  onOpen(hit: Hit): void;
}

/** In rem. */
const rowHeight = 2.75;

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function HitList({ label, hits, pathOf, onOpen }: HitListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [asked, setActive] = useState(0);
  const active = Math.min(asked, hits.length - 1);
  const virtualizer = useVirtualRows({ count: hits.length, frame: list, rowHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits begin at their first
  useEffect(() => setActive(0), [label]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const hit = hits[active];
    const next = steps[event.key]?.(active, hits.length);
    if (event.key === 'Enter' && hit) onOpen(hit);
    if (next !== undefined) {
      setActive(next);
      virtualizer.scrollToIndex(next);
    }
    if (event.key === 'Enter' || next !== undefined) event.preventDefault();
  };
  const idOf = (index: number): string => `hit-${index}`;

  return (
    <div
      role="listbox"
      aria-label={label}
      aria-activedescendant={idOf(active)}
      ref={list}
      tabIndex={0}
      className={styles.hits}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const hit = hits[index];
          return (
            hit && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys of its options
              // biome-ignore lint/a11y/useFocusableInteractive: the list itself keeps the focus
              <div
                key={index}
                id={idOf(index)}
                role="option"
                aria-selected={index === active}
                aria-posinset={index + 1}
                aria-setsize={hits.length}
                className={styles.hit}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => {
                  setActive(index);
                  onOpen(hit);
                }}
              >
                <span className={styles.hitPlace}>
                  {pathOf(hit)}:{hit.line}
                </span>
                <HitLine hit={hit} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** Characters of the line before the hit: more would push it out of sight. */
const mostBefore = 24;

function HitLine({ hit: { preview, at, length } }: { readonly hit: Hit }) {
  const from = Math.max(0, at - mostBefore);
  return (
    <code className={styles.hitLine}>
      {from > 0 && '…'}
      {preview.slice(from, at)}
      <mark>{preview.slice(at, at + length)}</mark>
      {preview.slice(at + length)}
    </code>
  );
}
