/** The field a cell turns into while it is edited. Enter and Tab keep the text and go on, Esc does not. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Sample } from '#core/model/samples.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { readSample, sampleText } from '#core/samples/sample-kind.ts';
import { CellRefusal } from '../shared/cell-refusal.tsx';
import styles from './samples.module.css';
import type { EditEnd } from './use-cells.ts';

interface SampleEditorProps {
  readonly label: string;
  readonly column: SampleColumn;
  /** Absent: the row says nothing in the column. */
  readonly value: Sample | undefined;
  /** @param value absent: nothing is said any more */
  onValue(value: Sample | undefined): void;
  onEnd(how: EditEnd): void;
}

/** What a choice stands for that says nothing. */
const nothing = '';

export function SampleEditor(props: SampleEditorProps) {
  const { label, column, value, onValue, onEnd } = props;
  const isUnsaid = value === undefined || (value === null && column.kind === 'text');
  const before = isUnsaid ? nothing : sampleText(value, column.kind);
  const [text, setText] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const id = useId();
  const read = text === before ? undefined : readSample(text, column.kind);
  const why = read && !read.ok ? read.why : undefined;
  useEffect(() => field.current?.select(), []);

  const end = (how: EditEnd): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (read?.ok && how !== 'stay') onValue(read.value);
    onEnd(how);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const how = endOf(event);
    // Other keys are for the field: letters must not start anything else.
    event.stopPropagation();
    if (!how) return;
    event.preventDefault();
    if (how === 'stay' || why === undefined) end(how);
  };

  const shared = {
    'aria-label': label,
    autoFocus: true,
    className: styles.editor,
    value: text,
    onKeyDown,
  };
  if (column.kind === 'yes-no') {
    return (
      <select
        {...shared}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => end('left')}
      >
        <option value="yes">yes</option>
        <option value="no">no</option>
        <option value="null">null</option>
        <option value={nothing}>nothing</option>
      </select>
    );
  }
  return (
    <>
      <input
        ref={field}
        {...shared}
        data-kind={column.kind}
        inputMode={column.kind === 'number' ? 'decimal' : undefined}
        aria-invalid={why !== undefined}
        aria-describedby={why === undefined ? undefined : `${id}-why`}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => end('left')}
      />
      {why !== undefined && <CellRefusal id={`${id}-why`}>{why}</CellRefusal>}
    </>
  );
}

function endOf({ key, shiftKey }: KeyboardEvent): EditEnd | undefined {
  if (key === 'Escape') return 'stay';
  if (key === 'Enter') return 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return undefined;
}
