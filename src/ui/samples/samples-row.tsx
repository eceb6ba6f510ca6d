/** One sample row of the table; drawn again only when the row, or its part of the focus, changes. */
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { IconButton } from '../shared/icon-button.tsx';
import type { CellPlace } from './cell-steps.ts';
import { SampleEditor } from './sample-editor.tsx';
import { SampleValue } from './sample-value.tsx';
import styles from './samples.module.css';
import type { Cells } from './use-cells.ts';

/** What is done to rows and cells. */
export interface RowActs extends Pick<Cells, 'setAt' | 'startEdit' | 'endEdit'> {
  onValue(place: CellPlace, value: Sample | undefined): void;
  onRemoveRow(row: number): void;
  /** Asked for the menu of a cell. */
  onMenu(place: CellPlace, at: { readonly x: number; readonly y: number }): void;
}

interface SamplesRowProps {
  readonly row: SampleRow;
  readonly index: number;
  readonly columns: readonly SampleColumn[];
  /** The column the focus is or was in; absent: another row has it. */
  readonly here: number | undefined;
  readonly isEditing: boolean;
  readonly acts: RowActs;
}

export const SamplesRow = memo(function SamplesRow(props: SamplesRowProps) {
  const { row, index, columns, here, isEditing, acts } = props;
  return (
    <tr className={styles.row} aria-rowindex={index + 2}>
      <th scope="row" className={styles.number}>
        {index + 1}
      </th>
      {columns.map((column, at) => (
        <Cell
          key={column.name}
          place={{ row: index, column: at }}
          column={column}
          value={Object.hasOwn(row, column.name) ? row[column.name] : undefined}
          isHere={at === here}
          isEdited={at === here && isEditing}
          acts={acts}
        />
      ))}
      <td className={styles.end}>
        <IconButton
          icon={Trash2}
          size="small"
          tabIndex={-1}
          label={`Remove row ${index + 1}`}
          onClick={() => acts.onRemoveRow(index)}
        />
      </td>
    </tr>
  );
});

interface CellProps {
  readonly place: CellPlace;
  readonly column: SampleColumn;
  readonly value: Sample | undefined;
  readonly isHere: boolean;
  readonly isEdited: boolean;
  readonly acts: RowActs;
}

function Cell({ place, column, value, isHere, isEdited, acts }: CellProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys of all its cells
    <td
      role="gridcell"
      data-place={isEdited ? undefined : `${place.row}:${place.column}`}
      data-kind={column.kind}
      data-unsaid={value === undefined}
      tabIndex={isHere && !isEdited ? 0 : -1}
      className={styles.cell}
      onFocus={(event) => event.target === event.currentTarget && acts.setAt(place)}
      onClick={(event) => event.target instanceof HTMLInputElement || acts.setAt(place)}
      onDoubleClick={() => isEdited || acts.startEdit(place)}
      onContextMenu={(event) => {
        event.preventDefault();
        acts.setAt(place);
        acts.onMenu(place, { x: event.clientX, y: event.clientY });
      }}
    >
      {isEdited ? (
        <SampleEditor
          label={`${column.name} of row ${place.row + 1}`}
          column={column}
          value={value}
          onValue={(next) => acts.onValue(place, next)}
          onEnd={acts.endEdit}
        />
      ) : (
        <SampleValue value={value} kind={column.kind} />
      )}
    </td>
  );
}
