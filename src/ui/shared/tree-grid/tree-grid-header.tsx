/** The titles of a tree grid: each sorts by its column, and may hold a filter below. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the titles take the focus
import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './tree-grid.module.css';
import type { TreeGridColumn, TreeGridProps } from './tree-grid-types.ts';

interface TreeGridHeaderProps {
  readonly columns: TreeGridProps['columns'];
  readonly sort: TreeGridProps['sort'];
  readonly onSort: TreeGridProps['onSort'];
  readonly headerCell: TreeGridProps['headerCell'];
  readonly tracks: string;
  readonly width: string;
}

export function TreeGridHeader(props: TreeGridHeaderProps) {
  const { columns, sort, onSort, headerCell, tracks, width } = props;
  return (
    <div role="rowgroup" className={styles.head} style={{ minWidth: width }}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.titles}
        style={{ gridTemplateColumns: tracks }}
      >
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sortOf(column, sort)}
            data-number={column.isNumber}
            className={styles.title}
          >
            {column.canSort && onSort ? (
              <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
                {column.title}
                <SortSign column={column} sort={sort} />
              </button>
            ) : (
              column.title
            )}
          </div>
        ))}
      </div>
      {headerCell && (
        <div role="row" className={styles.filters} style={{ gridTemplateColumns: tracks }}>
          {columns.map((column) => (
            <div role="gridcell" key={column.id} className={styles.filter}>
              {headerCell(column)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function sortOf(column: TreeGridColumn, sort: TreeGridProps['sort']) {
  if (!column.canSort) return undefined;
  if (sort?.column !== column.id) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}

interface SortSignProps {
  readonly column: TreeGridColumn;
  readonly sort: TreeGridProps['sort'];
}

function SortSign({ column, sort }: SortSignProps) {
  if (sort?.column !== column.id) return null;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  return <Arrow size={12} aria-hidden />;
}
