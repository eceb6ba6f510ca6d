/** What is said to be accepted is what was accepted, whatever was done since. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { acceptanceOf } from '#core/editing/acceptance.ts';
import { execute } from '#core/editing/execute.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { sameValue } from '#core/text/same-value.ts';
import { anyCommand, startDocument } from '../../support/arbitraries.ts';

/** Renames keep what is accepted, and whole documents bring their own. */
const apart = /^(rename-|import-|restore-)/;
const someChanges = fc.array(
  anyCommand.filter(({ name }) => !apart.test(name)),
  { maxLength: 40 },
);

type Known = ReadonlyMap<NodeId, PipelineNode>;

/** What has been accepted after a command, by the nodes themselves. */
function following(known: Known, command: Command, { nodes }: Pipeline): Known {
  if (command.name !== 'remove-nodes' && command.name !== 'accept-tables') return known;
  const next = new Map(known);
  const isAccepted = command.name === 'accept-tables' && !command.isTakenBack;
  for (const id of command.ids) {
    const node = nodes[id];
    if (!isAccepted) next.delete(id);
    else if (node) next.set(id, node);
  }
  return next;
}

it('a table is accepted while it says what it said when it was', () => {
  fc.assert(
    fc.property(someChanges, (commands) => {
      let document = startDocument;
      let known: Known = new Map();
      for (const command of commands) {
        known = following(known, command, document.pipeline);
        document = execute(document, command).document;
      }
      for (const node of nodesOf(document.pipeline)) {
        const was = known.get(node.id);
        const held = was && sameValue(was, node) ? 'yes' : 'changed';
        expect(acceptanceOf(document.accepted, node)).toBe(was ? held : 'no');
      }
    }),
    { numRuns: 300 },
  );
});
