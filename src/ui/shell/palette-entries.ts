/** What the command palette finds: actions by their titles, tables by their names. */
import { bandOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { type ActionId, printKeys, shortcuts } from './keyboard-map.ts';

export type PaletteEntry =
  | {
      readonly kind: 'action';
      readonly id: ActionId;
      readonly title: string;
      readonly keys: string;
    }
  | {
      readonly kind: 'table';
      readonly id: NodeId;
      readonly title: string;
      readonly layer: string;
    };

/** A longer list is not read; typing one more letter is quicker. */
const shownAtOnce = 12;

export function paletteEntries(pipeline: Pipeline, isMac: boolean): readonly PaletteEntry[] {
  const actions = shortcuts
    .filter(({ action }) => action !== 'show-palette')
    .map(({ action, title, keys }) => ({
      kind: 'action' as const,
      id: action,
      title,
      keys: printKeys(keys[0], isMac),
    }));
  const tables = nodesOf(pipeline).map((node) => ({
    kind: 'table' as const,
    id: node.id,
    title: node.name,
    layer: bandOf(node),
  }));
  return [...actions, ...tables];
}

/** Those whose words all are in the entry; names that begin with what is typed come first. */
export function searchPalette(
  entries: readonly PaletteEntry[],
  wanted: string,
): readonly PaletteEntry[] {
  const text = wanted.trim().toLowerCase();
  const words = text.split(/\s+/).filter(Boolean);
  const matches = entries.filter((entry) => {
    const own = `${entry.title} ${entry.kind === 'table' ? entry.layer : ''}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
  const starts = (entry: PaletteEntry): boolean => entry.title.toLowerCase().startsWith(text);
  return [...matches.filter(starts), ...matches.filter((entry) => !starts(entry))].slice(
    0,
    shownAtOnce,
  );
}
