/** Gives every table the schema it is written to, so that no two tables of the pipeline share a name. */
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';

/** Tables that name no schema go to one called after their layer; private tables to none. */
export function placed(pipeline: Pipeline): Pipeline {
  const locals = new Set<string>();
  const nodes = nodesOf(pipeline).map((node): readonly [NodeId, PipelineNode] => {
    if (node.type !== 'table' || node.fields.kind === 'temporary-view') return [node.id, node];
    return [node.id, placedTable(node, locals)];
  });
  return { ...pipeline, nodes: Object.fromEntries(nodes) };
}

function placedTable(table: NodeOf<'table'>, locals: Set<string>): NodeOf<'table'> {
  const { database, private: isPrivate, layer } = table.fields;
  const name = table.name.toLowerCase();
  if (isPrivate === true && !locals.has(name)) {
    locals.add(name);
    const { database: _, ...fields } = table.fields;
    return { ...table, fields };
  }
  return database ? table : { ...table, fields: { ...table.fields, database: layer } };
}
