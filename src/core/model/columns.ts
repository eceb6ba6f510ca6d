/**
 * Which columns flows and tables are known to have.
 *
 * Known means certain: from declared schemas and plain select lists. Whatever takes more than that
 * to know is unknown, so that no rule claims a column is missing that may well be there.
 */
import type { Flow } from '#core/node-types/flow.ts';
import { componentsOf } from './components.ts';
import { flowsOf, nodeOf } from './graph.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from './pipeline.ts';
import { remember } from './remember.ts';
import { nameOfExpression, unquoted } from './select-names.ts';

export type Columns = readonly string[];

const kafkaColumns: Columns = [
  'key',
  'value',
  'topic',
  'partition',
  'offset',
  'timestamp',
  'timestampType',
];
const changeFeedColumns: Columns = ['_change_type', '_commit_version', '_commit_timestamp'];

/** Columns the platform adds by itself, which any table may turn out to have. */
const platformColumns: Columns = [
  ...changeFeedColumns,
  '__START_AT',
  '__END_AT',
  '_metadata',
  'is_quarantined',
  'meta_load_details',
];

/** Columns of every node whose columns are known, by id. */
const columnsByNode = remember((pipeline: Pipeline): ReadonlyMap<NodeId, Columns> => {
  const known = new Map<NodeId, Columns>();
  for (const [id, ...others] of componentsOf(pipeline)) {
    const node = id === undefined || others.length > 0 ? undefined : nodeOf(pipeline, id);
    const columns = node && columnsOf(node, known);
    if (node && columns) known.set(node.id, columns);
  }
  return known;
});

/** What a flow gives its table before change capture takes columns away; absent: not knowable. */
export function columnsOfFlow(pipeline: Pipeline, flow: Flow): Columns | undefined {
  return flowColumns(flow, columnsByNode(pipeline));
}

/** Whether a column named in a setting can be there. Letter case and backticks do not count. */
export function columnLookup(columns: Columns): (name: string) => boolean {
  const lower = new Set([...columns, ...platformColumns].map((name) => name.toLowerCase()));
  return (name) => {
    const plain = unquoted(name.trim()).toLowerCase();
    // Of `record.id` only the column is looked up: what is inside it takes its type to know.
    return plain.includes('{') || lower.has(plain) || lower.has(plain.split('.')[0] ?? plain);
  };
}

function columnsOf(node: PipelineNode, known: ReadonlyMap<NodeId, Columns>): Columns | undefined {
  switch (node.type) {
    case 'cloud-files':
      return fileColumns(node);
    case 'kafka':
    case 'event-hubs':
      return node.fields.options.includeHeaders === 'true'
        ? [...kafkaColumns, 'headers']
        : kafkaColumns;
    case 'table':
      return tableColumns(node, known);
    case 'delta-table':
    case 'snapshot-files':
    case 'sink':
      return undefined;
    default:
      return node satisfies never;
  }
}

function fileColumns({ fields }: NodeOf<'cloud-files'>): Columns | undefined {
  if (!fields.schema) return undefined;
  const rescued =
    fields.options['cloudFiles.rescuedDataColumn'] ?? fields.options.rescuedDataColumn;
  const fromPath = fields.options['cloudFiles.partitionColumns']?.split(',') ?? [];
  const declared = fields.schema.fields.map(({ name }) => name);
  return [...declared, ...(rescued ? [rescued] : []), ...fromPath.map((name) => name.trim())];
}

function tableColumns(
  node: NodeOf<'table'>,
  known: ReadonlyMap<NodeId, Columns>,
): Columns | undefined {
  const flows = Object.values(flowsOf(node)).map((flow) => flowColumns(flow, known));
  const [first, ...others] = flows;
  // Flows of different shapes make a table with the columns of all of them.
  const all = others.every((columns) => columns !== undefined)
    ? flows.flatMap((of) => of ?? [])
    : [];
  if (first === undefined || all.length === 0) return undefined;
  const capture = node.fields.changeCapture;
  if (capture?.columns) return capture.columns;
  const taken = new Set(capture?.exceptColumns?.map((name) => name.toLowerCase()));
  if (others.length === 0 && taken.size === 0) return first;
  return [...new Set(all)].filter((name) => !taken.has(name.toLowerCase()));
}

function flowColumns(flow: Flow, known: ReadonlyMap<NodeId, Columns>): Columns | undefined {
  // Reads of what lies inside a JSON value or a change feed add columns before the selection.
  const read = known.get(flow.from as NodeId);
  const input = read && flow.changeFeed ? [...read, ...changeFeedColumns] : read;
  const selected = selectedColumns(flow.select, input);
  return flow.refine ? selectedColumns(flow.refine.select, selected) : selected;
}

function selectedColumns(
  select: readonly string[] | undefined,
  input: Columns | undefined,
): Columns | undefined {
  if (!select) return input;
  const columns: string[] = [];
  for (const expression of select) {
    const given = expression.trim() === '*' ? input : nameOfExpression(expression);
    if (given === undefined) return undefined;
    columns.push(...(typeof given === 'string' ? [given] : given));
  }
  return columns;
}
