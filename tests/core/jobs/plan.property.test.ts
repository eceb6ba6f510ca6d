/** Plans of random tables, held against a slow and plain reading of the same rules. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, type PlanRequest, type PlanTable, planUpdate } from '#core/jobs/plan.ts';
import { anyRequest, anyTables } from '../../support/any-plan.ts';

/** All tables that `from` leads to over any number of steps, `from` left out unless on the way. */
function reached(from: string, step: (name: string) => readonly string[]): readonly string[] {
  const next = step(from);
  return [...new Set([...next, ...next.flatMap((name) => reached(name, step))])];
}

function slowSelection(tables: readonly PlanTable[], request: PlanRequest): readonly string[] {
  if (request.tags.length === 0) return tables.map(({ name }) => name);
  const every = (own: readonly string[]) => request.tags.every((tag) => own.includes(tag));
  const some = (own: readonly string[]) => request.tags.some((tag) => own.includes(tag));
  const fits = request.tagMode === 'and' ? every : some;
  const start = tables.filter((table) => fits(table.tags)).map(({ name }) => name);
  const up = (name: string) =>
    tables
      .filter((one) => tables.find((table) => table.name === name)?.reads.includes(one.name))
      .map((one) => one.name);
  const down = (name: string) =>
    tables.filter(({ reads }) => reads.includes(name)).map((one) => one.name);
  return [
    ...new Set([
      ...start,
      ...(request.upstream ? start.flatMap((name) => reached(name, up)) : []),
      ...(request.downstream ? start.flatMap((name) => reached(name, down)) : []),
    ]),
  ];
}

/** The wave of a table is one more than the highest of what it reads. */
function slowWave(name: string, tables: readonly PlanTable[], chosen: readonly string[]): number {
  const needs = tables.find((table) => table.name === name)?.reads ?? [];
  return Math.max(
    0,
    ...needs.filter((one) => chosen.includes(one)).map((one) => 1 + slowWave(one, tables, chosen)),
  );
}

function slowStale({ reads }: PlanTable, tables: readonly PlanTable[], chosen: readonly string[]) {
  const known = reads.filter((one) => tables.some(({ name }) => name === one));
  return known.filter((one) => !chosen.includes(one));
}

const codePoints = (text: string) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

function comesBefore(one: string, other: string): boolean {
  const [before, after] = [codePoints(one), codePoints(other)];
  const at = after.findIndex((point, index) => point !== before[index]);
  return (before[at] ?? -1) < (after[at] ?? -1);
}

function plannedOf(tables: readonly PlanTable[], request: PlanRequest): Plan {
  const planned = planUpdate(tables, request);
  if (!planned.ok) throw new Error('tables in order have no circle');
  return planned.plan;
}

test('an update refreshes what the plain reading selects', () => {
  fc.assert(
    fc.property(anyTables(), anyRequest, (tables, request) => {
      const { order } = plannedOf(tables, request);
      expect([...order].sort()).toEqual([...slowSelection(tables, request)].sort());
    }),
  );
});

test('each table is in the first wave it can be in, and waves are in the order of names', () => {
  fc.assert(
    fc.property(anyTables(), anyRequest, (tables, request) => {
      const { waves, order } = plannedOf(tables, request);
      for (const [number, wave] of waves.entries()) {
        expect(wave.map((name) => slowWave(name, tables, order))).toEqual(wave.map(() => number));
        const isSorted = wave.slice(1).every((name, at) => comesBefore(wave[at] ?? '', name));
        expect(isSorted).toBe(true);
      }
    }),
  );
});

test('what a table reads as it was left last time is what is not refreshed with it', () => {
  fc.assert(
    fc.property(anyTables(), anyRequest, (tables, request) => {
      const { order, not_refreshed_upstream: stale } = plannedOf(tables, request);
      const expected = tables
        .filter(({ name }) => order.includes(name))
        .map((table) => [table.name, slowStale(table, tables, order)] as const)
        .filter(([, reads]) => reads.length > 0);
      expect(stale).toEqual(Object.fromEntries(expected));
    }),
  );
});
