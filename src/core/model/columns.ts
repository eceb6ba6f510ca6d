/**
 * Which columns flows and tables are known to have.
 *
 * Known means certain: from declared schemas and plain select lists. Whatever takes more than that
 * to know is unknown, so that no rule claims a column is missing that may well be there.
 */
import type { Flow } from '#core/node-types/flow.ts';
import { stagesOf } from '#core/steps/stages.ts';
import { type Columns, changeFeedColumns } from './column-lookup.ts';
import { flowsOf, nodeOf } from './graph.ts';
import { namedValues } from './named-entries.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from './pipeline.ts';
import { readOrderOf } from './read-order.ts';
import { remember } from './remember.ts';
import { nameOfExpression } from './select-names.ts';

const kafkaColumns: Columns = [
  'key',
  'value',
  'topic',
  'partition',
  'offset',
  'timestamp',
  'timestampType',
];
/** What has been worked out so far; most is never asked for. */
interface KnownColumns {
  readonly pipeline: Pipeline;
  /** What a node gives those that read it; `undefined`: it is not knowable. */
  readonly given: Map<string, Columns | undefined>;
  /** What each flow of a table brings, in the order of the flows. */
  readonly fed: Map<string, readonly (Columns | undefined)[]>;
}

const knownColumns = remember((pipeline: Pipeline): KnownColumns => {
  const looping = readOrderOf(pipeline).loops.flat();
  // What feeds itself has no columns to begin with.
  const given = new Map<string, undefined>(looping.map(({ id }) => [id, undefined]));
  return { pipeline, given, fed: new Map() };
});

/** What is known once a node is worked out, after all it reads. Chains may be too long to recurse. */
function knowing(pipeline: Pipeline, id: string): KnownColumns {
  const known = knownColumns(pipeline);
  if (known.given.has(id)) return known;
  const way: PipelineNode[] = [];
  const open = (id: string): void => {
    const node = nodeOf(pipeline, id);
    if (node && !known.given.has(node.id)) way.push(node);
  };
  open(id);
  for (let node = way.at(-1); node; node = way.at(-1)) {
    const length = way.length;
    for (const { from, lookups } of namedValues(flowsOf(node))) {
      open(from);
      for (const alias in lookups) open(lookups[alias]?.from ?? '');
    }
    if (way.length > length) continue;
    known.given.set(node.id, columnsOf(node, known));
    way.pop();
  }
  return known;
}

/** What each flow of a table brings, in their order, before change capture takes columns away. */
export function columnsByFlow(
  pipeline: Pipeline,
  table: NodeOf<'table'>,
): readonly (Columns | undefined)[] {
  return knowing(pipeline, table.id).fed.get(table.id) ?? [];
}

/** What the steps of a flow begin with: what it brings without them. */
export function columnsBefore(pipeline: Pipeline, flow: Flow): Columns | undefined {
  return columnsBeforeSteps(flow, knowing(pipeline, flow.from));
}

/** What a node gives those that read it; absent: it is not knowable. */
export function columnsGivenBy(pipeline: Pipeline, id: NodeId): Columns | undefined {
  return knowing(pipeline, id).given.get(id);
}

/** What all flows of a table together bring; absent: one of them brings what is not knowable. */
export function columnsFedTo(pipeline: Pipeline, table: NodeOf<'table'>): Columns | undefined {
  return unionOf(columnsByFlow(pipeline, table));
}

function columnsOf(node: PipelineNode, known: KnownColumns): Columns | undefined {
  switch (node.type) {
    case 'cloud-files':
    case 'batch-files':
    case 'snapshot-files':
      return fileColumns(node);
    case 'kafka':
    case 'event-hubs':
      return node.fields.options.includeHeaders === 'true'
        ? [...kafkaColumns, 'headers']
        : kafkaColumns;
    case 'table':
      return tableColumns(node, known);
    case 'delta-table':
    case 'jdbc':
    case 'sql':
    case 'python':
    case 'sink':
      return undefined;
    default:
      return node satisfies never;
  }
}

function fileColumns({
  fields,
}: NodeOf<'cloud-files' | 'batch-files' | 'snapshot-files'>): Columns | undefined {
  if (!fields.schema) return undefined;
  const rescued =
    fields.options['cloudFiles.rescuedDataColumn'] ?? fields.options.rescuedDataColumn;
  const fromPath = fields.options['cloudFiles.partitionColumns']?.split(',') ?? [];
  const declared = fields.schema.fields.map(({ name }) => name);
  return [...declared, ...(rescued ? [rescued] : []), ...fromPath.map((name) => name.trim())];
}

function tableColumns(node: NodeOf<'table'>, known: KnownColumns): Columns | undefined {
  const { metadataColumns } = node.fields;
  const flows = namedValues(node.fields.flows).map((flow) => {
    const given = flowColumns(node, flow, known);
    return given && metadataColumns
      ? [...new Set([...given, ...Object.keys(metadataColumns)])]
      : given;
  });
  known.fed.set(node.id, flows);
  const all = unionOf(flows);
  const { columns, exceptColumns = [] } = node.fields.changeCapture ?? {};
  if (all === undefined || columns) return all && columns;
  if (exceptColumns.length === 0) return all;
  const taken = new Set(exceptColumns.map((name) => name.toLowerCase()));
  return all.filter((name) => !taken.has(name.toLowerCase()));
}

/** Flows of different shapes make a table with the columns of all of them. */
function unionOf(flows: readonly (Columns | undefined)[]): Columns | undefined {
  if (flows.length < 2) return flows[0];
  const certain = flows.flatMap((columns) => (columns ? [columns] : []));
  return certain.length < flows.length ? undefined : [...new Set(certain.flat())];
}

function flowColumns(node: PipelineNode, flow: Flow, known: KnownColumns): Columns | undefined {
  const before = columnsBeforeSteps(flow, known);
  if (!flow.steps?.length) return before;
  const of = (id: string): Columns | undefined => known.given.get(id);
  const last = stagesOf(known.pipeline, node, flow, { of, before }).at(-1)?.step;
  return last ? last.columns : before;
}

function columnsBeforeSteps(flow: Flow, known: KnownColumns): Columns | undefined {
  if (flow.query !== undefined) return undefined;
  // A function may give any columns.
  const read = flow.transform ? undefined : known.given.get(flow.from);
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
