/** The field a cell turns into while it is edited. Enter and leaving keep the text, Esc does not. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CellRefusal } from '../cell-refusal.tsx';
import styles from './tree-grid.module.css';
import type { CellEdit } from './tree-grid-types.ts';

interface CellEditorProps {
  readonly label: string;
  readonly edit: CellEdit;
  /** @param value absent: nothing is taken over */
  onEnd(value: string | undefined, isLeft: boolean): void;
}

export function CellEditor({ label, edit, onEnd }: CellEditorProps) {
  return edit.choices ? (
    <ChoiceEditor {...{ label, edit, onEnd }} choices={edit.choices} />
  ) : (
    <TextEditor {...{ label, edit, onEnd }} />
  );
}

function TextEditor({ label, edit, onEnd }: CellEditorProps) {
  const [text, setText] = useState(edit.value);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const id = useId();
  const refusal = text === edit.value ? undefined : edit.refusal?.(text);
  useEffect(() => field.current?.select(), []);

  const end = (value: string | undefined, isLeft = false): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(value === edit.value ? undefined : value, isLeft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') end(undefined);
    else if (event.key === 'Enter' && refusal === undefined) end(text);
  };

  return (
    <>
      <input
        ref={field}
        aria-label={label}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : `${id}-why`}
        // biome-ignore lint/a11y/noAutofocus: the cell that was asked to be edited has the focus.
        autoFocus
        spellCheck={false}
        autoComplete="off"
        list={edit.suggestions ? `${id}-list` : undefined}
        className={styles.editor}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end(refusal === undefined ? text : undefined, true)}
      />
      {edit.suggestions && (
        <datalist id={`${id}-list`}>
          {edit.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {refusal !== undefined && <CellRefusal id={`${id}-why`}>{refusal}</CellRefusal>}
    </>
  );
}

interface ChoiceEditorProps extends CellEditorProps {
  readonly choices: NonNullable<CellEdit['choices']>;
}

function ChoiceEditor({ label, edit, choices, onEnd }: ChoiceEditorProps) {
  const [value, setValue] = useState(edit.value);
  const isOver = useRef(false);
  const end = (taken: string | undefined, isLeft = false): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(taken === edit.value ? undefined : taken, isLeft);
  };
  return (
    <select
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the cell that was asked to be edited has the focus.
      autoFocus
      className={styles.editor}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') end(undefined);
        else if (event.key === 'Enter') end(value);
      }}
      onBlur={() => end(value, true)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  );
}
