/** A pipeline must not feed itself: the platform cannot order the updates of a cycle. */
import { cyclesOf } from '#core/model/cycles.ts';
import { bandOf, bands, type Edge, fieldOfLink } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const noCycles = defineRule({
  code: 'graph/no-cycles',
  severity: 'error',
  summary: 'Tables must not feed themselves, directly or through others.',

  check({ pipeline }, report) {
    for (const cycle of cyclesOf(pipeline)) {
      const weakest = weakestLink(cycle);
      const [first] = cycle;
      if (!weakest || !first) continue;
      const { reader, flow, lookup } = weakest;
      // Without its query a lookup is nothing, and a query without it fails: only a person can tell.
      const isWholeFlow = lookup === undefined;
      const start = nameOf(first);
      const around = [start, ...cycle.slice(1).map(nameOf), start];
      report({
        message: `${around.join(' → ')} is a loop.`,
        hint: 'Remove one of these links, so that data flows one way.',
        at: { ref: { node: reader.id, field: fieldOfLink(weakest) } },
        ...(isWholeFlow && {
          fix: {
            title: `Remove the link from ${nameOf(weakest)} to ${labelOf(reader)}`,
            command: { name: 'set-field', id: reader.id, field: ['flows', flow] },
          },
        }),
      });
    }
  },
});

const nameOf = ({ source, from }: Edge): string => (source ? labelOf(source) : from);

/** The link that leads furthest back over the layers, else the one that closes the loop. */
function weakestLink(cycle: readonly Edge[]): Edge | undefined {
  const place = (node: PipelineNode | undefined): number =>
    node ? bands.indexOf(bandOf(node)) : 0;
  const forward = ({ source, reader }: Edge): number => place(reader) - place(source);
  return [...cycle].reverse().sort((a, b) => forward(a) - forward(b))[0];
}
