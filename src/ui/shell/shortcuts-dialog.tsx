/** The list of keyboard shortcuts, made from the table that drives them. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../shared/dialog.tsx';
import { isMac } from '../shared/is-mac.ts';
import { Keys } from '../shared/keys.tsx';
import { TextField } from '../shared/text-field.tsx';
import type { Shortcut } from './keyboard-map.ts';
import { printKeys } from './print-keys.ts';
import { shortcutLists } from './shortcut-lists.ts';
import styles from './shortcuts-dialog.module.css';

export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const [wanted, setWanted] = useState('');
  const matching = (table: readonly Shortcut<string>[]) =>
    table.filter(({ title, keys }) =>
      `${title} ${keys.map((one) => printKeys(one, isMac)).join(' ')}`
        .toLowerCase()
        .includes(wanted.trim().toLowerCase()),
    );
  const groups = shortcutLists
    .map(({ title, shortcuts }) => ({ title, rows: matching(shortcuts) }))
    .filter(({ rows }) => rows.length > 0);

  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <TextField
        label="Search shortcuts"
        placeholder="Search shortcuts"
        icon={Search}
        data-first-focus
        value={wanted}
        onChange={setWanted}
      />
      {groups.length === 0 && <p className={styles.none}>No shortcut matches “{wanted}”.</p>}
      {groups.map(({ title, rows }) => (
        <section key={title} aria-label={title} className={styles.group}>
          <h3 className={styles.heading}>{title}</h3>
          <dl>
            {rows.map(({ action, title: does, keys }) => (
              <div key={action} className={styles.row}>
                <dt>{does}</dt>
                <dd className={styles.keys}>
                  {keys.map((one) => (
                    <Keys key={one} keys={printKeys(one, isMac)} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
