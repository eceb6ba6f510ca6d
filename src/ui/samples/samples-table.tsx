/**
 * The table of sample rows: one tab stop, arrow keys walk its cells, and typing edits them. Only the
 * rows in sight are in the page, and that of the focus.
 */
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
import { Braces, ChevronDown, Hash, ToggleLeft, Type } from 'lucide-react';
import { Fragment, memo, type RefObject, useMemo, useRef } from 'react';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { type SampleKind, sampleKindTitles } from '#core/samples/sample-kind.ts';
import { useVirtualRows } from '../shared/use-virtual-rows.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import type { CellPlace } from './cell-steps.ts';
import styles from './samples.module.css';
import { type RowActs, SamplesRow } from './samples-row.tsx';
import { gapsAround, widestValues } from './shown-rows.ts';
import type { Cells } from './use-cells.ts';

/** In rem, as in the stylesheet. */
const rowHeight = 1.875;

interface SamplesTableProps {
  readonly label: string;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly SampleRow[];
  readonly columns: readonly SampleColumn[];
  readonly cells: Cells;
  onValue(place: CellPlace, value: Sample | undefined): void;
  onRemoveRow(row: number): void;
  /** Asked for the menu of a cell, or of the name of a column (row -1). */
  onMenu(place: CellPlace, at: { readonly x: number; readonly y: number }): void;
}

export function SamplesTable(props: SamplesTableProps) {
  const { label, scroller, rows, columns, cells } = props;
  const acts = useSteadyActs(props);
  const virtualizer = useVirtualRows({
    count: rows.length,
    frame: scroller,
    rowHeight,
    // Rows of many columns are costly.
    overscan: 4,
    ...(cells.at.row >= 0 && { kept: cells.at.row }),
  });
  const shown = virtualizer.getVirtualItems().filter(({ index }) => index < rows.length);
  const gaps = gapsAround(shown, virtualizer.getTotalSize());
  return (
    <table
      ref={cells.frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={styles.table}
      onKeyDown={cells.onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.corner}>
            <VisuallyHidden>Row</VisuallyHidden>
          </th>
          {columns.map((column, index) => (
            <ColumnName key={column.name} {...props} column={column} index={index} />
          ))}
          <th scope="col" className={styles.end}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        <WidestRow rows={rows} columns={columns} />
        {shown.map(({ index }, at) => (
          <Fragment key={index}>
            <Gap height={gaps[at]} />
            <SamplesRow
              row={rows[index] ?? {}}
              {...{ index, columns, acts }}
              here={cells.at.row === index ? cells.at.column : undefined}
              isEditing={cells.at.row === index && cells.isEditing}
            />
          </Fragment>
        ))}
        <Gap height={gaps.at(-1)} />
      </tbody>
    </table>
  );
}

/** Stands for rows that are out of sight. */
function Gap({ height = 0 }: { readonly height: number | undefined }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden className={styles.gap} style={{ height }}>
      <td />
    </tr>
  );
}

type WidestRowProps = Pick<SamplesTableProps, 'rows' | 'columns'>;

/** Takes no room itself, and holds the columns as wide as all rows need, whichever are in sight. */
const WidestRow = memo(function WidestRow({ rows, columns }: WidestRowProps) {
  const widest = useMemo(() => widestValues(rows, columns), [rows, columns]);
  return (
    <tr aria-hidden className={styles.widest}>
      <td />
      {columns.map(({ name, kind }, at) => (
        <td key={name} className={styles.cell} data-kind={kind}>
          <span className={styles.value}>{widest[at]}</span>
        </td>
      ))}
    </tr>
  );
});

/** The same at every render, so that a row is drawn again only when it changes itself. */
function useSteadyActs(props: SamplesTableProps): RowActs {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(
    () => ({
      setAt: (place) => latest.current.cells.setAt(place),
      startEdit: (place) => latest.current.cells.startEdit(place),
      endEdit: (how) => latest.current.cells.endEdit(how),
      onValue: (place, value) => latest.current.onValue(place, value),
      onRemoveRow: (row) => latest.current.onRemoveRow(row),
      onMenu: (place, at) => latest.current.onMenu(place, at),
    }),
    [],
  );
}

const kindIcons = { text: Type, number: Hash, 'yes-no': ToggleLeft, json: Braces } as const;

interface ColumnNameProps extends SamplesTableProps {
  readonly column: SampleColumn;
  readonly index: number;
}

function ColumnName({ column, index, cells, onMenu }: ColumnNameProps) {
  const { name, kind } = column;
  const place = { row: -1, column: index };
  return (
    <th scope="col" className={styles.head} data-kind={kind}>
      <button
        type="button"
        className={styles.name}
        aria-label={`${name}, ${wordsOf(kind)}`}
        aria-haspopup="menu"
        title={`${name} (${wordsOf(kind)})`}
        data-place={`-1:${index}`}
        tabIndex={isAt(cells, place) ? 0 : -1}
        onFocus={() => cells.setAt(place)}
        onClick={(event) => onMenu(place, below(event.currentTarget))}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(place, { x: event.clientX, y: event.clientY });
        }}
      >
        <KindIcon kind={kind} />
        <span className={styles.nameText}>{name}</span>
        <ChevronDown size={12} aria-hidden className={styles.chevron} />
      </button>
    </th>
  );
}

function KindIcon({ kind }: { readonly kind: SampleKind }) {
  const Icon = kindIcons[kind];
  return <Icon size={13} aria-hidden className={styles.kind} />;
}

function wordsOf(kind: SampleKind): string {
  return kind === 'json' ? sampleKindTitles.json : sampleKindTitles[kind].toLowerCase();
}

function isAt({ at }: Cells, { row, column }: CellPlace): boolean {
  return at.row === row && at.column === column;
}

function below(element: Element): { readonly x: number; readonly y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom + 2 };
}
