/** Takes what people wrote into the regions of modules that are theirs, so that exports have it again. */
import { moduleStems } from '#core/etl-config/module-stems.ts';
import { ownRegion } from '#core/etl-config/own-region.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { SourceFile } from '#core/text/source-file.ts';

interface WithRegions {
  readonly pipeline: Pipeline;
  /** Paths of the modules that something was taken of. */
  readonly modules: ReadonlySet<string>;
  /** Paths of modules whose region belongs to no table of the file, such as those of sinks. */
  readonly left: readonly string[];
}

/**
 * @param files modules of a project that was exported before; those without such regions change
 * nothing
 */
export function withRegions(pipeline: Pipeline, files: readonly SourceFile[]): WithRegions {
  const regions = regionsByStem(files);
  if (regions.size === 0) return { pipeline, modules: new Set(), left: [] };
  const stems = moduleStems(pipeline);
  const nodes: Record<string, PipelineNode> = { ...pipeline.nodes };
  const modules = new Set<string>();
  for (const table of tablesOf(pipeline)) {
    const found = regions.get(stems.get(table.id) ?? '');
    if (!found) continue;
    nodes[table.id] = withKept(table, found.region);
    modules.add(found.path);
  }
  const paths = [...regions.values()].map(({ path }) => path);
  const left = paths.filter((path) => !modules.has(path));
  return { pipeline: { ...pipeline, nodes }, modules, left };
}

/** By the path of the module in its project, without its ending. */
function regionsByStem(files: readonly SourceFile[]) {
  const regions = new Map<string, { readonly path: string; readonly region: string }>();
  for (const { path, text } of files) {
    const stem = /(?:^|\/)(transformations\/.+)\.py$/.exec(path)?.[1];
    const region = stem === undefined ? undefined : ownRegion(text);
    if (stem !== undefined && region !== undefined) regions.set(stem, { path, region });
  }
  return regions;
}

function withKept(table: NodeOf<'table'>, region: string): NodeOf<'table'> {
  const { kept } = table.fields;
  return {
    ...table,
    fields: { ...table.fields, kept: { ...kept, etl: { ...kept?.etl, region } } },
  };
}
