/** Runs one command on a pipeline, and looks at what came of it. */
import type { Command } from '#core/commands/index.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { pipelineOf } from '../../support/build-pipeline.ts';

export function documentOf(...nodes: readonly PipelineNode[]): WorkspaceDocument {
  return {
    pipeline: pipelineOf(nodes),
    layout: {},
    output: { exporter: 'lakeflow' },
  };
}

export function run(document: WorkspaceDocument, ...commands: readonly Command[]) {
  return commands.reduce((current, command) => execute(current, command).document, document);
}

export function flowsIn(
  { pipeline }: WorkspaceDocument,
  id: string,
): Readonly<Record<string, Flow>> {
  const node = pipeline.nodes[id as NodeId];
  return node ? flowsOf(node) : {};
}

export const idOf = (id: string) => id as NodeId;
