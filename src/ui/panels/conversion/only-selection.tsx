/** Keeps only the rows of the selected table. */
import { Checkbox } from '../../shared/checkbox.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';

export function OnlySelection() {
  const { session } = useServices();
  const isOn = useSession((state) => state.isLedgerOfSelection);
  const selected = useSession((state) => state.selected);
  const name = useWorkspace((state) =>
    selected === undefined ? undefined : state.document.pipeline.nodes[selected]?.name,
  );
  return (
    <Checkbox
      isOn={isOn}
      title={name && `Only keys that became part of ${name}`}
      onChange={(isLedgerOfSelection) => session.getState().update({ isLedgerOfSelection })}
    >
      This table only
    </Checkbox>
  );
}
