/** The pipelines a bundle deploys: one for each group of each layer. */

import { type Layer, layers } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { fileStem, pipelineKey } from '../names.ts';
import type { WrittenNode } from '../spec/reading.ts';
import { groupOf } from '../spec/write-spec.ts';

export interface BundlePipeline {
  /** Key of the resource, such as `a1_bronze`. */
  readonly key: string;
  /** Nodes with this `pipelineKey` are refreshed by it. */
  readonly id: string;
  readonly file: string;
  /** Data flow group whose specs it refreshes. */
  readonly group: string;
  readonly layer: Layer;
}

/** In the order of their keys. */
export function bundlePipelines(written: readonly WrittenNode[]): readonly BundlePipeline[] {
  const groups = new Map<string, WrittenNode>();
  for (const node of written) {
    if (!groups.has(pipelineKey(node))) groups.set(pipelineKey(node), node);
  }
  const taken = new Set<string>();
  return [...groups.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((id) => {
      const node = groups.get(id);
      if (!node) return [];
      const wanted = fileStem(plainName(id)) || 'pipeline';
      let key = wanted;
      for (let n = 2; taken.has(key); n += 1) key = `${wanted}_${n}`;
      taken.add(key);
      const { layer } = node.fields;
      return [{ key, id, file: `resources/${key}.pipeline.yml`, group: groupOf(node), layer }];
    });
}

/** Layers that have a pipeline, in their order. */
export function layersOf(pipelines: readonly BundlePipeline[]): readonly Layer[] {
  return layers.filter((layer) => pipelines.some((pipeline) => pipeline.layer === layer));
}
