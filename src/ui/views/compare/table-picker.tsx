/** Chooses which table is compared, when none is. */

import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { BandBadge } from '../../shared/band-badge.tsx';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import { type GridColumn, VirtualGrid } from '../../shared/virtual-grid.tsx';
import styles from './compare-view.module.css';

const columns: readonly GridColumn[] = [
  { title: 'Layer', width: '5rem' },
  { title: 'Table', width: 'minmax(9rem, 1fr)' },
  { title: 'Legacy keys', width: '6rem' },
  { title: 'Need a decision', width: '8rem' },
];
/** In rem. */
const rowHeight = 2.125;

export function TablePicker({ nodes }: { readonly nodes: readonly PipelineNode[] }) {
  const { session } = useServices();
  const ledger = useWorkspace((state) => state.checked?.ledgerByNode);
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    return nodes.filter(({ name, id }) => `${name} ${id}`.toLowerCase().includes(wanted));
  }, [nodes, text]);

  return (
    <div className={styles.picker}>
      <header className={styles.pickerHead}>
        <h2 className={styles.name}>Choose a table to compare</h2>
        <TextField
          label="Search tables to compare"
          placeholder={`Search ${counted(nodes.length, 'table')}`}
          icon={Search}
          value={text}
          onChange={setText}
        />
      </header>
      {shown.length === 0 ? (
        <EmptyState
          title={`No table matches “${text}”.`}
          actions={<Button onClick={() => setText('')}>Clear</Button>}
        />
      ) : (
        <VirtualGrid
          label="Tables to compare"
          columns={columns}
          rowCount={shown.length}
          rowHeight={rowHeight}
          cells={(index) => {
            const node = shown[index];
            if (!node) return undefined;
            const { total = 0, needsDecision = 0 } = ledger?.[node.id] ?? {};
            return [
              <BandBadge key="layer" node={node} />,
              node.name,
              total === 0 ? 'new' : formatCount(total),
              needsDecision === 0 ? '' : formatCount(needsDecision),
            ];
          }}
          onOpen={(index) => session.getState().select(shown[index]?.id)}
        />
      )}
    </div>
  );
}
