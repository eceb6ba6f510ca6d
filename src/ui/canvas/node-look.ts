/** How a node looks and is called on the canvas, worked out for the nodes that are drawn. */
import type { LucideIcon } from 'lucide-react';
import { createContext, useContext, useMemo } from 'react';
import type { Band } from '#core/model/graph.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { resolve } from '#core/model/variables.ts';
import { describeGhost, describeNode } from './describe-node.ts';
import { fedBy } from './lineage.ts';
import type { Chip } from './node-views/define.ts';
import { viewOf } from './node-views/index.ts';
import type { ProblemMark, ProblemMarks } from './problem-marks.ts';
import type { FlowData } from './to-flow.ts';

export interface NodeLook {
  readonly title: string;
  /** What it is called when it is read out. */
  readonly label: string;
  /** Second line: catalog and schema, or a path. */
  readonly place: string | undefined;
  readonly chips: readonly Chip[];
  readonly mark: ProblemMark | undefined;
  /** Absent: a ghost. */
  readonly icon: LucideIcon | undefined;
}

/** What the looks of all nodes depend on. */
export interface Shown {
  readonly pipeline: Pipeline;
  readonly environment: string;
  readonly marks: ProblemMarks;
}

const ShownContext = createContext<Shown | undefined>(undefined);
export const ShownProvider = ShownContext.Provider;

export function useNodeLook(id: string, { node, band }: FlowData): NodeLook {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('Nodes stand inside <ShownProvider>.');
  return useMemo(
    () => (node ? lookOf(node, shown) : ghostLook(id, band, shown.pipeline)),
    [id, node, band, shown],
  );
}

const orderOf = remember(
  (pipeline: Pipeline): ReadonlyMap<NodeId, number> =>
    new Map(nodesOf(pipeline).map(({ id }, index) => [id, index])),
);

function lookOf(node: NonNullable<FlowData['node']>, shown: Shown): NodeLook {
  const { pipeline, environment, marks } = shown;
  const { icon, place, chips } = viewOf(node);
  const text = (written: string): string => resolve(written, pipeline.variables, environment);
  const order = orderOf(pipeline);
  const among = { environment, marks, index: order.get(node.id) ?? 0, total: order.size };
  return {
    title: text(node.name),
    label: describeNode(node, pipeline, among),
    place: place === undefined ? undefined : text(place),
    chips,
    mark: marks.get(node.id),
    icon,
  };
}

function ghostLook(id: string, band: Band, pipeline: Pipeline): NodeLook {
  const title = id.slice(id.indexOf('.') + 1);
  // Ids on the canvas are those that flows name.
  const readers = fedBy(pipeline, id as NodeId).length;
  const label = describeGhost(title, band, readers);
  return { title, label, place: 'not uploaded', chips: [], mark: undefined, icon: undefined };
}
