/** The migration as a board: what became of every table, how far its review is, and what is open. */
import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { ContextMenu } from '../../shared/context-menu.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { NoLegacy } from '../../shared/no-legacy.tsx';
import { NoMatch } from '../../shared/search/no-match.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { TreeGrid } from '../../shared/tree-grid/tree-grid.tsx';
import { useIsSmall } from '../../shell/use-is-narrow.ts';
import { MigrationCell } from './migration-cells.tsx';
import { migrationColumns } from './migration-columns.ts';
import { migrationStore } from './migration-store.ts';
import { MigrationToolbar } from './migration-toolbar.tsx';
import styles from './migration-view.module.css';
import { sortBy, turn, useMigration } from './use-migration.ts';
import { useMigrationActions } from './use-migration-actions.ts';

export function MigrationView() {
  const hasLegacy = useWorkspace(({ document }) => document.legacy !== undefined);
  return hasLegacy ? <Board /> : <NoLegacy />;
}

interface Asked {
  readonly x: number;
  readonly y: number;
}

function Board() {
  const migration = useMigration();
  const actions = useMigrationActions(migration);
  const isSmall = useIsSmall();
  const [menu, setMenu] = useState<Asked>();
  const { rows, entries, active, setActive, wish } = migration;
  const columns = migrationColumns
    .filter(({ isWide }) => !isSmall || !isWide)
    .map((column) => ({ ...column, canSort: true }));

  if (!migration.isKnown) return <EmptyState title="Reading the legacy keys…" />;
  return (
    <div className={styles.view}>
      <MigrationToolbar
        migration={migration}
        isAccepted={actions.isAccepted}
        canCompare={actions.hasTable}
        onAccept={actions.accept}
        onCompare={actions.compare}
        onNext={actions.goToUndecided}
      />
      {rows.length === 0 && entries.length === 0 && <NoMatch />}
      {rows.length === 0 && entries.length > 0 && (
        <EmptyState
          icon={BadgeCheck}
          title="No table is in this state."
          actions={
            <Button onClick={() => migrationStore.setState({ states: new Set() })}>
              Show every state
            </Button>
          }
        />
      )}
      {rows.length > 0 && (
        <TreeGrid
          label="Migration"
          columns={columns}
          rows={rows}
          sort={wish.sort}
          onSort={sortBy}
          active={rows.findIndex(({ key }) => key === active)}
          cell={(index, id) => {
            const row = rows[index];
            const column = columns.find((one) => one.id === id);
            return row && column && <MigrationCell row={row} column={column.id} />;
          }}
          onTurn={(index) => turn(rows[index]?.key ?? '')}
          onOpen={(index) => {
            const row = rows[index];
            if (row?.kind === 'entry') actions.open(row.entry);
          }}
          onChoose={(index, how) => {
            setActive(rows[index]?.key);
            actions.choosing.choose(index, how);
          }}
          onChooseAll={actions.choosing.chooseAll}
          onKey={actions.onKey}
          onMenu={(index, at) => {
            const row = rows[index];
            setActive(row?.key);
            if (row?.kind === 'entry' && !row.isSelected) actions.choosing.choose(index, 'only');
            setMenu(at);
          }}
        />
      )}
      {menu && (
        <ContextMenu
          label="Migration"
          at={menu}
          entries={actions.entries}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}
