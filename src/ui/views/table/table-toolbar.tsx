/** Above the table view: what is shown of it, and what can be added. */

import { Columns3, ListFilter, Plus } from 'lucide-react';
import { reviewProgress } from '#core/migration/review.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { AcceptButton } from '../../shared/accept-button.tsx';
import { Button } from '../../shared/button.tsx';
import { Checkbox } from '../../shared/checkbox.tsx';
import { OpenAllButton } from '../../shared/open-all-button.tsx';
import { Popover } from '../../shared/popover.tsx';
import { useSession } from '../../shared/services.ts';
import { nameColumn, tableColumns } from './table-columns.ts';
import styles from './table-view.module.css';
import type { TableRows } from './use-table-rows.ts';

interface TableToolbarProps {
  readonly table: TableRows;
  /** Whether all that is selected is accepted. */
  readonly isAccepted: boolean;
  onAccept(): void;
  onAdd(): void;
}

export function TableToolbar({ table, isAccepted, onAccept, onAdd }: TableToolbarProps) {
  const selection = useSession((state) => state.selection);
  const shown = table.rows.filter(({ kind }) => kind === 'table').length;
  const isWhole = shown === table.all.length || table.hasClosed;
  const count = isWhole
    ? counted(table.all.length, 'table, source or sink', 'tables, sources and sinks')
    : `${formatCount(shown)} of ${formatCount(table.all.length)} shown`;
  return (
    <div role="toolbar" aria-label="Table" className={styles.toolbar}>
      <Button size="small" icon={Plus} onClick={onAdd}>
        New table
      </Button>
      {table.isReviewed && <AcceptButton isAccepted={isAccepted} onAccept={onAccept} />}
      <span className={styles.summary}>
        <span className={styles.count} title={count}>
          {count}
        </span>
        {table.isReviewed && (
          <span role="status" className={styles.progress}>
            {reviewProgress(table.all)}
          </span>
        )}
        {selection.length > 1 && <span>{formatCount(selection.length)} selected</span>}
      </span>
      <div className={styles.looks}>
        <OpenAllButton
          hasClosed={table.hasClosed}
          onOpenAll={table.openAll}
          onCloseAll={table.closeAll}
        />
        <Button
          look="quiet"
          size="small"
          icon={ListFilter}
          aria-pressed={table.isFiltering}
          onClick={table.toggleFilters}
        >
          Filter columns
        </Button>
        <Popover title="Columns" icon={Columns3}>
          <ColumnChooser chosen={table.columns.map(({ id }) => id)} />
        </Popover>
      </div>
    </div>
  );
}

function ColumnChooser({ chosen }: { readonly chosen: readonly string[] }) {
  const update = useSession((state) => state.update);
  const toggle = (id: string): void =>
    update({
      tableColumns: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
    });
  return (
    <>
      {tableColumns
        .filter((column) => column !== nameColumn)
        .map(({ id, title }) => (
          <Checkbox
            key={id}
            isOn={chosen.includes(id)}
            className={styles.choice}
            onChange={() => toggle(id)}
          >
            {title}
          </Checkbox>
        ))}
      <Button look="quiet" size="small" onClick={() => update({ tableColumns: undefined })}>
        The usual columns
      </Button>
    </>
  );
}
