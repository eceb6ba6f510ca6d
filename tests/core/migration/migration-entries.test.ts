/** What the migration is reviewed by: tables with their counts, and everything that became none. */
import { describe, expect, it } from 'vitest';
import type { Checked } from '#core/compiler.ts';
import { markOf } from '#core/editing/acceptance.ts';
import { noCounts } from '#core/ledger/status-counts.ts';
import { conversionState } from '#core/migration/conversion-state.ts';
import { migrationCounts, sumOfCounts } from '#core/migration/migration-counts.ts';
import { type MigrationEntry, migrationEntries } from '#core/migration/migration-entries.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { upload } from '../../support/convert-uploads.ts';
import { reviewedMigration } from '../../support/reviewed-migration.ts';

const counts = (some: Partial<ReturnType<typeof noCounts>>) => ({ ...noCounts(), ...some });

describe('the state of a table', () => {
  it.each([
    ['converted', { total: 3, copied: 2, renamed: 1 }],
    ['converted', { total: 3, copied: 2, defaulted: 1 }],
    ['noted', { total: 3, copied: 2, dropped: 1 }],
    ['undecided', { total: 3, dropped: 2, needsDecision: 1 }],
    ['lost', { total: 2, dropped: 2 }],
    [undefined, {}],
  ])('is %s for %o', (state, some) => {
    expect(conversionState(counts(some))).toBe(state);
  });
  it('is none for a table that no key became', () => {
    expect(conversionState(undefined)).toBeUndefined();
  });
});

it('renamed, moved and split keys are changed ones, and groups are sums', () => {
  const one = migrationCounts(counts({ total: 9, copied: 3, renamed: 1, moved: 2, split: 3 }));
  expect(one).toEqual({ copied: 3, changed: 6, defaulted: 0, needsDecision: 0, dropped: 0 });
  const other = migrationCounts(counts({ total: 2, needsDecision: 1, dropped: 1 }));
  expect(sumOfCounts([one, other, migrationCounts(undefined)])).toEqual({
    ...{ copied: 3, changed: 6, defaulted: 0, needsDecision: 1, dropped: 1 },
  });
});

const { compiler, pipeline, legacy } = reviewedMigration(
  upload('conf/notes.json', { hello: 'world' }),
);

function checkedOf(design: Pipeline): Checked {
  return compiler.check({ pipeline: design, legacy, output: { exporter: 'lakeflow' } });
}

function entriesOf(design: Pipeline, accepted?: Readonly<Record<NodeId, string>>) {
  return migrationEntries({
    pipeline: design,
    checked: checkedOf(design),
    accepted,
    environment: 'dev',
  });
}

function without(id: NodeId): Pipeline {
  const { [id]: _, ...nodes } = pipeline.nodes;
  return { ...pipeline, nodes };
}

const find = (all: readonly MigrationEntry[], key: string) => all.find((one) => one.key === key);

describe('entries', () => {
  const all = entriesOf(pipeline);

  it('are every table, with its file and what became of its keys', () => {
    expect(find(all, 'bronze.customers')).toMatchObject({
      ...{ kind: 'table', name: 'customers', state: 'undecided', review: 'undecided' },
      ...{ band: 'bronze', file: 'conf/onboarding.json', isUndecided: true },
    });
    expect(find(all, 'bronze.customers')?.counts.needsDecision).toBe(1);
    expect(find(all, 'silver.customers')).toMatchObject({ kind: 'table', isUndecided: false });
  });

  it('are entries of files that no table came from, and files nothing was made of', () => {
    const left = all.filter(({ kind }) => kind === 'left');
    expect(left.map(({ name }) => name)).toEqual(['Entry 3 of onboarding.json', 'notes.json']);
    expect(left[0]).toMatchObject({ file: 'conf/onboarding.json', state: 'undecided' });
    expect(left[1]).toMatchObject({ file: 'conf/notes.json', state: 'lost' });
    for (const entry of left) expect(entry.kind === 'left' && entry.reason).toMatch(/\.$/);
  });

  it('are tables that were deleted since, so that their keys stay told of', () => {
    const silver = 'silver.customers' as NodeId;
    const deleted = find(entriesOf(without(silver)), `deleted ${silver}`);
    expect(deleted).toMatchObject({ kind: 'left', name: silver, file: 'conf/onboarding.json' });
    expect(deleted?.counts.dropped).toBeGreaterThan(0);
  });

  it('say whether a table is accepted, also where a decision is open', () => {
    const bronze = pipeline.nodes['bronze.customers' as NodeId];
    if (!bronze) throw new Error('The table was imported.');
    const accepted = { [bronze.id]: markOf(bronze) };
    expect(find(entriesOf(pipeline, accepted), bronze.id)).toMatchObject({
      ...{ review: 'accepted', isUndecided: true },
    });
  });

  it('are the tables alone until the project is checked', () => {
    const unknown = migrationEntries({
      ...{ pipeline, checked: undefined, accepted: undefined, environment: 'dev' },
    });
    expect(unknown.map(({ key, state }) => [key, state])).toEqual([
      ['bronze.customers', undefined],
      ['silver.customers', undefined],
    ]);
  });
});
