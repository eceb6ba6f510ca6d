/** Tables come after those they read, however long their chain is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf, tablesOf } from '#core/model/graph.ts';
import { upstreamFirst } from '#core/model/upstream-first.ts';
import { pipelineOf, reads, tableNode } from '../../support/build-pipeline.ts';
import { anyPipeline } from '../../support/random-pipeline.ts';

test('has every table once', () => {
  fc.assert(
    fc.property(anyPipeline, (pipeline) => {
      expect(new Set(upstreamFirst(pipeline))).toEqual(new Set(tablesOf(pipeline)));
      expect(upstreamFirst(pipeline)).toHaveLength(tablesOf(pipeline).length);
    }),
  );
});

test('what is read comes before its reader', () => {
  // Ids in another order than the tables read each other.
  const idOf = (place: number): string => `silver.t${(place * 37) % 41}`;
  const drawn = fc.array(fc.array(fc.nat(40), { maxLength: 3 }), { maxLength: 41 });
  fc.assert(
    fc.property(drawn, (all) => {
      const tables = all.map((read, place) => {
        const earlier = read.filter((other) => other < place).map(idOf);
        return tableNode(idOf(place), '', { flows: reads(...earlier) });
      });
      const pipeline = pipelineOf(tables);
      const places = new Map(upstreamFirst(pipeline).map(({ id }, place) => [id, place]));
      for (const { from, to } of edgesOf(pipeline)) {
        expect(places.get(from)).toBeLessThan(places.get(to) ?? -1);
      }
    }),
  );
});

test('a chain of thousands and a loop of thousands end', () => {
  const count = 20_000;
  const chained = (last: string) =>
    pipelineOf(
      Array.from({ length: count }, (_, place) =>
        tableNode(`silver.t${place}`, place + 1 < count ? `silver.t${place + 1}` : last),
      ),
    );
  const [first] = upstreamFirst(chained('source.a'));
  expect(first?.name).toBe(`t${count - 1}`);
  expect(upstreamFirst(chained('silver.t0'))).toHaveLength(count);
});
