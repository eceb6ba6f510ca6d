/** Laws of searching that hold for every pipeline and every text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf, nodeOf, nodesOf } from '#core/model/graph.ts';
import { matching } from '#core/selectors/matching.ts';
import { readSelector } from '#core/selectors/read-selector.ts';
import { anyPipeline } from '../../support/random-pipeline.ts';

const term = fc.constantFrom(
  ...[
    'n1',
    'n',
    '*2*',
    'layer:silver',
    'source:erp',
    'type:table',
    'name:n3',
    'group:A1',
    'gold.n',
  ],
);
const depth = fc.nat(4);

test('any text is read, or refused with a place inside it', () => {
  const sign = fc.constantFrom(...'+-!,|:"* 12ab'.split(''), 'layer:', 'silver');
  const texts = fc.oneof(
    fc.string(),
    fc.array(sign).map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readSelector(text);
      if (read.ok) return;
      expect(read.error.start).toBeLessThan(read.error.end);
      expect(read.error.end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('not leaves out exactly what a term finds; and keeps what both find; or what either finds', () => {
  fc.assert(
    fc.property(anyPipeline, term, term, (pipeline, one, other) => {
      const a = matching(pipeline, one);
      const b = matching(pipeline, other);
      const ids = nodesOf(pipeline).map(({ id }) => id);
      expect([...matching(pipeline, `-${one}`)]).toEqual(ids.filter((id) => !a.has(id)));
      expect([...matching(pipeline, `${one} ${other}`)]).toEqual(
        ids.filter((id) => a.has(id) && b.has(id)),
      );
      expect([...matching(pipeline, `${one},${other}`)]).toEqual(
        ids.filter((id) => a.has(id) || b.has(id)),
      );
    }),
  );
});

test('one link more of lineage is the neighbours of one link less', () => {
  fc.assert(
    fc.property(anyPipeline, depth, (pipeline, links) => {
      const less = matching(pipeline, `${links}+layer:silver`);
      const more = matching(pipeline, `${links + 1}+layer:silver`);
      const neighbours = edgesOf(pipeline)
        .filter(({ from, to }) => less.has(to) && nodeOf(pipeline, from) !== undefined)
        .map(({ from }) => from);
      expect(more).toEqual(new Set([...less, ...neighbours].sort()));
    }),
  );
});

test('a reads b means that b is downstream where a is upstream', () => {
  fc.assert(
    fc.property(anyPipeline, (pipeline) => {
      for (const { id } of nodesOf(pipeline).slice(0, 5)) {
        for (const up of matching(pipeline, `+${id}`)) {
          expect(matching(pipeline, `${up}+`)).toContain(id);
        }
      }
    }),
    { numRuns: 30 },
  );
});
