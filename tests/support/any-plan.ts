/** Random tables and requests, to be planned. */
import fc from 'fast-check';
import type { PlanRequest, PlanTable } from '#core/jobs/plan.ts';

const tags = ['daily', 'hourly', 'critical'] as const;
const someTags = fc.uniqueArray(fc.constantFrom(...tags));

interface Shape {
  /** Whether tables may read what is not among them. Absent: they may. */
  readonly isClosed?: boolean;
  /** Whether tables may read each other in a circle. Absent: they do not. */
  readonly hasCircles?: boolean;
}

/** Tables that read some of the tables before them, given in any order. */
export function anyTables({ isClosed = false, hasCircles = false }: Shape = {}) {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 });
  return fc
    .uniqueArray(name, { maxLength: 14 })
    .chain((names) =>
      fc.tuple(
        ...names.map((own, at): fc.Arbitrary<PlanTable> => {
          const others = hasCircles ? names.slice(0, at + 2) : names.slice(0, at);
          const readable = isClosed ? others : ['elsewhere', ...others];
          const reads = fc
            .subarray(readable)
            .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
          return fc.record({
            name: fc.constant(own),
            reads,
            tags: someTags,
          });
        }),
      ),
    )
    .chain((tables) => fc.shuffledSubarray(tables, { minLength: tables.length }));
}

export const anyRequest: fc.Arbitrary<PlanRequest> = fc.record({
  tags: someTags,
  tagMode: fc.constantFrom('or' as const, 'and' as const),
  upstream: fc.boolean(),
  downstream: fc.boolean(),
  runMode: fc.constantFrom('incremental' as const, 'full' as const),
});
