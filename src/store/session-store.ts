/** What is remembered but not undone: what is selected, which panels are open, the theme. */
import { createStore } from 'zustand/vanilla';
import type { OutputPlace } from '#core/ledger/ledger.ts';
import type { ColumnPlace } from '#core/lineage/column-lineage.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Platform } from '#platform/platform.ts';
import { type BottomTab, initial, type Remembered, recall, remember } from './remembered.ts';
import type { VariableCell } from './variable-cell.ts';

/** A slice of the pipeline: only that is shown. */
export type Focus =
  | { readonly kind: 'lineage'; readonly node: NodeId; readonly depth: 1 | 2 | 'all' }
  | { readonly kind: 'query'; readonly text: string };

/** A place to show in an editor: set by a problem or a ledger row, cleared once shown. */
export interface Reveal {
  readonly node: NodeId;
  readonly field?: FieldPath;
  readonly legacy?: { readonly file: string; readonly line: number; readonly column: number };
  readonly output?: OutputPlace;
}

export interface SessionState extends Remembered {
  /** All selected nodes, `selected` among them. */
  readonly selection: readonly NodeId[];
  readonly reveal: Reveal | undefined;
  readonly filling: VariableCell | undefined;
  /** The column whose way through the pipeline is shown. */
  readonly column: ColumnPlace | undefined;
  /** What explorer, canvas and table view are searched for, as a selector. */
  readonly search: string;
  /** What the lists below the view are filtered by. */
  readonly panelSearch: Readonly<Partial<Record<BottomTab, string>>>;
  /** Absent: all is shown. */
  readonly focus: Focus | undefined;
  /** Groups of the canvas that show their nodes. */
  readonly openGroups: readonly string[];
  /** A closed group that is at hand on the canvas, in place of a node. */
  readonly group: string | undefined;
  update(change: Partial<Remembered>): void;
  select(node: NodeId | undefined): void;
  /** @param active the one the inspector and the keyboard are at; absent: the last */
  selectAll(nodes: readonly NodeId[], active?: NodeId): void;
  focusOn(focus: Focus | undefined): void;
  goToGroup(group: string): void;
  openOnly(groups: readonly string[]): void;
  traceColumn(column: ColumnPlace | undefined): void;
  show(reveal: Reveal): void;
  shown(): void;
  /** Shows the variables by environment, with one value ready to be typed. */
  fillIn(cell: VariableCell): void;
  filled(): void;
  searchFor(text: string): void;
  /** Opens a list below the view, and lists what holds a text. */
  findInPanel(tab: BottomTab, text: string): void;
  /** Shows a text of the project in the code view, in a tab of its own. */
  openFile(key: string): void;
}

const settingKey = 'session';

/** @param platform where the session is remembered */
export function createSessionStore(platform: Pick<Platform, 'readSetting' | 'writeSetting'>) {
  const store = createStore<SessionState>()((set) => {
    const recalled = { ...initial, ...recall(platform.readSetting(settingKey)) };
    return {
      ...recalled,
      ...only(recalled.selected),
      reveal: undefined,
      filling: undefined,
      column: undefined,
      search: '',
      panelSearch: {},
      focus: undefined,
      openGroups: [],
      update: (change) =>
        set('selected' in change ? { ...change, ...only(change.selected) } : change),
      select: (selected) => set(only(selected)),
      selectAll: (selection, active = selection.at(-1)) => set({ ...only(active), selection }),
      focusOn: (focus) =>
        set((state) => {
          const wasSearch = state.focus?.kind === 'query';
          if (focus?.kind === 'query') return { focus, search: focus.text };
          return wasSearch ? { focus, search: '' } : { focus };
        }),
      goToGroup: (group) => set({ ...only(undefined), group }),
      openOnly: (openGroups) => set({ openGroups }),
      traceColumn: (column) => set({ column }),
      show: (reveal) => set({ reveal, ...only(reveal.node) }),
      shown: () => set({ reveal: undefined }),
      fillIn: (filling) => set({ filling, isBottomOpen: true, bottomTab: 'environments' }),
      filled: () => set({ filling: undefined }),
      searchFor: (search) =>
        set(({ focus }) => {
          if (search.trim() !== '') return { search, focus: { kind: 'query', text: search } };
          return focus?.kind === 'query' ? { search, focus: undefined } : { search };
        }),
      findInPanel: (bottomTab, text) =>
        set(({ panelSearch }) => ({
          ...{ isBottomOpen: true, bottomTab },
          panelSearch: { ...panelSearch, [bottomTab]: text },
        })),
      openFile: (key) =>
        set(({ openFiles }) => ({
          view: 'code',
          shownFile: key,
          openFiles: openFiles.includes(key) ? openFiles : [...openFiles, key],
        })),
    };
  });
  store.subscribe((state) => platform.writeSetting(settingKey, remember(state)));
  return store;
}

function only(
  selected: NodeId | undefined,
): Pick<SessionState, 'selected' | 'selection' | 'group'> {
  return { selected, selection: selected === undefined ? [] : [selected], group: undefined };
}

export type SessionStore = ReturnType<typeof createSessionStore>;
