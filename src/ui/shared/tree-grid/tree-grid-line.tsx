/** One row of a tree grid, with its cells. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows
// biome-ignore-all lint/a11y/noStaticElementInteractions: the role is one of two, which is not seen
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the same
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { CellEditor } from './cell-editor.tsx';
import styles from './tree-grid.module.css';
import type { GridPlace } from './tree-grid-keys.ts';
import type { Choosing, TreeGridColumn, TreeGridProps, TreeGridRow } from './tree-grid-types.ts';

interface TreeGridLineProps extends Pick<TreeGridProps, 'cell'> {
  readonly row: TreeGridRow;
  readonly index: number;
  readonly columns: readonly TreeGridColumn[];
  readonly tracks: string;
  readonly top: number;
  /** Absent: the focus is in another row. */
  readonly at: GridPlace | undefined;
  /** Column of the cell that is being edited. */
  readonly edited: number | undefined;
  readonly edit: TreeGridProps['edit'];
  onPlace(column: number, how: Choosing): void;
  /** @param column absent: the row as a whole */
  onFocusAt(column: number | undefined): void;
  onActivate(column: number): void;
  onTurn(): void;
  onMenu(at: { readonly x: number; readonly y: number }): void;
  /** @param value absent: nothing is taken over */
  onEndEdit(value: string | undefined, isLeft: boolean): void;
}

export function TreeGridLine(props: TreeGridLineProps) {
  const { row, index, columns, tracks, top, at } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.isOpen}
      aria-selected={row.isOpen === undefined ? row.isSelected : undefined}
      tabIndex={at && at.column === undefined ? 0 : -1}
      data-region-focus={at && at.column === undefined ? true : undefined}
      data-index={index}
      data-group={row.isOpen !== undefined}
      className={styles.row}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
      onFocus={(event) => event.target === event.currentTarget && props.onFocusAt(undefined)}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {columns.map((column, place) => (
        <Cell key={column.id} {...props} column={column} place={place} />
      ))}
    </div>
  );
}

interface CellProps extends TreeGridLineProps {
  readonly column: TreeGridColumn;
  readonly place: number;
}

function Cell({ column, place, row, index, at, edited, ...on }: CellProps) {
  const editing = edited === place ? on.edit?.(index, column.id) : undefined;
  const isFirst = place === 0;
  return (
    <div
      role={isFirst ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      // A name that is cut in the middle is read as a whole.
      aria-label={isFirst && row.isOpen === undefined && !editing ? row.name : undefined}
      tabIndex={at?.column === place ? 0 : -1}
      data-region-focus={at?.column === place ? true : undefined}
      data-number={column.isNumber}
      data-editing={editing !== undefined}
      className={isFirst ? styles.first : styles.cell}
      style={isFirst ? { paddingInlineStart: `${0.5 + (row.level - 1) * 1.125}rem` } : undefined}
      onFocus={(event) => event.target === event.currentTarget && on.onFocusAt(place)}
      onClick={(event) => !isControl(event) && on.onPlace(place, choosing(event))}
      onDoubleClick={(event) => !isControl(event) && on.onActivate(place)}
    >
      {isFirst && <Arrow row={row} onTurn={on.onTurn} />}
      {editing ? (
        <CellEditor label={column.title} edit={editing} onEnd={on.onEndEdit} />
      ) : (
        <span className={styles.content}>{on.cell(index, column.id)}</span>
      )}
    </div>
  );
}

function Arrow({ row, onTurn }: { readonly row: TreeGridRow; onTurn(): void }) {
  if (row.isOpen === undefined) return <span className={styles.gap} />;
  const Icon = row.isOpen ? ChevronDown : ChevronRight;
  return (
    // The row itself says whether it is open, and is opened by keys.
    <span
      aria-hidden
      className={styles.arrow}
      onClick={(event) => {
        event.stopPropagation();
        onTurn();
      }}
    >
      <Icon size={14} />
    </span>
  );
}

function choosing(event: MouseEvent): Choosing {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

function isControl({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('button, a, input, select') !== null;
}
