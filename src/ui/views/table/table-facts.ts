/** What the table view says about each node, as texts that can be sorted, filtered and copied. Pure. */
import type { Checked } from '#core/compiler.ts';
import { type Accepted, acceptanceOf } from '#core/editing/acceptance.ts';
import { conversionState, conversionWords } from '#core/migration/conversion-state.ts';
import { type Reviewed, reviewOf } from '#core/migration/review.ts';
import { columnsFedTo } from '#core/model/columns.ts';
import { type Band, bandOf, edgesOf, nodeOf, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { resolve } from '#core/model/variables.ts';
import { markWords, type ProblemMark, problemMarks } from '../../canvas/problem-marks.ts';
import { kindOf } from '../../panels/inspector/node-facts.ts';

/** One node in the words of the columns. */
export interface TableFacts extends Reviewed {
  readonly id: NodeId;
  readonly node: PipelineNode;
  readonly band: Band;
  readonly group: string;
  readonly name: string;
  readonly type: string;
  /** What it reads, by label. */
  readonly sources: readonly string[];
  readonly expectations: number;
  readonly problems: ProblemMark | undefined;
  /** Absent: they are not known for certain. Asked for, as it takes a look at all it reads. */
  columns(): number | undefined;
  readonly keys: readonly string[];
  readonly scd: string;
  readonly load: string;
  readonly tags: readonly string[];
  /** Catalog and schema, as they are in the environment. */
  readonly database: string;
  /** What reads it, by label. */
  readonly feeds: readonly string[];
  readonly conversion: string;
  readonly fullName: string;
  readonly sourceSystem: string;
  readonly comment: string;
}

/**
 * Sources and sinks are among them.
 * @param checked absent: the project was not checked yet
 */
export function factsOfTables(
  pipeline: Pipeline,
  checked: Checked | undefined,
  environment: string,
  accepted?: Accepted,
): readonly TableFacts[] {
  const marks = problemMarks(checked);
  const { sources, feeds } = labelsLinked(pipeline);
  return nodesOf(pipeline).map((node) => ({
    ...ownFacts(node, pipeline, environment),
    sources: sources.get(node.id) ?? [],
    feeds: feeds.get(node.id) ?? [],
    columns: () => columnCount(pipeline, node),
    problems: marks.get(node.id),
    ...conversionFacts(checked, node, accepted),
  }));
}

type ConversionFacts = Pick<TableFacts, 'conversion' | 'review' | 'isUndecided'>;
type OwnFacts = Omit<
  TableFacts,
  'sources' | 'feeds' | 'columns' | 'problems' | keyof ConversionFacts
>;

function ownFacts(node: PipelineNode, pipeline: Pipeline, environment: string): OwnFacts {
  const { fields } = node;
  const text = (written: string): string => resolve(written, pipeline.variables, environment);
  const capture =
    node.type === 'table' ? (node.fields.changeCapture ?? node.fields.snapshotCapture) : undefined;
  const name = text(node.name);
  return {
    id: node.id,
    node,
    band: bandOf(node),
    group: 'group' in fields ? text(fields.group) : '',
    name,
    type: kindOf(node),
    expectations: 'expectations' in fields ? (fields.expectations?.length ?? 0) : 0,
    keys: capture?.keys ?? [],
    scd: capture ? `${capture.scdType}` : '',
    load: loadOf(node),
    tags: 'tags' in fields ? (fields.tags ?? []) : [],
    database: 'database' in fields ? text(fields.database ?? '') : '',
    fullName: fullNameOf(node, name, text),
    sourceSystem: 'sourceSystem' in fields ? text(fields.sourceSystem ?? '') : '',
    comment: 'comment' in fields ? (fields.comment ?? '') : '',
  };
}

/** The place of a source is where it is read from. */
function fullNameOf(
  { fields }: PipelineNode,
  name: string,
  text: (written: string) => string,
): string {
  if ('database' in fields && fields.database) return `${text(fields.database)}.${name}`;
  return 'path' in fields ? text(fields.path) : name;
}

/** How rows come into a table. */
function loadOf(node: PipelineNode): string {
  if (node.type !== 'table') return '';
  const { kind, changeCapture, snapshotCapture } = node.fields;
  if (changeCapture) return 'AUTO CDC';
  if (snapshotCapture) return 'Snapshot CDC';
  return loadWords[kind];
}

const loadWords = {
  'streaming-table': 'Append',
  'materialized-view': 'Recomputed',
  'temporary-view': 'Not stored',
} as const;

type Labels = ReadonlyMap<NodeId, readonly string[]>;

const labelsLinked = remember(
  (pipeline: Pipeline): { readonly sources: Labels; readonly feeds: Labels } => {
    const sources = new Map<NodeId, string[]>();
    const feeds = new Map<NodeId, string[]>();
    for (const { from, to, source, reader } of edgesOf(pipeline)) {
      note(sources, to, source ? labelOf(source) : from);
      note(feeds, from, labelOf(reader));
    }
    return { sources, feeds };
  },
);

function note(labels: Map<NodeId, string[]>, id: NodeId, label: string): void {
  const known = labels.get(id);
  if (!known) labels.set(id, [label]);
  else if (!known.includes(label)) known.push(label);
}

function columnCount(pipeline: Pipeline, node: PipelineNode): number | undefined {
  if (node.type === 'table') return columnsFedTo(pipeline, node)?.length;
  return 'schema' in node.fields ? node.fields.schema?.fields.length : undefined;
}

function conversionFacts(
  checked: Checked | undefined,
  node: PipelineNode,
  accepted: Accepted,
): ConversionFacts {
  const state = conversionState(checked?.ledgerByNode[node.id]);
  const isUndecided = state === 'undecided';
  return {
    conversion: state === undefined ? '' : conversionWords[state],
    review: reviewOf(node, acceptanceOf(accepted, node), isUndecided),
    isUndecided,
  };
}

/** Whether something keeps the node from working, in one word. */
export function stateOf({
  node,
  sources,
  problems,
}: TableFacts): 'fine' | 'problems' | 'unfinished' {
  const reads = node.type === 'table' || node.type === 'sink';
  if (reads && sources.length === 0) return 'unfinished';
  return problems ? 'problems' : 'fine';
}

export const stateWords = {
  fine: 'Fine',
  problems: 'Has problems',
  unfinished: 'Needs a source',
} as const satisfies Readonly<Record<ReturnType<typeof stateOf>, string>>;

/** Empty where there are none. */
export function problemText({ problems }: TableFacts): string {
  return problems ? markWords(problems) : '';
}

/** The node a label names. Letter case does not count. */
export function nodeByLabel(pipeline: Pipeline, label: string): PipelineNode | undefined {
  return labels(pipeline).get(label.toLowerCase()) ?? nodeOf(pipeline, label);
}

const labels = remember(
  (pipeline: Pipeline): ReadonlyMap<string, PipelineNode> =>
    new Map(nodesOf(pipeline).map((node) => [labelOf(node).toLowerCase(), node])),
);
