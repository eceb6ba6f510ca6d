/** The rows of a long list that are in sight: all as high as the text size asks, or as they turn out. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { useRem } from './use-rem.ts';

interface VirtualRows {
  readonly count: number;
  /** What scrolls. */
  readonly frame: RefObject<HTMLElement | null>;
  /** In rem. */
  readonly rowHeight: number;
  /** Above the first row, in rem. */
  readonly headHeight?: number;
  /** How many rows are drawn beyond those in sight. */
  readonly overscan?: number;
  /** A row that stays in the page when it is out of sight, so that the focus is not lost. */
  readonly kept?: number;
  keyOf?(index: number): string | number;
}

/** @returns the virtualizer, in pixels: which rows to draw, and where each stands */
export function useVirtualRows(rows: VirtualRows) {
  const { count, frame, rowHeight, headHeight = 0, overscan = 8, kept, keyOf } = rows;
  const rem = useRem();
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight * rem,
    overscan,
    paddingStart: headHeight * rem,
    scrollPaddingStart: headHeight * rem,
    ...(keyOf && { getItemKey: keyOf }),
    ...(kept !== undefined && {
      rangeExtractor: (range) =>
        [...new Set([...defaultRangeExtractor(range), kept])].sort((a, b) => a - b),
    }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are kept until told otherwise
  useEffect(() => virtualizer.measure(), [rem, rowHeight]);
  return virtualizer;
}
