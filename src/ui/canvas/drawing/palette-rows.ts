/** What the palette offers: a row or more for every node type there is, and what only the canvas has. */

import { type LucideIcon, ShieldAlert, SquareDashed, StickyNote } from 'lucide-react';
import { type Band, bandOf } from '#core/model/graph.ts';
import { newNode, type Surroundings } from '#core/model/new-node.ts';
import {
  emptyPipeline,
  layers,
  type NodeOf,
  type Pipeline,
  type PipelineNode,
} from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';
import { capitalised } from '#core/text/wording.ts';
import { viewOf } from '../node-views/index.ts';
import { tableKinds } from '../node-views/table-view.ts';

type PaletteGroup = 'Sources' | 'Tables' | 'Sinks' | 'On the canvas';

export interface PaletteRow {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly title: string;
  /** One line about what it is for. */
  readonly hint: string;
  readonly icon: LucideIcon;
  /** Where it can stand; empty: anywhere, as it is no part of the pipeline. */
  readonly bands: readonly Band[];
  readonly makes: Maker | 'quarantine' | 'note' | 'area';
}

type Maker = (pipeline: Pipeline, around: Surroundings) => PipelineNode;

interface Variant {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly make?: Maker;
}

/** One for each node type: a type without a row does not compile. */
const variants: { readonly [T in NodeType]: readonly Variant[] } = {
  'cloud-files': [
    {
      id: 'cloud-files',
      title: 'Cloud files',
      hint: 'Files picked up as they land (Auto Loader).',
    },
  ],
  'batch-files': [
    { id: 'batch-files', title: 'Batch files', hint: 'Files read as a whole at each refresh.' },
  ],
  'snapshot-files': [
    {
      id: 'snapshot-files',
      title: 'Snapshot files',
      hint: 'Full copies of a table, numbered or dated.',
    },
  ],
  'delta-table': [
    { id: 'delta-table', title: 'Delta table', hint: 'A Delta table that something else writes.' },
  ],
  kafka: [{ id: 'kafka', title: 'Kafka', hint: 'Messages of a Kafka topic.' }],
  'event-hubs': [{ id: 'event-hubs', title: 'Event Hubs', hint: 'Events of an Azure event hub.' }],
  jdbc: [{ id: 'jdbc', title: 'JDBC', hint: 'A table or query of another database.' }],
  sql: [{ id: 'sql', title: 'SQL', hint: 'The rows of a SQL query you write.' }],
  python: [{ id: 'python', title: 'Python', hint: 'The rows a Python function of yours returns.' }],
  table: [
    tableVariant(
      'streaming-table',
      'Takes each new row once. The usual choice for bronze and silver.',
    ),
    tableVariant(
      'materialized-view',
      'Computed from all rows at each refresh. For joins and totals.',
    ),
    tableVariant('temporary-view', 'A step in between that is not stored.'),
  ],
  sink: [
    sinkVariant(
      'delta',
      'Delta sink',
      'Writes rows to a Delta table or path outside the pipeline.',
    ),
    sinkVariant('kafka', 'Kafka sink', 'Writes rows to a Kafka topic.'),
    sinkVariant('event-hubs', 'Event Hubs sink', 'Writes rows to an Azure event hub.'),
    sinkVariant('foreach-batch', 'For-each-batch sink', 'Hands each batch to a Python function.'),
  ],
};

function tableVariant(kind: NodeOf<'table'>['fields']['kind'], hint: string): Variant {
  const title = kind === 'temporary-view' ? 'temporary view' : tableKinds[kind];
  return {
    id: kind,
    title,
    hint,
    make: (pipeline, around) => newNode(pipeline, 'table', { ...around, kind }),
  };
}

function sinkVariant(
  format: NodeOf<'sink'>['fields']['format'],
  title: string,
  hint: string,
): Variant {
  const make: Maker = (pipeline, around) => {
    const node = newNode(pipeline, 'sink', around);
    return node.type === 'sink' ? { ...node, fields: { ...node.fields, format } } : node;
  };
  return { id: `sink-${format}`, title, hint, make };
}

const onCanvas: readonly PaletteRow[] = [
  {
    id: 'note',
    group: 'On the canvas',
    title: 'Note',
    hint: 'A text for people. It is never exported.',
    icon: StickyNote,
    bands: [],
    makes: 'note',
  },
  {
    id: 'area',
    group: 'On the canvas',
    title: 'Area',
    hint: 'A titled frame around tables that belong together.',
    icon: SquareDashed,
    bands: [],
    makes: 'area',
  },
];

const quarantine: PaletteRow = {
  id: 'quarantine',
  group: 'Tables',
  title: 'Quarantine table',
  hint: 'Keeps the bad rows of a table. Drop it on that table.',
  icon: ShieldAlert,
  bands: [],
  makes: 'quarantine',
};

// The keys are node types, each once.
const typesInOrder = Object.keys(variants) as NodeType[];

/** In the order they are shown. */
export const paletteRows: readonly PaletteRow[] = inGroups([
  ...typesInOrder.flatMap((type) => variants[type].map((one) => rowOf(type, one))),
  quarantine,
  ...onCanvas,
]);

function inGroups(rows: readonly PaletteRow[]): readonly PaletteRow[] {
  const order: readonly PaletteGroup[] = ['Sources', 'Tables', 'Sinks', 'On the canvas'];
  return order.flatMap((group) => rows.filter((row) => row.group === group));
}

function rowOf(type: NodeType, { id, title, hint, make }: Variant): PaletteRow {
  const makes: Maker = make ?? ((pipeline, around) => newNode(pipeline, type, around));
  const node = makes(emptyPipeline, {});
  const band = bandOf(node);
  return {
    id,
    group: groupOf(band),
    title: capitalised(title),
    hint,
    icon: viewOf(node).icon,
    bands: node.type === 'table' ? layers : [band],
    makes,
  };
}

function groupOf(band: Band): PaletteGroup {
  if (band === 'sources') return 'Sources';
  return band === 'sinks' ? 'Sinks' : 'Tables';
}

/** Ids of no row are left out: what is dragged may come from another window. */
export function rowsById(ids: readonly string[]): readonly PaletteRow[] {
  return ids.flatMap((id) => paletteRows.find((row) => row.id === id) ?? []);
}

type Found = Pick<PaletteRow, 'title' | 'hint' | 'bands'> & { readonly group: string };

/** Rows whose title, group or hint holds every word. */
export function searchRows<R extends Found>(rows: readonly R[], wanted: string): readonly R[] {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ title, group, hint, bands }) => {
    const own = `${title} ${group} ${hint} ${bands.join(' ')}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
}
