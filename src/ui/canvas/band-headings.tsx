/** The headings of the bands, always in sight; their columns are painted. */
import { useStoreApi } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { type Band, bandTitles } from '#core/model/graph.ts';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import type { BandColumn } from './band-columns.ts';
import styles from './band-headings.module.css';
import { bandIcons } from './bands.ts';

/** What of a column is in sight below this width, in pixels, has a heading of icon and count only. */
const wordsFrom = 124;
/** Below this one, it would cover others. */
const headingFrom = 56;
/** What the longest words of a heading take. */
const headingRoom = 160;
const rowHeight = 32;
const additions: Readonly<Record<Band, string>> = {
  sources: 'Add a source',
  bronze: 'Add a bronze table',
  silver: 'Add a silver table',
  gold: 'Add a gold table',
  sinks: 'Add a sink',
};

interface BandHeadingsProps {
  readonly columns: readonly BandColumn[];
  /** Absent: not all of the pipeline is shown, so a column may be empty that is not. */
  readonly onAdd: ((band: Band) => void) | undefined;
}

export function BandHeadings({ columns, onAdd }: BandHeadingsProps) {
  const place = useRef<HTMLDivElement>(null);
  useFollowedColumns(place, columns);
  return (
    <div className={styles.headings} ref={place}>
      {columns.map(({ band, count }) => (
        <div key={band} className={styles.heading} data-band={band}>
          <BandTitle band={band} count={count} />
          {count === 0 && onAdd && (
            <div className={styles.empty}>
              <p>Nothing in {bandTitles[band]}.</p>
              <Button size="small" look="quiet" icon={Plus} onClick={() => onAdd(band)}>
                {additions[band]}
              </Button>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function BandTitle({ band, count }: Pick<BandColumn, 'band' | 'count'>) {
  const Icon = bandIcons[band];
  return (
    <h2
      className={styles.title}
      aria-label={`${bandTitles[band]}, ${formatCount(count)}`}
      title={bandTitles[band]}
    >
      <Icon size={14} aria-hidden />
      <span className={styles.words}>{bandTitles[band]}</span>
      <span className={styles.count}>{formatCount(count)}</span>
    </h2>
  );
}

/** Set on the elements themselves: the view moves far more often than anything else changes. */
function useFollowedColumns(
  place: React.RefObject<HTMLDivElement | null>,
  columns: readonly BandColumn[],
): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const follow = (view: View): void => {
      const headings = [...(place.current?.querySelectorAll<HTMLElement>(':scope > div') ?? [])];
      const ends: number[] = [];
      for (const [at, heading] of headings.entries()) {
        const column = columns[at];
        if (column) putOver(heading, column, view, ends);
      }
    };
    follow(store.getState());
    return store.subscribe((view, before) => {
      if (view.transform !== before.transform || view.width !== before.width) follow(view);
    });
  }, [store, place, columns]);
}

/** The place and zoom of the canvas in its window, and how wide that is. */
interface View {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
}

/**
 * In the middle of the column, or as near to it as all of the heading can be seen.
 * @param ends where the headings before it end, row by row; this one is added
 */
function putOver(
  heading: HTMLElement,
  { left, right }: BandColumn,
  view: View,
  ends: number[],
): void {
  const [x, , zoom] = view.transform;
  const width = (right - left) * zoom;
  const start = x + left * zoom;
  const seenFrom = Math.max(0, start);
  const seenTo = Math.min(view.width, start + width);
  const seen = seenTo - seenFrom;
  const half = Math.min(headingRoom, seen) / 2;
  const middle = Math.max(seenFrom + half, Math.min(start + width / 2, seenTo - half));
  const size = seen < headingFrom ? 'none' : seen < wordsFrom ? 'short' : 'whole';
  const least = { none: 0, short: headingFrom, whole: wordsFrom }[size];
  const row = rowFor(ends, middle - least / 2, middle + least / 2);
  heading.style.transform = `translate(${middle - width / 2}px, ${row * rowHeight}px)`;
  // Setting what is there already would still cost a layout.
  if (heading.dataset.size !== size) heading.dataset.size = size;
  const wide = `${width}px`;
  if (heading.style.width !== wide) heading.style.width = wide;
}

/** Bands share columns where the layout has none of its own for them: their headings take turns. */
function rowFor(ends: number[], from: number, to: number): number {
  if (from === to) return 0;
  const free = ends.findIndex((end) => end <= from);
  const row = free < 0 ? ends.length : free;
  ends[row] = to;
  return row;
}
