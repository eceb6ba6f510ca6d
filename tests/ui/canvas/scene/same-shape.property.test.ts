import fc from 'fast-check';
import { expect, it } from 'vitest';
import { execute } from '#core/editing/execute.ts';
import { groupings } from '#store/remembered.ts';
import { groupKeys } from '#ui/canvas/groups/group-keys.ts';
import { pipelineScene } from '#ui/canvas/scene/pipeline-scene.ts';
import { hasSameShape, renewed } from '#ui/canvas/scene/same-shape.ts';
import { anyCommand, startDocument } from '../../../support/arbitraries.ts';

it('makes the scene anew wherever a change can be seen in it', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 3 }), (commands) => {
      const { layout } = startDocument;
      const { pipeline: before } = startDocument;
      const after = commands.reduce(
        (document, command) => execute(document, command).document,
        startDocument,
      ).pipeline;
      if (!hasSameShape(before, after)) return;
      const kept = renewed(pipelineScene({ pipeline: before, layout }), after);
      const fresh = pipelineScene({ pipeline: after, layout });
      expect(kept).toEqual(fresh);
      for (const grouping of groupings) {
        const names = { environment: 'dev', folders: undefined };
        expect(groupKeys(kept, grouping, { ...names, pipeline: before })).toEqual(
          groupKeys(fresh, grouping, { ...names, pipeline: after }),
        );
      }
    }),
    { numRuns: 300 },
  );
});
