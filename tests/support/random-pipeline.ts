/** Random pipelines of any shape: loops, missing nodes, empty bands and all. */
import fc from 'fast-check';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, reads, sinkNode, tableNode } from './build-pipeline.ts';

const kinds = ['source', 'bronze', 'silver', 'gold', 'sink'] as const;

interface Drawn {
  readonly kind: (typeof kinds)[number];
  readonly reads: readonly number[];
  readonly sourceSystem: string | undefined;
}

const drawn: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    reads: fc.array(fc.nat(30), { maxLength: 3 }),
    sourceSystem: fc.constantFrom('erp', 'shop', undefined),
  }),
  { maxLength: 25 },
);

export const anyPipeline: fc.Arbitrary<Pipeline> = drawn.map((list) => {
  const idOf = (index: number): string => `${list[index]?.kind ?? 'bronze'}.n${index}`;
  return pipelineOf(
    list.map((node, index): PipelineNode => {
      const name = `n${index}`;
      const fields = { flows: reads(...node.reads.map(idOf)), sourceSystem: node.sourceSystem };
      if (node.kind === 'source') return filesNode(name);
      if (node.kind === 'sink') return sinkNode(name, '', fields);
      return tableNode(`${node.kind}.${name}`, '', fields);
    }),
  );
});

/**
 * A pipeline as they are found: half bronze, a third silver, the rest gold, each reading one to
 * three tables, most of them of its own source system.
 */
export function layeredPipeline(tables: number): Pipeline {
  const next = numbers();
  const systems = Math.ceil(tables / 40);
  const counts = [
    ['bronze', Math.floor(tables / 2)],
    ['silver', Math.floor(tables / 3)],
    ['gold', Math.floor(tables / 6)],
  ] as const;
  const nodes: PipelineNode[] = [];
  for (const [step, [layer, count]] of counts.entries()) {
    const [from, fromCount] = counts[step - 1] ?? ['source', 0];
    for (let index = 0; index < count; index += 1) {
      const isOwn = next() < 0.85;
      const around = isOwn ? index / count + (next() - 0.5) / systems : next();
      const read = Array.from({ length: fromCount === 0 ? 0 : 1 + Math.floor(next() * 3) }, () => {
        const place = Math.floor((around + next() / systems) * fromCount);
        return `${from}.t${Math.min(Math.max(place, 0), fromCount - 1)}`;
      });
      const sourceSystem = `system_${Math.floor((index / count) * systems)}`;
      nodes.push(tableNode(`${layer}.t${index}`, '', { flows: reads(...read), sourceSystem }));
    }
  }
  return pipelineOf(nodes);
}

/** Numbers from 0 to 1 that look random and are the same every time. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
