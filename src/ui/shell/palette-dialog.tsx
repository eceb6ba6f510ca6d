/** The command palette: every action and every table, found by typing. */
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { isMac } from '../shared/is-mac.ts';
import { Keys } from '../shared/keys.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import { TextField } from '../shared/text-field.tsx';
import { useActions } from './actions.ts';
import styles from './palette-dialog.module.css';
import { type PaletteEntry, paletteEntries, searchPalette } from './palette-entries.ts';

export function PaletteDialog({ onClose }: { onClose(): void }) {
  const { session } = useServices();
  const actions = useActions();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const all = useMemo(() => paletteEntries(pipeline, isMac), [pipeline]);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const shown = searchPalette(all, wanted);
  const listId = useId();
  const chosen = shown[Math.min(at, shown.length - 1)];

  const take = (entry: PaletteEntry): void => {
    onClose();
    if (entry.kind === 'table') {
      session.getState().update({ view: 'canvas', isInspectorOpen: true, selected: entry.id });
    } else {
      // The dialog gives the focus back first, so that an action may move it on.
      requestAnimationFrame(actions[entry.id]);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === 'Enter' && chosen) take(chosen);
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    setAt((Math.min(at, shown.length - 1) + step + shown.length) % shown.length);
  };

  return (
    <Dialog title="Command palette" onClose={onClose}>
      <TextField
        label="Find an action or a table"
        placeholder="Find an action or a table"
        data-first-focus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        value={wanted}
        onChange={(text) => {
          setWanted(text);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Results" className={styles.results}>
        {shown.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the list.
          <div
            key={entry.id}
            id={`${listId}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            className={styles.result}
            onClick={() => take(entry)}
          >
            <span className={styles.title}>{entry.title}</span>
            {entry.kind === 'table' ? (
              <span className={styles.kind}>{entry.layer}</span>
            ) : (
              <Keys keys={entry.keys} />
            )}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.none}>Nothing matches “{wanted}”.</p>}
    </Dialog>
  );
}
