/** Makes a layered project of any size, with one to four parents a table; the same at every run. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { layOut } from '#core/layout/band-layout.ts';
import {
  emptyPipeline,
  type Layer,
  type NodeId,
  type NodeOf,
  type PipelineNode,
} from '#core/model/pipeline.ts';

const subjects = ['orders', 'customers', 'invoices', 'items', 'stock', 'visits', 'prices'];
const tablesInDomain = 40;
const mostParents = 4;
/** Of ten parents, so many are of the table's own domain. */
const ownOfTen = 8;

/** @param tables half of them bronze, a third silver, the rest gold; a source for each bronze one */
export function layeredProject(tables: number): WorkspaceDocument {
  const chance = chanceFrom(11);
  const domains = Math.max(1, Math.round(tables / tablesInDomain));
  const nameAt = (index: number): string =>
    `${subjects[index % subjects.length]}_${domainOf(index)}_${index}`;
  const domainOf = (index: number): number => index % domains;

  const layerOf = (layer: Layer, count: number, above: readonly PipelineNode[]) =>
    Array.from({ length: count }, (_, index) => {
      const parents = Array.from({ length: 1 + chance(mostParents) }, () => {
        const anywhere = chance(above.length);
        const near = anywhere - (anywhere % domains) + domainOf(index);
        return above[chance(10) < ownOfTen && near < above.length ? near : anywhere];
      });
      return tableNode(layer, nameAt(index), domainOf(index), parents);
    });

  const bronzeCount = Math.floor(tables / 2);
  const silverCount = Math.floor(tables / 3);
  const sources = Array.from({ length: bronzeCount }, (_, index) => sourceNode(nameAt(index)));
  const bronze = sources.map((source, index) =>
    tableNode('bronze', source.name, domainOf(index), [source]),
  );
  const silver = layerOf('silver', silverCount, bronze);
  const gold = layerOf('gold', tables - bronzeCount - silverCount, silver);
  const nodes = [...sources, ...bronze, ...silver, ...gold];
  const pipeline = {
    ...emptyPipeline,
    name: `layered_${tables}`,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
  return { pipeline, layout: layOut(pipeline), output: { exporter: 'lakeflow' } };
}

/** Numbers that look like chance, by a linear congruence. */
function chanceFrom(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
}

const idOf = (layer: Layer | 'source', name: string): NodeId => `${layer}.${name}` as NodeId;

function sourceNode(name: string): NodeOf<'cloud-files'> {
  const fields = {
    path: `/Volumes/main/landing/${name}`,
    options: { 'cloudFiles.format': 'json' },
  };
  return { id: idOf('source', name), type: 'cloud-files', name, fields };
}

function tableNode(
  layer: Layer,
  name: string,
  domain: number,
  parents: readonly (PipelineNode | undefined)[],
): NodeOf<'table'> {
  const read = [...new Set(parents.flatMap((parent) => parent?.id ?? []))];
  const flows = read.map((from, at) => [at === 0 ? 'main' : `main_${at + 1}`, { from }]);
  return {
    id: idOf(layer, name),
    type: 'table',
    name,
    fields: {
      layer,
      kind: 'streaming-table',
      database: `main.${layer}`,
      group: `domain_${domain}`,
      flowId: `${layer}_${name}`,
      sourceSystem: `domain_${domain}`,
      flows: Object.fromEntries(flows),
      expectations: [{ name: 'has_id', constraint: 'id IS NOT NULL', action: 'drop' }],
    },
  };
}
