/** Keeps only the rows of the selected table. */
import { useId } from 'react';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import styles from './conversion-panel.module.css';

export function OnlySelection() {
  const { session } = useServices();
  const id = useId();
  const isOn = useSession((state) => state.isLedgerOfSelection);
  const selected = useSession((state) => state.selected);
  const name = useWorkspace((state) =>
    selected === undefined ? undefined : state.document.pipeline.nodes[selected]?.name,
  );
  return (
    <span className={styles.only}>
      <input
        type="checkbox"
        id={id}
        checked={isOn}
        onChange={({ target }) =>
          session.getState().update({ isLedgerOfSelection: target.checked })
        }
      />
      <label htmlFor={id} title={name && `Only keys that became part of ${name}`}>
        This table only
      </label>
    </span>
  );
}
