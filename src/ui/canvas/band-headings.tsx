/** The headings of the bands, always in sight; their columns are painted. */
import { useViewport } from '@xyflow/react';
import type { Band } from '#core/model/graph.ts';
import type { BandColumn } from './band-columns.ts';
import styles from './band-headings.module.css';
import { bandIcons, bandTitles } from './bands.ts';

/** Below this width, in pixels, a heading shows its icon and count only. */
const wordsFrom = 124;

export function BandHeadings({ columns }: { readonly columns: readonly BandColumn[] }) {
  const { x, zoom } = useViewport();
  return (
    <div className={styles.headings}>
      {columns.map(({ band, left, right, count }) => {
        const width = (right - left) * zoom;
        return (
          <div
            key={band}
            className={styles.heading}
            data-band={band}
            style={{ left: x + left * zoom, width }}
          >
            <BandTitle band={band} count={count} isShort={width < wordsFrom} />
            {count === 0 && width >= wordsFrom && (
              <p className={styles.empty}>Nothing in {bandTitles[band]}.</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface BandTitleProps {
  readonly band: Band;
  readonly count: number;
  readonly isShort: boolean;
}

function BandTitle({ band, count, isShort }: BandTitleProps) {
  const Icon = bandIcons[band];
  return (
    <h2 className={styles.title} title={bandTitles[band]}>
      <Icon size={14} aria-hidden />
      <span className={isShort ? styles.short : undefined}>{bandTitles[band]}</span>
      <span className={styles.count}>{count}</span>
    </h2>
  );
}
