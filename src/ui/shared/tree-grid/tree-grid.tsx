/**
 * A table of any length whose rows are a tree, with cells that are edited in place. One tab stop;
 * arrow keys walk rows, and cells within them; only the rows in sight are in the page.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the rows and their cells
import { classNames } from '../class-names.ts';
import { usualRem } from '../use-rem.ts';
import styles from './tree-grid.module.css';
import { TreeGridHeader } from './tree-grid-header.tsx';
import { TreeGridLine } from './tree-grid-line.tsx';
import type { TreeGridColumn, TreeGridProps } from './tree-grid-types.ts';
import { useTreeGrid } from './use-tree-grid.ts';

export function TreeGrid(props: TreeGridProps) {
  const { label, columns, rows, sort, onSort, headerCell } = props;
  const grid = useTreeGrid(props);
  const { at, edited } = grid;
  const width = remsOf(columns.reduce((sum, column) => sum + column.width, 0));
  const tracks = tracksOf(columns);

  return (
    <div
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.onChooseAll !== undefined}
      tabIndex={-1}
      ref={grid.scroller}
      className={classNames(
        styles.grid,
        headerCell && styles.filtered,
        rows.length === 0 && styles.bare,
      )}
      onKeyDown={grid.onKeyDown}
    >
      <TreeGridHeader {...{ columns, sort, onSort, headerCell, tracks, width }} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: grid.bodyHeight, minWidth: width }}
      >
        {grid.lines.map(({ index, start, key }) => {
          const row = rows[index];
          return (
            row && (
              <TreeGridLine
                key={key}
                {...{ row, index, columns, tracks }}
                top={start - grid.headPixels}
                at={index === at.row ? at : undefined}
                edited={edited?.row === index ? edited.column : undefined}
                cell={props.cell}
                edit={props.edit}
                onPlace={(column, how) => {
                  grid.setAt({ row: index, column });
                  props.onChoose?.(index, how);
                }}
                onFocusAt={(column) => grid.setAt({ row: index, column })}
                onActivate={(column) => {
                  if (!grid.startEdit({ row: index, column })) grid.open(index);
                }}
                onTurn={() => props.onTurn?.(index)}
                onMenu={(point) => {
                  grid.setAt({ row: index, column: undefined });
                  props.onMenu?.(index, point);
                }}
                onEndEdit={grid.endEdit}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** @param width in pixels of the usual text size; larger text needs more */
function remsOf(width: number): string {
  return `${width / usualRem}rem`;
}

function tracksOf(columns: readonly TreeGridColumn[]): string {
  const last = columns.length - 1;
  return columns
    .map(({ width, grows }, index) =>
      grows || index === last ? `minmax(${remsOf(width)}, 1fr)` : remsOf(width),
    )
    .join(' ');
}
