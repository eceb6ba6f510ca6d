/**
 * The columns of a table with their types, where both are certain: keys and masks can only be
 * declared together with all columns.
 */
import type { StructField } from '#core/model/data-type.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { unquoted } from '#core/model/select-names.ts';

type Columns = readonly StructField[];
type Table = NodeOf<'table'>;

/** Absent: a name or a type is not certain. */
export function declaredColumns(pipeline: Pipeline, table: Table): Columns | undefined {
  return columnsOf(pipeline, table, new Set());
}

function columnsOf(
  pipeline: Pipeline,
  node: PipelineNode | undefined,
  within: ReadonlySet<string>,
): Columns | undefined {
  if (node?.type === 'cloud-files' || node?.type === 'batch-files') {
    const { schema, options } = node.fields;
    const isWhole = !Object.keys(options).some((key) =>
      /(?:rescuedData|partition)Columns?$/.test(key),
    );
    return isWhole ? schema?.fields : undefined;
  }
  if (node?.type !== 'table' || within.has(node.id)) return undefined;
  const { flows, metadataColumns, changeCapture, snapshotCapture, quarantine } = node.fields;
  const [flow, ...others] = Object.values(flows);
  const isPlain =
    flow && others.length === 0 && !flow.query && !flow.refine && !flow.changeFeed && !flow.steps;
  if (!isPlain || metadataColumns || snapshotCapture || quarantine?.mode === 'flag')
    return undefined;
  const read = columnsOf(pipeline, nodeOf(pipeline, flow.from), new Set([...within, node.id]));
  const selected = read && selectedFrom(read, flow.select);
  return changeCapture ? captured(selected, changeCapture) : selected;
}

const plain = /^(?:\w+|`[^`]+`)$/;

function selectedFrom(read: Columns, select: readonly string[] | undefined): Columns | undefined {
  if (!select) return read;
  const columns: StructField[] = [];
  for (const expression of select) {
    if (expression.trim() === '*') {
      columns.push(...read);
      continue;
    }
    const column = plain.test(expression.trim()) ? columnNamed(read, expression) : undefined;
    if (!column) return undefined;
    columns.push(column);
  }
  return columns;
}

function columnNamed(columns: Columns, name: string): StructField | undefined {
  const lower = unquoted(name.trim()).toLowerCase();
  return columns.find((column) => column.name.toLowerCase() === lower);
}

function captured(
  columns: Columns | undefined,
  {
    scdType,
    sequenceBy,
    columns: only,
    exceptColumns = [],
  }: NonNullable<Table['fields']['changeCapture']>,
): Columns | undefined {
  if (!columns || only) return undefined;
  const left = new Set(exceptColumns.map((name) => unquoted(name).toLowerCase()));
  const kept = columns.filter(({ name }) => !left.has(name.toLowerCase()));
  if (scdType === '1') return kept;
  const sequence = columnNamed(columns, sequenceBy);
  if (!sequence) return undefined;
  const dates = ['__START_AT', '__END_AT'].map((name) => ({
    name,
    type: sequence.type,
    nullable: true,
    metadata: {},
  }));
  return [...kept, ...dates];
}
