/** A step has to name columns that are there, say what it does, and be possible where it runs. */

import type { Report } from '#core/diagnostics.ts';
import { columnsBefore, columnsGivenBy } from '#core/model/columns.ts';
import { flowsOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { kindOf } from '#core/steps/index.ts';
import { stagesOf } from '#core/steps/stages.ts';
import { defineRule } from '../define.ts';

export const validStep = defineRule({
  code: 'steps/valid-step',
  severity: 'error',
  summary:
    'A step must be complete, name columns and lookups that are there, and do only what its stream can do.',

  checkNode(node, report, pipeline) {
    for (const [name, flow] of namedEntries(flowsOf(node))) {
      if (flow.steps) checkSteps(pipeline, { node, name, flow }, report);
    }
  },
});

interface OwnFlow {
  readonly node: PipelineNode;
  readonly name: string;
  readonly flow: Flow;
}

function checkSteps(pipeline: Pipeline, { node, name, flow }: OwnFlow, report: Report): void {
  const stages = stagesOf(pipeline, node, flow, {
    // Flows name nodes by their ids.
    of: (id) => columnsGivenBy(pipeline, id as NodeId),
    before: columnsBefore(pipeline, flow),
  });
  for (const { step: stage } of stages) {
    if (!stage) continue;
    const { step, at, input } = stage;
    for (const { message, field, fix, ...finding } of kindOf(step).check?.(step, input) ?? []) {
      const whole = ['flows', name, 'steps', `${at}`, ...field];
      const command = { name: 'set-field', id: node.id, field: whole, value: fix?.value } as const;
      report({
        ...finding,
        message: `${labelOf(node)}, step ${at + 1}: ${message}`,
        at: { ref: { node: node.id, field: whole } },
        ...(fix && { fix: { title: fix.title, command } }),
      });
    }
  }
}
