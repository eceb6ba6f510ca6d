/**
 * A table of any length: only the rows in sight are in the page. One tab stop; arrow keys, Page Up
 * and Down, Home and End walk the rows, Enter opens one, Tab reaches the buttons of the row.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus walks rows, not cells and titles

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { keepsFocus } from './regions.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import styles from './virtual-grid.module.css';

export interface GridColumn {
  readonly title: string;
  /** A track of CSS grid, such as `minmax(200px, 2fr)`. */
  readonly width: string;
}

interface VirtualGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** Whether the titles are shown; screen readers get them in either case. */
  readonly hidesHeader?: boolean;
  readonly rowCount: number;
  /** In rem. */
  readonly rowHeight: number;
  /** Whether `rowHeight` is the least height of a row, which grows with what is in it. */
  readonly grows?: boolean;
  /** Cells of a row, one for each column; absent while they are being fetched. */
  cells(row: number): readonly ReactNode[] | undefined;
  /** Marks rows for styling, such as by severity. */
  kind?(row: number): string | undefined;
  onOpen(row: number): void;
  /** Told which rows are in sight, so that they can be fetched. */
  onSight?(first: number, last: number): void;
}

/** Rows are drawn as they come into sight; those that are still being fetched stand there empty. */
export function VirtualGrid(props: VirtualGridProps) {
  const { label, columns, hidesHeader, rowCount, rowHeight, cells, kind, onOpen, onSight } = props;
  const { grows = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const [asked, setActive] = useState(0);
  const active = Math.min(asked, Math.max(0, rowCount - 1));
  const followsFocus = useRef(false);

  const virtualizer = useVirtualRows({
    count: rowCount,
    frame: scroller,
    rowHeight,
    kept: active,
  });
  const rows = virtualizer.getVirtualItems().filter(({ index }) => index < rowCount);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};

  useEffect(() => onSight?.(startIndex, endIndex), [onSight, startIndex, endIndex]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row has to be in the page first
  useEffect(() => {
    if (!followsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${active + 2}"]`);
    if (!row) return;
    followsFocus.current = false;
    if (keepsFocus(scroller.current)) row.focus();
  }, [active, rows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, endIndex - startIndex - 1);
    const next = rowAfter(event.key, { active, last: rowCount - 1, page });
    const isOnRow = event.target instanceof Element && event.target.matches('[role="row"]');
    if (next !== undefined) {
      event.preventDefault();
      followsFocus.current = true;
      setActive(next);
      virtualizer.scrollToIndex(next);
    } else if (event.key === 'Enter' && isOnRow) {
      event.preventDefault();
      onOpen(active);
    }
  };

  const tracks = columns.map(({ width }) => width).join(' ');
  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      className={styles.grid}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div
        role="rowgroup"
        ref={header}
        className={hidesHeader ? styles.hiddenHeader : styles.header}
      >
        <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
          {columns.map(({ title }) => (
            <div role="columnheader" key={title}>
              {title}
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        ref={scroller}
        className={styles.scroller}
        // Where the columns do not fit, their titles go along with them.
        onScroll={({ currentTarget }) => {
          header.current?.scrollTo({ left: currentTarget.scrollLeft });
        }}
      >
        <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {rows.map(({ index, start }) => (
            <Row
              key={index}
              {...{ index, start, tracks, rowHeight, onOpen, setActive }}
              {...(grows && { measure: virtualizer.measureElement })}
              isActive={index === active}
              cells={cells(index) ?? columns.map(() => undefined)}
              kind={kind?.(index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  readonly index: number;
  readonly start: number;
  readonly tracks: string;
  readonly rowHeight: number;
  readonly isActive: boolean;
  readonly cells: readonly ReactNode[];
  readonly kind: string | undefined;
  /** Told the element of a row that may grow. */
  measure?(element: HTMLElement | null): void;
  onOpen(row: number): void;
  setActive(row: number): void;
}

function Row({ index, start, tracks, rowHeight, isActive, cells, kind, measure, ...on }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      data-kind={kind}
      data-index={index}
      ref={measure}
      style={{
        gridTemplateColumns: tracks,
        [measure ? 'minHeight' : 'height']: `${rowHeight}rem`,
        transform: `translateY(${start}px)`,
      }}
      onFocus={() => on.setActive(index)}
      onClick={(event) => {
        if (!isButton(event.target)) on.onOpen(index);
      }}
    >
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a grid stay as they are
        <div role="gridcell" key={column} className={styles.cell}>
          {cell}
        </div>
      ))}
    </div>
  );
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}

interface Walk {
  readonly active: number;
  readonly last: number;
  /** How many rows are in sight. */
  readonly page: number;
}

/** The row a key leads to. Absent: the key does not walk, or there is no row. */
function rowAfter(key: string, { active, last, page }: Walk): number | undefined {
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, active + 1);
    case 'ArrowUp':
      return Math.max(0, active - 1);
    case 'PageDown':
      return Math.min(last, active + page);
    case 'PageUp':
      return Math.max(0, active - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
