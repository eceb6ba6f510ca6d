/** The full name of every table in each environment. */
import { useMemo } from 'react';
import { tableNames } from '#core/model/environment-flaws.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { TreeGrid } from '../../shared/tree-grid/tree-grid.tsx';
import styles from './environments-panel.module.css';
import { FlawedCell } from './flawed-cell.tsx';

/** Not a name an environment can have. */
const writerColumn = '=writer';

export function TableNamesGrid({ onlyFlawed }: { readonly onlyFlawed: boolean }) {
  const { session } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const { environments } = pipeline;
  const shown = useMemo(
    () =>
      tableNames(pipeline)
        .filter(({ flaws }) => !onlyFlawed || Object.keys(flaws).length > 0)
        .sort((a, b) => compareNames(a.table.writer, b.table.writer)),
    [pipeline, onlyFlawed],
  );

  if (shown.length === 0) {
    return (
      <EmptyState title={onlyFlawed ? 'No holes and no likely typos.' : 'No tables yet.'}>
        {onlyFlawed ? 'Every table has a name of its own in every environment.' : undefined}
      </EmptyState>
    );
  }
  return (
    <div className={styles.part}>
      <TreeGrid
        label="Names of tables by environment"
        columns={[
          { id: writerColumn, title: 'Written by', width: 240, grows: true },
          ...environments.map((name) => ({ id: name, title: name, width: 260, grows: true })),
        ]}
        rows={shown.map(({ table }, index) => ({
          key: `${table.node.id} ${table.field.join('.')}`,
          name: table.writer,
          level: 1,
          position: index + 1,
          siblings: shown.length,
        }))}
        cell={(row, column) => {
          const found = shown[row];
          if (!found || column === writerColumn) return found?.table.writer;
          return (
            <FlawedCell
              text={found.names[environments.indexOf(column)]}
              environment={column}
              flaw={found.flaws[column]}
            />
          );
        }}
        onOpen={(row) => {
          const node = shown[row]?.table.node.id;
          session.getState().update({ selected: node, isInspectorOpen: true });
        }}
      />
    </div>
  );
}
