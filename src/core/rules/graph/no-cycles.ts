/** A pipeline must not feed itself: the platform cannot order the updates of a cycle. */
import { cyclesOf } from '#core/model/cycles.ts';
import { bandOf, bands, type Edge, nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const noCycles = defineRule({
  code: 'graph/no-cycles',
  severity: 'error',
  summary: 'Tables must not feed themselves, directly or through others.',

  check({ pipeline }, report) {
    for (const cycle of cyclesOf(pipeline)) {
      const weakest = weakestLink(pipeline, cycle);
      if (weakest === undefined) continue;
      const name = (id: NodeId): string => nameOf(pipeline, id);
      const around = [
        ...cycle.map(({ from }) => from),
        ...cycle.slice(0, 1).map(({ from }) => from),
      ];

      report({
        message: `${around.map(name).join(' → ')} is a loop.`,
        hint: 'Remove one of these links, so that data flows one way.',
        at: { ref: { node: weakest.to, field: ['flows', weakest.flow, 'from'] } },
        fix: {
          title: `Remove the link from ${name(weakest.from)} to ${name(weakest.to)}`,
          command: { name: 'set-field', id: weakest.to, field: ['flows', weakest.flow] },
        },
      });
    }
  },
});

function nameOf(pipeline: Pipeline, id: NodeId): string {
  const node = nodeOf(pipeline, id);
  return node ? labelOf(node) : id;
}

/** The link that leads furthest back over the layers, else the one that closes the loop. */
function weakestLink(pipeline: Pipeline, cycle: readonly Edge[]): Edge | undefined {
  const place = (id: NodeId): number => {
    const node = nodeOf(pipeline, id);
    return node ? bands.indexOf(bandOf(node)) : 0;
  };
  const forward = ({ from, to }: Edge): number => place(to) - place(from);
  return [...cycle].reverse().sort((a, b) => forward(a) - forward(b))[0];
}
