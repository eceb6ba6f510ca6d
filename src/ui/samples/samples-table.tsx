/** The table of sample rows: one tab stop, arrow keys walk its cells, and typing edits them. */
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
import { Braces, ChevronDown, Hash, ToggleLeft, Trash2, Type } from 'lucide-react';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { type SampleKind, sampleKindTitles } from '#core/samples/sample-kind.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import type { CellPlace } from './cell-steps.ts';
import { SampleEditor } from './sample-editor.tsx';
import { SampleValue } from './sample-value.tsx';
import styles from './samples.module.css';
import type { Cells } from './use-cells.ts';

interface SamplesTableProps {
  readonly label: string;
  readonly rows: readonly SampleRow[];
  readonly columns: readonly SampleColumn[];
  readonly cells: Cells;
  onValue(place: CellPlace, value: Sample | undefined): void;
  onRemoveRow(row: number): void;
  /** Asked for the menu of a cell, or of the name of a column (row -1). */
  onMenu(place: CellPlace, at: { readonly x: number; readonly y: number }): void;
}

export function SamplesTable(props: SamplesTableProps) {
  const { label, rows, columns, cells } = props;
  return (
    <table
      ref={cells.frame}
      role="grid"
      aria-label={label}
      className={styles.table}
      onKeyDown={cells.onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <VisuallyHidden>Row</VisuallyHidden>
          </th>
          {columns.map((column, index) => (
            <ColumnName key={column.name} {...props} column={column} index={index} />
          ))}
          <th scope="col" className={styles.end}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their places
          <tr key={index} className={styles.row}>
            <th scope="row" className={styles.number}>
              {index + 1}
            </th>
            {columns.map((column, at) => (
              <Cell
                key={column.name}
                {...props}
                place={{ row: index, column: at }}
                column={column}
                value={Object.hasOwn(row, column.name) ? row[column.name] : undefined}
              />
            ))}
            <td className={styles.end}>
              <IconButton
                icon={Trash2}
                size="small"
                tabIndex={-1}
                label={`Remove row ${index + 1}`}
                onClick={() => props.onRemoveRow(index)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindIcons = { text: Type, number: Hash, 'yes-no': ToggleLeft, json: Braces } as const;

interface ColumnNameProps extends SamplesTableProps {
  readonly column: SampleColumn;
  readonly index: number;
}

function ColumnName({ column, index, cells, onMenu }: ColumnNameProps) {
  const { name, kind } = column;
  const place = { row: -1, column: index };
  return (
    <th scope="col" className={styles.head} data-kind={kind}>
      <button
        type="button"
        className={styles.name}
        aria-label={`${name}, ${wordsOf(kind)}`}
        aria-haspopup="menu"
        title={`${name} (${wordsOf(kind)})`}
        data-place={`-1:${index}`}
        tabIndex={isAt(cells, place) ? 0 : -1}
        onFocus={() => cells.setAt(place)}
        onClick={(event) => onMenu(place, below(event.currentTarget))}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(place, { x: event.clientX, y: event.clientY });
        }}
      >
        <KindIcon kind={kind} />
        <span className={styles.nameText}>{name}</span>
        <ChevronDown size={12} aria-hidden className={styles.chevron} />
      </button>
    </th>
  );
}

function KindIcon({ kind }: { readonly kind: SampleKind }) {
  const Icon = kindIcons[kind];
  return <Icon size={13} aria-hidden className={styles.kind} />;
}

function wordsOf(kind: SampleKind): string {
  return kind === 'json' ? sampleKindTitles.json : sampleKindTitles[kind].toLowerCase();
}

interface CellProps extends SamplesTableProps {
  readonly place: CellPlace;
  readonly column: SampleColumn;
  readonly value: Sample | undefined;
}

function Cell({ place, column, value, cells, onValue, onMenu }: CellProps) {
  const isHere = isAt(cells, place);
  const isEdited = isHere && cells.isEditing;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys of all its cells
    <td
      role="gridcell"
      data-place={isEdited ? undefined : `${place.row}:${place.column}`}
      data-kind={column.kind}
      data-unsaid={value === undefined}
      tabIndex={isHere && !isEdited ? 0 : -1}
      className={styles.cell}
      onFocus={(event) => event.target === event.currentTarget && cells.setAt(place)}
      onClick={(event) => event.target instanceof HTMLInputElement || cells.setAt(place)}
      onDoubleClick={() => isEdited || cells.startEdit(place)}
      onContextMenu={(event) => {
        event.preventDefault();
        cells.setAt(place);
        onMenu(place, { x: event.clientX, y: event.clientY });
      }}
    >
      {isEdited ? (
        <SampleEditor
          label={`${column.name} of row ${place.row + 1}`}
          column={column}
          value={value}
          onValue={(next) => onValue(place, next)}
          onEnd={cells.endEdit}
        />
      ) : (
        <SampleValue value={value} kind={column.kind} />
      )}
    </td>
  );
}

function isAt({ at }: Cells, { row, column }: CellPlace): boolean {
  return at.row === row && at.column === column;
}

function below(element: Element): { readonly x: number; readonly y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom + 2 };
}
