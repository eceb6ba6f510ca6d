/** The tables by layer, as a tree; a search leaves out what it does not find. Only the rows in sight are drawn. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Band } from '#core/model/graph.ts';
import { problemMarks } from '../../canvas/problem-marks.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { NoMatch } from '../../shared/search/no-match.tsx';
import { useSearch } from '../../shared/search/use-search.ts';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { useVirtualRows } from '../../shared/use-virtual-rows.ts';
import { walkTree } from '../../shared/walk-tree.ts';
import styles from './table-tree.module.css';
import { TreeItem } from './tree-item.tsx';
import { type TreeRow, treeRows } from './tree-rows.ts';

/** In rem. */
const rowHeight = 1.75;

export function TableTree() {
  const { session } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const checked = useWorkspace((state) => state.checked);
  const environment = useSession((state) => state.environment) ?? pipeline.environments[0] ?? '';
  const { found } = useSearch();
  const [closed, setClosed] = useState<ReadonlySet<Band>>(new Set());
  const rows = useMemo(
    () => treeRows(pipeline, { found, closed, environment }),
    [pipeline, found, closed, environment],
  );

  const toggle = (band: Band): void => {
    const next = new Set(closed);
    if (!next.delete(band)) next.add(band);
    setClosed(next);
  };
  const open = (row: TreeRow): void => {
    if (row.kind === 'band') toggle(row.band);
    else session.getState().update({ selected: row.id, isInspectorOpen: true });
  };
  const isEmpty = Object.keys(pipeline.nodes).length === 0;

  return (
    <div className={styles.panel}>
      {isEmpty && <EmptyState title="No tables yet." />}
      {!isEmpty && rows.length === 0 && <NoMatch />}
      {rows.length > 0 && <Tree rows={rows} marks={problemMarks(checked)} onOpen={open} />}
    </div>
  );
}

interface TreeProps {
  readonly rows: readonly TreeRow[];
  readonly marks: ReturnType<typeof problemMarks>;
  onOpen(row: TreeRow): void;
}

function Tree({ rows, marks, onOpen }: TreeProps) {
  const selected = useSession((state) => state.selected);
  const frame = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const virtual = useVirtualRows({ count: rows.length, frame, rowHeight });
  useEffect(() => {
    const index = rows.findIndex((row) => row.kind === 'table' && row.id === selected);
    if (index === -1) return;
    setActive(index);
    virtual.scrollToIndex(index);
  }, [rows, selected, virtual]);

  const go = (to: number): void => {
    setActive(to);
    virtual.scrollToIndex(to);
  };

  return (
    <div
      role="tree"
      aria-label="Tables"
      aria-activedescendant={`${treeId}-${at}`}
      tabIndex={0}
      ref={frame}
      className={styles.tree}
      onKeyDown={(event) => {
        const step = walkTree(event, rows, at);
        if (step === undefined) return;
        event.preventDefault();
        const row = rows[at];
        if (step !== 'open') go(step);
        else if (row) onOpen(row);
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <TreeItem
                key={row.kind === 'band' ? row.band : row.id}
                id={`${treeId}-${index}`}
                row={row}
                mark={row.kind === 'table' ? marks.get(row.id) : undefined}
                isActive={index === at}
                isSelected={row.kind === 'table' && row.id === selected}
                top={start}
                onOpen={() => {
                  setActive(index);
                  onOpen(row);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
