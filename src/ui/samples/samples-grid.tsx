/** The table of sample rows with all that keys, menus and the clipboard do to it. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { withCell, withoutRow, withRowsBelow } from '#core/samples/edit-rows.ts';
import { readPastedRows } from '#core/samples/read-pasted-rows.ts';
import { counted } from '#core/text/wording.ts';
import { ContextMenu } from '../shared/context-menu.tsx';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';
import type { CellPlace } from './cell-steps.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { cellEntries, columnEntries } from './menu-entries.ts';
import { putPasted } from './put-pasted.ts';
import styles from './samples.module.css';
import { SamplesTable } from './samples-table.tsx';
import { type Cells, useCells } from './use-cells.ts';
import type { Samples } from './use-samples.ts';

interface SamplesGridProps {
  readonly node: PipelineNode;
  readonly samples: Samples;
}

interface OpenMenu {
  readonly place: CellPlace;
  readonly at: { readonly x: number; readonly y: number };
}

export function SamplesGrid({ node, samples }: SamplesGridProps) {
  const { rows, columns, change } = samples;
  const { notices } = useServices();
  const [menu, setMenu] = useState<OpenMenu>();
  const [renamed, setRenamed] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const cells = useCells({
    shape: { rows: rows.length, columns: columns.length },
    acts: {
      empty: (at) => empty(at),
      'add-row': ({ row }) => addRow(row, {}),
      'duplicate-row': ({ row }) => (row < 0 ? undefined : addRow(row, rows[row] ?? {})),
      'remove-row': (at) => removeRow(at),
      menu: (at) => askMenu(at),
    },
    onRowAfterLast: () => addRow(rows.length - 1, {}),
  });
  usePaste(node, samples, cells);

  function empty({ row, column }: CellPlace): undefined {
    const name = columns[column]?.name;
    const value = name === undefined ? undefined : rows[row]?.[name];
    if (name === undefined || row < 0 || value === undefined) return;
    change((now) => withCell(now, { row, column: name, ...(value !== null && { value: null }) }));
  }
  function addRow(below: number, row: SampleRow): CellPlace {
    change((now) => withRowsBelow(now, below, [row]));
    return { row: below + 1, column: cells.at.column };
  }
  function removeRow({ row, column }: CellPlace): CellPlace | undefined {
    if (row < 0) return undefined;
    change((now) => withoutRow(now, row));
    return { row: Math.max(0, Math.min(row, rows.length - 2)), column };
  }
  function askMenu(place: CellPlace): undefined {
    const box = cells.frame.current
      ?.querySelector(`[data-place="${place.row}:${place.column}"]`)
      ?.getBoundingClientRect();
    if (box) setMenu({ place, at: { x: box.left, y: box.bottom + 2 } });
  }
  const entriesOf = ({ place }: OpenMenu) => {
    const column = columns[place.column];
    if (!column) return [];
    if (place.row < 0) {
      return columnEntries(column, {
        onKind(to) {
          const converted = samples.convertColumn(column, to);
          if (!converted.ok) {
            notices
              .getState()
              .show(`${column.name} stays as it is. ${converted.why}`, { tone: 'refused' });
          }
        },
        onRename: () => setRenamed(column.name),
        onRemove: () => samples.removeColumn(column.name),
      });
    }
    return cellEntries(column, {
      onEdit: () => cells.startEdit(place),
      onValue: (value) =>
        change((now) =>
          withCell(now, {
            row: place.row,
            column: column.name,
            ...(value !== undefined && { value }),
          }),
        ),
      onAddRow: () => cells.goTo(addRow(place.row, {})),
      onDuplicateRow: () => cells.goTo(addRow(place.row, rows[place.row] ?? {})),
      onRemoveRow: () => cells.goTo(removeRow(place) ?? place),
    });
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <SamplesTable
        label={`Sample rows of ${node.name}`}
        {...{ scroller, rows, columns, cells }}
        onValue={({ row, column }, value) =>
          change((now) =>
            withCell(now, {
              row,
              column: columns[column]?.name ?? '',
              ...(value !== undefined && { value }),
            }),
          )
        }
        onRemoveRow={(row) => removeRow({ row, column: cells.at.column })}
        onMenu={(place, at) => setMenu({ place, at })}
      />
      {menu && (
        <ContextMenu
          label={menu.place.row < 0 ? 'Column' : 'Cell and row'}
          at={menu.at}
          entries={entriesOf(menu)}
          onClose={() => setMenu(undefined)}
        />
      )}
      {renamed !== undefined && (
        <ColumnDialog samples={samples} renamed={renamed} onClose={() => setRenamed(undefined)} />
      )}
    </div>
  );
}

/** Takes over what is pasted while a cell has the focus; a field of its own keeps its pastes. */
function usePaste(node: PipelineNode, samples: Samples, cells: Cells): void {
  const services = useServices();
  const take = (event: ClipboardEvent): void => {
    if (cells.isEditing || !hasFocus(cells.frame)) return;
    event.preventDefault();
    const kinds = new Map(samples.columns.map(({ name, kind }) => [name, kind]));
    const read = readPastedRows(event.clipboardData?.getData('text/plain') ?? '', { kinds });
    const put = read.ok ? putPasted(samples, read, cells.at) : read;
    const notices = services.notices.getState();
    if (!put.ok) {
      notices.show(`Nothing was pasted. ${put.why}`, { tone: 'refused' });
      return;
    }
    samples.change(put.change);
    notices.show(`Pasted ${counted(put.count, 'row')} into ${node.name}.`, {
      action: undoAction(services),
    });
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => latest.current(event);
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

function hasFocus(frame: RefObject<HTMLElement | null>): boolean {
  return frame.current?.contains(document.activeElement) ?? false;
}
