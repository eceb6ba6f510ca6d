/** Says which column is followed over the canvas, and ends that. */

import { Panel } from '@xyflow/react';
import { X } from 'lucide-react';
import type { ColumnLineage, ColumnPlace } from '#core/lineage/column-lineage.ts';
import { labelOf } from '#core/model/label.ts';
import { formatCount } from '#core/text/wording.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { useSession, useWorkspace } from '../shared/services.ts';
import styles from './column-bar.module.css';

interface ColumnBarProps {
  readonly column: ColumnPlace;
  /** Absent: its SQL is still being read. */
  readonly lineage: ColumnLineage | undefined;
}

export function ColumnBar({ column, lineage }: ColumnBarProps) {
  const traceColumn = useSession((state) => state.traceColumn);
  const node = useWorkspace((state) => state.document.pipeline.nodes[column.node]);
  const hasFocus = useSession((state) => state.focus !== undefined);
  if (!node) return null;
  return (
    <Panel position="top-center" className={styles.place} data-below={hasFocus}>
      <div role="status" className={styles.bar}>
        <span>
          Column <code>{column.column}</code> of {labelOf(node)}
        </span>
        <span className={styles.counts}>
          {lineage
            ? `${formatCount(lineage.upstream.length)} upstream · ${formatCount(lineage.downstream.length)} downstream`
            : 'Reading SQL…'}
        </span>
        {lineage?.links.some(({ isInferred }) => isInferred) && (
          <span className={styles.counts}>dotted: inferred from SQL</span>
        )}
        <IconButton
          size="small"
          icon={X}
          label="Stop following the column"
          onClick={() => traceColumn(undefined)}
        />
      </div>
    </Panel>
  );
}
