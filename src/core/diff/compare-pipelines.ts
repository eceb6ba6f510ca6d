/** What differs between two states of a pipeline, node by node: for snapshots and imports. */
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { compareValues, type ValueChange } from './compare-values.ts';

export interface NodeChange {
  readonly id: NodeId;
  /** As messages call it, such as `silver.orders`. */
  readonly label: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What differs, for a node that is in both. */
  readonly changes: readonly ValueChange[];
}

export interface PipelineChanges {
  /** In the order of their ids, numbers by their size. */
  readonly nodes: readonly NodeChange[];
  /** Name, environments, variables, secrets, jobs and resources. */
  readonly settings: readonly ValueChange[];
}

/** @returns what is different in `after`; both lists are empty when nothing is */
export function comparePipelines(before: Pipeline, after: Pipeline): PipelineChanges {
  const { nodes: nodesBefore, ...settingsBefore } = before;
  const { nodes: nodesAfter, ...settingsAfter } = after;
  // Keys of `nodes` are node ids.
  const ids = [...new Set([...Object.keys(nodesBefore), ...Object.keys(nodesAfter)])] as NodeId[];
  return {
    nodes: ids.sort(compareNames).flatMap((id) => compareNodes(nodesBefore[id], nodesAfter[id])),
    settings: compareValues(settingsBefore, settingsAfter),
  };
}

function compareNodes(
  before: PipelineNode | undefined,
  after: PipelineNode | undefined,
): readonly NodeChange[] {
  if (before === after) return [];
  const node = after ?? before;
  if (!node) return [];
  const { id } = node;
  const label = labelOf(node);
  if (!before) return [{ id, label, kind: 'added', changes: [] }];
  if (!after) return [{ id, label, kind: 'removed', changes: [] }];
  const changes = compareValues(contentOf(before), contentOf(after));
  return changes.length === 0 ? [] : [{ id, label, kind: 'changed', changes }];
}

/** Fields stand beside the name, as paths of fields do everywhere. */
function contentOf({ name, type, fields }: PipelineNode): object {
  return { name, type, ...fields };
}
