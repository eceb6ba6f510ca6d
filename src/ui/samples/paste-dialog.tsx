/** Takes rows that were copied elsewhere: from a spreadsheet, as CSV, or as JSON lines. */

import { useId, useState } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { readPastedRows } from '#core/samples/read-pasted-rows.ts';
import { counted, listed } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { Checkbox } from '../shared/checkbox.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';
import styles from './dialogs.module.css';
import { type PutPasted, putPasted } from './put-pasted.ts';
import type { Samples } from './use-samples.ts';

interface PasteDialogProps {
  readonly node: PipelineNode;
  readonly samples: Samples;
  onClose(): void;
}

export function PasteDialog({ node, samples, onClose }: PasteDialogProps) {
  const services = useServices();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<boolean>();
  const id = useId();
  const isJson = /^\s*[[{]/.test(text);
  const { put, columns, hasNames } = readText(samples, text, isJson ? undefined : chosen);
  const take = (isInPlace: boolean): void => {
    if (!put.ok) return;
    onClose();
    samples.change((now) => put.change(isInPlace ? [] : now));
    services.notices.getState().show(`Added ${counted(put.count, 'sample row')} to ${node.name}.`, {
      action: undoAction(services),
    });
  };
  return (
    <Dialog
      title={`Paste rows into ${node.name}`}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {samples.rows.length > 0 && (
            <Button disabled={!put.ok} onClick={() => take(true)}>
              Replace all rows
            </Button>
          )}
          <Button look="filled" disabled={!put.ok} onClick={() => take(false)}>
            {put.ok ? `Add ${counted(put.count, 'row')}` : 'Add rows'}
          </Button>
        </>
      }
    >
      <label className={styles.pasteLabel} htmlFor={`${id}-text`}>
        Cells of a spreadsheet, CSV, or one JSON object on each line
      </label>
      <textarea
        id={`${id}-text`}
        data-first-focus
        rows={9}
        spellCheck={false}
        className={styles.pasteText}
        aria-describedby={`${id}-found`}
        placeholder={'order_id,status\n1,new\n2,paid'}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-found`} className={styles.found} data-wrong={text !== '' && !put.ok}>
        {text === ''
          ? 'Nothing is sent anywhere; the rows stay in your project.'
          : foundWords(put, columns)}
      </p>
      {text !== '' && !isJson && (
        <Checkbox isOn={hasNames} className={styles.check} onChange={setChosen}>
          The first line names the columns
        </Checkbox>
      )}
    </Dialog>
  );
}

interface ReadText {
  readonly put: PutPasted;
  readonly columns: readonly string[];
  readonly hasNames: boolean;
}

/** @param chosen whether the first line names the columns; absent: as it looks */
function readText(samples: Samples, text: string, chosen: boolean | undefined): ReadText {
  const kinds = new Map(samples.columns.map(({ name, kind }) => [name, kind]));
  const read = readPastedRows(text, { kinds, hasNames: chosen });
  if (!read.ok) return { put: read, columns: [], hasNames: chosen ?? false };
  const below = { row: samples.rows.length - 1, column: 0 };
  if ('rows' in read) {
    const columns = [...new Set(read.rows.flatMap((row) => Object.keys(row)))];
    return { put: putPasted(samples, read, below), columns, hasNames: true };
  }
  const put = putPasted(samples, read, { row: samples.rows.length, column: 0 });
  const width = Math.max(0, ...read.cells.map(({ length }) => length));
  const columns = samples.columns.slice(0, width).map(({ name }) => name);
  return { put, columns, hasNames: false };
}

function foundWords(put: PutPasted, columns: readonly string[]): string {
  if (!put.ok) return put.why;
  const shown =
    columns.length > 6 ? [...columns.slice(0, 5), `${columns.length - 5} more`] : columns;
  return `${counted(put.count, 'row')} with ${listed(shown)}.`;
}
