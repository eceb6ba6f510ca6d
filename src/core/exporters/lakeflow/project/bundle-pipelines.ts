/** The pipelines a bundle deploys: one for each group of each layer. */

import { type Layer, layers, type Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { resolve } from '#core/model/variables.ts';
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

/** Where the tables of a layer that name no place themselves go in one environment. */
export interface Place {
  readonly catalog: string;
  readonly schema: string;
}

const fullPlace = /^([^{}.]+)\.([^{}.]+)$/;

/** For layer and environment: the catalog and schema most tables of the layer name, if fully known. */
export function placeFinder(
  written: readonly WrittenNode[],
  { variables }: Pipeline,
): (layer: Layer, environment: string) => Place | undefined {
  const databases = new Map<Layer, Map<string, number>>();
  for (const node of written) {
    if (node.type !== 'table' || node.fields.database === undefined) continue;
    const { layer, database } = node.fields;
    const counts = databases.get(layer) ?? new Map<string, number>();
    counts.set(database, (counts.get(database) ?? 0) + 1);
    databases.set(layer, counts);
  }
  return (layer, environment) => {
    const known = new Map<string, number>();
    for (const [database, count] of databases.get(layer) ?? []) {
      const name = resolve(database, variables, environment);
      if (fullPlace.test(name)) known.set(name, (known.get(name) ?? 0) + count);
    }
    const [first] = [...known].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const [, catalog, schema] = fullPlace.exec(first?.[0] ?? '') ?? [];
    return catalog === undefined || schema === undefined ? undefined : { catalog, schema };
  };
}
