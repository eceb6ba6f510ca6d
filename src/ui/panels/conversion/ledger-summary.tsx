/** Says that nothing was lost, or what still needs a decision. */

import { CircleHelp, ShieldCheck } from 'lucide-react';
import { formatCount } from '#core/text/wording.ts';
import { useWorkspace } from '../../shared/services.ts';
import styles from './conversion-panel.module.css';

export function LedgerSummary() {
  const counts = useWorkspace((state) => state.checked?.ledger);
  if (!counts) return <h2 className={styles.summary}>Reading the legacy keys…</h2>;
  const { total, needsDecision } = counts;
  const Icon = needsDecision > 0 ? CircleHelp : ShieldCheck;
  return (
    <h2 className={styles.summary} data-settled={needsDecision === 0}>
      <Icon size={16} aria-hidden />
      {accountWords(total)}
      {needsDecision > 0 &&
        ` ${formatCount(needsDecision)} ${needsDecision === 1 ? 'needs' : 'need'} a decision.`}
    </h2>
  );
}

function accountWords(total: number): string {
  if (total === 1) return 'The one legacy key is accounted for.';
  return `Every one of ${formatCount(total)} legacy keys is accounted for.`;
}
