/** Tells a change that moves something on the canvas from one that only fills in fields of nodes. */
import { useMemo, useState } from 'react';
import { bandOf, nodeOf, nodesOf } from '#core/model/graph.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { linksInto } from './pipeline-scene.ts';
import { type Scene, sceneOf } from './scene.ts';

/**
 * The earliest of the pipelines shown one after the other that has the shape of this one: what is
 * worked out about the shape of thousands of nodes holds while only their fields change.
 */
export function useShape(pipeline: Pipeline): Pipeline {
  const [shape, setShape] = useState(pipeline);
  const isKept = useMemo(() => hasSameShape(shape, pipeline), [shape, pipeline]);
  if (isKept) return shape;
  setShape(pipeline);
  return pipeline;
}

/** Whether two pipelines have the same nodes, in the same bands and groups, with the same links. */
export function hasSameShape(a: Pipeline, b: Pipeline): boolean {
  if (a === b) return true;
  const [before, after] = [nodesOf(a), nodesOf(b)];
  return (
    a.variables === b.variables &&
    before.length === after.length &&
    after.every((node, place) => isAlike(before[place], node))
  );
}

function isAlike(before: PipelineNode | undefined, after: PipelineNode): boolean {
  if (before === after) return true;
  return (
    before?.id === after.id &&
    before.type === after.type &&
    bandOf(before) === bandOf(after) &&
    groupFacts(before).every((fact, at) => fact === groupFacts(after)[at]) &&
    hasSameLinks(before, after)
  );
}

/** All that groups may be by. */
function groupFacts({ type, fields }: PipelineNode): readonly (string | undefined)[] {
  if (type === 'table') return [fields.sourceSystem, fields.group, fields.database];
  return type === 'sink' ? [fields.sourceSystem, fields.group] : [];
}

function hasSameLinks(before: PipelineNode, after: PipelineNode): boolean {
  const [old, links] = [linksInto(before), linksInto(after)];
  return (
    old.length === links.length &&
    links.every(({ id, kind }, at) => id === old[at]?.id && kind === old[at].kind)
  );
}

/** A scene with its nodes as they are in another pipeline of its shape. */
export function renewed(scene: Scene, pipeline: Pipeline): Scene {
  const nodes = scene.nodes.map((stop) => {
    const node = stop.node && nodeOf(pipeline, stop.id);
    return node === stop.node || !node ? stop : { ...stop, node };
  });
  const isSame = nodes.every((stop, at) => stop === scene.nodes[at]);
  return isSame ? scene : sceneOf(nodes, scene.links, scene.frames, scene.stopOf);
}
