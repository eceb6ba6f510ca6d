/** What the panel says when nothing is wrong: what was checked, and when. */

import { CircleCheck } from 'lucide-react';
import { counted } from '#core/text/wording.ts';
import { formatTime } from '../../shared/count-words.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { CheckedKinds } from './checks.tsx';

export function NoProblems() {
  const nodes = useWorkspace((state) => state.document.pipeline.nodes);
  const checkedAt = useWorkspace((state) => state.checkedAt);
  const tables = Object.values(nodes).filter(({ type }) => type === 'table').length;
  const time = checkedAt === undefined ? '' : ` Checked ${formatTime(checkedAt)}.`;
  return (
    <EmptyState icon={CircleCheck} title={`No problems in ${counted(tables, 'table')}.${time}`}>
      <details>
        <summary>What is checked?</summary>
        <CheckedKinds />
      </details>
    </EmptyState>
  );
}
