/** Chooses the status of the rows shown; none chosen means all. */
import { ledgerStatuses, statusTitles } from '#core/ledger/ledger.ts';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { FilterChips } from '../../shared/filter-chips.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { StatusIcon } from '../../shared/status-word.tsx';

export function StatusFilter() {
  const { session } = useServices();
  const chosen = useSession((state) => state.ledgerStatus);
  const node = useSession((state) => (state.isLedgerOfSelection ? state.selected : undefined));
  const checked = useWorkspace((state) => state.checked);
  const counts = node === undefined ? checked?.ledger : checked?.ledgerByNode[node];
  // What needs a decision is shown even when nothing does: that is worth knowing.
  const shown = ledgerStatuses.filter(
    (status) => status === 'needsDecision' || status === chosen || counts?.[status],
  );
  return (
    <FilterChips label="Status">
      {shown.map((status) => (
        <FilterChip
          key={status}
          title={statusTitles[status]}
          icon={<StatusIcon status={status} />}
          count={counts?.[status] ?? 0}
          isPressed={status === chosen}
          onPress={() =>
            session.getState().update({ ledgerStatus: status === chosen ? undefined : status })
          }
        />
      ))}
    </FilterChips>
  );
}
