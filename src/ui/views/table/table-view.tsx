/** The pipeline as a table: everything that can be done on the canvas, by rows and cells. */
import { Rows3 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { ContextMenu } from '../../shared/context-menu.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { focusRegionNamed } from '../../shared/regions.ts';
import { NoMatch } from '../../shared/search/no-match.tsx';
import { useSearch } from '../../shared/search/use-search.ts';
import { useServices, useSession } from '../../shared/services.ts';
import { TreeGrid } from '../../shared/tree-grid/tree-grid.tsx';
import { useChoosing } from '../../shared/tree-grid/use-choosing.ts';
import { TableCell } from './table-cells.tsx';
import type { TableColumn } from './table-columns.ts';
import { cellEdit, editCommand } from './table-edits.ts';
import { TableToolbar } from './table-toolbar.tsx';
import styles from './table-view.module.css';
import { useTableActions } from './use-table-actions.tsx';
import { useTableRows } from './use-table-rows.ts';

interface Asked {
  readonly x: number;
  readonly y: number;
}

export function TableView() {
  const { workspace, session } = useServices();
  const selected = useSession((state) => state.selected);
  const table = useTableRows();
  const { pipeline, columns, rows } = table;
  const { found } = useSearch();
  const choosing = useChoosing(rows);
  const actions = useTableActions(table);
  const [menu, setMenu] = useState<Asked>();
  const columnOf = (id: string): TableColumn | undefined => columns.find((one) => one.id === id);
  const factsAt = (row: number) => {
    const shown = rows[row];
    return shown?.kind === 'table' ? shown.facts : undefined;
  };

  if (table.all.length === 0) return <NoTables onAdd={actions.add} />;
  return (
    <div className={styles.view}>
      <TableToolbar
        table={table}
        isAccepted={actions.isAccepted}
        onAccept={actions.accept}
        onAdd={actions.add}
      />
      {/* The filters stay while one that leaves nothing is typed. */}
      {(rows.length > 0 || table.isFiltering) && (
        <TreeGrid
          label="Tables"
          columns={columns.map((column) => ({ ...column, canSort: true }))}
          rows={rows}
          sort={table.sort}
          onSort={table.sortBy}
          {...(table.isFiltering && {
            headerCell: ({ id, title }: { readonly id: string; readonly title: string }) => (
              <input
                aria-label={`Filter ${title}`}
                placeholder="Filter"
                className={styles.filter}
                value={table.filters[id] ?? ''}
                onChange={(event) => table.setFilter(id, event.target.value)}
              />
            ),
          })}
          editing={actions.editing}
          onEditing={actions.onEditing}
          active={rows.findIndex(({ key }) => key === selected)}
          cell={(row, id) => {
            const column = columnOf(id);
            const shown = rows[row];
            return column && shown && <TableCell row={shown} column={column} />;
          }}
          edit={(row, column) => {
            const facts = factsAt(row);
            return facts && cellEdit(pipeline, facts, column);
          }}
          onEdited={(row, column, value) => {
            const facts = factsAt(row);
            const command = facts && editCommand(pipeline, facts, column, value);
            if (command) workspace.getState().dispatch(command);
          }}
          onTurn={(row) => table.turn(rows[row]?.key ?? '')}
          onOpen={(row) => {
            const facts = factsAt(row);
            if (!facts) return;
            session.getState().update({ selected: facts.id, isInspectorOpen: true });
            focusRegionNamed('Inspector');
          }}
          onChoose={choosing.choose}
          onChooseAll={choosing.chooseAll}
          onKey={(event) => actions.onKey(event)}
          onMenu={(row, at) => {
            const facts = factsAt(row);
            if (facts && !session.getState().selection.includes(facts.id)) {
              session.getState().select(facts.id);
            }
            setMenu(at);
          }}
        />
      )}
      {rows.length === 0 && found?.size === 0 && <NoMatch />}
      {rows.length === 0 && found?.size !== 0 && (
        <EmptyState
          title="No table passes the filters of the columns."
          actions={<Button onClick={table.clearFilters}>Clear the filters</Button>}
        />
      )}
      {menu && (
        <ContextMenu
          label="Table"
          at={menu}
          entries={actions.entries}
          onClose={() => setMenu(undefined)}
        />
      )}
      {actions.dialog}
    </div>
  );
}

function NoTables({ onAdd }: { onAdd(): void }) {
  return (
    <EmptyState
      icon={Rows3}
      title="No tables yet."
      actions={<Button onClick={onAdd}>New table</Button>}
    >
      Add one here, draw one on the canvas, or drop files anywhere on this page.
    </EmptyState>
  );
}
