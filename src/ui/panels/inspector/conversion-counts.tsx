/** How many legacy keys became part of a node, by what became of them. */

import { type LedgerStatus, ledgerStatuses, statusTitles } from '#core/ledger/ledger.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { StatusIcon } from '../../shared/status-word.tsx';
import styles from './inspector-panel.module.css';
import { Section } from './section.tsx';

export function ConversionCounts({ node }: { readonly node: NodeId }) {
  const { session } = useServices();
  const counts = useWorkspace((state) => state.checked?.ledgerByNode[node]);
  if (!counts || counts.total === 0) return null;
  const open = (status: LedgerStatus): void =>
    session.getState().update({
      isBottomOpen: true,
      bottomTab: 'conversion',
      ledgerStatus: status,
      isLedgerOfSelection: true,
    });
  return (
    <Section title="Conversion" count={counts.total}>
      <ul className={styles.counts}>
        {ledgerStatuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <li key={status}>
              <button
                type="button"
                className={styles.count}
                onClick={() => open(status)}
                title="Show these keys in Conversion"
              >
                <StatusIcon status={status} />
                {statusTitles[status]}
                <strong>{formatCount(counts[status])}</strong>
              </button>
            </li>
          ))}
      </ul>
    </Section>
  );
}
