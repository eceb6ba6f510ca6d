/** The headings of open groups, on their frames; each closes its group. */
import { ViewportPortal } from '@xyflow/react';
import { ChevronsDownUp } from 'lucide-react';
import { counted, formatCount } from '#core/text/wording.ts';
import type { SceneFrame } from '../scene/scene.ts';
import styles from './frame-headings.module.css';

/** On the screen, headings stay legible when nodes no longer are. */
const legibleZoom = 0.8;
const largest = 7;

interface FrameHeadingsProps {
  readonly frames: readonly SceneFrame[];
  readonly zoom: number;
  onClose(key: string): void;
}

export function FrameHeadings({ frames, zoom, onClose }: FrameHeadingsProps) {
  const scale = Math.min(largest, Math.max(1, legibleZoom / zoom));
  return (
    <ViewportPortal>
      {frames.map(({ key, title, count, x, y }) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className={styles.heading}
          style={{ transform: `translate(${x + 14}px, ${y + 9}px) scale(${scale})` }}
          aria-expanded
          aria-label={`${title}, open group of ${counted(count, 'table')}. Close it.`}
          title={`Close ${title}`}
          onClick={() => onClose(key)}
        >
          <ChevronsDownUp size={13} aria-hidden />
          {title}
          <span className={styles.count}>{formatCount(count)}</span>
        </button>
      ))}
    </ViewportPortal>
  );
}
