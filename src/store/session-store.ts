/** What is remembered but not undone: what is selected, which panels are open, the theme. */
import { createStore } from 'zustand/vanilla';
import { type LedgerStatus, ledgerStatuses, type OutputPlace } from '#core/ledger/ledger.ts';
import type { ColumnPlace } from '#core/lineage/column-lineage.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Platform } from '#platform/platform.ts';
import type { VariableCell } from './variable-cell.ts';

export const views = [
  'canvas',
  'table',
  'code',
  'compare',
  'migration',
  'jobs',
  'download',
] as const;
export type View = (typeof views)[number];
const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
const inspectorTabs = ['form', 'yaml', 'samples', 'legacy', 'output'] as const;
export type InspectorTab = (typeof inspectorTabs)[number];
const explorerTabs = ['palette', 'tables', 'files'] as const;
export type ExplorerTab = (typeof explorerTabs)[number];
const bottomTabs = ['problems', 'conversion', 'output-files', 'environments', 'history'] as const;
export type BottomTab = (typeof bottomTabs)[number];

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What the nodes of the canvas are put together by. */
export const groupings = ['none', 'system', 'group', 'folder', 'schema'] as const;
export type Grouping = (typeof groupings)[number];

/** A slice of the pipeline: only that is shown. */
export type Focus =
  | { readonly kind: 'lineage'; readonly node: NodeId; readonly depth: 1 | 2 | 'all' }
  | { readonly kind: 'query'; readonly text: string };

/** What is kept over a reload. */
export interface Remembered {
  readonly projectId: string | undefined;
  readonly view: View;
  /** The node the inspector shows and the arrow keys start from. */
  readonly selected: NodeId | undefined;
  readonly inspectorTab: InspectorTab;
  readonly bottomTab: BottomTab;
  readonly isExplorerOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly isBottomOpen: boolean;
  /** Sizes of the panels beside the view, in pixels. */
  readonly explorerWidth: number;
  readonly inspectorWidth: number;
  readonly bottomHeight: number;
  readonly explorerTab: ExplorerTab;
  readonly theme: Theme;
  /** Environment whose names are shown; absent: the first. */
  readonly environment: string | undefined;
  /** Output file that is open in the download view. */
  readonly outputFile: string | undefined;
  /** Job that is open in the jobs view; absent: the first. */
  readonly job: string | undefined;
  /** Volume, alert or dashboard that is open there in place of a job. */
  readonly resource: string | undefined;
  /** Ledger rows shown in Conversion; absent: those of every status. */
  readonly ledgerStatus: LedgerStatus | undefined;
  /** Whether Conversion shows the rows of the selected node only. */
  readonly isLedgerOfSelection: boolean;
  /** Whether Compare shows what the texts say, and not how they say it. */
  readonly comparesMeaning: boolean;
  readonly viewport: Viewport | undefined;
  /** Absent: as suits the size of the project. */
  readonly grouping: Grouping | undefined;
  /** Files open in the code view, by the key of their text, in the order of their tabs. */
  readonly openFiles: readonly string[];
  /** The one of them that shows; absent: none. */
  readonly shownFile: string | undefined;
  /** Columns of the table view, in their order; absent: the usual ones. */
  readonly tableColumns: readonly string[] | undefined;
  /** What was last chosen in the command palette, newest first. */
  readonly recentChoices: readonly string[];
}

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

const initial: Remembered = {
  projectId: undefined,
  view: 'canvas',
  selected: undefined,
  inspectorTab: 'form',
  bottomTab: 'problems',
  isExplorerOpen: true,
  // Opened by the first click on a table: until then the pipeline has the room.
  isInspectorOpen: false,
  isBottomOpen: true,
  explorerWidth: 260,
  inspectorWidth: 400,
  bottomHeight: 220,
  explorerTab: 'tables',
  theme: 'system',
  environment: undefined,
  outputFile: undefined,
  job: undefined,
  resource: undefined,
  ledgerStatus: undefined,
  isLedgerOfSelection: false,
  // Both texts at once are what a first look is for.
  comparesMeaning: false,
  viewport: undefined,
  grouping: undefined,
  openFiles: [],
  shownFile: undefined,
  tableColumns: undefined,
  recentChoices: [],
};

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

function remember(state: Remembered): string {
  const kept = Object.keys(initial).map((key) => [key, state[key as keyof Remembered]]);
  return JSON.stringify(Object.fromEntries(kept));
}

/** Takes over each setting of a known shape; anything else falls back to its initial value. */
function recall(text: string | undefined): Partial<Remembered> {
  const stored = parsed(text);
  const oneOf = <T extends string>(key: string, known: readonly T[]) => {
    const found = known.find((value) => value === stored[key]);
    return found === undefined ? {} : { [key]: found };
  };
  const ofType = (type: string, ...keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((key) => (typeof stored[key] === type ? [[key, stored[key]]] : [])),
    );
  return {
    ...oneOf('view', views),
    ...oneOf('grouping', groupings),
    ...oneOf('theme', themes),
    ...oneOf('inspectorTab', inspectorTabs),
    ...oneOf('bottomTab', bottomTabs),
    ...oneOf('explorerTab', explorerTabs),
    ...ofType('number', 'explorerWidth', 'inspectorWidth', 'bottomHeight'),
    ...oneOf('ledgerStatus', ledgerStatuses),
    ...ofType(
      'boolean',
      'isExplorerOpen',
      'isInspectorOpen',
      'isBottomOpen',
      'isLedgerOfSelection',
      'comparesMeaning',
    ),
    ...ofType(
      'string',
      'projectId',
      'selected',
      'environment',
      'outputFile',
      'shownFile',
      'job',
      'resource',
    ),
    ...viewportIn(stored.viewport),
    ...textsIn(stored, 'tableColumns', 'recentChoices', 'openFiles'),
  };
}

function textsIn(stored: Readonly<Record<string, unknown>>, ...keys: readonly string[]) {
  const isTexts = (value: unknown): boolean =>
    Array.isArray(value) && value.every((one) => typeof one === 'string');
  return Object.fromEntries(
    keys.flatMap((key) => (isTexts(stored[key]) ? [[key, stored[key]]] : [])),
  );
}

function viewportIn(value: unknown): Partial<Remembered> {
  if (typeof value !== 'object' || value === null) return {};
  const { x, y, zoom } = value as Partial<Record<keyof Viewport, unknown>>;
  const isWhole = [x, y, zoom].every((number) => Number.isFinite(number));
  // Checked the line above.
  return isWhole ? { viewport: { x, y, zoom } as Viewport } : {};
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

export type SessionStore = ReturnType<typeof createSessionStore>;
