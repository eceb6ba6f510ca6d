/**
 * The rows on their way into a table: as they are, or by way of a view that marks the bad ones, from
 * which the table and its quarantine each take their part. So every row is read and checked once.
 */
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { flowOf, modeOfFlow, noStorage, storageOf, type TableScope } from './datasets.ts';
import type { Dataset, Declaration, Query, Step } from './plan.ts';
import { badColumn, type Quality } from './plan-quality.ts';
import { queryOf } from './plan-queries.ts';
import type { TableShape } from './shapes.ts';
import { drop, where } from './step-words.ts';

export interface Incoming {
  /** What the queries read that has to be declared before. */
  readonly declarations: readonly Declaration[];
  /** One for each flow. */
  readonly queries: readonly Query[];
  /** What is done with the rows of all of them. Of flows that stay apart: nothing, each does it. */
  readonly steps: readonly Step[];
  /** The table that gets the bad rows, with its flows. */
  readonly quarantine: readonly Declaration[];
}

/**
 * @returns queries and steps for the table itself, and what has to be declared before and beside it
 */
export function incomingOf(
  scope: TableScope,
  shape: Pick<TableShape, 'kind' | 'flows'>,
  quality: Quality,
): Incoming {
  const mode = shape.kind === 'streaming-table' ? 'stream' : 'batch';
  const queries = shape.flows.map(([name, flow]) =>
    queryOf(scope, name, flow, modeOfFlow(scope, flow, mode)),
  );
  const marked = quality.marking ? [quality.marking] : [];
  if (quality.quarantine !== 'table') {
    const steps = [...marked, ...quality.steps];
    // Flows into one streaming table stay apart, so each of them has to do it.
    const isApart =
      mode === 'stream' && scope.runtime.manyFlows && (queries.length > 1 || hasOnce(shape));
    return isApart
      ? {
          declarations: [],
          queries: queries.map((one) => withSteps(one, steps)),
          steps: [],
          quarantine: [],
        }
      : { declarations: [], queries, steps, quarantine: [] };
  }
  const views = queries.map((query) => markedView(scope, query, marked));
  const kept: readonly Step[] = [drop(badColumn), ...quality.steps];
  const read = (steps: readonly Step[]): readonly Query[] =>
    views.map((view, index) => {
      const flow = queries[index]?.flow ?? '';
      const own = modeOfFlow(scope, scope.node.fields.flows[flow], mode);
      return readingOf(view, flow, { from: scope.node.id, mode: own, steps });
    });
  const bad = [where(badColumn), drop(badColumn)];
  return {
    declarations: views,
    queries: read(kept),
    steps: [],
    quarantine: quarantineTable(scope, shape, read(bad)),
  };
}

function hasOnce({ flows }: Pick<TableShape, 'flows'>): boolean {
  return flows.some(([, { once }]) => once === true);
}

function withSteps(query: Query, steps: readonly Step[]): Query {
  return { ...query, steps: [...query.steps, ...steps] };
}

function markedView(scope: TableScope, query: Query, steps: readonly Step[]): Dataset {
  const { node, names } = scope;
  const isOnly = Object.keys(node.fields.flows).length === 1;
  const wanted = isOnly ? `${node.name}_checked` : `${node.name}_${query.flow}_checked`;
  return {
    kind: 'temporary-view',
    name: names.takeView(wanted),
    comment: `Rows on their way to ${labelOf(node)}; bad ones are marked.`,
    role: 'incoming',
    storage: noStorage,
    expectations: [],
    queries: [query],
    steps,
  };
}

function readingOf(
  { name }: Dataset,
  flow: string,
  {
    from,
    mode,
    steps,
  }: {
    readonly from: NodeId;
    readonly mode: 'stream' | 'batch';
    readonly steps: readonly Step[];
  },
): Query {
  const read = { kind: 'table', name, options: {} } as const;
  return { flow, inputs: [{ alias: 'checked', from, mode, read, steps: [] }], steps };
}

function quarantineTable(
  scope: TableScope,
  shape: Pick<TableShape, 'kind' | 'flows'>,
  queries: readonly Query[],
): readonly Declaration[] {
  const { node, names } = scope;
  const { quarantine } = node.fields;
  const name = names.quarantineOf(node);
  if (!quarantine || name === undefined) return [];
  scope.say(at(node.id, ['quarantine']));
  const table: Dataset = {
    kind: shape.kind,
    name,
    comment: `Bad rows of ${labelOf(node)}.`,
    role: 'quarantine',
    storage: storageOf(quarantine),
    expectations: [],
    queries,
    steps: [],
  };
  const isApart = shape.kind === 'streaming-table' && (queries.length > 1 || hasOnce(shape));
  if (!isApart) return [table];
  const flows = queries.map((query) => {
    const flow = flowOf(scope, { query, target: table.name });
    return { ...flow, name: names.takeFlow(`${flow.name}_quarantine`) };
  });
  return [{ ...table, queries: [] }, ...flows];
}
