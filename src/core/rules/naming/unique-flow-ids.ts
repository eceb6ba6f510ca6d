/** The id of a table's config selects it when a pipeline runs; filters compare it in lower case. */
import { nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const uniqueFlowIds = defineRule({
  code: 'naming/unique-flow-ids',
  severity: 'error',
  summary: 'Data flow ids must be unique in the project. Letter case does not count.',

  check({ pipeline }, report) {
    const nodes = nodesOf(pipeline).filter((node) => node.type === 'table' || node.type === 'sink');
    const firsts = new Map<string, PipelineNode>();
    let taken: ReadonlySet<string> | undefined;

    for (const node of nodes) {
      const { flowId } = node.fields;
      const lower = flowId.toLowerCase();
      const first = firsts.get(lower);
      if (!first) firsts.set(lower, node);
      if (!first || flowId.trim() === '') continue;
      taken ??= new Set(nodes.map(({ fields }) => fields.flowId.toLowerCase()));
      const free = freeFlowId(flowId, taken);
      const field = ['flowId'];
      report({
        message: `${labelOf(node)} has the data flow id ${flowId}, which ${labelOf(first)} has too.`,
        hint: 'Give one of them another id; filters could not tell them apart.',
        at: { ref: { node: node.id, field } },
        related: [{ message: `Also ${flowId}.`, at: { ref: { node: first.id, field } } }],
        fix: {
          title: `Change the id of ${labelOf(node)} to ${free}`,
          command: { name: 'set-field', id: node.id, field, value: free },
        },
      });
    }
  },
});

function freeFlowId(flowId: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) {
    const free = `${flowId}_${n}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
