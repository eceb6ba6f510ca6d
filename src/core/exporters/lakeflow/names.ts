/** Gives files, views and flows their names: by convention, and unique where the target needs it. */
import { nameTaker } from '#core/model/free-name.ts';
import { labelOf } from '#core/model/label.ts';
import { namedValues } from '#core/model/named-entries.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { profileOf } from '#core/profiles/index.ts';
import { notify, type Scope } from './scope.ts';
import type { Reading, WrittenNode } from './spec/reading.ts';
import type { Notation } from './text/notation.ts';

export interface SpecNames {
  /** Such as `src/dataflows/bronze_mysql`. */
  readonly folder: string;
  /** Path of the spec in the bundle. */
  readonly specFile: string;
  /** Names of side files, without folder. */
  readonly schemaFile: string;
  readonly expectationsFile: string;
  /** By name of the flow in the model: what stands after `v_` and `f_`. */
  readonly flows: ReadonlyMap<string, string>;
  /** Name for views and tables that only this spec has, after the node. */
  readonly stem: string;
  /** Gives a view beside those of the flows its name; what stands after `v_` is wanted. */
  takeView(wanted: string): string;
}

/** Hands out names that are unique in their scope; letter case does not make names different. */
type TakeName = (scope: string, wanted: string) => string;

function scopedNameTaker(): TakeName {
  const takers = new Map<string, (wanted: string) => string>();
  return (scope, wanted) => {
    const take = takers.get(scope) ?? nameTaker();
    takers.set(scope, take);
    return take(wanted);
  };
}

/** File systems hold names of 255 bytes, and endings have to fit in as well. */
const longestFileName = 200;

/** The part of a name that files and folders are called by. */
export function fileStem(name: string): string {
  return name.slice(0, longestFileName);
}

/** Names one spec after the other; call it for the nodes in the order of their ids. */
export function nameGiver(
  scope: Scope,
): (node: WrittenNode, readings: readonly Reading[]) => SpecNames {
  const take = scopedNameTaker();
  return (node, readings) => {
    const system = sourceSystemOf(node, scope.pipeline);
    const folder = `src/dataflows/${node.fields.layer}_${folderName(system)}`;
    const wanted = fileStem(plainName(node.name) || plainName(node.id));
    const stem = take(folder, wanted);
    if (stem !== wanted) reportClash(scope, node, { wanted, stem, folder });
    return {
      folder,
      stem,
      ...fileNames(folder, stem, { system, notation: scope.notation }),
      flows: flowNames(scope, node, { readings, stem, take }),
      takeView: (wanted) => `v_${take(pipelineKey(node), plainName(wanted))}`,
    };
  };
}

function reportClash(
  scope: Scope,
  node: WrittenNode,
  {
    wanted,
    stem,
    folder,
  }: { readonly wanted: string; readonly stem: string; readonly folder: string },
): void {
  notify(scope, 'name-collision', {
    node: node.id,
    field: ['name'],
    message: `Another config in ${folder} is called ${wanted} already, so the files of ${labelOf(node)} are called ${stem}.`,
    hint: 'The table itself keeps its name. Rename it, or give it another source system, if the files should match.',
  });
}

function fileNames(
  folder: string,
  table: string,
  { system, notation }: { readonly system: string | undefined; readonly notation: Notation },
): Pick<SpecNames, 'specFile' | 'schemaFile' | 'expectationsFile'> {
  const { names } = profileOf(system);
  const fill = (pattern: string): string => pattern.replace('{table}', () => table);
  const expectations = fill(names.expectations);
  return {
    specFile: `${folder}/dataflowspec/${fill(names.spec)}.${notation.ending}`,
    // Schemas stay JSON: the target reads them in no other notation.
    schemaFile: `${fill(names.schema)}.json`,
    // In YAML bundles the ending tells expectations from other files.
    expectationsFile:
      notation.ending === 'json'
        ? `${expectations}.json`
        : `${expectations.replace(/_dqe$/, '')}_expectations.yaml`,
  };
}

/** Views and flows are visible to their whole pipeline, which refreshes one group of one layer. */
function flowNames(
  scope: Scope,
  node: WrittenNode,
  {
    readings,
    stem,
    take,
  }: { readonly readings: readonly Reading[]; readonly stem: string; readonly take: TakeName },
): ReadonlyMap<string, string> {
  const pipeline = pipelineKey(node);
  const names = new Map<string, string>();
  for (const [index, { name, shape }] of readings.entries()) {
    const wanted = index === 0 ? stem : fileStem(plainName(name)) || `${stem}_${index + 1}`;
    const given = take(pipeline, wanted);
    if (shape === 'refined') take(pipeline, `${given}_source`);
    names.set(name, given);
    if (given !== wanted) {
      notify(scope, 'name-collision', {
        node: node.id,
        field: ['flows', name],
        message: `The pipeline of ${labelOf(node)} has another view called v_${wanted}, so this one is called v_${given}.`,
      });
    }
  }
  return names;
}

/** Nodes with the same key are refreshed by the same pipeline. Filters of the target ignore case. */
export function pipelineKey({ fields }: WrittenNode): string {
  return `${fields.group}_${fields.layer}`.toLowerCase();
}

function folderName(system: string | undefined): string {
  const name = (system ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return fileStem(name) || 'unknown';
}

/** The source system of a node, else that of the first table on the way to its sources that has one. */
export function sourceSystemOf(node: WrittenNode, pipeline: Pipeline): string | undefined {
  const seen = new Set<string>();
  let current: WrittenNode | undefined = node;
  while (current && !seen.has(current.id)) {
    if (current.fields.sourceSystem?.trim()) return current.fields.sourceSystem;
    seen.add(current.id);
    current = firstTableOf(current, pipeline);
  }
  return undefined;
}

function firstTableOf({ fields }: WrittenNode, { nodes }: Pipeline): WrittenNode | undefined {
  const [flow] = namedValues(fields.flows);
  const source = nodes[(flow?.from ?? '') as NodeId];
  return source?.type === 'table' ? source : undefined;
}
