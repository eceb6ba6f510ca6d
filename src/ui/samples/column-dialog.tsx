/** Asks what a column of sample rows is called; known columns are offered. */
import { useId, useState } from 'react';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import styles from './dialogs.module.css';
import type { Samples } from './use-samples.ts';

interface ColumnDialogProps {
  readonly samples: Samples;
  /** The column that gets another name; absent: one is added. */
  readonly renamed?: string;
  onClose(): void;
}

export function ColumnDialog({ samples, renamed, onClose }: ColumnDialogProps) {
  const [text, setText] = useState(renamed ?? '');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const name = text.trim();
  const why = name === renamed ? undefined : samples.refusal(name);
  const isShown = why !== undefined && (isAsked || name !== '');
  const take = (): void => {
    setAsked(true);
    if (why !== undefined) return;
    onClose();
    if (renamed === undefined) {
      samples.addColumn(name);
      // A column shows in rows.
      if (samples.rows.length === 0) samples.change(() => [{}]);
    } else if (name !== renamed) samples.renameColumn(renamed, name);
  };
  return (
    <Dialog
      title={renamed === undefined ? 'Add a column' : `Rename ${renamed}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" onClick={take}>
            {renamed === undefined ? 'Add column' : 'Rename'}
          </Button>
        </>
      }
    >
      <div className={styles.field}>
        <span aria-hidden>Name</span>
        <TextField
          label="Name"
          data-first-focus
          value={text}
          list={`${id}-known`}
          onChange={setText}
          aria-invalid={isShown}
          aria-describedby={isShown ? `${id}-why` : undefined}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
        <datalist id={`${id}-known`}>
          {samples.offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        {isShown && (
          <p id={`${id}-why`} role="alert" className={styles.why}>
            {why}
          </p>
        )}
      </div>
    </Dialog>
  );
}
