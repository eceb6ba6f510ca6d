/** What of the session is kept over a reload: its parts, how they begin, and the text they are kept as. */
import { type LedgerStatus, ledgerStatuses } from '#core/ledger/ledger.ts';
import type { NodeId } from '#core/model/pipeline.ts';

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

/** What a downloaded zip may hold beside the bundle. */
export const enclosures = ['project', 'report', 'legacy'] as const;
export type Enclosure = (typeof enclosures)[number];

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
  /** What goes into the zip beside the bundle. */
  readonly enclosed: readonly Enclosure[];
  /** What was last chosen in the command palette, newest first. */
  readonly recentChoices: readonly string[];
}

/** As a first visit finds it. */
export const initial: Remembered = {
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
  enclosed: ['project', 'report'],
  recentChoices: [],
};

/** The text that is kept. */
export function remember(state: Remembered): string {
  const kept = Object.keys(initial).map((key) => [key, state[key as keyof Remembered]]);
  return JSON.stringify(Object.fromEntries(kept));
}

/** Takes over each setting of a known shape; anything else falls back to its initial value. */
export function recall(text: string | undefined): Partial<Remembered> {
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
    ...enclosedIn(stored.enclosed),
  };
}

function textsIn(stored: Readonly<Record<string, unknown>>, ...keys: readonly string[]) {
  const isTexts = (value: unknown): boolean =>
    Array.isArray(value) && value.every((one) => typeof one === 'string');
  return Object.fromEntries(
    keys.flatMap((key) => (isTexts(stored[key]) ? [[key, stored[key]]] : [])),
  );
}

function enclosedIn(value: unknown): Partial<Remembered> {
  if (!Array.isArray(value)) return {};
  return { enclosed: enclosures.filter((enclosure) => value.includes(enclosure)) };
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
