/** The palette: what can be put on the canvas, to drag there, or to add by click or key. */

import { Plus, Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { bandTitles } from '#core/model/graph.ts';
import { type Layer, layers } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import { addRows } from '../../canvas/drawing/add-to-canvas.ts';
import { layerAfter } from '../../canvas/drawing/drop-target.ts';
import { groundOf } from '../../canvas/drawing/ground-of.ts';
import {
  type PaletteRow,
  paletteRows,
  rowsById,
  searchRows,
} from '../../canvas/drawing/palette-rows.ts';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { TextField } from '../../shared/text-field.tsx';
import { type BesideRow, besideRows } from './beside-rows.ts';
import styles from './palette-panel.module.css';
import { useRowDrag } from './use-row-drag.ts';
import { useSettled } from './use-settled.ts';

type ListedRow = PaletteRow | BesideRow;

const listedRows: readonly ListedRow[] = [...paletteRows, ...besideRows];

/** Most systems' time between the two clicks of a double click. */
const doubleClickMs = 500;

export function PalettePanel() {
  const services = useServices();
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const layer = useLayer();
  const rows = searchRows(listedRows, wanted);
  const add = (ids: readonly string[]): void => {
    const drawn = rowsById(ids);
    if (drawn.length > 0) {
      const ground = groundOf(services.workspace.getState().document);
      services.session.getState().update({ view: 'canvas' });
      addRows({ services, ground }, drawn, layer.layer);
    }
    for (const row of besideRows) if (ids.includes(row.id)) row.add(services);
  };
  const shownChosen = chosen.filter((id) => rows.some((row) => row.id === id));

  // What is offered for a row takes room from the list: the second click of a double click is first.
  const settled = useSettled(shownChosen.join(' '), doubleClickMs).split(' ').filter(Boolean);
  return (
    <div className={styles.panel}>
      <div className={styles.search}>
        <TextField
          label="Search the palette"
          placeholder="Search the palette"
          icon={Search}
          data-search="palette"
          value={wanted}
          onChange={setWanted}
          onKeyDown={({ key }) => key === 'Escape' && setWanted('')}
          trailing={
            wanted && (
              <IconButton
                size="small"
                icon={X}
                label="Clear search"
                onClick={() => setWanted('')}
              />
            )
          }
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={`Nothing matches “${wanted}”.`}
          actions={
            <Button size="small" onClick={() => setWanted('')}>
              Clear
            </Button>
          }
        />
      ) : (
        <Rows rows={rows} chosen={shownChosen} onChoose={setChosen} onAdd={add} />
      )}
      <Footer
        chosen={listedRows.filter(({ id }) => settled.includes(id))}
        {...layer}
        onAdd={() => add(settled)}
      />
    </div>
  );
}

/** The layer new tables get by click: that after the selected node, unless another one is chosen. */
function useLayer() {
  const [picked, setPicked] = useState<{
    readonly layer: Layer;
    readonly at: string | undefined;
  }>();
  const selected = useSession((state) => state.selected);
  const near = useWorkspace(({ document }) => selected && document.pipeline.nodes[selected]);
  const own = picked?.at === selected ? picked?.layer : undefined;
  const layer = own ?? (near ? layerAfter(near) : (picked?.layer ?? 'bronze'));
  return {
    layer,
    after: near?.name,
    onLayer: (next: Layer) => setPicked({ layer: next, at: selected }),
  };
}

interface RowsProps {
  readonly rows: readonly ListedRow[];
  readonly chosen: readonly string[];
  onChoose(ids: readonly string[]): void;
  onAdd(ids: readonly string[]): void;
}

