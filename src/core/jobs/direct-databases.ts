/**
 * Databases that a pipeline on serverless compute cannot reach: such compute connects to what is
 * outside through Unity Catalog alone, so a source with an address of its own needs a cluster.
 */
import type { Finding } from '#core/diagnostics.ts';
import { edgesFrom, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { hasOption } from '#core/model/source-options.ts';

/** Names a connection of Unity Catalog, in place of an address and who signs in. */
const throughCatalog = 'databricks.connection';

/**
 * @param written what pipelines on serverless compute refresh
 * @returns a finding for each source
 */
export function directDatabases(
  pipeline: Pipeline,
  written: ReadonlySet<NodeId>,
): readonly Finding[] {
  const readers = edgesFrom(pipeline);
  return nodesOf(pipeline).flatMap((node): readonly Finding[] => {
    if (node.type !== 'jdbc' || hasOption(pipeline, node, throughCatalog)) return [];
    if (!readers.get(node.id)?.some(({ reader }) => written.has(reader.id))) return [];
    return [
      {
        message: `${labelOf(node)} is read over an address of its own, by a pipeline on serverless compute, which connects to databases through Unity Catalog alone.`,
        hint: `Give a job that refreshes its tables a cluster, or set the option ${throughCatalog} to the name of a JDBC connection of the workspace instead of url, user and password.`,
        at: { ref: { node: node.id, field: ['options', 'url'] } },
      },
    ];
  });
}
