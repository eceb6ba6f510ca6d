/** The command palette: every action, setting, table, file and problem, found by some letters. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { formatCount } from '#core/text/wording.ts';
import { Dialog } from '../shared/dialog.tsx';
import { Keys } from '../shared/keys.tsx';
import { useSession } from '../shared/services.ts';
import { TextField } from '../shared/text-field.tsx';
import type { DialogName } from './actions.ts';
import styles from './palette-dialog.module.css';
import {
  kindTitles,
  type PaletteEntry,
  searchPalette,
  shownAtOnce,
  withRecent,
} from './palette-entries.ts';
import { usePalette } from './use-palette.ts';
import { usePaletteSearch } from './use-palette-search.ts';

interface PaletteDialogProps {
  onClose(): void;
  onDialog(name: DialogName): void;
}

export function PaletteDialog({ onClose, onDialog }: PaletteDialogProps) {
  const { entries, run } = usePalette(onDialog);
  const recent = useSession((state) => state.recentChoices);
  const update = useSession((state) => state.update);
  const [wanted, setWanted] = useState('');
  const [asked, setAt] = useState(0);
  const { answered, shown } = usePaletteSearch(entries, wanted, recent);
  const at = Math.min(asked, shown.length - 1);
  const chosen = shown[at];
  const id = useId();

  const take = (entry: PaletteEntry): void => {
    // A problem is gone once it is solved, and its number is another's then.
    if (entry.kind !== 'problem') update({ recentChoices: withRecent(recent, entry.id) });
    onClose();
    // The dialog gives the focus back first, so that an action may move it on.
    requestAnimationFrame(() => run(entry));
  };
  const enter = (): void => {
    // What is shown may still be of what was typed before.
    const meant = answered === wanted ? chosen : searchPalette(entries, wanted, recent)[0];
    if (meant) take(meant);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepsOf(shown.length)[event.key]?.(at);
    if (event.key === 'Enter') enter();
    else if (next === undefined || shown.length === 0) return;
    else setAt(next);
    event.preventDefault();
  };

  return (
    <Dialog title="Command palette" onClose={onClose}>
      <TextField
        label="Find an action, a table, a file or a problem"
        placeholder="Find anything; > for actions only"
        data-first-focus
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-results`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${id}-${at}`}
        value={wanted}
        onChange={(text) => {
          setWanted(text);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-results`} aria-label="Results" className={styles.results}>
        {shown.map((entry, index) => (
          <Result
            key={entry.id}
            id={`${id}-${index}`}
            entry={entry}
            isChosen={index === at}
            isRecent={wanted === '' && recent.includes(entry.id)}
            onTake={() => take(entry)}
          />
        ))}
      </div>
      <p role="status" className={shown.length === 0 ? styles.none : styles.count}>
        {countWords(shown.length, answered)}
      </p>
    </Dialog>
  );
}

function countWords(count: number, answered: string): string {
  if (count === 0) return `Nothing matches “${answered}”.`;
  return count < shownAtOnce
    ? `${formatCount(count)} found`
    : `The first ${formatCount(count)}. Type more to find others.`;
}

const page = 8;

/** Where a key leads in a list of results, and around at its ends. */
function stepsOf(count: number): Readonly<Record<string, (at: number) => number>> {
  return {
    ArrowDown: (at) => (at + 1) % count,
    ArrowUp: (at) => (at + count - 1) % count,
    PageDown: (at) => Math.min(at + page, count - 1),
    PageUp: (at) => Math.max(at - page, 0),
  };
}

interface ResultProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isChosen: boolean;
  readonly isRecent: boolean;
  onTake(): void;
}

function Result({ id, entry, isChosen, isRecent, onTake }: ResultProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { kind, title, detail, keys } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the list.
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.result}
      onClick={onTake}
    >
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.kind}>
        {isRecent && 'Recent · '}
        {detail || (keys ? '' : kindTitles[kind])}
      </span>
      {keys && <Keys keys={keys} />}
    </div>
  );
}