function Rows({ rows, chosen, onChoose, onAdd }: RowsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const { onPointerDown } = useRowDrag();

  const go = (to: number, isRange: boolean): void => {
    const row = rows[to];
    if (!row) return;
    setActive(to);
    onChoose(isRange ? [...new Set([...chosen, row.id])] : [row.id]);
    list.current?.querySelector(`[id="${id}-${to}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (to: number, isMore: boolean): void => {
    const row = rows[to];
    if (!row) return;
    setActive(to);
    if (!isMore) onChoose([row.id]);
    else if (chosen.includes(row.id)) onChoose(chosen.filter((one) => one !== row.id));
    else onChoose([...chosen, row.id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, rows.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) go(next, event.shiftKey);
    else if (event.key === '/') focusSearch();
    else if (event.key === ' ') choose(at, true);
    else if (event.key === 'Enter') onAdd(chosen.length > 0 ? chosen : idsAt(rows, at));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="listbox"
      aria-label="Palette"
      aria-multiselectable
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      ref={list}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        <div key={row.id} role="presentation">
          {row.group !== rows[index - 1]?.group && (
            <p className={styles.group} role="presentation">
              {row.group}
            </p>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all rows. */}
          <div
            role="option"
            tabIndex={-1}
            id={`${id}-${index}`}
            aria-selected={chosen.includes(row.id)}
            title={row.hint}
            className={styles.row}
            data-group={row.group}
            data-active={index === at}
            onPointerDown={(event) =>
              onPointerDown(event, onCanvas(chosen.includes(row.id) ? chosen : [row.id]))
            }
            onClick={({ ctrlKey, metaKey, shiftKey }) =>
              choose(index, ctrlKey || metaKey || shiftKey)
            }
            onDoubleClick={() => onAdd([row.id])}
          >
            <span className={styles.icon}>
              <row.icon size={15} aria-hidden />
            </span>
            <span className={styles.title}>{row.title}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-search="palette"]')?.focus();
}

/** Rows that can be dragged: what is beside the tables has no place among them. */
function onCanvas(ids: readonly string[]): readonly string[] {
  return rowsById(ids).map(({ id }) => id);
}

const idsAt = (rows: readonly ListedRow[], at: number): readonly string[] => {
  const row = rows[at];
  return row ? [row.id] : [];
};

interface FooterProps {
  readonly chosen: readonly ListedRow[];
  readonly layer: Layer;
  /** Name of the node the new ones come after. */
  readonly after: string | undefined;
  onLayer(layer: Layer): void;
  onAdd(): void;
}

/** What the chosen row is for, and the way to add it without dragging. */
function Footer({ chosen, layer, after, onLayer, onAdd }: FooterProps) {
  const [only, ...others] = chosen;
  const hasTables = chosen.some(({ bands }) => bands.includes('bronze'));
  const hint = others.length > 0 ? 'Dropped together, they stand in a column.' : only?.hint;
  return (
    <div className={styles.footer}>
      <p className={styles.hint}>
        {hint ?? 'Drag a row onto the canvas, or choose one and add it.'}
      </p>
      {hasTables && (
        <Choice
          label="Layer"
          options={layers.map((value) => ({ value, title: bandTitles[value] }))}
          value={layer}
          onChange={onLayer}
        />
      )}
      {only && (
        <Button icon={Plus} onClick={onAdd}>
          {addWords(chosen, layer, after)}
        </Button>
      )}
    </div>
  );
}

function addWords(chosen: readonly ListedRow[], layer: Layer, after: string | undefined): string {
  const [only, ...others] = chosen;
  const what = others.length > 0 ? `Add ${formatCount(chosen.length)}` : 'Add';
  if (only && 'add' in only) return others.length > 0 ? what : `Add ${withArticle(only.title)}`;
  if (only?.makes === 'quarantine') return after ? `Add to ${after}` : 'Add to the selected table';
  if (only && only.bands.length === 0) return `${what} to the canvas`;
  if (only?.bands.length === 1) return `${what} to ${bandTitles[only.bands[0] ?? 'sources']}`;
  return after
    ? `${what} to ${bandTitles[layer]}, after ${after}`
    : `${what} to ${bandTitles[layer]}`;
}

function withArticle(title: string): string {
  return `${/^[AEIOU]/.test(title) ? 'an' : 'a'} ${title.toLowerCase()}`;
}
